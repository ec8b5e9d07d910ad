/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The words that rules ask for in every statement.
 *
 * A rule that had to compare each word with its own would cost more than the parse. So all such
 * words stand in one table, by the fingerprint that the parser has made of each word anyway. What
 * a word asks for is noted with it and, all together, with the statement; a rule is called only if
 * one of its words is there. What is met here is no finding yet: the rule decides.
 *
 * Words with joints or beyond ASCII are few, and looked at one by one.
 */

#include "lint/rules/sw-rules-private.h"

#include <string.h>

#include "text/sw-lexicon-private.h"

#define TABLE_BITS 11

/* Where the search for the table's multiplier begins: at one that is right for the words below. After a
 * change of the words another is found all the same, a fraction of a millisecond later. */
#define FIRST_MULTIPLIER G_GUINT64_CONSTANT (0x7b746c9bba476741)

static const struct
{
  guint marks;
  const char *words;
} keywords[] = {
  { SW_MARK_ARTICLE, "a an" },
  { SW_MARK_TO_BE, "are is was were" },
  { SW_MARK_JOINT, "and or then" },
  { SW_MARK_VAGUE, "etc needed various" },
  { SW_MARK_OPENS, "opens" },
  { SW_MARK_PLACEHOLDER, "fixme lorem tba tbc tbd todo" },
  { SW_MARK_SUPERVISION, "assigned directed direction guidance instructed instruction oversight" },
  { SW_MARK_SUPERVISION | SW_MARK_AUTONOMY,
    "supervised supervises supervising supervision supervisor supervisors supervisory" },
  { SW_MARK_AUTONOMY,
    "across autonomously autonomy establish establishes independently oversee oversees oversight unsupervised" },
  { SW_MARK_LEADS, "as for in under with within without" },

  { SW_MARK_PRONOUN, "he i she they we you" },
  { SW_MARK_MODAL, "can could may might must shall should will would" },
  { SW_MARK_DETERMINER, "a all an any each every our the this your" },
  { SW_MARK_ABILITY, "ability able an are be has have is the" },
  { SW_MARK_AGENT,
    "analyst apprentice apprentices assistant candidate candidates employee employees "
    "incumbent incumbents individual individuals intern learner learners manager nurse "
    "operator operators person practitioner practitioners professional professionals specialist "
    "student students supervisor teacher technician technicians trainee trainees worker workers" },

  { SW_MARK_ABBREVIATION,
    "al approx apt assoc ave blvd bros cf co corp dept dr ed eds "
    "esp est etc ext fig figs ft govt hon inc incl jr lab lt ltd "
    "max min misc mr mrs ms mt nos oz pp prof rev sec sgt sq "
    "sr st ste univ vol vols vs" },
  { SW_MARK_WORD_TOO, "co ed est lab max min ms sec" },
};

/* One entry a bucket, and a multiplier for which no bucket would need more: so a look-up has no
 * branch to mispredict. Free entries have no marks. */
typedef struct
{
  struct
  {
    guint32 check;
    guint32 marks;
  } buckets[1u << TABLE_BITS];
  guint64 multiplier;
} Table;

static gboolean
add_word (Table      *table,
          const char *word,
          gsize       len,
          guint       marks)
{
  guint64 hash = sw_fingerprint_of (word, len) * table->multiplier;
  guint bucket = hash >> (64 - TABLE_BITS);
  guint32 check = hash >> 16;

  if (table->buckets[bucket].marks != 0 && table->buckets[bucket].check != check)
    return FALSE;

  table->buckets[bucket].check = check;
  table->buckets[bucket].marks |= marks;
  return TRUE;
}

static gboolean
fill_table (Table *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    for (const char *word = keywords[i].words; *word != '\0';)
      {
        gsize len = strcspn (word, " ");

        if (!add_word (table, word, len, keywords[i].marks))
          return FALSE;
        word += len + strspn (word + len, " ");
      }

  return TRUE;
}

static const Table *
get_table (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      Table *table = g_new0 (Table, 1);

      table->multiplier = FIRST_MULTIPLIER;
      while (!fill_table (table))
        {
          guint64 next = table->multiplier * SW_FINGERPRINT_MULTIPLIER;

          memset (table, 0, sizeof *table);
          table->multiplier = next;
        }
      g_once_init_leave (&once, (gsize) table);
    }

  return (const Table *) once;
}

static inline guint
find_marks (const Table *table,
            guint64      fingerprint)
{
  guint64 hash = fingerprint * table->multiplier;
  guint bucket = hash >> (64 - TABLE_BITS);
  guint32 check = hash >> 16;

  return table->buckets[bucket].marks & -(guint) (table->buckets[bucket].check == check);
}

/* "organization-wide", "supervisor’s" */
static guint
find_odd_marks (const char *w,
                gsize       n)
{
  if (n > 5 && g_ascii_strncasecmp (w + n - 5, "-wide", 5) == 0)
    return SW_MARK_AUTONOMY;
  return n >= 10 && g_ascii_strncasecmp (w, "supervis", 8) == 0 ? SW_MARK_SUPERVISION | SW_MARK_AUTONOMY : 0;
}

/* "xxx", "XXXX" */
static gboolean
is_row_of_x (const char *w,
             gsize       n)
{
  return (*w | 0x20) == 'x' && n >= 3 && (w[1] | 0x20) == 'x' && (w[2] | 0x20) == 'x';
}

/**
 * sw_rules_mark_words: (skip)
 * @text: a parsed statement
 *
 * Notes with each word what it asks for.
 *
 * Returns: all of their marks
 */
guint
sw_rules_mark_words (SwStatementText *text)
{
  const Table *table = get_table ();
  guint64 before = 0;
  guint marks = 0;

  for (guint i = 0; i < text->n_words; i++)
    {
      SwTextWord *word = &text->words[i];
      const char *w = text->text + word->start;

      word->keywords = find_marks (table, word->fingerprint);
      if (G_UNLIKELY ((word->shape & (SW_SHAPE_JOINED | SW_SHAPE_NON_ASCII)) != 0))
        word->keywords |= find_odd_marks (w, word->len);
      if (G_UNLIKELY (is_row_of_x (w, word->len)))
        word->keywords |= SW_MARK_PLACEHOLDER;
      if (G_UNLIKELY (word->fingerprint == before))
        marks |= SW_MARK_REPEATED;
      marks |= word->keywords;
      before = word->fingerprint;
    }

  return marks;
}

/**
 * sw_rules_find_keyword: (skip)
 * @word: a word
 * @len: its length in bytes
 *
 * Returns: what the word asks for, of those in the table
 */
guint
sw_rules_find_keyword (const char *word,
                       gsize       len)
{
  return find_marks (get_table (), sw_fingerprint_of (word, len));
}
