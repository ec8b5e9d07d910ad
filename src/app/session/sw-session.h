/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-document-file.h"
#include "lint/sw-linter.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

#define SW_TYPE_SESSION (sw_session_get_type ())
G_DECLARE_FINAL_TYPE (SwSession, sw_session, SW, SESSION, GObject)

SwSession *sw_session_new (void);

SwDocument *sw_session_get_document (SwSession *self);
gboolean sw_session_is_editable (SwSession *self);
SwProfile *sw_session_get_profile (SwSession *self);
GListModel *sw_session_get_findings (SwSession *self);
SwLinter *sw_session_get_linter (SwSession *self);
SwLintConfig *sw_session_get_config (SwSession *self);
void sw_session_set_config (SwSession *self, SwLintConfig *config);

SwDocumentFile *sw_session_get_document_file (SwSession *self);
void sw_session_take_document_file (SwSession *self, SwDocumentFile *document_file);
GFile *sw_session_get_file (SwSession *self);

char *sw_session_dup_title (SwSession *self);
const char *sw_session_get_section_title (SwSession *self, SwNode *section);

SwNode *sw_session_get_place (SwSession *self);
SwListId sw_session_get_place_list (SwSession *self);
void sw_session_set_place (SwSession *self, SwNode *place);
void sw_session_set_place_list (SwSession *self, SwNode *place, SwListId list);
void sw_session_reveal (SwSession *self, SwNode *node, guint field, gssize start, gssize end);

const char *sw_session_get_status (SwSession *self);
void sw_session_say (SwSession *self, const char *text);
void sw_session_announce (SwSession *self, const char *text, gboolean undoable);

gboolean sw_session_undo (SwSession *self);
gboolean sw_session_redo (SwSession *self);

G_END_DECLS
