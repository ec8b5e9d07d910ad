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

  if (sw_node_get_kind (self->scroll_to) == SW_KIND_STATEMENT)
    target = GTK_WIDGET (sw_section_view_get_row (self, self->scroll_to));
  else
    {
      SwLevelView *view = sw_section_view_get_level_view (self, self->scroll_to);
      target = view != NULL ? sw_level_view_get_heading (view) : NULL;
    }

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
