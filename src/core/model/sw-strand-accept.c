/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of suggested strands that somebody finds right. */

#include "model/sw-strand-suggest.h"

#include <glib/gi18n-lib.h>

#include "model/sw-strand-edits.h"

/* A name that another strand has already would make the two one. */
static char *
dup_free_name (SwDocument *document,
               const char *name)
{
  char *free_name = g_strdup (*name != '\0' ? name : _("Strand"));

  for (guint i = 2; sw_document_find_strand_by_name (document, free_name) != NULL; i++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s %u", *name != '\0' ? name : _("Strand"), i);
    }
  return free_name;
}

/**
 * sw_strand_suggestions_accept:
 * @document: a document
 * @suggestions: (element-type SwStrandSuggestion): those that are right
 *
 * Makes them strands, in one step to undo. A statement that has meanwhile been put in another strand stays
 * there.
 *
 * Returns: how many strands were made or have grown
 */
guint
sw_strand_suggestions_accept (SwDocument *document,
                              GPtrArray *suggestions)
{
  guint n = 0;

  sw_document_begin (document, _("Accept Strands"), NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const SwStrandSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autoptr (GPtrArray) statements = g_ptr_array_new ();
      g_autofree char *name = NULL;
      SwNode *strand = suggestion->strand;

      for (guint j = 0; j < suggestion->statements->len; j++)
        {
          SwNode *statement = g_ptr_array_index (suggestion->statements, j);
          const char *id = sw_node_get_text (statement, SW_STATEMENT_STRAND);

          if (sw_node_get_parent (statement) != NULL && (id == NULL || sw_document_find_strand (document, id) == NULL))
            g_ptr_array_add (statements, statement);
        }
      if (statements->len == 0)
        continue;
      if (strand == NULL || sw_node_get_parent (strand) == NULL)
        {
          name = dup_free_name (document, suggestion->name);
          strand = sw_strand_add (document, name);
        }
      if (strand != NULL && sw_statements_set_strand (document, statements, strand))
        n++;
    }
  sw_document_commit (document);
  return n;
}
