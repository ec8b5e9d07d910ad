/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session's dealings with files: where documents come from and go to. What is read and written,
 * and how carefully, is SwDocumentFile's; here is what a window needs on top of it.
 *
 * Most frameworks are some kilobytes and are read faster than a thread is started, so those are read
 * on the spot and the window's first picture already shows them; anything larger is read in a
 * thread. The document that is shown is exchanged only when the new one is complete: a file that
 * cannot be read leaves everything as it was. */

#include "session/sw-session-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "session/sw-session-private.h"

#define READ_AT_ONCE (512 * 1024)

/**
 * sw_session_new_framework:
 * @self: a session
 * @soc: the occupation's code
 * @title: its title
 * @sections: (nullable): keys of sections of the profile to have besides the first one
 *
 * Begins a framework that is in no file yet.
 */
void
sw_session_new_framework (SwSession *self,
                          const char *soc,
                          const char *title,
                          const char *const *sections)
{
  SwProfile *profile = sw_session_get_profile (self);
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, soc, title);
  SwNode *root = sw_document_get_root (document);

  for (guint i = 0; sections != NULL && sections[i] != NULL; i++)
    if (sw_document_get_section (document, sections[i]) == NULL)
      {
        g_autoptr (SwNode) section = sw_profile_new_section (profile, sections[i]);

        sw_node_init_child (root, SW_LIST_SECTIONS, section);
      }

  sw_document_unmark (document, SW_MARK_FILE);
  sw_session_take_document_file (self, sw_document_file_new (document));
}

/**
 * sw_session_load_example:
 * @self: a session
 * @file: a framework to begin with
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Shows what is in @file as a document of its own, which is in no file yet.
 *
 * Returns: whether it could be read
 */
gboolean
sw_session_load_example (SwSession *self,
                         GFile *file,
                         GError **error)
{
  SwDocumentFile *document_file;
  g_autoptr (GBytes) bytes = sw_file_load_file (file, NULL, error);

  if (bytes == NULL)
    return FALSE;

  document_file = sw_document_file_new_for_bytes (bytes, error);
  if (document_file == NULL)
    return FALSE;

  sw_session_take_document_file (self, document_file);
  return TRUE;
}

static void
load_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  SwDocumentFile *document_file = sw_document_file_load (data, &error);

  if (document_file != NULL)
    g_task_return_pointer (task, document_file, (GDestroyNotify) sw_document_file_free);
  else
    g_task_return_error (task, error);
}

/**
 * sw_session_load_async:
 * @self: a session
 * @file: what to read
 * @cancellable: (nullable): gives it up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a framework. The document that is shown stays until sw_session_load_finish(). The callback's
 * source object is %NULL.
 */
void
sw_session_load_async (SwSession *self,
                       GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  /* Of no object: who gives up is answered at once, and the thread may outlive the session. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *path = g_file_peek_path (file);
  GStatBuf info;

  g_task_set_source_tag (task, sw_session_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);

  if (path == NULL || (g_stat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_size <= READ_AT_ONCE))
    {
      load_thread (task, NULL, file, cancellable);
    }
  else
    {
      g_task_set_return_on_cancel (task, TRUE);
      g_task_run_in_thread (task, load_thread);
    }
}

/**
 * sw_session_load_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Shows what was read.
 *
 * Returns: whether it could be read
 */
gboolean
sw_session_load_finish (SwSession *self,
                        GAsyncResult *result,
                        GError **error)
{
  SwDocumentFile *document_file;

  g_return_val_if_fail (g_async_result_is_tagged (result, sw_session_load_async), FALSE);

  document_file = g_task_propagate_pointer (G_TASK (result), error);
  if (document_file == NULL)
    return FALSE;

  sw_session_take_document_file (self, document_file);
  return TRUE;
}

/**
 * sw_session_is_saving:
 * @self: a session
 *
 * Returns: whether a save is under way
 */
gboolean
sw_session_is_saving (SwSession *self)
{
  return self->saving;
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SwSession *self = g_task_get_source_object (task);
  g_autofree SwFileSaveResult *saved = g_new0 (SwFileSaveResult, 1);
  GError *error = NULL;

  self->saving = FALSE;
  if (sw_document_file_save_finish (self->document_file, result, saved, &error))
    {
      sw_session_file_changed (self);
      g_task_return_pointer (task, g_steal_pointer (&saved), g_free);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

/* A file that comes into being has no layout to be kept: the team of its folder says which, else it is
 * the one that exports have. An example that was begun with is such a file too. */
static void
lay_out_new_file (SwSession *self,
                  GFile *file)
{
  g_autofree char *path = sw_session_find_config_path (file);
  g_autoptr (SwLintConfig) config = path != NULL ? sw_lint_config_load (path, NULL) : NULL;
  const char *name = config != NULL ? sw_lint_config_get_layout (config) : NULL;
  SwJsonLayout layout = g_strcmp0 (name, "lines") == 0 ? sw_json_layout_lines () : sw_json_layout_canonical ();

  sw_document_file_set_layout (self->document_file, &layout);
}

/**
 * sw_session_save_async:
 * @self: a session with a document that is not being saved
 * @file: (nullable): where to, %NULL for where it came from
 * @flags: how
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the document as it is now; it may be edited meanwhile, but not exchanged.
 */
void
sw_session_save_async (SwSession *self,
                       GFile *file,
                       SwFileSaveFlags flags,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task;

  g_return_if_fail (self->document_file != NULL && !self->saving);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, sw_session_save_async);
  self->saving = TRUE;
  if (sw_session_get_file (self) == NULL && file != NULL)
    lay_out_new_file (self, file);
  sw_document_file_save_async (self->document_file, file, flags, NULL, saved_cb, task);
}

/**
 * sw_session_save_finish:
 * @self: a session
 * @result: what the callback was given
 * @saved: (out) (optional): what had to be given up
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: whether it is saved
 */
gboolean
sw_session_save_finish (SwSession *self,
                        GAsyncResult *result,
                        SwFileSaveResult *saved,
                        GError **error)
{
  g_autofree SwFileSaveResult *answer = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, sw_session_save_async), FALSE);

  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer != NULL && saved != NULL)
    *saved = *answer;
  return answer != NULL;
}

/**
 * sw_session_is_one_file:
 * @a: a file
 * @b: a file
 *
 * Returns: whether both are the same one, whatever names lead to it
 */
gboolean
sw_session_is_one_file (GFile *a,
                        GFile *b)
{
  const char *path_a = g_file_peek_path (a);
  const char *path_b = g_file_peek_path (b);
  GStatBuf info_a, info_b;

  if (g_file_equal (a, b))
    return TRUE;

  return path_a != NULL && path_b != NULL && g_stat (path_a, &info_a) == 0 && g_stat (path_b, &info_b) == 0 &&
         info_a.st_ino == info_b.st_ino && info_a.st_dev == info_b.st_dev;
}

/**
 * sw_session_is_file:
 * @self: a session
 * @file: a file
 *
 * Returns: whether the document is in that file, whatever names lead to it
 */
gboolean
sw_session_is_file (SwSession *self,
                    GFile *file)
{
  GFile *own = sw_session_get_file (self);

  return own != NULL && sw_session_is_one_file (own, file);
}

/**
 * sw_session_look_at_disk:
 * @self: a session
 *
 * Compares the file with what it was when it was read or written last. The content is looked at only
 * where size or time differ, so this is cheap enough for each time that the window comes to the front.
 *
 * Returns: what has become of the file
 */
SwDiskState
sw_session_look_at_disk (SwSession *self)
{
  GFile *file = sw_session_get_file (self);
  const SwFileStamp *stamp = file != NULL ? sw_document_file_get_stamp (self->document_file) : NULL;
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  SwFileStamp now;
  GStatBuf info;

  if (stamp == NULL || path == NULL || self->saving)
    return SW_DISK_SAME;

  if (g_stat (path, &info) != 0)
    return SW_DISK_GONE;

  if ((guint64) info.st_dev == stamp->device && (guint64) info.st_ino == stamp->inode &&
      (guint64) info.st_size == stamp->size && info.st_mtim.tv_sec == stamp->mtime_seconds &&
      (guint32) info.st_mtim.tv_nsec == stamp->mtime_nanoseconds)
    return SW_DISK_SAME;

  /* Written anew with the same words, as a checkout does it: nobody's work is at stake. */
  bytes = sw_file_load (path, &now, NULL);
  if (bytes == NULL || memcmp (now.digest, stamp->digest, sizeof now.digest) != 0)
    return SW_DISK_CHANGED;

  sw_document_file_set_origin (self->document_file, file, &now);
  return SW_DISK_SAME;
}
