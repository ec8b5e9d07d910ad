/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text from anybody on its way to a terminal. */

#include "text/sw-visible.h"

/**
 * sw_visible_dup:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text with whatever a terminal would obey instead of show as \u{…}
 */
char *
sw_visible_dup (const char *text)
{
  GString *visible = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
          type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_printf (visible, "\\u{%X}", c);
      else
        g_string_append_unichar (visible, c);
    }
  return g_string_free (visible, FALSE);
}
