/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"
#include "lint/sw-lint-config.h"
#include "model/sw-document.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

/* One pass over a document, and the fixes of all that it finds. */
typedef enum
{
  SW_LINT_DEFAULT = 0,
  SW_LINT_DRAFT = 1 << 0,        /* say nothing of what is merely not written yet */
} SwLintFlags;

GPtrArray *sw_lint_document (SwDocument *document, SwProfile *profile, SwLintConfig *config, SwLintFlags flags);

typedef gboolean (*SwLintFilter) (SwFinding *finding, gpointer user_data);

guint sw_lint_fix_all (SwDocument *document, SwProfile *profile, SwLintConfig *config, const char *label,
                       gboolean unsafe_too, SwLintFilter filter, gpointer user_data);

G_END_DECLS
