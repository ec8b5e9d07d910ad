/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a statement names of the worker's autonomy: that somebody supervises, that somebody looks in now
 * and then, that nobody does, that the worker leads.
 *
 * A statement may name more than one, or none, which is no defect: most say it by what is done. The
 * phrases are the rules' own; leading is also told by a few verbs that no rule is about, for they are
 * right at any level. English is the one language whose phrases are known. */

#include "lint/sw-autonomy.h"

#include "lint/rules/sw-rules-private.h"

/* Verbs that say that others follow. */
static gboolean
leads_others (SwRuleView *view)
{
  static const char * const leading[] = {
    "chair", "chairs", "champion", "champions", "co-lead", "co-leads", "coach", "coaches", "govern", "governs", "head", "heads",
    "institutionalize", "institutionalizes", "lead", "leads", "mentor", "mentors", "spearhead", "spearheads", "supervise",
    "supervises",
  };
  SwTextVerb verbs[8];
  guint n = sw_statement_text_verbs (view->text, verbs, G_N_ELEMENTS (verbs));

  for (guint i = 0; i < n; i++)
    if (verbs[i].certain && SW_WORDS_HAVE (leading, view, verbs[i].word))
      return TRUE;
  return FALSE;
}

/* "exercising independent judgment" */
static gboolean
judges_alone (const SwRuleView *view,
              guint word)
{
  if (!sw_rules_is (view, word, "independent"))
    return FALSE;
  for (guint i = word + 1; i <= word + 2; i++)
    if (sw_rules_is (view, i, "judgment") || sw_rules_is (view, i, "judgement"))
      return TRUE;
  return FALSE;
}

/* "without supervisory guidance": lint leaves it to the writer. */
static gboolean
is_left_alone (const SwRuleView *view,
               guint word)
{
  return sw_rules_is (view, word, "without") &&
         (sw_rules_is (view, word + 1, "supervisory") || sw_rules_is (view, word + 1, "direct"));
}

/**
 * sw_autonomy_of_text:
 * @text: a parsed statement in English
 *
 * Returns: what it names of the worker's autonomy, a set of 1 << #SwBand; 0 where it names nothing
 */
guint
sw_autonomy_of_text (SwStatementText *text)
{
  SwRuleView view = { .text = text, .s = text->text, .end = text->len, .english = TRUE };
  SwRulesPhrase phrase;
  guint bands = 0;

  if (text->separator < 0)
    return 0;
  sw_rules_mark_words (text);

  for (guint i = text->first_action_word; i < text->n_words; i++)
    {
      guint last;
      guint band = sw_rules_match_autonomy (&view, i, &last);

      if (band != SW_N_BANDS)
        bands |= 1u << band;
      if (sw_rules_match_reduced (&view, i))
        bands |= 1u << SW_BAND_REDUCED;
      if (judges_alone (&view, i) || is_left_alone (&view, i))
        bands |= 1u << SW_BAND_INDEPENDENT;
    }
  if (sw_rules_find_supervision (&view, &phrase, 1, TRUE) > 0)
    bands |= 1u << SW_BAND_GUIDED;
  if (leads_others (&view))
    bands |= 1u << SW_BAND_LEADING;
  return bands;
}

/**
 * sw_autonomy_of:
 * @statement: a statement in English
 *
 * Returns: what it names of the worker's autonomy, a set of 1 << #SwBand
 */
guint
sw_autonomy_of (SwNode *statement)
{
  const char *string = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  g_auto (SwStatementText) text;

  sw_statement_text_init (&text);
  sw_statement_text_parse (&text, string != NULL ? string : "", -1);
  return sw_autonomy_of_text (&text);
}

/**
 * sw_autonomy_is_known_in:
 * @language: a language tag
 *
 * Returns: whether the phrases of that language are known
 */
gboolean
sw_autonomy_is_known_in (const char *language)
{
  return g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalnum (language[2]);
}
