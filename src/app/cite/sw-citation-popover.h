/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

GtkPopover *sw_citation_popover_popup (SwSession *session, SwNode *citation, GtkWidget *parent,
                                       const GdkRectangle *at, GtkWidget *focus);

G_END_DECLS
