/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"

G_BEGIN_DECLS

void sw_finding_set_severity (SwFinding *self, SwSeverity severity);
void sw_finding_set_unfinished (SwFinding *self);
void sw_finding_adopt_fixes (SwFinding *self, SwFinding *newer);
void sw_finding_set_stamp (SwFinding *self, guint stamp);
guint sw_finding_get_stamp (SwFinding *self);

G_END_DECLS
