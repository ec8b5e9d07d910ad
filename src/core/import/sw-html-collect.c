/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of one block while it is put together, with its chips and the length of its label.
 *
 * The label of an item is its bold beginning, or the element that is set off (sw-html-elements.c). Chips
 * (sw-html-chips.c) leave the text if nothing follows them that is read: a link in the middle of a
 * sentence is part of the sentence. */

#include "import/sw-html-blocks-private.h"

#include <string.h>

#include "import/sw-pasted-text.h"

typedef struct
{
  char *label;
  char *title;
  char *url;
  gsize at;
} Chip;

static void
chip_free (Chip *chip)
{
  g_free (chip->label);
  g_free (chip->title);
  g_free (chip->url);
  g_free (chip);
}

static void
append_space (SwHtmlCollector *self)
{
  GString *text = self->text;

  if (text->len > 0 && (text->str[text->len - 1] != ' ' || text->len == self->chip_end))
    g_string_append_c (text, ' ');
}

static void
append_text (SwHtmlCollector *self,
             const char *text,
             gboolean bold)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0xfeff)
        {
          append_space (self);
          continue;
        }
      g_string_append_len (self->text, p, g_utf8_next_char (p) - p);
      if (!bold)
        self->bold_ended = TRUE;
      else if (!self->bold_ended)
        self->bold_len = self->text->len;
    }
}

static void
collect_chip (SwHtmlCollector *self,
              const xmlNode *node)
{
  Chip *chip = g_new0 (Chip, 1);

  if (!sw_html_read_chip (node, self->reader->by_id, &chip->label, &chip->title, &chip->url))
    {
      chip_free (chip);
      return;
    }
  chip->at = self->chip_end = self->text->len;
  g_ptr_array_add (self->chips, chip);
}

/** sw_html_collect_children: (skip) @self: a collector @node: an element @bold: whether it stands in bold type */
void
sw_html_collect_children (SwHtmlCollector *self,
                          const xmlNode *node,
                          gboolean bold)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    sw_html_collect (self, child, bold);
}

static void
collect_chip_list (SwHtmlCollector *self,
                   const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (sw_html_is_chip (child))
        collect_chip (self, child);
      else
        collect_chip_list (self, child);
    }
}

/** sw_html_collect: (skip) @self: a collector @node: what is to be read next @bold: whether it stands in bold type */
void
sw_html_collect (SwHtmlCollector *self,
                 const xmlNode *node,
                 gboolean bold)
{
  if (sw_html_is_ignored (node))
    return;
  if (node->type != XML_ELEMENT_NODE)
    {
      append_text (self, (const char *) node->content, bold);
      return;
    }
  if (sw_html_is (node, "br"))
    {
      append_space (self);
      return;
    }
  if (self->item && sw_html_is_list (node))
    {
      if (sw_html_is_chip_list (node))
        collect_chip_list (self, node);
      else
        g_ptr_array_add (self->inner, (gpointer) node);
      return;
    }
  if (node != self->label && sw_html_is_chip (node))
    {
      if (self->item && self->text->len > 0)
        {
          collect_chip (self, node);
          return;
        }
      /* Elsewhere the text stays, and the link is kept beside it. */
      if (sw_html_is (node, "a"))
        collect_chip (self, node);
    }

  if (sw_html_is_block (node))
    append_space (self);
  sw_html_collect_children (self, node, sw_html_is_bold (node, bold));
  if (node == self->label)
    self->label_len = self->text->len;
  if (sw_html_is_block (node))
    append_space (self);
}

/* Chips that the sentence goes on behind were its words. */
static void
put_back (SwHtmlCollector *self)
{
  for (guint i = self->chips->len; self->item && i-- > 0;)
    {
      Chip *chip = g_ptr_array_index (self->chips, i);

      if (!sw_html_goes_on (self->text->str, chip->at))
        continue;
      g_string_insert (self->text, (gssize) chip->at, chip->label);
      for (guint j = i + 1; j < self->chips->len; j++)
        ((Chip *) g_ptr_array_index (self->chips, j))->at += strlen (chip->label);
      g_ptr_array_remove_index (self->chips, i);
    }
}

/* Commas between chips, brackets round them, a space before the full stop behind them. */
static void
trim_behind (SwHtmlCollector *self)
{
  g_autofree char *behind = NULL;
  gsize at;
  gboolean stop;

  if (!self->item || self->chips->len == 0)
    return;

  at = ((Chip *) g_ptr_array_index (self->chips, 0))->at;
  behind = g_strdup (self->text->str + at);
  stop = strchr (behind, '.') != NULL;
  g_string_truncate (self->text, at);
  while (self->text->len > 0 && strchr (" ([,;", self->text->str[self->text->len - 1]) != NULL)
    g_string_truncate (self->text, self->text->len - 1);
  if (stop && !g_str_has_suffix (self->text->str, "."))
    g_string_append_c (self->text, '.');
}

/* How much of the tidied text is what @len bytes of the text before that were. */
static gsize
measure_label (const char *tidied,
               const char *text,
               gsize len)
{
  g_autofree char *label = g_strndup (text, len);
  g_autofree char *tidy = sw_block_tidy (label);

  return g_str_has_prefix (tidied, tidy) ? strlen (tidy) : 0;
}

/**
 * sw_html_collector_emit: (skip)
 * @self: a collector
 * @kind: what the block is
 * @depth: how deep it stands
 * @line: the page's line
 *
 * Adds what was collected to the page's blocks, where it says anything.
 */
void
sw_html_collector_emit (SwHtmlCollector *self,
                        SwBlockKind kind,
                        guint depth,
                        guint line)
{
  gboolean bold_only = (self->reader->flags & SW_HTML_BOLD_ONLY) != 0;
  const char *text;
  gsize label_len, skipped;
  SwBlock *block;

  if (kind == SW_BLOCK_ITEM)
    {
      put_back (self);
      trim_behind (self);
    }
  text = self->text->str;
  label_len = self->bold_len > 0 && self->bold_ended ? self->bold_len : bold_only ? 0 : self->label_len;
  if (label_len >= self->text->len)
    label_len = 0;

  /* What is tidied away stands at the ends only: the text has single spaces already. */
  skipped = kind != SW_BLOCK_HEADING ? (gsize) (sw_pasted_skip_marker (text) - text) : 0;
  skipped += strspn (text + skipped, " ");
  block = sw_block_list_add (self->reader->list, kind, depth, line, text + skipped);
  if (block == NULL)
    return;
  if (label_len > skipped)
    block->label_len = measure_label (block->text, text + skipped, label_len - skipped);
  for (guint i = 0; i < self->chips->len; i++)
    {
      const Chip *chip = g_ptr_array_index (self->chips, i);

      sw_block_add_chip (block, chip->label, chip->title, chip->url);
    }
}

/** sw_html_collector_init: (skip) @self: a collector @reader: whose it is @item: whether it is for an item */
void
sw_html_collector_init (SwHtmlCollector *self,
                        SwHtmlReader *reader,
                        gboolean item)
{
  memset (self, 0, sizeof *self);
  self->reader = reader;
  self->item = item;
  self->text = g_string_new (NULL);
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) chip_free);
  self->inner = g_ptr_array_new ();
}

/** sw_html_collector_clear: (skip) @self: a collector */
void
sw_html_collector_clear (SwHtmlCollector *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->inner);
}
