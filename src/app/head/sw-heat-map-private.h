/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "head/sw-heat-map.h"

G_BEGIN_DECLS

/* What only the files sw-heat-map*.c know. */

typedef struct
{
  SwHeatCell shown;
  char *title;             /* of the first row and the first column, which are titles */
  char *name;              /* the sentence */
  GtkWidget *place;        /* NULL until there was time */
} SwHeatMapCell;

struct _SwHeatMap
{
  GtkWidget parent_instance;

  guint n_rows;            /* without the row of the columns' titles */
  guint n_columns;         /* without the column of the rows' titles */
  GArray *cells;           /* of SwHeatMapCell, (n_rows + 1) × (n_columns + 1), titles first */
  guint row;               /* where the focus is, or was last; counted with the titles */
  guint column;
  guint make_id;
};

/* The cell there, counted with the titles. */
static inline SwHeatMapCell *
sw_heat_map_nth (SwHeatMap *self,
                 guint row,
                 guint column)
{
  return &g_array_index (self->cells, SwHeatMapCell, row * (self->n_columns + 1) + column);
}

static inline gboolean
sw_heat_map_has_cells (SwHeatMap *self)
{
  return self->n_rows > 0 && self->n_columns > 0;
}

/* sw-heat-map.c */
void sw_heat_map_activate (SwHeatMap *self);

/* sw-heat-map-draw.c */
GtkSizeRequestMode sw_heat_map_get_request_mode (GtkWidget *widget);
void sw_heat_map_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline);
void sw_heat_map_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void sw_heat_map_draw (SwHeatMap *self, GtkSnapshot *snapshot);

/* sw-heat-map-places.c */
void sw_heat_map_make_places (SwHeatMap *self);
void sw_heat_map_make_places_soon (SwHeatMap *self);
void sw_heat_map_tell_name (SwHeatMapCell *cell);
gboolean sw_heat_map_key_pressed_cb (SwHeatMap *self, guint keyval, guint keycode, GdkModifierType state);
void sw_heat_map_released_cb (SwHeatMap *self, int n_press, double x, double y);
gboolean sw_heat_map_grab_focus (GtkWidget *widget);
gboolean sw_heat_map_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
