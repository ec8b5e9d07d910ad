/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page's contents: a link to each of its sections, and below a section to each of its domains.
 *
 * They are read off the finished page, so that they name what is there and nothing else. They hold nothing
 * of the document, are passed over by whoever reads the page back, and are not printed. */

#include "export/sw-export-html-private.h"

#include <string.h>

#include "export/sw-html-tree.h"

/* A page of one section and its sources is short of nothing. */
#define MIN_ENTRIES 3

static xmlNode *
next_element (xmlNode *node,
              const char *name)
{
  while (node != NULL && (node->type != XML_ELEMENT_NODE || strcmp ((const char *) node->name, name) != 0))
    node = node->next;
  return node;
}

static void
copy_attribute (xmlNode *from,
                xmlNode *to,
                const char *name)
{
  xmlChar *value = xmlGetNoNsProp (from, (const xmlChar *) name);

  if (value != NULL)
    sw_html_set (to, name, (const char *) value);
  xmlFree (value);
}

static gboolean
has_part (xmlNode *node,
          const char *part)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) "data-part");
  gboolean has = g_strcmp0 ((const char *) value, part) == 0;

  xmlFree (value);
  return has;
}

/* Adds an item that leads to a section by its heading, and makes the section a place to be led to. */
static xmlNode *
add_entry (xmlNode *list,
           xmlNode *section,
           xmlNode *heading,
           const char *place)
{
  g_autofree char *href = g_strconcat ("#", place, NULL);
  xmlNode *item = sw_html_add_line (list, "li");
  xmlChar *words = xmlNodeGetContent (heading);
  xmlNode *link = sw_html_add_with_text (item, "a", (const char *) words);

  sw_html_set (section, "id", place);
  sw_html_set (link, "href", href);
  copy_attribute (heading, link, "lang");
  copy_attribute (heading, link, "dir");
  xmlFree (words);
  return item;
}

static void
add_domains (xmlNode *item,
             xmlNode *section,
             const char *place)
{
  xmlNode *list = NULL;
  guint n = 0;

  for (xmlNode *part = next_element (section->children, "section"); part != NULL;
       part = next_element (part->next, "section"))
    {
      xmlNode *heading = has_part (part, "domain") ? next_element (part->children, "h3") : NULL;
      g_autofree char *below = NULL;

      if (heading == NULL)
        continue;
      if (list == NULL)
        list = sw_html_add_line (item, "ul");
      below = g_strdup_printf ("%s-%u", place, ++n);
      add_entry (list, part, heading, below);
    }
  if (list != NULL)
    sw_html_add_text (list, "\n");
}

/**
 * sw_page_add_contents: (skip)
 * @self: a page
 * @content: its finished content
 *
 * Adds the contents before the content, where there is enough of it.
 */
void
sw_page_add_contents (SwHtmlPage *self,
                      xmlNode *content)
{
  xmlNode *nav, *list;
  guint n = 0;

  for (xmlNode *part = next_element (content->children, "section"); part != NULL;
       part = next_element (part->next, "section"))
    n++;
  if (n < MIN_ENTRIES)
    return;

  nav = xmlNewNode (NULL, (const xmlChar *) "nav");
  sw_html_set (nav, "aria-labelledby", "contents");
  sw_html_set (sw_page_add_heading (self, nav, "h2", "Contents"), "id", "contents");
  list = sw_html_add_line (nav, "ul");
  n = 0;
  for (xmlNode *part = next_element (content->children, "section"); part != NULL;
       part = next_element (part->next, "section"))
    {
      xmlNode *heading = next_element (part->children, "h2");
      g_autofree char *place = g_strdup_printf ("part-%u", ++n);

      if (heading != NULL)
        add_domains (add_entry (list, part, heading, place), part, place);
    }
  sw_html_add_text (list, "\n");
  sw_html_add_text (nav, "\n");
  xmlAddPrevSibling (content, nav);
  xmlAddPrevSibling (content, xmlNewText ((const xmlChar *) "\n"));
}
