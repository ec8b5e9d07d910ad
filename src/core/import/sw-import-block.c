/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page as a row of blocks.
 *
 * Each form is read into the same headings, paragraphs and list items, so that what a framework's
 * page looks like is known in one place (sw-import-page.c), whatever it came as. A block's text is
 * one line with single spaces and nothing that cannot be seen at its ends. */

#include "import/sw-import-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ITEMS 100000
/* Headings and paragraphs of a page that is none. */
#define MAX_BLOCKS 200000

static void
chip_free (SwImportChip *self)
{
  g_free (self->label);
  g_free (self->title);
  g_free (self->url);
  g_free (self);
}

static void
block_free (SwBlock *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->chips);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_free (self);
}

/** sw_block_list_new: (skip) Returns: (transfer full): an empty page */
SwBlockList *
sw_block_list_new (void)
{
  SwBlockList *self = g_new0 (SwBlockList, 1);

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  self->limits = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** sw_block_list_free: (skip) @self: (transfer full) (nullable): a page */
void
sw_block_list_free (SwBlockList *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->limits);
  g_free (self->title);
  g_free (self);
}

/**
 * sw_block_tidy: (skip)
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text with each run of white space as one space and none at its ends
 */
char *
sw_block_tidy (const char *text)
{
  GString *tidy = g_string_sized_new (strlen (text));
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0xfeff || c == 0x85 || g_unichar_iscntrl (c))
        {
          space = TRUE;
          continue;
        }
      if (space && tidy->len > 0)
        g_string_append_c (tidy, ' ');
      space = FALSE;
      g_string_append_len (tidy, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (tidy, FALSE);
}

/**
 * sw_block_list_add: (skip)
 * @self: a page
 * @kind: what comes next
 * @depth: a heading's or an item's depth
 * @line: where it stands
 * @text: what it says; it is tidied
 *
 * Returns: (nullable) (transfer none): the block, %NULL where it says nothing or the page is full
 */
SwBlock *
sw_block_list_add (SwBlockList *self,
                   SwBlockKind kind,
                   guint depth,
                   guint line,
                   const char *text)
{
  g_autofree char *tidy = sw_block_tidy (text);
  SwBlock *block;

  if (*tidy == '\0')
    return NULL;
  if (self->full)
    return NULL;
  if ((kind == SW_BLOCK_ITEM && self->n_items++ == MAX_ITEMS) || self->blocks->len == MAX_BLOCKS)
    {
      self->full = TRUE;
      g_ptr_array_add (self->limits,
                       kind == SW_BLOCK_ITEM
                         ? g_strdup_printf (_("The page has more than %d list items; nothing was read from line %u on."),
                                            MAX_ITEMS, line)
                         : g_strdup_printf (_("The page has more than %d paragraphs; nothing was read from line %u on."),
                                            MAX_BLOCKS, line));
      return NULL;
    }

  block = g_new0 (SwBlock, 1);
  block->kind = kind;
  block->depth = depth;
  block->line = line;
  block->text = g_steal_pointer (&tidy);
  block->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) chip_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * sw_block_add_chip: (skip)
 * @self: a block
 * @label: what is read
 * @title: (nullable): what it stands for
 * @url: (nullable): where it leads
 *
 * Returns: (transfer none): the chip
 */
SwImportChip *
sw_block_add_chip (SwBlock *self,
                   const char *label,
                   const char *title,
                   const char *url)
{
  SwImportChip *chip = g_new0 (SwImportChip, 1);

  chip->label = sw_block_tidy (label);
  chip->title = title != NULL && *title != '\0' ? sw_block_tidy (title) : NULL;
  chip->url = g_strdup (url);
  g_ptr_array_add (self->chips, chip);
  return chip;
}
