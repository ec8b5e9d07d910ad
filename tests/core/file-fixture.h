/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A folder of files of its own for each test. What needs a user without privileges runs in a child that gives
 * them up. */

#include "json/sw-file.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  char *folder;
} Fixture;

static inline void
set_up (Fixture *fixture,
        const void *data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sw-file-XXXXXX", &error);
  g_assert_no_error (error);
  /* A child without privileges works in it too. */
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
}

static inline void
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

static inline void
tear_down (Fixture *fixture,
           const void *data)
{
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static inline char *
path_of (Fixture *fixture,
         const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static inline char *
make (Fixture *fixture,
      const char *name,
      const char *content)
{
  char *path = path_of (fixture, name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static inline void
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
static inline guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static inline gboolean
save_text (const char *path,
           const char *text,
           const SwFileStamp *stamp,
           SwFileSaveFlags flags,
           SwFileSaveResult *result,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sw_file_save (path, bytes, stamp, flags, result, error);
}

static inline void
load_stamp (const char *path,
            SwFileStamp *stamp)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_file_load (path, stamp, &error);

  g_assert_no_error (error);
}

static inline void
assert_refused (const char *path,
                const SwFileStamp *stamp,
                int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_text (path, "new", stamp, SW_FILE_SAVE_NONE, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Runs @body in a child that is another user without privileges. FALSE, and
 * the test skipped, where that cannot be had. */
static inline gboolean
run_as_nobody (Fixture *fixture,
               void (*body) (Fixture *fixture))
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

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
