/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-layout.h"

G_BEGIN_DECLS

GBytes *sw_json_text_finish (const char *generated,
                             gsize length,
                             GPtrArray *literals,
                             const SwJsonLayout *layout,
                             GError **error);
GBytes *sw_json_text_lay_out (const SwJsonTape *tape, const SwJsonLayout *layout);
char *sw_json_text_compact (const SwJsonTape *tape, guint token, gsize *length);
char *sw_json_text_number (double value);

G_END_DECLS
