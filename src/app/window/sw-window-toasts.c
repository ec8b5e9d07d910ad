/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toasts over the document: what has been done, and the offer to take it back.
 *
 * An Undo in a toast means the step that the toast tells of, but there is only one way back, from the
 * last step on. So the offer holds until something else is done: with the next commit, be it typing
 * or an undo by key, the toast goes. That leaves at most one such toast at a time. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

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
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Takes the offer back: what it tells of is not the last step any more. */
void
sw_window_withdraw_undo (SwWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->undo_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}
