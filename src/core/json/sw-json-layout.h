/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"

G_BEGIN_DECLS

/**
 * SwJsonLayout:
 * @lines: every element and member stands on its own line
 * @indent_char: a space or a tab
 * @indent: how many of them a level takes, where @lines
 * @crlf: lines end with CR LF
 * @space_before_colon: `"a" :`
 * @space_after_colon: `: 1`
 * @space_after_comma: `1, 2`, where not @lines
 * @space_in_empty: `[ ]` and `{ }`
 * @final_newline: the text ends with a newline
 * @bom: the text begins with the UTF-8 byte order mark
 *
 * How a text is laid out. All zero is the canonical layout.
 */
typedef struct
{
  gboolean lines;
  char indent_char;
  guint indent;
  gboolean crlf;
  gboolean space_before_colon;
  gboolean space_after_colon;
  gboolean space_after_comma;
  gboolean space_in_empty;
  gboolean final_newline;
  gboolean bom;
} SwJsonLayout;

SwJsonLayout sw_json_layout_canonical (void);
SwJsonLayout sw_json_layout_lines (void);
SwJsonLayout sw_json_layout_detect (const SwJsonTape *tape);
gboolean sw_json_layout_equal (const SwJsonLayout *a, const SwJsonLayout *b);

G_END_DECLS
