/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-linter.h"

G_BEGIN_DECLS

GPtrArray *sw_findings_at (SwLinter *linter, SwNode *node);
GPtrArray *sw_findings_above (SwLinter *linter, SwNode *statement);

G_END_DECLS
