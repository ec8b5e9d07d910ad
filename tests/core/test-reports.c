/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports and pointers: where a node stands in JSON, in text, and how each format says it. */

#include "json/sw-canonical-reader.h"
#include "json/sw-node-pointer.h"
#include "lint-fixture.h"
#include "lint/report/sw-fingerprint.h"
#include "lint/report/sw-report.h"

/* All that has a place: both halves of the occupational section, the other two, the lists. */
static const char *const whole =
  "{\n  \"schemaVersion\": \"1.0\",\n"
  "  \"occupation\": {\"soc\": \"47-2111\", \"title\": \"Electricians\"},\n"
  "  \"framework\": {\"levels\": {\n"
  "    \"a/b~c\": {\"label\": \"Emerging\", \"statements\": [\n"
  "      \"Reading \\u00e9\\ud83d\\ude00 drawings\\t— list \\\"parts\\\" of  a plan.\",\n"
  "      \"Wiring — 電気 pull  wires.\"\n"
  "    ]}\n"
  "  }},\n"
  "  \"extensions\": {\"skillwright\": 1,\n"
  "    \"meta\": {\"status\": \"done\"},\n"
  "    \"sources\": [{\"id\": \"s1\", \"label\": \"One\", \"url\": \"x\"}],\n"
  "    \"occupational\": {\"levels\": {\"a/b~c\": {\"role\": \"Entry\", \"statements\": [\n"
  "      {\"id\": \"1\", \"for\": \"Reading é😀 drawings\\t— list \\\"parts\\\" of  a plan.\"},\n"
  "      {\"id\": \"2\", \"for\": \"Wiring — 電気 pull  wires.\", \"allow\": [{\"rule\": \"article\"}]}\n"
  "    ]}}},\n"
  "    \"ai\": {\"levels\": {\"developing\": {\"label\": \"Developing\", \"statements\": [{\"id\": \"3\", \"text\": \"Drafts — asks a tool  for a draft.\"}]}}},\n"
  "    \"durable\": {\"domains\": [{\"name\": \"Talk\", \"levels\": {\"emerging\": {\"label\": \"Emerging\", \"statements\": [{\"text\": \"Talk — listens  to others\"}]}}}]}\n"
  "  }\n}\n";

typedef struct
{
  SwJsonTape *tape;
  SwReadReport *notes;
  SwDocument *document;
} Text;

static void
text_init (Text *self,
           const char *json)
{
  g_autoptr (GError) error = NULL;

  self->tape = sw_json_tape_new_for_data (json, strlen (json), &error);
  g_assert_no_error (error);
  self->document = sw_canonical_read (self->tape, &self->notes, &error);
  g_assert_no_error (error);
}

static void
text_clear (Text *self)
{
  g_clear_object (&self->document);
  sw_read_report_free (self->notes);
  sw_json_tape_free (self->tape);
}

static SwNode *
find (Text *self,
      const char *section,
      guint level,
      int statement)
{
  SwNode *node = sw_document_get_section (self->document, section);

  if (sw_node_get_n (node, SW_LIST_DOMAINS) > 0)
    node = sw_node_get_nth (node, SW_LIST_DOMAINS, 0);
  node = sw_node_get_nth (node, SW_LIST_LEVELS, level);
  return statement < 0 ? node : sw_node_get_nth (node, SW_LIST_STATEMENTS, (guint) statement);
}

static void
assert_pointer (SwNode *node,
                guint field,
                const char *expected)
{
  g_autofree char *pointer = sw_node_dup_pointer (node, field);

  g_assert_cmpstr (pointer, ==, expected);
}

static void
test_pointers (void)
{
  Text text;
  SwNode *root, *statement;

  text_init (&text, whole);
  root = sw_document_get_root (text.document);
  assert_pointer (root, SW_POINTER_NO_FIELD, "");
  assert_pointer (root, SW_DOCUMENT_EXPORTED_AT, "/exportedAt");
  assert_pointer (sw_document_get_part (text.document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC, "/occupation/soc");
  assert_pointer (sw_document_get_part (text.document, SW_KIND_PROVENANCE), SW_PROVENANCE_ONET, "/sources/onet");
  assert_pointer (sw_document_get_part (text.document, SW_KIND_META), SW_META_STATUS, "/extensions/meta/status");
  assert_pointer (sw_document_get_part (text.document, SW_KIND_SAFI), SW_SAFI_SCORE, "/extensions/evidence/safi/score");
  assert_pointer (sw_document_find_source (text.document, "s1"), SW_SOURCE_URL, "/extensions/sources/0/url");

  assert_pointer (find (&text, "occupational", 0, -1), SW_POINTER_NO_FIELD, "/framework/levels/a~1b~0c");
  assert_pointer (find (&text, "occupational", 0, -1), SW_LEVEL_LABEL, "/framework/levels/a~1b~0c/label");
  assert_pointer (find (&text, "occupational", 0, -1), SW_LEVEL_ROLE, "/extensions/occupational/levels/a~1b~0c/role");
  statement = find (&text, "occupational", 0, 1);
  assert_pointer (statement, SW_STATEMENT_TEXT, "/framework/levels/a~1b~0c/statements/1");
  assert_pointer (statement, SW_POINTER_NO_FIELD, "/framework/levels/a~1b~0c/statements/1");
  assert_pointer (statement, SW_STATEMENT_STRAND, "/extensions/occupational/levels/a~1b~0c/statements/1/strand");
  assert_pointer (sw_node_get_nth (statement, SW_LIST_ALLOWANCES, 0), SW_POINTER_NO_FIELD,
                  "/extensions/occupational/levels/a~1b~0c/statements/1/allow/0");
  assert_pointer (sw_document_get_section (text.document, "occupational"), SW_POINTER_NO_FIELD, "/framework/levels");

  assert_pointer (find (&text, "ai", 0, 0), SW_STATEMENT_TEXT, "/extensions/ai/levels/developing/statements/0");
  assert_pointer (find (&text, "ai", 0, 0), SW_STATEMENT_FOR, "/extensions/ai/levels/developing/statements/0/for");
  assert_pointer (find (&text, "durable", 0, 0), SW_STATEMENT_TEXT,
                  "/extensions/durable/domains/0/levels/emerging/statements/0");
  text_clear (&text);
}

static void
test_places (void)
{
  Text text;
  guint line, column;
  SwNode *first;

  text_init (&text, whole);
  g_assert_true (sw_node_locate (sw_document_get_part (text.document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC, 3,
                                 text.tape, &line, &column));
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 29);

  /* Escapes are longer in the file than in the text. */
  first = find (&text, "occupational", 0, 0);
  g_assert_true (sw_node_locate (first, SW_STATEMENT_TEXT, strlen ("Reading "), text.tape, &line, &column));
  g_assert_cmpuint (line, ==, 6);
  g_assert_cmpuint (column, ==, 16);
  g_assert_true (sw_node_locate (first, SW_STATEMENT_TEXT, strlen ("Reading é"), text.tape, &line, &column));
  g_assert_cmpuint (column, ==, 22);
  g_assert_true (sw_node_locate (first, SW_STATEMENT_TEXT, strlen ("Reading é😀"), text.tape, &line, &column));
  g_assert_cmpuint (column, ==, 34);
  g_assert_true (sw_node_locate (first, SW_STATEMENT_TEXT, strlen ("Reading é😀 drawings\t"), text.tape, &line, &column));
  g_assert_cmpuint (column, ==, 45);

  g_assert_true (sw_node_locate (find (&text, "ai", 0, 0), SW_STATEMENT_TEXT, 0, text.tape, &line, &column));
  g_assert_cmpuint (line, ==, 17);

  /* What is absent is at what lacks it. */
  g_assert_false (sw_node_locate (sw_document_get_part (text.document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_VERSION, 0,
                                  text.tape, &line, &column));
  g_assert_cmpuint (line, ==, 4);
  g_assert_false (sw_node_locate (sw_document_get_part (text.document, SW_KIND_ANCHORS), SW_POINTER_NO_FIELD, 0,
                                  text.tape, &line, &column));
  g_assert_cmpuint (line, ==, 10);
  text_clear (&text);
}

static gboolean
locate (SwNode *node,
        guint field,
        gsize offset,
        gconstpointer file,
        guint *line,
        guint *column)
{
  return sw_node_locate (node, field, offset, file, line, column);
}

static char *
tell (Text *text,
      SwReportFormat format,
      const char *name,
      GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (SwReport) report = sw_report_new (format, out);
  g_autoptr (GPtrArray) fingerprints = sw_fingerprints_new (text->document, findings);
  SwReportFile file = { sw_node_dup_pointer, locate, text->tape, name, "a%20b.json", TRUE };

  sw_report_begin (report);
  sw_report_add_file (report, &file, findings, fingerprints);
  sw_report_end (report, TRUE);
  return g_strdup (out->str);
}

static GPtrArray *
make_findings (Text *text)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *second = find (text, "occupational", 0, 1);
  const char *wide = sw_node_get_text (second, SW_STATEMENT_TEXT);
  gssize start = strstr (wide, "  ") - wide;
  SwFinding *finding = sw_finding_new (sw_rules_find ("whitespace"), SW_SEVERITY_WARNING, second, SW_STATEMENT_TEXT,
                                       start, start + 2, "100 % wrong: “a”, \"b\"\nor\\c");
  SwFix *fix = sw_fix_new ("Mend", TRUE);

  sw_fix_add_replace (fix, second, SW_STATEMENT_TEXT, start, start + 2, " ");
  sw_finding_add_fix (finding, fix);
  sw_finding_add_related (finding, find (text, "occupational", 0, 0));
  g_ptr_array_add (findings, finding);
  g_ptr_array_add (findings, sw_finding_new (sw_rules_find ("title-missing"), SW_SEVERITY_ERROR,
                                             sw_document_get_root (text->document), SW_NO_FIELD, -1, -1, "Whole."));
  return findings;
}

static void
test_text (void)
{
  Text text;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *told = NULL;

  text_init (&text, whole);
  findings = make_findings (&text);
  told = tell (&text, SW_REPORT_TEXT, "a b.json", findings);
  g_assert_cmpstr (told, ==,
                   "a b.json:7:24: Emerging, statement 2: warning: 100 % wrong: “a”, \"b\"\\u{A}or\\c [whitespace]\n"
                   "    Wiring — 電気 pull  wires.\n"
                   "                      ^^\n"
                   "a b.json:1:1: error: Whole. [title-missing]\n");
  text_clear (&text);
}

static const struct
{
  const char *statement;
  gssize start;
  gssize end;
  const char *expected;
} excerpts[] = {
  { "A\xe2\x80\x8b" "B — c.", 1, 4, "    A\\u{200B}B — c.\n     ^^^^^^^^\n" },
  { "A\xe2\x80\xae" "B — c.", 4, 5, "    A\\u{202E}B — c.\n             ^\n" },
  { "e\xcc\x81 — c.", 0, 3, "    e\xcc\x81 — c.\n    ^\n" },
  { "電気 — c.", 3, 6, "    電気 — c.\n      ^^\n" },
  { "A — c", 7, 7, "    A — c\n         ^\n" },
  { "A\xc2\xa0" "B — c.", 1, 3, "    A\\u{A0}B — c.\n     ^^^^^^\n" },
  { "One two three four five six seven eight nine ten — eleven twelve thirteen fourteen fifteen sixteen.", 60, 66,
    "    …seven eight nine ten — eleven twelve thirteen fourteen fifteen sixteen.\n"
    "                                   ^^^^^^\n" },
};

static void
test_excerpts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (excerpts); i++)
    {
      Text text;
      Fixture fixture;
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *told = NULL;

      fixture_init (&fixture, &guided, NULL);
      text_init (&text, whole);
      g_ptr_array_add (findings, sw_finding_new (sw_rules_find ("whitespace"), SW_SEVERITY_INFO,
                                                 fixture_add (&fixture, excerpts[i].statement), SW_STATEMENT_TEXT,
                                                 excerpts[i].start, excerpts[i].end, "m"));
      told = tell (&text, SW_REPORT_TEXT, "f", findings);
      g_assert_cmpstr (strchr (told, '\n') + 1, ==, excerpts[i].expected);
      text_clear (&text);
      fixture_clear (&fixture);
    }
}

static void
test_json (void)
{
  Text text;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *told = NULL;
  g_autofree char *nothing = NULL;

  text_init (&text, whole);
  findings = make_findings (&text);
  told = tell (&text, SW_REPORT_JSON, "a \"b\".json", findings);
  g_assert_cmpstr (told, ==,
                   "[\n{\"rule\":\"whitespace\",\"severity\":\"warning\",\"message\":\"100 % wrong: “a”, \\\"b\\\"\\nor\\\\c\","
                   "\"file\":\"a \\\"b\\\".json\",\"pointer\":\"/framework/levels/a~1b~0c/statements/1\","
                   "\"section\":\"occupational\",\"level\":\"a/b~c\",\"statement\":2,"
                   "\"start\":22,\"end\":24,\"startColumn\":16,\"endColumn\":18,"
                   "\"fix\":{\"title\":\"Mend\",\"safe\":true,\"steps\":[{\"do\":\"replace\","
                   "\"pointer\":\"/framework/levels/a~1b~0c/statements/1\",\"start\":22,\"end\":24,\"text\":\" \"}]},"
                   "\"related\":[\"/framework/levels/a~1b~0c/statements/0\"]},\n"
                   "{\"rule\":\"title-missing\",\"severity\":\"error\",\"message\":\"Whole.\",\"file\":\"a \\\"b\\\".json\","
                   "\"pointer\":\"\",\"section\":null,\"level\":null,\"statement\":null,\"start\":null,\"end\":null,"
                   "\"startColumn\":null,\"endColumn\":null,\"fix\":null,\"related\":null}\n]\n");
  nothing = tell (&text, SW_REPORT_JSON, "f", none);
  g_assert_cmpstr (nothing, ==, "[\n]\n");
  text_clear (&text);
}

static void
test_github (void)
{
  Text text;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *told = NULL;

  text_init (&text, whole);
  findings = make_findings (&text);
  told = tell (&text, SW_REPORT_GITHUB, "a:b,c%.json", findings);
  g_assert_cmpstr (told, ==,
                   "::warning file=a%3Ab%2Cc%25.json,line=7,endLine=7,col=24,endColumn=26,title=whitespace::"
                   "Emerging, statement 2: 100 %25 wrong: “a”, \"b\"%0Aor\\c\n"
                   "::error file=a%3Ab%2Cc%25.json,line=1,endLine=1,col=1,endColumn=1,title=title-missing::Whole.\n");
  text_clear (&text);
}

/* A thousand of a rule are told, then a line that says how many more. */
static void
test_many (void)
{
  Text text;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *told = NULL;
  g_auto (GStrv) lines = NULL;

  text_init (&text, whole);
  for (guint i = 0; i < SW_REPORT_MAX_A_RULE + 7; i++)
    g_ptr_array_add (findings, sw_finding_new (sw_rules_find ("title-missing"), SW_SEVERITY_ERROR,
                                               sw_document_get_root (text.document), SW_NO_FIELD, -1, -1, "Whole."));
  told = tell (&text, SW_REPORT_TEXT, "f", findings);
  lines = g_strsplit (told, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, SW_REPORT_MAX_A_RULE + 2);
  g_assert_cmpstr (lines[SW_REPORT_MAX_A_RULE], ==, "f: 7 more findings of this rule [title-missing]");

  for (SwReportFormat format = 0; format < SW_N_REPORT_FORMATS; format++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (SwReport) report = sw_report_new (format, out);
      g_autoptr (GPtrArray) fingerprints = sw_fingerprints_new (text.document, findings);
      SwReportFile file = { sw_node_dup_pointer, locate, text.tape, "f", "f", FALSE };
      g_autofree char *aside = NULL, *nothing = NULL;

      sw_report_add_file (report, &file, findings, fingerprints);
      aside = sw_report_take_aside (report);
      nothing = sw_report_take_aside (report);
      g_assert_cmpstr (aside, ==, format == SW_REPORT_JSON || format == SW_REPORT_SARIF
                                    ? "f: 7 more findings of this rule [title-missing]\n" : "");
      g_assert_cmpstr (nothing, ==, "");
    }
  text_clear (&text);
}

static void
test_fingerprints (void)
{
  Text text;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) twice = g_ptr_array_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GPtrArray) edited = NULL;
  g_autoptr (GPtrArray) two = NULL;
  SwNode *second;

  text_init (&text, whole);
  findings = make_findings (&text);
  second = find (&text, "occupational", 0, 1);
  before = sw_fingerprints_new (text.document, findings);
  g_assert_cmpstr (before->pdata[0], !=, before->pdata[1]);

  sw_document_begin (text.document, "Move", NULL);
  sw_document_move (text.document, second, sw_node_get_parent (second), 0);
  sw_document_commit (text.document);
  moved = sw_fingerprints_new (text.document, findings);
  g_assert_cmpstr (before->pdata[0], ==, moved->pdata[0]);

  sw_document_begin (text.document, "Edit", NULL);
  sw_document_set_text (text.document, second, SW_STATEMENT_TEXT, "Wiring — 電気 push  wires.");
  sw_document_commit (text.document);
  edited = sw_fingerprints_new (text.document, findings);
  g_assert_cmpstr (before->pdata[0], !=, edited->pdata[0]);
  g_assert_cmpstr (before->pdata[1], ==, edited->pdata[1]);

  g_ptr_array_add (twice, findings->pdata[1]);
  g_ptr_array_add (twice, findings->pdata[1]);
  two = sw_fingerprints_new (text.document, twice);
  g_assert_cmpstr (two->pdata[0], !=, two->pdata[1]);
  g_assert_cmpstr (two->pdata[0], ==, before->pdata[1]);
  text_clear (&text);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reports/pointers", test_pointers);
  g_test_add_func ("/reports/places", test_places);
  g_test_add_func ("/reports/text", test_text);
  g_test_add_func ("/reports/excerpts", test_excerpts);
  g_test_add_func ("/reports/json", test_json);
  g_test_add_func ("/reports/github", test_github);
  g_test_add_func ("/reports/many", test_many);
  g_test_add_func ("/reports/fingerprints", test_fingerprints);
  return g_test_run ();
}
