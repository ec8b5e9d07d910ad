/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-fix.h"

G_BEGIN_DECLS

typedef enum { SW_FIX_REPLACE, SW_FIX_STATEMENT_AFTER, SW_FIX_REMOVE } SwFixStepType;

typedef struct
{
  SwFixStepType type;
  SwNode *node;
  guint field;             /* REPLACE: the field, its text when the fix was made, what goes where */
  SwValue *expected;
  gsize start;
  gsize end;
  char *text;              /* REPLACE and STATEMENT_AFTER */
} SwFixStep;

GArray *sw_fix_get_steps (const SwFix *fix);
gboolean sw_fix_is_current (const SwFix *fix, SwDocument *document);
gboolean sw_fix_play (GPtrArray *fixes, SwDocument *document);

G_END_DECLS
