/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "registry/sw-add-line.h"
#include "registry/sw-record-row.h"

G_BEGIN_DECLS

#define SW_TYPE_RECORD_LIST (sw_record_list_get_type ())
G_DECLARE_FINAL_TYPE (SwRecordList, sw_record_list, SW, RECORD_LIST, GtkWidget)

/**
 * SwRecordDescribe:
 * @node: a thing of the list
 * @line: (out): what its row shall say; the row's owner frees it
 * @user_data: what was given with the function
 */
typedef void (*SwRecordDescribe) (SwNode *node, SwRecordLine *line, gpointer user_data);

GtkWidget *sw_record_list_new (SwListId list, const char *name, SwAddLine *add_line, SwRecordDescribe describe,
                               gpointer user_data);

void sw_record_list_set_parent_node (SwRecordList *self, SwSession *session, SwNode *parent);
SwListId sw_record_list_get_list (SwRecordList *self);
SwAddLine *sw_record_list_get_add_line (SwRecordList *self);
void sw_record_list_sync (SwRecordList *self);

guint sw_record_list_get_n (SwRecordList *self);
SwRecordRow *sw_record_list_get_nth (SwRecordList *self, guint position);
SwRecordRow *sw_record_list_get_row (SwRecordList *self, SwNode *node);
SwRecordRow *sw_record_list_peek_row (SwRecordList *self, SwNode *node);

G_END_DECLS
