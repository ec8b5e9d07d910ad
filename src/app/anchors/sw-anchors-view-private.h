/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "anchors/sw-anchors-view.h"
#include "model/sw-anchor-edits.h"

G_BEGIN_DECLS

struct _SwAnchorsView
{
  GtkWidget parent_instance;

  SwRecordPage *page;
  GPtrArray *headings;     /* of GtkLabel: how many a group has, in the order of the groups; not owned */
  GHashTable *counts;      /* id → how many statements are grounded on it */
};

const char *sw_anchor_get_title (SwNode *anchor);

/* sw-anchors-view-actions.c */
void sw_anchors_view_class_install_actions (GtkWidgetClass *widget_class);
void sw_anchors_view_update_actions (SwAnchorsView *self);

G_END_DECLS
