/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings as workflow commands of GitHub, which shows them beside the changed lines. A command is one
 * line; what would end it or one of its properties is percent-encoded, as its runner decodes it. */

#include "lint/report/sw-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_escaped (GString *out,
                const char *text,
                gboolean property)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '\r' || *p == '\n' || (property && (*p == ':' || *p == ',')))
        g_string_append_printf (out, "%%%02X", (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
}

static const char *
command_for (SwSeverity severity)
{
  return severity == SW_SEVERITY_ERROR ? "error" : severity == SW_SEVERITY_WARNING ? "warning" : "notice";
}

static void
add (GString *out,
     const SwReportItem *item,
     gboolean first)
{
  g_autofree char *place = sw_report_describe_place (item);

  g_string_append_printf (out, "::%s file=", command_for (sw_finding_get_severity (item->finding)));
  append_escaped (out, item->file->name, TRUE);
  g_string_append_printf (out, ",line=%u,endLine=%u,col=%u,endColumn=%u,title=", item->line, item->end_line,
                          item->column, item->end_file_column);
  append_escaped (out, sw_finding_get_rule (item->finding)->id, TRUE);
  g_string_append (out, "::");
  if (place != NULL)
    {
      append_escaped (out, place, FALSE);
      g_string_append (out, ": ");
    }
  append_escaped (out, sw_finding_get_message (item->finding), FALSE);
  g_string_append_c (out, '\n');
}

static void
more (GString *out,
      const SwReportFile *file,
      const SwRule *rule,
      guint n)
{
  g_autofree char *message = g_strdup_printf (ngettext ("%u more finding of the rule %s in this file",
                                                        "%u more findings of the rule %s in this file", n),
                                              n, rule->id);

  g_string_append (out, "::notice file=");
  append_escaped (out, file->name, TRUE);
  g_string_append (out, ",title=");
  append_escaped (out, rule->id, TRUE);
  g_string_append (out, "::");
  append_escaped (out, message, FALSE);
  g_string_append_c (out, '\n');
}

const SwReportWriter sw_report_github_writer = { .add = add, .more = more };
