/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_FINDINGS_MARK (sw_findings_mark_get_type ())
G_DECLARE_FINAL_TYPE (SwFindingsMark, sw_findings_mark, SW, FINDINGS_MARK, GtkWidget)

guint sw_findings_mark_get_n (SwFindingsMark *self);
void sw_findings_mark_show (SwFindingsMark *self, GPtrArray *findings);

G_END_DECLS
