/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwRecordList: the rows of one of a node's lists, and the line below them in which one adds to it.
 *
 * Rows are of different heights, so this is a GtkListBox, which moves and keeps its rows where a
 * GtkListView would jump. The first rows are made at once, the others when nothing else is to be done. A
 * row belongs to its node: what moves keeps its row, and with it an open form. */

#include "registry/sw-record-list.h"

#define FIRST_ROWS 40
#define MORE_ROWS 25

struct _SwRecordList
{
  GtkWidget parent_instance;

  SwListId list;
  SwRecordDescribe describe;
  gpointer user_data;

  SwSession *session;      /* not owned: the page that owns the list has it */
  SwNode *parent;
  GHashTable *rows;        /* SwNode → SwRecordRow, neither owned: a row holds its node */
  guint limit;             /* how many rows are made, where there are as many */
  guint fill_id;

  GtkListBox *box;
  SwAddLine *add_line;
};

G_DEFINE_FINAL_TYPE (SwRecordList, sw_record_list, GTK_TYPE_WIDGET)

static guint
get_n_nodes (SwRecordList *self)
{
  return self->parent != NULL ? sw_node_get_n (self->parent, self->list) : 0;
}

/* The window moves the focus on by itself, later, when the widget that has it goes away: after the page
 * has already given it to the right row. With no focus there is nothing to move. */
static void
take_out (SwRecordList *self,
          GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
    gtk_root_set_focus (root, NULL);
  gtk_list_box_remove (self->box, row);
}

static void
forget_row (SwRecordList *self,
            SwRecordRow *row)
{
  g_hash_table_remove (self->rows, sw_record_row_get_node (row));
  take_out (self, GTK_WIDGET (row));
}

static void
remove_strangers (SwRecordList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL;)
    {
      SwNode *node = sw_record_row_get_node (SW_RECORD_ROW (row));

      if (self->parent == NULL || sw_node_get_parent (node) != self->parent ||
          sw_node_get_list_id (node) != self->list)
        forget_row (self, SW_RECORD_ROW (row));
      else
        i++;
    }
}

static void
put_row (SwRecordList *self,
         SwNode *node,
         int position)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, node);
  GtkListBoxRow *there = gtk_list_box_get_row_at_index (self->box, position);

  if (row != NULL && GTK_WIDGET (there) == row)
    return;

  if (row == NULL)
    {
      row = sw_record_row_new (self->session, node);
      g_hash_table_insert (self->rows, node, row);
      gtk_list_box_insert (self->box, row, position);
      sw_record_row_show_findings (SW_RECORD_ROW (row));
      return;
    }

  g_object_ref (row);
  take_out (self, row);
  gtk_list_box_insert (self->box, row, position);
  g_object_unref (row);
}

static void
show_line (SwRecordList *self,
           SwRecordRow *row)
{
  g_auto (SwRecordLine) line = { 0 };

  self->describe (sw_record_row_get_node (row), &line, self->user_data);
  sw_record_row_show_line (row, &line);
}

static gboolean
fill_cb (gpointer user_data)
{
  SwRecordList *self = user_data;

  self->fill_id = 0;
  self->limit += MORE_ROWS;
  sw_record_list_sync (self);
  return G_SOURCE_REMOVE;
}

/**
 * sw_record_list_sync:
 * @self: a list
 *
 * Shows what the document has now.
 */
void
sw_record_list_sync (SwRecordList *self)
{
  guint n = MIN (get_n_nodes (self), self->limit);
  GtkListBoxRow *row;

  remove_strangers (self);
  for (guint i = 0; i < n; i++)
    put_row (self, sw_node_get_nth (self->parent, self->list, i), (int) i);
  while ((row = gtk_list_box_get_row_at_index (self->box, (int) n)) != NULL)
    forget_row (self, SW_RECORD_ROW (row));
  for (guint i = 0; i < n; i++)
    show_line (self, SW_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, (int) i)));
  gtk_widget_set_visible (GTK_WIDGET (self->box), n > 0);

  if (n < get_n_nodes (self) && self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

static void
row_activated_cb (SwRecordList *self,
                  GtkListBoxRow *row)
{
  if (!sw_record_row_is_open (SW_RECORD_ROW (row)))
    gtk_widget_activate_action (GTK_WIDGET (row), "record.edit", NULL);
}

static void
sw_record_list_dispose (GObject *object)
{
  SwRecordList *self = SW_RECORD_LIST (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_object (&self->parent);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  if (self->add_line != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->add_line));
  self->add_line = NULL;

  G_OBJECT_CLASS (sw_record_list_parent_class)->dispose (object);
}

static void
sw_record_list_finalize (GObject *object)
{
  g_hash_table_unref (SW_RECORD_LIST (object)->rows);

  G_OBJECT_CLASS (sw_record_list_parent_class)->finalize (object);
}

static void
sw_record_list_class_init (SwRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sw_record_list_dispose;
  object_class->finalize = sw_record_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
sw_record_list_init (SwRecordList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->limit = FIRST_ROWS;
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "record-list");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (row_activated_cb), self);
}

/**
 * sw_record_list_new:
 * @list: which list of a node it shows
 * @name: what it is, for screen readers
 * @add_line: (transfer floating) (nullable): where one adds to it
 * @describe: (scope forever): says what a row shall say
 * @user_data: for @describe
 *
 * Returns: (transfer floating): a list of no node
 */
GtkWidget *
sw_record_list_new (SwListId list,
                    const char *name,
                    SwAddLine *add_line,
                    SwRecordDescribe describe,
                    gpointer user_data)
{
  SwRecordList *self = g_object_new (SW_TYPE_RECORD_LIST, NULL);

  self->list = list;
  self->describe = describe;
  self->user_data = user_data;
  self->add_line = add_line;
  if (add_line != NULL)
    gtk_widget_set_parent (GTK_WIDGET (add_line), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * sw_record_list_set_parent_node:
 * @self: a list
 * @session: (nullable): the session of the window it is in
 * @parent: (nullable): the node whose list it shall show
 */
void
sw_record_list_set_parent_node (SwRecordList *self,
                                SwSession *session,
                                SwNode *parent)
{
  self->session = session;
  if (g_set_object (&self->parent, parent))
    self->limit = FIRST_ROWS;
  sw_record_list_sync (self);
}

/**
 * sw_record_list_get_list:
 * @self: a list
 *
 * Returns: which list of its node it shows
 */
SwListId
sw_record_list_get_list (SwRecordList *self)
{
  return self->list;
}

/**
 * sw_record_list_get_add_line:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): where one adds to it
 */
SwAddLine *
sw_record_list_get_add_line (SwRecordList *self)
{
  return self->add_line;
}

/**
 * sw_record_list_get_n:
 * @self: a list
 *
 * Returns: how many things it has, whether their rows are made or not
 */
guint
sw_record_list_get_n (SwRecordList *self)
{
  return get_n_nodes (self);
}

/**
 * sw_record_list_get_nth:
 * @self: a list
 * @position: a place in it
 *
 * Returns: (transfer none) (nullable): the row there, which is made where it was not yet
 */
SwRecordRow *
sw_record_list_get_nth (SwRecordList *self,
                        guint position)
{
  if (position >= get_n_nodes (self))
    return NULL;

  if (position >= self->limit)
    {
      self->limit = position + 1;
      sw_record_list_sync (self);
    }
  return SW_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, (int) position));
}

/**
 * sw_record_list_get_row:
 * @self: a list
 * @node: a node
 *
 * Returns: (transfer none) (nullable): its row, which is made where it was not yet; %NULL for what is not in
 *   the list
 */
SwRecordRow *
sw_record_list_get_row (SwRecordList *self,
                        SwNode *node)
{
  if (self->parent == NULL || sw_node_get_parent (node) != self->parent || sw_node_get_list_id (node) != self->list)
    return NULL;

  if (g_hash_table_lookup (self->rows, node) == NULL)
    {
      self->limit = MAX (self->limit, sw_node_get_position (node) + 1);
      sw_record_list_sync (self);
    }
  return g_hash_table_lookup (self->rows, node);
}

/**
 * sw_record_list_peek_row:
 * @self: a list
 * @node: a node
 *
 * Returns: (transfer none) (nullable): its row, if there is one
 */
SwRecordRow *
sw_record_list_peek_row (SwRecordList *self,
                         SwNode *node)
{
  return g_hash_table_lookup (self->rows, node);
}
