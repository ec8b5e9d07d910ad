/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings as SARIF 2.1.0, for the tools that gather them.
 *
 * The rules' metadata is all of the table, so that a result names its rule by index. A result has the
 * place in the file and, as a logical location, the JSON pointer, which outlives a change of layout. Its
 * fingerprint is our own: a server would make one of the lines around, and a canonical file has one. */

#include "lint/report/sw-report-private.h"

#include <string.h>

#include "sw-config.h"

static const char *
level_for (SwSeverity severity)
{
  switch (severity)
    {
    case SW_SEVERITY_ERROR:
      return "error";
    case SW_SEVERITY_WARNING:
      return "warning";
    case SW_SEVERITY_INFO:
      return "note";
    default:
      return "none";
    }
}

static void
append_text (GString *out,
             const char *name,
             const char *text)
{
  g_string_append_printf (out, ",\"%s\":{", name);
  sw_report_append_member (out, "text", text);
  g_string_append_c (out, '}');
}

static void
append_rule (GString *out,
             const SwRule *rule)
{
  g_string_append_c (out, '{');
  sw_report_append_member (out, "id", rule->id);
  append_text (out, "shortDescription", sw_rule_get_title (rule));
  append_text (out, "fullDescription", sw_rule_get_why (rule));
  g_string_append (out, ",\"defaultConfiguration\":{");
  sw_report_append_member (out, "level", level_for (rule->severity));
  g_string_append (out, "}}");
}

static void
begin (GString *out)
{
  guint n_rules;
  const SwRule *rules = sw_rules_get (&n_rules);

  g_string_append (out, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
                        "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"skw\",\"organization\":\"Skillwright\",");
  sw_report_append_member (out, "version", SW_VERSION);
  g_string_append (out, ",\"rules\":[");
  for (guint i = 0; i < n_rules; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, '\n');
      append_rule (out, &rules[i]);
    }
  g_string_append (out, "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[");
}

static void
append_location (GString *out,
                 const SwReportItem *item)
{
  static const char *const kinds[] = { "object", "member" };
  g_autofree char *place = sw_report_describe_place (item);

  g_string_append (out, "{\"physicalLocation\":{\"artifactLocation\":{");
  sw_report_append_member (out, "uri", item->file->uri);
  g_string_append_printf (out, "},\"region\":{\"startLine\":%u,\"startColumn\":%u,\"endLine\":%u,\"endColumn\":%u}}",
                          item->line, item->column, item->end_line, item->end_file_column);
  g_string_append (out, ",\"logicalLocations\":[{");
  if (place != NULL)
    {
      sw_report_append_member (out, "name", place);
      g_string_append_c (out, ',');
    }
  sw_report_append_member (out, "fullyQualifiedName", item->pointer);
  g_string_append_printf (out, ",\"kind\":\"%s\"}]}", kinds[item->text != NULL]);
}

static void
append_related (GString *out,
                const SwReportItem *item)
{
  GPtrArray *related = sw_finding_get_related (item->finding);
  guint n = related != NULL ? related->len : 0;

  for (guint i = 0; i < n; i++)
    {
      SwNode *node = g_ptr_array_index (related, i);
      g_autofree char *pointer = item->file->get_pointer (node, SW_NO_FIELD);
      guint line, column;

      item->file->locate (node, SW_NO_FIELD, 0, item->file->file, &line, &column);
      g_string_append_printf (out, "%s{\"id\":%u,\"physicalLocation\":{\"artifactLocation\":{",
                              i == 0 ? ",\"relatedLocations\":[" : ",", i);
      sw_report_append_member (out, "uri", item->file->uri);
      g_string_append_printf (out, "},\"region\":{\"startLine\":%u,\"startColumn\":%u}},\"logicalLocations\":[{",
                              line, column);
      sw_report_append_member (out, "fullyQualifiedName", pointer);
      g_string_append (out, "}]}");
    }
  if (n > 0)
    g_string_append_c (out, ']');
}

static void
add (GString *out,
     const SwReportItem *item,
     gboolean first)
{
  guint n_rules;
  const SwRule *rules = sw_rules_get (&n_rules);
  const SwRule *rule = sw_finding_get_rule (item->finding);

  g_string_append (out, first ? "\n{" : ",\n{");
  sw_report_append_member (out, "ruleId", rule->id);
  g_string_append_printf (out, ",\"ruleIndex\":%u,", (guint) (rule - rules));
  sw_report_append_member (out, "level", level_for (sw_finding_get_severity (item->finding)));
  append_text (out, "message", sw_finding_get_message (item->finding));
  g_string_append (out, ",\"locations\":[");
  append_location (out, item);
  g_string_append_c (out, ']');
  append_related (out, item);
  g_string_append (out, ",\"partialFingerprints\":{");
  sw_report_append_member (out, "skillwright/v1", item->fingerprint);
  g_string_append (out, "}}");
}

static void
end (GString *out,
     gboolean all_read)
{
  g_string_append_printf (out, "\n],\"invocations\":[{\"executionSuccessful\":%s}]}]}\n",
                          all_read ? "true" : "false");
}

const SwReportWriter sw_report_sarif_writer = { .begin = begin, .add = add, .end = end };
