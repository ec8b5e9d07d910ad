/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwDraftKeeper: sees to it that no more than some seconds of a session's work can be lost.
 *
 * A few seconds after a commit that leaves the document different from its file, the draft is
 * written; while one goes on typing it is written again at the same pace, never later. When the document
 * is as its file again, by saving or by undoing, the draft goes. A keeper that is destroyed with the
 * document unsaved leaves the draft where it is; a window whose user chose to discard says so
 * first. */

#include "session/sw-draft-keeper.h"

#include <glib/gi18n-lib.h>

#include "session/sw-draft.h"

#define SECONDS 3

struct _SwDraftKeeper
{
  GObject parent_instance;

  SwSession *session;      /* not owned: the window has both */
  char *id;                /* of the draft on disk, NULL while there is none */
  int lock;
  guint timer;
  gboolean failing;        /* it has been said that drafts cannot be written */

  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
};

G_DEFINE_FINAL_TYPE (SwDraftKeeper, sw_draft_keeper, G_TYPE_OBJECT)

static gboolean
timer_cb (gpointer user_data)
{
  SwDraftKeeper *self = user_data;

  self->timer = 0;
  sw_draft_keeper_write (self);
  return G_SOURCE_REMOVE;
}

static void
forget (SwDraftKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->id == NULL)
    return;

  sw_draft_discard (self->id);
  sw_draft_unlock (self->lock);
  self->lock = -1;
  g_clear_pointer (&self->id, g_free);
}

static void
modified_cb (SwDraftKeeper *self)
{
  SwDocument *document = sw_session_get_document (self->session);

  if (document == NULL || !sw_document_is_modified (document, SW_MARK_FILE))
    forget (self);
  else if (self->timer == 0 && (self->id == NULL || sw_document_is_modified (document, SW_MARK_DRAFT)))
    self->timer = g_timeout_add_seconds (SECONDS, timer_cb, self);
}

static void
document_changed_cb (SwDraftKeeper *self)
{
  forget (self);
  g_signal_group_set_target (self->document_signals, sw_session_get_document (self->session));
  modified_cb (self);
}

static void
sw_draft_keeper_dispose (GObject *object)
{
  SwDraftKeeper *self = SW_DRAFT_KEEPER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_handle_id (&self->timer, g_source_remove);
  sw_draft_unlock (self->lock);
  self->lock = -1;
  g_clear_pointer (&self->id, g_free);
  self->session = NULL;

  G_OBJECT_CLASS (sw_draft_keeper_parent_class)->dispose (object);
}

static void
sw_draft_keeper_class_init (SwDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_draft_keeper_dispose;
}

static void
sw_draft_keeper_init (SwDraftKeeper *self)
{
  self->lock = -1;
  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::modified", G_CALLBACK (modified_cb), self);
}

/**
 * sw_draft_keeper_new:
 * @session: (transfer none): whose work to keep; must outlive the keeper
 *
 * Returns: (transfer full): a keeper
 */
SwDraftKeeper *
sw_draft_keeper_new (SwSession *session)
{
  SwDraftKeeper *self = g_object_new (SW_TYPE_DRAFT_KEEPER, NULL);

  self->session = session;
  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  return self;
}

/**
 * sw_draft_keeper_restore:
 * @self: a keeper
 * @id: the id of a draft that nobody holds
 * @error: an error of %SW_FILE_ERROR, %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Shows the document in the draft. The draft is kept on as this session's.
 *
 * Returns: whether it could be read
 */
gboolean
sw_draft_keeper_restore (SwDraftKeeper *self,
                         const char *id,
                         GError **error)
{
  g_autoptr (SwDraft) draft = sw_draft_load (id);
  SwDocumentFile *document_file;

  if (draft == NULL)
    {
      g_set_error_literal (error, SW_FILE_ERROR, SW_FILE_ERROR_NOT_FOUND, id);
      return FALSE;
    }

  document_file = sw_draft_open (draft, error);
  if (document_file == NULL)
    return FALSE;

  sw_session_take_document_file (self->session, document_file);

  /* The new draft is on disk before the old one goes. */
  sw_draft_keeper_write (self);
  if (self->id != NULL)
    sw_draft_discard (id);
  return TRUE;
}

/**
 * sw_draft_keeper_write:
 * @self: a keeper
 *
 * Writes the draft now, if the document is not as it is in its file or in its draft.
 */
void
sw_draft_keeper_write (SwDraftKeeper *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (document == NULL || !sw_document_is_modified (document, SW_MARK_FILE) ||
      (self->id != NULL && !sw_document_is_modified (document, SW_MARK_DRAFT)))
    return;

  if (self->id == NULL)
    {
      self->id = g_uuid_string_random ();
      self->lock = sw_draft_lock (self->id);
    }

  if (sw_draft_write (self->id, sw_session_get_document_file (self->session), &error))
    {
      self->failing = FALSE;
      sw_document_mark (document, SW_MARK_DRAFT, sw_document_get_serial (document));
    }
  else if (!self->failing)
    {
      g_autofree char *text = NULL;

      /* Translators: "%s" is the system's reason, such as "No space left on device". */
      text = g_strdup_printf (_("Work that is not saved cannot be kept in a draft: %s"), error->message);
      self->failing = TRUE;
      sw_session_announce (self->session, text, FALSE);
    }
}

/**
 * sw_draft_keeper_discard:
 * @self: a keeper
 *
 * The user does not want what is not saved.
 */
void
sw_draft_keeper_discard (SwDraftKeeper *self)
{
  forget (self);
}
