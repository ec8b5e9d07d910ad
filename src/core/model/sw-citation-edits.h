/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

/* How many of several statements cite a source. */
typedef enum { SW_CITED_BY_NONE, SW_CITED_BY_SOME, SW_CITED_BY_ALL } SwCitedBy;

typedef void (*SwStatementFunc) (SwNode *statement, gpointer user_data);

void sw_document_foreach_statement (SwDocument *document, SwStatementFunc func, gpointer user_data);

SwNode *sw_statement_find_citation (SwNode *statement, const char *source);
SwCitedBy sw_statements_get_cited (GPtrArray *statements, SwNode *source);
GPtrArray *sw_source_list_statements (SwDocument *document, SwNode *source);
guint sw_source_count_statements (SwDocument *document, SwNode *source);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_statements_toggle_citation (SwDocument *document, GPtrArray *statements, SwNode *source);
gboolean sw_statements_cite_only (SwDocument *document, GPtrArray *statements, SwNode *source);
gboolean sw_statements_cite_as_above (SwDocument *document, GPtrArray *statements);
gboolean sw_citation_remove (SwDocument *document, SwNode *citation);
gboolean sw_citation_move_by (SwDocument *document, SwNode *citation, int step);

SwNode *sw_source_add (SwDocument *document, SwNode *source);
gboolean sw_source_merge (SwDocument *document, SwNode *source, SwNode *into);
gboolean sw_source_remove (SwDocument *document, SwNode *source);

G_END_DECLS
