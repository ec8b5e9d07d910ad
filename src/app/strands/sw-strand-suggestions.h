/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_STRAND_SUGGESTIONS (sw_strand_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (SwStrandSuggestions, sw_strand_suggestions, SW, STRAND_SUGGESTIONS, GtkWidget)

gboolean sw_strand_suggestions_show (SwStrandSuggestions *self, SwSession *session, SwNode *container);
void sw_strand_suggestions_clear (SwStrandSuggestions *self);
gboolean sw_strand_suggestions_is_stale (SwStrandSuggestions *self);
guint sw_strand_suggestions_get_n (SwStrandSuggestions *self);
guint sw_strand_suggestions_get_n_chosen (SwStrandSuggestions *self);

G_END_DECLS
