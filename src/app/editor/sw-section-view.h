/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_SECTION_VIEW (sw_section_view_get_type ())
G_DECLARE_FINAL_TYPE (SwSectionView, sw_section_view, SW, SECTION_VIEW, GtkWidget)

SwSectionView *sw_section_view_new (void);
void sw_section_view_set_session (SwSectionView *self, SwSession *session);
SwSession *sw_section_view_get_session (SwSectionView *self);

SwNode *sw_section_view_get_container (SwSectionView *self);
void sw_section_view_fill_all (SwSectionView *self);
GPtrArray *sw_section_view_get_selection (SwSectionView *self);
GtkWidget *sw_section_view_find_heading (SwSectionView *self, SwNode *node);

G_END_DECLS
