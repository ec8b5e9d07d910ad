/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

void sw_session_show_finding (SwSession *self, SwFinding *finding);
gboolean sw_session_go_to_finding (SwSession *self, gboolean forward);

G_END_DECLS
