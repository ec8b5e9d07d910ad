/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which profile a document is checked and shown by: the one that it names itself, else the team's, else
 * the built-in one. What a document names is an id; only the team may name a file, because a
 * document that comes from elsewhere must not decide what is read here. */

#include "sw-profile-choice.h"

#include <string.h>

#include "json/sw-file.h"
#include "json/sw-profile-reader.h"
#include "sw-paths.h"

static char *
dup_path (SwLintConfig *config,
          const char *name)
{
  const char *config_path = config != NULL ? sw_lint_config_get_path (config) : NULL;
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *folder = NULL;

  if (strchr (name, '/') == NULL && !g_str_has_suffix (name, ".json"))
    return g_build_filename (sw_paths_get_data_dir (), "profiles", file, NULL);

  folder = config_path != NULL ? g_path_get_dirname (config_path) : g_get_current_dir ();
  return g_canonicalize_filename (name, folder);
}

/**
 * sw_profile_choice_find:
 * @config: (nullable): the team's choices for the document
 * @document: a document
 *
 * Returns: (transfer full) (nullable): the file of the profile that holds for the document, %NULL for
 *   the built-in one
 */
char *
sw_profile_choice_find (SwLintConfig *config,
                      SwDocument *document)
{
  const char *builtin = sw_profile_get_builtin ()->id;
  const char *name = sw_node_get_text (sw_document_get_part (document, SW_KIND_META), SW_META_PROFILE);

  if (name != NULL && *name != '\0')
    {
      g_autofree char *path = NULL;

      if (strchr (name, '/') != NULL || strcmp (name, builtin) == 0)
        return NULL;
      path = dup_path (config, name);
      return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
    }

  name = config != NULL ? sw_lint_config_get_profile (config) : NULL;
  return name != NULL && *name != '\0' && strcmp (name, builtin) != 0 ? dup_path (config, name) : NULL;
}

/**
 * sw_profile_choice_load:
 * @path: a profile's file
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the profile
 */
SwProfile *
sw_profile_choice_load (const char *path,
                      GError **error)
{
  g_autoptr (GBytes) bytes = sw_file_load (path, NULL, error);

  return bytes != NULL ? sw_profile_read_bytes (bytes, error) : NULL;
}
