/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-lexicon.h"

G_BEGIN_DECLS

/*
 * A word's fingerprint: its folded bytes, eight at a time, the last ones filled up with zero bytes.
 * Whoever runs over the bytes of a word anyway makes it on the way, and need not be called with the
 * word. Words of up to eight bytes never share one; all of its bits are fit to be part of a table's
 * index, the highest ones best.
 */
#define SW_FINGERPRINT_MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static inline guint64
sw_fingerprint_add (guint64 fingerprint,
                    guint64 eight)
{
  fingerprint = (fingerprint ^ eight) * SW_FINGERPRINT_MULTIPLIER;
  return fingerprint ^ fingerprint >> 32;
}

/* For bytes that come one by one, folded. */
typedef struct
{
  guint64 done;
  guint64 eight;
  guint   n_bits;
} SwFingerprinter;

static inline void
sw_fingerprinter_add (SwFingerprinter *self,
                      guint8           byte)
{
  self->eight |= (guint64) byte << self->n_bits;
  self->n_bits += 8;
  if (self->n_bits == 64)
    *self = (SwFingerprinter) { .done = sw_fingerprint_add (self->done, self->eight) };
}

static inline guint64
sw_fingerprinter_end (const SwFingerprinter *self)
{
  return self->n_bits > 0 ? sw_fingerprint_add (self->done, self->eight) : self->done;
}

/* Folds what the word lists hold: ASCII, and the capitals of Latin-1 in UTF-8 (C3 80 … C3 9E). */
static inline guint8
sw_fold_byte (guint8 byte,
              guint8 before)
{
  if (byte >= 'A' && byte <= 'Z')
    return byte | 0x20;
  if (before == 0xc3 && byte >= 0x80 && byte <= 0x9e && byte != 0x97)
    return byte | 0x20;
  return byte;
}

static inline guint64
sw_fingerprint_of (const char *word,
                   gsize       len)
{
  SwFingerprinter made = { 0 };
  guint8 before = 0;

  for (gsize i = 0; i < len; i++)
    {
      before = sw_fold_byte (word[i], before);
      sw_fingerprinter_add (&made, before);
    }

  return sw_fingerprinter_end (&made);
}

static inline gboolean
sw_word_flags_verb_only (guint32 flags)
{
  return (flags & (SW_VERB_BASE | SW_VERB_THIRD)) != 0
         && (flags & (SW_WORD_NOUN | SW_WORD_ADJECTIVE | SW_WORD_ADVERB | SW_WORD_FUNCTION | SW_WORD_NAME
                      | SW_WORD_ACRONYM)) == 0;
}

SwWordFlags  sw_lexicon_lookup_fingerprint (guint64 fingerprint);

G_END_DECLS
