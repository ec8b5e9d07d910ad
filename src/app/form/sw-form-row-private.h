/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/sw-field.h"
#include "form/sw-form-row.h"
#include "form/sw-suggestions.h"

G_BEGIN_DECLS

struct _SwFormRow
{
  GtkWidget parent_instance;

  SwDocument *document;
  SwNode *node;
  const SwMember *member;
  SwFormStyle style;

  GtkWidget *editor;       /* one of the following */
  SwField *text;
  GtkDropDown *choice;
  GtkSwitch *toggle;
  GtkLabel *fixed;

  SwSuggestions *suggestions;
  GPtrArray *values;       /* of char *: what the entries of `choice` stand for */
  GtkStringList *titles;
  gboolean updating;
  gboolean entered;        /* the focus is in it, which its widgets are told only afterwards */
  GPtrArray *findings;     /* (nullable) of SwFinding */
  char *problem;
  char *unheld;            /* what was typed and is no number, so that the field cannot hold it */
  SwValue *unheld_over;    /* what the field holds instead */

  GtkWidget *line;
  GtkLabel *title;
  GtkBox *slot;
  GtkLabel *hint;
  GtkWidget *problem_box;
  GtkImage *problem_icon;
  GtkLabel *problem_label;
};

/* sw-form-row.c */
void sw_form_row_write (SwFormRow *self, SwValue *value, const char *key);
void sw_form_row_say_focus (SwFormRow *self);
void sw_form_row_keep_unheld (SwFormRow *self, const char *text);

/* sw-form-row-editors.c */
void sw_form_row_make_editor (SwFormRow *self, SwProfile *profile);
void sw_form_row_show_value (SwFormRow *self);

G_END_DECLS
