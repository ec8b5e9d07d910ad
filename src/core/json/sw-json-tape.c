/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A JSON text as a flat tape of tokens over its own bytes.
 *
 * The scanner (sw-json-scan.c) has proved every byte before a reader sees the
 * tape, so that nothing here checks again. A container is followed by its
 * names and values in the order of the file, and each token knows the next
 * one on its own level: readers walk, skip and compare without allocating,
 * and only the strings that they keep are made.
 *
 * Numbers are spans, never converted: 1.10, 1e400 and twenty digits stay what
 * they are. Lines, columns and pointers are for messages, hence counted anew
 * each time rather than kept with each token.
 */

#include "json/sw-json-tape-private.h"

#include <math.h>
#include <string.h>

#define STACK_BUFFER 512

static inline const SwJsonToken *
token_at (const SwJsonTape *self,
          guint token)
{
  g_assert (token < self->n_tokens);
  return &self->tokens[token];
}

/**
 * sw_json_tape_new:
 * @bytes: a JSON text; kept by the tape, not copied
 * @error: an error of the domain %SW_JSON_ERROR
 *
 * Scans @bytes strictly.
 *
 * Returns: (transfer full) (nullable): the tape
 */
SwJsonTape *
sw_json_tape_new (GBytes *bytes,
                  GError **error)
{
  g_autoptr (SwJsonTape) self = g_new0 (SwJsonTape, 1);

  self->bytes = g_bytes_ref (bytes);
  self->text = g_bytes_get_data (bytes, &self->length);
  if (self->text == NULL)
    self->text = "";
  if (!sw_json_tape_scan (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * sw_json_tape_new_for_data:
 * @data: (array length=length): a JSON text, which must outlive the tape
 * @length: its length in bytes
 * @error: an error of the domain %SW_JSON_ERROR
 *
 * Like sw_json_tape_new() over memory that somebody else keeps.
 *
 * Returns: (transfer full) (nullable): the tape
 */
SwJsonTape *
sw_json_tape_new_for_data (const char *data,
                           gsize length,
                           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);

  return sw_json_tape_new (bytes, error);
}

/** sw_json_tape_free: @self: (transfer full): a tape */
void
sw_json_tape_free (SwJsonTape *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->tokens);
  g_free (self);
}

/**
 * sw_json_tape_get_bytes:
 * @self: a tape
 *
 * Returns: (transfer none): the bytes that were scanned
 */
GBytes *
sw_json_tape_get_bytes (const SwJsonTape *self)
{
  return self->bytes;
}

/**
 * sw_json_tape_get_n_values:
 * @self: a tape
 *
 * Returns: how many values there are, containers included, names not
 */
guint
sw_json_tape_get_n_values (const SwJsonTape *self)
{
  return self->n_values;
}

/**
 * sw_json_tape_has_bom:
 * @self: a tape
 *
 * Returns: %TRUE if the text begins with the UTF-8 byte order mark
 */
gboolean
sw_json_tape_has_bom (const SwJsonTape *self)
{
  return self->has_bom;
}

/**
 * sw_json_tape_escapes_unicode:
 * @self: a tape
 *
 * Returns: %TRUE if a string writes a character outside ASCII as `\u…`, which
 *   the writer will write as itself
 */
gboolean
sw_json_tape_escapes_unicode (const SwJsonTape *self)
{
  return self->escapes_unicode;
}

/** sw_json_tape_type: @self: a tape; @token: a token; Returns: its type */
SwJsonType
sw_json_tape_type (const SwJsonTape *self,
                   guint token)
{
  return token_at (self, token)->type;
}

/**
 * sw_json_tape_length:
 * @self: a tape
 * @token: an object or array
 *
 * Counts, so ask once.
 *
 * Returns: the number of members or elements
 */
guint
sw_json_tape_length (const SwJsonTape *self,
                     guint token)
{
  gboolean object = sw_json_tape_type (self, token) == SW_JSON_OBJECT;
  guint n = 0;
  SwJsonIter iter;
  guint value;

  sw_json_iter_init (&iter, self, token);
  while (object ? sw_json_iter_next_member (&iter, NULL, &value)
                : sw_json_iter_next_element (&iter, &value))
    n++;
  return n;
}

/**
 * sw_json_tape_find:
 * @self: a tape
 * @object: an object
 * @name: a member's name
 * @value: (out): its value
 *
 * Looks through the members from the first on. A reader that wants many of
 * them iterates instead.
 *
 * Returns: %TRUE if there is such a member
 */
gboolean
sw_json_tape_find (const SwJsonTape *self,
                   guint object,
                   const char *name,
                   guint *value)
{
  SwJsonIter iter;
  guint key;

  if (sw_json_tape_type (self, object) != SW_JSON_OBJECT)
    return FALSE;
  sw_json_iter_init (&iter, self, object);
  while (sw_json_iter_next_member (&iter, &key, value))
    {
      if (sw_json_tape_string_equals (self, key, name))
        return TRUE;
    }
  return FALSE;
}

/**
 * sw_json_tape_string_equals:
 * @self: a tape
 * @token: a name or string
 * @text: UTF-8
 *
 * Compares in place; escapes are understood.
 *
 * Returns: %TRUE if @token says @text
 */
gboolean
sw_json_tape_string_equals (const SwJsonTape *self,
                            guint token,
                            const char *text)
{
  const SwJsonToken *t = token_at (self, token);
  gsize length = t->end - t->start - 2;
  gsize wanted = strlen (text);

  if (t->type != SW_JSON_STRING || length < wanted)
    return FALSE;
  if (t->has_escapes)
    {
      g_autofree char *said = sw_json_tape_dup_string (self, token);

      return strcmp (said, text) == 0;
    }
  return length == wanted && memcmp (self->text + t->start + 1, text, wanted) == 0;
}

/**
 * sw_json_tape_dup_string:
 * @self: a tape
 * @token: a name or string
 *
 * Returns: (transfer full): what it says, escapes resolved
 */
char *
sw_json_tape_dup_string (const SwJsonTape *self,
                         guint token)
{
  const SwJsonToken *t = token_at (self, token);
  const char *body = self->text + t->start + 1;
  gsize length = t->end - t->start - 2;
  char *said;

  g_return_val_if_fail (t->type == SW_JSON_STRING, NULL);

  if (!t->has_escapes)
    return g_strndup (body, length);
  said = g_malloc (length + 1);
  said[sw_json_unescape (body, length, said)] = '\0';
  return said;
}

/**
 * sw_json_tape_ref_string:
 * @self: a tape
 * @token: a name or string
 *
 * Returns: (transfer full): what it says, escapes resolved, as a shared string
 */
GRefString *
sw_json_tape_ref_string (const SwJsonTape *self,
                         guint token)
{
  const SwJsonToken *t = token_at (self, token);
  const char *body = self->text + t->start + 1;
  gsize length = t->end - t->start - 2;
  g_autofree char *large = NULL;
  char small[STACK_BUFFER];
  char *said = small;

  g_return_val_if_fail (t->type == SW_JSON_STRING, NULL);

  if (!t->has_escapes)
    return g_ref_string_new_len (body, length);
  if (length > sizeof small)
    said = large = g_malloc (length);
  length = sw_json_unescape (body, length, said);
  return g_ref_string_new_len (said, length);
}

/**
 * sw_json_tape_peek_raw:
 * @self: a tape
 * @token: a token
 * @length: (out): the length in bytes
 *
 * The span as it stands in the file, white space within a container
 * included; a number's is its literal. Not NUL-terminated.
 *
 * Returns: (transfer none): the first byte
 */
const char *
sw_json_tape_peek_raw (const SwJsonTape *self,
                       guint token,
                       gsize *length)
{
  const SwJsonToken *t = token_at (self, token);

  *length = t->end - t->start;
  return self->text + t->start;
}

/**
 * sw_json_tape_get_int64:
 * @self: a tape
 * @token: a token
 * @value: (out): the number
 *
 * Only a literal that an int64 gives back digit by digit counts: not 1.0, not
 * 1e2, not -0, not 9223372036854775808.
 *
 * Returns: %TRUE if @token is such a number
 */
gboolean
sw_json_tape_get_int64 (const SwJsonTape *self,
                        guint token,
                        gint64 *value)
{
  const SwJsonToken *t = token_at (self, token);
  const char *p = self->text + t->start;
  const char *end = self->text + t->end;
  gboolean negative;
  gint64 n = 0;

  if (t->type != SW_JSON_NUMBER)
    return FALSE;
  negative = *p == '-';
  if (negative)
    p++;
  if (negative && *p == '0')
    return FALSE;
  /* Counted downwards, because the negative side holds one number more. */
  for (; p < end; p++)
    {
      if (!g_ascii_isdigit (*p) ||
          __builtin_mul_overflow (n, 10, &n) ||
          __builtin_sub_overflow (n, *p - '0', &n))
        return FALSE;
    }
  if (!negative && n == G_MININT64)
    return FALSE;
  *value = negative ? n : -n;
  return TRUE;
}

/**
 * sw_json_tape_get_double:
 * @self: a tape
 * @token: a token
 * @value: (out): the nearest double
 *
 * For showing and reckoning; what is written back is the literal.
 *
 * Returns: %TRUE if @token is a number that a double can come near to
 */
gboolean
sw_json_tape_get_double (const SwJsonTape *self,
                         guint token,
                         double *value)
{
  const SwJsonToken *t = token_at (self, token);
  g_autofree char *literal = NULL;

  if (t->type != SW_JSON_NUMBER)
    return FALSE;
  literal = g_strndup (self->text + t->start, t->end - t->start);
  *value = g_ascii_strtod (literal, NULL);
  return isfinite (*value);
}

/**
 * sw_json_tape_describe:
 * @self: a tape
 * @token: a name or value
 * @line: (out) (optional): the line, counted from 1
 * @column: (out) (optional): the column in code points, counted from 1
 * @pointer: (out) (optional) (transfer full): the JSON pointer; a name has
 *   that of its value
 *
 * Tells where @token stands, for a message. Linear in the size of the text.
 */
void
sw_json_tape_describe (const SwJsonTape *self,
                       guint token,
                       guint *line,
                       guint *column,
                       char **pointer)
{
  const SwJsonToken *t = token_at (self, token);
  guint at = 0;
  GString *path;

  sw_json_locate (self->text, t->start, line, column);
  if (pointer == NULL)
    return;

  path = g_string_new (NULL);
  while (at != token)
    {
      gboolean object = self->tokens[at].type == SW_JSON_OBJECT;
      guint child = at + 1;
      guint n = 0;

      /* One step a child: a member is its name and its value. */
      while (TRUE)
        {
          guint value = object ? child + 1 : child;

          if (token < self->tokens[value].next)
            break;
          child = self->tokens[value].next;
          n++;
        }
      if (object)
        {
          sw_json_pointer_name (path, self->text,
                                self->tokens[child].start, self->tokens[child].end);
          if (token == child)
            break;
          at = child + 1;
        }
      else
        {
          g_string_append_printf (path, "/%u", n);
          at = child;
        }
    }
  *pointer = g_string_free (path, FALSE);
}

/**
 * sw_json_iter_init:
 * @iter: an iterator on the stack; needs no clearing
 * @tape: a tape that outlives it
 * @token: an object or array; of anything else there is nothing to iterate
 */
void
sw_json_iter_init (SwJsonIter *iter,
                   const SwJsonTape *tape,
                   guint token)
{
  iter->tape = tape;
  iter->at = token + 1;
  iter->end = token_at (tape, token)->next;
}

/**
 * sw_json_iter_next_element:
 * @iter: an iterator over an array
 * @value: (out): the element
 *
 * Returns: %FALSE after the last one
 */
gboolean
sw_json_iter_next_element (SwJsonIter *iter,
                           guint *value)
{
  if (iter->at >= iter->end)
    return FALSE;
  *value = iter->at;
  iter->at = iter->tape->tokens[iter->at].next;
  return TRUE;
}

/**
 * sw_json_iter_next_member:
 * @iter: an iterator over an object
 * @name: (out) (optional): the name, a string token
 * @value: (out): the value
 *
 * Returns: %FALSE after the last one
 */
gboolean
sw_json_iter_next_member (SwJsonIter *iter,
                          guint *name,
                          guint *value)
{
  if (iter->at >= iter->end)
    return FALSE;
  if (name)
    *name = iter->at;
  *value = iter->at + 1;
  iter->at = iter->tape->tokens[iter->at + 1].next;
  return TRUE;
}
