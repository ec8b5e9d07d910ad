/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-draft.h"
#include "text/sw-lexicon.h"

G_BEGIN_DECLS

void sw_import_statement_divide (SwImportStatement *statement, gsize label_len, SwVerbForm form);
gboolean sw_import_looks_divided (const char *text, SwVerbForm form);
GPtrArray *sw_import_split_run (const char *text);

G_END_DECLS
