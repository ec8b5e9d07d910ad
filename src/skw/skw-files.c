/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that a command line names: files as they stand, folders walked for *.json, in the order of
 * their names, so that two runs say the same in the same order. Hidden files and folders are left out,
 * and links to folders are not followed, for they can go round in circles. */

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "json/sw-file.h"
#include "skw/skw.h"

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
walk (GPtrArray *files,
      const char *folder,
      int *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    {
      skw_complain (folder, "%s", error->message);
      *status = SKW_TROUBLE;
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_clear_pointer (&dir, g_dir_close);
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            walk (files, path, status);
        }
      else if (g_str_has_suffix (path, ".json"))
        {
          g_ptr_array_add (files, g_steal_pointer (&path));
        }
    }
}

/* A folder without frameworks is most likely another one than was meant: silence would pass for praise. */
static void
list_folder (GPtrArray *files,
             const char *folder,
             int *status)
{
  guint n_before = files->len;
  int trouble = SKW_CLEAN;

  walk (files, folder, &trouble);
  if (files->len == n_before && trouble == SKW_CLEAN)
    {
      skw_complain (folder, _("There is no *.json file in this folder."));
      trouble = SKW_TROUBLE;
    }
  *status = MAX (*status, trouble);
}

/**
 * skw_list_files:
 * @arguments: (nullable) (array zero-terminated=1): what the command line names
 * @status: (inout): becomes %SKW_TROUBLE where a folder cannot be read or has no files, or nothing is named
 *
 * Returns: (transfer full) (element-type filename): the files
 */
GPtrArray *
skw_list_files (char **arguments,
                int *status)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  if (arguments == NULL || arguments[0] == NULL)
    {
      skw_complain (NULL, _("Name at least one file; “-” is standard input."));
      *status = SKW_TROUBLE;
      return files;
    }

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      if (strcmp (arguments[i], SKW_STDIN) != 0 && g_file_test (arguments[i], G_FILE_TEST_IS_DIR))
        list_folder (files, arguments[i], status);
      else
        g_ptr_array_add (files, g_strdup (arguments[i]));
    }
  return files;
}

/**
 * skw_read:
 * @file: a file's name, or "-"
 * @error: an error of %SW_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
skw_read (const char *file,
          GError **error)
{
  if (strcmp (file, SKW_STDIN) == 0)
    return sw_file_load_fd (STDIN_FILENO, error);
  return sw_file_load (file, NULL, error);
}

/**
 * skw_is_same_file:
 * @a: a file's name
 * @b: another one's
 *
 * Returns: whether both are there and are one and the same, links resolved
 */
gboolean
skw_is_same_file (const char *a,
                  const char *b)
{
  GStatBuf one, other;

  return g_stat (a, &one) == 0 && g_stat (b, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/**
 * skw_tell_notes:
 * @file: the name of a file
 * @report: what reading it took
 *
 * Records that another program's edit has parted from their statements are no fault of the file, but
 * somebody has to hear of them: where the file is checked, and where they are about to be written elsewhere.
 */
void
skw_tell_notes (const char *file,
                const SwReadReport *report)
{
  for (guint i = 0; i < report->notes->len; i++)
    {
      g_autofree char *note = sw_read_note_to_string (g_ptr_array_index (report->notes, i));

      skw_complain (file, "%s", note);
    }
}
