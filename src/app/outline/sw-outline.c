/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwOutline: the pane in which one sees the whole framework and goes about in it.
 *
 * What is selected is the session's place, both ways: selecting a line moves the place, and as the
 * place moves through the text the selection follows, to the line nearest to it. Only the line that
 * the user goes to by mouse or arrows moves the place; a line that is selected because the place
 * moved, or because lines came and went, does not.
 *
 * Left and Right close and open lines that have others below them, and go out to the line above and
 * in to the line below, as in any tree; the sides are those of the reading direction. Enter goes
 * from the line into the text.
 *
 * What can be done with sections, domains and levels stands in sw-outline-structure.c. */

#include "outline/sw-outline-private.h"

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwOutline, sw_outline, GTK_TYPE_WIDGET)

static gboolean
has_focus_inside (SwOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Gives the line that shows @item the focus. */
void
sw_outline_focus_item (SwOutline *self,
                       SwOutlineItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SwOutlineRow *row = g_ptr_array_index (self->rows, i);

      if (sw_outline_row_get_item (row) == item)
        {
          gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
          return;
        }
    }
}

/* Selects a line without moving the place. */
static void
select_position (SwOutline *self,
                 guint position)
{
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
follow_place (SwOutline *self)
{
  SwNode *place = sw_session_get_place (self->session);
  SwOutlineItem *item = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (place != NULL)
    item = sw_outline_model_find (self->model, place, sw_session_get_place_list (self->session), &position);

  if (gtk_single_selection_get_selected (self->selection) == position)
    return;

  select_position (self, position);
  if (item != NULL && has_focus_inside (self))
    sw_outline_focus_item (self, item);
}

static void
go_to (SwOutline *self,
       SwOutlineItem *item)
{
  SwNode *place = sw_session_get_place (self->session);

  /* A place inside what the line stands for is already there. */
  if (place == NULL ||
      sw_outline_model_find (self->model, place, sw_session_get_place_list (self->session), NULL) != item)
    sw_session_set_place_list (self->session, sw_outline_item_get_node (item), sw_outline_item_get_list (item));
}

static void
selected_cb (SwOutline *self)
{
  SwOutlineItem *item;

  if (self->following || self->n_changing > 0 || self->session == NULL)
    return;

  item = gtk_single_selection_get_selected_item (self->selection);
  if (item != NULL)
    go_to (self, item);
}

static void
activate_cb (SwOutline *self,
             guint position)
{
  g_autoptr (SwOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  go_to (self, item);
  sw_session_reveal (self->session, sw_session_get_place (self->session), 0, -1, -1);
}

static void
toggle (SwOutline *self,
        SwOutlineItem *item,
        gboolean expanded)
{
  gboolean had_focus = has_focus_inside (self);

  /* Lines below the selected one may vanish with the selection in them; the selection then goes to
   * the line that hides them, and the place stays. */
  self->following = TRUE;
  sw_outline_model_set_expanded (self->model, item, expanded);
  self->following = FALSE;
  follow_place (self);

  if (had_focus)
    sw_outline_focus_item (self, item);
}

static void
toggled_cb (SwOutline *self,
            SwOutlineRow *row)
{
  SwOutlineItem *item = sw_outline_row_get_item (row);

  toggle (self, item, !sw_outline_item_is_expanded (item));
}

static SwOutlineItem *
find_focus_item (SwOutline *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (self->rows, i)) == focus)
      return sw_outline_row_get_item (g_ptr_array_index (self->rows, i));

  return gtk_single_selection_get_selected_item (self->selection);
}

static void
step_to (SwOutline *self,
         guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  sw_outline_focus_item (self, gtk_single_selection_get_selected_item (self->selection));
}

static gboolean
is_editing (SwOutline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (sw_outline_row_is_editing (g_ptr_array_index (self->rows, i)))
      return TRUE;
  return FALSE;
}

static gboolean
key_pressed_cb (SwOutline *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  SwOutlineItem *item;
  guint position;

  state &= gtk_accelerator_get_default_mod_mask ();
  item = self->model != NULL && !is_editing (self) ? find_focus_item (self) : NULL;
  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  if (sw_outline_structure_key (self, item, keyval, state))
    return GDK_EVENT_STOP;
  if (state != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == (rtl ? GDK_KEY_Left : GDK_KEY_Right) || keyval == (rtl ? GDK_KEY_KP_Left : GDK_KEY_KP_Right))
    {
      if (sw_outline_item_is_expandable (item) && !sw_outline_item_is_expanded (item))
        toggle (self, item, TRUE);
      else if (sw_outline_item_is_expandable (item) &&
               sw_outline_model_find (self->model, sw_outline_item_get_node (item),
                                      sw_outline_item_get_list (item), &position) == item)
        step_to (self, position + 1);
      return GDK_EVENT_STOP;
    }

  if (keyval == (rtl ? GDK_KEY_Right : GDK_KEY_Left) || keyval == (rtl ? GDK_KEY_KP_Right : GDK_KEY_KP_Left))
    {
      if (sw_outline_item_is_expandable (item) && sw_outline_item_is_expanded (item))
        toggle (self, item, FALSE);
      else if (sw_outline_model_get_parent (self->model, item, &position) != NULL)
        step_to (self, position);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
secondary_cb (SwOutline *self,
              int n_press,
              double x,
              double y,
              GtkGesture *gesture)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  SwOutlineItem *item = sw_outline_row_get_item (SW_OUTLINE_ROW (row));

  if (item == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  sw_outline_focus_item (self, item);
  go_to (self, item);
  sw_outline_show_menu (self, item);
}

static void
setup_cb (SwOutline *self,
          GtkListItem *list_item)
{
  GtkWidget *row = sw_outline_row_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (secondary));
  sw_outline_add_drag_source (self, row);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "renamed", G_CALLBACK (sw_outline_renamed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (SwOutline *self,
         GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  sw_outline_row_set_item (SW_OUTLINE_ROW (row), gtk_list_item_get_item (list_item));
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (SwOutline *self,
           GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_ptr_array_remove_fast (self->rows, row);
  sw_outline_row_set_item (SW_OUTLINE_ROW (row), NULL);
  sw_outline_clear_drop (row);
}

/* While lines come and go the selection moves with them, which is nobody's wish to be elsewhere. */
static void
lines_changing_cb (SwOutline *self)
{
  self->n_changing++;
}

/* Lines that came or went may have taken the selection with them; it belongs to the place. */
static void
lines_changed_cb (SwOutline *self)
{
  self->n_changing--;
  if (!self->following && self->session != NULL)
    follow_place (self);
}

static gboolean
sw_outline_grab_focus (GtkWidget *widget)
{
  SwOutline *self = SW_OUTLINE (widget);
  SwOutlineItem *item = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  if (item == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));

  sw_outline_focus_item (self, item);
  return has_focus_inside (self) || gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
sw_outline_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  SwOutline *self = SW_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_outline_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  SwOutline *self = SW_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      sw_outline_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_outline_dispose (GObject *object)
{
  SwOutline *self = SW_OUTLINE (object);
  GtkWidget *child;

  sw_outline_stop_drag (self);
  sw_outline_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->actions);
  /* The box, and what popovers are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->box = NULL;

  G_OBJECT_CLASS (sw_outline_parent_class)->dispose (object);
}

static void
sw_outline_finalize (GObject *object)
{
  g_ptr_array_unref (SW_OUTLINE (object)->rows);

  G_OBJECT_CLASS (sw_outline_parent_class)->finalize (object);
}

static void
sw_outline_class_init (SwOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_outline_get_property;
  object_class->set_property = sw_outline_set_property;
  object_class->dispose = sw_outline_dispose;
  object_class->finalize = sw_outline_finalize;
  widget_class->grab_focus = sw_outline_grab_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, SwOutline, box);
  gtk_widget_class_bind_template_child (widget_class, SwOutline, list);
  gtk_widget_class_bind_template_child (widget_class, SwOutline, add);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sw_outline_init (SwOutline *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->actions = sw_structure_actions_new (GTK_WIDGET (self));
  g_signal_connect_object (self->actions, "rename", G_CALLBACK (sw_outline_rename_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->add, sw_outline_create_add_menu_cb, self, NULL);
  sw_outline_init_drag (self);
  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (follow_place), self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * sw_outline_new:
 *
 * Returns: (transfer floating): an outline without a session
 */
GtkWidget *
sw_outline_new (void)
{
  return g_object_new (SW_TYPE_OUTLINE, NULL);
}

/**
 * sw_outline_get_session:
 * @self: an outline
 *
 * Returns: (transfer none) (nullable): the session whose document it shows
 */
SwSession *
sw_outline_get_session (SwOutline *self)
{
  g_return_val_if_fail (SW_IS_OUTLINE (self), NULL);

  return self->session;
}

/**
 * sw_outline_set_session:
 * @self: an outline
 * @session: (transfer none) (nullable): the session whose document it shall show
 */
void
sw_outline_set_session (SwOutline *self,
                        SwSession *session)
{
  g_return_if_fail (SW_IS_OUTLINE (self));

  if (self->session == session)
    return;

  g_signal_group_set_target (self->session_signals, NULL);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_set_object (&self->session, session);
  if (self->actions != NULL)
    sw_structure_actions_set_session (self->actions, session);

  if (session != NULL)
    {
      self->model = sw_outline_model_new (session);
      /* Before the selection looks at the lines, and after. */
      g_signal_connect_object (self->model, "items-changed", G_CALLBACK (lines_changing_cb), self,
                               G_CONNECT_SWAPPED);
      self->selection = gtk_single_selection_new (NULL);
      gtk_single_selection_set_autoselect (self->selection, FALSE);
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
      g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->model, "items-changed", G_CALLBACK (lines_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
      g_signal_group_set_target (self->session_signals, session);
      follow_place (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
