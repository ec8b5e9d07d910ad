/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sw_message_show (GtkLabel *label, const char *message);

G_END_DECLS
