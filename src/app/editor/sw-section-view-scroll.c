/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a statement or a level into view.
 *
 * A row that has only just been made has no size yet, so scrolling waits for the frames in which it
 * gets one. The viewport's own scrolling to the focus is off: it would use the size that is not there. */

#include "editor/sw-section-view-private.h"

static void
scroll_between (SwSectionView *self,
                double top,
                double bottom,
                gboolean to_top)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  const double margin = MIN (24, page / 8);

  if (to_top)
    gtk_adjustment_set_value (adjustment, top - margin);
  else if (top - margin < value)
    gtk_adjustment_set_value (adjustment, top - margin);
  else if (bottom + margin > value + page)
    gtk_adjustment_set_value (adjustment, bottom + margin - page);
}

/* What is seen of a statement or a level when one goes there. */
static GtkWidget *
find_target (SwSectionView *self,
             SwNode *node)
{
  SwLevelView *view;

  if (sw_node_get_kind (node) == SW_KIND_STATEMENT)
    return GTK_WIDGET (sw_section_view_get_row (self, node));

  view = sw_section_view_get_level_view (self, node);
  return view != NULL ? sw_level_view_get_heading (view) : NULL;
}

static gboolean
scroll_tick_cb (GtkWidget *widget,
                GdkFrameClock *clock,
                gpointer data)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  GtkWidget *target = NULL;
  graphene_rect_t bounds;
  GdkRectangle caret;

  /* The first frame gives new rows their size, the second scrolls. */
  if (++self->scroll_frames < 2)
    return G_SOURCE_CONTINUE;

  target = find_target (self, self->scroll_to);
  if (target != NULL && gtk_widget_compute_bounds (target, self->column, &bounds))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
      double top = bounds.origin.y;
      double bottom = top + bounds.size.height;

      /* A statement taller than the page is scrolled to the line one is in. */
      if (bounds.size.height > gtk_adjustment_get_page_size (adjustment) * 0.8 &&
          SW_IS_STATEMENT_ROW (target) &&
          sw_statement_row_get_caret_area (SW_STATEMENT_ROW (target), self->column, &caret))
        {
          top = caret.y;
          bottom = caret.y + caret.height;
        }
      /* With its first level the page shows its title. */
      if (self->level_views->len > 0 &&
          self->scroll_to == sw_level_view_get_level (g_ptr_array_index (self->level_views, 0)))
        top = 0;
      scroll_between (self, top, bottom, self->scroll_to_top);
    }

  g_clear_object (&self->scroll_to);
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * sw_section_view_scroll_to:
 * @self: a section view
 * @node: a statement or a level
 * @to_top: whether it shall stand at the top, not just be seen
 */
void
sw_section_view_scroll_to (SwSectionView *self,
                           SwNode *node,
                           gboolean to_top)
{
  g_set_object (&self->scroll_to, node);
  self->scroll_to_top = to_top;
  self->scroll_frames = 0;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

/* What waits to be opened. */
typedef struct
{
  GSourceOnceFunc open;
  gint64 not_before;       /* a frame's time; 0 until there was one */
  guint frames;            /* without scrolling */
} Opening;

static gboolean
open_tick_cb (GtkWidget *widget,
              GdkFrameClock *clock,
              gpointer data)
{
  Opening *opening = data;

  if (opening->not_before == 0)
    opening->not_before = gdk_frame_clock_get_frame_time (clock) + 60 * G_TIME_SPAN_MILLISECOND;
  if (SW_SECTION_VIEW (widget)->scroll_id != 0 || gdk_frame_clock_get_frame_time (clock) < opening->not_before ||
      ++opening->frames < 2)
    return G_SOURCE_CONTINUE;

  opening->open (g_object_ref (widget));
  return G_SOURCE_REMOVE;
}

/**
 * sw_section_view_open_soon:
 * @self: a section view
 * @at_heading: whether what is opened belongs to the level one is in, else to the statement
 * @open: opens a popover; it is given a reference to @self
 *
 * A popover on something that has been scrolled off the screen has no screen to be on, of which GTK 4.8
 * complains; so what it belongs to comes into view first. And a menu has to give the focus back before
 * another popover takes it. After a key, and with all in view, there is nothing to wait for, and what is
 * typed next belongs in the popover already.
 */
void
sw_section_view_open_soon (SwSectionView *self,
                           gboolean at_heading,
                           GSourceOnceFunc open)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  SwNode *node = self->cursor != NULL && !at_heading ? self->cursor : self->current;
  GtkWidget *target;
  graphene_rect_t bounds;
  gboolean seen;

  if (node != NULL && at_heading)
    node = sw_node_get_parent (node);
  target = node != NULL ? find_target (self, node) : NULL;
  if (target == NULL)
    return;

  seen = gtk_widget_compute_bounds (target, GTK_WIDGET (self->scrolled), &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (self->scrolled));
  if (seen && (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL))
    {
      open (g_object_ref (self));
      return;
    }

  if (!seen)
    sw_section_view_scroll_to (self, node, FALSE);
  {
    Opening *opening = g_new0 (Opening, 1);

    opening->open = open;
    gtk_widget_add_tick_callback (GTK_WIDGET (self), open_tick_cb, opening, g_free);
  }
}
