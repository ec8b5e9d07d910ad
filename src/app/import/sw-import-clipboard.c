/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies on a clipboard, or is dropped, as bytes in all the forms that can be imported, the richest
 * first. The bytes are taken as they come: which characters they mean is found out by who reads them. */

#include "import/sw-import-clipboard.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import.h"

static const char *const types[] = { "text/html", "application/xhtml+xml", "text/plain;charset=utf-8", "text/plain" };

typedef struct
{
  GObject *from;           /* a GdkClipboard or a GdkDrop */
  GPtrArray *forms;        /* of GBytes */
  guint at;                /* the type that is being read */
  gboolean has_text;
} Job;

static void read_next (GTask *task);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->from);
  g_ptr_array_unref (job->forms);
  g_free (job);
}

/**
 * sw_import_clipboard_get_formats:
 *
 * Returns: (transfer full): the forms that can be imported
 */
GdkContentFormats *
sw_import_clipboard_get_formats (void)
{
  return gdk_content_formats_new ((const char **) types, G_N_ELEMENTS (types));
}

static void
spliced_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  gssize length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);

  if (length > 0)
    {
      g_ptr_array_add (job->forms, g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source)));
      job->has_text = job->has_text || g_str_has_prefix (types[job->at], "text/plain");
    }
  job->at++;
  read_next (task);
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GInputStream) input = NULL;

  if (GDK_IS_DROP (source))
    input = gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL);
  else
    input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (input == NULL)
    {
      job->at++;
      read_next (task);
      return;
    }

  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, task);
}

/* Plain text comes under two names; one of them is enough. */
static gboolean
is_wanted (Job *job,
           GdkContentFormats *formats)
{
  return gdk_content_formats_contain_mime_type (formats, types[job->at]) &&
         !(job->has_text && g_str_has_prefix (types[job->at], "text/plain"));
}

static void
read_next (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  GdkContentFormats *formats = GDK_IS_DROP (job->from) ? gdk_drop_get_formats (GDK_DROP (job->from))
                                                       : gdk_clipboard_get_formats (GDK_CLIPBOARD (job->from));

  while (job->at < G_N_ELEMENTS (types) && !is_wanted (job, formats))
    job->at++;

  if (job->at < G_N_ELEMENTS (types))
    {
      const char *wanted[] = { types[job->at], NULL };

      if (GDK_IS_DROP (job->from))
        gdk_drop_read_async (GDK_DROP (job->from), wanted, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
      else
        gdk_clipboard_read_async (GDK_CLIPBOARD (job->from), wanted, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
      return;
    }

  if (job->forms->len > 0)
    g_task_return_pointer (task, g_ptr_array_ref (job->forms), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_new_error (task, SW_IMPORT_ERROR, SW_IMPORT_ERROR_NOTHING,
                             _("There is no text. Copy the whole page in your browser first, then import it from "
                               "here."));
  g_object_unref (task);
}

static void
start (GObject *from,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, start);
  job->from = g_object_ref (from);
  job->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_task_set_task_data (task, job, job_free);
  read_next (task);
}

/**
 * sw_import_clipboard_read_async:
 * @clipboard: where from
 * @callback: called when all is there
 * @user_data: for @callback
 */
void
sw_import_clipboard_read_async (GdkClipboard *clipboard,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  start (G_OBJECT (clipboard), callback, user_data);
}

/**
 * sw_import_drop_read_async:
 * @drop: where from
 * @callback: called when all is there
 * @user_data: for @callback
 */
void
sw_import_drop_read_async (GdkDrop *drop,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  start (G_OBJECT (drop), callback, user_data);
}

/**
 * sw_import_clipboard_read_finish:
 * @result: what the callback was given
 * @error: %SW_IMPORT_ERROR_NOTHING
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the same in several forms, the richest first
 */
GPtrArray *
sw_import_clipboard_read_finish (GAsyncResult *result,
                                 GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, start), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
