/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *skw_diff (const char *name, GBytes *before, GBytes *after);

G_END_DECLS
