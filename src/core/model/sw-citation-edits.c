/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does with citations and with the sources they name.
 *
 * A citation is a child of its statement that names a source by id; the sources are the document's
 * registry. Whoever takes a source away says what becomes of its citations: merging gives them to
 * another source, removing takes them along, each in one step of undo. A statement never cites one
 * source twice: where a merge would make it, the second citation goes. */

#include "model/sw-citation-edits.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement-edits.h"

static void
each_in (SwNode *node,
         SwStatementFunc func,
         gpointer user_data)
{
  static const SwListId ways[] = { SW_LIST_SECTIONS, SW_LIST_DOMAINS, SW_LIST_LEVELS, SW_LIST_STATEMENTS };

  if (sw_node_get_kind (node) == SW_KIND_STATEMENT)
    {
      func (node, user_data);
      return;
    }

  for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
    for (guint i = 0; i < sw_node_get_n (node, ways[w]); i++)
      each_in (sw_node_get_nth (node, ways[w], i), func, user_data);
}

/**
 * sw_document_foreach_statement:
 * @document: a document
 * @func: (scope call): what to do with each
 * @user_data: handed to @func
 *
 * Goes over the statements of all sections, in the document's order.
 */
void
sw_document_foreach_statement (SwDocument *document,
                               SwStatementFunc func,
                               gpointer user_data)
{
  each_in (sw_document_get_root (document), func, user_data);
}

/**
 * sw_statement_find_citation:
 * @statement: a statement
 * @source: the id of a source
 *
 * Returns: (nullable) (transfer none): its citation of that source
 */
SwNode *
sw_statement_find_citation (SwNode *statement,
                            const char *source)
{
  return sw_node_find_child (statement, SW_LIST_CITATIONS, SW_CITATION_SOURCE, source);
}

/**
 * sw_statements_get_cited:
 * @statements: (element-type SwNode): statements
 * @source: a source
 *
 * Returns: whether none, some or all of them cite it
 */
SwCitedBy
sw_statements_get_cited (GPtrArray *statements,
                         SwNode *source)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    if (sw_statement_find_citation (g_ptr_array_index (statements, i), sw_node_get_id (source)) != NULL)
      n++;
  return n == 0 ? SW_CITED_BY_NONE : n == statements->len ? SW_CITED_BY_ALL : SW_CITED_BY_SOME;
}

/* The citations of one source, or the statements that have one, wherever they are. */
typedef struct
{
  const char *source;
  GPtrArray *citations;
} Search;

static void
collect (SwNode *statement,
         gpointer user_data)
{
  Search *search = user_data;

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_CITATIONS); i++)
    {
      SwNode *citation = sw_node_get_nth (statement, SW_LIST_CITATIONS, i);

      if (g_strcmp0 (sw_node_get_text (citation, SW_CITATION_SOURCE), search->source) == 0)
        g_ptr_array_add (search->citations, g_object_ref (citation));
    }
}

static GPtrArray *
find_citations (SwDocument *document,
                SwNode *source)
{
  Search search = { sw_node_get_id (source), g_ptr_array_new_with_free_func (g_object_unref) };

  sw_document_foreach_statement (document, collect, &search);
  return search.citations;
}

static void
collect_statement (SwNode *statement,
                   gpointer user_data)
{
  Search *search = user_data;

  if (sw_statement_find_citation (statement, search->source) != NULL)
    g_ptr_array_add (search->citations, g_object_ref (statement));
}

/**
 * sw_source_list_statements:
 * @document: a document
 * @source: one of its sources
 *
 * Returns: (transfer full) (element-type SwNode): the statements that cite it, in the document's order
 */
GPtrArray *
sw_source_list_statements (SwDocument *document,
                           SwNode *source)
{
  Search search = { sw_node_get_id (source), g_ptr_array_new_with_free_func (g_object_unref) };

  sw_document_foreach_statement (document, collect_statement, &search);
  return search.citations;
}

/**
 * sw_source_count_statements:
 * @document: a document
 * @source: one of its sources
 *
 * Returns: how many statements cite it
 */
guint
sw_source_count_statements (SwDocument *document,
                            SwNode *source)
{
  g_autoptr (GPtrArray) statements = sw_source_list_statements (document, source);

  return statements->len;
}

static gboolean
cite (SwDocument *document,
      SwNode *statement,
      const char *source)
{
  g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

  sw_node_init_text (citation, SW_CITATION_SOURCE, source);
  return sw_document_insert (document, statement, SW_LIST_CITATIONS, citation,
                             sw_node_get_n (statement, SW_LIST_CITATIONS));
}

/* Takes a source into the document's list where it is in none yet. */
static gboolean
register_source (SwDocument *document,
                 SwNode *source)
{
  return sw_source_add (document, source) == source;
}

/**
 * sw_statements_toggle_citation:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @source: a source of the document, or one that belongs to nobody and is added to it
 *
 * Where all of them cite it, none does afterwards; else all do.
 *
 * Returns: whether it was done
 */
gboolean
sw_statements_toggle_citation (SwDocument *document,
                               GPtrArray *statements,
                               SwNode *source)
{
  gboolean all = sw_node_get_parent (source) != NULL &&
                 sw_statements_get_cited (statements, source) == SW_CITED_BY_ALL;
  gboolean done = statements->len > 0;

  sw_document_begin (document, all ? _("Remove Citation") : _("Cite"), NULL);
  done = done && register_source (document, source);
  for (guint i = 0; i < statements->len && done; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      SwNode *citation = sw_statement_find_citation (statement, sw_node_get_id (source));

      if (all)
        done = sw_document_remove (document, citation);
      else if (citation == NULL)
        done = cite (document, statement, sw_node_get_id (source));
    }
  return sw_document_finish (document, done);
}

/**
 * sw_statements_cite_only:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @source: a source of the document, or one that belongs to nobody and is added to it
 *
 * Whatever they cited, they cite this one and no other afterwards.
 *
 * Returns: whether it was done
 */
gboolean
sw_statements_cite_only (SwDocument *document,
                         GPtrArray *statements,
                         SwNode *source)
{
  gboolean done = statements->len > 0;

  sw_document_begin (document, _("Cite One Source Only"), NULL);
  done = done && register_source (document, source);
  for (guint i = 0; i < statements->len && done; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      SwNode *kept = sw_statement_find_citation (statement, sw_node_get_id (source));

      for (guint j = sw_node_get_n (statement, SW_LIST_CITATIONS); j > 0 && done; j--)
        if (sw_node_get_nth (statement, SW_LIST_CITATIONS, j - 1) != kept)
          done = sw_document_remove (document, sw_node_get_nth (statement, SW_LIST_CITATIONS, j - 1));
      if (kept == NULL && done)
        done = cite (document, statement, sw_node_get_id (source));
    }
  return sw_document_finish (document, done);
}

/**
 * sw_statements_cite_as_above:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 *
 * Gives them the citations of the statement above the first, beside those they have.
 *
 * Returns: whether there was one above that cites anything
 */
gboolean
sw_statements_cite_as_above (SwDocument *document,
                             GPtrArray *statements)
{
  SwNode *above =
    statements->len > 0 ? sw_statement_get_neighbour (g_ptr_array_index (statements, 0), -1) : NULL;
  gboolean done = TRUE;

  if (above == NULL || sw_node_get_n (above, SW_LIST_CITATIONS) == 0)
    return FALSE;

  sw_document_begin (document, _("Cite as Above"), NULL);
  for (guint i = 0; i < statements->len; i++)
    for (guint j = 0; j < sw_node_get_n (above, SW_LIST_CITATIONS) && done; j++)
      {
        const char *source =
          sw_node_get_text (sw_node_get_nth (above, SW_LIST_CITATIONS, j), SW_CITATION_SOURCE);

        if (sw_statement_find_citation (g_ptr_array_index (statements, i), source) == NULL)
          done = cite (document, g_ptr_array_index (statements, i), source);
      }
  return sw_document_finish (document, done);
}

static void
focus_on (SwDocument *document,
          SwNode *citation)
{
  sw_document_set_focus (document, citation, SW_CITATION_SOURCE, 0, 0);
}

/**
 * sw_citation_remove:
 * @document: a document
 * @citation: a citation of one of its statements
 *
 * The focus goes to the one that takes its place, else to the one before it; without citations it is
 * back in the text.
 *
 * Returns: whether it is gone now
 */
gboolean
sw_citation_remove (SwDocument *document,
                    SwNode *citation)
{
  SwNode *statement = sw_node_get_parent (citation);
  guint position = sw_node_get_position (citation);
  SwNode *heir = sw_node_get_nth (statement, SW_LIST_CITATIONS, position + 1);
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  int end = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;
  gboolean done;

  if (heir == NULL && position > 0)
    heir = sw_node_get_nth (statement, SW_LIST_CITATIONS, position - 1);

  sw_document_begin (document, _("Remove Citation"), NULL);
  done = sw_document_remove (document, citation);
  if (done && heir != NULL)
    focus_on (document, heir);
  else if (done)
    sw_document_set_focus (document, statement, SW_STATEMENT_TEXT, end, end);
  return sw_document_finish (document, done);
}

/**
 * sw_citation_move_by:
 * @document: a document
 * @citation: a citation of one of its statements
 * @step: -1 for one place towards the first, 1 towards the last
 *
 * Returns: whether it moved
 */
gboolean
sw_citation_move_by (SwDocument *document,
                     SwNode *citation,
                     int step)
{
  SwNode *statement = sw_node_get_parent (citation);
  int position = (int) sw_node_get_position (citation) + step;

  if (position < 0 || position >= (int) sw_node_get_n (statement, SW_LIST_CITATIONS))
    return FALSE;

  sw_document_begin (document, _("Move Citation"), NULL);
  focus_on (document, citation);
  return sw_document_finish (document, sw_document_move (document, citation, statement, (guint) position));
}

/**
 * sw_source_add:
 * @document: a document
 * @source: (transfer none): a source that belongs to nobody, as sw_profile_new_source() makes it
 *
 * Returns: (transfer none) (nullable): the source of that id in the document's registry
 */
SwNode *
sw_source_add (SwDocument *document,
               SwNode *source)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  SwNode *known = sw_document_find_source (document, sw_node_get_id (source));

  if (known != NULL)
    return known;

  sw_document_begin (document, _("Add Source"), NULL);
  return sw_document_finish (document, sw_document_insert (document, extensions, SW_LIST_SOURCES, source,
                                                           sw_node_get_n (extensions, SW_LIST_SOURCES)))
           ? source
           : NULL;
}

/* A section's default citations of @source become those of @into, or go. */
static gboolean
replace_defaults (SwDocument *document,
                  SwNode *source,
                  SwNode *into)
{
  SwNode *root = sw_document_get_root (document);

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      gboolean has_into = into != NULL && sw_node_find_child (section, SW_LIST_DEFAULT_CITATIONS, SW_CITATION_SOURCE,
                                                              sw_node_get_id (into)) != NULL;

      for (guint j = sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS); j > 0; j--)
        {
          SwNode *citation = sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, j - 1);

          if (g_strcmp0 (sw_node_get_text (citation, SW_CITATION_SOURCE), sw_node_get_id (source)) != 0)
            continue;
          if (into != NULL && !has_into
                ? !sw_document_set_text (document, citation, SW_CITATION_SOURCE, sw_node_get_id (into))
                : !sw_document_remove (document, citation))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * sw_source_merge:
 * @document: a document
 * @source: a source, which goes
 * @into: another one, which gets its citations and the focus
 *
 * Returns: whether it was done
 */
gboolean
sw_source_merge (SwDocument *document,
                 SwNode *source,
                 SwNode *into)
{
  g_autoptr (GPtrArray) citations = find_citations (document, source);
  gboolean done = source != into;

  sw_document_begin (document, _("Merge Sources"), NULL);
  for (guint i = 0; i < citations->len && done; i++)
    {
      SwNode *citation = g_ptr_array_index (citations, i);

      if (sw_statement_find_citation (sw_node_get_parent (citation), sw_node_get_id (into)) != NULL)
        done = sw_document_remove (document, citation);
      else
        done = sw_document_set_text (document, citation, SW_CITATION_SOURCE, sw_node_get_id (into));
    }
  done = done && replace_defaults (document, source, into) && sw_document_remove (document, source);
  sw_document_set_focus (document, into, SW_NO_FIELD, 0, 0);
  return sw_document_finish (document, done);
}

/**
 * sw_source_remove:
 * @document: a document
 * @source: one of its sources, which goes with all its citations
 *
 * The focus goes to the source that takes its place, else to the one before it, else to the empty list.
 *
 * Returns: whether it was done
 */
gboolean
sw_source_remove (SwDocument *document,
                  SwNode *source)
{
  g_autoptr (GPtrArray) citations = find_citations (document, source);
  SwNode *extensions = sw_node_get_parent (source);
  guint position = sw_node_get_position (source);
  SwNode *heir = sw_node_get_nth (extensions, SW_LIST_SOURCES, position + 1);
  gboolean done = TRUE;

  if (heir == NULL && position > 0)
    heir = sw_node_get_nth (extensions, SW_LIST_SOURCES, position - 1);

  sw_document_begin (document, _("Remove Source"), NULL);
  for (guint i = 0; i < citations->len && done; i++)
    done = sw_document_remove (document, g_ptr_array_index (citations, i));
  done = done && replace_defaults (document, source, NULL) && sw_document_remove (document, source);
  /* What has no text of its own has the focus by one of its lists. */
  if (heir != NULL)
    sw_document_set_focus (document, heir, SW_NO_FIELD, 0, 0);
  else
    sw_document_set_focus (document, extensions, SW_LIST_SOURCES, 0, 0);
  return sw_document_finish (document, done);
}
