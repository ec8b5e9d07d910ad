/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An export on its way to a file. A thread turns a snapshot of the document into the format, so that it
 * may be edited meanwhile, and writes the file as carefully as a document's own. Who cancels is let go at
 * once, and then there is no file: the thread asks before it begins to write. From there on it goes to its
 * end, for a file that is half replaced would be worse than one nobody waits for. An export never goes over
 * the framework that it was made of: it would lose what only that file holds.
 *
 * What a format leaves out is found in the same way, without a file. */

#include "export/sw-export-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json/sw-file.h"
#include "session/sw-session-file.h"

typedef struct
{
  SwDocument *document;    /* a snapshot */
  const SwExporter *exporter;
  char *exported_at;
  SwProfile *profile;
  SwExportReport *report;  /* (nullable): for a check */
  GFile *file;             /* (nullable): for a file */
  SwFileSaveFlags flags;
  int written;             /* atomic */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  g_free (job->exported_at);
  sw_profile_unref (job->profile);
  sw_export_report_free (job->report);
  g_clear_object (&job->file);
  g_free (job);
}

static Job *
job_new (SwSession *session,
         const SwExporter *exporter,
         const SwExportOptions *options)
{
  Job *job = g_new0 (Job, 1);

  job->document = sw_document_snapshot (sw_session_get_document (session));
  job->exporter = exporter;
  job->exported_at = g_strdup (options->exported_at);
  job->profile = sw_profile_ref (sw_session_get_profile (session));
  return job;
}

static GBytes *
job_convert (Job *job,
             GError **error)
{
  SwExportOptions options = { .exported_at = job->exported_at, .profile = job->profile };

  return sw_exporter_export (job->exporter, job->document, &options, job->report, error);
}

/**
 * sw_export_dup_name:
 * @session: a session with a document
 * @exporter: a format
 *
 * Returns: (transfer full): what to call the file: after the document's, but not as the document's
 */
char *
sw_export_dup_name (SwSession *session,
                    const SwExporter *exporter)
{
  SwNode *occupation = sw_document_get_part (sw_session_get_document (session), SW_KIND_OCCUPATION);
  const char *code = sw_node_get_text (occupation, SW_OCCUPATION_SOC);
  GFile *own = sw_session_get_file (session);
  g_autofree char *base = own != NULL ? g_file_get_basename (own) : NULL;
  g_autofree char *shown = base != NULL ? g_filename_display_name (base) : NULL;
  g_autofree char *name = NULL;

  if (shown == NULL)
    /* Translators: the name of a file that has none yet, without its ending. */
    shown = g_strdelimit (g_strdup (code != NULL && *code != '\0' ? code : _("framework")), "/\\", '-');

  name = sw_exporter_dup_file_name (exporter, shown);
  if (g_strcmp0 (name, shown) != 0)
    return g_steal_pointer (&name);

  /* Translators: goes into the name of an exported file, before its ending, where the document has that name. */
  return g_strdup_printf ("%.*s.%s%s", (int) (strlen (name) - strlen (exporter->suffix)), name,
                          C_("file name", "export"), exporter->suffix);
}

/**
 * sw_export_add_suffix:
 * @exporter: a format
 * @file: a file that the user has named
 *
 * Returns: (transfer full): the same, with the format's suffix if it has none at all
 */
GFile *
sw_export_add_suffix (const SwExporter *exporter,
                      GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (name == NULL || folder == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);

  longer = g_strconcat (name, exporter->suffix, NULL);
  return g_file_get_child (folder, longer);
}

static void
check_thread (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = job_convert (job, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->report), (GDestroyNotify) sw_export_report_free);
  else
    g_task_return_error (task, error);
}

/**
 * sw_export_check_async:
 * @session: a session with a document
 * @exporter: a format
 * @options: how; their profile is the session's
 * @cancellable: (nullable): lets go of it
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out what an export would leave out, or why there can be none.
 */
void
sw_export_check_async (SwSession *session,
                       const SwExporter *exporter,
                       const SwExportOptions *options,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  /* Of no object: who gives up is answered at once, and the thread may outlive the session. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (session, exporter, options);

  g_task_set_source_tag (task, sw_export_check_async);
  job->report = sw_export_report_new ();
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, check_thread);
}

/**
 * sw_export_check_finish:
 * @result: what the callback was given
 * @error: an error of %SW_EXPORT_ERROR, %SW_FORMAT_ERROR or %SW_JSON_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what is left out
 */
SwExportReport *
sw_export_check_finish (GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sw_export_check_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_thread (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = job_convert (job, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* Who has given up has been told that there is no file. */
  if (!g_task_set_return_on_cancel (task, FALSE))
    return;

  if (sw_file_save_file (job->file, bytes, NULL, job->flags, NULL, &error))
    {
      g_atomic_int_set (&job->written, TRUE);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

/**
 * sw_export_write_async:
 * @session: a session with a document
 * @exporter: a format
 * @options: how; their profile is the session's
 * @file: where to
 * @overwrite: whether the user has agreed to replace what is there
 * @cancellable: (nullable): stops an export that has not begun to write
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Exports the document as it is now. It may be edited meanwhile.
 */
void
sw_export_write_async (SwSession *session,
                       const SwExporter *exporter,
                       const SwExportOptions *options,
                       GFile *file,
                       gboolean overwrite,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job;

  g_task_set_source_tag (task, sw_export_write_async);
  if (sw_session_is_file (session, file))
    {
      g_task_return_new_error (task, SW_FILE_ERROR, SW_FILE_ERROR_EXISTS,
                               _("An export does not go over its own framework, which holds more. Choose another "
                                 "name."));
      return;
    }

  job = job_new (session, exporter, options);
  job->file = g_object_ref (file);
  job->flags = overwrite ? SW_FILE_SAVE_OVERWRITE : SW_FILE_SAVE_NONE;
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, write_thread);
}

/**
 * sw_export_write_finish:
 * @result: what the callback was given
 * @error: an error of %SW_EXPORT_ERROR, %SW_FORMAT_ERROR, %SW_JSON_ERROR or %SW_FILE_ERROR, or
 *   %G_IO_ERROR_CANCELLED: then there is no file
 *
 * Returns: whether it is written
 */
gboolean
sw_export_write_finish (GAsyncResult *result,
                        GError **error)
{
  Job *job;
  gboolean done;

  g_return_val_if_fail (g_async_result_is_tagged (result, sw_export_write_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  /* A file that has been replaced is written, whoever has lost interest. */
  if (job != NULL && g_atomic_int_get (&job->written))
    error = NULL;
  done = g_task_propagate_boolean (G_TASK (result), error);
  return done || (job != NULL && g_atomic_int_get (&job->written));
}
