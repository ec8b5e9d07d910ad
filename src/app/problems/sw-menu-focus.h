/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sw_menu_hold_focus (GtkPopover *menu);

G_END_DECLS
