/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A framework as one page for people, which carries all it needs.
 *
 * What is where, for whoever reads the page back. An element with data-part holds the JSON object of
 * that name ("occupation", "framework", "sources", "attribution" and so on; "section" with data-key is
 * a section, "level" with data-key one of its levels, "domain" one of its domains); an element with
 * data-field holds, as its text, the member of that name of the nearest part around it. data-list names
 * an anchor group. Statements are the items of the ordered list in a level: the text is in the element
 * with data-field="text", its label in bold. Links with data-source behind it are its citations, those
 * with data-anchor what it is grounded on. The items of the source list and of the anchor groups have
 * their id in data-id. A field that is absent or null is not there. These attributes name
 * places; the page holds no second copy of the data, and no id of a statement, level or section.
 *
 * The page's own words are in English, as the schema's table has them, and say so where the document
 * is in another language: a page must not differ by who exports it. Words that a profile has for
 * sections are in the profile's language. What is null shows as a dash, which is no field; what is
 * empty looks the same and is one.
 *
 * Here is the page's frame; its sections are in sw-export-html-levels.c, what stands behind them is in
 * sw-export-html-parts.c, and the contents before them are in sw-export-html-contents.c. */

#include "export/sw-export-html-private.h"

#include <libxml/HTMLtree.h>

#include "export/sw-html-style.h"
#include "export/sw-html-tree.h"

/** sw_export_html_holds: see SwExportHolds */
gboolean
sw_export_html_holds (SwNode *node,
                      const SwMember *member,
                      G_GNUC_UNUSED SwView view)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_DOCUMENT:
    case SW_KIND_OCCUPATION:
    case SW_KIND_FRAMEWORK:
    case SW_KIND_PROVENANCE:
    case SW_KIND_SOURCE:
    case SW_KIND_CITATION:
    case SW_KIND_ANCHOR_LINK:
    case SW_KIND_SAFI:
    case SW_KIND_WEF:
    case SW_KIND_ANCHORS:
    case SW_KIND_ANCHOR:
      return TRUE;
    case SW_KIND_EXTENSIONS:
      return sw_member_is_field (member) || member->list == SW_LIST_SOURCES;
    case SW_KIND_META:
      return member->field == SW_META_LANGUAGE || member->field == SW_META_CREATOR ||
             member->field == SW_META_PUBLISHER || member->field == SW_META_LICENCE;
    case SW_KIND_DOMAIN:
      return member->field != SW_DOMAIN_ID;
    case SW_KIND_LEVEL:
      return sw_member_is_field (member) && member->field != SW_LEVEL_ID;
    case SW_KIND_STATEMENT:
      if (sw_member_is_list (member))
        return member->list == SW_LIST_CITATIONS || member->list == SW_LIST_ANCHOR_LINKS;
      return member->field == SW_STATEMENT_TEXT || member->field == SW_STATEMENT_FOR;
    default:
      return FALSE;
    }
}

static void
add_header (SwHtmlPage *self,
            xmlNode *body)
{
  SwNode *occupation = sw_document_get_part (self->document, SW_KIND_OCCUPATION);
  SwNode *framework = sw_document_get_part (self->document, SW_KIND_FRAMEWORK);
  xmlNode *header = sw_html_add_line (body, "header");
  xmlNode *part = sw_page_add_part (header, "div", "occupation");

  if (sw_page_add_field_line (self, part, "h1", occupation, SW_OCCUPATION_TITLE) == NULL)
    sw_page_add_heading (self, part, "h1", "Untitled");
  sw_page_add_fields (self, part, occupation, SW_OCCUPATION_TITLE);

  part = sw_page_add_part (header, "div", "framework");
  sw_page_add_fields (self, part, framework, -1);
  sw_page_add_field_line (self, part, "p", framework, SW_FRAMEWORK_DESCRIPTION);
  if (sw_page_get_text (framework, SW_FRAMEWORK_CONTEXT_COVERED) != NULL)
    {
      sw_page_add_heading (self, part, "h2",
                           sw_schema_get_field (SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED)->title);
      sw_page_add_field_line (self, part, "p", framework, SW_FRAMEWORK_CONTEXT_COVERED);
    }
  sw_html_add_text (header, "\n");
}

static void
add_footer (SwHtmlPage *self,
            xmlNode *body)
{
  SwNode *root = sw_document_get_root (self->document);
  SwNode *provenance = sw_document_get_part (self->document, SW_KIND_PROVENANCE);
  SwNode *meta = sw_document_get_part (self->document, SW_KIND_META);
  const SwMember *exported = sw_schema_get_field (SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT);
  const char *exported_at = self->options->exported_at;
  xmlNode *footer = sw_html_add_line (body, "footer");
  xmlNode *part, *line, *time;

  sw_page_add_heading (self, footer, "h2", sw_schema_get (SW_KIND_META)->title);
  if (sw_page_has_fields (meta))
    {
      part = sw_page_add_part (footer, "div", "meta");
      sw_page_add_fields (self, part, meta, SW_META_LANGUAGE);
    }
  if (sw_page_has_fields (provenance))
    {
      part = sw_page_add_part (footer, "div", "sources");
      sw_page_add_fields (self, part, provenance, -1);
    }

  part = sw_page_add_part (footer, "div", "document");
  if (exported_at == NULL)
    exported_at = sw_page_get_text (root, SW_DOCUMENT_EXPORTED_AT);
  if (exported_at != NULL)
    {
      line = sw_html_add_line (part, "p");
      sw_page_add_words (self, line, "span", exported->title, "en");
      sw_html_add_text (line, " ");
      time = sw_html_add_with_text (line, "time", exported_at);
      sw_html_set (time, "data-field", exported->name);
    }
  sw_page_add_field_line (self, part, "p", root, SW_DOCUMENT_ATTRIBUTION);
  sw_html_add_text (part, "\n");
  sw_html_add_text (footer, "\n");
}

static void
add_head (SwHtmlPage *self,
          xmlNode *html)
{
  SwNode *occupation = sw_document_get_part (self->document, SW_KIND_OCCUPATION);
  const char *title = sw_page_get_text (occupation, SW_OCCUPATION_TITLE);
  const char *soc = sw_page_get_text (occupation, SW_OCCUPATION_SOC);
  g_autofree char *both = g_strdup_printf ("%s%s%s", title != NULL ? title : "",
                                           title != NULL && soc != NULL ? " · " : "", soc != NULL ? soc : "");
  xmlNode *head = sw_html_add_line (html, "head");
  xmlNode *meta = sw_html_add_line (head, "meta");

  sw_html_set (meta, "charset", "utf-8");
  meta = sw_html_add_line (head, "meta");
  sw_html_set (meta, "name", "viewport");
  sw_html_set (meta, "content", "width=device-width, initial-scale=1");
  sw_html_add_text (head, "\n");
  sw_html_add_with_text (head, "title", *both != '\0' ? both : "Untitled");
  sw_html_add_text (head, "\n");
  sw_html_add_with_text (head, "style", SW_HTML_STYLE);
  sw_html_add_text (head, "\n");
}

/* What can be pointed at: the id under which others name it, and its place on the page. */
static void
collect (SwHtmlPage *self,
         GHashTable *by_id,
         SwNode *parent,
         SwListId list,
         const char *prefix)
{
  for (guint i = 0; i < sw_node_get_n (parent, list); i++)
    {
      SwNode *node = sw_node_get_nth (parent, list, i);

      g_hash_table_insert (by_id, (gpointer) sw_node_get_id (node), node);
      g_hash_table_insert (self->places, node, g_strdup_printf ("%s-%u", prefix, i + 1));
    }
}

static void
collect_targets (SwHtmlPage *self)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (self->document, SW_KIND_ANCHORS);

  collect (self, self->sources, sw_document_get_part (self->document, SW_KIND_EXTENSIONS), SW_LIST_SOURCES, "source");
  for (guint i = 0; i < info->n_members; i++)
    if (sw_page_is_anchor_group (&info->members[i]))
      collect (self, self->anchors, anchors, info->members[i].list, info->members[i].name);
}

/** sw_export_html_write: see SwExporter */
GBytes *
sw_export_html_write (SwDocument *document,
                      const SwExportOptions *options,
                      SwExportReport *report,
                      G_GNUC_UNUSED GError **error)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  SwHtmlPage self = { document, options, sw_document_get_language (document), sources, anchors, places, report };
  SwNode *root = sw_document_get_root (document);
  htmlDocPtr doc = htmlNewDocNoDtD (NULL, NULL);
  xmlNode *html = xmlNewNode (NULL, (const xmlChar *) "html");
  xmlNode *body, *content;
  gsize length;
  char *text;

  collect_targets (&self);
  xmlDocSetRootElement (doc, html);
  sw_html_set (html, "lang", self.language);
  sw_html_set (html, "dir", sw_html_get_direction (self.language));
  add_head (&self, html);

  body = sw_html_add_line (html, "body");
  add_header (&self, body);
  content = sw_html_add_line (body, "main");
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    sw_page_add_section (&self, content, sw_node_get_nth (root, SW_LIST_SECTIONS, i));
  sw_page_add_evidence (&self, content);
  sw_page_add_anchors (&self, content);
  sw_page_add_sources (&self, content);
  sw_html_add_text (content, "\n");
  sw_page_add_contents (&self, content);
  add_footer (&self, body);
  sw_html_add_text (body, "\n");

  text = sw_html_dump (doc, &length);
  xmlFreeDoc (doc);
  return g_bytes_new_take (text, length);
}
