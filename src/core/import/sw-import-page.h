/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-block.h"
#include "import/sw-import-draft.h"

G_BEGIN_DECLS

SwImportDraft *sw_import_page_read (SwBlockList *list, const char *form, const SwProfile *profile);

G_END_DECLS
