/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_GROUNDS_MARK (sw_grounds_mark_get_type ())
G_DECLARE_FINAL_TYPE (SwGroundsMark, sw_grounds_mark, SW, GROUNDS_MARK, GtkWidget)

void sw_grounds_mark_set_node (SwGroundsMark *self, SwSession *session, SwNode *statement);
void sw_grounds_mark_update (SwGroundsMark *self);
char *sw_grounds_mark_dup_description (SwGroundsMark *self);

G_END_DECLS
