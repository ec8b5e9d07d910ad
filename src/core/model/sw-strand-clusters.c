/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements are joined in one strand.
 *
 * Pairs are joined, the most alike first, as long as a strand keeps one statement a level and its members
 * are alike on the whole, not just one by one along a chain. Then what stands at a strand's very place
 * joins with half the likeness. Last, where the levels run side by side (half of all statements were found
 * at one place with their like), statements that are left over and stand at one place are offered as well,
 * marked as held together by nothing else.
 *
 * Strands that are there already are begun strands: they may be joined by statements that are in none. */

#include "model/sw-strand-search-private.h"

#include "model/sw-strand-edits.h"

#define AT_LEAST 0.19
#define AT_LEAST_IN_PLACE 0.08

typedef struct
{
  double likeness;
  guint a;
  guint b;
} Pair;

static GArray *
get_cluster (SwStrandSearch *self,
             guint item)
{
  return g_ptr_array_index (self->clusters, sw_strand_nth (self, item)->cluster);
}

/**
 * sw_strand_search_get_strand:
 * @self: a search
 * @cluster: (element-type guint): statements of it, by number
 *
 * Returns: (nullable) (transfer none): the strand that one of them is in already
 */
SwNode *
sw_strand_search_get_strand (SwStrandSearch *self,
                             GArray *cluster)
{
  for (guint i = 0; i < cluster->len; i++)
    {
      SwNode *node = sw_strand_member (self, cluster, i)->node;
      SwNode *strand = sw_document_find_strand (self->document, sw_node_get_text (node, SW_STATEMENT_STRAND));

      if (strand != NULL)
        return strand;
    }
  return NULL;
}

/* Whether two begun strands may be one: one statement a level, and one strand at most. */
static gboolean
can_join (SwStrandSearch *self,
          GArray *a,
          GArray *b)
{
  SwNode *strand_a, *strand_b;

  if (a == b)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      if (sw_strand_member (self, a, i)->level == sw_strand_member (self, b, j)->level)
        return FALSE;
  strand_a = sw_strand_search_get_strand (self, a);
  strand_b = sw_strand_search_get_strand (self, b);
  return strand_a == NULL || strand_b == NULL || strand_a == strand_b;
}

/* Between the best tie and the usual one. */
static double
get_linkage (SwStrandSearch *self,
             GArray *a,
             GArray *b)
{
  double best = 0, sum = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        double likeness =
          sw_strand_search_get_likeness (self, g_array_index (a, guint, i), g_array_index (b, guint, j));

        best = MAX (best, likeness);
        sum += likeness;
      }
  return (best + sum / (a->len * b->len)) / 2;
}

static void
join (SwStrandSearch *self,
      guint a,
      guint b)
{
  guint into = sw_strand_nth (self, a)->cluster;
  guint from = sw_strand_nth (self, b)->cluster;
  GArray *gone = g_ptr_array_index (self->clusters, from);
  GArray *kept = g_ptr_array_index (self->clusters, into);

  for (guint i = 0; i < gone->len; i++)
    sw_strand_member (self, gone, i)->cluster = into;
  g_array_append_vals (kept, gone->data, gone->len);
  g_array_set_size (gone, 0);
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *one = a;
  const Pair *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  return one->b < other->b ? -1 : one->b > other->b;
}

static void
join_alike (SwStrandSearch *self,
            double at_least,
            gboolean in_place)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint a = 0; a < self->items->len; a++)
    for (guint b = a + 1; b < self->items->len; b++)
      {
        const SwStrandItem *one = sw_strand_nth (self, a), *other = sw_strand_nth (self, b);
        Pair pair = { 0, a, b };

        if (one->level == other->level || (in_place && one->place != other->place))
          continue;
        pair.likeness = sw_strand_search_get_likeness (self, a, b);
        if (pair.likeness >= at_least)
          g_array_append_val (pairs, pair);
      }

  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      GArray *a = get_cluster (self, pair->a);
      GArray *b = get_cluster (self, pair->b);

      /* In the second round what is found joins what was found, it begins nothing. */
      if (can_join (self, a, b) && (!in_place || a->len + b->len > 2) &&
          get_linkage (self, a, b) >= at_least)
        join (self, pair->a, pair->b);
    }
}

/* Whether half of all statements and more were found to stand with their like at one place of their levels:
 * then whoever wrote them went through the levels place by place. */
static gboolean
runs_in_parallel (SwStrandSearch *self)
{
  guint n_same = 0;

  for (guint c = 0; c < self->clusters->len; c++)
    {
      GArray *cluster = g_ptr_array_index (self->clusters, c);
      guint n = 0;

      for (guint i = 0; i < cluster->len && cluster->len > 1; i++)
        n += sw_strand_member (self, cluster, i)->place == sw_strand_member (self, cluster, 0)->place;
      n_same += n > 1 ? n : 0;
    }
  return n_same > 0 && 2 * n_same >= self->items->len;
}

static void
join_by_place (SwStrandSearch *self)
{
  for (guint a = 0; a < self->items->len; a++)
    for (guint b = a + 1; b < self->items->len; b++)
      {
        const SwStrandItem *one = sw_strand_nth (self, a), *other = sw_strand_nth (self, b);

        if (one->level == other->level || one->place != other->place || get_cluster (self, b)->len != 1 ||
            (get_cluster (self, a)->len != 1 && !self->by_place[one->cluster]) ||
            sw_node_get_text (one->node, SW_STATEMENT_STRAND) != NULL ||
            sw_node_get_text (other->node, SW_STATEMENT_STRAND) != NULL)
          continue;
        self->by_place[one->cluster] = TRUE;
        join (self, a, b);
      }
}

/* What is in one strand already is one, whatever the words and the levels. */
static void
join_begun (SwStrandSearch *self)
{
  for (guint a = 0; a < self->items->len; a++)
    {
      const char *strand = sw_node_get_text (sw_strand_nth (self, a)->node, SW_STATEMENT_STRAND);

      if (sw_document_find_strand (self->document, strand) == NULL)
        continue;
      for (guint b = a + 1; b < self->items->len; b++)
        if (g_strcmp0 (sw_node_get_text (sw_strand_nth (self, b)->node, SW_STATEMENT_STRAND), strand) == 0 &&
            sw_strand_nth (self, a)->cluster != sw_strand_nth (self, b)->cluster)
          join (self, a, b);
    }
}

/**
 * sw_strand_search_join:
 * @self: a search
 *
 * Joins what may be one strand.
 */
void
sw_strand_search_join (SwStrandSearch *self)
{
  join_begun (self);
  join_alike (self, AT_LEAST, FALSE);
  join_alike (self, AT_LEAST_IN_PLACE, TRUE);
  if (runs_in_parallel (self))
    join_by_place (self);
}
