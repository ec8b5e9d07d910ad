/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkContentFormats *sw_import_clipboard_get_formats (void);
void sw_import_clipboard_read_async (GdkClipboard *clipboard, GAsyncReadyCallback callback, gpointer user_data);
void sw_import_drop_read_async (GdkDrop *drop, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sw_import_clipboard_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
