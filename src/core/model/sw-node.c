/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNode: one thing of a framework, whatever its kind.
 *
 * A node keeps the values of its fields, its lists of children, its parts (children of which there
 * is one at most), and the shapes of the JSON objects it came from. What a kind has is the schema's
 * business; a node only keeps. Lists and parts are made when they are first asked for: most
 * statements never have a citation.
 *
 * Identity has two tellers. Inside the program a node is its own pointer: undo brings the same node
 * back. Outward it has an id, a lower-case UUID: the one that is stored in its record, or else one
 * derived from what the node was when it was first asked for, so that the same bytes always give
 * the same id.
 *
 * The functions sw_node_init_* fill a node that no document owns; whatever belongs to a document is
 * changed by SwDocument alone, through sw-node-private.h. */

#include "model/sw-node.h"
#include "model/sw-node-private.h"

#include <string.h>

#include "model/sw-identity.h"
#include "model/sw-node-list.h"

struct _SwNode
{
  GObject parent_instance;

  const SwKindInfo *info;
  SwNode *parent;          /* not owned: the parent owns the child */
  SwListId list;           /* the parent's list it is in, SW_N_LISTS for a part or a root */
  SwValue **values;        /* by field: `few` where they fit into it, which is so for statements */
  SwValue *few[6];
  SwNodeList **lists;      /* by slot; NULL until one is asked for */
  SwNode **parts;          /* likewise */
  SwShape *shapes[3];      /* by view */
  char *derived_id;
};

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
  SwNode *copy = sw_node_new (self->info->kind);

  for (guint i = 0; i < self->info->n_fields; i++)
    {
      const SwMember *member = sw_schema_get_field (self->info->kind, i);

      if (member == NULL || g_strcmp0 (member->name, "id") != 0)
        copy->values[i] = sw_value_ref (self->values[i]);
    }

  for (guint i = 0; i < SW_N_LISTS; i++)
    for (guint j = 0; j < sw_node_get_n (self, i); j++)
      {
        g_autoptr (SwNode) child = sw_node_copy (sw_node_get_nth (self, i, j));
        sw_node_init_child (copy, i, child);
      }

  for (guint i = 0; i < SW_N_KINDS; i++)
    if (sw_node_peek_part (self, i) != NULL)
      {
        g_autoptr (SwNode) part = sw_node_copy (sw_node_peek_part (self, i));
        sw_node_init_part (copy, part);
      }

  for (guint i = 0; i < G_N_ELEMENTS (self->shapes); i++)
    copy->shapes[i] = sw_shape_ref (self->shapes[i]);
  return copy;
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

static SwNodeList *
ensure_list (SwNode *self,
             SwListId list)
{
  gint slot = self->info->list_slot[list];

  g_return_val_if_fail (slot >= 0, NULL);

  if (self->lists == NULL)
    self->lists = g_new0 (SwNodeList *, self->info->n_lists);
  if (self->lists[slot] == NULL)
    self->lists[slot] = sw_node_list_new ();
  return self->lists[slot];
}

/**
 * sw_node_init_child:
 * @self: a node that no document owns
 * @list: one of its lists
 * @child: (transfer none): the child that comes next
 */
void
sw_node_init_child (SwNode *self,
                    SwListId list,
                    SwNode *child)
{
  g_return_if_fail (child->parent == NULL);

  sw_node_list_append_quietly (ensure_list (self, list), child);
  child->parent = self;
  child->list = list;
}

/**
 * sw_node_init_part:
 * @self: a node that no document owns
 * @part: (transfer none): its part of @part's kind
 */
void
sw_node_init_part (SwNode *self,
                   SwNode *part)
{
  gint slot = self->info->part_slot[part->info->kind];

  g_return_if_fail (slot >= 0);

  if (self->parts == NULL)
    self->parts = g_new0 (SwNode *, self->info->n_parts);
  if (self->parts[slot] != NULL)
    self->parts[slot]->parent = NULL;
  g_set_object (&self->parts[slot], part);
  part->parent = self;
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

static SwNodeList *
peek_list (SwNode *self,
           SwListId list)
{
  gint slot = self->info->list_slot[list];

  return slot >= 0 && self->lists != NULL ? self->lists[slot] : NULL;
}

/* Siblings of one text are told apart by their order, so all of a list get their ids at once,
 * before anything in it becomes something else: else two could come by the same one. */
static void
settle_ids (SwNode *self)
{
  SwNodeList *nodes = self->list != SW_N_LISTS ? peek_list (self->parent, self->list) : NULL;
  g_autoptr (GHashTable) seen = NULL;

  if (nodes == NULL || sw_node_get_kind (sw_node_get_root (self)) != SW_KIND_DOCUMENT ||
      !sw_node_list_settle (nodes))
    {
      self->derived_id = sw_identity_derive (self, 0);
      return;
    }

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < sw_node_list_get_length (nodes); i++)
    {
      SwNode *node = sw_node_list_get (nodes, i);
      const char *text = sw_identity_get_text (node);
      gpointer key = (gpointer) (text != NULL ? text : "");
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));

      g_hash_table_insert (seen, key, GUINT_TO_POINTER (n + 1));
      if (node->derived_id == NULL)
        node->derived_id = sw_identity_derive (node, n);
    }
}

/**
 * sw_node_get_id:
 * @self: a node
 *
 * Returns: (transfer none): the node's id, a lower-case UUID unless its file gave it another
 */
const char *
sw_node_get_id (SwNode *self)
{
  gint field = sw_identity_get_field (self->info->kind);
  const char *stored = field >= 0 ? sw_node_get_text (self, (guint) field) : NULL;

  if (stored != NULL && *stored != '\0')
    return stored;
  if (self->derived_id == NULL)
    settle_ids (self);
  return self->derived_id;
}

/**
 * sw_node_get_parent:
 * @self: a node
 *
 * Returns: (nullable) (transfer none): the node it is a child or a part of
 */
SwNode *
sw_node_get_parent (SwNode *self)
{
  return self->parent;
}

/**
 * sw_node_get_ancestor:
 * @self: (nullable): a node
 * @kind: a kind
 *
 * Returns: (nullable) (transfer none): the nearest node of that kind from @self upward, @self
 *   included
 */
SwNode *
sw_node_get_ancestor (SwNode *self,
                      SwKind kind)
{
  while (self != NULL && self->info->kind != kind)
    self = self->parent;
  return self;
}

/**
 * sw_node_get_root:
 * @self: a node
 *
 * Returns: (transfer none): the topmost node above it, itself where it has no parent
 */
SwNode *
sw_node_get_root (SwNode *self)
{
  while (self->parent != NULL)
    self = self->parent;
  return self;
}

/**
 * sw_node_get_list_id:
 * @self: a node
 *
 * Returns: which of its parent's lists it is in, %SW_N_LISTS for a part or a root
 */
SwListId
sw_node_get_list_id (SwNode *self)
{
  return self->list;
}

/**
 * sw_node_get_position:
 * @self: a node
 *
 * Returns: its place in its parent's list, %G_MAXUINT where it is in none
 */
guint
sw_node_get_position (SwNode *self)
{
  if (self->parent == NULL || self->list == SW_N_LISTS)
    return G_MAXUINT;
  return sw_node_list_find (ensure_list (self->parent, self->list), self);
}

/**
 * sw_node_get_list:
 * @self: a node
 * @list: one of its lists
 *
 * Returns: (transfer none): the list as a model of #SwNode
 */
GListModel *
sw_node_get_list (SwNode *self,
                  SwListId list)
{
  return G_LIST_MODEL (ensure_list (self, list));
}

/**
 * sw_node_get_n:
 * @self: a node
 * @list: a list, not necessarily one that the kind has
 *
 * Returns: how many children are in it
 */
guint
sw_node_get_n (SwNode *self,
               SwListId list)
{
  SwNodeList *nodes = peek_list (self, list);

  return nodes != NULL ? sw_node_list_get_length (nodes) : 0;
}

/**
 * sw_node_get_nth:
 * @self: a node
 * @list: a list
 * @position: a place in it
 *
 * Returns: (nullable) (transfer none): the child there
 */
SwNode *
sw_node_get_nth (SwNode *self,
                 SwListId list,
                 guint position)
{
  SwNodeList *nodes = peek_list (self, list);

  return nodes != NULL ? sw_node_list_get (nodes, position) : NULL;
}

/**
 * sw_node_get_part:
 * @self: a node
 * @kind: the kind of one of its parts
 *
 * A part is always there: one that the file does not have is empty, and an empty one is not
 * written.
 *
 * Returns: (transfer none): the part
 */
SwNode *
sw_node_get_part (SwNode *self,
                  SwKind kind)
{
  SwNode *part = sw_node_peek_part (self, kind);

  if (part == NULL)
    {
      g_autoptr (SwNode) made = sw_node_new (kind);

      sw_node_init_part (self, made);
      part = made;
    }

  return part;
}

/**
 * sw_node_peek_part:
 * @self: a node
 * @kind: a kind
 *
 * Returns: (nullable) (transfer none): the part of that kind, %NULL where nobody has asked for it
 *   yet
 */
SwNode *
sw_node_peek_part (SwNode *self,
                   SwKind kind)
{
  gint slot = self->info->part_slot[kind];

  return slot >= 0 && self->parts != NULL ? self->parts[slot] : NULL;
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

/* What follows is the door's. */

void
sw_node_set_value (SwNode *self,
                   guint field,
                   SwValue *value)
{
  /* What this node was called outward is settled before it becomes something else. */
  if (sw_identity_get_field (self->info->kind) >= 0 && self->parent != NULL)
    sw_node_get_id (self);

  sw_value_ref (value);
  sw_value_unref (self->values[field]);
  self->values[field] = value;
  g_signal_emit (self, signals[CHANGED], 0, field);
}

void
sw_node_insert (SwNode *self,
                SwListId list,
                SwNode *child,
                guint position)
{
  /* What is made here is not what it says at first: it may be an empty statement, as many are. */
  if (sw_identity_get_field (child->info->kind) >= 0)
    sw_node_get_id (child);

  child->parent = self;
  child->list = list;
  sw_node_list_insert (ensure_list (self, list), position, child);
}

void
sw_node_remove (SwNode *child)
{
  SwNode *parent = child->parent;
  guint position = sw_node_get_position (child);

  /* It may come back, here or elsewhere: as the one it was. */
  if (sw_identity_get_field (child->info->kind) >= 0)
    sw_node_get_id (child);

  /* The caller holds a reference: the change keeps the subtree. */
  child->parent = NULL;
  sw_node_list_remove (ensure_list (parent, child->list), position);
}

void
sw_node_move (SwNode *child,
              SwNode *parent,
              guint position)
{
  if (parent == child->parent)
    {
      sw_node_list_move (ensure_list (parent, child->list), sw_node_get_position (child), position);
      return;
    }

  g_object_ref (child);
  sw_node_remove (child);
  sw_node_insert (parent, child->list, child, position);
  g_object_unref (child);
}

gboolean
sw_node_has_list (SwNode *self,
                  SwListId list)
{
  return self->info->list_slot[list] >= 0;
}
