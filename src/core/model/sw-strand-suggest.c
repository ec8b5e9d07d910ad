/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements of different levels may be one skill that grows.
 *
 * How alike two statements are, their words say (sw-strand-search.c); which of them are joined, likeness
 * and place (sw-strand-clusters.c). What is left to do here is to say of each strand that was found what to
 * call it and what speaks for it. */

#include "model/sw-strand-suggest.h"

#include <string.h>

#include "model/sw-strand-edits.h"
#include "model/sw-strand-search-private.h"
#include "text/sw-statement-text.h"

#define STRONG 0.3
#define MAX_WORDS 5

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

static char *
dup_label (SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  const char *end = text != NULL ? strstr (text, SW_SEPARATOR) : NULL;

  return g_strstrip (end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text != NULL ? text : ""));
}

/* The label most like the others, the shorter where two are. */
static char *
choose_name (SwStrandSearch *self,
             GArray *cluster)
{
  g_autofree char *name = NULL;
  double best = -1;

  for (guint i = 0; i < cluster->len; i++)
    {
      guint item = g_array_index (cluster, guint, i);
      g_autofree char *label = dup_label (sw_strand_nth (self, item)->node);
      double sum = 0;

      for (guint j = 0; j < cluster->len; j++)
        if (i != j)
          sum += sw_strand_search_get_likeness (self, item, g_array_index (cluster, guint, j));
      if (name == NULL || sum > best + 0.01 || (sum > best - 0.01 && strlen (label) < strlen (name)))
        {
          best = MAX (best, sum);
          g_free (name);
          name = g_steal_pointer (&label);
        }
    }
  return g_steal_pointer (&name);
}

typedef struct
{
  guint stem;
  double weight;
} Common;

static int
compare_common (gconstpointer a,
                gconstpointer b)
{
  const Common *one = a;
  const Common *other = b;

  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return one->stem < other->stem ? -1 : one->stem > other->stem;
}

/* The words that two of them or more have. */
static GStrv
list_common (SwStrandSearch *self,
             GArray *cluster)
{
  g_autoptr (GArray) common = g_array_new (FALSE, FALSE, sizeof (Common));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint stem = 0; stem < self->shown->len; stem++)
    {
      Common entry = { stem, 0 };
      guint n = 0;

      if (g_array_index (self->counts, guint, stem) < 2)
        continue;
      for (guint i = 0; i < cluster->len; i++)
        {
          const SwStrandItem *item = sw_strand_member (self, cluster, i);
          SwStrandWord wanted = { stem, 0 };
          guint at;

          if (!g_array_binary_search (item->words, &wanted, sw_strand_word_compare, &at))
            continue;
          entry.weight += g_array_index (item->words, SwStrandWord, at).place;
          n++;
        }
      entry.weight *= sw_strand_search_get_weight (self, stem);
      if (n > 1)
        g_array_append_val (common, entry);
    }

  g_array_sort (common, compare_common);
  for (guint i = 0; i < MIN (common->len, MAX_WORDS); i++)
    g_strv_builder_add (words, g_ptr_array_index (self->shown, g_array_index (common, Common, i).stem));
  return g_strv_builder_end (words);
}

static void
suggestion_free (gpointer data)
{
  SwStrandSuggestion *suggestion = data;

  g_ptr_array_unref (suggestion->statements);
  g_clear_object (&suggestion->strand);
  g_free (suggestion->name);
  g_strfreev (suggestion->words);
  g_free (suggestion);
}

static double
get_score (SwStrandSearch *self,
           GArray *cluster)
{
  double sum = 0;

  /* The best tie of each; a chain is as good as its links. */
  for (guint i = 0; i < cluster->len; i++)
    {
      guint item = g_array_index (cluster, guint, i);
      double best = 0;

      for (guint j = 0; j < cluster->len; j++)
        if (i != j)
          best = MAX (best, sw_strand_search_get_likeness (self, item, g_array_index (cluster, guint, j)));
      sum += best;
    }
  return sum / cluster->len;
}

static SwStrandSuggestion *
make_suggestion (SwStrandSearch *self,
                 GArray *cluster,
                 gboolean by_place)
{
  SwStrandSuggestion *suggestion = g_new0 (SwStrandSuggestion, 1);
  SwNode *strand = sw_strand_search_get_strand (self, cluster);

  g_array_sort (cluster, compare_items);
  suggestion->statements = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < cluster->len; i++)
    g_ptr_array_add (suggestion->statements, g_object_ref (sw_strand_member (self, cluster, i)->node));
  suggestion->strand = strand != NULL ? g_object_ref (strand) : NULL;
  suggestion->name =
    strand != NULL ? g_strdup (sw_node_get_text (strand, SW_STRAND_NAME)) : choose_name (self, cluster);
  suggestion->score = by_place ? 0 : get_score (self, cluster);
  suggestion->words = by_place ? g_new0 (char *, 1) : list_common (self, cluster);
  suggestion->tie = by_place ? SW_TIE_PLACE : suggestion->score >= STRONG ? SW_TIE_STRONG : SW_TIE_LIKELY;
  return suggestion;
}

static gboolean
says_something_new (SwStrandSuggestion *suggestion)
{
  return sw_statements_get_in_strand (suggestion->statements, suggestion->strand) != SW_IN_STRAND_ALL ||
         suggestion->strand == NULL;
}

/**
 * sw_strand_suggest:
 * @document: a document
 * @container: one of its sections or domains, with levels
 *
 * Returns: (transfer full) (element-type SwStrandSuggestion): strands that its statements may be, in the
 *   order of their first statements; those that only their place speaks for come last
 */
GPtrArray *
sw_strand_suggest (SwDocument *document,
                   SwNode *container)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  SwStrandSearch self;

  sw_strand_search_init (&self, document, container);
  sw_strand_search_join (&self);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self.items->len; i++)
      {
        guint c = sw_strand_nth (&self, i)->cluster;
        GArray *cluster = g_ptr_array_index (self.clusters, c);
        SwStrandSuggestion *suggestion;

        g_array_sort (cluster, compare_items);
        if (cluster->len < 2 || g_array_index (cluster, guint, 0) != i || self.by_place[c] != (pass == 1))
          continue;
        suggestion = make_suggestion (&self, cluster, self.by_place[c]);
        if (says_something_new (suggestion))
          g_ptr_array_add (suggestions, suggestion);
        else
          suggestion_free (suggestion);
      }

  sw_strand_search_clear (&self);
  return suggestions;
}
