/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-statement-text.h"

G_BEGIN_DECLS

extern const guint8 sw_text_kinds[256];   /* 0: plain */

guint sw_text_mark_odd (const guchar *p, const guchar *end);

/* The marks (SwTextMarks) that the character at @p asks for. */
static inline guint
sw_text_mark (const guchar *p,
              const guchar *end)
{
  return G_LIKELY (sw_text_kinds[*p] == 0) ? 0 : sw_text_mark_odd (p, end);
}

G_END_DECLS
