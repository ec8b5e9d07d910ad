/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-text-delta.h"
#include "text/sw-text-measure.h"
#include "text/sw-text-underlines.h"
#include "text/sw-text.h"

G_BEGIN_DECLS

/* A separator that was set right while typing, for as long as one Backspace may undo that. */
typedef struct
{
  char *typed; /* NULL: there is none */
  gsize offset;
  gboolean dashes;
} SwTextAuto;

struct _SwText
{
  GtkTextView parent_instance;

  GtkTextBuffer *buffer;
  GtkTextTag *label_tag;
  GtkTextTag *separator_tag;

  char *text; /* what the buffer holds, kept because it is asked for all the time */
  gsize label_length; /* bytes set in weight 600 */
  char *ghost;
  char *preedit;

  SwTextMeasure measure;
  SwTextUnderlines underlines;
  GdkRGBA dim;

  /* The user's change that is under way */
  char *before;
  SwTextDelta change;
  guint n_changes;
  guint user_actions;
  guint quiet; /* > 0: a change of ours, not the user's */
  gboolean pasting;

  SwTextAuto automatic;
  gboolean automatic_refused;

  int goal_x; /* the column vertical movement keeps to, -1: the caret's */
  gboolean moving;

  GCancellable *paste_cancellable;
  GdkClipboard *pasted_from; /* the last one */
};

void sw_text_iter_at (SwText *self, GtkTextIter *iter, gsize offset);
void sw_text_replace (SwText *self, SwTextDelta change, const char *inserted);
void sw_text_init_edits (SwText *self);
void sw_text_size_changed (SwText *self);
void sw_text_update_colors (SwText *self);
void sw_text_style_changed (SwText *self);
void sw_text_snapshot_ghost (SwText *self, GtkSnapshot *snapshot);
gboolean sw_text_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void sw_text_hold_edit (SwText *self);
void sw_text_release_edit (SwText *self);
void sw_text_emit_edited (SwText *self, const SwTextEdit *edit);
gboolean sw_text_emit_command (SwText *self, SwTextCommand command, int x);
gboolean sw_text_emit_paste_lines (SwText *self, GStrv lines);
gboolean sw_text_emit_paste_html (SwText *self, const char *html);

gboolean sw_text_auto_swallow (SwText *self, const SwTextEdit *edit);
void sw_text_auto_apply (SwText *self, const SwTextEdit *edit);
gboolean sw_text_auto_give_back (SwText *self);
void sw_text_auto_forget (SwText *self);

void sw_text_init_keys (SwText *self);
gboolean sw_text_handle_movement (SwText *self, GtkMovementStep step, int count, gboolean extend);

void sw_text_init_paste (SwText *self);
void sw_text_paste (SwText *self, GdkClipboard *clipboard);

G_END_DECLS
