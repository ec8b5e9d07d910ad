/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random walks round a window: panes come and go, the focus goes through them, the window is of another
 * size, and nothing waits for anything else to be over. Whatever comes of it has to be drawn without a
 * warning, which would end the test.
 *
 * SW_WALK_SEED and SW_WALK_LENGTH in the environment repeat a walk or make it longer. */

#include "sw-paths.h"
#include "window/sw-window-private.h"

#include <stdlib.h>

#include "app-fixture.h"

#define LENGTH 120

static SwApplication *application;

static void
take_step (SwWindow *window,
           GRand *rand)
{
  static const char *const actions[] = { "win.outline", "win.outline", "win.outline", "win.problems", "win.problems",
                                         "win.next-pane", "win.previous-pane", "win.next-finding", "win.view-list",
                                         "win.zoom-in", "win.zoom-out", "win.resize-panes" };
  static const int widths[] = { 360, 520, 700, 860, 1000, 1300 };
  GtkWidget *widget = GTK_WIDGET (window);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      gtk_window_set_default_size (GTK_WINDOW (window), widths[g_rand_int_range (rand, 0, G_N_ELEMENTS (widths))],
                                   g_rand_int_range (rand, 300, 760));
      break;
    case 1:
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      break;
    case 2:
    case 3:
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_BACKWARD);
      break;
    default:
      gtk_widget_activate_action (widget, actions[g_rand_int_range (rand, 0, G_N_ELEMENTS (actions))], NULL);
      break;
    }
}

static void
test_walk (gconstpointer data)
{
  const char *given = g_getenv ("SW_WALK_SEED");
  const char *length = g_getenv ("SW_WALK_LENGTH");
  guint32 seed = given != NULL ? (guint32) strtoul (given, NULL, 10) : (guint32) g_test_rand_int ();
  guint n = length != NULL ? (guint) strtoul (length, NULL, 10) : LENGTH;
  g_autofree char *path = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  SwWindow *window = sw_window_new (application);

  g_test_message ("SW_WALK_SEED=%u", seed);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", data != NULL, NULL);
  sw_window_load_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));

  for (guint i = 0; i < n; i++)
    {
      take_step (window, rand);
      if (g_rand_int_range (rand, 0, 3) > 0)
        fixture_settle ((guint) g_rand_int_range (rand, 1, 50));
    }

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle (50);
}

int
main (int argc,
      char **argv)
{
  int result;

  sw_paths_init_bare_build ();
  gtk_test_init (&argc, &argv, NULL);
  g_set_application_name ("Skillwright");
  application = sw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_data_func ("/window-walk/at-once", NULL, test_walk);
  g_test_add_data_func ("/window-walk/sliding", GINT_TO_POINTER (TRUE), test_walk);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
