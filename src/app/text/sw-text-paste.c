/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted.
 *
 * Where the clipboard has HTML, the owner is offered that first: a list out of a web page or a
 * word processor is several statements, and its plain form may not show it. Then plain text: of
 * several lines the owner is told, one line goes in where the caret is. Pasting with the middle
 * button goes the same way, which is why GtkTextView never sees that click.
 *
 * A clipboard answers when its owner pleases. By then the widget may be gone (a cancellable is
 * cancelled when it is disposed of), and the caret may be elsewhere (then it goes in there).
 */

#include "text/sw-text-private.h"

#include <string.h>

/* More than this is not a text somebody wants in a statement. */
#define MAX_HTML (8 * 1024 * 1024)

static void
insert_pasted (SwText *self,
               const char *text)
{
  g_autofree char *line = sw_text_one_line (text, -1);

  gtk_text_view_reset_im_context (GTK_TEXT_VIEW (self));
  self->pasting = TRUE;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, line != NULL ? line : text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  self->pasting = FALSE;
}

static void
text_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (SwText) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_auto (GStrv) lines = NULL;

  if (text == NULL || self->buffer == NULL)
    return;

  lines = sw_text_split_lines (text);

  if (g_strv_length (lines) < 2 || !sw_text_emit_paste_lines (self, lines))
    insert_pasted (self, text);
}

static void
read_text (SwText *self,
           GdkClipboard *clipboard)
{
  gdk_clipboard_read_text_async (clipboard, self->paste_cancellable, text_read_cb,
                                 g_object_ref (self));
}

/* Some browsers offer HTML in UTF-16 with a byte order mark. */
static char *
html_to_utf8 (const char *data,
              gsize length)
{
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return g_convert (data, length, "UTF-8", "UTF-16", NULL, NULL, NULL);

  while (length > 0 && data[length - 1] == '\0')
    length--;

  return g_utf8_validate (data, length, NULL) ? g_strndup (data, length) : NULL;
}

typedef struct
{
  SwText *text;
  GdkClipboard *clipboard;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->text);
  g_object_unref (paste->clipboard);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
html_spliced_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (source);
  g_autofree char *html = NULL;
  gssize length;

  length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);

  if (paste->text->buffer == NULL)
    return;

  if (length > 0 && length <= MAX_HTML)
    html = html_to_utf8 (g_memory_output_stream_get_data (stream), length);

  if (html == NULL || !sw_text_emit_paste_html (paste->text, html))
    read_text (paste->text, paste->clipboard);
}

static void
html_opened_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;

  input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (paste->text->buffer == NULL)
    return;

  if (input == NULL)
    {
      read_text (paste->text, paste->clipboard);
      return;
    }

  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
    output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
    G_PRIORITY_DEFAULT, paste->text->paste_cancellable, html_spliced_cb, paste);
  g_steal_pointer (&paste);
}

/**
 * sw_text_paste_plain:
 * @self: a text
 *
 * Pastes the plain form of what was pasted last: for who said of its rich form that it is taken, and then
 * found that it is not.
 */
void
sw_text_paste_plain (SwText *self)
{
  g_return_if_fail (SW_IS_TEXT (self));

  if (self->pasted_from != NULL && gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    read_text (self, self->pasted_from);
}

/**
 * sw_text_paste:
 * @self: a text
 * @clipboard: where from
 *
 * Pastes what @clipboard has, when it comes.
 */
void
sw_text_paste (SwText *self,
               GdkClipboard *clipboard)
{
  static const char *const types[] = { "text/html", NULL };

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  g_set_object (&self->pasted_from, clipboard);

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), types[0]))
    {
      Paste *paste = g_new (Paste, 1);

      paste->text = g_object_ref (self);
      paste->clipboard = g_object_ref (clipboard);
      gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT,
                                self->paste_cancellable, html_opened_cb, paste);
    }
  else
    {
      read_text (self, clipboard);
    }
}

static void
middle_pressed_cb (SwText *self,
                   int n_press,
                   double x,
                   double y,
                   GtkGestureClick *gesture)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-primary-paste", &enabled,
                NULL);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);

  if (!enabled)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  sw_text_paste (self, gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
}

void
sw_text_init_paste (SwText *self)
{
  GtkGesture *middle = gtk_gesture_click_new ();

  self->paste_cancellable = g_cancellable_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle), GDK_BUTTON_MIDDLE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (middle), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (middle, "pressed", G_CALLBACK (middle_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (middle));
}
