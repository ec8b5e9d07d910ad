/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Tables of statements: where each stands, what is said about it, and what it is after its fixes. */

#include "lint-fixture.h"

typedef struct
{
  const Place *place;
  const char *text;
  const char *said;             /* "rule[what it marks]"; "" where nothing may be said */
  const char *fixed;            /* NULL: no fix is offered, or the statement is silent */
  const char *language;         /* NULL: English */
} RuleRow;

static void
check_rows (const RuleRow *rows,
            guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *said = NULL;
      Fixture fixture;
      SwNode *statement;

      fixture_init (&fixture, rows[i].place, rows[i].language);
      statement = fixture_add (&fixture, rows[i].text);
      findings = fixture_lint (&fixture);
      said = fixture_describe (findings);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (said, ==, rows[i].said);

      fixture_fix (&fixture);
      g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_TEXT), ==,
                       rows[i].fixed != NULL ? rows[i].fixed : rows[i].text);
      if (rows[i].fixed != NULL)
        {
          g_autoptr (GPtrArray) left = fixture_lint (&fixture);
          g_autofree char *still = fixture_describe (left);

          g_assert_cmpstr (still, ==, "");
        }
      fixture_clear (&fixture);
    }
}
