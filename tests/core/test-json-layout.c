/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Layouts: found in a file, and given back byte for byte. */

#include "json/sw-json-layout.h"
#include "json/sw-json-text.h"

#include <string.h>

static SwJsonTape *
scan (const char *text)
{
  g_autoptr (GError) error = NULL;
  SwJsonTape *tape = sw_json_tape_new_for_data (text, strlen (text), &error);

  g_assert_no_error (error);
  return tape;
}

static void
assert_lays_out (const SwJsonTape   *tape,
                 const SwJsonLayout *layout,
                 const char         *expected)
{
  g_autoptr (GBytes) bytes = sw_json_text_lay_out (tape, layout);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, length, expected, strlen (expected));
}

/* One layout each, told apart by its bytes, and a second text in it. */
static const struct
{
  const char   *text;
  const char   *other;
  SwJsonLayout  layout;
} rows[] = {
  { "{\"a\":[1,{}],\"b\":[]}", "[[],{\"x\":1}]", { 0 } },
  { "{\"a\":[1,{}],\"b\":[]}\n", "[[],{\"x\":1}]\n", { .final_newline = TRUE } },
  { "{\"a\":1}\r\n", "[]\r\n", { .final_newline = TRUE, .crlf = TRUE } },
  { "\357\273\277{\"a\":1}", "\357\273\277[1,2]", { .bom = TRUE } },
  { "{\"a\": [1, {}], \"b\": []}", "[[], {\"x\": 1}]",
    { .space_after_colon = TRUE, .space_after_comma = TRUE } },
  { "{\"a\":[1, 2], \"b\":3}", "[0, {\"x\":1}]", { .space_after_comma = TRUE } },
  { "{\"a\" : [1,2]}", "[{\"x\" : 1}]", { .space_before_colon = TRUE, .space_after_colon = TRUE } },
  { "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n", "[\n  {\n    \"x\": \"y\"\n  }\n]\n",
    { .lines = TRUE, .indent_char = ' ', .indent = 2, .space_after_colon = TRUE,
      .final_newline = TRUE } },
  { "{\n\t\"a\": [\n\t\t1\n\t]\n}", "[\n\t{\n\t\t\"x\": 1\n\t}\n]",
    { .lines = TRUE, .indent_char = '\t', .indent = 1, .space_after_colon = TRUE } },
  { "[\r\n    1,\r\n    [\r\n        2\r\n    ]\r\n]\r\n", "[\r\n    0\r\n]\r\n",
    { .lines = TRUE, .indent_char = ' ', .indent = 4, .crlf = TRUE, .final_newline = TRUE } },
  { "{\n\"a\":[\n1,\n{}\n]\n}", "[\n{\n\"x\":1\n}\n]", { .lines = TRUE } },
  { "{\n  \"a\" : [ ],\n  \"b\" : { }\n}", "[\n  [ ]\n]",
    { .lines = TRUE, .indent_char = ' ', .indent = 2, .space_before_colon = TRUE,
      .space_after_colon = TRUE, .space_in_empty = TRUE } },
  { "[]", "{}", { 0 } },
  { "7\n", "[1]\n", { .final_newline = TRUE } },
  { "\"a\"", "{\"a\":1}", { 0 } },
};

static void
test_detect (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwJsonTape) tape = scan (rows[i].text);
      g_autoptr (SwJsonTape) other = scan (rows[i].other);
      SwJsonLayout found = sw_json_layout_detect (tape);

      g_test_message ("layout %u", i);
      g_assert_true (sw_json_layout_equal (&found, &rows[i].layout));
      assert_lays_out (tape, &found, rows[i].text);
      assert_lays_out (other, &rows[i].layout, rows[i].other);
    }
}

/* From any layout into any other and back: only white space changes. */
static void
test_convert (void)
{
  const char *text = "{\"a b\":[1.10,{\"c\":\"{ \\\" , : \\u00e9\"},[],{}],\" \":[[null,true],false]}";
  g_autoptr (SwJsonTape) compact = scan (text);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) laid = sw_json_text_lay_out (compact, &rows[i].layout);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = sw_json_tape_new (laid, &error);
      SwJsonLayout canonical = sw_json_layout_canonical ();
      SwJsonLayout found;

      g_assert_no_error (error);
      found = sw_json_layout_detect (tape);
      g_assert_true (sw_json_layout_equal (&found, &rows[i].layout));
      assert_lays_out (tape, &canonical, text);
    }
}

/* What no layout gives back is found out by writing it. */
static void
test_mixed (void)
{
  static const char *mixed[] = {
    "[1,2, 3]", "{\"a\": 1,\"b\":2}", "[\n  1, 2\n]", "[1]\n\n", " [1]", "[ 1 ]", "{\n  \"a\": [1, 2]\n}\n",
    "[\n  1,\r\n  2\n]", "[\n  [\n   1\n  ]\n]", "[\n \t1\n]", "[1 ,2]", "[\n]", "[\r  1\r]",
    "{\n  \"a\": [],\n  \"b\": [ ]\n}", "[\n  1,\n  2]", "{\"a\":  1}", "[1,\n2]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (mixed); i++)
    {
      g_autoptr (SwJsonTape) tape = scan (mixed[i]);
      SwJsonLayout layout = sw_json_layout_detect (tape);
      g_autoptr (GBytes) laid = sw_json_text_lay_out (tape, &layout);

      g_test_message ("mixed %u", i);
      g_assert_false (g_bytes_get_size (laid) == strlen (mixed[i]) &&
                      memcmp (g_bytes_get_data (laid, NULL), mixed[i], strlen (mixed[i])) == 0);
    }
}

static void
test_presets (void)
{
  SwJsonLayout canonical = sw_json_layout_canonical ();
  SwJsonLayout lines = sw_json_layout_lines ();
  SwJsonLayout tabs = lines;
  g_autoptr (SwJsonTape) tape = scan ("{\"a\":[\"x\",\"y\"],\"b\":{},\"c\":[],\"d\":{\"e\":null}}");

  assert_lays_out (tape, &canonical, "{\"a\":[\"x\",\"y\"],\"b\":{},\"c\":[],\"d\":{\"e\":null}}");
  assert_lays_out (tape, &lines,
                   "{\n"
                   "  \"a\": [\n"
                   "    \"x\",\n"
                   "    \"y\"\n"
                   "  ],\n"
                   "  \"b\": {},\n"
                   "  \"c\": [],\n"
                   "  \"d\": {\n"
                   "    \"e\": null\n"
                   "  }\n"
                   "}\n");
  g_assert_false (sw_json_layout_equal (&canonical, &lines));
  tabs.indent_char = '\t';
  g_assert_false (sw_json_layout_equal (&tabs, &lines));
  /* What a layout does not use does not tell it from another. */
  canonical.crlf = TRUE;
  canonical.indent = 3;
  g_assert_true (sw_json_layout_equal (&canonical, &(SwJsonLayout) { 0 }));
}

/* The seed is canonical, and comes back from lines as it was. */
static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SwJsonTape) tape = NULL;
  g_autoptr (SwJsonTape) long_tape = NULL;
  g_autoptr (GBytes) laid = NULL;
  SwJsonLayout lines = sw_json_layout_lines ();
  SwJsonLayout found;

  path = g_build_filename (shared ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  if (shared == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the shared seed is not here");
      return;
    }
  tape = scan (text);
  found = sw_json_layout_detect (tape);
  g_assert_true (sw_json_layout_equal (&found, &(SwJsonLayout) { 0 }));
  assert_lays_out (tape, &found, text);

  laid = sw_json_text_lay_out (tape, &lines);
  long_tape = sw_json_tape_new (laid, NULL);
  found = sw_json_layout_detect (long_tape);
  g_assert_true (sw_json_layout_equal (&found, &lines));
  assert_lays_out (long_tape, &(SwJsonLayout) { 0 }, text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/layout/detect", test_detect);
  g_test_add_func ("/json/layout/convert", test_convert);
  g_test_add_func ("/json/layout/mixed", test_mixed);
  g_test_add_func ("/json/layout/presets", test_presets);
  g_test_add_func ("/json/layout/seed", test_seed);

  return g_test_run ();
}
