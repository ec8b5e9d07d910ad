/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-run.h"

G_BEGIN_DECLS

void sw_rules_check_statement (SwLintRun *run, const SwLintStatement *statement);
void sw_rules_check_vocabulary (SwLintRun *run, const SwLintStatement *statement);

/* What was put in to be replaced, in a statement or any other text. */
gboolean sw_rules_find_placeholder (const char *text, gsize len, gsize *start, gsize *end);

G_END_DECLS
