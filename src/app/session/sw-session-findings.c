/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going from finding to finding.
 *
 * The next one is looked for from where the caret is, not from the one that was shown last: who has
 * moved on meanwhile wants the next one from there. Only where the caret still stands at the finding
 * that was shown last does its place in the list count, because several may begin at one spot. The
 * list is sorted by place, and what comes before what is told here by the same order. */

#include "session/sw-session-findings.h"

#include "session/sw-session-private.h"

/* The order in which the findings stand: occupation, framework, what else there is, then the sections. */
static guint
get_rank (SwNode *node)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_OCCUPATION:
      return 0;
    case SW_KIND_FRAMEWORK:
      return 1;
    case SW_KIND_SECTION:
      return 2 + SW_N_KINDS;
    default:
      return 2 + sw_node_get_kind (node);
    }
}

static guint
get_depth (SwNode *node)
{
  guint depth = 0;

  while ((node = sw_node_get_parent (node)) != NULL)
    depth++;
  return depth;
}

/* What contains comes before what it contains. */
static int
compare_nodes (SwNode *a,
               SwNode *b)
{
  guint depth_a = get_depth (a), depth_b = get_depth (b);
  int deeper = depth_a < depth_b ? -1 : depth_a > depth_b ? 1 : 0;

  for (; depth_a > depth_b; depth_a--)
    a = sw_node_get_parent (a);
  for (; depth_b > depth_a; depth_b--)
    b = sw_node_get_parent (b);
  if (a == b)
    return deeper;

  while (sw_node_get_parent (a) != sw_node_get_parent (b))
    {
      a = sw_node_get_parent (a);
      b = sw_node_get_parent (b);
    }

  if (get_rank (a) != get_rank (b))
    return get_rank (a) < get_rank (b) ? -1 : 1;
  if (sw_node_get_list_id (a) != sw_node_get_list_id (b))
    return sw_node_get_list_id (a) < sw_node_get_list_id (b) ? -1 : 1;
  return sw_node_get_position (a) < sw_node_get_position (b) ? -1 : 1;
}

/* Where the user is: the node, and where in its text the selection begins, in bytes. The document's
 * focus stays in the text while one goes about in the outline, so it counts only near the place. */
static SwNode *
find_caret (SwSession *self,
            gssize *offset)
{
  const SwFocus *focus = sw_document_get_focus (self->document);
  SwNode *node = focus->node;

  *offset = -1;
  if (node != NULL && (node == self->place || sw_node_get_parent (node) == self->place))
    {
      const char *text = sw_node_get_text (node, focus->field);
      int start = MIN (focus->caret, focus->anchor);

      /* At the node as a whole: all that is found in it is still to come. */
      if (focus->field == SW_NO_FIELD)
        *offset = -2;
      else if (text != NULL)
        *offset = g_utf8_offset_to_pointer (text, MIN (start, g_utf8_strlen (text, -1))) - text;
      return node;
    }

  if (self->shown_finding != NULL && sw_finding_get_node (self->shown_finding) == self->place)
    *offset = sw_finding_get_start (self->shown_finding);
  return self->place;
}

/* Outside the sections a finding is in a field of a form: there is no text that goes on from one field to
 * the next, and the caret's place in it says little. */
static gboolean
is_at_field (SwSession *self,
             SwFinding *finding)
{
  const SwFocus *focus = sw_document_get_focus (self->document);
  SwNode *node = sw_finding_get_node (finding);

  return node == self->place && sw_node_get_ancestor (node, SW_KIND_SECTION) == NULL &&
         (focus->node != node || focus->field == sw_finding_get_field (finding));
}

static int
compare_with_caret (SwFinding *finding,
                    SwNode *node,
                    gssize offset)
{
  int order = compare_nodes (sw_finding_get_node (finding), node);

  if (order != 0)
    return order;
  return sw_finding_get_start (finding) < offset ? -1 : sw_finding_get_start (finding) > offset ? 1 : 0;
}

/**
 * sw_session_show_finding:
 * @self: a session
 * @finding: one of its findings
 *
 * Brings the user to the finding, with its range selected and its message in the status line.
 */
void
sw_session_show_finding (SwSession *self,
                         SwFinding *finding)
{
  g_set_object (&self->shown_finding, finding);
  sw_session_say (self, sw_finding_get_message (finding));
  sw_session_reveal (self, sw_finding_get_node (finding), sw_finding_get_field (finding),
                     sw_finding_get_start (finding), sw_finding_get_end (finding));
}

/**
 * sw_session_go_to_finding:
 * @self: a session
 * @forward: to the next one, else to the one before
 *
 * Goes from where the caret is, and from the last one round to the first.
 *
 * Returns: whether there is one
 */
gboolean
sw_session_go_to_finding (SwSession *self,
                          gboolean forward)
{
  GListModel *findings = sw_session_get_findings (self);
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  g_autoptr (SwFinding) target = NULL;
  SwNode *node;
  gssize offset;
  guint after = 0;         /* the first finding beyond the caret */
  guint at = 0;            /* the first one that is not before it */

  if (n == 0)
    return FALSE;

  node = find_caret (self, &offset);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);
      int order = compare_with_caret (finding, node, offset);

      if (order < 0)
        at = i + 1;
      if (order <= 0)
        after = i + 1;
      if (finding == self->shown_finding && (order == 0 || is_at_field (self, finding)))
        {
          at = i;
          after = i + 1;
          break;
        }
    }

  target = g_list_model_get_item (findings, forward ? after % n : (at + n - 1) % n);
  sw_session_show_finding (self, target);
  return TRUE;
}
