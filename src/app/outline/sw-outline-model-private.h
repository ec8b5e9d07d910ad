/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "outline/sw-outline-model.h"

G_BEGIN_DECLS

/* What only the files sw-outline-model*.c know. */

typedef struct
{
  guint own;               /* findings of the node itself */
  guint all;               /* with those of all that is below it */
  SwSeverity own_worst;
  SwSeverity all_worst;
} SwOutlineTally;

struct _SwOutlineModel
{
  GObject parent_instance;

  SwSession *session;
  GPtrArray *shown;        /* of SwOutlineItem */
  GHashTable *items;       /* line → SwOutlineItem, kept; see sw_outline_model_get_line_key() */
  GHashTable *tallies;     /* line → SwOutlineTally, of those that have findings */
  guint count_id;
  guint n_ticked;          /* statements that a reviewer has ticked */

  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *findings_signals;
};

/* sw-outline-model-lines.c */
gboolean sw_outline_model_has_line (SwKind kind);
gpointer sw_outline_model_get_line_key (SwNode *node, SwListId list);
SwNode *sw_outline_model_find_line_node (SwOutlineModel *self, SwNode *node, SwListId *list);
void sw_outline_model_renew_lines (SwOutlineModel *self);
GPtrArray *sw_outline_model_lay_out (SwOutlineModel *self);

G_END_DECLS
