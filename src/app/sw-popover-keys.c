/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's keys in a popover.
 *
 * A popover that closes when one clicks beside it grabs the keyboard as well: the accelerators, which
 * the window listens for, hear nothing. That suits a menu. In a popover where one writes or filters it
 * means that Ctrl+S saves nothing. So what the popover has no use for is passed on to the window, and
 * where that led elsewhere, to a widget or a dialog, the popover gets out of the way. So it does when the text is
 * zoomed: the place that it stands at may come to be far outside of the window then, where GTK 4.8 finds no screen
 * to show it on. Only keys that no text field and no list wants are passed on: those with Ctrl, and the function
 * keys. */

#include "sw-popover-keys.h"

#include "sw-application.h"

static guint
count_shown_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_windows = g_list_model_get_n_items (windows);
  guint n = 0;

  for (guint i = 0; i < n_windows; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      n += gtk_widget_get_visible (window) ? 1 : 0;
    }
  return n;
}

static int
get_zoom (GtkRoot *root)
{
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  return SW_IS_APPLICATION (application) ? sw_application_get_zoom (SW_APPLICATION (application)) : 0;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkWidget *popover = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkRoot *root = gtk_widget_get_root (popover);
  gboolean is_function_key = keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F12;
  guint n_windows = count_shown_windows ();
  int zoom = get_zoom (root);
  GtkWidget *focus;

  if (root == NULL || ((state & GDK_CONTROL_MASK) == 0 && !is_function_key))
    return GDK_EVENT_PROPAGATE;
  if (!gtk_event_controller_key_forward (controller, GTK_WIDGET (root)))
    return GDK_EVENT_PROPAGATE;

  focus = gtk_root_get_focus (root);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, popover) || count_shown_windows () != n_windows ||
      get_zoom (root) != zoom)
    gtk_popover_popdown (GTK_POPOVER (popover));
  return GDK_EVENT_STOP;
}

/* GTK 4.8 takes the focus out of a popover that has closed only when the window has been drawn once more. Whoever
 * types faster than that could leave it there, and then no key was heard any more. */
static void
closed_cb (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (popover)));
}

/**
 * sw_popover_pass_keys:
 * @popover: a popover in which one stays a while
 *
 * Lets the accelerators of the window work while the popover is open, and leaves the keyboard to what it stood at.
 */
void
sw_popover_pass_keys (GtkPopover *popover)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (popover), keys);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
}
