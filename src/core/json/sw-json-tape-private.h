/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-error.h"
#include "json/sw-json-tape.h"

G_BEGIN_DECLS

/* One name or value. The span of a string or name has its quotes in it.
 * @next is the token after this one and all that it contains. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next;
  guint8 type;
  guint8 has_escapes;
} SwJsonToken;

struct _SwJsonTape
{
  GBytes *bytes;
  const char *text;
  gsize length;
  SwJsonToken *tokens;
  guint n_tokens;
  guint n_allocated;
  guint n_values;
  gboolean has_bom;
  gboolean escapes_unicode;
};

/* What there is to say of a string or number. @code, @at and @what are its
 * fault, if it has one; of a byte that is not UTF-8 there is no @what. */
typedef struct
{
  gboolean has_escapes;
  gboolean escapes_unicode;
  SwJsonError code;
  const char *at;
  const char *what;
} SwJsonLexeme;

gboolean sw_json_tape_scan (SwJsonTape *self, GError **error);
gboolean sw_json_tape_find_duplicate (const SwJsonTape *self,
                                      guint object,
                                      guint n,
                                      guint *first,
                                      guint *second);
const char *sw_json_lex_string (const char *p, const char *end, SwJsonLexeme *lexeme);
const char *sw_json_lex_number (const char *p, const char *end, SwJsonLexeme *lexeme);
void sw_json_locate (const char *text, gsize offset, guint *line, guint *column);
gsize sw_json_unescape (const char *body, gsize length, char *dest);
guint sw_json_utf8_length (const guchar *p, const guchar *end);
void sw_json_pointer_name (GString *pointer, const char *text, gsize start, gsize end);

G_END_DECLS
