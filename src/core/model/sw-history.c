/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwHistory: the transactions that were done, and those that were undone.
 *
 * It keeps and counts; playing them is the document's. Saving is remembered by serial: every
 * transaction has its own number, the place in history is the number of the last one done, a mark
 * is the place at which it was set. Undoing back to it makes the document unmodified again; a
 * marked transaction that is dropped from the redo stack takes the mark out of reach, which needs
 * no code: its number never comes back.
 *
 * The two marks differ in what they ask of undo. What is in the file must be reachable again, so nothing
 * is merged into it. The draft is written by a timer, and undo steps must not follow the clock: what is
 * merged into the transaction at its mark gets a number of its own, and the draft is out of date. */

#include "model/sw-history.h"

struct _SwHistory
{
  GPtrArray *undo;         /* of SwTransaction, the last one on top */
  GPtrArray *redo;
  gboolean run_broken;     /* the next transaction may not be merged with the last one */
  guint64 next_serial;
  guint64 marks[SW_N_MARKS];
};

/**
 * sw_history_new:
 *
 * Returns: (transfer full): a history at its beginning, which all marks are set to
 */
SwHistory *
sw_history_new (void)
{
  SwHistory *self = g_new0 (SwHistory, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_transaction_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_transaction_free);
  self->next_serial = 1;
  return self;
}

/** sw_history_free: @self: (transfer full): a history */
void
sw_history_free (SwHistory *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

/**
 * sw_history_add:
 * @self: a history
 * @transaction: (transfer full): what has just been done
 *
 * Puts it on top, or makes it one with what is there. What could be redone is forgotten.
 */
void
sw_history_add (SwHistory *self,
                SwTransaction *transaction)
{
  SwTransaction *top = sw_history_peek (self, TRUE);
  gboolean may_merge = top != NULL && !self->run_broken && self->redo->len == 0 &&
                       top->serial != self->marks[SW_MARK_FILE];

  g_ptr_array_set_size (self->redo, 0);
  self->run_broken = FALSE;

  if (may_merge && sw_transaction_merge (top, transaction))
    {
      sw_transaction_free (transaction);
      if (sw_transaction_is_empty (top))
        g_ptr_array_remove_index (self->undo, self->undo->len - 1);
      else
        /* It is another place in history now: one that is being saved, or is in the draft, is no longer here. */
        top->serial = self->next_serial++;
      return;
    }

  transaction->serial = self->next_serial++;
  g_ptr_array_add (self->undo, transaction);
}

/**
 * sw_history_break_run:
 * @self: a history
 *
 * Says that what is done next stands for itself.
 */
void
sw_history_break_run (SwHistory *self)
{
  self->run_broken = TRUE;
}

/**
 * sw_history_peek:
 * @self: a history
 * @backwards: whether to undo or to redo
 *
 * Returns: (nullable) (transfer none): the transaction whose turn it is
 */
SwTransaction *
sw_history_peek (SwHistory *self,
                 gboolean backwards)
{
  GPtrArray *stack = backwards ? self->undo : self->redo;

  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

/**
 * sw_history_step:
 * @self: a history in which there is something to undo or redo
 * @backwards: whether it was undone or redone
 */
void
sw_history_step (SwHistory *self,
                 gboolean backwards)
{
  GPtrArray *from = backwards ? self->undo : self->redo;
  GPtrArray *to = backwards ? self->redo : self->undo;

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  self->run_broken = TRUE;
}

/** sw_history_get_serial: @self: a history; Returns: the place in history, 0 at its beginning */
guint64
sw_history_get_serial (SwHistory *self)
{
  const SwTransaction *last = sw_history_peek (self, TRUE);

  return last != NULL ? last->serial : 0;
}

/**
 * sw_history_mark:
 * @self: a history
 * @mark: which mark
 * @serial: where to set it
 */
void
sw_history_mark (SwHistory *self,
                 SwMark mark,
                 guint64 serial)
{
  self->marks[mark] = serial;
  if (mark == SW_MARK_FILE)
    self->run_broken = TRUE;
}

/** sw_history_get_mark: @self: a history; @mark: which mark; Returns: where it is set */
guint64
sw_history_get_mark (SwHistory *self,
                     SwMark mark)
{
  return self->marks[mark];
}
