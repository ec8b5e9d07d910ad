/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwReadReport: what happened to the records of a file that another program has edited.
 *
 * Such a program keeps the strings of schema 1.0 and knows nothing of the records beside them.
 * Where they were put again is told here, so that nothing moves or goes in silence. */

#include "json/sw-read-report.h"

#include <glib/gi18n-lib.h>

static void
note_free (gpointer data)
{
  SwReadNote *note = data;

  g_free (note->level);
  g_free (note->text);
  g_free (note->new_level);
  g_free (note);
}

/**
 * sw_read_report_new:
 *
 * Returns: (transfer full): a report that says nothing
 */
SwReadReport *
sw_read_report_new (void)
{
  SwReadReport *self = g_new0 (SwReadReport, 1);

  self->notes = g_ptr_array_new_with_free_func (note_free);
  return self;
}

/**
 * sw_read_report_free:
 * @self: (transfer full) (nullable): a report
 */
void
sw_read_report_free (SwReadReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * sw_read_report_add:
 * @self: a report
 * @type: what happened
 * @level: the key of the level where the record was
 * @place: its place there, counted from 0
 * @text: (nullable): the statement as the record knew it
 * @new_level: (nullable): the key of the level where it is now
 * @new_place: its place there
 */
void
sw_read_report_add (SwReadReport *self,
                    SwReadNoteType type,
                    const char *level,
                    guint place,
                    const char *text,
                    const char *new_level,
                    guint new_place)
{
  SwReadNote *note = g_new0 (SwReadNote, 1);

  note->type = type;
  note->level = g_strdup (level);
  note->place = place;
  note->text = g_strdup (text);
  note->new_level = g_strdup (new_level);
  note->new_place = new_place;
  g_ptr_array_add (self->notes, note);
  self->n[type]++;
}

/**
 * sw_read_report_is_empty:
 * @self: (nullable): a report
 *
 * Returns: whether there is nothing to say
 */
gboolean
sw_read_report_is_empty (const SwReadReport *self)
{
  return self == NULL || self->notes->len == 0;
}

/**
 * sw_read_note_to_string:
 * @note: a note
 *
 * Returns: (transfer full): a sentence for people
 */
char *
sw_read_note_to_string (const SwReadNote *note)
{
  switch (note->type)
    {
    case SW_READ_MOVED:
      return g_strdup_printf (
        _("The record of statement %u in “%s” moved to statement %u in “%s”."), note->place + 1,
        note->level, note->new_place + 1, note->new_level);
    case SW_READ_EDITED:
      return g_strdup_printf (_("Statement %u in “%s” was edited by another program."),
                              note->new_place + 1, note->new_level);
    case SW_READ_ORPHANED:
      return g_strdup_printf (
        _("The statement of record %u in “%s” is gone; the record is kept among the orphans."),
        note->place + 1, note->level);
    case SW_READ_LEVEL_GONE:
      return g_strdup_printf (
        _("The level “%s” is gone; what was recorded about it is kept in the file."), note->level);
    default:
      g_assert_not_reached ();
    }
}
