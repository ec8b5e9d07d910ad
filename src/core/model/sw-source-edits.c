/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does with the registry of sources itself. What becomes of citations when a source goes
 * is sw-citation-edits.c's.
 *
 * A new source brings its id with it: a citation names it from then on, whatever its label becomes. */

#include "model/sw-source-edits.h"

#include <glib/gi18n-lib.h>

#include "model/sw-citation-edits.h"
#include "model/sw-field-checks.h"

/**
 * sw_source_new:
 * @label: what its chips shall show
 *
 * Returns: (transfer full): a source that belongs to nobody yet
 */
SwNode *
sw_source_new (const char *label)
{
  SwNode *source = sw_node_new (SW_KIND_SOURCE);
  g_autofree char *id = g_uuid_string_random ();

  sw_node_init_text (source, SW_SOURCE_ID, id);
  sw_node_init_text (source, SW_SOURCE_LABEL, label);
  return source;
}

/**
 * sw_source_get_link:
 * @source: a source
 *
 * Returns: (nullable) (transfer none): what a browser may be given to open: http and https, nothing else
 */
const char *
sw_source_get_link (SwNode *source)
{
  const char *url = sw_node_get_text (source, SW_SOURCE_URL);

  if (url == NULL || sw_check_url (url) != NULL)
    return NULL;
  return g_ascii_strncasecmp (url, "https://", 8) == 0 || g_ascii_strncasecmp (url, "http://", 7) == 0 ? url : NULL;
}

static void
count_citations (SwNode *statement,
                 gpointer user_data)
{
  GHashTable *counts = user_data;
  guint n = sw_node_get_n (statement, SW_LIST_CITATIONS);

  for (guint i = 0; i < n; i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, i), SW_CITATION_SOURCE);
      gboolean again = FALSE;

      for (guint j = 0; j < i && !again; j++)
        again = g_strcmp0 (sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, j), SW_CITATION_SOURCE),
                           id) == 0;
      if (id != NULL && !again)
        g_hash_table_insert (counts, (gpointer) id,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
    }
}

/**
 * sw_sources_count:
 * @document: a document
 *
 * Returns: (transfer full) (element-type utf8 guint): id of a source → how many statements cite it; its keys
 *   are the document's, and hold as long as nobody changes it
 */
GHashTable *
sw_sources_count (SwDocument *document)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  sw_document_foreach_statement (document, count_citations, counts);
  return counts;
}

/**
 * sw_sources_add:
 * @document: a document
 * @sources: (element-type SwNode): sources that belong to nobody
 *
 * Adds at the end of the registry those that it does not have, and puts the focus on the first of them.
 *
 * Returns: whether there were any
 */
gboolean
sw_sources_add (SwDocument *document,
                GPtrArray *sources)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  SwNode *first = NULL;
  gboolean done = TRUE;

  sw_document_begin (document, ngettext ("Add Source", "Add Sources", (gulong) sources->len), NULL);
  for (guint i = 0; i < sources->len && done; i++)
    {
      SwNode *source = g_ptr_array_index (sources, i);

      if (sw_document_find_source (document, sw_node_get_id (source)) != NULL)
        continue;
      done = sw_document_insert (document, extensions, SW_LIST_SOURCES, source,
                                 sw_node_get_n (extensions, SW_LIST_SOURCES));
      if (first == NULL)
        first = source;
    }

  if (!done)
    {
      sw_document_abort (document);
      return FALSE;
    }
  if (first != NULL)
    sw_document_set_focus (document, first, SW_NO_FIELD, 0, 0);
  sw_document_commit (document);
  return first != NULL;
}

/**
 * sw_source_move_by:
 * @document: a document
 * @source: one of its sources
 * @step: -1 for one place up, 1 for one down
 *
 * Returns: whether it moved
 */
gboolean
sw_source_move_by (SwDocument *document,
                   SwNode *source,
                   int step)
{
  SwNode *extensions = sw_node_get_parent (source);
  int position = (int) sw_node_get_position (source) + step;
  gboolean done;

  if (position < 0 || position >= (int) sw_node_get_n (extensions, SW_LIST_SOURCES))
    return FALSE;

  sw_document_begin (document, _("Move Source"), NULL);
  done = sw_document_move (document, source, extensions, (guint) position);
  sw_document_set_focus (document, source, SW_NO_FIELD, 0, 0);
  return sw_document_finish (document, done);
}
