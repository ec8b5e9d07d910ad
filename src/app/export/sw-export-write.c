/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An export on its way to a file. The document is turned into the format at once, so that it may be
 * edited afterwards; the file is written in a thread, as carefully as a document's own. An export never
 * goes over the framework that it was made of: it would lose what only that file holds. */

#include "export/sw-export-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json/sw-file.h"
#include "session/sw-session-file.h"

typedef struct
{
  GFile *file;
  GBytes *bytes;
  SwFileSaveFlags flags;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

/**
 * sw_export_get_name:
 * @session: a session with a document
 * @exporter: a format
 *
 * Returns: (transfer full): what to call the file: after the document's, but not as the document's
 */
char *
sw_export_get_name (SwSession *session,
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

  name = sw_exporter_get_file_name (exporter, shown);
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
write_thread (GTask *task,
              gpointer source,
              gpointer data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (sw_file_save_file (job->file, job->bytes, NULL, job->flags, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * sw_export_write_async:
 * @session: a session with a document
 * @exporter: a format
 * @options: how; their profile is the session's
 * @file: where to
 * @overwrite: whether the user has agreed to replace what is there
 * @callback: called when it is written
 * @user_data: for @callback
 */
void
sw_export_write_async (SwSession *session,
                       const SwExporter *exporter,
                       const SwExportOptions *options,
                       GFile *file,
                       gboolean overwrite,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, user_data);
  SwExportOptions own = { .exported_at = options->exported_at, .profile = sw_session_get_profile (session) };
  Job *job = g_new0 (Job, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, sw_export_write_async);
  job->file = g_object_ref (file);
  job->flags = overwrite ? SW_FILE_SAVE_OVERWRITE : SW_FILE_SAVE_NONE;
  g_task_set_task_data (task, job, job_free);

  if (sw_session_is_file (session, file))
    {
      g_task_return_new_error (task, SW_FILE_ERROR, SW_FILE_ERROR_EXISTS,
                               _("An export does not go over its own framework, which holds more. Choose another "
                                 "name."));
      return;
    }

  job->bytes = sw_exporter_export (exporter, sw_session_get_document (session), &own, NULL, &error);
  if (job->bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, write_thread);
}

/**
 * sw_export_write_finish:
 * @result: what the callback was given
 * @error: an error of %SW_EXPORT_ERROR, %SW_FORMAT_ERROR, %SW_JSON_ERROR or %SW_FILE_ERROR
 *
 * Returns: whether it is written
 */
gboolean
sw_export_write_finish (GAsyncResult *result,
                        GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sw_export_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
