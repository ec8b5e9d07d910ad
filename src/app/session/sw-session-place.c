/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place in the document where the user is.
 *
 * It is a node of the document: the occupation, the framework, a section, a domain, a level or a
 * statement. Of a node that has several lists and no text of its own, as the extensions do, the place
 * is one of the lists: the sources, say. The outline and the editing surface both set it and both
 * follow it. It is never a node that has left the document: when the place is removed, or the document
 * exchanged, the place becomes the nearest one that is still there. An undo and a redo bring the user to
 * where the change was. */

#include "session/sw-session-private.h"

/* Whether the node, which may be %NULL, is in the session's document. */
static gboolean
has_node (SwSession *self,
          SwNode *node)
{
  return self->document != NULL && node != NULL &&
         sw_node_get_root (node) == sw_document_get_root (self->document);
}

/* Where one begins to write: the first level there is, else the occupation. */
SwNode *
sw_session_find_first_place (SwDocument *document)
{
  SwNode *node = sw_node_get_nth (sw_document_get_root (document), SW_LIST_SECTIONS, 0);

  if (node == NULL)
    return sw_document_get_part (document, SW_KIND_OCCUPATION);

  if (sw_node_get_n (node, SW_LIST_LEVELS) > 0)
    return sw_node_get_nth (node, SW_LIST_LEVELS, 0);

  return node;
}

/* What hangs from the extensions is shown with the others of its list, and so is what the extensions
 * themselves are left with when it is removed. */
static SwListId
find_place_list (SwNode *place,
                 SwListId list)
{
  SwNode *parent = sw_node_get_parent (place);

  if (sw_node_get_kind (place) == SW_KIND_EXTENSIONS)
    return list;
  if (parent != NULL && sw_node_get_kind (parent) == SW_KIND_EXTENSIONS)
    return sw_node_get_list_id (place);
  return SW_N_LISTS;
}

/* A place that was removed leaves the user in the node it was removed from. */
static void
mend_place (SwSession *self,
            const SwCommit *commit)
{
  SwNode *place = self->place;

  while (place != NULL && !has_node (self, place))
    {
      SwNode *top = sw_node_get_root (place);
      SwNode *parent = NULL;

      for (guint i = 0; i < commit->changes->len && parent == NULL; i++)
        {
          const SwChange *change = g_ptr_array_index (commit->changes, i);

          if (change->type == SW_CHANGE_REMOVE && change->node == top)
            parent = change->parent;
        }

      place = parent;
    }

  if (place == self->place)
    return;
  if (place == NULL)
    sw_session_set_place (self, sw_session_find_first_place (self->document));
  else
    sw_session_set_place_list (self, place, find_place_list (place, self->place_list));
}

static gssize
byte_offset (const char *text,
             int characters)
{
  if (text == NULL || characters < 0)
    return -1;

  return g_utf8_offset_to_pointer (text, MIN (characters, g_utf8_strlen (text, -1))) - text;
}

/* Where nobody said where the user was: to the first thing that is another now. */
static void
reveal_change (SwSession *self,
               const SwCommit *commit)
{
  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);
      SwNode *node = has_node (self, change->node) ? change->node : change->parent;

      if (has_node (self, node))
        {
          sw_session_reveal (self, node, change->type == SW_CHANGE_SET ? change->field : 0, -1, -1);
          return;
        }
    }
}

/* Hangs on SwDocument::committed: mends the place, and brings the user to what an undo or a redo changed. */
void
sw_session_committed_cb (SwSession *self,
                         const SwCommit *commit,
                         SwDocument *document)
{
  const SwFocus *focus = commit->focus;

  mend_place (self, commit);

  if (commit->origin == SW_COMMIT_DONE)
    return;

  if (focus != NULL && has_node (self, focus->node) && sw_node_get_kind (focus->node) == SW_KIND_EXTENSIONS)
    {
      /* What has no text of its own has the focus by one of its lists, which its field names. */
      sw_session_set_place_list (self, focus->node, focus->field);
      sw_session_reveal (self, focus->node, 0, -1, -1);
    }
  else if (focus != NULL && has_node (self, focus->node))
    {
      const char *text = sw_node_get_text (focus->node, focus->field);

      sw_session_reveal (self, focus->node, focus->field,
                         byte_offset (text, focus->anchor), byte_offset (text, focus->caret));
    }
  else
    {
      reveal_change (self, commit);
    }
}

/**
 * sw_session_get_place:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the user is; %NULL without a document
 */
SwNode *
sw_session_get_place (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->place;
}

/**
 * sw_session_set_place:
 * @self: a session
 * @place: a node of its document
 */
void
sw_session_set_place (SwSession *self,
                      SwNode *place)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (has_node (self, place));

  sw_session_set_place_list (self, place, find_place_list (place, SW_N_LISTS));
}

/**
 * sw_session_get_place_list:
 * @self: a session
 *
 * Returns: the list that the place is in or is: %SW_LIST_SOURCES at the sources and at one of them;
 *   %SW_N_LISTS where the place is a node for itself
 */
SwListId
sw_session_get_place_list (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), SW_N_LISTS);

  return self->place_list;
}

/**
 * sw_session_set_place_list:
 * @self: a session
 * @place: a node of its document
 * @list: which of its lists; %SW_N_LISTS for the node itself
 *
 * Goes to a list as a whole, which may be empty.
 */
void
sw_session_set_place_list (SwSession *self,
                           SwNode *place,
                           SwListId list)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (has_node (self, place));

  if (self->place == place && self->place_list == list)
    return;

  g_set_object (&self->place, place);
  self->place_list = list;
  sw_session_notify_place (self);
}

/**
 * sw_session_reveal:
 * @self: a session
 * @node: a node of its document
 * @field: one of its fields
 * @start: where to select from, in bytes; -1 for no certain place
 * @end: where the caret shall be, in bytes
 *
 * Makes @node the place and asks the views to bring the user there.
 */
void
sw_session_reveal (SwSession *self,
                   SwNode *node,
                   guint field,
                   gssize start,
                   gssize end)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (has_node (self, node));

  /* Whoever is at a list of the node stays there. */
  if (node != self->place)
    sw_session_set_place (self, node);
  sw_session_emit_reveal (self, node, field, start, end);
}
