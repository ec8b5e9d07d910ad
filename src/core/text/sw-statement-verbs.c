/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The verbs of one statement.
 *
 * The verb's place is the action's first word that is no adverb in -ly. Verbs further on are
 * coordinated with it if they share its form: certainly in an unbroken series ("develop, update,
 * and monitor") or where nothing but a verb can stand; else only possibly ("record data and
 * document findings", "test samples and report forms").
 */

#include "text/sw-lexicon-private.h"
#include "text/sw-statement-text-private.h"

/* Whether word @i is an adverb in -ly, as they stand before verbs; "apply" and "supply" are not. */
static gboolean
is_ly_adverb (SwStatementText *self,
              guint            i)
{
  const SwTextWord *word = &self->words[i];
  SwWordFlags flags;

  if (word->len < 4 || (sw_statement_text_get_word (self, i)[word->len - 1] | 0x20) != 'y'
      || (sw_statement_text_get_word (self, i)[word->len - 2] | 0x20) != 'l')
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
  return sw_lexicon_verb_form (sw_statement_text_get_word (self, i), word->len);
}

void
sw_statement_text_find_verb (SwStatementText *self)
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
    return sw_lexicon_verb_only (sw_statement_text_get_word (self, word), self->words[word].len);
  return sw_word_flags_verb_only (sw_statement_text_flags (self, word));
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
  switch (*sw_statement_text_get_word (self, i) | 0x20)
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
