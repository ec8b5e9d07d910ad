/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

#define SW_TYPE_IMPORT_FOUND (sw_import_found_get_type ())
G_DECLARE_FINAL_TYPE (SwImportFound, sw_import_found, SW, IMPORT_FOUND, GtkBox)

GtkWidget *sw_import_found_new (void);
void sw_import_found_show (SwImportFound *self, SwImportDraft *draft, const SwProfile *profile);

G_END_DECLS
