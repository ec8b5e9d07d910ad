/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_CHIP_BOX (sw_chip_box_get_type ())

G_DECLARE_FINAL_TYPE (SwChipBox, sw_chip_box, SW, CHIP_BOX, GtkWidget)

GtkWidget *sw_chip_box_new (void);
void sw_chip_box_append (SwChipBox *self, GtkWidget *child);
void sw_chip_box_clear (SwChipBox *self);

G_END_DECLS
