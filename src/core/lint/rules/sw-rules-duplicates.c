/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements that say the same twice, anywhere in the document.
 *
 * The run keeps with each row the rows that are equal to it, and those whose words are nearly the same
 * (sw-lint-row.c). A duplicate is told on every statement of its group, for whoever looks at any of
 * them has to see it; the fix stands on all but the first, so that fixing all leaves one. Likeness is
 * not transitive: a statement names those that are like it, not those that are like them. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>

static int
compare_rows (const void *a,
              const void *b)
{
  const SwLintRow *x = *(SwLintRow *const *) a;
  const SwLintRow *y = *(SwLintRow *const *) b;

  return (x->index > y->index) - (x->index < y->index);
}

static GPtrArray *
gather (SwLintRun *run,
        GPtrArray *rows)
{
  GPtrArray *others = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      SwLintRow *other = g_ptr_array_index (rows, i);

      if (!sw_rules_counts (run, other))
        continue;
      if (others == NULL)
        others = g_ptr_array_new ();
      g_ptr_array_add (others, other);
    }

  if (others != NULL)
    g_ptr_array_sort (others, compare_rows);
  return others;
}

static void
add_related (SwFinding *finding,
             GPtrArray *others)
{
  for (guint i = 0; finding != NULL && i < others->len; i++)
    sw_finding_add_related (finding, ((SwLintRow *) g_ptr_array_index (others, i))->node);
}

static void
check_equal (SwLintRun *run,
             const SwLintRow *row)
{
  g_autoptr (GPtrArray) others = gather (run, row->same);
  g_autofree char *names = NULL;
  SwFinding *finding;

  if (others == NULL)
    return;

  names = sw_rules_name_places (run, others, row);
  finding = sw_lint_report_node (run, row->node, SW_STATEMENT_TEXT, "statement-duplicate", -1, -1,
                                 _("The same statement stands elsewhere: %s. Keep one of them."), names);
  add_related (finding, others);

  if (finding != NULL && ((SwLintRow *) g_ptr_array_index (others, 0))->index < row->index)
    {
      SwFix *fix = sw_fix_new (_("Remove this statement"), FALSE);

      sw_fix_add_remove (fix, row->node);
      sw_finding_add_fix (finding, fix);
    }
}

static void
check_similar (SwLintRun *run,
               const SwLintRow *row)
{
  g_autoptr (GPtrArray) others = gather (run, row->near);
  g_autofree char *names = NULL;

  if (others == NULL)
    return;

  names = sw_rules_name_places (run, others, row);
  add_related (sw_lint_report_node (run, row->node, SW_STATEMENT_TEXT, "statement-near-duplicate", -1, -1,
                                    _("Nearly the same statement stands elsewhere: %s. Say what is different, or keep one of them."),
                                    names),
               others);
}

/**
 * sw_rules_check_duplicates:
 * @run: a run
 *
 * The rules statement-duplicate and statement-near-duplicate.
 */
void
sw_rules_check_duplicates (SwLintRun *run)
{
  gboolean equal = sw_lint_run_is_on (run, "statement-duplicate");
  gboolean similar = sw_lint_run_is_on (run, "statement-near-duplicate");

  if (!equal && !similar)
    return;

  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);

      if ((row->same == NULL && row->near == NULL) || !sw_rules_counts (run, row))
        continue;
      if (equal)
        check_equal (run, row);
      if (similar)
        check_similar (run, row);
    }
}
