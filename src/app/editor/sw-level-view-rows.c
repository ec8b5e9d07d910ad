/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a level on the page.
 *
 * The rows follow the level's list. They are made by need: the section view asks for as many as the
 * first screen shows and for the rest when there is time, so the view keeps a full prefix of the list
 * and takes up what lies behind it later. When the list changes, the rows of nodes that remain are
 * used again, in the new order: a row that is moved keeps its text and its widgets, and the section
 * view gives it back the focus that GtkListBox takes from a row that moves.
 *
 * A level without statements shows its ghost. */

#include "editor/sw-level-view-private.h"

#include "sw-css-class.h"

/* From so many changes in one step on, rows are told their numbers at its end: each change is one for all rows. */
#define MANY_CHANGES 20

static SwNode *
nth_statement (SwLevelView *self,
               guint position)
{
  return sw_node_get_nth (self->level, SW_LIST_STATEMENTS, position);
}

/* Says to each row from @from on at which place it stands. */
void
sw_level_view_number_rows (SwLevelView *self,
                           guint from)
{
  guint n = g_list_model_get_n_items (self->statements);

  for (guint i = from; i < self->rows->len; i++)
    sw_statement_row_set_place (g_ptr_array_index (self->rows, i), sw_level_view_get_label (self), i + 1, n);
}

/* What was left for the end of a step. */
void
sw_level_view_settle_rows (SwLevelView *self)
{
  if (self->n_told > MANY_CHANGES)
    {
      sw_level_view_number_rows (self, 0);
      sw_level_view_show_count (self);
    }
  self->n_told = 0;
  g_clear_handle_id (&self->settle_id, g_source_remove);
}

static gboolean
settle_cb (gpointer data)
{
  SwLevelView *self = data;

  self->settle_id = 0;
  sw_level_view_settle_rows (self);
  return G_SOURCE_REMOVE;
}

static SwStatementRow *
make_row (SwLevelView *self,
          SwNode *statement)
{
  SwStatementRow *row = sw_statement_row_new (self->session);

  sw_statement_row_set_node (row, statement);
  sw_level_view_emit_row_added (self, row);
  return row;
}

/* The window moves the focus on by itself, later, when the widget that has it goes away: after the
 * section view has already given it to the right row. With no focus there is nothing to move. */
static void
take_out (SwLevelView *self,
          SwStatementRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* A level that has left the page is told of its statements until it is gone. */
  if (root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row))
    gtk_root_set_focus (root, NULL);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_ghost (SwLevelView *self)
{
  gboolean empty = g_list_model_get_n_items (self->statements) == 0;

  if (empty && self->ghost == NULL)
    {
      self->ghost = make_row (self, NULL);
      gtk_list_box_append (self->list, GTK_WIDGET (self->ghost));
    }
  else if (!empty && self->ghost != NULL)
    {
      take_out (self, self->ghost);
      self->ghost = NULL;
    }
}

/* Takes the row of @node out of @spare, which keeps the rows that have lost their place. */
static SwStatementRow *
find_spare (GPtrArray *spare,
            SwNode *node)
{
  for (guint i = 0; i < spare->len; i++)
    if (sw_statement_row_get_node (g_ptr_array_index (spare, i)) == node)
      return g_ptr_array_steal_index_fast (spare, i);
  return NULL;
}

/* Hangs on the list of statements. */
void
sw_level_view_items_changed_cb (SwLevelView *self,
                                guint position,
                                guint removed,
                                guint added,
                                GListModel *model)
{
  g_autoptr (GPtrArray) spare = NULL;
  guint n_gone;

  /* A step that is given up is told to nobody. */
  if (++self->n_told > MANY_CHANGES && self->settle_id == 0)
    self->settle_id = g_idle_add (settle_cb, self);
  show_ghost (self);
  if (self->n_told <= MANY_CHANGES)
    sw_level_view_show_count (self);

  if (position > self->rows->len || (position == self->rows->len && removed > 0))
    return;

  /* Only one row moves in most cases: leave those alone that are right where they are. */
  while (removed > 0 && added > 0 && position < self->rows->len &&
         sw_statement_row_get_node (g_ptr_array_index (self->rows, position)) ==
           nth_statement (self, position))
    {
      position++;
      removed--;
      added--;
    }

  spare = g_ptr_array_new_with_free_func (g_object_unref);
  n_gone = MIN (removed, self->rows->len - position);
  for (guint i = 0; i < n_gone; i++)
    {
      SwStatementRow *row = g_ptr_array_index (self->rows, position);

      g_ptr_array_add (spare, g_object_ref (row));
      g_ptr_array_remove_index (self->rows, position);
      take_out (self, row);
    }

  for (guint i = 0; i < added; i++)
    {
      SwNode *node = nth_statement (self, position + i);
      SwStatementRow *row = find_spare (spare, node);

      if (row == NULL)
        row = g_object_ref_sink (make_row (self, node));
      gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) (position + i));
      g_ptr_array_insert (self->rows, (int) (position + i), row);
    }

  if (self->n_told <= MANY_CHANGES)
    sw_level_view_number_rows (self, 0);
}

/**
 * sw_level_view_fill:
 * @self: a level view
 * @n_rows: how many more rows there is time for
 *
 * Returns: how many were made
 */
guint
sw_level_view_fill (SwLevelView *self,
                    guint n_rows)
{
  guint n = g_list_model_get_n_items (self->statements);
  guint first = self->rows->len;
  guint last = MIN (n, first + n_rows);

  show_ghost (self);
  for (guint i = first; i < last; i++)
    {
      SwStatementRow *row = make_row (self, nth_statement (self, i));

      g_ptr_array_add (self->rows, g_object_ref_sink (row));
      gtk_list_box_append (self->list, GTK_WIDGET (row));
      sw_statement_row_set_place (row, sw_level_view_get_label (self), i + 1, n);
    }

  return last - first;
}

/**
 * sw_level_view_is_full:
 * @self: a level view
 *
 * Returns: whether every statement has its row
 */
gboolean
sw_level_view_is_full (SwLevelView *self)
{
  return self->rows->len == g_list_model_get_n_items (self->statements);
}

/**
 * sw_level_view_get_row:
 * @self: a level view
 * @statement: a node
 *
 * Returns: (transfer none) (nullable): the row that shows it; it is made if it was not yet
 */
SwStatementRow *
sw_level_view_get_row (SwLevelView *self,
                       SwNode *statement)
{
  guint position;

  if (sw_node_get_parent (statement) != self->level)
    return NULL;

  position = sw_node_get_position (statement);
  if (position >= self->rows->len)
    sw_level_view_fill (self, position + 1 - self->rows->len);
  return sw_level_view_get_nth (self, position);
}

/**
 * sw_level_view_peek_row:
 * @self: a level view
 * @statement: a node
 *
 * Unlike sw_level_view_get_row() this may be asked at any time, also while rows come and go.
 *
 * Returns: (transfer none) (nullable): the row that shows it, if it has been made
 */
SwStatementRow *
sw_level_view_peek_row (SwLevelView *self,
                        SwNode *statement)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (sw_statement_row_get_node (g_ptr_array_index (self->rows, i)) == statement)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * sw_level_view_get_nth:
 * @self: a level view
 * @position: a place
 *
 * Returns: (transfer none) (nullable): the row there, if it has been made
 */
SwStatementRow *
sw_level_view_get_nth (SwLevelView *self,
                       guint position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

/**
 * sw_level_view_get_n_rows:
 * @self: a level view
 *
 * Returns: how many rows have been made
 */
guint
sw_level_view_get_n_rows (SwLevelView *self)
{
  return self->rows->len;
}

/**
 * sw_level_view_get_ghost:
 * @self: a level view
 *
 * Returns: (transfer none) (nullable): the row of a level without statements
 */
SwStatementRow *
sw_level_view_get_ghost (SwLevelView *self)
{
  return self->ghost;
}

/**
 * sw_level_view_find_drop_position:
 * @self: a level view
 * @y: a height in its coordinates
 *
 * Returns: before which statement something dropped there belongs
 */
guint
sw_level_view_find_drop_position (SwLevelView *self,
                                  double y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (g_ptr_array_index (self->rows, i), GTK_WIDGET (self), &bounds) &&
          y < bounds.origin.y + bounds.size.height / 2)
        return i;
    }

  return self->rows->len;
}

/**
 * sw_level_view_show_drop:
 * @self: a level view
 * @position: before which statement a line shall show where a drop would go, -1 for no line
 */
void
sw_level_view_show_drop (SwLevelView *self,
                         int position)
{
  if (position == self->drop)
    return;
  self->drop = position;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_widget_remove_css_class (row, "drop-before");
      gtk_widget_remove_css_class (row, "drop-after");
      if ((int) i == position)
        gtk_widget_add_css_class (row, "drop-before");
      else if ((int) i + 1 == position && i + 1 == self->rows->len)
        gtk_widget_add_css_class (row, "drop-after");
    }

  if (self->ghost != NULL)
    {
      sw_css_class_set (GTK_WIDGET (self->ghost), "drop-before", position >= 0);
    }
}
