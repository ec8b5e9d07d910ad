/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"

G_BEGIN_DECLS

/**
 * SwFormatError:
 * @SW_FORMAT_ERROR_NOT_A_FRAMEWORK: a member that a framework must have is missing, or a known one
 *   is of another type
 * @SW_FORMAT_ERROR_TOO_MANY_STATEMENTS: more than %SW_FORMAT_MAX_STATEMENTS
 * @SW_FORMAT_ERROR_SAME_KEY: two levels of a section have one key, so that JSON cannot hold both
 * @SW_FORMAT_ERROR_NOT_A_PROFILE: what was read as a profile is none
 *
 * JSON that is not what it should be.
 */
typedef enum {
  SW_FORMAT_ERROR_NOT_A_FRAMEWORK,
  SW_FORMAT_ERROR_TOO_MANY_STATEMENTS,
  SW_FORMAT_ERROR_SAME_KEY,
  SW_FORMAT_ERROR_NOT_A_PROFILE,
} SwFormatError;

#define SW_FORMAT_MAX_STATEMENTS 100000

#define SW_FORMAT_ERROR (sw_format_error_quark ())

GQuark sw_format_error_quark (void);
GError *sw_format_error_new_at (SwFormatError code, const SwJsonTape *tape, guint token, const char *expected);
gboolean sw_format_error_get_place (const GError *error, guint *line, guint *column, const char **pointer);
const char *sw_format_error_get_found (const GError *error);
const char *sw_format_error_get_expected (const GError *error);

G_END_DECLS
