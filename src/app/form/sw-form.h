/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "form/sw-form-row.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_FORM (sw_form_get_type ())
G_DECLARE_FINAL_TYPE (SwForm, sw_form, SW, FORM, GtkWidget)

GtkWidget *sw_form_new (void);
SwSession *sw_form_get_session (SwForm *self);
void sw_form_set_session (SwForm *self, SwSession *session);

gboolean sw_form_shows (SwNode *place);
SwFormRow *sw_form_find_row (SwForm *self, SwNode *node, guint field);

G_END_DECLS
