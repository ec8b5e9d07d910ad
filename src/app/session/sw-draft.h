/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-document-file.h"

G_BEGIN_DECLS

/* Work that was not saved, kept in the user's state folder. */
typedef struct
{
  char *id;
  char *title;             /* the occupation's */
  char *code;
  GFile *file;             /* (nullable): where it belongs */
  SwFileStamp stamp;       /* what that file was */
  gint64 time;             /* when it was written, seconds since 1970 */
} SwDraft;

void sw_draft_free (SwDraft *self);
GPtrArray *sw_draft_list (void);
SwDraft *sw_draft_find (GFile *file);
SwDraft *sw_draft_load (const char *id);
SwDocumentFile *sw_draft_open (const SwDraft *self, GError **error);
void sw_draft_discard (const char *id);

gboolean sw_draft_write (const char *id, SwDocumentFile *document_file, GError **error);
int sw_draft_lock (const char *id);
void sw_draft_unlock (int lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwDraft, sw_draft_free)

G_END_DECLS
