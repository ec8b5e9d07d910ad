/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SW_TYPE_WAIT (sw_wait_get_type ())
G_DECLARE_FINAL_TYPE (SwWait, sw_wait, SW, WAIT, GObject)

SwWait *sw_wait_new (GtkWindow *parent, const char *title, const char *text);
void sw_wait_end (SwWait *self);
GCancellable *sw_wait_get_cancellable (SwWait *self);
void sw_wait_run (SwWait *self, GTask *task, GTaskThreadFunc work, gpointer data, GDestroyNotify data_free,
                  GDestroyNotify result_free);

G_END_DECLS
