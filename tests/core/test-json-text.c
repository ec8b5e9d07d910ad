/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What JsonGenerator writes, mended: literals for numbers, strings escaped
 * where JSON requires it and nowhere else. The trees are json-glib's own, so
 * that the test knows its generator as it is. */

#include "json/sw-json-error.h"
#include "json/sw-json-text.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static GBytes *
generate (JsonNode            *root,
          GPtrArray           *literals,
          const SwJsonLayout  *layout,
          GError             **error)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  gsize length;

  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, &length);
  return sw_json_text_finish (text, length, literals, layout, error);
}

static void
assert_bytes (GBytes     *bytes,
              const char *expected)
{
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   expected, strlen (expected));
}

/* A list of so many numbers, each standing for the literal of its index. */
static JsonNode *
number_list (guint n)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_int_element (array, i);
  return json_node_init_array (json_node_alloc (), array);
}

static void
test_literals (void)
{
  static const char *given[] = {
    "42.2", "1.10", "1e400", "12345678901234567890", "-0", "0", "-1.5E+07", "42.200000000000003",
    "{\"b\":1,\"a\":[2.50,\"7\",\"\\u00e9\\/\"]}", "[]", "{}", "\"\\u0041\"", "null", "true",
  };
  g_autoptr (GPtrArray) literals = g_ptr_array_new ();
  g_autoptr (JsonNode) root = number_list (G_N_ELEMENTS (given));
  g_autoptr (GString) expected = g_string_new ("[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_ptr_array_add (literals, (gpointer) given[i]);
      g_string_append_printf (expected, "%s%s", i ? "," : "", given[i]);
    }
  g_string_append_c (expected, ']');
  bytes = generate (root, literals, &(SwJsonLayout) { 0 }, &error);
  g_assert_no_error (error);
  assert_bytes (bytes, expected->str);
}

static void
test_literal_layout (void)
{
  SwJsonLayout lines = sw_json_layout_lines ();
  g_autoptr (GPtrArray) literals = g_ptr_array_new ();
  g_autoptr (JsonNode) root = number_list (2);
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (literals, (gpointer) " {\"a\" : [1.0 ,\n\"x  y\"] ,\"b\":{ }} ");
  g_ptr_array_add (literals, (gpointer) "1E2");
  bytes = generate (root, literals, &lines, NULL);
  assert_bytes (bytes,
                "[\n"
                "  {\n"
                "    \"a\": [\n"
                "      1.0,\n"
                "      \"x  y\"\n"
                "    ],\n"
                "    \"b\": {}\n"
                "  },\n"
                "  1E2\n"
                "]\n");
}

/* Each character that a C string can hold below U+0100, and some above, in a
 * value and in a name. */
static void
test_characters (void)
{
  for (gunichar c = 1; c < 0x100; c++)
    {
      static const char *shorts[] = { "\\b", "\\t", "\\n", NULL, "\\f", "\\r" };
      g_autoptr (GPtrArray) literals = g_ptr_array_new ();
      g_autoptr (JsonNode) root = json_node_alloc ();
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = NULL;
      g_autofree char *expected = NULL;
      char said[16] = "";
      char escape[16] = "";

      g_snprintf (said, sizeof said, "u%.*s0", g_unichar_to_utf8 (c, escape), escape);
      if (c == '"' || c == '\\')
        g_snprintf (escape, sizeof escape, "\\%c", (char) c);
      else if (c >= '\b' && c <= '\r' && shorts[c - '\b'] != NULL)
        g_strlcpy (escape, shorts[c - '\b'], sizeof escape);
      else if (c < 0x20)
        g_snprintf (escape, sizeof escape, "\\u%04x", c);

      json_object_set_string_member (object, said, said);
      json_node_init_object (root, object);
      bytes = generate (root, literals, &(SwJsonLayout) { 0 }, &error);
      g_assert_no_error (error);
      expected = g_strdup_printf ("{\"u%s0\":\"u%s0\"}", escape, escape);
      assert_bytes (bytes, expected);

      tape = sw_json_tape_new (bytes, NULL);
      g_assert_true (sw_json_tape_string_equals (tape, 1, said));
      g_assert_true (sw_json_tape_string_equals (tape, 2, said));
    }
}

/* Whatever escapes the text came with. */
static void
test_escapes (void)
{
  static const struct
  {
    const char *generated;
    const char *expected;
  } rows[] = {
    { "[\"\\u007f\\u00e9\\ud83d\\ude00\\/\"]", "[\"\177\303\251\360\237\230\200/\"]" },
    { "[\"\037\\u001F\\u000a\\u0022\\u005c\"]", "[\"\\u001f\\u001f\\n\\\"\\\\\"]" },
    { "[\"\\\\u0041\",\"\\\\\\\\\",\"\\\\\"]", "[\"\\\\u0041\",\"\\\\\\\\\",\"\\\\\"]" },
    { "{\"\\\"{\":\"a:b,[c]\"}", "{\"\\\"{\":\"a:b,[c]\"}" },
    { "\"\"", "\"\"" }, { "{\"\":\"\"}", "{\"\":\"\"}" }, { "[true,false,null]", "[true,false,null]" },
  };
  g_autoptr (GPtrArray) literals = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = sw_json_text_finish (rows[i].generated, strlen (rows[i].generated),
                                                      literals, &(SwJsonLayout) { 0 }, &error);

      g_assert_no_error (error);
      assert_bytes (bytes, rows[i].expected);
    }
}

/* What could not be read again is not written. */
static void
test_proof (void)
{
  static const struct
  {
    const char *generated;
    const char *literal;
    int         code;
  } rows[] = {
    { "[1]", "0", SW_JSON_ERROR_PLACEHOLDER },
    { "[-1]", "0", SW_JSON_ERROR_PLACEHOLDER },
    { "[0.5]", "0", SW_JSON_ERROR_PLACEHOLDER },
    { "[18446744073709551616]", "0", SW_JSON_ERROR_PLACEHOLDER },
    { "[0]", "", SW_JSON_ERROR_PLACEHOLDER },
    { "[0]", "inf.0", SW_JSON_ERROR_SYNTAX },
    { "[0]", "1,", SW_JSON_ERROR_SYNTAX },
    { "[0]", "\"a", SW_JSON_ERROR_SYNTAX },
    { "[0]", "\"\\u0000\"", SW_JSON_ERROR_NUL },
    { "[0]", "\"\377\"", SW_JSON_ERROR_UTF8 },
    { "{\"a\":0,\"a\":0}", "1", SW_JSON_ERROR_DUPLICATE_KEY },
    { "[0", "1", SW_JSON_ERROR_SYNTAX },
    { "0]", "1", SW_JSON_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) literals = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (literals, (gpointer) rows[i].literal);
      g_assert_null (sw_json_text_finish (rows[i].generated, strlen (rows[i].generated), literals,
                                          &(SwJsonLayout) { 0 }, &error));
      g_test_message ("proof %u: %s", i, error->message);
      g_assert_error (error, SW_JSON_ERROR, rows[i].code);
    }
}

static void
test_compact (void)
{
  const char *text = "{ \"a\" : [ 1.10 , { \"b c\" : \"d \\u00e9\\/ e\" } ,\n [ ] ] , \"n\" :\t-0 }";
  static const struct
  {
    guint       token;
    const char *expected;
  } rows[] = {
    { 0, "{\"a\":[1.10,{\"b c\":\"d \\u00e9\\/ e\"},[]],\"n\":-0}" },
    { 2, "[1.10,{\"b c\":\"d \\u00e9\\/ e\"},[]]" },
    { 3, "1.10" }, { 4, "{\"b c\":\"d \\u00e9\\/ e\"}" }, { 6, "\"d \\u00e9\\/ e\"" }, { 7, "[]" },
  };
  g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (text, strlen (text), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length;
      g_autofree char *compact = sw_json_text_compact (tape, rows[i].token, &length);

      g_assert_cmpstr (compact, ==, rows[i].expected);
      g_assert_cmpuint (length, ==, strlen (compact));
    }
}

static void
test_number (void)
{
  static const struct
  {
    double      value;
    const char *literal;
  } rows[] = {
    { 42.2, "42.2" }, { 0, "0" }, { -0.0, "-0" }, { 1, "1" }, { 100, "100" }, { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" }, { 1.0 / 3, "0.3333333333333333" }, { -1.5, "-1.5" },
    { 5e-324, "5e-324" }, { 1.7976931348623157e308, "1.7976931348623157e+308" },
    { 9007199254740993.0, "9007199254740992" }, { 123456789, "123456789" }, { 1000000, "1000000" },
    { 1e15, "1000000000000000" }, { 0.0001, "0.0001" }, { 1e22, "1e+22" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *literal = sw_json_text_number (rows[i].value);
      g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (literal, strlen (literal), NULL);
      double back;

      g_assert_cmpstr (literal, ==, rows[i].literal);
      g_assert_true (sw_json_tape_get_double (tape, 0, &back));
      g_assert_cmpfloat (back, ==, rows[i].value);
    }
  g_assert_null (sw_json_text_number (NAN));
  g_assert_null (sw_json_text_number (INFINITY));
  g_assert_null (sw_json_text_number (-INFINITY));
}

/* json-glib's own tree of a text, with a literal for each number. */
static JsonNode *
build (const SwJsonTape *tape,
       guint             token,
       GPtrArray        *literals)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = NULL;
  SwJsonIter iter;
  guint name, value;

  sw_json_iter_init (&iter, tape, token);
  switch (sw_json_tape_type (tape, token))
    {
    case SW_JSON_OBJECT:
      json_node_take_object (json_node_init (node, JSON_NODE_OBJECT), json_object_new ());
      while (sw_json_iter_next_member (&iter, &name, &value))
        {
          g_autofree char *key = sw_json_tape_dup_string (tape, name);

          json_object_set_member (json_node_get_object (node), key, build (tape, value, literals));
        }
      return node;
    case SW_JSON_ARRAY:
      json_node_take_array (json_node_init (node, JSON_NODE_ARRAY), json_array_new ());
      while (sw_json_iter_next_element (&iter, &value))
        json_array_add_element (json_node_get_array (node), build (tape, value, literals));
      return node;
    case SW_JSON_STRING:
      text = sw_json_tape_dup_string (tape, token);
      return json_node_init_string (node, text);
    case SW_JSON_NUMBER:
      g_ptr_array_add (literals, sw_json_text_compact (tape, token, NULL));
      return json_node_init_int (node, literals->len - 1);
    case SW_JSON_TRUE:
    case SW_JSON_FALSE:
      return json_node_init_boolean (node, sw_json_tape_type (tape, token) == SW_JSON_TRUE);
    case SW_JSON_NULL:
    default:
      return json_node_init_null (node);
    }
}

static void
assert_round_trip (const char *text)
{
  g_autoptr (GPtrArray) literals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (text, strlen (text), &error);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SwJsonLayout layout;

  g_assert_no_error (error);
  layout = sw_json_layout_detect (tape);
  root = build (tape, 0, literals);
  bytes = generate (root, literals, &layout, &error);
  g_assert_no_error (error);
  assert_bytes (bytes, text);
}

/* The traps of json-glib: bytes in, the same bytes out. */
static void
test_round_trip (void)
{
  static const char *texts[] = {
    "[12345678901234567890,1.10,1e400,-0,42.2,-1E-7]", "{\"s\":\"\\u001f\",\"\\u001f\":1}",
    "[\"\177\"]", "\357\273\277{\"a\":1}\n", "{\"z\":1,\"a\":2,\"m\":3}",
    "{\n  \"a\": [\n    1.0,\n    {}\n  ]\n}\n", "{\"\":[[],{},\"\",null,true,false]}",
    "[\"\360\237\230\200 \342\200\224 \342\200\250\"]", "[\"\\\\\\\"/\\b\\f\\n\\r\\t\\u000b\"]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_round_trip (texts[i]);
}

static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  path = g_build_filename (shared ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  if (shared == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the shared seed is not here");
      return;
    }
  assert_round_trip (text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/text/literals", test_literals);
  g_test_add_func ("/json/text/literal-layout", test_literal_layout);
  g_test_add_func ("/json/text/characters", test_characters);
  g_test_add_func ("/json/text/escapes", test_escapes);
  g_test_add_func ("/json/text/proof", test_proof);
  g_test_add_func ("/json/text/compact", test_compact);
  g_test_add_func ("/json/text/number", test_number);
  g_test_add_func ("/json/text/round-trip", test_round_trip);
  g_test_add_func ("/json/text/seed", test_seed);

  return g_test_run ();
}
