/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strings and numbers of RFC 8259: where one ends, or what is wrong with it.
 * Most bytes of a file are looked at here and nowhere else, hence eight at a
 * time where they are plain. The functions know no place but a pointer; the
 * scanner makes lines and columns of it.
 */

#include "json/sw-json-tape-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORD_ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define WORD_HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

/* Skips what needs no look: bytes other than a quote, a backslash, a control
 * character or one over 0x7f. */
static inline const char *
skip_plain (const char *p,
            const char *end)
{
  while (end - p >= 8)
    {
      guint64 w, quote, slash;

      memcpy (&w, p, sizeof w);
      quote = w ^ (WORD_ONES * '"');
      slash = w ^ (WORD_ONES * '\\');
      if (((w | (w - WORD_ONES * 0x20) |
            ((quote - WORD_ONES) & ~quote) | ((slash - WORD_ONES) & ~slash)) & WORD_HIGHS) != 0)
        break;
      p += 8;
    }
  while (p < end && (guchar) *p >= 0x20 && (guchar) *p < 0x80 && *p != '"' && *p != '\\')
    p++;
  return p;
}

static const char *
refuse (SwJsonLexeme *lexeme,
        SwJsonError code,
        const char *at,
        const char *what)
{
  lexeme->code = code;
  lexeme->at = at;
  lexeme->what = what;
  return NULL;
}

/* The first fault that does not make the text other than JSON. */
static void
note (SwJsonLexeme *lexeme,
      SwJsonError code,
      const char *at,
      const char *what)
{
  if (lexeme->what == NULL)
    refuse (lexeme, code, at, what);
}

static int
hex4 (const char *p,
      const char *end)
{
  int unit = 0;

  if (end - p < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* From the backslash at @p on. */
static const char *
lex_escape (const char *p,
            const char *end,
            SwJsonLexeme *lexeme)
{
  const char *at = p;
  int unit;

  if (end - p >= 2 && p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL)
    return p + 2;
  if (end - p < 2 || p[1] != 'u')
    return refuse (lexeme, SW_JSON_ERROR_SYNTAX, at,
                   _("There is no such escape in JSON. Write a backslash as two backslashes."));
  unit = hex4 (p + 2, end);
  if (unit < 0)
    return refuse (lexeme, SW_JSON_ERROR_SYNTAX, at,
                   _("Four hexadecimal digits must follow “\\u”. Complete the escape."));
  p += 6;
  lexeme->escapes_unicode |= unit >= 0x80;
  if (unit == 0)
    {
      note (lexeme, SW_JSON_ERROR_NUL, at,
            _("A text cannot hold the character “\\u0000”. Remove it."));
    }
  else if (unit >= 0xd800 && unit <= 0xdfff)
    {
      int low = -1;

      if (unit < 0xdc00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
        low = hex4 (p + 2, end);
      if (low >= 0xdc00 && low <= 0xdfff)
        return p + 6;
      note (lexeme, SW_JSON_ERROR_LONE_SURROGATE, at,
            _("This escape is one half of a character of two. "
              "Write the missing half or remove it."));
    }
  return p;
}

/* From the quote at @p on; returns what is behind the closing one, or NULL
 * if this is not JSON. A string that cannot be kept has a fault all the same. */
const char *
sw_json_lex_string (const char *p,
                    const char *end,
                    SwJsonLexeme *lexeme)
{
  const char *start = p++;

  while ((p = skip_plain (p, end)) < end)
    {
      if (*p == '"')
        return p + 1;
      if (*p == '\\')
        {
          lexeme->has_escapes = TRUE;
          p = lex_escape (p, end, lexeme);
          if (p == NULL)
            return NULL;
        }
      else if ((guchar) *p >= 0x80)
        {
          guint length = sw_json_utf8_length ((const guchar *) p, (const guchar *) end);

          if (length == 0)
            return refuse (lexeme, SW_JSON_ERROR_UTF8, p, NULL);
          p += length;
        }
      else
        {
          return refuse (lexeme, SW_JSON_ERROR_SYNTAX, p,
                         _("A line break, tab or other control character cannot stand in a text "
                           "as it is. Write it as an escape such as “\\n”."));
        }
    }
  return refuse (lexeme, SW_JSON_ERROR_SYNTAX, start,
                 _("The text that begins here has no end. Write the closing quote."));
}

static const char *
skip_digits (const char *p,
             const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

/* From the digit or minus sign at @p on; returns what is behind the number,
 * or NULL if this is not JSON. */
const char *
sw_json_lex_number (const char *p,
                    const char *end,
                    SwJsonLexeme *lexeme)
{
  const char *start = p;
  const char *digits;

  if (*p == '-')
    p++;
  digits = p;
  p = skip_digits (p, end);
  if (p == digits)
    return refuse (lexeme, SW_JSON_ERROR_SYNTAX, start,
                   _("A digit must follow the minus sign of a number."));
  if (*digits == '0' && p > digits + 1)
    return refuse (lexeme, SW_JSON_ERROR_SYNTAX, start,
                   _("A number cannot begin with 0 and another digit. Remove the 0."));
  if (p < end && *p == '.')
    {
      digits = p + 1;
      p = skip_digits (digits, end);
      if (p == digits)
        return refuse (lexeme, SW_JSON_ERROR_SYNTAX, start,
                       _("A digit must follow the decimal point of a number."));
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      digits = p;
      p = skip_digits (digits, end);
      if (p == digits)
        return refuse (lexeme, SW_JSON_ERROR_SYNTAX, start,
                       _("A digit must follow the exponent of a number."));
    }
  return p;
}
