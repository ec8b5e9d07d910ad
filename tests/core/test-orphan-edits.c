/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orphaned records: to which statements they can go, and what goes with them. Allowances by place. */

#include "json/sw-document-file.h"
#include "model/sw-orphan-edits.h"
#include "model/sw-statement.h"

#include <locale.h>
#include <string.h>

/* Two statements; the first has a record. One record is an orphan: with a member of its own, a citation, a
 * note, an allowance and a tick. */
static const char file_text[] =
  "{\"schemaVersion\":\"1.0\",\"occupation\":{\"soc\":\"51-9071.00\",\"title\":\"Clockmakers\"},"
  "\"framework\":{\"levels\":{\"emerging\":{\"label\":\"Emerging\",\"statements\":["
  "\"Watch crystals — fit with a crystal lift.\",\"Strap pins — replace with pins of one length.\","
  "\"Bench lamps — set so that no shadow falls on the work.\"]}}},"
  "\"extensions\":{\"skillwright\":1,"
  "\"strands\":[{\"id\":\"t1\",\"name\":\"Benches\"}],"
  "\"occupational\":{\"levels\":{\"emerging\":{\"statements\":["
  "{\"id\":\"s1\",\"for\":\"Watch crystals — fit with a crystal lift.\",\"citations\":[\"onet\"]},"
  "{\"id\":\"s2\",\"for\":\"Strap pins — replace with pins of one length.\"},"
  "{\"id\":\"s3\",\"for\":\"Bench lamps — set so that no shadow falls on the work.\"}]}}},"
  "\"allow\":[{\"rule\":\"verb-repeated\"}],"
  "\"orphans\":[{\"section\":\"occupational\",\"level\":\"emerging\",\"id\":\"o1\","
  "\"for\":\"Bench lamps — set up so that no shadow falls.\",\"strand\":\"t1\",\"citations\":[\"onet\",\"esco\"],"
  "\"notes\":[{\"text\":\"Which lamps?\"}],\"allow\":[{\"rule\":\"label-length\"}],"
  "\"seen\":{\"by\":\"Ann\",\"on\":\"2026-01-01\"},\"mine\":{\"kept\":true}}]}}";

static SwDocumentFile *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file_text, strlen (file_text));
  g_autoptr (GError) error = NULL;
  SwDocumentFile *file = sw_document_file_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  return file;
}

static SwNode *
get_orphan (SwDocument *document)
{
  return sw_node_get_nth (sw_document_get_part (document, SW_KIND_EXTENSIONS), SW_LIST_ORPHANS, 0);
}

static SwNode *
statement_of (SwDocument *document,
              guint number)
{
  SwNode *section = sw_document_get_section (document, "occupational");

  return sw_node_get_nth (sw_node_get_nth (section, SW_LIST_LEVELS, 0), SW_LIST_STATEMENTS, number - 1);
}

static char *
write_text (SwDocumentFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_document_file_write (file, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_candidates (void)
{
  g_autoptr (SwDocumentFile) file = load ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GPtrArray) candidates = sw_orphan_list_candidates (document, get_orphan (document));

  /* The most alike first; not the one that has a record of its own. */
  g_assert_cmpuint (candidates->len, ==, 2);
  g_assert_true (g_ptr_array_index (candidates, 0) == statement_of (document, 3));
  g_assert_true (g_ptr_array_index (candidates, 1) == statement_of (document, 2));
}

static void
test_attach (void)
{
  g_autoptr (SwDocumentFile) file = load ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autofree char *before = write_text (file);
  g_autofree char *after = NULL, *undone = NULL;
  SwNode *statement;

  g_assert_false (sw_orphan_attach (document, get_orphan (document), statement_of (document, 1)));
  g_assert_false (sw_document_can_undo (document));

  g_assert_true (sw_orphan_attach (document, get_orphan (document), statement_of (document, 3)));
  g_assert_null (get_orphan (document));
  statement = statement_of (document, 3);
  g_assert_cmpstr (sw_node_get_id (statement), ==, "o1");
  g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_STRAND), ==, "t1");
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_CITATIONS), ==, 2);
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_NOTES), ==, 1);
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_ALLOWANCES), ==, 1);
  /* The tick was for another text. */
  g_assert_false (sw_statement_is_seen (statement));
  after = write_text (file);
  g_assert_nonnull (strstr (after, "Which lamps?"));

  sw_document_undo (document);
  undone = write_text (file);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (sw_document_can_undo (document));
}

/* Nor is a tick for nobody knows what text one for the statement. */
static void
test_attach_without_text (void)
{
  g_auto (GStrv) parts = g_strsplit (file_text, "\"for\":\"Bench lamps — set up so that no shadow falls.\",", 2);
  g_autofree char *text = g_strjoinv ("", parts);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDocumentFile) file = sw_document_file_new_for_bytes (bytes, &error);
  SwDocument *document = sw_document_file_get_document (file);

  g_assert_no_error (error);
  g_assert_null (sw_node_get_text (get_orphan (document), SW_ORPHAN_FOR));
  g_assert_true (sw_orphan_attach (document, get_orphan (document), statement_of (document, 3)));
  g_assert_cmpuint (sw_node_get_n (statement_of (document, 3), SW_LIST_NOTES), ==, 1);
  g_assert_false (sw_statement_is_seen (statement_of (document, 3)));
}

/* What the file had in the record beyond the schema is still in the file. */
static void
test_unknown (void)
{
  g_autoptr (SwDocumentFile) file = load ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autofree char *text = NULL;

  g_assert_true (sw_orphan_attach (document, get_orphan (document), statement_of (document, 3)));
  text = write_text (file);
  g_assert_nonnull (strstr (text, "\"kept\":true"));
  g_assert_null (strstr (text, "\"orphans\":[{"));
}

static void
test_discard (void)
{
  g_autoptr (SwDocumentFile) file = load ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autofree char *before = write_text (file);
  g_autofree char *undone = NULL;

  g_assert_true (sw_orphan_discard (document, get_orphan (document)));
  g_assert_null (get_orphan (document));
  sw_document_undo (document);
  undone = write_text (file);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_allowances (void)
{
  g_autoptr (SwDocumentFile) file = load ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GPtrArray) allowances = NULL;

  /* Those of orphans allow nothing. */
  g_assert_cmpuint (sw_document_count_allowances (document), ==, 1);
  sw_orphan_attach (document, get_orphan (document), statement_of (document, 2));
  allowances = sw_document_list_allowances (document);
  g_assert_cmpuint (allowances->len, ==, 2);
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (allowances, 0), SW_ALLOWANCE_RULE), ==, "verb-repeated");
  g_assert_true (sw_allowance_remove (document, g_ptr_array_index (allowances, 1)));
  g_assert_cmpuint (sw_document_count_allowances (document), ==, 1);
  sw_document_undo (document);
  g_assert_cmpuint (sw_document_count_allowances (document), ==, 2);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/orphan-edits/candidates", test_candidates);
  g_test_add_func ("/orphan-edits/attach", test_attach);
  g_test_add_func ("/orphan-edits/attach-without-text", test_attach_without_text);
  g_test_add_func ("/orphan-edits/unknown", test_unknown);
  g_test_add_func ("/orphan-edits/discard", test_discard);
  g_test_add_func ("/orphan-edits/allowances", test_allowances);
  return g_test_run ();
}
