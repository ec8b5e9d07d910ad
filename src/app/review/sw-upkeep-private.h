/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review/sw-upkeep.h"

G_BEGIN_DECLS

/* What only the files sw-upkeep*.c know. */

struct _SwUpkeep
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *findings_signals;
  gboolean orphans;        /* shown, else allowances */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkLabel *title;
  GtkLabel *caption;
  SwNodeRows *rows;
};

/* sw-upkeep.c */
SwDocument *sw_upkeep_get_document (SwUpkeep *self);
void sw_upkeep_say_focus (SwUpkeep *self);
GtkWidget *sw_upkeep_new_label (const char *css_class);
void sw_upkeep_fill_row (GtkWidget *box, const char *title, const char *hint, const char *text);

/* sw-upkeep-allowances.c */
char *sw_upkeep_update_allowance (SwUpkeep *self, GtkWidget *box, SwNode *allowance);
void sw_upkeep_go_to_allowance (SwUpkeep *self, SwNode *allowance);

/* sw-upkeep-orphans.c */
char *sw_upkeep_update_orphan (SwUpkeep *self, GtkWidget *box, SwNode *orphan);
void sw_upkeep_attach_orphan (SwUpkeep *self, SwNode *orphan);
void sw_upkeep_ask_to_discard (SwUpkeep *self, SwNode *orphan);

G_END_DECLS
