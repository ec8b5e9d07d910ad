/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/sw-field.h"

G_BEGIN_DECLS

#define SW_TYPE_SUGGESTIONS (sw_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (SwSuggestions, sw_suggestions, SW, SUGGESTIONS, GObject)

SwSuggestions *sw_suggestions_new (SwField *field, GtkWidget *parent);
void sw_suggestions_add (SwSuggestions *self, const char *value, const char *label);
const char *sw_suggestions_get_label (SwSuggestions *self, const char *value);

void sw_suggestions_open (SwSuggestions *self);
void sw_suggestions_close (SwSuggestions *self);
gboolean sw_suggestions_is_open (SwSuggestions *self);

G_END_DECLS
