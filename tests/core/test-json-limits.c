/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How deep, how large and how many: what the scanner takes, and in what time. */

#include "json-tape-fixture.h"

static char *
nest (guint n,
      const char *open,
      const char *core,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append (text, core);
  for (guint i = 0; i < n; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct
  {
    guint n;
    const char *open;
    const char *core;
    const char *close;
    int code;
  } depths[] = {
    { 127, "[", "[]", "]", KEPT },
    { 128, "[", "", "]", KEPT },
    { 128, "[", "[]", "]", SW_JSON_ERROR_DEPTH },
    { 128, "{\"a\":", "1", "}", KEPT },
    { 129, "{\"a\":", "1", "}", SW_JSON_ERROR_DEPTH },
    { 200000, "[", "", "]", SW_JSON_ERROR_DEPTH },
    { 100000, "[{\"a\":", "0", "}]", SW_JSON_ERROR_DEPTH },
    { 200000, "[", "", "", SW_JSON_ERROR_SYNTAX },
    { 100000, "[{\"\":", "", "", SW_JSON_ERROR_SYNTAX },
    { 1000, "[{\"a\":", "0", "]}", SW_JSON_ERROR_SYNTAX },
    { 1000, "[", "1 2", "]", SW_JSON_ERROR_SYNTAX },
    { 1000, "{\"a\":", "{\"a\" 1}", "}", SW_JSON_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *text = nest (depths[i].n, depths[i].open, depths[i].core, depths[i].close);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = scan_copy (text, strlen (text), &error);
      guint line, column;

      g_test_message ("depth %u", i);
      g_assert_cmpint (tape ? KEPT : error->code, ==, depths[i].code);
      if (depths[i].code == SW_JSON_ERROR_DEPTH)
        {
          g_assert_true (sw_json_error_get_place (error, NULL, &line, &column, NULL));
          g_assert_cmpuint (line, ==, 1);
          g_assert_cmpuint (column, >, 128);
        }
    }
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_sized_new (SW_JSON_MAX_BYTES + 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJsonTape) tape = NULL;
  guint line;

  /* As many values as may be, the root among them. */
  g_string_append_c (text, '[');
  for (guint i = 2; i < SW_JSON_MAX_VALUES; i++)
    g_string_append (text, "0,");
  g_string_append (text, "0]");
  tape = sw_json_tape_new_for_data (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sw_json_tape_get_n_values (tape), ==, SW_JSON_MAX_VALUES);
  g_clear_pointer (&tape, sw_json_tape_free);

  g_string_overwrite (text, text->len - 1, ",0]");
  tape = sw_json_tape_new_for_data (text->str, text->len, &error);
  g_assert_null (tape);
  g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_TOO_MANY_VALUES);
  g_assert_true (sw_json_error_get_place (error, NULL, &line, NULL, NULL));
  g_assert_cmpuint (line, ==, 1);
  g_clear_error (&error);

  /* 48 MB of empty lists. */
  g_string_assign (text, "[");
  while (text->len < 48 * 1000 * 1000)
    g_string_append (text, "[],");
  g_string_append (text, "[]]");
  tape = sw_json_tape_new_for_data (text->str, text->len, &error);
  g_assert_null (tape);
  g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_TOO_MANY_VALUES);
  g_clear_error (&error);

  /* One string to the last byte that may be, and one more. */
  g_string_set_size (text, SW_JSON_MAX_BYTES);
  memset (text->str, 'x', text->len);
  text->str[0] = text->str[text->len - 1] = '"';
  tape = sw_json_tape_new_for_data (text->str, text->len, &error);
  g_assert_no_error (error);
  g_clear_pointer (&tape, sw_json_tape_free);
  g_string_append_c (text, '\n');
  tape = sw_json_tape_new_for_data (text->str, text->len, &error);
  g_assert_null (tape);
  g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_TOO_LARGE);
  g_assert_false (sw_json_error_is_not_json (error));
  g_assert_false (sw_json_error_get_place (error, NULL, NULL, NULL, NULL));
}

/* Many names in one object cost about what they weigh, equal or not. */
static void
test_many_names (void)
{
  enum { N_NAMES = 100000 };

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GString) text = g_string_new ("{");
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = NULL;
      gint64 begin;
      const char *pointer;

      for (guint i = 0; i < N_NAMES; i++)
        g_string_append_printf (text, "\"%s%u\":0,", i % 3 == 0 ? "\\u006eame " : "name ",
                                (guint) (i * 2654435761u));
      g_string_append_printf (text, "\"%s\":0}", round == 0 ? "other" :
                              round == 1 ? "name 0" : "n\\u0061me 2654435761");
      begin = g_get_monotonic_time ();
      tape = sw_json_tape_new_for_data (text->str, text->len, &error);
      g_test_message ("%d ms", (int) ((g_get_monotonic_time () - begin) / 1000));
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
      if (round == 0)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (sw_json_tape_length (tape, 0), ==, N_NAMES + 1);
          continue;
        }
      g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_DUPLICATE_KEY);
      g_assert_true (sw_json_error_get_place (error, NULL, NULL, NULL, &pointer));
      g_assert_cmpstr (pointer, ==, round == 1 ? "/name 0" : "/name 2654435761");
    }
}

/* The pair reported is the first that closes, at every size of object. */
static void
test_few_names (void)
{
  for (guint n = 2; n < 40; n++)
    {
      for (guint first = 0; first < n - 1; first++)
        {
          g_autoptr (GString) text = g_string_new ("{");
          g_autoptr (GError) error = NULL;
          gsize offset;
          gsize wanted = 0;

          for (guint i = 0; i < n; i++)
            {
              if (i == n - 1)
                wanted = text->len;
              g_string_append_printf (text, "\"k%u\":{\"k\":[]}%s", i == n - 1 ? first : i,
                                      i == n - 1 ? "}" : ",");
            }
          g_assert_null (scan_copy (text->str, text->len, &error));
          g_assert_error (error, SW_JSON_ERROR, SW_JSON_ERROR_DUPLICATE_KEY);
          g_assert_true (sw_json_error_get_place (error, &offset, NULL, NULL, NULL));
          g_assert_cmpuint (offset, ==, wanted);
        }
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/tape/depth", test_depth);
  g_test_add_func ("/json/tape/limits", test_limits);
  g_test_add_func ("/json/tape/many-names", test_many_names);
  g_test_add_func ("/json/tape/few-names", test_few_names);

  return g_test_run ();
}
