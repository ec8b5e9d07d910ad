/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A baseline: findings that were there when a team began to use lint, and are not told again. It keeps
 * their fingerprints (lint/report/sw-fingerprint.c), sorted and one a line, so that its changes can be
 * read in version control. */

#include "skw/skw-baseline.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "json/sw-file.h"
#include "json/sw-json-tape.h"

struct _SkwBaseline
{
  GHashTable *fingerprints;
};

/**
 * skw_baseline_new:
 *
 * Returns: (transfer full): a baseline of nothing
 */
SkwBaseline *
skw_baseline_new (void)
{
  SkwBaseline *self = g_new0 (SkwBaseline, 1);

  self->fingerprints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * skw_baseline_free:
 * @self: (transfer full) (nullable): a baseline
 */
void
skw_baseline_free (SkwBaseline *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->fingerprints);
  g_free (self);
}

/**
 * skw_baseline_read:
 * @path: a file that skw_baseline_write() wrote
 * @error: where to tell that it cannot be read or is something else
 *
 * Returns: (transfer full) (nullable): the baseline
 */
SkwBaseline *
skw_baseline_read (const char *path,
                   GError **error)
{
  g_autoptr (GBytes) bytes = sw_file_load (path, NULL, error);
  g_autoptr (SwJsonTape) tape = bytes != NULL ? sw_json_tape_new (bytes, error) : NULL;
  g_autoptr (SkwBaseline) self = NULL;
  SwJsonIter iter;
  guint version, list, value;

  if (tape == NULL)
    return NULL;

  if (sw_json_tape_type (tape, 0) != SW_JSON_OBJECT || !sw_json_tape_find (tape, 0, "skillwrightBaseline", &version) ||
      !sw_json_tape_find (tape, 0, "fingerprints", &list) || sw_json_tape_type (tape, list) != SW_JSON_ARRAY)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, _("This is no baseline; “--write-baseline” makes one."));
      return NULL;
    }

  self = skw_baseline_new ();
  sw_json_iter_init (&iter, tape, list);
  while (sw_json_iter_next_element (&iter, &value))
    if (sw_json_tape_type (tape, value) == SW_JSON_STRING)
      g_hash_table_add (self->fingerprints, sw_json_tape_dup_string (tape, value));
  return g_steal_pointer (&self);
}

/**
 * skw_baseline_add:
 * @self: a baseline
 * @fingerprint: a finding's fingerprint
 */
void
skw_baseline_add (SkwBaseline *self,
                  const char *fingerprint)
{
  g_hash_table_add (self->fingerprints, g_strdup (fingerprint));
}

/**
 * skw_baseline_has:
 * @self: a baseline
 * @fingerprint: a finding's fingerprint
 *
 * Returns: whether the finding is an old one
 */
gboolean
skw_baseline_has (SkwBaseline *self,
                  const char *fingerprint)
{
  return g_hash_table_contains (self->fingerprints, fingerprint);
}

static int
compare_strings (const void *a,
                 const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * skw_baseline_write:
 * @self: a baseline
 * @path: a file
 * @error: where to tell that it cannot be written
 *
 * Returns: whether it was written
 */
gboolean
skw_baseline_write (SkwBaseline *self,
                    const char *path,
                    GError **error)
{
  g_autoptr (GString) text = g_string_new ("{\n  \"skillwrightBaseline\": 1,\n  \"fingerprints\": [");
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (self->fingerprints, &n);
  g_autoptr (GBytes) bytes = NULL;

  qsort (keys, n, sizeof *keys, compare_strings);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\n    \"%s\"", i > 0 ? "," : "", (const char *) keys[i]);
  g_string_append (text, "\n  ]\n}\n");

  bytes = g_bytes_new (text->str, text->len);
  return sw_file_save (path, bytes, NULL, SW_FILE_SAVE_OVERWRITE, NULL, error);
}
