/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors of the readers: what stands where, and what should stand there.
 *
 * As the scanner's errors do, they carry their place beside the message, and what was found and
 * expected besides, so that a window or a report can say it in its own way. */

#include "json/sw-format-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint line;
  guint column;
  char *pointer;
  char *found;
  char *expected;
} SwFormatErrorPrivate;

static void
sw_format_error_private_init (SwFormatErrorPrivate *priv)
{
}

static void
sw_format_error_private_copy (const SwFormatErrorPrivate *from,
                              SwFormatErrorPrivate *to)
{
  *to = *from;
  to->pointer = g_strdup (from->pointer);
  to->found = g_strdup (from->found);
  to->expected = g_strdup (from->expected);
}

static void
sw_format_error_private_clear (SwFormatErrorPrivate *priv)
{
  g_clear_pointer (&priv->pointer, g_free);
  g_clear_pointer (&priv->found, g_free);
  g_clear_pointer (&priv->expected, g_free);
}

G_DEFINE_EXTENDED_ERROR (SwFormatError, sw_format_error)

static const char *
describe_type (const SwJsonTape *tape,
               guint token)
{
  switch (sw_json_tape_type (tape, token))
    {
    case SW_JSON_OBJECT:
      return _("an object");
    case SW_JSON_ARRAY:
      return _("a list");
    case SW_JSON_STRING:
      return _("a string");
    case SW_JSON_NUMBER:
      return _("a number");
    case SW_JSON_TRUE:
    case SW_JSON_FALSE:
      return _("true or false");
    case SW_JSON_NULL:
      return "null";
    default:
      g_assert_not_reached ();
    }
}

static const char *
begin_sentence (SwFormatError code)
{
  switch (code)
    {
    case SW_FORMAT_ERROR_NOT_A_FRAMEWORK:
      return _("This is no skills framework.");
    case SW_FORMAT_ERROR_NOT_A_PROFILE:
      return _("This is no profile.");
    case SW_FORMAT_ERROR_TOO_MANY_STATEMENTS:
    default:
      return _("This framework is too large.");
    }
}

/**
 * sw_format_error_new_at:
 * @code: the cause
 * @tape: a text
 * @token: the value that is wrong
 * @expected: what should stand there, for people: "a string"
 *
 * Returns: (transfer full): an error that says where, what was found and what was expected
 */
GError *
sw_format_error_new_at (SwFormatError code,
                        const SwJsonTape *tape,
                        guint token,
                        const char *expected)
{
  const char *found = describe_type (tape, token);
  g_autofree char *pointer = NULL;
  SwFormatErrorPrivate *priv;
  guint line, column;
  GError *error;

  sw_json_tape_describe (tape, token, &line, &column, &pointer);
  /* Translators: the first %s is a whole sentence, then come a JSON pointer such as
   * /framework/levels ("" is the whole text), what was found there ("a list") and what was expected ("an object"). */
  error = g_error_new (SW_FORMAT_ERROR, (int) code,
                       _("%s Line %u, column %u (%s): found %s, expected %s."),
                       begin_sentence (code), line, column, *pointer != '\0' ? pointer : "\"\"",
                       found, expected);

  priv = sw_format_error_get_private (error);
  priv->line = line;
  priv->column = column;
  priv->pointer = g_steal_pointer (&pointer);
  priv->found = g_strdup (found);
  priv->expected = g_strdup (expected);
  return error;
}

static const SwFormatErrorPrivate *
peek (const GError *error)
{
  if (error == NULL || error->domain != SW_FORMAT_ERROR)
    return NULL;
  return sw_format_error_get_private ((GError *) error);
}

/**
 * sw_format_error_get_place:
 * @error: (nullable): any error
 * @line: (out) (optional): the line, counted from 1
 * @column: (out) (optional): the column in code points, counted from 1
 * @pointer: (out) (optional) (transfer none): the JSON pointer
 *
 * Returns: whether @error is of %SW_FORMAT_ERROR
 */
gboolean
sw_format_error_get_place (const GError *error,
                           guint *line,
                           guint *column,
                           const char **pointer)
{
  const SwFormatErrorPrivate *priv = peek (error);

  if (priv == NULL)
    return FALSE;
  if (line != NULL)
    *line = priv->line;
  if (column != NULL)
    *column = priv->column;
  if (pointer != NULL)
    *pointer = priv->pointer;
  return TRUE;
}

/**
 * sw_format_error_get_found:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): what stands there, for people; %NULL for an error of another
 *   domain
 */
const char *
sw_format_error_get_found (const GError *error)
{
  const SwFormatErrorPrivate *priv = peek (error);

  return priv != NULL ? priv->found : NULL;
}

/**
 * sw_format_error_get_expected:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): what should stand there; %NULL for an error of another
 *   domain
 */
const char *
sw_format_error_get_expected (const GError *error)
{
  const SwFormatErrorPrivate *priv = peek (error);

  return priv != NULL ? priv->expected : NULL;
}
