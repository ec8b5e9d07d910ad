/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may happen while a file is being read or written: a large one is read in a thread, and every file is
 * written in one. Nothing here waits before it looks: until the main loop runs the thread has not
 * been heard of, however fast it was. */

#include "session/sw-session-file.h"

#include "window-fixture.h"

#define LARGE (600 * 1024)

typedef struct
{
  char *folder;
  GFile *file;             /* a large one */
  GFile *other;            /* a small one */
} Fixture;

static GFile *
make_file (Fixture *fixture,
           const char *name,
           gsize padding)
{
  g_autofree char *example = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *filling = g_strnfill (padding, 'x');
  g_autofree char *text = NULL;
  g_autoptr (GString) content = NULL;

  g_assert_true (g_file_get_contents (example, &text, NULL, NULL));
  content = g_string_new (text);
  g_string_truncate (content, (gsize) (strrchr (content->str, '}') - content->str));
  g_string_append_printf (content, ",\"x-filling\":\"%s\"}", filling);
  g_assert_true (g_file_set_contents (path, content->str, (gssize) content->len, NULL));
  return g_file_new_for_path (path);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sw-load-XXXXXX", NULL);
  fixture->file = make_file (fixture, "large.json", LARGE);
  fixture->other = make_file (fixture, "small.json", 10);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  close_windows ();

  g_unlink (g_file_peek_path (fixture->file));
  g_unlink (g_file_peek_path (fixture->other));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->other);
  g_free (fixture->folder);
}

/* The dialog that asks something about @window. */
static gboolean
file_contains (GFile *file,
               const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL));
  return strstr (content, text) != NULL;
}

/* As long as a file is being read in a document's place, nothing can be done to that document. */
static void
test_revert_locks (Fixture *fixture,
                   gconstpointer data)
{
  static const char *const actions[] = { "win.save", "win.undo", "win.redo", "win.revert" };
  SwWindow *window = open_window (fixture->file);
  SwDocument *document = get_document (window);
  guint64 serial;

  edit (window, "A.");
  edit (window, "B.");
  activate (window, "win.undo");
  serial = sw_document_get_serial (document);
  g_assert_true (sw_document_can_undo (document) && sw_document_can_redo (document));

  sw_window_load_file (window, fixture->file);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (window->surface)));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (window->outline)));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (window->problems)));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    activate (window, actions[i]);
  g_assert_cmpuint (sw_document_get_serial (document), ==, serial);
  g_assert_false (sw_session_is_saving (window->session));
  g_assert_null (find_dialog (window));
  g_assert_true (get_document (window) == document);

  fixture_wait_for (window->loading == NULL);
  g_assert_true (get_document (window) != document);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (window->surface)));

  edit (window, "A.");
  activate (window, "win.undo");
  g_assert_false (sw_document_is_modified (get_document (window), SW_MARK_FILE));
}

/* Thought better of: all is as it was, the focus too. */
static void
test_revert_cancel (Fixture *fixture,
                    gconstpointer data)
{
  SwWindow *window = open_window (fixture->file);
  SwDocument *document = get_document (window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_nonnull (focus);
  edit (window, "Mine.");
  sw_window_load_file (window, fixture->file);
  activate (window, "win.cancel-loading");
  fixture_wait_for (window->loading == NULL);
  fixture_settle (300);
  g_assert_true (get_document (window) == document);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (window->surface)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
  g_assert_null (gtk_widget_get_first_child (window->notices));
  g_assert_null (find_dialog (window));
}

static GMutex disk;

static void
wait_for_disk (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  g_mutex_lock (&disk);
  g_mutex_unlock (&disk);
  g_task_return_boolean (task, TRUE);
}

/* A disk that takes its time: all threads for such work wait for it. */
static void
slow_disk_begin (void)
{
  g_mutex_lock (&disk);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_run_in_thread (task, wait_for_disk);
    }
}

/* When it takes long it is said, with a way out that has the focus and that needs no patience. */
static void
test_revert_notice (Fixture *fixture,
                    gconstpointer data)
{
  SwWindow *window = open_window (fixture->file);
  SwDocument *document = get_document (window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  slow_disk_begin ();
  sw_window_load_file (window, fixture->file);
  fixture_wait_for (window->loading_notice != NULL);
  g_assert_cmpstr (sw_session_get_status (window->session), ==, "“large.json” is being loaded again.");
  g_assert_true (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (window))));
  gtk_widget_activate (gtk_root_get_focus (GTK_ROOT (window)));
  fixture_wait_for (window->loading == NULL);
  g_assert_null (window->loading_notice);
  g_assert_null (gtk_widget_get_first_child (window->notices));
  g_assert_true (get_document (window) == document);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);

  /* What the thread still finds, long after, is nobody's any more. */
  gtk_window_destroy (GTK_WINDOW (window));
  g_mutex_unlock (&disk);
  fixture_settle (100);
}

/* Closing instead of waiting: what would be lost is asked about, and is there again. */
static void
test_revert_close (Fixture *fixture,
                   gconstpointer data)
{
  SwWindow *window = open_window (fixture->file);
  SwDocument *document = get_document (window);

  edit (window, "Mine.");
  sw_window_load_file (window, fixture->file);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait_for (find_dialog (window) != NULL);
  fixture_wait_for (window->loading == NULL);
  g_assert_true (get_document (window) == document);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  gtk_window_destroy (GTK_WINDOW (find_dialog (window)));
  sw_draft_keeper_discard (window->draft_keeper);
}

/* A file that is being read is open: under any of its names it is not opened again. */
static void
test_open_twice (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);

  g_assert_true (g_file_make_symbolic_link (link, g_file_peek_path (fixture->file), NULL, NULL));
  sw_application_open_file (application, fixture->file, NULL);
  sw_application_open_file (application, fixture->file, NULL);
  sw_application_open_file (application, link, NULL);
  g_assert_cmpuint (count_windows (), ==, 1);
  sw_application_open_file (application, fixture->other, NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    fixture_wait_for (get_document (l->data) != NULL);
  g_unlink (link_path);
}

/* Opening can be given up too, and then the window takes another file. */
static void
test_open_cancel (Fixture *fixture,
                  gconstpointer data)
{
  SwWindow *window = sw_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  sw_window_load_file (window, fixture->file);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "loading");
  g_assert_false (sw_window_is_free (window));
  activate (window, "win.cancel-loading");
  fixture_wait_for (window->loading == NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
  g_assert_true (sw_window_is_free (window));
  sw_application_open_file (application, fixture->file, GTK_WINDOW (window));
  fixture_wait_for (get_document (window) != NULL);
  g_assert_cmpuint (count_windows (), ==, 1);
}

/* The program's own way: a window comes up with its document, and with a page that says so only where that
 * takes longer than a moment. */
static void
test_open_at_once (Fixture *fixture,
                   gconstpointer data)
{
  GFile *files[] = { fixture->other, fixture->file };
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (path);
  SwWindow *window;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      sw_application_open_file (application, files[i], NULL);
      window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
      fixture_wait_for (gtk_widget_get_visible (GTK_WIDGET (window)));
      g_assert_true (get_document (window) != NULL || window->loading != NULL);
      fixture_wait_for (get_document (window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (window->surface)));
      fixture_wait_for (gtk_root_get_focus (GTK_ROOT (window)) != NULL);
      gtk_window_destroy (GTK_WINDOW (window));
    }

  /* And with what is wrong. */
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  sw_application_open_file (application, broken, NULL);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  fixture_wait_for (gtk_widget_get_visible (GTK_WIDGET (window)));
  fixture_wait_for (gtk_widget_is_focus (window->retry_button));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "error");
  gtk_window_destroy (GTK_WINDOW (window));

  /* One that goes before it was seen. */
  sw_application_open_file (application, fixture->file, NULL);
  gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_settle (300);
  g_unlink (path);
}

/* A window that is being saved closes when it is saved, without a question; what was written since is
 * asked about. */
static void
test_close_while_saving (Fixture *fixture,
                         gconstpointer data)
{
  SwWindow *window = open_window (fixture->file);

  edit (window, "Saved at the last moment.");
  activate (window, "win.save");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (find_dialog (window));
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait_for (count_windows () == 0);
  g_assert_true (file_contains (fixture->file, "Saved at the last moment."));

  window = open_window (fixture->file);
  edit (window, "Saved.");
  activate (window, "win.save");
  edit (window, "Written since.");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (find_dialog (window));
  fixture_wait_for (find_dialog (window) != NULL);
  g_assert_true (file_contains (fixture->file, "Saved."));
  g_assert_false (file_contains (fixture->file, "Written since."));
  gtk_window_destroy (GTK_WINDOW (find_dialog (window)));
  sw_draft_keeper_discard (window->draft_keeper);
}

/* A save that is refused keeps the window, and ends quitting. */
static void
test_close_while_refused (Fixture *fixture,
                          gconstpointer data)
{
  SwWindow *window = open_window (fixture->other);

  edit (window, "Mine.");
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->other), "{}", -1, NULL));
  activate (window, "win.save");
  sw_application_quit (application);
  fixture_wait_for (find_dialog (window) != NULL);
  fixture_settle (50);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (adw_message_dialog_has_response (find_dialog (window), "overwrite"));
  gtk_window_destroy (GTK_WINDOW (find_dialog (window)));
  sw_draft_keeper_discard (window->draft_keeper);
}

/* The file is read again when it has been written, not in between. */
static void
test_reload_while_saving (Fixture *fixture,
                          gconstpointer data)
{
  SwWindow *window = open_window (fixture->file);
  SwDocument *document = get_document (window);

  edit (window, "Saved.");
  activate (window, "win.save");
  sw_window_load_file (window, fixture->file);
  g_assert_null (window->loading);
  fixture_wait_for (get_document (window) != document);
  g_assert_cmpstr (sw_node_get_text (get_statement (window), SW_STATEMENT_TEXT), ==, "Saved.");
  g_assert_false (sw_document_is_modified (get_document (window), SW_MARK_FILE));
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window-load/revert-locks", test_revert_locks);
  ADD ("/window-load/revert-cancel", test_revert_cancel);
  ADD ("/window-load/revert-notice", test_revert_notice);
  ADD ("/window-load/revert-close", test_revert_close);
  ADD ("/window-load/open-twice", test_open_twice);
  ADD ("/window-load/open-cancel", test_open_cancel);
  ADD ("/window-load/open-at-once", test_open_at_once);
  ADD ("/window-load/close-while-saving", test_close_while_saving);
  ADD ("/window-load/close-while-refused", test_close_while_refused);
  ADD ("/window-load/reload-while-saving", test_reload_while_saving);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
