/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_FIELD (sw_field_get_type ())
G_DECLARE_FINAL_TYPE (SwField, sw_field, SW, FIELD, GtkTextView)

/* What the user did to a field's text. */
typedef enum { SW_FIELD_TYPED, SW_FIELD_DELETED, SW_FIELD_REPLACED } SwFieldEdit;

SwField *sw_field_new (gboolean multi_line);

const char *sw_field_get_text (SwField *self);
void sw_field_set_text (SwField *self, const char *text);
void sw_field_take_text (SwField *self, const char *text);
void sw_field_set_ghost (SwField *self, const char *ghost);

void sw_field_get_selection (SwField *self, int *caret, int *anchor);
void sw_field_select (SwField *self, gsize start, gsize end);
gboolean sw_field_is_composing (SwField *self);

G_END_DECLS
