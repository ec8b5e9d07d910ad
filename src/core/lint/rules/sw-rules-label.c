/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * label-verb, label-length, label-punctuation, label-case.
 *
 * Labels are noun phrases, and good ones come with commas, brackets, digits, slashes, articles and
 * gerunds. So a verb is reported only where nothing else can be meant: a word that is only ever a
 * verb, or the very verb that the action starts with. Even then a compound noun is let pass
 * ("Stock rotation — stock the shelves"): its second word names a doing, in the singular.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WORDS      10
#define MAX_CHARACTERS 90

static gboolean
is_same_verb (const SwRuleView *view,
              guint             a,
              guint             b)
{
  const SwTextWord *x = &view->text->words[a], *y = &view->text->words[b];
  g_autofree char *base_x = NULL;
  g_autofree char *base_y = NULL;

  if ((*sw_rules_word (view, a) | 0x20) != (*sw_rules_word (view, b) | 0x20))
    return FALSE;
  if (x->len == y->len && g_ascii_strncasecmp (sw_rules_word (view, a), sw_rules_word (view, b), x->len) == 0)
    return TRUE;
  /* Other forms share the beginning; only then is it worth making the base forms. */
  if (g_ascii_strncasecmp (sw_rules_word (view, a), sw_rules_word (view, b), 3) != 0)
    return FALSE;
  /* "Patterns — pattern coats": the plural of the noun. */
  if ((sw_rules_verb_form (view, a) & (SW_VERB_BASE | SW_VERB_THIRD)) == 0
      || (sw_rules_flags (view, a) & SW_WORD_PLURAL) != 0)
    return FALSE;

  base_x = sw_verb_to_base (sw_rules_word (view, a), x->len);
  base_y = sw_verb_to_base (sw_rules_word (view, b), y->len);
  return base_x != NULL && base_y != NULL && g_ascii_strcasecmp (base_x, base_y) == 0;
}

/* "rotation", "review", "planning": what makes the word before it the first half of a compound. */
static gboolean
names_a_doing (const SwRuleView *view,
               guint             word)
{
  static const char * const endings[] = {
    "tion", "sion", "ment", "ance", "ence", "ysis", "ing", "ship", "ity", "ery", "ure", "work", "control", "review",
    "support", "design", "repair", "care", "room",
  };
  const char *w = sw_rules_word (view, word);
  gsize len = view->text->words[word].len;

  if ((sw_rules_flags (view, word) & SW_WORD_PLURAL) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (len >= n && g_ascii_strncasecmp (w + len - n, endings[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_compound (const SwRuleView *view,
             guint             n_words)
{
  const SwTextWord *second = &view->text->words[1];
  guint after_verb = view->text->verb + 1;

  if (n_words != 2 || (sw_rules_flags (view, 0) & SW_WORD_NOUN) == 0)
    return FALSE;
  /* The action goes on as the label does: it is the action's beginning that was copied. */
  if (after_verb < view->text->n_words && view->text->words[after_verb].len == second->len
      && g_ascii_strncasecmp (sw_rules_word (view, after_verb), sw_rules_word (view, 1), second->len) == 0)
    return FALSE;

  /* "Service vehicles — service brakes": the action has an object of its own, so the label is none. */
  if ((sw_rules_flags (view, 1) & SW_WORD_NOUN) != 0 && view->text->words[view->text->verb].after == ' '
      && (sw_rules_flags (view, after_verb) & (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_DETERMINER)) != 0
      && (sw_rules_flags (view, after_verb) & (SW_WORD_PREPOSITION | SW_WORD_CONJUNCTION | SW_WORD_ADVERB)) == 0)
    return TRUE;

  return names_a_doing (view, 1);
}

static void
check_verb (SwRuleView *view,
            guint       n_words)
{
  const SwTextWord *word = &view->text->words[0];
  const char *w = sw_rules_word (view, 0);
  gboolean only;

  if ((word->shape & (SW_SHAPE_ALL_CAPS | SW_SHAPE_DIGIT | SW_SHAPE_MIXED)) != 0)
    return;

  only = sw_statement_text_verb_only (view->text, 0);
  /* Alone or before "and" a word is more likely one that the lexicon does not know as a noun. */
  if (only && n_words == 1)
    only = FALSE;
  if (!only
      && (view->text->verb < 0 || view->text->verb_form == 0 || !is_same_verb (view, 0, view->text->verb)
          || is_compound (view, n_words)))
    return;
  if ((sw_rules_verb_form (view, 0) & (SW_VERB_BASE | SW_VERB_THIRD)) == 0 || sw_rules_accepts (view, 0))
    return;

  sw_lint_report (view->run, view->statement, "label-verb", word->start, word->start + word->len,
                  _("The label starts with the verb “%.*s”. Name the thing or the work as a noun; the verb belongs behind the separator."),
                  (int) word->len, w);
}

static void
check_length (SwRuleView *view,
              guint       n_words)
{
  SwTextSpan label = view->label;
  int max_words = sw_lint_run_get_parameter (view->run, "label-length", "max-words", MAX_WORDS);
  int max_characters = sw_lint_run_get_parameter (view->run, "label-length", "max-characters", MAX_CHARACTERS);
  guint n = n_words;
  glong characters = label.end - label.start;

  /* Only a long label is worth counting. */
  if ((int) n > max_words)
    n = sw_rules_count_words (view, label);
  if (characters > max_characters)
    characters = g_utf8_strlen (view->s + label.start, label.end - label.start);

  if ((int) n > max_words)
    {
      sw_lint_report (view->run, view->statement, "label-length", label.start, label.end,
                      ngettext ("The label has %u word. Shorten it to at most %d.",
                                "The label has %u words. Shorten it to at most %d.", n), n, max_words);
    }
  else if (characters > max_characters)
    {
      sw_lint_report (view->run, view->statement, "label-length", label.start, label.end,
                      ngettext ("The label has %ld character. Shorten it to at most %d.",
                                "The label has %ld characters. Shorten it to at most %d.", characters),
                      characters, max_characters);
    }
  /* Other languages make one word of what English needs several for. */
  else if (n == 1 && view->english
           && (view->text->words[0].shape & (SW_SHAPE_HYPHEN | SW_SHAPE_ALL_CAPS)) == 0)
    {
      SwFinding *finding;

      finding = sw_lint_report (view->run, view->statement, "label-length", label.start, label.end,
                                _("The label is a single word. Two to ten words tell more: which, or of what?"));
      sw_lint_weigh (view->run, finding, SW_SEVERITY_INFO);
    }
}

static gsize
measure_last_mark (const SwRuleView *view,
                   gsize             end)
{
  const guchar *p = (const guchar *) view->s + end;

  if (end <= view->label.start)
    return 0;
  if (g_ascii_isalnum (p[-1]))
    return 0;
  if (strchr (".,;:-", p[-1]) != NULL)
    return 1;
  if (end >= view->label.start + 3 && p[-3] == 0xe2 && p[-2] == 0x80 && p[-1] >= 0x92 && p[-1] <= 0x95)
    return 3;
  return 0;
}

static void
check_punctuation (SwRuleView *view)
{
  gsize start = view->label.end, blank, n;
  SwFinding *finding;

  while ((n = measure_last_mark (view, start)) > 0)
    {
      if (view->s[start - 1] == '.' && sw_rules_ends_in_abbreviation (view->s, view->label.start, start - 1))
        break;
      start -= n;
      start = sw_rules_trim (view->s, view->label.start, start).end;
    }
  if (start == view->label.end)
    return;

  blank = start;
  while (view->s[start] == ' ')
    start++;
  finding = sw_lint_report (view->run, view->statement, "label-punctuation", start, view->label.end,
                            _("The label ends in a punctuation mark; the separator is enough. Remove the mark."));
  if (blank > view->label.start)
    sw_lint_offer_replace (finding, TRUE, blank, view->label.end, "", _("Remove the punctuation"));
}

static gboolean
is_lower_on_purpose (const SwRuleView *view)
{
  const SwTextWord *word = &view->text->words[0];
  const char *w = sw_rules_word (view, 0);

  /* iOS, pH, mRNA; 3D; e-learning. */
  if ((word->shape & (SW_SHAPE_MIXED | SW_SHAPE_DIGIT)) != 0)
    return TRUE;
  return word->len > 2 && w[1] == '-';
}

static gboolean
check_lower_case (SwRuleView *view)
{
  const SwTextWord *word = &view->text->words[0];
  const char *w = sw_rules_word (view, 0);
  char with[7];
  SwFinding *finding;
  gunichar first;

  if ((word->shape & SW_SHAPE_CAPITAL) != 0)
    return FALSE;

  first = g_utf8_get_char (w);
  if (!g_unichar_islower (first) || is_lower_on_purpose (view) || sw_rules_accepts (view, 0))
    return FALSE;
  /* A bracket or quote may stand before it, but not a bullet or a tag. */
  if (word->start > view->label.start + 3)
    return FALSE;

  with[g_unichar_to_utf8 (g_unichar_toupper (first), with)] = '\0';
  finding = sw_lint_report (view->run, view->statement, "label-case", word->start, word->start + word->len,
                            _("The label starts in lower case. Begin it with a capital."));
  /* An unknown word may be a name that is written so: npm, kubectl. */
  sw_lint_offer_replace (finding, sw_lexicon_knows (w, word->len), word->start,
                         word->start + (g_utf8_next_char (w) - w), with, _("Begin with a capital"));
  return TRUE;
}

static void
check_title_case (SwRuleView *view,
                  guint       n_words)
{
  guint n_capital = 0;
  SwFinding *finding;

  for (guint i = 0; i < n_words; i++)
    {
      guint shape = view->text->words[i].shape;
      SwWordFlags flags;

      if ((shape & SW_SHAPE_CAPITAL) == 0 && (shape & SW_SHAPE_DIGIT) == 0)
        {
          if ((sw_rules_flags (view, i) & (SW_WORD_FUNCTION)) == 0)
            return;
          continue;
        }
      if ((shape & (SW_SHAPE_ALL_CAPS | SW_SHAPE_MIXED | SW_SHAPE_DIGIT)) != 0)
        continue;
      flags = sw_rules_flags (view, i);
      if (flags != 0 && (flags & (SW_WORD_NOUN | SW_WORD_VERB | SW_WORD_ADJECTIVE | SW_WORD_ADVERB)) == 0)
        continue;
      if (sw_rules_accepts (view, i))
        continue;
      n_capital++;
    }
  if (n_capital < 3)
    return;

  finding = sw_lint_report (view->run, view->statement, "label-case", view->label.start, view->label.end,
                            _("The label is written in title case. Only its first word and names take a capital."));
  sw_lint_weigh (view->run, finding, SW_SEVERITY_INFO);
}

/**
 * sw_rules_check_label: (skip)
 * @view: a statement that has a label and an action
 *
 * Looks at the label.
 */
void
sw_rules_check_label (SwRuleView *view)
{
  guint n_words = view->text->first_action_word;

  check_punctuation (view);
  if (n_words == 0)
    return;

  check_length (view, n_words);
  if (!view->english)
    return;

  check_verb (view, n_words);
  if (!check_lower_case (view) && n_words >= 3)
    check_title_case (view, n_words);
}
