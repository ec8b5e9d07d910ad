/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a saved file keeps of the one it takes the place of: links, mode and owner. */

#include "file-fixture.h"

#include <sys/stat.h>

static void
test_save_new (Fixture *fixture,
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
test_symlink (Fixture *fixture,
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
test_hard_link (Fixture *fixture,
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
test_mode_and_owner (Fixture *fixture,
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
test_foreign_owner (Fixture *fixture,
                    const void *data)
{
  g_autofree char *path = make (fixture, "foreign", "old");

  g_assert_cmpint (g_chmod (path, 0676), ==, 0);
  if (run_as_nobody (fixture, save_foreign))
    assert_content (path, "new");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file/save/new", test_save_new);
  ADD ("/file/save/symlink", test_symlink);
  ADD ("/file/save/hard-link", test_hard_link);
  ADD ("/file/save/mode-and-owner", test_mode_and_owner);
  ADD ("/file/save/foreign-owner", test_foreign_owner);

  return g_test_run ();
}
