/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving statements with the mouse.
 *
 * The handle of a row is the source; the whole page is one drop target, because a target for each row
 * could hold one that is gone, and because only the page can scroll while the pointer rests near its
 * edge. The keyboard's equal is Alt+Up and Alt+Down. */

#include "editor/sw-section-view-private.h"

#include "model/sw-statement-edits.h"

#define EDGE 48            /* pixels from the edge in which the page scrolls */
#define SCROLL_STEP 12

/**
 * sw_section_view_get_dragged:
 * @self: a section view
 * @row: the row whose handle is dragged
 *
 * Returns: (transfer full) (element-type SwNode): the selection, if the row is part of it; else its
 *   statement
 */
GPtrArray *
sw_section_view_get_dragged (SwSectionView *self,
                             SwStatementRow *row)
{
  GPtrArray *statements;

  if (sw_statement_row_get_selected (row))
    return sw_section_view_get_selection (self);

  statements = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (statements, g_object_ref (sw_statement_row_get_node (row)));
  return statements;
}

/* The level under the pointer, and the place in it. */
static SwLevelView *
find_place (SwSectionView *self,
            double y,
            guint *position)
{
  SwLevelView *found = NULL;

  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (self), &bounds))
        continue;
      if (found != NULL && y < bounds.origin.y)
        break;
      found = view;
      *position = sw_level_view_find_drop_position (view, y - bounds.origin.y);
    }
  return found;
}

static void
show_place (SwSectionView *self,
            SwLevelView *target,
            guint position)
{
  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);
      sw_level_view_show_drop (view, view == target ? (int) position : -1);
    }
}

static gboolean
scroll_cb (gpointer data)
{
  SwSectionView *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double step = self->drag_y < EDGE ? -SCROLL_STEP : self->drag_y > height - EDGE ? SCROLL_STEP : 0;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  return G_SOURCE_CONTINUE;
}

/**
 * sw_section_view_stop_drag:
 * @self: a section view
 *
 * Forgets about a drag that has left or ended.
 */
void
sw_section_view_stop_drag (SwSectionView *self)
{
  g_clear_handle_id (&self->drag_scroll_id, g_source_remove);
  show_place (self, NULL, 0);
}

static GdkDragAction
motion_cb (SwSectionView *self,
           double x,
           double y,
           GtkDropTarget *target)
{
  guint position = 0;
  SwLevelView *view;

  if (!sw_section_view_is_editable (self))
    return 0;

  self->drag_y = y;
  if (self->drag_scroll_id == 0)
    self->drag_scroll_id = g_timeout_add (30, scroll_cb, self);

  view = find_place (self, y, &position);
  show_place (self, view, position);
  return view != NULL ? GDK_ACTION_MOVE : 0;
}

/* Whoever drags a statement works on that one, wherever the caret was before, and undo comes back to it. A
 * selection has the focus already. */
static void
focus_dragged (SwSectionView *self,
               SwNode *statement)
{
  SwStatementRow *row = sw_section_view_get_row (self, statement);
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  int end = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;

  if (row != NULL && !sw_statement_row_get_selected (row) && (statement != self->current || self->cursor != NULL))
    sw_section_view_focus (self, statement, end, end);
}

static gboolean
drop_cb (SwSectionView *self,
         const GValue *value,
         double x,
         double y,
         GtkDropTarget *target)
{
  GPtrArray *statements = g_value_get_boxed (value);
  guint position = 0;
  SwLevelView *view = find_place (self, y, &position);
  SwDocument *document = sw_session_get_document (self->session);

  sw_section_view_stop_drag (self);
  if (view == NULL || statements == NULL || !sw_section_view_is_editable (self))
    return FALSE;

  /* A statement from another window is another document's: it can be copied, not moved. */
  for (guint i = 0; i < statements->len; i++)
    if (sw_node_get_root (g_ptr_array_index (statements, i)) != sw_document_get_root (document))
      return FALSE;

  if (statements->len == 1)
    focus_dragged (self, g_ptr_array_index (statements, 0));
  return sw_statements_move_to (document, statements, sw_level_view_get_level (view), position);
}

/**
 * sw_section_view_init_drag:
 * @self: a section view that is being made
 */
void
sw_section_view_init_drag (SwSectionView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_PTR_ARRAY, GDK_ACTION_MOVE);

  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (sw_section_view_stop_drag), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
