/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_SURFACE (sw_surface_get_type ())
G_DECLARE_FINAL_TYPE (SwSurface, sw_surface, SW, SURFACE, GtkWidget)

void sw_surface_set_session (SwSurface *self, SwSession *session);
gboolean sw_surface_find_heading (SwSurface *self, SwNode *node, GdkRectangle *area);

G_END_DECLS
