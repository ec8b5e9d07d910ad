/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places over the cells of a heat map: how one comes to them, and what one does there.
 *
 * They are bare widgets (sw-heat-place.h), made when the main loop has time: each has a role and a
 * sentence. To Tab the map is one stop; the arrows go about in it, Enter and a click activate. */

#include "head/sw-heat-map-private.h"

#include "head/sw-heat-place.h"

static gboolean
can_go_to (SwHeatMap *self,
           guint row,
           guint column)
{
  return row > 0 && !(column > 0 && sw_heat_map_nth (self, row, column)->shown.absent);
}

/* Gives what lies over the cell its sentence. */
void
sw_heat_map_tell_name (SwHeatMapCell *cell)
{
  if (cell->place == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cell->name != NULL ? cell->name : "", -1);
  gtk_widget_set_tooltip_text (cell->place, cell->name);
}

/* Makes what is missing now. */
void
sw_heat_map_make_places (SwHeatMap *self)
{
  g_clear_handle_id (&self->make_id, g_source_remove);

  for (guint row = 0; sw_heat_map_has_cells (self) && row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        SwHeatMapCell *cell = sw_heat_map_nth (self, row, column);
        GtkAccessibleRole role = row == 0      ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                 : column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                               : GTK_ACCESSIBLE_ROLE_GRID_CELL;

        if (cell->place != NULL || (row == 0 && column == 0))
          continue;
        cell->place = g_object_new (SW_TYPE_HEAT_PLACE, "accessible-role", role, NULL);
        gtk_widget_set_focusable (cell->place, can_go_to (self, row, column));
        gtk_widget_set_can_target (cell->place, row > 0);
        gtk_widget_insert_before (cell->place, GTK_WIDGET (self), NULL);
        sw_heat_map_tell_name (cell);
      }
}

static gboolean
make_cb (gpointer data)
{
  SwHeatMap *self = data;

  self->make_id = 0;
  sw_heat_map_make_places (self);
  return G_SOURCE_REMOVE;
}

/* Makes them when there is time. */
void
sw_heat_map_make_places_soon (SwHeatMap *self)
{
  if (self->make_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->make_id = g_idle_add_full (G_PRIORITY_LOW, make_cb, self, NULL);
}

static gboolean
go_to (SwHeatMap *self,
       guint row,
       guint column)
{
  sw_heat_map_make_places (self);
  if (!sw_heat_map_has_cells (self) || row > self->n_rows || column > self->n_columns || !can_go_to (self, row, column))
    return FALSE;
  self->row = row;
  self->column = column;
  return gtk_widget_grab_focus (sw_heat_map_nth (self, row, column)->place);
}

/* The nearest cell on that side, past those that are not there. */
static gboolean
step (SwHeatMap *self,
      int rows,
      int columns)
{
  int row = (int) self->row + rows, column = (int) self->column + columns;

  while (row >= 1 && row <= (int) self->n_rows && column >= 0 && column <= (int) self->n_columns)
    {
      if (go_to (self, (guint) row, (guint) column))
        return TRUE;
      row += rows;
      column += columns;
    }
  return FALSE;
}

gboolean
sw_heat_map_key_pressed_cb (SwHeatMap *self,
                            guint keyval,
                            guint keycode,
                            GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || self->row == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, 0, rtl ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 0, rtl ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, self->row, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      for (guint column = self->n_columns; column > 0 && !go_to (self, self->row, column); column--)
        ;
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      sw_heat_map_activate (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
sw_heat_map_released_cb (SwHeatMap *self,
                         int n_press,
                         double x,
                         double y)
{
  GtkWidget *place = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (guint row = 1; sw_heat_map_has_cells (self) && row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      if (place != NULL && sw_heat_map_nth (self, row, column)->place == place && go_to (self, row, column))
        {
          sw_heat_map_activate (self);
          return;
        }
}

gboolean
sw_heat_map_grab_focus (GtkWidget *widget)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);

  if (!sw_heat_map_has_cells (self))
    return FALSE;
  return go_to (self, CLAMP (self->row, 1, self->n_rows), MIN (self->column, self->n_columns)) || go_to (self, 1, 0);
}

/* One stop: whoever is in it leaves it. */
gboolean
sw_heat_map_focus (GtkWidget *widget,
                   GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return sw_heat_map_grab_focus (widget);
}
