/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest pieces of the page: its own words, the fields of a node, and lists of fields by the
 * schema's table. */

#include "export/sw-export-html-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/sw-html-tree.h"

/** sw_page_is_anchor_group: (skip) @member: a row of the schema. Returns: whether it is a list of source anchors */
gboolean
sw_page_is_anchor_group (const SwMember *member)
{
  return sw_member_is_list (member) && member->child == SW_KIND_ANCHOR;
}

/** sw_page_get_text: (skip) @node: a node @field: of it. Returns: (nullable): its text; %NULL for an empty one */
const char *
sw_page_get_text (SwNode *node,
                  guint field)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Whether @language is the document's, whatever the region. */
static gboolean
is_own_language (SwHtmlPage *self,
                 const char *language)
{
  gsize len = strcspn (language, "-");

  return strcspn (self->language, "-") == len && g_ascii_strncasecmp (self->language, language, len) == 0;
}

/**
 * sw_page_add_words: (skip)
 * @self: a page
 * @parent: where to
 * @element: as what
 * @words: words of the page rather than of the document
 * @language: the words' language
 *
 * Returns: (transfer none): the element
 */
xmlNode *
sw_page_add_words (SwHtmlPage *self,
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

/** sw_page_add_heading: (skip) @self: a page @parent: where to @element: as what @words: in English. Returns: it */
xmlNode *
sw_page_add_heading (SwHtmlPage *self,
                     xmlNode *parent,
                     const char *element,
                     const char *words)
{
  sw_html_add_text (parent, "\n");
  return sw_page_add_words (self, parent, element, words, "en");
}

/** sw_page_add_part: (skip) @parent: where to @element: as what @part: the JSON object in it. Returns: it */
xmlNode *
sw_page_add_part (xmlNode *parent,
                  const char *element,
                  const char *part)
{
  xmlNode *node = sw_html_add_line (parent, element);

  sw_html_set (node, "data-part", part);
  return node;
}

/**
 * sw_page_add_field: (skip)
 * @self: a page
 * @parent: where to
 * @element: as what
 * @node: whose field
 * @field: which
 *
 * Adds an element that says a field, where the field says something. HTML has no way to write a control
 * character, not even as a number; the report tells of those that are lost.
 *
 * Returns: (transfer none) (nullable): the element
 */
xmlNode *
sw_page_add_field (SwHtmlPage *self,
                   xmlNode *parent,
                   const char *element,
                   SwNode *node,
                   guint field)
{
  const SwMember *member = sw_schema_get_field (sw_node_get_kind (node), field);
  const char *text = sw_page_get_text (node, field);
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

/** sw_page_add_field_line: (skip) the same on a line of its own. Returns: (transfer none) (nullable): it */
xmlNode *
sw_page_add_field_line (SwHtmlPage *self,
                        xmlNode *parent,
                        const char *element,
                        SwNode *node,
                        guint field)
{
  if (sw_page_get_text (node, field) == NULL)
    return NULL;

  sw_html_add_text (parent, "\n");
  return sw_page_add_field (self, parent, element, node, field);
}

/* A sector is kept as its code, which few readers know by heart: the profile's name for it stands behind. */
static void
add_sector (SwHtmlPage *self,
            xmlNode *list,
            SwNode *occupation,
            const char *code)
{
  const SwProfile *profile = self->options->profile;
  const char *name = profile != NULL ? sw_profile_get_sector_name (profile, code) : NULL;
  xmlNode *entry;

  if (name == NULL)
    {
      sw_page_add_field (self, list, "dd", occupation, SW_OCCUPATION_SECTOR);
      return;
    }
  entry = sw_html_add (list, "dd");
  sw_page_add_field (self, entry, "span", occupation, SW_OCCUPATION_SECTOR);
  sw_html_add_text (entry, " ");
  sw_page_add_words (self, entry, "span", name, profile->language != NULL ? profile->language : "en");
}

/**
 * sw_page_add_fields: (skip)
 * @self: a page
 * @parent: where to
 * @node: a part
 * @but: a field to leave out, or -1
 *
 * Adds the fields of a part as a list of names and values, by the schema's table.
 */
void
sw_page_add_fields (SwHtmlPage *self,
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
      sw_page_add_words (self, list, "dt", member->title, "en");
      if (text == NULL)
        sw_html_add_with_text (list, "dd", "—");
      else if (*text == '\0')
        sw_html_set (sw_html_add (list, "dd"), "data-field", member->name);
      else if (sw_node_get_kind (node) == SW_KIND_OCCUPATION && member->field == SW_OCCUPATION_SECTOR)
        add_sector (self, list, node, text);
      else
        sw_page_add_field (self, list, "dd", node, member->field);
    }
  if (list != NULL)
    sw_html_add_text (list, "\n");
}

/**
 * sw_page_has_fields: (skip)
 * @node: a part
 *
 * Returns: whether anything of it would be shown; if not, it is not on the page either
 */
gboolean
sw_page_has_fields (SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  for (guint i = 0; i < info->n_members; i++)
    if (sw_member_is_field (&info->members[i]) && sw_node_get_text (node, info->members[i].field) != NULL &&
        sw_export_html_holds (node, &info->members[i], SW_VIEW_WHOLE))
      return TRUE;
  return FALSE;
}
