/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the programs carry in themselves, and where they look for the rest. */

#include "sw-builtin.h"
#include "sw-config.h"
#include "sw-paths.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static void
test_builtin_profile (void)
{
  g_autoptr (GBytes) bytes = sw_builtin_profile_bytes ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (SW_BUILD_DATADIR, "profiles", "default.json", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents, length);

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_bare_build (void)
{
  g_autofree char *examples = NULL;

  g_assert_true (sw_paths_is_bare_build ());
  g_assert_cmpstr (sw_paths_get_locale_dir (), ==, SW_BUILD_LOCALEDIR);

  examples = g_build_filename (sw_paths_get_data_dir (), "examples", NULL);
  g_assert_true (g_file_test (examples, G_FILE_TEST_IS_DIR));
}

/* The same program, lying elsewhere, must look where things get installed. */
static void
test_installed (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_dir_make_tmp ("skillwright-XXXXXX", NULL);
  g_autofree char *copy_path = g_build_filename (folder, "copy", NULL);
  g_autoptr (GFile) original = g_file_new_for_path (self);
  g_autoptr (GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  const char *argv[] = { copy_path, "--tell", NULL };
  /* What the test runner says about schemas is none of the program's doing. */
  g_auto (GStrv) environment = g_environ_unsetenv (g_get_environ (), "GSETTINGS_SCHEMA_DIR");

  g_file_copy (original, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &told, NULL, NULL, &error);
  g_file_delete (copy, NULL, NULL);
  g_rmdir (folder);
  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, SW_PKGDATADIR " " SW_LOCALEDIR " unset");
}

int
main (int argc,
      char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--tell"))
    {
      sw_paths_init_bare_build ();
      g_print ("%s %s %s",
               sw_paths_get_data_dir (),
               sw_paths_get_locale_dir (),
               g_getenv ("GSETTINGS_SCHEMA_DIR") == NULL ? "unset" : "set");
      return 0;
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/house/builtin-profile", test_builtin_profile);
  g_test_add_func ("/house/paths/bare-build", test_bare_build);
  g_test_add_func ("/house/paths/installed", test_installed);
  return g_test_run ();
}
