/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/sw-field.h"

G_BEGIN_DECLS

#define SW_TYPE_ADD_LINE (sw_add_line_get_type ())
G_DECLARE_FINAL_TYPE (SwAddLine, sw_add_line, SW, ADD_LINE, GtkWidget)

GtkWidget *sw_add_line_new (const char *ghost, const char *name);
SwField *sw_add_line_get_field (SwAddLine *self);
void sw_add_line_paste (SwAddLine *self);

G_END_DECLS
