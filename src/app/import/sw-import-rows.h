/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *sw_import_heading_new (const char *text);
GtkWidget *sw_import_text_new (const char *text);
GtkWidget *sw_import_list_new (const char *name);
GtkWidget *sw_import_row_new (const char *title, const char *subtitle);
GtkWidget *sw_import_fold_new (const char *title, const char *subtitle);
void sw_import_row_set_count (GtkWidget *row, int declared, guint found);
void sw_import_row_set_icon (GtkWidget *row, const char *icon, const char *style);
void sw_import_clear (GtkWidget *box);

G_END_DECLS
