/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/sw-import-draft.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_IMPORT_PREVIEW (sw_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (SwImportPreview, sw_import_preview, SW, IMPORT_PREVIEW, AdwWindow)

SwImportPreview *sw_import_preview_new (GtkWindow *parent, SwSession *session, SwImportDraft *draft, const char *name);
SwImportDraft *sw_import_preview_get_draft (SwImportPreview *self);

G_END_DECLS
