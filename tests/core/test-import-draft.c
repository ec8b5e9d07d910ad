/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a draft: choices, a document, a merge that one undo takes back; and how well glued
 * statements come apart. */

#include "import-fixture.h"

#include <json-glib/json-glib.h>

#include "import/sw-import-merge.h"
#include "import/sw-import-statement.h"
#include "json/sw-canonical-writer.h"
#include "json/sw-document-file.h"
#include "text/sw-statement-text.h"

static gboolean
merge (SwImportDraft *draft,
       const SwProfile *profile,
       SwDocument *document)
{
  g_autoptr (SwImportMerge) report = sw_import_merge_new ();

  return sw_import_merge_do (draft, profile, document, report);
}

static SwImportStatement *
get_statement (SwImportDraft *draft,
               guint level,
               guint place)
{
  SwImportSection *section = g_ptr_array_index (draft->sections, 0);
  SwImportLevel *found = g_ptr_array_index (section->plain->levels, level);

  return g_ptr_array_index (found->statements, place);
}

static void
test_choose (void)
{
  g_autoptr (SwImportDraft) draft = import_text ("Florists\nEmerging\n1. Night shiftstrain with the crew.\n", -1);
  SwImportStatement *statement = get_statement (draft, 0, 0);
  const struct { int cut; const char *expected; } choices[] = {
    { SW_IMPORT_AS_IT_CAME, "Night shiftstrain with the crew." },
    { 0, NULL },
    { 1, NULL },
  };
  guint n_cuts = statement->cuts->len;

  g_assert_cmpuint (n_cuts, >=, 2);
  g_assert_false (statement->certain);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *text = NULL;

      sw_import_draft_choose (draft, statement, choices[i].cut);
      text = sw_import_statement_dup_text (statement);
      g_assert_true (statement->certain);
      if (choices[i].expected != NULL)
        g_assert_cmpstr (text, ==, choices[i].expected);
      else
        g_assert_true (strcmp (text, "Night shifts — train with the crew.") == 0 ||
                       strcmp (text, "Night shift — strain with the crew.") == 0);
    }
}

static char *
dup_bytes (SwDocument *document)
{
  SwJsonLayout layout = sw_json_layout_canonical ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_canonical_write (document, &layout, &error);
  gsize len;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &len);
  return g_strndup (text, len);
}

static guint
count_statements (SwDocument *document,
                  const char *key)
{
  SwNode *section = sw_document_get_section (document, key);
  guint n = 0;

  for (guint i = 0; section != NULL && i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    n += sw_node_get_n (sw_node_get_nth (section, SW_LIST_LEVELS, i), SW_LIST_STATEMENTS);
  return n;
}

static void
test_merge (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, "49-3091.00", "My own title");
  g_autoptr (SwImportDraft) draft = import_file ("headings.html");
  g_autoptr (SwImportDraft) chips = import_file ("chips.html");
  g_autofree char *before = dup_bytes (document);
  g_autofree char *merged = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *twice = NULL;
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);

  g_assert_true (merge (draft, profile, document));
  g_assert_cmpstr (sw_node_get_text (occupation, SW_OCCUPATION_TITLE), ==, "My own title");
  g_assert_cmpstr (sw_node_get_text (occupation, SW_OCCUPATION_JOB_ZONE), ==, "2");
  g_assert_cmpuint (count_statements (document, "occupational"), ==, 6);
  g_assert_cmpuint (count_statements (document, "ai"), ==, 1);
  merged = dup_bytes (document);

  /* The same once more adds nothing, not even a step. */
  g_assert_false (merge (draft, profile, document));
  twice = dup_bytes (document);
  g_assert_cmpstr (twice, ==, merged);

  g_assert_true (merge (chips, profile, document));
  g_assert_cmpuint (count_statements (document, "occupational"), ==, 12);
  g_assert_true (sw_document_undo (document));
  g_assert_true (sw_document_undo (document));
  g_assert_false (sw_document_can_undo (document));
  undone = dup_bytes (document);
  g_assert_cmpstr (undone, ==, before);
}

/* Citations name the sources that the document has, under its ids. */
static void
test_merge_sources (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, "45-2093.00", "Beekeepers");
  g_autoptr (SwImportDraft) draft = import_file ("chips.html");
  g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
  SwNode *extensions = sw_node_get_part (sw_document_get_root (document), SW_KIND_EXTENSIONS);
  SwNode *level, *statement;

  sw_node_init_text (source, SW_SOURCE_ID, "mine");
  sw_node_init_text (source, SW_SOURCE_LABEL, "hive handbook");
  sw_document_begin (document, "Source", NULL);
  sw_document_insert (document, extensions, SW_LIST_SOURCES, source, 0);
  sw_document_commit (document);

  g_assert_true (merge (draft, profile, document));
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, 6);
  level = sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, 0);
  statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, 0);
  g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, 0), SW_CITATION_SOURCE), ==, "mine");
}

/* What is told before is what is done after, and telling it changes nothing. */
static void
test_merge_forecast (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, "49-3091.00", "My own title");
  g_autoptr (SwImportDraft) draft = import_file ("headings.html");
  g_autoptr (SwImportMerge) forecast = sw_import_merge_new ();
  g_autoptr (SwImportMerge) done = sw_import_merge_new ();
  g_autoptr (SwImportMerge) again = sw_import_merge_new ();
  g_autofree char *before = dup_bytes (document);
  g_autofree char *after = NULL;
  g_autofree char *sentence = NULL;

  g_assert_true (sw_import_merge_try (draft, profile, document, forecast));
  after = dup_bytes (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (sw_document_can_undo (document));

  g_assert_true (sw_import_merge_do (draft, profile, document, done));
  g_assert_cmpmem (forecast->n_added, sizeof forecast->n_added, done->n_added, sizeof done->n_added);
  g_assert_cmpuint (forecast->filled->len, ==, done->filled->len);
  g_assert_cmpuint (done->n_added[SW_KIND_STATEMENT], ==, 7);
  g_assert_cmpuint (done->n_known, ==, 0);
  g_assert_cmpuint (done->kept->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (done->kept, 0), ==, "Title");
  g_assert_false (sw_import_merge_is_empty (done));
  sentence = sw_import_merge_describe (done);
  g_assert_true (g_str_has_prefix (sentence, "7 statements, "));

  g_assert_false (sw_import_merge_do (draft, profile, document, again));
  g_assert_true (sw_import_merge_is_empty (again));
  g_assert_cmpuint (again->n_known, ==, 7);
}

static void
test_divide (void)
{
  g_autoptr (SwImportDraft) draft = import_file ("bullets.html");
  SwImportDomain *plain = sw_import_draft_find_section (draft, "occupational")->plain;
  const struct { guint counts[3], n, expected[4]; } cases[] = {
    { { 3, 4, 5 }, 3, { 3, 4, 5, 12 } },
    { { 0, 0, 24 }, 3, { 0, 0, 24, 0 } },
    { { 90, 9, 9 }, 3, { 24, 0, 0, 0 } },
    { { 6, 6 }, 2, { 6, 6, 0, 12 } },
    { { 10, 10, 4 }, 3, { 10, 10, 4, 0 } },
  };
  SwImportStatement *first = get_statement (draft, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sw_import_domain_divide (plain, cases[i].counts, cases[i].n);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpuint (((SwImportLevel *) g_ptr_array_index (plain->levels, j))->statements->len, ==,
                          cases[i].expected[j]);
    }
  g_assert_true (get_statement (draft, 0, 0) == first);
}

static void
test_is_page (void)
{
  const struct { const char *text; gboolean page; } cases[] = {
    { "Watchmakers\n1. Watch crystals — fit to the bezel.\n2. Strap pins — replace.\n", FALSE },
    { "Emerging\n1. Watch crystals — fit to the bezel.\n2. Strap pins — replace.\n", FALSE },
    { "Emerging\n1. Watch crystals — fit to the bezel.\nDeveloping\n1. Strap pins — replace.\n", TRUE },
    { "Watchmakers\n49-9064.00\nEmerging\n1. Watch crystals — fit to the bezel.\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwImportDraft) draft = import_text (cases[i].text, -1);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (sw_import_draft_is_page (draft), ==, cases[i].page);
    }
}

static void
test_read_only (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, NULL, NULL);
  g_autoptr (SwImportDraft) draft = import_file ("chips.html");

  sw_document_set_read_only (document, "It is newer");
  g_assert_false (merge (draft, profile, document));
}

typedef struct
{
  guint n, n_right, n_offered, n_wrong;
} Score;

static void
score_statement (Score *score,
                 const char *text)
{
  g_autoptr (SwImportDraft) draft = sw_import_draft_new ("test");
  SwImportSection *section = sw_import_draft_add_section (draft, "occupational", "Occupational");
  SwImportLevel *level = sw_import_domain_add_level (section->plain, "emerging", "Emerging");
  const char *separator = strstr (text, SW_SEPARATOR);
  gsize at = (gsize) (separator - text);
  g_autofree char *label = g_strndup (text, at);
  g_autofree char *glued = g_strconcat (label, separator + SW_SEPARATOR_LEN, NULL);
  SwImportStatement *statement = sw_import_level_add_statement (level, glued, 1);
  gboolean offered = FALSE;

  sw_import_statement_divide (statement, 0, SW_VERB_BASE);
  for (guint i = 0; i < statement->cuts->len; i++)
    offered = offered || g_array_index (statement->cuts, SwImportCut, i).label_end == at;

  score->n++;
  if (statement->certain)
    {
      score->n_right += offered;
      score->n_wrong += !offered;
    }
  else
    {
      score->n_offered += offered;
    }
}

/* The export's statements, glued: all right or offered, none silently wrong. */
static void
test_accuracy (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : ".", "seeds", "21-1021.00.export.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SwDocumentFile) document = sw_document_file_load (file, NULL);
  Score score = { 0 };
  SwNode *section;

  if (document == NULL)
    {
      g_test_skip ("the shared data is not there");
      return;
    }

  section = sw_document_get_section (sw_document_file_get_document (document), "occupational");
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS); j++)
        score_statement (&score, sw_node_get_text (sw_node_get_nth (level, SW_LIST_STATEMENTS, j), SW_STATEMENT_TEXT));
    }

  g_test_message ("%u right, %u offered, %u silently wrong", score.n_right, score.n_offered, score.n_wrong);
  g_assert_cmpuint (score.n, ==, 40);
  g_assert_cmpuint (score.n_wrong, ==, 0);
  g_assert_cmpuint (score.n_right + score.n_offered, ==, 40);
}

static void
test_spread (void)
{
  g_autoptr (SwImportDraft) draft = import_file ("bullets.html");
  const SwProfileSection *section = sw_profile_get_section (sw_profile_get_builtin (), "occupational");
  SwImportDomain *plain = sw_import_draft_find_section (draft, "occupational")->plain;
  SwImportLevel *loose = sw_import_domain_add_level (plain, "", "");
  static const guint expected[] = { 10, 10, 4, 1 };

  sw_import_level_add_statement (loose, "One more thing", 1);
  sw_import_domain_spread (plain, loose, section, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (((SwImportLevel *) g_ptr_array_index (plain->levels, i))->statements->len, ==, expected[i]);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-draft/choose", test_choose);
  g_test_add_func ("/import-draft/merge", test_merge);
  g_test_add_func ("/import-draft/merge-sources", test_merge_sources);
  g_test_add_func ("/import-draft/merge-forecast", test_merge_forecast);
  g_test_add_func ("/import-draft/divide", test_divide);
  g_test_add_func ("/import-draft/is-page", test_is_page);
  g_test_add_func ("/import-draft/read-only", test_read_only);
  g_test_add_func ("/import-draft/accuracy", test_accuracy);
  g_test_add_func ("/import-draft/spread", test_spread);

  return g_test_run ();
}
