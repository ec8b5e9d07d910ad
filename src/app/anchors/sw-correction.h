/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_CORRECTION (sw_correction_get_type ())
G_DECLARE_FINAL_TYPE (SwCorrection, sw_correction, SW, CORRECTION, AdwWindow)

GtkWidget *sw_correction_present (GtkWindow *parent, SwSession *session, SwNode *anchor);
char *sw_correction_dup_uri (SwCorrection *self);

G_END_DECLS
