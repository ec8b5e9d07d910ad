/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sw-citation-edits.h"

#include <locale.h>
#include <string.h>

/* One section with one level; a statement is written as the ids it cites: "a,b c" is two. */
static SwDocument *
make (const char *shape)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
  g_autoptr (SwNode) extensions = sw_node_new (SW_KIND_EXTENSIONS);
  g_auto (GStrv) statements = g_strsplit (shape, " ", -1);

  for (char id = 'a'; id <= 'c'; id++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
      const char text[] = { id, '\0' };

      sw_node_init_text (source, SW_SOURCE_ID, text);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
    }
  sw_node_init_part (root, extensions);

  for (guint i = 0; statements[i] != NULL; i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
      g_auto (GStrv) ids = g_strsplit (statements[i], ",", -1);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, "text");
      for (guint j = 0; ids[j] != NULL; j++)
        if (!g_str_equal (ids[j], "-"))
          {
            g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

            sw_node_init_text (citation, SW_CITATION_SOURCE, ids[j]);
            sw_node_init_child (statement, SW_LIST_CITATIONS, citation);
          }
      sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
    }
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  sw_node_init_child (section, SW_LIST_LEVELS, level);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  return sw_document_new (root);
}

static void
print_statement (SwNode *statement,
                 gpointer user_data)
{
  GString *text = user_data;
  guint n = sw_node_get_n (statement, SW_LIST_CITATIONS);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (n == 0)
    g_string_append_c (text, '-');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, i),
                                              SW_CITATION_SOURCE));
}

static void
assert_print (SwDocument *document,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  sw_document_foreach_statement (document, print_statement, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_one_step (SwDocument *document,
                 const char *before,
                 const char *after)
{
  assert_print (document, after);
  if (g_str_equal (before, after))
    {
      g_assert_false (sw_document_can_undo (document));
      return;
    }
  sw_document_undo (document);
  assert_print (document, before);
  g_assert_false (sw_document_can_undo (document));
  sw_document_redo (document);
  assert_print (document, after);
}

static GPtrArray *
get_statements (SwDocument *document,
                guint first,
                guint n)
{
  SwNode *section = sw_document_get_section (document, "occupational");
  SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, 0);
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (statements, sw_node_get_nth (level, SW_LIST_STATEMENTS, i));
  return statements;
}

static const struct
{
  const char *before;
  guint first;
  guint n;
  const char *source;      /* "^" for the statement above, "!a" for nothing but a */
  const char *after;
} cites[] = {
  { "- -", 0, 1, "a", "a -" },
  { "- b", 0, 2, "a", "a b,a" },
  { "a -", 0, 2, "a", "a a" },
  { "a,b a", 0, 2, "a", "b -" },
  { "a,b -", 1, 1, "^", "a,b a,b" },
  { "a,b b -", 1, 2, "^", "a,b b,a a,b" },
  { "- a", 1, 1, "^", "- a" },
  { "a -", 0, 1, "^", "a -" },
  { "- -", 0, 1, "!a", "a -" },
  { "b,a,c b", 0, 2, "!a", "a a" },
  { "a a", 0, 2, "!a", "a a" },
};

static void
test_cite (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cites); i++)
    {
      g_autoptr (SwDocument) document = make (cites[i].before);
      g_autoptr (GPtrArray) statements = get_statements (document, cites[i].first, cites[i].n);

      if (g_str_equal (cites[i].source, "^"))
        sw_statements_cite_as_above (document, statements);
      else if (*cites[i].source == '!')
        sw_statements_cite_only (document, statements, sw_document_find_source (document, cites[i].source + 1));
      else
        sw_statements_toggle_citation (document, statements, sw_document_find_source (document, cites[i].source));
      assert_one_step (document, cites[i].before, cites[i].after);
    }
}

static void
test_state (void)
{
  g_autoptr (SwDocument) document = make ("a,b a -");
  g_autoptr (GPtrArray) two = get_statements (document, 0, 2);
  g_autoptr (GPtrArray) three = get_statements (document, 0, 3);
  SwNode *a = sw_document_find_source (document, "a");

  g_assert_cmpint (sw_statements_get_cited (two, a), ==, SW_CITED_BY_ALL);
  g_assert_cmpint (sw_statements_get_cited (three, a), ==, SW_CITED_BY_SOME);
  g_assert_cmpint (sw_statements_get_cited (three, sw_document_find_source (document, "c")), ==,
                   SW_CITED_BY_NONE);
  g_assert_cmpuint (sw_source_count_statements (document, a), ==, 2);
}

static void
test_move (void)
{
  g_autoptr (SwDocument) document = make ("a,b,c");
  g_autoptr (GPtrArray) statements = get_statements (document, 0, 1);
  SwNode *statement = g_ptr_array_index (statements, 0);

  g_assert_false (sw_citation_move_by (document, sw_statement_find_citation (statement, "a"), -1));
  g_assert_true (sw_citation_move_by (document, sw_statement_find_citation (statement, "a"), 1));
  assert_one_step (document, "a,b,c", "b,a,c");
}

static void
test_remove_source (void)
{
  g_autoptr (SwDocument) document = make ("a,b b -");

  g_assert_true (sw_source_remove (document, sw_document_find_source (document, "b")));
  assert_one_step (document, "a,b b -", "a - -");
  g_assert_null (sw_document_find_source (document, "b"));
  sw_document_undo (document);
  g_assert_nonnull (sw_document_find_source (document, "b"));
}

static void
test_merge_sources (void)
{
  g_autoptr (SwDocument) document = make ("a,b b -");
  SwNode *section = sw_document_get_section (document, "occupational");
  g_autoptr (SwNode) usual = sw_node_new (SW_KIND_CITATION);

  sw_node_init_text (usual, SW_CITATION_SOURCE, "b");
  sw_node_init_child (section, SW_LIST_DEFAULT_CITATIONS, usual);
  g_assert_false (sw_source_merge (document, sw_document_find_source (document, "b"),
                                   sw_document_find_source (document, "b")));
  g_assert_true (sw_source_merge (document, sw_document_find_source (document, "b"),
                                  sw_document_find_source (document, "a")));
  assert_one_step (document, "a,b b -", "a a -");
  g_assert_cmpstr (sw_node_get_text (usual, SW_CITATION_SOURCE), ==, "a");
}

static void
test_add_source (void)
{
  g_autoptr (SwDocument) document = make ("-");
  g_autoptr (SwNode) made = sw_node_new (SW_KIND_SOURCE);
  g_autoptr (SwNode) again = sw_node_new (SW_KIND_SOURCE);

  sw_node_init_text (made, SW_SOURCE_ID, "d");
  sw_node_init_text (again, SW_SOURCE_ID, "d");
  g_assert_true (sw_source_add (document, made) == made);
  g_assert_true (sw_source_add (document, again) == made);
  g_assert_true (sw_document_find_source (document, "d") == made);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/citation-edits/cite", test_cite);
  g_test_add_func ("/citation-edits/state", test_state);
  g_test_add_func ("/citation-edits/move", test_move);
  g_test_add_func ("/citation-edits/source/remove", test_remove_source);
  g_test_add_func ("/citation-edits/source/merge", test_merge_sources);
  g_test_add_func ("/citation-edits/source/add", test_add_source);

  return g_test_run ();
}
