/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

int sw_identity_get_field (SwKind kind);
const char *sw_identity_get_text (SwNode *node);
char *sw_identity_derive (SwNode *node, guint n_before);
char *sw_identity_uuid5 (const char *name, gsize len);

G_END_DECLS
