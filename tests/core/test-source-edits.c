/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The registry of sources: adding, moving, counting, and what may be opened as a link. */

#include "model/sw-citation-edits.h"
#include "model/sw-source-edits.h"

#include <locale.h>

/* Sources by their ids; statements by the ids they cite: "a,b -". */
static SwDocument *
make (const char *sources,
      const char *statements)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
  g_autoptr (SwNode) extensions = sw_node_new (SW_KIND_EXTENSIONS);
  g_auto (GStrv) ids = g_strsplit (sources, " ", -1);
  g_auto (GStrv) cites = g_strsplit (statements, " ", -1);

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);

      sw_node_init_text (source, SW_SOURCE_ID, ids[i]);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
    }
  sw_node_init_part (root, extensions);

  for (guint i = 0; cites[i] != NULL; i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
      g_auto (GStrv) cited = g_strsplit (cites[i], ",", -1);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, "text");
      for (guint j = 0; cited[j] != NULL; j++)
        if (!g_str_equal (cited[j], "-"))
          {
            g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

            sw_node_init_text (citation, SW_CITATION_SOURCE, cited[j]);
            sw_node_init_child (statement, SW_LIST_CITATIONS, citation);
          }
      sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
    }
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  sw_node_init_child (section, SW_LIST_LEVELS, level);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  return sw_document_new (root);
}

static char *
print (SwDocument *document)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, i)));
  return g_string_free (text, FALSE);
}

static void
assert_print (SwDocument *document,
              const char *expected)
{
  g_autofree char *text = print (document);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_move (void)
{
  static const struct
  {
    guint position;
    int step;
    const char *after;     /* NULL where nothing happens */
  } rows[] = {
    { 0, 1, "b a c" }, { 1, 1, "a c b" }, { 2, -1, "a c b" }, { 0, -1, NULL }, { 2, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwDocument) document = make ("a b c", "-");
      SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, rows[i].position);

      g_assert_true (sw_source_move_by (document, source, rows[i].step) == (rows[i].after != NULL));
      g_assert_true (sw_document_can_undo (document) == (rows[i].after != NULL));
      assert_print (document, rows[i].after != NULL ? rows[i].after : "a b c");
      if (rows[i].after == NULL)
        continue;
      g_assert_true (sw_document_get_focus (document)->node == source);
      sw_document_undo (document);
      assert_print (document, "a b c");
    }
}

static void
test_add (void)
{
  g_autoptr (SwDocument) document = make ("a", "-");
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  /* One that is there already, and two that are new. */
  g_ptr_array_add (sources, g_object_ref (sw_node_get_nth (extensions, SW_LIST_SOURCES, 0)));
  g_assert_false (sw_sources_add (document, sources));
  g_assert_false (sw_document_can_undo (document));

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (sources, sw_source_new (i == 0 ? "One" : "Two"));
  g_assert_true (sw_sources_add (document, sources));
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 3);
  g_assert_true (sw_document_get_focus (document)->node == g_ptr_array_index (sources, 1));
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (sources, 2), SW_SOURCE_LABEL), ==, "Two");
  g_assert_cmpstr (sw_node_get_id (g_ptr_array_index (sources, 1)), !=, sw_node_get_id (g_ptr_array_index (sources, 2)));
  sw_document_undo (document);
  assert_print (document, "a");
  g_assert_false (sw_document_can_undo (document));
}

/* What is cited twice by one statement counts once, and goes as a whole. */
static void
test_count (void)
{
  g_autoptr (SwDocument) document = make ("a b c", "a,b a,a - b,a");
  g_autoptr (GHashTable) counts = sw_sources_count (document);
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  SwNode *first = sw_node_get_nth (extensions, SW_LIST_SOURCES, 0);
  SwNode *second = sw_node_get_nth (extensions, SW_LIST_SOURCES, 1);
  g_autoptr (GPtrArray) statements = sw_source_list_statements (document, first);

  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "a")), ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "b")), ==, 2);
  g_assert_null (g_hash_table_lookup (counts, "c"));
  g_assert_cmpuint (statements->len, ==, 3);
  g_assert_cmpuint (sw_source_count_statements (document, first), ==, 3);

  g_assert_true (sw_source_merge (document, first, second));
  g_clear_pointer (&counts, g_hash_table_unref);
  counts = sw_sources_count (document);
  g_assert_null (g_hash_table_lookup (counts, "a"));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "b")), ==, 3);
  g_assert_true (sw_document_get_focus (document)->node == second);
  for (guint i = 0; i < statements->len; i++)
    g_assert_cmpuint (sw_node_get_n (g_ptr_array_index (statements, i), SW_LIST_CITATIONS), ==, 1);

  sw_document_undo (document);
  g_assert_true (sw_source_remove (document, first));
  g_assert_true (sw_document_get_focus (document)->node == second);
  g_clear_pointer (&counts, g_hash_table_unref);
  counts = sw_sources_count (document);
  g_assert_null (g_hash_table_lookup (counts, "a"));
  sw_document_undo (document);
  g_assert_false (sw_document_can_undo (document));
  g_assert_cmpuint (sw_source_count_statements (document, first), ==, 3);
}

static void
test_link (void)
{
  static const struct
  {
    const char *url;
    gboolean opens;
  } rows[] = {
    { "https://example.org/a", TRUE }, { "HTTP://example.org", TRUE }, { "10.1000/182", FALSE },
    { "javascript:alert(1)", FALSE },  { "file:///etc/passwd", FALSE }, { "https://", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwNode) source = sw_source_new ("label");

      sw_node_init_text (source, SW_SOURCE_URL, rows[i].url);
      g_assert_cmpstr (sw_source_get_link (source), ==, rows[i].opens ? rows[i].url : NULL);
    }
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-edits/move", test_move);
  g_test_add_func ("/source-edits/add", test_add);
  g_test_add_func ("/source-edits/count", test_count);
  g_test_add_func ("/source-edits/link", test_link);
  return g_test_run ();
}
