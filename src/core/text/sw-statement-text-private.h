/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-statement-text.h"
#include "text/sw-text-class-private.h"

G_BEGIN_DECLS

/* What only the files sw-statement-*.c know. */

/* sw-statement-text.c */
void sw_statement_text_make_room (SwStatementText *self);

/* sw-statement-odd-word.c */
const guchar *sw_statement_text_read_odd_word (SwStatementText *self, const guchar *p, const guchar *end,
                                               guint shape);

/* sw-statement-verbs.c: sets the verb and its form once the words are known */
void sw_statement_text_find_verb (SwStatementText *self);

/* Where word @i begins; it has no end of its own. */
static inline const char *
sw_statement_text_get_word (const SwStatementText *self,
                            guint                  i)
{
  return self->text + self->words[i].start;
}

/* Notes the word from @start to @p, behind which stands @after, and returns its end. */
static inline const guchar *
sw_statement_text_finish_word (SwStatementText *self,
                               const guchar    *start,
                               const guchar    *p,
                               guchar           after,
                               guint            shape,
                               guint64          fingerprint)
{
  SwTextWord *word;

  if (G_UNLIKELY (self->n_words == self->n_allocated))
    sw_statement_text_make_room (self);
  word = &self->words[self->n_words++];
  word->start = start - (const guchar *) self->text;
  word->len = p - start;
  word->shape = shape;
  word->after = after;
  word->lexicon = 0;
  word->keywords = 0;
  word->fingerprint = fingerprint;

  return p;
}

G_END_DECLS
