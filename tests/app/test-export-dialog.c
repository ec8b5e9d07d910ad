/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A framework on its way out: every format of the table is offered with what it leaves out, and
 * exporting changes nothing. */

#include "export/sw-export-dialog.h"
#include "export/sw-export-write.h"
#include "transfer-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TIME "2026-05-15T12:41:11.369Z"

static SwWindow *
open_everything (GFile **file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fixtures", "everything.json", NULL);
  SwWindow *window = transfer_open_empty ();

  *file = g_file_new_for_path (path);
  sw_window_load_file (window, *file);
  fixture_wait_for (get_document (window) != NULL);
  fixture_settle (50);
  return window;
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

static void
test_formats (void)
{
  g_autoptr (GFile) file = NULL;
  SwWindow *window = open_everything (&file);
  SwSession *session = sw_window_get_session (window);
  guint64 serial = sw_document_get_serial (get_document (window));
  SwExportDialog *dialog;
  guint n;
  const SwExporter *exporters = sw_exporters_get (&n);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL));
  dialog = transfer_wait_for (window, SW_TYPE_EXPORT_DIALOG);
  g_assert_true (sw_export_dialog_get_exporter (dialog) == &exporters[0]);
  g_assert_nonnull (transfer_get_child (dialog, GTK_TYPE_CHECK_BUTTON, n - 1));
  g_assert_null (transfer_get_child (dialog, GTK_TYPE_CHECK_BUTTON, n));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwExportReport) report = sw_export_report_new ();
      SwExportOptions options = { .profile = sw_session_get_profile (session) };
      g_autoptr (GBytes) bytes = NULL;
      GtkWidget *button = transfer_get_child (dialog, GTK_TYPE_CHECK_BUTTON, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
      fixture_wait_for (sw_export_dialog_is_settled (dialog));
      bytes = sw_exporter_export (&exporters[i], get_document (window), &options, report, NULL);
      g_assert_nonnull (bytes);
      g_test_message ("%s: %u left out", exporters[i].id, report->left_out->len);
      g_assert_true (sw_export_dialog_get_exporter (dialog) == &exporters[i]);
      g_assert_cmpstr (gtk_label_get_text (transfer_get_child (button, GTK_TYPE_LABEL, 0)), ==,
                       sw_exporter_get_title (&exporters[i]));
      g_assert_cmpstr (gtk_label_get_text (transfer_get_child (button, GTK_TYPE_LABEL, 1)), ==,
                       sw_exporter_get_purpose (&exporters[i]));
      /* The lists stand in this order: time, what is left out. */
      g_assert_cmpuint (count_rows (transfer_get_child (dialog, GTK_TYPE_LIST_BOX, 1)), ==, report->left_out->len);
      g_assert_cmpuint (report->left_out->len, >, 0);
      g_assert_cmpint (gtk_widget_get_visible (transfer_get_child (dialog, GTK_TYPE_LIST_BOX, 0)), ==,
                       exporters[i].renews_time);
    }
  g_assert_cmpuint (sw_document_get_serial (get_document (window)), ==, serial);
  g_assert_false (sw_document_is_modified (get_document (window), SW_MARK_FILE));
  close_windows ();
}

/* Whoever goes through the formats quickly sees what the last one leaves out. */
static void
test_quick_change (void)
{
  g_autoptr (GFile) file = NULL;
  SwWindow *window = open_everything (&file);
  SwExportDialog *dialog;
  guint n;
  const SwExporter *exporters = sw_exporters_get (&n);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL));
  dialog = transfer_wait_for (window, SW_TYPE_EXPORT_DIALOG);
  for (guint round = 0; round < 3 * n; round++)
    {
      g_autoptr (SwExportReport) report = sw_export_report_new ();
      SwExportOptions options = { .profile = sw_session_get_profile (window->session) };
      g_autoptr (GBytes) bytes = NULL;

      for (guint i = 0; i <= round % n; i++)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (transfer_get_child (dialog, GTK_TYPE_CHECK_BUTTON, i)), TRUE);
      fixture_wait_for (sw_export_dialog_is_settled (dialog));
      bytes = sw_exporter_export (&exporters[round % n], get_document (window), &options, report, NULL);
      g_assert_nonnull (bytes);
      g_assert_cmpuint (count_rows (transfer_get_child (dialog, GTK_TYPE_LIST_BOX, 1)), ==, report->left_out->len);
      g_assert_true (gtk_widget_get_visible (transfer_get_child (dialog, GTK_TYPE_LIST_BOX, 1)));
    }
  close_windows ();
}

static void
test_time (void)
{
  SwWindow *window = transfer_open_document (3);
  SwExportDialog *dialog;
  GtkEditable *entry;
  const struct { const char *text, *time; gboolean good; } cases[] = {
    { "", NULL, TRUE },
    { "yesterday", "yesterday", FALSE },
    { "  " TIME " ", TIME, TRUE },
    { "2026-05-15", "2026-05-15", FALSE },
  };

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = transfer_wait_for (window, SW_TYPE_EXPORT_DIALOG);
  entry = GTK_EDITABLE (transfer_get_child (dialog, ADW_TYPE_ENTRY_ROW, 0));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = NULL;
      GtkWidget *button = transfer_get_child (dialog, GTK_TYPE_BUTTON, 1);

      gtk_editable_set_text (entry, cases[i].text);
      fixture_wait_for (sw_export_dialog_is_settled (dialog));
      time = sw_export_dialog_dup_time (dialog);
      g_assert_cmpstr (time, ==, cases[i].time);
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Export…");
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, cases[i].good);
    }
  close_windows ();
}

static void
keep_result_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
write_to (SwWindow *window,
          const char *id,
          GFile *file,
          gboolean overwrite,
          GError **error)
{
  SwExportOptions options = { .exported_at = TIME };
  g_autoptr (GAsyncResult) result = NULL;

  sw_export_write_async (sw_window_get_session (window), sw_exporter_find (id), &options, file, overwrite, NULL,
                         keep_result_cb, &result);
  fixture_wait_for (result != NULL);
  return sw_export_write_finish (result, error);
}

static void
test_write (void)
{
  g_autoptr (GFile) original = NULL;
  SwWindow *window = open_everything (&original);
  SwDocument *document = get_document (window);
  g_autofree char *folder = g_dir_make_tmp ("sw-export-XXXXXX", NULL);
  g_autofree char *time = g_strdup (sw_node_get_text (sw_document_get_root (document), SW_DOCUMENT_EXPORTED_AT));
  guint n;
  const SwExporter *exporters = sw_exporters_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/R&D", exporters[i].suffix, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      SwExportOptions options = { .exported_at = TIME, .profile = sw_session_get_profile (window->session) };
      g_autoptr (GBytes) expected = sw_exporter_export (&exporters[i], document, &options, NULL, NULL);
      g_autofree char *written = NULL;
      g_autoptr (GError) error = NULL;
      gsize len;

      g_assert_true (write_to (window, exporters[i].id, file, FALSE, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &written, &len, NULL));
      g_assert_cmpmem (written, len, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

      /* What is there is replaced only where the user has agreed to. */
      g_assert_false (write_to (window, exporters[i].id, file, FALSE, &error));
      g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_EXISTS);
      g_clear_error (&error);
      g_assert_true (write_to (window, exporters[i].id, file, TRUE, &error));
      g_unlink (path);
    }

  g_assert_false (sw_document_is_modified (document, SW_MARK_FILE));
  g_assert_cmpstr (sw_node_get_text (sw_document_get_root (document), SW_DOCUMENT_EXPORTED_AT), ==, time);
  g_rmdir (folder);
  close_windows ();
}

/* A document so large that turning it into anything takes much longer than a frame. No window shows it:
 * that would take longer still. */
static SwSession *
open_large (void)
{
  const guint counts[] = { 2000 };
  g_autoptr (SwDocument) document = fixture_new_document (counts, G_N_ELEMENTS (counts));
  SwSession *session = sw_session_new ();

  sw_session_take_document_file (session, sw_document_file_new (document));
  return session;
}

/* What is exported is the document as it was when it was asked for, and meanwhile it can be edited: nothing
 * of the export is done before the main loop goes on. */
static void
test_snapshot (void)
{
  g_autoptr (SwSession) session = open_large ();
  SwDocument *document = sw_session_get_document (session);
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);
  g_autofree char *folder = g_dir_make_tmp ("sw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SwExportOptions options = { .exported_at = TIME };
  g_autoptr (GBytes) expected = sw_exporter_export (sw_exporter_find ("canonical"), document, &options, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  gsize len;

  sw_export_write_async (session, sw_exporter_find ("canonical"), &options, file, FALSE, NULL, keep_result_cb, &result);
  g_assert_null (result);
  sw_document_begin (document, "Edit", NULL);
  g_assert_true (sw_document_set_text (document, occupation, SW_OCCUPATION_TITLE, "Something else"));
  sw_document_commit (document);

  fixture_wait_for (result != NULL);
  g_assert_true (sw_export_write_finish (result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, &len, NULL));
  g_assert_cmpmem (written, len, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_null (strstr (written, "Something else"));
  g_unlink (path);
  g_rmdir (folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Who cancels is let go at once, and nothing is written, neither then nor later. */
static void
test_cancel (void)
{
  g_autoptr (SwSession) session = open_large ();
  g_autofree char *folder = g_dir_make_tmp ("sw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SwExportOptions options = { .exported_at = TIME };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      sw_export_write_async (session, sw_exporter_find ("html"), &options, file, FALSE, cancellable, keep_result_cb,
                             &result);
      g_cancellable_cancel (cancellable);
      fixture_wait_for (result != NULL);
      g_assert_false (sw_export_write_finish (result, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  /* Threads that go on to their end have time to. */
  fixture_settle (1500);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_rmdir (folder);
}

/* Closing the dialog while it still looks what is left out lets go of that. */
static void
test_closed_early (void)
{
  g_autoptr (SwSession) session = open_large ();
  SwExportDialog *dialog = sw_export_dialog_new (NULL, session);

  g_assert_false (sw_export_dialog_is_settled (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_settle (500);
}

/* A window that is closed while it writes takes its dialog with it, and the file is written. */
static void
test_closed_while_writing (void)
{
  SwWindow *window = transfer_open_document (300);
  g_autofree char *folder = g_dir_make_tmp ("sw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SwExportDialog *dialog;

  sw_window_remember_folder (window, file);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = transfer_wait_for (window, SW_TYPE_EXPORT_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.choose", NULL);
  fixture_wait_for (window->chooser != NULL && gtk_native_dialog_get_visible (window->chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (window->chooser), "large.html");
  fixture_settle (500);
  g_signal_emit_by_name (window->chooser, "response", GTK_RESPONSE_ACCEPT);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_for (dialog == NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_rmdir (folder);
}

/* Never over the framework itself, nor where nothing can be written. */
static void
test_refused (void)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/folder/x.csv");
  SwWindow *window = open_everything (&file);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_to (window, "canonical", file, TRUE, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (write_to (window, "csv", nowhere, TRUE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  sw_document_set_read_only (get_document (window), "It is newer than this program.");
  g_assert_false (write_to (window, "csv", nowhere, TRUE, &error));
  g_assert_error (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_NEWER);
  sw_window_update_actions (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  g_assert_null (fixture_find_window (SW_TYPE_EXPORT_DIALOG, GTK_WINDOW (window)));
  close_windows ();
}

static void
test_names (void)
{
  g_autoptr (GFile) file = NULL;
  SwWindow *window = open_everything (&file);
  SwWindow *unsaved = transfer_open_document (1);
  const struct { SwWindow *window; const char *id, *name; } cases[] = {
    { window, "html", "everything.html" },
    { window, "canonical", "everything.export.json" },
    { window, "flat-json", "everything.flat.json" },
    { unsaved, "canonical", "51-9071.00.json" },
    { unsaved, "csv", "51-9071.00.csv" },
  };
  const struct { const char *id, *chosen, *written; } suffixes[] = {
    { "html", "/tmp/page", "/tmp/page.html" },
    { "html", "/tmp/page.htm", "/tmp/page.htm" },
    { "flat-json", "/tmp/page", "/tmp/page.flat.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = sw_export_dup_name (cases[i].window->session, sw_exporter_find (cases[i].id));

      g_assert_cmpstr (name, ==, cases[i].name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autoptr (GFile) chosen = g_file_new_for_path (suffixes[i].chosen);
      g_autoptr (GFile) written = sw_export_add_suffix (sw_exporter_find (suffixes[i].id), chosen);

      g_assert_cmpstr (g_file_peek_path (written), ==, suffixes[i].written);
    }
  close_windows ();
}

/* Down chooses the next format, Escape goes. */
static void
test_keys (void)
{
  SwWindow *window = transfer_open_document (3);
  SwExportDialog *dialog;
  guint n;
  const SwExporter *exporters = sw_exporters_get (&n);

  if (!transfer_press ("Clockmakers", "ctrl+shift+e"))
    return;
  dialog = transfer_wait_for (window, SW_TYPE_EXPORT_DIALOG);
  transfer_press ("Export", "Down");
  g_assert_true (sw_export_dialog_get_exporter (dialog) == &exporters[1]);
  transfer_press ("Export", "Escape");
  g_assert_null (fixture_find_window (SW_TYPE_EXPORT_DIALOG, GTK_WINDOW (window)));
  close_windows ();
}

static void
add_tests (void)
{
  g_test_add_func ("/export-dialog/formats", test_formats);
  g_test_add_func ("/export-dialog/quick-change", test_quick_change);
  g_test_add_func ("/export-dialog/time", test_time);
  g_test_add_func ("/export-dialog/write", test_write);
  g_test_add_func ("/export-dialog/snapshot", test_snapshot);
  g_test_add_func ("/export-dialog/cancel", test_cancel);
  g_test_add_func ("/export-dialog/closed-early", test_closed_early);
  g_test_add_func ("/export-dialog/closed-while-writing", test_closed_while_writing);
  g_test_add_func ("/export-dialog/refused", test_refused);
  g_test_add_func ("/export-dialog/names", test_names);
  g_test_add_func ("/export-dialog/keys", test_keys);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
