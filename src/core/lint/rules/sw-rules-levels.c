/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about one level: how many statements it has, with which verbs they open, how they are
 * labelled. They work on the rows' digests. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>

/**
 * sw_rules_check_level_count:
 * @run: a run
 */
void
sw_rules_check_level_count (SwLintRun *run)
{
  for (guint i = 0; i < run->levels->len; i++)
    {
      const SwLintLevel *level = sw_lint_run_nth_level (run, i);
      g_autofree char *name = NULL;
      g_autofree char *has = NULL;

      if (level->n_filled >= level->min && level->n_filled <= level->max)
        continue;

      name = sw_rules_name_level (level);
      has = g_strdup_printf (ngettext ("“%s” has %u statement", "“%s” has %u statements", level->n_filled),
                             name, level->n_filled);
      /* Translators: %s is such as “‘Emerging’ has 7 statements” */
      if (level->min == level->max)
        sw_lint_report_node (run, level->node, SW_NO_FIELD, "level-count", -1, -1, _("%s; %u are expected."),
                             has, level->min);
      else if (level->max == G_MAXUINT)
        sw_lint_report_node (run, level->node, SW_NO_FIELD, "level-count", -1, -1,
                             _("%s; at least %u are expected."), has, level->min);
      else
        sw_lint_report_node (run, level->node, SW_NO_FIELD, "level-count", -1, -1,
                             _("%s; %u to %u are expected."), has, level->min, level->max);
    }
}

static guint
count_verb (SwLintRun *run,
            const SwLintLevel *level,
            guint32 hash)
{
  guint n = 0;

  for (guint i = level->first; i < level->first + level->n_rows; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);

      n += row->verb_hash == hash && sw_rules_counts (run, row) ? 1 : 0;
    }
  return n;
}

static void
report_verb (SwLintRun *run,
             const SwLintLevel *level,
             const SwLintRow *first,
             guint n)
{
  const char *text = sw_node_get_text (first->node, SW_STATEMENT_TEXT);
  g_autofree char *verb = g_strndup (text + first->verb_span.start, first->verb_span.end - first->verb_span.start);
  SwFinding *finding;

  finding = sw_lint_report_node (run, level->node, SW_NO_FIELD, "verb-repeated", -1, -1,
                                 _("“%s” opens %u of this level’s %u statements. Say more exactly what is done."),
                                 verb, n, level->n_filled);
  for (guint i = level->first; finding != NULL && i < level->first + level->n_rows; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);

      if (row->verb_hash == first->verb_hash && sw_rules_counts (run, row))
        sw_finding_add_related (finding, row->node);
    }
}

/**
 * sw_rules_check_verb_repeated:
 * @run: a run
 */
void
sw_rules_check_verb_repeated (SwLintRun *run)
{
  guint least = (guint) MAX (sw_lint_run_get_parameter (run, "verb-repeated", "min-statements", 4), 2);

  if (!sw_lint_run_is_on (run, "verb-repeated"))
    return;

  for (guint i = 0; i < run->levels->len; i++)
    {
      const SwLintLevel *level = sw_lint_run_nth_level (run, i);
      const SwLintRow *candidate = NULL;
      guint lead = 0;

      /* A majority survives when each statement with another verb strikes out one with it. A level
       * that is still filling up has no majority yet. */
      for (guint j = level->first; j < level->first + level->n_rows; j++)
        {
          const SwLintRow *row = sw_lint_run_nth_row (run, j);

          if (!sw_rules_counts (run, row) || row->verb_hash == 0)
            continue;
          if (lead == 0)
            candidate = row;
          lead = candidate->verb_hash == row->verb_hash ? lead + 1 : lead - 1;
        }

      if (candidate != NULL && !sw_lint_level_is_short (level))
        {
          guint n = count_verb (run, level, candidate->verb_hash);

          if (n >= least && 2 * n > level->n_filled)
            report_verb (run, level, candidate, n);
        }
    }
}

static void
report_label (SwLintRun *run,
              const SwLintRow *row,
              GPtrArray *others)
{
  g_autofree char *names = sw_rules_name_places (run, others, row);
  SwFinding *finding;

  finding = sw_lint_report_node (run, row->node, SW_STATEMENT_TEXT, "label-duplicate",
                                 (gssize) row->label.start, (gssize) row->label.end,
                                 _("This label stands twice: see %s. Name what sets the two apart."), names);
  for (guint i = 0; finding != NULL && i < others->len; i++)
    sw_finding_add_related (finding, ((SwLintRow *) g_ptr_array_index (others, i))->node);
}

/* Which of 4096 the hash of a label falls into. */
static guint
get_pigeonhole (const SwLintRow *row)
{
  return row->label_hash >> 52;
}

/* Of so many that have the label no more are looked at: whoever is told of a hundred need not be told of all, and
 * in a level of nothing else the work would grow with the square of it. */
#define MAX_LOOKS 100

static void
check_label (SwLintRun *run,
             const SwLintLevel *level,
             const SwLintRow *row)
{
  g_autoptr (GPtrArray) others = NULL;
  guint looks = 0;

  for (guint i = level->first; i < level->first + level->n_rows && looks < MAX_LOOKS; i++)
    {
      SwLintRow *other = sw_lint_run_nth_row (run, i);

      if (other == row || other->label_hash != row->label_hash)
        continue;
      looks++;
      /* The whole statement standing twice is another rule's. */
      if (sw_lint_row_equals (row, other) || !sw_rules_counts (run, other))
        continue;
      if (others == NULL)
        others = g_ptr_array_new ();
      g_ptr_array_add (others, other);
    }

  if (others != NULL)
    report_label (run, row, others);
}

/**
 * sw_rules_check_label_duplicate:
 * @run: a run
 *
 * Runs after each key, and nearly always finds nothing: so only those rows are compared with all of their
 * level that share a pigeonhole with another one.
 */
void
sw_rules_check_label_duplicate (SwLintRun *run)
{
  if (!sw_lint_run_is_on (run, "label-duplicate"))
    return;

  for (guint i = 0; i < run->levels->len; i++)
    {
      const SwLintLevel *level = sw_lint_run_nth_level (run, i);
      guint64 once[64] = { 0 }, twice[64] = { 0 };

      for (guint j = level->first; j < level->first + level->n_rows; j++)
        {
          guint hole = get_pigeonhole (sw_lint_run_nth_row (run, j));
          guint64 bit = G_GUINT64_CONSTANT (1) << (hole % 64);

          twice[hole / 64] |= once[hole / 64] & bit;
          once[hole / 64] |= bit;
        }

      for (guint j = level->first; j < level->first + level->n_rows; j++)
        {
          const SwLintRow *row = sw_lint_run_nth_row (run, j);
          guint hole = get_pigeonhole (row);

          if ((twice[hole / 64] >> (hole % 64) & 1) != 0 && row->label_hash != 0 && sw_rules_counts (run, row))
            check_label (run, level, row);
        }
    }
}
