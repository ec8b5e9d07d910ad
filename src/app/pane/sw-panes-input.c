/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What mouse and keyboard do to the panes: resizing, and closing what lies over the content. */

#include "pane/sw-pane-handle.h"
#include "pane/sw-panes-private.h"
#include "sw-em.h"

static gboolean
key_pressed_cb (SwPanes *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      if (self->sides[i].collapsed && self->sides[i].revealed)
        {
          sw_panes_side_set_revealed (self, &self->sides[i], FALSE);
          return TRUE;
        }
    }

  return FALSE;
}

static GtkWidget *
pick_side_or_handle (SwPanes *self,
                     double x,
                     double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && gtk_widget_get_parent (picked) != GTK_WIDGET (self))
    picked = gtk_widget_get_parent (picked);

  return picked;
}

static void
pressed_cb (SwPanes *self,
            int n_press,
            double x,
            double y)
{
  if (pick_side_or_handle (self, x, y) == self->content)
    sw_panes_hide_overlays (self, NULL);
}

void
sw_panes_focus_changed (SwPanes *self)
{
  if (!sw_panes_contain_focus (self, self->content))
    return;

  g_set_weak_pointer (&self->content_focus, gtk_root_get_focus (self->root));
  sw_panes_hide_overlays (self, NULL);
}

static void
resize_side (SwPanes *self,
             SwPanesPart *side,
             int width)
{
  int least = SW_PANES_CONTENT_EM * sw_panes_text_em (self);
  int room = gtk_widget_get_width (GTK_WIDGET (self));

  /* Beside the content it can grow only as far as it does not push itself over it. */
  if (!side->collapsed)
    {
      for (guint i = 0; i < SW_PANES_N_SIDES; i++)
        {
          SwPanesPart *other = &self->sides[i];

          if (other != side && other->visible && !other->collapsed)
            room -= sw_panes_wanted_width (self, other);
        }

      room -= MAX (least, sw_panes_least_width (self->content));
    }

  sw_panes_set_width (self, side - self->sides,
                      MAX (MIN (width, room), sw_panes_least_width (side->child)));
}

static int
get_growth (SwPanes *self,
            SwPanesPart *side)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (side == &self->sides[SW_PANES_OUTLINE]) != mirrored ? 1 : -1;
}

static void
drag_begin_cb (SwPanes *self,
               double x,
               double y,
               GtkGestureDrag *gesture)
{
  GtkWidget *picked = pick_side_or_handle (self, x, y);

  self->drag_side = -1;

  for (int i = 0; i < SW_PANES_N_SIDES; i++)
    {
      if (picked == self->sides[i].handle)
        {
          self->drag_side = i;
          self->drag_width = sw_panes_wanted_width (self, &self->sides[i]);
        }
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), self->drag_side >= 0 ? GTK_EVENT_SEQUENCE_CLAIMED
                                                                     : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (SwPanes *self,
                double offset_x,
                double offset_y)
{
  SwPanesPart *side;

  if (self->drag_side < 0)
    return;

  side = &self->sides[self->drag_side];
  resize_side (self, side, self->drag_width + get_growth (self, side) * offset_x);
}

static void
handle_moved_cb (SwPanes *self,
                 int steps,
                 GtkWidget *handle)
{
  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      SwPanesPart *side = &self->sides[i];

      if (side->handle == handle)
        resize_side (self, side,
                     sw_panes_wanted_width (self, side) +
                       get_growth (self, side) * steps * sw_em_of (handle));
    }
}

void
sw_panes_init_input (SwPanes *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    g_signal_connect_swapped (self->sides[i].handle, "moved", G_CALLBACK (handle_moved_cb), self);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  /* On the whole, not on a handle: that moves away from under the pointer. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * sw_panes_focus_handle:
 * @self: panes
 *
 * Puts the focus on the handle of a pane that shows, for the arrow keys to resize it; from one
 * handle on to the next.
 *
 * Returns: whether there was a handle
 */
gboolean
sw_panes_focus_handle (SwPanes *self)
{
  guint start = 0;

  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      if (gtk_widget_has_focus (self->sides[i].handle))
        start = i + 1;
    }

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      SwPanesPart *side = &self->sides[(start + i) % SW_PANES_N_SIDES];

      if (sw_panes_side_is_shown (side) && sw_pane_handle_focus (SW_PANE_HANDLE (side->handle)))
        return TRUE;
    }

  return FALSE;
}
