/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a commit touches what a linter knows.
 *
 * Most commits are a letter in a statement: of those only the statement is looked at again. Where
 * sections, levels or statements came, went or moved, the run walks through the document anew; where
 * language, words or allowances are others, everything is asked again. */

#include "lint/sw-linter-private.h"

#include <string.h>

#include "text/sw-statement-text.h"

typedef struct
{
  gboolean places;         /* sections, levels or statements came, went or moved; styles or bands may be others */
  gboolean choices;        /* language or words */
  gboolean all;
} Touched;

static void
touch_set (SwLinter *self,
           const SwChange *change,
           Touched *touched)
{
  switch (sw_node_get_kind (change->node))
    {
    case SW_KIND_STYLE:
    case SW_KIND_SECTION:
      touched->places = TRUE;
      break;
    case SW_KIND_LEVEL:
      touched->places |= change->field == SW_LEVEL_KEY;
      break;
    case SW_KIND_META:
      touched->choices |= change->field == SW_META_LANGUAGE;
      break;
    case SW_KIND_WORD:
      touched->choices = TRUE;
      break;
    case SW_KIND_ALLOWANCE:
      touched->all |= change->field == SW_ALLOWANCE_RULE;
      break;
    default:
      break;
    }
}

/* Whether a statement has both its parts. What is typed has not when it comes: its first letter makes it one. */
static gboolean
is_whole (SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);

  return text != NULL && strstr (text, SW_SEPARATOR) != NULL;
}

static void
touch_tree (SwLinter *self,
            const SwChange *change,
            Touched *touched)
{
  switch (sw_node_get_kind (change->node))
    {
    case SW_KIND_SECTION:
    case SW_KIND_DOMAIN:
    case SW_KIND_LEVEL:
      touched->places = TRUE;
      break;
    case SW_KIND_STATEMENT:
      touched->places = TRUE;
      if (change->type == SW_CHANGE_INSERT)
        g_hash_table_insert (self->inserted, g_object_ref (change->node), GINT_TO_POINTER (is_whole (change->node)));
      break;
    case SW_KIND_WORD:
      touched->choices = TRUE;
      break;
    case SW_KIND_ALLOWANCE:
      touched->places = TRUE;
      touched->all = TRUE;
      break;
    default:
      break;
    }
}

/* Calls the writing node fresh if it came since it is the writing node. */
void
sw_linter_settle_fresh (SwLinter *self)
{
  gpointer whole;

  if (self->writing == NULL || !g_hash_table_lookup_extended (self->inserted, self->writing, NULL, &whole))
    return;

  self->run->fresh = self->writing;
  self->run->fresh_is_whole = GPOINTER_TO_INT (whole);
}

/* Hangs on SwDocument::committed. */
void
sw_linter_committed_cb (SwLinter *self,
                        const SwCommit *commit)
{
  Touched touched = { FALSE };

  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (change->type == SW_CHANGE_SET)
        touch_set (self, change, &touched);
      else
        touch_tree (self, change, &touched);
    }

  if (touched.choices)
    sw_lint_run_resolve (self->run);
  if (touched.places)
    sw_lint_run_walk (self->run);
  if (touched.all || touched.choices)
    sw_lint_run_stale_all (self->run);

  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (change->type == SW_CHANGE_SET && sw_node_get_kind (change->node) == SW_KIND_STATEMENT &&
          change->field == SW_STATEMENT_TEXT)
        sw_lint_run_stale (self->run, change->node);
    }

  sw_linter_settle_fresh (self);
  sw_lint_run_update (self->run);
  sw_linter_show (self);
}
