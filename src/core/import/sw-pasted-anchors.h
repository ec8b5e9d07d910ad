/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-schema.h"
#include "model/sw-node.h"

G_BEGIN_DECLS

GPtrArray *sw_pasted_anchors (const char *text, SwListId group);
void sw_pasted_divide_code (const char *line, SwListId group, char **text, char **code);

G_END_DECLS
