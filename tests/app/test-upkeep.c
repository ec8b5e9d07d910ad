/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of allowances and of orphaned records, with real key events. */

#include "editor/sw-statement-row.h"
#include "editor/sw-surface.h"
#include "model/sw-orphan-edits.h"
#include "registry/sw-pick-list.h"
#include "review/sw-upkeep.h"
#include "sw-paths.h"

#include <adwaita.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;    /* not owned */
  SwSurface *surface;
} Fixture;

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 200);
}

static SwNode *
get_extensions (Fixture *fixture)
{
  return sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS);
}

static SwNode *
statement (Fixture *fixture,
           guint number)
{
  return sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, number - 1);
}

static SwNodeRows *
go_to (Fixture *fixture,
       SwListId list)
{
  sw_session_set_place_list (fixture->session, get_extensions (fixture), list);
  sw_session_reveal (fixture->session, get_extensions (fixture), 0, -1, -1);
  fixture_wait_for (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_UPKEEP) != NULL);
  fixture_settle (60);
  return sw_upkeep_get_rows (SW_UPKEEP (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_UPKEEP)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 3 };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));
  g_autoptr (SwNode) orphan = sw_node_new (SW_KIND_ORPHAN);
  g_autoptr (SwNode) note = sw_node_new (SW_KIND_NOTE);
  g_autoptr (SwNode) allowance = sw_node_new (SW_KIND_ALLOWANCE);

  fixture->document = document;
  sw_node_init_text (orphan, SW_ORPHAN_FOR, "Watch crystals — fit with a crystal lift.");
  sw_node_init_text (orphan, SW_ORPHAN_LEVEL, "emerging");
  sw_node_init_text (note, SW_NOTE_TEXT, "Which lift?");
  sw_node_init_child (orphan, SW_LIST_NOTES, note);
  sw_node_init_child (get_extensions (fixture), SW_LIST_ORPHANS, orphan);
  sw_node_init_text (allowance, SW_ALLOWANCE_RULE, "label-length");
  sw_node_init_child (statement (fixture, 2), SW_LIST_ALLOWANCES, allowance);

  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_surface_set_session (fixture->surface, fixture->session);
  gtk_window_set_default_size (fixture->window, 900, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->surface));
  fixture_present (fixture->window);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->surface)) > 0);
  fixture_settle (100);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  fixture_settle (100);
  g_assert_finalize_object (fixture->session);
}

static void
test_orphans (Fixture *fixture,
              gconstpointer data)
{
  SwNodeRows *rows = go_to (fixture, SW_LIST_ORPHANS);
  GtkWidget *row = sw_node_rows_get_row (rows, sw_node_get_nth (get_extensions (fixture), SW_LIST_ORPHANS, 0));

  /* The level is called as on the page, not by its key. */
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Watch crystals — fit with a crystal lift. Holds 1 note. It was in “Emerging”.");

  if (!fixture_can_press ())
    return;

  /* The most alike is the first to choose: the third statement. */
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  press ("Return");
  press ("Return");
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 0);
  g_assert_cmpuint (sw_node_get_n (statement (fixture, 3), SW_LIST_NOTES), ==, 1);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);

  /* Discarding asks. */
  gtk_widget_grab_focus (GTK_WIDGET (rows));
  press ("Delete");
  press ("Escape");
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  gtk_widget_grab_focus (GTK_WIDGET (rows));
  press ("Delete");
  press ("Return");
  fixture_wait_for (sw_node_rows_get_n (rows) == 0);
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
}

/* Any of many statements is found as one types, also one that is not at all like the record's. */
static void
test_orphans_find (Fixture *fixture,
                   gconstpointer data)
{
  SwNodeRows *rows;
  SwPickList *list;
  SwNode *last;

  if (!fixture_can_press ())
    return;

  sw_document_begin (fixture->document, "Add", NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (SwNode) added = sw_node_new (SW_KIND_STATEMENT);
      g_autofree char *text = g_strdup_printf (i < 59 ? "Watch crystals of tray %u — fit with a crystal lift."
                                                      : "Pendulum %u — set in beat.", i);

      sw_node_init_text (added, SW_STATEMENT_TEXT, text);
      sw_document_insert (fixture->document, fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, added, 3 + i);
    }
  sw_document_commit (fixture->document);
  last = statement (fixture, 63);

  rows = go_to (fixture, SW_LIST_ORPHANS);
  gtk_widget_grab_focus (GTK_WIDGET (rows));
  press ("Return");
  list = SW_PICK_LIST (fixture_find (GTK_WIDGET (rows), SW_TYPE_PICK_LIST));
  g_assert_nonnull (list);
  /* The second has an allowance: a record of its own. */
  g_assert_cmpuint (sw_pick_list_get_n_shown (list), ==, 62);
  fixture_tool ("type --delay 1 pendul", 200);
  g_assert_cmpuint (sw_pick_list_get_n_shown (list), ==, 1);
  press ("Return");
  g_assert_cmpuint (sw_node_get_n (last, SW_LIST_NOTES), ==, 1);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 0);

  /* Escape leaves the record where it is, and the user at it. */
  sw_session_undo (fixture->session);
  fixture_settle (60);
  gtk_widget_grab_focus (GTK_WIDGET (rows));
  press ("Return");
  g_assert_nonnull (fixture_find (GTK_WIDGET (rows), SW_TYPE_PICK_LIST));
  press ("Escape");
  g_assert_null (fixture_find (GTK_WIDGET (rows), SW_TYPE_PICK_LIST));
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), SW_TYPE_NODE_ROWS));
}

static void
test_allowances (Fixture *fixture,
                 gconstpointer data)
{
  SwNodeRows *rows = go_to (fixture, SW_LIST_ALLOWANCES);
  GtkWidget *row;

  if (!fixture_can_press ())
    return;

  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  press ("Delete");
  g_assert_cmpuint (sw_document_count_allowances (fixture->document), ==, 0);
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (rows));
  press ("Return");
  row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), SW_TYPE_STATEMENT_ROW);
  g_assert_nonnull (row);
  g_assert_true (sw_statement_row_get_node (SW_STATEMENT_ROW (row)) == statement (fixture, 2));
}

/* Who comes from another view is in the list, not in the sentence above it. */
static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *focus;

  sw_session_set_place (fixture->session, sw_document_get_part (fixture->document, SW_KIND_OCCUPATION));
  fixture_settle (60);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->surface));
  sw_session_set_place_list (fixture->session, get_extensions (fixture), SW_LIST_ALLOWANCES);
  fixture_settle (60);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, SW_TYPE_NODE_ROWS));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sw_paths_init_bare_build ();
  adw_init ();

  g_test_add ("/upkeep/orphans", Fixture, NULL, set_up, test_orphans, tear_down);
  g_test_add ("/upkeep/orphans/find", Fixture, NULL, set_up, test_orphans_find, tear_down);
  g_test_add ("/upkeep/allowances", Fixture, NULL, set_up, test_allowances, tear_down);
  g_test_add ("/upkeep/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
