/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cite/sw-citations.h"
#include "editor/sw-section-view-private.h"
#include "text/sw-statement-text.h"

#include <string.h>

#include "app-fixture.h"

/* The page one writes on, in a window.
 *
 * A page is written as "one^/two|three": levels between bars, statements between slashes, "^" for the
 * caret, "<...>" for a statement that is selected as a whole. " — " is written " ~ ". What a statement
 * cites follows in brackets, "one[a,b]", with "*" before the chip that has the focus. The document has the
 * sources a, b and c, which are called Almanac, Bench manual and Code of practice. */

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwSectionView *view;
} Fixture;

static inline void
settle (void)
{
  fixture_settle (60);
  fixture_drain ();
}

static inline void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 4 %s", keys);

  if (*keys != '\0')
    fixture_tool (line, 60);
}

static inline char *
with_separators (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ~ ", -1);

  return g_strjoinv (SW_SEPARATOR, parts);
}

static inline void
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

static inline void
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
static inline void
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

      sw_node_init_text (level, SW_LEVEL_KEY, i == 0 ? "emerging" : i == 1 ? "developing" : "proficient");
      sw_node_init_text (level, SW_LEVEL_LABEL, i == 0 ? "Emerging" : i == 1 ? "Developing" : "Proficient");
      for (guint j = 0; *levels[i] != '\0' && texts[j] != NULL; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          g_autofree char *text = with_separators (texts[j]);
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
              caret = (int) g_utf8_strlen (text, mark - text);
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
  settle ();
  if (focused != NULL)
    fixture_wait_for (gtk_widget_get_height (GTK_WIDGET (sw_section_view_get_row (fixture->view, focused))) > 0);
}

static inline void
open_page (Fixture *fixture,
           const char *page)
{
  open_page_in (fixture, page, NULL);
}

static inline char *
print_row (SwStatementRow *row)
{
  SwText *text = sw_statement_row_get_text (row);
  g_autoptr (GString) string = g_string_new (sw_text_get_text (text));
  g_auto (GStrv) parts = NULL;

  if (gtk_widget_is_focus (GTK_WIDGET (text)))
    g_string_insert_c (string, (gssize) sw_text_get_caret (text), '^');
  if (sw_statement_row_get_selected (row))
    {
      g_string_prepend_c (string, '<');
      g_string_append_c (string, '>');
    }
  parts = g_strsplit (string->str, SW_SEPARATOR, -1);
  return g_strjoinv (" ~ ", parts);
}

/* The chips of a row: "[a,*b]". */
static inline void
print_citations (SwStatementRow *row,
                 GString *page)
{
  SwNode *node = sw_statement_row_get_node (row);
  SwCitations *citations = sw_statement_row_get_citations (row);
  guint n = sw_node_get_n (node, SW_LIST_CITATIONS);

  /* No widgets for what is not there. */
  g_assert_true ((citations != NULL) == (n > 0));
  for (guint i = 0; i < n; i++)
    {
      SwNode *citation = sw_node_get_nth (node, SW_LIST_CITATIONS, i);
      GtkWidget *chip = sw_citations_get_chip (citations, citation);

      g_string_append_printf (page, "%s%s%s", i == 0 ? "[" : ",", gtk_widget_is_focus (chip) ? "*" : "",
                              sw_node_get_text (citation, SW_CITATION_SOURCE));
    }
  if (n > 0)
    g_string_append_c (page, ']');
}

static inline char *
print_page (Fixture *fixture)
{
  SwNode *section = sw_section_view_get_container (fixture->view);
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i);
      SwLevelView *view = sw_section_view_get_level_view (fixture->view, level);
      SwStatementRow *ghost = sw_level_view_get_ghost (view);

      if (i > 0)
        g_string_append_c (page, '|');
      g_assert_cmpuint (sw_level_view_get_n_rows (view), ==, sw_node_get_n (level, SW_LIST_STATEMENTS));
      if (ghost != NULL && gtk_widget_is_focus (GTK_WIDGET (sw_statement_row_get_text (ghost))))
        g_string_append (page, "(^)");
      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);
          g_autofree char *text = print_row (row);

          /* What is seen is what is there. */
          g_assert_true (sw_statement_row_get_node (row) == sw_node_get_nth (level, SW_LIST_STATEMENTS, j));
          g_assert_cmpstr (sw_text_get_text (sw_statement_row_get_text (row)), ==,
                           sw_node_get_text (sw_statement_row_get_node (row), SW_STATEMENT_TEXT));
          g_string_append_printf (page, "%s%s", j > 0 ? "/" : "", text);
          print_citations (row, page);
        }
    }
  return g_string_free (page, FALSE);
}

/* The page without caret, selection and focus. */
static inline char *
without_marks (const char *page)
{
  g_auto (GStrv) parts = g_strsplit_set (page, "^<>*", -1);

  return g_strjoinv ("", parts);
}

/* What is pasted comes when the clipboard has been read. */
static inline void
assert_page (Fixture *fixture,
             const char *expected)
{
  g_autofree char *page = print_page (fixture);

  for (guint i = 0; i < 100 && !g_str_equal (page, expected); i++)
    {
      settle ();
      g_free (page);
      page = print_page (fixture);
    }
  g_assert_cmpstr (page, ==, expected);
}

static inline void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = sw_session_new ();
  fixture->view = sw_section_view_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  sw_section_view_set_session (fixture->view, fixture->session);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  /* Somewhere to go to by Tab. */
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 800, 700);
  fixture_present (fixture->window);
  settle ();
}

static inline void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  settle ();
}
