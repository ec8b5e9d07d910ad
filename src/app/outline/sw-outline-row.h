/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "outline/sw-outline-item.h"

G_BEGIN_DECLS

#define SW_TYPE_OUTLINE_ROW (sw_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (SwOutlineRow, sw_outline_row, SW, OUTLINE_ROW, GtkWidget)

GtkWidget *sw_outline_row_new (void);
SwOutlineItem *sw_outline_row_get_item (SwOutlineRow *self);
void sw_outline_row_set_item (SwOutlineRow *self, SwOutlineItem *item);
void sw_outline_row_edit (SwOutlineRow *self);
gboolean sw_outline_row_is_editing (SwOutlineRow *self);

G_END_DECLS
