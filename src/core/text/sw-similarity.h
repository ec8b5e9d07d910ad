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

/**
 * SwWordSketch:
 *
 * What can be told of a text's words at nearly no cost: enough to know of most texts that they are not
 * alike. To be initialized with sw_word_sketch_init(); there is nothing to clear.
 */
typedef struct
{
  /*< private >*/
  guint64  signature;
  guint32  most;                /* it has no more distinct words than that */
} SwWordSketch;

void     sw_word_sketch_init     (SwWordSketch          *self,
                                  const SwStatementText *parts);
guint64  sw_word_sketch_signature (const SwWordSketch   *self);
guint    sw_word_sketch_find_candidate (const SwWordSketch *self,
                                  double                 at_least,
                                  const guint64         *signatures,
                                  guint                  from,
                                  guint                  n);
gboolean sw_word_sketch_may_be_similar (const SwWordSketch *a,
                                  const SwWordSketch    *b,
                                  double                 at_least);

void     sw_word_set_init        (SwWordSet             *self,
                                  const char            *text,
                                  gssize                 len);
void     sw_word_set_clear       (SwWordSet             *self);
double   sw_word_set_jaccard     (const SwWordSet       *a,
                                  const SwWordSet       *b);
gboolean sw_word_set_similar     (const SwWordSet       *a,
                                  const SwWordSet       *b,
                                  double                 at_least);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwWordSet, sw_word_set_clear)

G_END_DECLS
