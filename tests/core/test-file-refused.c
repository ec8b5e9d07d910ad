/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each way that saving can go wrong leaves the old file whole and nothing beside it. */

#include "file-fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

static void
test_save_refused (Fixture *fixture,
                   const void *data)
{
  static const struct
  {
    const char *name;
    int         code;
  } rows[] = {
    { "absent/file", SW_FILE_ERROR_NOT_FOUND }, { "plain/file", SW_FILE_ERROR_NOT_FOUND },
    { "dangling", SW_FILE_ERROR_DANGLING_LINK }, { "sub", SW_FILE_ERROR_IS_DIRECTORY },
    { "absent/", SW_FILE_ERROR_IS_DIRECTORY }, { "fifo", SW_FILE_ERROR_NOT_REGULAR },
    { "loop", SW_FILE_ERROR_IO },
  };
  g_autofree char *plain = make (fixture, "plain", "x");
  g_autofree char *sub = path_of (fixture, "sub");
  g_autofree char *dangling = path_of (fixture, "dangling");
  g_autofree char *fifo = path_of (fixture, "fifo");
  g_autofree char *loop = path_of (fixture, "loop");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  g_assert_cmpint (g_mkdir (sub, 0777), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0666), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat (fixture->folder, "/", rows[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_false (sw_file_save (path, bytes, NULL, SW_FILE_SAVE_OVERWRITE, NULL, &error));
      g_assert_error (error, SW_FILE_ERROR, rows[i].code);
    }
  g_assert_cmpuint (count_entries (fixture->folder), ==, 5);
}

/* A folder of the system's own, in which nobody makes files. */
static void
test_no_files (Fixture *fixture,
               const void *data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/proc/self", G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("there is no /proc");
      return;
    }
  g_assert_false (sw_file_save ("/proc/x.json", bytes, NULL, SW_FILE_SAVE_OVERWRITE, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_NO_FILES);
  g_assert_nonnull (strstr (error->message, "/proc/x.json"));
}

static void
save_protected (Fixture *fixture)
{
  g_autofree char *path = path_of (fixture, "protected");
  g_autofree char *inside = path_of (fixture, "closed/file");
  g_autofree char *fresh = path_of (fixture, "closed/fresh");
  SwFileStamp stamp;

  load_stamp (path, &stamp);
  assert_refused (path, &stamp, SW_FILE_ERROR_PERMISSION);
  load_stamp (inside, &stamp);
  assert_refused (inside, &stamp, SW_FILE_ERROR_PERMISSION);
  assert_refused (fresh, NULL, SW_FILE_ERROR_PERMISSION);
}

/* A read-only file in a folder that may be written, and the other way round. */
static void
test_protected (Fixture *fixture,
                const void *data)
{
  g_autofree char *path = make (fixture, "protected", "old");
  g_autofree char *closed = path_of (fixture, "closed");
  g_autofree char *inside = NULL;

  g_assert_cmpint (g_mkdir (closed, 0777), ==, 0);
  inside = make (fixture, "closed/file", "old");
  g_assert_cmpint (g_chmod (inside, 0666), ==, 0);
  g_assert_cmpint (g_chmod (closed, 0555), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  if (geteuid () != 0)
    save_protected (fixture);
  else
    run_as_nobody (fixture, save_protected);
  assert_content (path, "old");
  assert_content (inside, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 2);
  g_assert_cmpuint (count_entries (closed), ==, 1);
}

static void
set_time (const char *path,
          const SwFileStamp *stamp,
          glong nanoseconds)
{
  struct timespec times[2] = {
    { stamp->mtime_seconds, nanoseconds }, { stamp->mtime_seconds, nanoseconds },
  };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* Whatever differs, the file is not touched, and a person may insist. */
static void
test_changed (Fixture *fixture,
              const void *data)
{
  enum { CONTENT, TIME, SIZE, INODE, GONE, FOLDER, N_CHANGES };

  for (guint change = 0; change < N_CHANGES; change++)
    {
      g_autofree char *path = make (fixture, "file", "old");
      g_autofree char *beside = path_of (fixture, "beside");
      g_autoptr (GError) error = NULL;
      SwFileStamp stamp;
      int fd;

      load_stamp (path, &stamp);
      switch (change)
        {
        case CONTENT:
        case SIZE:
          /* In place, with the old time put back: only size or digest tells. */
          fd = open (path, O_WRONLY | O_TRUNC);
          g_assert_cmpint (write (fd, "odd one", change == CONTENT ? 3 : 7), >, 0);
          close (fd);
          set_time (path, &stamp, stamp.mtime_nanoseconds);
          break;
        case TIME:
          set_time (path, &stamp, (stamp.mtime_nanoseconds + 1) % 1000000000);
          break;
        case INODE:
          g_assert_cmpint (g_rename (path, beside), ==, 0);
          g_assert_true (g_file_set_contents (path, "old", -1, NULL));
          set_time (path, &stamp, stamp.mtime_nanoseconds);
          g_assert_cmpint (g_remove (beside), ==, 0);
          break;
        case FOLDER:
          g_assert_cmpint (g_remove (path), ==, 0);
          g_assert_cmpint (g_mkdir (path, 0777), ==, 0);
          break;
        case GONE:
        default:
          g_assert_cmpint (g_remove (path), ==, 0);
          break;
        }
      g_assert_false (sw_file_is_same (path, &stamp));
      assert_refused (path, &stamp,
                      change == FOLDER ? SW_FILE_ERROR_IS_DIRECTORY : SW_FILE_ERROR_CHANGED);
      g_assert_cmpuint (count_entries (fixture->folder), ==, change == GONE ? 0 : 1);
      if (change == FOLDER)
        {
          g_assert_cmpint (g_rmdir (path), ==, 0);
          continue;
        }
      if (change == CONTENT)
        assert_content (path, "odd");
      g_assert_true (save_text (path, "new", &stamp, SW_FILE_SAVE_OVERWRITE, NULL, &error));
      g_assert_no_error (error);
      assert_content (path, "new");
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_vanished_folder (Fixture *fixture,
                      const void *data)
{
  g_autofree char *sub = path_of (fixture, "sub");
  g_autofree char *path = NULL;
  SwFileStamp stamp;

  g_assert_cmpint (g_mkdir (sub, 0777), ==, 0);
  path = make (fixture, "sub/file", "old");
  load_stamp (path, &stamp);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (sub), ==, 0);
  assert_refused (path, &stamp, SW_FILE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 0);
}

/* A limit on the size of files stands for the disk that is full: the write
 * comes back short, then fails. */
static void
test_full_disk (Fixture *fixture,
                const void *data)
{
  g_autofree char *path = make (fixture, "file", "old");
  g_autofree char *fresh = path_of (fixture, "fresh");
  g_autofree char *large = g_strnfill (100000, 'x');
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct rlimit limit = { 5000, 5000 };
      g_autoptr (GError) error = NULL;
      SwFileStamp stamp;

      signal (SIGXFSZ, SIG_IGN);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      load_stamp (path, &stamp);
      g_assert_false (save_text (path, large, &stamp, SW_FILE_SAVE_NONE, NULL, &error));
      g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_NO_SPACE);
      g_clear_error (&error);
      g_assert_false (save_text (fresh, large, NULL, SW_FILE_SAVE_NONE, NULL, &error));
      g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_NO_SPACE);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  assert_content (path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/save/refused", test_save_refused);
  ADD ("/file/save/no-files", test_no_files);
  ADD ("/file/save/protected", test_protected);
  ADD ("/file/save/changed", test_changed);
  ADD ("/file/save/vanished-folder", test_vanished_folder);
  ADD ("/file/save/full-disk", test_full_disk);

  return g_test_run ();
}
