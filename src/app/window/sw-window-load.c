/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading. What could go wrong is told where it happened: a file that cannot be opened leaves the window
 * as it was and says why on a page of its own, or in a dialog where a document is being shown.
 *
 * A large file takes a while. As long as it does, the document that it shall replace can be seen and not
 * changed, and the user can think better of it. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "session/sw-draft.h"
#include "start/sw-recent-list.h"

#define LOADING_SHOWN_AFTER 150 /* ms */

static void
show_load_error (SwWindow *self,
                 GFile *file,
                 const GError *error)
{
  g_autofree char *name = sw_window_dup_file_name (file);
  /* Translators: "%s" is a file's name. */
  g_autofree char *heading = g_strdup_printf (_("“%s” cannot be opened"), name);
  g_autofree char *description = NULL;

  if (sw_session_get_document (self->session) != NULL)
    {
      sw_session_say (self->session, error->message);
      sw_window_show_message (GTK_WINDOW (self), heading, error->message);
      return;
    }

  description = g_markup_escape_text (error->message, -1);
  g_set_object (&self->failed_file, file);
  adw_status_page_set_title (self->error_page, heading);
  adw_status_page_set_description (self->error_page, description);
  gtk_stack_set_visible_child_name (self->stack, "error");
  gtk_widget_grab_focus (self->retry_button);
}

/* What a save will change in the file beyond what was edited. */
static void
tell_of_layout (SwWindow *self)
{
  SwDocumentFile *document_file = sw_session_get_document_file (self->session);
  gboolean keeps = sw_document_file_keeps_layout (document_file);
  gboolean escapes = sw_document_file_escapes_unicode (document_file);

  if (!keeps && escapes)
    sw_session_announce (self->session,
                         _("Saving will lay this file out anew, one statement a line, and write letters beyond "
                           "ASCII as themselves."),
                         FALSE);
  else if (!keeps)
    sw_session_announce (self->session, _("Saving will lay this file out anew, one statement a line."), FALSE);
  else if (escapes)
    sw_session_announce (self->session,
                         _("Saving will write letters beyond ASCII as themselves instead of as \\u escapes."), FALSE);
}

static void
show_orphans_cb (SwWindow *self,
                 int response)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwNode *extensions;

  if (response != GTK_RESPONSE_ACCEPT || document == NULL)
    return;
  extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  sw_session_set_place_list (self->session, extensions, SW_LIST_ORPHANS);
  sw_session_reveal (self->session, extensions, 0, -1, -1);
}

static void
tell_of_records (SwWindow *self)
{
  const SwReadReport *report = sw_document_file_get_report (sw_session_get_document_file (self->session));
  guint n = report->n[SW_READ_ORPHANED] + report->n[SW_READ_LEVEL_GONE];
  g_autofree char *text = NULL;
  GtkWidget *notice;

  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("What was recorded about %u statement is kept in the file, but the statement is "
                                    "gone: another program has edited it.",
                                    "What was recorded about %u statements is kept in the file, but the statements "
                                    "are gone: another program has edited it.",
                                    n),
                          n);
  sw_session_say (self->session, text);
  notice = sw_window_add_notice (self, GTK_MESSAGE_INFO, text);
  if (report->n[SW_READ_ORPHANED] > 0)
    {
      gtk_info_bar_add_button (GTK_INFO_BAR (notice), _("_Show"), GTK_RESPONSE_ACCEPT);
      g_signal_connect_object (notice, "response", G_CALLBACK (show_orphans_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
restore_found_draft_cb (SwWindow *self,
                        int response,
                        GtkWidget *notice)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (notice));

  if (response == GTK_RESPONSE_ACCEPT)
    sw_window_load_draft (self, id);
  else if (response == GTK_RESPONSE_REJECT)
    sw_draft_discard (id);
}

static void
offer_draft (SwWindow *self,
             GFile *file)
{
  g_autoptr (SwDraft) draft = sw_draft_find (file);
  GtkWidget *notice;

  if (draft == NULL)
    return;

  notice = sw_window_add_notice (self, GTK_MESSAGE_WARNING,
                                 _("Work on this file was not saved when the program ended."));
  gtk_widget_set_name (notice, draft->id);
  gtk_info_bar_add_button (GTK_INFO_BAR (notice), _("_Restore"), GTK_RESPONSE_ACCEPT);
  gtk_info_bar_add_button (GTK_INFO_BAR (notice), _("_Discard"), GTK_RESPONSE_REJECT);
  g_signal_connect_object (notice, "response", G_CALLBACK (restore_found_draft_cb), self, G_CONNECT_SWAPPED);
}

static void
document_shown (SwWindow *self)
{
  GFile *file = sw_session_get_file (self->session);

  if (file != NULL)
    sw_recent_list_remember (file, sw_session_get_document (self->session));
  tell_of_records (self);
  tell_of_layout (self);
  sw_session_reveal (self->session, sw_session_get_place (self->session), 0, -1, -1);
}

static void
cancelled_cb (SwWindow *self)
{
  self->loading_notice = NULL;
  sw_window_cancel_loading (self);
}

/* A file that is read faster than one could look up is not worth a word. */
static gboolean
show_loading_cb (gpointer user_data)
{
  SwWindow *self = user_data;
  g_autofree char *name = sw_window_dup_file_name (self->loading_file);
  /* Translators: "%s" is a file's name. */
  g_autofree char *text = g_strdup_printf (_("“%s” is being loaded again."), name);
  GtkWidget *spinner, *button;

  self->loading_notice_id = 0;
  self->loading_notice = sw_window_add_notice (self, GTK_MESSAGE_INFO, text);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->loading_notice), FALSE);
  spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_info_bar_add_child (GTK_INFO_BAR (self->loading_notice), spinner);
  button = gtk_info_bar_add_button (GTK_INFO_BAR (self->loading_notice), _("_Cancel"), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (self->loading_notice, "response", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  sw_session_say (self->session, text);
  gtk_widget_grab_focus (button);
  return G_SOURCE_REMOVE;
}

/* What is shown is about to go, so nobody may write into it: it would be gone with it. */
static void
begin_loading (SwWindow *self,
               GFile *file)
{
  self->loading = g_cancellable_new ();
  g_set_object (&self->loading_file, file);
  sw_window_update_actions (self);
  if (sw_session_get_document (self->session) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "loading");
      return;
    }

  g_set_weak_pointer (&self->focus_before_loading, gtk_root_get_focus (GTK_ROOT (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->panes), FALSE);
  self->loading_notice_id = g_timeout_add (LOADING_SHOWN_AFTER, show_loading_cb, self);
}

static void
end_loading (SwWindow *self)
{
  GtkWidget *notice = g_steal_pointer (&self->loading_notice);

  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  g_clear_handle_id (&self->loading_notice_id, g_source_remove);
  if (notice != NULL)
    gtk_box_remove (GTK_BOX (self->notices), notice);
  gtk_widget_set_sensitive (GTK_WIDGET (self->panes), TRUE);
  sw_window_update_actions (self);
  if (sw_session_get_document (self->session) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "start");
  else if (self->focus_before_loading != NULL)
    gtk_widget_grab_focus (self->focus_before_loading);
  g_clear_weak_pointer (&self->focus_before_loading);
}

static gboolean
present_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
say_loaded_again (SwWindow *self,
                  GFile *file)
{
  g_autofree char *name = sw_window_dup_file_name (file);
  /* Translators: "%s" is a file's name. */
  g_autofree char *text = g_strdup_printf (_("“%s” is loaded again."), name);

  sw_session_say (self->session, text);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_task_get_task_data (G_TASK (result));
  gboolean again, loaded;

  if (sw_window_is_closed (self))
    return;

  end_loading (self);
  again = sw_session_get_document (self->session) != NULL;
  loaded = sw_session_load_finish (self->session, result, &error);
  if (self->present_id != 0)
    present_cb (self);

  if (loaded)
    {
      /* Else the line would go on telling of what is over, such as the change that this was the answer to. */
      if (again && sw_document_get_read_only (sw_session_get_document (self->session)) == NULL)
        say_loaded_again (self, file);
      document_shown (self);
      offer_draft (self, file);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_load_error (self, file, error);
    }
}

/**
 * sw_window_load_file:
 * @self: a window
 * @file: what to show in it
 *
 * Reads a file and shows it instead of what is shown now, without asking. What is shown now cannot be
 * changed until then. A save that is under way is waited for.
 */
void
sw_window_load_file (SwWindow *self,
                     GFile *file)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (self->loading != NULL)
    return;

  if (sw_session_is_saving (self->session))
    {
      g_set_object (&self->load_after_save, file);
      return;
    }

  begin_loading (self, file);
  sw_session_load_async (self->session, file, self->loading, loaded_cb, g_object_ref (self));
}

/**
 * sw_window_present_when_loaded:
 * @self: a window
 *
 * Brings the window to the front. One that was not seen yet and is loading waits for its document, unless
 * that takes longer than a moment: a page that is gone before it could be read need not be laid out and drawn.
 */
void
sw_window_present_when_loaded (SwWindow *self)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (self->loading == NULL || gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_id == 0)
    self->present_id = g_timeout_add (LOADING_SHOWN_AFTER, present_cb, self);
}

/* Gives up what is being loaded; what was shown stays. */
void
sw_window_cancel_loading (SwWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
}

/**
 * sw_window_load_example:
 * @self: a window
 * @file: a framework to begin with
 *
 * Shows a copy of it: in this window if it is free, else in a new one.
 */
void
sw_window_load_example (SwWindow *self,
                        GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SW_IS_WINDOW (self));

  if (!sw_window_is_free (self))
    self = sw_window_new (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  if (sw_session_load_example (self->session, file, &error))
    document_shown (self);
  else
    show_load_error (self, file, error);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * sw_window_load_draft:
 * @self: a window
 * @id: the id of a draft that nobody holds
 *
 * Shows the document in the draft: instead of what is shown now, unless there is work in it that is not
 * saved or something is being loaded; then in a window of its own.
 */
void
sw_window_load_draft (SwWindow *self,
                      const char *id)
{
  SwDocument *document;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SW_IS_WINDOW (self));

  document = sw_session_get_document (self->session);
  if (self->loading != NULL ||
      (document != NULL &&
       (sw_document_is_modified (document, SW_MARK_FILE) || sw_session_is_saving (self->session))))
    self = sw_window_new (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  if (sw_draft_keeper_restore (self->draft_keeper, id, &error))
    {
      sw_session_announce (self->session, _("The unsaved work is here again; it is not saved yet."), FALSE);
      sw_session_reveal (self->session, sw_session_get_place (self->session), 0, -1, -1);
    }
  else
    {
      sw_window_show_message (GTK_WINDOW (self), _("The unsaved work cannot be read"), error->message);
    }
  gtk_window_present (GTK_WINDOW (self));
}

static void
revert_response_cb (SwWindow *self,
                    const char *response)
{
  if (g_strcmp0 (response, "revert") == 0)
    sw_window_load_file (self, sw_session_get_file (self->session));
}

/* Asks whether to go back to what is in the file. */
void
sw_window_revert (SwWindow *self)
{
  GtkWidget *dialog;

  if (sw_session_is_saving (self->session))
    return;

  if (!sw_document_is_modified (sw_session_get_document (self->session), SW_MARK_FILE))
    {
      sw_window_load_file (self, sw_session_get_file (self->session));
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Go back to what is in the file?"),
                                   _("All changes since the last save are lost, and they cannot be undone."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "revert", _("_Revert"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "revert", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (revert_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
