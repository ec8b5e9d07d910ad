/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the source anchors, with real key events, and what statements are grounded on. */

#include "anchors/sw-anchors-view.h"
#include "anchors/sw-correction.h"
#include "anchors/sw-grounds-mark.h"

#include "editor/sw-surface.h"
#include "model/sw-anchor-edits.h"
#include "window-keys.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;
  SwNode *anchors;
  SwSurface *surface;
  SwAnchorsView *view;
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
  static const char *const skills[] = { "Writing", "Speaking", "Repairing" };
  g_autoptr (SwDocument) document = fixture_new_document (counts, G_N_ELEMENTS (counts));
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);

  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      g_autoptr (SwNode) anchor = sw_anchor_new (skills[i], NULL);

      sw_node_init_child (anchors, SW_LIST_SKILLS, anchor);
    }
  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->document = sw_session_get_document (fixture->session);
  fixture->anchors = sw_document_get_part (fixture->document, SW_KIND_ANCHORS);
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_surface_set_session (fixture->surface, fixture->session);
  sw_session_set_place (fixture->session, fixture->anchors);
  fixture->view = SW_ANCHORS_VIEW (find_child (GTK_WIDGET (fixture->surface), SW_TYPE_ANCHORS_VIEW));
  fixture->page = sw_anchors_view_get_page (fixture->view);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 900, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->surface));
  fixture_present (fixture->window);
  keys_settle ();
  sw_session_reveal (fixture->session, sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 0), SW_NO_FIELD, -1, -1);
  keys_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  keys_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
assert_group (Fixture *fixture,
              SwListId group,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (fixture->anchors, group); i++)
    {
      SwNode *anchor = sw_node_get_nth (fixture->anchors, group, i);
      const char *said = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
      const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "/" : "", said != NULL ? said : "", code != NULL ? "=" : "",
                              code != NULL ? code : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_at (Fixture *fixture,
           const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  g_assert_true (SW_IS_RECORD_ROW (focus));
  g_assert_cmpstr (sw_node_get_text (sw_record_row_get_node (SW_RECORD_ROW (focus)), SW_ANCHOR_TEXT), ==, text);
}

static SwField *
get_line (Fixture *fixture,
          SwListId group)
{
  return sw_add_line_get_field (sw_record_list_get_add_line (sw_record_page_get_list (fixture->page, group)));
}

static gboolean
is_in_line (Fixture *fixture,
            SwListId group)
{
  return gtk_window_get_focus (fixture->window) == GTK_WIDGET (get_line (fixture, group));
}

/* The nine groups are one sequence; what is entered goes into the group one is in, and the caret stays. */
static void
test_adding (Fixture *fixture,
             gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  gtk_test_accessible_assert_property (gtk_window_get_focus (fixture->window), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Writing, O*NET skills 1 of 3");
  /* The first group is empty here. */
  keys_press ("Home");
  g_assert_true (is_in_line (fixture, SW_LIST_RELATED_TITLES));
  keys_press ("Down Down");
  assert_at (fixture, "Writing");
  keys_press ("Down ctrl+End");
  g_assert_true (is_in_line (fixture, SW_LIST_CIP));
  gtk_widget_grab_focus (GTK_WIDGET (get_line (fixture, SW_LIST_RELATED_TITLES)));
  keys_press ("Down Down");
  assert_at (fixture, "Writing");
  keys_press ("Down Down Down");
  g_assert_true (is_in_line (fixture, SW_LIST_SKILLS));
  keys_type ("Coaching");
  keys_press ("Return");
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing/Coaching");
  g_assert_true (is_in_line (fixture, SW_LIST_SKILLS));
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Add Anchor");
  keys_type ("writing");
  keys_press ("Return");
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing/Coaching");

  keys_press ("Down");
  g_assert_true (is_in_line (fixture, SW_LIST_KNOWLEDGE));
  keys_press ("Up Up");
  assert_at (fixture, "Coaching");
  gtk_widget_grab_focus (GTK_WIDGET (get_line (fixture, SW_LIST_CIP)));
  keys_type ("44.0701 Social Work");
  keys_press ("Return");
  assert_group (fixture, SW_LIST_CIP, "Social Work=44.0701");

  sw_session_undo (fixture->session);
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing");
  g_assert_false (sw_document_can_undo (fixture->document));
}

static void
test_pasting (Fixture *fixture,
              gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  if (!fixture_can_press ())
    return;

  gdk_clipboard_set_text (clipboard, "1. Writing\n2. Coaching\n3. Persuasion\n4. coaching\n");
  keys_press ("ctrl+v");
  fixture_wait_for (sw_node_get_n (fixture->anchors, SW_LIST_SKILLS) > 3);
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing/Coaching/Persuasion");
  g_assert_nonnull (strstr (sw_session_get_status (fixture->session), "2 anchors added to “O*NET skills”; 2 were"));
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Add Anchors");

  /* A single entry goes into the line, to be looked at first. */
  gdk_clipboard_set_text (clipboard, "Negotiation");
  keys_press ("ctrl+v");
  fixture_wait_for (*sw_field_get_text (get_line (fixture, SW_LIST_SKILLS)) != '\0');
  g_assert_cmpstr (sw_field_get_text (get_line (fixture, SW_LIST_SKILLS)), ==, "Negotiation");
  keys_press ("Escape");
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing");
  g_assert_false (sw_document_can_undo (fixture->document));
}

static void
test_editing (Fixture *fixture,
              gconstpointer data)
{
  SwRecordRow *row = sw_record_page_get_row (fixture->page, sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 1));

  if (!fixture_can_press ())
    return;

  keys_press ("Down F2 End");
  keys_type (" up");
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking up/Repairing");
  /* A skill has no code, and is no sentence that could be cut short. */
  g_assert_nonnull (sw_record_row_find_field (row, SW_ANCHOR_RELEASE));
  g_assert_null (sw_record_row_find_field (row, SW_ANCHOR_CODE));
  g_assert_null (sw_record_row_find_field (row, SW_ANCHOR_COMPLETE));
  keys_press ("alt+Up");
  assert_group (fixture, SW_LIST_SKILLS, "Speaking up/Writing/Repairing");
  keys_press ("Escape");
  assert_at (fixture, "Speaking up");
  keys_press ("Delete");
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Repairing");
  assert_at (fixture, "Writing");
  sw_session_undo (fixture->session);
  keys_settle ();
  assert_at (fixture, "Speaking up");
  while (sw_session_undo (fixture->session))
    ;
  keys_settle ();
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing");
}

/* From the anchor to statements, and from a statement to anchors. */
static void
test_linking (Fixture *fixture,
              gconstpointer data)
{
  SwNode *skill = sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 0);
  SwNode *second = sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 1);
  SwNode *statement = sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 1);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!fixture_can_press ())
    return;

  g_ptr_array_add (one, statement);
  keys_press ("ctrl+l");
  keys_press ("Down Return Down Return Return");
  keys_press ("Escape");
  assert_at (fixture, "Writing");
  g_assert_nonnull (sw_statement_find_anchor_link (statement, sw_node_get_id (skill)));
  gtk_test_accessible_assert_property (sw_record_page_get_row (fixture->page, skill), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Writing, O*NET skills 1 of 3, 1 statement");

  sw_session_reveal (fixture->session, statement, SW_STATEMENT_TEXT, 0, 0);
  keys_settle ();
  g_assert_true (gtk_widget_get_visible (find_child (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window),
                                                                             GTK_TYPE_LIST_BOX_ROW),
                                                     SW_TYPE_GROUNDS_MARK)));
  keys_press ("ctrl+l");
  keys_type ("speak");
  keys_press ("Return");
  keys_press ("Escape");
  g_assert_cmpint (sw_statements_get_grounded (one, second), ==, SW_CITED_BY_ALL);
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS), ==, 2);
  keys_type ("X");
  g_assert_true (g_str_has_prefix (sw_node_get_text (statement, SW_STATEMENT_TEXT), "X"));

  while (sw_session_undo (fixture->session))
    ;
  keys_settle ();
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS), ==, 0);
}

static void
test_correction (Fixture *fixture,
                 gconstpointer data)
{
  SwNode *skill = sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 0);
  GtkWidget *window = sw_correction_present (fixture->window, fixture->session, skill);
  g_autofree char *uri = NULL;
  g_autoptr (GAppInfo) mailer = NULL;
  GtkWidget *focus;

  keys_settle ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_child (window, GTK_TYPE_TEXT_VIEW))),
                            "It is “reading”.", -1);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));
  uri = sw_correction_dup_uri (SW_CORRECTION (window));
  g_assert_true (g_str_has_prefix (uri, "mailto:onet@onetcenter.org?subject=Correction"));
  g_assert_nonnull (strstr (uri, "It%20is%20%E2%80%9Creading%E2%80%9D."));
  g_assert_nonnull (strstr (uri, "Text%3A%20Writing"));

  /* Where no mail program takes the words they stay, and the other way is offered. */
  mailer = g_app_info_get_default_for_uri_scheme ("mailto");
  if (mailer != NULL)
    {
      gtk_window_close (GTK_WINDOW (window));
      keys_settle ();
      return;
    }
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  gtk_widget_activate (gtk_widget_get_last_child (gtk_widget_get_parent (fixture_find_button (window, "C_opy the message"))));
  fixture_wait_for (gtk_window_get_focus (GTK_WINDOW (window)) != focus);
  g_assert_true (gtk_widget_get_visible (window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == fixture_find_button (window, "C_opy the message"));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (window)));
  fixture_wait_for (g_str_equal (sw_session_get_status (fixture->session), "The message is in the clipboard."));
}

/* The window that it was asked over may close while a mail program is looked for: the words stay. */
static void
test_correction_alone (Fixture *fixture,
                       gconstpointer data)
{
  SwNode *skill = sw_node_get_nth (fixture->anchors, SW_LIST_SKILLS, 0);
  g_autoptr (GAppInfo) mailer = g_app_info_get_default_for_uri_scheme ("mailto");
  GtkWidget *window;
  GtkWidget *copy;

  if (mailer != NULL)
    {
      g_test_skip ("there is a mail program");
      return;
    }

  window = sw_correction_present (fixture->window, fixture->session, skill);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  keys_settle ();
  copy = fixture_find_button (window, "C_opy the message");
  gtk_widget_activate (gtk_widget_get_last_child (gtk_widget_get_parent (copy)));
  gtk_window_destroy (g_steal_pointer (&fixture->window));
  fixture_wait_for (gtk_window_get_focus (GTK_WINDOW (window)) == copy);
  g_assert_true (gtk_widget_get_visible (window));
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait_for (window == NULL);
}

/* Only some rows are made at once; the last one is there when somebody wants it. */
static void
test_many (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_object_unref);
  SwRecordList *list = sw_record_page_get_list (fixture->page, SW_LIST_TASKS);
  gint64 start;
  SwNode *last;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("Oil the movement of clock number %u and let it run for a day.", i);

      g_ptr_array_add (anchors, sw_anchor_new (text, NULL));
    }
  last = g_ptr_array_index (anchors, 299);
  /* From a row the focus would go to the last one, which makes them all. */
  gtk_widget_grab_focus (GTK_WIDGET (get_line (fixture, SW_LIST_TASKS)));
  start = g_get_monotonic_time ();
  sw_anchors_add (fixture->document, SW_LIST_TASKS, 0, anchors);
  g_test_message ("300 anchors: %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_null (sw_record_list_peek_row (list, last));
  fixture_wait_for (sw_record_list_peek_row (list, last) != NULL);

  sw_session_undo (fixture->session);
  keys_settle ();
  g_assert_null (sw_record_list_peek_row (list, last));
  sw_session_redo (fixture->session);
  sw_session_reveal (fixture->session, last, SW_ANCHOR_TEXT, -1, -1);
  keys_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         GTK_WIDGET (sw_record_page_get_row (fixture->page, last))));
}

typedef struct
{
  SwRecordPage *page;
  SwNode *node;
} Edit;

/* Right after a frame, so that there is time left before the next one. */
static void
edit_cb (Edit *edit,
         GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_data (clock, edit);
  sw_record_page_edit (edit->page, edit->node, SW_NO_FIELD);
}

/* Fields that open at the foot of what is seen are scrolled to, also while a toast slides in. */
static void
test_opening_below (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_object_unref);
  SwRecordRow *row;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->page));
  graphene_rect_t bounds;
  Edit edit;

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Skill %u", i);

      g_ptr_array_add (anchors, sw_anchor_new (text, NULL));
    }
  sw_anchors_add (fixture->document, SW_LIST_SKILLS, 0, anchors);
  keys_settle ();
  sw_session_reveal (fixture->session, g_ptr_array_index (anchors, 30), SW_NO_FIELD, -1, -1);
  keys_settle ();
  row = sw_record_page_get_row (fixture->page, g_ptr_array_index (anchors, 30));
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_SCROLLED_WINDOW);

  /* Its row is the last one seen. */
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), scrolled, &bounds));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y +
                                          bounds.size.height + 6 - gtk_widget_get_height (scrolled));
  keys_settle ();

  edit = (Edit) { fixture->page, g_ptr_array_index (anchors, 30) };
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (edit_cb), &edit);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  fixture_wait_for (sw_record_row_is_open (row));
  fixture_wait_for (gtk_widget_compute_bounds (GTK_WIDGET (row), scrolled, &bounds) &&
                    bounds.size.height > 100 &&
                    bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (scrolled));
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  keys_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_line (fixture, SW_LIST_SKILLS))) &&
                  gtk_widget_get_mapped (GTK_WIDGET (get_line (fixture, SW_LIST_SKILLS))));
  if (!fixture_can_press ())
    return;
  keys_press ("Delete alt+Down ctrl+l");
  g_assert_null (find_child (GTK_WIDGET (fixture->page), SW_TYPE_PICK_LIST));
  assert_group (fixture, SW_LIST_SKILLS, "Writing/Speaking/Repairing");
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/anchors/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("adding", test_adding);
  ADD ("pasting", test_pasting);
  ADD ("editing", test_editing);
  ADD ("linking", test_linking);
  ADD ("correction", test_correction);
  ADD ("correction-alone", test_correction_alone);
  ADD ("many", test_many);
  ADD ("opening-below", test_opening_below);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
