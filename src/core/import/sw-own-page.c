/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Our own web page, read back to the document that it was made of.
 *
 * The page names its places (see sw-export-html.c), so that nothing has to be guessed: data-part says
 * which object an element holds, data-field which member its text is, data-list which group of
 * anchors, data-source and data-anchor what a statement cites and stands on. The schema's table says
 * which of them there are; whatever else is on the page is its furniture. Text is taken as it stands,
 * with its white space.
 *
 * Somebody may have edited the page. A number that is none is left out; a page on which two things
 * have one key is not read here, for JSON could not hold both. */

#include "import/sw-own-page.h"

#include <string.h>

#include "import/sw-html.h"
#include "json/sw-json-tape.h"

typedef struct
{
  SwNode *root;
  gboolean failed;
} Reader;

static void read_children (Reader *self, xmlNode *element, SwNode *node);

static char *
dup_attribute (xmlNode *element,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (element, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_element (xmlNode *element,
            const char *name)
{
  return strcmp ((const char *) element->name, name) == 0;
}

/* A number's literal is written into files as it stands. */
static gboolean
is_value_of (const SwMember *member,
             const char *text)
{
  g_autoptr (SwJsonTape) tape = NULL;

  switch (member->type)
    {
    case SW_MEMBER_BOOLEAN:
      return strcmp (text, "true") == 0 || strcmp (text, "false") == 0;
    case SW_MEMBER_INTEGER:
    case SW_MEMBER_NUMBER:
      tape = sw_json_tape_new_for_data (text, strlen (text), NULL);
      return tape != NULL && sw_json_tape_type (tape, 0) == SW_JSON_NUMBER;
    default:
      return TRUE;
    }
}

static void
set_field (SwNode *node,
           const char *name,
           const char *text)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];

      if (sw_member_is_field (member) && g_strcmp0 (member->name, name) == 0 && is_value_of (member, text))
        sw_node_init_text (node, member->field, text);
    }
}

static void
read_field (xmlNode *element,
            SwNode *node,
            const char *name)
{
  xmlChar *text = xmlNodeGetContent (element);

  set_field (node, name, (const char *) text);
  xmlFree (text);
}

/* The one node of a part's name under @parent or under what @parent is parted into. */
static SwNode *
find_part (SwNode *parent,
           const char *name)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (parent));

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == SW_MEMBER_PART && strcmp (info->members[i].name, name) == 0)
      return sw_node_get_part (parent, info->members[i].child);

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == SW_MEMBER_PART)
      {
        SwNode *found = find_part (sw_node_get_part (parent, info->members[i].child), name);

        if (found != NULL)
          return found;
      }
  return NULL;
}

static void
read_keyed (Reader *self,
            xmlNode *element,
            SwNode *parent,
            SwListId list,
            SwKind kind)
{
  g_autofree char *key = dup_attribute (element, "data-key");
  g_autoptr (SwNode) node = sw_node_new (kind);

  self->failed |= sw_node_find_child (parent, list, 0, key) != NULL;

  sw_node_init_text (node, 0, key != NULL ? key : "");
  sw_node_init_child (parent, list, node);
  read_children (self, element, node);
}

/* Another could not be written. */
static gboolean
is_section (xmlNode *element)
{
  g_autofree char *key = dup_attribute (element, "data-key");
  const SwMember *member =
    key != NULL ? sw_schema_find_member (SW_KIND_EXTENSIONS, SW_VIEW_WHOLE, key, strlen (key), NULL) : NULL;

  return member != NULL && member->type == SW_MEMBER_SECTION;
}

static gboolean
is_kind (SwNode *node,
         SwKind kind)
{
  return sw_node_get_kind (node) == kind;
}

static void
read_part (Reader *self,
           xmlNode *element,
           SwNode *node,
           const char *name)
{
  if (strcmp (name, "section") == 0)
    {
      self->failed |= !is_section (element);
      read_keyed (self, element, self->root, SW_LIST_SECTIONS, SW_KIND_SECTION);
    }
  else if (strcmp (name, "level") == 0)
    {
      if (is_kind (node, SW_KIND_SECTION) || is_kind (node, SW_KIND_DOMAIN))
        read_keyed (self, element, node, SW_LIST_LEVELS, SW_KIND_LEVEL);
    }
  else if (strcmp (name, "domain") == 0)
    {
      g_autoptr (SwNode) domain = sw_node_new (SW_KIND_DOMAIN);

      if (!is_kind (node, SW_KIND_SECTION))
        return;
      self->failed |= g_strcmp0 (sw_node_get_text (node, SW_SECTION_KEY), SW_SECTION_PLAIN_KEY) == 0;
      sw_node_init_child (node, SW_LIST_DOMAINS, domain);
      read_children (self, element, domain);
    }
  else if (strcmp (name, "sourceList") == 0)
    {
      read_children (self, element, sw_node_get_part (self->root, SW_KIND_EXTENSIONS));
    }
  else
    {
      SwNode *part = find_part (self->root, name);

      read_children (self, element, part != NULL ? part : self->root);
    }
}

/* An item of a list: of a level's statements, the registry's sources, a group's anchors. */
static void
read_item (Reader *self,
           xmlNode *element,
           SwNode *parent)
{
  g_autofree char *group = dup_attribute (element->parent, "data-list");
  g_autofree char *id = dup_attribute (element, "data-id");
  g_autofree char *complete = dup_attribute (element, "data-complete");
  g_autoptr (SwNode) node = NULL;
  SwListId list = SW_N_LISTS;

  if (is_kind (parent, SW_KIND_LEVEL))
    {
      node = sw_node_new (SW_KIND_STATEMENT);
      list = SW_LIST_STATEMENTS;
    }
  else if (is_kind (parent, SW_KIND_EXTENSIONS) && id != NULL)
    {
      node = sw_node_new (SW_KIND_SOURCE);
      list = SW_LIST_SOURCES;
    }
  else if (is_kind (parent, SW_KIND_ANCHORS) && group != NULL)
    {
      const SwMember *member = sw_schema_find_member (SW_KIND_ANCHORS, SW_VIEW_WHOLE, group, strlen (group), NULL);

      if (member == NULL)
        return;
      node = sw_node_new (SW_KIND_ANCHOR);
      list = member->list;
    }
  else
    {
      return;
    }

  sw_node_init_child (parent, list, node);
  if (id != NULL)
    set_field (node, "id", id);
  if (complete != NULL)
    set_field (node, "complete", complete);
  read_children (self, element, node);
}

static void
add_reference (SwNode *statement,
               SwKind kind,
               SwListId list,
               const char *id)
{
  g_autoptr (SwNode) node = NULL;

  if (!is_kind (statement, SW_KIND_STATEMENT))
    return;
  node = sw_node_new (kind);
  sw_node_init_text (node, 0, id);
  sw_node_init_child (statement, list, node);
}

static void
read_element (Reader *self,
              xmlNode *element,
              SwNode *node)
{
  g_autofree char *part = dup_attribute (element, "data-part");
  g_autofree char *field = dup_attribute (element, "data-field");
  g_autofree char *source = dup_attribute (element, "data-source");
  g_autofree char *anchor = dup_attribute (element, "data-anchor");

  if (part != NULL)
    read_part (self, element, node, part);
  else if (field != NULL)
    read_field (element, node, field);
  else if (source != NULL)
    add_reference (node, SW_KIND_CITATION, SW_LIST_CITATIONS, source);
  else if (anchor != NULL)
    add_reference (node, SW_KIND_ANCHOR_LINK, SW_LIST_ANCHOR_LINKS, anchor);
  else if (is_element (element, "li"))
    read_item (self, element, node);
  else
    read_children (self, element, node);
}

static void
read_children (Reader *self,
               xmlNode *element,
               SwNode *node)
{
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      read_element (self, child, node);
}

/* English is what a document is in that does not say. */
static void
read_language (Reader *self,
               xmlNode *html)
{
  g_autofree char *language = dup_attribute (html, "lang");
  SwNode *extensions = sw_node_get_part (self->root, SW_KIND_EXTENSIONS);

  if (language != NULL && *language != '\0' && strcmp (language, "en") != 0)
    sw_node_init_text (sw_node_get_part (extensions, SW_KIND_META), SW_META_LANGUAGE, language);
}

static gboolean
has_part (xmlNode *element,
          const char *part)
{
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    {
      g_autofree char *name = child->type == XML_ELEMENT_NODE ? dup_attribute (child, "data-part") : NULL;

      if (g_strcmp0 (name, part) == 0 || (child->type == XML_ELEMENT_NODE && has_part (child, part)))
        return TRUE;
    }
  return FALSE;
}

/**
 * sw_own_page_is:
 * @page: a parsed page
 *
 * Returns: whether it is one that this program made
 */
gboolean
sw_own_page_is (xmlDoc *page)
{
  xmlNode *html = xmlDocGetRootElement (page);

  return html != NULL && has_part (html, "occupation") && has_part (html, "framework") && has_part (html, "document");
}

/**
 * sw_own_page_read:
 * @page: a parsed page of our own
 *
 * Returns: (transfer full) (nullable): the document; %NULL where the page was changed into something
 *   that no file could hold
 */
SwDocument *
sw_own_page_read (xmlDoc *page)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwDocument) document = NULL;
  xmlNode *html = xmlDocGetRootElement (page);
  Reader reader = { root, FALSE };

  g_return_val_if_fail (html != NULL, NULL);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, SW_SCHEMA_VERSION);
  read_language (&reader, html);
  read_children (&reader, html, root);
  if (reader.failed)
    return NULL;

  document = sw_document_new (root);
  if (sw_document_get_section (document, SW_SECTION_PLAIN_KEY) == NULL)
    {
      g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

      sw_node_init_text (section, SW_SECTION_KEY, SW_SECTION_PLAIN_KEY);
      sw_node_init_child (root, SW_LIST_SECTIONS, section);
    }
  return g_steal_pointer (&document);
}

/**
 * sw_own_page_read_text:
 * @text: valid UTF-8
 * @len: its length in bytes
 *
 * Returns: (transfer full) (nullable): the document, %NULL where the text is not a whole page of our own
 */
SwDocument *
sw_own_page_read_text (const char *text,
                       gsize len)
{
  SwHtmlLimit limit;
  guint line;
  xmlDoc *page = sw_html_parse (text, len, &limit, &line);
  SwDocument *document = NULL;

  if (page != NULL && limit == SW_HTML_WHOLE && sw_own_page_is (page))
    document = sw_own_page_read (page);
  xmlFreeDoc (page);
  return document;
}

/**
 * sw_own_page_find:
 * @text: valid UTF-8
 * @len: its length in bytes
 *
 * Returns: (transfer full) (nullable): a copy of @text where sw_own_page_read_text() can read it
 */
char *
sw_own_page_find (const char *text,
                  gsize len)
{
  g_autoptr (SwDocument) document = NULL;

  /* Most pages are not ours, and need not be parsed twice to know. */
  if (g_strstr_len (text, (gssize) len, "data-part=") == NULL)
    return NULL;

  document = sw_own_page_read_text (text, len);
  return document != NULL ? g_strndup (text, len) : NULL;
}
