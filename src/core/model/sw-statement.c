/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What counts as a statement, and a reviewer's tick on one.
 *
 * A row that nobody has written in yet is no statement: whoever tells how many there are, the outline,
 * the headings, lint, counts by the one function here.
 *
 * A tick is good for the text that was looked at, and that text is the record's `for`: what the
 * statement said when the tick was set or when the file was written last. */

#include "model/sw-statement.h"

#include <string.h>

/**
 * sw_statement_is_empty:
 * @statement: a statement
 *
 * Returns: whether it says nothing: no text, or blanks
 */
gboolean
sw_statement_is_empty (SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);

  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/**
 * sw_count_statements:
 * @node: a section, a domain or a level
 *
 * Returns: how many statements below it say something
 */
guint
sw_count_statements (SwNode *node)
{
  guint n = 0;

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_STATEMENTS); i++)
    n += !sw_statement_is_empty (sw_node_get_nth (node, SW_LIST_STATEMENTS, i));
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    n += sw_count_statements (sw_node_get_nth (node, SW_LIST_LEVELS, i));
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_DOMAINS); i++)
    n += sw_count_statements (sw_node_get_nth (node, SW_LIST_DOMAINS, i));
  return n;
}

/**
 * sw_statement_is_seen:
 * @statement: a statement, or an orphaned record
 *
 * Returns: whether somebody has ticked it and nobody has changed it since
 */
gboolean
sw_statement_is_seen (SwNode *statement)
{
  SwNode *seen = sw_node_peek_part (statement, SW_KIND_SEEN);

  if (seen == NULL || sw_node_is_empty (seen))
    return FALSE;
  return sw_node_get_kind (statement) != SW_KIND_STATEMENT ||
         g_strcmp0 (sw_node_get_text (statement, SW_STATEMENT_FOR),
                    sw_node_get_text (statement, SW_STATEMENT_TEXT)) == 0;
}

/**
 * sw_statement_set_seen:
 * @document: a document with an open transaction
 * @statement: one of its statements
 * @by: (nullable): who has looked at it, %NULL to take the tick away
 * @on: (nullable): when, as an ISO 8601 date
 */
void
sw_statement_set_seen (SwDocument *document,
                       SwNode *statement,
                       const char *by,
                       const char *on)
{
  SwNode *seen = sw_node_get_part (statement, SW_KIND_SEEN);

  sw_document_set_text (document, seen, SW_SEEN_BY, by);
  sw_document_set_text (document, seen, SW_SEEN_ON, by != NULL ? on : NULL);
  if (by != NULL)
    sw_document_set (document, statement, SW_STATEMENT_FOR,
                     sw_node_get_value (statement, SW_STATEMENT_TEXT));
}
