/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lint/sw-rule.h"

G_BEGIN_DECLS

GtkWidget *sw_rule_page_new (const SwRule *rule);
GtkWidget *sw_finding_clamp_new (GtkWidget *child, GtkWidget *parent, guint n_letters);
void sw_finding_clamp_set_letters (GtkWidget *clamp, guint n_letters);

/* A popover that lives as long as it is open, and leaves the focus where it was. */
GdkRectangle sw_finding_popover_get_place (GtkWidget *parent, const GdkRectangle *at);
GtkPopover *sw_finding_popover_popup (GtkWidget *child, const char *name, GtkWidget *parent, const GdkRectangle *at,
                                      GtkWidget *focus);
void sw_finding_popover_give_back_focus (GtkPopover *popover, GtkWidget *focus);

G_END_DECLS
