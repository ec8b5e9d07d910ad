/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the levels of a section have come: counted anew whenever somebody asks, for there are some
 * dozens of statements on a page and each is read in microseconds. */

#include "lint/sw-progress.h"

#include "lint/sw-autonomy.h"
#include "model/sw-statement.h"

/**
 * sw_progress_count:
 * @level: a level of a document
 * @profile: what kind of framework it is in
 * @language: the language it is written in
 * @progress: (out): how far it has come
 */
void
sw_progress_count (SwNode *level,
                   const SwProfile *profile,
                   const char *language,
                   SwLevelProgress *progress)
{
  const SwProfileLevel *usual = sw_profile_get_level_of (profile, level);
  gboolean reads = sw_autonomy_is_known_in (language);

  *progress = (SwLevelProgress) {
    .min = usual != NULL ? usual->min : 0,
    .max = usual != NULL ? usual->max : G_MAXUINT,
    .band = sw_profile_get_band_of (profile, level),
  };

  for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
    {
      SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, i);
      guint bands;

      if (sw_statement_is_empty (statement))
        continue;
      progress->n++;
      bands = reads ? sw_autonomy_of (statement) : 0;
      for (guint j = 0; j < SW_N_BANDS; j++)
        progress->named[j] += (bands >> j & 1);
    }
}

/**
 * sw_progress_get_share:
 * @progress: how far a level has come
 *
 * Returns: which part of what is expected at most is there, from 0 to 1; 1 for anything where nothing is
 *   expected
 */
double
sw_progress_get_share (const SwLevelProgress *progress)
{
  guint expected = progress->max != G_MAXUINT && progress->max > 0 ? progress->max : progress->min;

  if (progress->n == 0)
    return 0;
  return expected == 0 ? 1 : MIN (1, (double) progress->n / expected);
}

/**
 * sw_progress_find:
 * @level: a level
 * @band: a #SwBand; %SW_N_BANDS for any statement
 *
 * Returns: (transfer full) (element-type SwNode): the statements of the level that name @band, in order
 */
GPtrArray *
sw_progress_find (SwNode *level,
                  guint band)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
    {
      SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, i);

      if (!sw_statement_is_empty (statement) &&
          (band == SW_N_BANDS || (sw_autonomy_of (statement) >> band & 1) != 0))
        g_ptr_array_add (found, g_object_ref (statement));
    }
  return found;
}
