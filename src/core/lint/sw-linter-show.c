/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a linter comes from what was shown to what is to be shown.
 *
 * A finding that says the same about the same place stays the same object, so that a selection survives;
 * what is told is one items-changed for each run of neighbours that went or came, and one "node-changed"
 * for each node whose findings are others now.
 *
 * What is shown is compared as a whole after every commit; that costs a walk over the rows and the
 * findings, some microseconds in a document of usual size, and cannot go stale. Which of the findings
 * stay, a stamp on each of them says: it is the linter's own of now on all that have been shown. */

#include "lint/sw-linter-private.h"

#include <string.h>

#include "lint/sw-finding-private.h"

/* Puts the objects of @self->findings into @now wherever they say the same, and stamps what stays. */
static void
keep_equal_ones (SwLinter *self,
                 GPtrArray *now)
{
  guint before = self->stamp++;

  for (guint i = 0; i < now->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (now, i);

      if (sw_finding_get_stamp (finding) == before)
        sw_finding_set_stamp (finding, self->stamp);
    }

  for (guint i = 0; i < now->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (now, i);
      GPtrArray *old = NULL;

      if (sw_finding_get_stamp (finding) != self->stamp)
        old = g_hash_table_lookup (self->by_node, sw_finding_get_node (finding));

      for (guint j = 0; old != NULL && j < old->len; j++)
        {
          SwFinding *candidate = g_ptr_array_index (old, j);

          if (sw_finding_get_stamp (candidate) == before && sw_finding_equal (candidate, finding))
            {
              sw_finding_adopt_fixes (candidate, finding);
              sw_finding_set_stamp (candidate, self->stamp);
              g_ptr_array_index (now, i) = g_object_ref (candidate);
              g_object_unref (finding);
              break;
            }
        }
    }
}

/* The nodes about which something went or came, and the new lists of those nodes. */
static GHashTable *
sort_by_node (SwLinter *self,
              GPtrArray *now)
{
  GHashTable *changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    if (sw_finding_get_stamp (g_ptr_array_index (self->findings, i)) != self->stamp)
      g_hash_table_add (changed, g_object_ref (sw_finding_get_node (g_ptr_array_index (self->findings, i))));
  for (guint i = 0; i < now->len; i++)
    if (sw_finding_get_stamp (g_ptr_array_index (now, i)) != self->stamp)
      g_hash_table_add (changed, g_object_ref (sw_finding_get_node (g_ptr_array_index (now, i))));

  if (g_hash_table_size (changed) > 0)
    {
      GHashTableIter iter;
      gpointer node;

      g_hash_table_iter_init (&iter, changed);
      while (g_hash_table_iter_next (&iter, &node, NULL))
        g_hash_table_remove (self->by_node, node);
    }

  for (guint i = 0; g_hash_table_size (changed) > 0 && i < now->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (now, i);
      SwNode *node = sw_finding_get_node (finding);
      GPtrArray *list;

      if (!g_hash_table_contains (changed, node))
        continue;
      list = g_hash_table_lookup (self->by_node, node);
      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (self->by_node, g_object_ref (node), list);
        }
      g_ptr_array_add (list, g_object_ref (finding));
    }

  return changed;
}

static void
splice (SwLinter *self,
        guint position,
        guint n_removed,
        GPtrArray *now,
        guint from,
        guint n_added)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (self->findings, position, n_removed);

  if (n_added > 0)
    {
      guint tail = self->findings->len - position;

      g_ptr_array_set_size (self->findings, (gint) (self->findings->len + n_added));
      memmove (self->findings->pdata + position + n_added, self->findings->pdata + position,
               tail * sizeof (gpointer));
      for (guint i = 0; i < n_added; i++)
        self->findings->pdata[position + i] = g_object_ref (g_ptr_array_index (now, from + i));
    }

  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Makes the list what @now is, by runs of what went and came. What stays keeps its order unless
 * something was moved; then the rest of the list is told as one. */
static void
tell_differences (SwLinter *self,
                  GPtrArray *now)
{
  guint i = 0, j = 0;

  while (i < self->findings->len || j < now->len)
    {
      guint went = 0, came = 0;

      while (i + went < self->findings->len &&
             sw_finding_get_stamp (g_ptr_array_index (self->findings, i + went)) != self->stamp)
        went++;
      while (j + came < now->len && sw_finding_get_stamp (g_ptr_array_index (now, j + came)) != self->stamp)
        came++;

      if (went == 0 && came == 0)
        {
          if (g_ptr_array_index (self->findings, i) != g_ptr_array_index (now, j))
            {
              splice (self, i, self->findings->len - i, now, j, now->len - j);
              return;
            }
          i++;
          j++;
          continue;
        }

      splice (self, i, went, now, j, came);
      i += came;
      j += came;
    }
}

/* Makes the list, and what is known by node, what the run has found, and tells what is another now. */
void
sw_linter_show (SwLinter *self)
{
  g_autoptr (GPtrArray) now = sw_lint_run_collect (self->run, self->writing, TRUE);
  g_autoptr (GHashTable) changed = NULL;
  GHashTableIter iter;
  gpointer node;

  keep_equal_ones (self, now);
  changed = sort_by_node (self, now);
  tell_differences (self, now);
  for (guint i = 0; i < now->len; i++)
    sw_finding_set_stamp (g_ptr_array_index (now, i), self->stamp);

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    sw_linter_emit_node_changed (self, node);
}
