/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_NOTES_EDITOR (sw_notes_editor_get_type ())
G_DECLARE_FINAL_TYPE (SwNotesEditor, sw_notes_editor, SW, NOTES_EDITOR, GtkWidget)

GtkPopover *sw_notes_editor_popup (SwSession *session, SwNode *owner, GtkWidget *parent, const GdkRectangle *at);

G_END_DECLS
