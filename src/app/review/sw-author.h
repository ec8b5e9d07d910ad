/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sw_author_dup_name (void);
char *sw_author_dup_now (void);
char *sw_author_dup_signature (const char *by, const char *on);

G_END_DECLS
