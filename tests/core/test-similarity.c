/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sw-folded.h"
#include "text/sw-similarity.h"

#include <string.h>

static const struct
{
  const char *a;
  const char *b;
  gboolean    equal;
} folded[] = {
  { "Pump checks — test seals.", "Pump checks — test seals.", TRUE },
  { "Pump checks — test seals.", "pump  CHECKS - test seals", TRUE },
  { "Follow-up calls — make.", "Followup calls \xe2\x80\x94 make", TRUE },
  { "The client’s file", "The client's file", TRUE },
  { "soft\xc2\xad" "hyphen", "softhyphen", TRUE },
  { "É tudes", "étudES", TRUE },
  { "Weigh 10 20", "Weigh 102 0", FALSE },
  { "Write C", "Write C++", FALSE },
  { "Write C#", "Write C++", FALSE },
  { "Mixes 5 %", "Mixes 5", FALSE },
  { "Sort mail", "Sort mails", FALSE },
  { "", " . — ", TRUE },
  { "", "a", FALSE },
};

static void
test_folded (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
    {
      gboolean same_hash = sw_folded_hash (folded[i].a, -1) == sw_folded_hash (folded[i].b, -1);

      g_test_message ("%s | %s", folded[i].a, folded[i].b);
      g_assert_cmpint (same_hash, ==, folded[i].equal);
      g_assert_cmpint (sw_folded_equal (folded[i].a, folded[i].b), ==, folded[i].equal);
    }

  g_assert_cmpuint (sw_folded_hash (" … — ", -1), ==, 0);
  g_assert_cmpuint (sw_folded_hash ("ab", 1), ==, sw_folded_hash ("a", -1));
}

static const struct
{
  const char *a;
  const char *b;
  guint       shared;
  guint       all;
} sets[] = {
  { "one two three", "three two one", 3, 3 },
  { "one two two two", "Two, one.", 2, 2 },
  { "one two three four", "one two three five", 3, 5 },
  { "well-known", "well known", 2, 2 },
  { "\xc3\x89tude", "\xc3\xa9tude", 1, 1 },
  { "Abcdefghijklmnopqrstuvwxyz-x", "abcdefghijklmnopqrstuvwxyz x", 2, 2 },
  { "the client's plan", "the clients plan", 3, 3 },
  { "one", "two", 0, 2 },
  { "", "", 0, 0 },
  { "one", "", 0, 1 },
};

static void
test_jaccard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_auto (SwWordSet) a;
      g_auto (SwWordSet) b;
      double expected = sets[i].all > 0 ? (double) sets[i].shared / sets[i].all : 0.0;

      sw_word_set_init (&a, sets[i].a, -1);
      sw_word_set_init (&b, sets[i].b, -1);
      g_test_message ("%s | %s", sets[i].a, sets[i].b);
      g_assert_cmpfloat_with_epsilon (sw_word_set_jaccard (&a, &b), expected, 1e-9);
      g_assert_cmpfloat_with_epsilon (sw_word_set_jaccard (&b, &a), expected, 1e-9);
    }
}

static const char * const stock[] = {
  "clean", "oil", "the", "pump", "valve", "check", "daily", "log", "under", "review", "and", "seal",
  "measure", "flow", "with", "a", "gauge", "in", "plant", "before", "each", "shift", "report", "wear",
};

/* Words that are one to the parser, and several to who compares. */
static const char * const joints[] = { " ", " ", "-", " ", " é-", "’s ", " " };

/* Word sets of many sizes, small ones and such as outgrow the struct. */
static void
make_sets (SwWordSet    *out,
           SwWordSketch *sketches,
           guint64      *signatures,
           guint         n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (SwStatementText) parts;
      guint words = i % 50 == 0 ? 120 : g_rand_int_range (rand, 1, 24);

      for (guint k = 0; k < words; k++)
        g_string_append_printf (text, "%s%s%s", stock[g_rand_int_range (rand, 0, 24)],
                                words > 100 && k % 2 == 0 ? stock[k % 24] : "", joints[k % G_N_ELEMENTS (joints)]);
      sw_word_set_init (&out[i], text->str, -1);

      sw_statement_text_init (&parts);
      sw_statement_text_parse (&parts, text->str, -1);
      sw_word_sketch_init (&sketches[i], &parts);
      signatures[i] = sw_word_sketch_signature (&sketches[i]);
    }
}

/* The bounds that spare the merge must never change the answer. */
static void
test_bounds (void)
{
  const double thresholds[] = { 0.1, 0.6, 0.8, 1.0 };
  const guint n = 300;
  g_autofree SwWordSet *all = g_new (SwWordSet, n);
  g_autofree SwWordSketch *sketches = g_new (SwWordSketch, n);
  g_autofree guint64 *signatures = g_new (guint64, n);
  guint hits = 0, n_candidates = 0;

  make_sets (all, sketches, signatures, n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      for (guint k = 0; k < G_N_ELEMENTS (thresholds); k++)
        {
          gboolean similar = sw_word_set_similar (&all[i], &all[j], thresholds[k]);

          g_assert_cmpint (similar, ==,
                           sw_word_set_jaccard (&all[i], &all[j]) >= thresholds[k]);
          hits += similar && i != j;
          if (sw_word_sketch_find_candidate (&sketches[i], thresholds[k], signatures, j, j + 1) == j
              && sw_word_sketch_may_be_similar (&sketches[i], &sketches[j], thresholds[k]))
            n_candidates++;
          else
            g_assert_false (similar);
        }
  g_assert_cmpuint (hits, >, 0);
  g_assert_cmpuint (n_candidates, <, n * n * G_N_ELEMENTS (thresholds) / 2);

  for (guint i = 0; i < n; i++)
    sw_word_set_clear (&all[i]);
}

static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (SwWordSet) a;
  g_auto (SwWordSet) b;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "word%u ", i);
  sw_word_set_init (&a, text->str, -1);
  g_string_append (text, "another");
  sw_word_set_init (&b, text->str, -1);

  g_assert_cmpfloat_with_epsilon (sw_word_set_jaccard (&a, &b), 500.0 / 501, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/similarity/folded", test_folded);
  g_test_add_func ("/similarity/jaccard", test_jaccard);
  g_test_add_func ("/similarity/bounds", test_bounds);
  g_test_add_func ("/similarity/long-text", test_long_text);

  return g_test_run ();
}
