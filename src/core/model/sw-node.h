/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sw-schema.h"
#include "model/sw-shape.h"
#include "model/sw-value.h"

G_BEGIN_DECLS

#define SW_TYPE_NODE (sw_node_get_type ())
G_DECLARE_FINAL_TYPE (SwNode, sw_node, SW, NODE, GObject)

/* Making a node. These work on a node that belongs to no document yet; afterwards there is one
 * door, sw-document.h. */
SwNode *sw_node_new (SwKind kind);
SwNode *sw_node_copy (SwNode *self);
SwNode *sw_node_snapshot (SwNode *self);
void sw_node_init_text (SwNode *self, guint field, const char *text);
void sw_node_init_value (SwNode *self, guint field, SwValue *value);
void sw_node_init_shape (SwNode *self, SwView view, SwShape *shape);
void sw_node_init_child (SwNode *self, SwListId list, SwNode *child);
void sw_node_init_part (SwNode *self, SwNode *part);

/* Reading it. */
SwKind sw_node_get_kind (SwNode *self);
const char *sw_node_get_text (SwNode *self, guint field);
gboolean sw_node_get_boolean (SwNode *self, guint field);
SwValue *sw_node_get_value (SwNode *self, guint field);
const SwShape *sw_node_get_shape (SwNode *self, SwView view);
const char *sw_node_get_id (SwNode *self);

SwNode *sw_node_get_parent (SwNode *self);
SwNode *sw_node_get_ancestor (SwNode *self, SwKind kind);
SwNode *sw_node_get_root (SwNode *self);
SwListId sw_node_get_list_id (SwNode *self);
guint sw_node_get_position (SwNode *self);

gboolean sw_node_has_list (SwNode *self, SwListId list);
GListModel *sw_node_get_list (SwNode *self, SwListId list);
guint sw_node_get_n (SwNode *self, SwListId list);
SwNode *sw_node_get_nth (SwNode *self, SwListId list, guint position);
SwNode *sw_node_find_child (SwNode *self, SwListId list, guint field, const char *text);
SwNode *sw_node_get_part (SwNode *self, SwKind kind);
SwNode *sw_node_peek_part (SwNode *self, SwKind kind);
gboolean sw_node_is_empty (SwNode *self);

G_END_DECLS
