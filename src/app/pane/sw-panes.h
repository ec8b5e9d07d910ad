/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_PANES (sw_panes_get_type ())

G_DECLARE_FINAL_TYPE (SwPanes, sw_panes, SW, PANES, GtkWidget)

typedef enum
{
  SW_PANES_OUTLINE,
  SW_PANES_PROBLEMS,
} SwPanesSide;

GtkWidget *sw_panes_new (void);
void sw_panes_set_outline (SwPanes *self, GtkWidget *child);
void sw_panes_set_content (SwPanes *self, GtkWidget *child);
void sw_panes_set_problems (SwPanes *self, GtkWidget *child);
void sw_panes_set_text_widget (SwPanes *self, GtkWidget *widget);
gboolean sw_panes_get_visible (SwPanes *self, SwPanesSide side);
void sw_panes_set_visible (SwPanes *self, SwPanesSide side, gboolean visible);
gboolean sw_panes_get_shown (SwPanes *self, SwPanesSide side);
void sw_panes_set_shown (SwPanes *self, SwPanesSide side, gboolean shown);
gboolean sw_panes_get_collapsed (SwPanes *self, SwPanesSide side);
int sw_panes_get_width (SwPanes *self, SwPanesSide side);
void sw_panes_set_width (SwPanes *self, SwPanesSide side, int width);
gboolean sw_panes_focus_handle (SwPanes *self);

G_END_DECLS
