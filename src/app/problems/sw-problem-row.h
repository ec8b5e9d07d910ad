/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lint/sw-finding.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_PROBLEM_ROW (sw_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (SwProblemRow, sw_problem_row, SW, PROBLEM_ROW, GtkWidget)

GtkWidget *sw_problem_row_new (void);
SwFinding *sw_problem_row_get_item (SwProblemRow *self);
void sw_problem_row_set_item (SwProblemRow *self, SwFinding *item, SwSession *session);

const char *sw_severity_get_icon_name (SwSeverity severity);
void sw_severity_mark (GtkWidget *widget, SwSeverity severity);

G_END_DECLS
