/* SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML as blocks, by its structure: headings, paragraphs, list items.
 *
 * An element that holds block elements is walked through; any other is one block, and what stands
 * between block elements is one as well. In an item the label is what is set off at the start: the
 * bold beginning, or the first of several elements that stand side by side. Chips (sw-html-chips.c)
 * leave the text if nothing follows them that is read: a link in the middle of a sentence is part of
 * the sentence.
 *
 * The walk is recursive; the parser's depth limit bounds it. */

#include "import/sw-html-blocks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import.h"
#include "import/sw-pasted-text.h"

typedef struct
{
  SwBlockList *list;
  SwHtmlFlags flags;
  GHashTable *by_id;       /* id → xmlNode, borrowed */
  guint depth;             /* of lists */
  char *term;              /* (nullable): a <dt> that waits for its <dd> */
} Reader;

/* A block while its text is put together. */
typedef struct
{
  Reader *reader;
  GString *text;
  GPtrArray *chips;        /* of SwImportChip's makings: Chip */
  const xmlNode *label;    /* (nullable): the element that is the label */
  gsize label_len;
  gsize bold_len;
  gboolean bold_ended;
  gsize chip_end;          /* where the last chip stood: the space behind it is kept, it may come back */
  gboolean item;
  GPtrArray *inner;        /* lists inside the item, to be read afterwards */
} Collector;

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

static const char *const block_names[] = {
  "p",      "div",   "ul",     "ol",      "li",      "table", "tbody", "thead", "tfoot", "tr",    "td",     "th",
  "h1",     "h2",    "h3",     "h4",      "h5",      "h6",    "main",  "nav",   "aside", "header", "footer", "section",
  "article", "figure", "figcaption", "blockquote", "pre", "dl", "dt",  "dd",    "details", "summary", "fieldset",
  "legend", "form",  "hr",     "address", "center",  "body",  "html",  "caption", "menu", "dir", NULL,
};
static const char *const list_names[] = { "ul", "ol", "menu", "dir", NULL };

static gboolean
is_block (const xmlNode *node)
{
  return sw_html_is_any (node, block_names);
}

static gboolean
holds_block (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !sw_html_is_unseen (child) && (is_block (child) || holds_block (child)))
      return TRUE;
  return FALSE;
}

static gboolean
is_ignored (const xmlNode *node)
{
  g_autofree char *role = NULL;

  if (sw_html_is_unseen (node))
    return TRUE;
  if (node->type != XML_ELEMENT_NODE || node->properties == NULL)
    return FALSE;
  /* Word writes a list's numbers into the text and says so in a style of its own. */
  if (sw_html_has_style (node, "mso-list:ignore"))
    return TRUE;
  role = sw_html_get (node, "role");
  return g_strcmp0 (role, "tooltip") == 0;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && *sw_pasted_skip_marker (text) == '\0';
}

/* The children of @node that say something, a list number at their start left out. */
static GPtrArray *
list_parts (const xmlNode *node)
{
  GPtrArray *parts = g_ptr_array_new ();

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (is_ignored (child) || !sw_html_has_text (child) || sw_html_is_any (child, list_names))
        continue;
      if (parts->len == 0)
        {
          g_autofree char *text = sw_html_dup_text (child, 16);

          if (is_number (text) || (sw_html_is (child, "span") && strspn (text, "0123456789") == strlen (text)))
            continue;
        }
      g_ptr_array_add (parts, (gpointer) child);
    }
  return parts;
}

/* The element that is set off as the label of the item @node. */
static const xmlNode *
find_label (const xmlNode *node)
{
  for (;;)
    {
      g_autoptr (GPtrArray) parts = list_parts (node);
      const xmlNode *first = parts->len > 0 ? g_ptr_array_index (parts, 0) : NULL;
      const xmlNode *second = parts->len > 1 ? g_ptr_array_index (parts, 1) : NULL;

      if (first == NULL || first->type != XML_ELEMENT_NODE)
        return NULL;
      /* What is followed by nothing but chips holds the whole statement. */
      if (second == NULL || (second->type == XML_ELEMENT_NODE && sw_html_is_chip (second)))
        {
          node = first;
          continue;
        }
      return first;
    }
}

static void
append_space (Collector *self)
{
  GString *text = self->text;

  if (text->len > 0 && (text->str[text->len - 1] != ' ' || text->len == self->chip_end))
    g_string_append_c (text, ' ');
}

static void
append_text (Collector *self,
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
collect (Collector *self,
         const xmlNode *node,
         gboolean bold);

static void
collect_chip (Collector *self,
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

static void
collect_children (Collector *self,
                  const xmlNode *node,
                  gboolean bold)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    collect (self, child, bold);
}

static void
collect_chip_list (Collector *self,
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

static void
collect (Collector *self,
         const xmlNode *node,
         gboolean bold)
{
  if (is_ignored (node))
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
  if (self->item && sw_html_is_any (node, list_names))
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

  if (is_block (node))
    append_space (self);
  collect_children (self, node, sw_html_is_bold (node, bold));
  if (node == self->label)
    self->label_len = self->text->len;
  if (is_block (node))
    append_space (self);
}

/* Whether there is more than punctuation behind @at. */
static gboolean
goes_on (const char *text,
         gsize at)
{
  for (const char *p = text + at; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Chips that the sentence goes on behind were its words. */
static void
put_back (Collector *self)
{
  for (guint i = self->chips->len; self->item && i-- > 0;)
    {
      Chip *chip = g_ptr_array_index (self->chips, i);

      if (!goes_on (self->text->str, chip->at))
        continue;
      g_string_insert (self->text, (gssize) chip->at, chip->label);
      for (guint j = i + 1; j < self->chips->len; j++)
        ((Chip *) g_ptr_array_index (self->chips, j))->at += strlen (chip->label);
      g_ptr_array_remove_index (self->chips, i);
    }
}

/* Commas between chips, brackets round them, a space before the full stop behind them. */
static void
trim_behind (Collector *self)
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

static void
emit (Collector *self,
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
  block = sw_block_list_add (self->reader->list, kind == SW_BLOCK_TEXT && skipped > 0 && is_number (text) ? SW_BLOCK_TEXT : kind,
                             depth, line, text + skipped);
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

static void
collector_init (Collector *self,
                Reader *reader,
                gboolean item)
{
  memset (self, 0, sizeof *self);
  self->reader = reader;
  self->item = item;
  self->text = g_string_new (NULL);
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) chip_free);
  self->inner = g_ptr_array_new ();
}

static void
collector_clear (Collector *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->inner);
}

static guint
get_line (const xmlNode *node)
{
  long line = xmlGetLineNo ((xmlNode *) node);

  return line > 0 ? (guint) line : 0;
}

/* The texts of elements that stand side by side in @node, with at most a sign between them. */
static GPtrArray *
list_pieces (const xmlNode *node)
{
  g_autoptr (GPtrArray) parts = list_parts (node);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);

  while (parts->len == 1 && ((xmlNode *) g_ptr_array_index (parts, 0))->type == XML_ELEMENT_NODE)
    {
      GPtrArray *inner = list_parts (g_ptr_array_index (parts, 0));

      g_ptr_array_unref (parts);
      parts = inner;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const xmlNode *part = g_ptr_array_index (parts, i);
      char *text = sw_html_dup_text (part, SW_HTML_MAX_CHIP);

      if (!goes_on (text, 0))
        g_free (text);
      else if (part->type == XML_ELEMENT_NODE)
        g_ptr_array_add (pieces, text);
      else
        {
          g_free (text);
          return NULL;
        }
    }
  return pieces->len > 1 ? g_steal_pointer (&pieces) : NULL;
}

static void walk (Reader *self, const xmlNode *first);

static void
read_item (Reader *self,
           const xmlNode *node,
           guint depth)
{
  Collector collector;

  collector_init (&collector, self, TRUE);
  if ((self->flags & SW_HTML_BOLD_ONLY) == 0)
    collector.label = find_label (node);
  collect_children (&collector, node, sw_html_is_bold (node, FALSE));
  emit (&collector, SW_BLOCK_ITEM, depth, get_line (node));

  for (guint i = 0; i < collector.inner->len && !self->list->full; i++)
    {
      self->depth++;
      walk (self, ((const xmlNode *) g_ptr_array_index (collector.inner, i))->children);
      self->depth--;
    }
  collector_clear (&collector);
}

/* Word's list paragraphs say their level in their style. */
static guint
get_list_level (const xmlNode *node)
{
  g_autofree char *style = sw_html_get (node, "style");
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
  role = sw_html_get (node, "role");
  if (g_strcmp0 (role, "heading") != 0)
    return 0;
  level = sw_html_get (node, "aria-level");
  return level != NULL && level[0] >= '1' && level[0] <= '6' ? (guint) (level[0] - '0') : 2;
}

static void
read_text (Reader *self,
           const xmlNode *node,
           SwBlockKind kind,
           guint depth)
{
  Collector collector;
  guint n = self->list->blocks->len;

  collector_init (&collector, self, kind == SW_BLOCK_ITEM);
  collect_children (&collector, node, sw_html_is_bold (node, FALSE));
  if (self->term != NULL)
    {
      g_string_prepend (collector.text, ": ");
      g_string_prepend (collector.text, self->term);
      g_clear_pointer (&self->term, g_free);
      collector.bold_len = 0;
    }
  emit (&collector, kind, depth, get_line (node));
  collector_clear (&collector);

  if (kind == SW_BLOCK_TEXT && self->list->blocks->len > n)
    {
      SwBlock *block = g_ptr_array_index (self->list->blocks, n);

      block->pieces = list_pieces (node);
    }
}

/* A row of two cells is a name and its value. */
static gboolean
read_row (Reader *self,
          const xmlNode *node)
{
  static const char *const cells[] = { "td", "th", NULL };
  const xmlNode *found[2] = { NULL, NULL };
  guint n = 0;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (sw_html_is_any (child, cells))
      {
        if (n < 2)
          found[n] = child;
        n++;
      }
  if (n != 2 || holds_block (found[0]) || holds_block (found[1]) || !sw_html_has_text (found[0]))
    return FALSE;

  g_free (self->term);
  self->term = sw_html_dup_text (found[0], SW_HTML_MAX_CHIP);
  read_text (self, found[1], SW_BLOCK_TEXT, 0);
  g_clear_pointer (&self->term, g_free);
  return TRUE;
}

static void
read_element (Reader *self,
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
  else if (sw_html_is_any (node, list_names))
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
  else if (holds_block (node))
    walk (self, node->children);
  else
    read_text (self, node, SW_BLOCK_TEXT, 0);
}

/* What stands between blocks, from @first to before @end, as blocks that line breaks and buttons end. */
static void
read_loose (Reader *self,
            const xmlNode *first,
            const xmlNode *end)
{
  Collector collector;

  collector_init (&collector, self, FALSE);
  for (const xmlNode *node = first; node != end; node = node->next)
    {
      gboolean ends = sw_html_is (node, "br") || sw_html_is (node, "button");

      if (ends)
        {
          emit (&collector, SW_BLOCK_TEXT, 0, get_line (node));
          collector_clear (&collector);
          collector_init (&collector, self, FALSE);
          if (sw_html_is (node, "button"))
            read_text (self, node, SW_BLOCK_TEXT, 0);
          continue;
        }
      collect (&collector, node, FALSE);
    }
  emit (&collector, SW_BLOCK_TEXT, 0, get_line (first));
  collector_clear (&collector);
}

static void
walk (Reader *self,
      const xmlNode *first)
{
  const xmlNode *loose = NULL;

  for (const xmlNode *node = first; node != NULL && !self->list->full; node = node->next)
    {
      gboolean block = node->type == XML_ELEMENT_NODE && !is_ignored (node) &&
                       (is_block (node) || get_heading_level (node) > 0 || holds_block (node));

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
index_ids (Reader *self,
           const xmlNode *node)
{
  for (; node != NULL; node = node->next)
    {
      char *id = sw_html_get (node, "id");

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
  Reader self = { .flags = flags };
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
