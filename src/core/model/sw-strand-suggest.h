/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/**
 * SwStrandTie:
 * @SW_TIE_STRONG: the labels or objects share telling words
 * @SW_TIE_LIKELY: they share some
 * @SW_TIE_PLACE: they stand at the same place of their levels, and nothing else speaks
 *
 * What holds a suggested strand together.
 */
typedef enum { SW_TIE_STRONG, SW_TIE_LIKELY, SW_TIE_PLACE } SwStrandTie;

/* Statements of one section or domain, one a level at most, that may be one skill that grows. */
typedef struct
{
  GPtrArray *statements;   /* of SwNode, by level */
  SwNode *strand;          /* (nullable): the strand that some of them are in already */
  char *name;              /* what to call it: the label that is most like the others */
  GStrv words;             /* what they have in common, the most telling first */
  double score;            /* 0 to 1 */
  SwStrandTie tie;
} SwStrandSuggestion;

GPtrArray *sw_strand_suggest (SwDocument *document, SwNode *container);
guint sw_strand_suggestions_accept (SwDocument *document, GPtrArray *suggestions);

G_END_DECLS
