/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNode: one thing of a framework, whatever its kind.
 *
 * A node keeps the values of its fields, its lists of children, its parts (children of which there
 * is one at most), and the shapes of the JSON objects it came from. What a kind has is the schema's
 * business; a node only keeps. Where it stands in the tree is sw-node-tree.c's to tell, what it is
 * called outward sw-node-id.c's.
 *
 * The functions sw_node_init_* fill a node that no document owns; whatever belongs to a document is
 * changed by SwDocument alone, through sw-node-changes.h. */

#include "model/sw-node-private.h"

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwNode, sw_node, G_TYPE_OBJECT)

static void
orphan_child (SwNode *child)
{
  child->parent = NULL;
}

static void
sw_node_dispose (GObject *object)
{
  SwNode *self = SW_NODE (object);

  for (guint i = 0; self->lists != NULL && i < self->info->n_lists; i++)
    if (self->lists[i] != NULL)
      {
        for (guint j = 0; j < sw_node_list_get_length (self->lists[i]); j++)
          orphan_child (sw_node_list_get (self->lists[i], j));
        g_clear_object (&self->lists[i]);
      }

  for (guint i = 0; self->parts != NULL && i < self->info->n_parts; i++)
    if (self->parts[i] != NULL)
      {
        orphan_child (self->parts[i]);
        g_clear_object (&self->parts[i]);
      }

  /* GObject's own dispose is left out: all it does is to drop handlers and weak references, with a lock
   * for each, and g_object_unref() does the same once more when this returns. Nodes die by the thousand. */
}

static void
sw_node_finalize (GObject *object)
{
  SwNode *self = SW_NODE (object);

  for (guint i = 0; i < self->info->n_fields; i++)
    sw_value_unref (self->values[i]);
  if (self->values != self->few)
    g_free (self->values);
  g_free (self->lists);
  g_free (self->parts);
  g_free (self->derived_id);
  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    sw_shape_unref (self->shapes[i]);

  G_OBJECT_CLASS (sw_node_parent_class)->finalize (object);
}

static void
sw_node_class_init (SwNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sw_node_dispose;
  object_class->finalize = sw_node_finalize;

  /**
   * SwNode::changed:
   * @self: a node
   * @field: the field whose value is another now
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sw_node_init (SwNode *self)
{
  self->list = SW_N_LISTS;
}

/* Tells who listens that the field holds another value now; for sw-node-changes.c. */
void
sw_node_emit_changed (SwNode *self,
                      guint field)
{
  g_signal_emit (self, signals[CHANGED], 0, field);
}

/**
 * sw_node_new:
 * @kind: what it shall be
 *
 * Returns: (transfer full): a node of that kind that belongs to nobody yet
 */
SwNode *
sw_node_new (SwKind kind)
{
  SwNode *self = g_object_new (SW_TYPE_NODE, NULL);

  self->info = sw_schema_get (kind);
  self->values = self->few;
  if (self->info->n_fields > G_N_ELEMENTS (self->few))
    self->values = g_new0 (SwValue *, self->info->n_fields);
  return self;
}

static SwNode *
copy_node (SwNode *self,
           gboolean same)
{
  SwNode *copy = sw_node_new (self->info->kind);

  for (guint i = 0; i < self->info->n_fields; i++)
    {
      const SwMember *member = sw_schema_get_field (self->info->kind, i);

      if (same || member == NULL || g_strcmp0 (member->name, "id") != 0)
        copy->values[i] = sw_value_ref (self->values[i]);
    }
  if (same)
    copy->derived_id = g_strdup (self->derived_id);

  for (guint i = 0; i < SW_N_LISTS; i++)
    for (guint j = 0; j < sw_node_get_n (self, i); j++)
      {
        g_autoptr (SwNode) child = copy_node (sw_node_get_nth (self, i, j), same);
        sw_node_init_child (copy, i, child);
      }

  for (guint i = 0; i < SW_N_KINDS; i++)
    if (sw_node_peek_part (self, i) != NULL)
      {
        g_autoptr (SwNode) part = copy_node (sw_node_peek_part (self, i), same);
        sw_node_init_part (copy, part);
      }

  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    copy->shapes[i] = sw_shape_ref (self->shapes[i]);
  return copy;
}

/**
 * sw_node_copy:
 * @self: a node
 *
 * Copies a node with everything below it, for a paste or a duplicate. A copy is another thing: it
 * has no id yet, and none of its children has; what its file did not know of it comes along.
 *
 * Returns: (transfer full): the copy, which belongs to nobody yet
 */
SwNode *
sw_node_copy (SwNode *self)
{
  return copy_node (self, FALSE);
}

/**
 * sw_node_snapshot:
 * @self: a node
 *
 * Copies a node with everything below it as it is now, ids and all, for a thread that reads it while
 * the node goes on changing. They share what never changes, and nothing else.
 *
 * Returns: (transfer full): the same once more, which belongs to nobody
 */
SwNode *
sw_node_snapshot (SwNode *self)
{
  return copy_node (self, TRUE);
}

/**
 * sw_node_init_text:
 * @self: a node that no document owns
 * @field: a field
 * @text: (nullable): its text
 */
void
sw_node_init_text (SwNode *self,
                   guint field,
                   const char *text)
{
  sw_node_init_value (self, field, sw_value_new (text));
}

/**
 * sw_node_init_value:
 * @self: a node that no document owns
 * @field: a field
 * @value: (transfer full) (nullable): its value
 */
void
sw_node_init_value (SwNode *self,
                    guint field,
                    SwValue *value)
{
  g_return_if_fail (field < self->info->n_fields);

  sw_value_unref (self->values[field]);
  self->values[field] = value;
}

static guint
view_slot (SwView view)
{
  return view == SW_VIEW_WHOLE ? 0 : view == SW_VIEW_PLAIN ? 1 : 2;
}

/**
 * sw_node_init_shape:
 * @self: a node that no document owns
 * @view: which of its objects
 * @shape: (transfer full): how that object stood in the file
 */
void
sw_node_init_shape (SwNode *self,
                    SwView view,
                    SwShape *shape)
{
  SwShape **place = &self->shapes[view_slot (view)];

  sw_shape_unref (*place);
  *place = shape;
}

/**
 * sw_node_get_kind:
 * @self: a node
 *
 * Returns: what it is
 */
SwKind
sw_node_get_kind (SwNode *self)
{
  return self->info->kind;
}

/**
 * sw_node_get_text:
 * @self: a node
 * @field: a field
 *
 * Returns: (nullable) (transfer none): the field's text, or a number's or boolean's literal; %NULL
 *   where it is absent or null
 */
const char *
sw_node_get_text (SwNode *self,
                  guint field)
{
  const SwValue *value = sw_node_get_value (self, field);

  return sw_value_is_null (value) ? NULL : value;
}

/**
 * sw_node_get_boolean:
 * @self: a node
 * @field: a field
 *
 * Returns: whether the field holds `true`
 */
gboolean
sw_node_get_boolean (SwNode *self,
                     guint field)
{
  return g_strcmp0 (sw_node_get_text (self, field), "true") == 0;
}

/**
 * sw_node_get_value:
 * @self: a node
 * @field: a field
 *
 * Returns: (nullable) (transfer none): the field's value; %NULL for a field that the kind has not
 */
SwValue *
sw_node_get_value (SwNode *self,
                   guint field)
{
  return field < self->info->n_fields ? self->values[field] : NULL;
}

/**
 * sw_node_get_shape:
 * @self: a node
 * @view: which of its objects
 *
 * Returns: (nullable) (transfer none): how it stood in the file, %NULL where it did not
 */
const SwShape *
sw_node_get_shape (SwNode *self,
                   SwView view)
{
  return self->shapes[view_slot (view)];
}

/**
 * sw_node_is_empty:
 * @self: a node
 *
 * Returns: whether neither it nor anything below it says anything: no value, no child, no member
 *   that its file had and the schema does not know
 */
gboolean
sw_node_is_empty (SwNode *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    if (sw_shape_has_unknown (self->shapes[i]))
      return FALSE;

  for (guint i = 0; i < self->info->n_fields; i++)
    if (self->values[i] != NULL)
      return FALSE;

  for (guint i = 0; self->lists != NULL && i < self->info->n_lists; i++)
    if (self->lists[i] != NULL && sw_node_list_get_length (self->lists[i]) > 0)
      return FALSE;

  for (guint i = 0; self->parts != NULL && i < self->info->n_parts; i++)
    if (self->parts[i] != NULL && !sw_node_is_empty (self->parts[i]))
      return FALSE;

  return TRUE;
}
