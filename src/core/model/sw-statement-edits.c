/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does to statements as wholes: add, split, join, move, duplicate, paste, remove.
 *
 * They are here and not in the view, because the view is one of several hands (keys, menu, drag,
 * tests) and because each must be one step of undo with the focus in the right place, which can be
 * proved without a display. A selection is an array of statements in the order of the document; it
 * may cross levels.
 *
 * The citations that a section gives to its new statements are given here. A split gives both halves
 * what the whole was grounded on; a join unites it. */

#include "model/sw-statement-edits.h"

#include <glib/gi18n-lib.h>

static void
focus_on (SwDocument *document,
          SwNode *statement,
          int caret)
{
  sw_document_set_focus (document, statement, SW_STATEMENT_TEXT, caret, caret);
}

static int
length_of (SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);

  return text != NULL ? (int) g_utf8_strlen (text, -1) : 0;
}

static void
copy_citations (SwNode *from,
                SwListId list,
                SwNode *to)
{
  for (guint i = 0; i < sw_node_get_n (from, list); i++)
    {
      g_autoptr (SwNode) citation = sw_node_copy (sw_node_get_nth (from, list, i));
      sw_node_init_child (to, SW_LIST_CITATIONS, citation);
    }
}

/**
 * sw_statement_new:
 * @level: the level that it is meant for
 * @text: (nullable): its text, empty where %NULL
 *
 * Returns: (transfer full): a statement with the citations that its section gives to each new one,
 *   which belongs to nobody yet
 */
SwNode *
sw_statement_new (SwNode *level,
                  const char *text)
{
  SwNode *statement = sw_node_new (SW_KIND_STATEMENT);
  SwNode *section = sw_node_get_ancestor (level, SW_KIND_SECTION);

  sw_node_init_text (statement, SW_STATEMENT_TEXT, text != NULL ? text : "");
  if (section != NULL)
    copy_citations (section, SW_LIST_DEFAULT_CITATIONS, statement);
  return statement;
}

/**
 * sw_statements_add:
 * @document: a document
 * @level: the level that gets a statement
 * @position: where in it
 * @text: (nullable): its text, empty where %NULL
 *
 * Returns: (transfer none) (nullable): the new statement, which has the focus
 */
SwNode *
sw_statements_add (SwDocument *document,
                   SwNode *level,
                   guint position,
                   const char *text)
{
  g_autoptr (SwNode) statement = sw_statement_new (level, text);
  gboolean done;

  sw_document_begin (document, _("Add Statement"), NULL);
  done = sw_document_insert (document, level, SW_LIST_STATEMENTS, statement, position);
  if (done)
    focus_on (document, statement, length_of (statement));
  sw_document_commit (document);

  return done ? statement : NULL;
}

/**
 * sw_statements_paste:
 * @document: a document
 * @level: the level that gets the statements
 * @position: where in it
 * @nodes: (element-type SwNode): statements that belong to nobody
 *
 * Returns: (transfer full) (element-type SwNode) (nullable): what is there now; the last has the focus
 */
GPtrArray *
sw_statements_paste (SwDocument *document,
                     SwNode *level,
                     guint position,
                     GPtrArray *nodes)
{
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label =
    g_strdup (ngettext ("Paste Statement", "Paste Statements", (gulong) nodes->len));

  sw_document_begin (document, label, NULL);
  for (guint i = 0; i < nodes->len; i++)
    if (sw_document_insert (document, level, SW_LIST_STATEMENTS, g_ptr_array_index (nodes, i),
                            position + i))
      g_ptr_array_add (pasted, g_object_ref (g_ptr_array_index (nodes, i)));
  if (pasted->len > 0)
    {
      SwNode *last = g_ptr_array_index (pasted, pasted->len - 1);
      focus_on (document, last, length_of (last));
    }
  sw_document_commit (document);

  return g_steal_pointer (&pasted);
}

/**
 * sw_statement_split:
 * @document: a document
 * @statement: a statement
 * @offset: where in its text, in bytes
 * @ending: (nullable): what the first half gets where it does not end in it: the section's full stop
 *
 * At the end of the text the new statement is empty, and @ending completes the old one; inside, the
 * white space at the cut goes.
 *
 * Returns: (transfer none) (nullable): the new statement below, which has the focus at its start
 */
SwNode *
sw_statement_split (SwDocument *document,
                    SwNode *statement,
                    gsize offset,
                    const char *ending)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  SwNode *level = sw_node_get_parent (statement);
  g_autofree char *first = g_strndup (text != NULL ? text : "", text != NULL ? offset : 0);
  g_autofree char *second = g_strdup (text != NULL ? text + offset : "");
  gboolean at_end = *g_strstrip (second) == '\0';
  g_autofree char *completed = NULL;
  g_autoptr (SwNode) below = NULL;
  gboolean done;

  g_strchomp (first);
  if (at_end && ending != NULL && *first != '\0' && !g_str_has_suffix (first, ending))
    completed = g_strconcat (first, ending, NULL);

  if (at_end)
    below = sw_statement_new (level, second);
  else
    {
      below = sw_node_new (SW_KIND_STATEMENT);
      sw_node_init_text (below, SW_STATEMENT_TEXT, second);
      copy_citations (statement, SW_LIST_CITATIONS, below);
    }

  sw_document_begin (document, at_end ? _("Add Statement") : _("Split Statement"), NULL);
  done = sw_document_set_text (document, statement, SW_STATEMENT_TEXT,
                               completed != NULL ? completed : first) &&
         sw_document_insert (document, level, SW_LIST_STATEMENTS, below,
                             sw_node_get_position (statement) + 1);
  if (done)
    focus_on (document, below, 0);

  return sw_document_finish (document, done) ? below : NULL;
}

static gboolean
cites (SwNode *statement,
       const char *source)
{
  return sw_node_find_child (statement, SW_LIST_CITATIONS, SW_CITATION_SOURCE, source) != NULL;
}

/* Notes and anchors of a statement that is about to go are the other's from now on. */
static void
unite (SwDocument *document,
       SwNode *statement,
       SwNode *next)
{
  static const SwListId kept[] = { SW_LIST_NOTES, SW_LIST_ANCHOR_LINKS };

  for (guint i = 0; i < sw_node_get_n (next, SW_LIST_CITATIONS); i++)
    {
      SwNode *citation = sw_node_get_nth (next, SW_LIST_CITATIONS, i);

      if (!cites (statement, sw_node_get_text (citation, SW_CITATION_SOURCE)))
        {
          g_autoptr (SwNode) copy = sw_node_copy (citation);
          sw_document_insert (document, statement, SW_LIST_CITATIONS, copy,
                              sw_node_get_n (statement, SW_LIST_CITATIONS));
        }
    }

  for (guint k = 0; k < G_N_ELEMENTS (kept); k++)
    for (guint i = 0; i < sw_node_get_n (next, kept[k]); i++)
      {
        g_autoptr (SwNode) copy = sw_node_copy (sw_node_get_nth (next, kept[k], i));
        sw_document_insert (document, statement, kept[k], copy, sw_node_get_n (statement, kept[k]));
      }
}

/**
 * sw_statement_join:
 * @document: a document
 * @statement: a statement
 * @next: the one below it, which goes
 *
 * The texts meet with one space between them; the focus is where they meet.
 *
 * Returns: whether it was done
 */
gboolean
sw_statement_join (SwDocument *document,
                   SwNode *statement,
                   SwNode *next)
{
  g_autofree char *first = g_strdup (sw_node_get_text (statement, SW_STATEMENT_TEXT));
  g_autofree char *second = g_strdup (sw_node_get_text (next, SW_STATEMENT_TEXT));
  g_autofree char *joined = NULL;
  int caret;
  gboolean done;

  if (first == NULL)
    first = g_strdup ("");
  if (second == NULL)
    second = g_strdup ("");
  g_strchomp (first);
  g_strchug (second);

  joined = *first != '\0' && *second != '\0' ? g_strconcat (first, " ", second, NULL)
                                             : g_strconcat (first, second, NULL);
  caret = (int) g_utf8_strlen (first, -1);

  sw_document_begin (document, _("Join Statements"), NULL);
  unite (document, statement, next);
  done = sw_document_set_text (document, statement, SW_STATEMENT_TEXT, joined) &&
         sw_document_remove (document, next);
  if (done)
    focus_on (document, statement, caret);

  return sw_document_finish (document, done);
}

/**
 * sw_level_get_neighbour:
 * @level: a level
 * @step: -1 for the one before, 1 for the one after
 *
 * Returns: (transfer none) (nullable): the level next to @level within its section; the levels of a
 *   section with domains follow one another
 */
SwNode *
sw_level_get_neighbour (SwNode *level,
                        int step)
{
  SwNode *parent = sw_node_get_parent (level);
  int position = (int) sw_node_get_position (level) + step;
  SwNode *neighbour = position >= 0 ? sw_node_get_nth (parent, SW_LIST_LEVELS, (guint) position) : NULL;

  while (neighbour == NULL && sw_node_get_kind (parent) == SW_KIND_DOMAIN)
    {
      SwNode *section = sw_node_get_parent (parent);
      int at = (int) sw_node_get_position (parent) + step;

      parent = at >= 0 ? sw_node_get_nth (section, SW_LIST_DOMAINS, (guint) at) : NULL;
      if (parent == NULL)
        return NULL;
      neighbour = sw_node_get_nth (parent, SW_LIST_LEVELS,
                                   step > 0 ? 0 : MAX (sw_node_get_n (parent, SW_LIST_LEVELS), 1) - 1);
    }

  return neighbour;
}

/**
 * sw_statement_get_neighbour:
 * @statement: a statement
 * @step: -1 for the one before, 1 for the one after
 *
 * Returns: (transfer none) (nullable): the statement next to it in its section, in whatever level
 */
SwNode *
sw_statement_get_neighbour (SwNode *statement,
                            int step)
{
  SwNode *level = sw_node_get_parent (statement);
  int position = (int) sw_node_get_position (statement) + step;
  SwNode *neighbour = position >= 0 ? sw_node_get_nth (level, SW_LIST_STATEMENTS, (guint) position) : NULL;

  while (neighbour == NULL && (level = sw_level_get_neighbour (level, step)) != NULL)
    {
      guint n = sw_node_get_n (level, SW_LIST_STATEMENTS);

      if (n > 0)
        neighbour = sw_node_get_nth (level, SW_LIST_STATEMENTS, step > 0 ? 0 : n - 1);
    }

  return neighbour;
}

/**
 * sw_statements_remove:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 *
 * The focus goes to the statement that takes the first one's place, else to the one before it, else to the level
 * where the first one was.
 *
 * Returns: whether anything was removed
 */
gboolean
sw_statements_remove (SwDocument *document,
                      GPtrArray *statements)
{
  SwNode *heir, *level;
  gboolean done = TRUE;

  if (statements->len == 0)
    return FALSE;

  level = sw_node_get_parent (g_ptr_array_index (statements, 0));
  heir = sw_statement_get_neighbour (g_ptr_array_index (statements, statements->len - 1), 1);
  if (heir == NULL || sw_node_get_parent (heir) != sw_node_get_parent (g_ptr_array_index (statements, 0)))
    {
      SwNode *before = sw_statement_get_neighbour (g_ptr_array_index (statements, 0), -1);
      heir = before != NULL ? before : heir;
    }

  sw_document_begin (document,
                     ngettext ("Remove Statement", "Remove Statements", (gulong) statements->len), NULL);
  for (guint i = 0; i < statements->len && done; i++)
    done = sw_document_remove (document, g_ptr_array_index (statements, i));
  if (done)
    focus_on (document, heir != NULL ? heir : level, 0);

  return sw_document_finish (document, done);
}

/**
 * sw_statements_duplicate:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 *
 * Returns: (transfer full) (element-type SwNode) (nullable): the copies, which stand below the selection
 */
GPtrArray *
sw_statements_duplicate (SwDocument *document,
                         GPtrArray *statements)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *last;
  gboolean done = TRUE;

  if (statements->len == 0)
    return NULL;
  last = g_ptr_array_index (statements, statements->len - 1);

  sw_document_begin (document,
                     ngettext ("Duplicate Statement", "Duplicate Statements", (gulong) statements->len),
                     NULL);
  for (guint i = 0; i < statements->len && done; i++)
    {
      g_autoptr (SwNode) copy = sw_node_copy (g_ptr_array_index (statements, i));

      done = sw_document_insert (document, sw_node_get_parent (last), SW_LIST_STATEMENTS, copy,
                                 sw_node_get_position (last) + 1 + i);
      g_ptr_array_add (copies, g_steal_pointer (&copy));
    }
  if (done)
    {
      SwNode *copy = g_ptr_array_index (copies, copies->len - 1);

      /* Who had statements selected goes on with the copies selected. */
      if (sw_document_get_focus (document)->whole_from != NULL)
        sw_document_set_focus_whole (document, g_ptr_array_index (copies, 0), copy);
      else
        focus_on (document, copy, length_of (copy));
      sw_document_commit (document);
      return g_steal_pointer (&copies);
    }

  sw_document_abort (document);
  return NULL;
}

/* Moving keeps the caret: the user is still in the same statement, which now stands elsewhere. */
static void
begin_move (SwDocument *document,
            GPtrArray *statements)
{
  sw_document_begin (document,
                     ngettext ("Move Statement", "Move Statements", (gulong) statements->len), NULL);
}

/**
 * sw_statements_move_by:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @step: -1 to move it up by one place, 1 to move it down
 *
 * At the edge of its level it goes on into the next one.
 *
 * Returns: whether it moved
 */
gboolean
sw_statements_move_by (SwDocument *document,
                       GPtrArray *statements,
                       int step)
{
  SwNode *edge, *level, *target;
  guint position;

  if (statements->len == 0)
    return FALSE;

  edge = g_ptr_array_index (statements, step < 0 ? 0 : statements->len - 1);
  level = sw_node_get_parent (edge);
  position = sw_node_get_position (edge);

  if (step < 0 ? position > 0 : position + 1 < sw_node_get_n (level, SW_LIST_STATEMENTS))
    {
      /* The neighbour goes round the selection where that is in one level: one small change. */
      SwNode *far_edge = g_ptr_array_index (statements, step < 0 ? statements->len - 1 : 0);
      SwNode *neighbour = sw_node_get_nth (level, SW_LIST_STATEMENTS, position + (guint) step);

      if (sw_node_get_parent (far_edge) == level && statements->len > 1)
        {
          begin_move (document, statements);
          return sw_document_finish (document, sw_document_move (document, neighbour, level,
                                                                 sw_node_get_position (far_edge)));
        }
      if (statements->len == 1)
        {
          begin_move (document, statements);
          return sw_document_finish (document, sw_document_move (document, edge, level, position + (guint) step));
        }
    }

  if (statements->len > 1 &&
      (step < 0 ? position > 0 : position + 1 < sw_node_get_n (level, SW_LIST_STATEMENTS)))
    return sw_statements_move_to (document, statements, level,
                                  step < 0 ? position - 1 : position + 2);

  target = sw_level_get_neighbour (level, step);
  if (target == NULL)
    return FALSE;
  return sw_statements_move_to (document, statements, target,
                                step < 0 ? sw_node_get_n (target, SW_LIST_STATEMENTS) : 0);
}

/**
 * sw_statements_move_to:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @level: the level it shall be in
 * @position: before which of the level's statements as they are now; their number for the end
 *
 * Returns: whether it moved
 */
gboolean
sw_statements_move_to (SwDocument *document,
                       GPtrArray *statements,
                       SwNode *level,
                       guint position)
{
  SwNode *before = sw_node_get_nth (level, SW_LIST_STATEMENTS, position);
  gboolean done = statements->len > 0;

  /* The place is told by the first statement behind it that does not move itself. */
  while (before != NULL && g_ptr_array_find (statements, before, NULL))
    before = sw_node_get_nth (level, SW_LIST_STATEMENTS, sw_node_get_position (before) + 1);

  begin_move (document, statements);
  for (guint i = 0; i < statements->len && done; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      guint to = before != NULL ? sw_node_get_position (before) : sw_node_get_n (level, SW_LIST_STATEMENTS);

      if (sw_node_get_parent (statement) == level && sw_node_get_position (statement) < to)
        to--;
      done = sw_document_move (document, statement, level, to);
    }

  return sw_document_finish (document, done);
}
