/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about lint itself: which rules rest in this language, and allowances that allow nothing. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>

/**
 * sw_rules_check_language:
 * @run: a run
 *
 * The rule rules-resting: once for a document in another language than English.
 */
void
sw_rules_check_language (SwLintRun *run)
{
  g_autoptr (GString) ids = NULL;

  if (run->n_resting == 0)
    return;

  ids = g_string_new (NULL);
  for (guint i = 0; i < run->n_rules; i++)
    {
      SwSeverity severity = run->rules[i].severity;

      if ((run->rules[i].flags & SW_RULE_ENGLISH) == 0)
        continue;
      if (run->config != NULL)
        sw_lint_config_get_severity (run->config, run->rules[i].id, &severity);
      if (severity != SW_SEVERITY_OFF)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", run->rules[i].id);
    }

  sw_lint_report_node (run, sw_document_get_part (run->document, SW_KIND_META), SW_META_LANGUAGE,
                       "rules-resting", -1, -1,
                       ngettext ("The document’s language is “%s”. %u rule knows English only and rests: %s.",
                                 "The document’s language is “%s”. %u rules know English only and rest: %s.",
                                 run->n_resting),
                       sw_document_get_language (run->document), run->n_resting, ids->str);
}

/* An allowance for a rule that is off or rests may be needed again tomorrow. */
static gboolean
could_allow (SwLintRun *run,
             const char *rule)
{
  guint index = rule != NULL ? sw_lint_run_find_rule (run, rule) : run->n_rules;

  return index == run->n_rules || run->severities[index] != SW_SEVERITY_OFF;
}

static void
check_owner (SwLintRun *run,
             GHashTable *used,
             SwNode *owner)
{
  for (guint i = 0; i < sw_node_get_n (owner, SW_LIST_ALLOWANCES); i++)
    {
      SwNode *allowance = sw_node_get_nth (owner, SW_LIST_ALLOWANCES, i);
      const char *rule = sw_node_get_text (allowance, SW_ALLOWANCE_RULE);
      SwFinding *finding;
      SwFix *fix;

      if (g_hash_table_contains (used, allowance) || !could_allow (run, rule))
        continue;

      finding = sw_lint_report_node (run, owner, SW_NO_FIELD, "allowance-stale", -1, -1,
                                     _("“%s” is allowed here, and there is nothing any more that it would report."),
                                     rule != NULL ? rule : "");
      if (finding == NULL)
        continue;
      sw_finding_add_related (finding, allowance);
      fix = sw_fix_new (_("Remove the allowance"), FALSE);
      sw_fix_add_remove (fix, allowance);
      sw_finding_add_fix (finding, fix);
    }
}

static void
add_used (GHashTable *used,
          GPtrArray *allowances)
{
  for (guint i = 0; allowances != NULL && i < allowances->len; i++)
    g_hash_table_add (used, g_ptr_array_index (allowances, i));
}

/**
 * sw_rules_check_allowances:
 * @run: a run whose other rules have all been asked
 *
 * The rule allowance-stale.
 */
void
sw_rules_check_allowances (SwLintRun *run)
{
  g_autoptr (GHashTable) used = NULL;

  if (run->n_allowances == 0)
    return;

  used = g_hash_table_new (NULL, NULL);
  add_used (used, run->wider_used);
  for (guint i = 0; i < run->rows->len; i++)
    add_used (used, sw_lint_run_nth_row (run, i)->used);

  check_owner (run, used, sw_document_get_part (run->document, SW_KIND_EXTENSIONS));
  for (guint i = 0; i < run->levels->len; i++)
    check_owner (run, used, sw_lint_run_nth_level (run, i)->node);
  for (guint i = 0; i < run->rows->len; i++)
    check_owner (run, used, sw_lint_run_nth_row (run, i)->node);
}
