/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toasts over the document: what has been done, and the offer to take it back.
 *
 * An Undo in a toast means the step that the toast tells of, but there is only one way back, from the
 * last step on. So the offer holds until something else is done: with the next commit, be it typing
 * or an undo by key, the offer goes, and soon the toast.
 *
 * Not at once: libadwaita 1.2 lets a toast that is dismissed while it is still sliding in be freed before it has
 * arrived, and then looks at it again. It may be dismissed by us, by its time, by Escape or by its own button,
 * which can be pressed as soon as it is seen; so each of them is heard of here before libadwaita hears of it, and
 * put off until the toast has come to rest. That is counted in frames' time: in a busy program clocks go on while
 * nothing slides.
 *
 * A toast that goes while its button has the focus leaves it to GTK 4.8 where the focus goes then, which looks at
 * the button once more when it is gone already. So the focus goes back to the text before the toast does. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

/* The longest that libadwaita lets one slide in is 500 ms. */
#define AT_REST (600 * G_TIME_SPAN_MILLISECOND)

static void
leave_toast (SwWindow *self)
{
  GtkWidget *part = gtk_root_get_focus (GTK_ROOT (self));

  while (part != NULL && gtk_widget_get_parent (part) != GTK_WIDGET (self->toasts))
    part = gtk_widget_get_parent (part);

  if (part == NULL || part == adw_toast_overlay_get_child (self->toasts))
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->surface)) || !gtk_widget_grab_focus (GTK_WIDGET (self->surface)))
    gtk_root_set_focus (GTK_ROOT (self), NULL);
}

/* The toast dismisses itself after this; it must not be gone before. */
static void
undo_clicked_cb (SwWindow *self,
                 AdwToast *toast)
{
  if (self->undo_toast != toast)
    return;

  g_clear_object (&self->undo_toast);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
}

static gboolean
tick_cb (GtkWidget *overlay,
         GdkFrameClock *clock,
         gpointer user_data)
{
  SwWindow *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->toast_since == 0)
    self->toast_since = now;
  if (now - self->toast_since < AT_REST)
    return G_SOURCE_CONTINUE;

  self->toast_tick_id = 0;
  self->toast_at_rest = TRUE;
  /* The toast itself takes it that it is gone since it was dismissed the first time. */
  if (self->toast_leaves)
    g_signal_emit_by_name (g_queue_peek_head (&self->shown_toasts), "dismissed");
  return G_SOURCE_REMOVE;
}

/* The first of the queue begins to slide in. */
static void
follow_toast (SwWindow *self)
{
  self->toast_since = 0;
  self->toast_at_rest = FALSE;
  self->toast_leaves = FALSE;
  if (self->toast_tick_id == 0)
    self->toast_tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->toasts), tick_cb, self, NULL);
}

/* Heard before libadwaita hears of it. With one toast gone the next one comes. */
static void
toast_dismissed_cb (SwWindow *self,
                    AdwToast *toast)
{
  gboolean seen = g_queue_peek_head (&self->shown_toasts) == toast;

  if (self->undo_toast == toast)
    g_clear_object (&self->undo_toast);
  leave_toast (self);
  /* Out of sight nothing slides. */
  if (seen && !self->toast_at_rest && gtk_widget_get_mapped (GTK_WIDGET (self->toasts)))
    {
      self->toast_leaves = TRUE;
      g_signal_stop_emission_by_name (toast, "dismissed");
      return;
    }

  g_queue_remove (&self->shown_toasts, toast);
  if (seen && !g_queue_is_empty (&self->shown_toasts))
    follow_toast (self);
}

/* Shows a toast, after those that are being shown. */
void
sw_window_add_toast (SwWindow *self,
                     AdwToast *toast)
{
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  g_queue_push_tail (&self->shown_toasts, toast);
  if (self->shown_toasts.length == 1)
    follow_toast (self);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Tells what has been done, with an Undo where an undo would take it back. */
void
sw_window_show_toast (SwWindow *self,
                      const char *text,
                      gboolean undoable)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (undoable)
    {
      sw_window_withdraw_undo (self);
      adw_toast_set_button_label (toast, _("_Undo"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
      g_set_object (&self->undo_toast, toast);
    }
  sw_window_add_toast (self, toast);
}

/* Takes the offer back: what it tells of is not the last step any more. */
void
sw_window_withdraw_undo (SwWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->undo_toast);

  if (toast == NULL)
    return;

  leave_toast (self);
  adw_toast_set_button_label (toast, NULL);
  adw_toast_dismiss (toast);
}

/* Forgets what it has in mind of toasts: the window is going. */
void
sw_window_clear_toasts (SwWindow *self)
{
  if (self->toast_tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->toasts), self->toast_tick_id);
  self->toast_tick_id = 0;
  g_queue_clear (&self->shown_toasts);
  g_clear_object (&self->undo_toast);
}
