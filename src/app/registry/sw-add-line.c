/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwAddLine: the last line of a list, in which one writes what shall be added to it.
 *
 * Nothing is in the document before Enter: an entry is one step of undo, and none is ever empty. The line
 * keeps the caret, so that the next entry can follow. What was typed and not entered is added when the
 * line is left, for nothing that was typed is lost; Escape is how to mean otherwise. Several lines from
 * the clipboard are told as such, because they are several entries. */

#include "registry/sw-add-line.h"

struct _SwAddLine
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  SwField *field;
  GCancellable *cancellable;
};

enum { ADD, PASTE, STEP, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwAddLine, sw_add_line, GTK_TYPE_WIDGET)

static void
add (SwAddLine *self)
{
  g_autofree char *text = g_strstrip (g_strdup (sw_field_get_text (self->field)));

  sw_field_set_text (self->field, "");
  if (*text != '\0')
    g_signal_emit (self, signals[ADD], 0, text);
}

/* A window that is merely not the active one keeps its focus. */
static void
left_cb (SwAddLine *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) != GTK_WIDGET (self->field) &&
      gtk_widget_is_sensitive (GTK_WIDGET (self)))
    add (self);
}

static void
insert (SwAddLine *self,
        const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (SwAddLine) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  gboolean taken = FALSE;

  if (text == NULL || self->field == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self)))
    return;

  g_signal_emit (self, signals[PASTE], 0, text, &taken);
  if (!taken)
    insert (self, text);
}

/**
 * sw_add_line_paste:
 * @self: a line
 *
 * Takes what the clipboard holds: as entries where they are several, else into the line.
 */
void
sw_add_line_paste (SwAddLine *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable, pasted_cb,
                                 g_object_ref (self));
}

static void
paste_clipboard_cb (SwAddLine *self)
{
  g_signal_stop_emission_by_name (self->field, "paste-clipboard");
  sw_add_line_paste (self);
}

/* Whether the caret is in the first or the last line of the text as it is broken. */
static gboolean
is_at_edge (SwAddLine *self,
            gboolean last)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->field);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return last ? !gtk_text_view_forward_display_line (view, &iter) || gtk_text_iter_is_end (&iter)
              : !gtk_text_view_backward_display_line (view, &iter);
}

/* The input method comes first. */
static gboolean
key_pressed_cb (SwAddLine *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || event == NULL ||
      (!up && !down && keyval != GDK_KEY_Escape) || ((up || down) && !is_at_edge (self, down)))
    return FALSE;
  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->field), event))
    return TRUE;

  if (keyval == GDK_KEY_Escape)
    sw_field_set_text (self->field, "");
  g_signal_emit (self, signals[STEP], 0, down ? 1 : -1);
  return TRUE;
}

static void
clicked_cb (SwAddLine *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static gboolean
sw_add_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SW_ADD_LINE (widget)->field));
}

static void
sw_add_line_dispose (GObject *object)
{
  SwAddLine *self = SW_ADD_LINE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  if (self->field != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->field));
  self->field = NULL;

  G_OBJECT_CLASS (sw_add_line_parent_class)->dispose (object);
}

static void
sw_add_line_finalize (GObject *object)
{
  g_object_unref (SW_ADD_LINE (object)->cancellable);

  G_OBJECT_CLASS (sw_add_line_parent_class)->finalize (object);
}

static void
sw_add_line_class_init (SwAddLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_add_line_dispose;
  object_class->finalize = sw_add_line_finalize;
  widget_class->grab_focus = sw_add_line_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "addline");

  /**
   * SwAddLine::add:
   * @self: a line
   * @text: what was entered, without white space round it
   */
  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SwAddLine::paste:
   * @self: a line
   * @text: what the clipboard holds
   *
   * Returns: whether it was taken; else it goes into the line
   */
  signals[PASTE] = g_signal_new ("paste", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  /**
   * SwAddLine::step:
   * @self: a line
   * @step: -1 to leave it for what is above, 1 for what is below
   */
  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sw_add_line_init (SwAddLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cancellable = g_cancellable_new ();
  self->icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->field = sw_field_new (FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->field), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->field), GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);

  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (add), self);
  g_signal_connect_swapped (self->field, "paste-clipboard", G_CALLBACK (paste_clipboard_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->field), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->field), focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sw_add_line_new:
 * @ghost: what is shown while nothing is written
 * @name: what it is, for screen readers
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
sw_add_line_new (const char *ghost,
                 const char *name)
{
  SwAddLine *self = g_object_new (SW_TYPE_ADD_LINE, NULL);

  sw_field_set_ghost (self->field, ghost);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * sw_add_line_get_field:
 * @self: a line
 *
 * Returns: (transfer none): where one writes
 */
SwField *
sw_add_line_get_field (SwAddLine *self)
{
  return self->field;
}
