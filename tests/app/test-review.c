/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviewing with real key events: ticks and notes on the page, the list of all notes, what the outline
 * says of what is left. */

#include "editor/sw-section-view.h"
#include "editor/sw-statement-row.h"
#include "editor/sw-surface.h"
#include "form/sw-field.h"
#include "model/sw-note-edits.h"
#include "model/sw-seen-edits.h"
#include "model/sw-statement.h"
#include "outline/sw-outline-model.h"
#include "review/sw-author.h"
#include "review/sw-notes-editor.h"
#include "review/sw-review.h"
#include "sw-paths.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;    /* not owned */
  SwSurface *surface;
} Fixture;

static void
run (const char *verb,
     const char *what)
{
  g_autofree char *line = g_strdup_printf ("%s --delay 1 %s", verb, what);

  fixture_tool (line, 80);
}

#define press(keys) run ("key", keys)
#define type_text(text) run ("type", "'" text "'")

static SwReview *
get_review (Fixture *fixture)
{
  return SW_REVIEW (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_REVIEW));
}

static SwNode *
statement (Fixture *fixture,
           guint level,
           guint number)
{
  return sw_node_get_nth (fixture_get_level (fixture->document, level), SW_LIST_STATEMENTS, number - 1);
}

static SwNode *
get_extensions (Fixture *fixture)
{
  return sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS);
}

static void
go_to_review (Fixture *fixture)
{
  sw_session_set_place_list (fixture->session, get_extensions (fixture), SW_LIST_NOTES);
  sw_session_reveal (fixture->session, get_extensions (fixture), 0, -1, -1);
  fixture_wait_for (get_review (fixture) != NULL);
  fixture_settle (60);
}

static void
go_to (Fixture *fixture,
       SwNode *node)
{
  sw_session_reveal (fixture->session, node, 0, 0, 0);
  fixture_settle (60);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* The statement whose text or row has the focus. */
static SwNode *
get_focus_statement (Fixture *fixture)
{
  GtkWidget *row = gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_STATEMENT_ROW);

  return row != NULL ? sw_statement_row_get_node (SW_STATEMENT_ROW (row)) : NULL;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 4, 2 };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));

  fixture->session = sw_session_new ();
  fixture->document = document;
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_surface_set_session (fixture->surface, fixture->session);
  gtk_window_set_default_size (fixture->window, 900, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->surface));
  fixture_present (fixture->window);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->surface)) > 0);
  fixture_settle (100);
  go_to (fixture, statement (fixture, 0, 1));
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
test_ticks (Fixture *fixture,
            gconstpointer data)
{
  SwNode *first = statement (fixture, 0, 1), *second = statement (fixture, 0, 2);

  if (!fixture_can_press ())
    return;

  press ("ctrl+m");
  g_assert_true (sw_statement_is_seen (first));
  g_assert_true (get_focus_statement (fixture) == first);

  /* It falls with the first letter and comes back with its undo. */
  type_text ("x");
  g_assert_false (sw_statement_is_seen (first));
  sw_session_undo (fixture->session);
  g_assert_true (sw_statement_is_seen (first));

  /* A selection: some of it is ticked, so the rest gets ticked; then none is. */
  press ("Escape");
  press ("shift+Down");
  press ("ctrl+m");
  g_assert_true (sw_statement_is_seen (first) && sw_statement_is_seen (second));
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Mark as Reviewed");
  press ("ctrl+m");
  g_assert_false (sw_statement_is_seen (first) || sw_statement_is_seen (second));
  sw_session_undo (fixture->session);
  sw_session_undo (fixture->session);
  g_assert_true (sw_statement_is_seen (first) && !sw_statement_is_seen (second));
}

static char *
dup_name (SwOutlineModel *model,
          SwNode *node)
{
  return sw_outline_item_dup_name (sw_outline_model_find (model, node, SW_N_LISTS, NULL));
}

static void
test_outline (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (SwOutlineModel) model = sw_outline_model_new (fixture->session);
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  g_autofree char *before = dup_name (model, fixture_get_level (fixture->document, 1));
  g_autofree char *left = NULL, *none = NULL, *after = NULL;

  g_assert_null (strstr (before, "left"));
  g_ptr_array_add (statements, statement (fixture, 1, 1));
  sw_statements_toggle_ticked (fixture->document, statements, "Ann", NULL);
  left = dup_name (model, fixture_get_level (fixture->document, 1));
  g_assert_nonnull (strstr (left, "1 left"));

  g_ptr_array_add (statements, statement (fixture, 1, 2));
  sw_statements_toggle_ticked (fixture->document, statements, "Ann", NULL);
  none = dup_name (model, fixture_get_level (fixture->document, 1));
  g_assert_nonnull (strstr (none, "all reviewed"));

  fixture_set_text (fixture->document, statement (fixture, 1, 2), "Pivots — burnish to the size that the bearing asks for.");
  after = dup_name (model, fixture_get_level (fixture->document, 1));
  g_assert_cmpstr (after, ==, left);
}

static void
test_write_notes (Fixture *fixture,
                  gconstpointer data)
{
  SwNode *first = statement (fixture, 0, 1);
  g_autofree char *name = sw_author_dup_name ();
  GtkWidget *editor;
  SwNode *note;

  if (!fixture_can_press ())
    return;

  press ("ctrl+shift+m");
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_NOTES_EDITOR));
  type_text ("Which press?");
  press ("Return");
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 1);
  note = sw_node_get_nth (first, SW_LIST_NOTES, 0);
  g_assert_cmpstr (sw_node_get_text (note, SW_NOTE_TEXT), ==, "Which press?");
  g_assert_cmpstr (sw_node_get_text (note, SW_NOTE_BY), ==, name);
  g_assert_nonnull (strchr (sw_node_get_text (note, SW_NOTE_ON), 'T'));

  /* One goes on writing; the verbs of statements do nothing in here. */
  press ("ctrl+d");
  press ("alt+Delete");
  g_assert_cmpuint (sw_node_get_n (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS), ==, 4);
  type_text ("And which key?");
  press ("Return");
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 2);
  press ("Escape");
  fixture_settle (200);
  g_assert_true (get_focus_statement (fixture) == first);
  g_assert_null (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_NOTES_EDITOR));

  /* Whoever clicks elsewhere has not lost what was written; Escape takes it back. */
  press ("ctrl+shift+m");
  type_text ("No, this one.");
  press ("Escape");
  fixture_settle (200);
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 2);
  press ("ctrl+shift+m");
  type_text ("Or that one.");
  editor = fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_NOTES_EDITOR);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (editor, GTK_TYPE_POPOVER)));
  fixture_settle (200);
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 3);
  sw_session_undo (fixture->session);
  fixture_settle (200);
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 2);

  /* An undo closes the popover and shows where it was. */
  press ("ctrl+shift+m");
  sw_session_undo (fixture->session);
  fixture_settle (200);
  g_assert_cmpuint (sw_notes_count (first, SW_NOTES_OPEN), ==, 1);
  g_assert_null (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_NOTES_EDITOR));
  g_assert_true (get_focus_statement (fixture) == first);
}

static void
test_edit_note (Fixture *fixture,
                gconstpointer data)
{
  SwNode *note = sw_note_add (fixture->document, statement (fixture, 0, 1), "Which press", "Ann", NULL);
  GtkWidget *field;

  if (!fixture_can_press ())
    return;

  press ("ctrl+shift+m");
  field = fixture_find (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_NOTES_EDITOR), SW_TYPE_FIELD);
  g_assert_nonnull (field);
  gtk_widget_grab_focus (field);
  press ("ctrl+End");
  type_text ("?");
  g_assert_cmpstr (sw_node_get_text (note, SW_NOTE_TEXT), ==, "Which press?");
  press ("Escape");
  fixture_settle (200);
  sw_session_undo (fixture->session);
  g_assert_cmpstr (sw_node_get_text (note, SW_NOTE_TEXT), ==, "Which press");
}

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  SwNode *first = sw_note_add (fixture->document, statement (fixture, 0, 2), "One", "Ann", NULL);
  SwNode *second = sw_note_add (fixture->document, fixture_get_level (fixture->document, 1), "Two", "Ann", NULL);
  SwNodeRows *rows;

  if (!fixture_can_press ())
    return;

  go_to_review (fixture);
  rows = sw_review_get_notes (get_review (fixture));
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 2);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, first));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_focus (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL));

  /* Done: it leaves the open ones, the next has the focus; undone, it is the one again. */
  press ("space");
  g_assert_true (sw_node_get_boolean (first, SW_NOTE_DONE));
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, second));
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, first));
  sw_session_redo (fixture->session);
  fixture_settle (60);

  sw_review_set_which (get_review (fixture), SW_NOTES_DONE);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  sw_review_set_which (get_review (fixture), SW_NOTES_ALL);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 2);
  fixture_settle (60);

  gtk_widget_grab_focus (sw_node_rows_get_row (rows, second));
  press ("Delete");
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 1);
  g_assert_cmpstr (sw_session_get_status (fixture->session), ==, "Note removed.");
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 2);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, second));
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_NOTES);

  /* One stop for Tab, and on to the place. */
  gtk_widget_grab_focus (sw_node_rows_get_row (rows, first));
  press ("Tab");
  g_assert_false (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_NODE_ROWS) == GTK_WIDGET (rows));
  gtk_widget_grab_focus (sw_node_rows_get_row (rows, first));
  press ("Return");
  fixture_settle (100);
  g_assert_true (get_focus_statement (fixture) == statement (fixture, 0, 2));
}

static void
test_menu (Fixture *fixture,
           gconstpointer data)
{
  SwNode *note = sw_note_add (fixture->document, statement (fixture, 0, 2), "One", "Ann", NULL);

  if (!fixture_can_press ())
    return;

  go_to_review (fixture);
  press ("alt+Return");
  fixture_settle (100);
  press ("Down");
  press ("Down");
  press ("Return");
  fixture_settle (200);
  g_assert_true (sw_node_get_boolean (note, SW_NOTE_DONE));
}

static void
test_framework_note (Fixture *fixture,
                     gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  go_to_review (fixture);
  press ("ctrl+shift+m");
  type_text ("Who approves this?");
  press ("Return");
  press ("Escape");
  fixture_settle (200);
  g_assert_cmpuint (sw_notes_count (get_extensions (fixture), SW_NOTES_OPEN), ==, 1);
  g_assert_cmpuint (sw_node_rows_get_n (sw_review_get_notes (get_review (fixture))), ==, 1);
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_nonnull (get_review (fixture));
  g_assert_cmpuint (sw_node_rows_get_n (sw_review_get_notes (get_review (fixture))), ==, 0);
}

static void
test_progress_and_status (Fixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  SwNode *meta = sw_document_get_part (fixture->document, SW_KIND_META);
  GtkDropDown *status;
  SwReview *review;

  g_ptr_array_add (statements, statement (fixture, 1, 1));
  sw_statements_toggle_ticked (fixture->document, statements, "Ann", NULL);
  go_to_review (fixture);
  review = get_review (fixture);
  /* The section and its two levels. */
  g_assert_cmpuint (sw_node_rows_get_n (sw_review_get_progress (review)), ==, 3);

  gtk_widget_activate_action (GTK_WIDGET (review), "review.clear-ticks", NULL);
  g_assert_false (sw_statement_is_seen (statement (fixture, 1, 1)));
  sw_session_undo (fixture->session);
  g_assert_true (sw_statement_is_seen (statement (fixture, 1, 1)));

  status = GTK_DROP_DOWN (fixture_find (GTK_WIDGET (review), GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (status), ==, 0);
  gtk_drop_down_set_selected (status, 2);
  g_assert_cmpstr (sw_node_get_text (meta, SW_META_STATUS), ==, "review");
  sw_session_undo (fixture->session);
  g_assert_null (sw_node_get_text (meta, SW_META_STATUS));
  g_assert_cmpuint (gtk_drop_down_get_selected (status), ==, 0);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  SwNode *note = sw_note_add (fixture->document, statement (fixture, 0, 1), "One", "Ann", NULL);

  if (!fixture_can_press ())
    return;

  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  fixture_settle (60);
  go_to (fixture, statement (fixture, 0, 1));
  press ("ctrl+m");
  g_assert_false (sw_statement_is_seen (statement (fixture, 0, 1)));

  go_to_review (fixture);
  press ("space");
  press ("Delete");
  g_assert_cmpuint (sw_document_count_notes (fixture->document, SW_NOTES_OPEN), ==, 1);
  /* What is there can be read. */
  press ("F2");
  g_assert_nonnull (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_NOTES_EDITOR));
  press ("Escape");
  g_assert_false (sw_node_get_boolean (note, SW_NOTE_DONE));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sw_paths_init_bare_build ();
  adw_init ();

#define ADD(name, function) g_test_add ("/review/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("ticks", test_ticks);
  ADD ("outline", test_outline);
  ADD ("write-notes", test_write_notes);
  ADD ("edit-note", test_edit_note);
  ADD ("list", test_list);
  ADD ("menu", test_menu);
  ADD ("framework-note", test_framework_note);
  ADD ("progress-and-status", test_progress_and_status);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
