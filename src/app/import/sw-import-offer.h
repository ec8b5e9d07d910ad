/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-profile.h"

G_BEGIN_DECLS

gboolean sw_import_offer (GtkWidget *widget, SwProfile *profile, const char *text, GFunc paste, gpointer data,
                          GDestroyNotify destroy);

G_END_DECLS
