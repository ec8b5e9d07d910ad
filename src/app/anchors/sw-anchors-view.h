/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "registry/sw-record-page.h"

G_BEGIN_DECLS

#define SW_TYPE_ANCHORS_VIEW (sw_anchors_view_get_type ())
G_DECLARE_FINAL_TYPE (SwAnchorsView, sw_anchors_view, SW, ANCHORS_VIEW, GtkWidget)

GtkWidget *sw_anchors_view_new (void);
void sw_anchors_view_set_session (SwAnchorsView *self, SwSession *session);
SwRecordPage *sw_anchors_view_get_page (SwAnchorsView *self);

gboolean sw_anchors_view_shows (SwNode *place);
gboolean sw_anchors_view_paste_text (SwAnchorsView *self, SwListId group, const char *text);

G_END_DECLS
