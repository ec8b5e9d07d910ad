/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwPaneHandle: the line between two panes, and the strip round it that the mouse can take.
 *
 * Not GtkPaned's: that one takes F6 and F8 for itself, which here mean the next pane and the next
 * finding. This one is no stop of the Tab key; it can be focused on demand, and lets go of that
 * with Enter, Escape or when the focus leaves.
 *
 * It only reports how far it is to move (::moved, in pixels to the right by mouse, in steps by
 * key); its owner knows what that means.
 */

#include "pane/sw-pane-handle.h"

/* Pixels a pointer can take it by, the line in their middle. */
#define STRIP_WIDTH 9

struct _SwPaneHandle
{
  GtkWidget parent_instance;

  GtkWidget *line;
  GtkWidget *focus_before;
};

G_DEFINE_FINAL_TYPE (SwPaneHandle, sw_pane_handle, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_focus_before (SwPaneHandle *self,
                  GtkWidget *widget)
{
  if (self->focus_before != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->focus_before), (gpointer *) &self->focus_before);

  self->focus_before = widget;

  if (widget != NULL)
    g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &self->focus_before);
}

static gboolean
key_pressed_cb (SwPaneHandle *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      g_signal_emit (self, signals[MOVED], 0, -1);
      return TRUE;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      g_signal_emit (self, signals[MOVED], 0, 1);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Escape:
      if (self->focus_before != NULL)
        gtk_widget_grab_focus (self->focus_before);
      else
        gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                GTK_DIR_TAB_FORWARD);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
focus_left_cb (SwPaneHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  set_focus_before (self, NULL);
}

static void
sw_pane_handle_dispose (GObject *object)
{
  SwPaneHandle *self = SW_PANE_HANDLE (object);

  set_focus_before (self, NULL);
  g_clear_pointer (&self->line, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_pane_handle_parent_class)->dispose (object);
}

static void
sw_pane_handle_class_init (SwPaneHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_pane_handle_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);

  /**
   * SwPaneHandle::moved:
   * @self: the handle
   * @steps: how far to the right, in steps of a key; negative to the left
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_pane_handle_init (SwPaneHandle *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (self->line, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), STRIP_WIDTH, -1);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * sw_pane_handle_new:
 * @name: what it is called, for those who do not see it
 *
 * Returns: (transfer floating): a new handle
 */
GtkWidget *
sw_pane_handle_new (const char *name)
{
  GtkWidget *self = g_object_new (SW_TYPE_PANE_HANDLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

/**
 * sw_pane_handle_focus:
 * @self: a handle
 *
 * Lets the keyboard move the handle until Enter, Escape or a change of focus.
 *
 * Returns: whether it has the focus now
 */
gboolean
sw_pane_handle_focus (SwPaneHandle *self)
{
  GtkRoot *root;

  g_return_val_if_fail (SW_IS_PANE_HANDLE (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && !gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      GtkWidget *before = gtk_root_get_focus (root);

      /* From one handle to the next, the way back leads to where the first was called from. */
      if (before != NULL && SW_IS_PANE_HANDLE (before))
        before = SW_PANE_HANDLE (before)->focus_before;

      set_focus_before (self, before);
    }

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  return gtk_widget_grab_focus (GTK_WIDGET (self));
}
