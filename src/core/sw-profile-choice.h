/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-config.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

char *sw_profile_choice_find (SwLintConfig *config, SwDocument *document);
SwProfile *sw_profile_choice_load (const char *path, GError **error);

G_END_DECLS
