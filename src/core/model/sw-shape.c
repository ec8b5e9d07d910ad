/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwShape: the memory of how one JSON object stood in its file.
 *
 * A node keeps values and children by the schema, and beside them the shape of the object it came
 * from, so that a save puts every member where it was and gives back those that this program does
 * not know, as they stood. A node made here has no shape and is written in the contract's order.
 * A shape never changes once it is filled: it is shared with snapshots. */

#include "model/sw-shape.h"

struct _SwShape
{
  gatomicrefcount ref_count;
  GArray *members;         /* of SwShapeMember; owns the strings of the unknown ones */
};

static void
member_clear (gpointer data)
{
  SwShapeMember *member = data;

  g_free ((char *) member->name);
  g_free ((char *) member->raw);
}

/**
 * sw_shape_new:
 *
 * Returns: (transfer full): a shape without members
 */
SwShape *
sw_shape_new (void)
{
  SwShape *shape = g_new (SwShape, 1);

  g_atomic_ref_count_init (&shape->ref_count);
  shape->members = g_array_sized_new (FALSE, FALSE, sizeof (SwShapeMember), 6);
  g_array_set_clear_func (shape->members, member_clear);
  return shape;
}

/**
 * sw_shape_add_known:
 * @shape: a shape
 * @member: the schema's row for the member that comes next
 */
void
sw_shape_add_known (SwShape *shape,
                    const SwMember *member)
{
  SwShapeMember row = { .known = member };

  g_array_append_val (shape->members, row);
}

/**
 * sw_shape_add_unknown:
 * @shape: a shape
 * @name: the name of the member that comes next, escapes resolved
 * @raw: (nullable): its value, as compact JSON
 */
void
sw_shape_add_unknown (SwShape *shape,
                      const char *name,
                      const char *raw)
{
  SwShapeMember row = { .name = g_strdup (name), .raw = g_strdup (raw) };

  g_array_append_val (shape->members, row);
}

/**
 * sw_shape_ref:
 * @shape: (nullable): a shape
 *
 * Returns: (transfer full) (nullable): @shape
 */
SwShape *
sw_shape_ref (SwShape *shape)
{
  if (shape != NULL)
    g_atomic_ref_count_inc (&shape->ref_count);
  return shape;
}

/**
 * sw_shape_unref:
 * @shape: (transfer full) (nullable): a shape
 */
void
sw_shape_unref (SwShape *shape)
{
  if (shape != NULL && g_atomic_ref_count_dec (&shape->ref_count))
    {
      g_array_unref (shape->members);
      g_free (shape);
    }
}

/**
 * sw_shape_get_n_members:
 * @shape: (nullable): a shape
 *
 * Returns: how many members the object had
 */
guint
sw_shape_get_n_members (const SwShape *shape)
{
  return shape != NULL ? shape->members->len : 0;
}

/**
 * sw_shape_get_member:
 * @shape: a shape
 * @index: a member's place
 *
 * Returns: (transfer none): the member
 */
const SwShapeMember *
sw_shape_get_member (const SwShape *shape,
                     guint index)
{
  return &g_array_index (shape->members, SwShapeMember, index);
}

/**
 * sw_shape_has:
 * @shape: (nullable): a shape
 * @member: a row of the schema
 *
 * Returns: whether the object had that member
 */
gboolean
sw_shape_has (const SwShape *shape,
              const SwMember *member)
{
  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    if (sw_shape_get_member (shape, i)->known == member)
      return TRUE;
  return FALSE;
}

/**
 * sw_shape_has_unknown:
 * @shape: (nullable): a shape
 *
 * Returns: whether the object had members that the schema does not know
 */
gboolean
sw_shape_has_unknown (const SwShape *shape)
{
  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    if (sw_shape_get_member (shape, i)->known == NULL)
      return TRUE;
  return FALSE;
}
