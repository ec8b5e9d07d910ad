/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwHeatMap: a small table whose cells are the warmer the more is in them.
 *
 * Each cell says its number; the warmth is the accent's, so that dark and high contrast follow, and says
 * nothing that the number does not. The table draws itself as a whole (sw-heat-map-draw.c), and its size
 * follows from the font alone: it is there with the first frame and never grows afterwards. How one goes
 * about in it is told in sw-heat-map-places.c. */

#include "head/sw-heat-map-private.h"

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwHeatMap, sw_heat_map, GTK_TYPE_WIDGET)

static void
cell_clear (gpointer data)
{
  SwHeatMapCell *cell = data;

  g_free (cell->title);
  g_free (cell->name);
  g_clear_pointer (&cell->place, gtk_widget_unparent);
}

static void
sw_heat_map_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  sw_heat_map_draw (SW_HEAT_MAP (widget), snapshot);
  GTK_WIDGET_CLASS (sw_heat_map_parent_class)->snapshot (widget, snapshot);
}

static void
sw_heat_map_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_heat_map_parent_class)->map (widget);
  sw_heat_map_make_places_soon (SW_HEAT_MAP (widget));
}

static void
sw_heat_map_dispose (GObject *object)
{
  SwHeatMap *self = SW_HEAT_MAP (object);

  g_clear_handle_id (&self->make_id, g_source_remove);
  g_array_set_size (self->cells, 0);
  self->n_rows = self->n_columns = 0;

  G_OBJECT_CLASS (sw_heat_map_parent_class)->dispose (object);
}

static void
sw_heat_map_finalize (GObject *object)
{
  g_array_unref (SW_HEAT_MAP (object)->cells);

  G_OBJECT_CLASS (sw_heat_map_parent_class)->finalize (object);
}

static void
sw_heat_map_class_init (SwHeatMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_heat_map_dispose;
  object_class->finalize = sw_heat_map_finalize;
  widget_class->get_request_mode = sw_heat_map_get_request_mode;
  widget_class->measure = sw_heat_map_measure;
  widget_class->size_allocate = sw_heat_map_size_allocate;
  widget_class->snapshot = sw_heat_map_snapshot;
  widget_class->map = sw_heat_map_map;
  widget_class->grab_focus = sw_heat_map_grab_focus;
  widget_class->focus = sw_heat_map_focus;

  /**
   * SwHeatMap::activated:
   * @self: a map
   * @row: which row, without the titles
   * @column: which column; 0 for the row's title
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "heatmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

/* Tells that the cell where the focus is was activated; for sw-heat-map-places.c. */
void
sw_heat_map_activate (SwHeatMap *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, self->row - 1, self->column);
}

static void
sw_heat_map_init (SwHeatMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells = g_array_new (FALSE, TRUE, sizeof (SwHeatMapCell));
  g_array_set_clear_func (self->cells, cell_clear);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (sw_heat_map_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (sw_heat_map_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sw_heat_map_new:
 *
 * Returns: (transfer floating): a map without cells
 */
SwHeatMap *
sw_heat_map_new (void)
{
  return g_object_new (SW_TYPE_HEAT_MAP, NULL);
}

/**
 * sw_heat_map_resize:
 * @self: a map
 * @n_rows: how many rows it shall have, without the titles
 * @n_columns: how many columns
 *
 * A map of another size begins empty; one of the same keeps what it shows.
 */
void
sw_heat_map_resize (SwHeatMap *self,
                    guint n_rows,
                    guint n_columns)
{
  if (self->n_rows == n_rows && self->n_columns == n_columns)
    return;

  g_array_set_size (self->cells, 0);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->row = self->column = 0;
  g_array_set_size (self->cells, (n_rows + 1) * (n_columns + 1));
  for (guint i = 0; i < self->cells->len; i++)
    {
      SwHeatMapCell *cell = &g_array_index (self->cells, SwHeatMapCell, i);

      cell->title = g_strdup ("");
    }
  sw_heat_map_make_places_soon (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_name (SwHeatMapCell *cell,
          const char *name)
{
  if (g_strcmp0 (cell->name, name) == 0)
    return;
  g_free (cell->name);
  cell->name = g_strdup (name);
  sw_heat_map_tell_name (cell);
}

static void
set_title (SwHeatMap *self,
           SwHeatMapCell *cell,
           const char *title)
{
  if (g_strcmp0 (cell->title, title) == 0)
    return;
  g_free (cell->title);
  cell->title = g_strdup (title);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sw_heat_map_set_row:
 * @self: a map
 * @row: which row
 * @title: its title
 * @name: the title as a sentence
 */
void
sw_heat_map_set_row (SwHeatMap *self,
                     guint row,
                     const char *title,
                     const char *name)
{
  SwHeatMapCell *cell = sw_heat_map_nth (self, row + 1, 0);

  set_title (self, cell, title);
  set_name (cell, name);
}

/**
 * sw_heat_map_set_column:
 * @self: a map
 * @column: which column, from 1
 * @title: its title
 */
void
sw_heat_map_set_column (SwHeatMap *self,
                        guint column,
                        const char *title)
{
  SwHeatMapCell *cell = sw_heat_map_nth (self, 0, column);

  set_title (self, cell, title);
  set_name (cell, title);
}

/**
 * sw_heat_map_set_cell:
 * @self: a map
 * @row: which row
 * @column: which column, from 1
 * @shown: what it shall show
 * @name: the same as a sentence
 */
void
sw_heat_map_set_cell (SwHeatMap *self,
                      guint row,
                      guint column,
                      const SwHeatCell *shown,
                      const char *name)
{
  SwHeatMapCell *cell = sw_heat_map_nth (self, row + 1, column);

  set_name (cell, name);
  if (g_str_equal (cell->shown.text, shown->text) && cell->shown.heat == shown->heat &&
      cell->shown.framed == shown->framed && cell->shown.absent == shown->absent)
    return;

  cell->shown = *shown;
  if (cell->place != NULL)
    gtk_widget_set_focusable (cell->place, !shown->absent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sw_heat_map_get_n_rows:
 * @self: a map
 *
 * Returns: how many rows it has, without the titles
 */
guint
sw_heat_map_get_n_rows (SwHeatMap *self)
{
  return self->n_rows;
}

/**
 * sw_heat_map_get_n_columns:
 * @self: a map
 *
 * Returns: how many columns it has, without the titles
 */
guint
sw_heat_map_get_n_columns (SwHeatMap *self)
{
  return self->n_columns;
}

/**
 * sw_heat_map_get_cell:
 * @self: a map
 * @row: which row
 * @column: which column, from 1
 *
 * Returns: (transfer none): what it shows
 */
const SwHeatCell *
sw_heat_map_get_cell (SwHeatMap *self,
                      guint row,
                      guint column)
{
  return &sw_heat_map_nth (self, row + 1, column)->shown;
}

/**
 * sw_heat_map_get_cell_widget:
 * @self: a map
 * @row: which row
 * @column: which column; 0 for the row's title
 *
 * Returns: (transfer none): what lies over the cell
 */
GtkWidget *
sw_heat_map_get_cell_widget (SwHeatMap *self,
                             guint row,
                             guint column)
{
  sw_heat_map_make_places (self);
  return sw_heat_map_nth (self, row + 1, column)->place;
}
