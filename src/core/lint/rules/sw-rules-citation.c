/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about what statements cite.
 *
 * A citation names a source of the document's registry by its id. Only sections beside the
 * occupational one are expected to cite: what schema 1.0 holds has no place for citations, and its
 * statements stand on the sources of the whole. A section in domains is made from a published
 * taxonomy and owes it a citation with every statement; another one is only asked.
 *
 * What is wrong with one citation is reported of that citation, not of its statement: that is where it
 * is shown and where a reader of the file finds it. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_cited (SwNode *statement,
           guint position)
{
  const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, position), SW_CITATION_SOURCE);

  return id != NULL ? id : "";
}

static void
check_missing (SwLintRun *run,
               const SwLintRow *row)
{
  const SwLintSection *section = sw_lint_run_nth_section (run, sw_lint_run_nth_level (run, row->level)->section);
  SwFinding *finding;

  if (g_strcmp0 (section->key, SW_SECTION_PLAIN_KEY) == 0 || !sw_rules_counts (run, row) ||
      sw_node_get_n (row->node, SW_LIST_CITATIONS) > 0)
    return;

  finding = sw_lint_report_node (run, row->node, SW_STATEMENT_TEXT, "citation-missing", -1, -1,
                                 _("This statement cites no source. Cite what it is drawn from."));
  if (!section->durable)
    sw_lint_weigh (run, finding, SW_SEVERITY_INFO);
}

static void
check_dangling (SwLintRun *run,
                const SwLintRow *row,
                guint position)
{
  const char *id = get_cited (row->node, position);

  if (sw_document_find_source (run->document, id) == NULL)
    sw_lint_report_node (run, sw_node_get_nth (row->node, SW_LIST_CITATIONS, position), SW_CITATION_SOURCE,
                         "citation-dangling", 0, (gssize) strlen (id),
                         _("Citation %u names a source that is not in the list: “%s”. Add the source, or remove the citation."),
                         position + 1, id);
}

static void
check_duplicate (SwLintRun *run,
                 const SwLintRow *row,
                 guint position)
{
  const char *id = get_cited (row->node, position);

  for (guint i = 0; i < position; i++)
    if (g_strcmp0 (get_cited (row->node, i), id) == 0)
      {
        SwNode *source = sw_document_find_source (run->document, id);
        const char *label = source != NULL ? sw_node_get_text (source, SW_SOURCE_LABEL) : NULL;
        SwFinding *finding =
          sw_lint_report_node (run, sw_node_get_nth (row->node, SW_LIST_CITATIONS, position),
                               SW_CITATION_SOURCE, "citation-duplicate", 0, (gssize) strlen (id),
                               _("“%s” is cited twice. Once is enough."), label != NULL ? label : id);

        if (finding != NULL)
          {
            SwFix *fix = sw_fix_new (_("Remove the second citation"), TRUE);

            sw_fix_add_remove (fix, sw_node_get_nth (row->node, SW_LIST_CITATIONS, position));
            sw_finding_add_fix (finding, fix);
          }
        return;
      }
}

/**
 * sw_rules_check_citations:
 * @run: a run
 *
 * The rules citation-missing, citation-dangling and citation-duplicate.
 */
void
sw_rules_check_citations (SwLintRun *run)
{
  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);
      guint n = sw_node_get_n (row->node, SW_LIST_CITATIONS);

      check_missing (run, row);
      for (guint j = 0; j < n; j++)
        {
          check_dangling (run, row, j);
          check_duplicate (run, row, j);
        }
    }
}
