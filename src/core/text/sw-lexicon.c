/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The words of English, as far as lint has to know them.
 *
 * make-lexicon.py joins WordNet, the American word list and the house list into one table at build
 * time and makes every inflection an entry of its own. So nothing here knows a rule of grammar: a
 * word's fingerprint leads to one slot of eight bytes, and what the word can be stands in its
 * flags. By how much a verb's base form and third person differ from a form of it stands in a
 * second, small table, which is all that conjugation needs.
 *
 * Every word of every statement of a thousand documents may be asked for. Words are therefore not
 * kept, only fingerprints of 61 bits: a look-up touches one cache line and compares no strings.
 * The tables hold no pointers; they lie in pages that all processes share.
 *
 * Left out: meanings, frequencies, spelling suggestions, and other languages than English.
 */

#include "text/sw-lexicon.h"

#include <string.h>

#include "text/sw-lexicon-data.h"
#include "text/sw-lexicon-private.h"

#define MAX_WORD     64
#define FLAG_BITS    21
#define CHECK_MASK   ((G_GUINT64_CONSTANT (1) << 43) - 1)
#define SLOT_MASK    ((1u << SW_LEXICON_BITS) - 1)
#define HAS_BASE     (1u << 19)
#define HAS_THIRD    (1u << 20)
#define PUBLIC_FLAGS (HAS_BASE - 1)
#define NOT_FOUND    G_MAXUINT32

/* Returns the slot of a fingerprint, or NOT_FOUND. */
static inline guint32
find_fingerprint (guint64 fingerprint)
{
  guint64 slot;

  for (guint32 i = fingerprint >> (64 - SW_LEXICON_BITS); (slot = sw_lexicon_slots[i]) != 0;
       i = (i + 1) & SLOT_MASK)
    if (((slot >> FLAG_BITS) ^ (fingerprint & CHECK_MASK)) == 0)
      return i;

  return NOT_FOUND;
}

static guint32
find (const char *word,
      gsize       len)
{
  if (len == 0 || len > MAX_WORD)
    return NOT_FOUND;

  return find_fingerprint (sw_fingerprint_of (word, len));
}

static inline guint32
slot_flags (guint32 slot)
{
  return slot != NOT_FOUND ? sw_lexicon_slots[slot] & ((1u << FLAG_BITS) - 1) : 0;
}

/* Returns the change of a slot that has one: "strip, length, bytes". */
static const guint8 *
slot_change (guint32 slot)
{
  guint low = 0, high = G_N_ELEMENTS (sw_lexicon_changes) / 2;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (sw_lexicon_changes[2 * middle] <= slot)
        low = middle;
      else
        high = middle;
    }

  return sw_lexicon_tails + sw_lexicon_changes[2 * low + 1];
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
 * Finds a verb's slot: the word itself, else the last part of a hyphenated one. "Follow-up" is
 * listed as a noun; there "up" does not make a verb of it.
 */
static guint32
find_verb (const char *word,
           gsize       len,
           gsize      *start)
{
  guint32 slot = find (word, len);

  *start = 0;
  if (slot == NOT_FOUND)
    {
      gsize part = last_part (word, len);

      if (part > 0)
        {
          *start = part;
          slot = find (word + part, len - part);
        }
    }

  return (slot_flags (slot) & SW_VERB_ANY) != 0 ? slot : NOT_FOUND;
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
  return slot_flags (find (word, len)) & PUBLIC_FLAGS;
}

/**
 * sw_lexicon_lookup_fingerprint:
 * @fingerprint: the fingerprint of a folded word
 *
 * Returns: as sw_lexicon_lookup()
 */
SwWordFlags
sw_lexicon_lookup_fingerprint (guint64 fingerprint)
{
  return slot_flags (find_fingerprint (fingerprint)) & PUBLIC_FLAGS;
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

  return slot_flags (find_verb (word, len, &start)) & SW_VERB_ANY;
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

  return sw_word_flags_verb_only (slot_flags (find_verb (word, len, &start)));
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

  if (find (word, len) != NOT_FOUND)
    return TRUE;

  len = without_possessive (word, len);
  for (gsize i = 0; i <= len; i++)
    if (i == len || word[i] == '-')
      {
        if (i > start && find (word + start, i - start) == NOT_FOUND)
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
  guint32 slot = find_verb (word, len, &start);

  if ((slot_flags (slot) & HAS_BASE) != 0)
    return apply_change (word, len, start, slot_change (slot));
  if ((slot_flags (slot) & SW_VERB_BASE) != 0)
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
  guint32 slot;
  gsize start;

  if (base == NULL)
    return NULL;

  len = strlen (base);
  slot = find_verb (base, len, &start);
  if (slot == NOT_FOUND)
    return NULL;
  if ((slot_flags (slot) & HAS_THIRD) != 0)
    return apply_change (base, len, start, slot_change (slot));
  return g_strconcat (base, "s", NULL);
}
