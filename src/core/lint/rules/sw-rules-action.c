/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * action-subject, action-passive, action-unobservable, action-vague, action-case: what an action
 * begins with, before its verb's form is asked.
 *
 * Each looks at the verb's place only. "must" and "can" accuse nobody in the middle of a clause;
 * to know is no skill, but "identify what clients know" is. A passive is a noun phrase with a form
 * of "to be" and a participle behind it, unless the first word is a verb whose object clause that
 * would be ("verify guards are closed").
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may follow subject or modal without being the verb yet: "be able to", "have the ability to". */
static guint
skip_ability (const SwRuleView *view,
              guint             i)
{
  guint k = i;

  if (sw_rules_is (view, k, "be") || sw_rules_is (view, k, "is") || sw_rules_is (view, k, "are"))
    k++;
  if (sw_rules_is (view, k, "able") && sw_rules_is (view, k + 1, "to"))
    return k + 2;

  k = i;
  if (sw_rules_is (view, k, "has") || sw_rules_is (view, k, "have"))
    k++;
  if (sw_rules_is (view, k, "the") || sw_rules_is (view, k, "an"))
    k++;
  if (sw_rules_is (view, k, "ability") && sw_rules_is (view, k + 1, "to"))
    return k + 2;

  return i;
}

static guint
skip_modals (const SwRuleView *view,
             guint             i)
{
  if (sw_rules_has (view, i, SW_MARK_MODAL))
    i++;
  return skip_ability (view, i);
}

/* "can vegetables" and "will an estate" are work; "can operate" is a promise. */
static gboolean
is_modal_here (const SwRuleView *view,
               guint             i)
{
  SwVerbForm next = sw_rules_verb_form (view, i + 1);
  SwWordFlags flags = sw_rules_flags (view, i + 1);

  if (!sw_rules_has (view, i, SW_MARK_MODAL))
    return FALSE;
  if (!sw_rules_is (view, i, "can") && !sw_rules_is (view, i, "will"))
    return TRUE;
  return sw_rules_is (view, i + 1, "be") || sw_rules_is_ly_adverb (view, MIN (i + 1, view->text->n_words - 1))
         || ((next & SW_VERB_BASE) != 0 && (flags & SW_WORD_NOUN) == 0)
         || ((next & SW_VERB_BASE) != 0 && (sw_rules_flags (view, i + 2) & SW_WORD_DETERMINER) != 0);
}

/* Where a subject that the action begins with ends; the index of the first word if it has none. */
static guint
find_subject (const SwRuleView *view)
{
  guint first = view->text->first_action_word;
  guint i = first;

  if (!sw_rules_has (view, first, SW_MARK_SUBJECT))
    return first;

  if (sw_rules_has (view, i, SW_MARK_PRONOUN))
    {
      if ((sw_rules_is (view, i + 1, "or") || (view->text->words[i].after == '/')) && i + 2 < view->text->n_words)
        i += sw_rules_has (view, i + 2, SW_MARK_PRONOUN) ? 2 : sw_rules_has (view, i + 1, SW_MARK_PRONOUN) ? 1 : 0;
      return skip_modals (view, i + 1);
    }
  if (is_modal_here (view, i))
    return skip_modals (view, i);
  if (skip_ability (view, i) > i)
    return skip_ability (view, i);

  if (sw_rules_has (view, i, SW_MARK_DETERMINER))
    {
      /* "the worker", "each new employee", "the social worker". */
      for (guint k = i + 1; k <= i + 3; k++)
        if (sw_rules_has (view, k, SW_MARK_AGENT))
          return skip_modals (view, k + 1);
      return first;
    }
  if (sw_rules_has (view, i, SW_MARK_AGENT) && sw_rules_verb_form (view, i) == 0
      && (sw_rules_has (view, i + 1, SW_MARK_MODAL) || skip_ability (view, i + 1) > i + 1
          || (sw_rules_verb_form (view, i + 1) & (SW_VERB_BASE | SW_VERB_THIRD)) != 0))
    return skip_modals (view, i + 1);

  return first;
}

static gboolean
check_subject (SwRuleView *view)
{
  guint first = view->text->first_action_word;
  guint after = MIN (find_subject (view), view->text->n_words);

  if (after == first)
    return FALSE;

  sw_lint_report (view->run, view->statement, "action-subject", view->text->words[first].start,
                  sw_rules_word_end (view, after - 1),
                  _("The action begins with who acts, or with what is expected of them. Begin with the verb: the worker is always meant."));
  return TRUE;
}

/* Verbs that take a clause: "verify guards are closed" is no passive. */
static const char * const clause_verbs[] = {
  "affirm", "arrange", "ask", "assert", "assume", "assure", "attest", "certify", "check", "confirm",
  "decide", "demand", "demonstrate", "determine", "document", "ensure", "establish", "explain", "guarantee", "indicate",
  "insist", "inspect", "insure", "judge", "learn", "make", "mean", "monitor", "note", "notice", "observe", "predict", "prove",
  "recommend", "record", "report", "request", "require", "see", "show", "signal", "state", "suggest",
  "test", "validate", "verify", "watch",
};

static gboolean
check_passive (SwRuleView *view)
{
  guint first = view->text->first_action_word;
  guint n = view->text->n_words;
  guint i, participle;

  for (i = first; i < n && i <= first + 5; i++)
    {
      SwWordFlags flags;

      if (sw_rules_has (view, i, SW_MARK_TO_BE))
        break;
      flags = sw_rules_flags (view, i);
      /* A clause of its own, or a series, is more than a noun phrase. */
      if ((flags & SW_WORD_CONJUNCTION) != 0 && !sw_rules_is (view, i, "and") && !sw_rules_is (view, i, "or"))
        return FALSE;
      if ((flags & SW_WORD_PREPOSITION) != 0 && !sw_rules_is (view, i, "of") && !sw_rules_is (view, i, "for"))
        return FALSE;
      if ((flags & SW_WORD_PRONOUN) != 0 || view->text->words[i].after == ',')
        return FALSE;
    }
  if (i == first || i >= n || i > first + 5 || !sw_rules_has (view, i, SW_MARK_TO_BE))
    return FALSE;
  if (i > first + 1 && (view->text->verb_form & (SW_VERB_BASE | SW_VERB_THIRD)) != 0)
    {
      SwWordFlags flags = sw_rules_flags (view, first);
      gboolean style = (view->text->verb_form & SW_VERB_THIRD) != 0;

      if ((flags & SW_WORD_NOUN) == 0 || SW_WORDS_HAVE (clause_verbs, view, first)
          || (style && view->statement->verb == SW_VERB_STYLE_THIRD)
          || (sw_rules_flags (view, first + 1) & SW_WORD_DETERMINER) != 0)
        return FALSE;
    }

  participle = i + 1;
  while (participle + 1 < n && (sw_rules_is_ly_adverb (view, participle) || sw_rules_is (view, participle, "not")
                                || sw_rules_is (view, participle, "being") || sw_rules_is (view, participle, "to")
                                || sw_rules_is (view, participle, "be")))
    participle++;
  if ((sw_rules_verb_form (view, participle) & SW_VERB_PARTICIPLE) == 0)
    return FALSE;

  sw_lint_report (view->run, view->statement, "action-passive", view->text->words[first].start,
                  sw_rules_word_end (view, participle),
                  _("The action tells what is done to something. Begin with the verb and say what the worker does."));
  return TRUE;
}

static const char * const unobservable[] = {
  "appreciate", "appreciated", "appreciates", "appreciating", "believe", "believed", "believes", "believing", "knew",
  "know", "knowing", "known", "knows", "learn", "learned", "learning", "learns", "understand",
  "understanding", "understands", "understood",
};

static gboolean
check_unobservable (SwRuleView *view)
{
  guint verb = view->text->verb;
  guint last = verb;

  if (SW_WORDS_HAVE (unobservable, view, verb))
    {
      last = verb;
    }
  else if (sw_rules_is (view, verb, "be") || sw_rules_is (view, verb, "is") || sw_rules_is (view, verb, "become")
           || sw_rules_is (view, verb, "becomes") || sw_rules_is (view, verb, "being"))
    {
      last = verb + 1;
      if (last + 1 < view->text->n_words && sw_rules_is_ly_adverb (view, last))
        last++;
      if (sw_rules_is (view, last, "familiar") && sw_rules_is (view, last + 1, "with"))
        last++;
      else if (!sw_rules_is (view, last, "aware") && !sw_rules_is (view, last, "knowledgeable"))
        return FALSE;
    }
  else if ((sw_rules_is (view, verb, "have") || sw_rules_is (view, verb, "has"))
           && (sw_rules_is (view, verb + 1, "knowledge") || sw_rules_is (view, verb + 1, "awareness"))
           && sw_rules_is (view, verb + 2, "of"))
    {
      last = verb + 2;
    }
  else
    {
      return FALSE;
    }
  if (sw_rules_accepts (view, verb))
    return FALSE;

  sw_lint_report (view->run, view->statement, "action-unobservable", view->text->words[verb].start,
                  sw_rules_word_end (view, last),
                  _("Nobody can see whether someone does “%.*s”. Write what the worker does who can do it."),
                  (int) (sw_rules_word_end (view, last) - view->text->words[verb].start), sw_rules_word (view, verb));
  return TRUE;
}

static void
report_vague (SwRuleView *view,
              gsize       start,
              gsize       end)
{
  sw_lint_report (view->run, view->statement, "action-vague", start, end,
                  _("“%.*s” leaves open what is meant. Write what exactly, or leave it out."),
                  (int) (end - start), view->s + start);
}

static void
check_vague_verb (SwRuleView *view)
{
  static const char * const verbs[] = { "do", "does", "handle", "handles", "help", "helps" };
  guint verb = view->text->verb;

  if (SW_WORDS_HAVE (verbs, view, verb))
    {
      if (!sw_rules_accepts (view, verb))
        report_vague (view, view->text->words[verb].start, sw_rules_word_end (view, verb));
    }
  else if ((sw_rules_is (view, verb, "deal") || sw_rules_is (view, verb, "deals"))
           && sw_rules_is (view, verb + 1, "with"))
    {
      report_vague (view, view->text->words[verb].start, sw_rules_word_end (view, verb + 1));
    }
}

static void
check_vague_words (SwRuleView *view)
{
  for (guint i = view->text->first_action_word; i < view->text->n_words; i++)
    {
      gsize start = view->text->words[i].start, end = sw_rules_word_end (view, i);

      if (sw_rules_is (view, i, "etc"))
        end += end < view->end && view->s[end] == '.';
      else if (sw_rules_is (view, i, "as") && sw_rules_is (view, i + 1, "needed"))
        end = sw_rules_word_end (view, i + 1);
      else if (!sw_rules_is (view, i, "various"))
        continue;
      if (!sw_rules_accepts (view, i))
        report_vague (view, start, end);
    }
}

static void
check_case (SwRuleView *view)
{
  guint first = view->text->first_action_word;
  const SwTextWord *word = &view->text->words[first];
  const char *w = sw_rules_word (view, first);
  SwWordFlags flags;
  char with[7];
  SwFinding *finding;

  if ((word->shape & SW_SHAPE_CAPITAL) == 0
      || (word->shape & (SW_SHAPE_ALL_CAPS | SW_SHAPE_MIXED | SW_SHAPE_DIGIT)) != 0)
    return;
  /* X-ray, T-slot; R, C: letters that are names. */
  if (word->len > 1 && w[1] == '-')
    return;
  if (word->start != view->action.start)
    return;

  /* A capital word that the lexicon has no class for is a name. */
  flags = sw_rules_flags (view, first);
  if ((flags & (SW_WORD_VERB | SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_ADVERB | SW_WORD_FUNCTION)) == 0
      && sw_rules_verb_form (view, first) == 0)
    return;
  if ((flags & SW_WORD_NAME) != 0 && (flags & SW_WORD_VERB) == 0)
    return;
  if (sw_rules_accepts (view, first))
    return;

  with[g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (w)), with)] = '\0';
  finding = sw_lint_report (view->run, view->statement, "action-case", word->start, word->start + word->len,
                            _("The action goes on after the separator. Begin it in lower case."));
  sw_lint_offer_replace (finding, TRUE, word->start, word->start + (g_utf8_next_char (w) - w), with,
                         _("Begin in lower case"));
}

/**
 * sw_rules_check_opening: (skip)
 * @view: a statement that has a label and an action
 *
 * Looks at what the action begins with.
 *
 * Returns: whether that is no verb, or one that has to be replaced anyway
 */
gboolean
sw_rules_check_opening (SwRuleView *view)
{
  if (check_subject (view))
    return TRUE;

  check_case (view);
  if ((view->marks & SW_MARK_TO_BE) != 0 && check_passive (view))
    return TRUE;
  if (view->text->verb < 0)
    return TRUE;
  if (check_unobservable (view))
    return (view->text->verb_form & (SW_VERB_BASE | SW_VERB_THIRD)) == 0
           || (sw_rules_flags (view, view->text->verb) & SW_VERB_ANY) == 0;

  check_vague_verb (view);
  return FALSE;
}

/**
 * sw_rules_check_action: (skip)
 * @view: a statement that has a label and an action
 *
 * Looks at the action.
 */
void
sw_rules_check_action (SwRuleView *view)
{
  if (view->english && view->text->first_action_word < view->text->n_words)
    {
      if (!sw_rules_check_opening (view))
        sw_rules_check_verb (view);
      if ((view->marks & SW_MARK_VAGUE) != 0)
        check_vague_words (view);
      sw_rules_check_compound (view);
    }
  sw_rules_check_extent (view);
}
