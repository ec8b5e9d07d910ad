/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwDocumentFile: a document and the file it lives in.
 *
 * It knows what the file was when it was read (so that nobody else's work is overwritten) and how
 * it was laid out (so that a save changes the lines that were edited and no other). The layout is
 * guessed when the file is read and proved when somebody asks, usually the first save: most files
 * that are read are never written. A layout that cannot be given back byte for byte becomes
 * `lines`.
 *
 * What may not be changed is given back as it was read: a program that does not know all of it could
 * not write it.
 *
 * A save takes its bytes on the spot and hands them to a thread; what is marked as saved afterwards
 * is the place in history at which they were taken. */

#include "json/sw-document-file.h"

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-writer.h"
#include "json/sw-json-text.h"

typedef enum { LAYOUT_GUESSED, LAYOUT_KEPT, LAYOUT_GIVEN_UP } LayoutState;

struct _SwDocumentFile
{
  SwDocument *document;
  SwReadReport *report;

  GFile *file;             /* NULL for what came from no file, or never had one */
  SwFileStamp stamp;

  GBytes *bytes;           /* as read, until the layout is proved; for good where nothing may be changed */
  SwJsonLayout layout;
  LayoutState layout_state;
  gboolean escapes_unicode;
};

/**
 * sw_document_file_new:
 * @document: a document that has no file yet
 *
 * Returns: (transfer full): the document with a file to be, in the canonical layout
 */
SwDocumentFile *
sw_document_file_new (SwDocument *document)
{
  SwDocumentFile *self = g_new0 (SwDocumentFile, 1);

  self->document = g_object_ref (document);
  self->report = sw_read_report_new ();
  self->layout = sw_json_layout_canonical ();
  self->layout_state = LAYOUT_KEPT;
  return self;
}

/* Whether it is written as it was read, whatever this program makes of it. */
static gboolean
is_fixed (SwDocumentFile *self)
{
  return self->bytes != NULL && sw_document_get_read_only (self->document) != NULL;
}

/**
 * sw_document_file_new_for_bytes:
 * @bytes: the contents of a file
 * @error: an error of %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the document, which has no file to be saved to
 */
SwDocumentFile *
sw_document_file_new_for_bytes (GBytes *bytes,
                                GError **error)
{
  g_autoptr (SwDocumentFile) self = NULL;
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, error);

  if (tape == NULL)
    return NULL;

  self = g_new0 (SwDocumentFile, 1);
  self->document = sw_canonical_read (tape, &self->report, error);
  if (self->document == NULL)
    return NULL;

  self->bytes = g_bytes_ref (bytes);
  self->layout = sw_json_layout_detect (tape);
  if (is_fixed (self))
    self->layout_state = LAYOUT_KEPT;
  else
    self->escapes_unicode = sw_json_tape_escapes_unicode (tape);
  return g_steal_pointer (&self);
}

/**
 * sw_document_file_load:
 * @file: a local file
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the document in @file
 */
SwDocumentFile *
sw_document_file_load (GFile *file,
                       GError **error)
{
  SwFileStamp stamp;
  g_autoptr (GBytes) bytes = sw_file_load_file (file, &stamp, error);
  SwDocumentFile *self;

  if (bytes == NULL)
    return NULL;

  self = sw_document_file_new_for_bytes (bytes, error);
  if (self != NULL)
    {
      self->file = g_object_ref (file);
      self->stamp = stamp;
    }
  return self;
}

/** sw_document_file_free: @self: (transfer full) (nullable): a document and its file */
void
sw_document_file_free (SwDocumentFile *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  sw_read_report_free (self->report);
  g_free (self);
}

/**
 * sw_document_file_get_document:
 * @self: a document and its file
 *
 * Returns: (transfer none): the document
 */
SwDocument *
sw_document_file_get_document (SwDocumentFile *self)
{
  return self->document;
}

/**
 * sw_document_file_get_report:
 * @self: a document and its file
 *
 * Returns: (transfer none): what reading it took, beside reading
 */
const SwReadReport *
sw_document_file_get_report (SwDocumentFile *self)
{
  return self->report;
}

/**
 * sw_document_file_get_file:
 * @self: a document and its file
 *
 * Returns: (nullable) (transfer none): where it was read from or saved to last
 */
GFile *
sw_document_file_get_file (SwDocumentFile *self)
{
  return self->file;
}

/**
 * sw_document_file_get_stamp:
 * @self: a document and its file
 *
 * Returns: (nullable) (transfer none): what the file was then, %NULL where there is no file
 */
const SwFileStamp *
sw_document_file_get_stamp (SwDocumentFile *self)
{
  return self->file != NULL ? &self->stamp : NULL;
}

/**
 * sw_document_file_set_origin:
 * @self: a document and its file
 * @file: where it belongs
 * @stamp: what the file was when this document was taken from it
 *
 * Says where a document belongs that was read from somewhere else: from the draft of it that was kept
 * while it was being edited.
 */
void
sw_document_file_set_origin (SwDocumentFile *self,
                             GFile *file,
                             const SwFileStamp *stamp)
{
  g_set_object (&self->file, file);
  self->stamp = *stamp;
}

static void
prove_layout (SwDocumentFile *self)
{
  g_autoptr (SwJsonTape) tape = NULL;
  g_autoptr (GBytes) again = NULL;

  if (self->layout_state != LAYOUT_GUESSED)
    return;

  tape = sw_json_tape_new (self->bytes, NULL);
  again = sw_json_text_lay_out (tape, &self->layout);
  if (g_bytes_equal (again, self->bytes))
    {
      self->layout_state = LAYOUT_KEPT;
    }
  else
    {
      gboolean bom = self->layout.bom;

      self->layout_state = LAYOUT_GIVEN_UP;
      self->layout = sw_json_layout_lines ();
      self->layout.bom = bom;
    }
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/**
 * sw_document_file_keeps_layout:
 * @self: a document and its file
 *
 * Returns: whether a save leaves the white space of the file as it is; if not, the file becomes
 *   `lines`, which people should be told
 */
gboolean
sw_document_file_keeps_layout (SwDocumentFile *self)
{
  prove_layout (self);
  return self->layout_state == LAYOUT_KEPT;
}

/**
 * sw_document_file_escapes_unicode:
 * @self: a document and its file
 *
 * Returns: whether the file that was read writes characters outside ASCII as escapes, which a save
 *   will write as themselves
 */
gboolean
sw_document_file_escapes_unicode (SwDocumentFile *self)
{
  return self->escapes_unicode;
}

/**
 * sw_document_file_get_layout:
 * @self: a document and its file
 *
 * Returns: the layout it will be saved in
 */
SwJsonLayout
sw_document_file_get_layout (SwDocumentFile *self)
{
  prove_layout (self);
  return self->layout;
}

/**
 * sw_document_file_set_layout:
 * @self: a document and its file
 * @layout: the layout it shall be saved in, unless it may not be changed
 */
void
sw_document_file_set_layout (SwDocumentFile *self,
                             const SwJsonLayout *layout)
{
  if (is_fixed (self))
    return;

  self->layout = *layout;
  self->layout_state = LAYOUT_KEPT;
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/**
 * sw_document_file_write:
 * @self: a document and its file
 * @error: an error of %SW_FORMAT_ERROR or %SW_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): what a save would put into the file now
 */
GBytes *
sw_document_file_write (SwDocumentFile *self,
                        GError **error)
{
  SwJsonLayout layout;

  if (is_fixed (self))
    return g_bytes_ref (self->bytes);

  layout = sw_document_file_get_layout (self);
  return sw_canonical_write (self->document, &layout, error);
}

/* What a save needs once the document may go on changing. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  guint64 serial;
  gboolean is_own;         /* it goes where it came from: what is there must be what was read */
  SwFileStamp stamp;
  SwFileSaveFlags flags;
  SwFileSaveResult result;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_bytes_unref (save->bytes);
  g_free (save);
}

static Save *
save_new (SwDocumentFile *self,
          GFile *file,
          SwFileSaveFlags flags,
          GError **error)
{
  g_autoptr (GBytes) bytes = sw_document_file_write (self, error);
  Save *save;

  if (bytes == NULL)
    return NULL;

  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->bytes = g_steal_pointer (&bytes);
  save->serial = sw_document_get_serial (self->document);
  save->is_own = self->file != NULL && g_file_equal (file, self->file);
  save->stamp = self->stamp;
  save->flags = flags;
  return save;
}

static gboolean
save_run (Save *save,
          GError **error)
{
  return sw_file_save_file (save->file, save->bytes, save->is_own ? &save->stamp : NULL,
                            save->flags, &save->result, error);
}

static void
settle (SwDocumentFile *self,
        const Save *save)
{
  g_set_object (&self->file, save->file);
  self->stamp = save->result.stamp;
  self->escapes_unicode = FALSE;
  /* The file is in that layout now; it has been said once that it was not. */
  self->layout_state = LAYOUT_KEPT;
  sw_document_mark (self->document, SW_MARK_FILE, save->serial);
}

/**
 * sw_document_file_save:
 * @self: a document and its file
 * @file: (nullable): where to, %NULL for where it came from
 * @flags: how
 * @result: (out) (optional): what had to be given up
 * @error: an error of %SW_FILE_ERROR or of sw_document_file_write()
 *
 * Saves and waits for it. Whatever fails, the file is whole and the document is as modified as it
 * was.
 *
 * Returns: whether it is saved
 */
gboolean
sw_document_file_save (SwDocumentFile *self,
                       GFile *file,
                       SwFileSaveFlags flags,
                       SwFileSaveResult *result,
                       GError **error)
{
  Save *save;
  gboolean saved;

  g_return_val_if_fail (file != NULL || self->file != NULL, FALSE);

  save = save_new (self, file != NULL ? file : self->file, flags, error);
  if (save == NULL)
    return FALSE;

  saved = save_run (save, error);
  if (saved)
    {
      settle (self, save);
      if (result != NULL)
        *result = save->result;
    }
  save_free (save);
  return saved;
}

static void
save_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * sw_document_file_save_async:
 * @self: a document and its file, which must live until the save has been finished
 * @file: (nullable): where to, %NULL for where it came from
 * @flags: how
 * @cancellable: (nullable): stops a save that has not begun
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the document as it is now. It may be edited meanwhile.
 */
void
sw_document_file_save_async (SwDocumentFile *self,
                             GFile *file,
                             SwFileSaveFlags flags,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  Save *save;

  g_return_if_fail (file != NULL || self->file != NULL);

  g_task_set_source_tag (task, sw_document_file_save_async);
  /* Once the file has been replaced it has been saved, whoever has lost interest. */
  g_task_set_check_cancellable (task, FALSE);

  save = save_new (self, file != NULL ? file : self->file, flags, &error);
  if (save == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_clear_pointer (&save, save_free);
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * sw_document_file_save_finish:
 * @self: a document and its file
 * @task: what the callback was given
 * @result: (out) (optional): what had to be given up
 * @error: as with sw_document_file_save()
 *
 * Returns: whether it is saved
 */
gboolean
sw_document_file_save_finish (SwDocumentFile *self,
                              GAsyncResult *task,
                              SwFileSaveResult *result,
                              GError **error)
{
  const Save *save = g_task_get_task_data (G_TASK (task));

  g_return_val_if_fail (g_async_result_is_tagged (task, sw_document_file_save_async), FALSE);

  if (!g_task_propagate_boolean (G_TASK (task), error))
    return FALSE;

  settle (self, save);
  if (result != NULL)
    *result = save->result;
  return TRUE;
}
