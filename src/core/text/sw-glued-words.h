/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-lexicon.h"

G_BEGIN_DECLS

/* A longer run of letters is no two words: it is never cut. */
#define SW_GLUED_MAX_WORD 64

typedef struct
{
  gsize offset;                 /* in bytes: the action would begin here */
  int   score;
} SwGluedCut;

guint  sw_glued_words_find (const char *text,
                            gssize      len,
                            SwVerbForm  form,
                            SwGluedCut *cuts,
                            guint       max,
                            gboolean   *clear);

G_END_DECLS
