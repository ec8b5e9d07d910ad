/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The examples of the table are tests: the bad one gives exactly its own rule's finding, the good one
 * none of any rule; and what people read of a rule is there. */

#include "lint-fixture.h"

static const struct
{
  const char *rule;
  const Place *place;
} places[] = {
  { "autonomy-low", &guided },
  { "autonomy-high", &independent },
  { "supervision-twice", &guided },
  { "word-rejected", &guided },
};

static const Place *
get_place (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (places[i].rule, rule) == 0)
      return places[i].place;
  return &reduced;
}

static void
test_examples (void)
{
  guint n_rules, n_statement_rules = 0;
  const SwRule *rules = sw_rules_get (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      const char *texts[] = { rules[i].good, rules[i].bad };

      g_assert_cmpint (strlen (rules[i].title), >, 4);
      g_assert_cmpint (strlen (rules[i].why), >, 60);
      g_assert_true (sw_rules_find (rules[i].id) == &rules[i]);
      if (rules[i].scope != SW_SCOPE_STATEMENT)
        continue;

      n_statement_rules++;
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (GPtrArray) findings = NULL;
          g_autofree char *said = NULL;
          Fixture fixture;

          g_assert_nonnull (texts[k]);
          fixture_init (&fixture, get_place (rules[i].id), NULL);
          fixture_add_word (&fixture, SW_LIST_REJECT, "utilize");
          fixture_add (&fixture, texts[k]);
          findings = fixture_lint (&fixture);
          said = fixture_describe (findings);
          g_test_message ("%s: %s: %s", rules[i].id, texts[k], said);
          if (k == 0)
            g_assert_cmpstr (said, ==, "");
          else
            {
              g_assert_cmpuint (findings->len, ==, 1);
              g_assert_cmpstr (sw_finding_get_rule (g_ptr_array_index (findings, 0))->id, ==, rules[i].id);
              g_assert_cmpint (sw_finding_get_severity (g_ptr_array_index (findings, 0)), ==, rules[i].severity);
            }
          fixture_clear (&fixture);
        }
    }

  g_assert_cmpuint (n_statement_rules, ==, 32);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/examples", test_examples);

  return g_test_run ();
}
