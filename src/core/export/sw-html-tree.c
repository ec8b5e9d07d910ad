/* SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML as a tree. Text only ever goes in as text, attributes as attributes, and the serializer does
 * the escaping; nothing here puts markup together from strings. Line breaks stand between blocks
 * only, for people who look at the source; inside a block they would be part of its text. */

#include "export/sw-html-tree.h"

#include <libxml/HTMLtree.h>
#include <string.h>

#include "model/sw-field-checks.h"

#define DOCTYPE "<!DOCTYPE html>\n"

/**
 * sw_html_add:
 * @parent: an element
 * @element: a name
 *
 * Returns: (transfer none): a new last child of that name
 */
xmlNode *
sw_html_add (xmlNode *parent,
             const char *element)
{
  return xmlNewChild (parent, NULL, (const xmlChar *) element, NULL);
}

/**
 * sw_html_add_line:
 * @parent: an element that holds blocks
 * @element: a name
 *
 * Returns: (transfer none): a new last child of that name, on a line of its own
 */
xmlNode *
sw_html_add_line (xmlNode *parent,
                  const char *element)
{
  sw_html_add_text (parent, "\n");
  return sw_html_add (parent, element);
}

/**
 * sw_html_add_text:
 * @parent: an element
 * @text: what it says next
 */
void
sw_html_add_text (xmlNode *parent,
                  const char *text)
{
  xmlAddChild (parent, xmlNewText ((const xmlChar *) text));
}

/**
 * sw_html_add_with_text:
 * @parent: an element
 * @element: a name
 * @text: (nullable): what it says
 *
 * Returns: (transfer none): a new last child of that name that says it
 */
xmlNode *
sw_html_add_with_text (xmlNode *parent,
                       const char *element,
                       const char *text)
{
  xmlNode *node = sw_html_add (parent, element);

  if (text != NULL && *text != '\0')
    sw_html_add_text (node, text);
  return node;
}

/**
 * sw_html_set:
 * @node: an element
 * @attribute: a name
 * @value: its value
 */
void
sw_html_set (xmlNode *node,
             const char *attribute,
             const char *value)
{
  xmlNewProp (node, (const xmlChar *) attribute, (const xmlChar *) value);
}

/**
 * sw_html_dump:
 * @doc: a page whose head names UTF-8 as its encoding
 * @length: (out): the text's length
 *
 * Returns: (transfer full): its text. libxml2 knows no doctype of HTML 5, so it stands here
 */
char *
sw_html_dump (xmlDoc *doc,
              gsize *length)
{
  xmlOutputBuffer *buffer = xmlAllocOutputBuffer (NULL);
  char *text;

  /* A buffer without an encoder writes UTF-8 as it is; the functions that make one write entities. */
  htmlDocContentDumpFormatOutput (buffer, doc, NULL, 0);
  text = g_strconcat (DOCTYPE, (const char *) xmlOutputBufferGetContent (buffer), NULL);
  xmlOutputBufferClose (buffer);
  *length = strlen (text);
  return text;
}

static gboolean
has_subtag (const char *language,
            const char *const *known,
            gboolean first)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", -1);
  guint n = g_strv_length (parts);

  /* An empty tag has no part at all, not even a first one. */
  for (guint i = first ? 0 : 1; i < (first ? MIN (n, 1) : n); i++)
    for (guint j = 0; known[j] != NULL; j++)
      if (g_ascii_strcasecmp (parts[i], known[j]) == 0)
        return TRUE;
  return FALSE;
}

/**
 * sw_html_get_direction:
 * @language: a BCP 47 tag
 *
 * A script that the tag names decides; else the script that the language is usually written in
 * (Unicode CLDR).
 *
 * Returns: (transfer none): "rtl" or "ltr"
 */
const char *
sw_html_get_direction (const char *language)
{
  static const char *const languages[] = { "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ks",
                                           "lrc", "mzn", "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur",
                                           "yi", NULL };
  static const char *const rtl[] = { "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
                                     NULL };
  static const char *const ltr[] = { "Latn", "Cyrl", "Deva", "Guru", NULL };

  if (has_subtag (language, rtl, FALSE))
    return "rtl";
  if (has_subtag (language, ltr, FALSE))
    return "ltr";
  return has_subtag (language, languages, TRUE) ? "rtl" : "ltr";
}

static char *
join_link (const char *base,
           const char *number)
{
  g_autofree char *escaped = g_uri_escape_string (number, "/:;(),", FALSE);

  return g_strconcat (base, escaped, NULL);
}

/**
 * sw_html_dup_safe_link:
 * @url: (nullable): what a source has as its link
 *
 * Returns: (transfer full) (nullable): where a browser may be sent: an http or https link as it is, a
 *   DOI or an arXiv number at its resolver; %NULL for anything else
 */
char *
sw_html_dup_safe_link (const char *url)
{
  if (url == NULL || *url == '\0' || sw_check_url (url) != NULL)
    return NULL;
  if (g_ascii_strncasecmp (url, "http://", 7) == 0 || g_ascii_strncasecmp (url, "https://", 8) == 0)
    return g_strdup (url);
  if (g_ascii_strncasecmp (url, "doi:", 4) == 0)
    return join_link ("https://doi.org/", url + 4);
  /* Only a DOI has a slash; an arXiv number has none, "arxiv:" or not. */
  if (strchr (url, '/') != NULL)
    return join_link ("https://doi.org/", url);
  if (g_ascii_strncasecmp (url, "arxiv:", 6) == 0)
    url += 6;
  return join_link ("https://arxiv.org/abs/", url);
}
