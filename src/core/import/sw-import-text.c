/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that was copied from a page: a line is a block, and one with a list number or bullet in front
 * is an item, the deeper the further in it stands. */

#include "import/sw-import-forms.h"

#include <string.h>

#include "import/sw-pasted-text.h"

static guint
count_indent (const char *line)
{
  guint indent = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    indent += *line == '\t' ? 4 : 1;
  return indent;
}

static void
add_line (SwBlockList *list,
          const char *line,
          guint number)
{
  const char *text = sw_pasted_skip_marker (line);
  const char *start = line;

  while (g_unichar_isspace (g_utf8_get_char (start)) || g_utf8_get_char (start) == 0xfeff)
    start = g_utf8_next_char (start);
  if (text != start)
    sw_block_list_add (list, SW_BLOCK_ITEM, 1 + count_indent (line) / 4, number, text);
  else
    sw_block_list_add (list, SW_BLOCK_TEXT, 0, number, text);
}

/** sw_import_is_text: (skip) @text: text @len: its length. Returns: that it is text, for all is */
gboolean
sw_import_is_text (const char *text,
                   gsize len)
{
  return TRUE;
}

/**
 * sw_import_read_text: (skip)
 * @text: text
 * @len: its length in bytes
 * @error: nothing goes wrong here
 *
 * Returns: (transfer full): its blocks
 */
SwBlockList *
sw_import_read_text (const char *text,
                     gsize len,
                     GError **error)
{
  SwBlockList *list = sw_block_list_new ();
  const char *start = text;
  guint number = 0;

  while (*start != '\0' && !list->full)
    {
      gsize n = strcspn (start, "\n\r\f\v");
      g_autofree char *line = g_strndup (start, n);

      number++;
      add_line (list, line, number);
      start += n;
      if (start[0] == '\r' && start[1] == '\n')
        start++;
      if (*start != '\0')
        start++;
    }
  return list;
}
