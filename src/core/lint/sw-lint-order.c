/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which findings are shown, and in which order.
 *
 * The order is that of the document: its own fields, occupation, framework, what else there is, then
 * section by section; within a node field by field, as a form shows them and as they are written;
 * within a text by place, then as the rules stand in their table. A statement's citations follow its text.
 *
 * Unfinished is not wrong. Rules that tell of what is merely not written yet are silent in the window
 * for the row being written and for empty rows, and about levels that are still filling up, which show
 * as progress; the command line is silent about them only for drafts. */

#include "lint/sw-lint-run-private.h"

#include <stdlib.h>

#include "lint/sw-finding-private.h"

typedef struct
{
  guint64 place;
  SwFinding *finding;
} Placed;

/* Places in the text stand after all places in the document's own fields. Between two rows there is room
 * for what hangs from the first. */
#define TEXT_BASE (G_GUINT64_CONSTANT (1) << 48)
#define ROW_BITS 8

static guint64
place_of_level (guint level)
{
  return TEXT_BASE + ((guint64) level << (24 + ROW_BITS));
}

static guint64
place_of_row (SwLintRun *run,
              const SwLintRow *row)
{
  guint in_level = 1 + row->index - sw_lint_run_nth_level (run, row->level)->first;

  return place_of_level (row->level) + ((guint64) in_level << ROW_BITS);
}

/* The document's own: kind by kind, and of a kind in the order of their lists. */
static guint64
place_of_other (SwNode *node)
{
  guint64 place = (guint64) sw_node_get_kind (node) << 40;

  if (sw_node_get_list_id (node) != SW_N_LISTS)
    place += ((guint64) sw_node_get_list_id (node) << 32) + sw_node_get_position (node);
  return place;
}

/* A section, a domain or a style stands where its first level does. */
static guint64
place_of (SwLintRun *run,
          SwNode *node)
{
  SwNode *statement = sw_node_get_ancestor (node, SW_KIND_STATEMENT);
  SwLintRow *row = statement != NULL ? sw_lint_run_get_row (run, statement) : NULL;
  SwNode *holder = sw_node_get_ancestor (node, SW_KIND_LEVEL);

  if (row != NULL)
    return place_of_row (run, row) +
           (node != statement ? MIN (1 + sw_node_get_position (node), (1 << ROW_BITS) - 1) : 0);
  if (holder == NULL)
    holder = sw_node_get_ancestor (node, SW_KIND_DOMAIN);
  if (holder == NULL)
    holder = sw_node_get_ancestor (node, SW_KIND_SECTION);
  if (holder == NULL)
    return place_of_other (node);

  for (guint i = 0; i < run->levels->len; i++)
    for (SwNode *above = sw_lint_run_nth_level (run, i)->node; above != NULL; above = sw_node_get_parent (above))
      if (above == holder)
        return place_of_level (i);

  return place_of_level (run->levels->len);
}

static int
compare_numbers (gssize a,
                 gssize b)
{
  return (a > b) - (a < b);
}

/* What is about the whole comes before what is about a part. */
static gssize
rank_field (SwFinding *finding)
{
  guint field = sw_finding_get_field (finding);

  return field == SW_NO_FIELD ? -1 : (gssize) field;
}

static int
compare_findings (const void *a,
                  const void *b)
{
  SwFinding *x = *(SwFinding *const *) a;
  SwFinding *y = *(SwFinding *const *) b;
  int order;

  order = compare_numbers (rank_field (x), rank_field (y));
  if (order == 0)
    order = compare_numbers (sw_finding_get_start (x), sw_finding_get_start (y));
  if (order == 0)
    order = compare_numbers (sw_finding_get_end (x), sw_finding_get_end (y));
  if (order == 0)
    order = compare_numbers ((gssize) (gsize) sw_finding_get_rule (x), (gssize) (gsize) sw_finding_get_rule (y));
  return order != 0 ? order : g_strcmp0 (sw_finding_get_message (x), sw_finding_get_message (y));
}

/**
 * sw_lint_sort_findings:
 * @findings: (nullable) (element-type SwFinding): findings about one node
 */
void
sw_lint_sort_findings (GPtrArray *findings)
{
  if (findings != NULL && findings->len > 1)
    g_ptr_array_sort (findings, compare_findings);
}

static int
compare_placed (const void *a,
                const void *b)
{
  const Placed *x = a;
  const Placed *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return compare_findings (&x->finding, &y->finding);
}

static gboolean
is_draft (SwLintRun *run)
{
  const char *status = sw_node_get_text (sw_document_get_part (run->document, SW_KIND_META), SW_META_STATUS);

  return run->draft || (run->has_gap && g_strcmp0 (status, "draft") == 0);
}

/* A level with too many statements is not unfinished. */
static gboolean
is_overfull (SwLintRun *run,
             SwNode *node)
{
  for (guint i = 0; i < run->levels->len; i++)
    {
      const SwLintLevel *level = sw_lint_run_nth_level (run, i);

      if (level->node == node)
        return !sw_lint_level_is_short (level);
    }
  return FALSE;
}

static gboolean
is_withheld (SwLintRun *run,
             SwFinding *finding,
             SwNode *writing,
             gboolean live,
             gboolean draft)
{
  SwNode *node = sw_finding_get_node (finding);
  const SwLintRow *row;

  if (run->fresh != NULL && node == run->fresh)
    return TRUE;
  if (!sw_finding_is_unfinished (finding))
    return FALSE;
  if (sw_node_get_kind (node) == SW_KIND_LEVEL && is_overfull (run, node))
    return FALSE;
  if (!live)
    return draft;

  row = sw_lint_run_get_row (run, node);
  if (row != NULL)
    return node == writing || row->empty;
  return sw_node_get_kind (node) == SW_KIND_LEVEL || run->has_gap;
}

/* The wider rules' findings, each with its place; there are few of them. */
static GArray *
place_wider (SwLintRun *run)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; run->wider != NULL && i < run->wider->len; i++)
    {
      Placed item = { .finding = g_ptr_array_index (run->wider, i) };

      item.place = place_of (run, sw_finding_get_node (item.finding));
      g_array_append_val (placed, item);
    }

  if (placed->len > 1)
    qsort (placed->data, placed->len, sizeof (Placed), compare_placed);
  return placed;
}

typedef struct
{
  SwLintRun *run;
  SwNode *writing;
  gboolean live;
  gboolean draft;
  GPtrArray *findings;
} Collector;

static void
collect (Collector *self,
         SwFinding *finding)
{
  if (!is_withheld (self->run, finding, self->writing, self->live, self->draft))
    g_ptr_array_add (self->findings, g_object_ref (finding));
}

/**
 * sw_lint_run_collect:
 * @run: a run that is up to date
 * @writing: (nullable): the statement that has the caret
 * @live: whether this is the window, which does not accuse what is still being written
 *
 * Returns: (transfer full) (element-type SwFinding): what is to be shown, in the document's order
 */
GPtrArray *
sw_lint_run_collect (SwLintRun *run,
                     SwNode *writing,
                     gboolean live)
{
  g_autoptr (GArray) wider = place_wider (run);
  Collector self = { run, writing, live, !live && is_draft (run), NULL };
  guint w = 0;

  self.findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);
      guint64 place = place_of_row (run, row);
      guint n = row->findings != NULL ? row->findings->len : 0;

      for (; w < wider->len && g_array_index (wider, Placed, w).place < place; w++)
        collect (&self, g_array_index (wider, Placed, w).finding);

      for (guint j = 0; j < n; j++)
        {
          SwFinding *finding = g_ptr_array_index (row->findings, j);
          Placed item = { place, finding };

          for (; w < wider->len && compare_placed (&g_array_index (wider, Placed, w), &item) < 0; w++)
            collect (&self, g_array_index (wider, Placed, w).finding);
          collect (&self, finding);
        }
    }

  for (; w < wider->len; w++)
    collect (&self, g_array_index (wider, Placed, w).finding);
  return self.findings;
}
