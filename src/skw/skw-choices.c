/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which configuration and which profile hold for a file.
 *
 * A configuration named on the command line holds for all files; else the team's file is looked for
 * from each file's folder upward. A profile is named by the document or by the configuration: either
 * one that the program ships, by its id, or a file, relative to the configuration that names it. Both
 * are read once, however many files they hold for. One that cannot be read is told once; the files
 * are then looked at as if it were not there, and the run ends with trouble. */

#include <string.h>

#include "json/sw-profile-reader.h"
#include "skw/skw.h"
#include "sw-profile-choice.h"

struct _SkwChoices
{
  SwLintConfig *given;
  SwLintConfig *none;
  GHashTable *by_folder;   /* folder → SwLintConfig */
  GHashTable *by_path;     /* configuration's path → SwLintConfig */
  GHashTable *profiles;    /* path → SwProfile */
};

static void
tell_warnings (SwLintConfig *config)
{
  for (const char *const *warning = sw_lint_config_get_warnings (config); *warning != NULL; warning++)
    skw_complain (sw_lint_config_get_path (config), "%s", *warning);
}

/**
 * skw_choices_new:
 * @config_path: (nullable): a configuration that holds for all files
 * @error: where to tell that it cannot be read
 *
 * Returns: (transfer full) (nullable): the choices
 */
SkwChoices *
skw_choices_new (const char *config_path,
                 GError **error)
{
  g_autoptr (SwLintConfig) given = config_path != NULL ? sw_lint_config_load (config_path, error) : NULL;
  SkwChoices *self;

  if (config_path != NULL && given == NULL)
    return NULL;

  self = g_new0 (SkwChoices, 1);
  if (given != NULL)
    tell_warnings (given);
  self->given = g_steal_pointer (&given);
  self->none = sw_lint_config_new (NULL);
  self->by_folder = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->profiles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sw_profile_unref);
  return self;
}

/**
 * skw_choices_free:
 * @self: (transfer full) (nullable): choices
 */
void
skw_choices_free (SkwChoices *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->given);
  g_clear_object (&self->none);
  g_hash_table_unref (self->by_folder);
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->profiles);
  g_free (self);
}

static SwLintConfig *
load_config (SkwChoices *self,
             const char *path,
             int *status)
{
  SwLintConfig *config = g_hash_table_lookup (self->by_path, path);
  g_autoptr (GError) error = NULL;

  if (config != NULL)
    return config;

  config = sw_lint_config_load (path, &error);
  if (config == NULL)
    {
      skw_complain (NULL, "%s", error->message);
      *status = SKW_TROUBLE;
      config = sw_lint_config_new (NULL);
    }
  tell_warnings (config);
  g_hash_table_insert (self->by_path, g_strdup (path), config);
  return config;
}

/**
 * skw_choices_get_config:
 * @self: choices
 * @file: a file's name, or "-"
 * @status: (inout): becomes %SKW_TROUBLE where the configuration cannot be read
 *
 * Returns: (transfer none): the configuration that holds for it
 */
SwLintConfig *
skw_choices_get_config (SkwChoices *self,
                        const char *file,
                        int *status)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  SwLintConfig *config;

  if (self->given != NULL)
    return self->given;

  folder = strcmp (file, SKW_STDIN) == 0 ? g_strdup (".") : g_path_get_dirname (file);
  config = g_hash_table_lookup (self->by_folder, folder);
  if (config != NULL)
    return config;

  path = sw_lint_config_find (folder);
  config = path != NULL ? load_config (self, path, status) : self->none;
  g_hash_table_insert (self->by_folder, g_steal_pointer (&folder), g_object_ref (config));
  return config;
}

static SwProfile *
load_profile (SkwChoices *self,
              const char *path,
              int *status)
{
  SwProfile *profile = g_hash_table_lookup (self->profiles, path);
  g_autoptr (GError) error = NULL;

  if (profile != NULL)
    return profile;

  profile = sw_profile_choice_load (path, &error);
  if (profile == NULL)
    {
      skw_complain (path, "%s", error->message);
      *status = SKW_TROUBLE;
      profile = sw_profile_ref (sw_profile_get_builtin ());
    }
  g_hash_table_insert (self->profiles, g_strdup (path), profile);
  return profile;
}

/**
 * skw_choices_get_profile:
 * @self: choices
 * @config: the configuration that holds for the document
 * @document: a document
 * @status: (inout): becomes %SKW_TROUBLE where the profile cannot be read
 *
 * Returns: (transfer none): what kind of framework the document is
 */
SwProfile *
skw_choices_get_profile (SkwChoices *self,
                         SwLintConfig *config,
                         SwDocument *document,
                         int *status)
{
  g_autofree char *path = sw_profile_choice_find (config, document);

  return path != NULL ? load_profile (self, path, status) : sw_profile_get_builtin ();
}
