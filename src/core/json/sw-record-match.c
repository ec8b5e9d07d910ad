/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record belongs to which statement, after another program has edited the statements.
 *
 * A record knows the text that it was written for. The surest tie goes first: the very text at the
 * record's own place, then the very text elsewhere in the level, then elsewhere in the section.
 * What is left are edited statements: likeness of at least 0.6 within the level, then within the
 * section, the most alike pair first. At last the place, for a statement that was rewritten: the
 * record's own place if its statement is still free, then one after the other. A record that finds
 * nothing has lost its statement.
 *
 * Likeness is asked pair by pair. A file whose thousands of statements were all rewritten would ask
 * for millions of pairs, so then a record looks only as far around its own place as MAX_PAIRS
 * allows; what it misses there still has its place. */

#include "json/sw-record-match.h"

#include <stdlib.h>

#include "text/sw-similarity.h"

#define AT_LEAST 0.6
#define MAX_PAIRS 2000000

typedef struct
{
  const SwMatchItem *statements;
  const SwMatchItem *records;
  guint n_statements;
  guint n_records;
  guint *found;            /* a statement for each record, G_MAXUINT where there is none */
  gboolean *taken;         /* of each statement */
} Match;

typedef struct
{
  guint record;
  guint statement;
  guint distance;
  double likeness;
} Pair;

static void
tie (Match *match,
     guint record,
     guint statement)
{
  match->found[record] = statement;
  match->taken[statement] = TRUE;
}

static gboolean
is_open (Match *match,
         guint record)
{
  return match->found[record] == G_MAXUINT;
}

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  const SwMatchItem *one = a;
  const SwMatchItem *other = b;

  if (one->level != other->level)
    return one->level < other->level ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

/* The statement at a record's own place; statements come ordered by place. */
static guint
find_place (Match *match,
            guint record)
{
  const SwMatchItem *at = NULL;

  if (match->n_statements > 0)
    at = bsearch (&match->records[record], match->statements, match->n_statements,
                  sizeof (SwMatchItem), compare_places);
  return at != NULL ? (guint) (at - match->statements) : G_MAXUINT;
}

static void
match_same_place (Match *match,
                  gboolean any_text)
{
  for (guint i = 0; i < match->n_records; i++)
    {
      guint place = is_open (match, i) ? find_place (match, i) : G_MAXUINT;

      if (place != G_MAXUINT && !match->taken[place] &&
          (any_text || g_strcmp0 (match->records[i].text, match->statements[place].text) == 0))
        tie (match, i, place);
    }
}

/* Ties records to free statements of the same text, both within a range; equal texts in their
 * order. */
static void
match_range (Match *match,
             guint first_statement,
             guint end_statement,
             guint first_record,
             guint end_record)
{
  g_autoptr (GHashTable) heads = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *next = g_new (guint, end_statement - first_statement);

  for (guint i = end_statement; i-- > first_statement;)
    {
      gpointer text = (gpointer) match->statements[i].text;

      if (match->taken[i])
        continue;
      next[i - first_statement] = GPOINTER_TO_UINT (g_hash_table_lookup (heads, text));
      g_hash_table_insert (heads, text, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = first_record; i < end_record; i++)
    {
      const char *text = match->records[i].text;
      guint head;

      if (!is_open (match, i) || text == NULL)
        continue;
      head = GPOINTER_TO_UINT (g_hash_table_lookup (heads, text));
      if (head == 0)
        continue;
      tie (match, i, head - 1);
      g_hash_table_insert (heads, (gpointer) match->statements[head - 1].text,
                           GUINT_TO_POINTER (next[head - 1 - first_statement]));
    }
}

static void
match_exactly_by_level (Match *match)
{
  guint s = 0;
  guint r = 0;

  while (s < match->n_statements && r < match->n_records)
    {
      guint level = match->statements[s].level;
      guint end_s = s;
      guint end_r;

      while (end_s < match->n_statements && match->statements[end_s].level == level)
        end_s++;
      while (r < match->n_records && match->records[r].level < level)
        r++;
      end_r = r;
      while (end_r < match->n_records && match->records[end_r].level == level)
        end_r++;

      if (end_r > r)
        match_range (match, s, end_s, r, end_r);
      s = end_s;
      r = end_r;
    }
}

static gint
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *one = a;
  const Pair *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  if (one->record != other->record)
    return one->record < other->record ? -1 : 1;
  return (one->statement > other->statement) - (one->statement < other->statement);
}

static GArray *
list_free (Match *match,
           gboolean records)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < (records ? match->n_records : match->n_statements); i++)
    if (records ? is_open (match, i) && match->records[i].text != NULL : !match->taken[i])
      g_array_append_val (list, i);
  return list;
}

static void
match_alike (Match *match,
             gboolean same_level)
{
  g_autoptr (GArray) records = list_free (match, TRUE);
  g_autoptr (GArray) statements = list_free (match, FALSE);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree SwWordSet *words = NULL;
  guint reach;

  if (records->len == 0 || statements->len == 0)
    return;

  reach = MAX (MAX_PAIRS / records->len / 2, 1);
  words = g_new (SwWordSet, statements->len);
  for (guint j = 0; j < statements->len; j++)
    sw_word_set_init (&words[j], match->statements[g_array_index (statements, guint, j)].text, -1);

  for (guint i = 0, middle = 0; i < records->len; i++)
    {
      guint r = g_array_index (records, guint, i);
      const SwMatchItem *record = &match->records[r];
      g_auto (SwWordSet) wanted;

      while (
        middle < statements->len &&
        compare_places (&match->statements[g_array_index (statements, guint, middle)], record) < 0)
        middle++;

      sw_word_set_init (&wanted, record->text, -1);
      for (guint j = middle > reach ? middle - reach : 0; j < statements->len && j < middle + reach;
           j++)
        {
          guint s = g_array_index (statements, guint, j);
          Pair pair = { r, s, 0, 0 };

          if ((same_level && match->statements[s].level != record->level) ||
              !sw_word_set_similar (&wanted, &words[j], AT_LEAST))
            continue;

          pair.distance = (guint) ABS ((gint) match->statements[s].place - (gint) record->place);
          pair.likeness = sw_word_set_jaccard (&wanted, &words[j]);
          g_array_append_val (pairs, pair);
        }
    }

  for (guint j = 0; j < statements->len; j++)
    sw_word_set_clear (&words[j]);

  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (is_open (match, pair->record) && !match->taken[pair->statement])
        tie (match, pair->record, pair->statement);
    }
}

/* What is left of a level, one after the other. */
static void
match_in_turn (Match *match)
{
  guint s = 0;

  for (guint i = 0; i < match->n_records; i++)
    {
      if (!is_open (match, i))
        continue;
      while (s < match->n_statements &&
             (match->taken[s] || match->statements[s].level < match->records[i].level))
        s++;
      if (s < match->n_statements && match->statements[s].level == match->records[i].level)
        tie (match, i, s);
    }
}

/**
 * sw_record_match:
 * @statements: (array length=n_statements): the statements, by level and place
 * @n_statements: how many there are
 * @records: (array length=n_records): the records, by level and place; a level that has no
 *   statements any more has a number that no statement has
 * @n_records: how many there are
 *
 * Returns: (transfer full): the index of a statement for each record, %G_MAXUINT for one whose
 *   statement is gone
 */
guint *
sw_record_match (const SwMatchItem *statements,
                 guint n_statements,
                 const SwMatchItem *records,
                 guint n_records)
{
  g_autofree gboolean *taken = g_new0 (gboolean, n_statements);
  Match match = { statements, records, n_statements, n_records, g_new (guint, n_records), taken };

  for (guint i = 0; i < n_records; i++)
    match.found[i] = G_MAXUINT;

  match_same_place (&match, FALSE);
  match_exactly_by_level (&match);
  match_range (&match, 0, n_statements, 0, n_records);
  match_alike (&match, TRUE);
  match_alike (&match, FALSE);
  match_same_place (&match, TRUE);
  match_in_turn (&match);
  return match.found;
}
