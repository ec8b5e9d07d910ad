/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements for other programs' clipboards: plain lines, and rich text with the label in bold, which
 * is the form that sw_pasted_from_html() reads back. The markup is built as a tree, so that no text
 * can be taken for markup. */

#include "export/sw-copied-text.h"

#include <libxml/HTMLtree.h>
#include <string.h>

#include "text/sw-statement-text.h"

/**
 * sw_copied_as_plain:
 * @statements: (element-type SwNode): statements
 *
 * Returns: (transfer full): their texts, a line each, without a final line break
 */
char *
sw_copied_as_plain (GPtrArray *statements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const char *line = sw_node_get_text (g_ptr_array_index (statements, i), SW_STATEMENT_TEXT);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line != NULL ? line : "");
    }

  return g_string_free (text, FALSE);
}

static void
add_statement (xmlNode *list,
               const char *text)
{
  xmlNode *item = xmlNewChild (list, NULL, (const xmlChar *) "li", NULL);
  const char *separator = strstr (text, SW_SEPARATOR);

  if (separator != NULL)
    {
      g_autofree char *label = g_strndup (text, (gsize) (separator - text));
      xmlNewTextChild (item, NULL, (const xmlChar *) "b", (const xmlChar *) label);
      text = separator;
    }
  xmlAddChild (item, xmlNewText ((const xmlChar *) text));
}

/**
 * sw_copied_as_html:
 * @statements: (element-type SwNode): statements
 * @language: the language they are in, a BCP 47 tag
 *
 * Returns: (transfer full): a list in HTML, the labels bold
 */
char *
sw_copied_as_html (GPtrArray *statements,
                   const char *language)
{
  htmlDocPtr doc = htmlNewDocNoDtD (NULL, NULL);
  xmlNode *root = xmlNewNode (NULL, (const xmlChar *) "html");
  xmlNode *head, *meta, *body, *list;
  xmlChar *bytes = NULL;
  int len = 0;
  char *html;

  xmlDocSetRootElement (doc, root);
  xmlNewProp (root, (const xmlChar *) "lang", (const xmlChar *) language);
  head = xmlNewChild (root, NULL, (const xmlChar *) "head", NULL);
  meta = xmlNewChild (head, NULL, (const xmlChar *) "meta", NULL);
  xmlNewProp (meta, (const xmlChar *) "charset", (const xmlChar *) "utf-8");
  body = xmlNewChild (root, NULL, (const xmlChar *) "body", NULL);
  list = xmlNewChild (body, NULL, (const xmlChar *) "ol", NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const char *text = sw_node_get_text (g_ptr_array_index (statements, i), SW_STATEMENT_TEXT);
      add_statement (list, text != NULL ? text : "");
    }

  htmlDocDumpMemoryFormat (doc, &bytes, &len, 0);
  html = g_strndup ((const char *) bytes, (gsize) len);
  xmlFree (bytes);
  xmlFreeDoc (doc);
  return html;
}
