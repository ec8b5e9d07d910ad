/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_OUTLINE (sw_outline_get_type ())
G_DECLARE_FINAL_TYPE (SwOutline, sw_outline, SW, OUTLINE, GtkWidget)

GtkWidget *sw_outline_new (void);
SwSession *sw_outline_get_session (SwOutline *self);
void sw_outline_set_session (SwOutline *self, SwSession *session);

G_END_DECLS
