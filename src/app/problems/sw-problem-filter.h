/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lint/sw-finding.h"

G_BEGIN_DECLS

#define SW_TYPE_PROBLEM_FILTER (sw_problem_filter_get_type ())
G_DECLARE_FINAL_TYPE (SwProblemFilter, sw_problem_filter, SW, PROBLEM_FILTER, GtkFilter)

SwProblemFilter *sw_problem_filter_new (void);

gboolean sw_problem_filter_shows_severity (SwProblemFilter *self, SwSeverity severity);
void sw_problem_filter_show_severity (SwProblemFilter *self, SwSeverity severity, gboolean show);
gboolean sw_problem_filter_shows_rule (SwProblemFilter *self, const SwRule *rule);
void sw_problem_filter_show_rule (SwProblemFilter *self, const SwRule *rule, gboolean show);
void sw_problem_filter_set_search (SwProblemFilter *self, const char *text);

gboolean sw_problem_filter_is_active (SwProblemFilter *self);
void sw_problem_filter_clear (SwProblemFilter *self);

G_END_DECLS
