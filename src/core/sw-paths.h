/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sw_paths_is_bare_build (void);
const char *sw_paths_get_data_dir (void);
const char *sw_paths_get_locale_dir (void);
void sw_paths_init_bare_build (void);

G_END_DECLS
