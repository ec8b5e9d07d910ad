/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwDocument: a framework that can be changed, and unchanged.
 *
 * It owns the tree of nodes, what was done to it, and the place where the user is, which travels with
 * what is done. All changes go through one door (sw-document-door.c); what can be undone and what has
 * been written is kept by SwHistory (sw-document-history.c). Here it is made, and tells. */

#include "model/sw-document-private.h"

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum { COMMITTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwDocument, sw_document, G_TYPE_OBJECT)

static void
sw_document_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  SwDocument *self = SW_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sw_document_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sw_document_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, sw_document_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, sw_document_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, sw_document_is_modified (self, SW_MARK_FILE));
      break;
    case PROP_READ_ONLY:
      g_value_set_string (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_document_finalize (GObject *object)
{
  SwDocument *self = SW_DOCUMENT (object);

  g_clear_pointer (&self->open, sw_transaction_free);
  sw_history_free (self->history);
  sw_focus_clear (&self->focus);
  g_clear_object (&self->root);
  g_free (self->read_only);

  G_OBJECT_CLASS (sw_document_parent_class)->finalize (object);
}

static void
sw_document_class_init (SwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sw_document_get_property;
  object_class->finalize = sw_document_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  /* Whether the document differs from its file. */
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  /* Why the document may not be changed, NULL where it may. */
  properties[PROP_READ_ONLY] = g_param_spec_string ("read-only", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwDocument::committed:
   * @self: a document
   * @commit: (type gpointer): what happened, a #SwCommit that is valid during the signal
   */
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
sw_document_init (SwDocument *self)
{
  self->history = sw_history_new ();
}

/* Tells all that hangs on the document of one outermost transaction; for the door. */
void
sw_document_tell (SwDocument *self,
                  SwCommitOrigin origin,
                  const char *label,
                  GPtrArray *changes,
                  const SwFocus *focus)
{
  SwFocus there = { 0 };
  SwCommit commit = { origin, label, changes, &there };

  /* Whoever brings the user there says at once that the user has arrived. */
  sw_focus_copy (&there, focus);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_MODIFIED; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[COMMITTED], 0, &commit);
  g_object_thaw_notify (G_OBJECT (self));
  sw_focus_clear (&there);
}

/* Says that the document may be written or not be written now; for the save marks. */
void
sw_document_notify_modified (SwDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * sw_document_new:
 * @root: (transfer none): a node of kind %SW_KIND_DOCUMENT, with all that belongs to it
 *
 * Returns: (transfer full): a document without history
 */
SwDocument *
sw_document_new (SwNode *root)
{
  SwDocument *self;

  g_return_val_if_fail (sw_node_get_kind (root) == SW_KIND_DOCUMENT, NULL);

  self = g_object_new (SW_TYPE_DOCUMENT, NULL);
  self->root = g_object_ref (root);
  return self;
}

/**
 * sw_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none): the node that all others hang from
 */
SwNode *
sw_document_get_root (SwDocument *self)
{
  return self->root;
}

/**
 * sw_document_set_mended:
 * @self: a document
 *
 * Says that its reader had to put things elsewhere than the file has them, so that writing it is
 * more than giving back what was read.
 */
void
sw_document_set_mended (SwDocument *self)
{
  self->mended = TRUE;
}

/**
 * sw_document_set_read_only:
 * @self: a document
 * @reason: (nullable): why it may not be changed, %NULL to allow it
 */
void
sw_document_set_read_only (SwDocument *self,
                           const char *reason)
{
  if (g_strcmp0 (self->read_only, reason) == 0)
    return;

  g_free (self->read_only);
  self->read_only = g_strdup (reason);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/**
 * sw_document_get_read_only:
 * @self: a document
 *
 * Returns: (nullable) (transfer none): why it may not be changed, %NULL where it may
 */
const char *
sw_document_get_read_only (SwDocument *self)
{
  return self->read_only;
}

/**
 * sw_document_set_focus:
 * @self: a document
 * @node: (nullable): where the user is
 * @field: in which field
 * @caret: the caret, in characters
 * @anchor: the other end of the selection, in characters
 *
 * Views say this as the caret moves, and inside a transaction where it will be afterwards: an undo
 * brings the user to where the change was.
 */
void
sw_document_set_focus (SwDocument *self,
                       SwNode *node,
                       guint field,
                       int caret,
                       int anchor)
{
  sw_focus_set (&self->focus, node, field, caret, anchor);
}

/**
 * sw_document_set_focus_whole:
 * @self: a document
 * @from: the statement at the end of a selection that stays
 * @to: the one at the end that moves
 *
 * As sw_document_set_focus(), where statements are selected as wholes: undo and redo select them again.
 */
void
sw_document_set_focus_whole (SwDocument *self,
                             SwNode *from,
                             SwNode *to)
{
  const char *text = sw_node_get_text (to, SW_STATEMENT_TEXT);
  int end = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;

  sw_focus_set (&self->focus, to, SW_STATEMENT_TEXT, end, end);
  sw_focus_set_whole (&self->focus, from);
}

/**
 * sw_document_get_focus:
 * @self: a document
 *
 * Returns: (transfer none): where the user is
 */
const SwFocus *
sw_document_get_focus (SwDocument *self)
{
  return &self->focus;
}
