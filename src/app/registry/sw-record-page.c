/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwRecordPage: a page of lists of the document, to go about in and to edit by the keyboard.
 *
 * It is what the views of sources and of anchors have in common: a title, lists one below the other whose
 * rows and add lines are one sequence to the arrows (sw-record-page-go.c), one open form at a time,
 * findings at the rows, and the focus where the change was after an undo (sw-record-page-follow.c). What
 * is listed, what a row says and what the other verbs do is the owner's business. */

#include "registry/sw-record-page-private.h"

#include "editor/sw-text-column.h"

G_DEFINE_FINAL_TYPE (SwRecordPage, sw_record_page, GTK_TYPE_WIDGET)

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
    sw_record_page_sync_lists (self);
  return sw_record_list_get_row (list, node);
}

static void
sw_record_page_map (GtkWidget *widget)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (sw_record_page_parent_class)->map (widget);
  if (self->dirty && self->plan != NULL)
    sw_record_page_sync_lists (self);
}

static void
sw_record_page_root (GtkWidget *widget)
{
  SwRecordPage *self = SW_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (sw_record_page_parent_class)->root (widget);
  self->focus_moved_id = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                                   G_CALLBACK (sw_record_page_focus_moved_cb), self);
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

static void
sw_record_page_dispose (GObject *object)
{
  SwRecordPage *self = SW_RECORD_PAGE (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
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

  gtk_widget_class_install_action (widget_class, "record.edit", NULL, sw_record_page_edit_action);
  gtk_widget_class_install_action (widget_class, "record.close", NULL, sw_record_page_close_action);
  gtk_widget_class_install_action (widget_class, "record.step", "i", sw_record_page_step_action);
  gtk_widget_class_install_action (widget_class, "record.edge", "i", sw_record_page_edge_action);
  gtk_widget_class_install_action (widget_class, "record.add", NULL, sw_record_page_add_action);

  g_type_ensure (SW_TYPE_TEXT_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, column);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, title);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, caption);
  gtk_widget_class_bind_template_child (widget_class, SwRecordPage, body);
}

static void
sw_record_page_init (SwRecordPage *self)
{
  self->lists = g_ptr_array_new ();
  sw_record_page_init_follow (self);
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
  g_signal_connect_object (add_line, "step", G_CALLBACK (sw_record_page_add_line_step_cb), self, G_CONNECT_SWAPPED);
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
  sw_record_page_document_changed_cb (self);
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
  return sw_session_is_editable (self->session);
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
