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
 * empty looks the same and is one. */

#include "export/sw-exporter-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLtree.h>
#include <string.h>

#include "export/sw-html-style.h"
#include "export/sw-html-tree.h"
#include "text/sw-statement-text.h"

typedef struct
{
  SwDocument *document;
  const SwExportOptions *options;
  const char *language;
  GHashTable *sources;     /* id → SwNode */
  GHashTable *anchors;     /* id → SwNode */
  GHashTable *places;      /* SwNode of a source or anchor → its fragment */
  SwExportReport *report;
} Page;

static gboolean
is_anchor_group (const SwMember *member)
{
  return sw_member_is_list (member) && member->child == SW_KIND_ANCHOR;
}

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

static const char *
get_text (SwNode *node,
          guint field)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Whether @language is the document's, whatever the region. */
static gboolean
is_own_language (Page *self,
                 const char *language)
{
  gsize len = strcspn (language, "-");

  return strcspn (self->language, "-") == len && g_ascii_strncasecmp (self->language, language, len) == 0;
}

/* Words of the page rather than of the document. */
static xmlNode *
add_words (Page *self,
           xmlNode *parent,
           const char *element,
           const char *words,
           const char *language)
{
  xmlNode *node = sw_html_add_with_text (parent, element, words);

  if (!is_own_language (self, language))
    {
      sw_html_set (node, "lang", language);
      sw_html_set (node, "dir", sw_html_get_direction (language));
    }
  return node;
}

static xmlNode *
add_heading (Page *self,
             xmlNode *parent,
             const char *element,
             const char *words)
{
  sw_html_add_text (parent, "\n");
  return add_words (self, parent, element, words, "en");
}

static xmlNode *
add_part (xmlNode *parent,
          const char *element,
          const char *part)
{
  xmlNode *node = sw_html_add_line (parent, element);

  sw_html_set (node, "data-part", part);
  return node;
}

/* A field as an element that says it, where it says something. HTML has no way to write a control
 * character, not even as a number; the report tells of those that are lost. */
static xmlNode *
add_field (Page *self,
           xmlNode *parent,
           const char *element,
           SwNode *node,
           guint field)
{
  const SwMember *member = sw_schema_get_field (sw_node_get_kind (node), field);
  const char *text = get_text (node, field);
  xmlNode *child;

  if (text == NULL)
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && strchr ("\t\n\r", *p) == NULL)
      sw_export_report_add (self->report, "/*", _("Control characters"), 1);

  child = sw_html_add_with_text (parent, element, text);
  sw_html_set (child, "data-field", member->name);
  return child;
}

static xmlNode *
add_field_line (Page *self,
                xmlNode *parent,
                const char *element,
                SwNode *node,
                guint field)
{
  if (get_text (node, field) == NULL)
    return NULL;

  sw_html_add_text (parent, "\n");
  return add_field (self, parent, element, node, field);
}

/* The fields of a part as a list of names and values, by the schema's table. */
static void
add_fields (Page *self,
            xmlNode *parent,
            SwNode *node,
            int but)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));
  xmlNode *list = NULL;

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      const char *text = sw_node_get_text (node, member->field);

      if (!sw_member_is_field (member) || (int) member->field == but || (member->flags & SW_MEMBER_LONG) != 0 ||
          (text == NULL && (member->flags & SW_MEMBER_NULLABLE) == 0) ||
          !sw_export_html_holds (node, member, SW_VIEW_WHOLE) ||
          (member->type == SW_MEMBER_BOOLEAN && !sw_node_get_boolean (node, member->field)))
        continue;

      if (list == NULL)
        list = sw_html_add_line (parent, "dl");
      sw_html_add_text (list, "\n");
      add_words (self, list, "dt", member->title, "en");
      if (text == NULL)
        sw_html_add_with_text (list, "dd", "—");
      else if (*text == '\0')
        sw_html_set (sw_html_add (list, "dd"), "data-field", member->name);
      else
        add_field (self, list, "dd", node, member->field);
    }
  if (list != NULL)
    sw_html_add_text (list, "\n");
}

/* A part of which nothing would be shown is not there either. */
static gboolean
has_fields (SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  for (guint i = 0; i < info->n_members; i++)
    if (sw_member_is_field (&info->members[i]) && sw_node_get_text (node, info->members[i].field) != NULL &&
        sw_export_html_holds (node, &info->members[i], SW_VIEW_WHOLE))
      return TRUE;
  return FALSE;
}

static void
add_link_to (Page *self,
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
add_citation (Page *self,
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
      link = sw_html_get_safe_link (get_text (source, SW_SOURCE_URL));
      label = get_text (source, SW_SOURCE_LABEL);
      if (label == NULL)
        label = get_text (source, SW_SOURCE_TITLE);
      add_link_to (self, chips, source, link, label != NULL ? label : id, get_text (source, SW_SOURCE_TITLE));
    }
  sw_html_set (chips->last, "data-source", id);
}

static void
add_grounds (Page *self,
             xmlNode *item,
             SwNode *statement)
{
  xmlNode *line;
  guint n = sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS);

  if (n == 0)
    return;

  line = sw_html_add (item, "div");
  sw_html_set (line, "class", "cites");
  add_words (self, line, "b", "Grounded on:", "en");
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
add_statement (Page *self,
               xmlNode *list,
               SwNode *statement)
{
  xmlNode *item = sw_html_add_line (list, "li");
  xmlNode *field = add_field (self, item, "span", statement, SW_STATEMENT_TEXT);
  const char *text = get_text (statement, SW_STATEMENT_TEXT);
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
add_level (Page *self,
           xmlNode *parent,
           SwNode *level,
           const char *heading)
{
  xmlNode *part = add_part (parent, "section", "level");
  const char *key = sw_node_get_text (level, SW_LEVEL_KEY);
  xmlNode *list, *line;

  sw_html_set (part, "data-key", key != NULL ? key : "");
  if (add_field_line (self, part, heading, level, SW_LEVEL_LABEL) == NULL)
    sw_html_add_with_text (part, heading, key);
  if ((line = add_field_line (self, part, "p", level, SW_LEVEL_ROLE)) != NULL)
    sw_html_set (line, "class", "role");
  if ((line = add_field_line (self, part, "p", level, SW_LEVEL_GUIDE)) != NULL)
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
add_levels (Page *self,
            xmlNode *parent,
            SwNode *node,
            const char *heading)
{
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    add_level (self, parent, sw_node_get_nth (node, SW_LIST_LEVELS, i), heading);
}

static void
add_section (Page *self,
             xmlNode *parent,
             SwNode *section)
{
  const char *key = sw_node_get_text (section, SW_SECTION_KEY);
  const SwProfile *profile = self->options->profile;
  const SwProfileSection *known = profile != NULL ? sw_profile_get_section (profile, key) : NULL;
  xmlNode *part = add_part (parent, "section", "section");

  sw_html_set (part, "data-key", key != NULL ? key : "");
  sw_html_add_text (part, "\n");
  if (known != NULL && known->title != NULL)
    add_words (self, part, "h2", known->title, profile->language != NULL ? profile->language : "en");
  else
    sw_html_add_with_text (part, "h2", key);

  add_levels (self, part, section, "h3");
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);
      xmlNode *child = add_part (part, "section", "domain");

      add_field_line (self, child, "h3", domain, SW_DOMAIN_NAME);
      add_field_line (self, child, "p", domain, SW_DOMAIN_DEFINITION);
      add_levels (self, child, domain, "h4");
      sw_html_add_text (child, "\n");
    }
  sw_html_add_text (part, "\n");
}

static void
add_evidence (Page *self,
              xmlNode *parent)
{
  SwNode *safi = sw_document_get_part (self->document, SW_KIND_SAFI);
  SwNode *wef = sw_document_get_part (self->document, SW_KIND_WEF);
  xmlNode *part, *child;

  if (!has_fields (safi) && !has_fields (wef))
    return;

  part = add_part (parent, "section", "evidence");
  add_heading (self, part, "h2", sw_schema_get (SW_KIND_EVIDENCE)->title);
  if (has_fields (safi))
    {
      child = add_part (part, "div", "safi");
      add_heading (self, child, "h3", sw_schema_get (SW_KIND_SAFI)->title);
      add_fields (self, child, safi, -1);
    }
  if (has_fields (wef))
    {
      child = add_part (part, "div", "wef");
      add_heading (self, child, "h3", sw_schema_get (SW_KIND_WEF)->title);
      add_fields (self, child, wef, -1);
    }
  sw_html_add_text (part, "\n");
}

static void
add_anchor (Page *self,
            xmlNode *list,
            SwNode *anchor)
{
  xmlNode *item = sw_html_add_line (list, "li");
  const char *complete = get_text (anchor, SW_ANCHOR_COMPLETE);

  sw_html_set (item, "id", g_hash_table_lookup (self->places, anchor));
  sw_html_set (item, "data-id", sw_node_get_id (anchor));
  add_field (self, item, "span", anchor, SW_ANCHOR_TEXT);
  for (guint field = SW_ANCHOR_CODE; field <= SW_ANCHOR_RELEASE; field++)
    if (get_text (anchor, field) != NULL)
      {
        if (item->children != NULL)
          sw_html_add_text (item, " · ");
        add_field (self, item, "small", anchor, field);
      }
  if (complete != NULL)
    {
      sw_html_set (item, "data-complete", complete);
      if (!sw_node_get_boolean (anchor, SW_ANCHOR_COMPLETE))
        {
          sw_html_add_text (item, " ");
          add_words (self, item, "small", "(cut off in the source)", "en");
        }
    }
}

static void
add_anchors (Page *self,
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

      if (!is_anchor_group (member) || n == 0)
        continue;

      if (part == NULL)
        {
          part = add_part (parent, "section", "anchors");
          add_heading (self, part, "h2", info->title);
        }
      add_heading (self, part, "h3", member->title);
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
add_source (Page *self,
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

      if (field == SW_SOURCE_ID || get_text (source, field) == NULL)
        continue;
      if (!first)
        sw_html_add_text (item, " · ");
      first = FALSE;

      if (field == SW_SOURCE_URL)
        link = sw_html_get_safe_link (get_text (source, field));
      child = add_field (self, item, link != NULL ? "a" : field == SW_SOURCE_LABEL ? "b" : "span", source, field);
      if (link != NULL)
        sw_html_set (child, "href", link);
    }
}

static void
add_registry (Page *self,
              xmlNode *parent)
{
  SwNode *extensions = sw_document_get_part (self->document, SW_KIND_EXTENSIONS);
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  xmlNode *part, *list;

  if (n == 0)
    return;

  part = add_part (parent, "section", "sourceList");
  add_heading (self, part, "h2", sw_schema_get (SW_KIND_PROVENANCE)->title);
  list = sw_html_add_line (part, "ol");
  for (guint i = 0; i < n; i++)
    add_source (self, list, sw_node_get_nth (extensions, SW_LIST_SOURCES, i));
  sw_html_add_text (list, "\n");
  sw_html_add_text (part, "\n");
}

static void
add_header (Page *self,
            xmlNode *body)
{
  SwNode *occupation = sw_document_get_part (self->document, SW_KIND_OCCUPATION);
  SwNode *framework = sw_document_get_part (self->document, SW_KIND_FRAMEWORK);
  xmlNode *header = sw_html_add_line (body, "header");
  xmlNode *part = add_part (header, "div", "occupation");

  if (add_field_line (self, part, "h1", occupation, SW_OCCUPATION_TITLE) == NULL)
    add_heading (self, part, "h1", "Untitled");
  add_fields (self, part, occupation, SW_OCCUPATION_TITLE);

  part = add_part (header, "div", "framework");
  add_fields (self, part, framework, -1);
  add_field_line (self, part, "p", framework, SW_FRAMEWORK_DESCRIPTION);
  if (get_text (framework, SW_FRAMEWORK_CONTEXT_COVERED) != NULL)
    {
      add_heading (self, part, "h2", sw_schema_get_field (SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED)->title);
      add_field_line (self, part, "p", framework, SW_FRAMEWORK_CONTEXT_COVERED);
    }
  sw_html_add_text (header, "\n");
}

static void
add_footer (Page *self,
            xmlNode *body)
{
  SwNode *root = sw_document_get_root (self->document);
  SwNode *provenance = sw_document_get_part (self->document, SW_KIND_PROVENANCE);
  SwNode *meta = sw_document_get_part (self->document, SW_KIND_META);
  const char *exported_at = self->options->exported_at;
  xmlNode *footer = sw_html_add_line (body, "footer");
  xmlNode *part, *line, *time;

  add_heading (self, footer, "h2", sw_schema_get (SW_KIND_META)->title);
  if (has_fields (meta))
    {
      part = add_part (footer, "div", "meta");
      add_fields (self, part, meta, SW_META_LANGUAGE);
    }
  if (has_fields (provenance))
    {
      part = add_part (footer, "div", "sources");
      add_fields (self, part, provenance, -1);
    }

  part = add_part (footer, "div", "document");
  if (exported_at == NULL)
    exported_at = get_text (root, SW_DOCUMENT_EXPORTED_AT);
  if (exported_at != NULL)
    {
      line = sw_html_add_line (part, "p");
      add_words (self, line, "span", sw_schema_get_field (SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT)->title, "en");
      sw_html_add_text (line, " ");
      time = sw_html_add_with_text (line, "time", exported_at);
      sw_html_set (time, "data-field", sw_schema_get_field (SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT)->name);
    }
  add_field_line (self, part, "p", root, SW_DOCUMENT_ATTRIBUTION);
  sw_html_add_text (part, "\n");
  sw_html_add_text (footer, "\n");
}

static void
add_head (Page *self,
          xmlNode *html)
{
  SwNode *occupation = sw_document_get_part (self->document, SW_KIND_OCCUPATION);
  const char *title = get_text (occupation, SW_OCCUPATION_TITLE);
  const char *soc = get_text (occupation, SW_OCCUPATION_SOC);
  g_autofree char *both = g_strdup_printf ("%s%s%s", title != NULL ? title : "", title != NULL && soc != NULL ? " · " : "",
                                           soc != NULL ? soc : "");
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
collect (Page *self,
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
collect_targets (Page *self)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (self->document, SW_KIND_ANCHORS);

  collect (self, self->sources, sw_document_get_part (self->document, SW_KIND_EXTENSIONS), SW_LIST_SOURCES, "source");
  for (guint i = 0; i < info->n_members; i++)
    if (is_anchor_group (&info->members[i]))
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
  Page self = { document, options, sw_document_get_language (document), sources, anchors, places, report };
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
    add_section (&self, content, sw_node_get_nth (root, SW_LIST_SECTIONS, i));
  add_evidence (&self, content);
  add_anchors (&self, content);
  add_registry (&self, content);
  sw_html_add_text (content, "\n");
  add_footer (&self, body);
  sw_html_add_text (body, "\n");

  text = sw_html_dump (doc, &length);
  xmlFreeDoc (doc);
  return g_bytes_new_take (text, length);
}
