/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

SwProfile *sw_profile_read (const SwJsonTape *tape, GError **error);
SwProfile *sw_profile_read_bytes (GBytes *bytes, GError **error);
SwProfile *sw_profile_get_builtin (void);

G_END_DECLS
