/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sw_toolkit_path_bar_mend (void);

G_END_DECLS
