/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sw_toolkit_names_give (GtkWindow *window, const char *title);

G_END_DECLS
