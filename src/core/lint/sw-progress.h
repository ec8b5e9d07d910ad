/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-profile.h"

G_BEGIN_DECLS

/* How far a level has come, and what its statements name of the worker's autonomy. */
typedef struct
{
  guint n;                 /* statements that say something */
  guint min;               /* how many are expected; 0 and G_MAXUINT where nobody says */
  guint max;
  SwBand band;             /* the level's own */
  guint named[SW_N_BANDS]; /* how many statements name which band; all 0 where the language is not known */
} SwLevelProgress;

void sw_progress_count (SwNode *level, const SwProfile *profile, const char *language, SwLevelProgress *progress);
double sw_progress_get_share (const SwLevelProgress *progress);
GPtrArray *sw_progress_find (SwNode *level, guint band);

G_END_DECLS
