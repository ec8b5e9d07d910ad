/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The words that are not only small letters: capitals inside, digits, joiners, letters beyond ASCII.
 *
 * A word is a run of letters and digits; a hyphen, an apostrophe or an ampersand joins two runs, and
 * so does a full stop between digits or after a single letter (3.5, U.S). A slash does not. Few words
 * come here, so they are read character by character, with everything that may occur.
 */

#include "text/sw-lexicon-private.h"
#include "text/sw-statement-text-private.h"
#include "text/sw-text-class-private.h"
#include "text/sw-text-marks-private.h"

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
  class = sw_text_classify (after, end, &width);
  if (!sw_text_class_is_wordy (class))
    return FALSE;
  if (*p == '.')
    return (g_ascii_isdigit (p[-1]) && class == SW_CLASS_DIGIT)
           || (g_ascii_isalpha (p[-1]) && (p - word == 1 || p[-2] == '.'));
  if (*p == '&')
    return g_ascii_isupper (p[-1]) && class == SW_CLASS_UPPER;
  return TRUE;
}

/* Reads any word at @p, of which @shape is known so far, and returns its end. */
const guchar *
sw_statement_text_read_odd_word (SwStatementText *self,
                                 const guchar    *p,
                                 const guchar    *end,
                                 guint            shape)
{
  const guchar *start = p;
  guint n_upper = 0, n_lower = 0;
  SwFingerprinter made = { 0 };
  guchar last = 0, before = 0;

  while (p < end)
    {
      gsize width;
      int class = sw_text_classify (p, end, &width);

      if (class == SW_CLASS_LOWER)
        {
          n_lower++;
        }
      else if (class == SW_CLASS_UPPER)
        {
          if (p == start)
            shape |= SW_SHAPE_CAPITAL;
          if (last >= 'a' && last <= 'z')
            shape |= SW_SHAPE_MIXED;
          n_upper++;
        }
      else if (class == SW_CLASS_DIGIT)
        {
          shape |= SW_SHAPE_DIGIT;
        }
      else if (class == SW_CLASS_HIGH)
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
      else if (class == SW_CLASS_JOINER && p > start && joins (start, p, p + width, end))
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

  return sw_statement_text_finish_word (self, start, p, p < end ? *p : 0, shape, sw_fingerprinter_end (&made));
}
