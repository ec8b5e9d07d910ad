/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canonical reader and writer: what comes back to the same bytes, what is refused and where, and what
 * becomes of records. What is written once something was done is test-canonical-edits.c's. */

#include "json/sw-format-error.h"
#include "json/sw-json-error.h"
#include "json/sw-json-text.h"

#include "canonical-fixture.h"

static void
assert_comes_back (const char *text,
                   gsize length)
{
  g_autoptr (SwDocumentFile) file = load (text, length);
  g_autofree char *again = write_file (file);

  g_assert_true (sw_document_file_keeps_layout (file));
  g_assert_cmpmem (again, strlen (again), text, length);
}

#define LEVELS(levels) "{'schemaVersion':'1.0','framework':{'levels':{" levels "}}}"
#define EXTENSIONS(extensions) \
  "{'schemaVersion':'1.0','framework':{'levels':{'a':{'label':'A','statements':['One.','Two.']}}}," \
  "'extensions':{" extensions "}}"

static const char *const same[] = {
  /* absences */
  "{'schemaVersion':'1.0','framework':{}}",
  "{'schemaVersion':'1.0','framework':{'levels':{}}}",
  "{'schemaVersion':'1.0','occupation':{},'framework':{},'sources':{}}",
  LEVELS ("'a':{}"),
  LEVELS ("'a':{'label':'A'},'b':{'statements':[]},'c':{'statements':[''],'label':''}"),
  "{'schemaVersion':'1.0','framework':{'levels':{},'version':null}}",
  "{'schemaVersion':'1.0','framework':{'version':'v.26.05'}}",
  "{'schemaVersion':'1.0','framework':{},'extensions':{}}",
  EXTENSIONS (""),
  EXTENSIONS ("'skillwright':1"),
  EXTENSIONS ("'meta':{},'words':{'accept':[],'reject':[]},'sources':[],'evidence':{'safi':{},'wef':{}},'anchors':{'tasks':[]}"),
  EXTENSIONS ("'occupational':{}"),
  EXTENSIONS ("'occupational':{'levels':{}}"),
  EXTENSIONS ("'occupational':{'levels':{'a':{}}}"),
  EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[]}}}"),
  EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{}]}}}"),
  EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{},{}]}}}"),
  EXTENSIONS ("'ai':{},'durable':{'domains':[]}"),
  EXTENSIONS ("'ai':{'levels':{'a':{},'b':{'statements':[{}]}}}"),

  /* values */
  "{'schemaVersion':'1.0','occupation':{'jobZone':null,'sector':'31-33','jobZoneInferred':true},'framework':{}}",
  "{'schemaVersion':'1.0','occupation':{'jobZone':4.0},'framework':{}}",
  "{'schemaVersion':'1.0','occupation':{'jobZone':-0},'framework':{}}",
  EXTENSIONS ("'evidence':{'safi':{'score':1.10,'of':1e400}}"),
  EXTENSIONS ("'evidence':{'safi':{'score':12345678901234567890,'of':1E5}}"),
  EXTENSIONS ("'ai':{'style':{'verb':'auto','fullStop':'auto'}},'durable':{'style':{'fullStop':false}}"),
  LEVELS ("'one':{'statements':['a']},'two':{},'three':{},'four':{},'five':{},'six':{},'':{'label':'x'}"),

  /* unknown members, everywhere */
  "{'x':{'a':[1,{'b':null}]},'schemaVersion':'1.0','y':[],'framework':{'z':1.10,'levels':{},'w':{}},'end':true}",
  "{'schemaVersion':'1.0','occupation':{'x':1e400},'framework':{},'sources':{'y':-0,'onet':'30.2','z':1E5}}",
  LEVELS ("'a':{'x':12345678901234567890,'label':'A','y':[[]],'statements':['a'],'z':'\xc3\xa9'}"),
  LEVELS ("'a':{'x\\ny':1,'\xe2\x98\x83':{'\xc3\xa9':'\\u001f'}}"),
  EXTENSIONS ("'x':1,'skillwright':1,'y':{'skillwright':2}"),
  EXTENSIONS ("'meta':{'x':1,'id':'i'},'words':{'y':[]},'sources':[{'z':1,'id':'s','w':2}],'strands':[{'v':[]}]"),
  EXTENSIONS ("'occupational':{'u':1,'levels':{'a':{'t':2,'statements':[{'s':3,'id':'i','for':'One.','r':4}],'q':5}},'domains':6}"),
  EXTENSIONS ("'ai':{'p':1,'levels':{'a':{'o':2,'statements':[{'n':3,'text':'T.','m':4}]}}}"),
  EXTENSIONS ("'durable':{'l':1,'domains':[{'k':2,'name':'N','j':3,'levels':{'a':{'i':4}}}]}"),
  EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{'notes':[{'h':1,'text':'n'}],'allow':[{'g':2}],'seen':{'f':3}}]}}}"),
  EXTENSIONS ("'evidence':{'e':1,'safi':{'d':2},'wef':{'c':3}},'anchors':{'b':4,'tasks':[{'a':5}]},'orphans':[{'z':6}]"),

  /* another order */
  "{'framework':{'levels':{'b':{'statements':['x'],'label':'B'},'a':{}},'version':null,'description':''},'schemaVersion':'1.0'}",
  "{'extensions':{'ai':{'levels':{}},'skillwright':1},'framework':{},'occupation':{'title':'T','soc':'S'},'schemaVersion':'1.0'}",
  "{'extensions':{'occupational':{'levels':{'a':{'statements':[{'for':'x','id':'1'}]}}}},"
  "'framework':{'levels':{'a':{'statements':['x']}}},'schemaVersion':'1.0'}",
  "{'schemaVersion':'1.0','framework':{'levels':{'a':{},'b':{}}},'extensions':{'occupational':{'levels':{'b':{'role':'r'},'a':{}}}}}",
  "{'schemaVersion':'1.0','framework':{'levels':{'a':{},'b':{}}},'extensions':{'occupational':{'levels':{'b':{},'gone':{'role':'r','statements':[]},'a':{}}}}}",
  EXTENSIONS ("'durable':{'levels':{'x':{}},'domains':[{'levels':{'x':{}},'name':'N'}],'origin':'written'},'ai':{'id':'i'}"),

  /* whole records */
  EXTENSIONS ("'skillwright':1,'meta':{'id':'i','language':'en','status':'draft','creator':'c','publisher':'p','licence':'l',"
              "'baseUri':'b','profile':'f','translationOf':'t'},'words':{'accept':['w'],'reject':['v']},"
              "'sources':[{'id':'s','label':'l','title':'t','url':'u','version':'v','licence':'c'}],"
              "'strands':[{'id':'i','name':'n'}],'occupational':{'id':'o','style':{'verb':'base','fullStop':true},"
              "'defaultCitations':['s'],'origin':'imported','levels':{'a':{'id':'1','role':'r','guide':'g',"
              "'notes':[{'text':'n','by':'b','on':'o','done':true}],'statements':["
              "{'id':'x','for':'One.','strand':'i','citations':['s'],'anchors':['h'],'notes':[{'text':'n'}],"
              "'allow':[{'rule':'r','reason':'y','by':'b','on':'o'}],'seen':{'by':'b','on':'o'}},"
              "{'id':'y','for':'Two.'}]}}},'ai':{'levels':{'a':{'id':'2','label':'A','role':'r','statements':["
              "{'text':'T.','id':'z','for':'T.','citations':['s']}]}}},'durable':{'domains':[{'id':'d','name':'n',"
              "'definition':'f','levels':{'a':{'label':'A','statements':[]}}}]},"
              "'evidence':{'safi':{'topSkill':'t','score':42.2,'of':100,'quadrant':'q','precision':'p'},"
              "'wef':{'cluster':'c','slug':'s'}},'anchors':{'relatedTitles':[{'id':'h','text':'t','code':'c',"
              "'release':'30.2','complete':false}],'cip':[]},'notes':[{'text':'n','by':'b','on':'o','done':false}],"
              "'orphans':[{'section':'ai','domain':'d','level':'a','id':'q','for':'gone'}]"),

  /* stale: nothing was done to it, so nothing is done to it */
  EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{'for':'Something quite else.','seen':{'by':'b'}},{'for':'Two.'}]}}}"),

  /* newer than the program */
  "{'schemaVersion':'2.0','framework':{'levels':{}}}",
  EXTENSIONS ("'skillwright':2,'meta':{'x':1}"),
  EXTENSIONS ("'skillwright':1e400,'meta':[],'occupational':3"),
};

static void
test_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *text = quote (same[i]);

      g_test_message ("%s", text);
      assert_comes_back (text, strlen (text));
    }
}

/* Each document of the table in each layout. */
static void
test_layouts (void)
{
  static const SwJsonLayout layouts[] = {
    { .lines = TRUE, .indent_char = ' ', .indent = 2, .space_after_colon = TRUE, .final_newline = TRUE },
    { .lines = TRUE, .indent_char = '\t', .indent = 1, .space_after_colon = TRUE },
    { .lines = TRUE, .indent_char = ' ', .indent = 4, .space_after_colon = TRUE, .crlf = TRUE, .final_newline = TRUE },
    { .lines = TRUE, .indent_char = ' ', .indent = 0 },
    { .space_after_colon = TRUE, .space_after_comma = TRUE },
    { .bom = TRUE, .final_newline = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *text = quote (same[i]);
      g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (text, strlen (text), NULL);

      for (guint j = 0; j < G_N_ELEMENTS (layouts); j++)
        {
          g_autoptr (GBytes) laid_out = sw_json_text_lay_out (tape, &layouts[j]);

          assert_comes_back (g_bytes_get_data (laid_out, NULL), g_bytes_get_size (laid_out));
        }
    }
}

static void
test_mixed_layout (void)
{
  static const char text[] = "\xef\xbb\xbf{\"schemaVersion\": \"1.0\",\n\"framework\":{}}";
  g_autoptr (SwDocumentFile) file = load (text, strlen (text));
  g_autofree char *written = write_file (file);

  g_assert_false (sw_document_file_keeps_layout (file));
  g_assert_cmpstr (written, ==,
                   "\xef\xbb\xbf{\n  \"schemaVersion\": \"1.0\",\n  \"framework\": {}\n}\n");
}

/* What this program does not know it gives back as it was, whatever layout it may be in. */
static void
test_newer (void)
{
  static const char *const texts[] = {
    "{\"schemaVersion\":\"9.0\",\n\"framework\": {\"levels\": {\"Caf\\u00e9\": {\"statements\":[\"a\\/b\"], \"x\": 1e1}}}} ",
    "{\"schemaVersion\":\"1.0\",\n\"extensions\": {\"skillwright\":9, \"x\":[]}, \"framework\":{}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SwDocumentFile) file = load (texts[i], strlen (texts[i]));
      SwJsonLayout layout = sw_json_layout_lines ();

      g_assert_nonnull (sw_document_get_read_only (sw_document_file_get_document (file)));
      g_assert_true (sw_document_file_keeps_layout (file));
      g_assert_false (sw_document_file_escapes_unicode (file));
      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *written = write_file (file);

          g_assert_cmpstr (written, ==, texts[i]);
          sw_document_file_set_layout (file, &layout);
        }
    }
}

static void
test_characters (void)
{
  static const struct
  {
    const char *read;
    const char *written;
    gboolean escapes_unicode;
  } cases[] = {
    { "\\u0001\\u001f\\n\\t\\\"\\\\", "\\u0001\\u001f\\n\\t\\\"\\\\", FALSE },
    { "\x7f\xe2\x80\xa8\xe2\x80\xa9\xf0\x9f\x98\x80", "\x7f\xe2\x80\xa8\xe2\x80\xa9\xf0\x9f\x98\x80", FALSE },
    { "caf\\u00e9 \\ud83d\\ude00", "caf\xc3\xa9 \xf0\x9f\x98\x80", TRUE },
    { "a\\/b", "a/b", FALSE },
    { "null", "null", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"%s\":{"
                                               "\"statements\":[\"%s\"]}}}}", cases[i].read, cases[i].read);
      g_autofree char *expected = g_strdup_printf ("{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"%s\":{"
                                                   "\"statements\":[\"%s\"]}}}}", cases[i].written, cases[i].written);
      g_autoptr (SwDocumentFile) file = load (text, strlen (text));
      g_autofree char *written = write_file (file);

      g_assert_cmpstr (written, ==, expected);
      g_assert_cmpint (sw_document_file_escapes_unicode (file), ==, cases[i].escapes_unicode);
    }
}

static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path =
    g_build_filename (shared != NULL ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      g_test_skip ("The seed is not there.");
      return;
    }
  assert_comes_back (contents, length);
}

/* Where it is wrong, @ stands. */
static void
test_wrong_types (void)
{
  static const struct
  {
    const char *text;
    const char *pointer;
    const char *found;
    const char *expected;
  } cases[] = {
    { "@[]", "", "a list", "an object" },
    { "@null", "", "null", "an object" },
    { "@{}", "", "an object", "an object with a member “schemaVersion”" },
    { "@{'schemaVersion':'1.0'}", "", "an object", "an object with a member “framework”" },
    { "{'schemaVersion':@1.0,'framework':{}}", "/schemaVersion", "a number", "a string" },
    { "{'schemaVersion':'1.0','framework':@[]}", "/framework", "a list", "an object" },
    { "{'schemaVersion':'1.0',\n 'exportedAt':@null,'framework':{}}", "/exportedAt", "null", "a string" },
    { "{'schemaVersion':'1.0','framework':{},'occupation':@'x'}", "/occupation", "a string", "an object" },
    { "{'schemaVersion':'1.0','framework':{},'occupation':{'soc':@1}}", "/occupation/soc", "a number", "a string" },
    { "{'schemaVersion':'1.0','framework':{},'occupation':{'jobZone':@'4'}}", "/occupation/jobZone", "a string", "a whole number or null" },
    { "{'schemaVersion':'1.0','framework':{},'occupation':{'jobZone':@4.5}}", "/occupation/jobZone", "a number", "a whole number or null" },
    { "{'schemaVersion':'1.0','framework':{},'occupation':{'jobZoneInferred':@null}}", "/occupation/jobZoneInferred", "null", "true or false" },
    { "{'schemaVersion':'1.0','framework':{'version':@26.05}}", "/framework/version", "a number", "a string or null" },
    { "{'schemaVersion':'1.0','framework':{'levels':@[]}}", "/framework/levels", "a list", "an object" },
    { LEVELS ("'a':@[]"), "/framework/levels/a", "a list", "an object" },
    { LEVELS ("'a/~':{'label':@true}"), "/framework/levels/a~1~0/label", "true or false", "a string" },
    { LEVELS ("'a':{'statements':@{}}"), "/framework/levels/a/statements", "an object", "a list" },
    { LEVELS ("'a':{'statements':['\xc3\xa9',\n\n  '\xc3\xa9', @{}]}"), "/framework/levels/a/statements/2", "an object", "a string" },
    { "{'schemaVersion':'1.0','framework':{},'attribution':@{}}", "/attribution", "an object", "a string" },
    { "{'schemaVersion':'1.0','framework':{},'extensions':@[]}", "/extensions", "a list", "an object" },
    { EXTENSIONS ("'skillwright':@'1'"), "/extensions/skillwright", "a string", "a whole number" },
    { EXTENSIONS ("'meta':@[]"), "/extensions/meta", "a list", "an object" },
    { EXTENSIONS ("'words':{'accept':[@1]}"), "/extensions/words/accept/0", "a number", "a string" },
    { EXTENSIONS ("'sources':[{},@'s']"), "/extensions/sources/1", "a string", "an object" },
    { EXTENSIONS ("'occupational':@[]"), "/extensions/occupational", "a list", "an object" },
    { EXTENSIONS ("'occupational':{'style':{'fullStop':@'true'}}"), "/extensions/occupational/style/fullStop", "a string", "true, false or “auto”" },
    { EXTENSIONS ("'occupational':{'levels':@[]}"), "/extensions/occupational/levels", "a list", "an object" },
    { EXTENSIONS ("'occupational':{'levels':{'a':@1}}"), "/extensions/occupational/levels/a", "a number", "an object" },
    { EXTENSIONS ("'occupational':{'levels':{'a':{'statements':@{}}}}"), "/extensions/occupational/levels/a/statements", "an object", "a list" },
    { EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{},@'x']}}}"), "/extensions/occupational/levels/a/statements/1", "a string", "an object" },
    { EXTENSIONS ("'occupational':{'levels':{'a':{'statements':[{'for':@1}]}}}"), "/extensions/occupational/levels/a/statements/0/for", "a number", "a string" },
    { EXTENSIONS ("'occupational':{'levels':{'gone':{'role':@1}}}"), "/extensions/occupational/levels/gone/role", "a number", "a string" },
    { EXTENSIONS ("'ai':{'levels':{'a':{'statements':[@'x']}}}"), "/extensions/ai/levels/a/statements/0", "a string", "an object" },
    { EXTENSIONS ("'durable':{'domains':[{'levels':{'a':{'statements':[{'text':@null}]}}}]}"), "/extensions/durable/domains/0/levels/a/statements/0/text", "null", "a string" },
    { EXTENSIONS ("'evidence':{'safi':{'score':@'42'}}"), "/extensions/evidence/safi/score", "a string", "a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = quote (cases[i].text);
      char *at = strchr (text, '@');
      guint line = 1, column = 1;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (SwDocumentFile) file = NULL;
      g_autoptr (GError) error = NULL;
      guint found_line, found_column;
      const char *pointer;

      for (const char *p = text; p < at; p = g_utf8_next_char (p))
        {
          column = *p == '\n' ? 1 : column + 1;
          line += *p == '\n';
        }
      memmove (at, at + 1, strlen (at));
      bytes = g_bytes_new_static (text, strlen (text));
      file = sw_document_file_new_for_bytes (bytes, &error);

      g_test_message ("%s", text);
      g_assert_null (file);
      g_assert_error (error, SW_FORMAT_ERROR, SW_FORMAT_ERROR_NOT_A_FRAMEWORK);
      g_assert_true (sw_format_error_get_place (error, &found_line, &found_column, &pointer));
      g_assert_cmpstr (pointer, ==, cases[i].pointer);
      g_assert_cmpuint (found_line, ==, line);
      g_assert_cmpuint (found_column, ==, column);
      g_assert_cmpstr (sw_format_error_get_found (error), ==, cases[i].found);
      g_assert_cmpstr (sw_format_error_get_expected (error), ==, cases[i].expected);
    }
}

static void
test_too_many_statements (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GString) text = g_string_new ("{\"schemaVersion\":\"1.0\",\"framework\":{\"levels\":{\"a\":{\"statements\":[\"\"");
      g_autoptr (SwDocumentFile) file = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 1; i < SW_FORMAT_MAX_STATEMENTS + extra; i++)
        g_string_append (text, ",\"\"");
      g_string_append (text, "]}}}}");
      bytes = g_bytes_new_static (text->str, text->len);
      file = sw_document_file_new_for_bytes (bytes, &error);

      if (extra == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, SW_FORMAT_ERROR, SW_FORMAT_ERROR_TOO_MANY_STATEMENTS);
    }
}

static void
test_read_only (void)
{
  static const struct
  {
    const char *text;
    gboolean read_only;
    guint n_sections;
  } cases[] = {
    { "{'schemaVersion':'1.0','framework':{}}", FALSE, 1 },
    { "{'schemaVersion':'1.1','framework':{}}", TRUE, 1 },
    { "{'schemaVersion':'','framework':{}}", TRUE, 1 },
    { EXTENSIONS ("'skillwright':1,'ai':{}"), FALSE, 2 },
    { EXTENSIONS ("'skillwright':0,'ai':{}"), FALSE, 2 },
    { EXTENSIONS ("'skillwright':2,'ai':{}"), TRUE, 2 },
    { EXTENSIONS ("'skillwright':2,'ai':'changed'"), TRUE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwDocumentFile) file = load_quoted (cases[i].text);
      SwDocument *document = sw_document_file_get_document (file);
      SwNode *root = sw_document_get_root (document);

      g_assert_cmpint (sw_document_get_read_only (document) != NULL, ==, cases[i].read_only);
      g_assert_cmpuint (sw_node_get_n (root, SW_LIST_SECTIONS), ==, cases[i].n_sections);

      sw_document_begin (document, "Change", NULL);
      g_assert_cmpint (sw_document_set_text (document, root, SW_DOCUMENT_ATTRIBUTION, "x"), ==,
                       !cases[i].read_only);
      sw_document_commit (document);
    }
}

static void
test_report (void)
{
  g_autoptr (SwDocumentFile) file = load_quoted (
    "{'schemaVersion':'1.0','framework':{'levels':{'a':{'statements':['Two.','Keep the records in good order.']}}},"
    "'extensions':{'occupational':{'levels':{"
    "'a':{'statements':[{'for':'Keep the records in order.'},{'for':'Two.'}]},"
    "'b':{'guide':'g','statements':[{'for':'Gone.'}]}}}}}");
  const SwReadReport *report = sw_document_file_get_report (file);
  static const guint n[SW_N_READ_NOTES] = {
    [SW_READ_MOVED] = 2, [SW_READ_EDITED] = 1, [SW_READ_ORPHANED] = 1, [SW_READ_LEVEL_GONE] = 1,
  };

  for (guint i = 0; i < SW_N_READ_NOTES; i++)
    g_assert_cmpuint (report->n[i], ==, n[i]);
  for (guint i = 0; i < report->notes->len; i++)
    {
      const SwReadNote *note = g_ptr_array_index (report->notes, i);
      g_autofree char *said = sw_read_note_to_string (note);

      g_assert_nonnull (strstr (said, note->level));
      if (note->type == SW_READ_ORPHANED)
        g_assert_cmpstr (note->text, ==, "Gone.");
    }
  g_assert_false (sw_document_is_pristine (sw_document_file_get_document (file)));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canonical/same", test_same);
  g_test_add_func ("/canonical/layouts", test_layouts);
  g_test_add_func ("/canonical/mixed-layout", test_mixed_layout);
  g_test_add_func ("/canonical/newer", test_newer);
  g_test_add_func ("/canonical/characters", test_characters);
  g_test_add_func ("/canonical/seed", test_seed);
  g_test_add_func ("/canonical/wrong-types", test_wrong_types);
  g_test_add_func ("/canonical/too-many-statements", test_too_many_statements);
  g_test_add_func ("/canonical/read-only", test_read_only);
  g_test_add_func ("/canonical/report", test_report);
  return g_test_run ();
}
