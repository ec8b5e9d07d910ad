/* SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML of others, through libxml2's own parser for it, with its traps closed.
 *
 * The parser is quadratic in the attributes of one tag, before it calls back for the first time; so the
 * tags are measured in the bytes before it sees them. It stops at a depth of 256 and drops the rest in
 * silence; the option that lifts this makes it quadratic in unmatched end tags, so it is never set and
 * the stop is asked for afterwards. No network, and never the XML parser: no DTD, no entity. */

#include "import/sw-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Measures the tag at @start, as the parser will read it. Returns what stands behind it. */
static const char *
measure_tag (const char *start,
             const char *end,
             SwHtmlLimit *limit)
{
  const char *p = start + 1;
  guint n_attributes = 0;

  while (p < end && !is_space (*p) && *p != '>' && *p != '/')
    p++;

  while (p < end && *p != '>')
    {
      if (is_space (*p) || *p == '/')
        {
          p++;
          continue;
        }
      if (++n_attributes > SW_HTML_MAX_ATTRIBUTES)
        *limit = SW_HTML_ATTRIBUTES;
      do
        p++;
      while (p < end && !is_space (*p) && *p != '>' && *p != '=' && *p != '/');
      while (p < end && is_space (*p))
        p++;
      if (p == end || *p != '=')
        continue;
      p++;
      while (p < end && is_space (*p))
        p++;
      if (p < end && (*p == '"' || *p == '\''))
        {
          const char *quote = memchr (p + 1, *p, (gsize) (end - p - 1));

          p = quote != NULL ? quote + 1 : end;
        }
      else
        {
          while (p < end && !is_space (*p) && *p != '>')
            p++;
        }
      if (*limit != SW_HTML_WHOLE || p - start > SW_HTML_MAX_TAG_BYTES)
        break;
    }

  if (p - start > SW_HTML_MAX_TAG_BYTES)
    *limit = SW_HTML_TAG_BYTES;
  return p;
}

/* Scripts and styles hold what only looks like tags. Returns where @name's element ends. */
static const char *
skip_raw (const char *p,
          const char *end,
          const char *name)
{
  gsize len = strlen (name);

  for (; (p = memchr (p, '<', (gsize) (end - p))) != NULL; p++)
    if ((gsize) (end - p) >= len + 2 && p[1] == '/' && g_ascii_strncasecmp (p + 2, name, len) == 0)
      return p;
  return end;
}

static gboolean
is_tag (const char *start,
        const char *end,
        const char *name)
{
  gsize len = strlen (name);

  return (gsize) (end - start) > len + 1 && g_ascii_strncasecmp (start + 1, name, len) == 0 &&
         !g_ascii_isalnum (start[len + 1]);
}

static SwHtmlLimit
measure (const char *html,
         gsize len,
         guint *line)
{
  static const char *const raw[] = { "script", "style", NULL };
  const char *end = html + len;
  const char *counted = html;
  SwHtmlLimit limit = SW_HTML_WHOLE;

  *line = 1;
  for (const char *p = html; p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL;)
    {
      const char *start = p;

      if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        {
          const char *close = g_strstr_len (p + 4, end - p - 4, "-->");

          p = close != NULL ? close + 3 : end;
          continue;
        }
      if (p + 1 == end || !(g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!' || p[1] == '?'))
        {
          p++;
          continue;
        }

      p = measure_tag (start, end, &limit);
      if (limit != SW_HTML_WHOLE)
        {
          for (; counted < start; counted++)
            *line += *counted == '\n';
          return limit;
        }
      for (guint i = 0; raw[i] != NULL; i++)
        if (is_tag (start, end, raw[i]) && p < end && p[-1] != '/')
          p = skip_raw (p, end, raw[i]);
    }
  return limit;
}

/* Word's conditional sections, "<![if !supportLists]>", are comments to browsers and text to libxml2. */
static char *
drop_sections (const char *html,
               gsize *len)
{
  const char *end = html + *len;
  const char *section = g_strstr_len (html, (gssize) *len, "<![");
  GString *kept;

  if (section == NULL)
    return NULL;

  kept = g_string_sized_new (*len);
  for (const char *p = html;; section = g_strstr_len (p, end - p, "<!["))
    {
      const char *close = section != NULL ? memchr (section, '>', (gsize) (end - section)) : NULL;

      g_string_append_len (kept, p, close != NULL ? section - p : end - p);
      if (close == NULL)
        break;
      p = close + 1;
    }
  *len = kept->len;
  return g_string_free (kept, FALSE);
}

/**
 * sw_html_parse: (skip)
 * @html: valid UTF-8, whatever it says of itself
 * @len: its length in bytes
 * @limit: (out): what kept it from being read whole
 * @line: (out): where
 *
 * Returns: (transfer full) (nullable): the page, as far as it could be read; %NULL where a tag is more
 *   than can be read in time
 */
xmlDocPtr
sw_html_parse (const char *html,
               gsize len,
               SwHtmlLimit *limit,
               guint *line)
{
  g_autofree char *kept = drop_sections (html, &len);
  htmlParserCtxtPtr context;
  htmlDocPtr doc;

  html = kept != NULL ? kept : html;
  *limit = measure (html, len, line);
  if (*limit != SW_HTML_WHOLE || len > G_MAXINT)
    return NULL;

  context = htmlNewParserCtxt ();
  context->linenumbers = 1;
  /* Nobody asks for them, and there may be half a million. */
  context->loadsubset |= XML_SKIP_IDS;
  doc = htmlCtxtReadMemory (context, html, (int) len, NULL, "UTF-8",
                            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  if (context->lastError.code == XML_ERR_INTERNAL_ERROR || context->disableSAX != 0)
    {
      *limit = SW_HTML_DEPTH;
      *line = (guint) MAX (context->lastError.line, 0);
    }
  htmlFreeParserCtxt (context);
  return doc;
}

/** sw_html_is: (skip) @node: a node @name: in lower case. Returns: whether it is such an element */
gboolean
sw_html_is (const xmlNode *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/** sw_html_is_any: (skip) @node: a node @names: in lower case. Returns: whether it is one of them */
gboolean
sw_html_is_any (const xmlNode *node,
                const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

/**
 * sw_html_dup_attribute: (skip)
 * @node: an element
 * @attribute: in lower case
 *
 * Returns: (transfer full) (nullable): the attribute's value, %NULL where it is absent or empty
 */
char *
sw_html_dup_attribute (const xmlNode *node,
                       const char *attribute)
{
  xmlChar *value = node->type == XML_ELEMENT_NODE && node->properties != NULL
                     ? xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) attribute)
                     : NULL;
  char *copy = value != NULL && *value != '\0' ? g_strdup ((const char *) value) : NULL;

  if (value != NULL)
    xmlFree (value);
  return copy;
}

/**
 * sw_html_has_style: (skip)
 * @node: an element
 * @needle: what its style may hold, in lower case and without white space
 *
 * Returns: whether it does
 */
gboolean
sw_html_has_style (const xmlNode *node,
                   const char *needle)
{
  g_autofree char *style = sw_html_dup_attribute (node, "style");
  g_autofree char *folded = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  char *to = folded;

  if (folded == NULL)
    return FALSE;
  for (const char *from = folded; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';
  return strstr (folded, needle) != NULL;
}

/**
 * sw_html_is_bold: (skip)
 * @node: an element
 * @inherited: whether what it stands in is bold
 *
 * Returns: whether its text is bold
 */
gboolean
sw_html_is_bold (const xmlNode *node,
                 gboolean inherited)
{
  static const char *const bold[] = { "b", "strong", "th", NULL };

  if (sw_html_has_style (node, "font-weight:normal") || sw_html_has_style (node, "font-weight:400"))
    return FALSE;
  if (sw_html_is_any (node, bold) || sw_html_has_style (node, "font-weight:bold") ||
      sw_html_has_style (node, "font-weight:600") || sw_html_has_style (node, "font-weight:700"))
    return TRUE;
  return inherited;
}
