/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwWordFlags:
 * @SW_WORD_NAME: listed with a capital; only ever a name where no class is set beside it
 * @SW_WORD_LISTED: the general word list has it
 * @SW_WORD_COMMON: listed, and met in running text (or in the house list)
 *
 * What a word can be. The classes hold for its inflected forms as well.
 */
typedef enum
{
  SW_WORD_VERB         = 1 << 0,
  SW_WORD_NOUN         = 1 << 1,
  SW_WORD_ADJECTIVE    = 1 << 2,
  SW_WORD_ADVERB       = 1 << 3,
  SW_WORD_PREPOSITION  = 1 << 4,
  SW_WORD_PRONOUN      = 1 << 5,
  SW_WORD_CONJUNCTION  = 1 << 6,
  SW_WORD_DETERMINER   = 1 << 7,
  SW_WORD_AUXILIARY    = 1 << 8,
  SW_WORD_NAME         = 1 << 9,
  SW_WORD_ACRONYM      = 1 << 10,
  SW_WORD_PLURAL       = 1 << 11,
  SW_WORD_LISTED       = 1 << 12,
  SW_WORD_COMMON       = 1 << 13,
  SW_WORD_VERB_BASE    = 1 << 14,
  SW_WORD_VERB_THIRD   = 1 << 15,
  SW_WORD_VERB_PAST    = 1 << 16,
  SW_WORD_VERB_PARTICIPLE = 1 << 17,
  SW_WORD_VERB_GERUND  = 1 << 18,

  SW_WORD_FUNCTION     = SW_WORD_PREPOSITION | SW_WORD_PRONOUN | SW_WORD_CONJUNCTION
                         | SW_WORD_DETERMINER | SW_WORD_AUXILIARY,
} SwWordFlags;

typedef enum
{
  SW_VERB_BASE       = SW_WORD_VERB_BASE,
  SW_VERB_THIRD      = SW_WORD_VERB_THIRD,
  SW_VERB_PAST       = SW_WORD_VERB_PAST,
  SW_VERB_PARTICIPLE = SW_WORD_VERB_PARTICIPLE,
  SW_VERB_GERUND     = SW_WORD_VERB_GERUND,

  SW_VERB_ANY        = SW_VERB_BASE | SW_VERB_THIRD | SW_VERB_PAST | SW_VERB_PARTICIPLE
                       | SW_VERB_GERUND,
} SwVerbForm;

SwWordFlags  sw_lexicon_lookup     (const char *word,
                                    gsize       len);
SwVerbForm   sw_lexicon_verb_form  (const char *word,
                                    gsize       len);
gboolean     sw_lexicon_verb_only  (const char *word,
                                    gsize       len);
gboolean     sw_lexicon_knows      (const char *word,
                                    gsize       len);

char        *sw_verb_to_base       (const char *word,
                                    gsize       len);
char        *sw_verb_to_third      (const char *word,
                                    gsize       len);

G_END_DECLS
