/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"
#include "model/sw-node.h"

G_BEGIN_DECLS

/* The field of a node as a whole. */
#define SW_POINTER_NO_FIELD G_MAXUINT

char *sw_node_dup_pointer (SwNode *node, guint field);
gboolean sw_node_locate (SwNode *node, guint field, gsize offset, const SwJsonTape *tape, guint *line, guint *column);

G_END_DECLS
