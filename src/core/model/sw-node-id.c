/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a node is called outward.
 *
 * Identity has two tellers. Inside the program a node is its own pointer: undo brings the same node
 * back. Outward it has an id, a lower-case UUID: the one that is stored in its record, or else one
 * derived (sw-identity.h) from what the node was when it was first asked for, so that the same bytes
 * always give the same id. */

#include "model/sw-node-private.h"

#include "model/sw-identity.h"

/* Siblings of one text are told apart by their order, so all of a list get their ids at once,
 * before anything in it becomes something else: else two could come by the same one. */
static void
settle_ids (SwNode *self)
{
  SwNodeList *nodes = self->list != SW_N_LISTS ? sw_node_peek_list (self->parent, self->list) : NULL;
  g_autoptr (GHashTable) seen = NULL;

  if (nodes == NULL || sw_node_get_kind (sw_node_get_root (self)) != SW_KIND_DOCUMENT ||
      !sw_node_list_settle (nodes))
    {
      self->derived_id = sw_identity_derive (self, 0);
      return;
    }

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < sw_node_list_get_length (nodes); i++)
    {
      SwNode *node = sw_node_list_get (nodes, i);
      const char *text = sw_identity_get_text (node);
      gpointer key = (gpointer) (text != NULL ? text : "");
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));

      g_hash_table_insert (seen, key, GUINT_TO_POINTER (n + 1));
      if (node->derived_id == NULL)
        node->derived_id = sw_identity_derive (node, n);
    }
}

/**
 * sw_node_get_id:
 * @self: a node
 *
 * Returns: (transfer none): the node's id, a lower-case UUID unless its file gave it another
 */
const char *
sw_node_get_id (SwNode *self)
{
  gint field = sw_identity_get_field (self->info->kind);
  const char *stored = field >= 0 ? sw_node_get_text (self, (guint) field) : NULL;

  if (stored != NULL && *stored != '\0')
    return stored;
  if (self->derived_id == NULL)
    settle_ids (self);
  return self->derived_id;
}
