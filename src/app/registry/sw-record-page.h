/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "registry/sw-pick-list.h"
#include "registry/sw-record-list.h"

G_BEGIN_DECLS

#define SW_TYPE_RECORD_PAGE (sw_record_page_get_type ())
G_DECLARE_FINAL_TYPE (SwRecordPage, sw_record_page, SW, RECORD_PAGE, GtkWidget)

#define SW_RECORD_MAX_FIELDS 8

/* What a page shows. Its functions are given the page's owner. */
typedef struct
{
  SwKind parent;           /* the part of the document whose lists they are */
  SwRecordDescribe describe;
  /* Fills in the fields of a thing's form; returns how many. */
  guint (*get_fields) (SwNode *node, guint *fields, gpointer owner);
  /* Called whenever something may be another, before anything is described. */
  void (*update) (gpointer owner);
} SwRecordPlan;

void sw_record_page_set_plan (SwRecordPage *self, const SwRecordPlan *plan, gpointer owner);
void sw_record_page_set_title (SwRecordPage *self, const char *title);
void sw_record_page_set_caption (SwRecordPage *self, const char *caption);
void sw_record_page_append (SwRecordPage *self, GtkWidget *child);
SwRecordList *sw_record_page_add_list (SwRecordPage *self, SwListId list, const char *name, SwAddLine *add_line);

SwSession *sw_record_page_get_session (SwRecordPage *self);
SwDocument *sw_record_page_get_document (SwRecordPage *self);
void sw_record_page_set_session (SwRecordPage *self, SwSession *session);
gboolean sw_record_page_is_editable (SwRecordPage *self);

SwNode *sw_record_page_get_current (SwRecordPage *self);
SwRecordList *sw_record_page_get_list (SwRecordPage *self, SwListId list);
SwRecordRow *sw_record_page_get_row (SwRecordPage *self, SwNode *node);
void sw_record_page_edit (SwRecordPage *self, SwNode *node, guint field);

GtkPopover *sw_record_page_popup_menu (SwRecordPage *self, GMenuModel *menu);
GtkPopover *sw_record_page_popup_list (SwRecordPage *self, SwPickList *list, const char *name);

G_END_DECLS
