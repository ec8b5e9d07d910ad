/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page: what is on it, what must not be, and where its links may lead. */

#include "export-fixture.h"

#include "export/sw-html-tree.h"

static const char *const shown[] = {
  "<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">",
  "<title>Potters, Manufacturing · 51-9195.05</title>",
  "<h1 data-field=\"title\">Potters, Manufacturing</h1>",
  "<dd><span data-field=\"sector\">31-33</span> <span>Manufacturing</span></dd>",
  "<dt>Job zone</dt><dd>—</dd>",
  "Pottery at work &lt;in the studio&gt; &amp; the plant.",
  "<section data-part=\"section\" data-key=\"durable\" id=\"part-3\">\n<h2>Durable skills</h2>",
  "<p data-field=\"role\" class=\"role\">Apprentice</p>",
  "<span data-field=\"text\"><b>Glaze buckets</b> — stir &amp; sieve &lt;before&gt; each \"dip\" using",
  /* only the first separator separates */
  "<b>=Crack diagnosis</b> — trace to drying, glaze fit — or cooling — and",
  "<h3 data-field=\"name\">Communication</h3>\n<p data-field=\"definition\">Says and hears",
  "<h4 data-field=\"label\">Exceeding</h4>",
  /* the contents */
  "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n<li><a href=\"#part-1\">Occupational skills</a></li>",
  "<li><a href=\"#part-3\">Durable skills</a>\n<ul>\n<li><a href=\"#part-3-1\">Communication</a></li>",
  "<li><a href=\"#part-3-2\">Fortitude</a></li>\n</ul></li>\n<li><a href=\"#part-4\">Evidence pack</a></li>",
  "<section data-part=\"domain\" id=\"part-3-2\">",
  "title=\"Guild Handbook of Kilns, 2nd edition\" data-source=\"5d1c0a00-0000-4000-8000-000000000011\">Guild, 2025</a>",
  "<a href=\"https://arxiv.org/abs/2604.06906\" data-source",
  "<a data-field=\"url\" href=\"https://doi.org/10.1234/glaze(5)\">10.1234/glaze(5)</a>",
  "<a href=\"#source-4\" title=\"A script\"",
  "<span data-field=\"url\">javascript:alert(1)</span>",
  "<a href=\"#tasks-1\" data-anchor=\"5d1c0a00-0000-4000-8000-000000000061\">",
  "<li id=\"tasks-1\" data-id=\"5d1c0a00-0000-4000-8000-000000000061\" data-complete=\"false\">",
  "<dd data-field=\"score\">31.5</dd>",
  "<dd data-field=\"licence\">CC BY 4.0</dd>",
  "<p data-field=\"attribution\">© 2026 Example &amp; Daughters</p>",
  "prefers-color-scheme:dark",
  "@media print",
};

/* Notes, allowances, ticks, status, unknown members and the ids of records stay at home. */
static const char *const hidden[] = {
  "<script",
  "href=\"javascript:",
  "Too few yet",
  "Check.",
  "Ask the guild",
  "label-length",
  "Trade term",
  "foreign-content",
  "AW",
  "2026-02",
  ">review",
  ">clay<",
  "x-team",
  "x-note",
  "x-kept",
  "x-block",
  "pottery-ware",
  "gone from the file",
  "000000000031",
  "000000000035",
  "000000000041",
  "000000000051",
  "000000000080",
  "000000000001",
};

static void
test_page (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "html");

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (strstr (exported.text, shown[i]) == NULL)
      g_error ("not on the page: %s", shown[i]);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (strstr (exported.text, hidden[i]) != NULL)
      g_error ("on the page: %s", hidden[i]);
}

static const struct
{
  const char *pointer;
  guint n;
} left_out[] = {
  { "/x-note", 1 },
  { "/extensions/meta/status", 1 },
  { "/extensions/notes", 1 },
  { "/extensions/allow", 1 },
  { "/extensions/orphans", 1 },
  { "/extensions/sources/*/x-kept", 1 },
  { "/extensions/occupational/levels/*/notes", 1 },
  { "/extensions/occupational/levels/*/statements/*/notes", 1 },
  { "/extensions/occupational/levels/*/statements/*/allow", 1 },
  { "/extensions/occupational/levels/*/statements/*/seen/by", 1 },
  { "/extensions/occupational/levels/*/statements/*/id", 4 },
  { "/extensions/durable/domains/*/id", 2 },
  { "/extensions/occupational/levels/*/role", 0 },
  { "/extensions/occupational/levels/*/statements/*/citations", 0 },
  { "/extensions/anchors/tasks", 0 },
  { "/extensions/sources", 0 },
  { "/extensions/evidence/safi/score", 0 },
};

static void
test_left_out (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "html");

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    g_assert_cmpuint (count_left_out (exported.report, left_out[i].pointer), ==, left_out[i].n);
}

/* Text stays text, whatever it looks like and wherever it stands. */
static void
test_hostile_text (void)
{
  static const char text[] = "</style><script>alert(1)</script>\\\"><img src=x onerror=y>&lt;&#60;<!--";
  g_autofree char *json =
    g_strdup_printf ("{\"schemaVersion\":\"1.0\",\"occupation\":{\"title\":\"%1$s\",\"soc\":\"%1$s\"},\"framework\":"
                     "{\"description\":\"%1$s\",\"levels\":{\"%1$s\":{\"label\":\"%1$s\",\"statements\":[\"%1$s — %1$s\"]}}},"
                     "\"attribution\":\"%1$s\",\"extensions\":{\"meta\":{\"language\":\"%1$s\"},\"sources\":[{\"id\":\"%1$s\","
                     "\"label\":\"%1$s\",\"title\":\"%1$s\",\"url\":\"%1$s\"}],\"occupational\":{\"levels\":{\"%1$s\":"
                     "{\"statements\":[{\"citations\":[\"%1$s\"],\"anchors\":[\"%1$s\"]}]}}}}}", text);
  g_autoptr (SwDocumentFile) file = load_text (json);
  g_auto (Exported) exported = export_to (file, "html");

  g_assert_null (strstr (exported.text, "<script"));
  g_assert_null (strstr (exported.text, "<img"));
  g_assert_null (strstr (exported.text, "<!--"));
  g_assert_nonnull (strstr (exported.text, "&lt;/style&gt;&lt;script&gt;"));
  g_assert_nonnull (strstr (exported.text, "&amp;lt;&amp;#60;"));
}

static void
test_control_characters (void)
{
  g_autoptr (SwDocumentFile) file =
    load_text ("{\"schemaVersion\":\"1.0\",\"occupation\":{\"title\":\"A\\u0007b\"},\"framework\":{}}");
  g_auto (Exported) exported = export_to (file, "html");

  g_assert_cmpuint (count_left_out (exported.report, "/*"), ==, 1);
  g_assert_null (strchr (exported.text, 7));
}

static const struct
{
  const char *url;
  const char *link;
} links[] = {
  { "https://example.org/a?b=c&d", "https://example.org/a?b=c&d" },
  { "HTTP://example.org/", "HTTP://example.org/" },
  { "doi:10.1000/182", "https://doi.org/10.1000/182" },
  { "10.1000/a<b>#c", "https://doi.org/10.1000/a%3Cb%3E%23c" },
  { "2604.06906", "https://arxiv.org/abs/2604.06906" },
  { "arXiv:2604.06906", "https://arxiv.org/abs/2604.06906" },
  { "2613.06906", NULL },
  { "https://", NULL },
  { "javascript:alert(1)", NULL },
  { "JavaScript:https://example.org/", NULL },
  { " javascript:alert(1)", NULL },
  { "data:text/html,x", NULL },
  { "file:///etc/passwd", NULL },
  { "//example.org/", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_links (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link = sw_html_dup_safe_link (links[i].url);

      g_assert_cmpstr (link, ==, links[i].link);
    }
}

static const struct
{
  const char *language;
  const char *direction;
} directions[] = {
  { "en", "ltr" }, { "ar", "rtl" }, { "AR-eg", "rtl" }, { "he", "rtl" }, { "fa-IR", "rtl" }, { "ur", "rtl" },
  { "ar-Latn", "ltr" }, { "az-Arab", "rtl" }, { "pa-Arab-PK", "rtl" }, { "pa", "ltr" }, { "", "ltr" }, { "ja", "ltr" },
};

static void
test_direction (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    g_assert_cmpstr (sw_html_get_direction (directions[i].language), ==, directions[i].direction);
}

/* In a page of another language the page's own words say which language they are. */
static void
test_other_language (void)
{
  g_autoptr (SwDocumentFile) file =
    load_text ("{\"schemaVersion\":\"1.0\",\"occupation\":{\"soc\":\"51-9195.05\"},\"framework\":{},"
               "\"extensions\":{\"meta\":{\"language\":\"ar\"}}}");
  g_auto (Exported) exported = export_to (file, "html");

  g_assert_nonnull (strstr (exported.text, "<html lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (exported.text, "<dt lang=\"en\" dir=\"ltr\">O*NET-SOC code</dt>"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/html/page", test_page);
  g_test_add_func ("/export/html/left-out", test_left_out);
  g_test_add_func ("/export/html/hostile-text", test_hostile_text);
  g_test_add_func ("/export/html/control-characters", test_control_characters);
  g_test_add_func ("/export/html/links", test_links);
  g_test_add_func ("/export/html/direction", test_direction);
  g_test_add_func ("/export/html/other-language", test_other_language);
  return g_test_run ();
}
