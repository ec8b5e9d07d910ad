/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader gets from a tape. */

#include "json-tape-fixture.h"

static void
test_walk (void)
{
  const char *text = "{ \"name\" : \"caf\303\251\\n\\ud83d\\ude00\", \"list\":[1, [2,3], {}, \"x\" ],\n"
                     " \"k\\u0065y\":{\"a\":null,\"b\":true,\"c\":false} }";
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJsonTape) tape = scan_copy (text, strlen (text), &error);
  g_autoptr (GRefString) shared = NULL;
  g_autofree char *said = NULL;
  g_autofree char *pointer = NULL;
  const char *raw;
  gsize length;
  SwJsonIter iter;
  guint name, value, n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (sw_json_tape_type (tape, 0), ==, SW_JSON_OBJECT);
  g_assert_cmpuint (sw_json_tape_length (tape, 0), ==, 3);
  g_assert_cmpuint (sw_json_tape_get_n_values (tape), ==, 13);
  g_assert_false (sw_json_tape_has_bom (tape));
  g_assert_true (sw_json_tape_escapes_unicode (tape));

  g_assert_true (sw_json_tape_find (tape, 0, "name", &value));
  said = sw_json_tape_dup_string (tape, value);
  g_assert_cmpstr (said, ==, "caf\303\251\n\360\237\230\200");
  shared = sw_json_tape_ref_string (tape, value);
  g_assert_cmpstr (shared, ==, said);
  g_assert_cmpuint (g_ref_string_length (shared), ==, strlen (said));
  g_assert_true (sw_json_tape_string_equals (tape, value, said));
  g_assert_false (sw_json_tape_string_equals (tape, value, "caf\303\251"));

  g_assert_true (sw_json_tape_find (tape, 0, "list", &value));
  g_assert_cmpuint (sw_json_tape_length (tape, value), ==, 4);
  raw = sw_json_tape_peek_raw (tape, value, &length);
  g_assert_cmpmem (raw, length, "[1, [2,3], {}, \"x\" ]", 20);
  sw_json_iter_init (&iter, tape, value);
  while (sw_json_iter_next_element (&iter, &value))
    {
      static const SwJsonType types[] = { SW_JSON_NUMBER, SW_JSON_ARRAY, SW_JSON_OBJECT,
                                          SW_JSON_STRING };

      g_assert_cmpint (sw_json_tape_type (tape, value), ==, types[n++]);
    }
  g_assert_cmpuint (n, ==, 4);

  g_assert_false (sw_json_tape_find (tape, 0, "ke", &value));
  g_assert_false (sw_json_tape_find (tape, 0, "keyy", &value));
  g_assert_true (sw_json_tape_find (tape, 0, "key", &value));
  sw_json_iter_init (&iter, tape, value);
  for (n = 0; sw_json_iter_next_member (&iter, &name, &value); n++)
    {
      static const SwJsonType types[] = { SW_JSON_NULL, SW_JSON_TRUE, SW_JSON_FALSE };
      const char *names[] = { "a", "b", "c" };

      g_assert_true (sw_json_tape_string_equals (tape, name, names[n]));
      g_assert_cmpint (sw_json_tape_type (tape, value), ==, types[n]);
    }
  g_assert_cmpuint (n, ==, 3);

  /* Of a scalar there is nothing to find or iterate. */
  g_assert_false (sw_json_tape_find (tape, 1, "a", &value));
  sw_json_iter_init (&iter, tape, 2);
  g_assert_false (sw_json_iter_next_element (&iter, &value));
}

static void
test_describe (void)
{
  static const struct
  {
    guint line;
    guint column;
    const char *pointer;
  } tokens[] = {
    { 1, 1, "" },
    { 1, 2, "/é" }, { 1, 6, "/é" }, { 1, 7, "/é/0" }, { 1, 9, "/é/1" }, { 1, 10, "/é/1/0" },
    { 2, 2, "/a~1~0" }, { 2, 9, "/a~1~0" }, { 3, 1, "/a~1~0/x" }, { 3, 5, "/a~1~0/x" },
    { 3, 9, "/" }, { 3, 12, "/" },
  };
  const char *text = "{\"é\":[1,[2]],\n \"a\\/~\":{\n\"x\":3 },\"\":null}";
  g_autoptr (SwJsonTape) tape = scan_copy (text, strlen (text), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      g_autofree char *pointer = NULL;
      guint line, column;

      sw_json_tape_describe (tape, i, &line, &column, &pointer);
      g_assert_cmpstr (pointer, ==, tokens[i].pointer);
      g_assert_cmpuint (line, ==, tokens[i].line);
      g_assert_cmpuint (column, ==, tokens[i].column);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *literal;
    gboolean exact;
    gint64 value;
  } numbers[] = {
    { "0", TRUE, 0 }, { "7", TRUE, 7 }, { "-7", TRUE, -7 }, { "-0", FALSE, 0 },
    { "9223372036854775807", TRUE, G_MAXINT64 }, { "-9223372036854775808", TRUE, G_MININT64 },
    { "9223372036854775808", FALSE, 0 }, { "-9223372036854775809", FALSE, 0 },
    { "12345678901234567890", FALSE, 0 }, { "1.0", FALSE, 0 }, { "1e2", FALSE, 0 },
    { "99999999999999999999999999", FALSE, 0 },
  };
  g_autoptr (SwJsonTape) doubles = scan_copy ("[42.2,1e400,-1.10,\"1\"]", 22, NULL);
  double d;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (SwJsonTape) tape = scan_copy (numbers[i].literal, strlen (numbers[i].literal), NULL);
      const char *raw;
      gsize length;
      gint64 value;

      raw = sw_json_tape_peek_raw (tape, 0, &length);
      g_assert_cmpmem (raw, length, numbers[i].literal, strlen (numbers[i].literal));
      g_assert_cmpint (sw_json_tape_get_int64 (tape, 0, &value), ==, numbers[i].exact);
      if (numbers[i].exact)
        g_assert_cmpint (value, ==, numbers[i].value);
    }

  g_assert_true (sw_json_tape_get_double (doubles, 1, &d));
  g_assert_cmpfloat (d, ==, 42.2);
  g_assert_false (sw_json_tape_get_double (doubles, 2, &d));
  g_assert_true (sw_json_tape_get_double (doubles, 3, &d));
  g_assert_cmpfloat (d, ==, -1.1);
  g_assert_false (sw_json_tape_get_double (doubles, 4, &d));
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    gboolean bom;
    gboolean escapes;
  } flags[] = {
    { "[\"\303\251\"]", FALSE, FALSE }, { "[\"\\n\\u0041\\u007f\"]", FALSE, FALSE },
    { "[\"\\u0080\"]", FALSE, TRUE }, { "{\"\\u00e9\":1}", FALSE, TRUE },
    { "\357\273\277[\"\\ud83d\\ude00\"]", TRUE, TRUE }, { "\357\273\277[]", TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (SwJsonTape) tape = scan_copy (flags[i].text, strlen (flags[i].text), NULL);

      g_assert_cmpint (sw_json_tape_has_bom (tape), ==, flags[i].bom);
      g_assert_cmpint (sw_json_tape_escapes_unicode (tape), ==, flags[i].escapes);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/tape/walk", test_walk);
  g_test_add_func ("/json/tape/describe", test_describe);
  g_test_add_func ("/json/tape/numbers", test_numbers);
  g_test_add_func ("/json/tape/flags", test_flags);

  return g_test_run ();
}
