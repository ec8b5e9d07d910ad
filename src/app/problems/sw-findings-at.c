/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which findings belong to a place on the page.
 *
 * A statement's are those about its text and about what it cites. Those about a level, a domain or a
 * section as a whole stand at its heading, which the caret cannot reach: whoever goes to one lands in the
 * first statement below it, and there they are said and dealt with too. */

#include "problems/sw-findings-at.h"

static void
add_findings (GPtrArray *findings,
              SwLinter *linter,
              SwNode *node)
{
  GPtrArray *own = sw_linter_get_for_node (linter, node);

  for (guint i = 0; own != NULL && i < own->len; i++)
    g_ptr_array_add (findings, g_object_ref (g_ptr_array_index (own, i)));
}

/* What has a page of its own. */
static gboolean
is_container (SwNode *node)
{
  return sw_node_get_kind (node) == SW_KIND_SECTION || sw_node_get_kind (node) == SW_KIND_DOMAIN;
}

/**
 * sw_findings_at:
 * @linter: (nullable): what lints the document
 * @node: a node of it
 *
 * Returns: (transfer container) (element-type SwFinding): the findings at @node and at what it cites
 */
GPtrArray *
sw_findings_at (SwLinter *linter,
                SwNode *node)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  if (linter == NULL)
    return findings;

  add_findings (findings, linter, node);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_CITATIONS); i++)
    add_findings (findings, linter, sw_node_get_nth (node, SW_LIST_CITATIONS, i));
  return findings;
}

/**
 * sw_findings_above:
 * @linter: (nullable): what lints the document
 * @statement: a statement of it
 *
 * Returns: (transfer container) (element-type SwFinding): the findings at the headings that @statement is the
 *   first statement below
 */
GPtrArray *
sw_findings_above (SwLinter *linter,
                   SwNode *statement)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *node = statement;

  if (linter == NULL)
    return findings;

  while (!is_container (node) && sw_node_get_position (node) == 0 && (node = sw_node_get_parent (node)) != NULL)
    add_findings (findings, linter, node);
  return findings;
}
