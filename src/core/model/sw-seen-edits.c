/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviewers' ticks on many statements at once.
 *
 * A tick falls without being taken away: it is good for one text (see sw-statement.c), so an edit makes
 * it void and an undo of the edit makes it good again. Only good ticks are counted; clearing them all
 * takes the void ones along, because they would come back with their texts. */

#include "model/sw-seen-edits.h"

#include <glib/gi18n-lib.h>

#include "model/sw-citation-edits.h"
#include "model/sw-statement.h"

/**
 * sw_statements_get_ticked:
 * @statements: (element-type SwNode): statements
 *
 * Returns: whether none, some or all of them are ticked as they read now
 */
SwTicked
sw_statements_get_ticked (GPtrArray *statements)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    n += sw_statement_is_seen (g_ptr_array_index (statements, i));
  return n == 0 ? SW_TICKED_NONE : n == statements->len ? SW_TICKED_ALL : SW_TICKED_SOME;
}

static void
count (SwNode *node,
       guint *n_ticked,
       guint *n_statements)
{
  static const SwListId ways[] = { SW_LIST_SECTIONS, SW_LIST_DOMAINS, SW_LIST_LEVELS };

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_STATEMENTS); i++)
    {
      SwNode *statement = sw_node_get_nth (node, SW_LIST_STATEMENTS, i);

      if (sw_statement_is_empty (statement))
        continue;
      *n_ticked += sw_statement_is_seen (statement);
      *n_statements += 1;
    }

  for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
    for (guint i = 0; i < sw_node_get_n (node, ways[w]); i++)
      count (sw_node_get_nth (node, ways[w], i), n_ticked, n_statements);
}

/**
 * sw_node_count_ticked:
 * @node: a level, or what has levels below it
 * @n_ticked: (out): how many of its statements are ticked as they read now
 * @n_statements: (out): how many it has that say something
 */
void
sw_node_count_ticked (SwNode *node,
                      guint *n_ticked,
                      guint *n_statements)
{
  *n_ticked = 0;
  *n_statements = 0;
  count (node, n_ticked, n_statements);
}

/**
 * sw_statements_toggle_ticked:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @by: who has looked at them
 * @on: when, in ISO 8601
 *
 * Where all of them are ticked, none is afterwards; else all are. Who ticked one before stays its reviewer.
 *
 * Returns: whether they are ticked now
 */
gboolean
sw_statements_toggle_ticked (SwDocument *document,
                             GPtrArray *statements,
                             const char *by,
                             const char *on)
{
  gboolean tick = sw_statements_get_ticked (statements) != SW_TICKED_ALL;

  sw_document_begin (document, tick ? _("Mark as Reviewed") : _("Remove Review Tick"), NULL);
  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);

      if (sw_statement_is_seen (statement) != tick)
        sw_statement_set_seen (document, statement, tick ? by : NULL, on);
    }
  sw_document_commit (document);
  return tick;
}

typedef struct
{
  SwDocument *document;
  guint n;
} Clearing;

static void
clear_tick (SwNode *statement,
            gpointer data)
{
  Clearing *clearing = data;
  SwNode *seen = sw_node_peek_part (statement, SW_KIND_SEEN);

  if (seen == NULL || sw_node_is_empty (seen))
    return;
  clearing->n += sw_statement_is_seen (statement);
  sw_statement_set_seen (clearing->document, statement, NULL, NULL);
}

/**
 * sw_document_clear_ticks:
 * @document: a document
 *
 * Returns: how many good ticks were taken away
 */
guint
sw_document_clear_ticks (SwDocument *document)
{
  Clearing clearing = { document, 0 };

  sw_document_begin (document, _("Clear All Ticks"), NULL);
  sw_document_foreach_statement (document, clear_tick, &clearing);
  sw_document_commit (document);
  return clearing.n;
}
