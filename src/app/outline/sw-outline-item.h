/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-severity.h"
#include "model/sw-node.h"

G_BEGIN_DECLS

#define SW_TYPE_OUTLINE_ITEM (sw_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (SwOutlineItem, sw_outline_item, SW, OUTLINE_ITEM, GObject)

/* What a line of the outline says. */
typedef struct
{
  const char *title;
  gboolean counts;         /* whether it has statements, or other things, to count */
  gboolean plain;          /* what is counted are no statements; the title says what */
  guint n_statements;
  guint min;               /* how many are expected; 0 where nobody says */
  gboolean reviewed;       /* whether the review has begun */
  guint n_left;            /* statements that nobody has ticked yet */
  guint n_findings;
  SwSeverity severity;     /* the worst of them */
} SwOutlineLine;

SwOutlineItem *sw_outline_item_new (SwNode *node, SwListId list, guint depth, gboolean expanded);

SwNode *sw_outline_item_get_node (SwOutlineItem *self);
SwListId sw_outline_item_get_list (SwOutlineItem *self);
guint sw_outline_item_get_depth (SwOutlineItem *self);
gboolean sw_outline_item_is_expandable (SwOutlineItem *self);
void sw_outline_item_set_expandable (SwOutlineItem *self, gboolean expandable);
gboolean sw_outline_item_is_expanded (SwOutlineItem *self);
void sw_outline_item_set_expanded (SwOutlineItem *self, gboolean expanded);

const SwOutlineLine *sw_outline_item_get_line (SwOutlineItem *self);
void sw_outline_item_set_line (SwOutlineItem *self, const SwOutlineLine *line);
char *sw_outline_item_dup_count (SwOutlineItem *self);
char *sw_outline_item_dup_name (SwOutlineItem *self);

G_END_DECLS
