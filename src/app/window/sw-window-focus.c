/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The focus is nowhere that is not seen.
 *
 * GTK 4.8 lets anything take it, also what stands in a popover that has closed: a button acts a quarter of a second
 * after its key, an idle gives back what it was lent; by then another may have closed the place. No key is heard
 * there, not even those of the window. So such a focus goes back to where it was last seen. */

#include "window/sw-window-private.h"

/* What has the focus and is about to be shown, such as a pane that slides in, has that many frames for it. */
#define PATIENCE 10

static gboolean
bring_back_cb (GtkWidget *widget,
               GdkFrameClock *clock,
               gpointer data)
{
  SwWindow *self = SW_WINDOW (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean is_seen = focus == NULL || gtk_widget_get_mapped (focus);

  if (!is_seen && ++self->focus_frames < PATIENCE)
    return G_SOURCE_CONTINUE;

  self->focus_id = 0;
  if (is_seen)
    return G_SOURCE_REMOVE;

  if (self->seen_focus == NULL || !gtk_widget_get_mapped (self->seen_focus) ||
      !gtk_widget_grab_focus (self->seen_focus))
    {
      gtk_root_set_focus (GTK_ROOT (self), NULL);
      gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
    }
  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (SwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL)
    return;
  if (gtk_widget_get_mapped (focus))
    g_set_weak_pointer (&self->seen_focus, focus);
  else if (self->focus_id == 0)
    {
      self->focus_frames = 0;
      self->focus_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), bring_back_cb, NULL, NULL);
    }
}

void
sw_window_watch_focus (SwWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}

/* To be called before the window's children go. */
void
sw_window_unwatch_focus (SwWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, focus_changed_cb, NULL);
  if (self->focus_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_id);
  self->focus_id = 0;
  g_clear_weak_pointer (&self->seen_focus);
}
