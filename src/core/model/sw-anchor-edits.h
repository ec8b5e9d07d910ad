/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-citation-edits.h"

G_BEGIN_DECLS

/* What is known of a group of anchors, beside its title, which is the schema's. */
typedef struct
{
  SwListId list;
  gboolean onet;                     /* what it holds is O*NET's, who may be told of a mistake */
  gboolean coded;                    /* its anchors have codes */
  gboolean released;                 /* they differ from release to release */
  gboolean sentences;                /* they are sentences, which may have been cut short */
  gboolean (*is_code) (const char *text);  /* (nullable): whether a text has the form of its codes */
} SwAnchorGroup;

const SwAnchorGroup *sw_anchor_group_get (SwListId list);

SwNode *sw_anchor_new (const char *text, const char *code);
gboolean sw_anchor_is_cut_short (SwNode *anchor);
SwNode *sw_document_find_anchor (SwDocument *document, const char *id);

SwNode *sw_statement_find_anchor_link (SwNode *statement, const char *anchor);
SwCitedBy sw_statements_get_grounded (GPtrArray *statements, SwNode *anchor);
GPtrArray *sw_anchor_list_statements (SwDocument *document, SwNode *anchor);
GHashTable *sw_anchors_count (SwDocument *document);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_anchors_add (SwDocument *document, SwListId group, guint position, GPtrArray *anchors);
gboolean sw_anchor_remove (SwDocument *document, SwNode *anchor);
gboolean sw_anchor_move_by (SwDocument *document, SwNode *anchor, int step);
gboolean sw_statements_toggle_anchor (SwDocument *document, GPtrArray *statements, SwNode *anchor);

G_END_DECLS
