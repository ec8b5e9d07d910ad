/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes out: a format is chosen in a dialog, then a file, then it is written in the background. The
 * document is neither changed nor saved by it. What was written is told in a toast that leads to it. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "export/sw-export-dialog.h"
#include "export/sw-export-write.h"
#include "sw-wait.h"

/* One export under way. */
typedef struct
{
  SwWindow *window;
  SwExportDialog *dialog;
  SwWait *wait;
  GFile *file;
} Export;

static void
export_free (Export *export)
{
  g_clear_pointer (&export->wait, sw_wait_end);
  /* In this order: a dialog that outlives its window looks for it once more in GTK 4.8 when it is freed. */
  g_object_unref (export->dialog);
  g_object_unref (export->window);
  g_object_unref (export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* A toast has one button only; the other one stands beside its words. */
static void
announce (SwWindow *self,
          GFile *file)
{
  g_autofree char *name = sw_window_dup_file_name (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), name);
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Open _file"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-exported");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  adw_toast_set_custom_title (toast, box);
  adw_toast_set_button_label (toast, _("Open f_older"));
  adw_toast_set_action_name (toast, "win.show-exported");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  sw_window_add_toast (self, toast);
  sw_session_say (self->session, text);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  SwWindow *self = export->window;
  g_autoptr (GError) error = NULL;
  gboolean done = sw_export_write_finish (result, &error);

  g_clear_pointer (&export->wait, sw_wait_end);
  if (!done && gtk_widget_get_visible (GTK_WIDGET (export->dialog)))
    sw_export_dialog_set_busy (export->dialog, FALSE);

  if (sw_window_is_closed (self))
    return;

  if (done)
    {
      gtk_window_destroy (GTK_WINDOW (export->dialog));
      announce (self, export->file);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      sw_session_say (self->session, _("The export was cancelled; nothing was written."));
    }
  else
    {
      GtkWindow *over = gtk_widget_get_visible (GTK_WIDGET (export->dialog)) ? GTK_WINDOW (export->dialog)
                                                                            : GTK_WINDOW (self);

      sw_session_say (self->session, error->message);
      sw_window_show_message (over, _("Nothing was exported"), error->message);
    }
}

static void
response_cb (SwExportDialog *dialog,
             int response,
             GtkFileChooserNative *chooser)
{
  g_autoptr (GtkFileChooserNative) owned = chooser;
  SwWindow *self = SW_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  const SwExporter *exporter = sw_export_dialog_get_exporter (dialog);
  g_autofree char *time = sw_export_dialog_dup_time (dialog);
  SwExportOptions options = { .exported_at = time };
  g_autoptr (GFile) chosen = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  SwWait *wait;
  Export *export;

  if (response == GTK_RESPONSE_ACCEPT)
    chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (chosen == NULL || self == NULL || sw_window_is_closed (self))
    return;

  sw_window_remember_folder (self, chosen);
  if (sw_application_is_open_elsewhere (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), chosen,
                                        GTK_WINDOW (self)))
    {
      sw_window_show_message (GTK_WINDOW (dialog), _("Nothing was exported"),
                              _("This file is a framework that is open in another window. Choose another name."));
      return;
    }

  export = g_new0 (Export, 1);
  export->window = g_object_ref (self);
  export->dialog = g_object_ref (dialog);
  export->file = sw_export_add_suffix (exporter, chosen);
  name = sw_window_dup_file_name (export->file);
  /* Translators: "%s" is a file's name. */
  text = g_strdup_printf (_("Writing “%s”…"), name);
  wait = sw_wait_new (GTK_WINDOW (dialog), _("Export"), text);
  export->wait = wait;
  sw_export_dialog_set_busy (dialog, TRUE);
  /* The chooser has asked before it gave out the name of a file that exists, but only for that name. */
  sw_export_write_async (self->session, exporter, &options, export->file, g_file_equal (chosen, export->file),
                         sw_wait_get_cancellable (wait), written_cb, export);
}

static void
chosen_cb (SwExportDialog *dialog)
{
  SwWindow *self = SW_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  const SwExporter *exporter = sw_export_dialog_get_exporter (dialog);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*", exporter->suffix, NULL);
  g_autofree char *name = sw_export_dup_name (self->session, exporter);
  GtkFileChooserNative *chooser;

  gtk_file_filter_set_name (filter, sw_exporter_get_title (exporter));
  gtk_file_filter_add_pattern (filter, pattern);
  chooser = sw_window_create_chooser (self, GTK_FILE_CHOOSER_ACTION_SAVE, sw_exporter_get_title (exporter), filter);
  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser), GTK_WINDOW (dialog));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Asks in which format to hand the document on. */
void
sw_window_export (SwWindow *self)
{
  SwExportDialog *dialog = sw_export_dialog_new (GTK_WINDOW (self), self->session);

  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shown_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (SwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) && self->session != NULL)
    sw_session_say (self->session, error->message);
}

/* Opens what was exported with the program that the desktop has for it. */
void
sw_window_open_exported (SwWindow *self,
                         const char *uri)
{
  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (self));
}

static void
revealed_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SwWindow *self = g_task_get_source_object (task);
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (g_task_get_task_data (task));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (answer == NULL && uri != NULL && self->session != NULL)
    sw_window_open_exported (self, uri);
  g_task_return_boolean (task, TRUE);
}

/* Shows what was exported in its folder: selected, where the file manager can, else just the folder. */
void
sw_window_show_exported (SwWindow *self,
                         const char *uri)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (application));
  GTask *task = g_task_new (self, NULL, NULL, NULL);
  const char *uris[] = { uri, NULL };

  g_task_set_source_tag (task, sw_window_show_exported);
  g_task_set_task_data (task, g_strdup (uri), g_free);
  if (bus == NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      g_autoptr (GFile) folder = g_file_get_parent (file);
      g_autofree char *folder_uri = g_file_get_uri (folder);

      sw_window_open_exported (self, folder_uri);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, 2000, NULL, revealed_cb, task);
}
