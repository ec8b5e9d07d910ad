/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

char *sw_copied_as_plain (GPtrArray *statements);
char *sw_copied_as_html (GPtrArray *statements, const char *language);

G_END_DECLS
