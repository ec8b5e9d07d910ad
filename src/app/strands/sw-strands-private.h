/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "strands/sw-strands.h"

G_BEGIN_DECLS

/* What only the files sw-strands*.c know. */

struct _SwStrands
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GPtrArray *containers;   /* of SwNode: what strands can be suggested in */
  GPtrArray *go_to;        /* of SwNode: the statements that the open menu offers */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkWidget *page;         /* the strands themselves; the suggestions take its place */
  GtkDropDown *container;
  GtkWidget *suggest;
  SwNodeRows *rows;
  GtkWidget *empty;
  SwStrandSuggestions *suggestions;
};

/* sw-strands.c */
SwDocument *sw_strands_get_document (SwStrands *self);
SwNode *sw_strands_get_extensions (SwStrands *self);
void sw_strands_say_focus (SwStrands *self);

/* sw-strands-rows.c */
const char *sw_strands_get_name (SwNode *strand);
GtkWidget *sw_strands_make_row (SwNode *strand, gpointer user_data);
char *sw_strands_update_row (GtkWidget *child, SwNode *strand, gpointer user_data);
void sw_strands_show_all (SwStrands *self);

/* sw-strands-actions.c */
gboolean sw_strands_command_cb (SwStrands *self, SwNode *strand, guint command);
void sw_strands_go_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_strands_strand_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_strands_move_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
