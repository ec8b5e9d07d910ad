/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found in a level or a domain as a whole: it stands at the heading, and whoever is led to it hears
 * and mends it at the first statement below. */

#include "editor/sw-section-view-private.h"
#include "editor/sw-level-view-private.h"
#include "editor/sw-statement-row-private.h"
#include "problems/sw-findings-at.h"
#include "session/sw-session-findings.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;
  SwSectionView *view;
} Fixture;

static SwNode *
statement (Fixture *fixture,
           guint number)
{
  return sw_node_get_nth (fixture_get_level (fixture->document, 1), SW_LIST_STATEMENTS, number - 1);
}

static SwStatementRow *
row (Fixture *fixture,
     guint number)
{
  return sw_section_view_get_row (fixture->view, statement (fixture, number));
}

static SwLevelView *
level_view (Fixture *fixture)
{
  return sw_section_view_get_level_view (fixture->view, fixture_get_level (fixture->document, 1));
}

/* The only finding of the document: one verb opens most of the second level's statements. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 6, 10 };
  static const char *const texts[] = {
    "Loose screws — sort by thread into labelled trays.",
    "Spare crystals — sort by diameter into drawers.",
    "Battery types — sort by voltage at the end of the day.",
    "Broken straps — sort by width for the supplier.",
    "Movement parts — sort by calibre before they are cleaned.",
    "Repair slips — sort by the day on which they are due.",
  };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));

  sw_node_init_text (sw_document_get_part (document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED,
                     "The work of clockmakers and watchmakers at the bench.");
  fixture->document = document;
  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_set_text (document, statement (fixture, i + 1), texts[i]);

  fixture->view = sw_section_view_new ();
  sw_section_view_set_session (fixture->view, fixture->session);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 700, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  fixture_present (fixture->window);
  sw_session_set_place (fixture->session, fixture_get_level (document, 0));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  fixture_settle (60);
  g_assert_cmpuint (g_list_model_get_n_items (sw_session_get_findings (fixture->session)), ==, 1);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  fixture_settle (60);
  g_assert_finalize_object (fixture->session);
}

static const char *
get_message (Fixture *fixture)
{
  g_autoptr (SwFinding) finding = g_list_model_get_item (sw_session_get_findings (fixture->session), 0);

  return sw_finding_get_message (finding);
}

static void
assert_told (Fixture *fixture,
             guint number,
             const char *message)
{
  gtk_test_accessible_assert_property (sw_statement_row_get_text (row (fixture, number)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message);
}

static void
test_told (Fixture *fixture,
           gconstpointer data)
{
  const char *message = get_message (fixture);

  g_assert_true (sw_session_go_to_finding (fixture->session, TRUE));
  fixture_settle (60);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sw_statement_row_get_text (row (fixture, 1)))));
  assert_told (fixture, 1, message);
  assert_told (fixture, 2, "");

  /* It is the heading's problem, and the mark stands there. */
  g_assert_cmpuint (sw_findings_mark_get_n (level_view (fixture)->mark), ==, 1);
  g_assert_cmpuint (sw_findings_mark_get_n (row (fixture, 1)->mark), ==, 0);

  /* Another statement comes first. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "statement.move", "i", 1));
  fixture_settle (60);
  assert_told (fixture, 1, message);
  assert_told (fixture, 2, "");
  g_assert_true (sw_session_undo (fixture->session));

  /* There is nothing to say any more. */
  fixture_set_text (fixture->document, statement (fixture, 3), "Battery types — store by voltage at the end of the day.");
  fixture_settle (60);
  assert_told (fixture, 1, "");
  g_assert_cmpuint (sw_findings_mark_get_n (level_view (fixture)->mark), ==, 0);
}

static GtkPopover *
find_menu (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_has_css_class (child, "finding-menu") && gtk_widget_get_mapped (child))
      return GTK_POPOVER (child);
  return NULL;
}

static void
test_menus (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *mark = GTK_WIDGET (level_view (fixture)->mark);

  if (!fixture_can_press ())
    return;

  g_assert_true (sw_session_go_to_finding (fixture->session, TRUE));
  fixture_settle (60);
  fixture_tool ("key alt+Return", 60);
  fixture_wait_for (find_menu (GTK_WIDGET (fixture->view)) != NULL);
  gtk_test_accessible_assert_property (find_menu (GTK_WIDGET (fixture->view)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       get_message (fixture));
  fixture_tool ("key Escape", 60);
  fixture_wait_for (find_menu (GTK_WIDGET (fixture->view)) == NULL);

  g_signal_emit_by_name (gtk_widget_get_first_child (mark), "clicked");
  fixture_wait_for (find_menu (GTK_WIDGET (level_view (fixture))) != NULL);
  gtk_test_accessible_assert_property (find_menu (GTK_WIDGET (level_view (fixture))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       get_message (fixture));
  fixture_tool ("key Escape", 60);
  fixture_wait_for (find_menu (GTK_WIDGET (level_view (fixture))) == NULL);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sw_statement_row_get_text (row (fixture, 1)))));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/heading-findings/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/heading-findings/menus", Fixture, NULL, set_up, test_menus, tear_down);
  return g_test_run ();
}
