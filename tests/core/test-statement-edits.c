/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sw-statement-edits.h"

#include <locale.h>
#include <string.h>

/* A document is written as "a b|c||d": levels between bars, statements between spaces. */
static SwDocument *
make (const char *shape)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_auto (GStrv) levels = g_strsplit (shape, "|", -1);

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; levels[i] != NULL; i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
      g_auto (GStrv) texts = g_strsplit (levels[i], " ", -1);

      for (guint j = 0; texts[j] != NULL; j++)
        if (*texts[j] != '\0')
          {
            g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

            g_strdelimit (texts[j], "_", ' ');
            sw_node_init_text (statement, SW_STATEMENT_TEXT, texts[j]);
            sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
          }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  return sw_document_new (root);
}

static SwNode *
level_at (SwDocument *document, guint i)
{
  return sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, i);
}

static char *
print (SwDocument *document)
{
  GString *text = g_string_new (NULL);
  guint n = sw_node_get_n (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS);

  for (guint i = 0; i < n; i++)
    {
      SwNode *level = level_at (document, i);

      if (i > 0)
        g_string_append_c (text, '|');
      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS); j++)
        {
          SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);
          g_autofree char *word = g_strdup (sw_node_get_text (statement, SW_STATEMENT_TEXT));

          g_strdelimit (word, " ", '_');
          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", word);
        }
    }
  return g_string_free (text, FALSE);
}

static SwNode *
find (SwDocument *document, const char *text)
{
  for (guint i = 0; level_at (document, i) != NULL; i++)
    for (guint j = 0; j < sw_node_get_n (level_at (document, i), SW_LIST_STATEMENTS); j++)
      {
        SwNode *statement = sw_node_get_nth (level_at (document, i), SW_LIST_STATEMENTS, j);
        if (g_strcmp0 (sw_node_get_text (statement, SW_STATEMENT_TEXT), text) == 0)
          return statement;
      }
  return NULL;
}

static GPtrArray *
select_all_of (SwDocument *document, const char *texts)
{
  GPtrArray *selection = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (texts, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (selection, find (document, words[i]));
  return selection;
}

static void
assert_print (SwDocument *document, const char *expected)
{
  g_autofree char *text = print (document);
  g_assert_cmpstr (text, ==, expected);
}

/* Whatever was done was one step, and undoing it and doing it again are exact. */
static void
assert_one_step (SwDocument *document, const char *before, const char *after)
{
  assert_print (document, after);
  if (strcmp (before, after) == 0)
    {
      g_assert_false (sw_document_can_undo (document));
      return;
    }
  g_assert_true (sw_document_undo (document));
  assert_print (document, before);
  g_assert_false (sw_document_can_undo (document));
  g_assert_true (sw_document_redo (document));
  assert_print (document, after);
}

static const struct
{
  const char *before;
  const char *selection;
  int step;
  const char *after;
} moves[] = {
  { "a b c|d", "b", -1, "b a c|d" },
  { "a b c|d", "b", 1, "a c b|d" },
  { "a b c|d", "c", 1, "a b|c d" },
  { "a b c|d", "d", -1, "a b c d|" },
  { "a b c|d", "a", -1, "a b c|d" },
  { "a b c|d", "d", 1, "a b c|d" },
  { "a b c d", "b c", -1, "b c a d" },
  { "a b c d", "b c", 1, "a d b c" },
  { "a b|c d", "a b", 1, "|a b c d" },
  { "a b|c d", "c d", -1, "a b c d|" },
  { "a b|c d", "b c", 1, "a|d b c" },
  { "a b|c d", "b c", -1, "b c a|d" },
};

static void
test_move_by (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (SwDocument) document = make (moves[i].before);
      g_autoptr (GPtrArray) selection = select_all_of (document, moves[i].selection);

      sw_statements_move_by (document, selection, moves[i].step);
      assert_one_step (document, moves[i].before, moves[i].after);
    }
}

static const struct
{
  const char *before;
  const char *selection;
  guint level;
  guint position;
  const char *after;
} drops[] = {
  { "a b c|d e", "a", 1, 1, "b c|d a e" },
  { "a b c|d e", "a c", 1, 2, "b|d e a c" },
  { "a b c|d e", "a c", 0, 1, "a c b|d e" },
  { "a b c|d e", "b", 0, 2, "a b c|d e" },
  { "a b c d", "a", 0, 4, "b c d a" },
  { "a b|", "a b", 1, 0, "|a b" },
};

static void
test_move_to (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drops); i++)
    {
      g_autoptr (SwDocument) document = make (drops[i].before);
      g_autoptr (GPtrArray) selection = select_all_of (document, drops[i].selection);

      sw_statements_move_to (document, selection, level_at (document, drops[i].level), drops[i].position);
      assert_one_step (document, drops[i].before, drops[i].after);
    }
}

static const struct
{
  const char *text;
  gsize offset;
  const char *after;
} splits[] = {
  { "one_two", 3, "one two" },
  { "one_two", 4, "one two" },
  { "one", 3, "one. " },
  { "one.", 4, "one. " },
  { "one_", 3, "one. " },
  { "one", 0, " one" },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autoptr (SwDocument) document = make (splits[i].text);
      SwNode *statement = sw_node_get_nth (level_at (document, 0), SW_LIST_STATEMENTS, 0);
      SwNode *below = sw_statement_split (document, statement, splits[i].offset, ".");

      g_assert_true (sw_document_get_focus (document)->node == below);
      assert_one_step (document, splits[i].text, splits[i].after);
    }
}

static void
test_join (void)
{
  g_autoptr (SwDocument) document = make ("one two");

  g_assert_true (sw_statement_join (document, find (document, "one"), find (document, "two")));
  g_assert_cmpint (sw_document_get_focus (document)->caret, ==, 3);
  assert_one_step (document, "one two", "one_two");
}

static void
test_join_keeps_what_hangs_on_it (void)
{
  g_autoptr (SwDocument) document = make ("one two");
  SwNode *one = find (document, "one");
  SwNode *two = find (document, "two");
  static const char *const sources[] = { "x", "y" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);
      sw_node_init_text (citation, SW_CITATION_SOURCE, sources[i]);
      sw_node_init_child (two, SW_LIST_CITATIONS, citation);
    }
  {
    g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);
    sw_node_init_text (citation, SW_CITATION_SOURCE, "x");
    sw_node_init_child (one, SW_LIST_CITATIONS, citation);
  }

  sw_statement_join (document, one, two);
  g_assert_cmpuint (sw_node_get_n (one, SW_LIST_CITATIONS), ==, 2);
  sw_document_undo (document);
  g_assert_cmpuint (sw_node_get_n (one, SW_LIST_CITATIONS), ==, 1);
}

static void
cite (SwNode *node,
      SwListId list,
      const char *sources)
{
  g_auto (GStrv) ids = g_strsplit (sources, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

      sw_node_init_text (citation, SW_CITATION_SOURCE, ids[i]);
      sw_node_init_child (node, list, citation);
    }
}

static void
assert_cites (SwNode *statement,
              const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_CITATIONS); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "",
                            sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, i), SW_CITATION_SOURCE));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* New statements get what the section gives; a split keeps what was there on both sides. */
static void
test_default_citations (void)
{
  g_autoptr (SwDocument) document = make ("one_two three");
  SwNode *level = level_at (document, 0);
  SwNode *one = find (document, "one two");
  g_autoptr (SwNode) made = NULL;

  cite (sw_document_get_section (document, "occupational"), SW_LIST_DEFAULT_CITATIONS, "d,e");
  cite (one, SW_LIST_CITATIONS, "x,y");

  assert_cites (sw_statements_add (document, level, 0, NULL), "d,e");
  assert_cites (sw_statement_split (document, find (document, "three"), 5, "."), "d,e");
  assert_cites (find (document, "three."), "");
  assert_cites (sw_statement_split (document, one, 3, "."), "x,y");
  assert_cites (one, "x,y");
  made = sw_statement_new (level, "pasted");
  assert_cites (made, "d,e");
}

static void
test_remove (void)
{
  g_autoptr (SwDocument) document = make ("a b c|d");
  g_autoptr (GPtrArray) selection = select_all_of (document, "c d");

  sw_statements_remove (document, selection);
  g_assert_cmpstr (sw_node_get_text (sw_document_get_focus (document)->node, SW_STATEMENT_TEXT), ==, "b");
  assert_one_step (document, "a b c|d", "a b|");
}

/* Of the last ones the place is left. */
static void
test_remove_last (void)
{
  g_autoptr (SwDocument) document = make ("|a b");
  g_autoptr (GPtrArray) selection = select_all_of (document, "a b");
  SwNode *level = sw_node_get_parent (g_ptr_array_index (selection, 0));

  sw_statements_remove (document, selection);
  g_assert_true (sw_document_get_focus (document)->node == level);
  assert_one_step (document, "|a b", "|");
}

static void
test_duplicate (void)
{
  g_autoptr (SwDocument) document = make ("a b|c");
  g_autoptr (GPtrArray) selection = select_all_of (document, "a b");
  g_autoptr (GPtrArray) copies = sw_statements_duplicate (document, selection);

  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (sw_node_get_id (g_ptr_array_index (copies, 0)), !=,
                   sw_node_get_id (g_ptr_array_index (selection, 0)));
  assert_one_step (document, "a b|c", "a b a b|c");
}

static void
test_paste (void)
{
  g_autoptr (SwDocument) document = make ("a b|c");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) pasted = NULL;

  for (guint i = 0; i < 3; i++)
    {
      SwNode *node = sw_node_new (SW_KIND_STATEMENT);
      const char text[] = { (char) ('x' + i), '\0' };

      sw_node_init_text (node, SW_STATEMENT_TEXT, text);
      g_ptr_array_add (nodes, node);
    }

  pasted = sw_statements_paste (document, level_at (document, 0), 1, nodes);
  g_assert_cmpuint (pasted->len, ==, 3);
  assert_one_step (document, "a b|c", "a x y z b|c");
}

static void
test_neighbours (void)
{
  g_autoptr (SwDocument) document = make ("a||b");

  g_assert_true (sw_statement_get_neighbour (find (document, "a"), 1) == find (document, "b"));
  g_assert_true (sw_statement_get_neighbour (find (document, "b"), -1) == find (document, "a"));
  g_assert_null (sw_statement_get_neighbour (find (document, "a"), -1));
  g_assert_null (sw_statement_get_neighbour (find (document, "b"), 1));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-edits/move-by", test_move_by);
  g_test_add_func ("/statement-edits/move-to", test_move_to);
  g_test_add_func ("/statement-edits/split", test_split);
  g_test_add_func ("/statement-edits/join", test_join);
  g_test_add_func ("/statement-edits/join/keeps-what-hangs-on-it", test_join_keeps_what_hangs_on_it);
  g_test_add_func ("/statement-edits/default-citations", test_default_citations);
  g_test_add_func ("/statement-edits/remove", test_remove);
  g_test_add_func ("/statement-edits/remove-last", test_remove_last);
  g_test_add_func ("/statement-edits/duplicate", test_duplicate);
  g_test_add_func ("/statement-edits/paste", test_paste);
  g_test_add_func ("/statement-edits/neighbours", test_neighbours);

  return g_test_run ();
}
