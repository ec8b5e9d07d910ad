/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and linting a folder of frameworks, against json-glib's parse of the same bytes.
 *
 *   bench-corpus FOLDER           both in turns, on bytes in memory; parts of the work told apart
 *   bench-corpus --parse FOLDER   json-glib's parse of all files once, and nothing else: what
 *                                 the whole program is compared with
 */

#include "bench.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "json/sw-canonical-reader.h"
#include "json/sw-profile-reader.h"
#include "lint/sw-lint.h"

#define N_ROUNDS 7

/* Files one by one, as a program over many files would go; freed by the caller. */
static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

static void
parse (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static SwJsonTape *
scan (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  SwJsonTape *tape = sw_json_tape_new (bytes, &error);

  g_assert_no_error (error);
  return tape;
}

static SwDocument *
read_document (GBytes *bytes)
{
  g_autoptr (SwJsonTape) tape = scan (bytes);
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  SwDocument *document = sw_canonical_read (tape, &report, &error);

  g_assert_no_error (error);
  return document;
}

static void
compare (GPtrArray *paths)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  SwProfile *profile = sw_profile_get_builtin ();
  g_auto (BenchSeries) parsed, scanned, got, linted;
  guint n_findings = 0;
  gsize size = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      g_ptr_array_add (texts, load (paths->pdata[i]));
      size += g_bytes_get_size (texts->pdata[i]);
    }

  bench_series_init (&parsed, "json-glib's parse alone (the floor)");
  bench_series_init (&scanned, "strict scan");
  bench_series_init (&got, "scan and read");
  bench_series_init (&linted, "scan, read and lint (the bar: 2 ×)");

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gint64 start = bench_now ();

      for (guint i = 0; i < texts->len; i++)
        parse (texts->pdata[i]);
      bench_series_add (&parsed, start);

      start = bench_now ();
      for (guint i = 0; i < texts->len; i++)
        sw_json_tape_free (scan (texts->pdata[i]));
      bench_series_add (&scanned, start);

      start = bench_now ();
      for (guint i = 0; i < texts->len; i++)
        g_object_unref (read_document (texts->pdata[i]));
      bench_series_add (&got, start);

      n_findings = 0;
      start = bench_now ();
      for (guint i = 0; i < texts->len; i++)
        {
          g_autoptr (SwDocument) document = read_document (texts->pdata[i]);
          g_autoptr (GPtrArray) findings = sw_lint_document (document, profile, NULL, SW_LINT_DEFAULT);

          n_findings += findings->len;
        }
      bench_series_add (&linted, start);
    }

  g_print ("%u documents, %.1f MB, %u findings, in memory:\n", texts->len, size / 1e6, n_findings);
  bench_series_print (&parsed, NULL);
  bench_series_print (&scanned, &parsed);
  bench_series_print (&got, &parsed);
  bench_series_print (&linted, &parsed);
}

int
main (int argc,
      char *argv[])
{
  gboolean only_parse = argc == 3 && strcmp (argv[1], "--parse") == 0;
  g_autoptr (GPtrArray) paths = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2 + only_parse)
    {
      g_printerr ("usage: %s [--parse] FOLDER\n", argv[0]);
      return 2;
    }

  paths = list_folder (argv[argc - 1]);
  if (!only_parse)
    {
      compare (paths);
      return 0;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GBytes) bytes = load (paths->pdata[i]);

      parse (bytes);
    }
  return 0;
}
