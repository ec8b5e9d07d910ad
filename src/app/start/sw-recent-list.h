/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sw-document.h"

G_BEGIN_DECLS

#define SW_TYPE_RECENT_LIST (sw_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (SwRecentList, sw_recent_list, SW, RECENT_LIST, GtkWidget)

void sw_recent_list_fill (SwRecentList *self);
gboolean sw_recent_list_is_empty (SwRecentList *self);
void sw_recent_list_remember (GFile *file, SwDocument *document);

G_END_DECLS
