/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is left of a text where case, space and punctuation do not count.
 *
 * Folding lowers case and drops white space, punctuation and invisible characters. Two statements that
 * are the same then are duplicates, and so are two labels.
 */

#include "text/sw-folded.h"

#include "text/sw-folder-private.h"

const guint8 sw_folder_ascii[128] = {
  ['\''] = SW_FOLDER_VANISHES, ['+'] = '+', ['#'] = '#', ['%'] = '%', ['$'] = '$',
  ['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
  ['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
          'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
  ['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
          'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
};

/**
 * sw_folder_fold_high: (skip)
 * @self: a folder that stands at a byte beyond ASCII
 *
 * Goes behind the character there.
 *
 * Returns: what it folds to; 0 where nothing is left of it
 */
gunichar
sw_folder_fold_high (SwFolder *self)
{
  gunichar c = g_utf8_get_char_validated (self->p, self->end - self->p);

  if (c >= 0x110000)
    {
      self->p++;
      return 0;
    }
  self->p = g_utf8_next_char (self->p);

  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
      return 0;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
      if (c != 0x2019)
        self->border = TRUE;
      return 0;
    default:
      return g_unichar_tolower (c);
    }
}

/**
 * sw_folded_hash:
 * @text: a statement
 * @len: its length in bytes, or -1
 *
 * A hash of what sw_folded_equal() compares.
 *
 * Returns: the hash; 0 if nothing is left of the text
 */
guint64
sw_folded_hash (const char *text,
                gssize      len)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  gboolean empty = TRUE;
  gboolean after_digit = FALSE;
  SwFolder folder;
  gunichar c;

  sw_folder_init (&folder, text, len);
  while (TRUE)
    {
      const char *run = folder.p;
      gboolean digit;

      /* Nearly all are plain letters, of which nothing has to be asked. */
      for (; folder.p < folder.end && (guchar) ((*folder.p | 0x20) - 'a') < 26; folder.p++)
        hash = (hash ^ (*folder.p | 0x20)) * G_GUINT64_CONSTANT (0x100000001b3);
      if (folder.p > run)
        empty = after_digit = FALSE;

      c = sw_folder_next (&folder);
      if (c == 0)
        break;
      digit = c < 0x80 && g_ascii_isdigit (c);

      /* "1 000" is not "10 00", while "follow-up" is "followup". */
      if (folder.border && digit && after_digit)
        hash = (hash ^ ' ') * G_GUINT64_CONSTANT (0x100000001b3);
      hash = (hash ^ c) * G_GUINT64_CONSTANT (0x100000001b3);
      after_digit = digit;
      empty = FALSE;
    }

  return empty ? 0 : hash ^ hash >> 32;
}

/**
 * sw_folded_equal:
 * @a: a statement
 * @b: another
 *
 * Returns: whether they are the same but for case, space and punctuation
 */
gboolean
sw_folded_equal (const char *a,
                 const char *b)
{
  gboolean after_digit = FALSE;
  SwFolder fa, fb;
  gunichar ca, cb;

  sw_folder_init (&fa, a, -1);
  sw_folder_init (&fb, b, -1);
  do
    {
      ca = sw_folder_next (&fa);
      cb = sw_folder_next (&fb);
      if (ca != cb)
        return FALSE;
      if (after_digit && ca < 0x80 && g_ascii_isdigit (ca) && fa.border != fb.border)
        return FALSE;
      after_digit = ca < 0x80 && g_ascii_isdigit (ca);
    }
  while (ca != 0);

  return TRUE;
}
