/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-transaction.h"

G_BEGIN_DECLS

/* The two places that can hold what the document holds. */
typedef enum { SW_MARK_FILE, SW_MARK_DRAFT, SW_N_MARKS } SwMark;

/* A place in history that is never reached. */
#define SW_HISTORY_UNREACHABLE G_MAXUINT64

/* What was done to a document, and what can be done again. */
typedef struct _SwHistory SwHistory;

SwHistory *sw_history_new (void);
void sw_history_free (SwHistory *self);

void sw_history_add (SwHistory *self, SwTransaction *transaction);
void sw_history_break_run (SwHistory *self);
SwTransaction *sw_history_peek (SwHistory *self, gboolean backwards);
void sw_history_step (SwHistory *self, gboolean backwards);

guint64 sw_history_get_serial (SwHistory *self);
void sw_history_mark (SwHistory *self, SwMark mark, guint64 serial);
guint64 sw_history_get_mark (SwHistory *self, SwMark mark);

G_END_DECLS
