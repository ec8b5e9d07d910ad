/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "export/sw-exporter.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_EXPORT_DIALOG (sw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SwExportDialog, sw_export_dialog, SW, EXPORT_DIALOG, AdwWindow)

SwExportDialog *sw_export_dialog_new (GtkWindow *parent, SwSession *session);
const SwExporter *sw_export_dialog_get_exporter (SwExportDialog *self);
char *sw_export_dialog_dup_time (SwExportDialog *self);
void sw_export_dialog_set_busy (SwExportDialog *self, gboolean busy);
gboolean sw_export_dialog_is_settled (SwExportDialog *self);

G_END_DECLS
