/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_STRAND_CHOOSER (sw_strand_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SwStrandChooser, sw_strand_chooser, SW, STRAND_CHOOSER, GtkWidget)

GtkPopover *sw_strand_chooser_popup (SwSession *session, GPtrArray *statements, GtkWidget *parent,
                                     const GdkRectangle *at);
GtkPopover *sw_strand_chooser_popup_merge (SwSession *session, SwNode *strand, GtkWidget *parent,
                                           const GdkRectangle *at);

G_END_DECLS
