/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lint/sw-finding.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_FINDING_ALLOW (sw_finding_allow_get_type ())
G_DECLARE_FINAL_TYPE (SwFindingAllow, sw_finding_allow, SW, FINDING_ALLOW, GtkWidget)

GtkPopover *sw_finding_allow_popup (SwSession *session, SwFinding *finding, GtkWidget *parent, const GdkRectangle *at,
                                    GtkWidget *focus);

G_END_DECLS
