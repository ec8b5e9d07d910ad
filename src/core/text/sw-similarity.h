/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-statement-text.h"

G_BEGIN_DECLS

/**
 * SwWordSet:
 *
 * The distinct folded words of a text, as hashes. To be initialized with
 * sw_word_set_init() and cleared with sw_word_set_clear(); must not be moved in between.
 */
typedef struct
{
  /*< private >*/
  guint64  signature;
  guint32 *hashes;
  guint32  n;
  guint32  inline_hashes[40];
} SwWordSet;

void     sw_word_set_init_empty  (SwWordSet             *self);
void     sw_word_set_init        (SwWordSet             *self,
                                  const char            *text,
                                  gssize                 len);
void     sw_word_set_init_parsed (SwWordSet             *self,
                                  const SwStatementText *parts);
void     sw_word_set_clear       (SwWordSet             *self);
double   sw_word_set_jaccard     (const SwWordSet       *a,
                                  const SwWordSet       *b);
gboolean sw_word_set_similar     (const SwWordSet       *a,
                                  const SwWordSet       *b,
                                  double                 at_least);
guint64  sw_word_set_signature   (const SwWordSet       *self);
guint    sw_word_set_find_candidate (const SwWordSet    *self,
                                  double                 at_least,
                                  const guint64         *signatures,
                                  guint                  from,
                                  guint                  n);

guint64  sw_folded_hash          (const char            *text,
                                  gssize                 len);
gboolean sw_folded_equal         (const char            *a,
                                  const char            *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwWordSet, sw_word_set_clear)

G_END_DECLS
