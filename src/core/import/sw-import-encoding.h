/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sw_import_decode (GBytes *bytes, gsize *len, GError **error);

G_END_DECLS
