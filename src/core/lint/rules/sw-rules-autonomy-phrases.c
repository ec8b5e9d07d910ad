/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Phrases that tell how much a worker is trusted with: alone, over others, or with somebody behind.
 *
 * Each of them also stands in statements that mean something else: a nurse helps patients to live
 * independently, a probation officer keeps people under supervision, a beginner follows
 * organization-wide rules. So a phrase counts only where it tells of the worker: an adverb at the verb
 * or at the clause's end, a verb at the verb's place, supervision that somebody is under or has from
 * someone, not supervision that is given.
 *
 * The rules about autonomy and the progress picture ask here, so that they can never disagree.
 */

#include "lint/rules/sw-rules-private.h"

#include <string.h>

/* --- Alone and over others --------------------------------------------------------------------- */

/* "to help clients live independently", "independently owned", "independent of": somebody else is. */
static gboolean
is_about_others (const SwRuleView *view,
                 guint             i)
{
  static const char * const living[] = {
    "act", "bathe", "communicate", "dress", "eat", "feed", "function", "functioning", "learn", "live", "lives", "living",
    "manage", "move", "operate", "operates", "operating", "play", "read", "run", "running", "succeed", "think", "thinking",
    "toilet", "travel", "walk", "walking", "work", "working", "write",
  };
  SwVerbForm next = sw_rules_verb_form (view, i + 1);

  if (i <= (guint) MAX (view->text->verb, 0))
    return FALSE;
  if (sw_rules_is (view, i + 1, "of"))
    return TRUE;
  /* "independently verified data", "autonomously driving vehicles" */
  if ((next & (SW_VERB_PARTICIPLE | SW_VERB_GERUND)) != 0 && (next & SW_VERB_BASE) == 0
      && !sw_rules_is (view, i + 1, "using") && !sw_rules_is (view, i + 1, "following")
      && (sw_rules_flags (view, i + 1) & SW_WORD_PREPOSITION) == 0)
    return TRUE;
  /* A verb before it that is not the action's own, with someone before that: "clients live". */
  return i >= 1 && i - 1 > (guint) MAX (view->text->verb, 0) + 1 && SW_WORDS_HAVE (living, view, i - 1);
}

static gboolean
is_own_verb (const SwRuleView *view,
             guint             i)
{
  SwTextVerb verbs[8];
  guint n = sw_statement_text_verbs (view->text, verbs, G_N_ELEMENTS (verbs));

  for (guint k = 0; k < n; k++)
    if (verbs[k].word == i && verbs[k].certain)
      return TRUE;

  return FALSE;
}

/* What a beginner, too, establishes. */
static gboolean
is_small_matter (const SwRuleView *view,
                 guint             i)
{
  static const char * const matters[] = {
    "access", "airway", "airways", "baseline", "baselines", "communication", "connection", "connections", "contact",
    "contacts", "eye", "line", "lines", "perimeter", "perimeters", "rapport", "trust", "venous",
  };

  for (guint k = i + 1; k <= i + 3; k++)
    if (SW_WORDS_HAVE (matters, view, k))
      return TRUE;

  return FALSE;
}

/* A beginner follows rules and uses systems that hold everywhere; he does not make them. */
static gboolean
is_followed (const SwRuleView *view,
             guint             i)
{
  static const char * const followers[] = {
    "access", "adhere", "adheres", "apply", "applies", "attend", "attends", "comply", "complies", "enter", "enters", "follow", "follows",
    "learn", "learns", "observe", "observes", "read", "reads", "review", "reviews", "use", "uses",
  };
  static const char * const before[] = {
    "by", "following", "from", "in", "into", "of", "on", "per", "through", "to", "under", "using", "with", "within",
  };
  guint k = i;

  if (view->text->verb >= 0 && sw_rules_words_have (followers, G_N_ELEMENTS (followers), view, view->text->verb))
    return TRUE;
  for (guint steps = 0; k > (guint) MAX (view->text->verb, 0) + 1 && steps < 4; steps++)
    {
      k--;
      if (SW_WORDS_HAVE (before, view, k))
        return TRUE;
      if (view->text->words[k].after != ' ')
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_wide (const SwRuleView *view,
         guint             i)
{
  static const char * const wholes[] = {
    "agency-wide", "company-wide", "corporate-wide", "corporation-wide", "department-wide", "district-wide",
    "enterprise-wide", "firm-wide", "hospital-wide", "industry-wide", "institution-wide", "organisation-wide",
    "organization-wide",
  };

  return SW_WORDS_HAVE (wholes, view, i);
}

/* "across the entire organization" */
static guint
match_across (const SwRuleView *view,
              guint             i)
{
  static const char * const wholes[] = {
    "agency", "company", "corporation", "enterprise", "firm", "hospital", "institution", "organisation", "organization",
  };
  guint k = i + 1;

  if (!sw_rules_is (view, i, "across"))
    return 0;
  if (sw_rules_is (view, k, "the") || sw_rules_is (view, k, "an"))
    k++;
  if (sw_rules_is (view, k, "entire") || sw_rules_is (view, k, "whole"))
    k++;
  return k > i + 1 && SW_WORDS_HAVE (wholes, view, k) ? k : 0;
}

static gboolean
stands_before_noun (const SwRuleView *view,
                    guint             i)
{
  return i + 1 < view->text->n_words && view->text->words[i].after == ' '
         && (sw_rules_flags (view, i + 1) & (SW_WORD_NOUN | SW_WORD_ADJECTIVE)) != 0
         && (sw_rules_flags (view, i + 1) & (SW_WORD_PREPOSITION | SW_WORD_CONJUNCTION)) == 0;
}

static gboolean
says_entire (const SwRuleView *view,
             guint             i)
{
  return sw_rules_is (view, i + 2, "entire") || sw_rules_is (view, i + 2, "whole");
}

/**
 * sw_rules_match_autonomy: (skip)
 * @view: a statement in English
 * @word: index of a word of its action
 * @last: (out): index of the phrase's last word
 *
 * Returns: what the phrase that begins at @word gives the worker: %SW_BAND_INDEPENDENT or
 *   %SW_BAND_LEADING; %SW_N_BANDS where none begins there
 */
guint
sw_rules_match_autonomy (SwRuleView *view,
                         guint       word,
                         guint      *last)
{
  *last = word;
  if (!sw_rules_has (view, word, SW_MARK_AUTONOMY | SW_MARK_LEADS))
    return SW_N_BANDS;

  if (sw_rules_is (view, word, "independently") || sw_rules_is (view, word, "autonomously"))
    return is_about_others (view, word) ? SW_N_BANDS : SW_BAND_INDEPENDENT;
  if (sw_rules_is (view, word, "establish") || sw_rules_is (view, word, "establishes"))
    return is_own_verb (view, word) && !is_small_matter (view, word) ? SW_BAND_LEADING : SW_N_BANDS;
  if (sw_rules_is (view, word, "oversee") || sw_rules_is (view, word, "oversees"))
    return is_own_verb (view, word) ? SW_BAND_LEADING : SW_N_BANDS;
  if (sw_rules_is (view, word, "unsupervised"))
    /* "unsupervised learning", "unsupervised children" */
    return stands_before_noun (view, word) ? SW_N_BANDS : SW_BAND_INDEPENDENT;
  if (sw_rules_is (view, word, "without")
      && (sw_rules_is (view, word + 1, "supervision") || sw_rules_is (view, word + 1, "oversight")))
    {
      *last = word + 1;
      return SW_BAND_INDEPENDENT;
    }
  if (sw_rules_is (view, word, "with") && sw_rules_is (view, word + 1, "full") && sw_rules_is (view, word + 2, "autonomy"))
    {
      *last = word + 2;
      return SW_BAND_INDEPENDENT;
    }
  if (is_wide (view, word))
    return stands_before_noun (view, word) && is_followed (view, word) ? SW_N_BANDS : SW_BAND_LEADING;

  *last = match_across (view, word);
  return *last == 0 || (!says_entire (view, word) && is_followed (view, word)) ? SW_N_BANDS : SW_BAND_LEADING;
}

/* --- Supervised -------------------------------------------------------------------------------- */

static const char * const watching[] = { "direction", "guidance", "instruction", "oversight", "supervision" };

/* Whether the words from @i to @last - 1 may stand between "under" and "supervision". */
static gboolean
is_close_supervision (const SwRuleView *view,
                      guint             i,
                      guint             last)
{
  static const char * const loose[] = {
    "agency", "community", "correctional", "court", "federal", "general", "intermittent", "judicial", "limited", "little",
    "mandatory", "minimal", "minimum", "no", "occasional", "own", "parole", "periodic", "post-release", "pretrial", "probation",
    "reduced", "remote", "state", "their", "your",
  };

  for (; i < last; i++)
    if (SW_WORDS_HAVE (loose, view, i) || view->text->words[i].after == ',')
      return FALSE;

  return TRUE;
}

/* People who are under supervision are somebody's work, not somebody at work. */
static gboolean
is_of_people (const SwRuleView *view,
              guint             i)
{
  static const char * const people[] = {
    "adults", "children", "clients", "defendants", "detainees", "individuals", "inmates", "juveniles", "minors", "offenders",
    "parolees", "patients", "people", "persons", "placed", "prisoners", "probationers", "residents", "those", "youth",
    "youths",
  };

  return i > 0 && SW_WORDS_HAVE (people, view, i - 1)
         && !sw_rules_is (view, i + 1, "direct") && !sw_rules_is (view, i + 1, "close");
}

/* "under (the) (direct, close …) supervision", also "under review by a supervising …" */
static guint
match_under (const SwRuleView *view,
             guint             i)
{
  if (!sw_rules_is (view, i, "under"))
    return 0;

  for (guint k = i + 1; k <= i + 5 && k < view->text->n_words; k++)
    if (SW_WORDS_HAVE (watching, view, k))
      {
        if (!is_close_supervision (view, i + 1, k)
            || (sw_rules_is (view, k, "supervision") && is_of_people (view, i)))
          return 0;
        /* "under supervision and guidance" is one. */
        if (sw_rules_is (view, k + 1, "and") && SW_WORDS_HAVE (watching, view, k + 2))
          k += 2;
        return k;
      }

  return 0;
}

/* "with guidance from", "with supervisor oversight", "with close supervision" */
static guint
match_with (const SwRuleView *view,
            guint             i)
{
  static const char * const kinds[] = {
    "clinical", "close", "constant", "continuous", "direct", "full", "mentor", "regular", "senior", "supervisor", "supervisory",
  };
  guint k = i + 1;
  gboolean kind = FALSE;

  if (!sw_rules_is (view, i, "with"))
    return 0;
  if (sw_rules_is (view, k, "the") || sw_rules_is (view, k, "some"))
    k++;
  while (k < i + 4 && (SW_WORDS_HAVE (kinds, view, k)
                       || (k < view->text->n_words && view->text->words[k].len > 11
                           && g_ascii_strncasecmp (sw_rules_word (view, k), "supervisor", 10) == 0)))
    {
      kind = TRUE;
      k++;
    }
  if (!SW_WORDS_HAVE (watching, view, k))
    return 0;
  if (sw_rules_is (view, k + 1, "from"))
    return k + 1;
  if (sw_rules_is (view, k, "supervision"))
    return k + 1 >= view->text->n_words || kind || view->text->words[k].after != ' '
           || (sw_rules_flags (view, k + 1) & SW_WORD_PREPOSITION) != 0 ? k : 0;
  return kind && !sw_rules_is (view, k - 1, "clinical") ? k : 0;
}

/* "as directed (by)", "as instructed", "as assigned"; not "medication as directed". */
static guint
match_as (const SwRuleView *view,
          guint             i)
{
  static const char * const told[] = { "assigned", "directed", "instructed" };
  static const char * const taken[] = {
    "devices", "dose", "doses", "drugs", "medication", "medications", "medicine", "medicines", "products", "treatments",
  };

  if (!sw_rules_is (view, i, "as") || !SW_WORDS_HAVE (told, view, i + 1))
    return 0;
  if (!sw_rules_is (view, i + 2, "by") && i > 0 && SW_WORDS_HAVE (taken, view, i - 1))
    return 0;
  return i + 1;
}

/* The phrase of supervision that begins at word @i, if one does; 0 otherwise. */
static guint
match_supervised (const SwRuleView *view,
                  guint             i)
{
  guint last = match_under (view, i);

  if (last == 0)
    last = match_with (view, i);
  if (last == 0)
    last = match_as (view, i);
  return last;
}

/* Weaker ones that count only when another stands beside them. */
static guint
match_weak (const SwRuleView *view,
            guint             i)
{
  guint k;

  if (sw_rules_is (view, i, "in") || sw_rules_is (view, i, "within"))
    {
      if ((sw_rules_is (view, i + 1, "a") || sw_rules_is (view, i + 1, "the"))
          && sw_rules_is (view, i + 2, "supervised"))
        return i + 2;
    }
  else if (sw_rules_is (view, i, "for"))
    {
      k = i + 1;
      if (sw_rules_is (view, k, "supervisor") && (sw_rules_is (view, k + 1, "review") || sw_rules_is (view, k + 1, "approval")))
        return k + 1;
    }
  else if (sw_rules_is (view, i, "under"))
    {
      if (sw_rules_is (view, i + 1, "review") && sw_rules_is (view, i + 2, "by"))
        return i + 2;
    }

  return 0;
}

/**
 * sw_rules_find_supervision: (skip)
 * @view: a statement in English
 * @phrases: (out caller-allocates) (array length=max): where they stand
 * @max: how many there is room for
 * @weak: whether to count those too that say little by themselves
 *
 * Returns: how many phrases say that the worker is supervised
 */
guint
sw_rules_find_supervision (const SwRuleView *view,
                           SwRulesPhrase    *phrases,
                           guint             max,
                           gboolean          weak)
{
  guint n = 0;

  for (guint i = view->text->first_action_word; i < view->text->n_words && n < max; i++)
    {
      guint last;

      if (!sw_rules_has (view, i, SW_MARK_LEADS))
        continue;
      last = match_supervised (view, i);
      if (last == 0 && weak)
        last = match_weak (view, i);
      if (last == 0)
        continue;
      phrases[n++] = (SwRulesPhrase) { i, last };
      i = last;
    }

  return n;
}

/**
 * sw_rules_match_reduced: (skip)
 * @view: a statement in English
 * @word: index of a word of its action
 *
 * Returns: whether a phrase begins there that says the worker is supervised little: "with minimal
 *   supervision", "under general direction", "with occasional review"
 */
gboolean
sw_rules_match_reduced (const SwRuleView *view,
                        guint             word)
{
  static const char * const little[] = {
    "general", "intermittent", "less", "limited", "little", "minimal", "minimum", "occasional", "periodic", "reduced", "remote",
    "some",
  };
  static const char * const looking[] = {
    "direction", "guidance", "input", "instruction", "oversight", "review", "supervision", "support",
  };

  if (!sw_rules_is (view, word, "with") && !sw_rules_is (view, word, "under"))
    return FALSE;

  for (guint k = word + 1; k <= word + 3; k++)
    if (SW_WORDS_HAVE (little, view, k))
      return SW_WORDS_HAVE (looking, view, k + 1) || SW_WORDS_HAVE (looking, view, k + 2);
  return FALSE;
}
