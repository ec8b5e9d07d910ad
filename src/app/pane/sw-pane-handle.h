/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_PANE_HANDLE (sw_pane_handle_get_type ())

G_DECLARE_FINAL_TYPE (SwPaneHandle, sw_pane_handle, SW, PANE_HANDLE, GtkWidget)

GtkWidget *sw_pane_handle_new (const char *name);
gboolean sw_pane_handle_focus (SwPaneHandle *self);

G_END_DECLS
