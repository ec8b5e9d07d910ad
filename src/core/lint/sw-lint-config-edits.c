/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program writes back to a team's file: words that are accepted, severities.
 *
 * Somebody else may have written the file since it was read, so a save reads it once more and makes only
 * our own edits in it; comments stay. */

#include "lint/sw-lint-config-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static gboolean
has_word (char **words,
          const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (words[i], -1);

      if (strcmp (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
play_word (GKeyFile *keys,
           const SwLintConfigEdit *edit)
{
  const char *key = sw_lint_config_word_keys[edit->list];
  g_auto (GStrv) words = g_key_file_get_string_list (keys, SW_LINT_CONFIG_WORDS, key, NULL, NULL);
  g_autoptr (GPtrArray) now = g_ptr_array_new ();
  g_autofree char *folded = g_utf8_casefold (edit->name, -1);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_strstrip (words[i]), -1);

      if (strcmp (other, folded) != 0)
        g_ptr_array_add (now, words[i]);
      else if (edit->add)
        return;
    }

  if (edit->add)
    g_ptr_array_add (now, edit->name);
  g_key_file_set_string_list (keys, SW_LINT_CONFIG_WORDS, key, (const char *const *) now->pdata, now->len);
}

static void
play_edit (GKeyFile *keys,
           const SwLintConfigEdit *edit)
{
  if (edit->list == SW_N_WORD_LISTS)
    g_key_file_set_string (keys, SW_LINT_CONFIG_RULES, edit->name, sw_severity_get_name (edit->severity));
  else
    play_word (keys, edit);
}

static void
do_edit (SwLintConfig *self,
         SwLintConfigEdit edit)
{
  play_edit (self->keys, &edit);
  g_array_append_val (self->edits, edit);
  sw_lint_config_interpret (self);
}

/**
 * sw_lint_config_set_severity:
 * @self: a configuration
 * @rule: a rule's id
 * @severity: what it shall have
 */
void
sw_lint_config_set_severity (SwLintConfig *self,
                             const char *rule,
                             SwSeverity severity)
{
  do_edit (self, (SwLintConfigEdit) { .list = SW_N_WORD_LISTS, .name = g_strdup (rule), .severity = severity });
}

/**
 * sw_lint_config_add_word:
 * @self: a configuration
 * @list: which list
 * @word: a word
 *
 * Returns: whether the list did not have it yet
 */
gboolean
sw_lint_config_add_word (SwLintConfig *self,
                         SwWordList list,
                         const char *word)
{
  if (has_word (self->words[list], word))
    return FALSE;

  do_edit (self, (SwLintConfigEdit) { .list = list, .name = g_strdup (word), .add = TRUE });
  return TRUE;
}

/**
 * sw_lint_config_remove_word:
 * @self: a configuration
 * @list: which list
 * @word: a word
 *
 * Returns: whether the list had it
 */
gboolean
sw_lint_config_remove_word (SwLintConfig *self,
                            SwWordList list,
                            const char *word)
{
  if (!has_word (self->words[list], word))
    return FALSE;

  do_edit (self, (SwLintConfigEdit) { .list = list, .name = g_strdup (word) });
  return TRUE;
}

/**
 * sw_lint_config_save:
 * @self: a configuration with a path
 * @error: where to tell that it could not be written
 *
 * Makes the edits since the last save in the file as it is now, and replaces the file as a whole: it
 * is either the old one or the new one. A link stays a link, the file's mode stays.
 *
 * Returns: whether it was written
 */
gboolean
sw_lint_config_save (SwLintConfig *self,
                     GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *target = NULL;
  g_autofree char *data = NULL;
  GStatBuf status;
  gsize length;
  int mode = 0644;

  g_return_val_if_fail (self->path != NULL, FALSE);

  target = realpath (self->path, NULL);
  if (target != NULL && g_stat (target, &status) == 0)
    {
      mode = (int) (status.st_mode & 0777);
      if (!sw_lint_config_read_keys (keys, target, error))
        return FALSE;
    }

  for (guint i = 0; i < self->edits->len; i++)
    play_edit (keys, &g_array_index (self->edits, SwLintConfigEdit, i));

  data = g_key_file_to_data (keys, &length, NULL);
  if (!g_file_set_contents_full (target != NULL ? target : self->path, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, error))
    return FALSE;

  g_key_file_unref (self->keys);
  self->keys = g_steal_pointer (&keys);
  g_array_set_size (self->edits, 0);
  sw_lint_config_interpret (self);
  return TRUE;
}
