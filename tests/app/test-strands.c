/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strands with real key events: putting statements in, the list, what is suggested. */

#include "editor/sw-statement-row.h"
#include "editor/sw-surface.h"
#include "json/sw-profile-reader.h"
#include "model/sw-section-edits.h"
#include "model/sw-statement-edits.h"
#include "model/sw-strand-edits.h"
#include "strands/sw-strand-chooser.h"
#include "strands/sw-strands.h"
#include "sw-paths.h"
#include "text/sw-text.h"

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

static SwStrands *
get_strands (Fixture *fixture)
{
  return SW_STRANDS (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_STRANDS));
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

static guint
count_strands (Fixture *fixture)
{
  return sw_node_get_n (get_extensions (fixture), SW_LIST_STRANDS);
}

static const char *
get_strand (Fixture *fixture,
            guint level,
            guint number)
{
  SwNode *strand = sw_document_find_strand (
    fixture->document, sw_node_get_text (statement (fixture, level, number), SW_STATEMENT_STRAND));

  return strand != NULL ? sw_node_get_text (strand, SW_STRAND_NAME) : NULL;
}

static void
go_to_strands (Fixture *fixture)
{
  sw_session_set_place_list (fixture->session, get_extensions (fixture), SW_LIST_STRANDS);
  sw_session_reveal (fixture->session, get_extensions (fixture), 0, -1, -1);
  fixture_wait_for (get_strands (fixture) != NULL);
  fixture_settle (60);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
put (Fixture *fixture,
     guint level,
     guint number,
     const char *name)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();

  g_ptr_array_add (statements, statement (fixture, level, number));
  sw_statements_set_strand (fixture->document, statements, sw_strand_add (fixture->document, name));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 3, 3 };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));

  fixture->session = sw_session_new ();
  fixture->document = document;
  /* Two that belong together, one at the same place and one not. */
  fixture_set_text (document, statement (fixture, 1, 1), "Mainspring barrels — replace worn barrels and set the mainspring anew.");
  fixture_set_text (document, statement (fixture, 1, 3), "Customer receipts — check against the condition of the case at return.");
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_surface_set_session (fixture->surface, fixture->session);
  gtk_window_set_default_size (fixture->window, 900, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->surface));
  fixture_present (fixture->window);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->surface)) > 0);
  fixture_settle (100);
  sw_session_reveal (fixture->session, statement (fixture, 0, 1), 0, 0, 0);
  fixture_settle (60);
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
test_choose (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *row;

  if (!fixture_can_press ())
    return;

  /* A new name makes a strand, and one is back in the text. */
  press ("ctrl+t");
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_STRAND_CHOOSER));
  type_text ("Barrels");
  press ("Return");
  fixture_settle (200);
  g_assert_cmpstr (get_strand (fixture, 0, 1), ==, "Barrels");
  row = gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_STATEMENT_ROW);
  g_assert_nonnull (row);
  g_assert_true (sw_statement_row_get_node (SW_STATEMENT_ROW (row)) == statement (fixture, 0, 1));

  /* The letters in order are enough to find it, for a whole selection. */
  press ("Escape");
  press ("shift+Down");
  press ("ctrl+t");
  type_text ("brl");
  press ("Return");
  fixture_settle (200);
  g_assert_cmpstr (get_strand (fixture, 0, 2), ==, "Barrels");
  g_assert_cmpuint (count_strands (fixture), ==, 1);
  sw_session_undo (fixture->session);
  g_assert_null (get_strand (fixture, 0, 2));

  /* Down to "in no strand". */
  sw_session_reveal (fixture->session, statement (fixture, 0, 1), 0, 0, 0);
  fixture_settle (60);
  press ("ctrl+t");
  press ("Down");
  press ("Return");
  fixture_settle (200);
  g_assert_null (get_strand (fixture, 0, 1));
  sw_session_undo (fixture->session);
  sw_session_undo (fixture->session);
  g_assert_cmpuint (count_strands (fixture), ==, 0);
}

static void
test_list (Fixture *fixture,
           gconstpointer data)
{
  SwNodeRows *rows;
  SwNode *barrels, *receipts;

  if (!fixture_can_press ())
    return;

  put (fixture, 0, 1, "Barrels");
  put (fixture, 0, 2, "Receipts");
  put (fixture, 1, 1, "Barrels");
  barrels = sw_document_find_strand_by_name (fixture->document, "Barrels");
  receipts = sw_document_find_strand_by_name (fixture->document, "Receipts");
  go_to_strands (fixture);
  rows = sw_strands_get_rows (get_strands (fixture));
  g_assert_cmpuint (sw_node_rows_get_n (rows), ==, 2);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, barrels));

  /* Order; the row keeps the focus. */
  press ("alt+Down");
  g_assert_true (sw_node_get_nth (get_extensions (fixture), SW_LIST_STRANDS, 1) == barrels);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, barrels));
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_true (sw_node_get_nth (get_extensions (fixture), SW_LIST_STRANDS, 0) == barrels);
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_STRANDS);

  /* Rename: not to a name that another has. */
  gtk_widget_grab_focus (sw_node_rows_get_row (rows, barrels));
  press ("F2");
  press ("ctrl+a");
  type_text ("receipts");
  press ("Return");
  g_assert_cmpstr (sw_node_get_text (barrels, SW_STRAND_NAME), ==, "Barrels");
  press ("ctrl+a");
  type_text ("Springs");
  press ("Return");
  fixture_settle (200);
  g_assert_cmpstr (sw_node_get_text (barrels, SW_STRAND_NAME), ==, "Springs");
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, barrels));

  press ("Delete");
  g_assert_cmpuint (count_strands (fixture), ==, 1);
  g_assert_null (get_strand (fixture, 0, 1));
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, receipts));
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpstr (get_strand (fixture, 1, 1), ==, "Springs");
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, barrels));

  press ("Return");
  fixture_settle (100);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_STATEMENT_ROW));
}

/* What stands over the cells of the only strand. */
static char *
list_captions (GtkWidget *widget)
{
  GString *captions = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = list_captions (child);

      if (gtk_widget_has_css_class (gtk_widget_get_parent (widget), "strand-cells") && GTK_IS_LABEL (child) &&
          gtk_widget_get_prev_sibling (child) == NULL)
        g_string_append_printf (captions, "[%s]", gtk_label_get_text (GTK_LABEL (child)));
      g_string_append (captions, below);
    }
  return g_string_free (captions, FALSE);
}

/* A strand of two sections: whose level is which. */
static void
test_two_sections (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  g_autofree char *captions = NULL;
  SwNode *section;

  put (fixture, 0, 1, "Barrels");
  section = sw_section_add (fixture->document, sw_profile_get_builtin (), "ai");
  g_ptr_array_add (statements, sw_statements_add (fixture->document, sw_node_get_nth (section, SW_LIST_LEVELS, 0), 0,
                                                  "Barrel lookup — asks a model for the part and checks it."));
  sw_statements_set_strand (fixture->document, statements, sw_document_find_strand_by_name (fixture->document, "Barrels"));
  go_to_strands (fixture);

  captions = list_captions (GTK_WIDGET (get_strands (fixture)));
  g_assert_cmpstr (captions, ==,
                   "[Emerging][Developing][AI skills, Emerging][AI skills, Developing][AI skills, Proficient]"
                   "[AI skills, Advanced]");
}

static void
test_merge (Fixture *fixture,
            gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  put (fixture, 0, 1, "Barrels");
  put (fixture, 1, 1, "Barrel springs");
  go_to_strands (fixture);
  press ("alt+Return");
  /* Its place, rename, merge. */
  press ("Down");
  press ("Down");
  press ("Return");
  fixture_settle (200);
  g_assert_nonnull (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_STRAND_CHOOSER));
  press ("Return");
  fixture_settle (200);
  g_assert_cmpuint (count_strands (fixture), ==, 1);
  g_assert_cmpstr (get_strand (fixture, 0, 1), ==, "Barrel springs");
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (count_strands (fixture), ==, 2);
  g_assert_nonnull (get_strands (fixture));
}

/* A strand of many statements is a tall row: what opens at it stands at its name, where there is room. */
static void
test_tall (Fixture *fixture,
           gconstpointer data)
{
  SwNodeRows *rows;
  SwNode *strand;
  GdkRectangle area;

  if (!fixture_can_press ())
    return;

  for (guint i = 1; i <= 3; i++)
    {
      fixture_set_text (fixture->document, statement (fixture, 0, i),
                        "Mainspring barrels — open, clean and inspect for cracks before the movement is put together.");
      put (fixture, 0, i, "Barrels");
    }
  strand = sw_document_find_strand_by_name (fixture->document, "Barrels");
  go_to_strands (fixture);
  rows = sw_strands_get_rows (get_strands (fixture));
  g_assert_cmpint (gtk_widget_get_height (sw_node_rows_get_row (rows, strand)), >, 100);
  g_assert_true (sw_node_rows_get_area (rows, strand, &area));
  g_assert_cmpint (area.height, <, 50);

  /* With the last one removed one is where strands are made. */
  press ("Delete");
  fixture_settle (100);
  g_assert_cmpuint (count_strands (fixture), ==, 0);
  g_assert_true (GTK_IS_BUTTON (get_focus (fixture)));
  sw_session_undo (fixture->session);
  fixture_settle (100);
  g_assert_true (get_focus (fixture) == sw_node_rows_get_row (rows, strand));
}

static void
test_suggest (Fixture *fixture,
              gconstpointer data)
{
  SwStrandSuggestions *suggestions;
  int width;

  if (!fixture_can_press ())
    return;

  go_to_strands (fixture);
  gtk_widget_measure (GTK_WIDGET (get_strands (fixture)), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, 400);
  suggestions = sw_strands_get_suggestions (get_strands (fixture));
  press ("Return");
  fixture_wait_for (sw_strand_suggestions_get_n (suggestions) == 2);
  fixture_settle (100);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (suggestions)));
  gtk_widget_measure (GTK_WIDGET (get_strands (fixture)), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, 400);

  /* The first is not right. */
  press ("space");
  g_assert_cmpuint (sw_strand_suggestions_get_n_chosen (suggestions), ==, 1);
  press ("Tab");
  press ("Tab");
  press ("Return");
  fixture_wait_for (count_strands (fixture) == 1);
  g_assert_cmpstr (get_strand (fixture, 0, 2), ==, "Customer receipts");
  g_assert_cmpstr (get_strand (fixture, 1, 3), ==, "Customer receipts");
  g_assert_null (get_strand (fixture, 0, 1));
  g_assert_cmpstr (sw_session_get_status (fixture->session), ==, "1 strand accepted.");
  fixture_settle (60);
  g_assert_true (gtk_widget_get_ancestor (get_focus (fixture), SW_TYPE_NODE_ROWS) != NULL);
  sw_session_undo (fixture->session);
  fixture_settle (60);
  g_assert_cmpuint (count_strands (fixture), ==, 0);
  g_assert_nonnull (get_strands (fixture));

  /* The arrows go from one to the next, Ctrl+Enter accepts what is ticked. */
  gtk_widget_activate_action (GTK_WIDGET (get_strands (fixture)), "strand.suggest", NULL);
  fixture_settle (60);
  press ("Down");
  press ("space");
  press ("Down");
  press ("Up");
  press ("ctrl+Return");
  fixture_wait_for (count_strands (fixture) == 1);
  g_assert_nonnull (get_strand (fixture, 0, 1));
  g_assert_null (get_strand (fixture, 0, 2));
  sw_session_undo (fixture->session);
  fixture_settle (60);

  /* What is suggested is so no longer once one of the statements has gone. */
  gtk_widget_activate_action (GTK_WIDGET (get_strands (fixture)), "strand.suggest", NULL);
  fixture_settle (60);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (suggestions)));
  fixture_remove (fixture->document,
                  sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0));
  fixture_settle (60);
  g_assert_cmpuint (sw_strand_suggestions_get_n (suggestions), ==, 0);
  sw_session_undo (fixture->session);
  fixture_settle (60);

  /* Nor once one goes on writing; and who writes is not called away. */
  go_to_strands (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_strands (fixture)), "strand.suggest", NULL);
  fixture_settle (60);
  sw_session_reveal (fixture->session,
                     sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0),
                     SW_STATEMENT_TEXT, -1, -1);
  fixture_settle (100);
  press ("x");
  g_assert_cmpuint (sw_strand_suggestions_get_n (suggestions), ==, 0);
  g_assert_true (SW_IS_TEXT (get_focus (fixture)));
  sw_session_undo (fixture->session);
  go_to_strands (fixture);

  /* Escape leaves everything as it is. */
  gtk_widget_activate_action (GTK_WIDGET (get_strands (fixture)), "strand.suggest", NULL);
  fixture_settle (60);
  press ("Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (suggestions)));
  g_assert_cmpuint (count_strands (fixture), ==, 0);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  put (fixture, 0, 1, "Barrels");
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  fixture_settle (60);
  sw_session_reveal (fixture->session, statement (fixture, 0, 1), 0, 0, 0);
  fixture_settle (60);
  press ("ctrl+t");
  g_assert_null (fixture_find (GTK_WIDGET (fixture->surface), SW_TYPE_STRAND_CHOOSER));
  go_to_strands (fixture);
  press ("Delete");
  press ("F2");
  g_assert_cmpuint (count_strands (fixture), ==, 1);
  g_assert_cmpuint (sw_node_rows_get_n (sw_strands_get_rows (get_strands (fixture))), ==, 1);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sw_paths_init_bare_build ();
  adw_init ();

#define ADD(name, function) g_test_add ("/strands/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("choose", test_choose);
  ADD ("list", test_list);
  ADD ("two-sections", test_two_sections);
  ADD ("merge", test_merge);
  ADD ("tall", test_tall);
  ADD ("suggest", test_suggest);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
