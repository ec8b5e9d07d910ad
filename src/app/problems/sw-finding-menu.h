/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lint/sw-finding.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

/* Returns the popover, which goes away by itself when it is closed. */
GtkPopover *sw_finding_menu_popup (SwSession *session, GtkWidget *parent, const GdkRectangle *at, SwNode *node,
                                   GMenuModel *more_actions);
GtkPopover *sw_finding_menu_popup_at_mark (SwSession *session, GtkWidget *parent, GtkWidget *mark, SwNode *node);
GtkPopover *sw_finding_menu_popup_finding (SwSession *session, GtkWidget *parent, const GdkRectangle *at,
                                           SwFinding *finding);

G_END_DECLS
