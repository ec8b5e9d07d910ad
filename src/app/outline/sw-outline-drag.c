/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving domains and levels with the mouse.
 *
 * A line is the source; the whole list is one drop target, because a target for each line could hold one
 * that is gone, and because only the list can scroll while the pointer rests near its edge. A domain stays
 * in its section and a level in what it is in, so a place is one among the lines beside it: before the
 * one in whose upper half the pointer is, else behind it and all that is shown below it. The keyboard's
 * equal is Alt+Up and Alt+Down. */

#include "outline/sw-outline-private.h"

#include "model/sw-section-edits.h"

#define EDGE 30            /* pixels from the edge in which the list scrolls */
#define SCROLL_STEP 8

static SwNode *
get_row_node (SwOutlineRow *row)
{
  SwOutlineItem *item = sw_outline_row_get_item (row);

  return item != NULL && sw_outline_item_get_list (item) == SW_N_LISTS ? sw_outline_item_get_node (item) : NULL;
}

/* The line that is shown there, with its edges in the list. */
static SwOutlineRow *
find_row_at (SwOutline *self,
             double y,
             graphene_rect_t *bounds)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *line = gtk_widget_get_parent (g_ptr_array_index (self->rows, i));

      if (gtk_widget_get_mapped (line) && gtk_widget_compute_bounds (line, GTK_WIDGET (self->list), bounds) &&
          y >= bounds->origin.y && y < bounds->origin.y + bounds->size.height)
        return g_ptr_array_index (self->rows, i);
    }
  return NULL;
}

/* What stands beside @dragged, and is @node or holds it. */
static SwNode *
find_sibling (SwNode *dragged,
              SwNode *node)
{
  while (node != NULL && (sw_node_get_parent (node) != sw_node_get_parent (dragged) ||
                          sw_node_get_list_id (node) != sw_node_get_list_id (dragged)))
    node = sw_node_get_parent (node);
  return node;
}

/* Beside which of its like @dragged would come to stand, and on which side; NULL where it cannot. */
static SwNode *
find_place (SwOutline *self,
            SwNode *dragged,
            double y,
            gboolean *behind)
{
  SwDocument *document = sw_session_is_editable (self->session) ? sw_session_get_document (self->session) : NULL;
  graphene_rect_t bounds;
  SwOutlineRow *row;
  SwNode *node, *sibling;

  /* One of another window is another document's, and one of this document may be gone meanwhile. */
  if (document == NULL || dragged == NULL || sw_node_get_root (dragged) != sw_document_get_root (document) ||
      (row = find_row_at (self, y, &bounds)) == NULL || (node = get_row_node (row)) == NULL)
    return NULL;

  sibling = find_sibling (dragged, node);
  *behind = node != sibling || y >= bounds.origin.y + bounds.size.height / 2;
  return sibling;
}

/* How far @dragged goes: 0 where it is there already. */
static int
get_step (SwNode *dragged,
          SwNode *sibling,
          gboolean behind)
{
  int from = (int) sw_node_get_position (dragged);
  int to = (int) sw_node_get_position (sibling) + (behind ? 1 : 0);

  return to > from ? to - 1 - from : to - from;
}

static gboolean
is_within (SwNode *node,
           SwNode *outer)
{
  while (node != NULL && node != outer)
    node = sw_node_get_parent (node);
  return node != NULL;
}

/**
 * sw_outline_clear_drop:
 * @row: a row, which may come to show another line
 *
 * Takes away the line that says where a drop would go.
 */
void
sw_outline_clear_drop (GtkWidget *row)
{
  GtkWidget *line = gtk_widget_get_parent (row);

  if (line == NULL)
    return;
  gtk_widget_remove_css_class (line, "drop-before");
  gtk_widget_remove_css_class (line, "drop-behind");
}

/* A line between two rows, drawn by one of them: the sibling's own, or the last that is shown of it. */
static void
show_place (SwOutline *self,
            SwNode *sibling,
            gboolean behind)
{
  GtkWidget *marked = NULL;
  float last = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SwOutlineRow *row = g_ptr_array_index (self->rows, i);
      GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (row));
      SwNode *node = get_row_node (row);
      graphene_rect_t bounds;

      sw_outline_clear_drop (GTK_WIDGET (row));
      if (sibling == NULL || node == NULL || (behind ? !is_within (node, sibling) : node != sibling) ||
          !gtk_widget_get_mapped (line) || !gtk_widget_compute_bounds (line, GTK_WIDGET (self->list), &bounds))
        continue;
      if (marked == NULL || bounds.origin.y > last)
        marked = line;
      last = MAX (last, bounds.origin.y);
    }
  if (marked != NULL)
    gtk_widget_add_css_class (marked, behind ? "drop-behind" : "drop-before");
}

/* Shows where what is dragged would come to stand. */
static gboolean
follow (SwOutline *self)
{
  const GValue *value = gtk_drop_target_get_value (self->drop_target);
  SwNode *dragged = value != NULL ? g_value_get_object (value) : NULL;
  gboolean behind = FALSE;
  SwNode *sibling = find_place (self, dragged, self->drag_y, &behind);

  if (sibling != NULL && get_step (dragged, sibling, behind) == 0)
    sibling = NULL;
  show_place (self, sibling, behind);
  return sibling != NULL;
}

static gboolean
scroll_cb (gpointer data)
{
  SwOutline *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  double height = gtk_widget_get_height (GTK_WIDGET (self->list));
  double step = self->drag_y < EDGE ? -SCROLL_STEP : self->drag_y > height - EDGE ? SCROLL_STEP : 0;

  if (step != 0)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
      follow (self);
    }
  return G_SOURCE_CONTINUE;
}

/**
 * sw_outline_stop_drag:
 * @self: an outline
 *
 * Forgets about a drag that has left or ended.
 */
void
sw_outline_stop_drag (SwOutline *self)
{
  g_clear_handle_id (&self->drag_scroll_id, g_source_remove);
  show_place (self, NULL, FALSE);
}

static GdkDragAction
motion_cb (SwOutline *self,
           double x,
           double y)
{
  self->drag_y = y;
  if (self->drag_scroll_id == 0)
    self->drag_scroll_id = g_timeout_add (30, scroll_cb, self);
  return follow (self) ? GDK_ACTION_MOVE : 0;
}

static gboolean
drop_cb (SwOutline *self,
         const GValue *value,
         double x,
         double y,
         GtkDropTarget *target)
{
  SwNode *dragged = g_value_get_object (value);
  gboolean behind = FALSE;
  SwNode *sibling = find_place (self, dragged, y, &behind);

  sw_outline_stop_drag (self);
  return sibling != NULL && sw_structure_move_by (sw_session_get_document (self->session), dragged,
                                                  get_step (dragged, sibling, behind));
}

static GdkContentProvider *
prepare_cb (SwOutline *self,
            double x,
            double y,
            GtkDragSource *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  SwNode *node = get_row_node (SW_OUTLINE_ROW (row));
  SwKind kind = node != NULL ? sw_node_get_kind (node) : SW_N_KINDS;

  if ((kind != SW_KIND_DOMAIN && kind != SW_KIND_LEVEL) || !sw_session_is_editable (self->session) ||
      sw_outline_row_is_editing (SW_OUTLINE_ROW (row)))
    return NULL;
  return gdk_content_provider_new_typed (SW_TYPE_NODE, node);
}

static void
begin_cb (SwOutline *self,
          GdkDrag *drag,
          GtkDragSource *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) moving = gtk_widget_paintable_new (row);
  /* The line goes on to show whatever stands there. */
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (moving);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/**
 * sw_outline_add_drag_source:
 * @self: an outline
 * @row: one of its rows
 */
void
sw_outline_add_drag_source (SwOutline *self,
                            GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

/**
 * sw_outline_init_drag:
 * @self: an outline that is being made
 */
void
sw_outline_init_drag (SwOutline *self)
{
  self->drop_target = gtk_drop_target_new (SW_TYPE_NODE, GDK_ACTION_MOVE);
  /* Where it can go depends on what it is. */
  gtk_drop_target_set_preload (self->drop_target, TRUE);
  g_signal_connect_swapped (self->drop_target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->drop_target, "leave", G_CALLBACK (sw_outline_stop_drag), self);
  g_signal_connect_swapped (self->drop_target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (self->drop_target));
}
