/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "form/sw-form-row.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_RECORD_ROW (sw_record_row_get_type ())
G_DECLARE_FINAL_TYPE (SwRecordRow, sw_record_row, SW, RECORD_ROW, GtkListBoxRow)

/* What a row says of its node. */
typedef struct
{
  char *code;              /* (nullable): stands before the title */
  char *title;
  gboolean strong;         /* the title is a name; else it is a text */
  gboolean missing;        /* it only says that there is none */
  char *detail;            /* (nullable): a line below */
  char *note;              /* (nullable): a dim line below that */
  char *tag;               /* (nullable): a word about it, at the end */
  char *tag_tooltip;       /* (nullable) */
  char *count;             /* (nullable): how many statements; opens them */
  char *count_tooltip;     /* (nullable) */
  char *name;              /* content and place, for screen readers */
} SwRecordLine;

void sw_record_line_clear (SwRecordLine *line);

GtkWidget *sw_record_row_new (SwSession *session, SwNode *node);
SwNode *sw_record_row_get_node (SwRecordRow *self);
GtkWidget *sw_record_row_get_head (SwRecordRow *self);
GtkWidget *sw_record_row_get_count_button (SwRecordRow *self);

void sw_record_row_show_line (SwRecordRow *self, const SwRecordLine *line);
void sw_record_row_show_findings (SwRecordRow *self);
void sw_record_row_update (SwRecordRow *self);

gboolean sw_record_row_is_open (SwRecordRow *self);
void sw_record_row_open (SwRecordRow *self, const guint *fields, guint n_fields);
void sw_record_row_close (SwRecordRow *self);
SwFormRow *sw_record_row_find_field (SwRecordRow *self, guint field);
SwFormRow *sw_record_row_get_nth_field (SwRecordRow *self, guint position);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwRecordLine, sw_record_line_clear)

G_END_DECLS
