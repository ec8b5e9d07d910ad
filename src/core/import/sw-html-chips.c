/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations in HTML: links, and buttons or other elements with a tooltip, behind a statement's text.
 *
 * A chip's short label is what is read; its full title is, by whichever the page has: its title, its
 * aria-label, the element that describes it, a tooltip inside or right behind it, or a second run of
 * text for screen readers. No class name is looked at. */

#include "import/sw-html-blocks.h"

#include <string.h>

#include "import/sw-import-chips.h"

/**
 * sw_html_is_unseen:
 * @node: a node of a page
 *
 * Returns: whether a reader of the page sees nothing of it
 */
gboolean
sw_html_is_unseen (const xmlNode *node)
{
  static const char *const unseen[] = { "style",  "script",   "title",  "template", "noscript", "svg",    "select",
                                        "canvas", "textarea", "iframe", "object",   "math",     "input",  "head", NULL };

  return node->type != XML_ELEMENT_NODE ? node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE
                                        : sw_html_is_any (node, unseen);
}

static gboolean
is_tooltip (const xmlNode *node)
{
  g_autofree char *role = sw_html_dup_attribute (node, "role");

  return g_strcmp0 (role, "tooltip") == 0;
}

/**
 * sw_html_has_text:
 * @node: a node of a page
 *
 * Returns: whether a reader of the page sees more of it than blanks
 */
gboolean
sw_html_has_text (const xmlNode *node)
{
  if (sw_html_is_unseen (node))
    return FALSE;
  if (node->type != XML_ELEMENT_NODE)
    {
      for (const char *p = (const char *) node->content; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          return TRUE;
      return FALSE;
    }
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (sw_html_has_text (child))
      return TRUE;
  return FALSE;
}

static void
collect (const xmlNode *node,
         GString *text,
         gsize max)
{
  if (text->len > max || sw_html_is_unseen (node))
    return;
  if (node->type != XML_ELEMENT_NODE)
    {
      g_string_append (text, (const char *) node->content);
      return;
    }
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (!is_tooltip (child))
      collect (child, text, max);
}

/**
 * sw_html_dup_text: (skip)
 * @node: an element or a text
 * @max: how many bytes to look for; a little more may come
 *
 * Returns: (transfer full): what is read in it, tooltips apart
 */
char *
sw_html_dup_text (const xmlNode *node,
                  gsize max)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect (node, text, max);
  return sw_block_tidy (text->str);
}

/**
 * sw_html_is_chip:
 * @node: a node of a page
 *
 * Returns: whether it looks like the chip of a citation: a link, a button, or something with a tooltip
 */
gboolean
sw_html_is_chip (const xmlNode *node)
{
  static const char *const names[] = { "a", "button", "cite", NULL };
  static const char *const told[] = { "title", "aria-describedby", "data-tooltip", "data-title", NULL };
  static const char *const others[] = { "abbr", "dfn", "time", "li", "p", "div", "ul", "ol", "table", NULL };
  g_autofree char *role = NULL;

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (sw_html_is_any (node, names))
    return TRUE;
  if (node->properties == NULL || sw_html_is_any (node, others))
    return FALSE;

  role = sw_html_dup_attribute (node, "role");
  if (g_strcmp0 (role, "button") == 0 || g_strcmp0 (role, "link") == 0)
    return TRUE;
  for (guint i = 0; told[i] != NULL; i++)
    {
      g_autofree char *value = sw_html_dup_attribute (node, told[i]);

      if (value != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds_one_chip (const xmlNode *node)
{
  guint n = 0;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!sw_html_has_text (child))
        continue;
      if (!sw_html_is_chip (child))
        {
          if (!sw_html_is (child, "span") || !holds_one_chip (child))
            return FALSE;
        }
      n++;
    }
  return n == 1;
}

/**
 * sw_html_is_chip_list:
 * @node: a list of a page
 *
 * Returns: whether it holds nothing but chips, one an item
 */
gboolean
sw_html_is_chip_list (const xmlNode *node)
{
  guint n = 0;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (!sw_html_has_text (child))
        continue;
      if (!sw_html_is (child, "li") || !holds_one_chip (child))
        return FALSE;
      n++;
    }
  return n > 0;
}

static const xmlNode *
find_tooltip (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        const xmlNode *found = is_tooltip (child) ? child : find_tooltip (child);

        if (found != NULL)
          return found;
      }
  return NULL;
}

static const xmlNode *
find_text (const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return sw_html_has_text (node) ? node : NULL;
  for (const xmlNode *child = node->children; child != NULL && !sw_html_is_unseen (node); child = child->next)
    {
      const xmlNode *found = find_text (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
find_title (const xmlNode *node,
            GHashTable *by_id,
            const char *label)
{
  static const char *const told[] = { "title", "aria-label", "data-tooltip", "data-title", NULL };
  g_autofree char *described = sw_html_dup_attribute (node, "aria-describedby");
  const xmlNode *tooltip = described != NULL ? g_hash_table_lookup (by_id, described) : NULL;

  for (guint i = 0; told[i] != NULL; i++)
    {
      g_autofree char *value = sw_html_dup_attribute (node, told[i]);

      if (value != NULL && strcmp (value, label) != 0)
        return g_steal_pointer (&value);
    }

  if (tooltip == NULL)
    tooltip = find_tooltip (node);
  for (const xmlNode *next = node->next; tooltip == NULL && next != NULL; next = next->next)
    {
      if (next->type == XML_ELEMENT_NODE && is_tooltip (next))
        tooltip = next;
      else if (sw_html_has_text (next))
        break;
    }
  return tooltip != NULL ? sw_html_dup_text (tooltip, SW_HTML_MAX_CHIP) : NULL;
}

/* An aria-label often says the label again before the title. */
static void
drop_label (char *title,
            const char *label)
{
  gsize len = strlen (label);
  const char *rest = title + len;

  if (!g_str_has_prefix (title, label) || (*rest != ':' && *rest != ','))
    return;
  rest += 1 + strspn (rest + 1, " ");
  if (*rest != '\0')
    memmove (title, rest, strlen (rest) + 1);
}

static char *
find_url (const xmlNode *node)
{
  g_autofree char *href = sw_html_dup_attribute (node, "href");

  for (const xmlNode *child = node->children; href == NULL && child != NULL; child = child->next)
    if (sw_html_is (child, "a"))
      href = sw_html_dup_attribute (child, "href");
  return g_steal_pointer (&href);
}

/**
 * sw_html_read_chip: (skip)
 * @node: an element that is a chip
 * @by_id: (element-type utf8 gpointer): the page's elements by their ids
 * @label: (out): what is read
 * @title: (out) (nullable): what it stands for
 * @url: (out) (nullable): where it leads
 *
 * Returns: whether anything is read
 */
gboolean
sw_html_read_chip (const xmlNode *node,
                   GHashTable *by_id,
                   char **label,
                   char **title,
                   char **url)
{
  const xmlNode *first = find_text (node);
  g_autofree char *all = sw_html_dup_text (node, SW_HTML_MAX_CHIP);

  *title = NULL;
  *url = NULL;
  if (first == NULL || *all == '\0')
    return FALSE;

  /* The full title is in the text as well, for screen readers. */
  if (strstr (all, SW_CHIP_MARK) != NULL)
    {
      *label = sw_block_tidy ((const char *) first->content);
      if (g_str_has_prefix (all, *label) && strlen (all) > strlen (*label))
        *title = sw_chips_clean_title (all + strlen (*label));
      if (*title != NULL && **title == '\0')
        g_clear_pointer (title, g_free);
    }
  else
    {
      *label = g_steal_pointer (&all);
    }

  if (*title == NULL)
    {
      g_autofree char *found = find_title (node, by_id, *label);

      *title = found != NULL ? sw_chips_clean_title (found) : NULL;
    }
  if (*title != NULL)
    drop_label (*title, *label);
  *url = find_url (node);
  return TRUE;
}
