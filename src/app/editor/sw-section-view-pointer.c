/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting with the pointer across rows.
 *
 * Inside a statement the pointer selects text, which is the text view's own. A drag that leaves the
 * statement selects whole statements, and so does a click with Shift into another one. */

#include "editor/sw-section-view-private.h"

/* The statement at a height of the page; what lies between two rows belongs to the one above. */
static SwNode *
find_statement (SwSectionView *self,
                double y)
{
  SwNode *found = NULL;

  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);
          graphene_rect_t bounds;

          if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
            continue;
          if (found != NULL && y < bounds.origin.y)
            return found;
          found = sw_statement_row_get_node (row);
        }
    }

  return found;
}

/* Whether a point is on the text of a statement, not on its handle or its buttons. */
static gboolean
is_on_text (SwSectionView *self,
            double x,
            double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL && (SW_IS_TEXT (widget) || gtk_widget_get_ancestor (widget, SW_TYPE_TEXT) != NULL);
}

static void
drag_begin_cb (SwSectionView *self,
               double x,
               double y,
               GtkGesture *gesture)
{
  if (!is_on_text (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (SwSectionView *self,
                double offset_x,
                double offset_y,
                GtkGesture *gesture)
{
  double x, y;
  SwNode *from, *to;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  from = find_statement (self, y);
  to = find_statement (self, y + offset_y);
  if (from == NULL || to == NULL || (from == to && self->cursor == NULL))
    return;

  /* Takes the pointer from the text view, which would go on selecting in its own text. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->cursor != to || self->anchor != from)
    sw_section_view_select (self, from, to);
}

static void
pressed_cb (SwSectionView *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  SwNode *from = self->anchor != NULL ? self->anchor : self->current;
  SwNode *to = find_statement (self, y);

  if ((state & GDK_SHIFT_MASK) == 0 || from == NULL || to == NULL || !is_on_text (self, x, y) ||
      sw_section_view_get_row (self, from) == NULL || (from == to && self->cursor == NULL))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  sw_section_view_select (self, from, to);
}

/**
 * sw_section_view_init_pointer:
 * @self: a section view that is being made
 */
void
sw_section_view_init_pointer (SwSectionView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
