/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cite/sw-citations.h"
#include "session/sw-session.h"
#include "text/sw-text.h"

G_BEGIN_DECLS

#define SW_TYPE_STATEMENT_ROW (sw_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (SwStatementRow, sw_statement_row, SW, STATEMENT_ROW, GtkListBoxRow)

SwStatementRow *sw_statement_row_new (SwSession *session);

SwNode *sw_statement_row_get_node (SwStatementRow *self);
void sw_statement_row_set_node (SwStatementRow *self, SwNode *node);
SwText *sw_statement_row_get_text (SwStatementRow *self);
SwCitations *sw_statement_row_get_citations (SwStatementRow *self);

void sw_statement_row_set_place (SwStatementRow *self, const char *level, guint number, guint of);
void sw_statement_row_set_selected (SwStatementRow *self, gboolean selected);
gboolean sw_statement_row_get_selected (SwStatementRow *self);
void sw_statement_row_update_findings (SwStatementRow *self);
void sw_statement_row_update_review (SwStatementRow *self);
void sw_statement_row_open_notes (SwStatementRow *self);
void sw_statement_row_update_citations (SwStatementRow *self);
void sw_statement_row_offer_to_cite (SwStatementRow *self);
gboolean sw_statement_row_get_caret_area (SwStatementRow *self, GtkWidget *relative_to, GdkRectangle *area);

G_END_DECLS
