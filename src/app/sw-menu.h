/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *sw_menu_dup_label (const char *text);
void sw_menu_append (GMenu *menu, const char *label, const char *action, const char *accel);
void sw_menu_append_rows (GMenu *menu, const char *const rows[][3], guint n_rows);

G_END_DECLS
