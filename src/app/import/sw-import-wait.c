/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what is to be imported, with a way out.
 *
 * Reading has limits that let it take up to twenty seconds, so it is done in a thread, with Cancel in a
 * window (SwWait).
 *
 * Something from a clipboard comes in several forms, the richest first. The first that a framework is
 * found in is taken: the rich form of a text editor's copy may hold nothing but colours. */

#include "import/sw-import-wait.h"

#include <glib/gi18n-lib.h>

#include "json/sw-file.h"
#include "sw-wait.h"

typedef struct
{
  GFile *file;
  GPtrArray *forms;        /* of GBytes */
  SwProfile *profile;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_ptr_array_unref (job->forms);
  sw_profile_unref (job->profile);
  g_free (job);
}

static void
read_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) first = NULL;

  if (job->file != NULL)
    {
      GBytes *bytes = sw_file_load_file (job->file, NULL, &first);

      if (bytes == NULL)
        {
          g_task_return_error (task, g_steal_pointer (&first));
          return;
        }
      g_ptr_array_add (job->forms, bytes);
    }

  for (guint i = 0; i < job->forms->len; i++)
    {
      g_autoptr (GError) error = NULL;
      SwImportDraft *draft = sw_import_read (g_ptr_array_index (job->forms, i), job->profile, &error);

      if (draft != NULL)
        {
          g_task_return_pointer (task, draft, (GDestroyNotify) sw_import_draft_unref);
          return;
        }
      if (first == NULL)
        first = g_steal_pointer (&error);
    }
  g_task_return_error (task, g_steal_pointer (&first));
}

/**
 * sw_import_wait_run:
 * @parent: the window that asks
 * @file: (nullable): what to read
 * @forms: (nullable) (element-type GBytes): what to read instead, the same in several forms, the richest first
 * @name: what to call it: a file's name, or what people call its place
 * @profile: what kind of framework it may be
 * @callback: called when it is read, or given up
 * @user_data: for @callback
 */
void
sw_import_wait_run (GtkWindow *parent,
                    GFile *file,
                    GPtrArray *forms,
                    const char *name,
                    SwProfile *profile,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  /* Translators: "%s" is a file's name, or "the clipboard". */
  g_autofree char *text = g_strdup_printf (_("Reading %s…"), name);
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, sw_import_wait_run);
  g_set_object (&job->file, file);
  job->forms = forms != NULL ? g_ptr_array_ref (forms)
                             : g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  job->profile = sw_profile_ref (profile);
  sw_wait_run (sw_wait_new (parent, _("Import"), text), task, read_thread, job, job_free,
               (GDestroyNotify) sw_import_draft_unref);
}

/**
 * sw_import_wait_finish:
 * @result: what the callback was given
 * @error: an error of %SW_FILE_ERROR or %SW_IMPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was found
 */
SwImportDraft *
sw_import_wait_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sw_import_wait_run), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
