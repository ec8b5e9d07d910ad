/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_COLUMNS_LAYOUT (sw_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (SwColumnsLayout, sw_columns_layout, SW, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sw_columns_layout_new (void);

G_END_DECLS
