/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings as JSON: one array of objects that all have the same members, null where a member does not
 * apply. Start and end are bytes of the field's text, the columns its characters. What the SARIF
 * report has in common with it (strings, fixes, related places) is here too. */

#include "lint/report/sw-report-private.h"

#include <string.h>

#include "lint/sw-fix-private.h"

/**
 * sw_report_append_string:
 * @out: gets the JSON
 * @text: (nullable): a text in UTF-8
 *
 * Appends the text as a JSON string, or null.
 */
void
sw_report_append_string (GString *out,
                         const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if (*p == '\t')
        g_string_append (out, "\\t");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/**
 * sw_report_append_member:
 * @out: gets the JSON
 * @name: a member's name
 * @text: (nullable): its value
 */
void
sw_report_append_member (GString *out,
                         const char *name,
                         const char *text)
{
  g_string_append_printf (out, "\"%s\":", name);
  sw_report_append_string (out, text);
}

static void
append_number (GString *out,
               const char *name,
               gboolean applies,
               gsize number)
{
  if (applies)
    g_string_append_printf (out, ",\"%s\":%" G_GSIZE_FORMAT, name, number);
  else
    g_string_append_printf (out, ",\"%s\":null", name);
}

static void
append_step (GString *out,
             const SwReportItem *item,
             const SwFixStep *step)
{
  static const char *const names[] = { "replace", "insert-after", "remove" };
  g_autofree char *pointer = NULL;

  /* A node that is not in the document any more has no place in it. */
  pointer = item->file->get_pointer (step->node, step->type == SW_FIX_REPLACE ? step->field : SW_NO_FIELD);
  g_string_append_printf (out, "{\"do\":\"%s\",", names[step->type]);
  sw_report_append_member (out, "pointer", pointer);
  if (step->type == SW_FIX_REPLACE)
    g_string_append_printf (out, ",\"start\":%" G_GSIZE_FORMAT ",\"end\":%" G_GSIZE_FORMAT, step->start,
                            step->end);
  if (step->type != SW_FIX_REMOVE)
    {
      g_string_append_c (out, ',');
      sw_report_append_member (out, "text", step->text);
    }
  g_string_append_c (out, '}');
}

/**
 * sw_report_append_fixes:
 * @out: gets the JSON
 * @item: a finding
 *
 * Appends the fix that would be taken first, or null.
 */
void
sw_report_append_fixes (GString *out,
                        const SwReportItem *item)
{
  GPtrArray *fixes = sw_finding_get_fixes (item->finding);
  SwFix *fix = sw_finding_get_safe_fix (item->finding);
  GArray *steps;

  if (fix == NULL && fixes != NULL && fixes->len > 0)
    fix = g_ptr_array_index (fixes, 0);
  if (fix == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '{');
  sw_report_append_member (out, "title", sw_fix_get_title (fix));
  g_string_append_printf (out, ",\"safe\":%s,\"steps\":[", sw_fix_is_safe (fix) ? "true" : "false");
  steps = sw_fix_get_steps (fix);
  for (guint i = 0; i < steps->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_step (out, item, &g_array_index (steps, SwFixStep, i));
    }
  g_string_append (out, "]}");
}

/**
 * sw_report_append_related:
 * @out: gets the JSON
 * @item: a finding
 *
 * Appends an array of pointers, or null.
 */
void
sw_report_append_related (GString *out,
                          const SwReportItem *item)
{
  GPtrArray *related = sw_finding_get_related (item->finding);

  if (related == NULL || related->len == 0)
    {
      g_string_append (out, "null");
      return;
    }

  for (guint i = 0; i < related->len; i++)
    {
      g_autofree char *pointer = item->file->get_pointer (g_ptr_array_index (related, i), SW_NO_FIELD);

      g_string_append_c (out, i == 0 ? '[' : ',');
      sw_report_append_string (out, pointer);
    }
  g_string_append_c (out, ']');
}

static void
begin (GString *out)
{
  g_string_append_c (out, '[');
}

static void
add (GString *out,
     const SwReportItem *item,
     gboolean first)
{
  gssize start = sw_finding_get_start (item->finding);

  g_string_append (out, first ? "\n{" : ",\n{");
  sw_report_append_member (out, "rule", sw_finding_get_rule (item->finding)->id);
  g_string_append_c (out, ',');
  sw_report_append_member (out, "severity", sw_severity_get_name (sw_finding_get_severity (item->finding)));
  g_string_append_c (out, ',');
  sw_report_append_member (out, "message", sw_finding_get_message (item->finding));
  g_string_append_c (out, ',');
  sw_report_append_member (out, "file", item->file->name);
  g_string_append_c (out, ',');
  sw_report_append_member (out, "pointer", item->pointer);
  g_string_append_c (out, ',');
  sw_report_append_member (out, "section", item->section);
  g_string_append_c (out, ',');
  sw_report_append_member (out, "level", item->level);
  append_number (out, "statement", item->number > 0, item->number);
  append_number (out, "start", start >= 0, (gsize) start);
  append_number (out, "end", start >= 0, (gsize) sw_finding_get_end (item->finding));
  append_number (out, "startColumn", start >= 0, item->start_column);
  append_number (out, "endColumn", start >= 0, item->end_column);
  g_string_append (out, ",\"fix\":");
  sw_report_append_fixes (out, item);
  g_string_append (out, ",\"related\":");
  sw_report_append_related (out, item);
  g_string_append_c (out, '}');
}

static void
end (GString *out,
     gboolean all_read)
{
  g_string_append (out, "\n]\n");
}

const SwReportWriter sw_report_json_writer = { .begin = begin, .add = add, .end = end };
