/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well a text answers what somebody has typed of it, the best last. */
typedef enum
{
  SW_FUZZY_NONE,
  SW_FUZZY_SCATTERED,      /* its letters in order, with gaps: "pthsm" */
  SW_FUZZY_INITIALS,       /* beginnings of its words: "wst" */
  SW_FUZZY_INSIDE,         /* in the middle of a word */
  SW_FUZZY_WORD,           /* from the beginning of a word on */
  SW_FUZZY_START,          /* from its beginning on */
  SW_FUZZY_EQUAL,
} SwFuzzy;

SwFuzzy sw_fuzzy_match (const char *query, const char *text);

G_END_DECLS
