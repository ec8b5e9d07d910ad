/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one door: how a document is changed, and unchanged.
 *
 * apply() below is the only code that writes the tree of a document: it validates, mutates, lets the
 * lists tell the smallest range, and records. The verbs (set, insert, remove, move) make a change and
 * pass it through; undo and redo pass inverses and repetitions through the same door with recording
 * muted, so that no view and no lint rule can tell an undo from typing.
 *
 * Changes belong to transactions. They nest by counting and the outermost label wins; an abort at
 * any depth plays the inverses when the outermost one closes. A change outside a transaction is a
 * programming error and is refused with a critical. Each outermost transaction is told once, by
 * "committed", after the tree is consistent and the lists have spoken; lint, title, sensitivity and
 * the draft timer hang on that signal and on nothing else. */

#include "model/sw-document-private.h"

#include "model/sw-node-changes.h"

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
  sw_document_tell (self, SW_COMMIT_DONE, label, changes, &self->focus);
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
 * sw_document_finish:
 * @self: a document with an open transaction
 * @done: whether all that belongs to the step was done
 *
 * Closes a step: commits it where it was done, gives the whole transaction up where it was not.
 *
 * Returns: @done
 */
gboolean
sw_document_finish (SwDocument *self,
                    gboolean done)
{
  if (done)
    sw_document_commit (self);
  else
    sw_document_abort (self);
  return done;
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

  sw_document_tell (self, backwards ? SW_COMMIT_UNDONE : SW_COMMIT_REDONE, transaction->label, told,
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
