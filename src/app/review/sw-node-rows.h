/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-node.h"

G_BEGIN_DECLS

#define SW_TYPE_NODE_ROWS (sw_node_rows_get_type ())
G_DECLARE_FINAL_TYPE (SwNodeRows, sw_node_rows, SW, NODE_ROWS, GtkWidget)

/* What a key asks for at the row that has the focus. */
typedef enum
{
  SW_ROWS_GO,              /* Enter */
  SW_ROWS_TOGGLE,          /* Space */
  SW_ROWS_EDIT,            /* F2 */
  SW_ROWS_REMOVE,          /* Delete */
  SW_ROWS_MENU,            /* Alt+Enter, Menu, Shift+F10, the other mouse button */
  SW_ROWS_UP,              /* Alt+Up */
  SW_ROWS_DOWN             /* Alt+Down */
} SwRowsCommand;

typedef struct
{
  GtkWidget *(*make) (SwNode *node, gpointer user_data);
  /* Shows what the node says now; returns (transfer full) all of it in words. */
  char *(*update) (GtkWidget *child, SwNode *node, gpointer user_data);
} SwRowsFactory;

void sw_node_rows_set_factory (SwNodeRows *self, const SwRowsFactory *factory, gpointer user_data);
void sw_node_rows_set_name (SwNodeRows *self, const char *name);
void sw_node_rows_show (SwNodeRows *self, GPtrArray *nodes);

guint sw_node_rows_get_n (SwNodeRows *self);
SwNode *sw_node_rows_get_selected (SwNodeRows *self);
GtkWidget *sw_node_rows_get_row (SwNodeRows *self, SwNode *node);
void sw_node_rows_select (SwNodeRows *self, SwNode *node);
void sw_node_rows_popup_menu (SwNodeRows *self, SwNode *node, GMenuModel *menu);
gboolean sw_node_rows_get_area (SwNodeRows *self, SwNode *node, GdkRectangle *area);

G_END_DECLS
