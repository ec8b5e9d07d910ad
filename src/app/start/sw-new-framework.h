/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SW_TYPE_NEW_FRAMEWORK (sw_new_framework_get_type ())
G_DECLARE_FINAL_TYPE (SwNewFramework, sw_new_framework, SW, NEW_FRAMEWORK, AdwWindow)

void sw_new_framework_show (GtkWindow *parent);

G_END_DECLS
