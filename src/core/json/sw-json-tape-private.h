/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"

G_BEGIN_DECLS

/* One name or value. The span of a string or name has its quotes in it.
 * @next is the token after this one and all that it contains. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next;
  guint8  type;
  guint8  has_escapes;
} SwJsonToken;

struct _SwJsonTape
{
  GBytes      *bytes;
  const char  *text;
  gsize        length;
  SwJsonToken *tokens;
  guint        n_tokens;
  guint        n_allocated;
  guint        n_values;
  gboolean     has_bom;
  gboolean     escapes_unicode;
};

gboolean sw_json_tape_scan    (SwJsonTape  *self,
                               GError     **error);
void     sw_json_locate       (const char  *text,
                               gsize        offset,
                               guint       *line,
                               guint       *column);
gsize    sw_json_unescape     (const char  *body,
                               gsize        length,
                               char        *dest);
guint    sw_json_utf8_length  (const guchar *p,
                               const guchar *end);
void     sw_json_pointer_name (GString     *pointer,
                               const char  *text,
                               gsize        start,
                               gsize        end);

G_END_DECLS
