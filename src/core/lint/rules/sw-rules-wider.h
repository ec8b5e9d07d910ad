/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-run.h"

G_BEGIN_DECLS

/* The checks that have to see more than one statement, for the table. */
void sw_rules_check_level_count (SwLintRun *run);
void sw_rules_check_verb_repeated (SwLintRun *run);
void sw_rules_check_label_duplicate (SwLintRun *run);
void sw_rules_check_duplicates (SwLintRun *run);
void sw_rules_check_foreign_content (SwLintRun *run);
void sw_rules_check_strands (SwLintRun *run);
void sw_rules_check_citations (SwLintRun *run);
void sw_rules_check_sources (SwLintRun *run);
void sw_rules_check_anchors (SwLintRun *run);
void sw_rules_check_fields (SwLintRun *run);
void sw_rules_check_field_placeholders (SwLintRun *run);
void sw_rules_check_language (SwLintRun *run);
void sw_rules_check_allowances (SwLintRun *run);

G_END_DECLS
