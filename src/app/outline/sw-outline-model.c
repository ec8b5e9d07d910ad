/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwOutlineModel: the session's document as a flat list of lines.
 *
 * GtkTreeListModel makes new rows on every splice, and expansion, selection and focus are lost with
 * the old ones. So the lines are kept here: one SwOutlineItem a node, made when the node is first
 * shown and kept as long as the document is; what is shown is laid out anew from the tree
 * (sw-outline-model-lines.c) when something in it came, went or moved, and only the range that differs is
 * told.
 *
 * Findings are many and change while one types: they are counted in an idle, once for all that came
 * before. */

#include "outline/sw-outline-model-private.h"

#include "lint/sw-finding.h"

static void sw_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SwOutlineModel, sw_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sw_outline_model_list_model_init))

static GType
sw_outline_model_get_item_type (GListModel *model)
{
  return SW_TYPE_OUTLINE_ITEM;
}

static guint
sw_outline_model_get_n_items (GListModel *model)
{
  return SW_OUTLINE_MODEL (model)->shown->len;
}

static gpointer
sw_outline_model_get_item (GListModel *model,
                           guint position)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (model);

  return position < self->shown->len ? g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
sw_outline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sw_outline_model_get_item_type;
  iface->get_n_items = sw_outline_model_get_n_items;
  iface->get_item = sw_outline_model_get_item;
}

static void
show_lines (SwOutlineModel *self)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint n_same = 0, n_same_end = 0;

  self->shown = sw_outline_model_lay_out (self);
  sw_outline_model_renew_lines (self);

  while (n_same < old->len && n_same < self->shown->len &&
         g_ptr_array_index (old, n_same) == g_ptr_array_index (self->shown, n_same))
    n_same++;

  while (n_same + n_same_end < old->len && n_same + n_same_end < self->shown->len &&
         g_ptr_array_index (old, old->len - 1 - n_same_end) ==
           g_ptr_array_index (self->shown, self->shown->len - 1 - n_same_end))
    n_same_end++;

  if (old->len != self->shown->len || n_same < old->len)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, old->len - n_same - n_same_end,
                                self->shown->len - n_same - n_same_end);
}

static void
tally_finding (SwOutlineModel *self,
               SwFinding *finding)
{
  SwSeverity severity = sw_finding_get_severity (finding);
  SwListId list = SW_N_LISTS;
  gboolean is_own = TRUE;

  /* A notice is worth reading, not worth a badge. */
  if (severity < SW_SEVERITY_WARNING)
    return;

  for (SwNode *node = sw_outline_model_find_line_node (self, sw_finding_get_node (finding), &list); node != NULL;
       node = sw_node_get_parent (node), list = SW_N_LISTS)
    {
      gpointer key = sw_outline_model_get_line_key (node, list);
      SwOutlineTally *tally = g_hash_table_lookup (self->tallies, key);

      if (tally == NULL)
        {
          tally = g_new0 (SwOutlineTally, 1);
          g_hash_table_insert (self->tallies, key, tally);
        }

      tally->all++;
      tally->all_worst = MAX (tally->all_worst, severity);
      if (is_own)
        {
          tally->own++;
          tally->own_worst = MAX (tally->own_worst, severity);
        }
      is_own = FALSE;
    }
}

static void
count_findings (SwOutlineModel *self)
{
  GListModel *findings = sw_session_get_findings (self->session);

  g_hash_table_remove_all (self->tallies);
  for (guint i = 0; findings != NULL && i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);

      tally_finding (self, finding);
    }

  sw_outline_model_renew_lines (self);
}

static gboolean
count_findings_cb (gpointer user_data)
{
  SwOutlineModel *self = user_data;

  self->count_id = 0;
  count_findings (self);
  return G_SOURCE_REMOVE;
}

static void
findings_changed_cb (SwOutlineModel *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_findings_cb, self);
}

static gboolean
is_structural (const SwChange *change)
{
  if (change->type == SW_CHANGE_SET)
    return FALSE;

  /* The first and the last of a list may bring and take its line, wherever in the document they are. */
  return sw_outline_model_has_line (sw_node_get_kind (change->node)) ||
         sw_node_get_kind (change->parent) == SW_KIND_EXTENSIONS ||
         sw_node_get_kind (change->node) == SW_KIND_ALLOWANCE;
}

static void
committed_cb (SwOutlineModel *self,
              const SwCommit *commit)
{
  for (guint i = 0; i < commit->changes->len; i++)
    if (is_structural (g_ptr_array_index (commit->changes, i)))
      {
        show_lines (self);
        return;
      }

  sw_outline_model_renew_lines (self);
}

static void
document_changed_cb (SwOutlineModel *self)
{
  g_hash_table_remove_all (self->items);
  g_hash_table_remove_all (self->tallies);
  g_signal_group_set_target (self->document_signals, sw_session_get_document (self->session));
  g_signal_group_set_target (self->findings_signals, sw_session_get_findings (self->session));
  show_lines (self);
  findings_changed_cb (self);
}

static void
sw_outline_model_dispose (GObject *object)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->findings_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_outline_model_parent_class)->dispose (object);
}

static void
sw_outline_model_finalize (GObject *object)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (object);

  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->tallies);

  G_OBJECT_CLASS (sw_outline_model_parent_class)->finalize (object);
}

static void
sw_outline_model_class_init (SwOutlineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sw_outline_model_dispose;
  object_class->finalize = sw_outline_model_finalize;
}

static void
sw_outline_model_init (SwOutlineModel *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->tallies = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings",
                                  G_CALLBACK (document_changed_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  self->findings_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->findings_signals, "items-changed",
                                  G_CALLBACK (findings_changed_cb), self);
}

/**
 * sw_outline_model_new:
 * @session: (transfer none): whose document to show
 *
 * Returns: (transfer full): its lines, which follow the document
 */
SwOutlineModel *
sw_outline_model_new (SwSession *session)
{
  SwOutlineModel *self = g_object_new (SW_TYPE_OUTLINE_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  return self;
}

/**
 * sw_outline_model_find:
 * @self: a model
 * @node: a node of the document
 * @list: which of its lists; %SW_N_LISTS for the node itself
 * @position: (out) (optional): where its line is
 *
 * Returns: (transfer none) (nullable): the shown line nearest to @node: its own, or that of what
 *   it is in
 */
SwOutlineItem *
sw_outline_model_find (SwOutlineModel *self,
                       SwNode *node,
                       SwListId list,
                       guint *position)
{
  if (sw_session_get_document (self->session) == NULL)
    return NULL;

  for (node = sw_outline_model_find_line_node (self, node, &list); node != NULL;
       node = sw_node_get_parent (node), list = SW_N_LISTS)
    for (guint i = 0; i < self->shown->len; i++)
      {
        SwOutlineItem *item = g_ptr_array_index (self->shown, i);

        if (sw_outline_item_get_node (item) != node || sw_outline_item_get_list (item) != list)
          continue;

        if (position != NULL)
          *position = i;
        return item;
      }

  return NULL;
}

/**
 * sw_outline_model_get_parent:
 * @self: a model
 * @item: one of its lines
 * @position: (out) (optional): where the answer is
 *
 * Returns: (transfer none) (nullable): the line that @item hangs below
 */
SwOutlineItem *
sw_outline_model_get_parent (SwOutlineModel *self,
                             SwOutlineItem *item,
                             guint *position)
{
  if (sw_outline_item_get_depth (item) == 0)
    return NULL;

  return sw_outline_model_find (self, sw_node_get_parent (sw_outline_item_get_node (item)), SW_N_LISTS, position);
}

/**
 * sw_outline_model_set_expanded:
 * @self: a model
 * @item: one of its lines
 * @expanded: whether to show what is below it
 */
void
sw_outline_model_set_expanded (SwOutlineModel *self,
                               SwOutlineItem *item,
                               gboolean expanded)
{
  if (!sw_outline_item_is_expandable (item) || sw_outline_item_is_expanded (item) == expanded)
    return;

  sw_outline_item_set_expanded (item, expanded);
  show_lines (self);
}
