/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a JSON text is laid out: the two layouts that the program knows by
 * name, and a look at a file for the one it came in.
 *
 * The look is a guess from the first place of each kind (first indentation,
 * first colon, first comma, first empty container). It need not be more: the
 * caller writes the file anew in the guessed layout and compares the bytes,
 * and a file that mixes layouts fails that test whatever is guessed.
 */

#include "json/sw-json-layout.h"

#include "json/sw-json-tape-private.h"

#include <string.h>

/**
 * sw_json_layout_canonical:
 *
 * Returns: compact, without a final newline: what exports are
 */
SwJsonLayout
sw_json_layout_canonical (void)
{
  return (SwJsonLayout) { 0 };
}

/**
 * sw_json_layout_lines:
 *
 * Returns: two spaces a level, one element or member a line, a final newline:
 *   what version control likes
 */
SwJsonLayout
sw_json_layout_lines (void)
{
  return (SwJsonLayout) {
    .lines = TRUE, .indent_char = ' ', .indent = 2, .space_after_colon = TRUE, .final_newline = TRUE,
  };
}

/* Between the root's bracket and its first child. */
static void
detect_lines (const SwJsonTape *tape,
              SwJsonLayout *layout)
{
  const char *p = tape->text + tape->tokens[0].start + 1;
  const char *first = tape->text + tape->tokens[1].start;

  if (p < first && *p == '\r')
    {
      layout->crlf = TRUE;
      p++;
    }
  if (p == first || *p != '\n')
    return;
  layout->lines = TRUE;
  layout->indent_char = p[1] == '\t' ? '\t' : ' ';
  layout->indent = first - p - 1;
}

static gboolean
begins_with_space (const char *p,
                   const char *end)
{
  return p < end && *p == ' ';
}

/* Between the first name and its value. */
static void
detect_colon (const SwJsonTape *tape,
              const SwJsonToken *name,
              SwJsonLayout *layout)
{
  const char *p = tape->text + name->end;
  const char *end = tape->text + name[1].start;
  const char *colon = memchr (p, ':', end - p);

  layout->space_before_colon = begins_with_space (p, colon);
  layout->space_after_colon = begins_with_space (colon + 1, end);
}

/* Between the first value and the second of a container. */
static void
detect_comma (const SwJsonTape *tape,
              const SwJsonToken *first,
              const SwJsonToken *second,
              SwJsonLayout *layout)
{
  const char *p = tape->text + first->end;
  const char *end = tape->text + second->start;
  const char *comma = memchr (p, ',', end - p);

  layout->space_after_comma = begins_with_space (comma + 1, end);
}

/**
 * sw_json_layout_detect:
 * @tape: a text
 *
 * Guesses the layout that @tape came in. Whether it can be given back byte by
 * byte is for the caller to find out by writing it.
 *
 * Returns: the layout
 */
SwJsonLayout
sw_json_layout_detect (const SwJsonTape *tape)
{
  SwJsonLayout layout = { .bom = tape->has_bom };
  gboolean colon_seen = FALSE;
  gboolean comma_seen = FALSE;
  gboolean empty_seen = FALSE;

  if (tape->n_tokens > 1)
    detect_lines (tape, &layout);
  layout.final_newline = tape->text[tape->length - 1] == '\n';
  if (layout.final_newline && tape->length > 1 && tape->text[tape->length - 2] == '\r')
    layout.crlf = TRUE;

  for (guint i = 0; i < tape->n_tokens && !(colon_seen && comma_seen && empty_seen); i++)
    {
      const SwJsonToken *t = &tape->tokens[i];
      const SwJsonToken *first;

      if (t->type != SW_JSON_OBJECT && t->type != SW_JSON_ARRAY)
        continue;
      if (t->next == i + 1)
        {
          if (!empty_seen)
            layout.space_in_empty = begins_with_space (tape->text + t->start + 1,
                                                       tape->text + t->end);
          empty_seen = TRUE;
          continue;
        }
      first = t + 1;
      if (t->type == SW_JSON_OBJECT)
        {
          if (!colon_seen)
            detect_colon (tape, first, &layout);
          colon_seen = TRUE;
          first++;
        }
      if (first->next < t->next)
        {
          if (!comma_seen && !layout.lines)
            detect_comma (tape, first, &tape->tokens[first->next], &layout);
          comma_seen = TRUE;
        }
    }
  return layout;
}

/**
 * sw_json_layout_equal:
 * @a: a layout
 * @b: a layout
 *
 * Returns: %TRUE if both lay out every text alike
 */
gboolean
sw_json_layout_equal (const SwJsonLayout *a,
                      const SwJsonLayout *b)
{
  if (a->lines != b->lines ||
      a->space_before_colon != b->space_before_colon ||
      a->space_after_colon != b->space_after_colon ||
      a->space_in_empty != b->space_in_empty ||
      a->final_newline != b->final_newline ||
      a->bom != b->bom)
    return FALSE;
  if ((a->lines || a->final_newline) && a->crlf != b->crlf)
    return FALSE;
  if (!a->lines)
    return a->space_after_comma == b->space_after_comma;
  return a->indent == b->indent && (a->indent == 0 || a->indent_char == b->indent_char);
}
