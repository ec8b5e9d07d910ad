/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

GtkPopover *sw_grounds_popup (SwSession *session, GPtrArray *statements, GtkWidget *parent, const GdkRectangle *at,
                              GtkWidget *focus);
char *sw_grounds_dup_names (SwDocument *document, SwNode *statement);

G_END_DECLS
