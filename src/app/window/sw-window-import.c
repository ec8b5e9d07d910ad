/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in: a page as a file, from the clipboard or dropped on the window. However it comes, it is
 * read in the background, shown in a preview, and becomes a document only when the user says so: in
 * this window if it is free, else in a new one. What cannot be read is told with what to do instead,
 * and a file that turns out to be a framework is opened as one. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import-clipboard.h"
#include "import/sw-import-preview.h"
#include "import/sw-import-wait.h"
#include "import/sw-import.h"

/* One import under way. */
typedef struct
{
  SwWindow *window;
  GFile *file;             /* (nullable) */
  char *name;              /* of the place that it comes from, for sentences */
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->window);
  g_clear_object (&import->file);
  g_free (import->name);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
show_document (SwWindow *self,
               SwImportDraft *draft)
{
  SwDocument *document;
  SwSession *session;
  g_autofree char *text = NULL;
  guint n;

  if (!sw_window_is_free (self))
    self = sw_window_new (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  session = sw_window_get_session (self);
  document = sw_import_draft_build (draft, sw_session_get_profile (session));
  n = draft->own_page == NULL ? sw_import_draft_count_statements (draft, NULL) : 0;
  sw_document_unmark (document, SW_MARK_FILE);
  sw_session_take_document_file (session, sw_document_file_new (document));
  g_object_unref (document);

  if (n > 0)
    text = g_strdup_printf (ngettext ("%u statement imported; it is in no file yet.",
                                      "%u statements imported; they are in no file yet.", n),
                            n);
  else
    text = g_strdup (_("The page is imported; it is in no file yet."));
  sw_session_announce (session, text, FALSE);
  gtk_window_present (GTK_WINDOW (self));
  sw_session_reveal (session, sw_session_get_place (session), 0, -1, -1);
}

static void
new_document_cb (SwWindow *self,
                 SwImportPreview *preview)
{
  show_document (self, sw_import_preview_get_draft (preview));
}

static void
show_error (const Import *import,
            const GError *error)
{
  /* Translators: "%s" is a file's name in quotes, or "the clipboard". */
  g_autofree char *heading = g_strdup_printf (_("Nothing was imported from %s"), import->name);
  g_autofree char *body = NULL;

  if (g_error_matches (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_NOTHING))
    body = g_strdup_printf (_("%s\n\nSave the whole page in your browser, or select all of it and copy it, and try "
                              "that."),
                            error->message);
  sw_session_say (import->window->session, error->message);
  sw_window_show_message (GTK_WINDOW (import->window), heading, body != NULL ? body : error->message);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  SwWindow *self = import->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwImportDraft) draft = sw_import_wait_finish (result, &error);
  SwImportPreview *preview;

  if (sw_window_is_closed (self))
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      sw_session_say (self->session, _("The import was cancelled; nothing has changed."));
    }
  else if (import->file != NULL && g_error_matches (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_JSON))
    {
      sw_application_open_file (SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), import->file,
                                GTK_WINDOW (self));
    }
  else if (draft == NULL)
    {
      show_error (import, error);
    }
  else
    {
      preview = sw_import_preview_new (GTK_WINDOW (self), self->session, draft, import->name);
      g_signal_connect_object (preview, "new-document", G_CALLBACK (new_document_cb), self, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (preview));
    }
}

static Import *
import_new (SwWindow *self,
            GFile *file,
            const char *name)
{
  Import *import = g_new0 (Import, 1);

  import->window = g_object_ref (self);
  g_set_object (&import->file, file);
  import->name = g_strdup (name);
  return import;
}

static void
read_forms (SwWindow *self,
            GPtrArray *forms)
{
  const char *name = _("the clipboard");

  sw_import_wait_run (GTK_WINDOW (self), NULL, forms, name, sw_session_get_profile (self->session), read_cb,
                      import_new (self, NULL, name));
}

/* Imports a file that may be a page. */
void
sw_window_import_file (SwWindow *self,
                       GFile *file)
{
  g_autofree char *shown = sw_window_dup_file_name (file);
  /* Translators: a file's name in a sentence. */
  g_autofree char *name = g_strdup_printf (_("“%s”"), shown);

  sw_import_wait_run (GTK_WINDOW (self), file, NULL, name, sw_session_get_profile (self->session), read_cb,
                      import_new (self, file, name));
}

/* Imports what has been pasted. */
void
sw_window_import_bytes (SwWindow *self,
                        GBytes *bytes)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (forms, g_bytes_ref (bytes));
  read_forms (self, forms);
}

static void
came_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms = sw_import_clipboard_read_finish (result, &error);

  if (sw_window_is_closed (import->window))
    return;
  if (forms != NULL)
    read_forms (import->window, forms);
  else
    sw_window_show_message (GTK_WINDOW (import->window), _("Nothing was imported"), error->message);
}

/* Imports what is on the clipboard. */
void
sw_window_import_clipboard (SwWindow *self)
{
  sw_import_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), came_cb,
                                  import_new (self, NULL, _("the clipboard")));
}

static void
response_cb (SwWindow *self,
             int response,
             GtkFileChooserNative *chooser)
{
  g_autoptr (GtkFileChooserNative) owned = chooser;
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;
  sw_window_remember_folder (self, file);
  sw_window_import_file (self, file);
}

/* Asks which page to import. */
void
sw_window_import (SwWindow *self)
{
  g_autoptr (GtkFileFilter) pages = gtk_file_filter_new ();
  GtkFileChooserNative *chooser;
  static const char *const suffixes[] = { "html", "htm", "xhtml", "txt" };

  gtk_file_filter_set_name (pages, _("Web pages and text"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (pages, suffixes[i]);

  chooser = sw_window_create_chooser (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Import a page"), pages);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* A file manager offers the names of its files as text too; those are the other target's. */
static gboolean
accept_cb (SwWindow *self,
           GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);
  g_autoptr (GdkContentFormats) wanted = sw_import_clipboard_get_formats ();

  return !gdk_content_formats_contain_mime_type (formats, "text/uri-list") &&
         !gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) && gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (formats, wanted);
}

static gboolean
drop_cb (SwWindow *self,
         GdkDrop *drop)
{
  sw_import_drop_read_async (drop, came_cb, import_new (self, NULL, _("what was dropped")));
  gdk_drop_finish (drop, GDK_ACTION_COPY);
  return TRUE;
}

/* Where no document is shown there is nothing to paste into but the window itself. */
static gboolean
paste_cb (GtkWidget *widget,
          GVariant *args,
          gpointer user_data)
{
  SwWindow *self = SW_WINDOW (widget);

  if (!sw_window_is_free (self))
    return GDK_EVENT_PROPAGATE;

  sw_window_import_clipboard (self);
  return GDK_EVENT_STOP;
}

void
sw_window_install_import_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, paste_cb, NULL);
}

void
sw_window_init_import (SwWindow *self)
{
  g_autoptr (GdkContentFormats) formats = sw_import_clipboard_get_formats ();

  gtk_drop_target_async_set_formats (self->page_target, formats);
  g_signal_connect_object (self->page_target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
}
