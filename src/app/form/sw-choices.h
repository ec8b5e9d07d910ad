/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sw_choices_name (GtkWidget *chooser, const char *title);

G_END_DECLS
