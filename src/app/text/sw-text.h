/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SW_TYPE_TEXT (sw_text_get_type ())

G_DECLARE_FINAL_TYPE (SwText, sw_text, SW, TEXT, GtkTextView)

/* The keys that mean something beyond one text. START is where reading begins: left in
 * left-to-right text, right in right-to-left text. */
typedef enum
{
  SW_TEXT_COMMAND_ENTER,
  SW_TEXT_COMMAND_SHIFT_ENTER,
  SW_TEXT_COMMAND_BACKSPACE_AT_START,
  SW_TEXT_COMMAND_DELETE_AT_END,
  SW_TEXT_COMMAND_TAB,
  SW_TEXT_COMMAND_SHIFT_TAB,
  SW_TEXT_COMMAND_ESCAPE,
  SW_TEXT_COMMAND_SELECT_ALL,
  SW_TEXT_COMMAND_ACTIONS,
  SW_TEXT_COMMAND_UP_EDGE,
  SW_TEXT_COMMAND_DOWN_EDGE,
  SW_TEXT_COMMAND_START_EDGE,
  SW_TEXT_COMMAND_END_EDGE,
  SW_TEXT_COMMAND_PAGE_UP,
  SW_TEXT_COMMAND_PAGE_DOWN,
  SW_TEXT_COMMAND_CTRL_HOME,
  SW_TEXT_COMMAND_CTRL_END,
  SW_TEXT_COMMAND_CTRL_PAGE_UP,
  SW_TEXT_COMMAND_CTRL_PAGE_DOWN,
  SW_TEXT_COMMAND_SELECT_UP_EDGE,
  SW_TEXT_COMMAND_SELECT_DOWN_EDGE,
  SW_TEXT_COMMAND_SELECT_START_EDGE,
  SW_TEXT_COMMAND_SELECT_END_EDGE,
  SW_TEXT_COMMAND_SELECT_PAGE_UP,
  SW_TEXT_COMMAND_SELECT_PAGE_DOWN,
  SW_TEXT_COMMAND_SELECT_CTRL_HOME,
  SW_TEXT_COMMAND_SELECT_CTRL_END,
} SwTextCommand;

typedef enum
{
  SW_TEXT_EDIT_INSERT,
  SW_TEXT_EDIT_DELETE,
  SW_TEXT_EDIT_REPLACE,
  SW_TEXT_EDIT_PASTE,
  SW_TEXT_EDIT_AUTO, /* a typed separator set right, or given back */
} SwTextEditKind;

/**
 * SwTextEdit:
 * @kind: how it came about
 * @offset: where, in bytes
 * @n_removed: bytes that went
 * @n_inserted: bytes that came
 * @composing: whether an input method is in the middle of something
 */
typedef struct
{
  SwTextEditKind kind;
  gsize offset;
  gsize n_removed;
  gsize n_inserted;
  gboolean composing;
} SwTextEdit;

typedef enum
{
  SW_TEXT_MARK_ERROR,
  SW_TEXT_MARK_WARNING,
  SW_TEXT_MARK_INFO,
} SwTextMarkSeverity;

/* Any longer length than the text has means "to its end". */
#define SW_TEXT_MARK_TO_END G_MAXSIZE

/**
 * SwTextMark:
 * @start: first byte
 * @length: bytes; 0 marks the place itself
 * @severity: says the shape and the colour
 * @message: plain text for the tooltip
 */
typedef struct
{
  gsize start;
  gsize length;
  SwTextMarkSeverity severity;
  const char *message;
} SwTextMark;

SwText *sw_text_new (void);
const char *sw_text_get_text (SwText *self);
void sw_text_set_text (SwText *self, const char *text);
const char *sw_text_get_ghost (SwText *self);
void sw_text_set_ghost (SwText *self, const char *ghost);
gboolean sw_text_is_composing (SwText *self);
gsize sw_text_get_caret (SwText *self);
void sw_text_set_caret (SwText *self, gsize offset);
void sw_text_set_caret_at_x (SwText *self, gboolean last_line, int x);
gboolean sw_text_get_selection (SwText *self, gsize *start, gsize *end);
void sw_text_select (SwText *self, gsize start, gsize end);
void sw_text_paste_plain (SwText *self);

void sw_text_set_marks (SwText *self, const SwTextMark *marks, guint n_marks);
char *sw_text_dup_messages_at (SwText *self, int x, int y);
void sw_text_set_accessible_name (SwText *self, const char *name);
void sw_text_set_accessible_description (SwText *self, const char *description);

G_END_DECLS
