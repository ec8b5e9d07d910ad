/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_TEXT_COLUMN (sw_text_column_get_type ())
G_DECLARE_FINAL_TYPE (SwTextColumn, sw_text_column, SW, TEXT_COLUMN, GtkWidget)

G_END_DECLS
