/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lint while somebody types, against a bare look at each byte of the same text.
 *
 * Two sizes: a shipped example (40 statements), and 1 000 statements made of real tasks, where the
 * shared reference material has them. Told are a pass over a document that nobody has seen; a relint of all of
 * one that is open, as a change of the team's file asks for; and a statement typed letter by letter into
 * the middle of the document: the commit alone, and what the live linter adds to it.
 *
 * The floor is a loop over the bytes that tells words from what is between them, as any reader of
 * text has one. It takes turns with the pass: scanned again and again, a few kilobytes are soon learned
 * by heart by the processor, which then guesses each word's end and takes a part of the time that a
 * text takes when it is met; newer processors learn them even so. What a pass costs over a text that is
 * met is told by documents of 40 statements each, another one at every turn. */

#include "bench.h"

#include <locale.h>
#include <string.h>

#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"
#include "lint/sw-linter.h"

#define N_ROUNDS 15
#define N_TURNS 8
#define N_DOCUMENTS 60     /* more text than a processor learns by heart */

static const char typed[] =
  "Shift handovers — describe open work, faults, and near misses to the next crew in writing, so that "
  "nothing that was promised to a customer is forgotten between one shift and another.";

/* The task's own words for a label: "Sort mail by route." has "Mail by route". */
static char *
make_statement (const char *task,
                guint number)
{
  g_auto (GStrv) words = g_strsplit (task, " ", 5);
  guint n = MIN (g_strv_length (words), 4);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *action = g_strdup (task);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 1 ? " " : "", words[i]);
  g_string_append_printf (text, " %u", number);
  text->str[0] = g_ascii_toupper (text->str[0]);
  action[0] = g_ascii_tolower (action[0]);
  g_string_append_printf (text, " — %s", action);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static SwDocument *
make_document (const char *folder,
               guint n_statements,
               guint offset)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autofree char *path = g_build_filename (folder, "data", "onet-30.2", "Task Statements.txt", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  SwDocument *document;
  SwNode *section;
  guint n_levels, stride;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return NULL;

  lines = g_strsplit (content, "\n", -1);
  stride = (g_strv_length (lines) - 2) / n_statements;
  g_assert_cmpuint (stride, >, 0);

  document = sw_profile_new_document (profile, "11-1021.00", "Everything at once");
  section = sw_document_get_section (document, "occupational");
  n_levels = sw_node_get_n (section, SW_LIST_LEVELS);

  sw_document_begin (document, "fill", NULL);
  for (guint i = 0; i < n_statements; i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i * n_levels / n_statements);
      g_auto (GStrv) fields = g_strsplit (lines[1 + offset + i * stride], "\t", 4);
      g_autofree char *text = make_statement (fields[2], i);
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      sw_document_insert (document, level, SW_LIST_STATEMENTS, statement, sw_node_get_n (level, SW_LIST_STATEMENTS));
      sw_document_set_text (document, statement, SW_STATEMENT_TEXT, text);
    }
  sw_document_commit (document);
  return document;
}

/* All statements' text, and the statement in the middle. */
static char *
collect_text (SwDocument *document,
              guint *n_statements,
              SwNode **middle)
{
  SwNode *section = sw_document_get_section (document, "occupational");
  GString *text = g_string_new (NULL);
  guint n_levels = sw_node_get_n (section, SW_LIST_LEVELS);

  *n_statements = 0;
  for (guint i = 0; i < n_levels; i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i);
      guint n = sw_node_get_n (level, SW_LIST_STATEMENTS);

      *n_statements += n;
      for (guint j = 0; j < n; j++)
        {
          SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);

          if (i == n_levels / 2 && j == n / 2)
            *middle = statement;
          g_string_append (text, sw_node_get_text (statement, SW_STATEMENT_TEXT));
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

/* Passes over documents of which none is the one before. */
static void
measure_met (const char *folder)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (BenchSeries) scanned, passed;
  gsize length = 0;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      SwNode *middle;
      guint n_statements;

      g_ptr_array_add (documents, make_document (folder, 40, i));
      g_ptr_array_add (texts, collect_text (g_ptr_array_index (documents, i), &n_statements, &middle));
      length += strlen (g_ptr_array_index (texts, i));
    }

  bench_series_init (&scanned, "a look at each byte (the floor)");
  bench_series_init (&passed, "lint of everything, from nothing");
  for (guint round = 0; round < N_ROUNDS * N_DOCUMENTS; round++)
    {
      const char *text = g_ptr_array_index (texts, round % N_DOCUMENTS);
      g_autoptr (GPtrArray) findings = NULL;
      gint64 start = bench_now ();
      guint volatile n_words = bench_scan (text, strlen (text));

      bench_series_add (&scanned, start);
      g_assert_cmpuint (n_words, >, 0);
      start = bench_now ();
      findings = sw_lint_document (g_ptr_array_index (documents, round % N_DOCUMENTS), profile, NULL, SW_LINT_DEFAULT);
      bench_series_add (&passed, start);
    }

  g_print ("40 statements, %.1f kB of text, another one each time:\n", length / 1e3 / N_DOCUMENTS);
  bench_series_print (&scanned, NULL);
  bench_series_print (&passed, &scanned);
}

static SwDocument *
load_example (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDocumentFile) loaded = sw_document_file_load (file, &error);

  g_assert_no_error (error);
  return g_object_ref (sw_document_file_get_document (loaded));
}

static void
type_statement (SwDocument *document,
                SwNode *statement,
                BenchSeries *keys)
{
  guint64 before = sw_document_get_serial (document);
  const char *end = typed;

  while (*end != '\0')
    {
      g_autofree char *text = NULL;
      gint64 start;

      end = g_utf8_next_char (end);
      text = g_strndup (typed, end - typed);
      start = bench_now ();
      sw_document_begin (document, "Typing", "typing");
      sw_document_set_text (document, statement, SW_STATEMENT_TEXT, text);
      sw_document_commit (document);
      bench_series_add (keys, start);
    }

  while (sw_document_get_serial (document) != before && sw_document_undo (document))
    ;
}

static void
measure (SwDocument *document)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_auto (BenchSeries) scanned, passed, relinted, bare, live, again;
  g_autofree char *text = NULL;
  SwNode *middle = NULL;
  guint n_statements;
  gsize length;

  text = collect_text (document, &n_statements, &middle);
  length = strlen (text);
  bench_series_init (&scanned, "a look at each byte (the floor)");
  bench_series_init (&passed, "lint of everything, from nothing");
  bench_series_init (&relinted, "relint of everything (the bar: 4 ×)");
  bench_series_init (&bare, "a key: the commit without lint");
  bench_series_init (&live, "a key: the commit with lint, being written");
  bench_series_init (&again, "a key: the same in a row not told as written");

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SwLinter) linter = sw_linter_new (document, profile, NULL);
      g_autoptr (GPtrArray) findings = NULL;
      guint volatile n_words;

      for (guint i = 0; i < N_TURNS; i++)
        {
          gint64 start = bench_now ();

          n_words = bench_scan (text, length);
          bench_series_add (&scanned, start);
          g_assert_cmpuint (n_words, >, 0);

          g_clear_pointer (&findings, g_ptr_array_unref);
          start = bench_now ();
          findings = sw_lint_document (document, profile, NULL, SW_LINT_DEFAULT);
          bench_series_add (&passed, start);

          start = bench_now ();
          sw_linter_set_config (linter, NULL);
          bench_series_add (&relinted, start);
        }

      g_clear_object (&linter);
      type_statement (document, middle, &bare);
      linter = sw_linter_new (document, profile, NULL);
      type_statement (document, middle, &again);
      sw_linter_set_writing_node (linter, middle);
      type_statement (document, middle, &live);
    }

  g_print ("%u statements, %.1f kB of text:\n", n_statements, length / 1e3);
  bench_series_print (&scanned, NULL);
  bench_series_print (&passed, &scanned);
  bench_series_print (&relinted, &scanned);
  bench_series_print (&bare, &scanned);
  bench_series_print (&live, &scanned);
  bench_series_print (&again, &scanned);
  g_print ("  99 of 100 keys take at most %.4f ms\n",
           MAX (bench_series_percentile (&live, 99), bench_series_percentile (&again, 99)));
}

int
main (int argc,
      char *argv[])
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autoptr (SwDocument) example = NULL;
  g_autoptr (SwDocument) large = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("usage: %s EXAMPLE\n", argv[0]);
      return 2;
    }

  example = load_example (argv[1]);
  measure (example);

  large = make_document (shared != NULL ? shared : "", 1000, 0);
  if (large == NULL)
    g_print ("1 000 statements: skipped, the shared reference material is not there\n");
  else
    {
      measure_met (shared);
      measure (large);
    }
  return 0;
}
