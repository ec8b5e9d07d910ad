/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "form/sw-form-plan.h"
#include "model/sw-document.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

#define SW_TYPE_FORM_ROW (sw_form_row_get_type ())
G_DECLARE_FINAL_TYPE (SwFormRow, sw_form_row, SW, FORM_ROW, GtkWidget)

GtkWidget *sw_form_row_new (SwDocument *document, SwNode *node, const SwMember *member, const SwFormStyle *style,
                            SwProfile *profile);

SwNode *sw_form_row_get_node (SwFormRow *self);
guint sw_form_row_get_field (SwFormRow *self);
GtkWidget *sw_form_row_get_editor (SwFormRow *self);
const char *sw_form_row_get_problem (SwFormRow *self);

void sw_form_row_update (SwFormRow *self);
void sw_form_row_show_findings (SwFormRow *self, GPtrArray *findings);
void sw_form_row_reveal (SwFormRow *self, gssize start, gssize end);

G_END_DECLS
