/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_STRUCTURE_ACTIONS (sw_structure_actions_get_type ())
G_DECLARE_FINAL_TYPE (SwStructureActions, sw_structure_actions, SW, STRUCTURE_ACTIONS, GObject)

/* What the actions are installed under: "structure.add-section" and so on. */
#define SW_STRUCTURE_ACTIONS_PREFIX "structure"

SwStructureActions *sw_structure_actions_new (GtkWidget *widget);
void sw_structure_actions_offer (SwStructureActions *self, GtkWidget *widget, const char *prefix);
void sw_structure_actions_set_session (SwStructureActions *self, SwSession *session);
void sw_structure_actions_set_node (SwStructureActions *self, SwNode *node);
SwNode *sw_structure_actions_get_node (SwStructureActions *self);
void sw_structure_actions_set_area (SwStructureActions *self, const GdkRectangle *area);

G_END_DECLS
