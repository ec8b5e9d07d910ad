/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The string work behind a text field, without any widget.
 *
 * Offsets are bytes of UTF-8 everywhere and always lie between code points: that is what the
 * document and the lint engine speak, and a paragraph of a GtkTextBuffer can be asked for them.
 *
 * "Line break" means what either GtkTextBuffer or Pango would break at: LF, CR, vertical tab,
 * form feed, NEL, U+2028 and U+2029. A statement is one paragraph, so none of them may stay.
 */

#include "text/sw-text-delta.h"

#include <string.h>

#include "text/sw-statement-text.h"

/**
 * sw_text_delta:
 * @before: the old text
 * @after: the new text
 *
 * Finds the smallest stretch that has to be replaced to turn @before into @after: what is left
 * after the common beginning and the common end, both measured in whole code points.
 *
 * Returns: the stretch; nothing removed and nothing inserted when the texts are equal
 */
SwTextDelta
sw_text_delta (const char *before,
               const char *after)
{
  gsize n_before = strlen (before);
  gsize n_after = strlen (after);
  gsize n_shorter = MIN (n_before, n_after);
  gsize head = 0;
  gsize tail = 0;

  while (head < n_shorter && before[head] == after[head])
    head++;

  /* Two code points may share their first bytes: step back to where one begins. */
  while (head > 0 && ((before[head] & 0xc0) == 0x80 || (after[head] & 0xc0) == 0x80))
    head--;

  while (tail < n_shorter - head && before[n_before - tail - 1] == after[n_after - tail - 1])
    tail++;

  while (tail > 0 && (before[n_before - tail] & 0xc0) == 0x80)
    tail--;

  return (SwTextDelta){ head, n_before - head - tail, n_after - head - tail };
}

/**
 * sw_text_find_separator:
 * @text: a statement
 * @start: (out) (optional): where the separator begins, in bytes
 *
 * Looks for the first space, em dash, space.
 *
 * Returns: whether @text has a separator
 */
gboolean
sw_text_find_separator (const char *text,
                        gsize *start)
{
  const char *found = strstr (text, SW_SEPARATOR);

  if (found == NULL)
    return FALSE;

  if (start != NULL)
    *start = found - text;

  return TRUE;
}

static gboolean
has_text_before (const char *text,
                 gsize end)
{
  for (const char *p = text; p < text + end; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * sw_text_find_typed:
 * @text: a statement in which something has just been typed
 * @caret: where the caret is, in bytes
 * @start: (out): first byte of what was typed for a separator
 * @end: (out): the byte after it
 *
 * Recognises the two ways to type a separator on any keyboard, ` - ` and `--`, right before the
 * caret. A space next to `--` belongs to it, as the separator brings its own. Nothing is found
 * where there is a separator already, nor where no label stands before.
 *
 * Returns: whether @start to @end stands for a separator
 */
gboolean
sw_text_find_typed (const char *text,
                    gsize caret,
                    gsize *start,
                    gsize *end)
{
  if (sw_text_find_separator (text, NULL))
    return FALSE;

  if (caret >= 3 && strncmp (text + caret - 3, " - ", 3) == 0)
    {
      *start = caret - 3;
      *end = caret;
    }
  else if (caret >= 3 && strncmp (text + caret - 2, "--", 2) == 0 && text[caret - 3] != '-' &&
           text[caret] != '-')
    {
      *start = text[caret - 3] == ' ' ? caret - 3 : caret - 2;
      *end = text[caret] == ' ' ? caret + 1 : caret;
    }
  else
    {
      return FALSE;
    }

  return has_text_before (text, *start);
}

static gboolean
is_line_break (gunichar ch)
{
  return (ch >= 0x0a && ch <= 0x0d) || ch == 0x85 || ch == 0x2028 || ch == 0x2029;
}

/**
 * sw_text_one_line:
 * @text: any text
 * @length: its length in bytes, -1 when it ends in a zero byte
 *
 * Makes one paragraph of @text: each run of line breaks becomes one space, at either end
 * nothing; tabs become spaces.
 *
 * Returns: (transfer full) (nullable): the paragraph; %NULL when @text is one already
 */
char *
sw_text_one_line (const char *text,
                  gssize length)
{
  const char *stop = length < 0 ? text + strlen (text) : text + length;
  gboolean clean = TRUE;
  gboolean pending = FALSE;
  GString *line;

  for (const char *p = text; p < stop && clean; p = g_utf8_next_char (p))
    clean = *p != '\t' && !is_line_break (g_utf8_get_char (p));

  if (clean)
    return NULL;

  line = g_string_sized_new (stop - text);

  for (const char *p = text; p < stop; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (is_line_break (ch))
        {
          pending = TRUE;
          continue;
        }

      if (pending && line->len > 0 && line->str[line->len - 1] != ' ' && ch != ' ')
        g_string_append_c (line, ' ');

      pending = FALSE;
      g_string_append_unichar (line, ch == '\t' ? ' ' : ch);
    }

  return g_string_free (line, FALSE);
}

/**
 * sw_text_split_lines:
 * @text: any text
 *
 * Cuts @text at its line breaks; lines of nothing but white space are left out.
 *
 * Returns: (transfer full): the lines, stripped; may be empty
 */
GStrv
sw_text_split_lines (const char *text)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const char *begin = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p == '\0' || is_line_break (g_utf8_get_char (p)))
        {
          g_autofree char *line = g_strstrip (g_strndup (begin, p - begin));

          if (*line != '\0')
            g_strv_builder_add (lines, line);

          if (*p == '\0')
            break;

          begin = g_utf8_next_char (p);
        }
    }

  return g_strv_builder_end (lines);
}
