/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who gets how much room, and who has to go over the content for want of it. */

#include "pane/sw-panes-private.h"

#include "sw-em.h"

static const int default_em[SW_PANES_N_SIDES] = { 17, 19 };

double
sw_panes_text_em (SwPanes *self)
{
  if (self->text_widget != NULL)
    return sw_em_of (self->text_widget);

  return sw_em_of (self->content != NULL ? self->content : GTK_WIDGET (self));
}

int
sw_panes_least_width (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The width a side has when it stands beside the content, in a window of any size. */
int
sw_panes_wanted_width (SwPanes *self,
                       SwPanesPart *side)
{
  int width = side->width;

  if (side->child == NULL)
    return 0;

  if (width < 0)
    width = default_em[side - self->sides] * sw_em_of (GTK_WIDGET (self));

  return MAX (width, sw_panes_least_width (side->child));
}

static void
update_collapsed (SwPanes *self,
                  int width)
{
  SwPanesPart *outline = &self->sides[SW_PANES_OUTLINE];
  SwPanesPart *problems = &self->sides[SW_PANES_PROBLEMS];
  int least =
    MAX (SW_PANES_CONTENT_EM * sw_panes_text_em (self), sw_panes_least_width (self->content));
  int beside = width - sw_panes_wanted_width (self, outline);

  sw_panes_side_set_collapsed (self, outline, beside < least);

  if (outline->collapsed || !outline->visible)
    beside = width;

  sw_panes_side_set_collapsed (self, problems,
                               beside - sw_panes_wanted_width (self, problems) < least ||
                                 (outline->collapsed && outline->visible));
}

static void
allocate_mirrored (SwPanes *self,
                   GtkWidget *child,
                   int x,
                   int width,
                   int total,
                   int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = total - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

/* Returns: how much of the content's room the side takes */
static int
allocate_side (SwPanes *self,
               SwPanesPart *side,
               int total,
               int height)
{
  gboolean beside = !side->collapsed && side->visible;
  double part = side->collapsed ? side->progress : beside;
  gboolean first = side == &self->sides[SW_PANES_OUTLINE];
  int width, edge, handle_width;

  gtk_widget_set_child_visible (side->handle, side->child != NULL && part > 0);
  if (side->child == NULL)
    return 0;

  gtk_widget_set_child_visible (side->child, part > 0);

  if (part <= 0)
    return 0;

  width = MAX (MIN (sw_panes_wanted_width (self, side), total), sw_panes_least_width (side->child));
  edge = first ? width * part : total - width * part;
  allocate_mirrored (self, side->child, first ? edge - width : edge, width, total, height);

  handle_width = sw_panes_least_width (side->handle);
  allocate_mirrored (self, side->handle, edge - handle_width / 2 - (first ? 1 : 0), handle_width,
                     total, height);

  return beside ? width : 0;
}

void
sw_panes_size_allocate (GtkWidget *widget,
                        int width,
                        int height,
                        int baseline)
{
  SwPanes *self = SW_PANES (widget);
  int before, after;

  update_collapsed (self, width);
  before = allocate_side (self, &self->sides[SW_PANES_OUTLINE], width, height);
  after = allocate_side (self, &self->sides[SW_PANES_PROBLEMS], width, height);

  if (self->content != NULL)
    {
      int room = MAX (width - before - after, sw_panes_least_width (self->content));

      allocate_mirrored (self, self->content, before, room, width, height);
    }
}

static void
measure_child (GtkWidget *child,
               GtkOrientation orientation,
               int *minimum,
               int *natural)
{
  int child_minimum, child_natural;

  if (child == NULL)
    return;

  gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
  *minimum = MAX (*minimum, child_minimum);
  *natural = MAX (*natural, child_natural);
}

void
sw_panes_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  SwPanes *self = SW_PANES (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  /* Either side can lie over the content, so that the least width is that of the widest one. */
  measure_child (self->content, orientation, minimum, natural);

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      int side_natural = 0;

      measure_child (self->sides[i].child, orientation, minimum, &side_natural);

      if (orientation == GTK_ORIENTATION_VERTICAL)
        *natural = MAX (*natural, side_natural);
      else if (self->sides[i].visible)
        *natural += sw_panes_wanted_width (self, &self->sides[i]);
    }
  *natural = MAX (*natural, *minimum);
}
