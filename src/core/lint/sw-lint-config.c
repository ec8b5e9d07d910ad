/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLintConfig: a team's choices, from its file `.skillwright`.
 *
 * The file is a key file: severities under [rules], a rule's parameters under [rule:ID], words under
 * [words], `path` under [profile], `layout` under [format]. Window and command line read the same file, so
 * that nobody's machine says something else. What it says and we do not know is no error: a file may be
 * newer than the program. Each such line is a warning, and is kept when the file is saved.
 *
 * Words are written back ("accept for the team"); see sw-lint-config-edits.c. */

#include "lint/sw-lint-config-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lint/sw-rule.h"

#define RULE_PREFIX "rule:"

const char *const sw_lint_config_word_keys[SW_N_WORD_LISTS] = { "accept", "reject" };

/* What can be chosen, group by group; [rules] takes the ids of the table. */
static const struct
{
  const char *group;
  const char *keys[4];
} known[] = {
  { SW_LINT_CONFIG_WORDS, { "accept", "reject" } },
  { "profile", { "path" } },
  { "format", { "layout" } },
  { RULE_PREFIX "label-length", { "max-words", "max-characters" } },
  { RULE_PREFIX "action-length", { "max-words", "max-characters" } },
  { RULE_PREFIX "verb-repeated", { "min-statements" } },
};

G_DEFINE_FINAL_TYPE (SwLintConfig, sw_lint_config, G_TYPE_OBJECT)

static void
clear_edit (gpointer data)
{
  g_free (((SwLintConfigEdit *) data)->name);
}

static void
sw_lint_config_finalize (GObject *object)
{
  SwLintConfig *self = SW_LINT_CONFIG (object);

  g_free (self->path);
  g_key_file_unref (self->keys);
  g_ptr_array_unref (self->warnings);
  g_hash_table_unref (self->severities);
  for (guint i = 0; i < SW_N_WORD_LISTS; i++)
    g_strfreev (self->words[i]);
  g_free (self->profile);
  g_free (self->layout);
  g_array_unref (self->edits);

  G_OBJECT_CLASS (sw_lint_config_parent_class)->finalize (object);
}

static void
sw_lint_config_class_init (SwLintConfigClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_lint_config_finalize;
}

static void
sw_lint_config_init (SwLintConfig *self)
{
  self->keys = g_key_file_new ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->warnings, NULL);
  self->severities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < SW_N_WORD_LISTS; i++)
    self->words[i] = g_new0 (char *, 1);
  self->edits = g_array_new (FALSE, FALSE, sizeof (SwLintConfigEdit));
  g_array_set_clear_func (self->edits, clear_edit);
}

static void G_GNUC_PRINTF (2, 3)
warn (SwLintConfig *self,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_index (self->warnings, self->warnings->len - 1) = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->warnings, NULL);
}

static void
read_severities (SwLintConfig *self)
{
  g_auto (GStrv) ids = g_key_file_get_keys (self->keys, SW_LINT_CONFIG_RULES, NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *name = g_key_file_get_string (self->keys, SW_LINT_CONFIG_RULES, ids[i], NULL);
      SwSeverity severity;

      if (name != NULL)
        g_strstrip (name);
      if (sw_rules_find (ids[i]) == NULL)
        warn (self, _("There is no rule “%s”."), ids[i]);
      else if (!sw_severity_from_name (name, &severity))
        warn (self, _("“%s” is no severity for the rule “%s”; it can be “error”, “warning”, “info” or “off”."),
              name != NULL ? name : "", ids[i]);
      else
        g_hash_table_insert (self->severities, g_strdup (ids[i]), GUINT_TO_POINTER (severity));
    }
}

static int
find_group (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].group, group) == 0)
      return (int) i;
  return -1;
}

static void
check_group (SwLintConfig *self,
             const char *group)
{
  g_auto (GStrv) keys = NULL;
  int index = find_group (group);

  if (strcmp (group, SW_LINT_CONFIG_RULES) == 0)
    return;

  if (g_str_has_prefix (group, RULE_PREFIX) && sw_rules_find (group + strlen (RULE_PREFIX)) == NULL)
    {
      warn (self, _("There is no rule “%s”."), group + strlen (RULE_PREFIX));
      return;
    }
  if (index < 0 && !g_str_has_prefix (group, RULE_PREFIX))
    {
      warn (self, _("The group “%s” is not known."), group);
      return;
    }

  keys = g_key_file_get_keys (self->keys, group, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; index >= 0 && j < G_N_ELEMENTS (known[index].keys); j++)
        found = found || g_strcmp0 (known[index].keys[j], keys[i]) == 0;
      if (!found)
        warn (self, _("The key “%s” is not known in the group “%s”."), keys[i], group);
      else if (g_str_has_prefix (group, RULE_PREFIX) && !g_key_file_get_integer (self->keys, group, keys[i], NULL))
        {
          g_autoptr (GError) error = NULL;

          g_key_file_get_integer (self->keys, group, keys[i], &error);
          if (error != NULL)
            warn (self, _("“%s” in the group “%s” is not a number."), keys[i], group);
        }
    }
}

/* What the key file says, made ready for asking. */
void
sw_lint_config_interpret (SwLintConfig *self)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->keys, NULL);

  g_ptr_array_set_size (self->warnings, 0);
  g_ptr_array_add (self->warnings, NULL);
  g_hash_table_remove_all (self->severities);
  read_severities (self);
  self->has_parameters = FALSE;
  for (guint i = 0; groups[i] != NULL; i++)
    {
      check_group (self, groups[i]);
      self->has_parameters = self->has_parameters || g_str_has_prefix (groups[i], RULE_PREFIX);
    }

  for (guint i = 0; i < SW_N_WORD_LISTS; i++)
    {
      g_strfreev (self->words[i]);
      self->words[i] = g_key_file_get_string_list (self->keys, SW_LINT_CONFIG_WORDS, sw_lint_config_word_keys[i], NULL,
                                                   NULL);
      if (self->words[i] == NULL)
        self->words[i] = g_new0 (char *, 1);
      for (guint j = 0; self->words[i][j] != NULL; j++)
        g_strstrip (self->words[i][j]);
    }

  g_free (self->profile);
  self->profile = g_key_file_get_string (self->keys, "profile", "path", NULL);
  g_free (self->layout);
  self->layout = g_key_file_get_string (self->keys, "format", "layout", NULL);
  if (self->layout != NULL && strcmp (self->layout, "canonical") != 0 && strcmp (self->layout, "lines") != 0)
    {
      warn (self, _("“%s” is no layout; it can be “canonical” or “lines”."), self->layout);
      g_clear_pointer (&self->layout, g_free);
    }
}

/* Reads the file at @path with all that it says, also what is not known. */
gboolean
sw_lint_config_read_keys (GKeyFile *keys,
                          const char *path,
                          GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_key_file_load_from_file (keys, path, G_KEY_FILE_KEEP_COMMENTS, &problem))
    return TRUE;

  g_set_error (error, problem->domain, problem->code, _("The configuration “%s” cannot be read: %s"), path,
               problem->message);
  return FALSE;
}

/**
 * sw_lint_config_new:
 * @path: (nullable): where it is to be saved
 *
 * Returns: (transfer full): choices of which none has been made
 */
SwLintConfig *
sw_lint_config_new (const char *path)
{
  SwLintConfig *self = g_object_new (SW_TYPE_LINT_CONFIG, NULL);

  self->path = g_strdup (path);
  return self;
}

/**
 * sw_lint_config_load:
 * @path: a file
 * @error: where to tell that it cannot be read or is no key file
 *
 * Returns: (transfer full) (nullable): what it says
 */
SwLintConfig *
sw_lint_config_load (const char *path,
                     GError **error)
{
  g_autoptr (SwLintConfig) self = sw_lint_config_new (path);

  if (!sw_lint_config_read_keys (self->keys, path, error))
    return NULL;
  sw_lint_config_interpret (self);
  return g_steal_pointer (&self);
}

/**
 * sw_lint_config_find:
 * @folder: the folder of a document
 *
 * Looks for the team's file from the folder upward; the root of a repository, the home folder and the
 * edge of the file system are the last folders looked into.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
sw_lint_config_find (const char *folder)
{
  g_autofree char *current = g_canonicalize_filename (folder, NULL);
  g_autofree char *home = g_canonicalize_filename (g_get_home_dir (), NULL);
  GStatBuf here, above;

  if (g_stat (current, &here) != 0)
    return NULL;

  for (;;)
    {
      g_autofree char *candidate = g_build_filename (current, SW_LINT_CONFIG_NAME, NULL);
      g_autofree char *repository = g_build_filename (current, ".git", NULL);
      g_autofree char *parent = g_path_get_dirname (current);

      if (g_file_test (candidate, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&candidate);
      if (g_file_test (repository, G_FILE_TEST_EXISTS) || strcmp (current, home) == 0 ||
          strcmp (current, parent) == 0 || g_stat (parent, &above) != 0 || above.st_dev != here.st_dev)
        return NULL;

      g_free (current);
      current = g_steal_pointer (&parent);
    }
}

/**
 * sw_lint_config_get_path:
 * @self: a configuration
 *
 * Returns: (nullable) (transfer none): the file it stands in
 */
const char *
sw_lint_config_get_path (SwLintConfig *self)
{
  return self->path;
}

/**
 * sw_lint_config_get_warnings:
 * @self: a configuration
 *
 * Returns: (transfer none) (array zero-terminated=1): what is not known or makes no sense, a
 *   translated sentence each
 */
const char *const *
sw_lint_config_get_warnings (SwLintConfig *self)
{
  return (const char *const *) self->warnings->pdata;
}

/**
 * sw_lint_config_get_profile:
 * @self: a configuration
 *
 * Returns: (nullable) (transfer none): the team's profile, as written: an id, or a path relative to the file
 */
const char *
sw_lint_config_get_profile (SwLintConfig *self)
{
  return self->profile;
}

/**
 * sw_lint_config_get_layout:
 * @self: a configuration
 *
 * Returns: (nullable) (transfer none): `canonical` or `lines`, %NULL where the team has not chosen
 */
const char *
sw_lint_config_get_layout (SwLintConfig *self)
{
  return self->layout;
}

/**
 * sw_lint_config_get_severity:
 * @self: a configuration
 * @rule: a rule's id
 * @severity: (out): the severity that was chosen; left alone where none was
 *
 * Returns: whether one was chosen
 */
gboolean
sw_lint_config_get_severity (SwLintConfig *self,
                             const char *rule,
                             SwSeverity *severity)
{
  gpointer value;

  if (g_hash_table_size (self->severities) == 0
      || !g_hash_table_lookup_extended (self->severities, rule, NULL, &value))
    return FALSE;
  *severity = GPOINTER_TO_UINT (value);
  return TRUE;
}

/**
 * sw_lint_config_get_parameter:
 * @self: a configuration
 * @rule: a rule's id
 * @name: one of its parameters
 * @value: (out): the value that was chosen; left alone where none was
 *
 * Returns: whether one was chosen
 */
gboolean
sw_lint_config_get_parameter (SwLintConfig *self,
                              const char *rule,
                              const char *name,
                              int *value)
{
  g_autoptr (GError) error = NULL;
  char group[64];
  int chosen;

  /* Rules ask about every statement, and hardly any team has chosen a parameter. */
  if (!self->has_parameters)
    return FALSE;

  g_snprintf (group, sizeof group, RULE_PREFIX "%s", rule);
  if (!g_key_file_has_group (self->keys, group))
    return FALSE;

  chosen = g_key_file_get_integer (self->keys, group, name, &error);
  if (error != NULL)
    return FALSE;
  *value = chosen;
  return TRUE;
}

/**
 * sw_lint_config_get_words:
 * @self: a configuration
 * @list: which list
 *
 * Returns: (transfer none) (array zero-terminated=1): the team's words
 */
const char *const *
sw_lint_config_get_words (SwLintConfig *self,
                          SwWordList list)
{
  return (const char *const *) self->words[list];
}
