/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-lexicon.h"

G_BEGIN_DECLS

/*
 * A word's fingerprint: a polynomial of its folded bytes. Whoever runs over the bytes of a word
 * anyway makes it on the way, and need not be called with the word. That of two runs joined is
 * that of the first, times the multiplier for each byte of the second, plus that of the second.
 */
#define SW_FINGERPRINT_MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define SW_FINGERPRINT_MIXER      G_GUINT64_CONSTANT (0xd6e8feb86659fd93)

static inline guint64
sw_fingerprint_add (guint64 fingerprint,
                    guint8  byte)
{
  return fingerprint * SW_FINGERPRINT_MULTIPLIER + byte;
}

static inline guint64
sw_fingerprint_mix (guint64 fingerprint)
{
  fingerprint ^= fingerprint >> 32;
  fingerprint *= SW_FINGERPRINT_MIXER;
  return fingerprint ^ fingerprint >> 29;
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
  guint64 fingerprint = 0;
  guint8 before = 0;

  for (gsize i = 0; i < len; i++)
    {
      before = sw_fold_byte (word[i], before);
      fingerprint = sw_fingerprint_add (fingerprint, before);
    }

  return fingerprint;
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
