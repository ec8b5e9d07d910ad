/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/sw-schema.h"

G_BEGIN_DECLS

/* The members of one JSON object as a file had them: which, in what order, and the text of those
 * that the schema does not know. */
typedef struct _SwShape SwShape;

typedef struct
{
  const SwMember *known;   /* the schema's row, %NULL for a member it does not know */
  const char *name;        /* of an unknown member, escapes resolved */
  const char *raw;         /* its value as JSON, without white space between tokens */
} SwShapeMember;

SwShape *sw_shape_new (void);
void sw_shape_add_known (SwShape *shape, const SwMember *member);
void sw_shape_add_unknown (SwShape *shape, const char *name, const char *raw);
SwShape *sw_shape_ref (SwShape *shape);
void sw_shape_unref (SwShape *shape);

guint sw_shape_get_n_members (const SwShape *shape);
const SwShapeMember *sw_shape_get_member (const SwShape *shape, guint index);
gboolean sw_shape_has (const SwShape *shape, const SwMember *member);
gboolean sw_shape_has_unknown (const SwShape *shape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwShape, sw_shape_unref)

G_END_DECLS
