/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and saving. What could go wrong is told where it happened: a file that cannot be opened
 * leaves the window as it was and says why on a page of its own, or in a dialog where a document is
 * being shown; a save that was refused leaves the document modified and asks what to do. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "session/sw-draft.h"
#include "start/sw-recent-list.h"

static void
show_message (SwWindow *self,
              const char *heading,
              const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
show_load_error (SwWindow *self,
                 GFile *file,
                 const GError *error)
{
  g_autofree char *name = dup_name (file);
  /* Translators: "%s" is a file's name. */
  g_autofree char *heading = g_strdup_printf (_("“%s” cannot be opened"), name);
  g_autofree char *description = NULL;

  if (sw_session_get_document (self->session) != NULL)
    {
      sw_session_say (self->session, error->message);
      show_message (self, heading, error->message);
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
tell_of_records (SwWindow *self)
{
  const SwReadReport *report = sw_document_file_get_report (sw_session_get_document_file (self->session));
  guint n = report->n[SW_READ_ORPHANED] + report->n[SW_READ_LEVEL_GONE];
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("What was recorded about %u statement is kept in the file, but the statement is "
                                    "gone: another program has edited it.",
                                    "What was recorded about %u statements is kept in the file, but the statements "
                                    "are gone: another program has edited it.",
                                    n),
                          n);
  sw_session_say (self->session, text);
  sw_window_add_notice (self, GTK_MESSAGE_INFO, text);
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
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_task_get_task_data (G_TASK (result));

  /* The window has been closed meanwhile. */
  if (self->session == NULL)
    return;

  g_clear_object (&self->loading);
  if (sw_session_load_finish (self->session, result, &error))
    {
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
 * Reads a file and shows it instead of what is shown now, without asking.
 */
void
sw_window_load_file (SwWindow *self,
                     GFile *file)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  if (self->loading != NULL)
    return;

  self->loading = g_cancellable_new ();
  if (sw_session_get_document (self->session) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  sw_session_load_async (self->session, file, self->loading, loaded_cb, g_object_ref (self));
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
 * saved; then in a window of its own.
 */
void
sw_window_load_draft (SwWindow *self,
                      const char *id)
{
  SwDocument *document;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SW_IS_WINDOW (self));

  document = sw_session_get_document (self->session);
  if (document != NULL && (sw_document_is_modified (document, SW_MARK_FILE) || sw_session_is_saving (self->session)))
    self = sw_window_new (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  if (sw_draft_keeper_restore (self->draft_keeper, id, &error))
    {
      sw_session_announce (self->session, _("The unsaved work is here again; it is not saved yet."), FALSE);
      sw_session_reveal (self->session, sw_session_get_place (self->session), 0, -1, -1);
    }
  else
    {
      show_message (self, _("The unsaved work cannot be read"), error->message);
    }
  gtk_window_present (GTK_WINDOW (self));
}

static void
remember_folder (SwWindow *self,
                 GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (self->settings, "last-folder", uri);
}

static GtkFileChooserNative *
create_chooser (SwWindow *self,
                GtkFileChooserAction action,
                const char *title)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);
  g_autoptr (GtkFileFilter) frameworks = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autofree char *folder_uri = g_settings_get_string (self->settings, "last-folder");
  GFile *file = sw_session_get_file (self->session);
  g_autoptr (GFile) folder = NULL;

  gtk_file_filter_set_name (frameworks, _("Frameworks (JSON)"));
  gtk_file_filter_add_suffix (frameworks, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), frameworks);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);

  folder = file != NULL ? g_file_get_parent (file) : *folder_uri != '\0' ? g_file_new_for_uri (folder_uri) : NULL;
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

static void
open_response_cb (SwWindow *self,
                  int response,
                  GtkFileChooserNative *chooser)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GtkFileChooserNative) owned = chooser;
  g_autoptr (GListModel) files = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      remember_folder (self, file);
      sw_application_open_file (SW_APPLICATION (application), file, GTK_WINDOW (self));
    }
}

/* Asks which files to open. */
void
sw_window_open (SwWindow *self)
{
  GtkFileChooserNative *chooser = create_chooser (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a framework"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Saving is a task that ends when the user has decided all that had to be decided: it returns whether
 * the document is in a file now. */
static void save_to (SwWindow *self, GFile *file, SwFileSaveFlags flags, GTask *task);
static void choose_and_save (SwWindow *self, GTask *task);

static void
refused_response_cb (GTask *task,
                     const char *response)
{
  SwWindow *self = g_task_get_source_object (task);
  GFile *file = sw_session_get_file (self->session);

  if (g_strcmp0 (response, "overwrite") == 0)
    {
      save_to (self, file, SW_FILE_SAVE_OVERWRITE, task);
    }
  else if (g_strcmp0 (response, "save-as") == 0)
    {
      choose_and_save (self, task);
    }
  else
    {
      if (g_strcmp0 (response, "reload") == 0)
        sw_window_load_file (self, file);
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
    }
}

/* The file is not what was read: whose work shall it be? */
static void
ask_about_refusal (SwWindow *self,
                   GTask *task)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The file was changed by another program"),
                                              _("Nothing has been written. Save your work under another name, "
                                                "overwrite what the other program wrote, or give your changes up "
                                                "and load the file anew."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _("_Cancel"), "reload", _("_Reload"), "overwrite",
                                    _("_Overwrite"), "save-as", _("_Save as…"), NULL);
  adw_message_dialog_set_response_appearance (message, "reload", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (message, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "save-as");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (refused_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_of_save (SwWindow *self,
              const SwFileSaveResult *saved)
{
  g_autofree char *name = dup_name (sw_session_get_file (self->session));
  g_autofree char *text = NULL;

  if (saved->broke_hard_link)
    text = g_strdup_printf (_("“%s” is saved. The file had other names as well, which keep the old content."), name);
  else if (saved->lost_owner)
    text = g_strdup_printf (_("“%s” is saved. The file belonged to somebody else and is yours now."), name);
  else
    text = g_strdup_printf (_("“%s” is saved."), name);

  if (saved->broke_hard_link || saved->lost_owner)
    sw_session_announce (self->session, text, FALSE);
  else
    sw_session_say (self->session, text);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  GTask *task = user_data;
  SwWindow *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  SwFileSaveResult saved;
  gboolean done = sw_session_save_finish (SW_SESSION (source), result, &saved, &error);

  /* The window has been closed meanwhile, its changes discarded. */
  if (self->session == NULL)
    {
      g_task_return_boolean (task, done);
      g_object_unref (task);
      return;
    }

  if (done)
    {
      sw_window_look_at_disk (self);
      sw_recent_list_remember (sw_session_get_file (self->session), sw_session_get_document (self->session));
      tell_of_save (self, &saved);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  sw_session_say (self->session, error->message);
  if (g_error_matches (error, SW_FILE_ERROR, SW_FILE_ERROR_CHANGED))
    {
      ask_about_refusal (self, task);
      return;
    }

  show_message (self, _("The framework is not saved"), error->message);
  g_task_return_boolean (task, FALSE);
  g_object_unref (task);
}

static void
save_to (SwWindow *self,
         GFile *file,
         SwFileSaveFlags flags,
         GTask *task)
{
  sw_session_save_async (self->session, file, flags, saved_cb, task);
}

static void
save_as_response_cb (GTask *task,
                     int response,
                     GtkFileChooserNative *chooser)
{
  SwWindow *self = g_task_get_source_object (task);
  g_autoptr (GtkFileChooserNative) owned = chooser;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (file == NULL)
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  remember_folder (self, file);
  /* The chooser has asked before it gave out the name of a file that exists. */
  save_to (self, file, SW_FILE_SAVE_OVERWRITE, task);
}

static char *
get_default_name (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  GFile *file = sw_session_get_file (self->session);
  const char *code = sw_node_get_text (sw_document_get_part (document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC);
  char *name;

  if (file != NULL)
    return dup_name (file);
  if (code == NULL || *code == '\0')
    /* Translators: the name of a file that has none yet, without its ending. */
    return g_strconcat (_("framework"), ".json", NULL);

  name = g_strconcat (code, ".json", NULL);
  return g_strdelimit (name, "/\\", '-');
}

static void
choose_and_save (SwWindow *self,
                 GTask *task)
{
  GtkFileChooserNative *chooser = create_chooser (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save the framework as"));
  g_autofree char *name = get_default_name (self);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (save_as_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GTask *
begin_save (SwWindow *self,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, begin_save);
  if (!sw_session_is_saving (self->session))
    return task;

  g_task_return_boolean (task, FALSE);
  g_object_unref (task);
  return NULL;
}

/* Saves the document where it is, or asks where to. */
void
sw_window_save (SwWindow *self,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = begin_save (self, callback, user_data);

  if (task == NULL)
    return;
  if (sw_session_get_file (self->session) == NULL)
    choose_and_save (self, task);
  else
    save_to (self, NULL, SW_FILE_SAVE_NONE, task);
}

/* Asks where to save the document. */
void
sw_window_save_as (SwWindow *self,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = begin_save (self, callback, user_data);

  if (task != NULL)
    choose_and_save (self, task);
}

/* Returns whether the document is saved. */
gboolean
sw_window_save_finish (SwWindow *self,
                       GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
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
