/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_REVIEW_MARKS (sw_review_marks_get_type ())
G_DECLARE_FINAL_TYPE (SwReviewMarks, sw_review_marks, SW, REVIEW_MARKS, GtkWidget)

void sw_review_marks_set_node (SwReviewMarks *self, SwSession *session, SwNode *node);
void sw_review_marks_update (SwReviewMarks *self);
void sw_review_marks_open_notes (SwReviewMarks *self);
char *sw_review_marks_dup_description (SwReviewMarks *self);

G_END_DECLS
