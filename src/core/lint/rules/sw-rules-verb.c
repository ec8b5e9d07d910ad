/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * action-verb, action-verb-form.
 *
 * The lexicon says what a word can be, not what it is: "case" and "school" are verbs to it, and
 * "structured" is a verb's past. Where such a word opens an action it is told by what follows, and
 * by two lists: nouns that can be verbs and that none of the 18 796 tasks of O*NET begins with, and
 * participles that statements use as adjectives. A word that is not known at all is taken for a
 * verb if it is made like one.
 *
 * The fix of a wrong form is safe if no other verb of the action has it too; else all of them are
 * changed at once and someone has to look.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_VERBS 12

static const char * const rather_nouns[] = {
  "abuse", "automobile", "benefit", "bicycle", "blood", "body", "brain", "career", "case",
  "circuit", "clinic", "coal", "company", "crime", "crisis", "disaster", "district", "drug",
  "energy", "evidence", "eye", "flight", "forest", "freight", "function", "garment", "gas",
  "glass", "golf", "hospital", "impact", "job", "knowledge", "labor", "ladder", "leather",
  "matter", "medicine", "metal", "mortgage", "motion", "motor", "need", "nerve", "office",
  "organization", "patient", "pension", "people", "police", "railroad", "risk", "road",
  "satellite", "skill", "soil", "steel", "storm", "student", "system", "tax", "term", "tissue",
  "traffic", "tree", "uniform", "wage", "weather", "wood", "yard",
};

static const char * const rather_adjectives[] = {
  "advanced", "applied", "assigned", "assorted", "automated", "balanced", "based", "certified", "combined",
  "complicated", "computerized", "controlled", "customized", "damaged", "dedicated", "detailed", "diversified",
  "educated", "enhanced", "established", "experienced", "extended", "focused", "guided", "improved",
  "integrated", "involved", "licensed", "limited", "mixed", "needed", "organized", "outdated", "preferred", "prescribed",
  "proposed", "qualified", "related", "required", "selected", "shared", "simplified", "skilled", "specialized",
  "specified", "standardized", "structured", "supervised", "sustained", "tailored", "targeted", "trained", "used", "varied",
  "written",
};

/* Nouns that are verbs too, which go on with "between": "switches between tools". */
static const char * const verbs_between[] = {
  "alternates", "balances", "commutes", "cycles", "moves", "passes", "shifts", "shuttles", "splits", "switches",
  "toggles", "travels", "walks",
};

static gboolean
opens_noun_phrase (SwWordFlags flags)
{
  return (flags & SW_WORD_DETERMINER) != 0;
}

/* "co-facilitated", "re-engaging" are verbs; "evidence-based", "problem-solving" are not. */
static gboolean
is_compound_modifier (const SwRuleView *view,
                      guint             word,
                      SwVerbForm        form)
{
  static const char * const prefixes[] = {
    "co", "cross", "de", "dis", "dry", "fine", "mis", "multi", "off", "on", "over", "peer", "post", "pre", "re", "spot", "sub",
    "under", "un", "up",
  };
  const char *w = sw_rules_word (view, word);
  const char *hyphen;
  gsize n;

  if ((view->text->words[word].shape & SW_SHAPE_HYPHEN) == 0)
    return FALSE;
  hyphen = memchr (w, '-', view->text->words[word].len);
  if (hyphen == NULL)
    return FALSE;

  n = hyphen - w;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == n && g_ascii_strncasecmp (w, prefixes[i], n) == 0)
      return FALSE;

  if ((form & (SW_VERB_BASE | SW_VERB_THIRD)) == 0)
    return TRUE;

  /* "follow-up", "in-depth", "long-term": the last part is a verb by accident. */
  {
    const char *last = hyphen + 1;
    const char *end = w + view->text->words[word].len;
    SwWordFlags first_flags = sw_lexicon_lookup (w, n);
    SwWordFlags last_flags = sw_lexicon_lookup (last, end - last);
    SwWordFlags flags = sw_rules_flags (view, word);

    /* "stake-out the site", "directional-drill": nothing that has an object or is listed is one. */
    if ((flags & SW_WORD_VERB) != 0
        || ((first_flags & SW_WORD_VERB_BASE) != 0 && opens_noun_phrase (sw_rules_flags (view, word + 1))))
      return FALSE;
    if ((flags & (SW_WORD_ADJECTIVE | SW_WORD_NOUN)) != 0)
      return TRUE;
    return (last_flags & SW_WORD_PREPOSITION) != 0
           || ((first_flags & SW_WORD_ADJECTIVE) != 0 && (last_flags & SW_WORD_NOUN) != 0
               && (first_flags & (SW_WORD_NOUN | SW_WORD_VERB)) == 0);
  }
}

/* "drug, strength, and directions": what stands behind the comma can be a noun only. */
static gboolean
begins_noun_series (const SwRuleView *view,
                    guint             verb,
                    SwVerbForm        form)
{
  SwWordFlags flags = sw_rules_flags (view, verb + 1);

  return (sw_rules_flags (view, verb) & SW_WORD_NOUN) != 0 && (flags & SW_WORD_NOUN) != 0
         && (flags & (SW_WORD_FUNCTION | SW_WORD_ADVERB | SW_WORD_VERB)) == 0
         && (sw_rules_verb_form (view, verb + 1) & form) == 0
         && (view->text->words[verb + 1].after == ',' || sw_rules_is (view, verb + 2, "and"));
}

/* Whether the word at the verb's place, which could be a verb, is none here. */
static gboolean
is_no_verb_here (const SwRuleView *view,
                 guint             verb,
                 SwVerbForm        form)
{
  const SwTextWord *word = &view->text->words[verb];
  SwWordFlags flags = sw_rules_flags (view, verb);
  SwWordFlags next = sw_rules_flags (view, verb + 1);
  gboolean phrase = opens_noun_phrase (next) && word->after == ' ';

  if (is_compound_modifier (view, verb, form))
    return TRUE;
  if ((flags & SW_WORD_AUXILIARY) != 0 && (form & ~(SW_VERB_BASE | SW_VERB_THIRD)) == 0)
    return FALSE;
  if ((flags & (SW_WORD_PREPOSITION | SW_WORD_PRONOUN | SW_WORD_DETERMINER)) != 0
      && (form & (SW_VERB_BASE | SW_VERB_THIRD)) != 0)
    {
      /* "up the dose" is rare; "like", "down" and "near" with a capital case are not worth a doubt. What is
       * one's "own" never opens an action; "own from the first call to the last" does. */
      return !phrase && !sw_rules_is (view, verb, "round") && !sw_rules_is (view, verb, "own");
    }
  if (phrase)
    return FALSE;

  if ((form & (SW_VERB_BASE | SW_VERB_THIRD)) != 0 && word->after == ',' && begins_noun_series (view, verb, form))
    return TRUE;
  if ((form & SW_VERB_BASE) != 0)
    return word->after == ' ' && (next & (SW_WORD_PREPOSITION | SW_WORD_CONJUNCTION | SW_WORD_ADVERB)) == 0
           && SW_WORDS_HAVE (rather_nouns, view, verb);
  if ((form & SW_VERB_THIRD) != 0)
    return (flags & SW_WORD_NOUN) != 0
           && (sw_rules_is (view, verb + 1, "of") || sw_rules_is (view, verb + 1, "that")
               || sw_rules_is (view, verb + 1, "which")
               || ((sw_rules_is (view, verb + 1, "among") || sw_rules_is (view, verb + 1, "between"))
                   && !SW_WORDS_HAVE (verbs_between, view, verb)));
  if ((form & (SW_VERB_PAST | SW_VERB_PARTICIPLE)) != 0)
    return word->after == ' ' && (next & (SW_WORD_NOUN | SW_WORD_ADJECTIVE)) != 0
           && SW_WORDS_HAVE (rather_adjectives, view, verb);

  /* "training of staff", "monitoring is done" */
  return (flags & SW_WORD_NOUN) != 0
         && (sw_rules_is (view, verb + 1, "of") || sw_rules_is (view, verb + 1, "is")
             || sw_rules_is (view, verb + 1, "are"));
}

/* "muck-out", "flag-down": a verb and what goes with it, in one word. */
static gboolean
is_verb_and_particle (const char *word,
                      gsize       len)
{
  static const char * const particles[] = { "back", "down", "in", "off", "on", "out", "over", "up" };
  const char *hyphen = memchr (word, '-', len);
  gsize first = hyphen != NULL ? hyphen - word : 0;

  if (first == 0 || (sw_lexicon_lookup (word, first) & SW_WORD_VERB_BASE) == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (len - first - 1 == strlen (particles[i]) && memcmp (hyphen + 1, particles[i], len - first - 1) == 0)
      return TRUE;

  return FALSE;
}

/* "rezone", "dewater", "unmoor": no dictionary has all that these make of verbs. What is left has to be a
 * word that is met in running text, so that a rare one does not make a verb of any ending. */
static gboolean
is_prefixed_verb (const char *word,
                  gsize       len)
{
  static const char * const prefixes[] = { "co", "de", "dis", "hydro", "inter", "micro", "mis", "out", "over", "post",
                                           "pre", "re", "sub", "trans", "un", "under" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      gsize n = strlen (prefixes[i]);

      if (len >= n + 3 && memcmp (word, prefixes[i], n) == 0)
        {
          SwWordFlags flags = sw_lexicon_lookup (word + n, len - n);

          if ((flags & SW_WORD_COMMON) != 0 && (flags & (SW_WORD_VERB_BASE | SW_WORD_VERB_THIRD)) != 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether a word that nobody knows is made like a verb. */
static gboolean
is_made_like_verb (const SwRuleView *view,
                   guint             verb)
{
  static const char * const endings[] = { "ate", "ates", "ify", "ifies", "ise", "ises", "ize", "izes" };
  const char *w = sw_rules_word (view, verb);
  gsize len = view->text->words[verb].len;

  /* That a list of words has it does not tell of what class it is. */
  if ((sw_rules_flags (view, verb) & ~(SW_WORD_LISTED | SW_WORD_COMMON)) != 0
      || (view->text->words[verb].shape & SW_SHAPE_CAPITAL) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (len > n + 2 && memcmp (w + len - n, endings[i], n) == 0)
        return TRUE;
    }

  return is_verb_and_particle (w, len) || is_prefixed_verb (w, len);
}

static char *
make_form (const SwRuleView *view,
           guint             word,
           SwVerbForm        wanted)
{
  const char *w = sw_rules_word (view, word);
  gsize len = view->text->words[word].len;

  return wanted == SW_VERB_THIRD ? sw_verb_to_third (w, len) : sw_verb_to_base (w, len);
}

/* Whether word @i, a verb by its form but perhaps a noun, is followed by what could be its object. */
static gboolean
has_object (const SwRuleView *view,
            guint             i)
{
  SwWordFlags next = sw_rules_flags (view, i + 1);

  if (i + 1 >= view->text->n_words || view->text->words[i].after != ' ')
    return FALSE;
  return (next & (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_DETERMINER)) != 0
         && (next & (SW_WORD_PREPOSITION | SW_WORD_CONJUNCTION)) == 0;
}

static void
report_form (SwRuleView *view,
             guint       verb,
             SwVerbForm  form)
{
  gboolean third = view->statement->verb == SW_VERB_STYLE_THIRD
                   || (view->statement->verb == SW_VERB_STYLE_UNKNOWN && (form & SW_VERB_THIRD) != 0);
  SwVerbForm wanted = third ? SW_VERB_THIRD : SW_VERB_BASE;
  const SwTextWord *word = &view->text->words[verb];
  g_autofree char *right = make_form (view, verb, wanted);
  g_autofree char *title = NULL;
  SwTextVerb verbs[MAX_VERBS];
  guint n_verbs;
  gboolean safe;
  SwFinding *finding;
  g_autoptr (SwFix) fix = NULL;

  if (right == NULL)
    return;

  finding = sw_lint_report (view->run, view->statement, "action-verb-form", word->start, word->start + word->len,
                            third
                              ? _("Actions of this section begin with a verb in the third person. Write “%s”.")
                              : _("Actions of this section begin with a verb in its base form. Write “%s”."),
                            right);
  if (finding == NULL)
    return;

  n_verbs = sw_statement_text_verbs (view->text, verbs, MAX_VERBS);
  safe = n_verbs <= 1;
  /* "counseling sessions": the gerund may be the first half of a noun. */
  if ((form & (SW_VERB_BASE | SW_VERB_THIRD)) == 0 && (form & SW_VERB_GERUND) != 0
      && (sw_rules_flags (view, verb) & SW_WORD_NOUN) != 0
      && (sw_rules_flags (view, verb + 1) & (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_DETERMINER)) == SW_WORD_NOUN)
    safe = FALSE;

  if (n_verbs <= 1)
    {
      title = g_strdup_printf (_("Replace with “%s”"), right);
      sw_lint_offer_replace (finding, safe, word->start, word->start + word->len, right, title);
      return;
    }

  fix = sw_fix_new (third ? _("Put all verbs in the third person") : _("Put all verbs in the base form"), FALSE);
  for (guint i = 0; i < n_verbs; i++)
    {
      const SwTextWord *other = &view->text->words[verbs[i].word];
      g_autofree char *with = NULL;

      if (!verbs[i].certain && !has_object (view, verbs[i].word))
        continue;
      with = make_form (view, verbs[i].word, wanted);
      if (with != NULL)
        sw_fix_add_replace (fix, view->statement->node, SW_STATEMENT_TEXT, other->start, other->start + other->len, with);
    }
  sw_finding_add_fix (finding, g_steal_pointer (&fix));
}

/**
 * sw_rules_check_verb: (skip)
 * @view: a statement that has a label and an action, which begins with no subject
 *
 * Looks at the word at the verb's place.
 */
void
sw_rules_check_verb (SwRuleView *view)
{
  guint verb = view->text->verb;
  SwVerbForm form = view->text->verb_form;
  SwVerbForm wanted;

  /* "often lead", "also train": the parser knows adverbs in -ly only. */
  while (form == 0 && verb + 1 < view->text->n_words && view->text->words[verb].after == ' '
         && (sw_rules_flags (view, verb) & SW_WORD_ADVERB) != 0
         && (sw_rules_flags (view, verb) & (SW_WORD_NOUN | SW_WORD_FUNCTION)) == 0)
    form = sw_rules_verb_form (view, ++verb);

  switch (view->statement->verb)
    {
    case SW_VERB_STYLE_BASE:
      wanted = SW_VERB_BASE;
      break;
    case SW_VERB_STYLE_THIRD:
      wanted = SW_VERB_THIRD;
      break;
    default:
      wanted = (SwVerbForm) (SW_VERB_BASE | SW_VERB_THIRD);
      break;
    }

  if (form == 0 || is_no_verb_here (view, verb, form))
    {
      const SwTextWord *word = &view->text->words[verb];

      if ((form == 0 && is_made_like_verb (view, verb)) || sw_rules_accepts (view, verb))
        return;
      sw_lint_report (view->run, view->statement, "action-verb", word->start, word->start + word->len,
                      _("The action begins with “%.*s”, which is no verb. Begin it with what the worker does."),
                      (int) word->len, sw_rules_word (view, verb));
    }
  else if ((form & wanted) == 0 && !sw_rules_accepts (view, verb))
    {
      report_form (view, verb, form);
    }
}
