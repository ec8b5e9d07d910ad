/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-fix.h"
#include "lint/sw-rule.h"

G_BEGIN_DECLS

#define SW_TYPE_FINDING (sw_finding_get_type ())
G_DECLARE_FINAL_TYPE (SwFinding, sw_finding, SW, FINDING, GObject)

SwFinding *sw_finding_new (const SwRule *rule, SwSeverity severity, SwNode *node, guint field,
                           gssize start, gssize end, const char *message);
void sw_finding_add_fix (SwFinding *self, SwFix *fix);
void sw_finding_add_related (SwFinding *self, SwNode *node);

const SwRule *sw_finding_get_rule (SwFinding *self);
SwSeverity sw_finding_get_severity (SwFinding *self);
SwNode *sw_finding_get_node (SwFinding *self);
guint sw_finding_get_field (SwFinding *self);
gboolean sw_finding_is_unfinished (SwFinding *self);
gssize sw_finding_get_start (SwFinding *self);
gssize sw_finding_get_end (SwFinding *self);
const char *sw_finding_get_message (SwFinding *self);
GPtrArray *sw_finding_get_fixes (SwFinding *self);
guint sw_finding_get_n_fixes (SwFinding *self);
GPtrArray *sw_finding_get_related (SwFinding *self);
SwFix *sw_finding_get_safe_fix (SwFinding *self);
gboolean sw_finding_equal (SwFinding *self, SwFinding *other);

G_END_DECLS
