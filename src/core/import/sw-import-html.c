/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved page, or what a browser puts on the clipboard. */

#include "import/sw-import-forms.h"

#include <string.h>

#include "import/sw-html-blocks.h"

/* Elements that text about elements would hardly begin with. */
static gboolean
starts_tag (const char *p)
{
  static const char *const names[] = { "!doctype", "!--", "html", "head", "body", "meta", "main", "article", "section",
                                       "div",      "p",   "ul",   "ol",   "li",   "h1",   "h2",   "h3",      "span",
                                       "b",        "table", NULL };

  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize len = strlen (names[i]);

      if (g_ascii_strncasecmp (p, names[i], len) == 0 && (p[0] == '!' || !g_ascii_isalnum (p[len])))
        return TRUE;
    }
  return FALSE;
}

/**
 * sw_import_is_html: (skip)
 * @text: valid UTF-8
 * @len: its length in bytes
 *
 * Returns: whether it is HTML
 */
gboolean
sw_import_is_html (const char *text,
                   gsize len)
{
  const char *end = text + MIN (len, 4096);

  for (const char *p = text; p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL; p++)
    if (starts_tag (p + 1))
      return TRUE;
  return FALSE;
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
