/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwValue: the value of one field.
 *
 * All values are text: a string is its characters, a number or a boolean is its JSON literal as
 * it stood in the file, so that no digit is lost on the way through. Three states have to be told
 * apart: absent (a NULL pointer), JSON's null (one sentinel, known by its address, so that the text
 * "null" remains a text) and everything else.
 *
 * GRefString is immutable and counts atomically: a snapshot for saving in the background shares
 * every value with the live document. */

#include "model/sw-value.h"

/**
 * sw_value_new:
 * @text: (nullable): the text
 *
 * Returns: (transfer full) (nullable): a value that holds a copy of @text; %NULL for %NULL
 */
SwValue *
sw_value_new (const char *text)
{
  return text != NULL ? g_ref_string_new (text) : NULL;
}

/**
 * sw_value_new_len:
 * @text: the text
 * @len: its length in bytes, -1 where it ends in a NUL
 *
 * Returns: (transfer full): a value that holds a copy of @text
 */
SwValue *
sw_value_new_len (const char *text,
                  gssize len)
{
  return g_ref_string_new_len (text, len);
}

/**
 * sw_value_new_integer:
 * @number: a number
 *
 * Returns: (transfer full): the number's JSON literal as a value
 */
SwValue *
sw_value_new_integer (gint64 number)
{
  char buffer[24];

  g_snprintf (buffer, sizeof buffer, "%" G_GINT64_FORMAT, number);
  return g_ref_string_new (buffer);
}

/**
 * sw_value_new_boolean:
 * @value: a truth value
 *
 * Returns: (transfer full): JSON's `true` or `false` as a value
 */
SwValue *
sw_value_new_boolean (gboolean value)
{
  static char *literals[2];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      /* Not interned: once anything is, releasing any other string looks for it in a table. */
      literals[FALSE] = g_ref_string_new ("false");
      literals[TRUE] = g_ref_string_new ("true");
      g_once_init_leave (&once, 1);
    }

  return g_ref_string_acquire (literals[value ? TRUE : FALSE]);
}

/**
 * sw_value_null:
 *
 * Returns: (transfer full): the value that stands for JSON's null
 */
SwValue *
sw_value_null (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      char *sentinel = g_ref_string_new ("");
      g_once_init_leave (&once, (gsize) sentinel);
    }

  return g_ref_string_acquire ((char *) once);
}

/**
 * sw_value_ref:
 * @value: (nullable): a value
 *
 * Returns: (transfer full) (nullable): @value
 */
SwValue *
sw_value_ref (SwValue *value)
{
  return value != NULL ? g_ref_string_acquire (value) : NULL;
}

/**
 * sw_value_unref:
 * @value: (transfer full) (nullable): a value
 */
void
sw_value_unref (SwValue *value)
{
  if (value != NULL)
    g_ref_string_release (value);
}

/**
 * sw_value_is_null:
 * @value: (nullable): a value
 *
 * Returns: whether @value is JSON's null; an absent value is not
 */
gboolean
sw_value_is_null (const SwValue *value)
{
  static const char *sentinel;

  if (value == NULL)
    return FALSE;

  if (G_UNLIKELY (g_atomic_pointer_get (&sentinel) == NULL))
    {
      g_autoptr (SwValue) null = sw_value_null ();
      g_atomic_pointer_set (&sentinel, null);
    }

  return value == g_atomic_pointer_get (&sentinel);
}

/**
 * sw_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): a value
 *
 * Returns: whether both are absent, both null, or both the same text
 */
gboolean
sw_value_equal (const SwValue *a,
                const SwValue *b)
{
  if (a == b)
    return TRUE;

  if (a == NULL || b == NULL || sw_value_is_null (a) || sw_value_is_null (b))
    return FALSE;

  return g_strcmp0 (a, b) == 0;
}
