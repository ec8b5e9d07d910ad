/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A typed separator is set right.
 *
 * Few keyboards have an em dash. So ` - ` or `--`, typed where there is no separator yet, becomes
 * one; a Backspace right after that gives back what was typed, and whoever asks for that is left
 * alone until the focus moves on. It is an edit of its own (SW_TEXT_EDIT_AUTO), so that the
 * document can undo it apart from the typing.
 *
 * Never in what is pasted, never while an input method composes.
 */

#include "text/sw-text-private.h"

#include <string.h>

#include "text/sw-statement-text.h"

void
sw_text_auto_forget (SwText *self)
{
  g_clear_pointer (&self->automatic.typed, g_free);
}

/* The separator brings its own space: one that is typed right after `--` is not to double it. */
gboolean
sw_text_auto_swallow (SwText *self,
                      const SwTextEdit *edit)
{
  gsize end = self->automatic.offset + SW_SEPARATOR_LEN;
  char *typed;

  if (self->automatic.typed == NULL || !self->automatic.dashes ||
      edit->kind != SW_TEXT_EDIT_INSERT || edit->n_inserted != 1 || edit->offset != end ||
      self->text[end] != ' ')
    return FALSE;

  sw_text_replace (self, (SwTextDelta){ end, 1, 0 }, NULL);
  typed = g_strconcat (self->automatic.typed, " ", NULL);
  g_free (self->automatic.typed);
  self->automatic.typed = typed;
  self->automatic.dashes = FALSE;

  return TRUE;
}

/* Called after each edit of the user has been told. */
void
sw_text_auto_apply (SwText *self,
                    const SwTextEdit *edit)
{
  gsize caret = sw_text_get_caret (self);
  g_autofree char *typed = NULL;
  gsize start, end;

  sw_text_auto_forget (self);

  if (edit->kind != SW_TEXT_EDIT_INSERT || edit->n_inserted != 1 || edit->composing ||
      self->automatic_refused || edit->offset + 1 != caret ||
      !sw_text_find_typed (self->text, caret, &start, &end))
    return;

  typed = g_strndup (self->text + start, end - start);
  sw_text_replace (self, (SwTextDelta){ start, end - start, SW_SEPARATOR_LEN }, SW_SEPARATOR);
  sw_text_emit_edited (self, &(SwTextEdit){
                               .kind = SW_TEXT_EDIT_AUTO,
                               .offset = start,
                               .n_removed = end - start,
                               .n_inserted = SW_SEPARATOR_LEN,
                             });

  self->automatic.dashes = g_str_has_suffix (typed, "-");
  self->automatic.offset = start;
  g_free (self->automatic.typed);
  self->automatic.typed = g_steal_pointer (&typed);
}

/* Returns: whether there was something to give back. */
gboolean
sw_text_auto_give_back (SwText *self)
{
  g_autofree char *typed = NULL;
  gsize length;

  if (self->automatic.typed == NULL || gtk_text_buffer_get_has_selection (self->buffer) ||
      sw_text_get_caret (self) != self->automatic.offset + SW_SEPARATOR_LEN ||
      strncmp (self->text + self->automatic.offset, SW_SEPARATOR, SW_SEPARATOR_LEN) != 0)
    return FALSE;

  typed = g_steal_pointer (&self->automatic.typed);
  length = strlen (typed);
  self->automatic_refused = TRUE;
  sw_text_replace (self, (SwTextDelta){ self->automatic.offset, SW_SEPARATOR_LEN, length }, typed);
  sw_text_emit_edited (self, &(SwTextEdit){
                               .kind = SW_TEXT_EDIT_AUTO,
                               .offset = self->automatic.offset,
                               .n_removed = SW_SEPARATOR_LEN,
                               .n_inserted = length,
                             });

  return TRUE;
}
