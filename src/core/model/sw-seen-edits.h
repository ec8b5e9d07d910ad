/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* How many of several statements a reviewer has ticked. */
typedef enum { SW_TICKED_NONE, SW_TICKED_SOME, SW_TICKED_ALL } SwTicked;

SwTicked sw_statements_get_ticked (GPtrArray *statements);
void sw_node_count_ticked (SwNode *node, guint *n_ticked, guint *n_statements);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_statements_toggle_ticked (SwDocument *document, GPtrArray *statements, const char *by, const char *on);
guint sw_document_clear_ticks (SwDocument *document);

G_END_DECLS
