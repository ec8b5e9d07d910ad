/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the rules of a statement share: its words by index, lists of words, blanks, abbreviations.
 *
 * Nothing here allocates, with one exception: asking for accepted words, which happens only where
 * a finding would be made otherwise.
 */

#include "lint/rules/sw-rules-private.h"

#include <string.h>

#include "text/sw-lexicon-private.h"

static int
compare_word (const char *text,
              gsize       len,
              const char *lower)
{
  for (gsize i = 0; i < len; i++)
    {
      guchar c = (guchar) text[i];
      int difference = (c >= 'A' && c <= 'Z' ? c | 0x20 : c) - (guchar) lower[i];

      if (difference != 0)
        return difference;
    }

  return lower[len] == '\0' ? 0 : -1;
}

/**
 * sw_rules_fill_filter: (skip)
 * @filter: a filter that nobody has filled, or somebody is filling alike
 * @sorted: a list of words
 * @n: how many
 *
 * The mark that it is filled is set last: it tells other threads that the bits are there.
 */
void
sw_rules_fill_filter (SwWordsFilter      *filter,
                      const char * const *sorted,
                      guint               n)
{
  guint64 bits[G_N_ELEMENTS (filter->bits)] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint64 fingerprint = sw_fingerprint_of (sorted[i], strlen (sorted[i]));

      bits[fingerprint >> 61] |= G_GUINT64_CONSTANT (1) << (fingerprint >> 55 & 63);
    }

  memcpy (filter->bits, bits, sizeof bits);
  g_atomic_int_set (&filter->filled, TRUE);
}

/**
 * sw_rules_words_have: (skip)
 * @sorted: words in lower case, sorted by their bytes
 * @n: how many
 * @view: a statement
 * @word: index of a word, which need not exist
 *
 * Returns: whether the word is in the list, whatever its case
 */
gboolean
sw_rules_words_have (const char * const *sorted,
                     guint               n,
                     const SwRuleView   *view,
                     guint               word)
{
  guint low = 0, high = n;

  if (word >= view->text->n_words)
    return FALSE;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = compare_word (sw_rules_word (view, word), view->text->words[word].len, sorted[middle]);

      if (order == 0)
        return TRUE;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}

/**
 * sw_rules_accepts: (skip)
 * @view: a statement
 * @word: index of a word
 *
 * Returns: whether people have said that this word is right
 */
gboolean
sw_rules_accepts (const SwRuleView *view,
                  guint             word)
{
  return sw_lint_run_accepts (view->run, sw_rules_word (view, word), view->text->words[word].len);
}

/**
 * sw_rules_is_apart: (skip)
 * @view: a statement
 * @word: index of a word
 *
 * Returns: whether nothing but blanks stands between the word and the one before it
 */
gboolean
sw_rules_is_apart (const SwRuleView *view,
                   guint             word)
{
  const char *p, *end;
  gsize width;

  if (word == 0)
    return FALSE;

  p = view->s + sw_rules_word_end (view, word - 1);
  end = sw_rules_word (view, word);
  for (; p < end; p += width)
    if (!sw_rules_is_blank (p, end, &width))
      return FALSE;

  return TRUE;
}

/**
 * sw_rules_is_spaceless: (skip)
 * @c: a character
 *
 * Returns: whether it belongs to a writing that puts no spaces between words
 */
gboolean
sw_rules_is_spaceless (gunichar c)
{
  return (c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff)
         || (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

/**
 * sw_rules_counts_words: (skip)
 * @view: a statement
 * @word: index of a word, which need not exist
 *
 * Returns: whether the text from there on can be measured in words
 */
gboolean
sw_rules_counts_words (const SwRuleView *view,
                       guint             word)
{
  return word >= view->text->n_words || (view->text->words[word].shape & SW_SHAPE_NON_ASCII) == 0
         || !sw_rules_is_spaceless (g_utf8_get_char (sw_rules_word (view, word)));
}

/**
 * sw_rules_is_ly_adverb: (skip)
 * @view: a statement
 * @word: index of a word
 *
 * Returns: whether the word is an adverb of the kind that stands before verbs
 */
gboolean
sw_rules_is_ly_adverb (const SwRuleView *view,
                       guint             word)
{
  gsize len = view->text->words[word].len;

  return len > 3 && g_ascii_strncasecmp (sw_rules_word (view, word) + len - 2, "ly", 2) == 0
         && (sw_rules_flags (view, word) & SW_WORD_ADVERB) != 0;
}

/**
 * sw_rules_verb_form: (skip)
 * @view: a statement
 * @word: index of a word, which need not exist
 *
 * Returns: the forms of a verb that the word can be; of a hyphenated word the last part counts
 */
SwVerbForm
sw_rules_verb_form (const SwRuleView *view,
                    guint             word)
{
  if (word >= view->text->n_words)
    return 0;
  if ((view->text->words[word].shape & SW_SHAPE_HYPHEN) != 0)
    return sw_lexicon_verb_form (sw_rules_word (view, word), view->text->words[word].len);
  return (SwVerbForm) (sw_statement_text_flags (view->text, word) & SW_VERB_ANY);
}

/**
 * sw_rules_count_words: (skip)
 * @view: a statement
 * @span: a part of it
 *
 * Counts as people do, by white space: "and/or" and "(iron)" are one word, a dash is none.
 *
 * Returns: the number of words in the part
 */
guint
sw_rules_count_words (const SwRuleView *view,
                      SwTextSpan        span)
{
  gsize before = span.start;
  gboolean first = TRUE;
  guint n = 0;

  for (guint i = 0; i < view->text->n_words; i++)
    {
      const SwTextWord *word = &view->text->words[i];
      gboolean apart = first;
      gsize width;

      if (word->start < span.start)
        continue;
      if (word->start >= span.end)
        break;
      for (const char *p = view->s + before; !apart && p < view->s + word->start; p += width)
        apart = sw_rules_is_blank (p, view->s + word->start, &width);
      n += apart;
      first = FALSE;
      before = sw_rules_word_end (view, i);
    }

  return n;
}

/**
 * sw_rules_is_blank: (skip)
 * @p: a character
 * @end: where the text ends
 * @width: (out): its bytes
 *
 * Returns: whether the character is white space, in any writing
 */
gboolean
sw_rules_is_blank (const char *p,
                   const char *end,
                   gsize      *width)
{
  const guchar *u = (const guchar *) p;

  *width = 1;
  if (*u < 0x80)
    return *u == ' ' || (*u >= '\t' && *u <= '\r');

  while (p + *width < end && (u[*width] & 0xc0) == 0x80)
    (*width)++;
  if (*u == 0xc2)
    return *width == 2 && (u[1] == 0xa0 || u[1] == 0x85);
  if (*width != 3)
    return FALSE;
  if (*u == 0xe2)
    return (u[1] == 0x80 && (u[2] <= 0x8a || u[2] == 0xa8 || u[2] == 0xa9 || u[2] == 0xaf))
           || (u[1] == 0x81 && u[2] == 0x9f);
  return (*u == 0xe3 && u[1] == 0x80 && u[2] == 0x80) || (*u == 0xe1 && u[1] == 0x9a && u[2] == 0x80);
}

/**
 * sw_rules_trim: (skip)
 * @s: a text
 * @start: where a part of it begins
 * @end: where it ends
 *
 * Returns: the part without the white space around it
 */
SwTextSpan
sw_rules_trim (const char *s,
               gsize       start,
               gsize       end)
{
  gsize width;

  /* Nearly every part has no blanks around it, and begins and ends in ASCII. */
  if (start < end && (guchar) (s[start] - 0x21) < 0x5e && (guchar) (s[end - 1] - 0x21) < 0x5e)
    return (SwTextSpan) { start, end };

  while (start < end && sw_rules_is_blank (s + start, s + end, &width))
    start += width;

  while (end > start)
    {
      gsize last = end - 1;

      while (last > start && ((guchar) s[last] & 0xc0) == 0x80)
        last--;
      if (!sw_rules_is_blank (s + last, s + end, &width))
        break;
      end = last;
    }

  return (SwTextSpan) { start, end };
}

/**
 * sw_rules_ends_in_abbreviation: (skip)
 * @s: a text
 * @start: how far back to look
 * @dot: the offset of a full stop
 *
 * Returns: whether the full stop belongs to the word before it ("U.S.", "etc.", "Inc.")
 */
gboolean
sw_rules_ends_in_abbreviation (const char *s,
                               gsize       start,
                               gsize       dot)
{
  gsize begin = dot;
  guint marks;
  gsize len;

  while (begin > start && (g_ascii_isalpha (s[begin - 1]) || s[begin - 1] == '.'))
    begin--;
  while (begin < dot && s[begin] == '.')
    begin++;
  len = dot - begin;

  /* Initials: one letter between full stops, "U.S", "e.g", "Ph.D", or a name's "A". */
  if (len >= 3 && (s[dot - 2] == '.'))
    return TRUE;
  if (len == 1 && g_ascii_isupper (s[begin]) && (begin == start || s[begin - 1] == ' '))
    return s[begin] != 'I';

  if (len == 0 || len > 6 || (begin > start && g_ascii_isdigit (s[begin - 1])))
    return FALSE;
  /* Some are words too: only their capital tells ("Co.", against "at a clinic or lab."). */
  marks = sw_rules_find_keyword (s + begin, len);
  return (marks & SW_MARK_ABBREVIATION) != 0 && ((marks & SW_MARK_WORD_TOO) == 0 || g_ascii_isupper (s[begin]));
}
