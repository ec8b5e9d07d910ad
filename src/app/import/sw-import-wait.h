/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/sw-import.h"

G_BEGIN_DECLS

/**
 * SwImportWaitError:
 * @SW_IMPORT_WAIT_ERROR_FRAMEWORK: the file is a framework, which is opened and not imported
 *
 * Reading may also fail with an error of %SW_FILE_ERROR or %SW_IMPORT_ERROR.
 */
typedef enum { SW_IMPORT_WAIT_ERROR_FRAMEWORK } SwImportWaitError;

#define SW_IMPORT_WAIT_ERROR (sw_import_wait_error_quark ())

#define SW_TYPE_IMPORT_WAIT (sw_import_wait_get_type ())
G_DECLARE_FINAL_TYPE (SwImportWait, sw_import_wait, SW, IMPORT_WAIT, AdwWindow)

GQuark sw_import_wait_error_quark (void);
void sw_import_wait_run (GtkWindow *parent, GFile *file, GPtrArray *forms, const char *name, SwProfile *profile,
                         GAsyncReadyCallback callback, gpointer user_data);
SwImportDraft *sw_import_wait_finish (GAsyncResult *result, GError **error);

G_END_DECLS
