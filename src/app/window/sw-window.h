/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/sw-session.h"
#include "sw-application.h"

G_BEGIN_DECLS

#define SW_TYPE_WINDOW (sw_window_get_type ())
G_DECLARE_FINAL_TYPE (SwWindow, sw_window, SW, WINDOW, AdwApplicationWindow)

SwWindow *sw_window_new (SwApplication *application);
SwSession *sw_window_get_session (SwWindow *self);

void sw_window_load_file (SwWindow *self, GFile *file);
void sw_window_present_when_loaded (SwWindow *self);
void sw_window_load_example (SwWindow *self, GFile *file);
void sw_window_load_draft (SwWindow *self, const char *id);
void sw_window_keep_draft (SwWindow *self);
gboolean sw_window_is_free (SwWindow *self);
gboolean sw_window_shows_file (SwWindow *self, GFile *file);

G_END_DECLS
