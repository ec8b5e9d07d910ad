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
  SwFinding *shown_finding;
  char *status;
  gboolean saving;

  GSignalGroup *document_signals;
};

void sw_session_file_changed (SwSession *self);

G_END_DECLS
