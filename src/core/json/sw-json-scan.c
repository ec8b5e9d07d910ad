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
 * the depth limit cost one bit each. Names of an object are compared when it
 * closes, pairwise while they are few and sorted when they are many, so that
 * no choice of names makes it quadratic.
 */

#include "json/sw-json-error.h"
#include "json/sw-json-tape-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Up to so many names, comparing each with each beats sorting. */
#define FEW_NAMES 12

#define WORD_ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define WORD_HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

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
  guint    token;
  guint    n;
  gsize    name_start;
  gsize    name_end;
} Frame;

typedef struct
{
  SwJsonTape *tape;
  const char *text;
  const char *p;
  const char *end;
  gboolean    building;
  guint       n_values;
  guint       depth;
  Frame       frames[SW_JSON_MAX_DEPTH];
  GByteArray *deeper;
  GError     *noted;
} Scan;

typedef struct
{
  const char *said;
  gsize       length;
  guint       token;
} Name;

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
error_at (Scan        *scan,
          SwJsonError  code,
          const char  *at,
          const char  *what)
{
  g_autofree char *pointer = pointer_here (scan);
  guint line, column;

  sw_json_locate (scan->text, at - scan->text, &line, &column);
  return sw_json_error_new_at (code, at - scan->text, line, column, pointer, what);
}

/* Not JSON: ends the scan, and outweighs what was noted. */
static gboolean
refuse (Scan        *scan,
        GError     **error,
        const char  *at,
        const char  *what)
{
  g_propagate_error (error, error_at (scan, SW_JSON_ERROR_SYNTAX, at, what));
  return FALSE;
}

static gboolean
refuse_utf8 (Scan        *scan,
             GError     **error,
             const char  *at)
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
note (Scan        *scan,
      SwJsonError  code,
      const char  *at,
      const char  *what)
{
  scan->building = FALSE;
  if (scan->noted == NULL)
    scan->noted = error_at (scan, code, at, what);
}

static inline guint
add_token (Scan       *scan,
           SwJsonType  type,
           const char *start,
           const char *end,
           gboolean    has_escapes)
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

/* Skips what needs no look: eight bytes at a time without a quote, a
 * backslash, a control character or a byte over 0x7f. */
static inline const char *
skip_plain (const char *p,
            const char *end)
{
  while (end - p >= 8)
    {
      guint64 w, quote, slash;

      memcpy (&w, p, sizeof w);
      quote = w ^ (WORD_ONES * '"');
      slash = w ^ (WORD_ONES * '\\');
      if (((w | (w - WORD_ONES * 0x20) |
            ((quote - WORD_ONES) & ~quote) | ((slash - WORD_ONES) & ~slash)) & WORD_HIGHS) != 0)
        break;
      p += 8;
    }
  while (p < end && (guchar) *p >= 0x20 && (guchar) *p < 0x80 && *p != '"' && *p != '\\')
    p++;
  return p;
}

static int
hex4 (const char *p,
      const char *end)
{
  int unit = 0;

  if (end - p < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* At a backslash. */
static gboolean
scan_escape (Scan    *scan,
             GError **error)
{
  const char *at = scan->p;
  int unit;

  if (at + 1 < scan->end && at[1] != '\0' && strchr ("\"\\/bfnrt", at[1]) != NULL)
    {
      scan->p += 2;
      return TRUE;
    }
  if (at + 1 >= scan->end || at[1] != 'u')
    return refuse (scan, error, at,
                   _("There is no such escape in JSON. Write a backslash as two backslashes."));
  unit = hex4 (at + 2, scan->end);
  if (unit < 0)
    return refuse (scan, error, at,
                   _("Four hexadecimal digits must follow “\\u”. Complete the escape."));
  scan->p += 6;
  if (unit >= 0x80)
    scan->tape->escapes_unicode = TRUE;
  if (unit == 0)
    {
      note (scan, SW_JSON_ERROR_NUL, at,
            _("A text cannot hold the character “\\u0000”. Remove it."));
    }
  else if (unit >= 0xd800 && unit <= 0xdfff)
    {
      int low = -1;

      if (unit < 0xdc00 && scan->end - scan->p >= 6 && scan->p[0] == '\\' && scan->p[1] == 'u')
        low = hex4 (scan->p + 2, scan->end);
      if (low >= 0xdc00 && low <= 0xdfff)
        scan->p += 6;
      else
        note (scan, SW_JSON_ERROR_LONE_SURROGATE, at,
              _("This escape is one half of a character of two. "
                "Write the missing half or remove it."));
    }
  return TRUE;
}

/* At a quote; leaves scan->p behind the closing one. */
static gboolean
scan_string (Scan      *scan,
             gboolean  *has_escapes,
             GError   **error)
{
  const char *start = scan->p++;

  *has_escapes = FALSE;
  while (TRUE)
    {
      scan->p = skip_plain (scan->p, scan->end);
      if (scan->p == scan->end)
        return refuse (scan, error, start,
                       _("The text that begins here has no end. Write the closing quote."));
      if (*scan->p == '"')
        {
          scan->p++;
          return TRUE;
        }
      if (*scan->p == '\\')
        {
          *has_escapes = TRUE;
          if (!scan_escape (scan, error))
            return FALSE;
        }
      else if ((guchar) *scan->p >= 0x80)
        {
          guint length = sw_json_utf8_length ((const guchar *) scan->p, (const guchar *) scan->end);

          if (length == 0)
            return refuse_utf8 (scan, error, scan->p);
          scan->p += length;
        }
      else
        {
          return refuse (scan, error, scan->p,
                         _("A line break, tab or other control character cannot stand in a text "
                           "as it is. Write it as an escape such as “\\n”."));
        }
    }
}

static gboolean
skip_digits (Scan *scan)
{
  const char *start = scan->p;

  while (scan->p < scan->end && g_ascii_isdigit (*scan->p))
    scan->p++;
  return scan->p > start;
}

static gboolean
scan_number (Scan    *scan,
             GError **error)
{
  const char *start = scan->p;

  if (*scan->p == '-')
    scan->p++;
  if (scan->p < scan->end && *scan->p == '0')
    {
      scan->p++;
      if (scan->p < scan->end && g_ascii_isdigit (*scan->p))
        return refuse (scan, error, start,
                       _("A number cannot begin with 0 and another digit. Remove the 0."));
    }
  else if (!skip_digits (scan))
    return refuse (scan, error, start, _("A digit must follow the minus sign of a number."));
  if (scan->p < scan->end && *scan->p == '.')
    {
      scan->p++;
      if (!skip_digits (scan))
        return refuse (scan, error, start,
                       _("A digit must follow the decimal point of a number."));
    }
  if (scan->p < scan->end && (*scan->p == 'e' || *scan->p == 'E'))
    {
      scan->p++;
      if (scan->p < scan->end && (*scan->p == '+' || *scan->p == '-'))
        scan->p++;
      if (!skip_digits (scan))
        return refuse (scan, error, start, _("A digit must follow the exponent of a number."));
    }
  add_token (scan, SW_JSON_NUMBER, start, scan->p, FALSE);
  return TRUE;
}

static gboolean
scan_word (Scan       *scan,
           const char *word,
           SwJsonType  type)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->p) < length || memcmp (scan->p, word, length) != 0)
    return FALSE;
  add_token (scan, type, scan->p, scan->p + length, FALSE);
  scan->p += length;
  return TRUE;
}

static gboolean
open_container (Scan     *scan,
                gboolean  object)
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
note_duplicate (Scan  *scan,
                Frame *frame,
                guint  first,
                guint  second)
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

static int
compare_names (const void *a,
               const void *b)
{
  const Name *x = a;
  const Name *y = b;
  int order = memcmp (x->said, y->said, MIN (x->length, y->length));

  if (order != 0)
    return order;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->token < y->token ? -1 : 1;
}

/* Fills @names with what the names of the object at @token say, escapes
 * resolved into @unescaped, which is made where there are any. */
static void
collect_names (SwJsonTape *tape,
               guint       token,
               Name       *names,
               char      **unescaped)
{
  guint at = token + 1;
  char *room = NULL;

  for (guint i = 0; at < tape->n_tokens; i++)
    {
      const SwJsonToken *t = &tape->tokens[at];

      names[i].said = tape->text + t->start + 1;
      names[i].length = t->end - t->start - 2;
      names[i].token = at;
      if (t->has_escapes)
        {
          if (room == NULL)
            *unescaped = room = g_malloc (tape->tokens[tape->n_tokens - 1].end - t->start);
          names[i].length = sw_json_unescape (names[i].said, names[i].length, room);
          names[i].said = room;
          room += names[i].length;
        }
      at = tape->tokens[at + 1].next;
    }
}

/* At the end of the object of @frame, whose tokens are the last on the tape. */
static void
check_names (Scan  *scan,
             Frame *frame)
{
  g_autofree char *unescaped = NULL;
  g_autofree Name *many = NULL;
  Name few[FEW_NAMES];
  Name *names = few;
  guint first = 0;
  guint second = G_MAXUINT;

  if (frame->n > FEW_NAMES)
    names = many = g_new (Name, frame->n);
  collect_names (scan->tape, frame->token, names, &unescaped);

  if (frame->n > FEW_NAMES)
    {
      qsort (names, frame->n, sizeof (Name), compare_names);
      for (guint i = 1; i < frame->n; i++)
        {
          if (names[i].length == names[i - 1].length && names[i].token < second &&
              memcmp (names[i].said, names[i - 1].said, names[i].length) == 0)
            {
              first = names[i - 1].token;
              second = names[i].token;
            }
        }
    }
  else
    {
      for (guint i = 1; i < frame->n && second == G_MAXUINT; i++)
        {
          for (guint j = 0; j < i; j++)
            {
              if (names[i].length == names[j].length &&
                  memcmp (names[i].said, names[j].said, names[i].length) == 0)
                {
                  first = names[j].token;
                  second = names[i].token;
                  break;
                }
            }
        }
    }
  if (second != G_MAXUINT)
    note_duplicate (scan, frame, first, second);
}

static void
close_container (Scan *scan)
{
  scan->p++;
  if (scan->building)
    {
      Frame *frame = &scan->frames[scan->depth - 1];

      if (frame->object && frame->n > 1)
        check_names (scan, frame);
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
refuse_here (Scan        *scan,
             GError     **error,
             const char  *what)
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
scan_value (Scan    *scan,
            Expect  *expect,
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
scan_name (Scan    *scan,
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
at_end (Scan   *scan,
        Expect  expect)
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
scan_all (Scan    *scan,
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
sw_json_tape_scan (SwJsonTape  *self,
                   GError     **error)
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
