/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* One statement with all that tells where it stands, for formats that know no tree. */
typedef struct
{
  SwNode *statement;
  const char *id;
  const char *section;     /* its key */
  const char *domain;      /* its name; "" outside domains */
  const char *level;       /* its key */
  guint number;            /* in its level, counted from 1 */
  const char *text;
  char *label;
  const char *action;
} SwFlatRow;

typedef void (*SwFlatRowFunc) (const SwFlatRow *row, gpointer data);

void sw_flat_rows_foreach (SwDocument *document, SwFlatRowFunc func, gpointer data);
gboolean sw_flat_rows_hold (SwNode *node, const SwMember *member);

G_END_DECLS
