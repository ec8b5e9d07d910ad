/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { SW_BLOCK_HEADING, SW_BLOCK_TEXT, SW_BLOCK_ITEM } SwBlockKind;

/* A citation as the page shows it. */
typedef struct
{
  char *label;
  char *title;             /* (nullable) */
  char *url;               /* (nullable) */
  gsize at;                /* where in the block's text it stands */
  gboolean guessed;        /* nothing says where its label begins */
} SwImportChip;

/* A paragraph, heading or list item: all that the readers of forms have in common. */
typedef struct
{
  SwBlockKind kind;
  guint depth;             /* of a heading from 1 to 6, of an item how many lists are round it */
  guint line;              /* of what was read, from 1 */
  char *text;              /* one line, without list number; of an item without its chips */
  gsize label_len;         /* how much of it the form sets off as the label; 0: nothing */
  GPtrArray *chips;        /* of SwImportChip */
  GPtrArray *pieces;       /* (nullable): the text as the elements that stand side by side in it */
} SwBlock;

typedef struct
{
  GPtrArray *blocks;       /* of SwBlock */
  char *title;             /* (nullable): what the form says outside its text */
  guint n_items;
  gboolean full;           /* a limit was hit: what comes now is left out */
  GPtrArray *limits;       /* of char * */
} SwBlockList;

SwBlockList *sw_block_list_new (void);
void sw_block_list_free (SwBlockList *self);
SwBlock *sw_block_list_add (SwBlockList *self, SwBlockKind kind, guint depth, guint line, const char *text);
SwImportChip *sw_block_add_chip (SwBlock *self, const char *label, const char *title, const char *url);

char *sw_block_tidy (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwBlockList, sw_block_list_free)

G_END_DECLS
