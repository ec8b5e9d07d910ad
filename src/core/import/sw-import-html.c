/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved page, or what a browser puts on the clipboard.
 *
 * Text may well mention a tag: a page about the web does. So a tag that stands somewhere proves nothing.
 * What begins as only a document in HTML does is one. Else the lines are looked at: HTML has tags in most
 * of them, a text about tags in few; and who begins with a tag and ends that element later means it.
 * Nothing is parsed here, and only the first part is looked at. */

#include "import/sw-import-forms.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/sw-html-blocks.h"

/* Of the lines; enough of any page to tell. */
#define MAX_LOOK 65536

/* What is known of a text by its tags. */
typedef struct
{
  guint lines;             /* that say something */
  guint tagged;            /* those of them that have a tag, or stand in one */
  guint ends;              /* end tags, and line breaks */
  gboolean first_ended;    /* the element that the text begins with */
} Look;

/* Where a tag's name ends that stands at @p, behind “<” and “/”; NULL if no element has that name. */
static const char *
skip_name (const char *p,
           const char *end)
{
  static const char *const newer[] = { "main", "article", "section", "nav", "header", "footer", "aside", "figure",
                                       "figcaption", "details", "summary", "time", "mark", NULL };
  char name[16];
  gsize n = 0;

  while (p + n < end && n < sizeof name - 1 && g_ascii_isalnum (p[n]))
    {
      name[n] = g_ascii_tolower (p[n]);
      n++;
    }
  name[n] = '\0';
  if (n == 0 || (!g_strv_contains (newer, name) && htmlTagLookup ((const xmlChar *) name) == NULL))
    return NULL;
  return p + n;
}

/* Where the tag ends that @p stands at the “<” of; NULL if it is none. */
static const char *
skip_tag (const char *p,
          const char *end)
{
  const char *name_end = skip_name (p + (p + 1 < end && p[1] == '/' ? 2 : 1), end);

  if (name_end == NULL || name_end >= end || !(g_ascii_isspace (*name_end) || *name_end == '/' || *name_end == '>'))
    return NULL;
  for (p = name_end; p < end && *p != '<'; p++)
    if (*p == '>')
      return p + 1;
  return NULL;
}

static gboolean
is_tag (const char *p,
        const char *end,
        const char *name)
{
  gsize len = strlen (name);

  return (gsize) (end - p) > len && g_ascii_strncasecmp (p, name, len) == 0 &&
         (g_ascii_isspace (p[len]) || p[len] == '/' || p[len] == '>');
}

/* What may stand before a page: space, comments, and what XML says of itself. */
static const char *
skip_before (const char *p,
             const char *end)
{
  for (;;)
    {
      const char *close = NULL;

      while (p < end && (g_ascii_isspace (*p) || *p == '\0'))
        p++;
      if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        close = g_strstr_len (p, end - p, "-->");
      else if (end - p >= 5 && memcmp (p, "<?xml", 5) == 0)
        close = memchr (p, '>', (gsize) (end - p));
      if (close == NULL)
        return p;
      p = close + (*close == '-' ? 3 : 1);
    }
}

/* Whether a whole document begins at @p, or what a browser puts in front of a part of one. */
static gboolean
is_beginning (const char *p,
              const char *end)
{
  static const char *const names[] = { "<!doctype", "<html", "<head", "<body", "<meta" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_tag (p, end, names[i]))
      return i == 0 || skip_tag (p, end) != NULL;
  return FALSE;
}

/* Text in the style and the script of a page is not the page's. */
static const char *
skip_raw (const char *tag,
          const char *tag_end,
          const char *end)
{
  gboolean style = is_tag (tag, end, "<style");

  if (!style && !is_tag (tag, end, "<script"))
    return tag_end;
  while (tag_end < end && !is_tag (tag_end, end, style ? "</style" : "</script"))
    tag_end++;
  return tag_end;
}

static void
look (Look *self,
      const char *text,
      const char *end)
{
  const char *first_end = *text == '<' ? skip_name (text + 1, end) : NULL;
  gsize first_len = first_end != NULL ? (gsize) (first_end - text) - 1 : 0;
  gboolean says = FALSE, tagged = FALSE;

  for (const char *p = text; p < end;)
    {
      const char *next = *p == '<' ? skip_tag (p, end) : NULL;
      const char *stop = next != NULL ? skip_raw (p, next, end) : p + 1;

      if (next != NULL)
        {
          says = tagged = TRUE;
          self->ends += p[1] == '/' || is_tag (p, end, "<br");
          self->first_ended = self->first_ended || (first_len > 0 && p[1] == '/' && p + 2 + first_len < end &&
                                                    g_ascii_strncasecmp (p + 2, text + 1, first_len) == 0 &&
                                                    !g_ascii_isalnum (p[2 + first_len]));
        }
      for (; p < stop; p++)
        {
          if (*p != '\n' && *p != '\r')
            {
              says = says || !g_ascii_isspace (*p);
              continue;
            }
          self->lines += says;
          self->tagged += tagged;
          /* A tag may go on in the next line. */
          says = tagged = next != NULL && p + 1 < stop;
        }
    }
  self->lines += says;
  self->tagged += tagged;
}

/* Whether a whole document begins in a later line: a server's words, or a clipboard's, came before it. */
static gboolean
begins_later (const char *text,
              const char *end)
{
  const char *const look_end = text + MIN (end - text, 4096);

  for (const char *p = text; p < look_end && (p = memchr (p, '\n', (gsize) (look_end - p))) != NULL;)
    {
      p++;
      if ((is_tag (p, end, "<!doctype") || is_tag (p, end, "<html")) && is_beginning (p, end))
        {
          static const char *const inside[] = { "<head", "<body", "</html" };

          for (const char *q = p + 1; q < end && (q = memchr (q, '<', (gsize) (end - q))) != NULL; q++)
            for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
              if (is_tag (q, end, inside[i]))
                return TRUE;
          return FALSE;
        }
    }
  return FALSE;
}

/**
 * sw_import_is_html: (skip)
 * @text: text in UTF-8, or in any encoding that has ASCII in it
 * @len: its length in bytes
 *
 * Returns: whether it is HTML
 */
gboolean
sw_import_is_html (const char *text,
                   gsize len)
{
  const char *start = skip_before (text, text + len);
  const char *end = start + MIN ((gsize) (text + len - start), MAX_LOOK);
  Look seen = { 0 };

  if (start == end)
    return FALSE;
  if (is_beginning (start, end) || begins_later (start, end))
    return TRUE;

  look (&seen, start, end);
  if (seen.first_ended && seen.tagged >= 2 && 4 * seen.tagged >= seen.lines)
    return TRUE;
  return seen.tagged > 0 && 2 * seen.tagged >= seen.lines && (seen.ends > 0 || skip_tag (start, end) != NULL);
}

/**
 * sw_import_read_html: (skip)
 * @text: HTML
 * @len: its length in bytes
 * @error: an error of %SW_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable): its blocks
 */
SwBlockList *
sw_import_read_html (const char *text,
                     gsize len,
                     GError **error)
{
  return sw_html_read_blocks (text, len, SW_HTML_NONE, error);
}
