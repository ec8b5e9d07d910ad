/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one pass over a JSON text on its way to the disk.
 *
 * JsonGenerator makes the compact text out of json-glib's tree, and this pass
 * mends it. Numbers first: a double or int64 cannot give back 1.10, 1e400 or
 * twenty digits, so each number node of the tree is an index into a table of
 * literals, and each number in the generated text is replaced by its literal:
 * the number as it stood, or a whole value of a member that the program does
 * not know. Then strings: the generator writes U+001F raw, which is not JSON,
 * and U+007F escaped, which JSON does not ask for; only what JSON requires is
 * escaped here, whatever the generator did. Last the white space, by layout.
 *
 * Strings within a literal stay as they stood, escapes included. The pass
 * looks at characters, not at grammar: it trusts its input, and the strict
 * scan of the result proves it.
 */

#include "json/sw-json-text.h"

#include "json/sw-json-error.h"
#include "json/sw-json-tape-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  GString *out;
  GString *scratch;
  const SwJsonLayout *layout;
  guint depth;
} Pass;

static void
begin_pass (Pass *pass,
            const SwJsonLayout *layout,
            gsize length)
{
  pass->out = g_string_sized_new (length + length / 4 + 16);
  pass->scratch = NULL;
  pass->layout = layout;
  pass->depth = 0;
  if (layout->bom)
    g_string_append_len (pass->out, "\xef\xbb\xbf", 3);
}

static void
add_newline (Pass *pass)
{
  if (pass->layout->crlf)
    g_string_append_c (pass->out, '\r');
  g_string_append_c (pass->out, '\n');
}

static void
add_line (Pass *pass)
{
  if (!pass->layout->lines)
    return;
  add_newline (pass);
  for (gsize i = 0; i < (gsize) pass->depth * pass->layout->indent; i++)
    g_string_append_c (pass->out, pass->layout->indent_char);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && is_space (*p))
    p++;
  return p;
}

/* The end of the string that begins at @p, closing quote included. */
static const char *
string_end (const char *p,
            const char *end)
{
  for (p++; p < end; p++)
    {
      if (*p == '\\')
        p++;
      else if (*p == '"')
        return p + 1;
    }
  return end;
}

/* One character as JSON asks for it, and no more than it asks for. */
static void
add_char (GString *out,
          char c)
{
  static const char shorts[] = "btn\0fr";

  if (c == '"' || c == '\\')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, c);
    }
  else if ((guchar) c >= 0x20)
    {
      g_string_append_c (out, c);
    }
  else if (c >= '\b' && c <= '\r' && shorts[c - '\b'] != '\0')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, shorts[c - '\b']);
    }
  else
    {
      g_string_append_printf (out, "\\u%04x", (guint) c);
    }
}

/* A string of the generator's: its escapes resolved, then only those made
 * that JSON requires. */
static void
add_mended (Pass *pass,
            const char *p,
            const char *end)
{
  gsize length = end - p - 2;
  const char *body = p + 1;

  if (memchr (body, '\\', length) != NULL)
    {
      g_string_set_size (pass->scratch, length);
      length = sw_json_unescape (body, length, pass->scratch->str);
      body = pass->scratch->str;
    }
  g_string_append_c (pass->out, '"');
  for (gsize i = 0; i < length;)
    {
      gsize plain = i;

      while (i < length && (guchar) body[i] >= 0x20 && body[i] != '"' && body[i] != '\\')
        i++;
      g_string_append_len (pass->out, body + plain, i - plain);
      if (i < length)
        add_char (pass->out, body[i++]);
    }
  g_string_append_c (pass->out, '"');
}

static gboolean add_literal (Pass *pass,
                             const char *p,
                             const char *end,
                             GPtrArray *literals,
                             GError **error);

/* Lays out @p to @end; with @literals, it is the generator's text and its
 * numbers stand for them. */
static gboolean
add_text (Pass *pass,
          const char *p,
          const char *end,
          GPtrArray *literals,
          GError **error)
{
  const SwJsonLayout *layout = pass->layout;

  while ((p = skip_space (p, end)) < end)
    {
      const char *start = p;

      switch (*p)
        {
        case '"':
          p = string_end (p, end);
          if (literals != NULL)
            add_mended (pass, start, p);
          else
            g_string_append_len (pass->out, start, p - start);
          break;

        case '{':
        case '[':
          g_string_append_c (pass->out, *p);
          p = skip_space (p + 1, end);
          if (p < end && (*p == '}' || *p == ']'))
            {
              if (layout->space_in_empty)
                g_string_append_c (pass->out, ' ');
              g_string_append_c (pass->out, *p++);
              break;
            }
          pass->depth++;
          add_line (pass);
          break;

        case '}':
        case ']':
          pass->depth -= pass->depth > 0;
          add_line (pass);
          g_string_append_c (pass->out, *p++);
          break;

        case ',':
          g_string_append_c (pass->out, *p++);
          if (!layout->lines && layout->space_after_comma)
            g_string_append_c (pass->out, ' ');
          add_line (pass);
          break;

        case ':':
          if (layout->space_before_colon)
            g_string_append_c (pass->out, ' ');
          g_string_append_c (pass->out, *p++);
          if (layout->space_after_colon)
            g_string_append_c (pass->out, ' ');
          break;

        default:
          while (p < end && !is_space (*p) && strchr (",:[]{}\"", *p) == NULL)
            p++;
          p += p == start;
          if (literals == NULL || g_ascii_isalpha (*start))
            g_string_append_len (pass->out, start, p - start);
          else if (!add_literal (pass, start, p, literals, error))
            return FALSE;
          break;
        }
    }
  return TRUE;
}

/* The literal whose index stands from @p to @end. */
static gboolean
add_literal (Pass *pass,
             const char *p,
             const char *end,
             GPtrArray *literals,
             GError **error)
{
  char *stop;
  guint64 index = g_ascii_strtoull (p, &stop, 10);
  const char *literal = NULL;

  if (stop == end && index < literals->len)
    literal = g_ptr_array_index (literals, index);
  /* Nothing in a list would be a value less, and good JSON all the same. */
  if (literal == NULL || *literal == '\0')
    {
      g_propagate_error (error,
                         sw_json_error_new_at (SW_JSON_ERROR_PLACEHOLDER, 0, 0, 0, NULL,
                                               _("The program lost a number while writing. "
                                                 "Nothing was saved; please report this.")));
      return FALSE;
    }
  return add_text (pass, literal, literal + strlen (literal), NULL, error);
}

static GBytes *
end_pass (Pass *pass)
{
  if (pass->layout->final_newline)
    add_newline (pass);
  return g_string_free_to_bytes (g_steal_pointer (&pass->out));
}

/**
 * sw_json_text_finish:
 * @generated: (array length=length): compact text of JsonGenerator, NUL-terminated,
 *   in which every number is an index into @literals
 * @length: its length in bytes
 * @literals: (element-type utf8): what each number stands for: a number as it
 *   stood, or one whole value as JSON text
 * @layout: how to lay it out
 * @error: %SW_JSON_ERROR_PLACEHOLDER for an index that is not in the table;
 *   any error of the scanner, if the result could not be read again
 *
 * Makes the text to be written, and proves it with a strict scan.
 *
 * Returns: (transfer full) (nullable): the text
 */
GBytes *
sw_json_text_finish (const char *generated,
                     gsize length,
                     GPtrArray *literals,
                     const SwJsonLayout *layout,
                     GError **error)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  g_autoptr (SwJsonTape) proof = NULL;
  g_autoptr (GBytes) text = NULL;
  gboolean added;
  Pass pass;

  begin_pass (&pass, layout, length);
  pass.scratch = scratch;
  added = add_text (&pass, generated, generated + length, literals, error);
  text = end_pass (&pass);
  if (!added)
    return NULL;
  proof = sw_json_tape_new (text, error);
  return proof ? g_steal_pointer (&text) : NULL;
}

/**
 * sw_json_text_lay_out:
 * @tape: a text
 * @layout: how to lay it out
 *
 * Changes the white space of @tape and nothing else.
 *
 * Returns: (transfer full): the text
 */
GBytes *
sw_json_text_lay_out (const SwJsonTape *tape,
                      const SwJsonLayout *layout)
{
  Pass pass;

  begin_pass (&pass, layout, tape->length);
  add_text (&pass, tape->text + tape->tokens[0].start, tape->text + tape->tokens[0].end, NULL, NULL);
  return end_pass (&pass);
}

/**
 * sw_json_text_compact:
 * @tape: a text
 * @token: a value
 * @length: (out) (optional): the length of the result in bytes
 *
 * Makes a literal for sw_json_text_finish() of a value that is to be kept as
 * it stood: white space outside strings goes, all else stays.
 *
 * Returns: (transfer full): the text of the value
 */
char *
sw_json_text_compact (const SwJsonTape *tape,
                      guint token,
                      gsize *length)
{
  SwJsonLayout layout = sw_json_layout_canonical ();
  const SwJsonToken *t = &tape->tokens[token];
  Pass pass;

  if (t->type != SW_JSON_OBJECT && t->type != SW_JSON_ARRAY)
    {
      if (length)
        *length = t->end - t->start;
      return g_strndup (tape->text + t->start, t->end - t->start);
    }
  begin_pass (&pass, &layout, t->end - t->start);
  add_text (&pass, tape->text + t->start, tape->text + t->end, NULL, NULL);
  if (length)
    *length = pass.out->len;
  return g_string_free (pass.out, FALSE);
}

/**
 * sw_json_text_number:
 * @value: a finite number
 *
 * Returns: (transfer full) (nullable): the shortest literal that reads back
 *   as @value (42.2, not 42.200000000000003); %NULL if @value is not finite,
 *   which JSON cannot say
 */
char *
sw_json_text_number (double value)
{
  g_autofree char *shortest = NULL;

  if (!isfinite (value))
    return NULL;
  /* The fewest digits that read back, and from there on the fewest that need
   * no exponent: 100 rather than 1e+02. */
  for (guint digits = 1; digits <= 17; digits++)
    {
      char literal[G_ASCII_DTOSTR_BUF_SIZE];
      char format[8];

      g_snprintf (format, sizeof format, "%%.%ug", digits);
      g_ascii_formatd (literal, sizeof literal, format, value);
      if (g_ascii_strtod (literal, NULL) != value)
        continue;
      if (strchr (literal, 'e') == NULL)
        return g_strdup (literal);
      if (shortest == NULL)
        shortest = g_strdup (literal);
    }
  return g_steal_pointer (&shortest);
}
