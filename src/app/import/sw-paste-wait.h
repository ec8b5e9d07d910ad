/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rich text up to this long is divided within a frame. */
#define SW_PASTE_MAX_QUICK (32 * 1024)

void sw_paste_wait_run (GtkWindow *parent, const char *html, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sw_paste_wait_finish (GAsyncResult *result, GError **error);

G_END_DECLS
