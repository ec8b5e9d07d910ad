/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* Which notes are meant. */
typedef enum { SW_NOTES_OPEN, SW_NOTES_DONE, SW_NOTES_ALL } SwNotesWhich;

GPtrArray *sw_document_list_notes (SwDocument *document, SwNotesWhich which);
guint sw_document_count_notes (SwDocument *document, SwNotesWhich which);
guint sw_notes_count (SwNode *owner, SwNotesWhich which);

/* Verbs: each is one transaction, or a step of the one that is open. Where the user is afterwards is the
 * caller's to say: it may be at the text or in a list of all notes. */
SwNode *sw_note_add (SwDocument *document, SwNode *owner, const char *text, const char *by, const char *on);
gboolean sw_note_set_done (SwDocument *document, SwNode *note, gboolean done);
gboolean sw_note_remove (SwDocument *document, SwNode *note);

G_END_DECLS
