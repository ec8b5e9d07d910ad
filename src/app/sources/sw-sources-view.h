/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "registry/sw-record-page.h"

G_BEGIN_DECLS

#define SW_TYPE_SOURCES_VIEW (sw_sources_view_get_type ())
G_DECLARE_FINAL_TYPE (SwSourcesView, sw_sources_view, SW, SOURCES_VIEW, GtkWidget)

GtkWidget *sw_sources_view_new (void);
void sw_sources_view_set_session (SwSourcesView *self, SwSession *session);
SwRecordPage *sw_sources_view_get_page (SwSourcesView *self);

G_END_DECLS
