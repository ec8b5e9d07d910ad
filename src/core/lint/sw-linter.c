/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLinter: the findings of a document that is being worked on, as a GListModel in its own order.
 *
 * It hangs on SwDocument::committed and on nothing else, so typing, undo and a bulk change are one
 * to it. Of each commit it takes what was touched (sw-linter-commit.c), has the run
 * (sw-lint-run-private.h) look at that, and compares what is to be shown now with what was shown
 * before (sw-linter-show.c).
 *
 * Unfinished is not wrong. The row that has the caret is told to the linter as the writing node. While
 * a statement is being written for the first time it is "fresh": nothing is said about it, and no wider
 * rule looks at it, until the caret has left it. A statement is fresh if it was inserted since the
 * writing node was last set, or was empty when the caret came. One that came whole, imported or pasted, is
 * nevertheless one more in its level at once. */

#include "lint/sw-linter-private.h"

#include "model/sw-statement.h"

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

/* Tells that other findings are shown about the node now; for sw-linter-show.c. */
void
sw_linter_emit_node_changed (SwLinter *self,
                             SwNode *node)
{
  g_signal_emit (self, signals[NODE_CHANGED], 0, node);
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
  sw_linter_show (self);
  g_signal_connect_swapped (document, "committed", G_CALLBACK (sw_linter_committed_cb), self);
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
  sw_linter_show (self);
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
  sw_linter_show (self);
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
  self->run->fresh_is_whole = FALSE;
  if (node != NULL && sw_statement_is_empty (node))
    self->run->fresh = node;
  g_set_object (&self->writing, node);
  sw_linter_settle_fresh (self);
  g_hash_table_remove_all (self->inserted);

  if (self->run->fresh != fresh)
    sw_lint_run_update (self->run);
  sw_linter_show (self);
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
