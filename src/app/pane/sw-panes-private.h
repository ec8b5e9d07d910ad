/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane/sw-panes.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the page is to have at least, before a pane may stand beside it: little less than 30 em of text, and what stands
 * beside each statement. */
#define SW_PANES_CONTENT_EM 46

#define SW_PANES_N_SIDES (SW_PANES_PROBLEMS + 1)

typedef struct
{
  GtkWidget *child;
  GtkWidget *handle;
  AdwAnimation *slide;
  double progress; /* of the sliding pane: 0 away, 1 there */
  int width; /* -1: as many em as default_em says */
  gboolean visible;
  gboolean collapsed;
  gboolean revealed;
} SwPanesPart;

struct _SwPanes
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *text_widget;
  GtkWidget *content_focus; /* where in the content the focus was last */
  SwPanesPart sides[SW_PANES_N_SIDES];

  GtkRoot *root;
  int drag_side; /* -1: none */
  int drag_width;
};

gboolean sw_panes_side_is_shown (const SwPanesPart *side);
void sw_panes_side_set_revealed (SwPanes *self, SwPanesPart *side, gboolean revealed);
void sw_panes_side_set_collapsed (SwPanes *self, SwPanesPart *side, gboolean collapsed);
void sw_panes_hide_overlays (SwPanes *self, GtkWidget *unless);
gboolean sw_panes_contain_focus (SwPanes *self, GtkWidget *widget);

double sw_panes_text_em (SwPanes *self);
int sw_panes_least_width (GtkWidget *child);
int sw_panes_wanted_width (SwPanes *self, SwPanesPart *side);
void sw_panes_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline);
void sw_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline);

void sw_panes_init_input (SwPanes *self);
void sw_panes_focus_changed (SwPanes *self);

G_END_DECLS
