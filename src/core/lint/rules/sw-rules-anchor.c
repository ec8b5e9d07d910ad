/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about source anchors: what was copied from O*NET and other classifications, and how.
 *
 * The public page cuts its tasks at 110 characters, so that a task without a full stop is a part of
 * one, unless the anchor says that it is complete. Of the groups, only CIP codes and the codes of related
 * titles have a grammar that is published; RAPIDS has none. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-field-checks.h"

static void
check_tasks (SwLintRun *run,
             SwNode *anchors)
{
  for (guint i = 0; i < sw_node_get_n (anchors, SW_LIST_TASKS); i++)
    {
      SwNode *task = sw_node_get_nth (anchors, SW_LIST_TASKS, i);
      const char *text = sw_node_get_text (task, SW_ANCHOR_TEXT);

      if (text == NULL || *text == '\0' || g_str_has_suffix (text, ".") || sw_node_get_boolean (task, SW_ANCHOR_COMPLETE))
        continue;
      sw_lint_report_node (run, task, SW_ANCHOR_TEXT, "anchor-truncated", -1, -1,
                           _("This task ends without a full stop: its end was cut off. Copy all of it from the source."));
    }
}

/* Where people have written a code alone, it may stand as the anchor's text. */
static void
check_cip (SwLintRun *run,
           SwNode *anchor)
{
  const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);
  guint field = code != NULL && *code != '\0' ? SW_ANCHOR_CODE : SW_ANCHOR_TEXT;
  const char *text = sw_node_get_text (anchor, field);
  const char *complaint = text != NULL && *text != '\0' ? sw_check_cip (text) : NULL;

  if (complaint != NULL)
    sw_lint_report_node (run, anchor, field, "anchor-code", 0, (gssize) strlen (text), "%s", complaint);
}

static gboolean
is_soc (const char *code)
{
  g_autofree char *whole = g_strconcat (code, ".00", NULL);

  return sw_check_soc (code) == NULL || sw_check_soc (whole) == NULL;
}

static void
check_title (SwLintRun *run,
             SwNode *anchor)
{
  const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);

  if (code != NULL && *code != '\0' && !is_soc (code))
    sw_lint_report_node (run, anchor, SW_ANCHOR_CODE, "anchor-code", 0, (gssize) strlen (code),
                         _("A title’s code is a SOC code such as “21-1021”, or an O*NET-SOC code such as “21-1021.00”."));
}

/**
 * sw_rules_check_anchors:
 * @run: a run
 *
 * The rules anchor-truncated and anchor-code.
 */
void
sw_rules_check_anchors (SwLintRun *run)
{
  SwNode *anchors = sw_document_get_part (run->document, SW_KIND_ANCHORS);

  check_tasks (run, anchors);
  for (guint i = 0; i < sw_node_get_n (anchors, SW_LIST_CIP); i++)
    check_cip (run, sw_node_get_nth (anchors, SW_LIST_CIP, i));
  for (guint i = 0; i < sw_node_get_n (anchors, SW_LIST_RELATED_TITLES); i++)
    check_title (run, sw_node_get_nth (anchors, SW_LIST_RELATED_TITLES, i));
}
