/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

#define SW_TYPE_NODE_LIST (sw_node_list_get_type ())
G_DECLARE_FINAL_TYPE (SwNodeList, sw_node_list, SW, NODE_LIST, GObject)

SwNodeList *sw_node_list_new (void);
guint sw_node_list_get_length (SwNodeList *self);
SwNode *sw_node_list_get (SwNodeList *self, guint position);
guint sw_node_list_find (SwNodeList *self, SwNode *node);
void sw_node_list_append_quietly (SwNodeList *self, SwNode *node);
void sw_node_list_insert (SwNodeList *self, guint position, SwNode *node);
void sw_node_list_remove (SwNodeList *self, guint position);
void sw_node_list_move (SwNodeList *self, guint from, guint to);

/* Whether all of its nodes have been called by a name. */
gboolean sw_node_list_settle (SwNodeList *self);

G_END_DECLS
