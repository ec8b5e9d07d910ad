/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* How suggested strands are searched for; for the files that do it. */

typedef struct
{
  guint stem;              /* its number */
  float place;
} SwStrandWord;

typedef struct
{
  SwNode *node;
  guint level;
  guint place;
  GArray *words;           /* of SwStrandWord, by stem */
  double norm;
  guint cluster;
} SwStrandItem;

typedef struct
{
  SwDocument *document;
  GHashTable *stems;       /* stem → number + 1 */
  GPtrArray *shown;        /* by number: the word as it was met first */
  GArray *counts;          /* by number: how many statements have it */
  GArray *items;           /* of SwStrandItem, by level and place */
  GPtrArray *clusters;     /* of GArray of guint: items; empty where it has joined another */
  gboolean *by_place;      /* by cluster: whether its place alone holds it together */
} SwStrandSearch;

/* The statement of that number. */
static inline SwStrandItem *
sw_strand_nth (const SwStrandSearch *self,
               guint index)
{
  return &g_array_index (self->items, SwStrandItem, index);
}

/* The statement that is at that place of a cluster. */
static inline SwStrandItem *
sw_strand_member (const SwStrandSearch *self,
                  GArray *cluster,
                  guint place)
{
  return sw_strand_nth (self, g_array_index (cluster, guint, place));
}

/* sw-strand-search.c */
void sw_strand_search_init (SwStrandSearch *self, SwDocument *document, SwNode *container);
void sw_strand_search_clear (SwStrandSearch *self);
int sw_strand_word_compare (gconstpointer a, gconstpointer b);
double sw_strand_search_get_weight (SwStrandSearch *self, guint stem);
double sw_strand_search_get_likeness (SwStrandSearch *self, guint a, guint b);

/* sw-strand-clusters.c */
void sw_strand_search_join (SwStrandSearch *self);
SwNode *sw_strand_search_get_strand (SwStrandSearch *self, GArray *cluster);

G_END_DECLS
