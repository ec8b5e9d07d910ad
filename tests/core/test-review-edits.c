/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes and review ticks: what the verbs do in one step, what a tick is good for, what is counted. */

#include "json/sw-document-file.h"
#include "model/sw-note-edits.h"
#include "model/sw-seen-edits.h"
#include "model/sw-statement.h"

#include <locale.h>
#include <string.h>

/* Two levels with the statements "a b" and "c". */
static SwDocument *
make (void)
{
  static const char *const texts[] = { "a b", "c" };
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, "1.0");
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
      g_auto (GStrv) statements = g_strsplit (texts[i], " ", -1);
      const char key[] = { 'k', (char) ('0' + i), '\0' };

      sw_node_init_text (level, SW_LEVEL_KEY, key);
      sw_node_init_text (level, SW_LEVEL_LABEL, key);
      for (guint j = 0; statements[j] != NULL; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

          sw_node_init_text (statement, SW_STATEMENT_TEXT, statements[j]);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  sw_node_get_part (root, SW_KIND_EXTENSIONS);
  return sw_document_new (root);
}

static SwNode *
level_of (SwDocument *document,
          guint level)
{
  return sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, level);
}

static SwNode *
statement_of (SwDocument *document,
              guint level,
              guint position)
{
  return sw_node_get_nth (level_of (document, level), SW_LIST_STATEMENTS, position);
}

/* "a✓ b c" */
static char *
print_ticks (SwDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < sw_node_get_n (level_of (document, i), SW_LIST_STATEMENTS); j++)
      g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "",
                              sw_node_get_text (statement_of (document, i, j), SW_STATEMENT_TEXT),
                              sw_statement_is_seen (statement_of (document, i, j)) ? "+" : "");
  return g_string_free (text, FALSE);
}

static void
assert_ticks (SwDocument *document,
              const char *expected)
{
  g_autofree char *text = print_ticks (document);

  g_assert_cmpstr (text, ==, expected);
}

static void
edit (SwDocument *document,
      SwNode *statement,
      const char *text)
{
  sw_document_begin (document, "Typing", NULL);
  sw_document_set_text (document, statement, SW_STATEMENT_TEXT, text);
  sw_document_commit (document);
}

static GPtrArray *
select_first (SwDocument *document,
              guint n)
{
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < sw_node_get_n (level_of (document, i), SW_LIST_STATEMENTS) && statements->len < n; j++)
      g_ptr_array_add (statements, statement_of (document, i, j));
  return statements;
}

static void
test_ticks (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (GPtrArray) one = select_first (document, 1);
  g_autoptr (GPtrArray) all = select_first (document, 3);
  guint n_ticked, n_statements;

  g_assert_cmpint (sw_statements_get_ticked (all), ==, SW_TICKED_NONE);
  g_assert_true (sw_statements_toggle_ticked (document, one, "Ann", "2026-01-01T00:00:00Z"));
  assert_ticks (document, "a+ b c");
  g_assert_cmpint (sw_statements_get_ticked (all), ==, SW_TICKED_SOME);
  g_assert_cmpint (sw_statements_get_ticked (one), ==, SW_TICKED_ALL);

  /* Some means: the others too, in one step; the first keeps its reviewer. */
  g_assert_true (sw_statements_toggle_ticked (document, all, "Bob", "2026-01-02T00:00:00Z"));
  assert_ticks (document, "a+ b+ c+");
  g_assert_cmpstr (sw_node_get_text (sw_node_get_part (statement_of (document, 0, 0), SW_KIND_SEEN), SW_SEEN_BY), ==, "Ann");
  g_assert_cmpstr (sw_node_get_text (sw_node_get_part (statement_of (document, 0, 1), SW_KIND_SEEN), SW_SEEN_BY), ==, "Bob");
  sw_document_undo (document);
  assert_ticks (document, "a+ b c");
  sw_document_redo (document);

  /* All means: none. */
  g_assert_false (sw_statements_toggle_ticked (document, all, "Ann", NULL));
  assert_ticks (document, "a b c");
  sw_document_undo (document);

  edit (document, statement_of (document, 0, 1), "B");
  assert_ticks (document, "a+ B c+");
  sw_node_count_ticked (level_of (document, 0), &n_ticked, &n_statements);
  g_assert_cmpuint (n_ticked, ==, 1);
  g_assert_cmpuint (n_statements, ==, 2);
  sw_node_count_ticked (sw_document_get_root (document), &n_ticked, &n_statements);
  g_assert_cmpuint (n_ticked, ==, 2);
  g_assert_cmpuint (n_statements, ==, 3);
  sw_document_undo (document);
  assert_ticks (document, "a+ b+ c+");
  sw_document_redo (document);
  assert_ticks (document, "a+ B c+");

  /* Ticked again, it is good for the new text. */
  g_assert_true (sw_statements_toggle_ticked (document, all, "Cy", NULL));
  assert_ticks (document, "a+ B+ c+");

  g_assert_cmpuint (sw_document_clear_ticks (document), ==, 3);
  assert_ticks (document, "a B c");
  sw_document_undo (document);
  assert_ticks (document, "a+ B+ c+");
}

/* A void tick does not come back with its text once all have been cleared. */
static void
test_clear_void_ticks (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (GPtrArray) one = select_first (document, 1);

  sw_statements_toggle_ticked (document, one, "Ann", NULL);
  edit (document, statement_of (document, 0, 0), "A");
  g_assert_cmpuint (sw_document_clear_ticks (document), ==, 0);
  edit (document, statement_of (document, 0, 0), "a");
  assert_ticks (document, "a b c");
}

static SwDocument *
write_and_read (SwDocument *document,
                SwDocumentFile **file)
{
  g_autoptr (SwDocumentFile) written = sw_document_file_new (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_document_file_write (written, &error);

  g_assert_no_error (error);
  *file = sw_document_file_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  return sw_document_file_get_document (*file);
}

/* A file has the good ticks only, and all notes where they were. */
static void
test_file (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (GPtrArray) all = select_first (document, 3);
  g_autoptr (SwDocumentFile) file = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  SwDocument *read;

  sw_statements_toggle_ticked (document, all, "Ann", "2026-01-01T00:00:00Z");
  edit (document, statement_of (document, 0, 1), "B");
  sw_note_add (document, statement_of (document, 1, 0), "On c", "Ann", "2026-01-01T00:00:00Z");
  sw_note_add (document, level_of (document, 0), "On k0", NULL, NULL);
  sw_note_add (document, sw_document_get_part (document, SW_KIND_EXTENSIONS), "On all", NULL, NULL);

  read = write_and_read (document, &file);
  assert_ticks (read, "a+ B c+");
  edit (read, statement_of (read, 0, 0), "A");
  assert_ticks (read, "A B c+");
  sw_document_undo (read);
  assert_ticks (read, "a+ B c+");

  notes = sw_document_list_notes (read, SW_NOTES_ALL);
  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (notes, 0), SW_NOTE_TEXT), ==, "On all");
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (notes, 1), SW_NOTE_TEXT), ==, "On k0");
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (notes, 2), SW_NOTE_TEXT), ==, "On c");
  g_assert_cmpstr (sw_node_get_text (g_ptr_array_index (notes, 2), SW_NOTE_BY), ==, "Ann");
}

/* A record of another program that does not say for which text: its tick is for the text it stands beside,
 * in a plain section and in one that holds its records itself, and falls when that is edited. */
static void
test_ticks_without_text (void)
{
  static const char text[] =
    "{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{"
    "\"k0\":{\"label\":\"k0\",\"statements\":[\"a\",\"b\"]},\"k1\":{\"label\":\"k1\",\"statements\":[\"c\"]}}},"
    "\"extensions\":{\"skillwright\":1,\"occupational\":{\"levels\":{"
    "\"k0\":{\"statements\":[{\"id\":\"1\",\"seen\":{\"by\":\"Ann\"}},{\"id\":\"2\"}]},"
    "\"k1\":{\"statements\":[{\"id\":\"3\",\"for\":\"another\",\"seen\":{\"by\":\"Ann\"}}]}}},"
    "\"ai\":{\"levels\":{\"k0\":{\"label\":\"k0\",\"statements\":[{\"text\":\"d\",\"seen\":{\"by\":\"Bob\"}}]}}}}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDocumentFile) file = sw_document_file_new_for_bytes (bytes, &error);
  g_autoptr (SwDocumentFile) again = NULL;
  g_autoptr (GBytes) written = NULL;
  SwDocument *document, *read;
  SwNode *of_ai;

  g_assert_no_error (error);
  written = sw_document_file_write (file, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), text, strlen (text));

  document = sw_document_file_get_document (file);
  of_ai = sw_node_get_nth (sw_node_get_nth (sw_document_get_section (document, "ai"), SW_LIST_LEVELS, 0),
                           SW_LIST_STATEMENTS, 0);
  assert_ticks (document, "a+ b c");
  g_assert_true (sw_statement_is_seen (of_ai));

  edit (document, statement_of (document, 0, 0), "A");
  edit (document, of_ai, "D");
  assert_ticks (document, "A b c");
  g_assert_false (sw_statement_is_seen (of_ai));
  sw_document_undo (document);
  g_assert_true (sw_statement_is_seen (of_ai));
  read = write_and_read (document, &again);
  assert_ticks (read, "A b c");
}

static void
test_notes (void)
{
  g_autoptr (SwDocument) document = make ();
  SwNode *statement = statement_of (document, 0, 0);
  SwNode *note;

  g_assert_null (sw_note_add (document, statement, " \n ", "Ann", NULL));
  g_assert_false (sw_document_can_undo (document));

  note = sw_note_add (document, statement, " Which office?\n", "", "2026-01-01T00:00:00Z");
  g_assert_cmpstr (sw_node_get_text (note, SW_NOTE_TEXT), ==, "Which office?");
  g_assert_null (sw_node_get_text (note, SW_NOTE_BY));
  g_assert_cmpuint (sw_notes_count (statement, SW_NOTES_OPEN), ==, 1);

  g_assert_true (sw_note_set_done (document, note, TRUE));
  g_assert_cmpuint (sw_notes_count (statement, SW_NOTES_OPEN), ==, 0);
  g_assert_cmpuint (sw_document_count_notes (document, SW_NOTES_DONE), ==, 1);
  g_assert_cmpuint (sw_document_count_notes (document, SW_NOTES_ALL), ==, 1);
  sw_document_undo (document);
  g_assert_cmpuint (sw_document_count_notes (document, SW_NOTES_OPEN), ==, 1);
  sw_document_redo (document);

  g_assert_true (sw_note_remove (document, note));
  g_assert_cmpuint (sw_document_count_notes (document, SW_NOTES_ALL), ==, 0);
  sw_document_undo (document);
  g_assert_cmpuint (sw_document_count_notes (document, SW_NOTES_DONE), ==, 1);
}

static void
test_read_only (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (GPtrArray) all = select_first (document, 3);

  sw_document_set_read_only (document, "Made by a newer program.");
  g_assert_null (sw_note_add (document, level_of (document, 0), "No", NULL, NULL));
  sw_statements_toggle_ticked (document, all, "Ann", NULL);
  assert_ticks (document, "a b c");
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-edits/ticks", test_ticks);
  g_test_add_func ("/review-edits/clear-void-ticks", test_clear_void_ticks);
  g_test_add_func ("/review-edits/file", test_file);
  g_test_add_func ("/review-edits/ticks-without-text", test_ticks_without_text);
  g_test_add_func ("/review-edits/notes", test_notes);
  g_test_add_func ("/review-edits/read-only", test_read_only);
  return g_test_run ();
}
