/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-run-private.h"
#include "lint/sw-linter.h"

G_BEGIN_DECLS

/* What only the files sw-linter*.c know. */

struct _SwLinter
{
  GObject parent_instance;

  SwLintRun *run;
  GPtrArray *findings;     /* of SwFinding, as told */
  GHashTable *by_node;     /* SwNode → GPtrArray of SwFinding; only nodes that have some */
  guint stamp;

  SwNode *writing;
  GHashTable *inserted;    /* SwNode → whether it came whole: statements that came since the writing node was set */
};

/* sw-linter.c */
void sw_linter_emit_node_changed (SwLinter *self, SwNode *node);

/* sw-linter-commit.c */
void sw_linter_committed_cb (SwLinter *self, const SwCommit *commit);
void sw_linter_settle_fresh (SwLinter *self);

/* sw-linter-show.c */
void sw_linter_show (SwLinter *self);

G_END_DECLS
