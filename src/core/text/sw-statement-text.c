/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parts of one statement: label, action, words, verbs.
 *
 * One pass over the bytes finds the separator and the words; nothing is copied and nothing is
 * allocated as long as a statement has no more words than the struct holds, and the array that a
 * longer one needed is kept for the next. The struct lives on the stack of whoever walks through
 * statements. Words are looked up in the lexicon when first asked for, and remembered.
 *
 * Nearly all words are small letters, perhaps after a capital, between spaces or commas. Those are
 * read eight bytes at a time: a few operations tell how many of the eight are letters, and these, as
 * they stand, are what the fingerprint is made of by which the lexicon and the comparison of
 * statements know the word. So a word costs one guess of the processor's, where a loop over its
 * bytes would mispredict its end. All other words are read anew (sw-statement-odd-word.c). Which of
 * the words are the action's verbs is sw-statement-verbs.c's to tell.
 */

#include "text/sw-statement-text.h"

#include <string.h>

#include "text/sw-lexicon-private.h"
#include "text/sw-statement-text-private.h"
#include "text/sw-text-class-private.h"
#include "text/sw-text-marks-private.h"

/* Makes room for as many words again. */
void
sw_statement_text_make_room (SwStatementText *self)
{
  gboolean was_inline = self->words == self->inline_words;

  self->n_allocated *= 2;
  self->words = g_renew (SwTextWord, was_inline ? NULL : self->words, self->n_allocated);
  if (was_inline)
    memcpy (self->words, self->inline_words, sizeof self->inline_words);
}

#define EVERY_BYTE(byte) ((byte) * G_GUINT64_CONSTANT (0x0101010101010101))

/* The eight bytes at @p, the first one lowest; zero bytes behind the end. */
static inline guint64
load_eight (const guchar *p,
            const guchar *end)
{
  guint64 eight = 0;

  if (G_LIKELY (end - p >= 8))
    memcpy (&eight, p, 8);
  else
    memcpy (&eight, p, end - p);

  return GUINT64_FROM_LE (eight);
}

/* How many of the eight, from the first one on, are small letters. Seven bits of a byte with the distance
 * of "a" from 128 added have the eighth bit set from "a" on; and likewise behind "z". */
static inline guint
count_small_letters (guint64 eight)
{
  guint64 low = eight & EVERY_BYTE (0x7f);
  guint64 small = (low + EVERY_BYTE (0x80 - 'a')) & ~(low + EVERY_BYTE (0x80 - 'z' - 1)) & ~eight;
  guint64 others = ~small & EVERY_BYTE (0x80);

  return others != 0 ? (guint) __builtin_ctzll (others) / 8 : 8;
}

/* Reads the word at @p, of which @shape is known so far, and returns its end. */
static inline const guchar *
read_word (SwStatementText *self,
           const guchar    *p,
           const guchar    *end,
           guint            shape)
{
  const guchar *start = p;
  guint64 eight = load_eight (p, end);
  guint64 fingerprint = 0;
  guint known = shape;
  guchar after;
  guint n;

  if (*p >= 'A' && *p <= 'Z')
    {
      shape |= SW_SHAPE_CAPITAL;
      eight |= 0x20;
    }
  while ((n = count_small_letters (eight)) == 8)
    {
      fingerprint = sw_fingerprint_add (fingerprint, eight);
      p += 8;
      eight = load_eight (p, end);
    }
  if (n > 0)
    {
      fingerprint = sw_fingerprint_add (fingerprint, eight & ((G_GUINT64_CONSTANT (1) << 8 * n) - 1));
      p += n;
    }

  /* A joiner that has nothing behind it, such as the full stop at the end, joins nothing. */
  after = p < end ? *p : 0;
  if (after == ' ' || after == ','
      || (after < 0x80 && (sw_text_ascii_classes[after] <= SW_CLASS_SPACE
                           || (sw_text_ascii_classes[after] == SW_CLASS_JOINER && (p + 1 == end || p[1] == ' ')))))
    return sw_statement_text_finish_word (self, start, p, after, shape, fingerprint);

  return sw_statement_text_read_odd_word (self, start, end, known);
}

static void
parse (SwStatementText *self,
       const char      *text,
       gssize           len,
       gboolean         action_only)
{
  const guchar *p = (const guchar *) text;
  const guchar *end;
  guint shape = 0;              /* what the next word has of its place */

  self->text = text;
  self->len = len < 0 ? strlen (text) : (gsize) len;
  self->n_words = 0;
  self->separator = -1;
  self->first_action_word = 0;
  self->marks = 0;
  self->n_commas = 0;
  end = p + self->len;
  if (p < end && (sw_text_is_ascii_space (*p) || sw_text_is_ascii_space (end[-1])))
    self->marks |= SW_MARK_BLANKS;

  while (p < end)
    {
      gsize width;
      int class;

      if ((guchar) ((*p | 0x20) - 'a') < 26 || sw_text_class_is_wordy (class = sw_text_classify (p, end, &width)))
        {
          p = read_word (self, p, end, shape);
          shape = SW_SHAPE_GLUED;
          if (p < end && *p == ' ')
            {
              p++;
              shape = 0;
            }
          continue;
        }
      if (*p != ' ')
        self->marks |= sw_text_mark (p, end);
      else if (p > (const guchar *) text && p[-1] == ' ')
        self->marks |= SW_MARK_BLANKS;
      if (class == SW_CLASS_OTHER && width == 3 && self->separator < 0 && !action_only
          && p > (const guchar *) text && p + 3 < end
          && memcmp (p - 1, SW_SEPARATOR, SW_SEPARATOR_LEN) == 0)
        {
          self->separator = (const char *) p - 1 - text;
          self->first_action_word = self->n_words;
        }
      self->n_commas += *p == ',';
      p += width;
      shape = sw_text_is_ascii_space (p[-1]) ? 0 : SW_SHAPE_GLUED;
    }

  self->label.start = 0;
  self->label.end = self->len;
  self->action.start = self->len;
  self->action.end = self->len;
  if (action_only)
    {
      self->label.end = self->action.start = 0;
    }
  else if (self->separator >= 0)
    {
      self->label.end = self->separator;
      self->action.start = self->separator + SW_SEPARATOR_LEN;
    }
  else
    {
      self->first_action_word = self->n_words;
    }

  sw_statement_text_find_verb (self);
}

/**
 * sw_statement_text_init: (skip)
 * @self: uninitialized memory
 *
 * Makes the struct ready for any number of parses.
 */
void
sw_statement_text_init (SwStatementText *self)
{
  /* Not the words: clearing them would cost more than many a statement's parse. */
  memset (self, 0, G_STRUCT_OFFSET (SwStatementText, inline_words));
  self->words = self->inline_words;
  self->n_allocated = G_N_ELEMENTS (self->inline_words);
  self->separator = -1;
  self->verb = -1;
}

/**
 * sw_statement_text_clear: (skip)
 * @self: an initialized struct
 *
 * Frees what a long statement may have allocated.
 */
void
sw_statement_text_clear (SwStatementText *self)
{
  if (self->words != self->inline_words)
    g_free (self->words);
  sw_statement_text_init (self);
}

/**
 * sw_statement_text_parse:
 * @self: an initialized struct
 * @text: the statement; must outlive the use of @self
 * @len: its length in bytes (below 4 GiB), or -1
 *
 * Splits the statement at its first separator and finds its words and its verb. Invalid UTF-8 is
 * passed over, not refused.
 */
void
sw_statement_text_parse (SwStatementText *self,
                         const char      *text,
                         gssize           len)
{
  parse (self, text, len, FALSE);
}

/**
 * sw_statement_text_parse_action:
 * @self: an initialized struct
 * @text: a clause that has no label, such as a task; must outlive the use of @self
 * @len: its length in bytes (below 4 GiB), or -1
 *
 * Takes all of the text for the action, separators included.
 */
void
sw_statement_text_parse_action (SwStatementText *self,
                                const char      *text,
                                gssize           len)
{
  parse (self, text, len, TRUE);
}

/**
 * sw_statement_text_look_up: (skip)
 * @self: a parsed statement
 * @word: index of a word
 *
 * What sw_statement_text_flags() does the first time.
 *
 * Returns: the lexicon's entry for the word
 */
SwWordFlags
sw_statement_text_look_up (SwStatementText *self,
                           guint            word)
{
  SwTextWord *w = &self->words[word];
  SwWordFlags flags = sw_lexicon_lookup_fingerprint (w->fingerprint);

  w->lexicon = flags | SW_TEXT_LOOKED_UP;
  return flags;
}

/**
 * sw_statement_text_word_equals:
 * @self: a parsed statement
 * @word: index of a word
 * @lower: what to compare with, in lower-case ASCII
 *
 * What sw_statement_text_word_is() asks where the first letter is right.
 *
 * Returns: whether they are the same but for ASCII case
 */
gboolean
sw_statement_text_word_equals (const SwStatementText *self,
                               guint                  word,
                               const char            *lower)
{
  const SwTextWord *w = &self->words[word];
  const char *text = self->text + w->start;

  for (guint i = 0; i < w->len; i++)
    if (g_ascii_tolower (text[i]) != lower[i])
      return FALSE;

  return lower[w->len] == '\0';
}

/**
 * sw_text_column:
 * @text: valid UTF-8
 * @offset: a byte offset into it
 *
 * Returns: the number of code points before @offset
 */
gsize
sw_text_column (const char *text,
                gsize       offset)
{
  gsize column = 0;

  for (gsize i = 0; i < offset; i++)
    column += ((guchar) text[i] & 0xc0) != 0x80;

  return column;
}
