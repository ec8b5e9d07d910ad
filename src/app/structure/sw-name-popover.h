/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_NAME_POPOVER (sw_name_popover_get_type ())
G_DECLARE_FINAL_TYPE (SwNamePopover, sw_name_popover, SW, NAME_POPOVER, GtkPopover)

/* Returns (nullable): what is wrong with the name, a translated sentence. */
typedef const char *(*SwNameCheck) (const char *name, gpointer user_data);
/* Returns (transfer full): the key that goes with a name. */
typedef char *(*SwNameKey) (const char *name, gpointer user_data);

SwNamePopover *sw_name_popover_new (const char *title, const char *verb, const char *name);
void sw_name_popover_set_check (SwNamePopover *self, SwNameCheck check, gpointer user_data, GDestroyNotify destroy);
void sw_name_popover_show_key (SwNamePopover *self, SwNameKey make_key, SwNameCheck check_key);
void sw_name_popover_ask (SwNamePopover *self, GtkWidget *parent, const GdkRectangle *area);

G_END_DECLS
