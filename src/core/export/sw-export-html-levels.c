/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the page: domains, levels and statements, each with its citations and what it is
 * grounded on. */

#include "export/sw-export-html-private.h"

#include <string.h>

#include "export/sw-html-tree.h"
#include "text/sw-statement-text.h"

static void
add_link_to (SwHtmlPage *self,
             xmlNode *parent,
             SwNode *node,
             const char *link,
             const char *text,
             const char *title)
{
  g_autofree char *place = g_strconcat ("#", g_hash_table_lookup (self->places, node), NULL);
  xmlNode *anchor = sw_html_add_with_text (parent, "a", text);

  sw_html_set (anchor, "href", link != NULL ? link : place);
  if (title != NULL)
    sw_html_set (anchor, "title", title);
}

static void
add_citation (SwHtmlPage *self,
              xmlNode *chips,
              const char *id)
{
  SwNode *source = g_hash_table_lookup (self->sources, id);
  g_autofree char *link = NULL;
  const char *label;

  sw_html_add_text (chips, " ");
  if (source == NULL)
    {
      sw_html_add_with_text (chips, "span", id);
    }
  else
    {
      link = sw_html_dup_safe_link (sw_page_get_text (source, SW_SOURCE_URL));
      label = sw_page_get_text (source, SW_SOURCE_LABEL);
      if (label == NULL)
        label = sw_page_get_text (source, SW_SOURCE_TITLE);
      add_link_to (self, chips, source, link, label != NULL ? label : id, sw_page_get_text (source, SW_SOURCE_TITLE));
    }
  sw_html_set (chips->last, "data-source", id);
}

static void
add_grounds (SwHtmlPage *self,
             xmlNode *item,
             SwNode *statement)
{
  xmlNode *line;
  guint n = sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS);

  if (n == 0)
    return;

  line = sw_html_add (item, "div");
  sw_html_set (line, "class", "cites");
  sw_page_add_words (self, line, "b", "Grounded on:", "en");
  for (guint i = 0; i < n; i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, i), SW_ANCHOR_LINK_ANCHOR);
      SwNode *anchor = g_hash_table_lookup (self->anchors, id != NULL ? id : "");

      sw_html_add_text (line, " ");
      if (anchor != NULL)
        add_link_to (self, line, anchor, NULL, sw_node_get_text (anchor, SW_ANCHOR_TEXT), NULL);
      else
        sw_html_add_with_text (line, "span", id);
      sw_html_set (line->last, "data-anchor", id != NULL ? id : "");
    }
}

static void
add_statement (SwHtmlPage *self,
               xmlNode *list,
               SwNode *statement)
{
  xmlNode *item = sw_html_add_line (list, "li");
  xmlNode *field = sw_page_add_field (self, item, "span", statement, SW_STATEMENT_TEXT);
  const char *text = sw_page_get_text (statement, SW_STATEMENT_TEXT);
  const char *separator = text != NULL ? strstr (text, SW_SEPARATOR) : NULL;
  guint n = sw_node_get_n (statement, SW_LIST_CITATIONS);

  if (separator != NULL)
    {
      g_autofree char *label = g_strndup (text, (gsize) (separator - text));

      xmlNodeSetContent (field, NULL);
      sw_html_add_with_text (field, "b", label);
      sw_html_add_text (field, separator);
    }

  if (n > 0)
    {
      xmlNode *chips = sw_html_add (item, "span");

      sw_html_set (chips, "class", "cites");
      for (guint i = 0; i < n; i++)
        {
          SwNode *citation = sw_node_get_nth (statement, SW_LIST_CITATIONS, i);
          const char *id = sw_node_get_text (citation, SW_CITATION_SOURCE);

          add_citation (self, chips, id != NULL ? id : "");
        }
    }
  add_grounds (self, item, statement);
}

static void
add_level (SwHtmlPage *self,
           xmlNode *parent,
           SwNode *level,
           const char *heading)
{
  xmlNode *part = sw_page_add_part (parent, "section", "level");
  const char *key = sw_node_get_text (level, SW_LEVEL_KEY);
  xmlNode *list, *line;

  sw_html_set (part, "data-key", key != NULL ? key : "");
  if (sw_page_add_field_line (self, part, heading, level, SW_LEVEL_LABEL) == NULL)
    sw_html_add_with_text (part, heading, key);
  if ((line = sw_page_add_field_line (self, part, "p", level, SW_LEVEL_ROLE)) != NULL)
    sw_html_set (line, "class", "role");
  if ((line = sw_page_add_field_line (self, part, "p", level, SW_LEVEL_GUIDE)) != NULL)
    sw_html_set (line, "class", "guide");

  if (sw_node_get_n (level, SW_LIST_STATEMENTS) > 0)
    {
      list = sw_html_add_line (part, "ol");
      for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
        add_statement (self, list, sw_node_get_nth (level, SW_LIST_STATEMENTS, i));
      sw_html_add_text (list, "\n");
    }
  sw_html_add_text (part, "\n");
}

static void
add_levels (SwHtmlPage *self,
            xmlNode *parent,
            SwNode *node,
            const char *heading)
{
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    add_level (self, parent, sw_node_get_nth (node, SW_LIST_LEVELS, i), heading);
}

/** sw_page_add_section: (skip) @self: a page @parent: where to @section: what */
void
sw_page_add_section (SwHtmlPage *self,
                     xmlNode *parent,
                     SwNode *section)
{
  const char *key = sw_node_get_text (section, SW_SECTION_KEY);
  const SwProfile *profile = self->options->profile;
  const SwProfileSection *known = profile != NULL ? sw_profile_get_section (profile, key) : NULL;
  xmlNode *part = sw_page_add_part (parent, "section", "section");

  sw_html_set (part, "data-key", key != NULL ? key : "");
  sw_html_add_text (part, "\n");
  if (known != NULL && known->title != NULL)
    sw_page_add_words (self, part, "h2", known->title, profile->language != NULL ? profile->language : "en");
  else
    sw_html_add_with_text (part, "h2", key);

  add_levels (self, part, section, "h3");
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);
      xmlNode *child = sw_page_add_part (part, "section", "domain");

      sw_page_add_field_line (self, child, "h3", domain, SW_DOMAIN_NAME);
      sw_page_add_field_line (self, child, "p", domain, SW_DOMAIN_DEFINITION);
      add_levels (self, child, domain, "h4");
      sw_html_add_text (child, "\n");
    }
  sw_html_add_text (part, "\n");
}
