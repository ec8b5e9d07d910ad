/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SW_TYPE_APPLICATION (sw_application_get_type ())
G_DECLARE_FINAL_TYPE (SwApplication, sw_application, SW, APPLICATION, AdwApplication)

SwApplication *sw_application_new (void);
GSettings *sw_application_get_settings (SwApplication *self);

void sw_application_open_file (SwApplication *self, GFile *file, GtkWindow *from);
gboolean sw_application_is_open_elsewhere (SwApplication *self, GFile *file, GtkWindow *window);
void sw_application_quit (SwApplication *self);
void sw_application_stop_quitting (SwApplication *self);

int sw_application_get_zoom (SwApplication *self);
void sw_application_set_zoom (SwApplication *self, int percent);
void sw_application_step_zoom (SwApplication *self, int steps);

G_END_DECLS
