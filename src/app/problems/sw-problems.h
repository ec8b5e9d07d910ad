/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "problems/sw-problem-filter.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_PROBLEMS (sw_problems_get_type ())
G_DECLARE_FINAL_TYPE (SwProblems, sw_problems, SW, PROBLEMS, GtkWidget)

GtkWidget *sw_problems_new (void);
SwSession *sw_problems_get_session (SwProblems *self);
void sw_problems_set_session (SwProblems *self, SwSession *session);

guint sw_problems_get_count (SwProblems *self);
SwProblemFilter *sw_problems_get_filter (SwProblems *self);
GtkSelectionModel *sw_problems_get_model (SwProblems *self);

G_END_DECLS
