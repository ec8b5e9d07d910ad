/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * action-length, action-compound, no-circumstance: how much an action holds.
 *
 * Between a fifth and a quarter of good statements coordinate verbs; up to four of them are one
 * piece of work. A semicolon or full stop inside brackets divides nothing.
 *
 * The circumstance is what makes a statement teachable: with what, where, to what end, when. It is
 * missed only in short actions where nothing could be one, so that no wording is taken for a lack.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_WORDS           3
#define MAX_WORDS          45
#define MAX_CHARACTERS    320
#define FAR_TOO_LONG     1000
#define MAX_VERBS           4
#define MAX_BARE_WORDS      9

static void
check_length (SwRuleView *view)
{
  SwTextSpan all = { view->start, view->end };
  int max_words = sw_lint_run_get_parameter (view->run, "action-length", "max-words", MAX_WORDS);
  int max_characters = sw_lint_run_get_parameter (view->run, "action-length", "max-characters", MAX_CHARACTERS);
  glong characters = all.end - all.start;
  guint n_words = view->text->n_words;
  SwFinding *finding;

  if (characters > max_characters)
    characters = g_utf8_strlen (view->s + all.start, characters);
  if ((int) n_words > max_words)
    n_words = sw_rules_count_words (view, all);

  if (characters > max_characters)
    {
      finding = sw_lint_report (view->run, view->statement, "action-length", all.start, all.end,
                                ngettext ("The statement has %ld character. Shorten it to at most %d, or make two of it.",
                                          "The statement has %ld characters. Shorten it to at most %d, or make two of it.",
                                          characters), characters, max_characters);
      if (characters > FAR_TOO_LONG)
        sw_lint_weigh (view->run, finding, SW_SEVERITY_ERROR);
    }
  else if ((int) n_words > max_words)
    {
      sw_lint_report (view->run, view->statement, "action-length", all.start, all.end,
                      ngettext ("The statement has %u word. Shorten it to at most %d, or make two of it.",
                                "The statement has %u words. Shorten it to at most %d, or make two of it.", n_words),
                      n_words, max_words);
    }
  else if (view->text->n_words - view->text->first_action_word < MIN_WORDS
           && sw_rules_counts_words (view, view->text->first_action_word))
    {
      finding = sw_lint_report (view->run, view->statement, "action-length", view->action.start, view->action.end,
                                _("The action is too short to say anything. Say what the worker does, with what, and to what end."));
      sw_lint_mark_unfinished (finding);
    }
}

/* Offers to end the statement at @at and to go on at @next with one that has the same label. */
static void
offer_split (SwRuleView *view,
             SwFinding  *finding,
             gsize       at,
             gsize       next)
{
  g_autoptr (GString) second = NULL;
  SwFix *fix;
  gunichar first;

  if (finding == NULL || next >= view->end)
    return;

  first = g_utf8_get_char (view->s + next);
  second = g_string_new_len (view->s + view->label.start, view->label.end - view->label.start);
  g_string_append (second, SW_SEPARATOR);
  for (guint i = 0; i < view->text->n_words; i++)
    if (view->text->words[i].start == next
        && (view->text->words[i].shape & (SW_SHAPE_ALL_CAPS | SW_SHAPE_MIXED | SW_SHAPE_DIGIT)) == 0
        && (sw_rules_flags (view, i) & (SW_WORD_VERB | SW_WORD_ADVERB | SW_WORD_FUNCTION)) != 0)
      first = g_unichar_tolower (first);
  g_string_append_unichar (second, first);
  g_string_append (second, g_utf8_next_char (view->s + next));
  g_string_truncate (second, second->len - (view->text->len - view->end));

  fix = sw_fix_new (_("Make two statements of it"), FALSE);
  sw_fix_add_replace (fix, view->statement->node, SW_STATEMENT_TEXT, at, view->text->len,
                      view->statement->full_stop == SW_FULL_STOP_NO ? "" : ".");
  sw_fix_add_statement_after (fix, view->statement->node, second->str);
  sw_finding_add_fix (finding, fix);
}

/* Whether a sentence ends at @i, a mark that has more behind it; sets @next to where one begins. */
static gboolean
ends_sentence (const SwRuleView *view,
               gsize             i,
               gsize            *next)
{
  gsize k = i + 1;

  while (k < view->end && (view->s[k] == '"' || view->s[k] == ')'))
    k++;
  if (k >= view->end || view->s[k] != ' ')
    return FALSE;
  k = sw_rules_trim (view->s, k, view->end).start;
  if (k >= view->end || !g_unichar_isupper (g_utf8_get_char (view->s + k)))
    return FALSE;
  if (view->s[i] == '.' && sw_rules_ends_in_abbreviation (view->s, view->start, i))
    return FALSE;
  /* "No. IV", "Fig. A": a reference goes on. */
  if (view->s[i] == '.' && i >= 2 && g_ascii_strncasecmp (view->s + i - 2, "no", 2) == 0
      && (i == 2 || view->s[i - 3] == ' '))
    return FALSE;

  *next = k;
  return TRUE;
}

static gboolean
check_sentences (SwRuleView *view)
{
  guint depth = 0;

  for (gsize i = view->action.start; i < view->end; i++)
    {
      char c = view->s[i];
      gsize next;

      if (c == '(' || c == '[')
        {
          depth++;
        }
      else if ((c == ')' || c == ']') && depth > 0)
        {
          depth--;
        }
      else if (c == ';' && depth == 0 && i + 1 < view->end)
        {
          SwFinding *finding;

          next = sw_rules_trim (view->s, i + 1, view->end).start;
          if (strncmp (view->s + next, "and ", 4) == 0 && (sw_lexicon_verb_form (view->s + next + 4, strcspn (view->s + next + 4, " ,.")) != 0))
            next += 4;
          finding = sw_lint_report (view->run, view->statement, "action-compound", i, i + 1,
                                    _("A semicolon joins two actions. Make a statement of each."));
          offer_split (view, finding, i, next);
          return TRUE;
        }
      else if ((c == '.' || c == '!' || c == '?') && depth == 0 && ends_sentence (view, i, &next))
        {
          SwFinding *finding;

          finding = sw_lint_report (view->run, view->statement, "action-compound", next, view->end,
                                    _("A second sentence follows the first. Make a statement of each."));
          offer_split (view, finding, i, next);
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether there are as many joints as too many verbs have. A cheap look, since it is the only thing that
 * most statements are asked. */
static gboolean
may_join_verbs (const SwRuleView *view)
{
  gboolean series = view->text->verb >= 0 && view->text->words[view->text->verb].after != ' ';
  guint n_commas = 0, n_joints = 0;

  if (!series && view->text->n_commas < 3)
    return FALSE;

  for (guint i = view->text->first_action_word; i < view->text->n_words; i++)
    {
      char after = view->text->words[i].after;

      /* Without shortcuts: no processor could guess them. */
      n_commas += after == ',';
      n_joints += (after == ',') | (after == '/') | ((view->text->words[i].keywords & SW_MARK_JOINT) != 0);
    }

  return n_joints >= MAX_VERBS && (series || n_commas >= 3);
}

/**
 * sw_rules_check_compound: (skip)
 * @view: a statement that has a label and an action
 *
 * Looks for more than one action.
 */
void
sw_rules_check_compound (SwRuleView *view)
{
  SwTextVerb verbs[MAX_VERBS * 4];
  guint n, n_certain = 0, last = 0;

  if ((view->marks & (SW_MARK_SEMICOLON | SW_MARK_STOP)) != 0 && check_sentences (view))
    return;

  if (!may_join_verbs (view))
    return;

  n = sw_statement_text_verbs (view->text, verbs, G_N_ELEMENTS (verbs));
  for (guint i = 0; i < n; i++)
    if (verbs[i].certain)
      {
        n_certain++;
        last = verbs[i].word;
      }
  if (n_certain > MAX_VERBS)
    sw_lint_report (view->run, view->statement, "action-compound", view->text->words[view->text->verb].start,
                    sw_rules_word_end (view, last),
                    _("%u verbs are too many for one statement. Keep those that belong together, and make statements of the others."),
                    n_certain);
}

static gboolean
can_be_circumstance (const SwRuleView *view,
                     guint             i)
{
  static const char * const particles[] = { "away", "back", "down", "off", "out", "up" };
  SwWordFlags flags = sw_rules_flags (view, i);

  if (sw_rules_is (view, i, "of") || sw_rules_is (view, i, "and") || sw_rules_is (view, i, "or"))
    return FALSE;
  /* "look up records", "carry out checks" */
  if (i == (guint) view->text->verb + 1 && SW_WORDS_HAVE (particles, view, i))
    return FALSE;
  if ((flags & (SW_WORD_PREPOSITION | SW_WORD_CONJUNCTION)) != 0)
    return TRUE;
  if ((flags & SW_VERB_GERUND) != 0 && view->text->words[i - 1].after == ',')
    return TRUE;
  if ((flags & (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_DETERMINER)) == 0 && (flags & SW_WORD_ADVERB) != 0)
    return TRUE;
  return sw_rules_is (view, i, "daily") || sw_rules_is (view, i, "weekly") || sw_rules_is (view, i, "that")
         || sw_rules_is (view, i, "who") || sw_rules_is (view, i, "which");
}

static void
check_circumstance (SwRuleView *view)
{
  guint first = view->text->first_action_word;
  guint n = view->text->n_words - first;
  SwTextVerb verbs[3];

  if (n < MIN_WORDS || n > MAX_BARE_WORDS || view->text->verb < 0 || view->text->verb_form == 0)
    return;
  if (g_strcmp0 (view->statement->section, SW_SECTION_PLAIN_KEY) != 0)
    return;
  /* "greet visitors, print badges, and call hosts" tells enough. */
  if (sw_statement_text_verbs (view->text, verbs, G_N_ELEMENTS (verbs)) > 2)
    return;
  for (guint i = view->text->verb + 1; i < view->text->n_words; i++)
    if (can_be_circumstance (view, i))
      return;

  sw_lint_report (view->run, view->statement, "no-circumstance", view->action.start, view->action.end,
                  _("The action names what is done, and nothing else. Add with what, where, when, or to what end."));
}

/**
 * sw_rules_check_extent: (skip)
 * @view: a statement that has a label and an action
 *
 * Looks at how long the statement is and what its action holds.
 */
void
sw_rules_check_extent (SwRuleView *view)
{
  check_length (view);
  if (view->english)
    check_circumstance (view);
}
