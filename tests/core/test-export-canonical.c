/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict canonical export: its bytes, what it renews, what it says it left out, what it refuses;
 * and the table of formats. */

#include "export-fixture.h"

#define STATEMENTS "/extensions/occupational/levels/*/statements/*"

static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  if (shared == NULL || !g_file_get_contents (path, &bytes, &length, NULL))
    {
      g_test_skip ("the seed is not here");
      return;
    }
  else
    {
      g_autoptr (SwDocumentFile) file = load_path (path);
      g_auto (Exported) exported = export_to (file, "canonical");

      g_assert_cmpmem (exported.text, strlen (exported.text), bytes, length);
      g_assert_cmpuint (exported.report->left_out->len, ==, 0);
    }
}

static const struct
{
  const char *in;
  const char *out;
} written[] = {
  /* what 1.0 names is there; what is absent and no contract asks for is not made up */
  { "{'schemaVersion':'1.0','framework':{}}",
    "{'schemaVersion':'1.0','exportedAt':'" TIME "','occupation':{'soc':'','title':'','group':'','sector':'',"
    "'jobZone':null,'jobZoneInferred':false},'framework':{'version':null,'description':'','contextCovered':'',"
    "'levels':{}},'sources':{'generator':'Skillwright'}}" },
  /* another order, an older time, another generator, unknown members */
  { "{'x':1,'attribution':'a','sources':{'generator':'g','y':2,'onet':'o'},'framework':{'levels':{'b':{'z':3,"
    "'statements':['One.'],'label':'B'},'a':{}},'version':'v.26.05'},'exportedAt':'2020-01-01T00:00:00.000Z',"
    "'occupation':{'jobZone':4,'soc':'51-9195.05'},'schemaVersion':'1.0'}",
    "{'schemaVersion':'1.0','exportedAt':'" TIME "','occupation':{'soc':'51-9195.05','title':'','group':'',"
    "'sector':'','jobZone':4,'jobZoneInferred':false},'framework':{'version':'v.26.05','description':'',"
    "'contextCovered':'','levels':{'b':{'label':'B','statements':['One.']},'a':{'label':'','statements':[]}}},"
    "'sources':{'onet':'o','generator':'g'},'attribution':'a'}" },
  /* an empty generator is none */
  { "{'schemaVersion':'1.0','framework':{},'sources':{'generator':''}}",
    "{'schemaVersion':'1.0','exportedAt':'" TIME "','occupation':{'soc':'','title':'','group':'','sector':'',"
    "'jobZone':null,'jobZoneInferred':false},'framework':{'version':null,'description':'','contextCovered':'',"
    "'levels':{}},'sources':{'generator':'Skillwright'}}" },
};

static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *in = g_strdelimit (g_strdup (written[i].in), "'", '"');
      g_autofree char *out = g_strdelimit (g_strdup (written[i].out), "'", '"');
      g_autoptr (SwDocumentFile) file = load_text (in);
      g_auto (Exported) exported = export_to (file, "canonical");

      g_assert_cmpstr (exported.text, ==, out);
    }
}

static const struct
{
  const char *pointer;
  guint n;
} left_out[] = {
  { "/x-note", 1 },
  { "/occupation/x-team", 1 },
  { "/extensions/skillwright", 1 },
  { "/extensions/meta/status", 1 },
  { "/extensions/words/accept", 1 },
  { "/extensions/sources", 4 },
  { "/extensions/strands", 1 },
  { "/extensions/occupational/style/verb", 1 },
  { "/extensions/occupational/defaultCitations", 1 },
  { "/extensions/occupational/levels/*/role", 4 },
  { "/extensions/occupational/levels/*/notes", 1 },
  { STATEMENTS "/id", 4 },
  { STATEMENTS "/citations", 2 },
  { STATEMENTS "/anchors", 1 },
  { STATEMENTS "/allow", 1 },
  { STATEMENTS "/seen/by", 1 },
  { "/extensions/ai/levels/*/statements/*/text", 1 },
  { "/extensions/durable/domains/*/name", 2 },
  { "/extensions/durable/domains/*/levels/*/statements/*/text", 2 },
  { "/extensions/evidence/safi/score", 1 },
  { "/extensions/anchors/tasks", 2 },
  { "/extensions/notes", 1 },
  { "/extensions/allow", 1 },
  { "/extensions/orphans", 1 },
  { "/extensions/x-block", 1 },
  /* what goes out is not told */
  { "/schemaVersion", 0 },
  { "/exportedAt", 0 },
  { "/occupation/soc", 0 },
  { "/framework/levels/*/label", 0 },
  { "/framework/levels/*/statements", 0 },
  { "/sources/onet", 0 },
  { "/attribution", 0 },
};

static void
test_left_out (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "canonical");
  g_autoptr (SwDocumentFile) again = NULL;
  g_auto (Exported) twice = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    g_assert_cmpuint (count_left_out (exported.report, left_out[i].pointer), ==, left_out[i].n);

  /* What was written has nothing more to leave out. */
  again = load_text (exported.text);
  twice = export_to (again, "canonical");
  g_assert_cmpstr (twice.text, ==, exported.text);
  g_assert_cmpuint (twice.report->left_out->len, ==, 0);
}

static void
test_document_is_untouched (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_autoptr (GBytes) before = sw_document_file_write (file, NULL);
  const SwExporter *exporters;
  guint n;

  exporters = sw_exporters_get (&n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (Exported) exported = export_to (file, exporters[i].id);
      g_autoptr (GBytes) after = sw_document_file_write (file, NULL);

      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (strlen (exported.text), >, 0);
    }
}

/* A level that another program took away keeps its record in the file, and is told. */
static void
test_level_gone (void)
{
  g_autoptr (SwDocumentFile) file =
    load_text ("{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"a\":{}}},\"extensions\":{\"occupational\":"
               "{\"levels\":{\"a\":{\"role\":\"r\"},\"gone/~\":{\"role\":\"r\"}}}}}");
  g_auto (Exported) exported = export_to (file, "canonical");

  g_assert_cmpuint (count_left_out (exported.report, "/extensions/occupational/levels/gone~1~0"), ==, 1);
  g_assert_cmpuint (count_left_out (exported.report, "/extensions/occupational/levels/*/role"), ==, 1);
}

/* Names come from anybody; a terminal is not to obey them. */
static void
test_line (void)
{
  static const SwLeftOut lines[] = {
    { (char *) "/a", "Title", 1 },
    { (char *) "/a", "Title", 3 },
    { (char *) "/a\033[31m\n\xe2\x80\xae", NULL, 1 },
  };
  static const char *const expected[] = {
    "Left out: /a (Title).",
    "Left out: /a (Title), 3 times.",
    "Left out: /a\\u{1B}[31m\\u{A}\\u{202E} (a member that is not known).",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = sw_left_out_to_string (&lines[i]);

      g_assert_cmpstr (line, ==, expected[i]);
    }
}

static const struct
{
  const char *time;
  gboolean good;
} times[] = {
  { "2026-05-15T12:41:11.369Z", TRUE },
  { "2024-02-29T00:00:00.000Z", TRUE },
  { "2026-02-29T00:00:00.000Z", FALSE },
  { "2026-13-01T00:00:00.000Z", FALSE },
  { "2026-05-15T12:41:11Z", FALSE },
  { "2026-05-15T12:41:11.369+00:00", FALSE },
  { "2026-05-15 12:41:11.369Z", FALSE },
  { "2026-05-15T25:41:11.369Z", FALSE },
  { "yesterday", FALSE },
  { "", FALSE },
};

static void
test_times (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      SwExportOptions options = { .exported_at = times[i].time };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = sw_exporter_export (sw_exporter_find ("canonical"),
                                                     sw_document_file_get_document (file), &options, NULL, &error);

      if (times[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_TIMESTAMP);
      g_assert_true ((bytes != NULL) == times[i].good);
    }
}

/* Without a time it is now, in the contract's form. */
static void
test_now (void)
{
  g_autoptr (SwDocumentFile) file = load_text ("{\"schemaVersion\":\"1.0\",\"framework\":{}}");
  SwExportOptions options = { NULL };
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = sw_exporter_export (sw_exporter_find ("canonical"), sw_document_file_get_document (file),
                                                 &options, NULL, NULL);
  g_autoptr (SwDocumentFile) again = load_bytes (bytes);
  SwNode *root = sw_document_get_root (sw_document_file_get_document (again));
  const char *told = sw_node_get_text (root, SW_DOCUMENT_EXPORTED_AT);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (told, NULL);

  g_assert_nonnull (time);
  g_assert_cmpuint (strlen (told), ==, strlen (TIME));
  g_assert_cmpint (ABS (g_date_time_difference (time, before)), <, 60 * G_TIME_SPAN_SECOND);
}

static void
test_newer (void)
{
  static const char *const texts[] = {
    "{\"schemaVersion\":\"2.0\",\"framework\":{}}",
    "{\"schemaVersion\":\"1.0\",\"framework\":{},\"extensions\":{\"skillwright\":2}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SwDocumentFile) file = load_text (texts[i]);
      SwExportOptions options = { NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = sw_exporter_export (sw_exporter_find ("html"), sw_document_file_get_document (file),
                                                     &options, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_NEWER);
    }
}

static void
test_table (void)
{
  const SwExporter *exporters;
  guint n;

  exporters = sw_exporters_get (&n);
  g_assert_cmpuint (n, >=, 4);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = sw_exporter_dup_file_name (&exporters[i], "a.json/b.json");
      g_autofree char *expected = g_strconcat ("a.json/b", exporters[i].suffix, NULL);

      g_assert_true (sw_exporter_find (exporters[i].id) == &exporters[i]);
      g_assert_cmpstr (name, ==, expected);
      g_assert_true (g_str_has_suffix (sw_exporter_get_purpose (&exporters[i]), "."));
      g_assert_cmpstr (sw_exporter_get_title (&exporters[i]), !=, "");
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (exporters[i].suffix, !=, exporters[j].suffix);
    }
  g_assert_null (sw_exporter_find ("pdf"));
  g_assert_null (sw_exporter_find (NULL));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/canonical/seed", test_seed);
  g_test_add_func ("/export/canonical/written", test_written);
  g_test_add_func ("/export/canonical/left-out", test_left_out);
  g_test_add_func ("/export/canonical/level-gone", test_level_gone);
  g_test_add_func ("/export/line", test_line);
  g_test_add_func ("/export/canonical/times", test_times);
  g_test_add_func ("/export/canonical/now", test_now);
  g_test_add_func ("/export/untouched", test_document_is_untouched);
  g_test_add_func ("/export/newer", test_newer);
  g_test_add_func ("/export/table", test_table);
  return g_test_run ();
}
