/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which characters of a statement somebody may have to look at.
 *
 * Most statements are good, and are read again at every keystroke. So whoever runs over a text
 * anyway notes on the way what it has met that is more than letters, digits, and single spaces:
 * each byte costs one look into a table, and in a good statement hardly any goes further. What is
 * met here is no fault yet: the rule that asks for the mark decides.
 */

#include "text/sw-text-marks-private.h"

enum
{
  PLAIN = 0,
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

const guint8 sw_text_kinds[256] = {
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
 * sw_text_mark_odd: (skip)
 * @p: a byte of a text that is not plain
 * @end: where the text ends
 *
 * Returns: which marks the character that begins there asks for
 */
guint
sw_text_mark_odd (const guchar *p,
                  const guchar *end)
{
  switch (sw_text_kinds[*p])
    {
    case BLANK:
      return *p != ' ' || (p + 1 < end && p[1] == ' ') ? SW_MARK_BLANKS : 0;
    case STOP:
      if (p + 1 == end)
        return 0;
      if (p[1] == ' ' || p[1] == ')' || p[1] == '"')
        return SW_MARK_STOP;
      return p[1] == '.' ? SW_MARK_DOTS : 0;
    case CONTROL:
      return SW_MARK_SPECIAL;
    case BRACKET:
      return SW_MARK_BRACKET;
    case QUOTE:
      return SW_MARK_QUOTE;
    case MARKUP:
      return SW_MARK_MARKUP;
    case SEMICOLON:
      return SW_MARK_SEMICOLON;
    default:
      return mark_high (p, end - p);
    }
}
