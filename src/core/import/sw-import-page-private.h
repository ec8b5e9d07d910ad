/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-chips.h"
#include "import/sw-import-page.h"
#include "text/sw-lexicon.h"

G_BEGIN_DECLS

/* In which part of the page the reader is. */
typedef enum
{
  SW_PAGE_HEAD,
  SW_PAGE_CONTEXT,         /* a heading has announced the context */
  SW_PAGE_LEVELS,
  SW_PAGE_EVIDENCE,
  SW_PAGE_ANCHORS,
  SW_PAGE_FOOT,
} SwPagePart;

typedef struct
{
  SwImportDraft *draft;
  const SwProfile *profile;
  GPtrArray *blocks;
  guint at;
  guint title_at;          /* the block that is the title, G_MAXUINT where none is */
  SwPagePart part;
  SwImportSection *section;
  SwImportDomain *domain;
  SwImportLevel *level;
  gboolean in_cluster;     /* in the second half of the evidence */
  SwListId group;          /* of anchors; SW_N_LISTS before the first */
} SwPageReader;

/* Each says whether it has understood the block. */
gboolean sw_page_read_furniture (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_occupation (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_context (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_evidence (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_anchors (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_foot (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_section (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_domain (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_level (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_statement (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_role (SwPageReader *self, SwBlock *block);
gboolean sw_page_read_description (SwPageReader *self, SwBlock *block);

void sw_page_keep_too_long (SwPageReader *self, SwBlock *block);
void sw_page_find_title (SwPageReader *self);
void sw_page_propose_levels (SwPageReader *self);

gboolean sw_page_is_level (SwPageReader *self, const SwBlock *block);
gboolean sw_page_has_prefix (const char *text, const char *prefix);
SwVerbForm sw_page_get_form (SwPageReader *self);
const SwBlock *sw_page_peek (SwPageReader *self, guint ahead);

G_END_DECLS
