/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about the fields of occupation, framework and document.
 *
 * Most of them ask the functions of model/sw-field-checks.h, which the forms show beside the field
 * while one types. Which field belongs to which rule, and whether it may be missing, is one table. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-field-checks.h"

static const struct
{
  SwKind kind;
  guint field;
  const char *rule;
  gboolean required;
  SwFieldCheck check;
} fields[] = {
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, "soc-format", TRUE, sw_check_soc },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "title-missing", TRUE, sw_check_title },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "sector-format", FALSE, sw_check_sector },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "job-zone", FALSE, sw_check_job_zone },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT, "exported-at", FALSE, sw_check_timestamp },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, "version-format", FALSE, sw_check_version },
  { SW_KIND_META, SW_META_LANGUAGE, "meta-format", FALSE, sw_check_language },
  { SW_KIND_META, SW_META_STATUS, "meta-format", FALSE, sw_check_status },
  { SW_KIND_META, SW_META_BASE_URI, "meta-format", FALSE, sw_check_url },
};

static SwNode *
find_node (SwLintRun *run,
           SwKind kind)
{
  return kind == SW_KIND_DOCUMENT ? sw_document_get_root (run->document)
                                  : sw_document_get_part (run->document, kind);
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static const char *
skip_case (const char *text,
           const char *lower)
{
  for (; *lower != '\0'; text++, lower++)
    if (g_ascii_tolower (*text) != *lower)
      return NULL;
  return text;
}

/* Reads a job zone's number, in digits or as a word; 0 where there is none. */
static guint
read_number (const char **text)
{
  static const char *const words[] = { "one", "two", "three", "four", "five" };
  const char *p = *text;

  while (*p == ' ' || *p == '(' || *p == ':')
    p++;

  if (*p >= '1' && *p <= '9' && !g_ascii_isdigit (p[1]))
    {
      *text = p + 1;
      return (guint) (*p - '0');
    }

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *end = skip_case (p, words[i]);

      if (end != NULL && !g_ascii_isalpha (*end))
        {
          *text = end;
          return i + 1;
        }
    }
  return 0;
}

/* "Job Zone 3", "job zones 3 and 4", "Job Zones 2–4": returns whether @zone is among them. */
static gboolean
names_zone (const char **text,
            guint zone)
{
  guint first = read_number (text);
  gboolean found = first == zone;

  while (first != 0)
    {
      const char *p = *text;
      const char *next;
      gboolean range;
      guint number;

      while (*p == ' ')
        p++;
      range = (next = skip_case (p, "-")) != NULL || (next = skip_case (p, "–")) != NULL ||
              (next = skip_case (p, "to ")) != NULL || (next = skip_case (p, "through ")) != NULL;
      if (!range && (next = skip_case (p, "and ")) == NULL && (next = skip_case (p, "or ")) == NULL &&
          (next = skip_case (p, ",")) == NULL && (next = skip_case (p, "/")) == NULL)
        break;

      number = read_number (&next);
      if (number == 0)
        break;
      found = found || number == zone || (range && zone > first && zone < number);
      first = number;
      *text = next;
    }

  return found;
}

static void
check_context_zone (SwLintRun *run,
                    SwNode *framework,
                    const char *context)
{
  SwNode *occupation = find_node (run, SW_KIND_OCCUPATION);
  const char *recorded = sw_node_get_text (occupation, SW_OCCUPATION_JOB_ZONE);
  guint zone = recorded != NULL ? (guint) g_ascii_strtoull (recorded, NULL, 10) : 0;

  for (const char *p = context; *p != '\0'; p++)
    {
      const char *end = (*p == 'J' || *p == 'j') && (p == context || !g_ascii_isalpha (p[-1]))
                          ? skip_case (p, "job zone") : NULL;
      const char *before;
      gboolean same;

      if (end == NULL)
        continue;
      if (*end == 's' || *end == 'S')
        end++;
      before = end;
      same = names_zone (&end, zone);
      if (end == before || same)
        continue;

      if (zone == 0)
        sw_lint_report_node (run, framework, SW_FRAMEWORK_CONTEXT_COVERED, "context-job-zone", p - context,
                             end - context, _("The context names a job zone, and the occupation has none."));
      else
        sw_lint_report_node (run, framework, SW_FRAMEWORK_CONTEXT_COVERED, "context-job-zone", p - context,
                             end - context, _("The context names another job zone than the occupation’s, which is %u."),
                             zone);
      p = end - 1;
    }
}

static void
check_context (SwLintRun *run)
{
  SwNode *framework = find_node (run, SW_KIND_FRAMEWORK);
  const char *context = sw_node_get_text (framework, SW_FRAMEWORK_CONTEXT_COVERED);

  if (is_blank (context))
    sw_lint_report_node (run, framework, SW_FRAMEWORK_CONTEXT_COVERED, "context-missing", -1, -1,
                         _("Say which settings and which range of practice this framework covers."));
  else
    check_context_zone (run, framework, context);
}

/**
 * sw_rules_check_fields:
 * @run: a run
 *
 * The rules about the document's fields, from soc-format to context-job-zone.
 */
void
sw_rules_check_fields (SwLintRun *run)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      SwNode *node = find_node (run, fields[i].kind);
      const char *text = sw_node_get_text (node, fields[i].field);
      const char *complaint;

      if (text == NULL && !fields[i].required)
        continue;
      complaint = fields[i].check (text != NULL ? text : "");
      if (complaint != NULL)
        sw_lint_report_node (run, node, fields[i].field, fields[i].rule, is_blank (text) ? -1 : 0,
                             is_blank (text) ? -1 : (gssize) strlen (text), "%s", complaint);
    }

  check_context (run);
}
