/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-html-blocks.h"

G_BEGIN_DECLS

typedef struct
{
  SwBlockList *list;
  SwHtmlFlags flags;
  GHashTable *by_id;       /* id → xmlNode, borrowed */
  guint depth;             /* of lists */
  char *term;              /* (nullable): a <dt> that waits for its <dd> */
} SwHtmlReader;

/* A block while its text is put together. */
typedef struct
{
  SwHtmlReader *reader;
  GString *text;
  GPtrArray *chips;        /* of Chip: what becomes a SwImportChip */
  const xmlNode *label;    /* (nullable): the element that is the label */
  gsize label_len;
  gsize bold_len;
  gboolean bold_ended;
  gsize chip_end;          /* where the last chip stood: the space behind it is kept, it may come back */
  gboolean item;
  GPtrArray *inner;        /* lists inside the item, to be read afterwards */
} SwHtmlCollector;

/* sw-html-elements.c */
gboolean sw_html_is_block (const xmlNode *node);
gboolean sw_html_is_list (const xmlNode *node);
gboolean sw_html_holds_block (const xmlNode *node);
gboolean sw_html_is_ignored (const xmlNode *node);
gboolean sw_html_goes_on (const char *text, gsize at);
const xmlNode *sw_html_find_label (const xmlNode *node);
GPtrArray *sw_html_list_pieces (const xmlNode *node);

/* sw-html-collect.c */
void sw_html_collector_init (SwHtmlCollector *self, SwHtmlReader *reader, gboolean item);
void sw_html_collector_clear (SwHtmlCollector *self);
void sw_html_collector_emit (SwHtmlCollector *self, SwBlockKind kind, guint depth, guint line);
void sw_html_collect (SwHtmlCollector *self, const xmlNode *node, gboolean bold);
void sw_html_collect_children (SwHtmlCollector *self, const xmlNode *node, gboolean bold);

G_END_DECLS
