/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How alike two statements are.
 *
 * Folding lowers case and drops white space, punctuation and invisible characters. Two statements
 * that are the same then are duplicates. The words, each hashed to 32 bits, are a set; Jaccard's
 * index of two sets (shared words by all words) finds near-duplicates, and matches statements
 * across two versions of a document.
 *
 * A set is made from the fingerprints that the parse of the statement left behind. Duplicates are
 * looked for among near-duplicates only, so nobody needs a hash of a statement's whole text.
 *
 * Sets are compared pair by pair, so the common case, two statements that have little in common,
 * must cost next to nothing. Two bounds from above decide it: the ratio of the sizes, and a
 * signature of 64 bits in which each word sets one. A bit of A's that B lacks stands for at least
 * one word that B lacks. Only pairs that pass are compared word by word. 1 000 statements are
 * 499 500 pairs: a few milliseconds. For so few comparisons sorting would not pay; only texts of
 * more words than the struct holds are sorted, so that none makes the cost grow with its square.
 *
 * Left out: word order, stems and synonyms. A word set is blind to "not", and so is the rule.
 */

#include "text/sw-similarity.h"

#include <stdlib.h>
#include <string.h>

#include "text/sw-lexicon-private.h"

/* Reads folded characters one by one, with word borders between them. */
typedef struct
{
  const char *p;
  const char *end;
  gboolean    border;           /* the word has ended before the character returned last */
} Folder;

static void
folder_init (Folder     *self,
             const char *text,
             gssize      len)
{
  self->p = text;
  self->end = text + (len < 0 ? strlen (text) : (gsize) len);
  self->border = TRUE;
}

/* What ASCII folds to: small letters, digits, and the signs that make another thing of a word (C,
 * C++, C#; 5, 5 %). The apostrophe vanishes, the rest parts words. */
#define PARTS 0
#define VANISHES 1

static const guint8 ascii_folded[128] = {
  ['\''] = VANISHES, ['+'] = '+', ['#'] = '#', ['%'] = '%', ['$'] = '$',
  ['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
  ['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
          'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
  ['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
          'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
};

/* Returns the next folded character, 0 at the end. */
static gunichar
folder_next (Folder *self)
{
  self->border = FALSE;

  while (self->p < self->end)
    {
      guchar byte = *self->p;
      gunichar c;

      if (byte < 0x80)
        {
          guint8 folded = ascii_folded[byte];

          self->p++;
          if (folded > VANISHES)
            return folded;
          if (folded == PARTS)
            self->border = TRUE;
          continue;
        }

      c = g_utf8_get_char_validated (self->p, self->end - self->p);
      if (c >= 0x110000)
        {
          self->p++;
          continue;
        }
      self->p = g_utf8_next_char (self->p);

      switch (g_unichar_type (c))
        {
        case G_UNICODE_CONTROL:
        case G_UNICODE_FORMAT:
          break;
        case G_UNICODE_SPACE_SEPARATOR:
        case G_UNICODE_LINE_SEPARATOR:
        case G_UNICODE_PARAGRAPH_SEPARATOR:
        case G_UNICODE_DASH_PUNCTUATION:
        case G_UNICODE_OPEN_PUNCTUATION:
        case G_UNICODE_CLOSE_PUNCTUATION:
        case G_UNICODE_CONNECT_PUNCTUATION:
        case G_UNICODE_INITIAL_PUNCTUATION:
        case G_UNICODE_FINAL_PUNCTUATION:
        case G_UNICODE_OTHER_PUNCTUATION:
          if (c != 0x2019)
            self->border = TRUE;
          break;
        default:
          return g_unichar_tolower (c);
        }
    }

  return 0;
}

static int
compare_hashes (const void *a,
                const void *b)
{
  guint32 x = *(const guint32 *) a;
  guint32 y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static inline gboolean
is_large (const SwWordSet *self)
{
  return self->hashes != self->inline_hashes;
}

/* Nearly all processors count bits by themselves, but a compiler that may not rely on it calls a table. So
 * what counts bits pair by pair is compiled twice, and the loader takes what the processor can do. */
#if defined (__x86_64__) && defined (__GLIBC__) && !defined (__clang__) && !defined (__SANITIZE_ADDRESS__)
#define COUNTS_BITS __attribute__ ((target_clones ("popcnt", "default")))
#else
#define COUNTS_BITS
#endif

static inline guint64
signature_bit (guint32 hash)
{
  return G_GUINT64_CONSTANT (1) << (hash >> 26);
}

static gboolean
contains (const SwWordSet *self,
          guint32          hash)
{
  if ((self->signature & signature_bit (hash)) == 0)
    return FALSE;
  if (is_large (self))
    return bsearch (&hash, self->hashes, self->n, sizeof hash, compare_hashes) != NULL;

  for (guint i = 0; i < self->n; i++)
    if (self->hashes[i] == hash)
      return TRUE;
  return FALSE;
}

/* While a set is being made: which of its hashes may be there already. Of the words of a statement
 * hardly two share a bit, so that the hashes themselves are gone through for few of them. */
typedef struct
{
  guint64 seen[8];
  guint   capacity;
} Growth;

static inline void
add_word (SwWordSet *self,
          Growth    *growth,
          guint64    fingerprint)
{
  guint32 hash = fingerprint >> 32;
  guint64 *seen = &growth->seen[hash >> 23 & 7];
  guint64 bit = signature_bit (hash);

  if ((*seen & bit) != 0 && !is_large (self) && contains (self, hash))
    return;
  *seen |= bit;

  if (G_UNLIKELY (self->n == growth->capacity))
    {
      gboolean was_large = is_large (self);

      growth->capacity *= 2;
      self->hashes = g_renew (guint32, was_large ? self->hashes : NULL, growth->capacity);
      if (!was_large)
        memcpy (self->hashes, self->inline_hashes, sizeof self->inline_hashes);
    }
  self->hashes[self->n++] = hash;
  self->signature |= bit;
}

/* A large set has grown without a look at what it held. */
static void
sort_large (SwWordSet *self)
{
  guint n = 0;

  qsort (self->hashes, self->n, sizeof *self->hashes, compare_hashes);
  for (guint i = 0; i < self->n; i++)
    if (n == 0 || self->hashes[i] != self->hashes[n - 1])
      self->hashes[n++] = self->hashes[i];
  self->n = n;
}

/* A joint may be beyond ASCII where the letters are not. */
static gboolean
is_ascii (const char *text,
          gsize       len)
{
  guchar all = 0;

  for (gsize i = 0; i < len; i++)
    all |= text[i];
  return all < 0x80;
}

/* Adds the words in a word that has joints ("client's", "follow-up"), all of it ASCII. */
static void
add_joined_word (SwWordSet  *self,
                 Growth     *growth,
                 const char *text,
                 gsize       len)
{
  SwFingerprinter made = { 0 };
  gboolean any = FALSE;

  for (gsize i = 0; i < len; i++)
    {
      guint8 folded = ascii_folded[(guchar) text[i]];

      if (folded > VANISHES)
        {
          sw_fingerprinter_add (&made, folded);
          any = TRUE;
        }
      else if (folded == PARTS && any)
        {
          add_word (self, growth, sw_fingerprinter_end (&made));
          made = (SwFingerprinter) { 0 };
          any = FALSE;
        }
    }
  if (any)
    add_word (self, growth, sw_fingerprinter_end (&made));
}

/* The same of one that has characters beyond ASCII. */
static void
add_odd_word (SwWordSet  *self,
              Growth     *growth,
              const char *text,
              gsize       len)
{
  SwFingerprinter made = { 0 };
  gboolean any = FALSE;
  Folder folder;
  gunichar c;

  folder_init (&folder, text, len);
  while ((c = folder_next (&folder)) != 0)
    {
      char utf8[6];
      int width = g_unichar_to_utf8 (c, utf8);

      if (folder.border && any)
        {
          add_word (self, growth, sw_fingerprinter_end (&made));
          made = (SwFingerprinter) { 0 };
        }
      for (int i = 0; i < width; i++)
        sw_fingerprinter_add (&made, utf8[i]);
      any = TRUE;
    }
  if (any)
    add_word (self, growth, sw_fingerprinter_end (&made));
}

/**
 * sw_word_set_init_empty: (skip)
 * @self: uninitialized memory
 *
 * Makes a set without words.
 */
void
sw_word_set_init_empty (SwWordSet *self)
{
  self->signature = 0;
  self->n = 0;
  self->hashes = self->inline_hashes;
}

/**
 * sw_word_set_init_parsed: (skip)
 * @self: uninitialized memory
 * @parts: a parsed statement
 *
 * Makes the set of the statement's words. The statement is not kept.
 */
void
sw_word_set_init_parsed (SwWordSet             *self,
                         const SwStatementText *parts)
{
  Growth growth = { .capacity = G_N_ELEMENTS (self->inline_hashes) };

  sw_word_set_init_empty (self);
  for (guint i = 0; i < parts->n_words; i++)
    {
      const SwTextWord *word = &parts->words[i];

      if ((word->shape & (SW_SHAPE_JOINED | SW_SHAPE_NON_ASCII)) == 0)
        add_word (self, &growth, word->fingerprint);
      else if (is_ascii (parts->text + word->start, word->len))
        add_joined_word (self, &growth, parts->text + word->start, word->len);
      else
        add_odd_word (self, &growth, parts->text + word->start, word->len);
    }

  if (is_large (self))
    sort_large (self);
}

/**
 * sw_word_set_init: (skip)
 * @self: uninitialized memory
 * @text: a statement
 * @len: its length in bytes, or -1
 *
 * The same for a text that is not parsed yet.
 */
void
sw_word_set_init (SwWordSet  *self,
                  const char *text,
                  gssize      len)
{
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  sw_statement_text_parse (&parts, text, len);
  sw_word_set_init_parsed (self, &parts);
}

/**
 * sw_word_set_clear: (skip)
 * @self: an initialized set
 *
 * Frees what the set of a long text may have allocated.
 */
void
sw_word_set_clear (SwWordSet *self)
{
  if (is_large (self))
    g_free (self->hashes);
  self->hashes = self->inline_hashes;
  self->n = 0;
  self->signature = 0;
}

static guint
count_shared (const SwWordSet *a,
              const SwWordSet *b)
{
  guint shared = 0;

  if (is_large (a))
    {
      const SwWordSet *large = a;

      a = b;
      b = large;
    }
  for (guint i = 0; i < a->n; i++)
    shared += contains (b, a->hashes[i]);

  return shared;
}

/**
 * sw_word_set_jaccard:
 * @a: a set
 * @b: another
 *
 * Returns: shared words by all words, from 0 to 1; 0 where both are empty
 */
double
sw_word_set_jaccard (const SwWordSet *a,
                     const SwWordSet *b)
{
  guint shared = count_shared (a, b);
  guint all = a->n + b->n - shared;

  return all > 0 ? (double) shared / all : 0.0;
}

/**
 * sw_word_set_signature:
 * @self: a set
 *
 * Returns: 64 bits of which each word has set one
 */
guint64
sw_word_set_signature (const SwWordSet *self)
{
  return self->signature;
}

/**
 * sw_word_set_find_candidate:
 * @self: a set
 * @at_least: a threshold, above 0
 * @signatures: (array length=n): signatures of other sets
 * @from: where to begin
 * @n: how many signatures there are
 *
 * Of the words of a set only so many can be missing in one that is like it: as @at_least leaves.
 *
 * Returns: the first index from @from on whose set may be similar; @n where none may
 */
COUNTS_BITS guint
sw_word_set_find_candidate (const SwWordSet *self,
                            double           at_least,
                            const guint64   *signatures,
                            guint            from,
                            guint            n)
{
  guint most = (1.0 - at_least) * self->n + 1e-6;
  guint64 signature = self->signature;

  while (from < n && (guint) __builtin_popcountll (signature & ~signatures[from]) > most)
    from++;

  return from;
}

/**
 * sw_word_set_similar:
 * @a: a set
 * @b: another
 * @at_least: a threshold, above 0
 *
 * The same as comparing sw_word_set_jaccard() with the threshold, and for unlike texts far
 * cheaper.
 *
 * Returns: whether Jaccard's index of the sets reaches @at_least
 */
gboolean
sw_word_set_similar (const SwWordSet *a,
                     const SwWordSet *b,
                     double           at_least)
{
  double bound;
  guint alone;

  if (a->n > b->n)
    {
      const SwWordSet *larger = a;

      a = b;
      b = larger;
    }
  /* Rounding must not make a bound stricter than the comparison. */
  bound = at_least - 1e-9;
  if (a->n == 0 || a->n < bound * b->n)
    return FALSE;

  /* The most words that they can share, by the words that one certainly has alone. */
  alone = (guint) __builtin_popcountll (a->signature & ~b->signature);
  if (a->n - alone < bound * (b->n + alone))
    return FALSE;
  alone = (guint) __builtin_popcountll (b->signature & ~a->signature);
  if (b->n - alone < bound * (a->n + alone))
    return FALSE;

  return sw_word_set_jaccard (a, b) >= at_least;
}

/**
 * sw_folded_hash:
 * @text: a statement
 * @len: its length in bytes, or -1
 *
 * A hash of what sw_folded_equal() compares, where no set is at hand.
 *
 * Returns: the hash; 0 if nothing is left of the text
 */
guint64
sw_folded_hash (const char *text,
                gssize      len)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  gboolean empty = TRUE;
  gboolean after_digit = FALSE;
  Folder folder;
  gunichar c;

  folder_init (&folder, text, len);
  while ((c = folder_next (&folder)) != 0)
    {
      gboolean digit = c < 0x80 && g_ascii_isdigit (c);

      /* "1 000" is not "10 00", while "follow-up" is "followup". */
      if (folder.border && digit && after_digit)
        hash = (hash ^ ' ') * G_GUINT64_CONSTANT (0x100000001b3);
      hash = (hash ^ c) * G_GUINT64_CONSTANT (0x100000001b3);
      after_digit = digit;
      empty = FALSE;
    }

  return empty ? 0 : hash ^ hash >> 32;
}

/**
 * sw_folded_equal:
 * @a: a statement
 * @b: another
 *
 * Returns: whether they are the same but for case, space and punctuation
 */
gboolean
sw_folded_equal (const char *a,
                 const char *b)
{
  gboolean after_digit = FALSE;
  Folder fa, fb;
  gunichar ca, cb;

  folder_init (&fa, a, -1);
  folder_init (&fb, b, -1);
  do
    {
      ca = folder_next (&fa);
      cb = folder_next (&fb);
      if (ca != cb)
        return FALSE;
      if (after_digit && ca < 0x80 && g_ascii_isdigit (ca) && fa.border != fb.border)
        return FALSE;
      after_digit = ca < 0x80 && g_ascii_isdigit (ca);
    }
  while (ca != 0);

  return TRUE;
}
