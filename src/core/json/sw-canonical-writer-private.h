/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

/* What the files that write a document share while they do. */

typedef struct
{
  SwNode *root;
  SwNode *plain;           /* the section that framework.levels holds */
  gboolean exact;          /* as it was read */
  GPtrArray *literals;     /* borrowed from values and shapes */
  GError *error;
} SwCanonicalWriter;

/* sw-canonical-wants.c */
gboolean sw_canonical_writer_is_id (SwNode *node, const SwMember *member);
gboolean sw_canonical_writer_is_one_of_many (SwNode *node);
gboolean sw_canonical_writer_is_for (SwNode *node, const SwMember *member);
gboolean sw_canonical_writer_wants (SwCanonicalWriter *self, SwNode *node, const SwMember *member,
                                    gboolean had, gboolean is_new);

G_END_DECLS
