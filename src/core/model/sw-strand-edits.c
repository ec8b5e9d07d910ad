/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does with strands.
 *
 * A strand is a skill that grows through the levels: a name, and the statements that name its id. Their
 * order is that of the document, so it is kept nowhere. A strand whose name differs only by case and
 * space from another's would be taken for it, so it is it. */

#include "model/sw-strand-edits.h"

#include <glib/gi18n-lib.h>

#include "model/sw-citation-edits.h"
#include "text/sw-folded.h"

static SwNode *
get_extensions (SwDocument *document)
{
  return sw_document_get_part (document, SW_KIND_EXTENSIONS);
}

/**
 * sw_document_find_strand:
 * @document: a document
 * @id: (nullable): an id
 *
 * Returns: (nullable) (transfer none): its strand of that id
 */
SwNode *
sw_document_find_strand (SwDocument *document,
                         const char *id)
{
  SwNode *extensions = get_extensions (document);

  for (guint i = 0; id != NULL && i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    {
      SwNode *strand = sw_node_get_nth (extensions, SW_LIST_STRANDS, i);

      if (g_strcmp0 (sw_node_get_id (strand), id) == 0)
        return strand;
    }
  return NULL;
}

/**
 * sw_document_find_strand_by_name:
 * @document: a document
 * @name: a name
 *
 * Returns: (nullable) (transfer none): its strand of that name, whatever the case
 */
SwNode *
sw_document_find_strand_by_name (SwDocument *document,
                                 const char *name)
{
  SwNode *extensions = get_extensions (document);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    {
      SwNode *strand = sw_node_get_nth (extensions, SW_LIST_STRANDS, i);
      const char *known = sw_node_get_text (strand, SW_STRAND_NAME);

      if (known != NULL && sw_folded_equal (known, name))
        return strand;
    }
  return NULL;
}

typedef struct
{
  const char *id;
  GPtrArray *statements;
} Search;

static void
collect (SwNode *statement,
         gpointer data)
{
  Search *search = data;

  if (g_strcmp0 (sw_node_get_text (statement, SW_STATEMENT_STRAND), search->id) == 0)
    g_ptr_array_add (search->statements, g_object_ref (statement));
}

/**
 * sw_strand_list_statements:
 * @document: a document
 * @strand: one of its strands
 *
 * Returns: (transfer full) (element-type SwNode): the strand's statements, in the document's order
 */
GPtrArray *
sw_strand_list_statements (SwDocument *document,
                           SwNode *strand)
{
  Search search = { sw_node_get_id (strand), g_ptr_array_new_with_free_func (g_object_unref) };

  sw_document_foreach_statement (document, collect, &search);
  return search.statements;
}

/**
 * sw_statements_get_in_strand:
 * @statements: (element-type SwNode): statements
 * @strand: (nullable): a strand, %NULL for none at all
 *
 * Returns: whether none, some or all of them are in it
 */
SwInStrand
sw_statements_get_in_strand (GPtrArray *statements,
                             SwNode *strand)
{
  const char *id = strand != NULL ? sw_node_get_id (strand) : NULL;
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    n += g_strcmp0 (sw_node_get_text (g_ptr_array_index (statements, i), SW_STATEMENT_STRAND), id) == 0;
  return n == 0 ? SW_IN_STRAND_NONE : n == statements->len ? SW_IN_STRAND_ALL : SW_IN_STRAND_SOME;
}

/**
 * sw_strand_add:
 * @document: a document
 * @name: what it shall be called
 *
 * Returns: (nullable) (transfer none): the strand of that name, which may have been there before; %NULL
 *   without a name, or where the document may not be changed
 */
SwNode *
sw_strand_add (SwDocument *document,
               const char *name)
{
  g_autofree char *said = g_strstrip (g_strdup (name));
  SwNode *known = *said != '\0' ? sw_document_find_strand_by_name (document, said) : NULL;
  SwNode *extensions = get_extensions (document);
  g_autoptr (SwNode) strand = NULL;

  if (*said == '\0' || known != NULL)
    return known;

  strand = sw_node_new (SW_KIND_STRAND);
  sw_node_init_text (strand, SW_STRAND_NAME, said);
  sw_document_begin (document, _("Add Strand"), NULL);
  return sw_document_finish (document, sw_document_insert (document, extensions, SW_LIST_STRANDS, strand,
                                                           sw_node_get_n (extensions, SW_LIST_STRANDS)))
           ? strand
           : NULL;
}

static gboolean
set_strand (SwDocument *document,
            SwNode *statement,
            SwNode *strand)
{
  return sw_document_set_text (document, statement, SW_STATEMENT_STRAND,
                               strand != NULL ? sw_node_get_id (strand) : NULL);
}

/**
 * sw_statements_set_strand:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @strand: (nullable): one of the document's strands, %NULL for none
 *
 * Returns: whether they are in it now
 */
gboolean
sw_statements_set_strand (SwDocument *document,
                          GPtrArray *statements,
                          SwNode *strand)
{
  gboolean done = TRUE;

  sw_document_begin (document, strand != NULL ? _("Put in Strand") : _("Take out of Strand"), NULL);
  for (guint i = 0; i < statements->len && done; i++)
    done = set_strand (document, g_ptr_array_index (statements, i), strand);
  return sw_document_finish (document, done);
}

/**
 * sw_strand_rename:
 * @document: a document
 * @strand: one of its strands
 * @name: what it shall be called
 *
 * Returns: whether it is called so now; not where another one is
 */
gboolean
sw_strand_rename (SwDocument *document,
                  SwNode *strand,
                  const char *name)
{
  g_autofree char *said = g_strstrip (g_strdup (name));
  SwNode *known = *said != '\0' ? sw_document_find_strand_by_name (document, said) : NULL;

  if (*said == '\0' || (known != NULL && known != strand))
    return FALSE;

  sw_document_begin (document, _("Rename Strand"), NULL);
  return sw_document_finish (document, sw_document_set_text (document, strand, SW_STRAND_NAME, said));
}

static gboolean
hand_over (SwDocument *document,
           SwNode *strand,
           SwNode *into)
{
  g_autoptr (GPtrArray) statements = sw_strand_list_statements (document, strand);
  gboolean done = TRUE;

  for (guint i = 0; i < statements->len && done; i++)
    done = set_strand (document, g_ptr_array_index (statements, i), into);
  return done && sw_document_remove (document, strand);
}

/**
 * sw_strand_merge:
 * @document: a document
 * @strand: a strand, which goes
 * @into: another one, which gets its statements
 *
 * Returns: whether it was done
 */
gboolean
sw_strand_merge (SwDocument *document,
                 SwNode *strand,
                 SwNode *into)
{
  if (strand == into)
    return FALSE;

  sw_document_begin (document, _("Merge Strands"), NULL);
  return sw_document_finish (document, hand_over (document, strand, into));
}

/**
 * sw_strand_remove:
 * @document: a document
 * @strand: one of its strands; its statements are in none afterwards
 *
 * Returns: whether it is gone now
 */
gboolean
sw_strand_remove (SwDocument *document,
                  SwNode *strand)
{
  sw_document_begin (document, _("Remove Strand"), NULL);
  return sw_document_finish (document, hand_over (document, strand, NULL));
}

/**
 * sw_strand_move_by:
 * @document: a document
 * @strand: one of its strands
 * @step: -1 for one place towards the first, 1 towards the last
 *
 * Returns: whether it moved
 */
gboolean
sw_strand_move_by (SwDocument *document,
                   SwNode *strand,
                   int step)
{
  SwNode *extensions = sw_node_get_parent (strand);
  int position = (int) sw_node_get_position (strand) + step;

  if (position < 0 || position >= (int) sw_node_get_n (extensions, SW_LIST_STRANDS))
    return FALSE;

  sw_document_begin (document, _("Move Strand"), NULL);
  return sw_document_finish (document, sw_document_move (document, strand, extensions, (guint) position));
}
