/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is wrong with what a chip stands for. */
typedef enum { SW_CHIP_FINE, SW_CHIP_INFO, SW_CHIP_WARNING, SW_CHIP_ERROR } SwChipState;

#define SW_TYPE_CHIP (sw_chip_get_type ())
G_DECLARE_FINAL_TYPE (SwChip, sw_chip, SW, CHIP, GtkButton)

GtkWidget *sw_chip_new (void);
void sw_chip_set_label (SwChip *self, const char *label);
void sw_chip_set_state (SwChip *self, SwChipState state);
void sw_chip_describe (SwChip *self, const char *name, const char *description);

G_END_DECLS
