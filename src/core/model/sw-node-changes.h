/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

/* The hands of the one door: only SwDocument's door calls these on a node that has a document. */
void sw_node_set_value (SwNode *self, guint field, SwValue *value);
void sw_node_insert (SwNode *self, SwListId list, SwNode *child, guint position);
void sw_node_remove (SwNode *child);
void sw_node_move (SwNode *child, SwNode *parent, guint position);

G_END_DECLS
