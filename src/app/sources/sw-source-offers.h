/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_SOURCE_OFFERS (sw_source_offers_get_type ())
G_DECLARE_FINAL_TYPE (SwSourceOffers, sw_source_offers, SW, SOURCE_OFFERS, GtkWidget)

GtkWidget *sw_source_offers_new (void);
void sw_source_offers_update (SwSourceOffers *self, SwSession *session);
GtkListBox *sw_source_offers_get_list (SwSourceOffers *self);

G_END_DECLS
