/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does with files: open, save, close, drafts, and what happens to a file meanwhile. */

#include "session/sw-draft.h"

#include "window-file-fixture.h"

static void
test_open_edit_save (Fixture *fixture,
                     gconstpointer data)
{
  SwWindow *window = fixture->window;
  SwDocument *document = get_document (window);
  g_autoptr (GBytes) saved = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Electricians");
  g_assert_true (g_str_has_prefix (adw_window_title_get_subtitle (window->title), "47-2111.00 — "));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "document");
  g_assert_false (gtk_widget_get_sensitive (window->undo_button));

  edit (window, EDITED);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_true (gtk_widget_get_sensitive (window->undo_button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo Edit Statement");

  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (document, SW_MARK_FILE));
  fixture_settle (20);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Electricians");
  saved = read_bytes (fixture->file);
  g_assert_false (g_bytes_equal (saved, fixture->bytes));
  g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "bend under supervision"));

  /* All undone and saved: the same bytes. */
  activate (window, "win.undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->redo_button), ==, "Redo Edit Statement");
  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (document, SW_MARK_FILE));
  g_clear_pointer (&saved, g_bytes_unref);
  saved = read_bytes (fixture->file);
  g_assert_true (g_bytes_equal (saved, fixture->bytes));
}

static void
test_second_open (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr (GFile) other_name = g_file_new_for_path (link_path);

  g_assert_cmpint (g_file_make_symbolic_link (other_name, g_file_peek_path (fixture->file), NULL, NULL), ==, TRUE);
  edit (fixture->window, EDITED);
  sw_application_open_file (application, fixture->file, NULL);
  sw_application_open_file (application, other_name, NULL);
  fixture_settle (100);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (sw_document_is_modified (get_document (fixture->window), SW_MARK_FILE));
  g_unlink (link_path);
}

static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  SwWindow *window = fixture->window;
  g_autoptr (GBytes) saved = NULL;

  edit (window, EDITED);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle (50);
  answer (window, "cancel");
  g_assert_cmpuint (count_windows (), ==, 1);

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle (50);
  answer (window, "save");
  fixture_wait_for (count_windows () == 0);
  saved = read_bytes (fixture->file);
  g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "bend under supervision"));
}

static void
test_discard (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->window, EDITED);
  sw_window_keep_draft (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture_settle (50);
  answer (fixture->window, "discard");
  fixture_wait_for (count_windows () == 0);
  saved = read_bytes (fixture->file);
  g_assert_true (g_bytes_equal (saved, fixture->bytes));
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_quit (Fixture *fixture,
           gconstpointer data)
{
  SwWindow *second = sw_window_new (application);

  sw_session_new_framework (sw_window_get_session (second), "49-9064.00", "Watch and Clock Repairers", NULL);
  gtk_window_present (GTK_WINDOW (second));
  edit (fixture->window, EDITED);
  fixture_settle (50);

  /* One after another; the first Cancel ends it. */
  sw_application_quit (application);
  fixture_settle (50);
  g_assert_true ((find_dialog (second) != NULL) != (find_dialog (fixture->window) != NULL));
  answer (find_dialog (second) != NULL ? second : fixture->window, "cancel");
  fixture_settle (50);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_null (find_dialog (second));
  g_assert_null (find_dialog (fixture->window));

  sw_application_quit (application);
  fixture_settle (50);
  answer (find_dialog (second) != NULL ? second : fixture->window, "discard");
  fixture_wait_for (count_windows () == 1);
  fixture_settle (50);
  answer (SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data) == second ? second
                                                                                                 : fixture->window,
          "discard");
  fixture_wait_for (count_windows () == 0);
}

static void
test_changed_on_disk (Fixture *fixture,
                      gconstpointer data)
{
  SwWindow *window = fixture->window;
  g_autoptr (GBytes) saved = NULL;
  g_autofree char *theirs = g_strndup (g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));

  edit (window, EDITED);
  memcpy (strstr (theirs, "Electricians"), "ELECTRICIANS", strlen ("ELECTRICIANS"));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), theirs, -1, NULL));

  /* Noticed, said once, and their work is not overwritten. */
  sw_window_look_at_disk (window);
  g_assert_nonnull (window->disk_notice);
  activate (window, "win.save");
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "cancel");
  saved = read_bytes (fixture->file);
  g_assert_cmpmem (g_bytes_get_data (saved, NULL), g_bytes_get_size (saved), theirs, strlen (theirs));
  g_assert_true (sw_document_is_modified (get_document (window), SW_MARK_FILE));

  activate (window, "win.save");
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "overwrite");
  fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
  fixture_settle (20);
  g_assert_null (window->disk_notice);

  /* And the other way: theirs instead of mine. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), theirs, -1, NULL));
  sw_window_look_at_disk (window);
  g_assert_nonnull (window->disk_notice);
  gtk_info_bar_response (GTK_INFO_BAR (window->disk_notice), GTK_RESPONSE_ACCEPT);
  fixture_wait_for (g_str_equal (gtk_window_get_title (GTK_WINDOW (window)), "ELECTRICIANS"));
  g_assert_null (window->disk_notice);
}

static void
test_revert (Fixture *fixture,
             gconstpointer data)
{
  SwDocument *document = get_document (fixture->window);

  edit (fixture->window, EDITED);
  activate (fixture->window, "win.revert");
  fixture_settle (50);
  answer (fixture->window, "cancel");
  g_assert_true (get_document (fixture->window) == document);

  activate (fixture->window, "win.revert");
  fixture_settle (50);
  answer (fixture->window, "revert");
  fixture_wait_for (get_document (fixture->window) != document);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Electricians");
  g_assert_false (gtk_widget_get_sensitive (fixture->window->undo_button));
}

static void
test_errors (Fixture *fixture,
             gconstpointer data)
{
  SwWindow *window = sw_window_new (application);
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (path);
  g_autofree char *description = NULL;

  g_assert_true (g_file_set_contents (path, "{\"schemaVersion\":\"1.0\",\n \"a\":1,\"a\":2}", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  sw_window_load_file (window, broken);
  fixture_wait_for (g_strcmp0 (gtk_stack_get_visible_child_name (window->stack), "error") == 0);
  g_assert_nonnull (strstr (adw_status_page_get_description (window->error_page), "2"));
  g_assert_true (sw_window_is_free (window));

  /* Mended, it opens at the second try. */
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->bytes, NULL),
                                      g_bytes_get_size (fixture->bytes), NULL));
  g_signal_emit_by_name (window->retry_button, "clicked");
  fixture_wait_for (get_document (window) != NULL);

  /* With a document in the window the error is told beside it. */
  g_assert_true (g_file_set_contents (path, "[]", -1, NULL));
  sw_window_load_file (window, broken);
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "close");
  g_assert_nonnull (get_document (window));
  g_unlink (path);
}

/* It can be copied as it is, though not changed. */
static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.json", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) copied = NULL;
  g_autofree char *known = g_strndup (g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));
  /* In no layout that there is a rule for. */
  g_autofree char *text = g_strconcat ("\n ", known, NULL);
  char *version = strstr (text, "\"1.0\"");

  g_assert_nonnull (version);
  version[1] = '9';
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  sw_window_load_file (fixture->window, fixture->file);
  fixture_wait_for (sw_document_get_read_only (get_document (fixture->window)) != NULL);
  fixture_settle (20);
  g_assert_nonnull (gtk_widget_get_first_child (fixture->window->notices));
  g_assert_cmpstr (sw_session_get_status (fixture->window->session), ==,
                   sw_document_get_read_only (get_document (fixture->window)));

  bytes = read_bytes (fixture->file);
  activate (fixture->window, "win.save-as");
  fixture_wait_for (gtk_native_dialog_get_visible (fixture->window->chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (fixture->window->chooser), "copy.json");
  fixture_settle (500);
  g_signal_emit_by_name (fixture->window->chooser, "response", GTK_RESPONSE_ACCEPT);
  fixture_wait_for (sw_session_is_file (fixture->window->session, copy));
  copied = read_bytes (copy);
  g_assert_true (g_bytes_equal (copied, bytes));
  activate (fixture->window, "win.save");
  g_assert_false (sw_session_is_saving (fixture->window->session));
  g_unlink (path);
}

static void
test_draft_offered (Fixture *fixture,
                    gconstpointer data)
{
  SwWindow *window;
  GtkWidget *notice;

  /* The program dies. */
  edit (fixture->window, EDITED);
  sw_window_keep_draft (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);

  sw_application_open_file (application, fixture->file, NULL);
  window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (window) != NULL);
  fixture_settle (50);
  notice = gtk_widget_get_first_child (window->notices);
  g_assert_nonnull (notice);
  gtk_info_bar_response (GTK_INFO_BAR (notice), GTK_RESPONSE_ACCEPT);
  fixture_settle (50);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_cmpstr (sw_node_get_text (get_statement (window), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — bend under supervision.");
  g_assert_null (gtk_widget_get_first_child (window->notices));
  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
}

/* What was written since the file was opened is not given up for the draft. */
static void
test_draft_beside_new_work (Fixture *fixture,
                            gconstpointer data)
{
  SwWindow *window, *restored = NULL;

  edit (fixture->window, EDITED);
  sw_window_keep_draft (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);

  sw_application_open_file (application, fixture->file, NULL);
  window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (window) != NULL);
  fixture_settle (50);
  fixture_set_text (get_document (window), get_statement (window), "Conduit runs — measure under supervision.");
  gtk_info_bar_response (GTK_INFO_BAR (gtk_widget_get_first_child (window->notices)), GTK_RESPONSE_ACCEPT);
  fixture_settle (50);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (SW_IS_WINDOW (l->data) && l->data != (gpointer) window)
      restored = l->data;
  g_assert_nonnull (restored);
  g_assert_cmpstr (sw_node_get_text (get_statement (window), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — measure under supervision.");
  g_assert_cmpstr (sw_node_get_text (get_statement (restored), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — bend under supervision.");
  sw_draft_keeper_discard (window->draft_keeper);
  sw_draft_keeper_discard (restored->draft_keeper);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (restored));
}

static guint
count_drawn_arrows (GtkWidget *widget,
                    guint *n_bars)
{
  gboolean is_bar = g_str_equal (gtk_widget_get_css_name (widget), "pathbar");
  guint n = 0;

  *n_bars += is_bar;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_bar && G_OBJECT_TYPE (child) == GTK_TYPE_BUTTON)
      n += gtk_widget_get_child_visible (child) ? 1 : 0;
    else
      n += count_drawn_arrows (child, n_bars);
  return n;
}

/* The file chooser may be drawn before it knows its folder: what has no place yet is not drawn. */
static void
test_chooser_before_its_folder (Fixture *fixture,
                                gconstpointer data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileChooserNative) chooser =
    sw_window_create_chooser (fixture->window, GTK_FILE_CHOOSER_ACTION_SAVE, "Save", filter);
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n_bars = 0;

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window))
        g_assert_cmpuint (count_drawn_arrows (window, &n_bars), ==, 0);
    }
  g_assert_cmpuint (n_bars, >, 0);

  /* And with it, it has them. */
  fixture_settle (1000);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
}

static guint
count_dialogs (SwWindow *window,
               GtkWindow **last)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_widget_get_visible (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      {
        *last = l->data;
        n++;
      }
  return n;
}

/* Whoever presses twice before the dialog has come means one dialog. */
static void
test_one_dialog (Fixture *fixture,
                 gconstpointer data)
{
  static const char *const actions[] = { "win.new", "win.open", "win.save-as", "win.import", "win.export" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *dialog = NULL;

      g_test_message ("%s", actions[i]);
      activate (fixture->window, actions[i]);
      g_assert_cmpuint (count_dialogs (fixture->window, &dialog), ==, 1);
      for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
        activate (fixture->window, actions[j]);
      g_assert_cmpuint (count_dialogs (fixture->window, &dialog), ==, 1);

      gtk_window_close (dialog);
      fixture_wait_for (count_dialogs (fixture->window, &dialog) == 0);
    }
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window-files/chooser-before-its-folder", test_chooser_before_its_folder);
  ADD ("/window-files/one-dialog", test_one_dialog);
  ADD ("/window-files/open-edit-save", test_open_edit_save);
  ADD ("/window-files/second-open", test_second_open);
  ADD ("/window-files/close", test_close);
  ADD ("/window-files/discard", test_discard);
  ADD ("/window-files/quit", test_quit);
  ADD ("/window-files/changed-on-disk", test_changed_on_disk);
  ADD ("/window-files/revert", test_revert);
  ADD ("/window-files/errors", test_errors);
  ADD ("/window-files/read-only", test_read_only);
  ADD ("/window-files/draft-offered", test_draft_offered);
  ADD ("/window-files/draft-beside-new-work", test_draft_beside_new_work);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
