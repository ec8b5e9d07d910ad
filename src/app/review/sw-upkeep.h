/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "review/sw-node-rows.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_UPKEEP (sw_upkeep_get_type ())
G_DECLARE_FINAL_TYPE (SwUpkeep, sw_upkeep, SW, UPKEEP, GtkWidget)

void sw_upkeep_set_session (SwUpkeep *self, SwSession *session);
SwNodeRows *sw_upkeep_get_rows (SwUpkeep *self);

G_END_DECLS
