/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLintRun: what the rules see, and where they speak.
 *
 * A run belongs to one document with one configuration. Before the rules are asked it settles what
 * holds for each of them: the configured severity, and whether the document's language lets it
 * speak; both become one byte a rule, so that reporting costs a look-up and a rule that is off makes
 * nothing. The look-up goes by the address of the id, since a rule names itself by a literal.
 *
 * An allowance hides findings of its rule on the statement, on the level and all in it, or in the
 * whole framework. Which allowances hid something is noted beside the findings: those that hid
 * nothing are reported in their turn.
 *
 * How the document is walked is sw-lint-pass.c's business. */

#include "lint/sw-lint-run-private.h"

#include <string.h>

#include "lint/sw-finding-private.h"

/**
 * sw_lint_run_new:
 * @document: a document
 * @profile: what kind of framework it is
 * @config: (nullable): the team's choices
 *
 * Returns: (transfer full): a run that has looked at nothing yet
 */
SwLintRun *
sw_lint_run_new (SwDocument *document,
                 SwProfile *profile,
                 SwLintConfig *config)
{
  SwLintRun *run = g_new0 (SwLintRun, 1);

  run->document = g_object_ref (document);
  run->profile = sw_profile_ref (profile);
  run->config = config != NULL ? g_object_ref (config) : NULL;
  run->rules = sw_rules_get (&run->n_rules);
  run->severities = g_new0 (guint8, run->n_rules);
  run->sections = g_array_new (FALSE, TRUE, sizeof (SwLintSection));
  run->levels = g_array_new (FALSE, TRUE, sizeof (SwLintLevel));
  run->rows = g_ptr_array_new ();
  run->signatures = g_array_new (FALSE, FALSE, sizeof (guint64));
  run->checks = g_ptr_array_new ();
  for (guint i = 0; i < run->n_rules; i++)
    if (run->rules[i].check_statement != NULL)
      g_ptr_array_add (run->checks, (gpointer) &run->rules[i]);
  sw_lint_run_resolve (run);
  return run;
}

static void
accept_word (SwLintRun *run,
             const char *word)
{
  if (run->accepted == NULL)
    run->accepted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (run->accepted, g_utf8_casefold (word, -1));
}

static void
reject_word (SwLintRun *run,
             const char *word)
{
  g_autofree char *text = g_strstrip (g_strdup (word));
  gunichar *folded;
  glong length;

  if (*text == '\0' || sw_lint_run_accepts (run, text, strlen (text)))
    return;

  if (run->rejected == NULL)
    run->rejected = g_ptr_array_new_with_free_func (g_free);
  folded = g_utf8_to_ucs4_fast (text, -1, &length);
  for (glong i = 0; i < length; i++)
    folded[i] = sw_lint_fold_char (folded[i]);
  g_ptr_array_add (run->rejected, folded);
}

static void
take_document_words (SwLintRun *run,
                     guint list,
                     void (*take) (SwLintRun *run, const char *word))
{
  SwNode *words = sw_document_get_part (run->document, SW_KIND_WORDS);

  for (guint i = 0; i < sw_node_get_n (words, list); i++)
    {
      const char *word = sw_node_get_text (sw_node_get_nth (words, list, i), SW_WORD_TEXT);

      if (word != NULL)
        take (run, word);
    }
}

static void
take_team_words (SwLintRun *run,
                 SwWordList list,
                 void (*take) (SwLintRun *run, const char *word))
{
  if (run->config != NULL)
    for (const char *const *word = sw_lint_config_get_words (run->config, list); *word != NULL; word++)
      take (run, *word);
}

/**
 * sw_lint_run_resolve:
 * @run: a run
 *
 * Settles severities, language and words anew, after one of them has changed.
 */
void
sw_lint_run_resolve (SwLintRun *run)
{
  const char *language = sw_document_get_language (run->document);
  gboolean english = g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalnum (language[2]);

  run->english = english;
  run->n_resting = 0;
  for (guint i = 0; i < run->n_rules; i++)
    {
      SwSeverity severity = run->rules[i].severity;

      if (run->config != NULL)
        sw_lint_config_get_severity (run->config, run->rules[i].id, &severity);
      if (!english && severity != SW_SEVERITY_OFF && (run->rules[i].flags & SW_RULE_ENGLISH) != 0)
        {
          run->n_resting++;
          severity = SW_SEVERITY_OFF;
        }
      run->severities[i] = (guint8) severity;
    }

  /* The nearer word holds: what the document accepts may be rejected by the team, and the other way round. */
  g_clear_pointer (&run->accepted, g_hash_table_unref);
  g_clear_pointer (&run->rejected, g_ptr_array_unref);
  take_document_words (run, SW_LIST_ACCEPT, accept_word);
  take_document_words (run, SW_LIST_REJECT, reject_word);
  take_team_words (run, SW_WORDS_ACCEPT, accept_word);
  take_team_words (run, SW_WORDS_REJECT, reject_word);
}

/**
 * sw_lint_run_find_rule:
 * @run: a run
 * @id: a rule's id
 *
 * Returns: its index in the table, the table's length where there is no such rule
 */
guint
sw_lint_run_find_rule (SwLintRun *run,
                       const char *id)
{
  guint slot = (guint) ((((gsize) id) >> 2) ^ (((gsize) id) >> 8)) % G_N_ELEMENTS (run->cache);
  guint i;

  /* Another id may have come to stand at the address of one that is gone. */
  if (run->cache[slot].id == id && strcmp (run->rules[run->cache[slot].index].id, id) == 0)
    return run->cache[slot].index;

  /* The linker mostly has one copy of equal literals, so the address is asked first. */
  for (i = 0; i < run->n_rules; i++)
    if (run->rules[i].id == id)
      break;
  for (guint j = 0; i == run->n_rules && j < run->n_rules; j++)
    if (strcmp (run->rules[j].id, id) == 0)
      i = j;

  if (i < run->n_rules)
    {
      run->cache[slot].id = id;
      run->cache[slot].index = i;
    }
  return i;
}

/**
 * sw_lint_run_get_document:
 * @run: a run
 *
 * Returns: (transfer none): the document it goes over
 */
SwDocument *
sw_lint_run_get_document (SwLintRun *run)
{
  return run->document;
}

/**
 * sw_lint_run_is_english:
 * @run: a run
 *
 * Returns: whether the document is written in English
 */
gboolean
sw_lint_run_is_english (SwLintRun *run)
{
  return run->english;
}

/**
 * sw_lint_run_get_profile:
 * @run: a run
 *
 * Returns: (transfer none): what kind of framework the document is
 */
SwProfile *
sw_lint_run_get_profile (SwLintRun *run)
{
  return run->profile;
}

/**
 * sw_lint_run_is_on:
 * @run: a run
 * @rule: a rule's id
 *
 * Returns: whether the rule speaks here: it is not off and does not rest for the language
 */
gboolean
sw_lint_run_is_on (SwLintRun *run,
                   const char *rule)
{
  guint index = sw_lint_run_find_rule (run, rule);

  return index < run->n_rules && run->severities[index] != SW_SEVERITY_OFF;
}

/**
 * sw_lint_run_accepts:
 * @run: a run
 * @word: a word
 * @len: its length in bytes
 *
 * Returns: whether the document or the team accepts that word, whatever its case
 */
gboolean
sw_lint_run_accepts (SwLintRun *run,
                     const char *word,
                     gsize len)
{
  g_autofree char *folded = NULL;

  if (run->accepted == NULL)
    return FALSE;

  folded = g_utf8_casefold (word, (gssize) len);
  return g_hash_table_contains (run->accepted, folded);
}

/**
 * sw_lint_run_get_rejected:
 * @run: a run
 *
 * Returns: (nullable) (transfer none) (element-type gunichar): words that are not to be used, each in
 *   characters folded by sw_lint_fold_char(), with a 0 behind; %NULL where there are none
 */
GPtrArray *
sw_lint_run_get_rejected (SwLintRun *run)
{
  return run->rejected;
}

/**
 * sw_lint_run_get_parameter:
 * @run: a run
 * @rule: a rule's id
 * @name: one of its parameters
 * @fallback: what holds where nobody says otherwise
 *
 * Returns: the parameter's value
 */
int
sw_lint_run_get_parameter (SwLintRun *run,
                           const char *rule,
                           const char *name,
                           int fallback)
{
  int value = fallback;

  if (run->config != NULL)
    sw_lint_config_get_parameter (run->config, rule, name, &value);
  return value;
}

static SwNode *
find_allowance (SwNode *owner,
                const char *rule)
{
  guint n = owner != NULL ? sw_node_get_n (owner, SW_LIST_ALLOWANCES) : 0;

  for (guint i = 0; i < n; i++)
    {
      SwNode *allowance = sw_node_get_nth (owner, SW_LIST_ALLOWANCES, i);

      if (g_strcmp0 (sw_node_get_text (allowance, SW_ALLOWANCE_RULE), rule) == 0)
        return allowance;
    }

  return NULL;
}

/* Every allowance that covers the finding counts as used: none of them is stale. */
static gboolean
is_allowed (SwLintRun *run,
            SwNode *node,
            const char *rule)
{
  SwNode *owners[] = { sw_node_get_ancestor (node, SW_KIND_STATEMENT),
                       sw_node_get_ancestor (node, SW_KIND_LEVEL),
                       sw_document_get_part (run->document, SW_KIND_EXTENSIONS) };
  gboolean allowed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      SwNode *allowance = find_allowance (owners[i], rule);
      GPtrArray **used = run->current != NULL ? &run->current->used : &run->wider_used;

      if (allowance == NULL)
        continue;
      allowed = TRUE;
      if (*used == NULL)
        *used = g_ptr_array_new_with_free_func (g_object_unref);
      if (!g_ptr_array_find (*used, allowance, NULL))
        g_ptr_array_add (*used, g_object_ref (allowance));
    }

  return allowed;
}

G_GNUC_PRINTF (7, 0)
static SwFinding *
report (SwLintRun *run,
        SwNode *node,
        guint field,
        const char *rule,
        gssize start,
        gssize end,
        const char *format,
        va_list args)
{
  guint index = sw_lint_run_find_rule (run, rule);
  g_autofree char *message = NULL;
  GPtrArray **sink = run->current != NULL ? &run->current->findings : &run->wider;
  SwFinding *finding;

  if (index == run->n_rules)
    {
      g_critical ("A rule that is not in the table reported: %s", rule);
      return NULL;
    }

  if (run->severities[index] == SW_SEVERITY_OFF ||
      (run->n_allowances > 0 && is_allowed (run, node, rule)))
    return NULL;

  message = g_strdup_vprintf (format, args);
  finding = sw_finding_new (&run->rules[index], run->severities[index], node, field, start, end, message);
  if (*sink == NULL)
    *sink = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (*sink, finding);
  return finding;
}

/**
 * sw_lint_report:
 * @run: a run
 * @statement: the statement that is being looked at
 * @rule: the rule's id
 * @start: where the finding begins in the text, in bytes; -1 where there is no place in it
 * @end: where it ends, exclusive
 * @message: what is wrong and what to do, translated
 * @...: what stands in @message
 *
 * Returns: (nullable) (transfer none): the finding, to add fixes to; %NULL where the rule is off or
 *   rests, or the finding is allowed
 */
SwFinding *
sw_lint_report (SwLintRun *run,
                const SwLintStatement *statement,
                const char *rule,
                gssize start,
                gssize end,
                const char *message,
                ...)
{
  SwFinding *finding;
  va_list args;

  va_start (args, message);
  finding = report (run, statement->node, SW_STATEMENT_TEXT, rule, start, end, message, args);
  va_end (args);
  return finding;
}

/**
 * sw_lint_report_node:
 * @run: a run
 * @node: what the finding is about
 * @field: which of its fields, %SW_NO_FIELD for the whole
 * @rule: the rule's id
 * @start: where the finding begins in the field's text, in bytes; -1 where there is no place in it
 * @end: where it ends, exclusive
 * @message: what is wrong and what to do, translated
 * @...: what stands in @message
 *
 * Returns: (nullable) (transfer none): the finding, as sw_lint_report() has it
 */
SwFinding *
sw_lint_report_node (SwLintRun *run,
                     SwNode *node,
                     guint field,
                     const char *rule,
                     gssize start,
                     gssize end,
                     const char *message,
                     ...)
{
  SwFinding *finding;
  va_list args;

  va_start (args, message);
  finding = report (run, node, field, rule, start, end, message, args);
  va_end (args);
  return finding;
}

/**
 * sw_lint_weigh:
 * @run: a run
 * @finding: (nullable): a finding that its rule is making
 * @severity: how much it matters, other than the rule says
 *
 * A severity that the configuration sets for the rule holds for all of its findings.
 */
void
sw_lint_weigh (SwLintRun *run,
               SwFinding *finding,
               SwSeverity severity)
{
  if (finding != NULL && sw_finding_get_severity (finding) == sw_finding_get_rule (finding)->severity)
    sw_finding_set_severity (finding, severity);
}

/**
 * sw_lint_mark_unfinished:
 * @finding: (nullable): a finding that its rule is making
 *
 * Says that it tells of what is merely not written yet, although its rule does not in general.
 */
void
sw_lint_mark_unfinished (SwFinding *finding)
{
  if (finding != NULL)
    sw_finding_set_unfinished (finding);
}

/**
 * sw_lint_offer_replace:
 * @finding: (nullable): a finding that its rule is making
 * @safe: whether the fix changes no meaning
 * @start: where the part begins that goes, in bytes
 * @end: where it ends, exclusive
 * @with: what comes in its place
 * @title: what the fix does, as a menu names it, translated
 */
void
sw_lint_offer_replace (SwFinding *finding,
                       gboolean safe,
                       gsize start,
                       gsize end,
                       const char *with,
                       const char *title)
{
  SwFix *fix;

  if (finding == NULL)
    return;

  fix = sw_fix_new (title, safe);
  sw_fix_add_replace (fix, sw_finding_get_node (finding), sw_finding_get_field (finding), (gssize) start,
                      (gssize) end, with);
  sw_finding_add_fix (finding, fix);
}
