/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the wider rules name a place in a message: by the level's label and the statement's number,
 * as the outline and the rows show them, and by the domain where there is one. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 6

/**
 * sw_rules_counts:
 * @run: a run
 * @row: a row
 *
 * Returns: whether the wider rules look at it: an empty one, and one that is just being written for
 *   the first time, say nothing yet
 */
gboolean
sw_rules_counts (SwLintRun *run,
                 const SwLintRow *row)
{
  return !row->empty && row->node != run->fresh;
}

/**
 * sw_rules_name_level:
 * @level: a level
 *
 * Returns: (transfer full): its label, or its key where it has none, after its domain's name
 */
char *
sw_rules_name_level (const SwLintLevel *level)
{
  SwNode *domain = sw_node_get_ancestor (level->node, SW_KIND_DOMAIN);
  const char *label = sw_node_get_text (level->node, SW_LEVEL_LABEL);
  const char *name = domain != NULL ? sw_node_get_text (domain, SW_DOMAIN_NAME) : NULL;

  if (label == NULL || *label == '\0')
    label = sw_node_get_text (level->node, SW_LEVEL_KEY);
  if (label == NULL)
    label = "";

  /* Translators: a domain of durable skills and one of its levels, such as “Communication, Emerging” */
  return name != NULL && *name != '\0' ? g_strdup_printf (_("%s, %s"), name, label) : g_strdup (label);
}

/**
 * sw_rules_name_place:
 * @run: a run
 * @into: gets the name
 * @row: the statement that is named
 * @seen_from: the statement whose finding it stands in
 */
void
sw_rules_name_place (SwLintRun *run,
                     GString *into,
                     const SwLintRow *row,
                     const SwLintRow *seen_from)
{
  const SwLintLevel *level = sw_lint_run_nth_level (run, row->level);
  g_autofree char *name = sw_rules_name_level (level);
  guint number = row->index - level->first + 1;

  if (row->level == seen_from->level)
    g_string_append_printf (into, _("statement %u of this level"), number);
  else
    /* Translators: a level and the number of a statement in it, such as “Emerging, statement 3” */
    g_string_append_printf (into, _("%s, statement %u"), name, number);
}

/**
 * sw_rules_name_places:
 * @run: a run
 * @rows: (element-type SwLintRow): the statements that are named
 * @seen_from: the statement whose finding it stands in
 *
 * Returns: (transfer full): their names in one line
 */
char *
sw_rules_name_places (SwLintRun *run,
                      GPtrArray *rows,
                      const SwLintRow *seen_from)
{
  GString *names = g_string_new (NULL);
  guint n_named = rows->len > MAX_NAMED + 1 ? MAX_NAMED : rows->len;

  for (guint i = 0; i < n_named; i++)
    {
      if (i > 0)
        g_string_append (names, _("; "));
      sw_rules_name_place (run, names, g_ptr_array_index (rows, i), seen_from);
    }
  if (n_named < rows->len)
    g_string_append_printf (names, ngettext ("; and %u more", "; and %u more", rows->len - n_named),
                            rows->len - n_named);

  return g_string_free (names, FALSE);
}
