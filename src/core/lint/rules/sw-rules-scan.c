/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two quick passes over a statement that find out which rules have something to look at.
 *
 * Most statements are good, and are read again at every keystroke. So each byte costs one look
 * into a table and each word one jump by its first letter; a rule is called only if one of its
 * characters or words has been met. What is met here is no finding yet: the rule decides.
 */

#include "lint/rules/sw-rules-private.h"

#include <string.h>

enum
{
  PLAIN,
  BLANK,
  CONTROL,
  BRACKET,
  QUOTE,
  MARKUP,
  SEMICOLON,
  STOP,
  HIGH,
};

#define P PLAIN
#define B BLANK
#define C CONTROL
#define R BRACKET
#define Q QUOTE
#define M MARKUP
#define I SEMICOLON
#define S STOP
#define H HIGH

static const guint8 byte_class[256] = {
  C, C, C, C, C, C, C, C, C, B, B, B, B, B, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
  B, S, Q, P, P, P, M, P, R, R, P, P, P, P, S, P, P, P, P, P, P, P, P, P, P, P, P, I, M, P, P, S,
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, R, P, R, P, P,
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, R, P, R, P, C,
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P,
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P,
  P, P, H, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, H, P, P, P, P, P, P, P,
  P, H, H, H, P, P, P, P, P, P, P, P, P, P, P, H, P, P, P, H, P, P, P, P, P, P, P, P, P, P, P, P,
};

#undef P
#undef B
#undef C
#undef R
#undef Q
#undef M
#undef I
#undef S
#undef H

/* What a character beyond ASCII asks for; @left bytes are there at most. */
static guint
mark_high (const guchar *p,
           gsize         left)
{
  if (left < 2)
    return 0;

  switch (p[0])
    {
    case 0xc2:
      if (p[1] <= 0xa0 || p[1] == 0xad)
        return SW_MARK_SPECIAL;
      return p[1] == 0xab || p[1] == 0xbb ? SW_MARK_CURLY : 0;
    case 0xd8:
      return p[1] == 0x9c ? SW_MARK_SPECIAL : 0;
    case 0xe1:
      return p[1] == 0x9a || p[1] == 0xa0 ? SW_MARK_SPECIAL : 0;
    case 0xe3:
      return p[1] == 0x80 ? SW_MARK_SPECIAL : 0;
    case 0xef:
      return p[1] == 0xbb || p[1] == 0xb8 || p[1] == 0xbf ? SW_MARK_SPECIAL : 0;
    case 0xf3:
      return SW_MARK_SPECIAL;
    default:
      if (left < 3 || p[1] > 0x81)
        return 0;
      if (p[1] == 0x81)
        return p[2] >= 0x9f ? SW_MARK_SPECIAL : 0;
      if (p[2] <= 0x8f || (p[2] >= 0xa8 && p[2] <= 0xaf))
        return SW_MARK_SPECIAL;
      if (p[2] >= 0x98 && p[2] <= 0x9f)
        return SW_MARK_CURLY;
      return p[2] == 0xa6 ? SW_MARK_DOTS : 0;
    }
}

/**
 * sw_rules_scan_bytes: (skip)
 * @s: a text
 * @len: its length in bytes
 *
 * Returns: which marks its characters ask for
 */
guint
sw_rules_scan_bytes (const char *s,
                     gsize       len)
{
  const guchar *p = (const guchar *) s;
  const guchar *end = p + len;
  guint marks = 0;

  if (len > 0 && (byte_class[p[0]] == BLANK || byte_class[end[-1]] == BLANK))
    marks |= SW_MARK_BLANKS;

  for (; p < end; p++)
    {
      guint8 class = byte_class[*p];

      if (G_LIKELY (class == PLAIN))
        continue;

      switch (class)
        {
        case BLANK:
          if (*p != ' ' || (p + 1 < end && p[1] == ' '))
            marks |= SW_MARK_BLANKS;
          break;
        case STOP:
          if (p + 1 < end)
            {
              if (p[1] == ' ' || p[1] == ')' || p[1] == '"')
                marks |= SW_MARK_STOP;
              else if (p[1] == '.')
                marks |= SW_MARK_DOTS;
            }
          break;
        case CONTROL:
          marks |= SW_MARK_SPECIAL;
          break;
        case BRACKET:
          marks |= SW_MARK_BRACKET;
          break;
        case QUOTE:
          marks |= SW_MARK_QUOTE;
          break;
        case MARKUP:
          marks |= SW_MARK_MARKUP;
          break;
        case SEMICOLON:
          marks |= SW_MARK_SEMICOLON;
          break;
        default:
          marks |= mark_high (p, end - p);
          break;
        }
    }

  return marks;
}

static inline gboolean
is_word (const char *word,
         gsize       len,
         const char *lower)
{
  for (gsize i = 0; i < len; i++)
    if ((word[i] | 0x20) != lower[i])
      return FALSE;

  return lower[len] == '\0';
}

static guint
mark_word (const char *w,
           gsize       n,
           guint       shape)
{
  if ((shape & SW_SHAPE_HYPHEN) != 0)
    return n > 5 && memcmp (w + n - 5, "-wide", 5) == 0 ? SW_MARK_AUTONOMY : 0;

  switch (w[0] | 0x20)
    {
    case 'a':
      if (n == 1 || (n == 2 && (w[1] | 0x20) == 'n'))
        return SW_MARK_ARTICLE;
      if (n == 3)
        return is_word (w, n, "are") ? SW_MARK_TO_BE : 0;
      if (n == 8 && is_word (w, n, "assigned"))
        return SW_MARK_SUPERVISION;
      if (n == 6 && is_word (w, n, "across"))
        return SW_MARK_AUTONOMY;
      if (n >= 8 && (is_word (w, n, "autonomously") || is_word (w, n, "autonomy")))
        return SW_MARK_AUTONOMY;
      return 0;
    case 'd':
      return n >= 8 && (is_word (w, n, "direction") || is_word (w, n, "directed")) ? SW_MARK_SUPERVISION : 0;
    case 'e':
      if (n == 3)
        return is_word (w, n, "etc") ? SW_MARK_VAGUE : 0;
      return n >= 9 && (w[1] | 0x20) == 's' && (is_word (w, n, "establish") || is_word (w, n, "establishes"))
             ? SW_MARK_AUTONOMY : 0;
    case 'f':
      return n == 5 && memcmp (w, "FIXME", 5) == 0 ? SW_MARK_PLACEHOLDER : 0;
    case 'g':
      return n == 8 && is_word (w, n, "guidance") ? SW_MARK_SUPERVISION : 0;
    case 'i':
      if (n == 2)
        return (w[1] | 0x20) == 's' ? SW_MARK_TO_BE : 0;
      if (n == 13 && is_word (w, n, "independently"))
        return SW_MARK_AUTONOMY;
      return n >= 10 && (is_word (w, n, "instructed") || is_word (w, n, "instruction"))
             ? SW_MARK_SUPERVISION : 0;
    case 'l':
      return n == 5 && is_word (w, n, "lorem") ? SW_MARK_PLACEHOLDER : 0;
    case 'n':
      return n == 6 && is_word (w, n, "needed") ? SW_MARK_VAGUE : 0;
    case 'o':
      if (n == 5 && is_word (w, n, "opens"))
        return SW_MARK_OPENS;
      if (n == 9 && is_word (w, n, "oversight"))
        return SW_MARK_SUPERVISION | SW_MARK_AUTONOMY;
      return n >= 7 && (is_word (w, n, "oversee") || is_word (w, n, "oversees")) ? SW_MARK_AUTONOMY : 0;
    case 's':
      if (n < 10 || (w[1] | 0x20) != 'u' || (w[2] | 0x20) != 'p')
        return 0;
      return is_word (w, 8, "supervis") ? SW_MARK_SUPERVISION | SW_MARK_AUTONOMY : 0;
    case 't':
      if (n == 4)
        return memcmp (w, "TODO", 4) == 0 ? SW_MARK_PLACEHOLDER : 0;
      return n == 3 && w[0] == 'T' && w[1] == 'B' ? SW_MARK_PLACEHOLDER : 0;
    case 'u':
      return n == 12 && is_word (w, n, "unsupervised") ? SW_MARK_AUTONOMY : 0;
    case 'v':
      return n == 7 && is_word (w, n, "various") ? SW_MARK_VAGUE : 0;
    case 'w':
      return (n == 3 && is_word (w, n, "was")) || (n == 4 && is_word (w, n, "were")) ? SW_MARK_TO_BE : 0;
    case 'x':
      return n >= 3 && (w[1] | 0x20) == 'x' && (w[2] | 0x20) == 'x' ? SW_MARK_PLACEHOLDER : 0;
    default:
      return 0;
    }
}

/**
 * sw_rules_scan_words: (skip)
 * @text: a parsed statement
 *
 * Returns: which marks its words ask for
 */
guint
sw_rules_scan_words (const SwStatementText *text)
{
  const SwTextWord *before = NULL;
  guint marks = 0;

  for (const SwTextWord *word = text->words; word < text->words + text->n_words; word++)
    {
      const char *w = text->text + word->start;

      marks |= mark_word (w, word->len, word->shape);
      if (before != NULL && before->len == word->len
          && g_ascii_strncasecmp (text->text + before->start, w, word->len) == 0)
        marks |= SW_MARK_REPEATED;
      before = word;
    }

  return marks;
}
