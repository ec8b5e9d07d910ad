/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one goes about in a record page by the keyboard: from row to row, into a form and out of it.
 *
 * The rows and add lines of all lists are one sequence to the arrows, and one form is open at a time. The
 * place of the session follows the focus, as in a section's page. Where a row has the focus, and no field
 * of it, the document is told so (%SW_NO_FIELD), and an undo comes back to the row. */

#include "registry/sw-record-page-private.h"

/* What has the focus in the window. */
GtkWidget *
sw_record_page_get_focus (SwRecordPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The row that has @widget in it; a popover over the page is no part of one. */
SwRecordRow *
sw_record_page_find_row_of (SwRecordPage *self,
                            GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, SW_TYPE_RECORD_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? SW_RECORD_ROW (row) : NULL;
}

static gboolean
scroll_tick_cb (GtkWidget *widget,
                GdkFrameClock *clock,
                gpointer data)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  /* The first frame gives a new row, or one whose form has just opened, its size; the second scrolls. */
  if (++self->scroll_frames < 2)
    return G_SOURCE_CONTINUE;

  self->scroll_id = 0;
  if (self->scroll_to != NULL && gtk_widget_compute_bounds (self->scroll_to, self->column, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - 18, bounds.origin.y + bounds.size.height + 18);
  g_clear_weak_pointer (&self->scroll_to);
  return G_SOURCE_REMOVE;
}

static void
scroll_to (SwRecordPage *self,
           GtkWidget *widget)
{
  g_set_weak_pointer (&self->scroll_to, widget);
  self->scroll_frames = 0;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static void
close_form (SwRecordPage *self)
{
  SwRecordRow *row = self->open != NULL ? sw_record_page_get_row (self, self->open) : NULL;

  if (row != NULL)
    sw_record_row_close (row);
  g_clear_object (&self->open);
}

static void
open_form (SwRecordPage *self,
           SwRecordRow *row)
{
  guint fields[SW_RECORD_MAX_FIELDS];
  SwNode *node = sw_record_row_get_node (row);

  if (self->open != node)
    close_form (self);
  g_set_object (&self->open, node);
  sw_record_row_open (row, fields, self->plan->get_fields (node, fields, self->owner));
}

static gboolean
has_field (SwRecordPage *self,
           SwNode *node,
           guint field)
{
  guint fields[SW_RECORD_MAX_FIELDS];
  guint n = self->plan->get_fields (node, fields, self->owner);

  for (guint i = 0; i < n; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

/* Brings the user to a row, or into a field of its form. */
gboolean
sw_record_page_go_to (SwRecordPage *self,
                      SwNode *node,
                      guint field,
                      gssize start,
                      gssize end)
{
  SwRecordRow *row = sw_record_page_get_row (self, node);
  SwFormRow *form_row = NULL;

  if (row == NULL)
    return FALSE;

  if (field != SW_NO_FIELD && has_field (self, node, field))
    {
      open_form (self, row);
      form_row = sw_record_row_find_field (row, field);
    }
  if (form_row != NULL)
    sw_form_row_reveal (form_row, start, end);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
  scroll_to (self, form_row != NULL ? GTK_WIDGET (form_row) : sw_record_row_get_head (row));
  return TRUE;
}

/**
 * sw_record_page_edit:
 * @self: a page
 * @node: a thing on it
 * @field: the field to begin with, %SW_NO_FIELD for the first
 */
void
sw_record_page_edit (SwRecordPage *self,
                     SwNode *node,
                     guint field)
{
  SwRecordRow *row = sw_record_page_get_row (self, node);
  SwFormRow *form_row;

  if (row == NULL)
    return;

  open_form (self, row);
  form_row = field != SW_NO_FIELD ? sw_record_row_find_field (row, field) : sw_record_row_get_nth_field (row, 0);
  if (form_row != NULL)
    gtk_widget_grab_focus (sw_form_row_get_editor (form_row));
  scroll_to (self, GTK_WIDGET (row));
}

void
sw_record_page_edit_action (GtkWidget *widget,
                            const char *name,
                            GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordRow *row = sw_record_page_find_row_of (self, sw_record_page_get_focus (self));

  if (row != NULL)
    sw_record_page_edit (self, sw_record_row_get_node (row), SW_NO_FIELD);
  else if (self->current != NULL)
    sw_record_page_edit (self, self->current, SW_NO_FIELD);
}

void
sw_record_page_close_action (GtkWidget *widget,
                             const char *name,
                             GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  g_autoptr (SwNode) node = self->open != NULL ? g_object_ref (self->open) : NULL;

  close_form (self);
  if (node != NULL)
    sw_record_page_go_to (self, node, SW_NO_FIELD, -1, -1);
}

/* The place of the add line, or else of the last row; -1 where there is neither. */
static int
get_last_position (SwRecordList *list)
{
  SwAddLine *add_line = sw_record_list_get_add_line (list);
  gboolean adds = add_line != NULL && gtk_widget_get_visible (GTK_WIDGET (add_line));

  return (int) sw_record_list_get_n (list) + (adds ? 0 : -1);
}

/* The rows and add lines of all lists are one sequence. */
static void
step_from (SwRecordPage *self,
           guint list_at,
           int position,
           int step)
{
  for (guint i = list_at; i < self->lists->len; i += (guint) step)
    {
      SwRecordList *list = g_ptr_array_index (self->lists, i);
      int n = (int) sw_record_list_get_n (list);
      int last = get_last_position (list);

      if (i != list_at)
        position = step > 0 ? 0 : last;
      if (position < 0 || position > last)
        continue;

      if (position == n)
        {
          SwAddLine *add_line = sw_record_list_get_add_line (list);

          gtk_widget_grab_focus (GTK_WIDGET (add_line));
          scroll_to (self, GTK_WIDGET (add_line));
        }
      else
        {
          SwRecordRow *row = sw_record_list_get_nth (list, (guint) position);

          gtk_widget_grab_focus (GTK_WIDGET (row));
          scroll_to (self, sw_record_row_get_head (row));
        }
      return;
    }
}

/* To the first or the last of all. */
void
sw_record_page_edge_action (GtkWidget *widget,
                            const char *name,
                            GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  guint n = self->lists->len;

  if (n == 0)
    return;
  if (g_variant_get_int32 (parameter) < 0)
    step_from (self, 0, 0, 1);
  else
    step_from (self, n - 1, get_last_position (g_ptr_array_index (self->lists, n - 1)), -1);
}

void
sw_record_page_step_action (GtkWidget *widget,
                            const char *name,
                            GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordRow *row = sw_record_page_find_row_of (self, sw_record_page_get_focus (self));
  int step = g_variant_get_int32 (parameter);
  SwNode *node;

  if (row == NULL)
    return;

  node = sw_record_row_get_node (row);
  for (guint i = 0; i < self->lists->len; i++)
    if (sw_record_list_get_list (g_ptr_array_index (self->lists, i)) == sw_node_get_list_id (node))
      {
        step_from (self, i, (int) sw_node_get_position (node) + step, step);
        return;
      }
}

void
sw_record_page_add_line_step_cb (SwRecordPage *self,
                                 int step,
                                 SwAddLine *add_line)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwRecordList *list = g_ptr_array_index (self->lists, i);

      if (sw_record_list_get_add_line (list) == add_line)
        {
          step_from (self, i, (int) sw_record_list_get_n (list) + step, step);
          return;
        }
    }
}

void
sw_record_page_add_action (GtkWidget *widget,
                           const char *name,
                           GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordList *list = self->current != NULL ? sw_record_page_get_list (self, sw_node_get_list_id (self->current))
                                             : NULL;
  SwAddLine *add_line;

  if (list == NULL && self->lists->len > 0)
    list = g_ptr_array_index (self->lists, 0);
  add_line = list != NULL ? sw_record_list_get_add_line (list) : NULL;
  if (add_line == NULL || !gtk_widget_get_visible (GTK_WIDGET (add_line)))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (add_line));
  scroll_to (self, GTK_WIDGET (add_line));
}

/* What has the focus is where the user is. */
void
sw_record_page_focus_moved_cb (SwRecordPage *self)
{
  SwDocument *document = sw_record_page_get_document (self);
  GtkWidget *focus = sw_record_page_get_focus (self);
  SwRecordRow *row = sw_record_page_find_row_of (self, focus);
  SwNode *node = row != NULL ? sw_record_row_get_node (row) : NULL;

  /* A row on its way out is no place to be. */
  if (node == NULL || document == NULL || sw_document_is_open (document) || sw_node_get_parent (node) == NULL)
    return;

  g_set_object (&self->current, node);
  sw_session_set_place (self->session, node);
  if (focus == GTK_WIDGET (row))
    {
      if (sw_document_get_focus (document)->node != node || sw_document_get_focus (document)->field != SW_NO_FIELD)
        sw_document_break_run (document);
      sw_document_set_focus (document, node, SW_NO_FIELD, 0, 0);
      scroll_to (self, sw_record_row_get_head (row));
    }
  else
    {
      GtkWidget *form_row = gtk_widget_get_ancestor (focus, SW_TYPE_FORM_ROW);

      scroll_to (self, form_row != NULL ? form_row : focus);
    }
  self->plan->update (self->owner);
}

gboolean
sw_record_page_grab_focus (GtkWidget *widget)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordRow *row = self->current != NULL ? sw_record_page_get_row (self, self->current) : NULL;

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus || self->lists->len == 0)
    return FALSE;
  for (guint i = 0; row == NULL && i < self->lists->len; i++)
    row = sw_record_list_get_nth (g_ptr_array_index (self->lists, i), 0);
  if (row != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (row));

  step_from (self, 0, 0, 1);
  return sw_record_page_get_focus (self) != NULL && gtk_widget_is_ancestor (sw_record_page_get_focus (self), widget);
}
