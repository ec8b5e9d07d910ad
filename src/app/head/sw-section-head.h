/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_SECTION_HEAD (sw_section_head_get_type ())
G_DECLARE_FINAL_TYPE (SwSectionHead, sw_section_head, SW, SECTION_HEAD, GtkWidget)

void sw_section_head_show (SwSectionHead *self, SwSession *session, SwNode *container);
void sw_section_head_update (SwSectionHead *self);
void sw_section_head_update_findings (SwSectionHead *self);
gboolean sw_section_head_focus_offer (SwSectionHead *self);
GtkWidget *sw_section_head_get_edit_button (SwSectionHead *self);

G_END_DECLS
