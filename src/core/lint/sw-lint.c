/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lint at once: one pass over a document, and fixing all that can be fixed.
 *
 * Fixing goes in rounds. In each round the fixes are taken whose replacements do not touch one
 * another; what was in the way, and what only shows after the first fix (a separator that was put
 * right, and now the label's case), is found by the next pass. The rounds end when a pass offers
 * nothing new. Rules whose fixes undo one another would go round for ever, so the number of rounds is
 * bounded; the tests hold that no rule needs the bound. */

#include "lint/sw-lint.h"

#include "lint/sw-fix-private.h"
#include "lint/sw-lint-run-private.h"

#define MAX_ROUNDS 16

static GPtrArray *
lint_run (SwLintRun *run)
{
  sw_lint_run_walk (run);
  sw_lint_run_update (run);
  return sw_lint_run_collect (run, NULL, FALSE);
}

/**
 * sw_lint_document:
 * @document: a document
 * @profile: what kind of framework it is
 * @config: (nullable): the team's choices
 * @flags: what to leave out
 *
 * Returns: (transfer full) (element-type SwFinding): what the rules say about it, in its own order
 */
GPtrArray *
sw_lint_document (SwDocument *document,
                  SwProfile *profile,
                  SwLintConfig *config,
                  SwLintFlags flags)
{
  g_autoptr (SwLintRun) run = sw_lint_run_new (document, profile, config);

  run->draft = (flags & SW_LINT_DRAFT) != 0;
  return lint_run (run);
}

/* Whether @step may be taken beside those of this round. Steps that touch one another are left to
 * the next round: which of two insertions at one place comes first is not for us to say. */
static gboolean
is_in_the_way (GPtrArray *taken,
               const SwFixStep *step)
{
  for (guint i = 0; i < taken->len; i++)
    {
      GArray *steps = sw_fix_get_steps (g_ptr_array_index (taken, i));

      for (guint j = 0; j < steps->len; j++)
        {
          const SwFixStep *other = &g_array_index (steps, SwFixStep, j);

          if (other->node != step->node)
            continue;
          if (other->type != SW_FIX_REPLACE || step->type != SW_FIX_REPLACE)
            return TRUE;
          if (other->field == step->field && step->start <= other->end && other->start <= step->end)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
fits (GPtrArray *taken,
      SwFix *fix)
{
  GArray *steps = sw_fix_get_steps (fix);

  for (guint i = 0; i < steps->len; i++)
    if (is_in_the_way (taken, &g_array_index (steps, SwFixStep, i)))
      return FALSE;
  return TRUE;
}

static SwFix *
choose_fix (SwFinding *finding,
            gboolean unsafe_too)
{
  SwFix *safe = sw_finding_get_safe_fix (finding);
  GPtrArray *fixes = sw_finding_get_fixes (finding);

  if (safe != NULL || !unsafe_too || fixes == NULL || fixes->len == 0)
    return safe;
  return g_ptr_array_index (fixes, 0);
}

/**
 * sw_lint_fix_all:
 * @document: a document
 * @profile: what kind of framework it is
 * @config: (nullable): the team's choices
 * @label: what the Undo button shall name
 * @unsafe_too: whether fixes that may change the meaning are taken as well
 * @filter: (nullable): which findings may be fixed, asked before each
 * @user_data: for @filter
 *
 * Takes the fixes of all findings, in one transaction. Doing it twice does nothing more.
 *
 * Returns: how many fixes were taken
 */
guint
sw_lint_fix_all (SwDocument *document,
                 SwProfile *profile,
                 SwLintConfig *config,
                 const char *label,
                 gboolean unsafe_too,
                 SwLintFilter filter,
                 gpointer user_data)
{
  guint n_taken = 0;

  if (sw_document_get_read_only (document) != NULL)
    return 0;

  sw_document_break_run (document);
  sw_document_begin (document, label, NULL);

  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      g_autoptr (SwLintRun) run = sw_lint_run_new (document, profile, config);
      g_autoptr (GPtrArray) findings = lint_run (run);
      g_autoptr (GPtrArray) taken = g_ptr_array_new ();

      for (guint i = 0; i < findings->len; i++)
        {
          SwFinding *finding = g_ptr_array_index (findings, i);
          SwFix *fix = choose_fix (finding, unsafe_too);

          if (fix != NULL && (filter == NULL || filter (finding, user_data)) && fits (taken, fix) &&
              sw_fix_is_current (fix, document))
            g_ptr_array_add (taken, fix);
        }

      if (taken->len == 0 || !sw_fix_play (taken, document))
        break;
      n_taken += taken->len;
    }

  sw_document_commit (document);
  return n_taken;
}
