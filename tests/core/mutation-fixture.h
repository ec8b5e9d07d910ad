/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Defects are seeded into good statements. Each must be found by its rule at exactly the bytes that were
 * changed, hardly ever with anything else; taking the fixes must leave nothing to report, and where the
 * defect can be undone, the statement as it was. */

#include "good-statements.h"
#include "lint-fixture.h"

#define MIN_FOUND 98            /* of a hundred */
#define MIN_ALONE 97

typedef struct
{
  GString *text;
  gsize start;                  /* what is to be marked */
  gsize end;
} Mutant;

/* Returns FALSE where the defect cannot be made of this statement. */
typedef gboolean (*Mutator) (const GoodStatement *good, const char *argument, GRand *random, Mutant *mutant);

typedef enum
{
  RESTORES = 1 << 0,            /* the fixes give the statement as it was */
  FIXES = 1 << 1,               /* the fixes leave nothing to report */
  GUIDED = 1 << 2,              /* only where the level is in the band */
  FREE = 1 << 3,
  OFTEN = 1 << 4,               /* a fix is offered where one is certain */
} MutationFlags;

typedef struct
{
  const char *rule;
  Mutator mutate;
  const char *argument;
  MutationFlags flags;
} Mutation;

/* Puts @with in place of the bytes, and expects all of it to be marked. */
static inline gboolean
replace (const GoodStatement *good,
         gsize start,
         gsize end,
         const char *with,
         Mutant *mutant)
{
  mutant->text = g_string_new (good->text);
  g_string_erase (mutant->text, start, end - start);
  g_string_insert (mutant->text, start, with);
  mutant->start = start;
  mutant->end = start + strlen (with);
  return TRUE;
}

static inline gboolean
expect (Mutant *mutant,
        gsize start,
        gsize end)
{
  mutant->start = start;
  mutant->end = end;
  return TRUE;
}

static inline gsize
pick_space (const GoodStatement *good,
            gsize from,
            GRand *random)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = from; good->text[i] != '\0'; i++)
    if (good->text[i] == ' ' && (guchar) good->text[i + 1] < 0x80 && (guchar) good->text[i - 1] < 0x80)
      g_array_append_val (spaces, i);
  g_assert_cmpuint (spaces->len, >, 0);
  return g_array_index (spaces, gsize, g_rand_int_range (random, 0, spaces->len));
}

static inline gboolean
ends_with (const GoodStatement *good,
           const char *argument,
           GRand *random,
           Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  mutant->start++;
  return TRUE;
}

/* How much autonomy is too much, or too little, depends on the level. */
static inline gboolean
is_apt (MutationFlags flags,
        const char *level)
{
  if ((flags & GUIDED) != 0)
    return strcmp (level, "emerging") == 0;
  if ((flags & FREE) != 0)
    return strcmp (level, "proficient") == 0 || strcmp (level, "advanced") == 0;
  return TRUE;
}

/* The finding that @mutation is about, exactly where it was made; NULL where it was not found. */
static inline SwFinding *
find_mutant (GPtrArray *findings,
             const Mutation *mutation,
             const Mutant *mutant)
{
  SwFinding *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (sw_finding_get_rule (finding)->id, mutation->rule) == 0
          && sw_finding_get_start (finding) == (gssize) mutant->start
          && sw_finding_get_end (finding) == (gssize) mutant->end)
        found = finding;
    }

  return found;
}

static inline void
assert_fixes (const Mutation *mutation,
              Fixture *fixture,
              SwNode *statement,
              const char *original)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *still = NULL;

  fixture_fix (fixture);
  left = fixture_lint (fixture);
  still = fixture_describe (left);
  if (*still != '\0')
    g_test_message ("%s: %s", still, sw_node_get_text (statement, SW_STATEMENT_TEXT));
  g_assert_cmpstr (still, ==, "");
  if ((mutation->flags & (RESTORES | OFTEN)) != 0)
    g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_TEXT), ==, original);
}

static inline void
mutation_test (gconstpointer data)
{
  const Mutation *mutation = data;
  g_autoptr (GPtrArray) all = good_statements_load ();
  /* Each row of a table has its own numbers, whatever rows come before it. */
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (g_test_get_path ()));
  guint n = 0, found = 0, alone = 0, offered = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const GoodStatement *good = g_ptr_array_index (all, i);
      Place place = { "occupational", good->level };
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *said = NULL;
      Mutant mutant = { 0 };
      Fixture fixture;
      SwNode *statement;
      SwFinding *finding;
      gboolean fixable;

      if (!is_apt (mutation->flags, good->level) || !mutation->mutate (good, mutation->argument, random, &mutant))
        continue;

      n++;
      fixture_init (&fixture, &place, NULL);
      statement = fixture_add (&fixture, mutant.text->str);
      findings = fixture_lint (&fixture);
      finding = find_mutant (findings, mutation, &mutant);
      fixable = finding != NULL && sw_finding_get_fixes (finding) != NULL && sw_finding_get_fixes (finding)->len > 0;
      found += finding != NULL;
      alone += finding != NULL && findings->len == 1;
      offered += fixable;
      said = fixture_describe (findings);
      if (finding == NULL || findings->len != 1)
        g_test_message ("%s: %s", said, mutant.text->str);

      if (fixable && (mutation->flags & (RESTORES | FIXES | OFTEN)) != 0)
        assert_fixes (mutation, &fixture, statement, good->text);
      g_string_free (mutant.text, TRUE);
      fixture_clear (&fixture);
    }

  g_test_message ("%s: %u made, %u found, %u alone, %u with a fix", mutation->rule, n, found, alone, offered);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (found * 100, >=, n * MIN_FOUND);
  g_assert_cmpuint (alone * 100, >=, n * MIN_ALONE);
  if ((mutation->flags & RESTORES) != 0)
    g_assert_cmpuint (offered, ==, found);
}

/* A test for each row, counted within its rule; the rows of a rule stand together. */
static inline void
mutation_add (const Mutation *mutations,
              guint n_mutations)
{
  guint nth = 0;

  for (guint i = 0; i < n_mutations; i++)
    {
      g_autofree char *path = NULL;

      nth = i > 0 && strcmp (mutations[i].rule, mutations[i - 1].rule) == 0 ? nth + 1 : 0;
      path = g_strdup_printf ("/rules/mutation/%s/%u", mutations[i].rule, nth);
      g_test_add_data_func (path, &mutations[i], mutation_test);
    }
}
