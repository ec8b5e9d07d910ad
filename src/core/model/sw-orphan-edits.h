/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

GPtrArray *sw_orphan_list_candidates (SwDocument *document, SwNode *orphan);
GPtrArray *sw_document_list_allowances (SwDocument *document);
guint sw_document_count_allowances (SwDocument *document);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_orphan_attach (SwDocument *document, SwNode *orphan, SwNode *statement);
gboolean sw_orphan_discard (SwDocument *document, SwNode *orphan);
gboolean sw_allowance_remove (SwDocument *document, SwNode *allowance);

G_END_DECLS
