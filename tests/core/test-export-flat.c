/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a statement: what stands in which column, quoted how, and what a spreadsheet must not run. */

#include "export-fixture.h"

#define BOM "\xef\xbb\xbf"
#define COLUMNS "id,section,domain,level,number,label,action,text,citations\r\n"

/* A statement's text → its columns label, action and text. */
static const struct
{
  const char *text;
  const char *cells;
} rows[] = {
  { "A — b.", "A,b.,A — b." },
  { "A — b — c.", "A,b — c.,A — b — c." },
  { "No separator", "No separator,,No separator" },
  { "", ",," },
  { " — b.", ",b., — b." },
  { "A, x — b.", "\"A, x\",b.,\"A, x — b.\"" },
  { "A \\\"q\\\" — b.", "\"A \"\"q\"\"\",b.,\"A \"\"q\"\" — b.\"" },
  { "A — b\\nc.", "A,\"b\nc.\",\"A — b\nc.\"" },
  { "A — b\\r\\nc.", "A,\"b\r\nc.\",\"A — b\r\nc.\"" },
  { "=1+1 — b.", "\"'=1+1\",b.,\"'=1+1 — b.\"" },
  { "A — =1+1", "A,\"'=1+1\",A — =1+1" },
  { "A — +1", "A,\"'+1\",A — +1" },
  { "A — -1", "A,\"'-1\",A — -1" },
  { "A — @x", "A,\"'@x\",A — @x" },
  { "A — \\t=x", "A,\"'\t=x\",A — \t=x" },
  { "A — \\r=x", "A,\"'\r=x\",\"A — \r=x\"" },
  { "A — \xef\xbc\x9dx", "A,\"'\xef\xbc\x9dx\",A — \xef\xbc\x9dx" },
  { "A —  =1", "A,\"' =1\",A —  =1" },
  { "A — \xc2\xa0\xe3\x80\x80@x", "A,\"'\xc2\xa0\xe3\x80\x80@x\",A — \xc2\xa0\xe3\x80\x80@x" },
  { "A — x=1", "A,x=1,A — x=1" },
  { "A — '=1", "A,'=1,A — '=1" },
};

static void
test_csv_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"a\":{\"statements\":"
                                               "[\"%s\"]}}},\"extensions\":{\"occupational\":{\"levels\":{\"a\":"
                                               "{\"statements\":[{\"id\":\"i\"}]}}}}}", rows[i].text);
      g_autofree char *expected = g_strdup_printf (BOM COLUMNS "i,occupational,,a,1,%s,\r\n", rows[i].cells);
      g_autoptr (SwDocumentFile) file = load_text (json);
      g_auto (Exported) exported = export_to (file, "csv");

      g_assert_cmpstr (exported.text, ==, expected);
    }
}

static void
test_csv_rows (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "csv");
  g_auto (GStrv) lines = g_strsplit (exported.text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 7 + 1);
  g_assert_true (g_str_has_suffix (lines[1], ",\"Guild, 2025; Bad link\""));
  g_assert_nonnull (strstr (lines[2], ",occupational,,emerging,2,Glaze buckets,"));
  g_assert_nonnull (strstr (lines[5], ",ai,,emerging,1,Glaze lookup,"));
  g_assert_nonnull (strstr (lines[6], ",durable,Communication,emerging,1,Shift handover,"));
  /* a citation whose source is gone is its id */
  g_assert_true (g_str_has_suffix (lines[6], "; 5d1c0a00-0000-4000-8000-000000000099\""));
  g_assert_nonnull (strstr (lines[7], ",durable,Fortitude,applying,1,Failed loads,"));
  g_assert_cmpstr (lines[8], ==, "");
}

static void
test_json (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "flat-json");

  g_assert_true (g_str_has_prefix (exported.text, "[{\"id\":\"5d1c0a00-0000-4000-8000-000000000041\","
                                   "\"section\":\"occupational\",\"domain\":\"\",\"level\":\"emerging\",\"number\":1,"
                                   "\"label\":\"Kiln loading\",\"action\":\"stack bisque ware"));
  g_assert_nonnull (strstr (exported.text, "\"citations\":[{\"id\":\"5d1c0a00-0000-4000-8000-000000000013\","
                            "\"label\":\"Preprint\",\"title\":\"\",\"url\":\"2604.06906\"}]"));
  g_assert_nonnull (strstr (exported.text, "{\"id\":\"5d1c0a00-0000-4000-8000-000000000099\"}]"));
  g_assert_true (g_str_has_suffix (exported.text, "\"citations\":[]}]"));
}

/* A document without ids gets the same derived ones every time, and in every format. */
static void
test_ids_are_stable (void)
{
  static const char text[] = "{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"a\":{\"statements\":[\"A — b.\"]}}}}";
  g_autoptr (SwDocumentFile) file = load_text (text);
  g_autoptr (SwDocumentFile) other = load_text (text);
  g_auto (Exported) csv = export_to (file, "csv");
  g_auto (Exported) again = export_to (other, "csv");
  g_auto (Exported) json = export_to (other, "flat-json");
  g_autofree char *id = g_strndup (csv.text + strlen (BOM COLUMNS), 36);

  g_assert_cmpstr (csv.text, ==, again.text);
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_nonnull (strstr (json.text, id));
}

static void
test_left_out (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  g_auto (Exported) exported = export_to (file, "csv");

  g_assert_cmpuint (count_left_out (exported.report, "/occupation/soc"), ==, 1);
  g_assert_cmpuint (count_left_out (exported.report, "/framework/levels/*/label"), ==, 4);
  g_assert_cmpuint (count_left_out (exported.report, "/extensions/ai/levels/*/statements/*/text"), ==, 0);
  g_assert_cmpuint (count_left_out (exported.report, "/extensions/ai/levels/*/statements/*/citations"), ==, 0);
  g_assert_cmpuint (count_left_out (exported.report, "/extensions/anchors/tasks"), ==, 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/flat/csv-cells", test_csv_cells);
  g_test_add_func ("/export/flat/csv-rows", test_csv_rows);
  g_test_add_func ("/export/flat/json", test_json);
  g_test_add_func ("/export/flat/ids", test_ids_are_stable);
  g_test_add_func ("/export/flat/left-out", test_left_out);
  return g_test_run ();
}
