/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters of a JSON text: UTF-8, escapes, lines and columns. Everything
 * here but sw_json_utf8_length() is given text that was scanned as far as it
 * is asked to look.
 */

#include "json/sw-json-tape-private.h"

static inline gboolean
is_tail (guchar c)
{
  return (c & 0xc0) == 0x80;
}

/* The length of the character at @p, which is not ASCII; 0 if it is none: a
 * stray or missing tail, too long a form, a surrogate, over U+10FFFF. */
guint
sw_json_utf8_length (const guchar *p,
                     const guchar *end)
{
  gsize room = end - p;

  if (p[0] < 0xc2)
    return 0;
  if (p[0] < 0xe0)
    return room >= 2 && is_tail (p[1]) ? 2 : 0;
  if (p[0] < 0xf0)
    {
      if (room < 3 || !is_tail (p[1]) || !is_tail (p[2]))
        return 0;
      if ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] >= 0xa0))
        return 0;
      return 3;
    }
  if (p[0] > 0xf4 || room < 4 || !is_tail (p[1]) || !is_tail (p[2]) || !is_tail (p[3]))
    return 0;
  if ((p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] >= 0x90))
    return 0;
  return 4;
}

static gunichar
read_unit (const char *digits)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit * 16 + g_ascii_xdigit_value (digits[i]);
  return unit;
}

/* Resolves the escapes of a string's @body into @dest, which has room for
 * @length bytes: no escape is shorter than what it says. What cannot be a
 * character (NUL, half a pair) becomes U+FFFD; a tape never has it, a pointer
 * in an error may. Returns the length without terminator. */
gsize
sw_json_unescape (const char *body,
                  gsize length,
                  char *dest)
{
  const char *p = body;
  const char *end = body + length;
  char *out = dest;

  while (p < end)
    {
      gunichar c;

      if (*p != '\\')
        {
          *out++ = *p++;
          continue;
        }
      p++;
      switch (*p++)
        {
        case 'b':
          *out++ = '\b';
          break;
        case 'f':
          *out++ = '\f';
          break;
        case 'n':
          *out++ = '\n';
          break;
        case 'r':
          *out++ = '\r';
          break;
        case 't':
          *out++ = '\t';
          break;
        case 'u':
          c = read_unit (p);
          p += 4;
          if (c >= 0xd800 && c < 0xdc00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
            {
              gunichar low = read_unit (p + 2);

              if (low >= 0xdc00 && low < 0xe000)
                {
                  c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                  p += 6;
                }
            }
          if (c == 0 || (c >= 0xd800 && c < 0xe000))
            c = 0xfffd;
          out += g_unichar_to_utf8 (c, out);
          break;
        default:
          *out++ = p[-1];
          break;
        }
    }
  return out - dest;
}

/* Line and column (in code points) of a byte, both from 1. A line ends with
 * LF, CR LF or CR; a byte order mark takes no column. */
void
sw_json_locate (const char *text,
                gsize offset,
                guint *line,
                guint *column)
{
  guint l = 1;
  gsize begin = 0;
  guint c = 1;

  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < offset && text[i + 1] == '\n')))
        {
          l++;
          begin = i + 1;
        }
    }
  if (begin == 0 && offset >= 3 && (guchar) text[0] == 0xef)
    begin = 3;
  for (gsize i = begin; i < offset; i++)
    c += !is_tail (text[i]);
  if (line)
    *line = l;
  if (column)
    *column = c;
}

/* Adds the name whose span (quotes included) is given to a JSON pointer. */
void
sw_json_pointer_name (GString *pointer,
                      const char *text,
                      gsize start,
                      gsize end)
{
  g_autofree char *name = g_malloc (end - start);
  gsize length = sw_json_unescape (text + start + 1, end - start - 2, name);

  g_string_append_c (pointer, '/');
  for (gsize i = 0; i < length; i++)
    {
      if (name[i] == '~')
        g_string_append (pointer, "~0");
      else if (name[i] == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, name[i]);
    }
}
