/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citing by keyboard, with real key events. */

#include "chip/sw-chip.h"
#include "model/sw-citation-edits.h"

#include <adwaita.h>

#include "cite-fixture.h"

static const struct
{
  const char *before;
  const char *keys;
  const char *after;
} table[] = {
  /* to the chips, about them, and away */
  { "one ^x[a,b]/two|", "Tab", "one x[*a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab shift+Tab", "one ^x[a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab Tab", "one x[a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab Right Right", "one x[a,*b]/two|" },
  { "one ^x[a,b]/two|", "Tab Right Left", "one x[*a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab Left", "one ^x[a,b]/two|" },
  { "one ^x[a,b,c]/two|", "Tab End", "one x[a,b,*c]/two|" },
  { "one ^x[a,b,c]/two|", "Tab End Home", "one x[*a,b,c]/two|" },
  { "o^ne x[a,b]/two|", "Tab Right Escape", "o^ne x[a,b]/two|" },
  { "o^ne x[a,b]/two|", "Tab Up", "o^ne x[a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab Down", "one x[a,b]/^two|" },
  { "one^[a]/two|", "Tab", "one ~ ^[a]/two|" },
  /* what is done to a chip */
  { "one ^x[a,b,c]/two|", "Tab Right Delete", "one x[a,*c]/two|" },
  { "one ^x[a,b]/two|", "Tab Right BackSpace", "one x[*a]/two|" },
  { "one ^x[a]/two|", "Tab Delete", "one x^/two|" },
  { "one ^x[a,b,c]/two|", "Tab alt+Right", "one x[b,*a,c]/two|" },
  { "one ^x[a,b,c]/two|", "Tab alt+Right alt+Right", "one x[b,c,*a]/two|" },
  { "one ^x[a,b,c]/two|", "Tab alt+Right alt+Left alt+Left", "one x[*a,b,c]/two|" },
  { "one ^x[a,b]/two|", "Tab Right alt+Left Delete Escape", "one ^x[a]/two|" },
  { "one ^x[a,b]/two|", "Tab Return Escape", "one x[*a,b]/two|" },
  { "one ^x[a,b]/two|", "Tab space Escape Right", "one x[a,*b]/two|" },
  { "one ^x[a,b]/two|", "Tab alt+Down", "two/one x[*a,b]|" },
  /* the list */
  { "o^ne/two|", "ctrl+k Return", "o^ne[a]/two|" },
  { "o^ne/two|", "ctrl+k Escape", "o^ne/two|" },
  { "o^ne/two|", "ctrl+k b e Return", "o^ne[b]/two|" },
  { "o^ne/two|", "ctrl+k c o p Return", "o^ne[c]/two|" },
  { "o^ne[a]/two|", "ctrl+k b e Return ctrl+k Return", "o^ne[a]/two|" },
  { "o^ne/two|", "ctrl+k Down Return", "o^ne[b]/two|" },
  { "o^ne/two|", "ctrl+k Down Down Up Up Up Up Escape ctrl+k Return", "o^ne[a]/two|" },
  { "o^ne/two|", "ctrl+k b ctrl+Return a Return", "o^ne[b,a]/two|" },
  { "o^ne/two|", "ctrl+k ctrl+Return Down ctrl+Return Escape", "o^ne[a,b]/two|" },
  { "o^ne[a,c]/two|", "ctrl+k b shift+Return", "o^ne[b]/two|" },
  { "o^ne/two|", "ctrl+k Tab space Down space Escape", "o^ne[a,b]/two|" },
  { "one ^x[a]/two|", "Tab ctrl+k b Return", "one x[*a,b]/two|" },
  /* a selection */
  { "o^ne/two|three", "Escape shift+Down ctrl+k b Return", "<one>[b]/<two>[b]|three" },
  { "o^ne[b]/two|three", "Escape shift+Down ctrl+k b Return", "<one>[b]/<two>[b]|three" },
  { "o^ne[b]/two[b]|three", "Escape shift+Down ctrl+k b Return", "<one>/<two>|three" },
  { "o^ne/two|three", "ctrl+a ctrl+a ctrl+a ctrl+k Return", "<one>[a]/<two>[a]|<three>[a]" },
  /* directly */
  { "o^ne/two|", "alt+2", "o^ne[b]/two|" },
  { "o^ne/two|", "alt+2 alt+1", "o^ne[b,a]/two|" },
  { "o^ne[b]/two|", "alt+2", "o^ne/two|" },
  { "o^ne/two|", "alt+9", "o^ne/two|" },
  { "o^ne[a,c]/two|", "ctrl+alt+2", "o^ne[b]/two|" },
  { "o^ne/two|three", "ctrl+a ctrl+a alt+3", "<one>[c]/<two>[c]|three" },
  { "one ^x[a]/two|", "Tab alt+2", "one x[*a,b]/two|" },
  /* as above */
  { "one[a,b]/two^|", "ctrl+shift+k", "one[a,b]/two^[a,b]|" },
  { "one[a,b]/two[b]|three^", "ctrl+shift+k", "one[a,b]/two[b]|three^[b]" },
  { "one/two^|", "ctrl+shift+k", "one/two^|" },
  { "one[a]/two^|three", "Escape shift+Down ctrl+shift+k", "one[a]/<two>[a]|<three>[a]" },
  /* statements keep what they cite */
  { "one^[a]/two|", "ctrl+d", "one[a]/one^[a]/two|" },
  { "o^ne[a,b]/two|", "Return", "o[a,b]/^ne[a,b]/two|" },
  { "one[a]/^two[b,a]|", "BackSpace", "one^ two[a,b]|" },
  { "o^ne[a]/two|three", "alt+Next", "two|three/o^ne[a]" },
  { "o^ne[a,b]/two|three", "Escape ctrl+c Down Down ctrl+v", "one[a,b]/two|three/one^[a,b]" },
  { "o^ne[a]/two|three", "Escape ctrl+x ctrl+End Return Return ctrl+v", "two|three./one^[a]" },
};

/* The page without caret, selection and focus. */
static char *
print_texts (Fixture *fixture)
{
  g_autofree char *page = print_page (fixture);

  return without_marks (page);
}

static void
test_keys (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("com.skillwright.Skillwright");

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      SwDocument *document;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      guint n = 0;

      g_test_message ("%s: %s", table[i].before, table[i].keys);
      g_settings_reset (settings, "recent-sources");
      open_page (fixture, table[i].before);
      document = sw_session_get_document (fixture->session);
      before = print_texts (fixture);
      press_each (fixture, table[i].keys);
      assert_page (fixture, table[i].after);

      /* Undo and redo are exact. */
      after = print_texts (fixture);
      for (; sw_session_undo (fixture->session); n++)
        fixture_settle (20);
      undone = print_texts (fixture);
      g_assert_cmpstr (undone, ==, before);
      for (; n > 0; n--)
        g_assert_true (sw_session_redo (fixture->session));
      g_assert_false (sw_document_can_redo (document));
      fixture_settle (20);
      redone = print_texts (fixture);
      g_assert_cmpstr (redone, ==, after);
    }
}

/* An undo leads back to the chip that was removed, the last one too. */
static void
test_undo_removal (Fixture *fixture,
                   gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  open_page (fixture, "one ^x[a,b]/two|");
  press_each (fixture, "Tab Right Delete Delete");
  assert_page (fixture, "one x^/two|");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (20);
  assert_page (fixture, "one x[*a]/two|");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (20);
  assert_page (fixture, "one x[a,*b]/two|");
  g_assert_true (sw_session_redo (fixture->session));
  g_assert_true (sw_session_redo (fixture->session));
  fixture_settle (20);
  assert_page (fixture, "one x^/two|");
}

static SwNode *
first_statement (Fixture *fixture)
{
  return sw_section_view_get_first (fixture->view, FALSE);
}

/* A name that is not there makes the source: one step. */
static void
test_new_source (Fixture *fixture,
                 gconstpointer data)
{
  SwDocument *document;
  SwNode *extensions, *made;

  if (!fixture_can_press ())
    return;

  open_page (fixture, "o^ne/two|");
  document = sw_session_get_document (fixture->session);
  extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  press_each (fixture, "ctrl+k G u i l d space x y Return");

  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 4);
  made = sw_node_get_nth (extensions, SW_LIST_SOURCES, 3);
  g_assert_cmpstr (sw_node_get_text (made, SW_SOURCE_LABEL), ==, "Guild xy");
  g_assert_nonnull (sw_statement_find_citation (first_statement (fixture), sw_node_get_id (made)));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (sw_statement_row_get_text (
    sw_section_view_get_row (fixture->view, first_statement (fixture))))));

  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 3);
  g_assert_cmpuint (sw_node_get_n (first_statement (fixture), SW_LIST_CITATIONS), ==, 0);
  g_assert_false (sw_document_can_undo (document));

  /* The same name in other letters is the source that is there. */
  sw_session_redo (fixture->session);
  press_each (fixture, "Down ctrl+k g u i l d space X Y Return");
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 4);
}

/* What the profile offers becomes the document's when it is cited. */
static void
test_offered (Fixture *fixture,
              gconstpointer data)
{
  SwProfile *profile;
  SwDocument *document;
  const SwProfileSource *offered;

  if (!fixture_can_press ())
    return;

  open_page (fixture, "o^ne/two|");
  document = sw_session_get_document (fixture->session);
  profile = sw_session_get_profile (fixture->session);
  offered = g_ptr_array_index (profile->sources, 0);
  press_each (fixture, "ctrl+k o n e t Return");
  g_assert_nonnull (sw_document_find_source (document, offered->id));
  g_assert_nonnull (sw_statement_find_citation (first_statement (fixture), offered->id));
  g_assert_true (sw_session_undo (fixture->session));
  g_assert_null (sw_document_find_source (document, offered->id));
  g_assert_false (sw_document_can_undo (document));
}

/* A citation of nothing is told at its chip, and F8 leads there. */
static void
test_findings (Fixture *fixture,
               gconstpointer data)
{
  SwStatementRow *row;
  SwCitations *citations;
  GtkWidget *chip;
  SwLinter *linter;
  SwFinding *dangling = NULL;
  SwNode *statement, *lost;

  open_page (fixture, "o^ne[a,lost,a]/two|");
  statement = first_statement (fixture);
  lost = sw_statement_find_citation (statement, "lost");
  row = sw_section_view_get_row (fixture->view, statement);
  citations = sw_statement_row_get_citations (row);
  chip = sw_citations_get_chip (citations, lost);
  g_assert_true (gtk_widget_has_css_class (chip, "error"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (chip), "lost"));
  g_assert_true (gtk_widget_has_css_class (
    sw_citations_get_chip (citations, sw_node_get_nth (statement, SW_LIST_CITATIONS, 2)), "warning"));
  g_assert_false (gtk_widget_has_css_class (sw_citations_get_chip (citations, NULL), "warning"));

  linter = sw_session_get_linter (fixture->session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (linter)); i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (G_LIST_MODEL (linter), i);

      if (g_str_equal (sw_finding_get_rule (finding)->id, "citation-dangling"))
        dangling = finding;
    }
  g_assert_nonnull (dangling);
  sw_session_reveal (fixture->session, sw_finding_get_node (dangling), sw_finding_get_field (dangling), 0, 4);
  fixture_settle (60);
  assert_page (fixture, "one[a,*lost,a]/two|");

  /* Once it is gone, nobody says anything any more. */
  g_assert_true (sw_citation_remove (sw_session_get_document (fixture->session), lost));
  fixture_settle (60);
  assert_page (fixture, "one[a,*a]/two|");
}

/* A source that is renamed is renamed on every chip; accessible names come along. */
static void
test_renamed (Fixture *fixture,
              gconstpointer data)
{
  SwDocument *document;
  SwNode *source;
  GtkWidget *chip;

  open_page (fixture, "o^ne[a]/two|");
  document = sw_session_get_document (fixture->session);
  source = sw_document_find_source (document, "a");
  sw_document_begin (document, "Rename", NULL);
  sw_document_set_text (document, source, SW_SOURCE_TITLE, "Another title");
  sw_document_commit (document);
  chip = sw_citations_get_chip (
    sw_statement_row_get_citations (sw_section_view_get_row (fixture->view, first_statement (fixture))), NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (chip), ==, "Another title");
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  open_page (fixture, "o^ne x[a,b]/two|");
  sw_document_set_read_only (sw_session_get_document (fixture->session), "Not to be changed.");
  sw_section_view_focus (fixture->view, first_statement (fixture), 1, 1);
  fixture_settle (60);
  press_each (fixture, "alt+1 ctrl+k ctrl+shift+k Tab Right Delete alt+Left");
  assert_page (fixture, "one x[a,*b]/two|");
}

/* Copied from one document to another, statements bring their sources. */
static void
test_other_document (Fixture *fixture,
                     gconstpointer data)
{
  SwDocument *document;
  SwNode *extensions;

  if (!fixture_can_press ())
    return;

  open_page (fixture, "o^ne[b]/two|");
  press_each (fixture, "Escape ctrl+c");
  open_page (fixture, "th^ree|");
  document = sw_session_get_document (fixture->session);
  extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  sw_document_begin (document, "Remove", NULL);
  sw_document_remove (document, sw_document_find_source (document, "b"));
  sw_document_commit (document);
  press_each (fixture, "Escape ctrl+v");
  assert_page (fixture, "three/one^[b]|");
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 3);
  g_assert_true (sw_session_undo (fixture->session));
  assert_page (fixture, "<three>|");
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 2);
}

/* A row is as high as its text and chips need, at any width. */
static void
test_heights (Fixture *fixture,
              gconstpointer data)
{
  static const int widths[] = { 900, 420, 300, 640 };
  SwStatementRow *row;

  open_page (fixture, "one and a few more words to have a text of some length^[a,b,c]/two|");
  row = sw_section_view_get_row (fixture->view, first_statement (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *citations = GTK_WIDGET (sw_statement_row_get_citations (row));
      graphene_rect_t text, chips, chip;

      gtk_window_set_default_size (fixture->window, widths[i], 600);
      fixture_settle (150);
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (sw_statement_row_get_text (row)), GTK_WIDGET (row), &text));
      g_assert_true (gtk_widget_compute_bounds (citations, GTK_WIDGET (row), &chips));
      g_assert_cmpfloat (text.origin.y + text.size.height, <=, chips.origin.y + 1);
      g_assert_cmpfloat (chips.origin.y + chips.size.height, <=, gtk_widget_get_height (GTK_WIDGET (row)) + 1);
      for (guint j = 0; j < 3; j++)
        {
          GtkWidget *widget = sw_citations_get_chip (
            SW_CITATIONS (citations), sw_node_get_nth (first_statement (fixture), SW_LIST_CITATIONS, j));

          g_assert_true (gtk_widget_compute_bounds (widget, citations, &chip));
          g_assert_cmpfloat (chip.origin.x + chip.size.width, <=, gtk_widget_get_width (citations) + 1);
          g_assert_cmpfloat (chip.origin.y + chip.size.height, <=, gtk_widget_get_height (citations) + 1);
        }
    }
}

/* The window goes while the list is open, or when it has just been closed. */
static void
test_window_goes (Fixture *fixture,
                  gconstpointer closed)
{
  GtkWidget *list;

  open_page (fixture, "o^ne/two|");
  sw_section_view_cite (fixture->view, NULL);
  fixture_wait_for (is_settled (fixture, TRUE));
  list = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_POPOVER);
  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  if (closed != NULL)
    gtk_popover_popdown (GTK_POPOVER (list));

  gtk_window_destroy (fixture->window);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture_wait_for (list == NULL);
}

/* A page in a language that is read from the right has its chips from there, and the arrows with them. */
static void
test_right_to_left (Fixture *fixture,
                    gconstpointer data)
{
  SwCitations *citations;
  graphene_rect_t first, second;

  if (!fixture_can_press ())
    return;

  open_page_in (fixture, "one ^x[a,b]/two|", "ar");
  citations = sw_statement_row_get_citations (sw_section_view_get_row (fixture->view, first_statement (fixture)));
  g_assert_true (gtk_widget_compute_bounds (sw_citations_get_chip (citations, NULL), GTK_WIDGET (citations), &first));
  g_assert_true (gtk_widget_compute_bounds (
    sw_citations_get_chip (citations, sw_node_get_nth (first_statement (fixture), SW_LIST_CITATIONS, 1)),
    GTK_WIDGET (citations), &second));
  g_assert_cmpfloat (first.origin.x, >, second.origin.x);

  sw_section_view_focus (fixture->view, first_statement (fixture), 2, 2);
  press_each (fixture, "Tab Left");
  assert_page (fixture, "one x[a,*b]/two|");
  press_each (fixture, "alt+Right");
  assert_page (fixture, "one x[*b,a]/two|");
  press_each (fixture, "Right");
  assert_page (fixture, "on^e x[b,a]/two|");
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/cite/" path, Fixture, NULL, set_up_citing, func, tear_down)
  ADD ("keys", test_keys);
  ADD ("undo-removal", test_undo_removal);
  ADD ("new-source", test_new_source);
  ADD ("offered", test_offered);
  ADD ("findings", test_findings);
  ADD ("renamed", test_renamed);
  ADD ("read-only", test_read_only);
  ADD ("other-document", test_other_document);
  ADD ("heights", test_heights);
  ADD ("window-goes/open", test_window_goes);
  g_test_add ("/cite/window-goes/closed", Fixture, GINT_TO_POINTER (TRUE), set_up_citing, test_window_goes, tear_down);
  ADD ("right-to-left", test_right_to_left);
#undef ADD
  return g_test_run ();
}
