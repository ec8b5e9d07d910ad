/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes as UTF-8.
 *
 * A byte order mark decides, else what the HTML declares of itself, else whether the bytes are UTF-8;
 * what is not is windows-1252, as browsers take it. That one is decoded here: browsers give a meaning
 * to each of its bytes, and iconv does not. Whatever the encoding, libxml2 is told UTF-8 afterwards
 * and decodes nothing itself. */

#include "import/sw-import-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import-forms.h"
#include "import/sw-import.h"

/* How far a declaration is looked for: behind the longest comment that stands before it. */
#define MAX_HEAD 16384

/* U+0080 to U+009F, as windows-1252 has them; the five that it leaves open are controls. */
static const guint16 upper[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static char *
decode_windows_1252 (const char *text,
                     gsize len)
{
  GString *utf8 = g_string_sized_new (len + len / 8);

  for (gsize i = 0; i < len; i++)
    {
      guchar c = (guchar) text[i];

      if (c > 0 && c < 0x80)
        g_string_append_c (utf8, text[i]);
      else
        g_string_append_unichar (utf8, c == 0 ? 0xfffd : c < 0xa0 ? upper[c - 0x80] : c);
    }
  return g_string_free (utf8, FALSE);
}

/* The beginning of a page, small letters only and without its comments: what they declare is not meant. */
static char *
dup_head (const char *text,
          gsize len)
{
  g_autofree char *head = g_ascii_strdown (text, (gssize) MIN (len, MAX_HEAD));
  char *comment = head;

  /* A NUL ends the head as well. */
  while ((comment = strstr (comment, "<!--")) != NULL)
    {
      const char *end = strstr (comment + 4, "-->");

      if (end == NULL)
        *comment = '\0';
      else
        memmove (comment, end + 3, strlen (end + 3) + 1);
    }
  return g_steal_pointer (&head);
}

/* What the page says of itself, in <meta charset> or <meta http-equiv>, or NULL. */
static char *
find_declared (const char *text,
               gsize len)
{
  g_autofree char *head = dup_head (text, len);

  for (const char *meta = strstr (head, "<meta"); meta != NULL; meta = strstr (meta + 1, "<meta"))
    {
      const char *end = strchr (meta, '>');
      const char *charset = strstr (meta, "charset");
      gsize n;

      if (charset == NULL || end == NULL || charset > end)
        continue;
      charset += strlen ("charset");
      charset += strspn (charset, " =\"'");
      n = strspn (charset, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
      return n > 0 ? g_strndup (charset, n) : NULL;
    }
  return NULL;
}

static char *
decode_declared (const char *declared,
                 const char *text,
                 gsize len)
{
  static const char *const latin[] = { "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii", NULL };
  gsize written;
  char *utf8;

  if (g_strv_contains (latin, declared))
    return decode_windows_1252 (text, len);
  /* A declaration that could be read is not in UTF-16, whatever it says. */
  if (strcmp (declared, "utf-8") == 0 || strcmp (declared, "utf8") == 0 || g_str_has_prefix (declared, "utf-16"))
    return NULL;

  utf8 = g_convert (text, (gssize) len, "UTF-8", declared, NULL, &written, NULL);
  return utf8;
}

/* Clipboards end a text with them. */
static gsize
trim_nuls (const char *text,
           gsize len)
{
  while (len > 0 && text[len - 1] == '\0')
    len--;
  return len;
}

/* Whether it is valid but for NULs in it. */
static gboolean
is_utf8 (const char *text,
         gsize len)
{
  const char *end;

  while (!g_utf8_validate_len (text, len, &end))
    {
      if (*end != '\0')
        return FALSE;
      len -= (gsize) (end + 1 - text);
      text = end + 1;
    }
  return TRUE;
}

/* UTF-16 without a mark shows by its zeros: every other byte of a page is one, at least in its tags. */
static const char *
find_utf16 (const char *text,
            gsize len)
{
  gsize n = MIN (len, 1024) / 2;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < 2 * n; i++)
    zeros[i % 2] += text[i] == '\0';
  if (n >= 8 && zeros[0] == 0 && 2 * zeros[1] > n)
    return "UTF-16LE";
  return n >= 8 && zeros[1] == 0 && 2 * zeros[0] > n ? "UTF-16BE" : NULL;
}

/* Whether so many characters are controls that it can only be a picture, an archive or the like. */
static gboolean
is_binary (const char *text)
{
  gsize n = 0, controls = 0;

  for (const char *p = text; *p != '\0' && n < MAX_HEAD; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      controls += c == 0xfffd || (g_unichar_iscntrl (c) && !g_unichar_isspace (c));
    }
  return controls > 8 && 20 * controls > n;
}

/* By what the page declares, or else as windows-1252; NULL where the bytes are taken for UTF-8, all but the NULs at
 * their end. */
static char *
decode_unmarked (const char *text,
                 gsize *size)
{
  /* A text may speak of a declaration without being declared by it. */
  g_autofree char *declared = *size > 0 && sw_import_is_html (text, *size) ? find_declared (text, *size) : NULL;
  char *utf8 = declared != NULL ? decode_declared (declared, text, *size) : NULL;

  *size = trim_nuls (text, *size);
  if (utf8 == NULL && !is_utf8 (text, *size) && g_strcmp0 (declared, "utf-8") != 0)
    utf8 = decode_windows_1252 (text, *size);
  return utf8;
}

/**
 * sw_import_decode: (skip)
 * @bytes: text in any encoding
 * @len: (out): the length of what is returned
 * @error: an error of %SW_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without a byte order mark and without a NUL
 */
char *
sw_import_decode (GBytes *bytes,
                  gsize *len,
                  GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *utf8 = NULL;
  const char *utf16 = NULL;
  gsize mark = 0;
  char *valid;

  if (size >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    {
      utf16 = text[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";
      mark = 2;
    }
  else
    {
      utf16 = find_utf16 (text, size);
    }

  if (utf16 != NULL)
    {
      gsize written = 0;

      utf8 = g_convert_with_fallback (text + mark, (gssize) ((size - mark) & ~(gsize) 1), "UTF-8", utf16, NULL, NULL,
                                      &written, NULL);
      if (utf8 == NULL && mark > 0)
        {
          g_set_error_literal (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_ENCODING,
                               _("This says that it is UTF-16, and is not. Save it again as UTF-8."));
          return NULL;
        }
      if (utf8 != NULL)
        {
          text = utf8;
          size = written;
        }
    }
  else if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  else
    {
      utf8 = decode_unmarked (text, &size);
      if (utf8 != NULL)
        {
          text = utf8;
          size = strlen (utf8);
        }
    }

  size = trim_nuls (text, size);
  valid = g_utf8_make_valid (size > 0 ? text : "", (gssize) size);
  if (is_binary (valid))
    {
      g_free (valid);
      g_set_error_literal (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_ENCODING,
                           _("This is no text. Save the page as HTML in your browser, or copy its text, and try that."));
      return NULL;
    }
  *len = strlen (valid);
  return valid;
}
