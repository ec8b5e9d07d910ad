/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_CHIP_LAYOUT (sw_chip_layout_get_type ())

G_DECLARE_FINAL_TYPE (SwChipLayout, sw_chip_layout, SW, CHIP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *sw_chip_layout_new (void);
int sw_chip_layout_get_spacing (SwChipLayout *self);
void sw_chip_layout_set_spacing (SwChipLayout *self, int spacing);

G_END_DECLS
