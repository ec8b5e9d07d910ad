/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as rows, one a statement, with label and action apart, so that nobody who reads them
 * writes a splitter. Sections and levels are named by their keys, which stay the same when somebody
 * words a label anew. A text without a separator is all label, as everywhere in the program. */

#include "export/sw-flat-rows.h"

#include <string.h>

#include "text/sw-statement-text.h"

static const char *
text_or_nothing (SwNode *node,
                 guint field)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL ? text : "";
}

static void
add_rows (SwNode *levels,
          const char *section,
          const char *domain,
          SwFlatRowFunc func,
          gpointer data)
{
  for (guint i = 0; i < sw_node_get_n (levels, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (levels, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS); j++)
        {
          SwFlatRow row = { .section = section, .domain = domain, .number = j + 1, .action = "" };
          g_autofree char *label = NULL;
          const char *separator;

          row.statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);
          row.id = sw_node_get_id (row.statement);
          row.level = text_or_nothing (level, SW_LEVEL_KEY);
          row.text = text_or_nothing (row.statement, SW_STATEMENT_TEXT);
          separator = strstr (row.text, SW_SEPARATOR);
          label = separator != NULL ? g_strndup (row.text, (gsize) (separator - row.text)) : g_strdup (row.text);
          row.label = label;
          if (separator != NULL)
            row.action = separator + SW_SEPARATOR_LEN;
          func (&row, data);
        }
    }
}

/**
 * sw_flat_rows_foreach:
 * @document: a document
 * @func: (scope call): called with each statement, in the document's order
 * @data: what it is given
 */
void
sw_flat_rows_foreach (SwDocument *document,
                      SwFlatRowFunc func,
                      gpointer data)
{
  SwNode *root = sw_document_get_root (document);

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      const char *key = text_or_nothing (section, SW_SECTION_KEY);

      add_rows (section, key, "", func, data);
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        {
          SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, j);

          add_rows (domain, key, text_or_nothing (domain, SW_DOMAIN_NAME), func, data);
        }
    }
}

/**
 * sw_flat_rows_hold:
 * @node: a node
 * @member: a field or list of it
 *
 * Returns: whether rows have a place for it
 */
gboolean
sw_flat_rows_hold (SwNode *node,
                   const SwMember *member)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_DOCUMENT:
      return member->field == SW_DOCUMENT_SCHEMA_VERSION && sw_member_is_field (member);
    case SW_KIND_EXTENSIONS:
      return sw_member_is_field (member);
    case SW_KIND_DOMAIN:
      return member->field == SW_DOMAIN_NAME;
    case SW_KIND_STATEMENT:
      if (sw_member_is_list (member))
        return member->list == SW_LIST_CITATIONS;
      return member->field != SW_STATEMENT_STRAND;
    case SW_KIND_CITATION:
      return TRUE;
    default:
      return FALSE;
    }
}
