/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hands of the one door: how a node that a document owns is changed.
 *
 * None of these asks whether the change may be made; that is sw-change.h's to know. What they do see to
 * is that a node is still called outward what it was called before. */

#include "model/sw-node-changes.h"

#include "model/sw-identity.h"
#include "model/sw-node-private.h"

/**
 * sw_node_set_value:
 * @self: a node
 * @field: one of its fields
 * @value: (nullable) (transfer none): what it shall hold
 */
void
sw_node_set_value (SwNode *self,
                   guint field,
                   SwValue *value)
{
  /* What this node was called outward is settled before it becomes something else. */
  if (sw_identity_get_field (self->info->kind) >= 0 && self->parent != NULL)
    sw_node_get_id (self);

  sw_value_ref (value);
  sw_value_unref (self->values[field]);
  self->values[field] = value;
  sw_node_emit_changed (self, field);
}

/**
 * sw_node_insert:
 * @self: a node
 * @list: one of its lists
 * @child: (transfer none): a node that is nowhere
 * @position: its place in the list
 */
void
sw_node_insert (SwNode *self,
                SwListId list,
                SwNode *child,
                guint position)
{
  /* What is made here is not what it says at first: it may be an empty statement, as many are. */
  if (sw_identity_get_field (child->info->kind) >= 0)
    sw_node_get_id (child);

  child->parent = self;
  child->list = list;
  sw_node_list_insert (sw_node_ensure_list (self, list), position, child);
}

/**
 * sw_node_remove:
 * @child: a node in a list, to which the caller holds a reference
 */
void
sw_node_remove (SwNode *child)
{
  SwNode *parent = child->parent;
  guint position = sw_node_get_position (child);

  /* It may come back, here or elsewhere: as the one it was. */
  if (sw_identity_get_field (child->info->kind) >= 0)
    sw_node_get_id (child);

  /* The caller holds a reference: the change keeps the subtree. */
  child->parent = NULL;
  sw_node_list_remove (sw_node_ensure_list (parent, child->list), position);
}

/**
 * sw_node_move:
 * @child: a node in a list
 * @parent: where it shall be, in the list of the same name
 * @position: its place there when it has left the old one
 */
void
sw_node_move (SwNode *child,
              SwNode *parent,
              guint position)
{
  if (parent == child->parent)
    {
      sw_node_list_move (sw_node_ensure_list (parent, child->list), sw_node_get_position (child), position);
      return;
    }

  g_object_ref (child);
  sw_node_remove (child);
  sw_node_insert (parent, child->list, child, position);
  g_object_unref (child);
}
