/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What reviewers do with notes.
 *
 * A note hangs from what it is about: a statement, a level, or the whole framework (then from the
 * extensions). It goes where its statement goes, and with it when that is removed. Notes of orphaned
 * records are not counted here: they belong to statements that are not there. */

#include "model/sw-note-edits.h"

#include <glib/gi18n-lib.h>

static gboolean
is_meant (SwNode *note,
          SwNotesWhich which)
{
  return which == SW_NOTES_ALL || sw_node_get_boolean (note, SW_NOTE_DONE) == (which == SW_NOTES_DONE);
}

static void
add_notes (GPtrArray *notes,
           SwNode *owner,
           SwNotesWhich which)
{
  for (guint i = 0; i < sw_node_get_n (owner, SW_LIST_NOTES); i++)
    {
      SwNode *note = sw_node_get_nth (owner, SW_LIST_NOTES, i);

      if (is_meant (note, which))
        g_ptr_array_add (notes, g_object_ref (note));
    }
}

static void
add_notes_below (GPtrArray *notes,
                 SwNode *node,
                 SwNotesWhich which)
{
  static const SwListId ways[] = { SW_LIST_SECTIONS, SW_LIST_DOMAINS, SW_LIST_LEVELS, SW_LIST_STATEMENTS };

  add_notes (notes, node, which);
  for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
    for (guint i = 0; i < sw_node_get_n (node, ways[w]); i++)
      add_notes_below (notes, sw_node_get_nth (node, ways[w], i), which);
}

/**
 * sw_document_list_notes:
 * @document: a document
 * @which: which of them
 *
 * Returns: (transfer full) (element-type SwNode): its notes by place: those on the whole framework first
 */
GPtrArray *
sw_document_list_notes (SwDocument *document,
                        SwNotesWhich which)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  add_notes (notes, sw_document_get_part (document, SW_KIND_EXTENSIONS), which);
  add_notes_below (notes, sw_document_get_root (document), which);
  return notes;
}

/**
 * sw_document_count_notes:
 * @document: a document
 * @which: which of them
 *
 * Returns: how many notes it has
 */
guint
sw_document_count_notes (SwDocument *document,
                         SwNotesWhich which)
{
  g_autoptr (GPtrArray) notes = sw_document_list_notes (document, which);

  return notes->len;
}

/**
 * sw_notes_count:
 * @owner: a statement, a level or the extensions
 * @which: which of its own notes
 *
 * Returns: how many it has
 */
guint
sw_notes_count (SwNode *owner,
                SwNotesWhich which)
{
  guint n = 0;

  for (guint i = 0; i < sw_node_get_n (owner, SW_LIST_NOTES); i++)
    n += is_meant (sw_node_get_nth (owner, SW_LIST_NOTES, i), which);
  return n;
}

/**
 * sw_note_add:
 * @document: a document
 * @owner: a statement, a level or the extensions
 * @text: what the note says
 * @by: (nullable): who says it
 * @on: (nullable): when, in ISO 8601
 *
 * Returns: (transfer none) (nullable): the note, %NULL where there was nothing to say or no way to
 */
SwNode *
sw_note_add (SwDocument *document,
             SwNode *owner,
             const char *text,
             const char *by,
             const char *on)
{
  g_autoptr (SwNode) note = sw_node_new (SW_KIND_NOTE);
  g_autofree char *said = g_strstrip (g_strdup (text));
  gboolean done;

  if (*said == '\0')
    return NULL;

  sw_node_init_text (note, SW_NOTE_TEXT, said);
  if (by != NULL && *by != '\0')
    sw_node_init_text (note, SW_NOTE_BY, by);
  if (on != NULL)
    sw_node_init_text (note, SW_NOTE_ON, on);

  sw_document_begin (document, _("Add Note"), NULL);
  done = sw_document_insert (document, owner, SW_LIST_NOTES, note, sw_node_get_n (owner, SW_LIST_NOTES));
  sw_document_commit (document);
  return done ? note : NULL;
}

/**
 * sw_note_set_done:
 * @document: a document
 * @note: one of its notes
 * @done: whether what it asks for has been done
 *
 * Returns: whether the note says so now
 */
gboolean
sw_note_set_done (SwDocument *document,
                  SwNode *note,
                  gboolean done)
{
  g_autoptr (SwValue) value = sw_value_new_boolean (done);
  gboolean set;

  if (sw_node_get_boolean (note, SW_NOTE_DONE) == done)
    return TRUE;

  sw_document_begin (document, done ? _("Mark Note as Done") : _("Open Note Again"), NULL);
  set = sw_document_set (document, note, SW_NOTE_DONE, value);
  sw_document_commit (document);
  return set;
}

/**
 * sw_note_remove:
 * @document: a document
 * @note: one of its notes
 *
 * Returns: whether it is gone now
 */
gboolean
sw_note_remove (SwDocument *document,
                SwNode *note)
{
  gboolean done;

  sw_document_begin (document, _("Remove Note"), NULL);
  done = sw_document_remove (document, note);
  sw_document_commit (document);
  return done;
}
