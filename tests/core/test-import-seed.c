/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page that the project was created from: every number that it is known to hold. */

#include "import/sw-import.h"

#include <string.h>

#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"
#include "text/sw-statement-text.h"

typedef struct
{
  SwImportDraft *draft;
  SwDocument *document;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer unused)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : ".", "seeds", "21-1029.00.page.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize len;

  if (!g_file_get_contents (path, &text, &len, NULL))
    return;

  bytes = g_bytes_new_take (text, len);
  self->draft = sw_import_read (bytes, sw_profile_get_builtin (), &error);
  g_assert_no_error (error);
  self->document = sw_import_draft_build (self->draft, sw_profile_get_builtin ());
}

static void
tear_down (Fixture *self,
           gconstpointer unused)
{
  g_clear_pointer (&self->draft, sw_import_draft_unref);
  g_clear_object (&self->document);
}

static gboolean
is_there (Fixture *self)
{
  if (self->document == NULL)
    g_test_skip ("the shared data is not there");
  return self->document != NULL;
}

static SwNode *
get_level (SwNode *parent,
           const char *key)
{
  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (parent, SW_LIST_LEVELS, i);

      if (g_strcmp0 (sw_node_get_text (level, SW_LEVEL_KEY), key) == 0)
        return level;
    }
  g_error ("there is no level %s", key);
}

static void
test_fields (Fixture *self,
             gconstpointer unused)
{
  const struct { SwKind kind; guint field; const char *value; } fields[] = {
    { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "Social Workers, All Other" },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, "21-1029.00" },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_GROUP, "" },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR, "" },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, NULL },
    { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, "v.26.05" },
    { SW_KIND_FRAMEWORK, SW_FRAMEWORK_DESCRIPTION, "" },
    { SW_KIND_PROVENANCE, SW_PROVENANCE_ONET, "v30.2 (CC BY 4.0)" },
    { SW_KIND_PROVENANCE, SW_PROVENANCE_CROSSWALK, "https://skillscrosswalk.com" },
    { SW_KIND_PROVENANCE, SW_PROVENANCE_GENERATOR, NULL },
    { SW_KIND_SAFI, SW_SAFI_TOP_SKILL, "Active Listening" },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "42.2" },
    { SW_KIND_SAFI, SW_SAFI_OF, "100" },
    { SW_KIND_SAFI, SW_SAFI_QUADRANT, "Q2_ai_augmented" },
    { SW_KIND_SAFI, SW_SAFI_PRECISION, "exact" },
    { SW_KIND_WEF, SW_WEF_CLUSTER, "Human-Technology Interaction" },
    { SW_KIND_WEF, SW_WEF_SLUG, "human_technology_interaction" },
  };
  const char *context;

  if (!is_there (self))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (sw_node_get_text (sw_document_get_part (self->document, fields[i].kind), fields[i].field), ==,
                     fields[i].value);
  g_assert_true (sw_value_is_null (sw_node_get_value (sw_document_get_part (self->document, SW_KIND_OCCUPATION),
                                                      SW_OCCUPATION_JOB_ZONE)));
  g_assert_cmpstr (sw_node_get_text (sw_document_get_root (self->document), SW_DOCUMENT_ATTRIBUTION), ==,
                   "© 2026 EBSCOed");
  context = sw_node_get_text (sw_document_get_part (self->document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED);
  g_assert_true (g_str_has_prefix (context, "This framework covers social work practice in community"));
  g_assert_true (g_str_has_suffix (context, "life adjustment challenges."));
}

/* The verbs that the page's occupational actions begin with, in order. */
static const char verbs[] =
  "complete transcribe apply administer follow gather assist locate compose recognize "
  "maintain facilitate collect conduct co-facilitate write identify communicate use demonstrate "
  "produce lead design develop assess coordinate compile provide author navigate "
  "establish design develop build lead author oversee design present model";

static void
test_occupational (Fixture *self,
                   gconstpointer unused)
{
  const struct { const char *key, *role; } levels[] = {
    { "emerging", "Entry / Apprentice" },
    { "developing", "Mid-level / Established" },
    { "proficient", "Senior / Expert IC" },
    { "advanced", "Lead / Principal / Executive" },
  };
  g_auto (GStrv) expected = g_strsplit (verbs, " ", -1);
  SwNode *section;
  guint n = 0;

  if (!is_there (self))
    return;

  section = sw_document_get_section (self->document, "occupational");
  g_assert_cmpuint (sw_node_get_n (section, SW_LIST_LEVELS), ==, G_N_ELEMENTS (levels));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      SwNode *level = get_level (section, levels[i].key);

      g_assert_cmpuint (sw_node_get_position (level), ==, i);
      g_assert_cmpstr (sw_node_get_text (level, SW_LEVEL_ROLE), ==, levels[i].role);
      g_assert_cmpuint (sw_node_get_n (level, SW_LIST_STATEMENTS), ==, 10);
      for (guint j = 0; j < 10; j++, n++)
        {
          const char *text = sw_node_get_text (sw_node_get_nth (level, SW_LIST_STATEMENTS, j), SW_STATEMENT_TEXT);
          const char *action = strstr (text, SW_SEPARATOR);

          g_assert_nonnull (action);
          action += SW_SEPARATOR_LEN;
          g_assert_true (g_str_has_prefix (action, expected[n]));
          g_assert_cmpint (action[strlen (expected[n])], ==, ' ');
          g_assert_true (g_str_has_suffix (text, "."));
          g_assert_false (g_ascii_isdigit (text[0]));
        }
    }
  g_assert_cmpuint (n, ==, 40);
}

static guint
count_citations (SwNode *level,
                 const char *label)
{
  SwNode *root = sw_node_get_root (level);
  SwNode *extensions = sw_node_get_part (root, SW_KIND_EXTENSIONS);
  guint n = 0;

  for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
    {
      SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, i);

      for (guint j = 0; j < sw_node_get_n (statement, SW_LIST_CITATIONS); j++)
        {
          const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, j), SW_CITATION_SOURCE);
          gboolean found = FALSE;

          for (guint k = 0; k < sw_node_get_n (extensions, SW_LIST_SOURCES); k++)
            {
              SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, k);

              if (g_strcmp0 (sw_node_get_id (source), id) != 0)
                continue;
              found = TRUE;
              n += label == NULL || g_strcmp0 (sw_node_get_text (source, SW_SOURCE_LABEL), label) == 0;
            }
          g_assert_true (found);
        }
    }
  return n;
}

static void
check_clean (SwNode *level,
             gboolean full_stop)
{
  static const char *const leftovers[] = { "Opens in", "Sign in", "Pathsmith", "O*NET", "Jadhav", "WEF", NULL };

  for (guint i = 0; i < sw_node_get_n (level, SW_LIST_STATEMENTS); i++)
    {
      const char *text = sw_node_get_text (sw_node_get_nth (level, SW_LIST_STATEMENTS, i), SW_STATEMENT_TEXT);

      g_assert_cmpint (g_str_has_suffix (text, "."), ==, full_stop);
      g_assert_false (g_str_has_suffix (text, ".."));
      g_assert_nonnull (strstr (text, SW_SEPARATOR));
      g_assert_false (g_ascii_isdigit (text[0]));
      g_assert_null (strstr (text, "  "));
      for (guint j = 0; leftovers[j] != NULL; j++)
        g_assert_null (strstr (text, leftovers[j]));
    }
}

static void
test_ai (Fixture *self,
         gconstpointer unused)
{
  const struct { const char *key; guint n; } levels[] = {
    { "emerging", 2 }, { "developing", 3 }, { "proficient", 4 }, { "advanced", 4 },
  };
  guint n_citations = 0;

  if (!is_there (self))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      SwNode *level = get_level (sw_document_get_section (self->document, "ai"), levels[i].key);

      g_assert_cmpuint (sw_node_get_n (level, SW_LIST_STATEMENTS), ==, levels[i].n);
      n_citations += count_citations (level, NULL);
      check_clean (level, TRUE);
    }
  g_assert_cmpuint (n_citations, ==, 9);
}

static void
test_durable (Fixture *self,
              gconstpointer unused)
{
  static const char *const names[] = { "Communication", "Leadership", "Metacognition", "Critical Thinking",
                                       "Collaboration", "Character",  "Creativity",    "Growth Mindset",
                                       "Mindfulness",   "Fortitude" };
  static const char *const keys[] = { "emerging", "developing", "applying", "exceeding" };
  guint n = 0, n_pathsmith = 0, n_onet = 0, n_all = 0;
  SwNode *section;

  if (!is_there (self))
    return;

  section = sw_document_get_section (self->document, "durable");
  /* Pathsmith, for the statements that are still to be written. */
  g_assert_cmpuint (sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS), ==, 1);
  g_assert_cmpuint (sw_node_get_n (section, SW_LIST_DOMAINS), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);

      g_assert_cmpstr (sw_node_get_text (domain, SW_DOMAIN_NAME), ==, names[i]);
      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          SwNode *level = get_level (domain, keys[j]);

          n += sw_node_get_n (level, SW_LIST_STATEMENTS);
          n_pathsmith += count_citations (level, "Pathsmith Durable Skills");
          n_onet += count_citations (level, "O*NET v30.2");
          n_all += count_citations (level, NULL);
          check_clean (level, FALSE);
        }
    }
  g_assert_cmpuint (n, ==, 91);
  g_assert_cmpuint (n_pathsmith, ==, 77);
  g_assert_cmpuint (n_onet, ==, 54);
  g_assert_cmpuint (n_all, ==, 131);
}

static void
test_anchors (Fixture *self,
              gconstpointer unused)
{
  const struct { SwListId list; guint n; const char *first, *last; } groups[] = {
    { SW_LIST_RELATED_TITLES, 12, "Adult Protective Services Social Worker", "Community Organizer" },
    { SW_LIST_RAPIDS, 0, NULL, NULL },
    { SW_LIST_SKILLS, 8, "Active Listening", "Judgment and Decision Making" },
    { SW_LIST_KNOWLEDGE, 8, "Psychology", "Administration and Management" },
    { SW_LIST_ABILITIES, 6, "Oral Expression", "Problem Sensitivity" },
    { SW_LIST_WORK_STYLES, 6, "Empathy", "Integrity" },
    { SW_LIST_TECHNOLOGY, 6, "Spreadsheet software", "Graphics or photo imaging software" },
    { SW_LIST_TASKS, 4, NULL, "Follow progress of discharged patients to determine effectiveness of treatments." },
    { SW_LIST_CIP, 4, NULL, NULL },
  };
  static const char *const codes[] = { "44.0701", "44.0703", "44.0799", "51.1512" };
  SwNode *anchors;

  if (!is_there (self))
    return;

  anchors = sw_document_get_part (self->document, SW_KIND_ANCHORS);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n = groups[i].n;

      g_assert_cmpuint (sw_node_get_n (anchors, groups[i].list), ==, n);
      if (groups[i].first != NULL)
        g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (anchors, groups[i].list, 0), SW_ANCHOR_TEXT), ==,
                         groups[i].first);
      if (groups[i].last != NULL)
        g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (anchors, groups[i].list, n - 1), SW_ANCHOR_TEXT), ==,
                         groups[i].last);
    }
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (anchors, SW_LIST_CIP, i), SW_ANCHOR_CODE), ==, codes[i]);

  /* Those that were cut say so; the others end in a full stop. */
  for (guint i = 0; i < 4; i++)
    {
      SwNode *task = sw_node_get_nth (anchors, SW_LIST_TASKS, i);
      const char *text = sw_node_get_text (task, SW_ANCHOR_TEXT);
      gboolean cut = g_strcmp0 (sw_node_get_text (task, SW_ANCHOR_COMPLETE), "false") == 0;

      g_assert_cmpint (cut, ==, i < 2);
      g_assert_cmpint (cut, ==, g_utf8_strlen (text, -1) == 110 && !g_str_has_suffix (text, "."));
    }
}

static void
test_sources (Fixture *self,
              gconstpointer unused)
{
  static const char *const labels[] = { "O*NET v30.2",          "SkillsCrosswalk.com", "LER.me", "Anthropic Economic Index",
                                        "Jadhav & Danve, 2026", "WEF Skills Taxonomy", "Pathsmith Durable Skills" };
  SwNode *extensions;

  if (!is_there (self))
    return;

  extensions = sw_node_get_part (sw_document_get_root (self->document), SW_KIND_EXTENSIONS);
  g_assert_cmpuint (sw_node_get_n (extensions, SW_LIST_SOURCES), ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      guint n = 0;

      for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
        n += g_strcmp0 (sw_node_get_text (sw_node_get_nth (extensions, SW_LIST_SOURCES, j), SW_SOURCE_LABEL),
                        labels[i]) == 0;
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Two domains say that they have one statement more than they have; nothing else wants a look. */
static void
test_notices (Fixture *self,
              gconstpointer unused)
{
  g_autoptr (GPtrArray) notices = NULL;

  if (!is_there (self))
    return;

  notices = sw_import_draft_list_notices (self->draft);
  g_assert_cmpuint (notices->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const SwImportNotice *notice = g_ptr_array_index (notices, i);

      g_assert_cmpint (notice->kind, ==, SW_IMPORT_NOTICE_COUNT);
      g_assert_nonnull (strstr (notice->message, i == 0 ? "Metacognition" : "Mindfulness"));
    }
}

/* What is written can be read, and is the same again. */
static void
test_file (Fixture *self,
           gconstpointer unused)
{
  g_autoptr (SwDocumentFile) file = NULL;
  g_autoptr (SwDocumentFile) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_there (self))
    return;

  file = sw_document_file_new (self->document);
  bytes = sw_document_file_write (file, &error);
  g_assert_no_error (error);
  again = sw_document_file_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (sw_read_report_is_empty (sw_document_file_get_report (again)));
  bytes_again = sw_document_file_write (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

int
main (int argc,
      char *argv[])
{
  const struct { const char *name; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "/import-seed/fields", test_fields },   { "/import-seed/occupational", test_occupational },
    { "/import-seed/ai", test_ai },           { "/import-seed/durable", test_durable },
    { "/import-seed/anchors", test_anchors }, { "/import-seed/sources", test_sources },
    { "/import-seed/notices", test_notices }, { "/import-seed/file", test_file },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
