/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-block.h"
#include "import/sw-import-draft.h"

G_BEGIN_DECLS

/* What the page's text calls the opening of a link. */
#define SW_CHIP_MARK "Opens in new tab"

void sw_chips_take_out (GPtrArray *blocks, const SwProfile *profile);
char *sw_chips_clean_title (const char *title);

SwImportSource *sw_sources_find (SwImportDraft *draft, const SwProfile *profile, const char *name);
SwImportSource *sw_sources_cite (SwImportDraft *draft, const SwProfile *profile, const SwImportChip *chip);
void sw_sources_read_list (SwImportDraft *draft, const SwProfile *profile, GPtrArray *chips, const char *list);
void sw_sources_read_item (SwImportDraft *draft, const SwProfile *profile, const char *item, const char *url);

G_END_DECLS
