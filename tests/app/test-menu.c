/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sw-menu.h"

static char *
get_string (GMenuModel *model,
            int item,
            const char *attribute)
{
  char *value = NULL;

  g_menu_model_get_item_attribute (model, item, attribute, "s", &value);
  return value;
}

/* An author's name is shown as it was written, and a key only where there is one. */
static void
test_items (void)
{
  static const struct { const char *label, *accel, *shown, *key; } rows[] = {
    { "Go to Ward_B 3", "Return", "Go to Ward__B 3", "Return" },
    { "_", "", "__", NULL },
    { "Rename…", NULL, "Rename…", NULL },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *label = NULL, *accel = NULL, *action = NULL;

      sw_menu_append (menu, rows[i].label, "strand.go(uint32 2)", rows[i].accel);
      label = get_string (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_LABEL);
      accel = get_string (G_MENU_MODEL (menu), i, "accel");
      action = get_string (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_ACTION);
      g_assert_cmpstr (label, ==, rows[i].shown);
      g_assert_cmpstr (accel, ==, rows[i].key);
      g_assert_cmpstr (action, ==, "strand.go");
    }
}

static void
test_rows (void)
{
  static const char *const rows[][3] = { { "Cut", "row.cut", "" }, { "Move", "row.move(-1)", "<Alt>Up" } };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) section = NULL;

  sw_menu_append_rows (menu, rows, G_N_ELEMENTS (rows));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  section = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (section), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/menu/items", test_items);
  g_test_add_func ("/menu/rows", test_rows);
  return g_test_run ();
}
