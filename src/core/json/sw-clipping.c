/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements on their way from one place to another, with all that hangs from them.
 *
 * A clipping is a small framework of its own: the statements in one level, and the sources that they
 * cite. So it is written and read by the same code as any file, limits and strictness included, and
 * nothing that a statement can hold gets lost between two windows. What is pasted is new: it has ids of
 * its own. A source comes along where the target has none of that id and none of that label and title;
 * strands and anchors are the target's own affair, and only links that lead somewhere there are kept. */

#include "json/sw-clipping.h"

#include <glib/gi18n-lib.h>

#include "json/sw-document-file.h"
#include "model/sw-citation-edits.h"
#include "model/sw-statement-edits.h"
#include "text/sw-folded.h"

/* The section has to be one whose statements are kept whole. */
#define SECTION "ai"
#define LEVEL "copied"

static SwNode *
copy_source (SwNode *source)
{
  SwNode *copy = sw_node_copy (source);

  sw_node_init_text (copy, SW_SOURCE_ID, sw_node_get_id (source));
  return copy;
}

static void
take_sources (SwNode *extensions,
              SwDocument *document,
              GPtrArray *statements)
{
  SwNode *from = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (from, SW_LIST_SOURCES, i);
      g_autoptr (SwNode) copy = NULL;

      if (sw_statements_get_cited (statements, source) == SW_CITED_BY_NONE)
        continue;
      copy = copy_source (source);
      sw_node_init_child (extensions, SW_LIST_SOURCES, copy);
    }
}

/**
 * sw_clipping_new:
 * @document: a document
 * @statements: (element-type SwNode): statements of it
 *
 * Returns: (transfer full): a clipping of them
 */
SwDocument *
sw_clipping_new (SwDocument *document,
                 GPtrArray *statements)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) plain = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, SW_SCHEMA_VERSION);
  sw_node_init_text (plain, SW_SECTION_KEY, SW_SECTION_PLAIN_KEY);
  sw_node_init_text (section, SW_SECTION_KEY, SECTION);
  sw_node_init_text (level, SW_LEVEL_KEY, LEVEL);
  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      g_autoptr (SwNode) copy = sw_node_copy (statement);

      sw_node_init_child (level, SW_LIST_STATEMENTS, copy);
    }
  take_sources (sw_node_get_part (root, SW_KIND_EXTENSIONS), document, statements);
  sw_node_init_child (section, SW_LIST_LEVELS, level);
  sw_node_init_child (root, SW_LIST_SECTIONS, plain);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  return sw_document_new (root);
}

static SwNode *
get_level (SwDocument *clipping)
{
  SwNode *section = sw_document_get_section (clipping, SECTION);

  return section != NULL ? sw_node_get_nth (section, SW_LIST_LEVELS, 0) : NULL;
}

/**
 * sw_clipping_write:
 * @clipping: a clipping
 *
 * Returns: (transfer full) (nullable): it as bytes, for a clipboard
 */
GBytes *
sw_clipping_write (SwDocument *clipping)
{
  g_autoptr (SwDocumentFile) file = sw_document_file_new (clipping);

  return sw_document_file_write (file, NULL);
}

/**
 * sw_clipping_read:
 * @bytes: what a clipboard has
 *
 * Returns: (transfer full) (nullable): the clipping; %NULL where it is none
 */
SwDocument *
sw_clipping_read (GBytes *bytes)
{
  g_autoptr (SwDocumentFile) file = sw_document_file_new_for_bytes (bytes, NULL);
  SwDocument *clipping = file != NULL ? sw_document_file_get_document (file) : NULL;

  return clipping != NULL && sw_clipping_get_n_statements (clipping) > 0 ? g_object_ref (clipping) : NULL;
}

/**
 * sw_clipping_get_n_statements:
 * @clipping: a clipping
 *
 * Returns: how many statements it holds
 */
guint
sw_clipping_get_n_statements (SwDocument *clipping)
{
  SwNode *level = get_level (clipping);

  return level != NULL ? sw_node_get_n (level, SW_LIST_STATEMENTS) : 0;
}

static gboolean
is_same_text (SwNode *a,
              SwNode *b,
              guint field)
{
  const char *x = sw_node_get_text (a, field);
  const char *y = sw_node_get_text (b, field);

  return x != NULL && *x != '\0' ? y != NULL && sw_folded_equal (x, y) : y == NULL || *y == '\0';
}

/* The source of @document that @source is, or becomes by being added. */
static SwNode *
adopt_source (SwDocument *document,
              SwNode *source)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  SwNode *known = sw_document_find_source (document, sw_node_get_id (source));
  g_autoptr (SwNode) copy = NULL;

  for (guint i = 0; known == NULL && i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      SwNode *there = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);

      if (is_same_text (there, source, SW_SOURCE_LABEL) && is_same_text (there, source, SW_SOURCE_TITLE))
        known = there;
    }
  if (known != NULL)
    return known;

  copy = copy_source (source);
  return sw_source_add (document, copy);
}

static gboolean
has_anchor (SwDocument *document,
            const char *id)
{
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);

  for (guint list = 0; list < SW_N_LISTS; list++)
    for (guint i = 0; i < sw_node_get_n (anchors, list); i++)
      if (g_strcmp0 (sw_node_get_id (sw_node_get_nth (anchors, list, i)), id) == 0)
        return TRUE;
  return FALSE;
}

static gboolean
has_strand (SwDocument *document,
            const char *id)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    if (g_strcmp0 (sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_STRANDS, i)), id) == 0)
      return TRUE;
  return FALSE;
}

/* A copy of @link for @document, named as it is there. What leads nowhere there is left out; only a
 * citation that was dangling before stays one: that is told of, not thrown away. */
static SwNode *
make_link (SwNode *link,
           SwListId list,
           SwDocument *document,
           GHashTable *ids)
{
  SwNode *copy;

  if (list == SW_LIST_ANCHOR_LINKS && !has_anchor (document, sw_node_get_text (link, SW_ANCHOR_LINK_ANCHOR)))
    return NULL;

  copy = sw_node_copy (link);
  if (list == SW_LIST_CITATIONS)
    {
      const char *cited = sw_node_get_text (copy, SW_CITATION_SOURCE);
      const char *known = cited != NULL ? g_hash_table_lookup (ids, cited) : NULL;

      if (known != NULL)
        sw_node_init_text (copy, SW_CITATION_SOURCE, known);
    }
  return copy;
}

static SwNode *
make_statement (SwNode *statement,
                SwDocument *document,
                GHashTable *ids)
{
  static const SwView views[] = { SW_VIEW_WHOLE, SW_VIEW_PLAIN, SW_VIEW_RECORD };
  SwNode *made = sw_node_new (SW_KIND_STATEMENT);
  SwNode *seen = sw_node_peek_part (statement, SW_KIND_SEEN);

  sw_node_init_text (made, SW_STATEMENT_TEXT, sw_node_get_text (statement, SW_STATEMENT_TEXT));
  if (has_strand (document, sw_node_get_text (statement, SW_STATEMENT_STRAND)))
    sw_node_init_text (made, SW_STATEMENT_STRAND, sw_node_get_text (statement, SW_STATEMENT_STRAND));

  for (guint list = 0; list < SW_N_LISTS; list++)
    for (guint i = 0; i < sw_node_get_n (statement, list); i++)
      {
        g_autoptr (SwNode) link = make_link (sw_node_get_nth (statement, list, i), list, document, ids);

        if (link != NULL)
          sw_node_init_child (made, list, link);
      }

  if (seen != NULL)
    {
      g_autoptr (SwNode) copy = sw_node_copy (seen);

      sw_node_init_text (made, SW_STATEMENT_FOR, sw_node_get_text (statement, SW_STATEMENT_FOR));
      sw_node_init_part (made, copy);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    sw_node_init_shape (made, views[i], sw_shape_ref ((SwShape *) sw_node_get_shape (statement, views[i])));
  return made;
}

/**
 * sw_clipping_paste:
 * @clipping: a clipping
 * @document: the document it is pasted into
 * @level: the level that gets the statements
 * @position: where in it
 *
 * Returns: (transfer full) (element-type SwNode): what is there now; the last has the focus
 */
GPtrArray *
sw_clipping_paste (SwDocument *clipping,
                   SwDocument *document,
                   SwNode *level,
                   guint position)
{
  SwNode *extensions = sw_document_get_part (clipping, SW_KIND_EXTENSIONS);
  SwNode *from = get_level (clipping);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = sw_clipping_get_n_statements (clipping);
  GPtrArray *pasted;

  sw_document_begin (document, n == 1 ? _("Paste Statement") : _("Paste Statements"), NULL);
  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);
      SwNode *known = adopt_source (document, source);

      if (known != NULL)
        g_hash_table_insert (ids, (char *) sw_node_get_id (source), (char *) sw_node_get_id (known));
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, make_statement (sw_node_get_nth (from, SW_LIST_STATEMENTS, i), document, ids));
  pasted = sw_statements_paste (document, level, position, nodes);
  sw_document_commit (document);
  return pasted;
}
