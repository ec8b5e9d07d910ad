/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The one check of a statement, which asks the rules in the order in which they depend on each
 * other.
 *
 * What spoils the reading is reported alone: with an invisible character in a word, a tag before
 * the label or no separator, the later rules would accuse what is merely misread. Once that is
 * mended they speak. So a defect gives its own finding and no other.
 *
 * An empty statement is no finding of any rule here; it is missing from its level, which counts.
 */

#include "lint/rules/sw-rules-statement.h"

#include "lint/rules/sw-rules-private.h"

/* Most statements have no blanks but single ones between words, which the parser has seen. */
static SwTextSpan
trim (const SwStatementText *text,
      SwTextSpan             span)
{
  return (text->marks & (SW_MARK_BLANKS | SW_MARK_SPECIAL)) == 0 ? span
                                                                 : sw_rules_trim (text->text, span.start, span.end);
}

/**
 * sw_rules_check_statement: (skip)
 * @run: a run
 * @statement: a statement and what is known of its place
 *
 * Finds what the rules of scope %SW_SCOPE_STATEMENT tell of.
 */
void
sw_rules_check_statement (SwLintRun             *run,
                          const SwLintStatement *statement)
{
  SwStatementText *text = statement->text;
  SwTextSpan all = trim (text, (SwTextSpan) { 0, text->len });
  SwRuleView view = {
    .run = run, .statement = statement, .text = text, .s = text->text, .start = all.start, .end = all.end,
  };

  if (text->len == 0)
    return;

  view.english = sw_lint_run_is_english (run);
  view.marks = text->marks | sw_rules_mark_words (text);

  if (sw_rules_check_characters (&view) || all.start == all.end)
    return;

  if (text->separator >= 0)
    {
      view.label = trim (text, text->label);
      view.action = trim (text, text->action);
    }
  else
    {
      view.label = all;
      view.action = (SwTextSpan) { all.end, all.end };
    }

  if ((view.marks & SW_MARK_BRACKET) != 0)
    sw_rules_check_brackets (&view);
  if ((view.marks & (SW_MARK_QUOTE | SW_MARK_CURLY)) != 0)
    sw_rules_check_quotes (&view);
  if (sw_rules_check_leftovers (&view))
    return;
  if ((view.marks & (SW_MARK_PLACEHOLDER | SW_MARK_DOTS)) != 0 && sw_rules_check_placeholder (&view))
    return;

  if (!sw_rules_check_separator (&view))
    {
      sw_rules_check_label (&view);
      sw_rules_check_action (&view);
    }
  if (view.english)
    {
      sw_rules_check_words (&view);
      sw_rules_check_autonomy (&view);
    }
  if (view.action.end > view.action.start || text->separator < 0)
    sw_rules_check_full_stop (&view);
}
