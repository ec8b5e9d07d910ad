/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

gboolean sw_statement_is_empty (SwNode *statement);
guint sw_count_statements (SwNode *node);

gboolean sw_statement_is_seen (SwNode *statement);
void sw_statement_set_seen (SwDocument *document, SwNode *statement, const char *by, const char *on);

G_END_DECLS
