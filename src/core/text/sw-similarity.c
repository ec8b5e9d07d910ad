/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How alike two statements are.
 *
 * The folded words of a statement, each hashed to 32 bits, are a set; Jaccard's index of two sets (shared
 * words by all words) finds near-duplicates, and matches statements across two versions of a document.
 *
 * A set is made from the fingerprints that the parse of the statement left behind. Duplicates are
 * looked for among near-duplicates only, so nobody needs a hash of a statement's whole text.
 *
 * Statements are compared pair by pair, so the common case, two that have little in common, must cost
 * next to nothing. It needs no set, only a sketch: a signature of 64 bits in which each word sets one,
 * and a number that no count of the words exceeds. A bit of A's that B lacks stands for at least one
 * word that B lacks. Of the pairs that pass, sets are compared: again by two bounds first, the ratio of
 * the sizes and the signatures, and then word by word. 1 000 statements are 499 500 pairs: about a
 * millisecond. For so few comparisons of sets sorting would not pay; only texts of more words than the
 * struct holds are sorted, so that none makes the cost grow with its square.
 *
 * Left out: word order, stems and synonyms. A word set is blind to "not", and so is the rule.
 */

#include "text/sw-similarity.h"

#include <stdlib.h>
#include <string.h>

#include "text/sw-folder-private.h"
#include "text/sw-lexicon-private.h"

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

/* Whether the fingerprint that the parser has made of it is that of the one word that it is. */
static inline gboolean
is_simple (const SwTextWord *word)
{
  return (word->shape & (SW_SHAPE_JOINED | SW_SHAPE_NON_ASCII)) == 0;
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
      guint8 folded = sw_folder_ascii[(guchar) text[i]];

      if (folded > SW_FOLDER_VANISHES)
        {
          sw_fingerprinter_add (&made, folded);
          any = TRUE;
        }
      else if (folded == SW_FOLDER_PARTS && any)
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
  SwFolder folder;
  gunichar c;

  sw_folder_init (&folder, text, len);
  while ((c = sw_folder_next (&folder)) != 0)
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

/* Adds the word, or the words in it. */
static void
add_text_word (SwWordSet             *self,
               Growth                *growth,
               const SwStatementText *parts,
               guint                  i)
{
  const SwTextWord *word = &parts->words[i];

  if (is_simple (word))
    add_word (self, growth, word->fingerprint);
  else if (is_ascii (parts->text + word->start, word->len))
    add_joined_word (self, growth, parts->text + word->start, word->len);
  else
    add_odd_word (self, growth, parts->text + word->start, word->len);
}

static void
init_empty (SwWordSet *self,
            Growth    *growth)
{
  *growth = (Growth) { .capacity = G_N_ELEMENTS (self->inline_hashes) };
  self->signature = 0;
  self->n = 0;
  self->hashes = self->inline_hashes;
}

/**
 * sw_word_sketch_init: (skip)
 * @self: uninitialized memory
 * @parts: a parsed statement
 *
 * Makes the sketch of the statement's words. The statement is not kept.
 */
void
sw_word_sketch_init (SwWordSketch          *self,
                     const SwStatementText *parts)
{
  self->signature = 0;
  self->most = 0;
  for (guint i = 0; i < parts->n_words; i++)
    if (G_LIKELY (is_simple (&parts->words[i])))
      {
        self->signature |= signature_bit (parts->words[i].fingerprint >> 32);
        self->most++;
      }
    else
      {
        g_auto (SwWordSet) words;
        Growth growth;

        init_empty (&words, &growth);
        add_text_word (&words, &growth, parts, i);
        self->signature |= words.signature;
        self->most += words.n;
      }
}

/**
 * sw_word_sketch_signature:
 * @self: a sketch
 *
 * Returns: 64 bits of which each word has set one; 0 where there is no word
 */
guint64
sw_word_sketch_signature (const SwWordSketch *self)
{
  return self->signature;
}

/**
 * sw_word_sketch_find_candidate:
 * @self: a sketch
 * @at_least: a threshold, above 0
 * @signatures: (array length=n): signatures of other sketches
 * @from: where to begin
 * @n: how many signatures there are
 *
 * Of the words of a text only so many can be missing in one that is like it: as @at_least leaves.
 *
 * Returns: the first index from @from on whose text may be similar; @n where none may
 */
COUNTS_BITS guint
sw_word_sketch_find_candidate (const SwWordSketch *self,
                               double              at_least,
                               const guint64      *signatures,
                               guint               from,
                               guint               n)
{
  guint most = (1.0 - at_least) * self->most + 1e-6;
  guint64 signature = self->signature;

  while (from < n && (guint) __builtin_popcountll (signature & ~signatures[from]) > most)
    from++;

  return from;
}

/* Rounding must not make a bound stricter than the comparison. */
#define BOUND(at_least) ((at_least) - 1e-9)

/**
 * sw_word_sketch_may_be_similar:
 * @a: a sketch
 * @b: another
 * @at_least: a threshold, above 0
 *
 * Goes by the words that each of the two certainly has alone.
 *
 * Returns: %FALSE where Jaccard's index of the words cannot reach @at_least
 */
gboolean
sw_word_sketch_may_be_similar (const SwWordSketch *a,
                               const SwWordSketch *b,
                               double              at_least)
{
  guint alone_a = (guint) __builtin_popcountll (a->signature & ~b->signature);
  guint alone_b = (guint) __builtin_popcountll (b->signature & ~a->signature);

  /* Both sides of each comparison grow with the number of words, the left one faster: "most" will do for it. */
  return a->most - alone_a >= BOUND (at_least) * (a->most + alone_b)
         && b->most - alone_b >= BOUND (at_least) * (b->most + alone_a);
}

/**
 * sw_word_set_init: (skip)
 * @self: uninitialized memory
 * @text: a statement
 * @len: its length in bytes, or -1
 *
 * Makes the set of the statement's words.
 */
void
sw_word_set_init (SwWordSet  *self,
                  const char *text,
                  gssize      len)
{
  g_auto (SwStatementText) parts;
  Growth growth;

  sw_statement_text_init (&parts);
  sw_statement_text_parse (&parts, text, len);
  init_empty (self, &growth);
  for (guint i = 0; i < parts.n_words; i++)
    add_text_word (self, &growth, &parts, i);

  if (is_large (self))
    sort_large (self);
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
  double bound = BOUND (at_least);
  guint alone;

  if (a->n > b->n)
    {
      const SwWordSet *larger = a;

      a = b;
      b = larger;
    }
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
