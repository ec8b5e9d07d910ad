/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Careful files: each way that loading and saving can go wrong leaves the old
 * file whole and nothing beside it. What needs a user without privileges runs
 * in a child that gives them up. */

#include "json/sw-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture    *fixture,
        const void *data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sw-file-XXXXXX", &error);
  g_assert_no_error (error);
  /* A child without privileges works in it too. */
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          g_chmod (path, 0700);
          empty_folder (path);
        }
      g_remove (path);
    }
}

static void
tear_down (Fixture    *fixture,
           const void *data)
{
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
path_of (Fixture    *fixture,
         const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
make (Fixture    *fixture,
      const char *name,
      const char *content)
{
  char *path = path_of (fixture, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
assert_content (const char *path,
                const char *content)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, content);
}

/* The entries of a folder; a forgotten temporary file is one too many. */
static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
save_text (const char         *path,
           const char         *text,
           const SwFileStamp  *stamp,
           SwFileSaveFlags     flags,
           SwFileSaveResult   *result,
           GError            **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sw_file_save (path, bytes, stamp, flags, result, error);
}

static void
load_stamp (const char  *path,
            SwFileStamp *stamp)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_file_load (path, stamp, &error);

  g_assert_no_error (error);
}

static void
assert_refused (const char        *path,
                const SwFileStamp *stamp,
                int                code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_text (path, "new", stamp, SW_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Runs @body in a child that is another user without privileges. FALSE, and
 * the test skipped, where that cannot be had. */
static gboolean
run_as_nobody (Fixture *fixture,
               void   (*body) (Fixture *fixture))
{
  int status;
  pid_t child;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can become another user");
      return FALSE;
    }
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
        _exit (77);
      body (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    {
      g_test_skip ("another user cannot be had here");
      return FALSE;
    }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}

static void
test_load (Fixture    *fixture,
           const void *data)
{
  g_autofree char *path = make (fixture, "a.json", "{\"é\":1}");
  g_autofree char *empty = make (fixture, "empty", "");
  g_autofree char *link = path_of (fixture, "link");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) remote = g_file_new_for_uri ("http://example.com/a.json");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autoptr (GBytes) linked = NULL;
  g_autoptr (GError) error = NULL;
  SwFileStamp stamp, other;
  struct stat info;

  bytes = sw_file_load_file (file, &stamp, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "{\"é\":1}", 8);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (stamp.inode, ==, info.st_ino);
  g_assert_cmpuint (stamp.size, ==, 8);
  g_assert_true (sw_file_is_same (path, &stamp));

  nothing = sw_file_load (empty, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);

  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  linked = sw_file_load (link, &other, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (linked, bytes));
  g_assert_cmpmem (&stamp.digest, sizeof stamp.digest, &other.digest, sizeof other.digest);

  g_assert_null (sw_file_load_file (remote, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_NOT_LOCAL);
}

static void
test_load_refused (Fixture    *fixture,
                   const void *data)
{
  static const struct
  {
    const char *name;
    int         code;
  } rows[] = {
    { "absent", SW_FILE_ERROR_NOT_FOUND }, { "absent/file", SW_FILE_ERROR_NOT_FOUND },
    { "plain/file", SW_FILE_ERROR_NOT_FOUND }, { "dangling", SW_FILE_ERROR_DANGLING_LINK },
    { ".", SW_FILE_ERROR_IS_DIRECTORY }, { "fifo", SW_FILE_ERROR_NOT_REGULAR },
    { "device", SW_FILE_ERROR_NOT_REGULAR }, { "large", SW_FILE_ERROR_TOO_LARGE },
    { "loop", SW_FILE_ERROR_IO },
  };
  g_autofree char *plain = make (fixture, "plain", "x");
  g_autofree char *dangling = path_of (fixture, "dangling");
  g_autofree char *fifo = path_of (fixture, "fifo");
  g_autofree char *device = path_of (fixture, "device");
  g_autofree char *loop = path_of (fixture, "loop");
  g_autofree char *large = make (fixture, "large", "x");
  g_autoptr (GBytes) just = NULL;

  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", device), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0666), ==, 0);
  g_assert_cmpint (truncate (large, SW_FILE_MAX_BYTES), ==, 0);
  just = sw_file_load (large, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (just), ==, SW_FILE_MAX_BYTES);
  g_assert_cmpint (truncate (large, SW_FILE_MAX_BYTES + 1), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = path_of (fixture, rows[i].name);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].name);
      g_assert_null (sw_file_load (path, NULL, &error));
      g_assert_error (error, SW_FILE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (error->message, path));
    }
}

static void
load_private (Fixture *fixture)
{
  g_autofree char *path = path_of (fixture, "private");
  g_autoptr (GError) error = NULL;

  g_assert_null (sw_file_load (path, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_PERMISSION);
}

static void
test_load_private (Fixture    *fixture,
                   const void *data)
{
  g_autofree char *path = make (fixture, "private", "x");

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  run_as_nobody (fixture, load_private);
}

static void
test_load_fd (Fixture    *fixture,
              const void *data)
{
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int ends[2];
  int status, zero;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (fcntl (ends[0], F_SETFL, O_NONBLOCK), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_usleep (20000);
      for (gssize done = 0, n = 1; done < 200000 && n > 0; done += n)
        n = write (ends[1], large + done, 200000 - done);
      _exit (0);
    }
  close (ends[1]);
  bytes = sw_file_load_fd (ends[0], &error);
  close (ends[0]);
  waitpid (child, &status, 0);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), large, 200000);

  /* What has no end has a limit. */
  zero = open ("/dev/zero", O_RDONLY);
  g_assert_null (sw_file_load_fd (zero, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_TOO_LARGE);
  close (zero);
}

static void
test_save_new (Fixture    *fixture,
               const void *data)
{
  g_autofree char *path = path_of (fixture, "new.json");
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *long_path = path_of (fixture, name);
  g_autoptr (GError) error = NULL;
  SwFileSaveResult result;
  struct stat info;
  mode_t mask = umask (027);

  g_assert_true (save_text (path, "one", NULL, SW_FILE_SAVE_NONE, &result, &error));
  umask (mask);
  g_assert_no_error (error);
  assert_content (path, "one");
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  g_assert_true (sw_file_is_same (path, &result.stamp));
  g_assert_false (result.broke_hard_link);

  /* The stamp of a save serves for the next one. */
  g_assert_true (save_text (path, "two", &result.stamp, SW_FILE_SAVE_NONE, &result, &error));
  g_assert_true (save_text (path, "", &result.stamp, SW_FILE_SAVE_NONE, &result, &error));
  g_assert_no_error (error);
  assert_content (path, "");

  assert_refused (path, NULL, SW_FILE_ERROR_EXISTS);
  assert_content (path, "");
  g_assert_true (save_text (path, "three", NULL, SW_FILE_SAVE_OVERWRITE, NULL, &error));
  assert_content (path, "three");

  /* A name as long as names may be leaves room for no other. */
  g_assert_true (save_text (long_path, "x", NULL, SW_FILE_SAVE_NONE, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 2);
}

static void
test_save_refused (Fixture    *fixture,
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
test_no_files (Fixture    *fixture,
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
test_symlink (Fixture    *fixture,
              const void *data)
{
  g_autofree char *sub = path_of (fixture, "sub");
  g_autofree char *target = NULL;
  g_autofree char *link = path_of (fixture, "link");
  g_autofree char *chain = path_of (fixture, "chain");
  g_autofree char *points = NULL;
  g_autoptr (GError) error = NULL;
  SwFileStamp stamp;

  g_assert_cmpint (g_mkdir (sub, 0777), ==, 0);
  target = make (fixture, "sub/target", "old");
  g_assert_cmpint (symlink ("sub/target", link), ==, 0);
  g_assert_cmpint (symlink ("link", chain), ==, 0);

  load_stamp (chain, &stamp);
  g_assert_true (save_text (chain, "new", &stamp, SW_FILE_SAVE_NONE, NULL, &error));
  g_assert_no_error (error);
  assert_content (target, "new");
  points = g_file_read_link (link, NULL);
  g_assert_cmpstr (points, ==, "sub/target");
  g_assert_true (g_file_test (chain, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_entries (fixture->folder), ==, 3);
  g_assert_cmpuint (count_entries (sub), ==, 1);
}

static void
test_hard_link (Fixture    *fixture,
                const void *data)
{
  g_autofree char *path = make (fixture, "one", "old");
  g_autofree char *other = path_of (fixture, "other");
  SwFileSaveResult result;
  SwFileStamp stamp;

  g_assert_cmpint (link (path, other), ==, 0);
  load_stamp (path, &stamp);
  g_assert_true (save_text (path, "new", &stamp, SW_FILE_SAVE_NONE, &result, NULL));
  g_assert_true (result.broke_hard_link);
  assert_content (path, "new");
  assert_content (other, "old");

  g_assert_true (save_text (path, "newer", &result.stamp, SW_FILE_SAVE_NONE, &result, NULL));
  g_assert_false (result.broke_hard_link);
}

static void
test_mode_and_owner (Fixture    *fixture,
                     const void *data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0666, 0755 };
  g_autofree char *path = make (fixture, "file", "old");
  struct stat info;

  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      SwFileSaveResult result;
      SwFileStamp stamp;

      g_assert_cmpint (g_chmod (path, modes[i]), ==, 0);
      load_stamp (path, &stamp);
      g_assert_true (save_text (path, "new", &stamp, SW_FILE_SAVE_NONE, &result, NULL));
      g_assert_cmpint (stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
      g_assert_false (result.lost_owner);
      if (geteuid () == 0)
        {
          g_assert_cmpuint (info.st_uid, ==, NOBODY);
          g_assert_cmpuint (info.st_gid, ==, NOBODY);
        }
    }
}

static void
save_foreign (Fixture *fixture)
{
  g_autofree char *path = path_of (fixture, "foreign");
  g_autoptr (GError) error = NULL;
  SwFileSaveResult result;
  SwFileStamp stamp;
  struct stat info;

  load_stamp (path, &stamp);
  g_assert_true (save_text (path, "new", &stamp, SW_FILE_SAVE_NONE, &result, &error));
  g_assert_no_error (error);
  g_assert_true (result.lost_owner);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_uid, ==, NOBODY);
  /* The group was another's: it gets what everybody had. */
  g_assert_cmpint (info.st_mode & 07777, ==, 0666);
}

static void
test_foreign_owner (Fixture    *fixture,
                    const void *data)
{
  g_autofree char *path = make (fixture, "foreign", "old");

  g_assert_cmpint (g_chmod (path, 0676), ==, 0);
  if (run_as_nobody (fixture, save_foreign))
    assert_content (path, "new");
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
test_protected (Fixture    *fixture,
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
set_time (const char        *path,
          const SwFileStamp *stamp,
          glong              nanoseconds)
{
  struct timespec times[2] = {
    { stamp->mtime_seconds, nanoseconds }, { stamp->mtime_seconds, nanoseconds },
  };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* Whatever differs, the file is not touched, and a person may insist. */
static void
test_changed (Fixture    *fixture,
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
test_vanished_folder (Fixture    *fixture,
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
test_full_disk (Fixture    *fixture,
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

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/load", test_load);
  ADD ("/file/load/refused", test_load_refused);
  ADD ("/file/load/private", test_load_private);
  ADD ("/file/load/fd", test_load_fd);
  ADD ("/file/save/new", test_save_new);
  ADD ("/file/save/refused", test_save_refused);
  ADD ("/file/save/no-files", test_no_files);
  ADD ("/file/save/symlink", test_symlink);
  ADD ("/file/save/hard-link", test_hard_link);
  ADD ("/file/save/mode-and-owner", test_mode_and_owner);
  ADD ("/file/save/foreign-owner", test_foreign_owner);
  ADD ("/file/save/protected", test_protected);
  ADD ("/file/save/changed", test_changed);
  ADD ("/file/save/vanished-folder", test_vanished_folder);
  ADD ("/file/save/full-disk", test_full_disk);

  return g_test_run ();
}
