/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SwReadNoteType:
 * @SW_READ_MOVED: a record went with its statement to another place
 * @SW_READ_EDITED: a record stays with a statement whose words were changed by another program
 * @SW_READ_ORPHANED: a record's statement is gone; the record is among the orphans
 * @SW_READ_LEVEL_GONE: a level is gone; what was recorded about it is kept in the file
 */
typedef enum { SW_READ_MOVED, SW_READ_EDITED, SW_READ_ORPHANED, SW_READ_LEVEL_GONE, SW_N_READ_NOTES } SwReadNoteType;

typedef struct
{
  SwReadNoteType type;
  char *level;             /* the key of the level where the record was */
  guint place;             /* the record's place in it, counted from 0 */
  char *text;              /* (nullable): the statement as the record knew it */
  char *new_level;         /* (nullable): where it is now */
  guint new_place;
} SwReadNote;

/* What a reader did besides reading. */
typedef struct
{
  GPtrArray *notes;        /* of SwReadNote */
  guint n[SW_N_READ_NOTES];
} SwReadReport;

SwReadReport *sw_read_report_new (void);
void sw_read_report_free (SwReadReport *self);
void sw_read_report_add (SwReadReport *self, SwReadNoteType type, const char *level, guint place,
                         const char *text, const char *new_level, guint new_place);
gboolean sw_read_report_is_empty (const SwReadReport *self);
char *sw_read_note_to_string (const SwReadNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwReadReport, sw_read_report_free)

G_END_DECLS
