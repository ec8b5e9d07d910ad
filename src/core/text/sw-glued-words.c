/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finds where label and action of a statement were run together: "Client intake recordscomplete
 * under direct supervision". Pages that show the two in different type lose the separator when
 * they are copied.
 *
 * The earliest word that the lexicon does not know is tried at every letter: the left part must
 * be a word, the right part a verb in the form that the section is written in, or an adverb in -ly
 * with such a verb next. A word may also be glued to a bracket or a figure ("… (halal)adjust").
 *
 * Each cut gets a score: how usual its two parts are, how well they fit the place (labels end in
 * nouns), how long they are, for short words are found in anything. A cut is clear if no other
 * comes near, neither in its own word nor in a later one. Whoever must not err takes a clear cut
 * and offers the others for choice; a silent wrong cut is worse than none.
 */

#include "text/sw-glued-words.h"

#include <string.h>

#include "text/sw-statement-text.h"

#define MIN_SCORE    5
#define CLEAR_MARGIN 2
#define MAX_CUTS     16

typedef struct
{
  SwGluedCut cuts[MAX_CUTS];
  guint      n;
} Cuts;

/* How usual a word is as the last one of a label; negative: not at all. */
static int
rate_label_end (const char *word,
                gsize       len)
{
  const char *part = word;
  gsize part_len = len;
  SwWordFlags flags;
  int score;

  if (!sw_lexicon_knows (word, len))
    return -1;

  for (gsize i = 0; i < len; i++)
    if (word[i] == '-')
      {
        part = word + i + 1;
        part_len = len - i - 1;
      }

  flags = sw_lexicon_lookup (part, part_len);
  if ((flags & (SW_WORD_NOUN | SW_WORD_VERB_GERUND)) != 0)
    score = 4;
  else if ((flags & (SW_WORD_ACRONYM | SW_WORD_NAME)) != 0 && g_ascii_isupper (part[0]))
    score = 4;
  else if ((flags & (SW_WORD_ADJECTIVE | SW_WORD_VERB_PARTICIPLE)) != 0)
    score = 2;
  else
    score = 0;

  if ((flags & SW_WORD_COMMON) != 0)
    score += 2;
  else if ((flags & SW_WORD_LISTED) != 0)
    score += 1;
  else if ((flags & SW_WORD_NOUN) != 0)
    score -= 2;

  if ((flags & SW_WORD_FUNCTION) != 0)
    score -= 3;
  if (part_len <= 2 && !g_ascii_isupper (part[0]))
    score -= 4;
  else if (part_len == 3)
    score -= 1;

  return MAX (score, 0);
}

/* How usual a word is as the first one of an action; negative: not at all. */
static int
rate_action_start (const char *word,
                   gsize       len,
                   SwVerbForm  form,
                   SwVerbForm  next)
{
  SwWordFlags flags;
  gsize part = 0;
  int score;

  if (!g_ascii_islower (word[0]))
    return -1;

  for (gsize i = 0; i < len; i++)
    if (word[i] == '-')
      part = i + 1;
  /* What stands before the hyphen is a word or one of the prefixes that take one. */
  if (part > 0 && !sw_lexicon_knows (word, part - 1))
    {
      static const char * const prefixes[] = { "co", "re", "de", "pre", "un", "mis", "multi" };
      gboolean known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
        known = known || (strlen (prefixes[i]) == part - 1
                          && strncmp (word, prefixes[i], part - 1) == 0);
      if (!known)
        return -1;
    }

  flags = sw_lexicon_lookup (word + part, len - part);
  if ((flags & form) != 0)
    score = 4;
  else if (part == 0 && len > 4 && strncmp (word + len - 2, "ly", 2) == 0
           && (flags & SW_WORD_ADVERB) != 0 && (next & form) != 0)
    score = 4;
  else
    return -1;

  if ((flags & SW_WORD_COMMON) != 0)
    score += 2;
  else if ((flags & SW_WORD_LISTED) != 0)
    score += 1;
  else
    score -= 2;

  if (sw_lexicon_verb_only (word, len))
    score += 1;
  if ((flags & (SW_WORD_FUNCTION)) != 0)
    score -= 3;
  if (len - part <= 2)
    score -= 4;
  else if (len - part == 3)
    score -= 1;

  return score;
}

/* "surface|stow" or "surfaces|tow": whatever the parts are worth, such a pair asks for a reader. */
static gboolean
is_clearly_best (const Cuts *cuts)
{
  if (cuts->n < 2)
    return cuts->n == 1;
  if (cuts->cuts[0].score - cuts->cuts[1].score < CLEAR_MARGIN)
    return FALSE;
  for (guint i = 1; i < cuts->n; i++)
    if (cuts->cuts[i].offset == cuts->cuts[0].offset + 1
        || cuts->cuts[i].offset + 1 == cuts->cuts[0].offset)
      return FALSE;

  return TRUE;
}

static void
add_cut (Cuts *cuts,
         gsize offset,
         int   score)
{
  guint i;

  if (score < MIN_SCORE || (cuts->n == MAX_CUTS && cuts->cuts[MAX_CUTS - 1].score >= score))
    return;

  i = cuts->n < MAX_CUTS ? cuts->n++ : MAX_CUTS - 1;
  for (; i > 0 && cuts->cuts[i - 1].score < score; i--)
    cuts->cuts[i] = cuts->cuts[i - 1];
  cuts->cuts[i].offset = offset;
  cuts->cuts[i].score = score;
}

static void
try_word (SwStatementText *parts,
          guint            i,
          SwVerbForm       form,
          Cuts            *cuts)
{
  const SwTextWord *word = &parts->words[i];
  const char *text = parts->text + word->start;
  SwVerbForm next = 0;
  char before = word->start > 0 ? parts->text[word->start - 1] : ' ';

  if (word->len > SW_GLUED_MAX_WORD)
    return;
  if (i + 1 < parts->n_words)
    next = sw_lexicon_verb_form (parts->text + word[1].start, word[1].len);

  if ((word->shape & SW_SHAPE_GLUED) != 0 && (before == ')' || before == ']' || before == '%'))
    {
      int end = rate_action_start (text, word->len, form, next);

      if (end >= 0)
        add_cut (cuts, word->start, end + 4);
      return;
    }

  if (sw_lexicon_knows (text, word->len))
    return;

  for (gsize k = 1; k < word->len; k++)
    {
      int label, action;

      if (!g_ascii_isalnum (text[k - 1]) || !g_ascii_isalpha (text[k]))
        continue;
      action = rate_action_start (text + k, word->len - k, form, next);
      if (action < 0)
        continue;
      if (g_ascii_isdigit (text[k - 1]))
        label = 4;
      else if (k > 1 && g_ascii_isupper (text[k - 1]) && g_ascii_isupper (text[k - 2]))
        label = 6;
      else
        label = rate_label_end (text, k);
      if (label >= 0)
        add_cut (cuts, word->start + k, label + action);
    }
}

/**
 * sw_glued_words_find:
 * @text: a statement without separator
 * @len: its length in bytes, or -1
 * @form: the verb forms that the section is written in, usually one
 * @cuts: (out caller-allocates) (array length=max): room for the cuts
 * @max: how many fit
 * @clear: (out) (optional): whether the first cut is clearly the best, so that it may be taken
 *   without asking
 *
 * Finds where the action begins that was run together with the label. The cuts of the earliest
 * word that comes apart stand first, the best of them first; after them stands the best cut of the
 * next word that is as good as they are, and then nothing is clear.
 *
 * Returns: the number of cuts, 0 where nothing comes apart
 */
guint
sw_glued_words_find (const char *text,
                     gssize      len,
                     SwVerbForm  form,
                     SwGluedCut *cuts,
                     guint       max,
                     gboolean   *clear)
{
  g_auto (SwStatementText) parts;
  Cuts found = { .n = 0 };
  gboolean is_clear;
  guint n, i;

  sw_statement_text_init (&parts);
  sw_statement_text_parse_action (&parts, text, len);

  for (i = 0; i < parts.n_words && found.n == 0; i++)
    try_word (&parts, i, form, &found);

  is_clear = is_clearly_best (&found);
  n = MIN (found.n, max);
  for (guint k = 0; k < n; k++)
    cuts[k] = found.cuts[k];

  /* The earliest may be a word that the lexicon lacks and that happens to come apart. */
  for (; i < parts.n_words && found.n > 0; i++)
    {
      Cuts later = { .n = 0 };

      try_word (&parts, i, form, &later);
      if (later.n > 0 && later.cuts[0].score > found.cuts[0].score - CLEAR_MARGIN)
        {
          is_clear = FALSE;
          if (n < max)
            cuts[n++] = later.cuts[0];
          break;
        }
    }

  if (clear != NULL)
    *clear = is_clear;

  return n;
}
