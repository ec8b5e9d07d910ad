/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review/sw-review.h"

G_BEGIN_DECLS

/* What only the files sw-review*.c know. */

struct _SwReview
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  SwNotesWhich which;
  gboolean showing;        /* widgets are being set by us */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkDropDown *status;
  GtkWidget *add;
  GtkToggleButton *open;
  GtkToggleButton *done;
  GtkToggleButton *all;
  SwNodeRows *notes;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  SwNodeRows *progress;
  GtkLabel *progress_text;
  GtkWidget *clear;
};

/* sw-review.c */
SwDocument *sw_review_get_document (SwReview *self);
SwNode *sw_review_get_extensions (SwReview *self);
void sw_review_say_focus (SwReview *self);
GtkLabel *sw_review_new_label (const char *css_class);

/* sw-review-notes.c */
GtkWidget *sw_review_make_note (SwNode *note, gpointer user_data);
char *sw_review_update_note (GtkWidget *child, SwNode *note, gpointer user_data);
void sw_review_show_empty (SwReview *self, guint n_all);
void sw_review_show_filter (SwReview *self);
gboolean sw_review_note_command_cb (SwReview *self, SwNode *note, guint command);
void sw_review_note_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_review_add_note_action (GtkWidget *widget, const char *name, GVariant *parameter);
void sw_review_filter_toggled_cb (SwReview *self, GtkToggleButton *button);

/* sw-review-progress.c */
GtkWidget *sw_review_make_progress (SwNode *node, gpointer user_data);
char *sw_review_update_progress (GtkWidget *child, SwNode *node, gpointer user_data);
void sw_review_show_progress (SwReview *self);
gboolean sw_review_progress_command_cb (SwReview *self, SwNode *node, guint command);
void sw_review_clear_ticks_action (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
