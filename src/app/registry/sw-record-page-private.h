/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "registry/sw-record-page.h"

G_BEGIN_DECLS

/* What only the files sw-record-page*.c know. */

struct _SwRecordPage
{
  GtkWidget parent_instance;

  const SwRecordPlan *plan;
  gpointer owner;          /* not owned: it owns the page */
  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *linter_signals;
  gulong focus_moved_id;   /* of the root */

  GPtrArray *lists;        /* of SwRecordList, from top to bottom */
  SwNode *current;         /* whose row has, or had last, the focus */
  SwNode *open;            /* whose form is open */
  gboolean dirty;
  gboolean moving_focus;   /* while GTK looks for where Tab goes */
  GtkPopover *menu;
  GtkWidget *scroll_to;    /* weak */
  guint scroll_id;
  guint scroll_frames;     /* since it was asked for */
  guint focus_id;          /* the idle that brings the focus back after a menu */

  GtkScrolledWindow *scrolled;
  GtkWidget *column;
  GtkLabel *title;
  GtkLabel *caption;
  GtkBox *body;
};

/* sw-record-page-go.c */
GtkWidget *sw_record_page_get_focus (SwRecordPage *self);
SwRecordRow *sw_record_page_find_row_of (SwRecordPage *self, GtkWidget *widget);
gboolean sw_record_page_go_to (SwRecordPage *self, SwNode *node, guint field, gssize start, gssize end);
void sw_record_page_edit_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_record_page_close_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_record_page_edge_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_record_page_step_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_record_page_add_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_record_page_add_line_step_cb (SwRecordPage *self, int step, SwAddLine *add_line);
void sw_record_page_focus_moved_cb (SwRecordPage *self);
gboolean sw_record_page_grab_focus (GtkWidget *widget);

/* sw-record-page-follow.c */
void sw_record_page_init_follow (SwRecordPage *self);
void sw_record_page_sync_lists (SwRecordPage *self);
void sw_record_page_document_changed_cb (SwRecordPage *self);

G_END_DECLS
