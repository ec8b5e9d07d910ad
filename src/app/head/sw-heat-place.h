/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_HEAT_PLACE (sw_heat_place_get_type ())
G_DECLARE_FINAL_TYPE (SwHeatPlace, sw_heat_place, SW, HEAT_PLACE, GtkWidget)

G_END_DECLS
