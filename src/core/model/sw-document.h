/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-history.h"

G_BEGIN_DECLS

#define SW_TYPE_DOCUMENT (sw_document_get_type ())
G_DECLARE_FINAL_TYPE (SwDocument, sw_document, SW, DOCUMENT, GObject)

typedef enum { SW_COMMIT_DONE, SW_COMMIT_UNDONE, SW_COMMIT_REDONE } SwCommitOrigin;

/* What SwDocument::committed tells: one outermost transaction, whichever way it went. */
typedef struct
{
  SwCommitOrigin origin;
  const char *label;
  GPtrArray *changes;      /* of SwChange, as they happened just now */
  const SwFocus *focus;    /* where the user belongs; its node is NULL where nobody said */
} SwCommit;

SwDocument *sw_document_new (SwNode *root);
SwDocument *sw_document_snapshot (SwDocument *self);
SwNode *sw_document_get_root (SwDocument *self);
SwNode *sw_document_get_part (SwDocument *self, SwKind kind);
SwNode *sw_document_get_section (SwDocument *self, const char *key);
SwNode *sw_document_find_source (SwDocument *self, const char *id);
const char *sw_document_get_language (SwDocument *self);

void sw_document_set_mended (SwDocument *self);
void sw_document_set_read_only (SwDocument *self, const char *reason);
const char *sw_document_get_read_only (SwDocument *self);

void sw_document_begin (SwDocument *self, const char *label, const char *key);
void sw_document_commit (SwDocument *self);
void sw_document_abort (SwDocument *self);
gboolean sw_document_finish (SwDocument *self, gboolean done);
void sw_document_break_run (SwDocument *self);
gboolean sw_document_is_open (SwDocument *self);

gboolean sw_document_set (SwDocument *self, SwNode *node, guint field, SwValue *value);
gboolean sw_document_set_text (SwDocument *self, SwNode *node, guint field, const char *text);
gboolean sw_document_insert (SwDocument *self, SwNode *parent, SwListId list, SwNode *child, guint position);
gboolean sw_document_remove (SwDocument *self, SwNode *child);
gboolean sw_document_move (SwDocument *self, SwNode *child, SwNode *parent, guint position);

void sw_document_set_focus (SwDocument *self, SwNode *node, guint field, int caret, int anchor);
void sw_document_set_focus_whole (SwDocument *self, SwNode *from, SwNode *to);
const SwFocus *sw_document_get_focus (SwDocument *self);

gboolean sw_document_can_undo (SwDocument *self);
gboolean sw_document_can_redo (SwDocument *self);
const char *sw_document_get_undo_label (SwDocument *self);
const char *sw_document_get_redo_label (SwDocument *self);
gboolean sw_document_undo (SwDocument *self);
gboolean sw_document_redo (SwDocument *self);

guint64 sw_document_get_serial (SwDocument *self);
gboolean sw_document_is_pristine (SwDocument *self);
void sw_document_mark (SwDocument *self, SwMark mark, guint64 serial);
void sw_document_unmark (SwDocument *self, SwMark mark);
gboolean sw_document_is_modified (SwDocument *self, SwMark mark);

G_END_DECLS
