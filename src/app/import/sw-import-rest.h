/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

GtkWidget *sw_import_rest_new (SwImportDraft *draft, gboolean furniture);

G_END_DECLS
