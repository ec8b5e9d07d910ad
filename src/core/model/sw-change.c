/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwChange: one step of a document, of a closed set of four kinds.
 *
 * Each is its own inverse with the roles swapped, so undo needs no code of its own. A change keeps
 * its nodes alive: a removed subtree is owned by the change that removed it, and the same nodes come
 * back when it is undone. MOVE is its own kind, because a removal and an insertion would tell the
 * views that the thing had gone. */

#include "model/sw-change.h"

/**
 * sw_change_new_set:
 * @node: a node
 * @field: one of its fields
 * @new_value: (nullable) (transfer none): what it shall hold
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_set (SwNode *node,
                   guint field,
                   SwValue *new_value)
{
  SwChange *change = g_new0 (SwChange, 1);

  change->type = SW_CHANGE_SET;
  change->node = g_object_ref (node);
  change->field = field;
  change->old_value = sw_value_ref (sw_node_get_value (node, field));
  change->new_value = sw_value_ref (new_value);
  return change;
}

/**
 * sw_change_new_insert:
 * @parent: the node that gets a child
 * @list: in which of its lists
 * @node: (transfer none): the child
 * @position: where
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_insert (SwNode *parent,
                      SwListId list,
                      SwNode *node,
                      guint position)
{
  SwChange *change = g_new0 (SwChange, 1);

  change->type = SW_CHANGE_INSERT;
  change->node = g_object_ref (node);
  change->list = list;
  change->parent = g_object_ref (parent);
  change->position = position;
  return change;
}

/**
 * sw_change_new_remove:
 * @node: a child in one of its parent's lists
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_remove (SwNode *node)
{
  SwChange *change = sw_change_new_insert (sw_node_get_parent (node), sw_node_get_list_id (node), node,
                                           sw_node_get_position (node));

  change->type = SW_CHANGE_REMOVE;
  return change;
}

/**
 * sw_change_new_move:
 * @node: a child in one of its parent's lists
 * @new_parent: the node that gets it, into the list of the same name
 * @new_position: where, counted without @node
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_move (SwNode *node,
                    SwNode *new_parent,
                    guint new_position)
{
  SwChange *change = sw_change_new_remove (node);

  change->type = SW_CHANGE_MOVE;
  change->new_parent = g_object_ref (new_parent);
  change->new_position = new_position;
  return change;
}

/**
 * sw_change_new_inverse:
 * @change: a change
 *
 * Returns: (transfer full): the change that takes @change back
 */
SwChange *
sw_change_new_inverse (const SwChange *change)
{
  SwChange *inverse = g_new0 (SwChange, 1);

  *inverse = *change;
  g_object_ref (inverse->node);

  switch (change->type)
    {
    case SW_CHANGE_SET:
      inverse->old_value = sw_value_ref (change->new_value);
      inverse->new_value = sw_value_ref (change->old_value);
      break;

    case SW_CHANGE_INSERT:
      inverse->type = SW_CHANGE_REMOVE;
      g_object_ref (inverse->parent);
      break;

    case SW_CHANGE_REMOVE:
      inverse->type = SW_CHANGE_INSERT;
      g_object_ref (inverse->parent);
      break;

    case SW_CHANGE_MOVE:
      inverse->parent = g_object_ref (change->new_parent);
      inverse->position = change->new_position;
      inverse->new_parent = g_object_ref (change->parent);
      inverse->new_position = change->position;
      break;

    default:
      g_assert_not_reached ();
    }

  return inverse;
}

/**
 * sw_change_free:
 * @change: (transfer full) (nullable): a change
 */
void
sw_change_free (SwChange *change)
{
  if (change == NULL)
    return;

  g_clear_object (&change->node);
  g_clear_object (&change->parent);
  g_clear_object (&change->new_parent);
  sw_value_unref (change->old_value);
  sw_value_unref (change->new_value);
  g_free (change);
}
