/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "review/sw-node-rows.h"
#include "session/sw-session.h"
#include "strands/sw-strand-suggestions.h"

G_BEGIN_DECLS

#define SW_TYPE_STRANDS (sw_strands_get_type ())
G_DECLARE_FINAL_TYPE (SwStrands, sw_strands, SW, STRANDS, GtkWidget)

SwStrands *sw_strands_new (void);
void sw_strands_set_session (SwStrands *self, SwSession *session);

SwNodeRows *sw_strands_get_rows (SwStrands *self);
SwStrandSuggestions *sw_strands_get_suggestions (SwStrands *self);

G_END_DECLS
