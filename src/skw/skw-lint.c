/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw lint: reports what the rules say about each file.
 *
 * One file is read, looked at, told and freed before the next one is opened, so that a thousand files
 * take the memory of one. */

#include <glib/gi18n.h>
#include <string.h>

#include "json/sw-canonical-reader.h"
#include "json/sw-node-pointer.h"
#include "lint/report/sw-fingerprint.h"
#include "lint/report/sw-report.h"
#include "skw/skw-baseline.h"
#include "skw/skw.h"

typedef struct
{
  SwReportFormat format;
  SwSeverity fail_on;      /* SW_N_SEVERITIES: never */
  gboolean draft;
  SkwChoices *choices;
  SkwBaseline *old;        /* what is not told again; NULL where there is none */
  SkwBaseline *recorded;   /* what is recorded instead of told; likewise */
  SwReport *report;
  GString *out;
  int status;
} Run;

static gboolean
locate (SwNode *node,
        guint field,
        gsize offset,
        gconstpointer file,
        guint *line,
        guint *column)
{
  return sw_node_locate (node, field, offset, file, line, column);
}

/* A file's name as a URI reference: bytes that are not allowed in one are percent-encoded. */
static char *
make_uri (const char *file)
{
  if (g_path_is_absolute (file))
    return g_filename_to_uri (file, NULL, NULL);
  return g_uri_escape_string (file, "/", FALSE);
}

static void
leave_out (GPtrArray *findings,
           GPtrArray *fingerprints,
           SkwBaseline *old)
{
  for (guint i = findings->len; i-- > 0;)
    if (skw_baseline_has (old, g_ptr_array_index (fingerprints, i)))
      {
        g_ptr_array_remove_index (findings, i);
        g_ptr_array_remove_index (fingerprints, i);
      }
}

static void
tell (Run *run,
      const char *file,
      const SwJsonTape *tape,
      SwDocument *document,
      GPtrArray *findings)
{
  g_autoptr (GPtrArray) fingerprints = sw_fingerprints_new (document, findings);
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *uri = make_uri (file);
  g_autofree char *aside = NULL;
  gsize length;
  const char *text = g_bytes_get_data (sw_json_tape_get_bytes (tape), &length);
  SwReportFile where = { .get_pointer = sw_node_dup_pointer, .locate = locate, .file = tape, .name = name,
                         .uri = uri };

  where.has_lines = memchr (text, '\n', length > 0 ? length - 1 : 0) != NULL;
  if (run->recorded != NULL)
    {
      for (guint i = 0; i < fingerprints->len; i++)
        skw_baseline_add (run->recorded, g_ptr_array_index (fingerprints, i));
      return;
    }

  if (run->old != NULL)
    leave_out (findings, fingerprints, run->old);
  sw_report_add_file (run->report, &where, findings, fingerprints);
  skw_print (run->out->str, run->out->len);
  g_string_truncate (run->out, 0);

  aside = sw_report_take_aside (run->report);
  if (*aside != '\0')
    skw_print_error (aside);
}

static void
lint (Run *run,
      const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = skw_read (file, &error);
  g_autoptr (SwJsonTape) tape = bytes != NULL ? sw_json_tape_new (bytes, &error) : NULL;
  g_autoptr (SwReadReport) notes = NULL;
  g_autoptr (SwDocument) document = tape != NULL ? sw_canonical_read (tape, &notes, &error) : NULL;
  g_autoptr (GPtrArray) findings = NULL;
  SwLintConfig *config;

  if (document == NULL)
    {
      skw_complain (file, "%s", error->message);
      run->status = SKW_TROUBLE;
      return;
    }

  config = skw_choices_get_config (run->choices, file, &run->status);
  findings = sw_lint_document (document, skw_choices_get_profile (run->choices, config, document, &run->status),
                               config, run->draft ? SW_LINT_DRAFT : SW_LINT_DEFAULT);
  tell (run, file, tape, document, findings);
}

/* What is meant for people goes where it does not disturb what is meant for programs. */
static void
tell_totals (Run *run,
             gboolean statistics)
{
  g_autofree char *text = NULL;

  if (statistics)
    text = sw_report_get_statistics (run->report);
  else if (run->format == SW_REPORT_TEXT && sw_report_count (run->report, SW_SEVERITY_INFO) > 0)
    text = sw_report_get_summary (run->report);
  else
    return;

  if (run->format != SW_REPORT_TEXT)
    skw_print_error (text);
  else
    g_string_append_printf (run->out, statistics ? "%s" : "%s\n", text);
}

static gboolean
read_threshold (const char *name,
                SwSeverity *severity)
{
  if (name == NULL)
    {
      *severity = SW_SEVERITY_WARNING;
      return TRUE;
    }
  if (strcmp (name, "never") == 0)
    {
      *severity = SW_N_SEVERITIES;
      return TRUE;
    }
  return sw_severity_from_name (name, severity) && *severity != SW_SEVERITY_OFF;
}

static int
run_over (Run *run,
          char **names,
          const char *record_path,
          gboolean statistics)
{
  g_autoptr (GPtrArray) files = skw_list_files (names, &run->status);
  g_autoptr (GError) error = NULL;

  sw_report_begin (run->report);
  for (guint i = 0; i < files->len; i++)
    lint (run, g_ptr_array_index (files, i));
  sw_report_end (run->report, run->status != SKW_TROUBLE);

  if (run->recorded != NULL)
    {
      if (!skw_baseline_write (run->recorded, record_path, &error))
        {
          skw_complain (record_path, "%s", error->message);
          run->status = SKW_TROUBLE;
        }
    }
  else
    {
      tell_totals (run, statistics);
    }
  skw_print (run->out->str, run->out->len);

  if (run->status == SKW_CLEAN && run->fail_on < SW_N_SEVERITIES && sw_report_count (run->report, run->fail_on) > 0)
    run->status = SKW_FOUND;
  return run->status;
}

/**
 * skw_lint:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: 0 where nothing was found, 1 where there are findings at or above the threshold, 2 where
 *   something could not be read
 */
int
skw_lint (int argc,
          char **argv)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *format = NULL;
  g_autofree char *fail_on = NULL;
  g_autofree char *config_path = NULL;
  g_autofree char *old_path = NULL;
  g_autofree char *record_path = NULL;
  gboolean statistics = FALSE;
  Run run = { .format = SW_REPORT_TEXT };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("How to report: text, json, sarif or github"), N_("FORMAT") },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
      N_("The least severity that makes the exit status 1: error, warning, info or never"), N_("SEVERITY") },
    { "config", 0, 0, G_OPTION_ARG_FILENAME, &config_path,
      N_("Use this configuration instead of the .skillwright that is found"), N_("FILE") },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &run.draft, N_("Do not report what is merely not written yet"), NULL },
    { "baseline", 0, 0, G_OPTION_ARG_FILENAME, &old_path, N_("Do not report what is recorded in this file"), N_("FILE") },
    { "write-baseline", 0, 0, G_OPTION_ARG_FILENAME, &record_path, N_("Record the findings instead of reporting them"),
      N_("FILE") },
    { "statistics", 0, 0, G_OPTION_ARG_NONE, &statistics, N_("Add how many findings each rule has"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SkwChoices) choices = NULL;
  g_autoptr (SkwBaseline) old = NULL;
  g_autoptr (SkwBaseline) recorded = NULL;
  g_autoptr (SwReport) report = NULL;
  g_autoptr (GString) out = NULL;

  if (!skw_parse (&argc, &argv, entries, _("FILE…"), _("Reports where frameworks leave the pattern of their kind."),
                  &run.status))
    return run.status;

  if (format != NULL && !sw_report_format_from_name (format, &run.format))
    {
      skw_complain (NULL, _("There is no format “%s”; there are text, json, sarif and github."), format);
      return SKW_TROUBLE;
    }
  if (!read_threshold (fail_on, &run.fail_on))
    {
      skw_complain (NULL, _("“%s” is no threshold; it can be error, warning, info or never."), fail_on);
      return SKW_TROUBLE;
    }

  choices = skw_choices_new (config_path, &error);
  if (choices == NULL)
    {
      skw_complain (NULL, "%s", error->message);
      return SKW_TROUBLE;
    }
  if (old_path != NULL && (old = skw_baseline_read (old_path, &error)) == NULL)
    {
      skw_complain (old_path, "%s", error->message);
      return SKW_TROUBLE;
    }
  if (record_path != NULL)
    recorded = skw_baseline_new ();

  out = g_string_new (NULL);
  report = sw_report_new (run.format, out);
  run.choices = choices;
  run.old = old;
  run.recorded = recorded;
  run.report = report;
  run.out = out;
  return run_over (&run, names, record_path, statistics);
}
