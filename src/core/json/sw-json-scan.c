/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict scanner: RFC 8259 and nothing else, in one pass, without
 * recursion, writing the tape as it goes.
 *
 * Two kinds of fault. Text that breaks the grammar or is not UTF-8 is not
 * JSON, and ends the scan. JSON that cannot be kept (a name that stands
 * twice, \u0000, half a surrogate pair, too deep, too many values) is noted,
 * and the scan goes on to the end without building more, because what is
 * broken further down is not JSON at all, and that is the answer to give.
 *
 * Memory is counted before it grows: tokens stop at the limit, levels below
 * the depth limit cost one bit each.
 */

#include "json/sw-json-error.h"
#include "json/sw-json-tape-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may come next. */
typedef enum {
  EXPECT_VALUE,
  EXPECT_ELEMENT_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COMMA_OR_END,
} Expect;

/* An open container. @n counts the members or elements begun; @name_start and
 * @name_end are the name of the member at hand, once it is @named. */
typedef struct
{
  gboolean object;
  gboolean named;
  guint token;
  guint n;
  gsize name_start;
  gsize name_end;
} Frame;

typedef struct
{
  SwJsonTape *tape;
  const char *text;
  const char *p;
  const char *end;
  gboolean building;
  guint n_values;
  guint depth;
  Frame frames[SW_JSON_MAX_DEPTH];
  GByteArray *deeper;
  GError *noted;
} Scan;

static char *
pointer_here (Scan *scan)
{
  GString *path = g_string_new (NULL);
  guint levels = MIN (scan->depth, SW_JSON_MAX_DEPTH);

  for (guint i = 0; i < levels; i++)
    {
      const Frame *frame = &scan->frames[i];

      if (frame->object ? !frame->named : frame->n == 0)
        break;
      if (frame->object)
        sw_json_pointer_name (path, scan->text, frame->name_start, frame->name_end);
      else
        g_string_append_printf (path, "/%u", frame->n - 1);
    }
  return g_string_free (path, FALSE);
}

static GError *
error_at (Scan *scan,
          SwJsonError code,
          const char *at,
          const char *what)
{
  g_autofree char *pointer = pointer_here (scan);
  guint line, column;

  sw_json_locate (scan->text, at - scan->text, &line, &column);
  return sw_json_error_new_at (code, at - scan->text, line, column, pointer, what);
}

/* Not JSON: ends the scan, and outweighs what was noted. */
static gboolean
refuse (Scan *scan,
        GError **error,
        const char *at,
        const char *what)
{
  g_propagate_error (error, error_at (scan, SW_JSON_ERROR_SYNTAX, at, what));
  return FALSE;
}

static gboolean
refuse_utf8 (Scan *scan,
             GError **error,
             const char *at)
{
  g_autofree char *what = NULL;

  what = g_strdup_printf (_("The byte 0x%02X at offset %u is not UTF-8. "
                            "Save the file as UTF-8 and open it again."),
                          (guint) (guchar) *at, (guint) (at - scan->text));
  g_propagate_error (error, error_at (scan, SW_JSON_ERROR_UTF8, at, what));
  return FALSE;
}

/* JSON that cannot be kept: the first such fault is the one reported. */
static void
note (Scan *scan,
      SwJsonError code,
      const char *at,
      const char *what)
{
  scan->building = FALSE;
  if (scan->noted == NULL)
    scan->noted = error_at (scan, code, at, what);
}

static inline guint
add_token (Scan *scan,
           SwJsonType type,
           const char *start,
           const char *end,
           gboolean has_escapes)
{
  SwJsonTape *tape = scan->tape;
  guint token = tape->n_tokens;

  if (!scan->building)
    return 0;
  if (G_UNLIKELY (token == tape->n_allocated))
    {
      tape->n_allocated = tape->n_allocated ? tape->n_allocated * 2 : 128;
      tape->tokens = g_renew (SwJsonToken, tape->tokens, tape->n_allocated);
    }
  tape->tokens[token] = (SwJsonToken) {
    .start = start - scan->text, .end = end - scan->text, .next = token + 1,
    .type = type, .has_escapes = has_escapes,
  };
  tape->n_tokens++;
  return token;
}

/* Counts a value before anything is stored for it. */
static inline void
begin_value (Scan *scan)
{
  if (scan->depth > 0 && scan->depth <= SW_JSON_MAX_DEPTH &&
      !scan->frames[scan->depth - 1].object)
    scan->frames[scan->depth - 1].n++;

  if (G_UNLIKELY (++scan->n_values == SW_JSON_MAX_VALUES + 1))
    {
      g_autofree char *what = NULL;

      what = g_strdup_printf (_("The file holds more than %u values. "
                                "Divide it into several files."), SW_JSON_MAX_VALUES);
      note (scan, SW_JSON_ERROR_TOO_MANY_VALUES, scan->p, what);
    }
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static inline void
skip_space (Scan *scan)
{
  while (scan->p < scan->end && is_space (*scan->p))
    scan->p++;
}

/* At a quote; leaves scan->p behind the closing one. */
static gboolean
scan_string (Scan *scan,
             gboolean *has_escapes,
             GError **error)
{
  SwJsonLexeme lexeme = { 0 };
  const char *end = sw_json_lex_string (scan->p, scan->end, &lexeme);

  if (end == NULL && lexeme.code == SW_JSON_ERROR_UTF8)
    return refuse_utf8 (scan, error, lexeme.at);
  if (end == NULL)
    return refuse (scan, error, lexeme.at, lexeme.what);
  if (lexeme.what != NULL)
    note (scan, lexeme.code, lexeme.at, lexeme.what);
  scan->tape->escapes_unicode |= lexeme.escapes_unicode;
  *has_escapes = lexeme.has_escapes;
  scan->p = end;
  return TRUE;
}

static gboolean
scan_number (Scan *scan,
             GError **error)
{
  SwJsonLexeme lexeme = { 0 };
  const char *end = sw_json_lex_number (scan->p, scan->end, &lexeme);

  if (end == NULL)
    return refuse (scan, error, lexeme.at, lexeme.what);
  add_token (scan, SW_JSON_NUMBER, scan->p, end, FALSE);
  scan->p = end;
  return TRUE;
}

static gboolean
scan_word (Scan *scan,
           const char *word,
           SwJsonType type)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->p) < length || memcmp (scan->p, word, length) != 0)
    return FALSE;
  add_token (scan, type, scan->p, scan->p + length, FALSE);
  scan->p += length;
  return TRUE;
}

static gboolean
open_container (Scan *scan,
                gboolean object)
{
  const char *at = scan->p++;
  guint token = add_token (scan, object ? SW_JSON_OBJECT : SW_JSON_ARRAY, at, at, FALSE);

  if (G_LIKELY (scan->depth < SW_JSON_MAX_DEPTH))
    {
      scan->frames[scan->depth] = (Frame) { .object = object, .token = token };
    }
  else
    {
      guint bit = scan->depth - SW_JSON_MAX_DEPTH;
      guint8 mask = 1 << (bit & 7);

      if (bit == 0)
        {
          g_autofree char *what = NULL;

          what = g_strdup_printf (_("Objects and lists nest deeper than %u levels here. "
                                    "Make the file flatter."), SW_JSON_MAX_DEPTH);
          note (scan, SW_JSON_ERROR_DEPTH, at, what);
        }
      if (scan->deeper == NULL)
        scan->deeper = g_byte_array_new ();
      if (bit / 8 >= scan->deeper->len)
        g_byte_array_set_size (scan->deeper, bit / 8 + 1);
      if (object)
        scan->deeper->data[bit / 8] |= mask;
      else
        scan->deeper->data[bit / 8] &= ~mask;
    }
  scan->depth++;
  return TRUE;
}

static inline gboolean
in_object (Scan *scan)
{
  guint bit;

  if (G_LIKELY (scan->depth <= SW_JSON_MAX_DEPTH))
    return scan->frames[scan->depth - 1].object;
  bit = scan->depth - 1 - SW_JSON_MAX_DEPTH;
  return (scan->deeper->data[bit / 8] >> (bit & 7)) & 1;
}

static void
note_duplicate (Scan *scan,
                Frame *frame,
                guint first,
                guint second)
{
  const SwJsonToken *t = &scan->tape->tokens[second];
  g_autofree char *what = NULL;
  guint line, column;

  /* The object ends here, so its frame may as well name this member. */
  frame->name_start = t->start;
  frame->name_end = t->end;
  sw_json_locate (scan->text, scan->tape->tokens[first].start, &line, &column);
  what = g_strdup_printf (_("This name stands twice in one object, first in line %u, column %u. "
                            "Remove or rename one of the two."), line, column);
  note (scan, SW_JSON_ERROR_DUPLICATE_KEY, scan->text + t->start, what);
}

static void
close_container (Scan *scan)
{
  scan->p++;
  if (scan->building)
    {
      Frame *frame = &scan->frames[scan->depth - 1];

      guint first, second;

      if (frame->object && frame->n > 1 &&
          sw_json_tape_find_duplicate (scan->tape, frame->token, frame->n, &first, &second))
        note_duplicate (scan, frame, first, second);
      scan->tape->tokens[frame->token].end = scan->p - scan->text;
      scan->tape->tokens[frame->token].next = scan->tape->n_tokens;
    }
  scan->depth--;
}

/* What stands where a value should. */
static const char *
explain_no_value (Scan *scan)
{
  switch (*scan->p)
    {
    case '\'':
      return _("JSON writes texts in double quotes. Replace the single quotes.");
    case '+':
      return _("A number in JSON has no plus sign. Remove it.");
    case '.':
      return _("A number in JSON has a digit before its decimal point. Write 0 before it.");
    case ',':
    case ']':
    case '}':
      return _("A value is missing here. Write one or remove the comma.");
    default:
      return _("A value is expected here: a text in double quotes, a number, an object, a list, "
               "true, false or null.");
    }
}

/* Outside strings. Wrong bytes are to be told from characters in the wrong
 * place, and comments are a habit of their own. */
static gboolean
refuse_here (Scan *scan,
             GError **error,
             const char *what)
{
  if ((guchar) *scan->p >= 0x80 &&
      sw_json_utf8_length ((const guchar *) scan->p, (const guchar *) scan->end) == 0)
    return refuse_utf8 (scan, error, scan->p);
  if (*scan->p == '/' || *scan->p == '#')
    what = _("JSON has no comments. Remove the comment.");
  return refuse (scan, error, scan->p, what);
}

/* Sets @expect to what follows a finished value or an opened container. */
static gboolean
scan_value (Scan *scan,
            Expect *expect,
            GError **error)
{
  const char *start = scan->p;
  gboolean has_escapes;
  gboolean known = FALSE;

  begin_value (scan);
  *expect = EXPECT_COMMA_OR_END;
  switch (*scan->p)
    {
    case '"':
      if (!scan_string (scan, &has_escapes, error))
        return FALSE;
      add_token (scan, SW_JSON_STRING, start, scan->p, has_escapes);
      return TRUE;
    case '{':
      *expect = EXPECT_NAME_OR_END;
      return open_container (scan, TRUE);
    case '[':
      *expect = EXPECT_ELEMENT_OR_END;
      return open_container (scan, FALSE);
    case '-':
    case '0' ... '9':
      return scan_number (scan, error);
    case 't':
      known = scan_word (scan, "true", SW_JSON_TRUE);
      break;
    case 'f':
      known = scan_word (scan, "false", SW_JSON_FALSE);
      break;
    case 'n':
      known = scan_word (scan, "null", SW_JSON_NULL);
      break;
    default:
      break;
    }
  return known || refuse_here (scan, error, explain_no_value (scan));
}

/* A name with its colon. */
static gboolean
scan_name (Scan *scan,
           GError **error)
{
  const char *start = scan->p;
  Frame *frame = scan->depth <= SW_JSON_MAX_DEPTH ? &scan->frames[scan->depth - 1] : NULL;
  gboolean has_escapes;

  if (frame != NULL)
    frame->named = FALSE;
  if (*start != '"')
    {
      if (*start == '\'')
        return refuse (scan, error, start, explain_no_value (scan));
      return refuse_here (scan, error,
                          _("A name in double quotes is expected here. "
                            "Write one or remove the comma before it."));
    }
  if (!scan_string (scan, &has_escapes, error))
    return FALSE;
  add_token (scan, SW_JSON_STRING, start, scan->p, has_escapes);
  if (frame != NULL)
    {
      frame->named = TRUE;
      frame->name_start = start - scan->text;
      frame->name_end = scan->p - scan->text;
      frame->n++;
    }
  skip_space (scan);
  if (scan->p == scan->end || *scan->p != ':')
    return refuse (scan, error, scan->p, _("A colon must follow the name. Write it."));
  scan->p++;
  return TRUE;
}

/* Whether the bracket at hand may end the container at hand. */
static inline gboolean
at_end (Scan *scan,
        Expect expect)
{
  switch (expect)
    {
    case EXPECT_NAME_OR_END:
      return *scan->p == '}';
    case EXPECT_ELEMENT_OR_END:
      return *scan->p == ']';
    case EXPECT_COMMA_OR_END:
      return *scan->p == (in_object (scan) ? '}' : ']');
    case EXPECT_VALUE:
    case EXPECT_NAME:
    default:
      return FALSE;
    }
}

static gboolean
scan_all (Scan *scan,
          GError **error)
{
  Expect expect = EXPECT_VALUE;

  while (TRUE)
    {
      skip_space (scan);
      if (expect == EXPECT_COMMA_OR_END && scan->depth == 0)
        break;
      if (scan->p == scan->end)
        return refuse (scan, error, scan->p,
                       scan->n_values == 0
                       ? _("There is nothing in the file. Choose another one.")
                       : _("The file ends too early. Complete it or fetch it once more."));

      if (at_end (scan, expect))
        {
          close_container (scan);
          expect = EXPECT_COMMA_OR_END;
          continue;
        }

      switch (expect)
        {
        case EXPECT_COMMA_OR_END:
          if (*scan->p != ',')
            return refuse_here (scan, error,
                                in_object (scan)
                                ? _("A comma or “}” is expected here. Write the one that is "
                                    "missing.")
                                : _("A comma or “]” is expected here. Write the one that is "
                                    "missing."));
          scan->p++;
          expect = in_object (scan) ? EXPECT_NAME : EXPECT_VALUE;
          break;

        case EXPECT_NAME:
        case EXPECT_NAME_OR_END:
          if (!scan_name (scan, error))
            return FALSE;
          expect = EXPECT_VALUE;
          break;

        case EXPECT_VALUE:
        case EXPECT_ELEMENT_OR_END:
        default:
          if (!scan_value (scan, &expect, error))
            return FALSE;
          break;
        }
    }

  if (scan->p < scan->end)
    return refuse_here (scan, error,
                        _("The file goes on behind its end. Remove what follows."));
  return TRUE;
}

/* Fills @self, whose text is set. */
gboolean
sw_json_tape_scan (SwJsonTape *self,
                   GError **error)
{
  Scan scan = {
    .tape = self, .text = self->text, .p = self->text, .end = self->text + self->length,
    .building = TRUE,
  };
  gboolean well_formed;

  if (self->length > SW_JSON_MAX_BYTES)
    {
      g_autofree char *size = g_format_size_full (SW_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
      g_autofree char *what = NULL;

      what = g_strdup_printf (_("The file is larger than %s. Divide it into several files."), size);
      g_propagate_error (error, sw_json_error_new_at (SW_JSON_ERROR_TOO_LARGE, 0, 0, 0, NULL,
                                                      what));
      return FALSE;
    }

  self->has_bom = self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0;
  if (self->has_bom)
    scan.p += 3;

  well_formed = scan_all (&scan, error);
  g_clear_pointer (&scan.deeper, g_byte_array_unref);
  self->n_values = scan.n_values;
  if (well_formed && scan.noted == NULL)
    return TRUE;
  if (well_formed)
    g_propagate_error (error, g_steal_pointer (&scan.noted));
  g_clear_error (&scan.noted);
  return FALSE;
}
