/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that see more than one statement: tables of documents, and of what is said about them. */

#include "lint-fixture.h"

/* What each finding is about: rule, level and number, the span's text, the numbers of related ones. */
static char *
describe_wider (SwDocument *document)
{
  g_autoptr (GPtrArray) findings = sw_lint_document (document, sw_profile_get_builtin (), NULL, SW_LINT_DRAFT);
  GString *into = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      SwNode *node = sw_finding_get_node (finding);
      SwNode *level = sw_node_get_ancestor (node, SW_KIND_LEVEL);
      GPtrArray *related = sw_finding_get_related (finding);
      gssize start = sw_finding_get_start (finding);

      if (sw_finding_get_rule (finding)->scope == SW_SCOPE_STATEMENT &&
          sw_node_get_kind (node) == SW_KIND_STATEMENT)
        continue;
      if (into->len > 0)
        g_string_append_c (into, '|');
      g_string_append (into, sw_finding_get_rule (finding)->id);
      if (level != NULL)
        g_string_append_printf (into, " %c", *sw_node_get_text (level, SW_LEVEL_KEY));
      if (sw_node_get_kind (node) == SW_KIND_STATEMENT)
        g_string_append_printf (into, "%u", sw_node_get_position (node) + 1);
      if (start >= 0)
        g_string_append_printf (into, " [%.*s]", (int) (sw_finding_get_end (finding) - start),
                                sw_node_get_text (node, sw_finding_get_field (finding)) + start);
      for (guint j = 0; related != NULL && j < related->len; j++)
        {
          SwNode *other = g_ptr_array_index (related, j);

          if (sw_node_get_kind (other) == SW_KIND_STATEMENT)
            g_string_append_printf (into, " %c%u", *sw_node_get_text (sw_node_get_parent (other), SW_LEVEL_KEY),
                                    sw_node_get_position (other) + 1);
        }
    }
  return g_string_free (into, FALSE);
}

#define CONTEXT "This framework covers electricians in small firms."
#define DRAWINGS "Reading drawings — list the parts that a plan of one floor asks for, with a legend."
#define VISITS "Site visits — photograph each room and note what the owner wants changed before drawing."
#define WIRING "Old wiring — trace each circuit with a tester before any wall is opened."

static const struct
{
  const char *name;
  const char *first[8];    /* the statements of the first level */
  const char *second[8];   /* of the second one */
  const char *expected;
} statements[] = {
  { "nothing", { DRAWINGS, VISITS }, { WIRING }, "" },
  { "equal", { DRAWINGS, VISITS }, { WIRING, "reading drawings — List the parts that a plan of one floor asks for with a legend" },
    "statement-duplicate e1 d2|statement-duplicate d2 e1" },
  { "three equal", { DRAWINGS, DRAWINGS }, { DRAWINGS },
    "statement-duplicate e1 e2 d1|statement-duplicate e2 e1 d1|statement-duplicate d1 e1 e2" },
  { "similar", { DRAWINGS }, { "Reading drawings — list the parts that a plan of two floors asks for, with a legend." },
    "" },
  { "more similar", { DRAWINGS }, { "Reading drawings — list the tools that a plan of one floor asks for, with a legend." },
    "statement-near-duplicate e1 d1|statement-near-duplicate d1 e1" },
  { "equal and similar", { DRAWINGS, DRAWINGS },
    { "Reading drawings — list the tools that a plan of one floor asks for, with a legend." },
    "statement-duplicate e1 e2|statement-near-duplicate e1 d1|statement-duplicate e2 e1|"
    "statement-near-duplicate e2 d1|statement-near-duplicate d1 e1 e2" },
  { "empty ones", { "", "", " " }, { "" }, "" },
  { "label", { DRAWINGS, "Reading  Drawings — point out what is missing in a sketch from the customer." }, { NULL },
    "label-duplicate e1 [Reading drawings] e2|label-duplicate e2 [Reading  Drawings] e1" },
  { "label with another apostrophe",
    { "Site's log — list the parts that a plan asks for.", "Site’s log — point out what is missing in a sketch." }, { NULL },
    "label-duplicate e1 [Site's log] e2|label-duplicate e2 [Site’s log] e1" },
  { "label in another level", { DRAWINGS }, { "Reading drawings — point out what is missing in a sketch from the customer." }, "" },
  { "no label", { "list the parts that a plan asks for", "list the tools which somebody brought" }, { NULL }, "" },
};

static void
set_field (Fixture *fixture,
           SwKind kind,
           guint field,
           const char *text)
{
  SwNode *node = kind == SW_KIND_DOCUMENT ? sw_document_get_root (fixture->document)
                 : kind == SW_KIND_LEVEL  ? fixture->level
                                          : sw_document_get_part (fixture->document, kind);

  sw_document_begin (fixture->document, "Set", NULL);
  sw_document_set_text (fixture->document, node, field, text);
  sw_document_commit (fixture->document);
}

static void
test_statements (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autofree char *found = NULL;
      Fixture fixture;

      g_test_message ("%s", statements[i].name);
      fixture_init (&fixture, &guided, NULL);
      set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, CONTEXT);
      for (guint j = 0; statements[i].first[j] != NULL; j++)
        fixture_add (&fixture, statements[i].first[j]);
      fixture.level = fixture_find_level (sw_document_get_section (fixture.document, "occupational"), "developing");
      for (guint j = 0; statements[i].second[j] != NULL; j++)
        fixture_add (&fixture, statements[i].second[j]);

      found = describe_wider (fixture.document);
      g_assert_cmpstr (found, ==, statements[i].expected);
      fixture_clear (&fixture);
    }
}

static const struct
{
  SwKind kind;
  guint field;
  const char *value;       /* NULL: the field is absent */
  const char *expected;
} fields[] = {
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, "47-2111.00", "" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, "47-2111", "soc-format [47-2111]" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, NULL, "soc-format" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "", "title-missing" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, " ", "title-missing" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "TBD", "placeholder [TBD]" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, NULL, "" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "5", "" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "6", "job-zone [6]" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "0", "job-zone [0]" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "", "" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "31-33", "" },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "236", "sector-format [236]" },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT, NULL, "" },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT, "2026-05-15T12:41:11.369Z", "" },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT, "2026-15-05T12:41:11Z", "exported-at [2026-15-05T12:41:11Z]" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, NULL, "" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, "v.26.05", "" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, "26.05", "version-format [26.05]" },
  { SW_KIND_META, SW_META_STATUS, "done", "meta-format [done]" },
  { SW_KIND_META, SW_META_BASE_URI, "example.org", "meta-format [example.org]" },
  { SW_KIND_META, SW_META_LANGUAGE, "en_US", "meta-format [en_US]" },
  { SW_KIND_META, SW_META_LANGUAGE, "en-US", "" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_DESCRIPTION, "Lorem ipsum dolor", "placeholder [Lorem ipsum]" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, "Work on TODO.", "placeholder [TODO]" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, "…", "placeholder […]" },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_ATTRIBUTION, "xxx", "placeholder [xxx]" },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_ATTRIBUTION, "Written from O*NET …", "" },
  { SW_KIND_PROVENANCE, SW_PROVENANCE_ONET, "TBD", "placeholder [TBD]" },
  { SW_KIND_META, SW_META_CREATOR, "TBD", "placeholder [TBD]" },
  { SW_KIND_LEVEL, SW_LEVEL_LABEL, "TODO", "placeholder e [TODO]" },
  { SW_KIND_LEVEL, SW_LEVEL_GUIDE, "Lorem ipsum", "placeholder e [Lorem ipsum]" },
  { SW_KIND_LEVEL, SW_LEVEL_LABEL, "Method", "" },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, "Work in Job Zone 3.", "context-job-zone [Job Zone 3]" },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *found = NULL;
      Fixture fixture;

      g_test_message ("field %u of kind %u: %s", fields[i].field, fields[i].kind, fields[i].value);
      fixture_init (&fixture, &guided, NULL);
      set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, CONTEXT);
      set_field (&fixture, fields[i].kind, fields[i].field, fields[i].value);
      found = describe_wider (fixture.document);
      g_assert_cmpstr (found, ==, fields[i].expected);
      fixture_clear (&fixture);
    }
}

/* In the order in which the form shows the fields, wherever in their texts something is wrong. */
static void
test_field_order (void)
{
  g_autofree char *found = NULL;
  Fixture fixture;

  fixture_init (&fixture, &guided, NULL);
  set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, CONTEXT);
  set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "6");
  set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "236");
  set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "");
  set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, "47-2111");
  found = describe_wider (fixture.document);
  g_assert_cmpstr (found, ==, "soc-format [47-2111]|title-missing|sector-format [236]|job-zone [6]");
  fixture_clear (&fixture);
}

static const struct
{
  const char *context;
  const char *zone;
  const char *expected;
} zones[] = {
  { "Work at job zone 3 level.", "3", "" },
  { "Work at Job Zone 3 level.", "4", "context-job-zone [Job Zone 3]" },
  { "Work at Job Zone three.", "3", "" },
  { "Work at Job Zone three.", "2", "context-job-zone [Job Zone three]" },
  { "Work in Job Zones 2 and 3.", "3", "" },
  { "Work in Job Zones 2 and 4.", "3", "context-job-zone [Job Zones 2 and 4]" },
  { "Work in Job Zones 2–4.", "3", "" },
  { "Work in Job Zones 2 to 4.", "5", "context-job-zone [Job Zones 2 to 4]" },
  { "A job zone is not named here.", "3", "" },
  { "Job Zone 30 is no job zone.", "3", "" },
  { "Job Zone 3 now, Job Zone 4 later.", "3", "context-job-zone [Job Zone 4]" },
};

static void
test_zones (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *found = NULL;
      Fixture fixture;

      g_test_message ("%s", zones[i].context);
      fixture_init (&fixture, &guided, NULL);
      set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, zones[i].context);
      set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, zones[i].zone);
      found = describe_wider (fixture.document);
      g_assert_cmpstr (found, ==, zones[i].expected);
      fixture_clear (&fixture);
    }
}

static const struct
{
  const char *title;
  const char *context;
  gboolean foreign;
} contents[] = {
  { "Electricians", "This framework covers electrical work in homes.", FALSE },
  { "Electricians", "This framework covers bread and cakes in bakeries.", TRUE },
  { "Electricians", "", FALSE },
  { "Statisticians", "This framework covers statistical work.", FALSE },
  { "Firefighters", "This framework covers the work of fire stations.", FALSE },
  { "Cooks, Restaurant", "This framework covers restaurants of all sizes.", FALSE },
  { "Managers, All Other", "This framework covers the management of depots.", FALSE },
  { "General and Operations Managers", "This framework covers managers of bakeries.", TRUE },
  /* Labels count as well: “Site visits”. */
  { "Building Site Workers", "This framework covers bread and cakes.", FALSE },
};

static void
test_foreign (void)
{
  static const char *const texts[] = { DRAWINGS, VISITS, WIRING,
                                       "Panel labels — write and renew by the circuit list after each change." };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *found = NULL;
      Fixture fixture;

      g_test_message ("%s: %s", contents[i].title, contents[i].context);
      fixture_init (&fixture, &guided, NULL);
      set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, contents[i].context);
      set_field (&fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, contents[i].title);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        fixture_add (&fixture, texts[j]);
      found = describe_wider (fixture.document);
      g_assert_cmpstr (found, ==, contents[i].foreign ? "foreign-content" : "");
      fixture_clear (&fixture);
    }
}

static void
test_verb_repeated (void)
{
  static const char *const verbs[] = { "inspect", "inspects", "test", "inspect", "clean", "inspect", "replace",
                                       "inspect", "check", "inspect" };
  Fixture fixture;

  fixture_init (&fixture, &guided, NULL);
  set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, CONTEXT);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *text = g_strdup_printf ("Part %u — %s item %u of floor %u with a lamp.", i, verbs[i], i * 7, i * 5);
      g_autofree char *found = describe_wider (fixture.document);

      g_assert_cmpstr (found, ==, "");
      fixture_add (&fixture, text);
    }

  {
    g_autofree char *found = describe_wider (fixture.document);

    g_assert_cmpstr (found, ==, "verb-repeated e e1 e2 e4 e6 e8 e10");
  }

  /* Half is not more than half. */
  sw_document_begin (fixture.document, "Set", NULL);
  sw_document_set_text (fixture.document, sw_node_get_nth (fixture.level, SW_LIST_STATEMENTS, 0), SW_STATEMENT_TEXT,
                        "Part 0 — count the items of floor 0 with a list.");
  sw_document_commit (fixture.document);
  {
    g_autofree char *found = describe_wider (fixture.document);

    g_assert_cmpstr (found, ==, "");
  }
  fixture_clear (&fixture);
}

static void
test_level_count (void)
{
  Fixture fixture;

  fixture_init (&fixture, &guided, NULL);
  set_field (&fixture, SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED, CONTEXT);
  for (guint i = 0; i < 11; i++)
    {
      static const char *const verbs[] = { "clean", "inspect", "count" };
      g_autofree char *text = g_strdup_printf ("Part %u — %s item %u of floor %u with a lamp.", i,
                                               verbs[i % 3], i * 7, i * 5);

      fixture_add (&fixture, text);
      {
        g_autofree char *found = describe_wider (fixture.document);

        /* A draft may have too few, not too many. */
        g_assert_cmpstr (found, ==, i < 10 ? "" : "level-count e");
      }
    }
  fixture_clear (&fixture);
}

/* The fix stands on all but the first: taking all of them leaves one. */
static void
test_duplicate_fix (void)
{
  Fixture fixture;

  fixture_init (&fixture, &guided, NULL);
  fixture_add (&fixture, DRAWINGS);
  fixture_add (&fixture, VISITS);
  fixture_add (&fixture, DRAWINGS);
  fixture_add (&fixture, DRAWINGS);
  g_assert_cmpuint (sw_lint_fix_all (fixture.document, sw_profile_get_builtin (), NULL, "Fix", FALSE, NULL, NULL), ==, 0);
  g_assert_cmpuint (sw_lint_fix_all (fixture.document, sw_profile_get_builtin (), NULL, "Fix", TRUE, NULL, NULL), ==, 2);
  g_assert_cmpuint (sw_node_get_n (fixture.level, SW_LIST_STATEMENTS), ==, 2);
  g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (fixture.level, SW_LIST_STATEMENTS, 0), SW_STATEMENT_TEXT), ==, DRAWINGS);
  g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (fixture.level, SW_LIST_STATEMENTS, 1), SW_STATEMENT_TEXT), ==, VISITS);
  sw_document_undo (fixture.document);
  g_assert_cmpuint (sw_node_get_n (fixture.level, SW_LIST_STATEMENTS), ==, 4);
  fixture_clear (&fixture);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/wider/statements", test_statements);
  g_test_add_func ("/rules/wider/fields", test_fields);
  g_test_add_func ("/rules/wider/field-order", test_field_order);
  g_test_add_func ("/rules/wider/zones", test_zones);
  g_test_add_func ("/rules/wider/foreign", test_foreign);
  g_test_add_func ("/rules/wider/verb-repeated", test_verb_repeated);
  g_test_add_func ("/rules/wider/level-count", test_level_count);
  g_test_add_func ("/rules/wider/duplicate-fix", test_duplicate_fix);
  return g_test_run ();
}
