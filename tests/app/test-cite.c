/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citing by keyboard, with real key events.
 *
 * A page is written as "one^[a,b]/two|three": levels between bars, statements between slashes, what a
 * statement cites in brackets; "^" is the caret, "*" stands before the chip with the focus, "<...>" round
 * a statement that is selected as a whole. The document has the sources a, b and c, which are called
 * Almanac, Bench manual and Code of practice; the profile offers more. */

#include "editor/sw-section-view-private.h"

#include "chip/sw-chip.h"
#include "cite/sw-citations.h"
#include "import/sw-import.h"
#include "json/sw-profile-reader.h"
#include "model/sw-citation-edits.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwSectionView *view;
} Fixture;

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 4 %s", keys);

  if (*keys == '\0')
    return;
  fixture_tool (line, 80);
}

static gboolean
is_settled (Fixture *fixture,
            gboolean open)
{
  return sw_section_view_has_popover (fixture->view) == open;
}

/* One key after the other; the list that one of them opens or closes has its time to do so. */
static void
press_each (Fixture *fixture,
            const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean was_open = sw_section_view_has_popover (fixture->view);

      press (parts[i]);
      if (g_str_equal (parts[i], "ctrl+k") && sw_section_view_is_editable (fixture->view))
        fixture_wait_for (is_settled (fixture, TRUE));
      else if (was_open && (g_str_equal (parts[i], "Return") || g_str_equal (parts[i], "Escape")))
        fixture_wait_for (is_settled (fixture, FALSE));
    }
}

static void
cite (SwNode *node,
      SwListId list,
      const char *ids)
{
  g_auto (GStrv) parts = g_strsplit (ids, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

      sw_node_init_text (citation, SW_CITATION_SOURCE, parts[i]);
      sw_node_init_child (node, list, citation);
    }
}

static void
add_sources (SwNode *root)
{
  static const char *const sources[][4] = {
    { "a", "Almanac", "The almanac of the craft", "https://example.org/almanac" },
    { "b", "Bench manual", "The bench manual of the guild", "javascript:alert(1)" },
    { "c", "Code of practice", "A code of good practice", "10.1000/182" },
  };
  SwNode *extensions = sw_node_get_part (root, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);

      sw_node_init_text (source, SW_SOURCE_ID, sources[i][0]);
      sw_node_init_text (source, SW_SOURCE_LABEL, sources[i][1]);
      sw_node_init_text (source, SW_SOURCE_TITLE, sources[i][2]);
      sw_node_init_text (source, SW_SOURCE_URL, sources[i][3]);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
    }
}

/* Makes a document of a page and opens it; the caret goes where the page has it. */
static void
open_page_in (Fixture *fixture,
              const char *page,
              const char *language)
{
  g_autoptr (SwDocument) document = NULL;
  g_auto (GStrv) levels = g_strsplit (page, "|", -1);
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  SwNode *focused = NULL;
  int caret = 0;

  add_sources (root);
  sw_node_init_text (sw_node_get_part (sw_node_get_part (root, SW_KIND_EXTENSIONS), SW_KIND_META), SW_META_LANGUAGE,
                     language);
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; levels[i] != NULL; i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
      g_auto (GStrv) texts = g_strsplit (levels[i], "/", -1);

      sw_node_init_text (level, SW_LEVEL_KEY, i == 0 ? "emerging" : "developing");
      for (guint j = 0; *levels[i] != '\0' && texts[j] != NULL; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          char *text = texts[j];
          char *cited = strchr (text, '[');
          char *mark = strchr (text, '^');

          if (cited != NULL)
            {
              *cited = '\0';
              *strchr (cited + 1, ']') = '\0';
              cite (statement, SW_LIST_CITATIONS, cited + 1);
            }
          if (mark != NULL)
            {
              caret = (int) (mark - text);
              memmove (mark, mark + 1, strlen (mark));
              focused = statement;
            }
          sw_node_init_text (statement, SW_STATEMENT_TEXT, text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  document = sw_document_new (root);

  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  sw_session_set_place (fixture->session, section);
  if (focused != NULL)
    sw_section_view_focus (fixture->view, focused, caret, caret);
  fixture_settle (60);
  if (focused != NULL)
    fixture_wait_for (gtk_widget_get_height (GTK_WIDGET (sw_section_view_get_row (fixture->view, focused))) > 0);
}

static void
print_row (SwStatementRow *row,
           gboolean marked,
           GString *page)
{
  SwText *text = sw_statement_row_get_text (row);
  SwNode *node = sw_statement_row_get_node (row);
  SwCitations *citations = sw_statement_row_get_citations (row);
  guint n = sw_node_get_n (node, SW_LIST_CITATIONS);
  g_autoptr (GString) string = g_string_new (sw_text_get_text (text));

  if (marked && gtk_widget_is_focus (GTK_WIDGET (text)))
    g_string_insert_c (string, (gssize) sw_text_get_caret (text), '^');
  if (marked && sw_statement_row_get_selected (row))
    {
      g_string_prepend_c (string, '<');
      g_string_append_c (string, '>');
    }
  g_string_append (page, string->str);

  /* No widgets for what is not there. */
  g_assert_true ((citations != NULL) == (n > 0));
  for (guint i = 0; i < n; i++)
    {
      SwNode *citation = sw_node_get_nth (node, SW_LIST_CITATIONS, i);
      GtkWidget *chip = sw_citations_get_chip (citations, citation);

      g_string_append_printf (page, "%s%s%s", i == 0 ? "[" : ",", marked && gtk_widget_is_focus (chip) ? "*" : "",
                              sw_node_get_text (citation, SW_CITATION_SOURCE));
    }
  if (n > 0)
    g_string_append_c (page, ']');
}

static void
open_page (Fixture *fixture,
           const char *page)
{
  open_page_in (fixture, page, NULL);
}

/* @marked: with caret, focus and selection */
static char *
print_page (Fixture *fixture,
            gboolean marked)
{
  SwNode *section = sw_section_view_get_container (fixture->view);
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i);
      SwLevelView *view = sw_section_view_get_level_view (fixture->view, level);

      if (i > 0)
        g_string_append_c (page, '|');
      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          if (j > 0)
            g_string_append_c (page, '/');
          print_row (sw_level_view_get_nth (view, j), marked, page);
        }
    }
  return g_string_free (page, FALSE);
}

static void
assert_page (Fixture *fixture,
             const char *expected)
{
  g_autofree char *page = print_page (fixture, TRUE);

  g_assert_cmpstr (page, ==, expected);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("com.skillwright.Skillwright");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_settings_reset (settings, "recent-sources");
  fixture->session = sw_session_new ();
  fixture->view = sw_section_view_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  sw_section_view_set_session (fixture->view, fixture->session);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 800, 700);
  fixture_present (fixture->window);
  fixture_settle (100);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  fixture_settle (20);
}

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
  { "one^[a]/two|", "Tab", "one — ^[a]/two|" },
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
      before = print_page (fixture, FALSE);
      press_each (fixture, table[i].keys);
      assert_page (fixture, table[i].after);

      /* Undo and redo are exact. */
      after = print_page (fixture, FALSE);
      for (; sw_session_undo (fixture->session); n++)
        fixture_settle (20);
      undone = print_page (fixture, FALSE);
      g_assert_cmpstr (undone, ==, before);
      for (; n > 0; n--)
        g_assert_true (sw_session_redo (fixture->session));
      g_assert_false (sw_document_can_redo (document));
      fixture_settle (20);
      redone = print_page (fixture, FALSE);
      g_assert_cmpstr (redone, ==, after);
    }
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
  assert_page (fixture, "th^ree|");
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

/* The full page that the shared data has; every document made of it is another one. */
static SwDocument *
read_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : ".", "seeds", "21-1029.00.page.txt", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SwImportDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize len;

  if (!g_file_get_contents (path, &text, &len, NULL))
    {
      g_test_skip ("the shared data is not there");
      return NULL;
    }
  bytes = g_bytes_new_take (text, len);
  draft = sw_import_read (bytes, sw_profile_get_builtin (), &error);
  g_assert_no_error (error);
  return sw_import_draft_build (draft, sw_profile_get_builtin ());
}

static void
collect_statement (SwNode *statement,
                   gpointer data)
{
  if (sw_node_get_ancestor (statement, SW_KIND_DOMAIN) != NULL)
    g_ptr_array_add (data, statement);
}

static GPtrArray *
list_durable (SwDocument *document)
{
  GPtrArray *statements = g_ptr_array_new ();

  sw_document_foreach_statement (document, collect_statement, statements);
  return statements;
}

static guint
find_number (SwDocument *document,
             const char *label)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    if (g_strcmp0 (sw_node_get_text (sw_node_get_nth (extensions, SW_LIST_SOURCES, i), SW_SOURCE_LABEL), label) == 0)
      return i + 1;
  g_assert_not_reached ();
}

static gboolean
cites_nth (SwDocument *document,
           SwNode *statement,
           guint number)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  return sw_statement_find_citation (
           statement, sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, number - 1))) != NULL;
}

static void
open_document (Fixture *fixture,
               SwDocument *document,
               SwNode *place)
{
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  sw_session_set_place (fixture->session, place);
  fixture_settle (100);
}

static guint
count_keys (const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  return g_strv_length (parts);
}

/* All of ten domains cite two sources, by a selection that goes on where the page ends. */
static void
test_whole_section (Fixture *fixture,
                    gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SwDocument) document = read_seed ();
      g_autoptr (GPtrArray) statements = NULL;
      g_autofree char *keys = NULL;
      guint a, b, n;

      if (document == NULL)
        return;

      a = find_number (document, "Pathsmith Durable Skills");
      b = find_number (document, "O*NET v30.2");
      keys = i == 0 ? g_strdup_printf ("ctrl+a ctrl+a ctrl+a ctrl+a alt+%u alt+%u", a, b)
                    : g_strdup ("ctrl+a ctrl+a ctrl+a ctrl+a ctrl+k p a Return ctrl+k o n Return");
      statements = list_durable (document);
      n = statements->len;
      g_assert_cmpuint (n, ==, 91);
      sw_document_begin (document, "Clear", NULL);
      for (guint j = 0; j < n; j++)
        while (sw_node_get_n (g_ptr_array_index (statements, j), SW_LIST_CITATIONS) > 0)
          sw_document_remove (document, sw_node_get_nth (g_ptr_array_index (statements, j), SW_LIST_CITATIONS, 0));
      sw_document_commit (document);

      open_document (fixture, document, sw_node_get_ancestor (g_ptr_array_index (statements, 0), SW_KIND_LEVEL));
      sw_section_view_focus (fixture->view, g_ptr_array_index (statements, 0), 1, 1);
      press_each (fixture, keys);
      for (guint j = 0; j < n; j++)
        {
          g_assert_true (cites_nth (document, g_ptr_array_index (statements, j), a));
          g_assert_true (cites_nth (document, g_ptr_array_index (statements, j), b));
        }
      g_test_message ("%u citations of existing statements: %u key presses", 2 * n, count_keys (keys));

      /* What is not seen is not taken away. */
      press_each (fixture, "Delete");
      g_assert_cmpuint (sw_node_get_n (sw_node_get_parent (g_ptr_array_index (statements, n - 1)), SW_LIST_STATEMENTS),
                        >, 0);
      g_assert_true (sw_session_undo (fixture->session));
      g_assert_false (cites_nth (document, g_ptr_array_index (statements, n - 1), b));
      g_assert_true (cites_nth (document, g_ptr_array_index (statements, n - 1), a));
    }
}

/* Keys wait in the queue while the program is busy. */
static gboolean
is_written (SwNode *level,
            SwNode *model)
{
  guint n = sw_node_get_n (model, SW_LIST_STATEMENTS);

  for (guint i = 0; i < n; i++)
    {
      SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, i);
      const char *text = statement != NULL ? sw_node_get_text (statement, SW_STATEMENT_TEXT) : NULL;

      if (text == NULL || *text == '\0' ||
          sw_node_get_n (statement, SW_LIST_CITATIONS) !=
            sw_node_get_n (sw_node_get_nth (model, SW_LIST_STATEMENTS, i), SW_LIST_CITATIONS))
        return FALSE;
    }
  return TRUE;
}

/* The ten domains as they are, written from nothing: the first source comes by default, and what differs
 * from that is one key. Only the keys that cite are counted. */
static void
test_citations_while_writing (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (SwDocument) wanted = read_seed ();
  g_autoptr (SwDocument) document = wanted != NULL ? read_seed () : NULL;
  g_autoptr (GPtrArray) models = NULL;
  g_autoptr (GPtrArray) written = NULL;
  guint usual, other, n_citations = 0, n_keys = 0;
  SwNode *section = NULL;

  if (document == NULL || !fixture_can_press ())
    return;

  usual = find_number (wanted, "Pathsmith Durable Skills");
  other = find_number (wanted, "O*NET v30.2");
  models = list_durable (wanted);
  written = list_durable (document);

  section = sw_node_get_ancestor (g_ptr_array_index (written, 0), SW_KIND_SECTION);
  sw_document_begin (document, "Clear", NULL);
  for (guint i = 0; i < written->len; i++)
    sw_document_remove (document, g_ptr_array_index (written, i));
  {
    g_autoptr (SwNode) given = sw_node_new (SW_KIND_CITATION);
    SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

    sw_node_init_text (given, SW_CITATION_SOURCE,
                       sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, usual - 1)));
    while (sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS) > 0)
      sw_document_remove (document, sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, 0));
    sw_document_insert (document, section, SW_LIST_DEFAULT_CITATIONS, given, 0);
  }
  sw_document_commit (document);
  open_document (fixture, document, section);

  for (guint i = 0; i < models->len;)
    {
      SwNode *model_level = sw_node_get_parent (g_ptr_array_index (models, i));
      SwNode *model_domain = sw_node_get_parent (model_level);
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, sw_node_get_position (model_domain));
      SwNode *level = sw_node_get_nth (domain, SW_LIST_LEVELS, sw_node_get_position (model_level));
      g_autoptr (GString) keys = g_string_new (NULL);

      sw_session_set_place (fixture->session, level);
      fixture_settle (40);
      sw_section_view_focus_level (fixture->view, level);
      for (; i < models->len && sw_node_get_parent (g_ptr_array_index (models, i)) == model_level; i++)
        {
          SwNode *model = g_ptr_array_index (models, i);

          g_string_append (keys, keys->len > 0 ? " Return x" : "x");
          if (cites_nth (wanted, model, other))
            {
              g_string_append_printf (keys, cites_nth (wanted, model, usual) ? " alt+%u" : " ctrl+alt+%u", other);
              n_keys++;
            }
          n_citations += sw_node_get_n (model, SW_LIST_CITATIONS);
        }
      press (keys->str);
      fixture_wait_for (is_written (level, model_level));
    }

  g_ptr_array_unref (written);
  written = list_durable (document);
  g_assert_cmpuint (written->len, ==, models->len);
  for (guint i = 0; i < models->len; i++)
    {
      g_assert_cmpint (cites_nth (document, g_ptr_array_index (written, i), usual), ==,
                       cites_nth (wanted, g_ptr_array_index (models, i), usual));
      g_assert_cmpint (cites_nth (document, g_ptr_array_index (written, i), other), ==,
                       cites_nth (wanted, g_ptr_array_index (models, i), other));
      g_assert_cmpuint (sw_node_get_n (g_ptr_array_index (written, i), SW_LIST_CITATIONS), ==,
                        sw_node_get_n (g_ptr_array_index (models, i), SW_LIST_CITATIONS));
    }
  g_test_message ("%u citations while writing: %u key presses", n_citations, n_keys);
  g_assert_cmpuint (n_citations, ==, 131);
  g_assert_cmpuint (n_keys, <=, 60);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/cite/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("keys", test_keys);
  ADD ("new-source", test_new_source);
  ADD ("offered", test_offered);
  ADD ("findings", test_findings);
  ADD ("renamed", test_renamed);
  ADD ("read-only", test_read_only);
  ADD ("other-document", test_other_document);
  ADD ("heights", test_heights);
  ADD ("window-goes/open", test_window_goes);
  g_test_add ("/cite/window-goes/closed", Fixture, GINT_TO_POINTER (TRUE), set_up, test_window_goes, tear_down);
  ADD ("right-to-left", test_right_to_left);
  ADD ("whole-section", test_whole_section);
  ADD ("while-writing", test_citations_while_writing);
#undef ADD
  return g_test_run ();
}
