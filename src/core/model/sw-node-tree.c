/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a node stands: the node above it, and the lists and parts below.
 *
 * Lists and parts are made when they are first asked for: most statements never have a citation. What
 * may hang from a kind, and in which slot, says the schema. A child is owned by its list or part and
 * knows its parent, which does not own it. */

#include "model/sw-node-private.h"

SwNodeList *
sw_node_ensure_list (SwNode *self,
                     SwListId list)
{
  gint slot = self->info->list_slot[list];

  g_return_val_if_fail (slot >= 0, NULL);

  if (self->lists == NULL)
    self->lists = g_new0 (SwNodeList *, self->info->n_lists);
  if (self->lists[slot] == NULL)
    self->lists[slot] = sw_node_list_new ();
  return self->lists[slot];
}

/**
 * sw_node_init_child:
 * @self: a node that no document owns
 * @list: one of its lists
 * @child: (transfer none): the child that comes next
 */
void
sw_node_init_child (SwNode *self,
                    SwListId list,
                    SwNode *child)
{
  g_return_if_fail (child->parent == NULL);

  sw_node_list_append_quietly (sw_node_ensure_list (self, list), child);
  child->parent = self;
  child->list = list;
}

/**
 * sw_node_init_part:
 * @self: a node that no document owns
 * @part: (transfer none): its part of @part's kind
 */
void
sw_node_init_part (SwNode *self,
                   SwNode *part)
{
  gint slot = self->info->part_slot[part->info->kind];

  g_return_if_fail (slot >= 0);

  if (self->parts == NULL)
    self->parts = g_new0 (SwNode *, self->info->n_parts);
  if (self->parts[slot] != NULL)
    self->parts[slot]->parent = NULL;
  g_set_object (&self->parts[slot], part);
  part->parent = self;
}

/**
 * sw_node_get_parent:
 * @self: a node
 *
 * Returns: (nullable) (transfer none): the node it is a child or a part of
 */
SwNode *
sw_node_get_parent (SwNode *self)
{
  return self->parent;
}

/**
 * sw_node_get_ancestor:
 * @self: (nullable): a node
 * @kind: a kind
 *
 * Returns: (nullable) (transfer none): the nearest node of that kind from @self upward, @self
 *   included
 */
SwNode *
sw_node_get_ancestor (SwNode *self,
                      SwKind kind)
{
  while (self != NULL && self->info->kind != kind)
    self = self->parent;
  return self;
}

/**
 * sw_node_get_root:
 * @self: a node
 *
 * Returns: (transfer none): the topmost node above it, itself where it has no parent
 */
SwNode *
sw_node_get_root (SwNode *self)
{
  while (self->parent != NULL)
    self = self->parent;
  return self;
}

/**
 * sw_node_get_list_id:
 * @self: a node
 *
 * Returns: which of its parent's lists it is in, %SW_N_LISTS for a part or a root
 */
SwListId
sw_node_get_list_id (SwNode *self)
{
  return self->list;
}

/**
 * sw_node_get_position:
 * @self: a node
 *
 * Returns: its place in its parent's list, %G_MAXUINT where it is in none
 */
guint
sw_node_get_position (SwNode *self)
{
  if (self->parent == NULL || self->list == SW_N_LISTS)
    return G_MAXUINT;
  return sw_node_list_find (sw_node_ensure_list (self->parent, self->list), self);
}

/**
 * sw_node_has_list:
 * @self: a node
 * @list: a list
 *
 * Returns: whether the node's kind has it, whether or not it was ever asked for
 */
gboolean
sw_node_has_list (SwNode *self,
                  SwListId list)
{
  return self->info->list_slot[list] >= 0;
}

/**
 * sw_node_get_list:
 * @self: a node
 * @list: one of its lists
 *
 * Returns: (transfer none): the list as a model of #SwNode
 */
GListModel *
sw_node_get_list (SwNode *self,
                  SwListId list)
{
  return G_LIST_MODEL (sw_node_ensure_list (self, list));
}

/**
 * sw_node_get_n:
 * @self: a node
 * @list: a list, not necessarily one that the kind has
 *
 * Returns: how many children are in it
 */
guint
sw_node_get_n (SwNode *self,
               SwListId list)
{
  SwNodeList *nodes = sw_node_peek_list (self, list);

  return nodes != NULL ? sw_node_list_get_length (nodes) : 0;
}

/**
 * sw_node_get_nth:
 * @self: a node
 * @list: a list
 * @position: a place in it
 *
 * Returns: (nullable) (transfer none): the child there
 */
SwNode *
sw_node_get_nth (SwNode *self,
                 SwListId list,
                 guint position)
{
  SwNodeList *nodes = sw_node_peek_list (self, list);

  return nodes != NULL ? sw_node_list_get (nodes, position) : NULL;
}

/**
 * sw_node_find_child:
 * @self: a node
 * @list: a list
 * @field: a field of the list's children
 * @text: (nullable): what it shall hold
 *
 * Returns: (nullable) (transfer none): the first child of which it does
 */
SwNode *
sw_node_find_child (SwNode *self,
                    SwListId list,
                    guint field,
                    const char *text)
{
  for (guint i = 0; i < sw_node_get_n (self, list); i++)
    {
      SwNode *child = sw_node_get_nth (self, list, i);

      if (g_strcmp0 (sw_node_get_text (child, field), text) == 0)
        return child;
    }

  return NULL;
}

/**
 * sw_node_get_part:
 * @self: a node
 * @kind: the kind of one of its parts
 *
 * A part is always there: one that the file does not have is empty, and an empty one is not
 * written.
 *
 * Returns: (transfer none): the part
 */
SwNode *
sw_node_get_part (SwNode *self,
                  SwKind kind)
{
  SwNode *part = sw_node_peek_part (self, kind);

  if (part == NULL)
    {
      g_autoptr (SwNode) made = sw_node_new (kind);

      sw_node_init_part (self, made);
      part = made;
    }

  return part;
}

/**
 * sw_node_peek_part:
 * @self: a node
 * @kind: a kind
 *
 * Returns: (nullable) (transfer none): the part of that kind, %NULL where nobody has asked for it
 *   yet
 */
SwNode *
sw_node_peek_part (SwNode *self,
                   SwKind kind)
{
  gint slot = self->info->part_slot[kind];

  return slot >= 0 && self->parts != NULL ? self->parts[slot] : NULL;
}
