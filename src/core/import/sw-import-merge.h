/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-draft.h"

G_BEGIN_DECLS

/* What a merge does to a document, or would do. */
typedef struct
{
  guint n_added[SW_N_KINDS];  /* nodes, by kind */
  guint n_known;              /* statements that were there already */
  GPtrArray *filled;          /* of const char *: the titles of fields that said nothing before */
  GPtrArray *kept;            /* of const char *: of fields in which the document says something else; they stay */
} SwImportMerge;

SwImportMerge *sw_import_merge_new (void);
void sw_import_merge_free (SwImportMerge *self);
gboolean sw_import_merge_is_empty (const SwImportMerge *self);
char *sw_import_merge_describe (const SwImportMerge *self);

gboolean sw_import_merge_do (SwImportDraft *draft, const SwProfile *profile, SwDocument *document,
                             SwImportMerge *report);
gboolean sw_import_merge_try (SwImportDraft *draft, const SwProfile *profile, SwDocument *document,
                              SwImportMerge *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportMerge, sw_import_merge_free)

G_END_DECLS
