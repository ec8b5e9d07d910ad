/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Defects of the action: who does it, the verb, how much is said, and with how much autonomy. */

#include "mutation-fixture.h"

static gboolean
action_begins (const GoodStatement *good,
               const char *argument,
               GRand *random,
               Mutant *mutant)
{
  replace (good, good->action, good->action, argument, mutant);
  mutant->end--;
  return TRUE;
}

static gboolean
verb_is (const GoodStatement *good,
         const char *argument,
         GRand *random,
         Mutant *mutant)
{
  if (g_str_has_suffix (argument, "with") && strncmp (good->text + good->verb_end, " with ", 6) == 0)
    return FALSE;
  return replace (good, good->verb, good->verb_end, argument, mutant);
}

static gboolean
verb_in_third (const GoodStatement *good,
               const char *argument,
               GRand *random,
               Mutant *mutant)
{
  g_autofree char *third = sw_verb_to_third (good->text + good->verb, good->verb_end - good->verb);

  return replace (good, good->verb, good->verb_end, third, mutant);
}

/* Regular forms; what the lexicon does not confirm is not made. */
static gboolean
verb_with (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  gsize len = good->verb_end - good->verb;
  g_autofree char *stem = g_strndup (good->text + good->verb, len);
  g_autofree char *form = NULL;

  if (stem[len - 1] == 'e')
    stem[len - 1] = '\0';
  form = g_strconcat (stem, argument, NULL);
  if (sw_lexicon_verb_form (form, strlen (form)) == 0)
    return FALSE;
  return replace (good, good->verb, good->verb_end, form, mutant);
}

static gboolean
verb_gone (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  const char *next = good->text + good->verb_end + 1;
  gsize len = strcspn (next, " ,");
  SwWordFlags flags = sw_lexicon_lookup (next, len);

  /* Another verb, or a preposition, may follow: then it is no defect or another. */
  if (good->verb != good->action || good->text[good->verb_end] == ',' || strncmp (next, "the ", 4) == 0
      || sw_lexicon_verb_form (next, len) != 0
      || (flags & (SW_WORD_CONJUNCTION | SW_WORD_PREPOSITION | SW_WORD_ADVERB)) != 0)
    return FALSE;
  replace (good, good->verb, good->verb_end + 1, "", mutant);
  return expect (mutant, good->verb, good->verb + len);
}

static gboolean
action_capital (const GoodStatement *good,
                const char *argument,
                GRand *random,
                Mutant *mutant)
{
  char with[2] = { g_ascii_toupper (good->text[good->action]), '\0' };

  replace (good, good->action, good->action + 1, with, mutant);
  return expect (mutant, good->action, good->action + strcspn (good->text + good->action, " ,"));
}

static gboolean
action_passive (const GoodStatement *good,
                const char *argument,
                GRand *random,
                Mutant *mutant)
{
  gsize len = strrchr (argument, ' ') - argument;

  /* A word that came to stand twice would be told too. */
  if (g_str_has_suffix (argument, " for") && strncmp (good->text + good->verb_end, " for ", 5) == 0)
    return FALSE;
  /* Another verb would go on in the wrong voice. */
  if (good->text[good->verb_end] == ',' || strncmp (good->text + good->verb_end, " and ", 5) == 0)
    return FALSE;
  replace (good, good->action, good->verb_end, argument, mutant);
  return expect (mutant, good->action, good->action + len);
}

static gboolean
goes_on_with (const GoodStatement *good,
              const char *argument,
              GRand *random,
              Mutant *mutant)
{
  gsize end = strlen (good->text);

  if (*argument == ';')
    {
      replace (good, end - 1, end, argument, mutant);
      mutant->end = mutant->start + 1;
    }
  else
    {
      replace (good, end, end, argument, mutant);
      mutant->start++;
    }
  return TRUE;
}

static gboolean
action_is (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  return replace (good, good->action, strlen (good->text), argument, mutant);
}

static gboolean
much_longer (const GoodStatement *good,
             const char *argument,
             GRand *random,
             Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  return expect (mutant, 0, mutant->text->len);
}

static gboolean
word_among (const GoodStatement *good,
            const char *argument,
            GRand *random,
            Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  replace (good, at, at, argument, mutant);
  mutant->end--;
  return TRUE;
}

static const Mutation mutations[] = {
  { "action-subject", action_begins, "the worker will be able to ", 0 },
  { "action-subject", action_begins, "must ", 0 },
  { "action-subject", action_begins, "should ", 0 },
  { "action-subject", action_begins, "ability to ", 0 },
  { "action-subject", action_begins, "will be able to ", 0 },
  { "action-subject", action_begins, "they ", 0 },
  { "action-subject", action_begins, "I ", 0 },
  { "action-passive", action_passive, "records are maintained and", 0 },
  { "action-passive", action_passive, "case notes were carefully compiled for", 0 },
  { "action-verb", verb_gone, NULL, 0 },
  { "action-verb-form", verb_in_third, NULL, FIXES },
  { "action-verb-form", verb_with, "ing", FIXES },
  { "action-verb-form", verb_with, "ed", FIXES },
  { "action-case", action_capital, NULL, RESTORES },
  { "action-unobservable", verb_is, "know", 0 },
  { "action-unobservable", verb_is, "understand", 0 },
  { "action-unobservable", verb_is, "be familiar with", 0 },
  { "action-vague", verb_is, "handle", 0 },
  { "action-vague", word_among, "various ", 0 },
  { "action-vague", ends_with, " as needed", 0 },
  { "action-compound", goes_on_with, "; review the results with the crew.", FIXES },
  { "action-compound", goes_on_with, " Review the results with the crew.", FIXES },
  { "action-length", action_is, "check weekly.", 0 },
  { "action-length", much_longer, ", and then note in the book for each of the days of the week which of the people on the crew were there and which of them were not, who took over from whom, and when", 0 },
  { "no-circumstance", action_is, "check the monthly records.", 0 },
  { "autonomy-low", action_begins, "independently ", GUIDED },
  { "autonomy-low", ends_with, " independently", GUIDED },
  { "autonomy-low", ends_with, " organization-wide", GUIDED },
  { "autonomy-low", ends_with, " across the entire organization", GUIDED },
  { "autonomy-low", verb_is, "oversee", GUIDED },
  { "autonomy-low", verb_is, "establish", GUIDED },
  { "autonomy-high", ends_with, " under direct supervision", FREE },
  { "autonomy-high", ends_with, " under close supervision", FREE },
  { "autonomy-high", ends_with, " under the guidance", FREE },
  { "autonomy-high", ends_with, " with guidance from", FREE },
  { "autonomy-high", ends_with, " as directed", FREE },
};

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  mutation_add (mutations, G_N_ELEMENTS (mutations));

  return g_test_run ();
}
