/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that mean something beyond one text.
 *
 * Two doors, both behind the input method. Keys with which GtkTextView would do something of its
 * own (Enter, Tab, Backspace and so on) are met by a key controller that offers them to the input
 * method first: it may be in the middle of Ctrl+Shift+U or of a conversion, and then Enter is
 * its. Movement comes through GtkTextView's ::move-cursor, whatever key it was bound to.
 *
 * Up and Down are done here even where they stay in the text: the column a movement keeps to has
 * to survive from row to row, and GtkTextView keeps its own to itself.
 */

#include "text/sw-text-private.h"

static gboolean
at_start (SwText *self)
{
  return sw_text_get_caret (self) == 0;
}

static gboolean
at_end (SwText *self)
{
  return self->text[sw_text_get_caret (self)] == '\0';
}

static gboolean
runs_right_to_left (SwText *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  return pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
}

static void
move_caret (SwText *self,
            const GtkTextIter *iter,
            gboolean extend)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_reset_im_context (view);
  self->moving = TRUE;

  if (extend)
    gtk_text_buffer_move_mark (self->buffer, gtk_text_buffer_get_insert (self->buffer), iter);
  else
    gtk_text_buffer_place_cursor (self->buffer, iter);

  self->moving = FALSE;
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_view_reset_cursor_blink (view);
}

static gboolean
move_vertically (SwText *self,
                 int count,
                 gboolean extend)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter, end;
  GdkRectangle place, last;
  SwTextCommand command;
  int column, y;

  sw_text_iter_at (self, &iter, sw_text_get_caret (self));
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_view_get_cursor_locations (view, &iter, &place, NULL);
  gtk_text_view_get_cursor_locations (view, &end, &last, NULL);

  if (self->goal_x < 0)
    self->goal_x = place.x;

  y = place.y + place.height / 2 +
      count * (place.height + gtk_text_view_get_pixels_inside_wrap (view));

  if (y >= gtk_text_view_get_pixels_above_lines (view) && y <= last.y + last.height)
    {
      gtk_text_view_get_iter_at_location (view, &iter, self->goal_x, y);
      move_caret (self, &iter, extend);
      return TRUE;
    }

  if (count < 0)
    command = extend ? SW_TEXT_COMMAND_SELECT_UP_EDGE : SW_TEXT_COMMAND_UP_EDGE;
  else
    command = extend ? SW_TEXT_COMMAND_SELECT_DOWN_EDGE : SW_TEXT_COMMAND_DOWN_EDGE;

  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, self->goal_x, 0, &column,
                                         NULL);

  return sw_text_emit_command (self, command, column);
}

static gboolean
leave (SwText *self,
       gboolean forwards,
       gboolean extend)
{
  SwTextCommand command;

  if (forwards)
    command = extend ? SW_TEXT_COMMAND_SELECT_END_EDGE : SW_TEXT_COMMAND_END_EDGE;
  else
    command = extend ? SW_TEXT_COMMAND_SELECT_START_EDGE : SW_TEXT_COMMAND_START_EDGE;

  return sw_text_emit_command (self, command, -1);
}

static gboolean
move_sideways (SwText *self,
               gboolean forwards,
               gboolean extend)
{
  /* With a selection, the key only takes that back. */
  if (!extend && gtk_text_buffer_get_has_selection (self->buffer))
    return FALSE;

  if (forwards ? !at_end (self) : !at_start (self))
    return FALSE;

  return leave (self, forwards, extend);
}

static gboolean
move_by_page (SwText *self,
              int count,
              gboolean extend)
{
  SwTextCommand command;

  if (count < 0)
    command = extend ? SW_TEXT_COMMAND_SELECT_PAGE_UP : SW_TEXT_COMMAND_PAGE_UP;
  else
    command = extend ? SW_TEXT_COMMAND_SELECT_PAGE_DOWN : SW_TEXT_COMMAND_PAGE_DOWN;

  return sw_text_emit_command (self, command, -1);
}

static gboolean
move_to_end (SwText *self,
             int count,
             gboolean extend)
{
  SwTextCommand command;

  if (count < 0)
    command = extend ? SW_TEXT_COMMAND_SELECT_CTRL_HOME : SW_TEXT_COMMAND_CTRL_HOME;
  else
    command = extend ? SW_TEXT_COMMAND_SELECT_CTRL_END : SW_TEXT_COMMAND_CTRL_END;

  return sw_text_emit_command (self, command, -1);
}

/* Returns: whether the movement is done; else GtkTextView does it */
gboolean
sw_text_handle_movement (SwText *self,
                         GtkMovementStep step,
                         int count,
                         gboolean extend)
{
  gboolean forwards = count > 0;

  switch (step)
    {
    case GTK_MOVEMENT_VISUAL_POSITIONS:
      return move_sideways (self, runs_right_to_left (self) ? !forwards : forwards, extend);

    case GTK_MOVEMENT_WORDS:
      /* GtkTextView turns these round by the direction of the widget, not of the text. */
      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        forwards = !forwards;

      return move_sideways (self, forwards, extend);

    case GTK_MOVEMENT_LOGICAL_POSITIONS:
    case GTK_MOVEMENT_PARAGRAPHS:
      return move_sideways (self, forwards, extend);

    case GTK_MOVEMENT_DISPLAY_LINES:
      return move_vertically (self, count, extend);

    case GTK_MOVEMENT_PAGES:
      return move_by_page (self, count, extend);

    case GTK_MOVEMENT_HORIZONTAL_PAGES:
      return sw_text_emit_command (
        self, forwards ? SW_TEXT_COMMAND_CTRL_PAGE_DOWN : SW_TEXT_COMMAND_CTRL_PAGE_UP, -1);

    case GTK_MOVEMENT_BUFFER_ENDS:
      return move_to_end (self, count, extend);

    case GTK_MOVEMENT_DISPLAY_LINE_ENDS:
    case GTK_MOVEMENT_PARAGRAPH_ENDS:
    default:
      return FALSE;
    }
}

/**
 * sw_text_set_caret_at_x:
 * @self: a text that has its size
 * @last_line: whether to enter at the last displayed line, not the first
 * @x: a column in widget coordinates, as ::command gave it
 *
 * Puts the caret where a vertical movement over several texts arrives, and keeps to that column
 * in the movements that follow.
 */
void
sw_text_set_caret_at_x (SwText *self,
                        gboolean last_line,
                        int x)
{
  GtkTextView *view;
  GtkTextIter iter;
  GdkRectangle place;

  g_return_if_fail (SW_IS_TEXT (self));

  view = GTK_TEXT_VIEW (self);

  if (last_line)
    gtk_text_buffer_get_end_iter (self->buffer, &iter);
  else
    gtk_text_buffer_get_start_iter (self->buffer, &iter);

  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, 0, &self->goal_x, NULL);
  gtk_text_view_get_iter_at_location (view, &iter, self->goal_x, place.y + place.height / 2);
  move_caret (self, &iter, FALSE);
}

/* Returns: whether @event is a key of ours in the state @self is in, and which command it is */
static gboolean
find_command (SwText *self,
              guint keyval,
              GdkModifierType state,
              GdkEvent *event,
              SwTextCommand *command)
{
  gboolean selected = gtk_text_buffer_get_has_selection (self->buffer);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (state == GDK_ALT_MASK)
        *command = SW_TEXT_COMMAND_ACTIONS;
      else
        *command = state == GDK_SHIFT_MASK ? SW_TEXT_COMMAND_SHIFT_ENTER : SW_TEXT_COMMAND_ENTER;
      return TRUE;

    case GDK_KEY_Menu:
      *command = SW_TEXT_COMMAND_ACTIONS;
      return state == 0;

    case GDK_KEY_F10:
      *command = SW_TEXT_COMMAND_ACTIONS;
      return state == GDK_SHIFT_MASK;

    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      *command = state == GDK_SHIFT_MASK ? SW_TEXT_COMMAND_SHIFT_TAB : SW_TEXT_COMMAND_TAB;
      return state == 0 || state == GDK_SHIFT_MASK;

    case GDK_KEY_BackSpace:
      *command = SW_TEXT_COMMAND_BACKSPACE_AT_START;
      return (state == 0 || state == GDK_SHIFT_MASK) && !selected && at_start (self);

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      *command = SW_TEXT_COMMAND_DELETE_AT_END;
      return state == 0 && !selected && at_end (self);

    case GDK_KEY_Escape:
      *command = SW_TEXT_COMMAND_ESCAPE;
      return state == 0;

    default:
      /* Letters are compared by the event, which knows about layouts without Latin ones. */
      *command = SW_TEXT_COMMAND_SELECT_ALL;
      return gdk_key_event_matches (event, GDK_KEY_a, GDK_CONTROL_MASK) != GDK_KEY_MATCH_NONE ||
             gdk_key_event_matches (event, GDK_KEY_slash, GDK_CONTROL_MASK) != GDK_KEY_MATCH_NONE;
    }
}

/* Typing over a selection is one edit. GtkTextView makes two of it, so they are held together. */
static gboolean
type_over_selection (SwText *self,
                     GdkEvent *event)
{
  gboolean typed;

  sw_text_hold_edit (self);
  typed = gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event);
  sw_text_release_edit (self);

  return typed;
}

static gboolean
key_pressed_cb (SwText *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean gives_back = keyval == GDK_KEY_BackSpace && self->automatic.typed != NULL;
  SwTextCommand command;
  gboolean ours;

  state &= gtk_accelerator_get_default_mod_mask ();
  ours = find_command (self, keyval, state, event, &command);

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return FALSE;

  if (!ours && (state & ~GDK_SHIFT_MASK) == 0 && gdk_keyval_to_unicode (keyval) != 0 &&
      gtk_text_buffer_get_has_selection (self->buffer))
    return type_over_selection (self, event);

  if (!ours && !gives_back)
    return FALSE;

  if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event))
    return TRUE;

  if (gives_back && state == 0 && sw_text_auto_give_back (self))
    return TRUE;

  if (!ours)
    return FALSE;

  /* Left to GtkTextView, any Enter breaks the line. */
  return sw_text_emit_command (self, command, -1) || command == SW_TEXT_COMMAND_ENTER ||
         command == SW_TEXT_COMMAND_SHIFT_ENTER ||
         (command == SW_TEXT_COMMAND_ACTIONS && state == GDK_ALT_MASK);
}

static void
focus_left_cb (SwText *self)
{
  self->goal_x = -1;
  self->automatic_refused = FALSE;
  sw_text_auto_forget (self);
}

void
sw_text_init_keys (SwText *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Added after GtkTextView's own, it comes before it. */
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
