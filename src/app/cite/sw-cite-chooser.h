/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_CITE_CHOOSER (sw_cite_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SwCiteChooser, sw_cite_chooser, SW, CITE_CHOOSER, GtkWidget)

GtkPopover *sw_cite_chooser_popup (SwSession *session, GPtrArray *statements, GtkWidget *parent,
                                   const GdkRectangle *at, GtkWidget *focus);

G_END_DECLS
