/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_HEAT_MAP (sw_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (SwHeatMap, sw_heat_map, SW, HEAT_MAP, GtkWidget)

/* What a cell shows. */
typedef struct
{
  char text[16];
  double heat;             /* from 0 to 1 */
  gboolean framed;         /* what is expected lies here */
  gboolean absent;         /* there is nothing to show: no cell */
} SwHeatCell;

/* Column 0 is the rows' own titles, which can be gone to as well. */
SwHeatMap *sw_heat_map_new (void);
void sw_heat_map_resize (SwHeatMap *self, guint n_rows, guint n_columns);
void sw_heat_map_set_row (SwHeatMap *self, guint row, const char *title, const char *name);
void sw_heat_map_set_column (SwHeatMap *self, guint column, const char *title);
void sw_heat_map_set_cell (SwHeatMap *self, guint row, guint column, const SwHeatCell *cell, const char *name);
guint sw_heat_map_get_n_rows (SwHeatMap *self);
guint sw_heat_map_get_n_columns (SwHeatMap *self);
const SwHeatCell *sw_heat_map_get_cell (SwHeatMap *self, guint row, guint column);
GtkWidget *sw_heat_map_get_cell_widget (SwHeatMap *self, guint row, guint column);

G_END_DECLS
