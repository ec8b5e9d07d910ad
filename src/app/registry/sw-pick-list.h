/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-citation-edits.h"

G_BEGIN_DECLS

#define SW_TYPE_PICK_LIST (sw_pick_list_get_type ())
G_DECLARE_FINAL_TYPE (SwPickList, sw_pick_list, SW, PICK_LIST, GtkWidget)

SwPickList *sw_pick_list_new (const char *title, const char *explanation, const char *empty, gboolean checkable);
void sw_pick_list_add (SwPickList *self, SwNode *node, const char *title, const char *detail, SwCitedBy checked);
void sw_pick_list_set_checked (SwPickList *self, SwNode *node, SwCitedBy checked);
void sw_pick_list_show (SwPickList *self);

guint sw_pick_list_get_n_shown (SwPickList *self);
GtkWidget *sw_pick_list_get_entry (SwPickList *self);
void sw_pick_list_close (SwPickList *self);

G_END_DECLS
