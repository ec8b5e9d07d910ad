/* SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML as blocks, by its structure: headings, paragraphs, list items.
 *
 * An element that holds block elements is walked through; any other is one block, and what stands
 * between block elements is one as well. What an element is, sw-html-elements.c knows; the text of a
 * block, its label and its chips are put together in sw-html-collect.c.
 *
 * The walk is recursive; the parser's depth limit bounds it. */

#include "import/sw-html-blocks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import.h"

static guint
get_line (const xmlNode *node)
{
  long line = xmlGetLineNo ((xmlNode *) node);

  return line > 0 ? (guint) line : 0;
}

static void walk (SwHtmlReader *self, const xmlNode *first);

static void
read_item (SwHtmlReader *self,
           const xmlNode *node,
           guint depth)
{
  SwHtmlCollector collector;

  sw_html_collector_init (&collector, self, TRUE);
  if ((self->flags & SW_HTML_BOLD_ONLY) == 0)
    collector.label = sw_html_find_label (node);
  sw_html_collect_children (&collector, node, sw_html_is_bold (node, FALSE));
  sw_html_collector_emit (&collector, SW_BLOCK_ITEM, depth, get_line (node));

  for (guint i = 0; i < collector.inner->len && !self->list->full; i++)
    {
      self->depth++;
      walk (self, ((const xmlNode *) g_ptr_array_index (collector.inner, i))->children);
      self->depth--;
    }
  sw_html_collector_clear (&collector);
}

/* Word's list paragraphs say their level in their style. */
static guint
get_list_level (const xmlNode *node)
{
  g_autofree char *style = sw_html_dup_attribute (node, "style");
  const char *list = style != NULL ? strstr (style, "mso-list:") : NULL;
  const char *level = list != NULL ? strstr (list, "level") : NULL;

  return level != NULL && g_ascii_isdigit (level[5]) ? (guint) (level[5] - '0') : 0;
}

static guint
get_heading_level (const xmlNode *node)
{
  g_autofree char *role = NULL;
  g_autofree char *level = NULL;

  if (node->name[0] == 'h' && g_ascii_isdigit (node->name[1]) && node->name[2] == '\0')
    return (guint) (node->name[1] - '0');
  role = sw_html_dup_attribute (node, "role");
  if (g_strcmp0 (role, "heading") != 0)
    return 0;
  level = sw_html_dup_attribute (node, "aria-level");
  return level != NULL && level[0] >= '1' && level[0] <= '6' ? (guint) (level[0] - '0') : 2;
}

static void
read_text (SwHtmlReader *self,
           const xmlNode *node,
           SwBlockKind kind,
           guint depth)
{
  SwHtmlCollector collector;
  guint n = self->list->blocks->len;

  sw_html_collector_init (&collector, self, kind == SW_BLOCK_ITEM);
  sw_html_collect_children (&collector, node, sw_html_is_bold (node, FALSE));
  if (self->term != NULL)
    {
      g_string_prepend (collector.text, ": ");
      g_string_prepend (collector.text, self->term);
      g_clear_pointer (&self->term, g_free);
      collector.bold_len = 0;
    }
  sw_html_collector_emit (&collector, kind, depth, get_line (node));
  sw_html_collector_clear (&collector);

  if (kind == SW_BLOCK_TEXT && self->list->blocks->len > n)
    {
      SwBlock *block = g_ptr_array_index (self->list->blocks, n);

      block->pieces = sw_html_list_pieces (node);
    }
}

static guint
list_cells (const xmlNode *row,
            const xmlNode **cells,
            guint max)
{
  static const char *const names[] = { "td", "th", NULL };
  guint n = 0;

  for (const xmlNode *child = row->children; child != NULL; child = child->next)
    if (sw_html_is_any (child, names))
      {
        if (n < max)
          cells[n] = child;
        n++;
      }
  return n;
}

/* A row of two cells is a name and its value. */
static gboolean
read_pair (SwHtmlReader *self,
           const xmlNode *const *cells)
{
  if (sw_html_holds_block (cells[0]) || sw_html_holds_block (cells[1]) || !sw_html_has_text (cells[0]))
    return FALSE;

  g_free (self->term);
  self->term = sw_html_dup_text (cells[0], SW_HTML_MAX_CHIP);
  read_text (self, cells[1], SW_BLOCK_TEXT, 0);
  g_clear_pointer (&self->term, g_free);
  return TRUE;
}

/* A row of a number, a label and an action is an item; what it cites may have a cell as well. */
static gboolean
read_numbered (SwHtmlReader *self,
               const xmlNode *const *cells,
               guint n)
{
  g_autofree char *number = sw_html_dup_text (cells[0], 16);
  SwHtmlCollector collector;
  gsize digits;

  g_strstrip (number);
  digits = strspn (number, "0123456789");
  if (digits == 0 || strspn (number + digits, ".)") != strlen (number + digits))
    return FALSE;

  sw_html_collector_init (&collector, self, TRUE);
  collector.label = cells[1];
  for (guint i = 1; i < n; i++)
    sw_html_collect (&collector, cells[i], FALSE);
  sw_html_collector_emit (&collector, SW_BLOCK_ITEM, MAX (self->depth, 1), get_line (cells[0]));
  sw_html_collector_clear (&collector);
  return TRUE;
}

static gboolean
read_row (SwHtmlReader *self,
          const xmlNode *node)
{
  const xmlNode *cells[4] = { NULL };
  guint n = list_cells (node, cells, G_N_ELEMENTS (cells));

  if (n == 2)
    return read_pair (self, cells);
  return (n == 3 || n == 4) && read_numbered (self, cells, n);
}

static void
read_element (SwHtmlReader *self,
              const xmlNode *node)
{
  guint heading = get_heading_level (node);
  guint level = get_list_level (node);

  if (heading > 0)
    read_text (self, node, SW_BLOCK_HEADING, heading);
  else if (level > 0)
    read_item (self, node, level);
  else if (sw_html_is (node, "li"))
    read_item (self, node, MAX (self->depth, 1));
  else if (sw_html_is_list (node))
    {
      self->depth++;
      walk (self, node->children);
      self->depth--;
    }
  else if (sw_html_is (node, "dt"))
    {
      g_free (self->term);
      self->term = sw_html_dup_text (node, SW_HTML_MAX_CHIP);
    }
  else if (sw_html_is (node, "tr") && read_row (self, node))
    return;
  else if (sw_html_holds_block (node))
    walk (self, node->children);
  else
    read_text (self, node, SW_BLOCK_TEXT, 0);
}

/* What stands between blocks, from @first to before @end, as blocks that line breaks and buttons end. */
static void
read_loose (SwHtmlReader *self,
            const xmlNode *first,
            const xmlNode *end)
{
  SwHtmlCollector collector;

  sw_html_collector_init (&collector, self, FALSE);
  for (const xmlNode *node = first; node != end; node = node->next)
    {
      gboolean ends = sw_html_is (node, "br") || sw_html_is (node, "button");

      if (ends)
        {
          sw_html_collector_emit (&collector, SW_BLOCK_TEXT, 0, get_line (node));
          sw_html_collector_clear (&collector);
          sw_html_collector_init (&collector, self, FALSE);
          if (sw_html_is (node, "button"))
            read_text (self, node, SW_BLOCK_TEXT, 0);
          continue;
        }
      sw_html_collect (&collector, node, FALSE);
    }
  sw_html_collector_emit (&collector, SW_BLOCK_TEXT, 0, get_line (first));
  sw_html_collector_clear (&collector);
}

static void
walk (SwHtmlReader *self,
      const xmlNode *first)
{
  const xmlNode *loose = NULL;

  for (const xmlNode *node = first; node != NULL && !self->list->full; node = node->next)
    {
      gboolean block = node->type == XML_ELEMENT_NODE && !sw_html_is_ignored (node) &&
                       (sw_html_is_block (node) || get_heading_level (node) > 0 || sw_html_holds_block (node));

      if (!block)
        {
          if (loose == NULL)
            loose = node;
          continue;
        }
      if (loose != NULL)
        read_loose (self, loose, node);
      loose = NULL;
      read_element (self, node);
    }
  if (loose != NULL && !self->list->full)
    read_loose (self, loose, NULL);
}

static void
index_ids (SwHtmlReader *self,
           const xmlNode *node)
{
  for (; node != NULL; node = node->next)
    {
      char *id = sw_html_dup_attribute (node, "id");

      if (id != NULL)
        g_hash_table_insert (self->by_id, id, (gpointer) node);
      if (sw_html_is (node, "title") && self->list->title == NULL && sw_html_is (node->parent, "head"))
        {
          xmlChar *title = xmlNodeGetContent ((xmlNode *) node);

          self->list->title = sw_block_tidy (title != NULL ? (const char *) title : "");
          xmlFree (title);
          if (*self->list->title == '\0')
            g_clear_pointer (&self->list->title, g_free);
        }
      if (node->type == XML_ELEMENT_NODE)
        index_ids (self, node->children);
    }
}

/**
 * sw_html_read_blocks: (skip)
 * @html: valid UTF-8
 * @len: its length in bytes
 * @flags: how to read it
 * @error: an error of %SW_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable): the page's blocks
 */
SwBlockList *
sw_html_read_blocks (const char *html,
                     gsize len,
                     SwHtmlFlags flags,
                     GError **error)
{
  SwHtmlReader self = { .flags = flags };
  SwHtmlLimit limit;
  guint line;
  xmlDocPtr doc = sw_html_parse (html, len, &limit, &line);

  if (limit == SW_HTML_TAG_BYTES || limit == SW_HTML_ATTRIBUTES)
    {
      g_set_error (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_TAG,
                   limit == SW_HTML_TAG_BYTES ? _("The tag in line %u is longer than %d bytes; such a page is not read.")
                                              : _("The tag in line %u has more than %d attributes; such a page is not read."),
                   line, limit == SW_HTML_TAG_BYTES ? SW_HTML_MAX_TAG_BYTES : SW_HTML_MAX_ATTRIBUTES);
      return NULL;
    }

  self.list = sw_block_list_new ();
  self.by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (doc != NULL)
    {
      index_ids (&self, doc->children);
      walk (&self, doc->children);
    }
  if (limit == SW_HTML_DEPTH)
    g_ptr_array_add (self.list->limits,
                     g_strdup_printf (_("At line %u more than %d elements stand inside each other; what follows was not read."),
                                      line, SW_HTML_MAX_DEPTH));

  g_free (self.term);
  g_hash_table_unref (self.by_id);
  xmlFreeDoc (doc);
  return self.list;
}
