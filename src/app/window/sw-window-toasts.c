/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toasts over the document: what has been done, and the offer to take it back.
 *
 * An Undo in a toast means the step that the toast tells of, but there is only one way back, from the
 * last step on. So the offer holds until something else is done: with the next commit, be it typing
 * or an undo by key, the offer goes, and soon the toast.
 *
 * Not at once: libadwaita 1.2 lets a toast that is dismissed while it is still sliding in be freed before it has
 * arrived, and then looks at it again. So one at a time is sent away, once the one that is seen has come to rest.
 * That is counted in frames' time: in a busy program clocks go on while nothing slides. Escape, which libadwaita
 * takes as a word to the toast that is seen, waits in the same way.
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

static void
undo_toast_dismissed_cb (SwWindow *self,
                         AdwToast *toast)
{
  if (self->undo_toast == toast)
    g_clear_object (&self->undo_toast);
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

/* With one toast gone the next one comes. */
static void
toast_dismissed_cb (SwWindow *self,
                    AdwToast *toast)
{
  leave_toast (self);
  g_queue_remove (&self->shown_toasts, toast);
  self->toast_since = 0;
}

/* Shows a toast, after those that are being shown. */
void
sw_window_add_toast (SwWindow *self,
                     AdwToast *toast)
{
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  g_queue_push_tail (&self->shown_toasts, toast);
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
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_toast_dismissed_cb), self, G_CONNECT_SWAPPED);
      g_set_object (&self->undo_toast, toast);
    }
  sw_window_add_toast (self, toast);
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
  else if (now - self->toast_since >= AT_REST)
    {
      g_autoptr (AdwToast) toast = g_queue_pop_head (&self->withdrawn_toasts);

      self->toast_since = 0;
      adw_toast_dismiss (toast);
    }

  if (!g_queue_is_empty (&self->withdrawn_toasts))
    return G_SOURCE_CONTINUE;
  self->withdraw_id = 0;
  return G_SOURCE_REMOVE;
}

static void
send_away (SwWindow *self,
           AdwToast *toast)
{
  g_queue_push_tail (&self->withdrawn_toasts, g_object_ref (toast));
  if (self->withdraw_id != 0)
    return;

  self->toast_since = 0;
  self->withdraw_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->toasts), tick_cb, self, NULL);
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
  send_away (self, toast);
}

static gboolean
escape_cb (GtkWidget *overlay,
           GVariant *arguments,
           gpointer user_data)
{
  SwWindow *self = SW_WINDOW (gtk_widget_get_root (overlay));
  AdwToast *toast = g_queue_peek_head (&self->shown_toasts);

  if (toast == NULL)
    return FALSE;
  if (g_queue_find (&self->withdrawn_toasts, toast) == NULL)
    send_away (self, toast);
  return TRUE;
}

/* Prepares the overlay. */
void
sw_window_init_toasts (SwWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  /* Of several controllers the last one is asked first, and so before libadwaita's. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), keys);
}

/* Forgets what it has in mind of toasts: the window is going. */
void
sw_window_clear_toasts (SwWindow *self)
{
  if (self->withdraw_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->toasts), self->withdraw_id);
  self->withdraw_id = 0;
  g_queue_clear_full (&self->withdrawn_toasts, g_object_unref);
  g_queue_clear (&self->shown_toasts);
  g_clear_object (&self->undo_toast);
}
