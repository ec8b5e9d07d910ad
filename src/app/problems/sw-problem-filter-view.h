/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problems/sw-problem-filter.h"

G_BEGIN_DECLS

#define SW_TYPE_PROBLEM_FILTER_VIEW (sw_problem_filter_view_get_type ())
G_DECLARE_FINAL_TYPE (SwProblemFilterView, sw_problem_filter_view, SW, PROBLEM_FILTER_VIEW, GtkWidget)

GtkWidget *sw_problem_filter_view_new (SwProblemFilter *filter);
void sw_problem_filter_view_update (SwProblemFilterView *self, GListModel *findings);

G_END_DECLS
