/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sw-node.h"

G_BEGIN_DECLS

#define SW_TYPE_SCORE_SCALE (sw_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (SwScoreScale, sw_score_scale, SW, SCORE_SCALE, GtkWidget)

GtkWidget *sw_score_scale_new (SwNode *safi);

G_END_DECLS
