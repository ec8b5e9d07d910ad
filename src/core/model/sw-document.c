/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwDocument: a framework that can be changed, and unchanged.
 *
 * There is one door. apply() below is the only code that writes the tree of a document: it
 * validates, mutates, lets the lists tell the smallest range, and records. The verbs (set, insert,
 * remove, move) make a change and pass it through; undo and redo pass inverses and repetitions
 * through the same door with recording muted, so that no view and no lint rule can tell an undo
 * from typing.
 *
 * Changes belong to transactions. They nest by counting and the outermost label wins; an abort at
 * any depth plays the inverses when the outermost one closes. A change outside a transaction is a
 * programming error and is refused with a critical. Each outermost transaction is told once, by
 * "committed", after the tree is consistent and the lists have spoken; lint, title, sensitivity and
 * the draft timer hang on that signal and on nothing else.
 *
 * What was done is SwHistory's to keep; where the user is travels with it. */

#include "model/sw-document.h"

#include "model/sw-history.h"
#include "model/sw-node-changes.h"

struct _SwDocument
{
  GObject parent_instance;

  SwNode *root;
  char *read_only;
  gboolean mended;         /* what was read is not quite what the file says */

  SwTransaction *open;     /* the outermost one that is under way */
  guint depth;
  gboolean aborting;
  gboolean muted;          /* undo, redo or the playing of an abort is under way */

  SwHistory *history;
  SwFocus focus;
};

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

/* The one door. @told gets the change as well while recording is muted. */
static gboolean
apply (SwDocument *self,
       SwChange *change,
       GPtrArray *told)
{
  g_autoptr (SwChange) owned = change;

  if (self->read_only != NULL)
    return FALSE;

  if (self->open == NULL && !self->muted)
    {
      /* Not g_critical(): a test can only expect what goes through g_log(). */
      g_log (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "A document was changed outside a transaction");
      return FALSE;
    }

  if (!sw_change_is_possible (change, self->root))
    {
      g_log (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL,
             "An impossible change of a document was refused (kind %d)", change->type);
      return FALSE;
    }

  switch (change->type)
    {
    case SW_CHANGE_SET:
      if (sw_value_equal (change->old_value, change->new_value))
        return TRUE;
      sw_node_set_value (change->node, change->field, change->new_value);
      break;

    case SW_CHANGE_INSERT:
      sw_node_insert (change->parent, change->list, change->node, change->position);
      break;

    case SW_CHANGE_REMOVE:
      sw_node_remove (change->node);
      break;

    case SW_CHANGE_MOVE:
      if (change->parent == change->new_parent && change->position == change->new_position)
        return TRUE;
      sw_node_move (change->node, change->new_parent, change->new_position);
      break;

    default:
      g_assert_not_reached ();
    }

  if (self->muted)
    g_ptr_array_add (told, g_steal_pointer (&owned));
  else
    sw_transaction_add (self->open, g_steal_pointer (&owned));
  return TRUE;
}

/* Plays a transaction, or its inverses backwards; returns what happened. */
static GPtrArray *
play (SwDocument *self,
      SwTransaction *transaction,
      gboolean backwards)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_change_free);
  guint n = transaction->changes->len;

  self->muted = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const SwChange *change = g_ptr_array_index (transaction->changes, backwards ? n - 1 - i : i);
      g_autoptr (SwChange) inverse = sw_change_new_inverse (change);

      apply (self, backwards ? g_steal_pointer (&inverse) : sw_change_new_inverse (inverse), told);
    }
  self->muted = FALSE;

  return told;
}

static void
tell (SwDocument *self,
      SwCommitOrigin origin,
      const char *label,
      GPtrArray *changes,
      const SwFocus *focus)
{
  SwCommit commit = { origin, label, changes, focus };

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_CAN_UNDO; i <= PROP_MODIFIED; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[COMMITTED], 0, &commit);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * sw_document_begin:
 * @self: a document
 * @label: what is about to happen, for people, as the Undo button shall name it
 * @key: (nullable): transactions of one key that each set one and the same field become one
 *
 * Opens a transaction, or a step inside the one that is open.
 */
void
sw_document_begin (SwDocument *self,
                   const char *label,
                   const char *key)
{
  g_return_if_fail (!self->muted);

  if (self->depth++ == 0)
    {
      self->open = sw_transaction_new (label, key, &self->focus);
      self->aborting = FALSE;
    }
}

/**
 * sw_document_commit:
 * @self: a document with an open transaction
 *
 * Closes a step; the outermost one is put on the undo stack and told. One that did nothing
 * vanishes.
 */
void
sw_document_commit (SwDocument *self)
{
  g_autoptr (SwTransaction) transaction = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  transaction = g_steal_pointer (&self->open);
  if (sw_transaction_is_empty (transaction))
    return;

  if (self->aborting)
    {
      g_ptr_array_unref (play (self, transaction, TRUE));
      sw_focus_copy (&self->focus, &transaction->before);
      return;
    }

  sw_focus_copy (&transaction->after, &self->focus);

  /* The history may swallow the transaction; what it did is told all the same. */
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_change_free);
  for (guint i = 0; i < transaction->changes->len; i++)
    {
      g_autoptr (SwChange) inverse =
        sw_change_new_inverse (g_ptr_array_index (transaction->changes, i));
      g_ptr_array_add (changes, sw_change_new_inverse (inverse));
    }
  label = g_strdup (transaction->label);

  sw_history_add (self->history, g_steal_pointer (&transaction));
  tell (self, SW_COMMIT_DONE, label, changes, &self->focus);
}

/**
 * sw_document_abort:
 * @self: a document with an open transaction
 *
 * Closes a step and gives the whole transaction up: when its outermost step closes, everything is
 * as it was before, and nobody is told.
 */
void
sw_document_abort (SwDocument *self)
{
  g_return_if_fail (self->depth > 0);

  self->aborting = TRUE;
  sw_document_commit (self);
}

/**
 * sw_document_break_run:
 * @self: a document
 *
 * Says that the caret has jumped or the field has been left: the next transaction is one of its
 * own.
 */
void
sw_document_break_run (SwDocument *self)
{
  sw_history_break_run (self->history);
}

/**
 * sw_document_is_open:
 * @self: a document
 *
 * Returns: whether a transaction is under way
 */
gboolean
sw_document_is_open (SwDocument *self)
{
  return self->depth > 0;
}

/**
 * sw_document_set:
 * @self: a document with an open transaction
 * @node: one of its nodes
 * @field: a field of the node
 * @value: (nullable) (transfer none): what the field shall hold
 *
 * Returns: whether it does now
 */
gboolean
sw_document_set (SwDocument *self,
                 SwNode *node,
                 guint field,
                 SwValue *value)
{
  return apply (self, sw_change_new_set (node, field, value), NULL);
}

/**
 * sw_document_set_text:
 * @self: a document with an open transaction
 * @node: one of its nodes
 * @field: a field of the node
 * @text: (nullable): what the field shall hold
 *
 * Returns: whether it does now
 */
gboolean
sw_document_set_text (SwDocument *self,
                      SwNode *node,
                      guint field,
                      const char *text)
{
  g_autoptr (SwValue) value = sw_value_new (text);

  return sw_document_set (self, node, field, value);
}

/**
 * sw_document_insert:
 * @self: a document with an open transaction
 * @parent: one of its nodes
 * @list: one of that node's lists
 * @child: (transfer none): a node that belongs to nobody, with all that hangs from it
 * @position: where
 *
 * Returns: whether it is there now
 */
gboolean
sw_document_insert (SwDocument *self,
                    SwNode *parent,
                    SwListId list,
                    SwNode *child,
                    guint position)
{
  return apply (self, sw_change_new_insert (parent, list, child, position), NULL);
}

/**
 * sw_document_remove:
 * @self: a document with an open transaction
 * @child: a node in one of its parent's lists
 *
 * Returns: whether it is gone now
 */
gboolean
sw_document_remove (SwDocument *self,
                    SwNode *child)
{
  return apply (self, sw_change_new_remove (child), NULL);
}

/**
 * sw_document_move:
 * @self: a document with an open transaction
 * @child: a node in one of its parent's lists
 * @parent: the node that shall have it in its list of the same name
 * @position: where, counted without @child
 *
 * Returns: whether it is there now
 */
gboolean
sw_document_move (SwDocument *self,
                  SwNode *child,
                  SwNode *parent,
                  guint position)
{
  return apply (self, sw_change_new_move (child, parent, position), NULL);
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

/**
 * sw_document_can_undo:
 * @self: a document
 *
 * Returns: whether there is something to undo
 */
gboolean
sw_document_can_undo (SwDocument *self)
{
  return sw_history_peek (self->history, TRUE) != NULL;
}

/**
 * sw_document_can_redo:
 * @self: a document
 *
 * Returns: whether there is something to redo
 */
gboolean
sw_document_can_redo (SwDocument *self)
{
  return sw_history_peek (self->history, FALSE) != NULL;
}

static const char *
peek_label (SwDocument *self,
            gboolean backwards)
{
  const SwTransaction *next = sw_history_peek (self->history, backwards);

  return next != NULL ? next->label : NULL;
}

/**
 * sw_document_get_undo_label:
 * @self: a document
 *
 * Returns: (nullable) (transfer none): what an undo would take back
 */
const char *
sw_document_get_undo_label (SwDocument *self)
{
  return peek_label (self, TRUE);
}

/**
 * sw_document_get_redo_label:
 * @self: a document
 *
 * Returns: (nullable) (transfer none): what a redo would do again
 */
const char *
sw_document_get_redo_label (SwDocument *self)
{
  return peek_label (self, FALSE);
}

static gboolean
travel (SwDocument *self,
        gboolean backwards)
{
  SwTransaction *transaction = sw_history_peek (self->history, backwards);
  g_autoptr (GPtrArray) told = NULL;

  g_return_val_if_fail (self->depth == 0, FALSE);

  if (transaction == NULL || self->read_only != NULL)
    return FALSE;

  told = play (self, transaction, backwards);
  sw_history_step (self->history, backwards);
  sw_focus_copy (&self->focus, backwards ? &transaction->before : &transaction->after);

  tell (self, backwards ? SW_COMMIT_UNDONE : SW_COMMIT_REDONE, transaction->label, told,
        &self->focus);
  return TRUE;
}

/**
 * sw_document_undo:
 * @self: a document without an open transaction
 *
 * Returns: whether something was undone
 */
gboolean
sw_document_undo (SwDocument *self)
{
  return travel (self, TRUE);
}

/**
 * sw_document_redo:
 * @self: a document without an open transaction
 *
 * Returns: whether something was done again
 */
gboolean
sw_document_redo (SwDocument *self)
{
  return travel (self, FALSE);
}

/**
 * sw_document_get_serial:
 * @self: a document
 *
 * Returns: the place in history: 0 at its beginning, else the number of the last transaction done
 */
guint64
sw_document_get_serial (SwDocument *self)
{
  return sw_history_get_serial (self->history);
}

/**
 * sw_document_is_pristine:
 * @self: a document
 *
 * Returns: whether it is as its file has it: read and not mended, nothing done, or all of it undone
 */
gboolean
sw_document_is_pristine (SwDocument *self)
{
  return !self->mended && !sw_document_can_undo (self);
}

/**
 * sw_document_mark:
 * @self: a document
 * @mark: what has been written
 * @serial: the place in history that was written, from sw_document_get_serial()
 *
 * A save in the background writes a snapshot; by the time it is done the document may be elsewhere.
 */
void
sw_document_mark (SwDocument *self,
                  SwMark mark,
                  guint64 serial)
{
  sw_history_mark (self->history, mark, serial);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * sw_document_unmark:
 * @self: a document
 * @mark: what holds nothing of this document: a new one, or one whose file is gone
 */
void
sw_document_unmark (SwDocument *self,
                    SwMark mark)
{
  sw_history_mark (self->history, mark, SW_HISTORY_UNREACHABLE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * sw_document_is_modified:
 * @self: a document
 * @mark: a place that may hold it
 *
 * Returns: whether the document differs from what was written there last
 */
gboolean
sw_document_is_modified (SwDocument *self,
                         SwMark mark)
{
  return sw_history_get_mark (self->history, mark) != sw_document_get_serial (self);
}
