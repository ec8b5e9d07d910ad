/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_STRUCTURE_EDITOR (sw_structure_editor_get_type ())
G_DECLARE_FINAL_TYPE (SwStructureEditor, sw_structure_editor, SW, STRUCTURE_EDITOR, GtkWidget)

GtkWidget *sw_structure_editor_new_popover (SwSession *session, SwNode *node);

G_END_DECLS
