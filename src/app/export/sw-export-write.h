/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sw-exporter.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

char *sw_export_dup_name (SwSession *session, const SwExporter *exporter);
GFile *sw_export_add_suffix (const SwExporter *exporter, GFile *file);

void sw_export_check_async (SwSession *session, const SwExporter *exporter, const SwExportOptions *options,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SwExportReport *sw_export_check_finish (GAsyncResult *result, GError **error);

void sw_export_write_async (SwSession *session, const SwExporter *exporter, const SwExportOptions *options, GFile *file,
                            gboolean overwrite, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean sw_export_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
