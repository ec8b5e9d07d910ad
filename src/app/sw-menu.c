/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus that are made when they are asked for: of what stands under the caret, or of what is selected.
 *
 * Their items show keys that are bound elsewhere, so the key is said here as well. A label is taken as
 * it stands: many hold a name that an author has given, in which an underscore is an underscore. */

#include "sw-menu.h"

#include <glib/gi18n-lib.h>

/**
 * sw_menu_dup_label:
 * @text: what an item or a submenu shall say
 *
 * Returns: (transfer full): the label that says it, its underscores kept from naming a mnemonic
 */
char *
sw_menu_dup_label (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * sw_menu_append:
 * @menu: a menu
 * @label: what the item says, translated; an underscore names no mnemonic
 * @action: its action with the target, see g_action_parse_detailed_name()
 * @accel: (nullable): the key to show beside it; empty or %NULL for none
 */
void
sw_menu_append (GMenu *menu,
                const char *label,
                const char *action,
                const char *accel)
{
  g_autofree char *escaped = sw_menu_dup_label (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, action);

  if (accel != NULL && *accel != '\0')
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/**
 * sw_menu_append_rows:
 * @menu: a menu
 * @rows: (array length=n_rows): of each item the label, untranslated, the action and the key
 * @n_rows: how many
 *
 * Appends a section of these items.
 */
void
sw_menu_append_rows (GMenu *menu,
                     const char *const rows[][3],
                     guint n_rows)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_rows; i++)
    sw_menu_append (section, _(rows[i][0]), rows[i][1], rows[i][2]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}
