/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for a document because of where it lies: the team's choices and its kind of framework.
 *
 * Both are looked for from the folder of the document's file upward. What cannot be read is told and
 * does not keep a document from being edited. */

#include "session/sw-session-private.h"

#include <glib/gi18n-lib.h>

#include "json/sw-profile-reader.h"
#include "sw-profile-choice.h"

/* What the team has agreed on for the folder of the file. A file that says nothing sensible does not keep
 * a document from being edited, but its writer has to know that other rules hold than he may think: that
 * is set to @problem, %NULL where there is none. Reading a document again does not tell the same again. */
SwLintConfig *
sw_session_load_config (SwSession *self,
                        GFile *file,
                        char **problem)
{
  g_autofree char *path = sw_session_find_config_path (file);
  g_autoptr (GError) error = NULL;
  SwLintConfig *config = path != NULL ? sw_lint_config_load (path, &error) : NULL;
  const char *const *warnings = config != NULL ? sw_lint_config_get_warnings (config) : NULL;
  guint n = warnings != NULL ? g_strv_length ((char **) warnings) : 0;
  g_autofree char *said = NULL;

  if (error != NULL)
    said = g_strdup (error->message);
  else if (n == 1)
    said = g_strdup_printf ("%s: %s", path, warnings[0]);
  else if (n > 1)
    /* Translators: the path of a file, a sentence about it, and how many more there would be. */
    said = g_strdup_printf (ngettext ("%s: %s “skw lint” tells %u more problem of this file.",
                                      "%s: %s “skw lint” tells %u more problems of this file.", n - 1),
                            path, warnings[0], n - 1);

  *problem = g_strcmp0 (said, self->config_problem) != 0 ? g_strdup (said) : NULL;
  g_free (self->config_problem);
  self->config_problem = g_steal_pointer (&said);
  return config;
}

/* A profile that cannot be read is told; the document is then shown by the built-in one. */
SwProfile *
sw_session_load_profile (SwSession *self)
{
  g_autofree char *path = sw_profile_choice_find (self->config, self->document);
  g_autoptr (GError) error = NULL;
  SwProfile *profile = path != NULL ? sw_profile_choice_load (path, &error) : NULL;

  if (error != NULL)
    {
      /* Translators: the system's reason follows. */
      g_autofree char *text = g_strdup_printf (_("The team's profile cannot be read: %s"), error->message);

      sw_session_announce (self, text, FALSE);
    }
  return profile != NULL ? profile : sw_profile_ref (sw_profile_get_builtin ());
}

/**
 * sw_session_file_changed:
 * @self: a session
 *
 * Says that the document has been saved, perhaps somewhere else; for sw-session-file.c. In another
 * folder another team's choices may hold.
 */
void
sw_session_file_changed (SwSession *self)
{
  g_autofree char *path = sw_session_find_config_path (sw_session_get_file (self));
  const char *own = self->config != NULL ? sw_lint_config_get_path (self->config) : NULL;

  if (g_strcmp0 (path, own) != 0)
    {
      g_autofree char *problem = NULL;
      g_autoptr (SwLintConfig) config = sw_session_load_config (self, sw_session_get_file (self), &problem);

      if (config != self->config)
        sw_session_set_config (self, config);
      if (problem != NULL)
        sw_session_announce (self, problem, FALSE);
    }

  sw_session_notify_file (self);
}

/**
 * sw_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): what kind of framework is being written
 */
SwProfile *
sw_session_get_profile (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->profile;
}

/**
 * sw_session_get_config:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the team has agreed on; %NULL where it has not
 */
SwLintConfig *
sw_session_get_config (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->config;
}

/**
 * sw_session_set_config:
 * @self: a session with a document
 * @config: (nullable): what the team has agreed on; also to tell that what it has is another now
 *
 * The rules are asked anew.
 */
void
sw_session_set_config (SwSession *self,
                       SwLintConfig *config)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (self->linter != NULL);

  g_set_object (&self->config, config);
  sw_linter_set_config (self->linter, config);
}

/**
 * sw_session_find_config_path:
 * @file: (nullable): a document's file
 *
 * Returns: (transfer full) (nullable): the team's file that holds for it; for sw-session-file.c
 */
char *
sw_session_find_config_path (GFile *file)
{
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  return path != NULL ? sw_lint_config_find (path) : NULL;
}
