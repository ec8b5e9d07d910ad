/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts on disk: three files a draft in XDG_STATE_HOME/skillwright/drafts. ID.json is the document as
 * a save would write it; ID.draft says where it belongs and what that file was, so that a restored
 * document still notices when another program has written the file since; ID.lock is locked as long as the
 * session that writes the draft is alive. A draft that nobody holds is one whose session has
 * died, and is offered at the next start; the lock needs no clean-up, the kernel drops it with the process.
 *
 * A draft is written beside its place and renamed into it, without waiting for the disk: it is there
 * against crashes of the program, and must not cost a frame. */

#include "session/sw-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define GROUP "Draft"

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "skillwright", "drafts", NULL);
}

static char *
dup_path (const char *id,
          const char *suffix)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strconcat (id, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * sw_draft_free:
 * @self: (transfer full) (nullable): a draft
 *
 * Frees what is known of it; the draft on disk stays.
 */
void
sw_draft_free (SwDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->code);
  g_clear_object (&self->file);
  g_free (self);
}

static char *
stamp_to_string (const SwFileStamp *stamp)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text,
                   "%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT ":%u:",
                   stamp->device, stamp->inode, stamp->size, stamp->mtime_seconds, stamp->mtime_nanoseconds);
  for (guint i = 0; i < SW_FILE_DIGEST_BYTES; i++)
    g_string_append_printf (text, "%02x", stamp->digest[i]);

  return g_string_free (text, FALSE);
}

static gboolean
stamp_from_string (const char *text,
                   SwFileStamp *stamp)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);

  if (g_strv_length (parts) != 6 || strlen (parts[5]) != 2 * SW_FILE_DIGEST_BYTES)
    return FALSE;

  stamp->device = g_ascii_strtoull (parts[0], NULL, 10);
  stamp->inode = g_ascii_strtoull (parts[1], NULL, 10);
  stamp->size = g_ascii_strtoull (parts[2], NULL, 10);
  stamp->mtime_seconds = g_ascii_strtoll (parts[3], NULL, 10);
  stamp->mtime_nanoseconds = (guint32) g_ascii_strtoull (parts[4], NULL, 10);
  for (guint i = 0; i < SW_FILE_DIGEST_BYTES; i++)
    stamp->digest[i] = (guint8) (g_ascii_xdigit_value (parts[5][2 * i]) << 4 |
                                 g_ascii_xdigit_value (parts[5][2 * i + 1]));
  return TRUE;
}

/**
 * sw_draft_load:
 * @id: a draft's id
 *
 * Returns: (transfer full) (nullable): what is known of it, %NULL where there is no such draft
 */
SwDraft *
sw_draft_load (const char *id)
{
  g_autofree char *path = dup_path (id, ".draft");
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *uri = NULL, *stamp = NULL;
  SwDraft *self;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  self = g_new0 (SwDraft, 1);
  self->id = g_strdup (id);
  self->title = g_key_file_get_string (keys, GROUP, "Title", NULL);
  self->code = g_key_file_get_string (keys, GROUP, "Code", NULL);
  self->time = g_key_file_get_int64 (keys, GROUP, "Time", NULL);

  uri = g_key_file_get_string (keys, GROUP, "Uri", NULL);
  stamp = g_key_file_get_string (keys, GROUP, "Stamp", NULL);
  if (uri != NULL && stamp != NULL && stamp_from_string (stamp, &self->stamp))
    self->file = g_file_new_for_uri (uri);

  return self;
}

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  const SwDraft *draft_a = *(SwDraft *const *) a, *draft_b = *(SwDraft *const *) b;

  return draft_a->time > draft_b->time ? -1 : draft_a->time < draft_b->time ? 1 : 0;
}

/**
 * sw_draft_list:
 *
 * Returns: (transfer full) (element-type SwDraft): the drafts that no living session holds, newest first
 */
GPtrArray *
sw_draft_list (void)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_draft_free);
  g_autofree char *folder = dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = NULL;
      SwDraft *draft;
      int lock;

      if (!g_str_has_suffix (name, ".draft"))
        continue;

      id = g_strndup (name, strlen (name) - strlen (".draft"));
      lock = sw_draft_lock (id);
      if (lock < 0)
        continue;

      draft = sw_draft_load (id);
      sw_draft_unlock (lock);
      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }

  g_ptr_array_sort (drafts, compare_drafts);
  return drafts;
}

/**
 * sw_draft_find:
 * @file: a file
 *
 * Returns: (transfer full) (nullable): the newest draft of that file that no living session holds
 */
SwDraft *
sw_draft_find (GFile *file)
{
  g_autoptr (GPtrArray) drafts = sw_draft_list ();

  for (guint i = 0; i < drafts->len; i++)
    {
      SwDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->file != NULL && g_file_equal (draft->file, file))
        return g_ptr_array_steal_index (drafts, i);
    }

  return NULL;
}

/**
 * sw_draft_open:
 * @self: a draft
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the document in it, modified, with the file it belongs to
 */
SwDocumentFile *
sw_draft_open (const SwDraft *self,
               GError **error)
{
  g_autofree char *path = dup_path (self->id, ".json");
  g_autoptr (GBytes) bytes = sw_file_load (path, NULL, error);
  SwDocumentFile *document_file;

  if (bytes == NULL)
    return NULL;

  document_file = sw_document_file_new_for_bytes (bytes, error);
  if (document_file == NULL)
    return NULL;

  if (self->file != NULL)
    sw_document_file_set_origin (document_file, self->file, &self->stamp);
  sw_document_unmark (sw_document_file_get_document (document_file), SW_MARK_FILE);
  sw_document_unmark (sw_document_file_get_document (document_file), SW_MARK_DRAFT);
  return document_file;
}

/**
 * sw_draft_discard:
 * @id: a draft's id
 *
 * Removes the draft from disk.
 */
void
sw_draft_discard (const char *id)
{
  static const char *const suffixes[] = { ".draft", ".json", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = dup_path (id, suffixes[i]);

      g_unlink (path);
    }
}

static gboolean
replace (const char *id,
         const char *suffix,
         const char *text,
         gsize len,
         GError **error)
{
  g_autofree char *path = dup_path (id, suffix);
  g_autofree char *beside = g_strconcat (path, ".new", NULL);

  if (!g_file_set_contents_full (beside, text, len, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;

  if (g_rename (beside, path) != 0)
    {
      int number = errno;

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
      return FALSE;
    }
  return TRUE;
}

/**
 * sw_draft_write:
 * @id: the draft's id
 * @document_file: what to keep
 * @error: an error of %G_FILE_ERROR or of sw_document_file_write()
 *
 * Returns: whether the document is kept now as it is
 */
gboolean
sw_draft_write (const char *id,
                SwDocumentFile *document_file,
                GError **error)
{
  SwDocument *document = sw_document_file_get_document (document_file);
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);
  const char *title = sw_node_get_text (occupation, SW_OCCUPATION_TITLE);
  const char *code = sw_node_get_text (occupation, SW_OCCUPATION_SOC);
  g_autoptr (GBytes) bytes = sw_document_file_write (document_file, error);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  GFile *file = sw_document_file_get_file (document_file);
  gsize len;

  if (bytes == NULL)
    return FALSE;

  g_key_file_set_string (keys, GROUP, "Title", title != NULL ? title : "");
  g_key_file_set_string (keys, GROUP, "Code", code != NULL ? code : "");
  g_key_file_set_int64 (keys, GROUP, "Time", g_get_real_time () / G_USEC_PER_SEC);
  if (file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *stamp = stamp_to_string (sw_document_file_get_stamp (document_file));

      g_key_file_set_string (keys, GROUP, "Uri", uri);
      g_key_file_set_string (keys, GROUP, "Stamp", stamp);
    }
  text = g_key_file_to_data (keys, &len, NULL);

  return replace (id, ".json", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         replace (id, ".draft", text, len, error);
}

/**
 * sw_draft_lock:
 * @id: a draft's id
 *
 * Says that a living session holds the draft.
 *
 * Returns: the lock, for sw_draft_unlock(); -1 where somebody else holds it
 */
int
sw_draft_lock (const char *id)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path (id, ".lock");
  int lock;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;

  lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0)
    return -1;

  if (flock (lock, LOCK_EX | LOCK_NB) != 0)
    {
      close (lock);
      return -1;
    }
  return lock;
}

/**
 * sw_draft_unlock:
 * @lock: what sw_draft_lock() returned
 *
 * Lets the draft go; it stays on disk.
 */
void
sw_draft_unlock (int lock)
{
  if (lock >= 0)
    close (lock);
}
