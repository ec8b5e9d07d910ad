/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole section's citations by keyboard, as they are in a real framework: afterwards, and while writing. */

#include "import/sw-import.h"
#include "model/sw-citation-edits.h"

#include <adwaita.h>

#include "cite-fixture.h"

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

#define ADD(path, func) g_test_add ("/cite-section/" path, Fixture, NULL, set_up_citing, func, tear_down)
  ADD ("afterwards", test_whole_section);
  ADD ("while-writing", test_citations_while_writing);
#undef ADD
  return g_test_run ();
}
