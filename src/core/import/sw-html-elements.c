/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the elements of a page are to a reader: which are blocks and lists, which say nothing, and in an
 * item which of them is set off as its label: the first of several that stand side by side. */

#include "import/sw-html-blocks-private.h"

#include <string.h>

#include "import/sw-pasted-text.h"

static const char *const block_names[] = {
  "p",      "div",   "ul",     "ol",      "li",      "table", "tbody", "thead", "tfoot", "tr",    "td",     "th",
  "h1",     "h2",    "h3",     "h4",      "h5",      "h6",    "main",  "nav",   "aside", "header", "footer", "section",
  "article", "figure", "figcaption", "blockquote", "pre", "dl", "dt",  "dd",    "details", "summary", "fieldset",
  "legend", "form",  "hr",     "address", "center",  "body",  "html",  "caption", "menu", "dir", NULL,
};
static const char *const list_names[] = { "ul", "ol", "menu", "dir", NULL };

/** sw_html_is_block: (skip) @node: a node. Returns: whether it is an element that stands on lines of its own */
gboolean
sw_html_is_block (const xmlNode *node)
{
  return sw_html_is_any (node, block_names);
}

/** sw_html_is_list: (skip) @node: a node. Returns: whether it is a list of items */
gboolean
sw_html_is_list (const xmlNode *node)
{
  return sw_html_is_any (node, list_names);
}

/** sw_html_holds_block: (skip) @node: a node. Returns: whether such an element stands in it, however deep */
gboolean
sw_html_holds_block (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !sw_html_is_unseen (child) &&
        (sw_html_is_block (child) || sw_html_holds_block (child)))
      return TRUE;
  return FALSE;
}

/** sw_html_is_ignored: (skip) @node: a node. Returns: whether what it says is no part of the page */
gboolean
sw_html_is_ignored (const xmlNode *node)
{
  static const char *const navigation[] = { "nav", NULL };
  g_autofree char *role = NULL;

  /* What a page links to for finding one's way, it has elsewhere: a list of its parts is none of its statements. */
  if (sw_html_is_unseen (node) || sw_html_is_any (node, navigation))
    return TRUE;
  if (node->type != XML_ELEMENT_NODE || node->properties == NULL)
    return FALSE;
  /* Word writes a list's numbers into the text and says so in a style of its own. */
  if (sw_html_has_style (node, "mso-list:ignore"))
    return TRUE;
  role = sw_html_dup_attribute (node, "role");
  return g_strcmp0 (role, "tooltip") == 0 || g_strcmp0 (role, "navigation") == 0;
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
      if (sw_html_is_ignored (child) || !sw_html_has_text (child) || sw_html_is_list (child))
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

/**
 * sw_html_find_label: (skip)
 * @node: an item
 *
 * Returns: (nullable) (transfer none): the element that is set off as its label
 */
const xmlNode *
sw_html_find_label (const xmlNode *node)
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

/**
 * sw_html_goes_on: (skip)
 * @text: text
 * @at: a place in it
 *
 * Returns: whether there is more than punctuation behind @at
 */
gboolean
sw_html_goes_on (const char *text,
                 gsize at)
{
  for (const char *p = text + at; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/**
 * sw_html_list_pieces: (skip)
 * @node: an element
 *
 * Returns: (transfer full) (nullable): the texts of elements that stand side by side in it, with at most a
 *   sign between them
 */
GPtrArray *
sw_html_list_pieces (const xmlNode *node)
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

      if (!sw_html_goes_on (text, 0))
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
