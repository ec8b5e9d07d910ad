/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "text/sw-lexicon.h"

G_BEGIN_DECLS

#define SW_SEPARATOR     " \xe2\x80\x94 "
#define SW_SEPARATOR_LEN 5

/* What a word looks like. */
typedef enum
{
  SW_SHAPE_CAPITAL   = 1 << 0,  /* begins with a capital */
  SW_SHAPE_ALL_CAPS  = 1 << 1,  /* two capitals or more and no small letter, plural "s" apart */
  SW_SHAPE_MIXED     = 1 << 2,  /* a capital after a small letter: iOS, PowerPoint */
  SW_SHAPE_DIGIT     = 1 << 3,
  SW_SHAPE_HYPHEN    = 1 << 4,
  SW_SHAPE_NON_ASCII = 1 << 5,  /* has letters beyond ASCII */
  SW_SHAPE_GLUED     = 1 << 6,  /* no white space before it, something else is */
  SW_SHAPE_JOINED    = 1 << 7,  /* holds a hyphen, an apostrophe, a full stop or an ampersand */
} SwWordShape;

/* What stands in a statement beside its words. */
typedef enum
{
  SW_MARK_BLANKS    = 1 << 0,   /* a tab, a line break, blanks in a row or at an end */
  SW_MARK_SPECIAL   = 1 << 1,   /* a space beyond ASCII, or a character that shows nothing */
  SW_MARK_BRACKET   = 1 << 2,
  SW_MARK_QUOTE     = 1 << 3,   /* a straight double quote */
  SW_MARK_CURLY     = 1 << 4,   /* any typographic quote */
  SW_MARK_MARKUP    = 1 << 5,   /* < or & */
  SW_MARK_SEMICOLON = 1 << 6,
  SW_MARK_STOP      = 1 << 7,   /* a full stop, question or exclamation mark with more behind it */
  SW_MARK_DOTS      = 1 << 8,   /* dots in a row, or an ellipsis */
  SW_N_TEXT_MARKS   = 9,
} SwTextMarks;

typedef struct
{
  gsize start;
  gsize end;
} SwTextSpan;

typedef struct
{
  guint32 start;
  guint32 len;
  guint16 shape;                /* SwWordShape */
  char    after;                /* the byte behind it: a space, a comma, 0 at the end */
  guint32 lexicon;              /* private: see sw_statement_text_flags() */
  guint32 keywords;             /* not the parser's: 0, for whoever looks for certain words */
  guint64 fingerprint;          /* private: of the folded word */
} SwTextWord;

typedef struct
{
  guint    word;
  gboolean certain;
} SwTextVerb;

/**
 * SwStatementText:
 * @separator: where the first separator begins, or -1; then all of the text is the label
 * @first_action_word: index of the action's first word; @n_words if it has none
 * @verb: index of the word at the verb's place, or -1; whether it is a verb says @verb_form
 * @verb_form: the forms that it can be, 0 if it is no verb
 * @marks: which of #SwTextMarks stand in the text
 * @n_commas: how many commas do
 *
 * All offsets are in bytes. The words belong to the struct, which must not be moved, and last until
 * the next parse.
 */
typedef struct
{
  const char *text;
  gsize       len;
  gssize      separator;
  SwTextSpan  label;
  SwTextSpan  action;
  SwTextWord *words;
  guint       n_words;
  guint       first_action_word;
  int         verb;
  SwVerbForm  verb_form;
  guint       marks;
  guint       n_commas;

  /*< private >*/
  guint       n_allocated;
  SwTextWord  inline_words[64];
} SwStatementText;

void         sw_statement_text_init         (SwStatementText       *self);
void         sw_statement_text_clear        (SwStatementText       *self);

void         sw_statement_text_parse        (SwStatementText       *self,
                                             const char            *text,
                                             gssize                 len);
void         sw_statement_text_parse_action (SwStatementText       *self,
                                             const char            *text,
                                             gssize                 len);

guint        sw_statement_text_verbs        (SwStatementText       *self,
                                             SwTextVerb            *verbs,
                                             guint                  max);
SwWordFlags  sw_statement_text_look_up      (SwStatementText       *self,
                                             guint                  word);
gboolean     sw_statement_text_verb_only    (SwStatementText       *self,
                                             guint                  word);
gboolean     sw_statement_text_word_equals  (const SwStatementText *self,
                                             guint                  word,
                                             const char            *lower);

gsize        sw_text_column                 (const char            *text,
                                             gsize                  offset);

#define SW_TEXT_LOOKED_UP (1u << 31)

/**
 * sw_statement_text_flags:
 * @self: a parsed statement
 * @word: index of a word
 *
 * Returns: the lexicon's entry for the word, looked up once
 */
static inline SwWordFlags
sw_statement_text_flags (SwStatementText *self,
                         guint            word)
{
  guint32 known = self->words[word].lexicon;

  return known != 0 ? (SwWordFlags) (known & ~SW_TEXT_LOOKED_UP) : sw_statement_text_look_up (self, word);
}

/* Nearly all words differ in length or first letter: a call for each would cost most of all lint. */
static inline gboolean
sw_statement_text_word_is (const SwStatementText *self,
                           guint                  word,
                           const char            *lower)
{
  return self->words[word].len == strlen (lower) && (self->text[self->words[word].start] | 0x20) == lower[0]
         && sw_statement_text_word_equals (self, word, lower);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwStatementText, sw_statement_text_clear)

G_END_DECLS
