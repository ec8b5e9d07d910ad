/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64  sw_folded_hash  (const char *text,
                          gssize      len);
gboolean sw_folded_equal (const char *a,
                          const char *b);

G_END_DECLS
