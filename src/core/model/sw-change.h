/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

typedef enum { SW_CHANGE_SET, SW_CHANGE_INSERT, SW_CHANGE_REMOVE, SW_CHANGE_MOVE } SwChangeType;

/* One of the four things that can happen to a document. */
typedef struct
{
  SwChangeType type;
  SwNode *node;            /* whose field is set; the child that is inserted, removed, moved */

  guint field;             /* SET */
  SwValue *old_value;
  SwValue *new_value;

  SwListId list;           /* the others: the list, and the child's place in it */
  SwNode *parent;          /* INSERT: into it; REMOVE and MOVE: out of it */
  guint position;
  SwNode *new_parent;      /* MOVE: into it; the place is counted without the child */
  guint new_position;
} SwChange;

SwChange *sw_change_new_set (SwNode *node, guint field, SwValue *new_value);
SwChange *sw_change_new_insert (SwNode *parent, SwListId list, SwNode *node, guint position);
SwChange *sw_change_new_remove (SwNode *node);
SwChange *sw_change_new_move (SwNode *node, SwNode *new_parent, guint new_position);
SwChange *sw_change_new_inverse (const SwChange *change);
gboolean sw_change_is_possible (const SwChange *change, SwNode *root);
void sw_change_free (SwChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwChange, sw_change_free)

G_END_DECLS
