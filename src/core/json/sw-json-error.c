/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors of the scanner carry their place (byte, line, column, JSON
 * pointer) beside the message, so that a window can put the caret there and a
 * report can name it without taking a translated sentence apart. An error
 * that has no place (a file over the size limit) has line 0.
 */

#include "json/sw-json-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A hostile file has names of a megabyte; a message is for people. */
#define POINTER_IN_MESSAGE 120

typedef struct
{
  gsize offset;
  guint line;
  guint column;
  char *pointer;
} SwJsonErrorPrivate;

static void
sw_json_error_private_init (SwJsonErrorPrivate *priv)
{
}

static void
sw_json_error_private_copy (const SwJsonErrorPrivate *from,
                            SwJsonErrorPrivate *to)
{
  *to = *from;
  to->pointer = g_strdup (from->pointer);
}

static void
sw_json_error_private_clear (SwJsonErrorPrivate *priv)
{
  g_clear_pointer (&priv->pointer, g_free);
}

G_DEFINE_EXTENDED_ERROR (SwJsonError, sw_json_error)

static char *
shorten (const char *pointer)
{
  const char *cut;

  if (strlen (pointer) <= POINTER_IN_MESSAGE)
    return g_strdup (pointer);
  cut = g_utf8_find_prev_char (pointer, pointer + POINTER_IN_MESSAGE + 1);
  return g_strdup_printf ("%.*s…", (int) (cut - pointer), pointer);
}

/**
 * sw_json_error_new_at:
 * @code: the cause
 * @offset: the byte, counted from 0
 * @line: the line, counted from 1; 0 where the error has no place
 * @column: the column in code points, counted from 1
 * @pointer: (nullable): the JSON pointer (RFC 6901); "" is the whole text
 * @what: whole sentences: what is wrong and what to do
 *
 * Makes an error whose message begins with the place.
 *
 * Returns: (transfer full): the error
 */
GError *
sw_json_error_new_at (SwJsonError code,
                      gsize offset,
                      guint line,
                      guint column,
                      const char *pointer,
                      const char *what)
{
  SwJsonErrorPrivate *priv;
  GError *error;

  if (line == 0)
    {
      error = g_error_new_literal (SW_JSON_ERROR, code, what);
    }
  else if (pointer == NULL || *pointer == '\0')
    {
      /* Translators: %s is one or two whole sentences. */
      error = g_error_new (SW_JSON_ERROR, code, _("Line %u, column %u: %s"), line, column, what);
    }
  else
    {
      g_autofree char *brief = shorten (pointer);

      /* Translators: the first %s is a JSON pointer such as /framework/levels,
       * the second one or two whole sentences. */
      error = g_error_new (SW_JSON_ERROR, code, _("Line %u, column %u (%s): %s"),
                           line, column, brief, what);
    }

  priv = sw_json_error_get_private (error);
  priv->offset = offset;
  priv->line = line;
  priv->column = column;
  priv->pointer = g_strdup (pointer);
  return error;
}

/**
 * sw_json_error_is_not_json:
 * @error: any error
 *
 * Tells "not JSON by RFC 8259" from "JSON that cannot be kept" (a name that
 * stands twice, `\u0000`, a lone surrogate, a limit).
 *
 * Returns: %TRUE if the text is not JSON
 */
gboolean
sw_json_error_is_not_json (const GError *error)
{
  return g_error_matches (error, SW_JSON_ERROR, SW_JSON_ERROR_SYNTAX) ||
         g_error_matches (error, SW_JSON_ERROR, SW_JSON_ERROR_UTF8);
}

/**
 * sw_json_error_get_place:
 * @error: any error
 * @offset: (out) (optional): the byte, counted from 0
 * @line: (out) (optional): the line, counted from 1
 * @column: (out) (optional): the column in code points, counted from 1
 * @pointer: (out) (optional) (nullable) (transfer none): the JSON pointer
 *
 * Returns: %TRUE if @error is of %SW_JSON_ERROR and has a place
 */
gboolean
sw_json_error_get_place (const GError *error,
                         gsize *offset,
                         guint *line,
                         guint *column,
                         const char **pointer)
{
  const SwJsonErrorPrivate *priv;

  if (error == NULL || error->domain != SW_JSON_ERROR)
    return FALSE;
  priv = sw_json_error_get_private ((GError *) error);
  if (priv->line == 0)
    return FALSE;
  if (offset)
    *offset = priv->offset;
  if (line)
    *line = priv->line;
  if (column)
    *column = priv->column;
  if (pointer)
    *pointer = priv->pointer;
  return TRUE;
}
