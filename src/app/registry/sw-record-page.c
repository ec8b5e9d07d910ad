/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwRecordPage: a page of lists of the document, to go about in and to edit by the keyboard.
 *
 * It is what the views of sources and of anchors have in common: a title, lists one below the other whose
 * rows and add lines are one sequence to the arrows, one open form at a time, findings at the rows, and
 * the focus where the change was after an undo. What is listed, what a row says and what the other verbs
 * do is the owner's business.
 *
 * The place of the session follows the focus, as in a section's page. Where a row has the focus, and no
 * field of it, the document is told so (%SW_NO_FIELD), and an undo comes back to the row.
 *
 * While nobody sees the page it does nothing; it looks at everything anew when it is mapped. */

#include "registry/sw-record-page.h"

#include <glib/gi18n-lib.h>

#include "editor/sw-text-column.h"
#include "lint/sw-linter.h"
#include "problems/sw-rule-page.h"

struct _SwRecordPage
{
  GtkWidget parent_instance;

  const SwRecordPlan *plan;
  gpointer owner;          /* not owned: it owns the page */
  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *linter_signals;
  gulong focus_moved_id;   /* of the root */

  GPtrArray *lists;        /* of SwRecordList, from top to bottom */
  SwNode *current;         /* whose row has, or had last, the focus */
  SwNode *open;            /* whose form is open */
  gboolean dirty;
  gboolean moving_focus;   /* while GTK looks for where Tab goes */
  GtkPopover *menu;
  GtkWidget *scroll_to;    /* weak */
  guint scroll_id;
  guint focus_id;          /* the idle that brings the focus back after a menu */

  GtkScrolledWindow *scrolled;
  GtkWidget *column;
  GtkLabel *title;
  GtkLabel *caption;
  GtkBox *buttons;
  GtkBox *body;
};

G_DEFINE_FINAL_TYPE (SwRecordPage, sw_record_page, GTK_TYPE_WIDGET)

static GtkWidget *
get_focus (SwRecordPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The row that has @widget in it; a popover over the page is no part of one. */
static SwRecordRow *
find_row_of (SwRecordPage *self,
             GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, SW_TYPE_RECORD_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? SW_RECORD_ROW (row) : NULL;
}

/* A row that was only just made has its place after the next layout. */
static gboolean
scroll_cb (gpointer user_data)
{
  SwRecordPage *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

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
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static gboolean
is_shown (SwRecordPage *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
sync_lists (SwRecordPage *self)
{
  self->dirty = FALSE;
  self->plan->update (self->owner);
  for (guint i = 0; i < self->lists->len; i++)
    sw_record_list_sync (g_ptr_array_index (self->lists, i));
}

static void
sync_if_seen (SwRecordPage *self)
{
  self->dirty = TRUE;
  if (is_shown (self))
    sync_lists (self);
}

/**
 * sw_record_page_get_list:
 * @self: a page
 * @list: one of its lists
 *
 * Returns: (transfer none) (nullable): the list
 */
SwRecordList *
sw_record_page_get_list (SwRecordPage *self,
                         SwListId list)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (sw_record_list_get_list (g_ptr_array_index (self->lists, i)) == list)
      return g_ptr_array_index (self->lists, i);
  return NULL;
}

/**
 * sw_record_page_get_row:
 * @self: a page
 * @node: a node
 *
 * Returns: (transfer none) (nullable): its row; %NULL for what is not on the page
 */
SwRecordRow *
sw_record_page_get_row (SwRecordPage *self,
                        SwNode *node)
{
  SwRecordList *list = node != NULL ? sw_record_page_get_list (self, sw_node_get_list_id (node)) : NULL;

  if (list == NULL)
    return NULL;
  if (self->dirty)
    sync_lists (self);
  return sw_record_list_get_row (list, node);
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
static gboolean
go_to (SwRecordPage *self,
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

static void
edit_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordRow *row = find_row_of (self, get_focus (self));

  if (row != NULL)
    sw_record_page_edit (self, sw_record_row_get_node (row), SW_NO_FIELD);
  else if (self->current != NULL)
    sw_record_page_edit (self, self->current, SW_NO_FIELD);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  g_autoptr (SwNode) node = self->open != NULL ? g_object_ref (self->open) : NULL;

  close_form (self);
  if (node != NULL)
    go_to (self, node, SW_NO_FIELD, -1, -1);
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
      SwAddLine *add_line = sw_record_list_get_add_line (list);
      int n = (int) sw_record_list_get_n (list);
      gboolean adds = add_line != NULL && gtk_widget_get_visible (GTK_WIDGET (add_line));
      int last = n + (adds ? 0 : -1);

      if (i != list_at)
        position = step > 0 ? 0 : last;
      if (position < 0 || position > last)
        continue;

      if (position == n)
        {
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

static void
step_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  SwRecordRow *row = find_row_of (self, get_focus (self));
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

static void
add_line_step_cb (SwRecordPage *self,
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

static void
add_action (GtkWidget *widget,
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
static void
focus_moved_cb (SwRecordPage *self)
{
  SwDocument *document = sw_record_page_get_document (self);
  GtkWidget *focus = get_focus (self);
  SwRecordRow *row = find_row_of (self, focus);
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

static void
committed_cb (SwRecordPage *self,
              const SwCommit *commit)
{
  GtkWidget *focus = get_focus (self);
  SwRecordRow *had = find_row_of (self, focus);
  g_autoptr (GtkWidget) kept = had != NULL ? g_object_ref (focus) : NULL;
  SwNode *node = commit->focus != NULL ? commit->focus->node : NULL;

  if (!is_shown (self))
    {
      self->dirty = TRUE;
      return;
    }

  sync_lists (self);
  if (self->open != NULL && sw_node_get_parent (self->open) == NULL)
    g_clear_object (&self->open);
  if (self->open != NULL)
    sw_record_row_update (sw_record_page_get_row (self, self->open));

  /* Undo and redo are told by the session. Whoever works elsewhere stays there. */
  if (had == NULL || commit->origin != SW_COMMIT_DONE)
    return;
  if (node != NULL && sw_record_page_get_row (self, node) != NULL && node != sw_record_row_get_node (had))
    go_to (self, node, SW_NO_FIELD, -1, -1);
  else if (get_focus (self) != kept && gtk_widget_is_ancestor (kept, GTK_WIDGET (self)))
    gtk_widget_grab_focus (kept);
  else if (get_focus (self) != kept)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
reveal_cb (SwRecordPage *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwListId list = sw_session_get_place_list (self->session);

  if (sw_node_get_kind (node) != self->plan->parent && sw_record_page_get_list (self, sw_node_get_list_id (node)) == NULL)
    return;

  /* The session tells of an undo before the document does: rows have to be in their places first. */
  sync_lists (self);
  if (go_to (self, node, field, (gssize) start, (gssize) end))
    return;

  /* The lists as a whole: where the user was last in them. */
  if (sw_node_get_kind (node) == self->plan->parent &&
      (list == SW_N_LISTS || sw_record_page_get_list (self, list) != NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_findings (SwRecordPage *self,
               SwNode *node)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwRecordRow *row = sw_record_list_peek_row (g_ptr_array_index (self->lists, i), node);

      if (row != NULL)
        sw_record_row_show_findings (row);
    }
}

static void
findings_changed_cb (SwRecordPage *self)
{
  g_signal_group_set_target (self->linter_signals, sw_session_get_linter (self->session));
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwRecordList *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < sw_record_list_get_n (list); j++)
        {
          SwNode *node = sw_node_get_nth (sw_document_get_part (sw_record_page_get_document (self), self->plan->parent),
                                          sw_record_list_get_list (list), j);

          show_findings (self, node);
        }
    }
}

static void
update_editable (SwRecordPage *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwAddLine *add_line = sw_record_list_get_add_line (g_ptr_array_index (self->lists, i));

      if (add_line != NULL)
        gtk_widget_set_visible (GTK_WIDGET (add_line), sw_record_page_is_editable (self));
    }
}

static void
read_only_changed_cb (SwRecordPage *self)
{
  SwRecordRow *row = self->open != NULL ? sw_record_page_get_row (self, self->open) : NULL;

  update_editable (self);
  if (row != NULL)
    sw_record_row_update (row);
  sync_if_seen (self);
}

static void
document_changed_cb (SwRecordPage *self)
{
  SwDocument *document = sw_record_page_get_document (self);
  SwNode *parent = document != NULL ? sw_document_get_part (document, self->plan->parent) : NULL;

  g_clear_object (&self->open);
  g_clear_object (&self->current);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->linter_signals, self->session != NULL ? sw_session_get_linter (self->session) : NULL);
  update_editable (self);
  self->plan->update (self->owner);
  for (guint i = 0; i < self->lists->len; i++)
    sw_record_list_set_parent_node (g_ptr_array_index (self->lists, i), self->session, parent);
}

static gboolean
menu_closed_idle_cb (gpointer user_data)
{
  SwRecordPage *self = user_data;
  SwRecordRow *row = self->current != NULL ? sw_record_page_get_row (self, self->current) : NULL;

  self->focus_id = 0;
  if (self->menu != NULL && row != NULL)
    sw_finding_popover_give_back_focus (self->menu, GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (SwRecordPage *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (menu_closed_idle_cb, self);
}

static gboolean
get_row_area (SwRecordPage *self,
              GtkWidget *part,
              GdkRectangle *area)
{
  graphene_rect_t bounds;

  if (part == NULL || !gtk_widget_compute_bounds (part, GTK_WIDGET (self), &bounds))
    return FALSE;
  *area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return TRUE;
}

/**
 * sw_record_page_popup_menu:
 * @self: a page
 * @menu: verbs
 *
 * Opens a menu at the row one is in.
 *
 * Returns: (transfer none) (nullable): the menu
 */
GtkPopover *
sw_record_page_popup_menu (SwRecordPage *self,
                           GMenuModel *menu)
{
  SwRecordRow *row = sw_record_page_get_row (self, self->current);
  GdkRectangle area;

  if (row == NULL || !get_row_area (self, gtk_widget_get_last_child (sw_record_row_get_head (row)), &area))
    return NULL;

  if (self->menu == NULL)
    {
      self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (NULL));
      gtk_popover_set_position (self->menu, GTK_POS_BOTTOM);
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (self->menu, &area);
  gtk_popover_popup (self->menu);
  return self->menu;
}

/**
 * sw_record_page_popup_list:
 * @self: a page
 * @list: (transfer floating): what there is to choose from
 * @name: what it is, for screen readers
 *
 * Opens a list at the row one is in.
 *
 * Returns: (transfer none) (nullable): its popover
 */
GtkPopover *
sw_record_page_popup_list (SwRecordPage *self,
                           SwPickList *list,
                           const char *name)
{
  SwRecordRow *row = sw_record_page_get_row (self, self->current);
  GtkWidget *part = row != NULL ? sw_record_row_get_count_button (row) : NULL;
  GtkPopover *popover;
  GdkRectangle area;

  if (row != NULL && !gtk_widget_get_visible (part))
    part = gtk_widget_get_last_child (sw_record_row_get_head (row));
  if (!get_row_area (self, part, &area))
    {
      g_object_unref (g_object_ref_sink (list));
      return NULL;
    }

  popover = sw_finding_popover_popup (GTK_WIDGET (list), name, GTK_WIDGET (self), &area, GTK_WIDGET (row));
  gtk_widget_add_css_class (GTK_WIDGET (popover), "pick-popover");
  sw_pick_list_show (list);
  return popover;
}

static void
sw_record_page_map (GtkWidget *widget)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (sw_record_page_parent_class)->map (widget);
  if (self->dirty && self->plan != NULL)
    sync_lists (self);
}

static void
sw_record_page_root (GtkWidget *widget)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (sw_record_page_parent_class)->root (widget);
  self->focus_moved_id = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                                   G_CALLBACK (focus_moved_cb), self);
}

static void
sw_record_page_unroot (GtkWidget *widget)
{
  g_clear_signal_handler (&SW_RECORD_PAGE (widget)->focus_moved_id, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (sw_record_page_parent_class)->unroot (widget);
}

static gboolean
sw_record_page_focus (GtkWidget *widget,
                      GtkDirectionType direction)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_record_page_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
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
  return get_focus (self) != NULL && gtk_widget_is_ancestor (get_focus (self), widget);
}

static void
sw_record_page_dispose (GObject *object)
{
  SwRecordPage *self = SW_RECORD_PAGE (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->scroll_to);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->linter_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->current);
  g_clear_object (&self->open);
  g_ptr_array_set_size (self->lists, 0);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  self->menu = NULL;
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;

  G_OBJECT_CLASS (sw_record_page_parent_class)->dispose (object);
}

static void
sw_record_page_finalize (GObject *object)
{
  g_ptr_array_unref (SW_RECORD_PAGE (object)->lists);

  G_OBJECT_CLASS (sw_record_page_parent_class)->finalize (object);
}

static void
sw_record_page_class_init (SwRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_record_page_dispose;
  object_class->finalize = sw_record_page_finalize;
  widget_class->map = sw_record_page_map;
  widget_class->root = sw_record_page_root;
  widget_class->unroot = sw_record_page_unroot;
  widget_class->focus = sw_record_page_focus;
  widget_class->grab_focus = sw_record_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "record.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "record.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "record.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "record.add", NULL, add_action);

  g_type_ensure (SW_TYPE_TEXT_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, column);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, title);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, caption);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, body);
}

static void
sw_record_page_init (SwRecordPage *self)
{
  self->lists = g_ptr_array_new ();

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (findings_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (read_only_changed_cb), self);

  self->linter_signals = g_signal_group_new (SW_TYPE_LINTER);
  g_signal_group_connect_swapped (self->linter_signals, "node-changed", G_CALLBACK (show_findings), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_record_page_set_plan:
 * @self: a page
 * @plan: what it shows
 * @owner: the widget it is in
 */
void
sw_record_page_set_plan (SwRecordPage *self,
                         const SwRecordPlan *plan,
                         gpointer owner)
{
  self->plan = plan;
  self->owner = owner;
}

/**
 * sw_record_page_set_title:
 * @self: a page
 * @title: its heading
 */
void
sw_record_page_set_title (SwRecordPage *self,
                          const char *title)
{
  gtk_label_set_text (self->title, title);
}

/**
 * sw_record_page_set_caption:
 * @self: a page
 * @caption: the sentence below the heading
 */
void
sw_record_page_set_caption (SwRecordPage *self,
                            const char *caption)
{
  if (g_strcmp0 (gtk_label_get_text (self->caption), caption) != 0)
    gtk_label_set_text (self->caption, caption);
}

/**
 * sw_record_page_append:
 * @self: a page
 * @child: (transfer floating): what comes next on it
 */
void
sw_record_page_append (SwRecordPage *self,
                       GtkWidget *child)
{
  gtk_box_append (self->body, child);
}

/**
 * sw_record_page_add_button:
 * @self: a page
 * @button: (transfer floating): what stands beside the heading
 */
void
sw_record_page_add_button (SwRecordPage *self,
                           GtkWidget *button)
{
  gtk_box_append (self->buttons, button);
}

/**
 * sw_record_page_add_list:
 * @self: a page with a plan
 * @list: which list it shows
 * @name: what it is, for screen readers
 * @add_line: (transfer floating): where one adds to it
 *
 * Returns: (transfer none): the list, at the page's end
 */
SwRecordList *
sw_record_page_add_list (SwRecordPage *self,
                         SwListId list,
                         const char *name,
                         SwAddLine *add_line)
{
  GtkWidget *widget = sw_record_list_new (list, name, add_line, self->plan->describe, self->owner);

  g_ptr_array_add (self->lists, widget);
  g_signal_connect_object (add_line, "step", G_CALLBACK (add_line_step_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->body, widget);
  return SW_RECORD_LIST (widget);
}

/**
 * sw_record_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its session
 */
SwSession *
sw_record_page_get_session (SwRecordPage *self)
{
  return self->session;
}

/**
 * sw_record_page_get_document:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the document it shows
 */
SwDocument *
sw_record_page_get_document (SwRecordPage *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

/**
 * sw_record_page_set_session:
 * @self: a page with its plan and its lists
 * @session: (nullable): the session of the window it is in
 */
void
sw_record_page_set_session (SwRecordPage *self,
                            SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
}

/**
 * sw_record_page_is_editable:
 * @self: a page
 *
 * Returns: whether there is a document that may be changed
 */
gboolean
sw_record_page_is_editable (SwRecordPage *self)
{
  SwDocument *document = sw_record_page_get_document (self);

  return document != NULL && sw_document_get_read_only (document) == NULL;
}

/**
 * sw_record_page_get_current:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the thing that one is in, or was last
 */
SwNode *
sw_record_page_get_current (SwRecordPage *self)
{
  return self->current != NULL && sw_node_get_parent (self->current) != NULL ? self->current : NULL;
}
