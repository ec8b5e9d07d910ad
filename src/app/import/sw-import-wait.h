/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/sw-import.h"

G_BEGIN_DECLS

void sw_import_wait_run (GtkWindow *parent, GFile *file, GPtrArray *forms, const char *name, SwProfile *profile,
                         GAsyncReadyCallback callback, gpointer user_data);
SwImportDraft *sw_import_wait_finish (GAsyncResult *result, GError **error);

G_END_DECLS
