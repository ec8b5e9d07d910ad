/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwTransaction: what is done and undone as one.
 *
 * Typing makes one transaction a key press, and undo should take back words. So a transaction can
 * swallow the next one: same key, one SET each, of the same field of the same node. Words decide,
 * not timers, so that a test can tell what will happen: the first letter after a space begins a
 * new one. What else breaks a run (a caret jump, leaving the field, a paste) is the view's to
 * say, by another key or sw_document_break_run(). */

#include "model/sw-transaction.h"

#include <string.h>

/**
 * sw_focus_set:
 * @focus: a focus
 * @node: (nullable): the node
 * @field: the field
 * @caret: the caret, in characters
 * @anchor: the selection's other end, in characters
 */
void
sw_focus_set (SwFocus *focus,
              SwNode *node,
              guint field,
              int caret,
              int anchor)
{
  g_set_object (&focus->node, node);
  g_clear_object (&focus->whole_from);
  focus->field = field;
  focus->caret = caret;
  focus->anchor = anchor;
}

/**
 * sw_focus_set_whole:
 * @focus: a focus
 * @from: (nullable): the node from which on whole nodes are selected, up to the focus's own
 */
void
sw_focus_set_whole (SwFocus *focus,
                    SwNode *from)
{
  g_set_object (&focus->whole_from, from);
}

/**
 * sw_focus_copy:
 * @focus: a focus
 * @other: (nullable): another one
 */
void
sw_focus_copy (SwFocus *focus,
               const SwFocus *other)
{
  if (other == NULL)
    return;

  sw_focus_set (focus, other->node, other->field, other->caret, other->anchor);
  sw_focus_set_whole (focus, other->whole_from);
}

/**
 * sw_focus_clear:
 * @focus: a focus
 */
void
sw_focus_clear (SwFocus *focus)
{
  g_clear_object (&focus->node);
  g_clear_object (&focus->whole_from);
}

/**
 * sw_transaction_new:
 * @label: what it does, for people
 * @key: (nullable): what it may be merged with
 * @before: where the user was
 *
 * Returns: (transfer full): an empty transaction
 */
SwTransaction *
sw_transaction_new (const char *label,
                    const char *key,
                    const SwFocus *before)
{
  SwTransaction *self = g_new0 (SwTransaction, 1);

  self->label = g_strdup (label);
  self->key = g_strdup (key);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_change_free);
  sw_focus_copy (&self->before, before);
  return self;
}

/**
 * sw_transaction_free:
 * @self: (transfer full) (nullable): a transaction
 */
void
sw_transaction_free (SwTransaction *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->key);
  g_ptr_array_unref (self->changes);
  sw_focus_clear (&self->before);
  sw_focus_clear (&self->after);
  g_free (self);
}

static gboolean
sets_same (const SwChange *a,
           const SwChange *b)
{
  return a->type == SW_CHANGE_SET && b->type == SW_CHANGE_SET && a->node == b->node &&
         a->field == b->field;
}

/* Makes @first do what it and @later did. Returns whether anything is left of it. */
static gboolean
join_sets (SwChange *first,
           const SwChange *later)
{
  sw_value_unref (first->new_value);
  first->new_value = sw_value_ref (later->new_value);
  return !sw_value_equal (first->old_value, first->new_value);
}

/**
 * sw_transaction_add:
 * @self: an open transaction
 * @change: (transfer full): what happened next
 *
 * Several SETs of one field in a row become one; one that ends where it began disappears.
 */
void
sw_transaction_add (SwTransaction *self,
                    SwChange *change)
{
  SwChange *last = self->changes->len > 0
                     ? g_ptr_array_index (self->changes, self->changes->len - 1)
                     : NULL;

  if (last == NULL || !sets_same (last, change))
    {
      g_ptr_array_add (self->changes, change);
      return;
    }

  if (!join_sets (last, change))
    g_ptr_array_remove_index (self->changes, self->changes->len - 1);
  sw_change_free (change);
}

/**
 * sw_transaction_is_empty:
 * @self: a transaction
 *
 * Returns: whether it does nothing
 */
gboolean
sw_transaction_is_empty (SwTransaction *self)
{
  return self->changes->len == 0;
}

/* Whether @later puts in the first character of a word: what was inserted begins with no space and
 * stands right behind one. */
static gboolean
begins_word (const SwChange *later)
{
  const char *before = later->old_value;
  const char *after = later->new_value;
  gsize common = 0;
  const char *character;

  if (before == NULL || after == NULL || strlen (after) <= strlen (before))
    return FALSE;

  while (before[common] != '\0' && before[common] == after[common])
    common++;
  /* Do not stop inside a character: two may begin with the same bytes. */
  while (common > 0 && ((guchar) after[common] & 0xc0) == 0x80)
    common--;
  if (common == 0)
    return FALSE;

  character = g_utf8_prev_char (after + common);
  return g_unichar_isspace (g_utf8_get_char (character)) &&
         !g_unichar_isspace (g_utf8_get_char (after + common));
}

/**
 * sw_transaction_merge:
 * @self: the last transaction done
 * @later: one that has just been done
 *
 * Returns: whether @self now does what both did; @self may be empty then
 */
gboolean
sw_transaction_merge (SwTransaction *self,
                      SwTransaction *later)
{
  SwChange *mine;
  const SwChange *theirs;

  if (self->key == NULL || g_strcmp0 (self->key, later->key) != 0 || self->changes->len != 1 ||
      later->changes->len != 1)
    return FALSE;

  mine = g_ptr_array_index (self->changes, 0);
  theirs = g_ptr_array_index (later->changes, 0);
  if (!sets_same (mine, theirs) || begins_word (theirs))
    return FALSE;

  if (!join_sets (mine, theirs))
    g_ptr_array_set_size (self->changes, 0);
  sw_focus_copy (&self->after, &later->after);
  return TRUE;
}
