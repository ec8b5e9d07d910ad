/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwTextDelta:
 * @offset: where the two texts begin to differ, in bytes
 * @n_removed: bytes of the old text that go
 * @n_inserted: bytes of the new text that come
 */
typedef struct
{
  gsize offset;
  gsize n_removed;
  gsize n_inserted;
} SwTextDelta;

SwTextDelta sw_text_delta (const char *before, const char *after);
gboolean sw_text_find_separator (const char *text, gsize *start);
gboolean sw_text_find_typed (const char *text, gsize caret, gsize *start, gsize *end);
char *sw_text_one_line (const char *text, gssize length);
GStrv sw_text_split_lines (const char *text);

G_END_DECLS
