/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/sw-structure-actions.h"

G_BEGIN_DECLS

/* What only the files sw-structure-actions*.c know. */

struct _SwStructureActions
{
  GObject parent_instance;

  GtkWidget *widget;       /* not owned: it owns us */
  SwSession *session;
  GSignalGroup *document_signals;
  GSignalGroup *session_signals;
  SwNode *node;            /* what they are about */
  GdkRectangle area;       /* where in the widget that is shown */
  gboolean has_area;
  GSimpleActionGroup *group;
};

/* sw-structure-actions.c */
SwDocument *sw_structure_actions_get_document (SwStructureActions *self);
gboolean sw_structure_actions_is_shown (SwStructureActions *self);
gboolean sw_structure_actions_emit_rename (SwStructureActions *self);

/* sw-structure-actions-add.c */
SwNode *sw_structure_actions_get_section (SwStructureActions *self);
SwNode *sw_structure_actions_get_levels_parent (SwStructureActions *self);
guint sw_structure_actions_get_position (SwStructureActions *self, SwKind kind);
void sw_structure_actions_add_domain (SwStructureActions *self, const char *name);
void sw_structure_actions_add_level (SwStructureActions *self, const char *key, const char *label, guint position);
void sw_structure_actions_add_section_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sw_structure_actions_add_domain_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sw_structure_actions_add_level_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sw_structure_actions_add_usual_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);

/* sw-structure-actions-name.c */
void sw_structure_actions_new_domain_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sw_structure_actions_new_level_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sw_structure_actions_rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);

/* sw-structure-actions-remove.c */
void sw_structure_actions_remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);

G_END_DECLS
