/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page is read back to the document that it was made of. */

#include "export-fixture.h"

#include <libxml/HTMLparser.h>

#include "import/sw-import.h"
#include "import/sw-own-page.h"

static SwDocumentFile *
read_page (const char *text)
{
  g_autoptr (SwDocument) document = NULL;
  htmlDocPtr page = htmlReadMemory (text, (int) strlen (text), NULL, "UTF-8",
                                    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  g_assert_true (sw_own_page_is (page));
  document = sw_own_page_read (page);
  xmlFreeDoc (page);
  return document != NULL ? sw_document_file_new (document) : NULL;
}

/* The page shows whatever it publishes, so that two documents with one page are the same as far as a
 * page goes; the strict export adds what it does not show, such as null beside nothing. */
static void
assert_comes_back (SwDocumentFile *file)
{
  g_auto (Exported) page = export_to (file, "html");
  g_autoptr (SwDocumentFile) again = read_page (page.text);
  static const char *const formats[] = { "html", "canonical" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (Exported) before = export_to (file, formats[i]);
      g_auto (Exported) after = export_to (again, formats[i]);

      g_assert_cmpstr (after.text, ==, before.text);
    }
}

/* The importer knows its own page: nothing of it wants a look. */
static SwDocumentFile *
import_page (GBytes *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwImportDraft) draft = sw_import_read (page, sw_profile_get_builtin (), &error);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (SwDocument) document = NULL;

  g_assert_no_error (error);
  notices = sw_import_draft_list_notices (draft);
  g_assert_cmpuint (notices->len, ==, 0);
  document = sw_import_draft_build (draft, sw_profile_get_builtin ());
  return sw_document_file_new (document);
}

static void
test_import (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) page = export_to (file, "html");
  g_autoptr (GBytes) bytes = g_bytes_new (page.text, strlen (page.text));
  g_autoptr (SwDocumentFile) again = import_page (bytes);
  g_auto (Exported) after = export_to (again, "html");

  g_assert_cmpstr (after.text, ==, page.text);
}

/* The seed that is a page's text: what was imported from it, published, and imported again. */
static void
test_page_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "seeds", "21-1029.00.page.txt", NULL);
  g_autofree char *text = NULL;
  gsize len;

  if (!g_file_get_contents (path, &text, &len, NULL))
    {
      g_test_skip ("the seed is not here");
    }
  else
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, len);
      g_autoptr (SwImportDraft) draft = sw_import_read (bytes, sw_profile_get_builtin (), NULL);
      g_autoptr (SwDocument) document = sw_import_draft_build (draft, sw_profile_get_builtin ());
      g_autoptr (SwDocumentFile) file = sw_document_file_new (document);
      g_auto (Exported) page = export_to (file, "html");
      g_autoptr (GBytes) page_bytes = g_bytes_new (page.text, strlen (page.text));
      g_autoptr (SwDocumentFile) again = import_page (page_bytes);
      static const char *const formats[] = { "html", "canonical", "csv" };

      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_auto (Exported) before = export_to (file, formats[i]);
          g_auto (Exported) after = export_to (again, formats[i]);

          g_assert_cmpstr (after.text, ==, before.text);
        }
    }
}

static void
test_everything (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();

  assert_comes_back (file);
}

/* What needs no extensions has none afterwards: the very bytes come back. */
static void
assert_bytes_come_back (const char *path)
{
  g_autoptr (SwDocumentFile) file = load_path (path);
  SwExportOptions options = { NULL };
  g_autoptr (GBytes) page = sw_exporter_export (sw_exporter_find ("html"), sw_document_file_get_document (file),
                                                &options, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  g_autoptr (SwDocumentFile) again = read_page (text);
  g_autoptr (GBytes) before = sw_document_file_write (file, NULL);
  g_autoptr (GBytes) after = sw_document_file_write (again, NULL);

  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), g_bytes_get_data (before, NULL),
                   g_bytes_get_size (before));
}

static void
test_examples (void)
{
  static const char *const names[] = { "29-2052.00.json", "35-1011.00.json", "47-2111.00.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", names[i], NULL);

      assert_bytes_come_back (path);
    }
}

/* The example that has all parts, for a reader who has the profile only. */
static void
test_full_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "15-1232.00.json", NULL);
  g_autoptr (SwDocumentFile) file = load_path (path);
  g_auto (Exported) page = export_to (file, "html");
  g_autoptr (GBytes) bytes = g_bytes_new (page.text, strlen (page.text));
  g_autoptr (SwDocumentFile) again = import_page (bytes);
  g_auto (Exported) after = export_to (again, "html");

  assert_comes_back (file);
  g_assert_cmpstr (after.text, ==, page.text);
}

static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "seeds", "21-1021.00.export.json", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_test_skip ("the seed is not here");
  else
    assert_bytes_come_back (path);
}

/* White space, markup and signs in every text that the page shows. */
static const char *const texts[] = {
  " leading and trailing ", "two  spaces", "a\\nb", "a\\tb", "<b>bold</b> & &amp; \\\"quoted\\\"", "é — ü — \xe2\x80\x8e\xd7\x90",
  " — ", "—", "\xf0\x9f\x94\xa5", "\xc2\xa0",
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"schemaVersion\":\"1.0\",\"occupation\":{\"title\":\"%1$s\",\"group\":\"%1$s\"},\"framework\":"
                         "{\"description\":\"%1$s\",\"contextCovered\":\"%1$s\",\"levels\":{\"%1$s\":{\"label\":\"%1$s\","
                         "\"statements\":[\"%1$s\",\"\",\"A — %1$s\"]}}},\"attribution\":\"%1$s\",\"extensions\":{\"sources\":"
                         "[{\"id\":\"%1$s\",\"label\":\"%1$s\",\"url\":\"%1$s\"}],\"occupational\":{\"levels\":{\"%1$s\":"
                         "{\"role\":\"%1$s\",\"statements\":[{\"citations\":[\"%1$s\",\"%1$s\"]}]}}},\"anchors\":{\"skills\":"
                         "[{\"id\":\"%1$s\",\"text\":\"%1$s\"}]}}}", texts[i]);
      g_autoptr (SwDocumentFile) file = load_text (json);

      assert_comes_back (file);
    }
}

/* Pages that somebody has edited: what is no value is left out, what no file could hold is refused. */
static void
test_edited (void)
{
#define PAGE(body) \
  "<div data-part='occupation'><p data-field='jobZone'>4, no 5</p><p data-field='soc'>s</p><p data-field='none'>n</p></div>" \
  "<div data-part='framework'></div><div data-part='document'></div><div data-part='unheard-of'><p data-field='soc'>x</p></div>" \
  "<div data-part='level' data-key='stray'><ol><li>x</li></ol></div><li data-source='stray'>y</li>" body
  static const char good[] = PAGE ("");
  static const char same_level[] = PAGE ("<div data-part='section' data-key='ai'><div data-part='level' data-key='a'></div>"
                                         "<div data-part='level' data-key='a'></div></div>");
  static const char same_section[] = PAGE ("<div data-part='section' data-key='ai'></div><div data-part='section' data-key='ai'></div>");
  g_autoptr (SwDocumentFile) file = read_page (good);
  g_auto (Exported) exported = export_to (file, "canonical");

  g_assert_nonnull (strstr (exported.text, "\"soc\":\"s\",\"title\":\"\",\"group\":\"\",\"sector\":\"\",\"jobZone\":null"));
  g_assert_nonnull (strstr (exported.text, "\"levels\":{}"));
  g_assert_null (read_page (same_level));
  g_assert_null (read_page (same_section));
}

static void
test_other_pages (void)
{
  static const char *const pages[] = { "<p>x</p>", "<div data-part='occupation'></div>", "<html></html>" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      htmlDocPtr page = htmlReadMemory (pages[i], (int) strlen (pages[i]), NULL, "UTF-8", HTML_PARSE_NOERROR);

      g_assert_false (sw_own_page_is (page));
      xmlFreeDoc (page);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/round-trip/everything", test_everything);
  g_test_add_func ("/export/round-trip/import", test_import);
  g_test_add_func ("/export/round-trip/page-seed", test_page_seed);
  g_test_add_func ("/export/round-trip/examples", test_examples);
  g_test_add_func ("/export/round-trip/full-example", test_full_example);
  g_test_add_func ("/export/round-trip/seed", test_seed);
  g_test_add_func ("/export/round-trip/texts", test_texts);
  g_test_add_func ("/export/round-trip/edited", test_edited);
  g_test_add_func ("/export/round-trip/other-pages", test_other_pages);
  return g_test_run ();
}
