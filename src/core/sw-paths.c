/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the program's own files are.
 *
 * There are two places: where `meson install` put them, and, for a program that is run from the
 * build folder with nothing installed and nothing set, the source and build folders. Which of the
 * two holds is decided by where the running executable itself lies, so that a build tree and an
 * installed copy on one machine never mix, and so that no environment variable is needed. Both places are
 * fixed when building; a tree that is moved afterwards is not looked for.
 */

#include "sw-paths.h"

#include "sw-config.h"

#include <string.h>

static gboolean
executable_is_in_build_root (void)
{
  g_autofree char *exe = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *root = g_canonicalize_filename (SW_BUILD_ROOT, NULL);
  gsize root_len = strlen (root);

  return exe != NULL && strncmp (exe, root, root_len) == 0 && exe[root_len] == '/';
}

/**
 * sw_paths_is_bare_build:
 *
 * Returns: whether the running program lies in the build folder
 */
gboolean
sw_paths_is_bare_build (void)
{
  static gsize answer = 0; /* 1: no, 2: yes */

  if (g_once_init_enter (&answer))
    g_once_init_leave (&answer, executable_is_in_build_root () ? 2 : 1);

  return answer == 2;
}

/**
 * sw_paths_get_data_dir:
 *
 * Returns: (transfer none): the folder that holds `profiles/` and `examples/`
 */
const char *
sw_paths_get_data_dir (void)
{
  return sw_paths_is_bare_build () ? SW_BUILD_DATADIR : SW_PKGDATADIR;
}

/**
 * sw_paths_get_locale_dir:
 *
 * Returns: (transfer none): the folder for bindtextdomain()
 */
const char *
sw_paths_get_locale_dir (void)
{
  return sw_paths_is_bare_build () ? SW_BUILD_LOCALEDIR : SW_LOCALEDIR;
}

/**
 * sw_paths_init_bare_build:
 *
 * Makes GSettings find the schema of a program that is run from the build folder; does nothing for
 * an installed one. It changes the environment, so call it first thing in main(), before any
 * thread is started and before the first GSettings object.
 */
void
sw_paths_init_bare_build (void)
{
  if (sw_paths_is_bare_build ())
    g_setenv ("GSETTINGS_SCHEMA_DIR", SW_BUILD_SCHEMADIR, FALSE);
}
