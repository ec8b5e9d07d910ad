/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/rules/sw-rules-wider.h"
#include "lint/sw-lint-run-private.h"

G_BEGIN_DECLS

gboolean sw_rules_counts (SwLintRun *run, const SwLintRow *row);
void sw_rules_name_place (SwLintRun *run, GString *into, const SwLintRow *row, const SwLintRow *seen_from);
char *sw_rules_name_places (SwLintRun *run, GPtrArray *rows, const SwLintRow *seen_from);
char *sw_rules_name_level (const SwLintLevel *level);

G_END_DECLS
