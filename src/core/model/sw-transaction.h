/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-change.h"

G_BEGIN_DECLS

/* Where the user is: a field of a node, the caret and the other end of the selection in it, both
 * counted in characters. At a list of the extensions the field is that #SwListId. A node of NULL is nowhere.
 * Where whole nodes are selected, @node is the end that moves, and @whole_from the one that stays. */
typedef struct
{
  SwNode *node;
  SwNode *whole_from;      /* (nullable) */
  guint field;
  int caret;
  int anchor;
} SwFocus;

/* What belongs together: done and undone as one. */
typedef struct
{
  char *label;             /* what it did, for people: "Move Statement" */
  char *key;               /* (nullable): transactions of one key may become one */
  guint64 serial;
  GPtrArray *changes;      /* of SwChange, in the order in which they happened */
  SwFocus before;
  SwFocus after;
} SwTransaction;

SwTransaction *sw_transaction_new (const char *label, const char *key, const SwFocus *before);
void sw_transaction_free (SwTransaction *self);
void sw_transaction_add (SwTransaction *self, SwChange *change);
gboolean sw_transaction_is_empty (SwTransaction *self);
gboolean sw_transaction_merge (SwTransaction *self, SwTransaction *later);

void sw_focus_set (SwFocus *focus, SwNode *node, guint field, int caret, int anchor);
void sw_focus_set_whole (SwFocus *focus, SwNode *from);
void sw_focus_copy (SwFocus *focus, const SwFocus *other);
void sw_focus_clear (SwFocus *focus);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwTransaction, sw_transaction_free)

G_END_DECLS
