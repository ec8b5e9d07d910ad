/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-statement-row.h"

G_BEGIN_DECLS

#define SW_TYPE_LEVEL_VIEW (sw_level_view_get_type ())
G_DECLARE_FINAL_TYPE (SwLevelView, sw_level_view, SW, LEVEL_VIEW, GtkWidget)

SwLevelView *sw_level_view_new (SwSession *session, SwNode *level);
SwNode *sw_level_view_get_level (SwLevelView *self);

guint sw_level_view_fill (SwLevelView *self, guint n_rows);
gboolean sw_level_view_is_full (SwLevelView *self);
SwStatementRow *sw_level_view_get_row (SwLevelView *self, SwNode *statement);
SwStatementRow *sw_level_view_peek_row (SwLevelView *self, SwNode *statement);
SwStatementRow *sw_level_view_get_nth (SwLevelView *self, guint position);
guint sw_level_view_get_n_rows (SwLevelView *self);
SwStatementRow *sw_level_view_get_ghost (SwLevelView *self);
GtkWidget *sw_level_view_get_heading (SwLevelView *self);

void sw_level_view_update_findings (SwLevelView *self);
void sw_level_view_update_review (SwLevelView *self, SwNode *statement);
void sw_level_view_open_notes (SwLevelView *self);
void sw_level_view_edit (SwLevelView *self);
GtkWidget *sw_level_view_get_edit_button (SwLevelView *self);
guint sw_level_view_find_drop_position (SwLevelView *self, double y);
void sw_level_view_show_drop (SwLevelView *self, int position);

G_END_DECLS
