/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwJsonError:
 * @SW_JSON_ERROR_SYNTAX: the grammar of RFC 8259 is broken
 * @SW_JSON_ERROR_UTF8: the bytes are not UTF-8; the message names the byte
 * @SW_JSON_ERROR_DEPTH: objects and arrays nest deeper than %SW_JSON_MAX_DEPTH
 * @SW_JSON_ERROR_DUPLICATE_KEY: a name stands twice in one object
 * @SW_JSON_ERROR_NUL: a string holds `\u0000`
 * @SW_JSON_ERROR_LONE_SURROGATE: a `\u` escape is one half of a pair
 * @SW_JSON_ERROR_TOO_LARGE: more than %SW_JSON_MAX_BYTES
 * @SW_JSON_ERROR_TOO_MANY_VALUES: more than %SW_JSON_MAX_VALUES
 * @SW_JSON_ERROR_PLACEHOLDER: the writer's tree names a literal that its table lacks
 *
 * One code per cause. The first two say that the text is not JSON; the others,
 * that it is JSON (or was not looked at) and cannot be kept.
 */
typedef enum {
  SW_JSON_ERROR_SYNTAX,
  SW_JSON_ERROR_UTF8,
  SW_JSON_ERROR_DEPTH,
  SW_JSON_ERROR_DUPLICATE_KEY,
  SW_JSON_ERROR_NUL,
  SW_JSON_ERROR_LONE_SURROGATE,
  SW_JSON_ERROR_TOO_LARGE,
  SW_JSON_ERROR_TOO_MANY_VALUES,
  SW_JSON_ERROR_PLACEHOLDER,
} SwJsonError;

#define SW_JSON_ERROR (sw_json_error_quark ())

GQuark sw_json_error_quark (void);
GError *sw_json_error_new_at (SwJsonError code,
                              gsize offset,
                              guint line,
                              guint column,
                              const char *pointer,
                              const char *what);
gboolean sw_json_error_is_not_json (const GError *error);
gboolean sw_json_error_get_place (const GError *error,
                                  gsize *offset,
                                  guint *line,
                                  guint *column,
                                  const char **pointer);

G_END_DECLS
