/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-statement-row.h"
#include "anchors/sw-grounds-mark.h"
#include "problems/sw-findings-mark.h"
#include "review/sw-review-marks.h"

G_BEGIN_DECLS

struct _SwStatementRow
{
  GtkListBoxRow parent_instance;

  SwSession *session;      /* not owned: the view that owns the row has it */
  SwNode *node;
  gulong changed_id;
  gboolean selected;
  char *place;             /* "Emerging, statement 3 of 10" */

  GtkWidget *handle;
  GtkLabel *number;
  GtkBox *content;
  SwText *text;
  SwCitations *citations;  /* NULL where the statement cites nothing */
  SwGroundsMark *grounds;
  SwReviewMarks *review;
  GtkBox *cite_place;
  GtkWidget *cite;         /* made when the row is first entered; chips have one of their own */
  SwFindingsMark *mark;
};

G_END_DECLS
