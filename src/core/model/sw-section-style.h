/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-profile.h"

G_BEGIN_DECLS

gboolean sw_section_wants_full_stop (SwNode *section, const SwProfile *profile);

G_END_DECLS
