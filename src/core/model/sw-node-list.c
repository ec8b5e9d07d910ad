/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNodeList: the children of one node in one list, as a GListModel.
 *
 * It owns its nodes and tells the smallest range that changed. A move within the list is one splice
 * over the range between the two places, never a removal and an insertion: a view that heard of a
 * removal would drop the focus of the very row that moves. */

#include "model/sw-node-list.h"

struct _SwNodeList
{
  GObject parent_instance;

  GPtrArray *nodes;
  gboolean settled;
};

static GType
sw_node_list_get_item_type (GListModel *model)
{
  return SW_TYPE_NODE;
}

static guint
sw_node_list_get_n_items (GListModel *model)
{
  return SW_NODE_LIST (model)->nodes->len;
}

static gpointer
sw_node_list_get_item (GListModel *model,
                       guint position)
{
  SwNodeList *self = SW_NODE_LIST (model);

  return position < self->nodes->len ? g_object_ref (g_ptr_array_index (self->nodes, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sw_node_list_get_item_type;
  iface->get_n_items = sw_node_list_get_n_items;
  iface->get_item = sw_node_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SwNodeList, sw_node_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sw_node_list_finalize (GObject *object)
{
  SwNodeList *self = SW_NODE_LIST (object);

  g_ptr_array_unref (self->nodes);

  G_OBJECT_CLASS (sw_node_list_parent_class)->finalize (object);
}

static void
sw_node_list_class_init (SwNodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_node_list_finalize;
}

static void
sw_node_list_init (SwNodeList *self)
{
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * sw_node_list_new:
 *
 * Returns: (transfer full): an empty list
 */
SwNodeList *
sw_node_list_new (void)
{
  return g_object_new (SW_TYPE_NODE_LIST, NULL);
}

/**
 * sw_node_list_get_length:
 * @self: a list
 *
 * Returns: how many nodes it holds
 */
guint
sw_node_list_get_length (SwNodeList *self)
{
  return self->nodes->len;
}

/**
 * sw_node_list_get:
 * @self: a list
 * @position: a place
 *
 * Returns: (nullable) (transfer none): the node there
 */
SwNode *
sw_node_list_get (SwNodeList *self,
                  guint position)
{
  return position < self->nodes->len ? g_ptr_array_index (self->nodes, position) : NULL;
}

/**
 * sw_node_list_find:
 * @self: a list
 * @node: one of its nodes
 *
 * Returns: the node's place, %G_MAXUINT where it is not in the list
 */
guint
sw_node_list_find (SwNodeList *self,
                   SwNode *node)
{
  guint position;

  return g_ptr_array_find (self->nodes, node, &position) ? position : G_MAXUINT;
}

/**
 * sw_node_list_append_quietly:
 * @self: a list that nobody looks at yet
 * @node: (transfer none): a node
 */
void
sw_node_list_append_quietly (SwNodeList *self,
                             SwNode *node)
{
  g_ptr_array_add (self->nodes, g_object_ref (node));
}

/**
 * sw_node_list_insert:
 * @self: a list
 * @position: where
 * @node: (transfer none): a node
 */
void
sw_node_list_insert (SwNodeList *self,
                     guint position,
                     SwNode *node)
{
  g_ptr_array_insert (self->nodes, (gint) position, g_object_ref (node));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * sw_node_list_remove:
 * @self: a list
 * @position: where
 */
void
sw_node_list_remove (SwNodeList *self,
                     guint position)
{
  g_ptr_array_remove_index (self->nodes, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * sw_node_list_move:
 * @self: a list
 * @from: where a node is
 * @to: where it shall be, counted without it
 */
void
sw_node_list_move (SwNodeList *self,
                   guint from,
                   guint to)
{
  guint first = MIN (from, to);
  guint n = MAX (from, to) - first + 1;
  gpointer node = g_ptr_array_steal_index (self->nodes, from);

  g_ptr_array_insert (self->nodes, (gint) to, node);
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
}

/**
 * sw_node_list_settle:
 * @self: a list
 *
 * Says that its nodes get their ids now. What comes into it later brings its own.
 *
 * Returns: whether that is news
 */
gboolean
sw_node_list_settle (SwNodeList *self)
{
  gboolean news = !self->settled;

  self->settled = TRUE;
  return news;
}
