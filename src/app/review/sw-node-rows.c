/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNodeRows: a list of nodes from all over the document, for the views that review it.
 *
 * Such a list is not one of the document's own: it is found out anew after each change, and shown here.
 * Rows belong to nodes and live as long as their node is in the list, so that a change elsewhere leaves
 * the focus alone; where the row with the focus goes, the next one gets it. To Tab the list is one stop;
 * arrows go from row to row. What the keys do there is the view's: it is asked by the signal command. */

#include "review/sw-node-rows.h"

#include "sw-em.h"

/* How tall a row may be, in em, for a popover to open below all of it. */
#define LINES_TO_SEE 6

struct _SwNodeRows
{
  GtkWidget parent_instance;

  GtkListBox *list;
  const SwRowsFactory *factory;
  gpointer user_data;
  GPtrArray *nodes;        /* of SwNode */
  GPtrArray *rows;         /* of GtkListBoxRow, one a node */
};

enum { COMMAND, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwNodeRows, sw_node_rows, GTK_TYPE_WIDGET)

static SwNode *
get_node (SwNodeRows *self,
          GtkListBoxRow *row)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && index < (int) self->nodes->len ? g_ptr_array_index (self->nodes, (guint) index) : NULL;
}

static GtkListBoxRow *
get_focus_row (SwNodeRows *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? GTK_LIST_BOX_ROW (row) : NULL;
}

static gboolean
command (SwNodeRows *self,
         GtkListBoxRow *row,
         SwRowsCommand what)
{
  g_autoptr (SwNode) node = get_node (self, row);
  gboolean handled = FALSE;

  if (node == NULL)
    return FALSE;
  g_object_ref (node);
  g_signal_emit (self, signals[COMMAND], 0, node, what, &handled);
  return handled;
}

static void
row_activated_cb (SwNodeRows *self,
                  GtkListBoxRow *row)
{
  command (self, row, SW_ROWS_GO);
}

static gboolean
key_pressed_cb (SwNodeRows *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  static const struct { guint keyval; GdkModifierType state; SwRowsCommand command; } keys[] = {
    { GDK_KEY_Return, 0, SW_ROWS_GO },
    { GDK_KEY_KP_Enter, 0, SW_ROWS_GO },
    { GDK_KEY_space, 0, SW_ROWS_TOGGLE },
    { GDK_KEY_F2, 0, SW_ROWS_EDIT },
    { GDK_KEY_Delete, 0, SW_ROWS_REMOVE },
    { GDK_KEY_KP_Delete, 0, SW_ROWS_REMOVE },
    { GDK_KEY_Return, GDK_ALT_MASK, SW_ROWS_MENU },
    { GDK_KEY_Menu, 0, SW_ROWS_MENU },
    { GDK_KEY_F10, GDK_SHIFT_MASK, SW_ROWS_MENU },
    { GDK_KEY_Up, GDK_ALT_MASK, SW_ROWS_UP },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, SW_ROWS_UP },
    { GDK_KEY_Down, GDK_ALT_MASK, SW_ROWS_DOWN },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, SW_ROWS_DOWN },
  };
  GtkListBoxRow *row = get_focus_row (self);

  /* A widget inside a row has keys of its own. */
  if (row == NULL || !gtk_widget_is_focus (GTK_WIDGET (row)))
    return FALSE;

  state &= gtk_accelerator_get_default_mod_mask ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].state == state)
      return command (self, row, keys[i].command);
  return FALSE;
}

static void
secondary_pressed_cb (SwNodeRows *self,
                      int n_press,
                      double x,
                      double y,
                      GtkGesture *gesture)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  command (self, row, SW_ROWS_MENU);
}

static gboolean
sw_node_rows_grab_focus (GtkWidget *widget)
{
  SwNodeRows *self = SW_NODE_ROWS (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
sw_node_rows_focus (GtkWidget *widget,
                    GtkDirectionType direction)
{
  SwNodeRows *self = SW_NODE_ROWS (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* A popover over the rows has stops of its own, and its keys come by here. */
  if (popover != NULL && gtk_widget_is_ancestor (popover, widget))
    return gtk_widget_child_focus (popover, direction);
  if (row == NULL)
    return sw_node_rows_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), direction);
}

static void
sw_node_rows_dispose (GObject *object)
{
  SwNodeRows *self = SW_NODE_ROWS (object);
  GtkWidget *child;

  /* The list, and what menus are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  g_ptr_array_set_size (self->nodes, 0);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (sw_node_rows_parent_class)->dispose (object);
}

static void
sw_node_rows_finalize (GObject *object)
{
  SwNodeRows *self = SW_NODE_ROWS (object);

  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sw_node_rows_parent_class)->finalize (object);
}

static void
sw_node_rows_class_init (SwNodeRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_node_rows_dispose;
  object_class->finalize = sw_node_rows_finalize;
  widget_class->grab_focus = sw_node_rows_grab_focus;
  widget_class->focus = sw_node_rows_focus;

  /**
   * SwNodeRows::command:
   * @self: rows
   * @node: the node of the row that has the focus
   * @command: a #SwRowsCommand
   *
   * Returns: whether something was done, or is being asked
   */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                   SW_TYPE_NODE, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "noderows");
}

static void
sw_node_rows_init (SwNodeRows *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "node-rows");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  /* The list box has a meaning of its own for Space and Enter. No input method is at work in a row. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (secondary));
}

/**
 * sw_node_rows_set_factory:
 * @self: rows
 * @factory: how a row is made and filled; lasts as long as the program
 * @user_data: for the factory
 */
void
sw_node_rows_set_factory (SwNodeRows *self,
                          const SwRowsFactory *factory,
                          gpointer user_data)
{
  self->factory = factory;
  self->user_data = user_data;
}

/**
 * sw_node_rows_set_name:
 * @self: rows
 * @name: what they are, for screen readers
 */
void
sw_node_rows_set_name (SwNodeRows *self,
                       const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_rows (SwNodeRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkListBoxRow *row = g_ptr_array_index (self->rows, i);
      g_autofree char *words = self->factory->update (gtk_list_box_row_get_child (row),
                                                      g_ptr_array_index (self->nodes, i), self->user_data);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static gboolean
is_same (SwNodeRows *self,
         GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len && nodes->len == self->nodes->len; i++)
    if (g_ptr_array_index (nodes, i) != g_ptr_array_index (self->nodes, i))
      return FALSE;
  return nodes->len == self->nodes->len;
}

static GtkListBoxRow *
make_row (SwNodeRows *self,
          SwNode *node)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());

  gtk_list_box_row_set_child (row, self->factory->make (node, self->user_data));
  return g_object_ref_sink (row);
}

/**
 * sw_node_rows_show:
 * @self: rows
 * @nodes: (element-type SwNode): what they shall show, in order
 */
void
sw_node_rows_show (SwNodeRows *self,
                   GPtrArray *nodes)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean had_focus = get_focus_row (self) != NULL;
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  g_autoptr (GPtrArray) old_nodes = NULL;
  g_autoptr (GPtrArray) old_rows = NULL;
  guint at;

  if (is_same (self, nodes))
    {
      update_rows (self);
      return;
    }

  /* The window moves the focus on later by itself when the row that has it goes; with none there is
   * nothing to move. */
  if (had_focus && root != NULL)
    gtk_root_set_focus (root, NULL);

  old_nodes = g_steal_pointer (&self->nodes);
  old_rows = g_steal_pointer (&self->rows);
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < old_rows->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (old_rows, i));
  for (guint i = 0; i < nodes->len; i++)
    {
      SwNode *node = g_ptr_array_index (nodes, i);
      GtkListBoxRow *row = g_ptr_array_find (old_nodes, node, &at) ? g_object_ref (g_ptr_array_index (old_rows, at))
                                                                   : make_row (self, node);

      g_ptr_array_add (self->nodes, g_object_ref (node));
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
      if (row == selected)
        index = (int) i;
    }
  update_rows (self);

  selected = gtk_list_box_get_row_at_index (self->list, MIN (index, (int) nodes->len - 1));
  gtk_list_box_select_row (self->list, selected);
  if (had_focus && selected != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (selected));

  /* With the focus nowhere, not even undo would be heard: the view has another place for it. */
  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self)); had_focus && selected == NULL && widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (gtk_widget_grab_focus (widget))
      break;
}

/**
 * sw_node_rows_get_n:
 * @self: rows
 *
 * Returns: how many there are
 */
guint
sw_node_rows_get_n (SwNodeRows *self)
{
  return self->rows->len;
}

/**
 * sw_node_rows_get_selected:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): the node of the row that the keys mean
 */
SwNode *
sw_node_rows_get_selected (SwNodeRows *self)
{
  return get_node (self, gtk_list_box_get_selected_row (self->list));
}

/**
 * sw_node_rows_get_row:
 * @self: rows
 * @node: a node
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
sw_node_rows_get_row (SwNodeRows *self,
                      SwNode *node)
{
  guint index;

  return g_ptr_array_find (self->nodes, node, &index) ? g_ptr_array_index (self->rows, index) : NULL;
}

/**
 * sw_node_rows_select:
 * @self: rows
 * @node: a node
 *
 * Selects its row, and gives it the focus where a row had it.
 */
void
sw_node_rows_select (SwNodeRows *self,
                     SwNode *node)
{
  GtkWidget *row = sw_node_rows_get_row (self, node);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  if (get_focus_row (self) != NULL)
    gtk_widget_grab_focus (row);
}

/**
 * sw_node_rows_get_area:
 * @self: rows
 * @node: a node
 * @area: (out): where the beginning of its row is, for a popover over @self
 *
 * Returns: whether there is such a row
 */
gboolean
sw_node_rows_get_area (SwNodeRows *self,
                       SwNode *node,
                       GdkRectangle *area)
{
  GtkWidget *row = sw_node_rows_get_row (self, node);
  graphene_rect_t bounds;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double em = sw_em_of (GTK_WIDGET (self));

  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return FALSE;
  area->width = MIN (48, (int) bounds.size.width);
  area->x = (int) bounds.origin.x + (rtl ? (int) bounds.size.width - area->width : 0);
  area->y = (int) bounds.origin.y;
  /* Below a row of many lines there may be no room; its first line says what it is. */
  area->height = bounds.size.height > LINES_TO_SEE * em ? (int) (2 * em) : (int) bounds.size.height;
  return TRUE;
}

static gboolean
menu_closed_idle_cb (gpointer data)
{
  GtkWidget *popover = data;
  GtkWidget *self = gtk_widget_get_parent (popover);
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus == NULL || focus == popover || gtk_widget_is_ancestor (focus, popover) ||
                       gtk_widget_is_ancestor (popover, focus);

  if (self != NULL)
    gtk_widget_unparent (popover);
  if (self != NULL && had_focus)
    gtk_widget_grab_focus (self);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

/* What was chosen may be told before or after the menu closes; the menu outlives both. */
static void
menu_closed_cb (GtkWidget *popover)
{
  g_signal_handlers_disconnect_by_func (popover, menu_closed_cb, NULL);
  g_idle_add (menu_closed_idle_cb, g_object_ref (popover));
}

/**
 * sw_node_rows_popup_menu:
 * @self: rows
 * @node: a node that has a row
 * @menu: what can be done with it, by actions of a widget round @self
 */
void
sw_node_rows_popup_menu (SwNodeRows *self,
                         SwNode *node,
                         GMenuModel *menu)
{
  GtkWidget *popover;
  GdkRectangle area;

  if (!sw_node_rows_get_area (self, node, &area))
    return;

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &area);
  g_signal_connect (popover, "closed", G_CALLBACK (menu_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
