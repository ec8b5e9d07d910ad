/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file: choosing one to open, and saving. A save that was refused leaves the document modified
 * and asks what to do. Two windows never share a file, because each would overwrite the other's
 * work: a file that is open elsewhere cannot be saved to. */

#include "window/sw-toolkit-path-bar.h"
#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "start/sw-recent-list.h"

/* A file's name as people read it. */
char *
sw_window_dup_file_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* Tells what went wrong, in a dialog in front of the window @over. */
void
sw_window_show_message (GtkWindow *over,
                        const char *heading,
                        const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (over, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The folder that the next chooser begins in. */
void
sw_window_remember_folder (SwWindow *self,
                           GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (self->settings, "last-folder", uri);
}

/* @filter is what to offer first; then all files are. */
GtkFileChooserNative *
sw_window_create_chooser (SwWindow *self,
                          GtkFileChooserAction action,
                          const char *title,
                          GtkFileFilter *filter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autofree char *folder_uri = g_settings_get_string (self->settings, "last-folder");
  GFile *file = sw_session_get_file (self->session);
  g_autoptr (GFile) folder = NULL;

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);

  folder = file != NULL ? g_file_get_parent (file) : *folder_uri != '\0' ? g_file_new_for_uri (folder_uri) : NULL;
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_set_weak_pointer (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  sw_toolkit_path_bar_mend ();
  return chooser;
}

static GtkFileChooserNative *
create_framework_chooser (SwWindow *self,
                          GtkFileChooserAction action,
                          const char *title)
{
  g_autoptr (GtkFileFilter) frameworks = gtk_file_filter_new ();

  gtk_file_filter_set_name (frameworks, _("Frameworks (JSON)"));
  gtk_file_filter_add_suffix (frameworks, "json");
  return sw_window_create_chooser (self, action, title, frameworks);
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

      sw_window_remember_folder (self, file);
      sw_application_open_file (SW_APPLICATION (application), file, GTK_WINDOW (self));
    }
}

/* Asks which files to open. */
void
sw_window_open (SwWindow *self)
{
  GtkFileChooserNative *chooser = create_framework_chooser (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a framework"));

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

static void
other_place_response_cb (GTask *task,
                         const char *response)
{
  if (g_strcmp0 (response, "save-as") == 0)
    {
      choose_and_save (g_task_get_source_object (task), task);
    }
  else
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
    }
}

/* It cannot be saved there, be the disk full, the folder not the user's or the file another window's. */
static void
ask_for_other_place (SwWindow *self,
                     const char *heading,
                     const char *body,
                     GTask *task)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save-as",
                                    _("_Save as…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (other_place_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
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

/* Nobody else's work is at stake; but who has moved the file may not want a second one where it was. */
static void
ask_about_loss (SwWindow *self,
                GTask *task)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The file is not there any more"),
                                              _("Nothing has been written: it was removed, renamed or moved. Save "
                                                "your work where it was, or in another place."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _("_Cancel"), "save-as", _("_Save as…"), "overwrite",
                                    _("Save where it _was"), NULL);
  adw_message_dialog_set_response_appearance (message, "overwrite", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "overwrite");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (refused_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_of_save (SwWindow *self,
              const SwFileSaveResult *saved)
{
  g_autofree char *name = sw_window_dup_file_name (sw_session_get_file (self->session));
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

  g_clear_object (&self->saving_file);
  /* Its changes have been discarded. */
  if (sw_window_is_closed (self))
    {
      g_task_return_boolean (task, done);
      g_object_unref (task);
      return;
    }

  sw_window_save_ended (self, done);
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
  if (g_error_matches (error, SW_FILE_ERROR, SW_FILE_ERROR_CHANGED) &&
      sw_session_look_at_disk (self->session) == SW_DISK_GONE)
    {
      ask_about_loss (self, task);
      return;
    }
  if (g_error_matches (error, SW_FILE_ERROR, SW_FILE_ERROR_CHANGED))
    {
      ask_about_refusal (self, task);
      return;
    }

  ask_for_other_place (self, _("The framework is not saved"), error->message, task);
}

static void
save_to (SwWindow *self,
         GFile *file,
         SwFileSaveFlags flags,
         GTask *task)
{
  g_set_object (&self->saving_file, file);
  sw_session_save_async (self->session, file, flags, saved_cb, task);
}

/* The file is another window's. */
static void
tell_taken (SwWindow *self,
            GFile *file,
            GTask *task)
{
  g_autofree char *name = sw_window_dup_file_name (file);
  /* Translators: "%s" is a file's name. */
  g_autofree char *heading = g_strdup_printf (_("“%s” is open in another window"), name);

  sw_session_say (self->session, heading);
  ask_for_other_place (self, heading,
                       _("Nothing has been written: two windows would overwrite each other’s work. Choose another "
                         "name, or close the other window first."),
                       task);
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

  sw_window_remember_folder (self, file);
  if (sw_application_is_open_elsewhere (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file,
                                        GTK_WINDOW (self)))
    {
      tell_taken (self, file, task);
      return;
    }

  /* The chooser has asked before it gave out the name of a file that exists. */
  save_to (self, file, SW_FILE_SAVE_OVERWRITE, task);
}

static char *
dup_default_name (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  GFile *file = sw_session_get_file (self->session);
  const char *code = sw_node_get_text (sw_document_get_part (document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC);
  char *name;

  if (file != NULL)
    return sw_window_dup_file_name (file);
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
  GtkFileChooserNative *chooser = create_framework_chooser (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save the framework as"));
  g_autofree char *name = dup_default_name (self);

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
