/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

G_BEGIN_DECLS

struct _SwSession
{
  GObject parent_instance;

  SwDocumentFile *document_file;
  SwDocument *document;    /* the file's */
  SwProfile *profile;
  SwLintConfig *config;
  SwLinter *linter;
  SwNode *place;
  SwListId place_list;     /* of the place, where one is at a whole list of it; else SW_N_LISTS */
  SwFinding *shown_finding;
  char *status;
  char *config_problem;    /* what was said last about the team's file; NULL where nothing was to be said */
  gboolean saving;

  GSignalGroup *document_signals;
};

/* sw-session.c */
void sw_session_notify_file (SwSession *self);
void sw_session_notify_place (SwSession *self);
void sw_session_emit_reveal (SwSession *self, SwNode *node, guint field, gssize start, gssize end);

/* sw-session-place.c */
SwNode *sw_session_find_first_place (SwDocument *document);
void sw_session_committed_cb (SwSession *self, const SwCommit *commit, SwDocument *document);

/* sw-session-team.c */
SwLintConfig *sw_session_load_config (SwSession *self, GFile *file, char **problem);
SwProfile *sw_session_load_profile (SwSession *self);
void sw_session_file_changed (SwSession *self);
char *sw_session_find_config_path (GFile *file);

G_END_DECLS
