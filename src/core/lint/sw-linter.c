/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLinter: the findings of a document that is being worked on, as a GListModel in its own order.
 *
 * It hangs on SwDocument::committed and on nothing else, so typing, undo and a bulk change are one
 * to it. Of each commit it takes what was touched, has the run (sw-lint-run-private.h) look at that,
 * and compares what is to be shown now with what was shown before. A finding that says the same about
 * the same place stays the same object, so that a selection survives; what is told is one
 * items-changed for each run of neighbours that went or came, and one "node-changed" for each node
 * whose findings are others now.
 *
 * Unfinished is not wrong. The row that has the caret is told to the linter as the writing node. While
 * a statement is being written for the first time it is "fresh": nothing is said about it, and no wider
 * rule counts it, until the caret has left it. A statement is fresh if it was inserted since the
 * writing node was last set, or was empty when the caret came.
 *
 * What is shown is compared as a whole after every commit; that costs a walk over the rows and the
 * findings, some microseconds in a document of usual size, and cannot go stale. */

#include "lint/sw-linter.h"

#include <string.h>

#include "lint/sw-finding-private.h"
#include "lint/sw-lint-run-private.h"

struct _SwLinter
{
  GObject parent_instance;

  SwLintRun *run;
  GPtrArray *findings;     /* of SwFinding, as told */
  GHashTable *by_node;     /* SwNode → GPtrArray of SwFinding; only nodes that have some */
  guint stamp;

  SwNode *writing;
  GHashTable *inserted;    /* set of SwNode: statements that came since the writing node was set */
};

enum { NODE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GType
sw_linter_get_item_type (GListModel *model)
{
  return SW_TYPE_FINDING;
}

static guint
sw_linter_get_n_items (GListModel *model)
{
  return SW_LINTER (model)->findings->len;
}

static gpointer
sw_linter_get_item (GListModel *model,
                    guint position)
{
  SwLinter *self = SW_LINTER (model);

  return position < self->findings->len ? g_object_ref (g_ptr_array_index (self->findings, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sw_linter_get_item_type;
  iface->get_n_items = sw_linter_get_n_items;
  iface->get_item = sw_linter_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SwLinter, sw_linter, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sw_linter_dispose (GObject *object)
{
  SwLinter *self = SW_LINTER (object);

  if (self->run != NULL)
    g_signal_handlers_disconnect_by_data (self->run->document, self);
  g_clear_pointer (&self->run, sw_lint_run_free);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
  g_clear_pointer (&self->inserted, g_hash_table_unref);
  g_clear_object (&self->writing);

  G_OBJECT_CLASS (sw_linter_parent_class)->dispose (object);
}

static void
sw_linter_finalize (GObject *object)
{
  g_ptr_array_unref (SW_LINTER (object)->findings);

  G_OBJECT_CLASS (sw_linter_parent_class)->finalize (object);
}

static void
sw_linter_class_init (SwLinterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sw_linter_dispose;
  object_class->finalize = sw_linter_finalize;

  /**
   * SwLinter::node-changed:
   * @self: a linter
   * @node: a node whose findings are others now
   *
   * Comes after the list has told its changes.
   */
  signals[NODE_CHANGED] = g_signal_new ("node-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, SW_TYPE_NODE);
}

static void
sw_linter_init (SwLinter *self)
{
  self->stamp = 1;         /* 0 is that of a finding that nobody has shown */
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_node = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);
  self->inserted = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

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

static void
show (SwLinter *self)
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
    g_signal_emit (self, signals[NODE_CHANGED], 0, node);
}

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
        g_hash_table_add (self->inserted, g_object_ref (change->node));
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

static gboolean
is_blank (SwNode *node)
{
  const char *text = sw_node_get_text (node, SW_STATEMENT_TEXT);

  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static void
settle_fresh (SwLinter *self)
{
  if (self->writing != NULL && g_hash_table_contains (self->inserted, self->writing))
    self->run->fresh = self->writing;
}

static void
committed_cb (SwLinter *self,
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

  settle_fresh (self);
  sw_lint_run_update (self->run);
  show (self);
}

/**
 * sw_linter_new:
 * @document: a document
 * @profile: what kind of framework it is
 * @config: (nullable): the team's choices
 *
 * Returns: (transfer full): a linter that has seen the document as it is now
 */
SwLinter *
sw_linter_new (SwDocument *document,
               SwProfile *profile,
               SwLintConfig *config)
{
  SwLinter *self = g_object_new (SW_TYPE_LINTER, NULL);

  self->run = sw_lint_run_new (document, profile, config);
  sw_lint_run_walk (self->run);
  sw_lint_run_update (self->run);
  show (self);
  g_signal_connect_swapped (document, "committed", G_CALLBACK (committed_cb), self);
  return self;
}

/**
 * sw_linter_get_document:
 * @self: a linter
 *
 * Returns: (transfer none): the document it watches
 */
SwDocument *
sw_linter_get_document (SwLinter *self)
{
  return self->run->document;
}

/**
 * sw_linter_get_config:
 * @self: a linter
 *
 * Returns: (nullable) (transfer none): the team's choices
 */
SwLintConfig *
sw_linter_get_config (SwLinter *self)
{
  return self->run->config;
}

/**
 * sw_linter_set_config:
 * @self: a linter
 * @config: (nullable): the team's choices, also to be told that those it has are others now
 */
void
sw_linter_set_config (SwLinter *self,
                      SwLintConfig *config)
{
  g_set_object (&self->run->config, config);
  sw_lint_run_resolve (self->run);
  sw_lint_run_stale_all (self->run);
  sw_lint_run_update (self->run);
  show (self);
}

/**
 * sw_linter_get_profile:
 * @self: a linter
 *
 * Returns: (transfer none): what kind of framework the document is
 */
SwProfile *
sw_linter_get_profile (SwLinter *self)
{
  return self->run->profile;
}

/**
 * sw_linter_set_profile:
 * @self: a linter
 * @profile: what kind of framework the document is
 */
void
sw_linter_set_profile (SwLinter *self,
                       SwProfile *profile)
{
  if (profile == self->run->profile)
    return;

  sw_profile_unref (self->run->profile);
  self->run->profile = sw_profile_ref (profile);
  sw_lint_run_walk (self->run);
  sw_lint_run_stale_all (self->run);
  sw_lint_run_update (self->run);
  show (self);
}

/**
 * sw_linter_set_writing_node:
 * @self: a linter
 * @node: (nullable): the statement that has the caret; %NULL, or another node, where none has
 */
void
sw_linter_set_writing_node (SwLinter *self,
                            SwNode *node)
{
  SwNode *fresh = self->run->fresh;

  if (node != NULL && sw_node_get_kind (node) != SW_KIND_STATEMENT)
    node = NULL;
  if (node == self->writing)
    return;

  self->run->fresh = NULL;
  if (node != NULL && is_blank (node))
    self->run->fresh = node;
  g_set_object (&self->writing, node);
  settle_fresh (self);
  g_hash_table_remove_all (self->inserted);

  if (self->run->fresh != fresh)
    sw_lint_run_update (self->run);
  show (self);
}

/**
 * sw_linter_get_writing_node:
 * @self: a linter
 *
 * Returns: (nullable) (transfer none): the statement that has the caret
 */
SwNode *
sw_linter_get_writing_node (SwLinter *self)
{
  return self->writing;
}

/**
 * sw_linter_get_for_node:
 * @self: a linter
 * @node: a node
 *
 * Returns: (nullable) (transfer none) (element-type SwFinding): what is shown about that node, by
 *   place; %NULL where nothing is. It is valid until the document changes
 */
GPtrArray *
sw_linter_get_for_node (SwLinter *self,
                        SwNode *node)
{
  return g_hash_table_lookup (self->by_node, node);
}

/**
 * sw_linter_find:
 * @self: a linter
 * @finding: a finding
 *
 * Returns: its place in the list, %G_MAXUINT where it is not shown any more
 */
guint
sw_linter_find (SwLinter *self,
                SwFinding *finding)
{
  guint position;

  return g_ptr_array_find (self->findings, finding, &position) ? position : G_MAXUINT;
}

/**
 * sw_linter_count:
 * @self: a linter
 * @severity: a severity
 *
 * Returns: how many findings of that severity are shown
 */
guint
sw_linter_count (SwLinter *self,
                 SwSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    if (sw_finding_get_severity (g_ptr_array_index (self->findings, i)) == severity)
      n++;
  return n;
}

typedef struct
{
  SwLinter *self;
  const char *rule;
} Wanted;

/* What is not accused is not mended either: the row that is being written is its author's. */
static gboolean
is_wanted (SwFinding *finding,
           gpointer user_data)
{
  const Wanted *wanted = user_data;
  const SwRule *rule = sw_finding_get_rule (finding);
  SwNode *node = sw_finding_get_node (finding);

  if (wanted->rule != NULL && g_strcmp0 (rule->id, wanted->rule) != 0)
    return FALSE;
  return node != wanted->self->run->fresh &&
         !(node == wanted->self->writing && (rule->flags & SW_RULE_UNFINISHED) != 0);
}

/**
 * sw_linter_fix_all:
 * @self: a linter
 * @rule: (nullable): the rule whose findings are to be fixed, %NULL for all
 * @unsafe_too: whether fixes that may change the meaning are taken as well
 * @label: what the Undo button shall name
 *
 * Returns: how many fixes were taken, in one transaction
 */
guint
sw_linter_fix_all (SwLinter *self,
                   const char *rule,
                   gboolean unsafe_too,
                   const char *label)
{
  Wanted wanted = { self, rule };

  return sw_lint_fix_all (self->run->document, self->run->profile, self->run->config, label, unsafe_too,
                          is_wanted, &wanted);
}
