/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-level-view.h"
#include "problems/sw-findings-mark.h"
#include "review/sw-review-marks.h"

G_BEGIN_DECLS

/* What only the files sw-level-view*.c know. */

struct _SwLevelView
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: the section view has it */
  SwNode *level;
  GListModel *statements;
  GPtrArray *rows;         /* of SwStatementRow, the first so many of the list */
  SwStatementRow *ghost;
  guint n_written;         /* how many statements the heading counts */
  guint n_told;            /* changes of the list since the rows were last settled */
  guint settle_id;
  int drop;
  gboolean show_guide;

  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *role;
  GtkLabel *guide;
  GtkLabel *count;
  GtkLevelBar *progress;
  GtkMenuButton *edit;
  SwFindingsMark *mark;
  SwReviewMarks *review;
  GtkListBox *list;
  GtkWidget *focus_before; /* what had the focus when the level's fields were asked for; weak */
};

/* sw-level-view.c */
void sw_level_view_emit_row_added (SwLevelView *self, SwStatementRow *row);

/* sw-level-view-heading.c */
const char *sw_level_view_get_label (SwLevelView *self);
void sw_level_view_show_heading (SwLevelView *self);
void sw_level_view_show_guide (SwLevelView *self);
void sw_level_view_show_count (SwLevelView *self);
void sw_level_view_show_actions (SwLevelView *self);
void sw_level_view_committed_cb (SwLevelView *self);
void sw_level_view_changed_cb (SwLevelView *self, guint field);
void sw_level_view_create_editor_cb (GtkMenuButton *button, gpointer data);

/* sw-level-view-rows.c */
void sw_level_view_number_rows (SwLevelView *self, guint from);
void sw_level_view_settle_rows (SwLevelView *self);
void sw_level_view_items_changed_cb (SwLevelView *self, guint position, guint removed, guint added, GListModel *model);

G_END_DECLS
