/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are more than they seem: every limit is named, and nothing takes long. */

#include "import-fixture.h"

#define MIB (1024 * 1024)
/* Far more than any of them takes, for a machine that does other things as well. */

static char *
repeat (const char *head,
        const char *unit,
        gsize n,
        const char *tail)
{
  GString *text = g_string_new (head);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

#define PAGE "<html><body><h1>Florists</h1><h2>Emerging</h2><ul><li><b>Cut stems</b> strip and water.</li></ul>"
#define LINES "Florists\nEmerging\n1. Cut stems — strip and water.\n"

/* How each is refused, or what it says besides being read. */
static const struct
{
  const char *name;
  const char *head, *unit, *tail;
  gsize n;
  int code;                /* of the error; -1: read */
  const char *said;        /* in the message, or in one of the limits; NULL: nothing */
} pages[] = {
  { "size", "Florists\n", "Emerging\n", "", MIB, SW_IMPORT_ERROR_TOO_LARGE, "8 MiB" },
  { "attributes", PAGE "<p", " a=1", ">x</p>", 257, SW_IMPORT_ERROR_TAG, "256 attributes" },
  { "attributes, not too many", PAGE "<p", " a=1", ">x</p>", 256, -1, NULL },
  { "attributes with brackets", PAGE "<p", " a=\">\"", ">x</p>", 257, SW_IMPORT_ERROR_TAG, "256 attributes" },
  { "attributes in a comment", PAGE "<!-- <p", " a=1", "> -->", 500, -1, NULL },
  { "attributes in a script", PAGE "<script>if (a<p", " a=1", ")</script>", 500, -1, NULL },
  { "tag", PAGE "<p title='", "0123456789", "'>x</p>", 6554, SW_IMPORT_ERROR_TAG, "65536 bytes" },
  { "tag, not too long", PAGE "<p title='", "0123456789", "'>x</p>", 6500, -1, NULL },
  { "tag that never ends", PAGE "<p title='", "0123456789", "", 10000, SW_IMPORT_ERROR_TAG, "65536 bytes" },
  { "depth", PAGE, "<div>", "<p>x", 300, -1, "256 elements" },
  { "depth of inline elements", PAGE, "<b>", "x", 300, -1, "256 elements" },
  { "items", LINES, "2. Cold rooms — check.\n", "", 100000, -1, "100000 list items" },
  { "items, not too many", LINES, "2. Cold rooms — check.\n", "", 99999, -1, NULL },
  { "statement", LINES "2. ", "abcd ", "\n", 2001, -1, "10000 characters" },
  { "statement, not too long", LINES "2. ", "abcd ", "\n", 1999, -1, NULL },
  { "all divs", PAGE, "<div>", "", 100000, -1, "256 elements" },
  { "all paragraphs", PAGE, "<p>a", "", 200100, -1, "200000 paragraphs" },
  { "all end tags", PAGE, "</q>", "", 200000, -1, NULL },
  { "all ids", PAGE, "<i id=abcd>x</i>", "", 20000, -1, "10000 characters" },
  { "all links", PAGE "<ul><li>Cold rooms — check ", "<a title=x>y</a>", "</ul>", 20000, -1, NULL },
  { "one word", LINES "2. ", "abcdefgh", "", 20000, -1, "10000 characters" },
  { "one chip", LINES "2. Cold rooms — check", " Leaf 2020Leaf Index. Opens in new tab.", "", 20000, -1, NULL },
  { "entities", "<!DOCTYPE html [<!ENTITY a \"boom\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>" PAGE "<p>", "&a;&b;", "", 900, -1,
    NULL },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      char *text = repeat (pages[i].head, pages[i].unit, pages[i].n, pages[i].tail);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (SwImportDraft) draft = NULL;

      g_test_message ("%s", pages[i].name);
      draft = sw_import_read (bytes, sw_profile_get_builtin (), &error);

      if (pages[i].code >= 0)
        {
          g_assert_error (error, SW_IMPORT_ERROR, pages[i].code);
          g_assert_nonnull (strstr (error->message, pages[i].said));
          continue;
        }

      g_assert_no_error (error);
      g_assert_cmpuint (sw_import_draft_count_statements (draft, NULL), >=, pages[i].unit[0] == 'E' ? 0 : 1);
      g_assert_cmpuint (draft->limits->len, ==, pages[i].said != NULL ? 1 : 0);
      if (pages[i].said != NULL)
        g_assert_nonnull (strstr (g_ptr_array_index (draft->limits, 0), pages[i].said));
    }
}

/* What is cut short is kept to be looked at. */
static void
test_kept (void)
{
  g_autofree char *text = repeat (LINES "2. ", "abcd ", 2001, "\n");
  g_autoptr (SwImportDraft) draft = import_text (text, -1);
  gboolean found = FALSE;

  for (guint i = 0; i < draft->rest->len; i++)
    found = found || strlen (((SwImportRest *) g_ptr_array_index (draft->rest, i))->text) == 10004;
  g_assert_true (found);
  g_assert_cmpuint (sw_import_draft_count_statements (draft, NULL), ==, 1);
}

static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (65, 'x');
  g_autofree char *text = g_strconcat ("Florists\nEmerging\n1. Stem ", word, "recordscomplete by hand.\n", NULL);
  g_autoptr (SwImportDraft) draft = import_text (text, -1);
  g_autofree char *notices = dump_notices (draft);

  g_assert_cmpstr (notices, ==, "fc");
}

#define STATEMENT "Caf\xc3\xa9 menus — letter “by hand”."

#define FILL_64 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define FILL FILL_64 FILL_64 FILL_64 FILL_64 FILL_64 FILL_64 FILL_64 FILL_64 FILL_64 FILL_64

static const struct
{
  const char *name;
  const char *encoding;    /* what the text is brought into */
  const char *mark;
  gsize mark_len;
  const char *head;
} encodings[] = {
  { "UTF-8 with a mark", "UTF-8", "\xef\xbb\xbf", 3, "" },
  { "UTF-8, undeclared", "UTF-8", "", 0, "" },
  { "UTF-8, declared", "UTF-8", "", 0, "<meta charset=utf-8>" },
  { "windows-1252, undeclared", "CP1252", "", 0, "" },
  { "windows-1252, declared", "CP1252", "", 0, "<meta charset=\"windows-1252\">" },
  { "windows-1252, called Latin-1", "CP1252", "", 0,
    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">" },
  { "macintosh, declared", "MACINTOSH", "", 0, "<meta charset='macintosh'>" },
  { "windows-1252, declared behind a long comment", "CP1252", "", 0,
    "<!-- " FILL FILL FILL FILL FILL FILL FILL FILL " --><meta charset=windows-1252>" },
  { "UTF-8, something else declared in a comment", "UTF-8", "", 0, "<!-- <meta charset=macintosh> -->" },
  { "UTF-16, little", "UTF-16LE", "\xff\xfe", 2, "" },
  { "UTF-16, little, without a mark", "UTF-16LE", "", 0, "" },
  { "UTF-16, big, without a mark", "UTF-16BE", "", 0, "" },
  { "UTF-16, big", "UTF-16BE", "\xfe\xff", 2, "<meta charset=utf-8>" },
};

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *page = g_strconcat ("<html><head>", encodings[i].head, "</head><body><h1>Florists</h1><h2>Emerging</h2><ul><li>",
                                           STATEMENT, "</li></ul>", NULL);
      g_autoptr (GError) error = NULL;
      gsize len;
      g_autofree char *converted = g_convert (page, -1, encodings[i].encoding, "UTF-8", NULL, &len, &error);
      g_autoptr (GString) bytes = g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_len);
      g_autoptr (SwImportDraft) draft = NULL;
      g_autofree char *found = NULL;

      g_test_message ("%s", encodings[i].name);
      g_assert_no_error (error);
      g_string_append_len (bytes, converted, (gssize) len);
      draft = import_text (bytes->str, (gssize) bytes->len);
      found = dump_draft (draft);
      g_assert_nonnull (strstr (found, "- " STATEMENT "\n"));
    }
}

/* A text that speaks of an encoding is in none but its own. */
static void
test_spoken_of (void)
{
  g_autoptr (SwImportDraft) draft = import_text ("Web Authors\nEmerging\n"
                                                 "1. Old pages — find by <meta charset=windows-1252> in a café’s menu.\n"
                                                 "2. New pages — write in UTF-8 for each customer.\n", -1);
  g_autofree char *found = dump_draft (draft);

  g_assert_cmpstr (draft->form, ==, "text");
  g_assert_nonnull (strstr (found, "- Old pages — find by <meta charset=windows-1252> in a café’s menu.\n"));
}

/* A NUL is no reason to take the other characters for wrong ones; those at the end say nothing at all. */
static void
test_nuls (void)
{
  static const struct { const char *bytes; gsize len; const char *expected; } texts[] = {
#define TEXT(bytes, expected) { bytes, sizeof (bytes), expected }
    TEXT ("Cafes\nEmerging\n1. Caf\xe9 menus \x97 letter by hand.\n\0", "- Café menus — letter by hand.\n"),
    TEXT ("Cafes\nEmerging\n1. Caf\xe9 me\0nus \x97 letter by hand.\n", "- Café me\xef\xbf\xbdnus — letter by hand.\n"),
    TEXT ("Cafes\nEmerging\n1. Caf\xc3\xa9 menus \xe2\x80\x94 letter by hand.\n\0", "- Café menus — letter by hand.\n"),
    TEXT ("Cafes\nEmerging\n1. Caf\xc3\xa9 me\0nus \xe2\x80\x94 letter by hand.\n",
          "- Café me\xef\xbf\xbdnus — letter by hand.\n"),
#undef TEXT
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SwImportDraft) draft = import_text (texts[i].bytes, (gssize) texts[i].len);
      g_autofree char *found = dump_draft (draft);

      g_test_message ("%u: %s", i, found);
      g_assert_nonnull (strstr (found, texts[i].expected));
      g_assert_cmpuint (draft->rest->len, ==, 0);
    }
}

static const char *const nothings[] = { "", " \n", "[not JSON] {neither}", "\xff\xfe", "\xff\xfe\x00", "<", "<html>", "\x00",
                                        "A letter to nobody.\nIt says nothing.\n" };

static void
test_nothing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (nothings[i], strlen (nothings[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (sw_import_read (bytes, sw_profile_get_builtin (), &error));
      g_assert_error (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_NOTHING);
    }
}

/* A picture that is called a page. */
static void
test_binary (void)
{
  guint8 data[4096];
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < sizeof data; i++)
    data[i] = (guint8) g_rand_int_range (rand, 0, 256);
  memcpy (data, "\x89PNG\r\n", 6);
  bytes = g_bytes_new_static (data, sizeof data);
  g_assert_null (sw_import_read (bytes, sw_profile_get_builtin (), &error));
  g_assert_error (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_ENCODING);
}

/* A framework is opened, not imported. */
static void
test_json (void)
{
  static const char *const texts[] = { "{\"schemaVersion\":\"1.0\"}", "\xef\xbb\xbf\n { \"a\": [", "{}", "[ {\"a\":1}]",
                                       "[\n\"x\"]", "[]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (sw_import_read (bytes, sw_profile_get_builtin (), &error));
      g_assert_error (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_JSON);
    }
}

/* A copied page may well begin with a bracket. */
static void
test_brackets (void)
{
  g_autoptr (SwImportDraft) draft = import_text ("[Skip to content]\n" LINES, -1);

  g_assert_cmpuint (sw_import_draft_count_statements (draft, NULL), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-limits/limits", test_limits);
  g_test_add_func ("/import-limits/kept", test_kept);
  g_test_add_func ("/import-limits/long-word", test_long_word);
  g_test_add_func ("/import-limits/encodings", test_encodings);
  g_test_add_func ("/import-limits/spoken-of", test_spoken_of);
  g_test_add_func ("/import-limits/nuls", test_nuls);
  g_test_add_func ("/import-limits/binary", test_binary);
  g_test_add_func ("/import-limits/json", test_json);
  g_test_add_func ("/import-limits/brackets", test_brackets);
  g_test_add_func ("/import-limits/nothing", test_nothing);

  return g_test_run ();
}
