/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of records and of allowances that have lost what they were for.
 *
 * An orphaned record goes to a statement that has none of its own: with its id, because it says what the
 * statement was called outward, and with the text it was written for, so that a review tick on another
 * text stays void. What a file had in the record beyond the schema goes along, in a statement made anew of
 * both: what hangs on a node as its file had it cannot be changed, only brought along. */

#include "model/sw-orphan-edits.h"

#include <glib/gi18n-lib.h>

#include "model/sw-citation-edits.h"
#include "model/sw-statement.h"
#include "text/sw-similarity.h"

static const SwListId record_lists[] = { SW_LIST_CITATIONS, SW_LIST_ANCHOR_LINKS, SW_LIST_NOTES, SW_LIST_ALLOWANCES };

/* Whether anything is recorded of a statement beside its text. */
static gboolean
has_record (SwNode *statement)
{
  SwNode *seen = sw_node_peek_part (statement, SW_KIND_SEEN);

  for (guint i = 0; i < G_N_ELEMENTS (record_lists); i++)
    if (sw_node_get_n (statement, record_lists[i]) > 0)
      return TRUE;
  return sw_node_get_text (statement, SW_STATEMENT_STRAND) != NULL || (seen != NULL && !sw_node_is_empty (seen));
}

typedef struct
{
  SwNode *statement;
  double likeness;
  guint order;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  return one->order < other->order ? -1 : one->order > other->order;
}

typedef struct
{
  SwWordSet words;
  GArray *candidates;
} Search;

static void
collect (SwNode *statement,
         gpointer data)
{
  Search *search = data;
  Candidate candidate = { statement, 0, search->candidates->len };
  SwWordSet words;

  if (has_record (statement) || sw_statement_is_empty (statement))
    return;
  sw_word_set_init (&words, sw_node_get_text (statement, SW_STATEMENT_TEXT), -1);
  candidate.likeness = sw_word_set_jaccard (&search->words, &words);
  sw_word_set_clear (&words);
  g_array_append_val (search->candidates, candidate);
}

/**
 * sw_orphan_list_candidates:
 * @document: a document
 * @orphan: one of its orphaned records
 *
 * Returns: (transfer full) (element-type SwNode): the statements that have no record, those most like what
 *   the record was written for first
 */
GPtrArray *
sw_orphan_list_candidates (SwDocument *document,
                           SwNode *orphan)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_object_unref);
  const char *text = sw_node_get_text (orphan, SW_ORPHAN_FOR);
  Search search;

  sw_word_set_init (&search.words, text != NULL ? text : "", -1);
  search.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  sw_document_foreach_statement (document, collect, &search);
  g_array_sort (search.candidates, compare_candidates);
  for (guint i = 0; i < search.candidates->len; i++)
    g_ptr_array_add (statements, g_object_ref (g_array_index (search.candidates, Candidate, i).statement));

  g_array_unref (search.candidates);
  sw_word_set_clear (&search.words);
  return statements;
}

static gboolean
move_fields (SwDocument *document,
             SwNode *orphan,
             SwNode *statement)
{
  static const guint fields[] = { SW_ORPHAN_ID, SW_ORPHAN_FOR, SW_ORPHAN_STRAND };
  SwNode *seen = sw_node_peek_part (orphan, SW_KIND_SEEN);
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields) && done; i++)
    if (sw_node_get_value (orphan, fields[i]) != NULL)
      done = sw_document_set (document, statement, fields[i], sw_node_get_value (orphan, fields[i]));
  /* A tick for nobody knows what text is not one for this. */
  if (sw_node_get_text (orphan, SW_ORPHAN_FOR) == NULL)
    seen = NULL;
  for (guint field = SW_SEEN_BY; field <= SW_SEEN_ON && done && seen != NULL; field++)
    done = sw_document_set (document, sw_node_get_part (statement, SW_KIND_SEEN), field,
                            sw_node_get_value (seen, field));
  return done;
}

static gboolean
move_lists (SwDocument *document,
            SwNode *orphan,
            SwNode *statement)
{
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (record_lists); i++)
    while (done && sw_node_get_n (orphan, record_lists[i]) > 0)
      done = sw_document_move (document, sw_node_get_nth (orphan, record_lists[i], 0), statement,
                               sw_node_get_n (statement, record_lists[i]));
  return done;
}

static gboolean
has_unknown_member (const SwShape *shape,
                    const char *name)
{
  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    if (g_strcmp0 (sw_shape_get_member (shape, i)->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* A statement that also has what the file kept in the record and the schema does not know. */
static SwNode *
make_with_unknown (SwNode *statement,
                   const SwShape *record)
{
  SwNode *made = sw_node_copy (statement);
  const SwShape *own = sw_node_get_shape (statement, SW_VIEW_RECORD);
  g_autoptr (SwShape) shape = sw_shape_new ();

  for (guint i = 0; own != NULL && i < sw_shape_get_n_members (own); i++)
    {
      const SwShapeMember *member = sw_shape_get_member (own, i);

      if (member->known != NULL)
        sw_shape_add_known (shape, member->known);
      else
        sw_shape_add_unknown (shape, member->name, member->raw);
    }
  for (guint i = 0; i < sw_shape_get_n_members (record); i++)
    {
      const SwShapeMember *member = sw_shape_get_member (record, i);

      if (member->known == NULL && !has_unknown_member (shape, member->name))
        sw_shape_add_unknown (shape, member->name, member->raw);
    }
  sw_node_init_shape (made, SW_VIEW_RECORD, g_steal_pointer (&shape));
  return made;
}

/**
 * sw_orphan_attach:
 * @document: a document
 * @orphan: one of its orphaned records
 * @statement: a statement that has no record
 *
 * Returns: whether the statement has the record now, and the orphan is gone
 */
gboolean
sw_orphan_attach (SwDocument *document,
                  SwNode *orphan,
                  SwNode *statement)
{
  const SwShape *shape = sw_node_get_shape (orphan, SW_VIEW_WHOLE);
  gboolean done = !has_record (statement);

  sw_document_begin (document, _("Re-attach Record"), NULL);
  if (done && sw_shape_has_unknown (shape))
    {
      g_autoptr (SwNode) made = make_with_unknown (statement, shape);
      SwNode *level = sw_node_get_parent (statement);
      guint position = sw_node_get_position (statement);

      done = sw_document_remove (document, statement) &&
             sw_document_insert (document, level, SW_LIST_STATEMENTS, made, position);
      statement = made;
    }
  done = done && move_fields (document, orphan, statement) && move_lists (document, orphan, statement) &&
         sw_document_remove (document, orphan);
  return sw_document_finish (document, done);
}

/**
 * sw_orphan_discard:
 * @document: a document
 * @orphan: one of its orphaned records
 *
 * Returns: whether it is gone now
 */
gboolean
sw_orphan_discard (SwDocument *document,
                   SwNode *orphan)
{
  sw_document_begin (document, _("Discard Record"), NULL);
  return sw_document_finish (document, sw_document_remove (document, orphan));
}

static void
add_allowances (GPtrArray *allowances,
                SwNode *node)
{
  static const SwListId ways[] = { SW_LIST_SECTIONS, SW_LIST_DOMAINS, SW_LIST_LEVELS, SW_LIST_STATEMENTS };

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_ALLOWANCES); i++)
    g_ptr_array_add (allowances, g_object_ref (sw_node_get_nth (node, SW_LIST_ALLOWANCES, i)));
  for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
    for (guint i = 0; i < sw_node_get_n (node, ways[w]); i++)
      add_allowances (allowances, sw_node_get_nth (node, ways[w], i));
}

/**
 * sw_document_list_allowances:
 * @document: a document
 *
 * Returns: (transfer full) (element-type SwNode): what is allowed in it, by place: the whole framework first
 */
GPtrArray *
sw_document_list_allowances (SwDocument *document)
{
  GPtrArray *allowances = g_ptr_array_new_with_free_func (g_object_unref);

  add_allowances (allowances, sw_document_get_part (document, SW_KIND_EXTENSIONS));
  add_allowances (allowances, sw_document_get_root (document));
  return allowances;
}

/**
 * sw_document_count_allowances:
 * @document: a document
 *
 * Returns: how many things are allowed in it
 */
guint
sw_document_count_allowances (SwDocument *document)
{
  g_autoptr (GPtrArray) allowances = sw_document_list_allowances (document);

  return allowances->len;
}

/**
 * sw_allowance_remove:
 * @document: a document
 * @allowance: something that is allowed in it
 *
 * Returns: whether it is allowed no longer
 */
gboolean
sw_allowance_remove (SwDocument *document,
                     SwNode *allowance)
{
  sw_document_begin (document, _("Remove Allowance"), NULL);
  return sw_document_finish (document, sw_document_remove (document, allowance));
}
