/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_PROGRESS_VIEW (sw_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (SwProgressView, sw_progress_view, SW, PROGRESS_VIEW, GtkWidget)

SwProgressView *sw_progress_view_new (void);
void sw_progress_view_show (SwProgressView *self, SwSession *session, SwNode *container);

G_END_DECLS
