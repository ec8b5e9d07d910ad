/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes from the clipboard as source anchors.
 *
 * A line is an anchor; the number or bullet in front of it belonged to the list it came from. In a group
 * with codes, a code of the group's form that stands first or last is the anchor's code. One line alone may
 * be a whole list: with dividers, as codes that follow one another, or run together as web pages give it.
 * A run has to come apart in three at least: "PowerPoint" is one thing, and what is wrongly together is
 * sooner seen than what is wrongly apart. */

#include "import/sw-pasted-anchors.h"

#include <string.h>

#include "import/sw-import-statement.h"
#include "import/sw-pasted-text.h"
#include "model/sw-anchor-edits.h"

#define MIN_RUN 3
/* Seven characters: what CIP codes have, the only ones that pages run together. */
#define CIP_LENGTH 7

static gboolean
is_filler (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr (",;:|-()[]", (int) c) != NULL) || c == 0x2013 ||
         c == 0x2014 || c == 0xb7;
}

/* @text from @start to @end without what only stood between code and name. A name may end in a bracket
 * of its own. */
static char *
trim (const char *start,
      const char *end)
{
  g_autofree char *whole = NULL;

  while (start < end && is_filler (g_utf8_get_char (start)) && *start != '(' && *start != '[')
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_filler (g_utf8_get_char (last)) || *last == ')' || *last == ']')
        break;
      end = last;
    }
  whole = g_strndup (start, (gsize) (end - start));
  g_strdelimit (whole, "\t", ' ');
  return g_steal_pointer (&whole);
}

/* The word at one end of @line, without the brackets round it. */
static char *
dup_word (const char *line,
          gboolean last,
          const char **start,
          const char **end)
{
  const char *limit = line + strlen (line);
  const char *from, *to;

  if (last)
    {
      for (from = to = limit; from > line && !g_ascii_isspace (from[-1]); from--)
        ;
    }
  else
    {
      for (from = to = line; *to != '\0' && !g_ascii_isspace (*to); to++)
        ;
    }
  *start = from;
  *end = to;

  while (from < to && strchr ("([", *from) != NULL)
    from++;
  while (to > from && strchr (")],;:", to[-1]) != NULL)
    to--;
  return g_strndup (from, (gsize) (to - from));
}

/**
 * sw_pasted_divide_code:
 * @line: a line without list marker
 * @group: the group it is for
 * @text: (out) (nullable): its text, %NULL where there is only a code
 * @code: (out) (nullable): its code
 *
 * Takes the code off a line's start or end, where the group has codes and one stands there.
 */
void
sw_pasted_divide_code (const char *line,
                       SwListId group,
                       char **text,
                       char **code)
{
  const SwAnchorGroup *known = sw_anchor_group_get (group);

  for (guint last = 0; known != NULL && known->is_code != NULL && last < 2; last++)
    {
      const char *start, *end;
      g_autofree char *word = dup_word (line, last != 0, &start, &end);

      if (!known->is_code (word))
        continue;
      *code = g_steal_pointer (&word);
      *text = last ? trim (line, start) : trim (end, line + strlen (line));
      if (**text == '\0')
        g_clear_pointer (text, g_free);
      return;
    }

  *code = NULL;
  *text = g_strdup (line);
  g_strdelimit (*text, "\t", ' ');
}

static gboolean
is_cip_at (const char *text)
{
  g_autofree char *word = g_strndup (text, CIP_LENGTH);

  return sw_anchor_group_get (SW_LIST_CIP)->is_code (word);
}

static void
add (GPtrArray *anchors,
     SwListId group,
     const char *line)
{
  g_autofree char *text = NULL;
  g_autofree char *code = NULL;
  SwNode *anchor;

  sw_pasted_divide_code (line, group, &text, &code);
  if (text == NULL && code == NULL)
    return;

  anchor = sw_anchor_new (text, code);
  if (text != NULL && (g_str_has_suffix (text, "…") || g_str_has_suffix (text, "...")))
    {
      g_autoptr (SwValue) no = sw_value_new_boolean (FALSE);

      sw_node_init_value (anchor, SW_ANCHOR_COMPLETE, no);
    }
  g_ptr_array_add (anchors, anchor);
}

/* Codes one after the other, a name behind each or none. */
static gboolean
add_codes (GPtrArray *anchors,
           const char *line)
{
  const char *p = line;
  guint n = 0;

  if (!is_cip_at (line))
    return FALSE;
  for (const char *q = line; *q != '\0'; q++)
    n += is_cip_at (q);
  if (n < 2)
    return FALSE;

  while (*p != '\0')
    {
      g_autofree char *code = g_strndup (p, CIP_LENGTH);
      g_autofree char *name = NULL;
      const char *start = p + CIP_LENGTH;

      for (p = start; *p != '\0' && !is_cip_at (p); p++)
        ;
      name = trim (start, p);
      g_ptr_array_add (anchors, sw_anchor_new (name, code));
    }
  return TRUE;
}

static gboolean
add_divided (GPtrArray *anchors,
             SwListId group,
             const char *line)
{
  static const char *const dividers[] = { " · ", " | ", " • ", "; ", NULL };

  for (guint i = 0; dividers[i] != NULL; i++)
    if (strstr (line, dividers[i]) != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (line, dividers[i], -1);

        for (guint j = 0; parts[j] != NULL; j++)
          if (*g_strstrip (parts[j]) != '\0')
            add (anchors, group, parts[j]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_run (GPtrArray *anchors,
         SwListId group,
         const char *line)
{
  g_autoptr (GPtrArray) run = sw_import_split_run (line);

  if (run->len < MIN_RUN)
    return FALSE;
  for (guint i = 0; i < run->len; i++)
    add (anchors, group, g_ptr_array_index (run, i));
  return TRUE;
}

/**
 * sw_pasted_anchors:
 * @text: plain text of a clipboard
 * @group: the group of anchors it is for
 *
 * Returns: (transfer full) (element-type SwNode): the anchors it holds, which belong to no group yet
 */
GPtrArray *
sw_pasted_anchors (const char *text,
                   SwListId group)
{
  g_autoptr (GPtrArray) lines = sw_pasted_from_plain (text);
  GPtrArray *anchors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (group == SW_LIST_CIP && add_codes (anchors, line))
        continue;
      if (lines->len > 1 || group == SW_LIST_TASKS ||
          (!add_divided (anchors, group, line) && !add_run (anchors, group, line)))
        add (anchors, group, line);
    }
  return anchors;
}
