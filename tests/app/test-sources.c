/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the sources, with real key events: going about, editing in place, adding, moving, merging and
 * removing, each one step of undo with the focus where it belongs. */

#include "sources/sw-source-offers.h"
#include "sources/sw-sources-view.h"

#include "editor/sw-surface.h"
#include "model/sw-citation-edits.h"
#include "session/sw-session-findings.h"
#include "window-keys.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;
  SwNode *extensions;
  SwSurface *surface;
  SwSourcesView *view;
  SwRecordPage *page;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget,
            GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint counts[] = { 3, 2 };
  const char *const labels[] = { "Alpha", "Beta", "Gamma" };
  g_autoptr (SwDocument) document = fixture_new_document (counts, G_N_ELEMENTS (counts));
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
      g_autofree char *title = g_strdup_printf ("The %s Report", labels[i]);

      sw_node_init_text (source, SW_SOURCE_ID, labels[i]);
      sw_node_init_text (source, SW_SOURCE_LABEL, labels[i]);
      sw_node_init_text (source, SW_SOURCE_TITLE, title);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
    }
  /* The first level's statements cite Alpha, the first of them Beta as well. */
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < (i == 0 ? 2 : 1); j++)
      {
        g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

        sw_node_init_text (citation, SW_CITATION_SOURCE, labels[j]);
        sw_node_init_child (sw_node_get_nth (fixture_get_level (document, 0), SW_LIST_STATEMENTS, i),
                            SW_LIST_CITATIONS, citation);
      }

  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->document = sw_session_get_document (fixture->session);
  fixture->extensions = sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS);
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_surface_set_session (fixture->surface, fixture->session);
  sw_session_set_place_list (fixture->session, fixture->extensions, SW_LIST_SOURCES);
  fixture->view = SW_SOURCES_VIEW (find_child (GTK_WIDGET (fixture->surface), SW_TYPE_SOURCES_VIEW));
  fixture->page = sw_sources_view_get_page (fixture->view);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 900, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->surface));
  fixture_present (fixture->window);
  keys_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (fixture->surface));
  keys_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  keys_settle ();
  g_assert_finalize_object (fixture->session);
}

static SwNode *
nth (Fixture *fixture,
     guint position)
{
  return sw_node_get_nth (fixture->extensions, SW_LIST_SOURCES, position);
}

static void
assert_labels (Fixture *fixture,
               const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (fixture->extensions, SW_LIST_SOURCES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sw_node_get_text (nth (fixture, i), SW_SOURCE_LABEL));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_at (Fixture *fixture,
           const char *label)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (SW_IS_RECORD_ROW (focus));
  g_assert_cmpstr (sw_node_get_text (sw_record_row_get_node (SW_RECORD_ROW (focus)), SW_SOURCE_LABEL), ==, label);
  g_assert_true (sw_session_get_place (fixture->session) == sw_record_row_get_node (SW_RECORD_ROW (focus)));
}

static SwAddLine *
get_add_line (Fixture *fixture)
{
  return sw_record_list_get_add_line (sw_record_page_get_list (fixture->page, SW_LIST_SOURCES));
}

static gpointer
find_dialog (void)
{
  return fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
}

static void
test_going_about (Fixture *fixture,
                  gconstpointer data)
{
  SwRecordRow *row = sw_record_page_get_row (fixture->page, nth (fixture, 0));

  if (!fixture_can_press ())
    return;

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Alpha, source 1 of 3, 3 statements");
  gtk_test_accessible_assert_property (sw_record_page_get_row (fixture->page, nth (fixture, 2)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Gamma, source 3 of 3, not cited");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  assert_at (fixture, "Alpha");
  keys_press ("Down Down");
  assert_at (fixture, "Gamma");
  keys_press ("Down");
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (sw_add_line_get_field (get_add_line (fixture))));
  keys_press ("Down");
  g_assert_true (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), SW_TYPE_SOURCE_OFFERS) != NULL);
  keys_press ("Up");
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (sw_add_line_get_field (get_add_line (fixture))));
  keys_press ("Up Up");
  assert_at (fixture, "Beta");
  g_assert_false (sw_document_can_undo (fixture->document));
}

static void
test_editing (Fixture *fixture,
              gconstpointer data)
{
  SwRecordRow *row = sw_record_page_get_row (fixture->page, nth (fixture, 0));

  if (!fixture_can_press ())
    return;

  keys_press ("Return");
  g_assert_true (sw_record_row_is_open (row));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 sw_form_row_get_editor (sw_record_row_find_field (row, SW_SOURCE_LABEL)));
  keys_press ("ctrl+a");
  keys_type ("Omega");
  assert_labels (fixture, "Omega Beta Gamma");
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Change Label");

  /* Enter goes on to the next field; what is wrong stands beside it. */
  keys_press ("Return Return");
  keys_type ("gopher:x");
  g_assert_nonnull (sw_form_row_get_problem (sw_record_row_find_field (row, SW_SOURCE_URL)));
  keys_press ("Escape");
  g_assert_false (sw_record_row_is_open (row));
  assert_at (fixture, "Omega");

  /* Undo brings back to the field, and the next ones to the first field: what was typed, and over what. */
  sw_session_undo (fixture->session);
  keys_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 sw_form_row_get_editor (sw_record_row_find_field (row, SW_SOURCE_URL)));
  sw_session_undo (fixture->session);
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 sw_form_row_get_editor (sw_record_row_find_field (row, SW_SOURCE_LABEL)));
  keys_press ("Escape Down F2");
  g_assert_true (sw_record_row_is_open (sw_record_page_get_row (fixture->page, nth (fixture, 1))));
  g_assert_false (sw_record_row_is_open (row));
}

static void
test_moving (Fixture *fixture,
             gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  keys_press ("alt+Down");
  assert_labels (fixture, "Beta Alpha Gamma");
  assert_at (fixture, "Alpha");
  keys_press ("alt+Down alt+Down");
  assert_labels (fixture, "Beta Gamma Alpha");
  assert_at (fixture, "Alpha");
  keys_press ("alt+Up");
  assert_labels (fixture, "Beta Alpha Gamma");
  assert_at (fixture, "Alpha");
  for (guint i = 0; i < 3; i++)
    sw_session_undo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
  assert_at (fixture, "Alpha");
  g_assert_false (sw_document_can_undo (fixture->document));
}

static void
test_adding (Fixture *fixture,
             gconstpointer data)
{
  SwProfile *profile = sw_session_get_profile (fixture->session);
  const SwProfileSource *known = g_ptr_array_index (profile->sources, 0);
  GtkListBox *offers;
  SwRecordRow *row;

  if (!fixture_can_press ())
    return;

  keys_press ("ctrl+Return");
  keys_type ("Delta");
  g_assert_false (sw_document_can_undo (fixture->document));
  keys_press ("Return");
  assert_labels (fixture, "Alpha Beta Gamma Delta");
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 sw_form_row_get_editor (sw_record_row_find_field (sw_record_page_get_row (fixture->page, nth (fixture, 3)),
                                                                   SW_SOURCE_TITLE)));
  /* What is merely not written yet is accused when its field is left, and not where the caret is. */
  row = sw_record_page_get_row (fixture->page, nth (fixture, 3));
  keys_press ("Tab");
  keys_settle ();
  g_assert_nonnull (sw_form_row_get_problem (sw_record_row_find_field (row, SW_SOURCE_TITLE)));
  keys_press ("shift+Tab");
  g_assert_null (sw_form_row_get_problem (sw_record_row_find_field (row, SW_SOURCE_TITLE)));
  keys_press ("Tab");
  g_assert_nonnull (sw_form_row_get_problem (sw_record_row_find_field (row, SW_SOURCE_TITLE)));
  keys_press ("shift+Tab");
  keys_type ("Title");
  g_assert_cmpstr (sw_node_get_text (nth (fixture, 3), SW_SOURCE_TITLE), ==, "Title");

  /* What is there already is not added again. */
  keys_press ("Escape ctrl+Return");
  keys_type ("beta");
  keys_press ("Return");
  assert_labels (fixture, "Alpha Beta Gamma Delta");
  assert_at (fixture, "Beta");

  /* Escape takes back what was typed; leaving the line does not. */
  keys_press ("ctrl+Return");
  keys_type ("no");
  keys_press ("Escape");
  assert_labels (fixture, "Alpha Beta Gamma Delta");
  keys_press ("Down");
  keys_type ("Eta");
  keys_press ("Up");
  assert_labels (fixture, "Alpha Beta Gamma Delta Eta");

  /* One key takes an offered one, and the next comes up. */
  offers = sw_source_offers_get_list (SW_SOURCE_OFFERS (find_child (GTK_WIDGET (fixture->view), SW_TYPE_SOURCE_OFFERS)));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (offers, 0)));
  keys_press ("Return");
  g_assert_nonnull (sw_document_find_source (fixture->document, known->id));
  keys_press ("Return");
  g_assert_cmpuint (sw_node_get_n (fixture->extensions, SW_LIST_SOURCES), ==, 7);
  while (sw_session_undo (fixture->session))
    ;
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
}

static void
test_removing (Fixture *fixture,
               gconstpointer data)
{
  GtkWidget *dialog;

  if (!fixture_can_press ())
    return;

  /* Nobody cites it: it goes at once. */
  keys_press ("Down Down Delete");
  assert_labels (fixture, "Alpha Beta");
  assert_at (fixture, "Beta");
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
  assert_at (fixture, "Gamma");

  keys_press ("Up Up Delete");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");

  keys_press ("Delete");
  adw_message_dialog_response (find_dialog (), "remove");
  keys_settle ();
  assert_labels (fixture, "Beta Gamma");
  g_assert_cmpuint (sw_node_get_n (sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0),
                                   SW_LIST_CITATIONS), ==, 1);
  g_assert_nonnull (strstr (sw_session_get_status (fixture->session), "3 citations"));
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
  g_assert_cmpuint (sw_source_count_statements (fixture->document, nth (fixture, 0)), ==, 3);
  g_assert_false (sw_document_can_undo (fixture->document));

  /* With the last one gone, again and again, one is still among the sources and can go on. */
  for (guint i = 0; i < 3; i++)
    {
      keys_press ("Delete");
      if (find_dialog () != NULL)
        adw_message_dialog_response (find_dialog (), "remove");
      keys_settle ();
    }
  assert_labels (fixture, "");
  sw_session_undo (fixture->session);
  keys_settle ();
  sw_session_redo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "");
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_SOURCES);
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (fixture->view)));
}

static void
test_merging (Fixture *fixture,
              gconstpointer data)
{
  SwPickList *list;

  if (!fixture_can_press ())
    return;

  keys_press ("Delete");
  adw_message_dialog_response (find_dialog (), "give");
  keys_settle ();
  list = SW_PICK_LIST (find_child (GTK_WIDGET (fixture->page), SW_TYPE_PICK_LIST));
  g_assert_cmpuint (sw_pick_list_get_n_shown (list), ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (sw_pick_list_get_entry (list)), "gam");
  g_assert_cmpuint (sw_pick_list_get_n_shown (list), ==, 1);
  g_signal_emit_by_name (sw_pick_list_get_entry (list), "activate");
  keys_settle ();
  assert_labels (fixture, "Beta Gamma");
  assert_at (fixture, "Gamma");
  g_assert_cmpuint (sw_source_count_statements (fixture->document, nth (fixture, 1)), ==, 3);
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Merge Sources");
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_labels (fixture, "Alpha Beta Gamma");
  assert_at (fixture, "Alpha");
  g_assert_false (sw_document_can_undo (fixture->document));
}

/* From a source to the statements that cite it, and from a finding to the field. */
static void
test_jumping (Fixture *fixture,
              gconstpointer data)
{
  SwNode *statement = sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 1);
  SwRecordRow *row;

  if (!fixture_can_press ())
    return;

  keys_press ("ctrl+l");
  keys_press ("Down Return");
  g_assert_true (sw_session_get_place (fixture->session) == statement);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
  g_assert_true (sw_document_get_focus (fixture->document)->node == statement);

  sw_session_reveal (fixture->session, nth (fixture, 2), SW_SOURCE_LABEL, -1, -1);
  keys_settle ();
  row = sw_record_page_get_row (fixture->page, nth (fixture, 2));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (row)));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 sw_form_row_get_editor (sw_record_row_find_field (row, SW_SOURCE_LABEL)));
}

/* F8 comes to every finding once before it comes to the first again, whatever the findings are about. */
static void
test_findings (Fixture *fixture,
               gconstpointer data)
{
  GListModel *findings = sw_session_get_findings (fixture->session);
  SwNode *anchors = sw_document_get_part (fixture->document, SW_KIND_ANCHORS);
  guint n;

  sw_document_begin (fixture->document, "Test", NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
      g_autoptr (SwNode) task = sw_node_new (SW_KIND_ANCHOR);
      g_autoptr (SwNode) code = sw_node_new (SW_KIND_ANCHOR);

      sw_node_init_text (source, SW_SOURCE_LABEL, i == 0 ? "Zeta" : i == 1 ? "Beta" : "Eta");
      sw_node_init_text (source, SW_SOURCE_URL, "nowhere");
      sw_node_init_text (task, SW_ANCHOR_TEXT, i == 0 ? "Oil the" : "Clean the");
      sw_node_init_text (code, SW_ANCHOR_CODE, i == 0 ? "9" : "4");
      sw_document_insert (fixture->document, fixture->extensions, SW_LIST_SOURCES, source, 0);
      sw_document_insert (fixture->document, anchors, SW_LIST_CIP, code, 0);
      sw_document_insert (fixture->document, anchors, SW_LIST_TASKS, task, 0);
    }
  sw_document_set_text (fixture->document, sw_node_get_nth (fixture_get_level (fixture->document, 1), SW_LIST_STATEMENTS, 0),
                        SW_STATEMENT_TEXT, "Watch crystals - fit to the bezel");
  sw_document_commit (fixture->document);
  keys_settle ();

  /* Those about the document's own fields come first. */
  for (n = 0; n < g_list_model_get_n_items (findings); n++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, n);

      if (sw_node_get_ancestor (sw_finding_get_node (finding), SW_KIND_SECTION) != NULL)
        break;
    }
  g_assert_cmpuint (n, >, 12);

  sw_session_set_place (fixture->session, sw_document_get_part (fixture->document, SW_KIND_OCCUPATION));
  for (guint i = 0; i < 2 * n - 1; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i < n ? i : 2 * n - 2 - i);

      g_assert_true (sw_session_go_to_finding (fixture->session, i < n));
      keys_settle ();
      g_assert_cmpstr (sw_session_get_status (fixture->session), ==, sw_finding_get_message (finding));
      g_assert_true (sw_session_get_place (fixture->session) == sw_finding_get_node (finding));
    }
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  keys_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_add_line (fixture))));
  if (!fixture_can_press ())
    return;
  keys_press ("Delete alt+Down");
  g_assert_null (find_dialog ());
  assert_labels (fixture, "Alpha Beta Gamma");
  keys_press ("Return");
  g_assert_false (gtk_widget_is_sensitive (
    sw_form_row_get_editor (sw_record_row_find_field (sw_record_page_get_row (fixture->page, nth (fixture, 0)),
                                                      SW_SOURCE_LABEL))));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/sources/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("going-about", test_going_about);
  ADD ("editing", test_editing);
  ADD ("moving", test_moving);
  ADD ("adding", test_adding);
  ADD ("removing", test_removing);
  ADD ("merging", test_merging);
  ADD ("jumping", test_jumping);
  ADD ("findings", test_findings);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
