/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Defects of the separator and the label, and of statements that lack one of their parts. */

#include "mutation-fixture.h"

static gboolean
separator_is (const GoodStatement *good,
              const char *argument,
              GRand *random,
              Mutant *mutant)
{
  return replace (good, good->separator, good->action, argument, mutant);
}

static gboolean
separator_lost (const GoodStatement *good,
                const char *argument,
                GRand *random,
                Mutant *mutant)
{
  replace (good, good->separator, good->action, argument, mutant);
  return expect (mutant, 0, mutant->text->len);
}

static gboolean
separator_glued (const GoodStatement *good,
                 const char *argument,
                 GRand *random,
                 Mutant *mutant)
{
  gsize start, end;

  replace (good, good->separator, good->action, "", mutant);
  for (start = good->separator; start > 0 && mutant->text->str[start - 1] != ' '; start--)
    ;
  for (end = good->separator; mutant->text->str[end] != ' '; end++)
    ;
  return expect (mutant, start, end);
}

static gboolean
label_gone (const GoodStatement *good,
            const char *argument,
            GRand *random,
            Mutant *mutant)
{
  replace (good, 0, good->action, argument, mutant);
  return expect (mutant, *argument == ' ' ? 1 : 0, *argument == ' ' ? 4 : 3);
}

static gboolean
action_gone (const GoodStatement *good,
             const char *argument,
             GRand *random,
             Mutant *mutant)
{
  replace (good, good->separator, strlen (good->text), argument, mutant);
  return expect (mutant, good->separator + 1, good->separator + 4);
}

static gboolean
label_begins (const GoodStatement *good,
              const char *argument,
              GRand *random,
              Mutant *mutant)
{
  if (g_ascii_isupper (good->text[1]))
    return FALSE;
  replace (good, 0, 1, argument, mutant);
  g_string_insert_c (mutant->text, mutant->end, g_ascii_tolower (good->text[0]));
  return expect (mutant, 0, strcspn (argument, " "));
}

static gboolean
label_repeats_verb (const GoodStatement *good,
                    const char *argument,
                    GRand *random,
                    Mutant *mutant)
{
  g_autofree char *verb = g_strndup (good->text + good->verb, good->verb_end - good->verb);
  g_autofree char *head = NULL;

  verb[0] = g_ascii_toupper (verb[0]);
  head = g_strconcat (verb, " ", NULL);
  return label_begins (good, head, random, mutant);
}

static gboolean
label_goes_on (const GoodStatement *good,
               const char *argument,
               GRand *random,
               Mutant *mutant)
{
  replace (good, good->separator, good->separator, argument, mutant);
  return expect (mutant, 0, mutant->end);
}

static gboolean
label_ends (const GoodStatement *good,
            const char *argument,
            GRand *random,
            Mutant *mutant)
{
  return replace (good, good->separator, good->separator, argument, mutant);
}

static gboolean
label_small (const GoodStatement *good,
             const char *argument,
             GRand *random,
             Mutant *mutant)
{
  if (g_ascii_isupper (good->text[1]))
    return FALSE;
  replace (good, 0, 1, "", mutant);
  g_string_insert_c (mutant->text, 0, g_ascii_tolower (good->text[0]));
  return expect (mutant, 0, strcspn (mutant->text->str, " "));
}

static const Mutation mutations[] = {
  { "separator-form", separator_is, " - ", RESTORES },
  { "separator-form", separator_is, " -- ", RESTORES },
  { "separator-form", separator_is, " \xe2\x80\x93 ", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x94", RESTORES },
  { "separator-form", separator_is, " \xe2\x80\x94", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x94 ", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x93 ", RESTORES },
  { "separator-form", separator_is, "- ", RESTORES },
  { "separator-form", separator_is, ": ", RESTORES },
  { "separator-form", separator_is, "\xc2\xa0\xe2\x80\x94 ", RESTORES },
  { "separator-missing", separator_lost, " ", 0 },
  { "separator-missing", separator_glued, NULL, OFTEN },
  { "label-missing", label_gone, "\xe2\x80\x94 ", 0 },
  { "label-missing", label_gone, " \xe2\x80\x94 ", 0 },
  { "action-missing", action_gone, " \xe2\x80\x94", 0 },
  { "action-missing", action_gone, " \xe2\x80\x94 ", 0 },
  { "label-verb", label_begins, "Maintain ", 0 },
  { "label-verb", label_begins, "Provide ", 0 },
  { "label-verb", label_begins, "Ensures ", 0 },
  { "label-verb", label_repeats_verb, NULL, 0 },
  { "label-length", label_goes_on, ", with all of their forms, tools, people, places, and dates", 0 },
  { "label-punctuation", label_ends, ":", RESTORES },
  { "label-punctuation", label_ends, ",", RESTORES },
  { "label-punctuation", label_ends, ".", RESTORES },
  { "label-punctuation", label_ends, "-", RESTORES },
  { "label-case", label_small, NULL, RESTORES },
};

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  mutation_add (mutations, G_N_ELEMENTS (mutations));

  return g_test_run ();
}
