/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No rule has anything to say about statements with which nothing is wrong. */

#include "good-statements.h"
#include "lint-fixture.h"

static void
test_silence (void)
{
  g_autoptr (GPtrArray) all = good_statements_load ();

  g_assert_cmpuint (all->len, >=, 120);
  for (guint i = 0; i < all->len; i++)
    {
      const GoodStatement *good = g_ptr_array_index (all, i);
      Place place = { "occupational", good->level };
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *said = NULL;
      Fixture fixture;

      fixture_init (&fixture, &place, NULL);
      fixture_add (&fixture, good->text);
      findings = fixture_lint (&fixture);
      said = fixture_describe (findings);
      g_test_message ("%s", good->text);
      g_assert_cmpstr (said, ==, "");
      fixture_clear (&fixture);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/silence", test_silence);

  return g_test_run ();
}
