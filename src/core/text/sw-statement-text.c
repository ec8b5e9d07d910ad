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
 * bytes would mispredict its end. All other words are read anew, with everything that may occur.
 *
 * A word is a run of letters and digits; a hyphen, an apostrophe or an ampersand joins two runs,
 * and so does a full stop between digits or after a single letter (3.5, U.S). A slash does not.
 * Characters beyond ASCII are letters unless they lie in the blocks of punctuation and symbols;
 * that is enough to find words, and spares a Unicode look-up for each character.
 *
 * The verb's place is the action's first word that is no adverb in -ly. Verbs further on are
 * coordinated with it if they share its form: certainly in an unbroken series ("develop, update,
 * and monitor") or where nothing but a verb can stand; else only possibly ("record data and
 * document findings", "test samples and report forms").
 */

#include "text/sw-statement-text.h"

#include <string.h>

#include "text/sw-lexicon-private.h"
#include "text/sw-text-marks-private.h"

enum
{
  CLASS_OTHER,
  CLASS_SPACE,
  CLASS_JOINER,
  CLASS_LOWER,            /* from here on: what words are made of */
  CLASS_UPPER,
  CLASS_DIGIT,
  CLASS_HIGH,
};

#define O CLASS_OTHER
#define S CLASS_SPACE
#define J CLASS_JOINER
#define D CLASS_DIGIT
#define U CLASS_UPPER
#define L CLASS_LOWER

static const guint8 ascii_class[128] = {
  O, O, O, O, O, O, O, O, O, S, S, S, S, S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O,
  S, O, O, O, O, O, J, J, O, O, O, O, O, J, J, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
  O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, O, O, O, O, O,
  O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, O,
};

#undef O
#undef S
#undef J
#undef D
#undef U
#undef L

/* Classes the character at @p; sets @width to its bytes. */
static inline int
classify (const guchar *p,
          const guchar *end,
          gsize        *width)
{
  gsize n = 1;

  if (G_LIKELY (*p < 0x80))
    {
      *width = 1;
      return ascii_class[*p];
    }

  while (p + n < end && (p[n] & 0xc0) == 0x80 && n < 4)
    n++;
  *width = n;

  if (n == 1)
    return CLASS_OTHER;
  if (*p == 0xc2)
    {
      if (p[1] == 0xa0)
        return CLASS_SPACE;
      return p[1] == 0xaa || p[1] == 0xb5 || p[1] == 0xba ? CLASS_HIGH : CLASS_OTHER;
    }
  if (*p == 0xc3)
    {
      if (p[1] == 0x97 || p[1] == 0xb7)
        return CLASS_OTHER;
      return CLASS_HIGH;
    }
  if (*p == 0xe2)
    {
      if (n == 3 && p[1] == 0x80 && (p[2] == 0x99 || p[2] == 0x90 || p[2] == 0x91))
        return CLASS_JOINER;
      if (n == 3 && p[1] == 0x80 && (p[2] <= 0x8a || p[2] == 0xa8 || p[2] == 0xa9 || p[2] == 0xaf))
        return CLASS_SPACE;
      /* E2 80 … E2 AF: punctuation, arrows, mathematics, boxes, symbols. */
      return p[1] < 0xb0 ? CLASS_OTHER : CLASS_HIGH;
    }
  if (*p == 0xe3 && n == 3 && p[1] == 0x80)
    return p[2] == 0x80 ? CLASS_SPACE : CLASS_OTHER;
  if (*p == 0xef && n == 3 && ((p[1] == 0xbb && p[2] == 0xbf) || p[1] == 0xbf))
    return CLASS_OTHER;
  if (*p == 0xf0 && n == 4 && p[1] == 0x9f)
    return CLASS_OTHER;

  return CLASS_HIGH;
}

static inline gboolean
is_ascii_space (guchar c)
{
  return c < 0x80 && ascii_class[c] == CLASS_SPACE;
}

static inline gboolean
is_wordy (int class)
{
  return class >= CLASS_LOWER;
}

static void
make_room (SwStatementText *self)
{
  gboolean was_inline = self->words == self->inline_words;

  self->n_allocated *= 2;
  self->words = g_renew (SwTextWord, was_inline ? NULL : self->words, self->n_allocated);
  if (was_inline)
    memcpy (self->words, self->inline_words, sizeof self->inline_words);
}

/* Whether the joiner at @p binds what stands before it to what follows. */
static gboolean
joins (const guchar *word,
       const guchar *p,
       const guchar *after,
       const guchar *end)
{
  gsize width;
  int class;

  if (after >= end)
    return FALSE;
  class = classify (after, end, &width);
  if (!is_wordy (class))
    return FALSE;
  if (*p == '.')
    return (g_ascii_isdigit (p[-1]) && class == CLASS_DIGIT)
           || (g_ascii_isalpha (p[-1]) && (p - word == 1 || p[-2] == '.'));
  if (*p == '&')
    return g_ascii_isupper (p[-1]) && class == CLASS_UPPER;
  return TRUE;
}

static inline const guchar *
finish_word (SwStatementText *self,
             const guchar    *start,
             const guchar    *p,
             const guchar    *end,
             guint            shape,
             guint64          fingerprint)
{
  SwTextWord *word;

  if (G_UNLIKELY (self->n_words == self->n_allocated))
    make_room (self);
  if (start > (const guchar *) self->text && start[-1] != ' ' && !is_ascii_space (start[-1]))
    shape |= SW_SHAPE_GLUED;

  word = &self->words[self->n_words++];
  word->start = start - (const guchar *) self->text;
  word->len = p - start;
  word->shape = shape;
  word->after = p < end ? *p : 0;
  word->lexicon = 0;
  word->keywords = 0;
  word->fingerprint = fingerprint;

  return p;
}

/* Reads any word at @p and returns its end. */
static const guchar *
read_odd_word (SwStatementText *self,
               const guchar    *p,
               const guchar    *end)
{
  const guchar *start = p;
  guint shape = 0;
  guint n_upper = 0, n_lower = 0;
  SwFingerprinter made = { 0 };
  guchar last = 0, before = 0;

  while (p < end)
    {
      gsize width;
      int class = classify (p, end, &width);

      if (class == CLASS_LOWER)
        {
          n_lower++;
        }
      else if (class == CLASS_UPPER)
        {
          if (p == start)
            shape |= SW_SHAPE_CAPITAL;
          if (last >= 'a' && last <= 'z')
            shape |= SW_SHAPE_MIXED;
          n_upper++;
        }
      else if (class == CLASS_DIGIT)
        {
          shape |= SW_SHAPE_DIGIT;
        }
      else if (class == CLASS_HIGH)
        {
          gunichar c = width > 1 ? g_utf8_get_char_validated ((const char *) p, end - p) : 0;

          shape |= SW_SHAPE_NON_ASCII;
          if (c < 0x110000 && g_unichar_isupper (c))
            {
              if (p == start)
                shape |= SW_SHAPE_CAPITAL;
              n_upper++;
            }
          else
            {
              n_lower++;
            }
        }
      else if (class == CLASS_JOINER && p > start && joins (start, p, p + width, end))
        {
          shape |= SW_SHAPE_JOINED;
          if (*p == '-' || (width == 3 && p[2] != 0x99))
            shape |= SW_SHAPE_HYPHEN;
        }
      else
        {
          break;
        }
      last = p[width - 1];
      for (gsize i = 0; i < width; i++)
        {
          before = sw_fold_byte (p[i], before);
          sw_fingerprinter_add (&made, before);
        }
      p += width;
    }

  for (const guchar *q = start; q < p; q++)
    self->marks |= sw_text_mark (q, end);
  if (n_upper >= 2 && (n_lower == 0 || (n_lower == 1 && last == 's')))
    shape = (shape | SW_SHAPE_ALL_CAPS) & ~SW_SHAPE_MIXED;

  return finish_word (self, start, p, end, shape, sw_fingerprinter_end (&made));
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

/* Reads the word at @p and returns its end. */
static inline const guchar *
read_word (SwStatementText *self,
           const guchar    *p,
           const guchar    *end)
{
  const guchar *start = p;
  guint64 eight = load_eight (p, end);
  guint64 fingerprint = 0;
  guint shape = 0;
  guint n;

  if (*p >= 'A' && *p <= 'Z')
    {
      shape = SW_SHAPE_CAPITAL;
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
  if (p == end || *p == ' ' || *p == ','
      || (*p < 0x80 && (ascii_class[*p] <= CLASS_SPACE
                        || (ascii_class[*p] == CLASS_JOINER && (p + 1 == end || p[1] == ' ')))))
    return finish_word (self, start, p, end, shape, fingerprint);

  return read_odd_word (self, start, end);
}

static inline const char *
word_text (const SwStatementText *self,
           guint                  i)
{
  return self->text + self->words[i].start;
}

/* Whether word @i is an adverb in -ly, as they stand before verbs; "apply" and "supply" are not. */
static gboolean
is_ly_adverb (SwStatementText *self,
              guint            i)
{
  const SwTextWord *word = &self->words[i];
  SwWordFlags flags;

  if (word->len < 4 || (word_text (self, i)[word->len - 1] | 0x20) != 'y'
      || (word_text (self, i)[word->len - 2] | 0x20) != 'l')
    return FALSE;
  flags = sw_statement_text_flags (self, i);

  return (flags & SW_WORD_ADVERB) != 0 || flags == 0
         || (flags & (SW_WORD_VERB | SW_WORD_NOUN | SW_WORD_ADJECTIVE)) == 0;
}

static gboolean
is_and_or (const SwStatementText *self,
           guint                  i)
{
  return sw_statement_text_word_is (self, i, "and") || sw_statement_text_word_is (self, i, "or");
}

/* Skips "independently", also "safely and correctly". */
static guint
skip_adverbs (SwStatementText *self,
              guint            i)
{
  while (i + 1 < self->n_words && is_ly_adverb (self, i))
    {
      i++;
      if (i + 1 < self->n_words && is_and_or (self, i) && is_ly_adverb (self, i + 1))
        i++;
    }

  return i;
}

static SwVerbForm
verb_form (SwStatementText *self,
           guint            i)
{
  const SwTextWord *word = &self->words[i];

  if ((word->shape & (SW_SHAPE_HYPHEN | SW_SHAPE_DIGIT)) == 0)
    return sw_statement_text_flags (self, i) & SW_VERB_ANY;
  return sw_lexicon_verb_form (word_text (self, i), word->len);
}

static void
find_verb (SwStatementText *self)
{
  guint i = self->first_action_word;

  self->verb = -1;
  self->verb_form = 0;
  if (i >= self->n_words)
    return;

  i = skip_adverbs (self, i);
  self->verb = i;
  self->verb_form = verb_form (self, i);
}

static void
parse (SwStatementText *self,
       const char      *text,
       gssize           len,
       gboolean         action_only)
{
  const guchar *p = (const guchar *) text;
  const guchar *end;

  self->text = text;
  self->len = len < 0 ? strlen (text) : (gsize) len;
  self->n_words = 0;
  self->separator = -1;
  self->first_action_word = 0;
  self->marks = 0;
  end = p + self->len;
  if (p < end && (is_ascii_space (*p) || is_ascii_space (end[-1])))
    self->marks |= SW_MARK_BLANKS;

  while (p < end)
    {
      gsize width;
      int class;

      if ((guchar) ((*p | 0x20) - 'a') < 26 || is_wordy (class = classify (p, end, &width)))
        {
          p = read_word (self, p, end);
          if (end - p >= 2 && *p == ' ' && p[1] != ' ')
            p++;
          continue;
        }
      if (*p != ' ' || (p + 1 < end && p[1] == ' '))
        self->marks |= sw_text_mark (p, end);
      if (class == CLASS_OTHER && width == 3 && self->separator < 0 && !action_only
          && p > (const guchar *) text && p + 3 < end
          && memcmp (p - 1, SW_SEPARATOR, SW_SEPARATOR_LEN) == 0)
        {
          self->separator = (const char *) p - 1 - text;
          self->first_action_word = self->n_words;
        }
      p += width;
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

  find_verb (self);
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
 * sw_statement_text_verb_only:
 * @self: a parsed statement
 * @word: index of a word
 *
 * Returns: as sw_lexicon_verb_only()
 */
gboolean
sw_statement_text_verb_only (SwStatementText *self,
                             guint            word)
{
  if ((self->words[word].shape & SW_SHAPE_HYPHEN) != 0)
    return sw_lexicon_verb_only (word_text (self, word), self->words[word].len);
  return sw_word_flags_verb_only (sw_statement_text_flags (self, word));
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

/* Whether a noun phrase begins at word @i, so that the word before it can only be a verb. */
static gboolean
opens_object (SwStatementText *self,
              guint            i)
{
  SwWordFlags flags;

  if (i >= self->n_words)
    return FALSE;
  flags = sw_statement_text_flags (self, i);

  return (flags & SW_WORD_DETERMINER) != 0 && (flags & (SW_WORD_CONJUNCTION | SW_WORD_VERB)) == 0;
}

/*
 * Whether verbs of @form after word @i may belong to an inner clause: base forms after "to", any
 * after a relative pronoun or a conjunction.
 */
static gboolean
opens_clause (const SwStatementText *self,
              guint                  i,
              SwVerbForm             form)
{
  switch (*word_text (self, i) | 0x20)
    {
    case 't':
      return ((form & SW_VERB_BASE) != 0 && sw_statement_text_word_is (self, i, "to"))
             || sw_statement_text_word_is (self, i, "that");
    case 'w':
      return sw_statement_text_word_is (self, i, "which") || sw_statement_text_word_is (self, i, "who")
             || sw_statement_text_word_is (self, i, "while") || sw_statement_text_word_is (self, i, "when");
    case 'i':
      return sw_statement_text_word_is (self, i, "if");
    default:
      return FALSE;
    }
}

/* Skips "and", "and/or", "then", "and then" at word @i; returns @i where none stands. */
static guint
skip_conjunction (const SwStatementText *self,
                  guint                  i)
{
  guint v = i;

  while (v + 1 < self->n_words && is_and_or (self, v))
    v++;
  if (v + 1 < self->n_words && sw_statement_text_word_is (self, v, "then"))
    v++;

  return v;
}

/**
 * sw_statement_text_verbs:
 * @self: a parsed statement
 * @verbs: (out caller-allocates) (array length=max): room for the verbs
 * @max: how many fit
 *
 * Lists the verb at the verb's place and the later verbs of the action that are coordinated with
 * it and share one of its forms. Verbs that cannot be told from nouns, or that may belong to an
 * inner clause ("to assess needs and plan services"), are listed as not certain.
 *
 * Returns: how many verbs the action has, at most @max; 0 if no verb stands at the verb's place
 */
guint
sw_statement_text_verbs (SwStatementText *self,
                         SwTextVerb      *verbs,
                         guint            max)
{
  SwVerbForm form = self->verb_form;
  gboolean in_series = TRUE;    /* nothing but verbs, adverbs and conjunctions so far */
  gboolean inner = FALSE;
  guint n = 0;

  if (form == 0 || max == 0)
    return 0;

  verbs[n].word = self->verb;
  verbs[n++].certain = TRUE;

  for (guint i = self->verb + 1; i < self->n_words && n < max; i++)
    {
      char before = self->words[i - 1].after;
      guint v = skip_conjunction (self, i);
      gboolean conjunction = v > i;

      if (conjunction || before == ',' || before == '/')
        {
          guint verb = skip_adverbs (self, v);
          SwVerbForm shared = verb_form (self, verb) & form;
          gboolean certain;

          certain = in_series
                    || (!inner && (opens_object (self, verb + 1)
                                   || sw_statement_text_verb_only (self, verb)));
          /* Without a conjunction a series of nouns is likelier. */
          if (shared != 0 && (certain || conjunction))
            {
              verbs[n].word = verb;
              verbs[n++].certain = certain;
              if (in_series)
                form = shared;
              i = verb;
              continue;
            }
          i = v;
        }

      in_series = FALSE;
      inner = inner || opens_clause (self, i, form);
    }

  return n;
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
