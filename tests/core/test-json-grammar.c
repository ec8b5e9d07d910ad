/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict scanner: what is JSON, what is not, what cannot be kept, and where an error is. */

#include "json-tape-fixture.h"

#define CASE(s, code) { s, sizeof s - 1, code }
#define Y(s)          CASE (s, KEPT)
#define N(s)          CASE (s, SW_JSON_ERROR_SYNTAX)
#define U(s)          CASE (s, SW_JSON_ERROR_UTF8)
#define DUP(s)        CASE (s, SW_JSON_ERROR_DUPLICATE_KEY)
#define NUL(s)        CASE (s, SW_JSON_ERROR_NUL)
#define LONE(s)       CASE (s, SW_JSON_ERROR_LONE_SURROGATE)

typedef struct
{
  const char *text;
  gsize length;
  int code;
} Case;

static const Case cases[] = {
  /* Values on their own, and white space around them. */
  Y ("null"), Y ("true"), Y ("false"), Y ("0"), Y ("-0"), Y ("\"\""), Y ("[]"), Y ("{}"),
  Y (" \t\r\n7\n\r\t "), Y ("\"Grüße\""), Y ("[ ]"), Y ("{ }"), Y ("[\n]"), Y ("{\t}"),
  Y ("[1 , 2]"), Y ("{ \"a\" : 1 }"), Y ("[null,true,false]"),
  N (""), N (" "), N ("\n\n"), N ("nul"), N ("nulll"), N ("Null"), N ("TRUE"), N ("tru"), N ("fals"),
  N ("truefalse"), N ("[nul]"), N ("[truth]"), N ("[fals,1]"), N ("undefined"), N ("abc"), N ("*"),
  N ("\v1"), N ("1\f"), N ("[\v1]"), N ("\\u0020 1"),

  /* Numbers. */
  Y ("[1,-1,10,1234567890]"), Y ("[0.5]"), Y ("[-0.5]"), Y ("[1.10]"), Y ("[1e5]"), Y ("[1E5]"),
  Y ("[1e+5]"), Y ("[1e-5]"), Y ("[0e0]"), Y ("[0.0e-0]"), Y ("[1.5E+30]"), Y ("[1e400]"),
  Y ("[-1e-400]"), Y ("[12345678901234567890]"), Y ("[-0]"), Y ("[1e00]"), Y ("[0.000000000000000000001]"),
  Y ("[123456789012345678901234567890.123456789012345678901234567890]"),
  N ("-"), N ("[-]"), N ("[+1]"), N ("[++1]"), N ("[--1]"), N ("[- 1]"), N ("[01]"), N ("[-01]"),
  N ("[00]"), N ("[1.]"), N ("[.1]"), N ("[-.1]"), N ("[1.e1]"), N ("[0.e1]"), N ("[1e]"), N ("[1e+]"),
  N ("[1e-]"), N ("[1E]"), N ("[1ee5]"), N ("[1e5.5]"), N ("[1.2.3]"), N ("[1 000]"), N ("[1_000]"),
  N ("[1a]"), N ("[0x1f]"), N ("[0b1]"), N ("[1f]"), N ("[NaN]"), N ("[-NaN]"), N ("[Infinity]"),
  N ("[-Infinity]"), N ("[inf]"), N ("[1,000.5,]"), N ("[\357\274\221]"), N ("[1e5x]"), N ("[2.e+3]"),
  N ("[-2.]"), N ("[1+2]"), N ("[0.1.]"), N ("[0e]"), N ("[0e+]"), N ("1.e"), N ("[.]"), N ("[e1]"),

  /* Strings. */
  Y ("[\"a\"]"), Y ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"), Y ("[\"\\u0041\"]"), Y ("[\"\\u00e9\\u00E9\"]"),
  Y ("[\"\\ud83d\\ude00\"]"), Y ("[\"\\uDBFF\\uDFFF\"]"), Y ("[\"\\u001f\"]"), Y ("[\"\177\"]"),
  Y ("[\"\\u007f\"]"), Y ("[\"/* no comment */\"]"), Y ("[\"//\"]"), Y ("[\"\342\200\250\342\200\251\"]"),
  Y ("[\"\357\273\277\"]"), Y ("[\"\\uFFFE\\uFFFF\"]"), Y ("[\"\360\220\200\200\"]"),
  Y ("[\"\364\217\277\277\"]"), Y ("[\"\357\277\277\"]"), Y ("[\"{}[],:\"]"), Y ("[\"'\"]"),
  Y ("[\"\\\\u0000\"]"), Y ("[\"\\\\\"]"), Y ("[\"\\u2028\"]"), Y ("[\" \"]"), Y ("[\"\303\251\"]"),
  Y ("[\"eight by\", \"sixteen bytes ab\", \"seventeen bytes a\"]"),
  N ("\""), N ("[\""), N ("[\"a"), N ("[\"a]"), N ("\"abc"), N ("[\"\\\"]"), N ("[\"\\"), N ("\"\\"),
  N ("['a']"), N ("[a]"), N ("[\"a\nb\"]"), N ("[\"a\tb\"]"), N ("[\"\037\"]"), N ("[\"\r\"]"),
  N ("[\"a\000b\"]"), N ("[\"\001\"]"), N ("[\"seven chars \002\"]"), N ("[\"\\a\"]"), N ("[\"\\x41\"]"),
  N ("[\"\\0\"]"), N ("[\"\\'\"]"), N ("[\"\\v\"]"), N ("[\"\\ \"]"), N ("[\"\\\000\"]"),
  N ("[\"\\\t\"]"), N ("[\"\\u\"]"), N ("[\"\\u1\"]"), N ("[\"\\u12\"]"), N ("[\"\\u123\"]"),
  N ("[\"\\u123g\"]"), N ("[\"\\uqqqq\"]"), N ("[\"\\U0041\"]"), N ("[\"\\u 041\"]"), N ("[\"\\u+041\"]"),
  N ("[\"\\u004"), N ("[\"\\\303\251\"]"), N ("[\"\\u00\303\251\"]"), N ("[\\n]"), N ("[\"a\"b]"),
  N ("[\"a\"\"b\"]"), N ("[\"\\ud800\\u\"]"), N ("[\"\\ud800\\u1\"]"), N ("[\"\\ud800\\u1x\"]"),
  N ("[\"\\ud800\\x\"]"), N ("\\u0022a\\u0022"), N ("[\342\200\234a\342\200\235]"), N ("`a`"),

  /* JSON that cannot be kept; what is broken further on outweighs it. */
  NUL ("[\"\\u0000\"]"), NUL ("[\"\\u0000x\"]"), NUL ("[\"x\\u0000\"]"), NUL ("{\"a\\u0000\":1}"),
  NUL ("\"\\u0000\""), N ("[\"\\u0000\""), N ("[\"\\u0000\"],"),
  LONE ("[\"\\ud800\"]"), LONE ("[\"\\ud800x\"]"), LONE ("[\"\\udc00\"]"), LONE ("[\"\\udc00\\ud800\"]"),
  LONE ("[\"\\ud800\\ud800\"]"), LONE ("[\"\\ud800\\n\"]"), LONE ("[\"\\ud800\\u0041\"]"),
  LONE ("{\"\\udfff\":1}"), LONE ("[\"\\ud800 \\udc00\"]"), N ("[\"\\ud800\" 1]"),
  DUP ("{\"a\":1,\"a\":1}"), DUP ("{\"a\":1,\"b\":2,\"a\":3}"), DUP ("{\"\":1,\"\":2}"),
  DUP ("{\"a\":1,\"\\u0061\":2}"), DUP ("{\"\\u00e9\":1,\"\303\251\":2}"), DUP ("[[{\"x\":[],\"x\":{}}]]"),
  DUP ("{\"\\/\":1,\"/\":2}"), DUP ("{\"\\ud83d\\ude00\":1,\"\360\237\230\200\":2}"),
  DUP ("{\"a\":1,\"b\":{\"a\":1,\"c\":{\"a\":2,\"d\":3,\"d\":4}}}"),
  N ("{\"a\":1,\"a\":1"), N ("{\"a\":1,\"a\":1}}"),
  Y ("{\"a\":1,\"A\":1}"), Y ("{\"a\":{\"a\":{\"a\":1}}}"), Y ("[{\"a\":1},{\"a\":1}]"),
  Y ("{\"a\":\"b\",\"b\":\"a\"}"), Y ("{\"a\":1,\"a \":1}"), Y ("{\"a\":1,\"\\\\u0061\":2}"),
  Y ("{\"\303\251\":1,\"e\314\201\":2}"),

  /* Structure. */
  Y ("[[],[[]],{}]"), Y ("{\"a\":[],\"b\":{}}"), Y ("[[[[[[[[]]]]]]]]"), Y ("{\"\":0}"), Y ("[1,[2,[3]]]"),
  N ("["), N ("{"), N ("]"), N ("}"), N ("[["), N ("[]]"), N ("{}}"), N ("[}"), N ("{]"), N ("[1}"),
  N ("{\"a\":1]"), N ("[1"), N ("[1,"), N ("[,"), N ("[,]"), N ("[1,]"), N ("[1,,2]"), N ("[,1]"),
  N ("[1 2]"), N ("[1:2]"), N ("[\"a\":1]"), N ("[1;2]"), N ("[1],"), N ("1,"), N ("1 2"), N ("1]"),
  N ("[][]"), N ("{}{}"), N ("[]\000"), N ("[\000]"), N ("\000"), N ("[]x"), N ("{\"a\""), N ("{\"a\":"),
  N ("{\"a\":1"), N ("{\"a\":1,"), N ("{\"a\":1,}"), N ("{,}"), N ("{\"a\"}"), N ("{\"a\",}"),
  N ("{\"a\" 1}"), N ("{\"a\"::1}"), N ("{\"a\"=1}"), N ("{\"a\":}"), N ("{\"a\":1 \"b\":2}"),
  N ("{\"a\":1,,\"b\":2}"), N ("{:1}"), N ("{a:1}"), N ("{'a':1}"), N ("{1:1}"), N ("{null:1}"),
  N ("{[]:1}"), N ("{\"a\":1:2}"), N ("{\"a\":1 2}"), N ("{\"a\":1,b}"), N ("{\"a\":1}x"), N ("[{]"),
  N ("[{}"), N ("{\"a\":{}"), N ("[\"a\",\n1\n,"), N ("<a/>"), N ("[<null>]"), N ("[true,]"),
  N ("{\"a\":\000}"), N ("[[[[]]]"), N ("a=1"), N ("["
    "\"x\"" "," "\"y\""), N ("\xc2\xa0[]"), N ("[\xe2\x80\x83]"), N ("[1\xc2\xa0]"),

  /* Comments and the like. */
  N ("/* c */ 1"), N ("1 // c"), N ("[1 /* c */]"), N ("# c\n1"), N ("{\"a\":1 /**/}"), N ("{/**/}"),
  N ("[/"), N ("{\"a\":/*c*/1}"), N ("{#\n}"),

  /* UTF-8 and the byte order mark. */
  Y ("\357\273\277[]"), Y ("\357\273\277 {}"), N ("\357\273\277"), N ("\357\273\277\357\273\277[]"),
  N ("[]\357\273\277"), N ("[\357\273\277]"), U ("\357\273"), U ("\357"), U ("\377\376[\000]\000"),
  U ("\376\377\000[\000]"), N ("[\000]\000"), N ("\000[\000]"),
  U ("[\"\377\"]"), U ("[\"\200\"]"), U ("[\"\303\"]"), U ("[\"\303"), U ("[\"\300\257\"]"),
  U ("[\"\301\277\"]"), U ("[\"\340\200\257\"]"), U ("[\"\355\240\200\"]"), U ("[\"\355\277\277\"]"),
  U ("[\"\360\200\200\257\"]"), U ("[\"\364\220\200\200\"]"), U ("[\"\365\200\200\200\"]"),
  U ("[\"\370\210\200\200\200\"]"), U ("[\"\342\202\"]"), U ("[\"\342(\241\"]"), U ("[\"\360\237\230\"]"),
  U ("[\"\360\237\230"), U ("[\"caf\351\"]"), U ("[\351]"), U ("\345"), U ("[1\351]"), U ("{\351:1}"),
  U ("{\"\351\":1}"), U ("[\"\\u0041\351\"]"), U ("[\"\\u0000\351\"]"), U ("[] \200"),
};

static void
test_grammar (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = scan_copy (c->text, c->length, &error);
      gboolean not_json = c->code == SW_JSON_ERROR_SYNTAX || c->code == SW_JSON_ERROR_UTF8;
      int code = tape ? KEPT : error->code;

      if (code != c->code)
        {
          g_test_message ("case %u: %s: wanted %d, got %d: %s",
                          i, c->text, c->code, code, error ? error->message : "kept");
          g_test_fail ();
          continue;
        }
      g_assert_true ((tape == NULL) == (error != NULL));
      g_assert_cmpint (sw_json_error_is_not_json (error), ==, not_json);
      if (error != NULL)
        {
          g_assert_true (error->domain == SW_JSON_ERROR);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_true (sw_json_error_get_place (error, NULL, NULL, NULL, NULL));
        }
    }
  g_test_message ("%u cases", (guint) G_N_ELEMENTS (cases));
}

/* Every beginning of a text that needs its last byte is not JSON. */
static void
test_cut_short (void)
{
  const char *text = "{\"a\":[1.5e+3,\"\\u00e9\\ud83d\\ude00\303\251\",{\"b\":null,\"c\":true}],\"d\":false}";
  gsize length = strlen (text);

  for (gsize n = 0; n < length; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = scan_copy (text, n, &error);

      g_assert_null (tape);
      g_assert_true (sw_json_error_is_not_json (error));
    }
}

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    int code;
    gsize offset;
    guint line;
    guint column;
    const char *pointer;
  } places[] = {
    { "", SW_JSON_ERROR_SYNTAX, 0, 1, 1, "" },
    { "[1,\n 2,\n x]", SW_JSON_ERROR_SYNTAX, 9, 3, 2, "/2" },
    { "[1,\r\n 2,\r x]", SW_JSON_ERROR_SYNTAX, 10, 3, 2, "/2" },
    { "{\"é\":\"ü\" x}", SW_JSON_ERROR_SYNTAX, 11, 1, 10, "/é" },
    { "\357\273\277[x]", SW_JSON_ERROR_SYNTAX, 4, 1, 2, "/0" },
    { "{\"a/b\":{\"m~n\":[0,{\"k\":tru}]}}", SW_JSON_ERROR_SYNTAX, 22, 1, 23, "/a~1b/m~0n/1/k" },
    { "{\"a\":1,\"b\" 2}", SW_JSON_ERROR_SYNTAX, 11, 1, 12, "/b" },
    { "{\"a\":1,b:2}", SW_JSON_ERROR_SYNTAX, 7, 1, 8, "" },
    { "{\"a\":[1,2", SW_JSON_ERROR_SYNTAX, 9, 1, 10, "/a/1" },
    { "{\"a\":\"b", SW_JSON_ERROR_SYNTAX, 5, 1, 6, "/a" },
    { "[\"ab\\q\"]", SW_JSON_ERROR_SYNTAX, 4, 1, 5, "/0" },
    { "[1] 2", SW_JSON_ERROR_SYNTAX, 4, 1, 5, "" },
    { "[\"é\",\"\377\"]", SW_JSON_ERROR_UTF8, 7, 1, 7, "/1" },
    { "{\"a\":[{},{\"t\":\"\\u0000x\"}]}", SW_JSON_ERROR_NUL, 15, 1, 16, "/a/1/t" },
    { "[\"a\",\"b\\ud800\"]", SW_JSON_ERROR_LONE_SURROGATE, 7, 1, 8, "/1" },
    { "{\"o\":{\"a\":1,\n\"b\":2,\n \"\\u0061\":3}}", SW_JSON_ERROR_DUPLICATE_KEY, 21, 3, 2, "/o/a" },
    { "{\"a\\u0000\":1}", SW_JSON_ERROR_NUL, 3, 1, 4, "" },
    { "{\"\\ud800\":[x]}", SW_JSON_ERROR_SYNTAX, 11, 1, 12, "/\357\277\275/0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = scan_copy (places[i].text, strlen (places[i].text), &error);
      const char *pointer;
      gsize offset;
      guint line, column;

      g_test_message ("place %u: %s", i, error ? error->message : "no error");
      g_assert_error (error, SW_JSON_ERROR, places[i].code);
      g_assert_true (sw_json_error_get_place (error, &offset, &line, &column, &pointer));
      g_assert_cmpuint (offset, ==, places[i].offset);
      g_assert_cmpuint (line, ==, places[i].line);
      g_assert_cmpuint (column, ==, places[i].column);
      g_assert_cmpstr (pointer, ==, places[i].pointer);
    }
}

static void
test_messages (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } messages[] = {
    { "{\"a\":1,\n\"a\":2}", "Line 2, column 1 (/a): " },
    { "{\"a\":1,\n\"a\":2}", "line 1, column 2" },
    { "[\"\377\"]", "0xFF at offset 2" },
    { "{'a':1}", "double quotes" },
    { "[1] // x", "comments" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autofree char *name = g_strnfill (100000, 'n');
  g_autofree char *text = g_strdup_printf ("{\"%s\":x}", name);
  const char *pointer;

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GError) found = NULL;
      g_autoptr (SwJsonTape) tape = scan_copy (messages[i].text, strlen (messages[i].text), &found);

      g_assert_null (tape);
      g_test_message ("%s", found->message);
      g_assert_nonnull (strstr (found->message, messages[i].says));
    }

  /* A long pointer is whole in the error and short in its message. */
  g_assert_null (scan_copy (text, strlen (text), &error));
  g_assert_cmpuint (strlen (error->message), <, 500);
  copy = g_error_copy (error);
  g_assert_true (sw_json_error_get_place (copy, NULL, NULL, NULL, &pointer));
  g_assert_cmpuint (strlen (pointer), ==, 100001);
}

/* Flips and cuts bytes of a text: no crash, and an error for each refusal. */
static void
test_damage (void)
{
  const char *text = "{\"a\":[1.5e+3,\"\\u00e9\\ud83d\\ude00\303\251\",{\"b\":null,\"c\":true}],\"d\":[{},[]]}";
  gsize length = strlen (text);
  guint refused = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (SwJsonTape) tape = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        damaged[g_test_rand_int_range (0, length)] =
          g_test_rand_bit () ? "{}[],:\"\\u0eE-+. dD"[g_test_rand_int_range (0, 18)]
                             : g_test_rand_int_range (0, 256);
      tape = scan_copy (damaged, g_test_rand_int_range (length / 2, length + 1), &error);
      g_assert_true ((tape == NULL) == (error != NULL));
      refused += tape == NULL;
    }
  g_assert_cmpuint (refused, >, 10000);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/tape/grammar", test_grammar);
  g_test_add_func ("/json/tape/cut-short", test_cut_short);
  g_test_add_func ("/json/tape/places", test_places);
  g_test_add_func ("/json/tape/messages", test_messages);
  g_test_add_func ("/json/tape/damage", test_damage);

  return g_test_run ();
}
