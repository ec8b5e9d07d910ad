/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node-list.h"
#include "model/sw-node.h"

G_BEGIN_DECLS

/* What only the files sw-node*.c know. */

struct _SwNode
{
  GObject parent_instance;

  const SwKindInfo *info;
  SwNode *parent;          /* not owned: the parent owns the child */
  SwListId list;           /* the parent's list it is in, SW_N_LISTS for a part or a root */
  SwValue **values;        /* by field: `few` where they fit into it, which is so for statements */
  SwValue *few[6];
  SwNodeList **lists;      /* by slot; NULL until one is asked for */
  SwNode **parts;          /* likewise */
  SwShape *shapes[3];      /* by view */
  char *derived_id;
};

/* The list, NULL where nobody has asked for it yet or the kind has it not. */
static inline SwNodeList *
sw_node_peek_list (SwNode *self,
                   SwListId list)
{
  gint slot = self->info->list_slot[list];

  return slot >= 0 && self->lists != NULL ? self->lists[slot] : NULL;
}

/* sw-node.c */
void sw_node_emit_changed (SwNode *self, guint field);

/* sw-node-tree.c: the list, which is made where nobody has asked for it yet */
SwNodeList *sw_node_ensure_list (SwNode *self, SwListId list);

G_END_DECLS
