/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwChange: one step of a document, of a closed set of four kinds.
 *
 * Each is its own inverse with the roles swapped, so undo needs no code of its own. A change
 * keeps its nodes alive: a removed subtree is owned by the change that removed it, and the same
 * nodes come back when it is undone. MOVE is its own kind, because a removal and an insertion
 * would tell the views that the thing had gone. */

#include "model/sw-change.h"

#include <math.h>
#include <string.h>

#include "model/sw-field-checks.h"

/**
 * sw_change_new_set:
 * @node: a node
 * @field: one of its fields
 * @new_value: (nullable) (transfer none): what it shall hold
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_set (SwNode *node,
                   guint field,
                   SwValue *new_value)
{
  SwChange *change = g_new0 (SwChange, 1);

  change->type = SW_CHANGE_SET;
  change->node = g_object_ref (node);
  change->field = field;
  change->old_value = sw_value_ref (sw_node_get_value (node, field));
  change->new_value = sw_value_ref (new_value);
  return change;
}

/**
 * sw_change_new_insert:
 * @parent: the node that gets a child
 * @list: in which of its lists
 * @node: (transfer none): the child
 * @position: where
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_insert (SwNode *parent,
                      SwListId list,
                      SwNode *node,
                      guint position)
{
  SwChange *change = g_new0 (SwChange, 1);

  change->type = SW_CHANGE_INSERT;
  change->node = g_object_ref (node);
  change->list = list;
  change->parent = g_object_ref (parent);
  change->position = position;
  return change;
}

/**
 * sw_change_new_remove:
 * @node: a child in one of its parent's lists
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_remove (SwNode *node)
{
  SwChange *change = sw_change_new_insert (sw_node_get_parent (node), sw_node_get_list_id (node),
                                           node, sw_node_get_position (node));

  change->type = SW_CHANGE_REMOVE;
  return change;
}

/**
 * sw_change_new_move:
 * @node: a child in one of its parent's lists
 * @new_parent: the node that gets it, into the list of the same name
 * @new_position: where, counted without @node
 *
 * Returns: (transfer full): the change
 */
SwChange *
sw_change_new_move (SwNode *node,
                    SwNode *new_parent,
                    guint new_position)
{
  SwChange *change = sw_change_new_remove (node);

  change->type = SW_CHANGE_MOVE;
  change->new_parent = g_object_ref (new_parent);
  change->new_position = new_position;
  return change;
}

/**
 * sw_change_new_inverse:
 * @change: a change
 *
 * Returns: (transfer full): the change that takes @change back
 */
SwChange *
sw_change_new_inverse (const SwChange *change)
{
  SwChange *inverse = g_new0 (SwChange, 1);

  *inverse = *change;
  g_object_ref (inverse->node);

  switch (change->type)
    {
    case SW_CHANGE_SET:
      inverse->old_value = sw_value_ref (change->new_value);
      inverse->new_value = sw_value_ref (change->old_value);
      break;

    case SW_CHANGE_INSERT:
      inverse->type = SW_CHANGE_REMOVE;
      g_object_ref (inverse->parent);
      break;

    case SW_CHANGE_REMOVE:
      inverse->type = SW_CHANGE_INSERT;
      g_object_ref (inverse->parent);
      break;

    case SW_CHANGE_MOVE:
      inverse->parent = g_object_ref (change->new_parent);
      inverse->position = change->new_position;
      inverse->new_parent = g_object_ref (change->parent);
      inverse->new_position = change->position;
      break;

    default:
      g_assert_not_reached ();
    }

  return inverse;
}

static gboolean
is_inside (SwNode *node,
           SwNode *tree)
{
  for (; node != NULL; node = sw_node_get_parent (node))
    if (node == tree)
      return TRUE;
  return FALSE;
}

/* A value that its member cannot hold in JSON would make a file that nobody can read again. */
static gboolean
can_hold (const SwMember *member,
          const SwValue *value)
{
  if (value == NULL)
    return TRUE;
  if (sw_value_is_null (value))
    return (member->flags & SW_MEMBER_NULLABLE) != 0;

  switch (member->type)
    {
    case SW_MEMBER_INTEGER:
      /* As the reader has it: 4.0 is whole. */
      return sw_is_json_number (value) &&
             g_ascii_strtod (value, NULL) == floor (g_ascii_strtod (value, NULL));
    case SW_MEMBER_NUMBER:
      return sw_is_json_number (value);
    case SW_MEMBER_BOOLEAN:
      return g_str_equal (value, "true") || g_str_equal (value, "false");
    default:
      return g_utf8_validate (value, -1, NULL);
    }
}

/* The sections that the format has a place for, each once; the one that schema 1.0 holds is
 * always there. */
static gboolean
may_insert_section (SwNode *root,
                    SwNode *section)
{
  const char *key = sw_node_get_text (section, SW_SECTION_KEY);
  const SwMember *member =
    key != NULL ? sw_schema_find_member (SW_KIND_EXTENSIONS, SW_VIEW_WHOLE, key, strlen (key), NULL)
                : NULL;

  if (member == NULL || member->type != SW_MEMBER_SECTION)
    return FALSE;
  return sw_node_find_child (root, SW_LIST_SECTIONS, SW_SECTION_KEY, key) == NULL;
}

static gboolean
is_plain_section (SwNode *node)
{
  return sw_node_get_kind (node) == SW_KIND_SECTION &&
         g_strcmp0 (sw_node_get_text (node, SW_SECTION_KEY), SW_SECTION_PLAIN_KEY) == 0;
}

/**
 * sw_change_is_possible:
 * @change: a change
 * @root: the root of a document
 *
 * Returns: whether @change can be made to that document as it is
 */
gboolean
sw_change_is_possible (const SwChange *change,
                       SwNode *root)
{
  const SwMember *member;

  switch (change->type)
    {
    case SW_CHANGE_SET:
      member = sw_schema_get_field (sw_node_get_kind (change->node), change->field);
      return is_inside (change->node, root) && member != NULL &&
             !(sw_node_get_kind (change->node) == SW_KIND_SECTION &&
               change->field == SW_SECTION_KEY) &&
             (can_hold (member, change->new_value) ||
              sw_value_equal (change->new_value, change->old_value));

    case SW_CHANGE_INSERT:
      member = sw_schema_get_list (sw_node_get_kind (change->parent), change->list);
      return is_inside (change->parent, root) && sw_node_get_parent (change->node) == NULL &&
             (change->list == SW_LIST_SECTIONS
                ? change->parent == root && sw_node_get_kind (change->node) == SW_KIND_SECTION &&
                    may_insert_section (root, change->node)
                : member != NULL && member->child == sw_node_get_kind (change->node)) &&
             change->position <= sw_node_get_n (change->parent, change->list);

    case SW_CHANGE_REMOVE:
      return is_inside (change->node, root) && change->position != G_MAXUINT &&
             !is_plain_section (change->node);

    case SW_CHANGE_MOVE:
      return is_inside (change->node, root) && change->position != G_MAXUINT &&
             is_inside (change->new_parent, root) &&
             !is_inside (change->new_parent, change->node) &&
             sw_node_has_list (change->new_parent, change->list) &&
             change->new_position <= sw_node_get_n (change->new_parent, change->list) -
                                       (change->parent == change->new_parent ? 1 : 0);

    default:
      return FALSE;
    }
}

/**
 * sw_change_free:
 * @change: (transfer full) (nullable): a change
 */
void
sw_change_free (SwChange *change)
{
  if (change == NULL)
    return;

  g_clear_object (&change->node);
  g_clear_object (&change->parent);
  g_clear_object (&change->new_parent);
  sw_value_unref (change->old_value);
  sw_value_unref (change->new_value);
  g_free (change);
}
