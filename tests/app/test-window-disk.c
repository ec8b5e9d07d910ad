/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window makes of a disk that others write to, or that cannot be written to: what happens to the
 * file is told while it happens, and no save that fails is the end. */

#include "session/sw-session-file.h"
#include <signal.h>
#include <sys/resource.h>

#include "window-fixture.h"

typedef struct
{
  SwWindow *window;
  char *folder;
  char *path;
  char *text;              /* what the file was at first */
} Fixture;

static void
open_path (Fixture *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->window = open_window (file);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *example = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);

  fixture->folder = g_dir_make_tmp ("sw-disk-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "47-2111.00.json", NULL);
  g_assert_true (g_file_get_contents (example, &fixture->text, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, fixture->text, -1, NULL));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  close_windows ();

  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture->text);
}

static void
write_theirs (Fixture *fixture)
{
  g_autofree char *theirs = g_strdup (fixture->text);

  memcpy (strstr (theirs, "Electricians"), "ELECTRICIANS", strlen ("ELECTRICIANS"));
  g_assert_true (g_file_set_contents (fixture->path, theirs, -1, NULL));
}

static void
assert_file_holds (Fixture *fixture,
                   const char *words)
{
  g_autofree char *now = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &now, NULL, NULL));
  g_assert_nonnull (strstr (now, words));
}

/* Told without any step of the user, who may sit before this very window. */
static void
test_told (Fixture *fixture,
           gconstpointer data)
{
  SwWindow *window;

  open_path (fixture, fixture->path);
  window = fixture->window;
  write_theirs (fixture);
  fixture_wait_for (window->disk_notice != NULL);
  g_assert_cmpint (window->disk_state, ==, SW_DISK_CHANGED);

  /* As it was again: nothing to tell. */
  g_assert_true (g_file_set_contents (fixture->path, fixture->text, -1, NULL));
  fixture_wait_for (window->disk_notice == NULL);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  fixture_wait_for (window->disk_notice != NULL);
  g_assert_cmpint (window->disk_state, ==, SW_DISK_GONE);
}

/* Where the file was opened by a link, both the link and what it leads to are watched. */
static void
test_told_of_target (Fixture *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "links", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_make_symbolic_link (file, fixture->path, NULL, NULL));
  open_path (fixture, link);
  write_theirs (fixture);
  fixture_wait_for (fixture->window->disk_notice != NULL);

  gtk_info_bar_response (GTK_INFO_BAR (fixture->window->disk_notice), GTK_RESPONSE_ACCEPT);
  fixture_wait_for (g_str_equal (gtk_window_get_title (GTK_WINDOW (fixture->window)), "ELECTRICIANS"));
  g_assert_null (fixture->window->disk_notice);
  g_assert_cmpstr (sw_session_get_status (fixture->window->session), ==, "“link.json” is loaded again.");

  g_assert_cmpint (g_unlink (link), ==, 0);
  fixture_wait_for (fixture->window->disk_state == SW_DISK_GONE);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Our own saves are nobody else's changes. */
static void
test_own_save (Fixture *fixture,
               gconstpointer data)
{
  SwWindow *window;

  open_path (fixture, fixture->path);
  window = fixture->window;
  for (guint i = 0; i < 2; i++)
    {
      SwNode *level = fixture_get_level (get_document (window), 0);

      fixture_set_text (get_document (window), sw_node_get_nth (level, SW_LIST_STATEMENTS, 0),
                        i == 0 ? "Conduit runs — bend under supervision." : "Conduit runs — cut under supervision.");
      gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
      fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
      fixture_settle (400);
      g_assert_null (window->disk_notice);
    }
  assert_file_holds (fixture, "cut under supervision");

  /* And after them others' are still told. */
  write_theirs (fixture);
  fixture_wait_for (window->disk_notice != NULL);
}

/* What is gone on disk is here for the last time. */
static void
test_gone (Fixture *fixture,
           gconstpointer data)
{
  SwWindow *window;

  open_path (fixture, fixture->path);
  window = fixture->window;
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "cancel");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  fixture_wait_for (find_dialog (window) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (find_dialog (window)), ==, "The file is not there any more");
  g_assert_false (adw_message_dialog_has_response (find_dialog (window), "reload"));
  answer (window, "overwrite");
  fixture_wait_for (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_file_holds (fixture, "Electricians");
  fixture_wait_for (!sw_session_is_saving (window->session));
  fixture_settle (50);
  g_assert_null (window->disk_notice);
}

/* A disk that takes no more: told, nothing lost, and another place offered. */
static void
test_full (Fixture *fixture,
           gconstpointer data)
{
  SwWindow *window;
  struct rlimit before, few;
  void (*old) (int);

  open_path (fixture, fixture->path);
  window = fixture->window;
  fixture_set_text (get_document (window),
                    sw_node_get_nth (fixture_get_level (get_document (window), 0), SW_LIST_STATEMENTS, 0),
                    "Conduit runs — bend under supervision.");
  /* GTK keeps its list of recent files 250 ms after one was opened, and would meet the full disk too. */
  fixture_settle (500);

  old = signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  few = before;
  few.rlim_cur = 100;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &few), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  fixture_wait_for (find_dialog (window) != NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, old);

  g_assert_true (adw_message_dialog_has_response (find_dialog (window), "save-as"));
  answer (window, "cancel");
  g_assert_true (sw_document_is_modified (get_document (window), SW_MARK_FILE));
  assert_file_holds (fixture, fixture->text);
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window-disk/told", test_told);
  ADD ("/window-disk/told-of-target", test_told_of_target);
  ADD ("/window-disk/own-save", test_own_save);
  ADD ("/window-disk/gone", test_gone);
  ADD ("/window-disk/full", test_full);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
