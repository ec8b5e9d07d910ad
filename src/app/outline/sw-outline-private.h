/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "outline/sw-outline-model.h"
#include "outline/sw-outline-row.h"
#include "outline/sw-outline.h"
#include "structure/sw-structure-actions.h"

G_BEGIN_DECLS

struct _SwOutline
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListView *list;
  GtkMenuButton *add;

  SwSession *session;
  SwStructureActions *actions;
  SwOutlineModel *model;
  GtkSingleSelection *selection;
  GPtrArray *rows;         /* of SwOutlineRow, those that show something; not owned */
  gboolean following;      /* the selection is being set by us */
  guint n_changing;        /* lines are coming and going */
  GtkDropTarget *drop_target;  /* not owned */
  double drag_y;           /* where in the list something is dragged to */
  guint drag_scroll_id;    /* while it rests near an edge */

  GSignalGroup *session_signals;
};

/* sw-outline.c */
void sw_outline_focus_item (SwOutline *self, SwOutlineItem *item);

/* sw-outline-structure.c */
gboolean sw_outline_show_menu (SwOutline *self, SwOutlineItem *item);
void sw_outline_create_add_menu_cb (GtkMenuButton *button, gpointer data);
gboolean sw_outline_rename_cb (SwOutline *self);
char *sw_outline_renamed_cb (SwOutline *self, const char *name, SwOutlineRow *row);
gboolean sw_outline_structure_key (SwOutline *self, SwOutlineItem *item, guint keyval, GdkModifierType state);

/* sw-outline-drag.c */
void sw_outline_init_drag (SwOutline *self);
void sw_outline_add_drag_source (SwOutline *self, GtkWidget *row);
void sw_outline_clear_drop (GtkWidget *row);
void sw_outline_stop_drag (SwOutline *self);

G_END_DECLS
