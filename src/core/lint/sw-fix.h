/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* What can be done about a finding, as a description: nothing changes until it is applied, in one
 * transaction. A safe fix changes no meaning and may be taken with all others at once. */
typedef struct _SwFix SwFix;

SwFix *sw_fix_new (const char *title, gboolean safe);
SwFix *sw_fix_ref (SwFix *fix);
void sw_fix_unref (SwFix *fix);

/* Its steps, in any order; offsets are bytes of the field's text as it is now. */
void sw_fix_add_replace (SwFix *fix, SwNode *node, guint field, gssize start, gssize end, const char *with);
void sw_fix_add_statement_after (SwFix *fix, SwNode *statement, const char *text);
void sw_fix_add_remove (SwFix *fix, SwNode *node);

const char *sw_fix_get_title (const SwFix *fix);
gboolean sw_fix_is_safe (const SwFix *fix);
gboolean sw_fix_equal (const SwFix *fix, const SwFix *other);
char *sw_fix_preview (const SwFix *fix, SwNode *node, guint field);
gboolean sw_fix_apply (const SwFix *fix, SwDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwFix, sw_fix_unref)

G_END_DECLS
