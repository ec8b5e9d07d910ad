/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

#define SW_TYPE_IMPORT_LEVELS (sw_import_levels_get_type ())
G_DECLARE_FINAL_TYPE (SwImportLevels, sw_import_levels, SW, IMPORT_LEVELS, GtkBox)

GtkWidget *sw_import_levels_new (SwImportSection *section, SwImportDomain *domain);

G_END_DECLS
