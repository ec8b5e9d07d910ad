/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The underlines that say what is to be looked at.
 *
 * Pango 1.50 has no wave (its ERROR line is drawn as dots and read out as a misspelling), so the
 * shapes are ours and told by form as well as colour: an error is a zigzag, a warning dashes, a
 * note dots. They are computed once for a layout, from where each character stands; that is right
 * for wrapped and for mixed-direction text without knowing anything about either, and a blinking
 * caret costs nothing but the painting.
 *
 * Between a key press and the next lint run the marks move with the text, so that they never
 * point at the wrong word for a moment.
 */

#include "text/sw-text-underlines.h"

#include "text/sw-text-private.h"

#include <string.h>

typedef struct
{
  gsize start;
  gsize end;
  SwTextMarkSeverity severity;
  char *message;
} Mark;

typedef struct
{
  GdkRectangle place; /* of the letters, in buffer coordinates */
  guint mark;
} Shape;

static const char *const color_names[SW_TEXT_N_SEVERITIES] = {
  [SW_TEXT_MARK_ERROR] = "error_color",
  [SW_TEXT_MARK_WARNING] = "warning_color",
  [SW_TEXT_MARK_INFO] = "accent_color",
};

static void
mark_clear (gpointer data)
{
  g_free (((Mark *) data)->message);
}

/**
 * sw_text_underlines_init:
 * @self: (out): underlines, of which there are none at first
 */
void
sw_text_underlines_init (SwTextUnderlines *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (Shape));
}

/**
 * sw_text_underlines_clear:
 * @self: underlines
 *
 * Frees what they hold; they are of no use until they are initialized again.
 */
void
sw_text_underlines_clear (SwTextUnderlines *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->shapes, g_array_unref);
}

static gsize
move_offset (gsize offset,
             const SwTextDelta *change)
{
  if (offset <= change->offset)
    return offset;

  if (offset <= change->offset + change->n_removed)
    return change->offset;

  return offset - change->n_removed + change->n_inserted;
}

/**
 * sw_text_underlines_text_changed:
 * @self: underlines
 * @change: what happened to the text
 *
 * Moves the marks with the text. What is typed at either end of a mark does not belong to it.
 */
void
sw_text_underlines_text_changed (SwTextUnderlines *self,
                            const SwTextDelta *change)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->start == change->offset && change->n_removed == 0)
        mark->start += change->n_inserted;
      else
        mark->start = move_offset (mark->start, change);

      mark->end = MAX (mark->start, move_offset (mark->end, change));
    }

  self->shapes_valid = FALSE;
}

/**
 * sw_text_underlines_look_up:
 * @text: a text
 *
 * Renews the colours, after the style may have changed.
 */
void
sw_text_underlines_look_up (SwText *text)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (text));
  GdkRGBA color;

  gtk_style_context_get_color (style, &color);

  for (guint i = 0; i < SW_TEXT_N_SEVERITIES; i++)
    {
      text->underlines.colors[i] = color;
      gtk_style_context_lookup_color (style, color_names[i], &text->underlines.colors[i]);
    }
}

/**
 * sw_text_set_marks:
 * @self: a text
 * @marks: (array length=n_marks): what to underline, spans in bytes
 * @n_marks: how many
 *
 * Sets all underlines anew. Spans are cut to the text there is.
 */
void
sw_text_set_marks (SwText *self,
                   const SwTextMark *marks,
                   guint n_marks)
{
  gsize length;

  g_return_if_fail (SW_IS_TEXT (self));
  g_return_if_fail (marks != NULL || n_marks == 0);

  if (n_marks == 0 && self->underlines.marks->len == 0)
    return;

  length = strlen (self->text);
  g_array_set_size (self->underlines.marks, 0);

  for (guint i = 0; i < n_marks; i++)
    {
      gsize start = MIN (marks[i].start, length);
      Mark mark = {
        .start = start,
        .end = start + MIN (marks[i].length, length - start),
        .severity = marks[i].severity,
        .message = g_strdup (marks[i].message),
      };

      g_array_append_val (self->underlines.marks, mark);
    }

  self->underlines.shapes_valid = FALSE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), n_marks > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_shape (SwText *text,
           guint mark,
           const GdkRectangle *letter)
{
  GArray *shapes = text->underlines.shapes;
  GdkRectangle place = *letter;

  /* A character's width is negative where it runs from right to left. */
  if (place.width < 0)
    {
      place.x += place.width;
      place.width = -place.width;
    }

  if (shapes->len > 0)
    {
      Shape *last = &g_array_index (shapes, Shape, shapes->len - 1);

      if (last->mark == mark && last->place.y == place.y &&
          (last->place.x + last->place.width == place.x || place.x + place.width == last->place.x))
        {
          last->place.x = MIN (last->place.x, place.x);
          last->place.width += place.width;
          return;
        }
    }

  g_array_append_val (shapes, ((Shape){ place, mark }));
}

static void
add_shapes (SwText *text,
            guint index)
{
  GtkTextView *view = GTK_TEXT_VIEW (text);
  const Mark *mark = &g_array_index (text->underlines.marks, Mark, index);
  GtkTextIter iter, end;
  GdkRectangle letter;

  sw_text_iter_at (text, &iter, mark->start);
  sw_text_iter_at (text, &end, mark->end);

  /* A place between two letters is shown under one of them. */
  if (gtk_text_iter_equal (&iter, &end))
    {
      if (gtk_text_iter_is_end (&end))
        gtk_text_iter_backward_char (&iter);
      else
        gtk_text_iter_forward_char (&end);
    }

  if (gtk_text_iter_equal (&iter, &end))
    {
      gtk_text_view_get_iter_location (view, &iter, &letter);
      letter.width = letter.height / 2;

      if (gtk_widget_get_direction (GTK_WIDGET (text)) == GTK_TEXT_DIR_RTL)
        letter.x -= letter.width;

      add_shape (text, index, &letter);
      return;
    }

  while (gtk_text_iter_compare (&iter, &end) < 0)
    {
      gtk_text_view_get_iter_location (view, &iter, &letter);
      add_shape (text, index, &letter);
      gtk_text_iter_forward_char (&iter);
    }
}

static void
ensure_shapes (SwText *text)
{
  SwTextUnderlines *self = &text->underlines;

  if (self->shapes_valid)
    return;

  g_array_set_size (self->shapes, 0);

  for (guint i = 0; i < self->marks->len; i++)
    add_shapes (text, i);

  self->shapes_valid = TRUE;
}

static void
draw_shape (cairo_t *cr,
            SwTextMarkSeverity severity,
            double width,
            double unit)
{
  switch (severity)
    {
    case SW_TEXT_MARK_ERROR:
      cairo_move_to (cr, 0, unit * 2);
      for (guint i = 1; (i - 1) * unit * 2 < width; i++)
        cairo_line_to (cr, i * unit * 2, i % 2 == 1 ? 0 : unit * 2);
      break;

    case SW_TEXT_MARK_WARNING:
      cairo_set_dash (cr, (double[]){ unit * 5, unit * 3 }, 2, 0);
      cairo_move_to (cr, 0, unit);
      cairo_line_to (cr, width, unit);
      break;

    case SW_TEXT_MARK_INFO:
    default:
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, (double[]){ 0, unit * 3 }, 2, -unit);
      cairo_move_to (cr, 0, unit);
      cairo_line_to (cr, width, unit);
      break;
    }

  cairo_stroke (cr);
}

/**
 * sw_text_underlines_snapshot:
 * @text: a text
 * @snapshot: where to paint, in buffer coordinates
 *
 * Paints the underlines.
 */
void
sw_text_underlines_snapshot (SwText *text,
                        GtkSnapshot *snapshot)
{
  SwTextUnderlines *self = &text->underlines;

  if (self->marks->len == 0)
    return;

  ensure_shapes (text);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const Shape *shape = &g_array_index (self->shapes, Shape, i);
      const Mark *mark = &g_array_index (self->marks, Mark, shape->mark);
      double unit = MAX (1.0, shape->place.height / 18.0);
      graphene_rect_t bounds =
        GRAPHENE_RECT_INIT (shape->place.x, shape->place.y + shape->place.height - unit * 2,
                            shape->place.width, unit * 4);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      cairo_rectangle (cr, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
      cairo_clip (cr);
      cairo_translate (cr, bounds.origin.x, bounds.origin.y + unit);
      cairo_set_line_width (cr, mark->severity == SW_TEXT_MARK_INFO ? unit * 1.6 : unit * 1.2);
      gdk_cairo_set_source_rgba (cr, &self->colors[mark->severity]);
      draw_shape (cr, mark->severity, bounds.size.width, unit);
      cairo_destroy (cr);
    }
}

/**
 * sw_text_dup_messages_at:
 * @self: a text
 * @x: a place, in widget coordinates
 * @y: a place, in widget coordinates
 *
 * Returns: (transfer full) (nullable): the messages of the marks at that place, one a line
 */
char *
sw_text_dup_messages_at (SwText *self,
                         int x,
                         int y)
{
  g_autoptr (GString) messages = NULL;
  guint told = G_MAXUINT;

  g_return_val_if_fail (SW_IS_TEXT (self), NULL);

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &x,
                                         &y);
  ensure_shapes (self);

  for (guint i = 0; i < self->underlines.shapes->len; i++)
    {
      const Shape *shape = &g_array_index (self->underlines.shapes, Shape, i);
      const Mark *mark = &g_array_index (self->underlines.marks, Mark, shape->mark);
      const GdkRectangle *place = &shape->place;

      if (shape->mark == told || mark->message == NULL || x < place->x ||
          x >= place->x + place->width || y < place->y || y >= place->y + place->height + 4)
        continue;

      told = shape->mark;

      if (messages == NULL)
        messages = g_string_new (mark->message);
      else
        g_string_append_printf (messages, "\n%s", mark->message);
    }

  return messages != NULL ? g_string_free (g_steal_pointer (&messages), FALSE) : NULL;
}
