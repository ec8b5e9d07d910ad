/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

#define SW_TYPE_IMPORT_CUTS (sw_import_cuts_get_type ())
G_DECLARE_FINAL_TYPE (SwImportCuts, sw_import_cuts, SW, IMPORT_CUTS, GtkBox)

GtkWidget *sw_import_cuts_new (void);
void sw_import_cuts_show (SwImportCuts *self, SwImportDraft *draft);

G_END_DECLS
