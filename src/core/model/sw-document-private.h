/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* What only the files sw-document*.c know. */

struct _SwDocument
{
  GObject parent_instance;

  SwNode *root;
  char *read_only;
  gboolean mended;         /* what was read is not quite what the file says */

  SwTransaction *open;     /* the outermost one that is under way */
  guint depth;
  gboolean aborting;
  gboolean muted;          /* undo, redo or the playing of an abort is under way */

  SwHistory *history;
  SwFocus focus;
};

/* sw-document.c */
void sw_document_tell (SwDocument *self, SwCommitOrigin origin, const char *label, GPtrArray *changes, const SwFocus *focus);
void sw_document_notify_modified (SwDocument *self);

G_END_DECLS
