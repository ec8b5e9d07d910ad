/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* How many of several statements are in a strand. */
typedef enum { SW_IN_STRAND_NONE, SW_IN_STRAND_SOME, SW_IN_STRAND_ALL } SwInStrand;

SwNode *sw_document_find_strand (SwDocument *document, const char *id);
SwNode *sw_document_find_strand_by_name (SwDocument *document, const char *name);
GPtrArray *sw_strand_list_statements (SwDocument *document, SwNode *strand);
SwInStrand sw_statements_get_in_strand (GPtrArray *statements, SwNode *strand);

/* Verbs: each is one transaction, or a step of the one that is open. */
SwNode *sw_strand_add (SwDocument *document, const char *name);
gboolean sw_statements_set_strand (SwDocument *document, GPtrArray *statements, SwNode *strand);
gboolean sw_strand_rename (SwDocument *document, SwNode *strand, const char *name);
gboolean sw_strand_merge (SwDocument *document, SwNode *strand, SwNode *into);
gboolean sw_strand_remove (SwDocument *document, SwNode *strand);
gboolean sw_strand_move_by (SwDocument *document, SwNode *strand, int step);

G_END_DECLS
