/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A statement, or a record with the text that it was written for. */
typedef struct
{
  const char *text;        /* (nullable): a record that does not say for what it is */
  guint level;
  guint place;
} SwMatchItem;

guint *sw_record_match (const SwMatchItem *statements, guint n_statements,
                        const SwMatchItem *records, guint n_records);

G_END_DECLS
