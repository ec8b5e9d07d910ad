/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What statements name of the worker's autonomy, and what that makes of a level. */

#include "lint/sw-autonomy.h"
#include "lint/sw-progress.h"

#include <locale.h>

#include "json/sw-profile-reader.h"

#define G (1u << SW_BAND_GUIDED)
#define R (1u << SW_BAND_REDUCED)
#define I (1u << SW_BAND_INDEPENDENT)
#define L (1u << SW_BAND_LEADING)

static const struct
{
  const char *text;
  guint bands;
} rows[] = {
  { "", 0 },
  { "Kiln shelves under supervision", 0 },
  { "Kiln shelves — load and unload with a hoist.", 0 },
  { "Kiln shelves — load under direct supervision.", G },
  { "Kiln shelves — load with guidance from a senior potter.", G },
  { "Kiln shelves — load as directed by the studio head.", G },
  { "Kiln logs — keep in writing under review by a senior potter.", G },
  { "Kiln shelves — load with minimal supervision.", R },
  { "Kiln shelves — load with only occasional review of the plan.", R },
  { "Kiln shelves — load under general direction.", R },
  { "Kiln shelves — load with reduced oversight on busy days.", R },
  { "Kiln shelves — load without supervision.", I },
  { "Kiln shelves — load without supervisory guidance.", I },
  { "Kiln firings — independently plan and run.", I },
  { "Kiln faults — respond to, exercising independent technical judgment.", I },
  { "Kiln rooms — oversee for the whole school.", L },
  { "Kiln standards — establish for all studios.", L },
  { "New potters — mentor in loading and firing.", L },
  { "Firing team — lead autonomously through the season.", I | L },
  { "Lead glazes — test with a swab before use.", 0 },
  { "Lead potters — assist by weighing the glaze.", 0 },
  { "Residents — help to live independently at home.", 0 },
  { "Clinical supervision — provide under the school's rules.", 0 },
  { "Rules — follow organization-wide when loading.", L },
};

static void
test_bands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_cmphex (sw_autonomy_of (statement), ==, rows[i].bands);
    }
}

static void
test_languages (void)
{
  static const struct { const char *language; gboolean known; } cases[] = {
    { "en", TRUE }, { "EN-GB", TRUE }, { "enm", FALSE }, { "es", FALSE }, { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sw_autonomy_is_known_in (cases[i].language), ==, cases[i].known);
}

static void
test_progress (void)
{
  const SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, NULL, NULL);
  SwNode *level = sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, 1);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) all = NULL;
  SwLevelProgress progress;
  guint n_written = 0;

  sw_document_begin (document, "Fill", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, rows[i].text);
      sw_document_insert (document, level, SW_LIST_STATEMENTS, statement, i);
      n_written += *rows[i].text != '\0';
    }
  sw_document_commit (document);

  sw_progress_count (level, profile, "en", &progress);
  g_assert_cmpuint (progress.n, ==, n_written);
  g_assert_cmpuint (progress.min, ==, 10);
  g_assert_cmpint (progress.band, ==, SW_BAND_REDUCED);
  for (guint band = 0; band < SW_N_BANDS; band++)
    {
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        n += rows[i].bands >> band & 1;
      g_assert_cmpuint (progress.named[band], ==, n);
    }
  g_assert_cmpfloat (sw_progress_get_share (&progress), ==, 1);

  found = sw_progress_find (level, SW_BAND_REDUCED);
  g_assert_cmpuint (found->len, ==, progress.named[SW_BAND_REDUCED]);
  all = sw_progress_find (level, SW_N_BANDS);
  g_assert_cmpuint (all->len, ==, n_written);

  /* What is not known is not guessed. */
  sw_progress_count (level, profile, "es", &progress);
  g_assert_cmpuint (progress.n, ==, n_written);
  for (guint band = 0; band < SW_N_BANDS; band++)
    g_assert_cmpuint (progress.named[band], ==, 0);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/autonomy/bands", test_bands);
  g_test_add_func ("/autonomy/languages", test_languages);
  g_test_add_func ("/autonomy/progress", test_progress);
  return g_test_run ();
}
