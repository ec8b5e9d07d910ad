/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint.h"

G_BEGIN_DECLS

#define SW_TYPE_LINTER (sw_linter_get_type ())
G_DECLARE_FINAL_TYPE (SwLinter, sw_linter, SW, LINTER, GObject)

SwLinter *sw_linter_new (SwDocument *document, SwProfile *profile, SwLintConfig *config);

SwDocument *sw_linter_get_document (SwLinter *self);
SwLintConfig *sw_linter_get_config (SwLinter *self);
void sw_linter_set_config (SwLinter *self, SwLintConfig *config);
SwProfile *sw_linter_get_profile (SwLinter *self);
void sw_linter_set_profile (SwLinter *self, SwProfile *profile);

void sw_linter_set_writing_node (SwLinter *self, SwNode *node);
SwNode *sw_linter_get_writing_node (SwLinter *self);

GPtrArray *sw_linter_get_for_node (SwLinter *self, SwNode *node);
guint sw_linter_find (SwLinter *self, SwFinding *finding);
guint sw_linter_count (SwLinter *self, SwSeverity severity);
guint sw_linter_fix_all (SwLinter *self, const char *rule, gboolean unsafe_too, const char *label);

G_END_DECLS
