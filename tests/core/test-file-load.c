/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is read into, and which files are not read. */

#include "file-fixture.h"

#include <fcntl.h>
#include <sys/stat.h>

static void
test_load (Fixture *fixture,
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
test_load_refused (Fixture *fixture,
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
test_load_private (Fixture *fixture,
                   const void *data)
{
  g_autofree char *path = make (fixture, "private", "x");

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  run_as_nobody (fixture, load_private);
}

static void
test_load_fd (Fixture *fixture,
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

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/load", test_load);
  ADD ("/file/load/refused", test_load_refused);
  ADD ("/file/load/private", test_load_private);
  ADD ("/file/load/fd", test_load_fd);

  return g_test_run ();
}
