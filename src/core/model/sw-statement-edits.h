/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* What a writer does to statements as wholes. Each verb is one transaction of its own, or a step of
 * the one that is open, and leaves the focus where the user expects it. */
SwNode *sw_statement_new (SwNode *level, const char *text);
SwNode *sw_statements_add (SwDocument *document, SwNode *level, guint position, const char *text);
GPtrArray *sw_statements_paste (SwDocument *document, SwNode *level, guint position, GPtrArray *nodes);
SwNode *sw_statement_split (SwDocument *document, SwNode *statement, gsize offset, const char *ending);
gboolean sw_statement_join (SwDocument *document, SwNode *statement, SwNode *next);
gboolean sw_statements_remove (SwDocument *document, GPtrArray *statements);
GPtrArray *sw_statements_duplicate (SwDocument *document, GPtrArray *statements);
gboolean sw_statements_move_by (SwDocument *document, GPtrArray *statements, int step);
gboolean sw_statements_move_to (SwDocument *document, GPtrArray *statements, SwNode *level, guint position);

SwNode *sw_level_get_neighbour (SwNode *level, int step);
SwNode *sw_statement_get_neighbour (SwNode *statement, int step);

G_END_DECLS
