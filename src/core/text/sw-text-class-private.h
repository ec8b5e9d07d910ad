/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a character is to whoever looks for words: white space, what joins two runs of letters, or one
 * of the kinds that words are made of. Characters beyond ASCII are letters unless they lie in the
 * blocks of punctuation and symbols; that is enough to find words, and spares a Unicode look-up for
 * each character.
 */
enum
{
  SW_CLASS_OTHER,
  SW_CLASS_SPACE,
  SW_CLASS_JOINER,
  SW_CLASS_LOWER,            /* from here on: what words are made of */
  SW_CLASS_UPPER,
  SW_CLASS_DIGIT,
  SW_CLASS_HIGH,
};

extern const guint8 sw_text_ascii_classes[128];

/* Classes the character at @p; sets @width to its bytes. */
static inline int
sw_text_classify (const guchar *p,
                  const guchar *end,
                  gsize        *width)
{
  gsize n = 1;

  if (G_LIKELY (*p < 0x80))
    {
      *width = 1;
      return sw_text_ascii_classes[*p];
    }

  while (p + n < end && (p[n] & 0xc0) == 0x80 && n < 4)
    n++;
  *width = n;

  if (n == 1)
    return SW_CLASS_OTHER;
  if (*p == 0xc2)
    {
      if (p[1] == 0xa0)
        return SW_CLASS_SPACE;
      return p[1] == 0xaa || p[1] == 0xb5 || p[1] == 0xba ? SW_CLASS_HIGH : SW_CLASS_OTHER;
    }
  if (*p == 0xc3)
    {
      if (p[1] == 0x97 || p[1] == 0xb7)
        return SW_CLASS_OTHER;
      return SW_CLASS_HIGH;
    }
  if (*p == 0xe2)
    {
      if (n == 3 && p[1] == 0x80 && (p[2] == 0x99 || p[2] == 0x90 || p[2] == 0x91))
        return SW_CLASS_JOINER;
      if (n == 3 && p[1] == 0x80 && (p[2] <= 0x8a || p[2] == 0xa8 || p[2] == 0xa9 || p[2] == 0xaf))
        return SW_CLASS_SPACE;
      /* E2 80 … E2 AF: punctuation, arrows, mathematics, boxes, symbols. */
      return p[1] < 0xb0 ? SW_CLASS_OTHER : SW_CLASS_HIGH;
    }
  if (*p == 0xe3 && n == 3 && p[1] == 0x80)
    return p[2] == 0x80 ? SW_CLASS_SPACE : SW_CLASS_OTHER;
  if (*p == 0xef && n == 3 && ((p[1] == 0xbb && p[2] == 0xbf) || p[1] == 0xbf))
    return SW_CLASS_OTHER;
  if (*p == 0xf0 && n == 4 && p[1] == 0x9f)
    return SW_CLASS_OTHER;

  return SW_CLASS_HIGH;
}

static inline gboolean
sw_text_is_ascii_space (guchar c)
{
  return c < 0x80 && sw_text_ascii_classes[c] == SW_CLASS_SPACE;
}

/* Whether words are made of such characters. */
static inline gboolean
sw_text_class_is_wordy (int class)
{
  return class >= SW_CLASS_LOWER;
}

G_END_DECLS
