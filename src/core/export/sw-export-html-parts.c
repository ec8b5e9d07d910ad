/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind the sections: the evidence pack, the source anchors, and the list of sources. */

#include "export/sw-export-html-private.h"

#include "export/sw-html-tree.h"

/** sw_page_add_evidence: (skip) @self: a page @parent: where to */
void
sw_page_add_evidence (SwHtmlPage *self,
                      xmlNode *parent)
{
  SwNode *safi = sw_document_get_part (self->document, SW_KIND_SAFI);
  SwNode *wef = sw_document_get_part (self->document, SW_KIND_WEF);
  xmlNode *part, *child;

  if (!sw_page_has_fields (safi) && !sw_page_has_fields (wef))
    return;

  part = sw_page_add_part (parent, "section", "evidence");
  sw_page_add_heading (self, part, "h2", sw_schema_get (SW_KIND_EVIDENCE)->title);
  if (sw_page_has_fields (safi))
    {
      child = sw_page_add_part (part, "div", "safi");
      sw_page_add_heading (self, child, "h3", sw_schema_get (SW_KIND_SAFI)->title);
      sw_page_add_fields (self, child, safi, -1);
    }
  if (sw_page_has_fields (wef))
    {
      child = sw_page_add_part (part, "div", "wef");
      sw_page_add_heading (self, child, "h3", sw_schema_get (SW_KIND_WEF)->title);
      sw_page_add_fields (self, child, wef, -1);
    }
  sw_html_add_text (part, "\n");
}

static void
add_anchor (SwHtmlPage *self,
            xmlNode *list,
            SwNode *anchor)
{
  xmlNode *item = sw_html_add_line (list, "li");
  const char *complete = sw_page_get_text (anchor, SW_ANCHOR_COMPLETE);

  sw_html_set (item, "id", g_hash_table_lookup (self->places, anchor));
  sw_html_set (item, "data-id", sw_node_get_id (anchor));
  sw_page_add_field (self, item, "span", anchor, SW_ANCHOR_TEXT);
  for (guint field = SW_ANCHOR_CODE; field <= SW_ANCHOR_RELEASE; field++)
    if (sw_page_get_text (anchor, field) != NULL)
      {
        if (item->children != NULL)
          sw_html_add_text (item, " · ");
        sw_page_add_field (self, item, "small", anchor, field);
      }
  if (complete != NULL)
    {
      sw_html_set (item, "data-complete", complete);
      if (!sw_node_get_boolean (anchor, SW_ANCHOR_COMPLETE))
        {
          sw_html_add_text (item, " ");
          sw_page_add_words (self, item, "small", "(cut off in the source)", "en");
        }
    }
}

/** sw_page_add_anchors: (skip) @self: a page @parent: where to */
void
sw_page_add_anchors (SwHtmlPage *self,
                     xmlNode *parent)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (self->document, SW_KIND_ANCHORS);
  xmlNode *part = NULL;

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      guint n = sw_node_get_n (anchors, member->list);
      xmlNode *list;

      if (!sw_page_is_anchor_group (member) || n == 0)
        continue;

      if (part == NULL)
        {
          part = sw_page_add_part (parent, "section", "anchors");
          sw_page_add_heading (self, part, "h2", info->title);
        }
      sw_page_add_heading (self, part, "h3", member->title);
      list = sw_html_add_line (part, "ul");
      sw_html_set (list, "data-list", member->name);
      for (guint j = 0; j < n; j++)
        add_anchor (self, list, sw_node_get_nth (anchors, member->list, j));
      sw_html_add_text (list, "\n");
    }
  if (part != NULL)
    sw_html_add_text (part, "\n");
}

static void
add_source (SwHtmlPage *self,
            xmlNode *list,
            SwNode *source)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_SOURCE);
  xmlNode *item = sw_html_add_line (list, "li");
  gboolean first = TRUE;

  sw_html_set (item, "id", g_hash_table_lookup (self->places, source));
  sw_html_set (item, "data-id", sw_node_get_id (source));
  for (guint i = 0; i < info->n_members; i++)
    {
      guint field = info->members[i].field;
      g_autofree char *link = NULL;
      xmlNode *child;

      if (field == SW_SOURCE_ID || sw_page_get_text (source, field) == NULL)
        continue;
      if (!first)
        sw_html_add_text (item, " · ");
      first = FALSE;

      if (field == SW_SOURCE_URL)
        link = sw_html_dup_safe_link (sw_page_get_text (source, field));
      child = sw_page_add_field (self, item, link != NULL ? "a" : field == SW_SOURCE_LABEL ? "b" : "span", source,
                                 field);
      if (link != NULL)
        sw_html_set (child, "href", link);
    }
}

/** sw_page_add_sources: (skip) @self: a page @parent: where to. Adds the list of sources that citations name. */
void
sw_page_add_sources (SwHtmlPage *self,
                     xmlNode *parent)
{
  SwNode *extensions = sw_document_get_part (self->document, SW_KIND_EXTENSIONS);
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  xmlNode *part, *list;

  if (n == 0)
    return;

  part = sw_page_add_part (parent, "section", "sourceList");
  sw_page_add_heading (self, part, "h2", sw_schema_get (SW_KIND_PROVENANCE)->title);
  list = sw_html_add_line (part, "ol");
  for (guint i = 0; i < n; i++)
    add_source (self, list, sw_node_get_nth (extensions, SW_LIST_SOURCES, i));
  sw_html_add_text (list, "\n");
  sw_html_add_text (part, "\n");
}
