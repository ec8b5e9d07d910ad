/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements copied from one document and pasted into another, with what they cite. */

#include "json/sw-clipping.h"

#include "json/sw-document-file.h"
#include "model/sw-statement-edits.h"

#include <locale.h>
#include <string.h>

static SwDocument *
read_document (const char *quoted)
{
  g_autofree char *text = g_strdelimit (g_strdup (quoted), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDocumentFile) file = sw_document_file_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  return g_object_ref (sw_document_file_get_document (file));
}

#define DOCUMENT(sources, statements) \
  "{'schemaVersion':'1.0','framework':{'levels':{}},'extensions':{'skillwright':1,'sources':[" sources "]," \
  "'strands':[{'id':'s1','name':'S'}],'anchors':{'skills':[{'id':'k1','text':'K'}]}," \
  "'durable':{'domains':[{'name':'D','levels':{'emerging':{'label':'E','statements':[" statements "]}}}]}}}"
#define A "{'id':'a','label':'A','title':'About A'}"
#define B "{'id':'b','label':'B','title':'About B'}"
#define OTHER_A "{'id':'x','label':'a','title':'about a'}"
#define OTHER "{'id':'y','label':'A','title':'Another book'}"

static SwNode *
get_level (SwDocument *document)
{
  SwNode *section = sw_document_get_section (document, "durable");
  SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, 0);

  return sw_node_get_nth (domain, SW_LIST_LEVELS, 0);
}

static GPtrArray *
get_statements (SwDocument *document)
{
  GPtrArray *statements = g_ptr_array_new ();
  SwNode *level = get_level (document);

  for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
    g_ptr_array_add (statements, sw_node_get_nth (level, SW_LIST_STATEMENTS, i));
  return statements;
}

static char *
print (SwDocument *document)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  g_autoptr (GPtrArray) statements = get_statements (document);
  GString *into = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    g_string_append_printf (into, "%s%s", i > 0 ? "," : "",
                            sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, i)));
  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      const char *strand = sw_node_get_text (statement, SW_STATEMENT_STRAND);

      g_string_append_printf (into, "|%s:", sw_node_get_text (statement, SW_STATEMENT_TEXT));
      for (guint j = 0; j < sw_node_get_n (statement, SW_LIST_CITATIONS); j++)
        g_string_append_printf (into, "%s%s", j > 0 ? "," : "",
                                sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, j),
                                                  SW_CITATION_SOURCE));
      if (strand != NULL)
        g_string_append_printf (into, " strand %s", strand);
      for (guint j = 0; j < sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS); j++)
        g_string_append_printf (into, " anchor %s",
                                sw_node_get_text (sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, j),
                                                  SW_ANCHOR_LINK_ANCHOR));
    }
  return g_string_free (into, FALSE);
}

static const struct
{
  const char *from;
  const char *into;
  const char *after;
} table[] = {
  { DOCUMENT (A "," B, "{'text':'One','citations':['b','a']}"), DOCUMENT (A "," B, ""), "a,b|One:b,a" },
  /* sources that the target lacks come along, and only those */
  { DOCUMENT (A "," B, "{'text':'One','citations':['b']},{'text':'Two'}"), DOCUMENT ("", ""), "b|One:b|Two:" },
  { DOCUMENT (A, "{'text':'One','citations':['a']}"), DOCUMENT (OTHER, ""), "y,a|One:a" },
  /* the same one under another id stays one */
  { DOCUMENT (A, "{'text':'One','citations':['a']}"), DOCUMENT (OTHER_A, ""), "x|One:x" },
  /* what was wrong already stays to be seen */
  { DOCUMENT (A, "{'text':'One','citations':['lost']}"), DOCUMENT ("", ""), "|One:lost" },
  /* links by place */
  { DOCUMENT ("", "{'text':'One','strand':'s1','anchors':['k1','gone']}"), DOCUMENT ("", ""),
    "|One: strand s1 anchor k1" },
  { DOCUMENT ("", "{'text':'One','strand':'s2','anchors':['k2']}"), DOCUMENT ("", ""), "|One:" },
};

static void
test_paste (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint written = 0; written < 2; written++)
      {
        g_autoptr (SwDocument) from = read_document (table[i].from);
        g_autoptr (SwDocument) into = read_document (table[i].into);
        g_autofree char *before = print (into);
        g_autoptr (GPtrArray) statements = get_statements (from);
        g_autoptr (SwDocument) clipping = sw_clipping_new (from, statements);
        g_autoptr (GPtrArray) pasted = NULL;
        g_autofree char *after = NULL;
        g_autofree char *undone = NULL;

        if (written == 1)
          {
            g_autoptr (GBytes) bytes = sw_clipping_write (clipping);

            g_object_unref (clipping);
            clipping = sw_clipping_read (bytes);
            g_assert_nonnull (clipping);
          }
        g_assert_cmpuint (sw_clipping_get_n_statements (clipping), ==, statements->len);

        pasted = sw_clipping_paste (clipping, into, get_level (into), 0);
        after = print (into);
        g_assert_cmpstr (after, ==, table[i].after);
        g_assert_cmpstr (sw_node_get_id (g_ptr_array_index (pasted, 0)), !=,
                         sw_node_get_id (g_ptr_array_index (statements, 0)));

        g_assert_true (sw_document_undo (into));
        g_assert_false (sw_document_can_undo (into));
        undone = print (into);
        g_assert_cmpstr (undone, ==, before);
      }
}

#define RECORDS(strings, records) \
  "{'schemaVersion':'1.0','framework':{'levels':{'emerging':{'label':'E','statements':[" strings "]}}}," \
  "'extensions':{'skillwright':1,'sources':[" A "],'occupational':{'levels':{'emerging':{'statements':[" records "]}}}," \
  "'durable':{'domains':[{'name':'D','levels':{'emerging':{'label':'E','statements':[]}}}]}}}"
#define UNKNOWN "'mine':{'deep':[1.10,12345678901234567890]},'citations':['a']," \
  "'notes':[{'text':'N','theirs':true}],'allow':[{'rule':'label-case','until':'2030'}],'seen':{'by':'B','how':'twice'}"

static SwNode *
get_plain_level (SwDocument *document)
{
  return sw_node_get_nth (sw_document_get_section (document, SW_SECTION_PLAIN_KEY), SW_LIST_LEVELS, 0);
}

static char *
save (SwDocument *document)
{
  g_autoptr (SwDocumentFile) file = sw_document_file_new (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_document_file_write (file, &error);

  g_assert_no_error (error);
  return g_strdelimit (g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), "\"", '\'');
}

/* What the file had besides what this program knows comes along, wherever a statement is taken from, wherever
 * it is pasted, and whichever way the clipping went. */
static void
test_unknown (void)
{
  static const char *const kept[] = { "'mine':{'deep':[1.10,12345678901234567890]}", "'theirs':true", "'until':'2030'",
                                      "'how':'twice'", "'citations':['a']" };

  for (guint from_plain = 0; from_plain < 2; from_plain++)
    for (guint into_plain = 0; into_plain < 2; into_plain++)
      for (guint written = 0; written < 2; written++)
        {
          g_autoptr (SwDocument) from =
            read_document (from_plain ? RECORDS ("'One — do.'", "{'id':'r','for':'One — do.','text':'of theirs'," UNKNOWN "}")
                                      : DOCUMENT (A, "{'text':'One — do.'," UNKNOWN "}"));
          g_autoptr (SwDocument) into = read_document (RECORDS ("", ""));
          g_autoptr (GPtrArray) statements = g_ptr_array_new ();
          SwNode *level = from_plain ? get_plain_level (from) : get_level (from);
          g_autoptr (SwDocument) clipping = NULL;
          g_autoptr (GPtrArray) pasted = NULL;
          g_autofree char *text = NULL;

          g_ptr_array_add (statements, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0));
          clipping = sw_clipping_new (from, statements);
          if (written == 1)
            {
              g_autoptr (GBytes) bytes = sw_clipping_write (clipping);

              g_object_unref (clipping);
              clipping = sw_clipping_read (bytes);
              g_assert_nonnull (clipping);
            }
          pasted = sw_clipping_paste (clipping, into, into_plain ? get_plain_level (into) : get_level (into), 0);
          text = save (into);
          g_test_message ("%u %u %u: %s", from_plain, into_plain, written, text);
          g_assert_nonnull (strstr (text, "'One — do.'"));
          g_assert_true (!from_plain || strstr (text, ":'of theirs'") != NULL);
          g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (pasted, 0), SW_STATEMENT_TEXT), ==, "One — do.");
          for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
            {
              const char *first = strstr (text, kept[i]);

              g_assert_nonnull (first);
              g_assert_null (strstr (first + 1, kept[i]));
            }
        }
}

static void
test_unreadable (void)
{
  static const char *const texts[] = { "", "{", "[]", "Label — action.", "{\"schemaVersion\":\"1.0\"}",
                                       "{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{}}}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      g_assert_null (sw_clipping_read (bytes));
    }
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipping/paste", test_paste);
  g_test_add_func ("/clipping/unknown", test_unknown);
  g_test_add_func ("/clipping/unreadable", test_unreadable);
  return g_test_run ();
}
