/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical writer, once something was done: what is added where, and nothing else; what the records of
 * statements become; and that a save is what was written. */

#include "json/sw-format-error.h"
#include "json/sw-json-text.h"
#include "model/sw-statement.h"

#include <glib/gstdio.h>

#include "canonical-fixture.h"

typedef void (*Edit) (SwDocument *document);

static SwNode *
get_level (SwDocument *document,
           const char *section,
           guint level)
{
  return sw_node_get_nth (sw_document_get_section (document, section), SW_LIST_LEVELS, level);
}

static SwNode *
get_statement (SwDocument *document,
               guint place)
{
  return sw_node_get_nth (get_level (document, "occupational", 0), SW_LIST_STATEMENTS, place);
}

static void
edit_nothing (SwDocument *document)
{
}

static void
edit_text (SwDocument *document)
{
  sw_document_set_text (document, get_statement (document, 0), SW_STATEMENT_TEXT, "First.");
}

static void
edit_exported (SwDocument *document)
{
  sw_document_set_text (document, sw_document_get_root (document), SW_DOCUMENT_EXPORTED_AT, "now");
}

static void
edit_sources (SwDocument *document)
{
  sw_document_set_text (document, sw_document_get_part (document, SW_KIND_PROVENANCE),
                        SW_PROVENANCE_CROSSWALK, "c");
}

static void
edit_language (SwDocument *document)
{
  sw_document_set_text (document, sw_document_get_part (document, SW_KIND_META), SW_META_LANGUAGE,
                        "de");
}

static void
edit_clear (SwDocument *document)
{
  sw_document_set_text (document, sw_document_get_part (document, SW_KIND_OCCUPATION),
                        SW_OCCUPATION_TITLE, NULL);
  sw_document_set_text (document, sw_document_get_part (document, SW_KIND_OCCUPATION),
                        SW_OCCUPATION_JOB_ZONE, NULL);
}

static void
edit_null (SwDocument *document)
{
  g_autoptr (SwValue) null = sw_value_null ();

  sw_document_set (document, sw_document_get_part (document, SW_KIND_FRAMEWORK),
                   SW_FRAMEWORK_VERSION, null);
}

static void
edit_score (SwDocument *document)
{
  g_autofree char *score = sw_json_text_number (42.2);

  sw_document_set_text (document, sw_document_get_part (document, SW_KIND_SAFI), SW_SAFI_SCORE,
                        score);
}

static void
edit_remove_level (SwDocument *document)
{
  sw_document_remove (document, get_level (document, "occupational", 0));
}

static void
edit_add_level (SwDocument *document)
{
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

  sw_node_init_text (level, SW_LEVEL_KEY, "new");
  sw_node_init_text (level, SW_LEVEL_ID, "L");
  sw_document_insert (document, sw_document_get_section (document, "occupational"), SW_LIST_LEVELS,
                      level, 0);
}

static void
edit_cite (SwDocument *document)
{
  g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

  sw_node_init_text (citation, SW_CITATION_SOURCE, "s");
  sw_document_set_text (document, get_statement (document, 0), SW_STATEMENT_ID, "1");
  sw_document_set_text (document, get_statement (document, 1), SW_STATEMENT_ID, "2");
  sw_document_insert (document, get_statement (document, 0), SW_LIST_CITATIONS, citation, 0);
}

static void
edit_tick (SwDocument *document)
{
  edit_text (document);
  sw_statement_set_seen (document, get_statement (document, 0), "me", "today");
}

static void
edit_untick (SwDocument *document)
{
  sw_statement_set_seen (document, get_statement (document, 0), NULL, NULL);
}

static void
edit_to_ai (SwDocument *document)
{
  sw_document_move (document, get_statement (document, 0), get_level (document, "ai", 0), 0);
}

static void
edit_from_ai (SwDocument *document)
{
  sw_document_move (document,
                    sw_node_get_nth (get_level (document, "ai", 0), SW_LIST_STATEMENTS, 0),
                    get_level (document, "occupational", 0), 0);
}

static void
edit_remove_ai (SwDocument *document)
{
  sw_document_remove (document, sw_document_get_section (document, "ai"));
}

#define ONE "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':['One.','Two.']}}}}"
#define RECORDS(one, two) "{'id':'1','for':" one "},{'id':'2','for':" two "}"
#define BLOCK(texts, records, more) \
  "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':[" texts "]}}},'extensions':{" \
  "'skillwright':1,'occupational':{'levels':{'a':{'statements':[" records "]}}}" more "}}"

static void
test_edits (void)
{
  static const struct
  {
    const char *before;
    Edit edit;
    const char *after;
  } cases[] = {
    /* plain stays plain */
    { ONE, edit_text, "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':['First.','Two.']}}}}" },

    /* members come at the contract's place, whatever stands around it */
    { "{'z':0,'schemaVersion':'1.0','y':1,'framework':{},'x':2}", edit_exported,
      "{'z':0,'schemaVersion':'1.0','exportedAt':'now','y':1,'framework':{},'x':2}" },
    { "{'framework':{},'y':1,'schemaVersion':'1.0'}", edit_exported,
      "{'framework':{},'y':1,'schemaVersion':'1.0','exportedAt':'now'}" },
    { "{'schemaVersion':'1.0','framework':{},'attribution':'a'}", edit_sources,
      "{'schemaVersion':'1.0','framework':{},'sources':{'crosswalk':'c'},'attribution':'a'}" },
    { "{'schemaVersion':'1.0','framework':{},'sources':{'generator':'g','onet':'o'}}", edit_sources,
      "{'schemaVersion':'1.0','framework':{},'sources':{'generator':'g','onet':'o','crosswalk':'c'}}" },
    { "{'schemaVersion':'1.0','framework':{'levels':{}}}", edit_null,
      "{'schemaVersion':'1.0','framework':{'version':null,'levels':{}}}" },

    /* optional ones go, the contract's own stay empty */
    { "{'schemaVersion':'1.0','occupation':{'title':'T','jobZone':4.0},'framework':{}}", edit_clear,
      "{'schemaVersion':'1.0','occupation':{'title':'','jobZone':null},'framework':{}}" },

    /* the block comes last and whole */
    { "{'schemaVersion':'1.0','framework':{},'x':1}", edit_language,
      "{'schemaVersion':'1.0','framework':{},'x':1,'extensions':{'skillwright':1,'meta':{'language':'de'}}}" },
    { ONE, edit_cite,
      "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':['One.','Two.']}}},'extensions':{"
      "'skillwright':1,'occupational':{'levels':{'a':{'statements':[{'id':'1','for':'One.','citations':['s']},"
      "{'id':'2','for':'Two.'}]}}}}}" },
    { "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':[]}}}}", edit_add_level,
      "{'schemaVersion':'1.0','framework':{'levels':{'new':{'label':'','statements':[]},'a':{'label':'A','statements':[]}}},"
      "'extensions':{'skillwright':1,'occupational':{'levels':{'new':{'id':'L','statements':[]},'a':{'statements':[]}}}}}" },

    /* our own numbers are short, those of the file stay */
    { "{'schemaVersion':'1.0','framework':{},'extensions':{'skillwright':1.0,'evidence':{'safi':{'of':1.0e2}}}}", edit_score,
      "{'schemaVersion':'1.0','framework':{},'extensions':{'skillwright':1.0,'evidence':{'safi':{'score':42.2,'of':1.0e2}}}}" },

    /* records follow */
    { BLOCK ("'One.','Two.'", RECORDS ("'One.'", "'Two.'"), ""), edit_text,
      BLOCK ("'First.','Two.'", RECORDS ("'First.'", "'Two.'"), "") },
    { BLOCK ("'One.','Two.'", "{'id':'1'},{'x':1,'id':'2'}", ""), edit_text,
      BLOCK ("'First.','Two.'", "{'id':'1','for':'First.'},{'x':1,'id':'2','for':'Two.'}", "") },
    { BLOCK ("'One.'", "{'id':'1'}", ""), edit_remove_level,
      "{'schemaVersion':'1.0','framework':{'levels':{}},'extensions':{'skillwright':1,'occupational':{'levels':{}}}}" },

    /* ticks */
    { BLOCK ("'One.'", "{'id':'1','for':'One.','seen':{'by':'b'}}", ""), edit_text,
      BLOCK ("'First.'", "{'id':'1','for':'First.'}", "") },
    { BLOCK ("'One.'", "{'id':'1','for':'One.','seen':{'by':'b'}}", ""), edit_exported,
      "{'schemaVersion':'1.0','exportedAt':'now','framework':{'levels':{'a':{'label':'A','statements':['One.']}}},"
      "'extensions':{'skillwright':1,'occupational':{'levels':{'a':{'statements':[{'id':'1','for':'One.','seen':{'by':'b'}}]}}}}}" },
    { BLOCK ("'One.'", "{'id':'1','for':'One.'}", ""), edit_tick,
      BLOCK ("'First.'", "{'id':'1','for':'First.','seen':{'by':'me','on':'today'}}", "") },
    { BLOCK ("'One.'", "{'id':'1','for':'One.','seen':{'by':'b'}}", ""), edit_untick,
      BLOCK ("'One.'", "{'id':'1','for':'One.'}", "") },

    /* between the sections, with what is not known of a record */
    { BLOCK ("'One.','Two.'", "{'x':1,'id':'1','for':'One.'},{'id':'2','for':'Two.'}", ",'ai':{'levels':{'a':{'statements':[]}}}"),
      edit_to_ai,
      BLOCK ("'Two.'", "{'id':'2','for':'Two.'}", ",'ai':{'levels':{'a':{'statements':[{'text':'One.','x':1,'id':'1','for':'One.'}]}}}") },
    { BLOCK ("", "", ",'ai':{'levels':{'a':{'statements':[{'text':'T.','x':1.0,'id':'1','for':'T.'}]}}}"), edit_from_ai,
      BLOCK ("'T.'", "{'x':1.0,'id':'1','for':'T.'}", ",'ai':{'levels':{'a':{'statements':[]}}}") },
    { BLOCK ("'One.'", "{'id':'1','for':'One.'}", ",'ai':{},'notes':[]"), edit_remove_ai,
      BLOCK ("'One.'", "{'id':'1','for':'One.'}", ",'notes':[]") },

    /* what another program did is settled by writing, without an edit */
    { BLOCK ("'Two.','One.'", RECORDS ("'One.'", "'Two.'"), ""), edit_nothing,
      BLOCK ("'Two.','One.'", "{'id':'2','for':'Two.'},{'id':'1','for':'One.'}", "") },
    { BLOCK ("'Two.'", RECORDS ("'One.'", "'Two.'"), ""), edit_nothing,
      BLOCK ("'Two.'", "{'id':'2','for':'Two.'}", ",'orphans':[{'section':'occupational','level':'a','id':'1','for':'One.'}]") },
    { BLOCK ("'Two.'", RECORDS ("'One.'", "'Two.'"), ",'orphans':[{'id':'0'}]"), edit_nothing,
      BLOCK ("'Two.'", "{'id':'2','for':'Two.'}", ",'orphans':[{'id':'0'},{'section':'occupational','level':'a','id':'1','for':'One.'}]") },
    { BLOCK ("'One.','Two, in a few other words.'", RECORDS ("'One.'", "'Two, in a few words.'"), ""), edit_exported,
      "{'schemaVersion':'1.0','exportedAt':'now','framework':{'levels':{'a':{'label':'A','statements':['One.','Two, in a few other words.']}}},"
      "'extensions':{'skillwright':1,'occupational':{'levels':{'a':{'statements':[" RECORDS ("'One.'", "'Two, in a few other words.'") "]}}}}}" },
    { "{'schemaVersion':'1.0','framework':{'levels':{'b':{'statements':['One.']}}},'extensions':{'skillwright':1,"
      "'occupational':{'levels':{'a':{'role':'r','statements':[{'id':'1','for':'One.'}]}}}}}", edit_nothing,
      "{'schemaVersion':'1.0','framework':{'levels':{'b':{'statements':['One.']}}},'extensions':{'skillwright':1,"
      "'occupational':{'levels':{'a':{'role':'r'},'b':{'statements':[{'id':'1','for':'One.'}]}}}}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwDocumentFile) file = load_quoted (cases[i].before);
      SwDocument *document = sw_document_file_get_document (file);
      g_autofree char *read = write_quoted (file);
      g_autofree char *written = NULL;
      g_autofree char *undone = NULL;

      sw_document_begin (document, "Edit", NULL);
      cases[i].edit (document);
      sw_document_commit (document);
      written = write_quoted (file);
      g_assert_cmpstr (written, ==, cases[i].after);

      sw_document_undo (document);
      undone = write_quoted (file);
      g_assert_cmpstr (undone, ==, read);
      if (cases[i].edit != edit_nothing)
        g_assert_cmpstr (undone, ==, cases[i].before);
    }
}

/* Once the block exists every statement has its id, and keeps it. */
static void
test_ids (void)
{
  g_autoptr (SwDocumentFile) file = load_quoted (
    "{'schemaVersion':'1.0','framework':{'levels':{'a':{'statements':['One.','One.']}}},"
    "'extensions':{'ai':{'levels':{'a':{'statements':[{'text':'One.'}]}}}}}");
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *written = NULL;
  g_autoptr (SwDocumentFile) again = NULL;
  SwNode *statement;

  g_hash_table_add (ids, (gpointer) sw_node_get_id (get_statement (document, 0)));
  sw_document_begin (document, "Edit", NULL);
  edit_text (document);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SwNode) child = sw_node_new (SW_KIND_STATEMENT);

      sw_document_insert (document, get_level (document, "occupational", 0), SW_LIST_STATEMENTS,
                          child, 0);
      sw_document_set_text (document, child, SW_STATEMENT_TEXT, i == 0 ? "Later." : "Last.");
    }
  sw_document_commit (document);

  written = write_file (file);
  again = load (written, strlen (written));
  g_assert_true (sw_read_report_is_empty (sw_document_file_get_report (again)));
  document = sw_document_file_get_document (again);
  g_assert_true (
    g_hash_table_contains (ids, sw_node_get_text (get_statement (document, 2), SW_STATEMENT_ID)));

  g_hash_table_remove_all (ids);
  for (guint i = 0; (statement = get_statement (document, i)) != NULL; i++)
    {
      g_assert_true (g_uuid_string_is_valid (sw_node_get_text (statement, SW_STATEMENT_ID)));
      g_assert_true (g_hash_table_add (ids, (gpointer) sw_node_get_id (statement)));
    }
  statement = sw_node_get_nth (get_level (document, "ai", 0), SW_LIST_STATEMENTS, 0);
  g_assert_true (g_hash_table_add (ids, (gpointer) sw_node_get_text (statement, SW_STATEMENT_ID)));
  g_assert_cmpuint (g_hash_table_size (ids), ==, 5);
}

/* Two levels of one key cannot both be written, so nothing is. */
static void
test_same_key (void)
{
  g_autoptr (SwDocumentFile) file = load_quoted (ONE);
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
  g_autoptr (GError) error = NULL;

  sw_node_init_text (level, SW_LEVEL_KEY, "a");
  sw_document_begin (document, "Add", NULL);
  sw_document_insert (document, sw_document_get_section (document, "occupational"), SW_LIST_LEVELS,
                      level, 1);
  sw_document_commit (document);

  g_assert_null (sw_document_file_write (file, &error));
  g_assert_error (error, SW_FORMAT_ERROR, SW_FORMAT_ERROR_SAME_KEY);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("skillwright-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "one.json", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (path);
  g_autofree char *text = quote (ONE);
  g_autofree char *contents = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SwDocumentFile) file = NULL;
  g_autoptr (GError) error = NULL;
  SwDocument *document;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = sw_document_file_load (place, &error);
  g_assert_no_error (error);
  document = sw_document_file_get_document (file);

  sw_document_begin (document, "Edit", NULL);
  edit_text (document);
  sw_document_commit (document);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  expected = write_file (file);

  /* What is done while it is being saved is not saved. */
  sw_document_file_save_async (file, NULL, SW_FILE_SAVE_NONE, NULL, saved_cb, &result);
  sw_document_begin (document, "Edit", NULL);
  edit_exported (document);
  sw_document_commit (document);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (sw_document_file_save_finish (file, result, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  sw_document_undo (document);
  g_assert_false (sw_document_is_modified (document, SW_MARK_FILE));

  /* Somebody else was there: the file stays, the document is as modified as it was. */
  sw_document_redo (document);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_assert_false (sw_document_file_save (file, NULL, SW_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_CHANGED);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));

  g_clear_error (&error);
  g_assert_true (sw_document_file_save (file, NULL, SW_FILE_SAVE_OVERWRITE, NULL, &error));
  g_assert_false (sw_document_is_modified (document, SW_MARK_FILE));
  g_assert_true (sw_document_file_save (file, NULL, SW_FILE_SAVE_NONE, NULL, &error));

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canonical-edits/all", test_edits);
  g_test_add_func ("/canonical-edits/ids", test_ids);
  g_test_add_func ("/canonical-edits/same-key", test_same_key);
  g_test_add_func ("/canonical-edits/save", test_save);
  return g_test_run ();
}
