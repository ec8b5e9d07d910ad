/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

#define SW_IMPORT_MAX_BYTES (8 * 1024 * 1024)

/**
 * SwImportError:
 * @SW_IMPORT_ERROR_TOO_LARGE: more than %SW_IMPORT_MAX_BYTES
 * @SW_IMPORT_ERROR_TAG: a tag longer, or with more attributes, than can be read in time
 * @SW_IMPORT_ERROR_ENCODING: characters that cannot be made out
 * @SW_IMPORT_ERROR_NOTHING: nothing of a framework was found
 * @SW_IMPORT_ERROR_JSON: it is JSON, and opened rather than imported
 */
typedef enum
{
  SW_IMPORT_ERROR_TOO_LARGE,
  SW_IMPORT_ERROR_TAG,
  SW_IMPORT_ERROR_ENCODING,
  SW_IMPORT_ERROR_NOTHING,
  SW_IMPORT_ERROR_JSON,
} SwImportError;

#define SW_IMPORT_ERROR (sw_import_error_quark ())

GQuark sw_import_error_quark (void);
SwImportDraft *sw_import_read (GBytes *bytes, const SwProfile *profile, GError **error);

G_END_DECLS
