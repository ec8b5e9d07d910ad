/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the focus of a menu with the keys while the pointer rests.
 *
 * A menu that the keyboard opens at the caret often opens under the pointer, which lies anywhere. GTK
 * takes that for pointing: the item that happens to be there gets the focus, and Down goes on from
 * it. Until the pointer really moves or presses, an item that came under it gives the focus back to
 * the one that the keys had reached. */

#include "problems/sw-menu-focus.h"

typedef struct
{
  GtkWidget *menu;         /* owns this */
  GtkWidget *held;         /* the item the keys have reached; weak */
  gboolean keyed;          /* a key is being handled */
  gboolean placed;         /* it is known where the pointer rests */
  double x, y;
  gulong focus_id;
  guint idle_id;
} Hold;

static void
let_go (Hold *hold)
{
  GtkRoot *root = gtk_widget_get_root (hold->menu);

  if (hold->focus_id != 0 && root != NULL)
    g_signal_handler_disconnect (root, hold->focus_id);
  hold->focus_id = 0;
  g_clear_handle_id (&hold->idle_id, g_source_remove);
  g_clear_weak_pointer (&hold->held);
}

static void
menu_gone_cb (gpointer data,
              GObject *menu)
{
  Hold *hold = data;

  g_clear_handle_id (&hold->idle_id, g_source_remove);
  g_clear_weak_pointer (&hold->held);
  g_free (hold);
}

static gboolean
settle_cb (gpointer data)
{
  Hold *hold = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (hold->menu));

  hold->idle_id = 0;
  hold->keyed = FALSE;
  if (focus == NULL || focus == hold->held || !gtk_widget_is_ancestor (focus, hold->menu))
    return G_SOURCE_REMOVE;

  if (hold->held != NULL && gtk_widget_get_mapped (hold->held) &&
      (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_PRELIGHT) != 0)
    gtk_widget_grab_focus (hold->held);
  else
    g_set_weak_pointer (&hold->held, focus);
  return G_SOURCE_REMOVE;
}

/* After what is being handled and before the next key. */
static void
settle_soon (Hold *hold)
{
  if (hold->idle_id == 0)
    hold->idle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, hold, NULL);
}

static void
focus_changed_cb (Hold *hold)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (hold->menu));

  if (hold->keyed && focus != NULL && gtk_widget_is_ancestor (focus, hold->menu))
    g_set_weak_pointer (&hold->held, focus);
  settle_soon (hold);
}

static gboolean
key_pressed_cb (Hold *hold)
{
  hold->keyed = TRUE;
  settle_soon (hold);
  return GDK_EVENT_PROPAGATE;
}

/* GTK itself makes up motion where the pointer lies, so it counts only elsewhere. */
static void
pointed_cb (Hold *hold,
            double x,
            double y)
{
  if (hold->placed && (ABS (x - hold->x) > 2 || ABS (y - hold->y) > 2))
    let_go (hold);
  if (!hold->placed)
    {
      hold->x = x;
      hold->y = y;
      hold->placed = TRUE;
    }
}

static void
map_cb (Hold *hold)
{
  let_go (hold);
  hold->placed = FALSE;
  hold->focus_id = g_signal_connect_swapped (gtk_widget_get_root (hold->menu), "notify::focus-widget",
                                             G_CALLBACK (focus_changed_cb), hold);
}

/**
 * sw_menu_hold_focus:
 * @menu: a menu that is about to be shown, possibly under the pointer
 */
void
sw_menu_hold_focus (GtkPopover *menu)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *controllers[] = { keys, motion, GTK_EVENT_CONTROLLER (press) };
  Hold *hold = g_new0 (Hold, 1);

  hold->menu = GTK_WIDGET (menu);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), hold);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointed_cb), hold);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointed_cb), hold);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (let_go), hold);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  for (guint i = 0; i < G_N_ELEMENTS (controllers); i++)
    {
      gtk_event_controller_set_propagation_phase (controllers[i], GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (hold->menu, controllers[i]);
    }
  g_signal_connect_swapped (menu, "map", G_CALLBACK (map_cb), hold);
  g_signal_connect_swapped (menu, "unmap", G_CALLBACK (let_go), hold);
  g_object_weak_ref (G_OBJECT (menu), menu_gone_cb, hold);
}
