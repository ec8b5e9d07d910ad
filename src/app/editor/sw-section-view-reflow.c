/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place one reads or writes at, while lines are broken anew.
 *
 * In a narrower window, or with larger text, all that is above takes more room and pushes the rest down: one
 * would find oneself pages away. So the row one is in, or else the first one that is seen, goes back to where it
 * stood on the screen, in the frame after.
 *
 * The viewport sets its adjustment to the page's new height before the page is laid out for it, and where the page
 * gets shorter by that it has been scrolled by then; so it is remembered where it stood. */

#include "editor/sw-section-view-private.h"

static void
scrolled_cb (SwSectionView *self,
             GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_upper (adjustment) == self->seen_upper)
    self->seen_value = gtk_adjustment_get_value (adjustment);
}

static void
adjusted_cb (SwSectionView *self,
             GtkAdjustment *adjustment)
{
  self->seen_upper = gtk_adjustment_get_upper (adjustment);
  self->seen_value = gtk_adjustment_get_value (adjustment);
}

/* Whether any of the row is seen; sets @y to where it stands in the column. */
static gboolean
is_seen (SwSectionView *self,
         SwStatementRow *row,
         double *y)
{
  double page = gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (self->scrolled));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), self->column, &bounds))
    return FALSE;

  *y = bounds.origin.y;
  return *y + bounds.size.height > self->seen_value && *y < self->seen_value + page;
}

/* The row that one is in, where it is seen, or else the first one that is; sets @y to where it stands. */
static SwStatementRow *
find_seen (SwSectionView *self,
           double *y)
{
  SwStatementRow *first = NULL;

  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);
          gboolean is_current = sw_statement_row_get_node (row) == self->current;
          double place;

          if ((first != NULL && !is_current) || !is_seen (self, row, &place))
            continue;
          first = row;
          *y = place;
          if (is_current)
            return row;
        }
    }

  return first;
}

static gboolean
keep_tick_cb (GtkWidget *widget,
              GdkFrameClock *clock,
              gpointer data)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  graphene_rect_t bounds;

  if (self->kept != NULL && gtk_widget_compute_bounds (self->kept, self->column, &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds.origin.y - self->kept_y);

  g_clear_weak_pointer (&self->kept);
  self->keep_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * sw_section_view_keep_place:
 * @self: a section view whose lines are about to be broken anew
 */
void
sw_section_view_keep_place (SwSectionView *self)
{
  SwStatementRow *row;
  double y;

  /* At its top the page stays there; and a scroll that is due knows where to. */
  if (self->keep_id != 0 || self->scroll_id != 0 || self->seen_value < 1)
    return;

  row = find_seen (self, &y);
  if (row == NULL)
    return;

  g_set_weak_pointer (&self->kept, GTK_WIDGET (row));
  self->kept_y = y - self->seen_value;
  self->keep_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_tick_cb, NULL, NULL);
}

/* To be called once the template is there. */
void
sw_section_view_init_reflow (SwSectionView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
}

/* Forgets what was to be kept. */
void
sw_section_view_stop_reflow (SwSectionView *self)
{
  if (self->keep_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->keep_id);
  self->keep_id = 0;
  g_clear_weak_pointer (&self->kept);
}
