/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The words of English, as far as lint has to know them.
 *
 * make-lexicon.py joins WordNet, the American word list and the house list into one table at build
 * time and makes every inflection an entry of its own. So nothing here knows a rule of grammar: a
 * word is hashed while it is folded, one slot and one record are read, and what the word can be
 * stands in its flags. A verb's record also tells by how its base form and its third person differ
 * from it, which is all that conjugation needs.
 *
 * The table holds no pointers. It lies in pages that all processes share, and costs nothing until
 * a word is looked up.
 *
 * Left out: meanings, frequencies, spelling suggestions, and other languages than English.
 */

#include "text/sw-lexicon.h"

#include <string.h>

#include "text/sw-lexicon-data.h"

#define MAX_WORD     64
#define POSITION(s)  ((s) & 0x3fffffu)
#define TAG(h)       ((h) >> 22)
#define HAS_BASE     (1u << 19)
#define HAS_THIRD    (1u << 20)
#define PUBLIC_FLAGS (HAS_BASE - 1)

#define CLASSES (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_ADVERB | SW_WORD_FUNCTION)

/* Folds what the word lists hold: ASCII, and the capitals of Latin-1 in UTF-8 (C3 80 … C3 9E). */
static inline guint8
fold_byte (guint8 byte,
           guint8 before)
{
  if (byte >= 'A' && byte <= 'Z')
    return byte | 0x20;
  if (before == 0xc3 && byte >= 0x80 && byte <= 0x9e && byte != 0x97)
    return byte | 0x20;
  return byte;
}

/* Returns the record, or NULL. A record is: length, three bytes of flags, word, changes. */
static const guint8 *
find (const char *word,
      gsize       len)
{
  guint8 folded[MAX_WORD];
  guint8 before = 0;
  guint32 hash = 0x811c9dc5u;
  guint32 slot;

  if (len == 0 || len > MAX_WORD)
    return NULL;

  for (gsize i = 0; i < len; i++)
    {
      folded[i] = fold_byte (word[i], before);
      before = folded[i];
      hash = (hash ^ before) * 0x01000193u;
    }
  hash ^= hash >> 15;
  hash *= 0x2c1b3c6du;

  for (guint32 i = hash & SW_LEXICON_MASK; (slot = sw_lexicon_slots[i]) != 0;
       i = (i + 1) & SW_LEXICON_MASK)
    {
      const guint8 *record;

      if (TAG (slot) != TAG (hash))
        continue;
      record = sw_lexicon_blob + POSITION (slot);
      if (record[0] == len && memcmp (record + 4, folded, len) == 0)
        return record;
    }

  return NULL;
}

static inline guint32
record_flags (const guint8 *record)
{
  return record[1] | record[2] << 8 | record[3] << 16;
}

/* Where the last part of a hyphenated word begins. */
static gsize
last_part (const char *word,
           gsize       len)
{
  gsize start = len;

  while (start > 0 && word[start - 1] != '-')
    start--;

  return start;
}

/*
 * Finds a verb's record: the word itself, else the last part of a hyphenated one. "Follow-up" is
 * listed as a noun; there "up" does not make a verb of it.
 */
static const guint8 *
find_verb (const char *word,
           gsize       len,
           gsize      *start)
{
  const guint8 *record = find (word, len);

  *start = 0;
  if (record == NULL)
    {
      gsize part = last_part (word, len);

      if (part > 0)
        {
          *start = part;
          record = find (word + part, len - part);
        }
    }

  if (record != NULL && (record_flags (record) & SW_VERB_ANY) != 0)
    return record;
  return NULL;
}

/* The length of the word without a possessive's ending: 's, ’s, or the bare apostrophe. */
static gsize
without_possessive (const char *word,
                    gsize       len)
{
  if (len > 2 && (word[len - 1] == 's' || word[len - 1] == 'S'))
    {
      if (word[len - 2] == '\'')
        return len - 2;
      if (len > 4 && memcmp (word + len - 4, "\xe2\x80\x99", 3) == 0)
        return len - 4;
    }
  if (len > 1 && word[len - 1] == '\'')
    return len - 1;
  if (len > 3 && memcmp (word + len - 3, "\xe2\x80\x99", 3) == 0)
    return len - 3;
  return len;
}

/**
 * sw_lexicon_lookup:
 * @word: a word in UTF-8, in any case
 * @len: its length in bytes
 *
 * Looks up the word as it stands, inflected forms included, hyphens not taken apart.
 *
 * Returns: what the word can be; 0 if it is not known
 */
SwWordFlags
sw_lexicon_lookup (const char *word,
                   gsize       len)
{
  const guint8 *record = find (word, len);

  return record != NULL ? record_flags (record) & PUBLIC_FLAGS : 0;
}

/**
 * sw_lexicon_verb_form:
 * @word: a word in UTF-8, in any case
 * @len: its length in bytes
 *
 * Of a hyphenated word the last part counts (co-facilitate), unless it is listed as a whole.
 *
 * Returns: the forms of a verb that the word can be, several where it is ambiguous ("set");
 *   0 if it is no verb
 */
SwVerbForm
sw_lexicon_verb_form (const char *word,
                      gsize       len)
{
  gsize start;
  const guint8 *record = find_verb (word, len, &start);

  return record != NULL ? record_flags (record) & SW_VERB_ANY : 0;
}

/**
 * sw_lexicon_verb_only:
 * @word: a word in UTF-8, in any case
 * @len: its length in bytes
 *
 * Gerunds and participles do not count: they serve as nouns and adjectives, listed or not.
 *
 * Returns: whether the word is a verb's base form or third person and can be nothing else
 */
gboolean
sw_lexicon_verb_only (const char *word,
                      gsize       len)
{
  gsize start;
  const guint8 *record = find_verb (word, len, &start);
  guint32 flags = record != NULL ? record_flags (record) : 0;

  return (flags & (SW_VERB_BASE | SW_VERB_THIRD)) != 0
         && (flags & (CLASSES | SW_WORD_NAME | SW_WORD_ACRONYM)) == 0;
}

/**
 * sw_lexicon_knows:
 * @word: a word in UTF-8, in any case
 * @len: its length in bytes
 *
 * A possessive is known by its stem, a hyphenated word by its parts.
 *
 * Returns: whether the word, in this form, is a word at all
 */
gboolean
sw_lexicon_knows (const char *word,
                  gsize       len)
{
  gsize start = 0;

  if (find (word, len) != NULL)
    return TRUE;

  len = without_possessive (word, len);
  for (gsize i = 0; i <= len; i++)
    if (i == len || word[i] == '-')
      {
        if (i > start && find (word + start, i - start) == NULL)
          return FALSE;
        start = i + 1;
      }

  return len > 0;
}

/* Applies the change at @change, "strip, length, bytes", to the word. */
static char *
apply_change (const char   *word,
              gsize         len,
              gsize         start,
              const guint8 *change)
{
  gsize keep = len - change[0];
  GString *result = g_string_sized_new (keep + change[1] + 1);

  g_string_append_len (result, word, keep);
  g_string_append_len (result, (const char *) change + 2, change[1]);
  if (keep == start && g_ascii_isupper (word[start]))
    result->str[start] = g_ascii_toupper (result->str[start]);

  return g_string_free (result, FALSE);
}

/**
 * sw_verb_to_base:
 * @word: any form of a verb
 * @len: its length in bytes
 *
 * Where the form belongs to several verbs, the more usual one wins. Case is kept.
 *
 * Returns: (transfer full) (nullable): the base form, or %NULL if the word is no verb's form
 */
char *
sw_verb_to_base (const char *word,
                 gsize       len)
{
  gsize start;
  const guint8 *record = find_verb (word, len, &start);

  if (record == NULL)
    return NULL;
  if ((record_flags (record) & HAS_BASE) != 0)
    return apply_change (word, len, start, record + 4 + record[0]);
  if ((record_flags (record) & SW_VERB_BASE) != 0)
    return g_strndup (word, len);
  return NULL;
}

/**
 * sw_verb_to_third:
 * @word: any form of a verb
 * @len: its length in bytes
 *
 * Returns: (transfer full) (nullable): the third person singular, or %NULL if the word is no
 *   verb's form
 */
char *
sw_verb_to_third (const char *word,
                  gsize       len)
{
  g_autofree char *base = sw_verb_to_base (word, len);
  const guint8 *record;
  gsize start;

  if (base == NULL)
    return NULL;

  len = strlen (base);
  record = find_verb (base, len, &start);
  if (record == NULL)
    return NULL;
  if ((record_flags (record) & HAS_THIRD) != 0)
    return apply_change (base, len, start, record + 4 + record[0]);
  return g_strconcat (base, "s", NULL);
}
