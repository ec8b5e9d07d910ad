/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sources/sw-source-offers.h"
#include "sources/sw-sources-view.h"

G_BEGIN_DECLS

struct _SwSourcesView
{
  GtkWidget parent_instance;

  SwRecordPage *page;
  SwRecordList *list;
  SwSourceOffers *offers;
  GHashTable *counts;      /* (nullable): id → how many statements cite it */
  guint merge_id;          /* the idle that asks for another source once the dialog is gone */
};

const char *sw_sources_view_get_label (SwNode *source);

/* sw-sources-view-actions.c */
void sw_sources_view_class_install_actions (GtkWidgetClass *widget_class);
void sw_sources_view_update_actions (SwSourcesView *self);

G_END_DECLS
