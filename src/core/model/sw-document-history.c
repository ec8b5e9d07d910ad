/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a document can be undone and done again, and what of it has been written.
 *
 * SwHistory keeps all of it; here is what a document answers from there. */

#include "model/sw-document-private.h"

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
  sw_document_notify_modified (self);
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
  sw_document_notify_modified (self);
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
