/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

GMenuModel *sw_structure_menu_new (SwSession *session, SwNode *node);
GMenuModel *sw_structure_menu_new_adding (SwSession *session, SwNode *node);
void sw_structure_menu_fill_whole (GMenu *menu, SwSession *session, SwNode *const *nodes, const char *const *prefixes,
                                   guint n_nodes);
char *sw_structure_dup_title (SwSession *session, SwNode *node);

G_END_DECLS
