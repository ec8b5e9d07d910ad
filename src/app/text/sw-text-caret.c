/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Caret and selection, in bytes of the text. */

#include "text/sw-text-private.h"

#include <string.h>

void
sw_text_iter_at (SwText *self,
                 GtkTextIter *iter,
                 gsize offset)
{
  gsize length = strlen (self->text);

  offset = MIN (offset, length);

  while (offset > 0 && (self->text[offset] & 0xc0) == 0x80)
    offset--;

  gtk_text_buffer_get_iter_at_line_index (self->buffer, iter, 0, offset);
}

/**
 * sw_text_get_caret:
 * @self: a text
 *
 * Returns: where the caret is, in bytes
 */
gsize
sw_text_get_caret (SwText *self)
{
  GtkTextIter iter;

  g_return_val_if_fail (SW_IS_TEXT (self), 0);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));

  return gtk_text_iter_get_line_index (&iter);
}

/**
 * sw_text_set_caret:
 * @self: a text
 * @offset: where to, in bytes; past the end means the end
 *
 * Puts the caret there and unselects.
 */
void
sw_text_set_caret (SwText *self,
                   gsize offset)
{
  sw_text_select (self, offset, offset);
}

/**
 * sw_text_get_selection:
 * @self: a text
 * @start: (out) (optional): first byte selected
 * @end: (out) (optional): the byte after the selection
 *
 * Returns: whether anything is selected; if not, both are where the caret is
 */
gboolean
sw_text_get_selection (SwText *self,
                       gsize *start,
                       gsize *end)
{
  GtkTextIter first, last;
  gboolean selected;

  g_return_val_if_fail (SW_IS_TEXT (self), FALSE);

  selected = gtk_text_buffer_get_selection_bounds (self->buffer, &first, &last);

  if (start != NULL)
    *start = gtk_text_iter_get_line_index (&first);

  if (end != NULL)
    *end = gtk_text_iter_get_line_index (&last);

  return selected;
}

/**
 * sw_text_select:
 * @self: a text
 * @start: one end, in bytes
 * @end: the other end, in bytes, where the caret comes to be
 *
 * Selects a span; offsets past the end mean the end.
 */
void
sw_text_select (SwText *self,
                gsize start,
                gsize end)
{
  GtkTextIter bound, caret;

  g_return_if_fail (SW_IS_TEXT (self));

  sw_text_iter_at (self, &bound, start);
  sw_text_iter_at (self, &caret, end);
  gtk_text_buffer_select_range (self->buffer, &caret, &bound);
}
