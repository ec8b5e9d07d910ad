/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question before a window closes with work in it that is not saved. While the work is being saved
 * there is nothing to ask yet: the window closes when that is done, if all is saved then. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

static void
stay_open (SwWindow *self)
{
  sw_application_stop_quitting (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static gboolean
close_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  gtk_window_close (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* What was written while it was being saved is asked about once more, so saving alone is no leave to
 * close. Not at once: the dialog that has just been answered must be gone before its parent goes. */
static void
close_soon (SwWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  SwWindow *self = SW_WINDOW (source);

  if (sw_window_save_finish (self, result))
    close_soon (self);
  else
    stay_open (self);
}

static void
response_cb (SwWindow *self,
             const char *response)
{
  self->asking = FALSE;
  if (g_strcmp0 (response, "save") == 0)
    {
      sw_window_save (self, saved_cb, NULL);
    }
  else if (g_strcmp0 (response, "discard") == 0)
    {
      sw_draft_keeper_discard (self->draft_keeper);
      self->may_close = TRUE;
      close_soon (self);
    }
  else
    {
      stay_open (self);
    }
}

/* A save has come to an end, and with it what had to wait for it. */
void
sw_window_save_ended (SwWindow *self,
                      gboolean saved)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->load_after_save);
  gboolean close = self->close_after_save;

  self->close_after_save = FALSE;
  if (close && saved)
    close_soon (self);
  else if (close)
    stay_open (self);
  else if (file != NULL && saved)
    sw_window_load_file (self, file);
}

/* Returns TRUE where the window must not close yet; it closes by itself when it may. */
gboolean
sw_window_ask_before_close (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  g_autofree char *title = NULL, *heading = NULL;
  GtkWidget *dialog;
  gboolean gone;

  /* Reloading was the wrong thing, or the other document is not wanted any more. */
  sw_window_cancel_loading (self);
  if (self->may_close || document == NULL)
    return FALSE;

  if (sw_session_is_saving (self->session))
    {
      self->close_after_save = TRUE;
      sw_session_say (self->session, _("The window closes as soon as the framework is saved."));
      return TRUE;
    }

  /* Of what was taken away on disk this is the last copy. */
  gone = sw_session_look_at_disk (self->session) == SW_DISK_GONE;
  if (!gone && !sw_document_is_modified (document, SW_MARK_FILE))
    return FALSE;

  if (self->asking)
    return TRUE;

  title = sw_session_dup_title (self->session);
  /* Translators: "%s" is an occupation's title. */
  heading = g_strdup_printf (_("Save the changes to “%s”?"), title);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading,
                                   gone ? _("The file is not there any more; what is not saved is lost for good.")
                                        : _("Changes that are not saved are lost for good."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);

  self->asking = TRUE;
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
