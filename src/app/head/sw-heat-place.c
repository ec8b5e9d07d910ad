/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwHeatPlace: what lies over a cell of a heat map.
 *
 * It shows nothing. It takes the focus, the pointer and the screen reader's attention where the map has
 * drawn a cell. */

#include "head/sw-heat-place.h"

struct _SwHeatPlace
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SwHeatPlace, sw_heat_place, GTK_TYPE_WIDGET)

static void
sw_heat_place_class_init (SwHeatPlaceClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "heatplace");
}

static void
sw_heat_place_init (SwHeatPlace *self)
{
}
