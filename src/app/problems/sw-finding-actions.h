/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

G_BEGIN_DECLS

/* What an allowance or an accepted word holds for. */
typedef enum { SW_FOR_STATEMENT, SW_FOR_LEVEL, SW_FOR_FRAMEWORK, SW_FOR_TEAM } SwFindingScope;

gboolean sw_finding_fix (SwSession *session, SwFinding *finding, SwFix *fix);
guint sw_findings_count_safe (SwSession *session);
guint sw_findings_count_fixes (SwSession *session, const SwRule *rule);
void sw_findings_fix_all_safe (SwSession *session);
void sw_findings_fix_rule (SwSession *session, const SwRule *rule);

gboolean sw_finding_can_allow (SwFinding *finding, SwFindingScope scope);
void sw_finding_allow (SwSession *session, SwFinding *finding, SwFindingScope scope, const char *reason,
                       const char *by);

char *sw_finding_dup_word (SwFinding *finding);
char *sw_finding_dup_team_path (SwSession *session);
void sw_finding_accept_word (SwSession *session, SwFinding *finding, SwFindingScope scope);

GStrv sw_finding_get_recent_reasons (GSettings *settings);
void sw_finding_remember_reason (GSettings *settings, const char *reason);

G_END_DECLS
