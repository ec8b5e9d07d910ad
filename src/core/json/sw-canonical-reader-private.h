/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"
#include "json/sw-read-report.h"
#include "model/sw-node.h"

G_BEGIN_DECLS

#define SW_NO_TOKEN G_MAXUINT

/* What the reader knows while it walks one text. */
typedef struct
{
  const SwJsonTape *tape;
  SwNode *root;
  SwNode *plain;           /* the section that framework.levels holds */
  gboolean leave_extensions;  /* keep the block as it stands, look at nothing in it */
  guint n_statements;
  SwShape *shapes[SW_N_KINDS][3];  /* the last one of each kind and view, to be shared */

  /* Members that wait until all strings of schema 1.0 are there. */
  guint record_section;    /* tokens, SW_NO_TOKEN where there is none */
  guint record_levels;
  guint record_statements;

  SwReadReport *report;
  gboolean mended;
  GError **error;
} SwReader;

gboolean sw_reader_expect (SwReader *self, guint token, SwJsonType type);
gboolean sw_reader_read_object (SwReader *self, SwNode *node, SwView view, guint token);
gboolean sw_reader_read_records (SwReader *self);

G_END_DECLS
