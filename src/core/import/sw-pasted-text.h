/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *sw_pasted_from_plain (const char *text);
GPtrArray *sw_pasted_from_html (const char *html, gsize len);
const char *sw_pasted_skip_marker (const char *line);

G_END_DECLS
