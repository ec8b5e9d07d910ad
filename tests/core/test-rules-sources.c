/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules about citations, sources, anchors and strands: documents, and what exactly is said of them. */

#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"
#include "lint/sw-lint.h"
#include "lint/sw-rule.h"

#include <string.h>

static const char *const rules[] = {
  "citation-missing", "citation-dangling", "citation-duplicate", "source-unused", "source-incomplete",
  "source-url", "source-version", "anchor-truncated", "anchor-code", "strand-flat", NULL,
};

/* Reads JSON with ' for ". */
static SwDocument *
read_document (const char *quoted)
{
  g_autofree char *text = g_strdelimit (g_strdup (quoted), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SwDocumentFile) file = sw_document_file_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  return g_object_ref (sw_document_file_get_document (file));
}

/* Rule, severity where it is not the rule's own, number of the statement or item, what is marked. */
static char *
describe (SwDocument *document)
{
  g_autoptr (GPtrArray) findings = sw_lint_document (document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
  GString *into = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      const SwRule *rule = sw_finding_get_rule (finding);
      SwNode *node = sw_finding_get_node (finding);
      gssize start = sw_finding_get_start (finding);

      if (!g_strv_contains (rules, rule->id))
        continue;
      g_string_append_printf (into, "%s%s%s %u", into->len > 0 ? "|" : "", rule->id,
                              sw_finding_get_severity (finding) != rule->severity ? "*" : "",
                              sw_node_get_position (node) + 1);
      if (start >= 0)
        g_string_append_printf (into, " [%.*s]", (int) (sw_finding_get_end (finding) - start),
                                sw_node_get_text (node, sw_finding_get_field (finding)) + start);
    }
  return g_string_free (into, FALSE);
}

#define DOCUMENT(onet, statements, extensions) \
  "{'schemaVersion':'1.0','framework':{'levels':{'emerging':{'statements':[" statements "]}}}," \
  "'sources':{'onet':'" onet "'},'extensions':{'skillwright':1," extensions "}}"
#define SOURCES "'sources':[{'id':'a','label':'A','title':'About A'},{'id':'b','label':'B','title':'About B'}]"
#define AI(records) "'ai':{'levels':{'emerging':{'label':'E','statements':[" records "]}}}"
#define DURABLE(records) "'durable':{'domains':[{'name':'D','levels':{'emerging':{'label':'E','statements':[" records "]}}}]}"
#define CITED "{'text':'One — does one thing with a pen','citations':['a','b']}"

static const struct
{
  const char *json;
  const char *expected;
} documents[] = {
  { DOCUMENT ("", "'One.'", "'meta':{}"), "" },
  { DOCUMENT ("", "", SOURCES "," AI (CITED)), "" },

  /* citations: beside the occupational section only, and of what is written */
  { DOCUMENT ("", "'One — do one thing with a pen.'", "'occupational':{'levels':{'emerging':{'statements':[{}]}}}"), "" },
  { DOCUMENT ("", "", SOURCES "," AI (CITED ",{'text':'Two — does two things'}")), "citation-missing* 2" },
  { DOCUMENT ("", "", SOURCES "," DURABLE (CITED ",{'text':'Two — does two things'}")), "citation-missing 2" },
  { DOCUMENT ("", "", SOURCES "," DURABLE (CITED ",{'text':''},{'text':' '}")), "" },
  { DOCUMENT ("", "", SOURCES "," DURABLE ("{'text':'One — does one','citations':['a','c','b','d']}")),
    "citation-dangling 2 [c]|citation-dangling 4 [d]" },
  { DOCUMENT ("", "'One.'", SOURCES ",'occupational':{'levels':{'emerging':{'statements':[{'for':'One.','citations':['a','b','c']}]}}}"),
    "citation-dangling 3 [c]" },
  { DOCUMENT ("", "", SOURCES "," DURABLE ("{'text':'One — does one','citations':['a','b','a']}")), "citation-duplicate 3 [a]" },

  /* sources */
  { DOCUMENT ("", "", SOURCES), "source-unused 1|source-unused 2" },
  { DOCUMENT ("", "", SOURCES ",'ai':{'defaultCitations':['a','b']}"), "" },
  { DOCUMENT ("", "", "'sources':[{'id':'a'},{'id':'b','label':' ','title':'T'}]," AI (CITED)),
    "source-incomplete 1|source-incomplete 1|source-incomplete 2" },
#define URL(url) DOCUMENT ("", "", "'sources':[{'id':'a','label':'A','title':'T','url':'" url "'},{'id':'b','label':'B','title':'T'}]," AI (CITED))
  { URL (""), "" },
  { URL ("https://example.org/x"), "" },
  { URL ("10.1000/182"), "" },
  { URL ("2604.06906"), "" },
  { URL ("2613.06906"), "source-url 1 [2613.06906]" },
  { URL ("www.example.org"), "source-url 1 [www.example.org]" },
  { URL ("javascript:alert(1)"), "source-url 1 [javascript:alert(1)]" },
#define ONET(onet, source) DOCUMENT (onet, "", "'sources':[{'id':'a'," source "},{'id':'b','label':'B','title':'T'}]," AI (CITED))
  { ONET ("v30.2 (CC BY 4.0)", "'label':'O*NET v30.2','title':'T'"), "" },
  { ONET ("v30.2 (CC BY 4.0)", "'label':'O*NET','title':'T','version':'30.2'"), "" },
  { ONET ("v30.2 (CC BY 4.0)", "'label':'O*NET','title':'T','version':'29.2'"), "source-version 1 [29.2]" },
  { ONET ("v30.2 (CC BY 4.0)", "'label':'O*NET v30.1','title':'T'"), "source-version 1 [30.1]" },
  { ONET ("v30.2", "'label':'O*NET','title':'O*NET Resource Center, v130.2'"), "source-version 1 [130.2]" },
  { ONET ("v30.2", "'label':'O*NET','title':'T'"), "" },
  { ONET ("v30.2", "'label':'Taxonomy v4.1','title':'T'"), "" },
  { ONET ("", "'label':'O*NET v30.1','title':'T'"), "" },

  /* anchors */
  { DOCUMENT ("", "", "'anchors':{'tasks':[{'text':'Load kilns.'},{'text':'Load kilns, leaving roo'},{'text':'Load kilns with','complete':false},"
              "{'text':'Load kilns','complete':true},{'text':''}],'skills':[{'text':'Speaking'}]}"),
    "anchor-truncated 2|anchor-truncated 3" },
  { DOCUMENT ("", "", "'anchors':{'cip':[{'code':'44.0701'},{'code':'44.0701','text':'Social Work'},{'code':'44.070144.0703'},"
              "{'text':'44.0701'},{'text':'4407.01'}],'rapids':[{'code':'what it likes'}]}"),
    "anchor-code 3 [44.070144.0703]|anchor-code 5 [4407.01]" },
  { DOCUMENT ("", "", "'anchors':{'relatedTitles':[{'text':'Potter'},{'text':'Potter','code':'51-9195'},{'text':'Potter','code':'51-9195.05'},"
              "{'text':'Potter','code':'51.9195'}]}"),
    "anchor-code 4 [51.9195]" },
};

static void
test_documents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (SwDocument) document = read_document (documents[i].json);
      g_autofree char *found = describe (document);

      g_test_message ("%s", documents[i].json);
      g_assert_cmpstr (found, ==, documents[i].expected);
    }
}

/* Two statements of one strand, in two levels. */
static const struct
{
  const char *first;
  const char *second;
  gboolean flat;
} strands[] = {
  { "Firing — load the kiln with biscuit ware under direct supervision.", "Firing — independently load the kiln with biscuit ware.", TRUE },
  { "Firing — load the kiln with biscuit ware.", "Firing — effectively and accurately load the kiln with biscuit ware.", TRUE },
  { "Firing — load the kiln with biscuit ware.", "Firing — load the kiln with biscuit ware.", TRUE },
  { "Firing — load the kiln with biscuit ware.", "Firing — load the kiln with glazed ware.", FALSE },
  { "Firing — load the kiln under supervision.", "Firing — load the kiln and set the schedule for cone 6.", FALSE },
};

static void
test_strands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strands); i++)
    for (guint k = 0; k < 4; k++)
      {
        /* the same strand and another level; another strand; no strand; another language */
        static const char *const ids[] = { "s", "t", "", "s" };
        g_autofree char *json = g_strdup_printf (
          "{'schemaVersion':'1.0','framework':{'levels':{'emerging':{'statements':['%1$s']},'developing':{'statements':['%2$s']}}},"
          "'extensions':{'meta':{'language':'%4$s'},'strands':[{'id':'s','name':'S'},{'id':'t','name':'T'}],"
          "'occupational':{'levels':{'emerging':{'statements':[{'for':'%1$s','strand':'s'}]},"
          "'developing':{'statements':[{'for':'%2$s','strand':'%3$s'}]}}}}}",
          strands[i].first, strands[i].second, ids[k], k < 3 ? "en" : "de");
        g_autoptr (SwDocument) document = read_document (json);
        g_autofree char *found = describe (document);

        g_test_message ("%s", json);
        g_assert_cmpstr (found, ==, strands[i].flat && k == 0 ? "strand-flat 1" : "");
      }
}

static void
test_fix (void)
{
  g_autoptr (SwDocument) document =
    read_document (DOCUMENT ("", "", SOURCES "," DURABLE ("{'text':'One — does one','citations':['a','b','a','b','a']}")));
  g_autoptr (GPtrArray) findings = sw_lint_document (document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
  SwNode *statement = NULL;
  g_autofree char *found = NULL;

  for (guint i = findings->len; i > 0; i--)
    {
      SwFinding *finding = g_ptr_array_index (findings, i - 1);

      if (g_strcmp0 (sw_finding_get_rule (finding)->id, "citation-duplicate") != 0)
        continue;
      statement = sw_node_get_parent (sw_finding_get_node (finding));
      g_assert_true (sw_fix_is_safe (g_ptr_array_index (sw_finding_get_fixes (finding), 0)));
      g_assert_true (sw_fix_apply (g_ptr_array_index (sw_finding_get_fixes (finding), 0), document));
    }

  found = describe (document);
  g_assert_cmpstr (found, ==, "");
  g_assert_nonnull (statement);
  g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_CITATIONS), ==, 2);
  g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, 0), SW_CITATION_SOURCE), ==, "a");
  g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, 1), SW_CITATION_SOURCE), ==, "b");
}

/* A related title or a task that has a word in common with the content is enough. */
static void
test_foreign_content (void)
{
  static const struct
  {
    const char *anchors;
    gboolean foreign;
  } cases[] = {
    { "'skills':[{'text':'Kiln watching'}]", TRUE },
    { "'relatedTitles':[{'text':'Kiln Burner'}]", FALSE },
    { "'relatedTitles':[{'text':'Brewer'},{'text':'Glaze Maker'}]", FALSE },
    { "'relatedTitles':[{'text':'Brewer'}]", TRUE },
    { "'tasks':[{'text':'Watch kilns at night.'}]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
        "{'schemaVersion':'1.0','occupation':{'title':'Nurses'},'framework':{'contextCovered':'Pottery in small plants.','levels':"
        "{'emerging':{'statements':['Kiln loading — stack ware.','Glaze buckets — stir with a paddle.','Clay bodies — wedge by hand.',"
        "'Kiln shelves — wash before each firing.']}}},'extensions':{'anchors':{%s}}}", cases[i].anchors);
      g_autoptr (SwDocument) document = read_document (json);
      g_autoptr (GPtrArray) findings = sw_lint_document (document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
      gboolean found = FALSE;

      for (guint j = 0; j < findings->len; j++)
        found |= strcmp (sw_finding_get_rule (g_ptr_array_index (findings, j))->id, "foreign-content") == 0;
      g_assert_true (found == cases[i].foreign);
    }
}

/* What the table shows as good and bad is so. */
static void
test_examples (void)
{
  static const struct
  {
    const char *rule;
    const char *extensions;
  } examples[] = {
    { "source-url", "'sources':[{'id':'a','label':'A','title':'T','url':'%s'}],'ai':{'defaultCitations':['a']}" },
    { "anchor-truncated", "'anchors':{'tasks':[{'text':'%s'}]}" },
    { "anchor-code", "'anchors':{'cip':[{'code':'%s'}]}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const SwRule *rule = sw_rules_find (examples[i].rule);
      const char *texts[] = { rule->good, rule->bad };

      for (guint k = 0; k < 2; k++)
        {
          g_auto (GStrv) parts = g_strsplit (examples[i].extensions, "%s", 2);
          g_autofree char *json = g_strconcat ("{'schemaVersion':'1.0','framework':{},'extensions':{", parts[0], texts[k],
                                               parts[1], "}}", NULL);
          g_autoptr (SwDocument) document = read_document (json);
          g_autofree char *found = describe (document);

          g_assert_true (k == 0 ? *found == '\0' : g_str_has_prefix (found, examples[i].rule));
        }
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/sources/documents", test_documents);
  g_test_add_func ("/rules/sources/strands", test_strands);
  g_test_add_func ("/rules/sources/fix", test_fix);
  g_test_add_func ("/rules/sources/foreign-content", test_foreign_content);
  g_test_add_func ("/rules/sources/examples", test_examples);
  return g_test_run ();
}
