/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random walks round a window: panes come and go, the focus goes through them, the window is of another
 * size, and nothing waits for anything else to be over. Others walk round the document: from place to place, as
 * findings, the outline and undo lead there, while statements change and go. Whatever comes of it has to be drawn
 * without a warning, which would end the test.
 *
 * SW_WALK_SEED and SW_WALK_LENGTH in the environment repeat a walk or make it longer. */

#include "sw-paths.h"
#include "window/sw-window-private.h"

#include <stdlib.h>

#include "app-fixture.h"

#define LENGTH 120

typedef struct
{
  const char *example;
  gboolean animated;
  gboolean in_document;
} Walk;

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

/* Any node of the document, those near the root rather oftener. */
static SwNode *
pick_node (SwNode *root,
           GRand *rand)
{
  SwNode *node = root;

  for (;;)
    {
      g_autoptr (GPtrArray) below = g_ptr_array_new ();

      for (SwKind kind = 0; kind < SW_N_KINDS; kind++)
        if (sw_node_peek_part (node, kind) != NULL)
          g_ptr_array_add (below, sw_node_peek_part (node, kind));
      for (SwListId list = 0; list < SW_N_LISTS; list++)
        for (guint i = 0; sw_node_has_list (node, list) && i < sw_node_get_n (node, list); i++)
          g_ptr_array_add (below, sw_node_get_nth (node, list, i));

      if (below->len == 0 || (node != root && g_rand_int_range (rand, 0, 5) == 0))
        return node;
      node = g_ptr_array_index (below, (guint) g_rand_int_range (rand, 0, (gint32) below->len));
    }
}

static SwNode *
pick_statement (SwDocument *document,
                GRand *rand)
{
  for (guint i = 0; i < 500; i++)
    {
      SwNode *node = pick_node (sw_document_get_root (document), rand);

      if (sw_node_get_kind (node) == SW_KIND_STATEMENT)
        return node;
    }
  return NULL;
}

static void
change_statement (SwDocument *document,
                  GRand *rand)
{
  static const char *const texts[] = { "", "Short — one", "Cable routes — plan the runs of cable through occupied rooms, "
                                       "mark them on the drawing, agree them with the tenants, and have the changes "
                                       "signed before anybody drills a hole." };
  SwNode *statement = pick_statement (document, rand);

  if (statement == NULL)
    return;
  sw_document_begin (document, "Change", NULL);
  if (g_rand_int_range (rand, 0, 4) == 0)
    sw_document_remove (document, statement);
  else
    sw_document_set_text (document, statement, SW_STATEMENT_TEXT, texts[g_rand_int_range (rand, 0, 3)]);
  sw_document_commit (document);
}

static void
take_place (SwWindow *window,
            GRand *rand)
{
  static const SwListId lists[] = { SW_LIST_SOURCES, SW_LIST_STRANDS, SW_LIST_NOTES, SW_LIST_ALLOWANCES,
                                    SW_LIST_ORPHANS };
  SwSession *session = sw_window_get_session (window);
  SwDocument *document = sw_session_get_document (session);
  SwNode *node = pick_node (sw_document_get_root (document), rand);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      sw_session_set_place_list (session, sw_document_get_part (document, SW_KIND_EXTENSIONS),
                                 lists[g_rand_int_range (rand, 0, G_N_ELEMENTS (lists))]);
      break;
    case 1:
    case 2:
      change_statement (document, rand);
      break;
    case 3:
      if (sw_document_can_undo (document))
        sw_document_undo (document);
      break;
    case 4:
      sw_session_set_place (session, node);
      break;
    default:
      sw_session_reveal (session, node, SW_NO_FIELD, -1, -1);
      break;
    }
}

static void
test_walk (gconstpointer data)
{
  const Walk *walk = data;
  const char *given = g_getenv ("SW_WALK_SEED");
  const char *length = g_getenv ("SW_WALK_LENGTH");
  guint32 seed = given != NULL ? (guint32) strtoul (given, NULL, 10) : (guint32) g_test_rand_int ();
  guint n = length != NULL ? (guint) strtoul (length, NULL, 10) : LENGTH;
  g_autofree char *path = g_build_filename (sw_paths_get_data_dir (), "examples", walk->example, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  SwWindow *window = sw_window_new (application);

  g_test_message ("SW_WALK_SEED=%u", seed);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", walk->animated, NULL);
  sw_window_load_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (sw_session_get_document (sw_window_get_session (window)) != NULL);

  for (guint i = 0; i < n; i++)
    {
      if (walk->in_document && g_rand_int_range (rand, 0, 4) > 0)
        take_place (window, rand);
      else
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
  static const Walk at_once = { "47-2111.00.json", FALSE, FALSE };
  static const Walk sliding = { "47-2111.00.json", TRUE, FALSE };
  static const Walk document = { "15-1232.00.json", FALSE, TRUE };
  int result;

  sw_paths_init_bare_build ();
  gtk_test_init (&argc, &argv, NULL);
  g_set_application_name ("Skillwright");
  application = sw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_data_func ("/window-walk/at-once", &at_once, test_walk);
  g_test_add_data_func ("/window-walk/sliding", &sliding, test_walk);
  g_test_add_data_func ("/window-walk/document", &document, test_walk);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
