/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lint says, in a label that wraps.
 *
 * The messages about the separator quote it with its blanks, “ — ”, and a line that broke there would show
 * half of the quotes. A no-break space in the message itself would be another character than the one that
 * is asked for, and people copy it from there. */

#include "problems/sw-message.h"

#include <string.h>

#include "text/sw-statement-text.h"

/**
 * sw_message_show:
 * @label: a label
 * @message: a message or an explanation of lint
 *
 * Shows @message with every separator in it in one piece.
 */
void
sw_message_show (GtkLabel *label,
                 const char *message)
{
  PangoAttrList *attributes = NULL;

  for (const char *at = strstr (message, SW_SEPARATOR); at != NULL; at = strstr (at + SW_SEPARATOR_LEN, SW_SEPARATOR))
    {
      const char *before = at > message ? g_utf8_find_prev_char (message, at) : NULL;
      const char *end = at + SW_SEPARATOR_LEN;
      PangoAttribute *attribute;

      /* Between words it is a dash like any other. */
      if (before == NULL || g_unichar_ispunct (g_utf8_get_char (before)) == FALSE)
        continue;

      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = (guint) (before - message);
      attribute->end_index = (guint) ((*end != '\0' ? g_utf8_next_char (end) : end) - message);
      if (attributes == NULL)
        attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, attribute);
    }

  gtk_label_set_text (label, message);
  gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}
