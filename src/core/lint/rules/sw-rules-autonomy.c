/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * autonomy-low, autonomy-high, supervision-twice.
 *
 * At a guided level a worker is not alone and sets no rules; at an independent one nobody stands
 * behind. Both are told by a few phrases (sw-rules-autonomy-phrases.c); which of them are wrong is a
 * matter of the level's band.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>

#define MAX_PHRASES 8

static void
report_low (SwRuleView *view,
            guint       first,
            guint       last)
{
  gsize start = view->text->words[first].start, end = sw_rules_word_end (view, last);

  if (sw_rules_accepts (view, first))
    return;
  sw_lint_report (view->run, view->statement, "autonomy-low", start, end,
                  _("“%.*s” asks for more than a worker at this level is trusted with. Leave it to a later level, or name the guidance that is there."),
                  (int) (end - start), view->s + start);
}

static void
check_low (SwRuleView *view)
{
  for (guint i = view->text->first_action_word; i < view->text->n_words; i++)
    {
      guint last;

      if (!sw_rules_has (view, i, SW_MARK_AUTONOMY | SW_MARK_LEADS) ||
          sw_rules_match_autonomy (view, i, &last) == SW_N_BANDS)
        continue;
      report_low (view, i, last);
      i = last;
    }
}

static void
check_high (SwRuleView *view)
{
  SwRulesPhrase phrases[MAX_PHRASES];
  guint n = sw_rules_find_supervision (view, phrases, MAX_PHRASES, FALSE);

  for (guint i = 0; i < n; i++)
    {
      gsize start = view->text->words[phrases[i].first].start, end = sw_rules_word_end (view, phrases[i].last);

      sw_lint_report (view->run, view->statement, "autonomy-high", start, end,
                      _("“%.*s” keeps the worker supervised, which this level has left behind. Leave it out, or move the statement to an earlier level."),
                      (int) (end - start), view->s + start);
    }
}

static void
check_twice (SwRuleView *view)
{
  SwRulesPhrase phrases[MAX_PHRASES];
  guint n = sw_rules_find_supervision (view, phrases, MAX_PHRASES, TRUE);

  for (guint i = 1; i < n; i++)
    {
      gsize start = view->text->words[phrases[i].first].start, end = sw_rules_word_end (view, phrases[i].last);

      sw_lint_report (view->run, view->statement, "supervision-twice", start, end,
                      _("The statement has said before that the worker is supervised. Once is enough: leave “%.*s” out."),
                      (int) (end - start), view->s + start);
    }
}

/**
 * sw_rules_check_autonomy: (skip)
 * @view: a statement in English
 *
 * Compares what the statement says of the worker's independence with the band of its level.
 */
void
sw_rules_check_autonomy (SwRuleView *view)
{
  SwBand band = view->statement->band;
  gboolean high = band == SW_BAND_INDEPENDENT || band == SW_BAND_LEADING;

  if ((view->marks & SW_MARK_AUTONOMY) != 0 && band == SW_BAND_GUIDED && !view->statement->durable)
    check_low (view);
  if ((view->marks & SW_MARK_SUPERVISION) != 0)
    {
      if (high)
        check_high (view);
      else
        check_twice (view);
    }
}
