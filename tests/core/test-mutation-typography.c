/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Defects of what is written, whatever it says: stops, blanks, words twice, and what a web page left behind. */

#include "mutation-fixture.h"

static gboolean
no_full_stop (const GoodStatement *good,
              const char *argument,
              GRand *random,
              Mutant *mutant)
{
  gsize end = strlen (good->text);

  return replace (good, end - 1, end, argument, mutant);
}

static gboolean
full_stops (const GoodStatement *good,
            const char *argument,
            GRand *random,
            Mutant *mutant)
{
  return replace (good, strlen (good->text), strlen (good->text), argument, mutant);
}

static gboolean
space_is (const GoodStatement *good,
          const char *argument,
          GRand *random,
          Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random);

  return replace (good, at, at + 1, argument, mutant);
}

static gboolean
blank_before (const GoodStatement *good,
              const char *argument,
              GRand *random,
              Mutant *mutant)
{
  return replace (good, 0, 0, argument, mutant);
}

static gboolean
hidden (const GoodStatement *good,
        const char *argument,
        GRand *random,
        Mutant *mutant)
{
  gsize at;

  do
    at = g_rand_int_range (random, 0, strlen (good->text) + 1);
  while (((guchar) good->text[at] & 0xc0) == 0x80);
  return replace (good, at, at, argument, mutant);
}

static gboolean
word_twice (const GoodStatement *good,
            const char *argument,
            GRand *random,
            Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;
  gsize len = strcspn (good->text + at, " ,.-/");
  g_autofree char *word = g_strndup (good->text + at, len);
  g_autofree char *again = g_strconcat (word, " ", NULL);

  if (!g_ascii_islower (*word) || good->text[at + len] == '-' || strcmp (word, "that") == 0 || (guchar) word[0] >= 0x80)
    return FALSE;
  replace (good, at, at, again, mutant);
  return expect (mutant, at, at + len + 1 + len);
}

static gboolean
wrong_article (const GoodStatement *good,
               const char *argument,
               GRand *random,
               Mutant *mutant)
{
  const char *an = strstr (good->text + good->action, " an ");
  const char *a = strstr (good->text + good->action, " a ");

  if (an != NULL)
    return replace (good, an + 1 - good->text, an + 3 - good->text, "a", mutant);
  if (a == NULL || strchr ("AEIOUaeiouhuy", a[3]) != NULL)
    return FALSE;
  return replace (good, a + 1 - good->text, a + 2 - good->text, "an", mutant);
}

static gboolean
before_word (const GoodStatement *good,
             const char *argument,
             GRand *random,
             Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  return replace (good, at, at, argument, mutant);
}

static gboolean
word_is (const GoodStatement *good,
         const char *argument,
         GRand *random,
         Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  return replace (good, at, at + strcspn (good->text + at, " ,."), argument, mutant);
}

static gboolean
list_mark (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  replace (good, 0, 0, argument, mutant);
  mutant->end--;
  return TRUE;
}

static gboolean
behind_it (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  gsize end = strlen (good->text);

  replace (good, end, end, argument, mutant);
  mutant->start++;
  mutant->end--;
  return TRUE;
}

static gboolean
glued_citation (const GoodStatement *good,
                const char *argument,
                GRand *random,
                Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  mutant->start += *argument == ' ';
  return TRUE;
}

static gboolean
ampersand (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  const char *apostrophe = strstr (good->text, "'");

  if (apostrophe == NULL)
    return before_word (good, argument, random, mutant);
  return replace (good, apostrophe - good->text, apostrophe + 1 - good->text, argument, mutant);
}

static const Mutation mutations[] = {
  { "period-missing", no_full_stop, "", RESTORES },
  { "period-extra", full_stops, ".", RESTORES },
  { "whitespace", space_is, "  ", RESTORES },
  { "whitespace", space_is, "\t", RESTORES },
  { "whitespace", space_is, "\n", RESTORES },
  { "whitespace", space_is, "\xc2\xa0", RESTORES },
  { "whitespace", blank_before, " ", RESTORES },
  { "whitespace", full_stops, " ", RESTORES },
  { "invisible-character", hidden, "\xe2\x80\x8b", RESTORES },
  { "invisible-character", hidden, "\xef\xbb\xbf", RESTORES },
  { "invisible-character", hidden, "\x01", RESTORES },
  { "invisible-character", hidden, "\xe2\x80\xae", RESTORES },
  { "invisible-character", hidden, "\xc2\xad", RESTORES },
  { "repeated-word", word_twice, NULL, RESTORES },
  { "article", wrong_article, NULL, RESTORES },
  { "bracket-unbalanced", before_word, "(", 0 },
  { "bracket-unbalanced", ends_with, " ]", 0 },
  { "placeholder", word_is, "TBD", 0 },
  { "placeholder", word_is, "TODO", 0 },
  { "placeholder", word_is, "xxx", 0 },
  { "web-leftover", list_mark, "1. ", RESTORES },
  { "web-leftover", list_mark, "\xe2\x80\xa2 ", RESTORES },
  { "web-leftover", list_mark, "12) ", RESTORES },
  { "web-leftover", list_mark, "- ", RESTORES },
  { "web-leftover", behind_it, " Opens in new tab.", RESTORES },
  { "web-leftover", before_word, "<b>", RESTORES },
  { "web-leftover", ampersand, "&#39;", FIXES },
  { "web-leftover", glued_citation, " Pathsmith Durable Skills", RESTORES },
  { "web-leftover", glued_citation, "O*NET v30.2", RESTORES },
};

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  mutation_add (mutations, G_N_ELEMENTS (mutations));

  return g_test_run ();
}
