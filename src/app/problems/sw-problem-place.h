/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

char *sw_problem_dup_node_name (SwSession *session, SwNode *node);
char *sw_problem_dup_place (SwSession *session, SwFinding *finding);

G_END_DECLS
