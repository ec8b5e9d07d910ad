/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-profile.h"
#include "text/sw-statement-text.h"

G_BEGIN_DECLS

/* What a statement names of the worker's autonomy: a set of 1 << SwBand. */
guint sw_autonomy_of_text (SwStatementText *text);
guint sw_autonomy_of (SwNode *statement);
gboolean sw_autonomy_is_known_in (const char *language);

G_END_DECLS
