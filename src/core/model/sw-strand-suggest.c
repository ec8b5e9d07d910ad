/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which statements of different levels may be one skill that grows.
 *
 * A statement is taken as its telling words: those of the label count most, then the action's object, then
 * the circumstances. The verb is left out, since it is what changes from level to level, and so are words
 * of rank and of organizing ("complex", "coordination") that any skill may have. Words are compared by their
 * stems and weigh the more the fewer statements have them. Two statements are alike by the cosine of these
 * weights, if they share two words or more and one of them in a telling place in both.
 *
 * Pairs are joined, the most alike first, as long as a strand keeps one statement a level and its members
 * are alike on the whole, not just one by one along a chain. Then what stands at a strand's very place
 * joins with half the likeness. Last, where the levels run side by side (half of all statements were found
 * at one place with their like), statements that are left over and stand at one place are offered as well,
 * marked as held together by nothing else.
 *
 * Strands that are there already are begun strands: they may be joined by statements that are in none. */

#include "model/sw-strand-suggest.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/sw-statement.h"
#include "model/sw-strand-edits.h"
#include "text/sw-statement-text.h"
#include "text/sw-stem.h"

#define AT_LEAST 0.19
#define AT_LEAST_IN_PLACE 0.08
#define STRONG 0.3
#define MAX_STATEMENTS 2000
#define MAX_WORDS 5

/* Where a word stands. */
#define IN_LABEL 1.0f
#define IN_OBJECT 0.6f
#define IN_CIRCUMSTANCE 0.3f

/* Of rank and of organizing; sorted. */
static const char *const empty_words[] = {
  "activities", "activity", "advanced", "autonomously", "based", "basic", "close", "complex", "comprehensive",
  "coordination", "development", "direct", "directed", "effective", "effectively", "established", "following",
  "group", "guidance", "high", "independent", "independently", "individual", "initial", "lead", "leads", "low",
  "management", "minimal", "multi", "need", "needs", "new", "organization", "organizational", "oversight",
  "participation", "practice", "practices", "procedure", "procedures", "process", "processes", "professional",
  "reduced", "related", "relevant", "routine", "simple", "skill", "skills", "standard", "standards", "strategic",
  "strategies", "strategy", "structured", "supervised", "supervision", "supervisor", "supervisors", "support",
  "techniques", "under", "using", "various", "work",
};

/* What begins to tell how, where, why or with what; sorted. */
static const char *const turns[] = {
  "across", "as", "at", "by", "during", "following", "for", "from", "in", "including", "meeting", "that",
  "through", "to", "under", "using", "via", "when", "where", "while", "with", "within",
};

typedef struct
{
  guint stem;              /* its number */
  float place;
} Word;

typedef struct
{
  SwNode *node;
  guint level;
  guint place;
  GArray *words;           /* of Word, by stem */
  double norm;
  guint cluster;
} Item;

typedef struct
{
  GHashTable *stems;       /* stem → number + 1 */
  GPtrArray *shown;        /* by number: the word as it was met first */
  GArray *counts;          /* by number: how many statements have it */
  GArray *items;           /* of Item */
  GPtrArray *clusters;     /* of GArray of guint: items; NULL for one that has joined another */
  guint n_levels;
} Search;

typedef struct
{
  double likeness;
  guint a;
  guint b;
} Pair;

static int
compare_word (const void *key,
              const void *entry)
{
  return strcmp (key, *(const char *const *) entry);
}

static gboolean
is_in (const char *word,
       const char *const *list,
       gsize n)
{
  return bsearch (word, list, n, sizeof *list, compare_word) != NULL;
}

static int
compare_stems (gconstpointer a,
               gconstpointer b)
{
  const Word *one = a;
  const Word *other = b;

  return one->stem < other->stem ? -1 : one->stem > other->stem;
}

static guint
number_stem (Search *self,
             const char *word)
{
  g_autofree char *stem = g_strndup (word, sw_stem (word, strlen (word)));
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->stems, stem));
  const guint none = 0;

  if (number > 0)
    return number - 1;

  g_hash_table_insert (self->stems, g_steal_pointer (&stem), GUINT_TO_POINTER (self->shown->len + 1));
  g_ptr_array_add (self->shown, g_strdup (word));
  g_array_append_val (self->counts, none);
  return self->shown->len - 1;
}

static void
add_word (Search *self,
          Item *item,
          const char *word,
          float place)
{
  Word entry = { 0, place };

  if (strlen (word) < 3 || is_in (word, empty_words, G_N_ELEMENTS (empty_words)) ||
      (sw_lexicon_lookup (word, strlen (word)) & SW_WORD_FUNCTION) != 0)
    return;

  entry.stem = number_stem (self, word);
  for (guint i = 0; i < item->words->len; i++)
    {
      Word *known = &g_array_index (item->words, Word, i);

      if (known->stem == entry.stem)
        {
          known->place = MAX (known->place, place);
          return;
        }
    }
  g_array_append_val (item->words, entry);
  g_array_index (self->counts, guint, entry.stem)++;
}

/* Hyphens part words here: "needs-assessment" speaks of assessment. */
static void
add_words (Search *self,
           Item *item,
           const char *text)
{
  SwStatementText parts;
  gsize label_end, verb_end = 0;
  float place = IN_LABEL;

  sw_statement_text_init (&parts);
  sw_statement_text_parse (&parts, text, -1);
  label_end = parts.separator >= 0 ? (gsize) parts.separator : parts.len;
  if (parts.verb >= 0 && parts.words[parts.verb].start > label_end)
    verb_end = parts.words[parts.verb].start + parts.words[parts.verb].len;

  for (const char *p = text; *p != '\0';)
    {
      const char *start;
      g_autofree char *word = NULL;

      while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      if ((gsize) (start - text) > label_end && place == IN_LABEL)
        place = IN_OBJECT;
      if ((gsize) (start - text) > label_end && (gsize) (p - text) <= verb_end)
        continue;

      word = g_utf8_strdown (start, p - start);
      if (place == IN_OBJECT && is_in (word, turns, G_N_ELEMENTS (turns)))
        place = IN_CIRCUMSTANCE;
      add_word (self, item, word, place);
    }
  sw_statement_text_clear (&parts);
  g_array_sort (item->words, compare_stems);
}

static void
clear_item (gpointer data)
{
  g_array_unref (((Item *) data)->words);
}

static double
get_weight (Search *self,
            guint stem)
{
  return MAX (0.2, log ((double) (self->items->len + 1) / g_array_index (self->counts, guint, stem)) - 0.4);
}

static Item *
nth (Search *self,
     guint index)
{
  return &g_array_index (self->items, Item, index);
}

static double
get_likeness (Search *self,
              guint a,
              guint b)
{
  const Item *one = nth (self, a);
  const Item *other = nth (self, b);
  guint n_common = 0;
  gboolean telling = FALSE;
  double sum = 0;

  for (guint i = 0, j = 0; i < one->words->len && j < other->words->len;)
    {
      const Word *x = &g_array_index (one->words, Word, i);
      const Word *y = &g_array_index (other->words, Word, j);

      if (x->stem == y->stem)
        {
          double weight = get_weight (self, x->stem);

          sum += weight * weight * x->place * y->place;
          telling = telling || (x->place >= IN_OBJECT && y->place >= IN_OBJECT);
          n_common++;
        }
      i += x->stem <= y->stem;
      j += y->stem <= x->stem;
    }

  if (n_common < 2 || !telling)
    return 0;
  sum /= one->norm * other->norm;
  return MIN (1, one->place == other->place ? sum * 1.15 : sum);
}

static void
measure (Search *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = nth (self, i);
      double sum = 0;

      for (guint j = 0; j < item->words->len; j++)
        {
          const Word *word = &g_array_index (item->words, Word, j);
          double weight = get_weight (self, word->stem) * word->place;

          sum += weight * weight;
        }
      item->norm = sum > 0 ? sqrt (sum) : 1;
    }
}

static GArray *
get_cluster (Search *self,
             guint item)
{
  return g_ptr_array_index (self->clusters, nth (self, item)->cluster);
}

static SwNode *
get_strand (SwDocument *document,
            Search *self,
            GArray *cluster)
{
  for (guint i = 0; i < cluster->len; i++)
    {
      SwNode *node = nth (self, g_array_index (cluster, guint, i))->node;
      SwNode *strand = sw_document_find_strand (document, sw_node_get_text (node, SW_STATEMENT_STRAND));

      if (strand != NULL)
        return strand;
    }
  return NULL;
}

/* Whether two begun strands may be one: one statement a level, and one strand at most. */
static gboolean
can_join (SwDocument *document,
          Search *self,
          GArray *a,
          GArray *b)
{
  SwNode *strand_a, *strand_b;

  if (a == b)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      if (nth (self, g_array_index (a, guint, i))->level == nth (self, g_array_index (b, guint, j))->level)
        return FALSE;
  strand_a = get_strand (document, self, a);
  strand_b = get_strand (document, self, b);
  return strand_a == NULL || strand_b == NULL || strand_a == strand_b;
}

/* Between the best tie and the usual one. */
static double
get_linkage (Search *self,
             GArray *a,
             GArray *b)
{
  double best = 0, sum = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        double likeness = get_likeness (self, g_array_index (a, guint, i), g_array_index (b, guint, j));

        best = MAX (best, likeness);
        sum += likeness;
      }
  return (best + sum / (a->len * b->len)) / 2;
}

static void
join (Search *self,
      guint a,
      guint b)
{
  guint into = nth (self, a)->cluster;
  guint from = nth (self, b)->cluster;
  GArray *gone = g_ptr_array_index (self->clusters, from);
  GArray *kept = g_ptr_array_index (self->clusters, into);

  for (guint i = 0; i < gone->len; i++)
    nth (self, g_array_index (gone, guint, i))->cluster = into;
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
join_alike (SwDocument *document,
            Search *self,
            double at_least,
            gboolean in_place)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint a = 0; a < self->items->len; a++)
    for (guint b = a + 1; b < self->items->len; b++)
      {
        Pair pair = { 0, a, b };

        if (nth (self, a)->level == nth (self, b)->level || (in_place && nth (self, a)->place != nth (self, b)->place))
          continue;
        pair.likeness = get_likeness (self, a, b);
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
      if (can_join (document, self, a, b) && (!in_place || a->len + b->len > 2) &&
          get_linkage (self, a, b) >= at_least)
        join (self, pair->a, pair->b);
    }
}

/* Whether half of all statements and more were found to stand with their like at one place of their levels:
 * then whoever wrote them went through the levels place by place. */
static gboolean
runs_in_parallel (Search *self)
{
  guint n_same = 0;

  for (guint c = 0; c < self->clusters->len; c++)
    {
      GArray *cluster = g_ptr_array_index (self->clusters, c);
      guint n = 0;

      for (guint i = 0; i < cluster->len && cluster->len > 1; i++)
        n += nth (self, g_array_index (cluster, guint, i))->place == nth (self, g_array_index (cluster, guint, 0))->place;
      n_same += n > 1 ? n : 0;
    }
  return n_same > 0 && 2 * n_same >= self->items->len;
}

static void
join_by_place (Search *self,
               gboolean *by_place)
{
  for (guint a = 0; a < self->items->len; a++)
    for (guint b = a + 1; b < self->items->len; b++)
      {
        const Item *one = nth (self, a), *other = nth (self, b);

        if (one->level == other->level || one->place != other->place || get_cluster (self, b)->len != 1 ||
            (get_cluster (self, a)->len != 1 && !by_place[one->cluster]) ||
            sw_node_get_text (one->node, SW_STATEMENT_STRAND) != NULL ||
            sw_node_get_text (other->node, SW_STATEMENT_STRAND) != NULL)
          continue;
        by_place[one->cluster] = TRUE;
        join (self, a, b);
      }
}

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
choose_name (Search *self,
             GArray *cluster)
{
  g_autofree char *name = NULL;
  double best = -1;

  for (guint i = 0; i < cluster->len; i++)
    {
      guint item = g_array_index (cluster, guint, i);
      g_autofree char *label = dup_label (nth (self, item)->node);
      double sum = 0;

      for (guint j = 0; j < cluster->len; j++)
        if (i != j)
          sum += get_likeness (self, item, g_array_index (cluster, guint, j));
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
list_common (Search *self,
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
          const Item *item = nth (self, g_array_index (cluster, guint, i));
          Word wanted = { stem, 0 };
          guint at;

          if (!g_array_binary_search (item->words, &wanted, compare_stems, &at))
            continue;
          entry.weight += g_array_index (item->words, Word, at).place;
          n++;
        }
      entry.weight *= get_weight (self, stem);
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
get_score (Search *self,
           GArray *cluster)
{
  double sum = 0;

  /* The best tie of each; a chain is as good as its links. */
  for (guint i = 0; i < cluster->len; i++)
    {
      double best = 0;

      for (guint j = 0; j < cluster->len; j++)
        if (i != j)
          best = MAX (best, get_likeness (self, g_array_index (cluster, guint, i), g_array_index (cluster, guint, j)));
      sum += best;
    }
  return sum / cluster->len;
}

static SwStrandSuggestion *
make_suggestion (SwDocument *document,
                 Search *self,
                 GArray *cluster,
                 gboolean by_place)
{
  SwStrandSuggestion *suggestion = g_new0 (SwStrandSuggestion, 1);
  SwNode *strand = get_strand (document, self, cluster);

  g_array_sort (cluster, compare_items);
  suggestion->statements = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < cluster->len; i++)
    g_ptr_array_add (suggestion->statements, g_object_ref (nth (self, g_array_index (cluster, guint, i))->node));
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

static void
collect (Search *self,
         SwNode *container)
{
  self->n_levels = sw_node_get_n (container, SW_LIST_LEVELS);
  for (guint i = 0; i < self->n_levels; i++)
    {
      SwNode *level = sw_node_get_nth (container, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS) && self->items->len < MAX_STATEMENTS; j++)
        {
          SwNode *node = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);
          Item item = { node, i, j, NULL, 1, self->items->len };
          GArray *cluster;

          if (sw_statement_is_empty (node))
            continue;
          item.words = g_array_new (FALSE, FALSE, sizeof (Word));
          cluster = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (cluster, self->items->len);
          g_ptr_array_add (self->clusters, cluster);
          add_words (self, &item, sw_node_get_text (node, SW_STATEMENT_TEXT));
          g_array_append_val (self->items, item);
        }
    }
}

/* What is in one strand already is one, whatever the words and the levels. */
static void
join_begun (SwDocument *document,
            Search *self)
{
  for (guint a = 0; a < self->items->len; a++)
    {
      const char *strand = sw_node_get_text (nth (self, a)->node, SW_STATEMENT_STRAND);

      if (sw_document_find_strand (document, strand) == NULL)
        continue;
      for (guint b = a + 1; b < self->items->len; b++)
        if (g_strcmp0 (sw_node_get_text (nth (self, b)->node, SW_STATEMENT_STRAND), strand) == 0 &&
            nth (self, a)->cluster != nth (self, b)->cluster)
          join (self, a, b);
    }
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
  Search self = {
    .stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .shown = g_ptr_array_new_with_free_func (g_free),
    .counts = g_array_new (FALSE, FALSE, sizeof (guint)),
    .items = g_array_new (FALSE, FALSE, sizeof (Item)),
    .clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };
  g_autofree gboolean *by_place = NULL;

  g_array_set_clear_func (self.items, clear_item);
  collect (&self, container);
  measure (&self);
  by_place = g_new0 (gboolean, MAX (self.items->len, 1));
  join_begun (document, &self);
  join_alike (document, &self, AT_LEAST, FALSE);
  join_alike (document, &self, AT_LEAST_IN_PLACE, TRUE);
  if (runs_in_parallel (&self))
    join_by_place (&self, by_place);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self.items->len; i++)
      {
        guint c = nth (&self, i)->cluster;
        GArray *cluster = g_ptr_array_index (self.clusters, c);
        SwStrandSuggestion *suggestion;

        g_array_sort (cluster, compare_items);
        if (cluster->len < 2 || g_array_index (cluster, guint, 0) != i || by_place[c] != (pass == 1))
          continue;
        suggestion = make_suggestion (document, &self, cluster, by_place[c]);
        if (says_something_new (suggestion))
          g_ptr_array_add (suggestions, suggestion);
        else
          suggestion_free (suggestion);
      }

  g_hash_table_unref (self.stems);
  g_ptr_array_unref (self.shown);
  g_array_unref (self.counts);
  g_array_unref (self.items);
  g_ptr_array_unref (self.clusters);
  return suggestions;
}

/* A name that another strand has already would make the two one. */
static char *
dup_free_name (SwDocument *document,
               const char *name)
{
  char *free_name = g_strdup (*name != '\0' ? name : _("Strand"));

  for (guint i = 2; sw_document_find_strand_by_name (document, free_name) != NULL; i++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s %u", *name != '\0' ? name : _("Strand"), i);
    }
  return free_name;
}

/**
 * sw_strand_suggestions_accept:
 * @document: a document
 * @suggestions: (element-type SwStrandSuggestion): those that are right
 *
 * Makes them strands, in one step to undo. A statement that has meanwhile been put in another strand stays
 * there.
 *
 * Returns: how many strands were made or have grown
 */
guint
sw_strand_suggestions_accept (SwDocument *document,
                              GPtrArray *suggestions)
{
  guint n = 0;

  sw_document_begin (document, _("Accept Strands"), NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const SwStrandSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autoptr (GPtrArray) statements = g_ptr_array_new ();
      g_autofree char *name = NULL;
      SwNode *strand = suggestion->strand;

      for (guint j = 0; j < suggestion->statements->len; j++)
        {
          SwNode *statement = g_ptr_array_index (suggestion->statements, j);
          const char *id = sw_node_get_text (statement, SW_STATEMENT_STRAND);

          if (sw_node_get_parent (statement) != NULL && (id == NULL || sw_document_find_strand (document, id) == NULL))
            g_ptr_array_add (statements, statement);
        }
      if (statements->len == 0)
        continue;
      if (strand == NULL || sw_node_get_parent (strand) == NULL)
        {
          name = dup_free_name (document, suggestion->name);
          strand = sw_strand_add (document, name);
        }
      if (strand != NULL && sw_statements_set_strand (document, statements, strand))
        n++;
    }
  sw_document_commit (document);
  return n;
}
