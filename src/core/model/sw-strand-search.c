/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStrandSearch: the statements of one section or domain as their words, and how alike these are.
 *
 * A statement is taken as its telling words: those of the label count most, then the action's object, then
 * the circumstances. The verb is left out, since it is what changes from level to level, and so are words
 * of rank and of organizing ("complex", "coordination") that any skill may have. Words are compared by their
 * stems and weigh the more the fewer statements have them. Two statements are alike by the cosine of these
 * weights, if they share two words or more and one of them in a telling place in both. */

#include "model/sw-strand-search-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/sw-statement.h"
#include "text/sw-statement-text.h"
#include "text/sw-stem.h"

#define MAX_STATEMENTS 2000

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

/* By stem. */
int
sw_strand_word_compare (gconstpointer a,
                        gconstpointer b)
{
  const SwStrandWord *one = a;
  const SwStrandWord *other = b;

  return one->stem < other->stem ? -1 : one->stem > other->stem;
}

static guint
number_stem (SwStrandSearch *self,
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
add_word (SwStrandSearch *self,
          SwStrandItem *item,
          const char *word,
          float place)
{
  SwStrandWord entry = { 0, place };

  if (strlen (word) < 3 || is_in (word, empty_words, G_N_ELEMENTS (empty_words)) ||
      (sw_lexicon_lookup (word, strlen (word)) & SW_WORD_FUNCTION) != 0)
    return;

  entry.stem = number_stem (self, word);
  for (guint i = 0; i < item->words->len; i++)
    {
      SwStrandWord *known = &g_array_index (item->words, SwStrandWord, i);

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
add_words (SwStrandSearch *self,
           SwStrandItem *item,
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
  g_array_sort (item->words, sw_strand_word_compare);
}

static void
clear_item (gpointer data)
{
  g_array_unref (((SwStrandItem *) data)->words);
}

static void
collect (SwStrandSearch *self,
         SwNode *container)
{
  for (guint i = 0; i < sw_node_get_n (container, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (container, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS) && self->items->len < MAX_STATEMENTS; j++)
        {
          SwNode *node = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);
          SwStrandItem item = { node, i, j, NULL, 1, self->items->len };
          GArray *cluster;

          if (sw_statement_is_empty (node))
            continue;
          item.words = g_array_new (FALSE, FALSE, sizeof (SwStrandWord));
          cluster = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (cluster, self->items->len);
          g_ptr_array_add (self->clusters, cluster);
          add_words (self, &item, sw_node_get_text (node, SW_STATEMENT_TEXT));
          g_array_append_val (self->items, item);
        }
    }
}

static void
measure (SwStrandSearch *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      SwStrandItem *item = sw_strand_nth (self, i);
      double sum = 0;

      for (guint j = 0; j < item->words->len; j++)
        {
          const SwStrandWord *word = &g_array_index (item->words, SwStrandWord, j);
          double weight = sw_strand_search_get_weight (self, word->stem) * word->place;

          sum += weight * weight;
        }
      item->norm = sum > 0 ? sqrt (sum) : 1;
    }
}

/**
 * sw_strand_search_init:
 * @self: uninitialized memory
 * @document: (transfer none): a document
 * @container: one of its sections or domains, with levels
 *
 * Takes up what is written there; every statement is a cluster of its own at first.
 */
void
sw_strand_search_init (SwStrandSearch *self,
                       SwDocument *document,
                       SwNode *container)
{
  *self = (SwStrandSearch) {
    .document = document,
    .stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .shown = g_ptr_array_new_with_free_func (g_free),
    .counts = g_array_new (FALSE, FALSE, sizeof (guint)),
    .items = g_array_new (FALSE, FALSE, sizeof (SwStrandItem)),
    .clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
  };

  g_array_set_clear_func (self->items, clear_item);
  collect (self, container);
  measure (self);
  self->by_place = g_new0 (gboolean, MAX (self->items->len, 1));
}

/**
 * sw_strand_search_clear:
 * @self: a search
 *
 * Frees what it holds.
 */
void
sw_strand_search_clear (SwStrandSearch *self)
{
  g_hash_table_unref (self->stems);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->counts);
  g_array_unref (self->items);
  g_ptr_array_unref (self->clusters);
  g_free (self->by_place);
}

/**
 * sw_strand_search_get_weight:
 * @self: a search
 * @stem: the number of a stem
 *
 * Returns: how telling it is
 */
double
sw_strand_search_get_weight (SwStrandSearch *self,
                             guint stem)
{
  return MAX (0.2, log ((double) (self->items->len + 1) / g_array_index (self->counts, guint, stem)) - 0.4);
}

/**
 * sw_strand_search_get_likeness:
 * @self: a search
 * @a: a statement's number
 * @b: another's
 *
 * Returns: how alike they are, 0 to 1
 */
double
sw_strand_search_get_likeness (SwStrandSearch *self,
                               guint a,
                               guint b)
{
  const SwStrandItem *one = sw_strand_nth (self, a);
  const SwStrandItem *other = sw_strand_nth (self, b);
  guint n_common = 0;
  gboolean telling = FALSE;
  double sum = 0;

  for (guint i = 0, j = 0; i < one->words->len && j < other->words->len;)
    {
      const SwStrandWord *x = &g_array_index (one->words, SwStrandWord, i);
      const SwStrandWord *y = &g_array_index (other->words, SwStrandWord, j);

      if (x->stem == y->stem)
        {
          double weight = sw_strand_search_get_weight (self, x->stem);

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
