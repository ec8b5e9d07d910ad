/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about findings: fix, allow, accept a word.
 *
 * Whatever changes the document is one transaction, and says what it did; what changes the team's file
 * is written at once and cannot be undone, and says that file's name. Which words a finding is about is
 * its span: only the rules that look a word up in the lists of accepted words offer to accept it. */

#include "problems/sw-finding-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_REASONS 6

/**
 * sw_finding_fix:
 * @session: a session
 * @finding: one of its findings
 * @fix: one of the finding's fixes
 *
 * Applies the fix and says so.
 *
 * Returns: whether it was applied; not where the text has changed meanwhile
 */
gboolean
sw_finding_fix (SwSession *session,
                SwFinding *finding,
                SwFix *fix)
{
  g_autofree char *said = g_strdup_printf (C_("done", "%s: done."), sw_fix_get_title (fix));

  if (!sw_fix_apply (fix, sw_session_get_document (session)))
    {
      sw_session_say (session, _("The text is not what it was any more; nothing was changed."));
      return FALSE;
    }

  sw_session_announce (session, said, TRUE);
  return TRUE;
}

static guint
count (SwSession *session,
       const SwRule *rule,
       gboolean safe)
{
  GListModel *findings = sw_session_get_findings (session);
  guint n_items = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);

      if (rule != NULL && sw_finding_get_rule (finding) != rule)
        continue;
      if (safe ? sw_finding_get_safe_fix (finding) != NULL : sw_finding_get_n_fixes (finding) > 0)
        n++;
    }
  return n;
}

/**
 * sw_findings_count_safe:
 * @session: a session
 *
 * Returns: how many findings have a safe fix
 */
guint
sw_findings_count_safe (SwSession *session)
{
  return count (session, NULL, TRUE);
}

/**
 * sw_findings_count_fixes:
 * @session: a session
 * @rule: a rule
 *
 * Returns: how many findings of the rule have a fix, safe or not
 */
guint
sw_findings_count_fixes (SwSession *session,
                         const SwRule *rule)
{
  return count (session, rule, FALSE);
}

static void
announce_fixed (SwSession *session,
                guint n)
{
  g_autofree char *said = NULL;

  if (n == 0)
    {
      sw_session_say (session, _("There was nothing to fix."));
      return;
    }

  said = g_strdup_printf (ngettext ("%u problem was fixed.", "%u problems were fixed.", n), n);
  sw_session_announce (session, said, TRUE);
}

/**
 * sw_findings_fix_all_safe:
 * @session: a session
 *
 * Takes every safe fix there is, in one step to undo.
 */
void
sw_findings_fix_all_safe (SwSession *session)
{
  SwLinter *linter = sw_session_get_linter (session);

  if (linter != NULL)
    announce_fixed (session, sw_linter_fix_all (linter, NULL, FALSE, _("Fix All Safe")));
}

/**
 * sw_findings_fix_rule:
 * @session: a session
 * @rule: a rule
 *
 * Takes the fixes of all findings of one rule, also those that are not safe, in one step to undo.
 */
void
sw_findings_fix_rule (SwSession *session,
                      const SwRule *rule)
{
  SwLinter *linter = sw_session_get_linter (session);
  /* Translators: "%s" is a rule's title; what the Undo button names. */
  g_autofree char *label = g_strdup_printf (_("Fix All: %s"), sw_rule_get_title (rule));

  if (linter != NULL)
    announce_fixed (session, sw_linter_fix_all (linter, rule->id, TRUE, label));
}

static SwNode *
get_owner (SwDocument *document,
           SwFinding *finding,
           SwFindingScope scope)
{
  SwNode *node = sw_finding_get_node (finding);

  switch (scope)
    {
    case SW_FOR_STATEMENT:
      return sw_node_get_ancestor (node, SW_KIND_STATEMENT);
    case SW_FOR_LEVEL:
      return sw_node_get_ancestor (node, SW_KIND_LEVEL);
    case SW_FOR_FRAMEWORK:
    case SW_FOR_TEAM:
    default:
      return sw_document_get_part (document, SW_KIND_EXTENSIONS);
    }
}

/**
 * sw_finding_can_allow:
 * @finding: a finding
 * @scope: what it might be allowed for
 *
 * Returns: whether there is such a place around it
 */
gboolean
sw_finding_can_allow (SwFinding *finding,
                      SwFindingScope scope)
{
  SwNode *node = sw_finding_get_node (finding);

  if (scope == SW_FOR_STATEMENT)
    return sw_node_get_ancestor (node, SW_KIND_STATEMENT) != NULL;
  return scope == SW_FOR_FRAMEWORK || sw_node_get_ancestor (node, SW_KIND_LEVEL) != NULL;
}

/**
 * sw_finding_allow:
 * @session: a session
 * @finding: one of its findings
 * @scope: where its rule shall be silent from now on; not the team
 * @reason: (nullable): why, in the user's words
 * @by: (nullable): who allows it
 */
void
sw_finding_allow (SwSession *session,
                  SwFinding *finding,
                  SwFindingScope scope,
                  const char *reason,
                  const char *by)
{
  static const char *const said[] = {
    N_("“%s” is allowed on this statement."),
    N_("“%s” is allowed on this level."),
    N_("“%s” is allowed in this framework."),
  };
  SwDocument *document = sw_session_get_document (session);
  SwNode *owner = get_owner (document, finding, scope);
  const SwRule *rule = sw_finding_get_rule (finding);
  g_autoptr (SwNode) allowance = sw_node_new (SW_KIND_ALLOWANCE);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *sentence = NULL;

  g_return_if_fail (owner != NULL && scope < G_N_ELEMENTS (said));

  sw_node_init_text (allowance, SW_ALLOWANCE_RULE, rule->id);
  if (reason != NULL && *reason != '\0')
    sw_node_init_text (allowance, SW_ALLOWANCE_REASON, reason);
  if (by != NULL && *by != '\0')
    sw_node_init_text (allowance, SW_ALLOWANCE_BY, by);
  sw_node_init_text (allowance, SW_ALLOWANCE_ON, today);

  sw_document_begin (document, _("Allow Problem"), NULL);
  sw_document_insert (document, owner, SW_LIST_ALLOWANCES, allowance, sw_node_get_n (owner, SW_LIST_ALLOWANCES));
  sw_document_commit (document);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (_(said[scope]), sw_rule_get_title (rule));
#pragma GCC diagnostic pop
  sw_session_announce (session, sentence, TRUE);
}

/**
 * sw_finding_dup_word:
 * @finding: a finding
 *
 * Returns: (nullable) (transfer full): the word that it is about and that may be accepted
 */
char *
sw_finding_dup_word (SwFinding *finding)
{
  gssize start = sw_finding_get_start (finding);
  gssize end = sw_finding_get_end (finding);
  const char *text, *blank;

  if (start < 0 || end <= start || (sw_finding_get_rule (finding)->flags & SW_RULE_WORD) == 0)
    return NULL;

  text = sw_node_get_text (sw_finding_get_node (finding), sw_finding_get_field (finding));
  if (text == NULL || (gsize) end > strlen (text))
    return NULL;

  /* Of a word that stands twice, once. */
  blank = memchr (text + start, ' ', (gsize) (end - start));
  if (blank != NULL && 2 * (blank - text - start) + 1 == end - start &&
      g_ascii_strncasecmp (text + start, blank + 1, (gsize) (blank - text - start)) == 0)
    end = blank - text;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && strchr ("-'’", *p) == NULL && (guchar) *p < 0x80)
      return NULL;
  return g_strndup (text + start, (gsize) (end - start));
}

/**
 * sw_finding_dup_team_path:
 * @session: a session
 *
 * Returns: (nullable) (transfer full): the team's file, or the one that would be begun beside the
 *   document; %NULL where the document has no folder yet
 */
char *
sw_finding_dup_team_path (SwSession *session)
{
  SwLintConfig *config = sw_session_get_config (session);
  GFile *file = sw_session_get_file (session);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folder = NULL;

  if (config != NULL && sw_lint_config_get_path (config) != NULL)
    return g_strdup (sw_lint_config_get_path (config));
  if (path == NULL)
    return NULL;

  folder = g_path_get_dirname (path);
  path = (g_free (path), sw_lint_config_find (folder));
  return path != NULL ? g_steal_pointer (&path) : g_build_filename (folder, SW_LINT_CONFIG_NAME, NULL);
}

static void
accept_for_team (SwSession *session,
                 const char *word)
{
  SwLintConfig *known = sw_session_get_config (session);
  g_autofree char *path = sw_finding_dup_team_path (session);
  g_autoptr (SwLintConfig) config = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (path != NULL);

  if (known != NULL && sw_lint_config_get_path (known) != NULL)
    config = g_object_ref (known);
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    config = sw_lint_config_load (path, &error);
  else
    config = sw_lint_config_new (path);

  if (config != NULL && sw_lint_config_add_word (config, SW_WORDS_ACCEPT, word) &&
      !sw_lint_config_save (config, &error))
    sw_lint_config_remove_word (config, SW_WORDS_ACCEPT, word);

  if (error != NULL)
    said = g_strdup_printf (_("The word could not be accepted for the team: %s"), error->message);
  else
    {
      sw_session_set_config (session, config);
      said = g_strdup_printf (_("“%s” is accepted for the team, in %s."), word, path);
    }
  sw_session_announce (session, said, FALSE);
}

/**
 * sw_finding_accept_word:
 * @session: a session
 * @finding: a finding about a word
 * @scope: where the word shall be right; the statement, the framework or the team
 */
void
sw_finding_accept_word (SwSession *session,
                        SwFinding *finding,
                        SwFindingScope scope)
{
  SwDocument *document = sw_session_get_document (session);
  SwNode *words = sw_document_get_part (document, SW_KIND_WORDS);
  g_autofree char *word = sw_finding_dup_word (finding);
  g_autofree char *said = NULL;
  g_autoptr (SwNode) node = NULL;

  g_return_if_fail (word != NULL);

  if (scope == SW_FOR_TEAM)
    {
      accept_for_team (session, word);
      return;
    }
  if (scope != SW_FOR_FRAMEWORK)
    {
      g_autofree char *reason = g_strdup_printf (_("“%s” is right here."), word);

      sw_finding_allow (session, finding, scope, reason, NULL);
      return;
    }

  node = sw_node_new (SW_KIND_WORD);
  sw_node_init_text (node, SW_WORD_TEXT, word);
  sw_document_begin (document, _("Accept Word"), NULL);
  sw_document_insert (document, words, SW_LIST_ACCEPT, node, sw_node_get_n (words, SW_LIST_ACCEPT));
  sw_document_commit (document);
  said = g_strdup_printf (_("“%s” is accepted in this framework."), word);
  sw_session_announce (session, said, TRUE);
}

/**
 * sw_finding_get_recent_reasons:
 * @settings: the program's settings
 *
 * Returns: (transfer full): the reasons given last, the newest first
 */
GStrv
sw_finding_get_recent_reasons (GSettings *settings)
{
  return g_settings_get_strv (settings, "recent-reasons");
}

/**
 * sw_finding_remember_reason:
 * @settings: the program's settings
 * @reason: a reason that was just given
 */
void
sw_finding_remember_reason (GSettings *settings,
                            const char *reason)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, "recent-reasons");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) now = NULL;
  guint n = 1;

  if (reason == NULL || *reason == '\0')
    return;

  g_strv_builder_add (builder, reason);
  for (guint i = 0; old[i] != NULL && n < N_REASONS; i++)
    if (strcmp (old[i], reason) != 0)
      {
        g_strv_builder_add (builder, old[i]);
        n++;
      }
  now = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-reasons", (const char *const *) now);
}
