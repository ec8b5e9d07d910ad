/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwReport: findings told to people and programs.
 *
 * It resolves once what every format needs of a finding (pointer, place, columns) and leaves the
 * writing to one file a format. Findings are written as their file is done, into a string that the
 * caller empties whenever it likes: a run over a thousand files holds one file's findings at a time.
 * A rule that speaks more than a thousand times in a file is cut short with a line that says so, which a
 * format for programs has no place for: the caller takes it aside. The counts are those of all findings. */

#include "lint/report/sw-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SwReport
{
  GString *out;
  GString *aside;          /* lines for people, where the format is for programs */
  const SwReportWriter *writer;
  guint n_told;
  guint n_files;
  guint n_files_with;
  guint by_severity[SW_N_SEVERITIES];
  const SwRule *rules;
  guint n_rules;
  guint *by_rule;
  guint *in_file;          /* by rule, of the file under way */
};

static const struct
{
  const char *name;
  const SwReportWriter *writer;
} formats[SW_N_REPORT_FORMATS] = {
  [SW_REPORT_TEXT] = { "text", &sw_report_text_writer },
  [SW_REPORT_JSON] = { "json", &sw_report_json_writer },
  [SW_REPORT_SARIF] = { "sarif", &sw_report_sarif_writer },
  [SW_REPORT_GITHUB] = { "github", &sw_report_github_writer },
};

/**
 * sw_report_format_from_name:
 * @name: a name from a command line
 * @format: (out): the format
 *
 * Returns: whether there is one of that name
 */
gboolean
sw_report_format_from_name (const char *name,
                            SwReportFormat *format)
{
  for (guint i = 0; i < SW_N_REPORT_FORMATS; i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * sw_report_new:
 * @format: how to tell
 * @out: (transfer none): where to; it may be emptied between calls
 *
 * Returns: (transfer full): a report of nothing yet
 */
SwReport *
sw_report_new (SwReportFormat format,
               GString *out)
{
  SwReport *self = g_new0 (SwReport, 1);

  self->out = out;
  self->aside = g_string_new (NULL);
  self->writer = formats[format].writer;
  self->rules = sw_rules_get (&self->n_rules);
  self->by_rule = g_new0 (guint, self->n_rules);
  self->in_file = g_new0 (guint, self->n_rules);
  return self;
}

/**
 * sw_report_free:
 * @self: (transfer full) (nullable): a report
 */
void
sw_report_free (SwReport *self)
{
  if (self == NULL)
    return;

  g_string_free (self->aside, TRUE);
  g_free (self->by_rule);
  g_free (self->in_file);
  g_free (self);
}

/**
 * sw_report_begin:
 * @self: a report
 */
void
sw_report_begin (SwReport *self)
{
  if (self->writer->begin != NULL)
    self->writer->begin (self->out);
}

static void
resolve (SwReportItem *item)
{
  SwFinding *finding = item->finding;
  SwNode *node = sw_finding_get_node (finding);
  guint field = sw_finding_get_field (finding);
  gssize start = sw_finding_get_start (finding);
  SwNode *section = sw_node_get_ancestor (node, SW_KIND_SECTION);
  SwNode *level = sw_node_get_ancestor (node, SW_KIND_LEVEL);
  SwNode *statement = sw_node_get_ancestor (node, SW_KIND_STATEMENT);
  const SwReportFile *file = item->file;

  item->pointer = file->get_pointer (node, field);
  item->text = field != SW_NO_FIELD ? sw_node_get_text (node, field) : NULL;
  item->section = section != NULL ? sw_node_get_text (section, SW_SECTION_KEY) : NULL;
  item->level = level != NULL ? sw_node_get_text (level, SW_LEVEL_KEY) : NULL;
  item->number = statement != NULL ? sw_node_get_position (statement) + 1 : 0;

  if (start >= 0 && item->text != NULL)
    {
      item->start_column = (gsize) g_utf8_strlen (item->text, start);
      item->end_column = (gsize) g_utf8_strlen (item->text, sw_finding_get_end (finding));
    }

  file->locate (node, field, start >= 0 ? (gsize) start : 0, file->file, &item->line, &item->column);
  item->end_line = item->line;
  item->end_file_column = item->column;
  if (item->text != NULL)
    file->locate (node, field, start >= 0 ? (gsize) sw_finding_get_end (finding) : strlen (item->text),
                  file->file, &item->end_line, &item->end_file_column);
}

/**
 * sw_report_add_file:
 * @self: a report
 * @file: a file that was looked at
 * @findings: (element-type SwFinding): what was found in it
 * @fingerprints: (element-type utf8): of each finding, what names it whatever its line
 */
void
sw_report_add_file (SwReport *self,
                    const SwReportFile *file,
                    GPtrArray *findings,
                    GPtrArray *fingerprints)
{
  self->n_files++;
  if (findings->len == 0)
    return;

  self->n_files_with++;
  memset (self->in_file, 0, self->n_rules * sizeof *self->in_file);

  for (guint i = 0; i < findings->len; i++)
    {
      SwReportItem item = { .finding = g_ptr_array_index (findings, i), .file = file };
      guint rule = (guint) (sw_finding_get_rule (item.finding) - self->rules);

      self->by_severity[sw_finding_get_severity (item.finding)]++;
      self->by_rule[rule]++;
      if (++self->in_file[rule] > SW_REPORT_MAX_A_RULE)
        continue;

      item.fingerprint = g_ptr_array_index (fingerprints, i);
      resolve (&item);
      self->writer->add (self->out, &item, self->n_told++ == 0);
      g_free (item.pointer);
    }

  for (guint i = 0; i < self->n_rules; i++)
    {
      guint n = self->in_file[i];

      if (n > SW_REPORT_MAX_A_RULE && self->writer->more != NULL)
        self->writer->more (self->out, file, &self->rules[i], n - SW_REPORT_MAX_A_RULE);
      else if (n > SW_REPORT_MAX_A_RULE)
        sw_report_text_writer.more (self->aside, file, &self->rules[i], n - SW_REPORT_MAX_A_RULE);
    }
}

/**
 * sw_report_take_aside:
 * @self: a report
 *
 * Returns: (transfer full): lines for people, since this was asked last, that the format itself has no
 *   place for; empty where there are none
 */
char *
sw_report_take_aside (SwReport *self)
{
  char *text = g_strdup (self->aside->str);

  g_string_truncate (self->aside, 0);
  return text;
}

/**
 * sw_report_end:
 * @self: a report
 * @all_read: whether every file could be read
 */
void
sw_report_end (SwReport *self,
               gboolean all_read)
{
  if (self->writer->end != NULL)
    self->writer->end (self->out, all_read);
}

/**
 * sw_report_count:
 * @self: a report
 * @severity: a severity
 *
 * Returns: how many findings of at least that severity there were
 */
guint
sw_report_count (SwReport *self,
                 SwSeverity severity)
{
  guint n = 0;

  for (guint i = severity; i < SW_N_SEVERITIES; i++)
    n += self->by_severity[i];
  return n;
}

/**
 * sw_report_count_rule:
 * @self: a report
 * @rule: a rule's id
 *
 * Returns: how many findings of that rule there were
 */
guint
sw_report_count_rule (SwReport *self,
                      const char *rule)
{
  for (guint i = 0; i < self->n_rules; i++)
    if (strcmp (self->rules[i].id, rule) == 0)
      return self->by_rule[i];
  return 0;
}

/**
 * sw_report_get_summary:
 * @self: a report
 *
 * Returns: (transfer full): one line that says how much was found in how much
 */
char *
sw_report_get_summary (SwReport *self)
{
  guint n = sw_report_count (self, SW_SEVERITY_INFO);
  g_autofree char *found = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);

  if (self->n_files_with == 0)
    /* Translators: %s is such as “0 findings” */
    return g_strdup_printf (ngettext ("%s in %u file", "%s in %u files", self->n_files), found, self->n_files);

  /* Translators: %s is such as “12 findings” */
  return g_strdup_printf (ngettext ("%s in %u of %u file", "%s in %u of %u files", self->n_files), found,
                          self->n_files_with, self->n_files);
}

/**
 * sw_report_get_statistics:
 * @self: a report
 *
 * Returns: (transfer full): how many findings each rule has, a line each, and the summary
 */
char *
sw_report_get_statistics (SwReport *self)
{
  GString *lines = g_string_new (NULL);
  g_autofree char *summary = sw_report_get_summary (self);
  g_autofree guint *order = g_new (guint, self->n_rules);
  guint n = 0;

  for (guint i = 0; i < self->n_rules; i++)
    {
      guint at = n;

      if (self->by_rule[i] == 0)
        continue;
      for (; at > 0 && self->by_rule[order[at - 1]] < self->by_rule[i]; at--)
        order[at] = order[at - 1];
      order[at] = i;
      n++;
    }

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "%8u  %-26s %s\n", self->by_rule[order[i]], self->rules[order[i]].id,
                            sw_rule_get_title (&self->rules[order[i]]));
  g_string_append_printf (lines, "%s\n", summary);
  return g_string_free (lines, FALSE);
}
