/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-citation-edits.h"
#include "model/sw-source-search.h"

G_BEGIN_DECLS

#define SW_TYPE_CITE_ROW (sw_cite_row_get_type ())
G_DECLARE_FINAL_TYPE (SwCiteRow, sw_cite_row, SW, CITE_ROW, GtkListBoxRow)

GtkWidget *sw_cite_row_new (const SwSourceMatch *match);
GtkWidget *sw_cite_row_new_for_name (const char *name);
void sw_cite_row_set_cited (SwCiteRow *self, SwCitedBy cited);

G_END_DECLS
