/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

SwNode *sw_source_new (const char *label);
const char *sw_source_get_link (SwNode *source);

GHashTable *sw_sources_count (SwDocument *document);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_sources_add (SwDocument *document, GPtrArray *sources);
gboolean sw_source_move_by (SwDocument *document, SwNode *source, int step);

G_END_DECLS
