/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a section's statements end: what the document says, else the profile, and where both leave it
 * open, what most of the section's statements do. */

#include "model/sw-section-style.h"

#include <string.h>

static int
count_ends (SwNode *node,
            int balance)
{
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_STATEMENTS); i++)
    {
      const char *text = sw_node_get_text (sw_node_get_nth (node, SW_LIST_STATEMENTS, i), SW_STATEMENT_TEXT);

      if (text != NULL && *text != '\0')
        balance += text[strlen (text) - 1] == '.' ? 1 : -1;
    }
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    balance = count_ends (sw_node_get_nth (node, SW_LIST_LEVELS, i), balance);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_DOMAINS); i++)
    balance = count_ends (sw_node_get_nth (node, SW_LIST_DOMAINS, i), balance);
  return balance;
}

/**
 * sw_section_wants_full_stop:
 * @section: a section
 * @profile: (nullable): what kind of framework it is in
 *
 * Returns: whether its statements end in a full stop
 */
gboolean
sw_section_wants_full_stop (SwNode *section,
                            const SwProfile *profile)
{
  SwNode *style = sw_node_peek_part (section, SW_KIND_STYLE);
  const char *said = style != NULL ? sw_node_get_text (style, SW_STYLE_FULL_STOP) : NULL;
  const SwProfileSection *row =
    profile != NULL ? sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY)) : NULL;

  if (said == NULL && row != NULL)
    said = row->full_stop;
  if (g_strcmp0 (said, "true") == 0)
    return TRUE;
  if (g_strcmp0 (said, "false") == 0)
    return FALSE;
  return count_ends (section, 0) > 0;
}
