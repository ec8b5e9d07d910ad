/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to the text, and how it is told.
 *
 * Everything goes through the buffer, whoever does it. Its single insertions and deletions are
 * gathered for a user action (or until released), then told once as ::edited; changes of our own
 * are quiet. One insertion or deletion is told as it was; of several only the outcome counts.
 *
 * The buffer is also the only place where a line break can be kept out whatever its way in: by
 * pasting, dropping, an input method or a code point typed by number.
 */

#include "text/sw-text-private.h"

#include <string.h>

#include "text/sw-statement-text.h"

static void
update_tags (SwText *self)
{
  GtkTextIter begin, end, label_end, separator_end;

  gtk_text_buffer_get_bounds (self->buffer, &begin, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->label_tag, &begin, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->separator_tag, &begin, &end);

  if (!sw_text_find_separator (self->text, &self->label_length))
    {
      self->label_length = 0;
      return;
    }

  sw_text_iter_at (self, &label_end, self->label_length);
  sw_text_iter_at (self, &separator_end, self->label_length + SW_SEPARATOR_LEN);
  gtk_text_buffer_apply_tag (self->buffer, self->label_tag, &begin, &label_end);
  gtk_text_buffer_apply_tag (self->buffer, self->separator_tag, &label_end, &separator_end);
}

static void
finish_edit (SwText *self)
{
  g_autofree char *before = g_steal_pointer (&self->before);
  SwTextDelta change = self->change;
  SwTextEdit edit = { 0 };

  if (self->n_changes == 0)
    return;

  if (self->n_changes > 1)
    change = sw_text_delta (before, self->text);

  self->n_changes = 0;

  if (change.n_removed == 0 && change.n_inserted == 0)
    return;

  edit.offset = change.offset;
  edit.n_removed = change.n_removed;
  edit.n_inserted = change.n_inserted;
  edit.composing = self->preedit != NULL;

  if (self->pasting)
    edit.kind = SW_TEXT_EDIT_PASTE;
  else if (change.n_removed == 0)
    edit.kind = SW_TEXT_EDIT_INSERT;
  else if (change.n_inserted == 0)
    edit.kind = SW_TEXT_EDIT_DELETE;
  else
    edit.kind = SW_TEXT_EDIT_REPLACE;

  if (sw_text_auto_swallow (self, &edit))
    return;

  g_object_ref (self);
  sw_text_emit_edited (self, &edit);
  sw_text_auto_apply (self, &edit);
  g_object_unref (self);
}

static void
note_change (SwText *self,
             SwTextDelta change)
{
  sw_text_underlines_text_changed (&self->underlines, &change);

  if (self->quiet > 0)
    return;

  if (self->n_changes++ == 0)
    {
      self->before = g_strdup (self->text);
      self->change = change;
    }
}

static void
insert_text_cb (SwText *self,
                GtkTextIter *location,
                const char *text,
                int length)
{
  g_autofree char *line = sw_text_one_line (text, length);

  if (line == NULL)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");

  if (*line != '\0')
    gtk_text_buffer_insert (self->buffer, location, line, -1);
}

static void
text_inserted_cb (SwText *self,
                  GtkTextIter *location,
                  const char *text,
                  int length)
{
  gsize n_inserted = length < 0 ? strlen (text) : (gsize) length;
  gsize offset = gtk_text_iter_get_line_index (location) - n_inserted;

  note_change (self, (SwTextDelta){ offset, 0, n_inserted });
}

static void
delete_range_cb (SwText *self,
                 GtkTextIter *start,
                 GtkTextIter *end)
{
  gsize offset = gtk_text_iter_get_line_index (start);
  gsize n_removed = gtk_text_iter_get_line_index (end) - offset;

  note_change (self, (SwTextDelta){ offset, n_removed, 0 });
}

static void
changed_cb (SwText *self)
{
  GtkTextIter begin, end;

  gtk_text_buffer_get_bounds (self->buffer, &begin, &end);
  g_free (self->text);
  self->text = gtk_text_buffer_get_slice (self->buffer, &begin, &end, TRUE);
  update_tags (self);
  sw_text_size_changed (self);
  g_object_notify (G_OBJECT (self), "text");

  if (self->user_actions == 0)
    finish_edit (self);
}

/* Holds back ::edited until released, so that several changes are told as one. */
void
sw_text_hold_edit (SwText *self)
{
  self->user_actions++;
}

void
sw_text_release_edit (SwText *self)
{
  if (--self->user_actions == 0)
    finish_edit (self);
}

static void
mark_set_cb (SwText *self,
             const GtkTextIter *location,
             GtkTextMark *mark)
{
  if (mark != gtk_text_buffer_get_insert (self->buffer))
    return;

  if (!self->moving)
    self->goal_x = -1;

  if (self->quiet == 0)
    sw_text_auto_forget (self);
}

/* Writes to the buffer without telling the user's change. */
void
sw_text_replace (SwText *self,
                 SwTextDelta change,
                 const char *inserted)
{
  GtkTextIter begin, end;

  self->quiet++;
  sw_text_iter_at (self, &begin, change.offset);

  if (change.n_removed > 0)
    {
      sw_text_iter_at (self, &end, change.offset + change.n_removed);
      gtk_text_buffer_delete (self->buffer, &begin, &end);
    }

  if (change.n_inserted > 0)
    gtk_text_buffer_insert (self->buffer, &begin, inserted, change.n_inserted);

  self->quiet--;
}

void
sw_text_init_edits (SwText *self)
{
  self->label_tag =
    gtk_text_buffer_create_tag (self->buffer, NULL, "weight", SW_TEXT_LABEL_WEIGHT, NULL);
  self->separator_tag = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);

  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (text_inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (delete_range_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "begin-user-action", G_CALLBACK (sw_text_hold_edit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "end-user-action", G_CALLBACK (sw_text_release_edit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "mark-set", G_CALLBACK (mark_set_cb), self,
                           G_CONNECT_SWAPPED);
}
