/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProblemFilter: which problems the panel shows.
 *
 * It keeps what is hidden, not what is shown, so that a rule which speaks for the first time is heard. */

#include "problems/sw-problem-filter.h"

#include <string.h>

struct _SwProblemFilter
{
  GtkFilter parent_instance;

  gboolean hidden[SW_N_SEVERITIES];
  GHashTable *hidden_rules;   /* set of SwRule */
  char *search;               /* folded; NULL where nothing is searched for */
};

G_DEFINE_FINAL_TYPE (SwProblemFilter, sw_problem_filter, GTK_TYPE_FILTER)

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *mine = g_utf8_casefold (text, -1);

  return strstr (mine, folded) != NULL;
}

static gboolean
sw_problem_filter_match (GtkFilter *filter,
                         gpointer item)
{
  SwProblemFilter *self = SW_PROBLEM_FILTER (filter);
  const SwRule *rule = sw_finding_get_rule (item);

  if (self->hidden[sw_finding_get_severity (item)] || g_hash_table_contains (self->hidden_rules, rule))
    return FALSE;

  return self->search == NULL || contains (sw_finding_get_message (item), self->search) ||
         contains (sw_rule_get_title (rule), self->search) || contains (rule->id, self->search);
}

static GtkFilterMatch
sw_problem_filter_get_strictness (GtkFilter *filter)
{
  return sw_problem_filter_is_active (SW_PROBLEM_FILTER (filter)) ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
sw_problem_filter_finalize (GObject *object)
{
  SwProblemFilter *self = SW_PROBLEM_FILTER (object);

  g_hash_table_unref (self->hidden_rules);
  g_free (self->search);

  G_OBJECT_CLASS (sw_problem_filter_parent_class)->finalize (object);
}

static void
sw_problem_filter_class_init (SwProblemFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_problem_filter_finalize;
  filter_class->match = sw_problem_filter_match;
  filter_class->get_strictness = sw_problem_filter_get_strictness;
}

static void
sw_problem_filter_init (SwProblemFilter *self)
{
  self->hidden_rules = g_hash_table_new (NULL, NULL);
}

/**
 * sw_problem_filter_new:
 *
 * Returns: (transfer full): a filter that shows everything
 */
SwProblemFilter *
sw_problem_filter_new (void)
{
  return g_object_new (SW_TYPE_PROBLEM_FILTER, NULL);
}

/**
 * sw_problem_filter_shows_severity:
 * @self: a filter
 * @severity: a severity
 *
 * Returns: whether findings of it are shown
 */
gboolean
sw_problem_filter_shows_severity (SwProblemFilter *self,
                                  SwSeverity severity)
{
  return !self->hidden[severity];
}

/**
 * sw_problem_filter_show_severity:
 * @self: a filter
 * @severity: a severity
 * @show: whether to show its findings
 */
void
sw_problem_filter_show_severity (SwProblemFilter *self,
                                 SwSeverity severity,
                                 gboolean show)
{
  if (self->hidden[severity] == !show)
    return;

  self->hidden[severity] = !show;
  gtk_filter_changed (GTK_FILTER (self), show ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_MORE_STRICT);
}

/**
 * sw_problem_filter_shows_rule:
 * @self: a filter
 * @rule: a rule
 *
 * Returns: whether its findings are shown
 */
gboolean
sw_problem_filter_shows_rule (SwProblemFilter *self,
                              const SwRule *rule)
{
  return !g_hash_table_contains (self->hidden_rules, rule);
}

/**
 * sw_problem_filter_show_rule:
 * @self: a filter
 * @rule: a rule
 * @show: whether to show its findings
 */
void
sw_problem_filter_show_rule (SwProblemFilter *self,
                             const SwRule *rule,
                             gboolean show)
{
  if (sw_problem_filter_shows_rule (self, rule) == show)
    return;

  if (show)
    g_hash_table_remove (self->hidden_rules, rule);
  else
    g_hash_table_add (self->hidden_rules, (gpointer) rule);
  gtk_filter_changed (GTK_FILTER (self), show ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_MORE_STRICT);
}

/**
 * sw_problem_filter_set_search:
 * @self: a filter
 * @text: (nullable): what message or rule shall contain, whatever the case
 */
void
sw_problem_filter_set_search (SwProblemFilter *self,
                              const char *text)
{
  g_autofree char *folded = text != NULL && *text != '\0' ? g_utf8_casefold (text, -1) : NULL;

  if (g_strcmp0 (folded, self->search) == 0)
    return;

  g_free (self->search);
  self->search = g_steal_pointer (&folded);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * sw_problem_filter_is_active:
 * @self: a filter
 *
 * Returns: whether it may hide anything
 */
gboolean
sw_problem_filter_is_active (SwProblemFilter *self)
{
  for (guint i = 0; i < SW_N_SEVERITIES; i++)
    if (self->hidden[i])
      return TRUE;
  return self->search != NULL || g_hash_table_size (self->hidden_rules) > 0;
}

/**
 * sw_problem_filter_clear:
 * @self: a filter
 *
 * Shows everything again.
 */
void
sw_problem_filter_clear (SwProblemFilter *self)
{
  if (!sw_problem_filter_is_active (self))
    return;

  memset (self->hidden, 0, sizeof self->hidden);
  g_hash_table_remove_all (self->hidden_rules);
  g_clear_pointer (&self->search, g_free);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}
