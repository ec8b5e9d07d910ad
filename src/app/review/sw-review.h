/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-note-edits.h"
#include "review/sw-node-rows.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_REVIEW (sw_review_get_type ())
G_DECLARE_FINAL_TYPE (SwReview, sw_review, SW, REVIEW, GtkWidget)

SwReview *sw_review_new (void);
void sw_review_set_session (SwReview *self, SwSession *session);

SwNodeRows *sw_review_get_notes (SwReview *self);
SwNodeRows *sw_review_get_progress (SwReview *self);
void sw_review_set_which (SwReview *self, SwNotesWhich which);

G_END_DECLS
