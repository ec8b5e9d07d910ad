/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

GtkWidget *sw_strand_label_new (const char *text, const char *css_class);
GtkWidget *sw_strand_cells_new (void);
char *sw_strand_cells_show (GtkWidget *cells, SwSession *session, GPtrArray *statements);

G_END_DECLS
