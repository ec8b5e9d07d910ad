/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lint/sw-rule.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_FIX_PREVIEW (sw_fix_preview_get_type ())
G_DECLARE_FINAL_TYPE (SwFixPreview, sw_fix_preview, SW, FIX_PREVIEW, AdwWindow)

GtkWindow *sw_fix_preview_present (SwSession *session, const SwRule *rule, GtkWidget *parent);
guint sw_fix_preview_get_n_rows (SwFixPreview *self);
void sw_fix_preview_accept (SwFixPreview *self);

G_END_DECLS
