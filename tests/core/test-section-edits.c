/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs on sections, domains and levels, on the document that holds everything: what it looks like
 * afterwards, in memory and read back from its bytes, and that undo gives the first bytes back. */

#include "model/sw-section-edits.h"

#include <locale.h>
#include <string.h>

#include "export-fixture.h"
#include "model/sw-statement.h"

#define OCCUPATIONAL "occupational(emerging:2 developing:1 proficient:1 advanced:0)"
#define AI " ai(emerging:1 developing:0)"
#define DURABLE " durable[Communication(emerging:1 exceeding:0) Fortitude(applying:1)]"

static void
print_levels (SwNode *parent,
              GString *text)
{
  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (parent, SW_LIST_LEVELS, i);

      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", sw_node_get_text (level, SW_LEVEL_KEY),
                              sw_node_get_n (level, SW_LIST_STATEMENTS));
    }
}

static char *
print (SwDocument *document)
{
  SwNode *root = sw_document_get_root (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      guint n_domains = sw_node_get_n (section, SW_LIST_DOMAINS);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", sw_node_get_text (section, SW_SECTION_KEY),
                              n_domains > 0 ? "[" : "(");
      print_levels (section, text);
      for (guint j = 0; j < n_domains; j++)
        {
          SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, j);

          g_string_append_printf (text, "%s%s(", j > 0 ? " " : "", sw_node_get_text (domain, SW_DOMAIN_NAME));
          print_levels (domain, text);
          g_string_append_c (text, ')');
        }
      g_string_append_c (text, n_domains > 0 ? ']' : ')');
    }
  return g_string_free (text, FALSE);
}

static GBytes *
write_bytes (SwDocumentFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sw_document_file_write (file, &error);

  g_assert_no_error (error);
  return bytes;
}

/* "durable/Communication/emerging": names of what is in one another. */
static SwNode *
find (SwDocument *document,
      const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  SwNode *node = sw_document_get_section (document, names[0]);

  for (guint i = 1; names[i] != NULL && node != NULL; i++)
    {
      gboolean domains = sw_node_get_n (node, SW_LIST_DOMAINS) > 0;
      SwListId list = domains ? SW_LIST_DOMAINS : SW_LIST_LEVELS;
      SwNode *found = NULL;

      for (guint j = 0; j < sw_node_get_n (node, list); j++)
        {
          SwNode *child = sw_node_get_nth (node, list, j);

          if (g_strcmp0 (sw_node_get_text (child, domains ? SW_DOMAIN_NAME : SW_LEVEL_KEY), names[i]) == 0)
            found = child;
        }
      node = found;
    }
  return node;
}

typedef enum { ADD_SECTION, REMOVE, UP, DOWN, ADD_DOMAIN, ADD_LEVEL, ADD_TO_ALL, RENAME } Verb;

static gboolean
act (SwDocument *document,
     Verb verb,
     const char *path,
     const char *name)
{
  const SwProfile *profile = sw_profile_get_builtin ();
  SwNode *node = find (document, path);
  g_autofree char *key = NULL;

  switch (verb)
    {
    case ADD_SECTION:
      return sw_section_add (document, profile, path) != NULL;
    case REMOVE:
      return sw_structure_remove (document, node);
    case UP:
      return sw_structure_move_by (document, node, -1);
    case DOWN:
      return sw_structure_move_by (document, node, 1);
    case ADD_DOMAIN:
      return sw_domain_add (document, node, profile, G_MAXUINT, name) != NULL;
    case ADD_LEVEL:
      key = sw_level_make_key (node, name);
      return sw_level_add (document, node, profile, G_MAXUINT, key, name) != NULL;
    case ADD_TO_ALL:
      key = g_ascii_strdown (name, -1);
      return sw_level_add_to_domains (document, node, profile, key, name) > 0;
    case RENAME:
      return sw_structure_rename (document, node, name);
    default:
      g_assert_not_reached ();
    }
}

static const struct
{
  Verb verb;
  const char *path;
  const char *name;
  const char *expected;    /* NULL: nothing happens */
  const char *label;
  const char *focus;       /* where the user is afterwards */
} steps[] = {
  { REMOVE, "ai", NULL, OCCUPATIONAL DURABLE, "Remove Section", "durable" },
  { REMOVE, "durable", NULL, OCCUPATIONAL AI, "Remove Section", "ai" },
  { REMOVE, "occupational", NULL, NULL, NULL, NULL },
  { ADD_SECTION, "ai", NULL, NULL, NULL, NULL },
  { ADD_SECTION, "marvels", NULL, NULL, NULL, NULL },

  { REMOVE, "occupational/emerging", NULL, "occupational(developing:1 proficient:1 advanced:0)" AI DURABLE,
    "Remove Level", "occupational/developing" },
  { REMOVE, "occupational/advanced", NULL, "occupational(emerging:2 developing:1 proficient:1)" AI DURABLE,
    "Remove Level", "occupational/proficient" },
  { DOWN, "occupational/emerging", NULL,
    "occupational(developing:1 emerging:2 proficient:1 advanced:0)" AI DURABLE, "Move Level",
    "occupational/emerging" },
  { UP, "occupational/emerging", NULL, NULL, NULL, NULL },
  { DOWN, "occupational/advanced", NULL, NULL, NULL, NULL },
  { ADD_LEVEL, "occupational", "Chief & Founder",
    "occupational(emerging:2 developing:1 proficient:1 advanced:0 chief_founder:0)" AI DURABLE, "Add Level",
    "occupational/chief_founder" },
  { ADD_LEVEL, "occupational", "Emerging",
    "occupational(emerging:2 developing:1 proficient:1 advanced:0 emerging_2:0)" AI DURABLE, "Add Level",
    "occupational/emerging_2" },
  { ADD_LEVEL, "occupational", "初級",
    "occupational(emerging:2 developing:1 proficient:1 advanced:0 level:0)" AI DURABLE, "Add Level",
    "occupational/level" },
  { ADD_LEVEL, "occupational", "Básico",
    "occupational(emerging:2 developing:1 proficient:1 advanced:0 basico:0)" AI DURABLE, "Add Level",
    "occupational/basico" },
  { ADD_LEVEL, "occupational", "  ", NULL, NULL, NULL },
  { ADD_LEVEL, "ai", "Proficient", OCCUPATIONAL " ai(emerging:1 developing:0 proficient:0)" DURABLE, "Add Level",
    "ai/proficient" },
  { RENAME, "ai/developing", " Growing ", OCCUPATIONAL AI DURABLE, "Rename Level", "ai/developing" },
  { RENAME, "ai/developing", "", NULL, NULL, NULL },

  { ADD_DOMAIN, "durable", "Leadership",
    OCCUPATIONAL AI " durable[Communication(emerging:1 exceeding:0) Fortitude(applying:1) Leadership(applying:0)]",
    "Add Domain", "durable/Leadership" },
  { ADD_DOMAIN, "durable", "fortitude", NULL, NULL, NULL },
  { ADD_DOMAIN, "durable", " ", NULL, NULL, NULL },
  { RENAME, "durable/Fortitude", "Patience",
    OCCUPATIONAL AI " durable[Communication(emerging:1 exceeding:0) Patience(applying:1)]", "Rename Domain",
    "durable/Patience" },
  { RENAME, "durable/Fortitude", "communication", NULL, NULL, NULL },
  { RENAME, "durable", "Lasting", NULL, NULL, NULL },
  { UP, "durable/Fortitude", NULL,
    OCCUPATIONAL AI " durable[Fortitude(applying:1) Communication(emerging:1 exceeding:0)]", "Move Domain",
    "durable/Fortitude" },
  { UP, "durable", NULL, NULL, NULL, NULL },
  { REMOVE, "durable/Communication", NULL, OCCUPATIONAL AI " durable[Fortitude(applying:1)]", "Remove Domain",
    "durable/Fortitude" },
  { ADD_LEVEL, "durable/Communication", "Developing",
    OCCUPATIONAL AI " durable[Communication(emerging:1 developing:0 exceeding:0) Fortitude(applying:1)]",
    "Add Level", "durable/Communication/developing" },
  { ADD_TO_ALL, "durable", "Applying",
    OCCUPATIONAL AI " durable[Communication(emerging:1 applying:0 exceeding:0) Fortitude(applying:1)]",
    "Add Level to All Domains", "durable" },
};

static void
test_step (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GBytes) before = write_bytes (file);
  g_autofree char *first = print (document);
  g_autofree char *now = NULL;
  g_autofree char *read = NULL;

  g_assert_cmpstr (first, ==, OCCUPATIONAL AI DURABLE);
  g_assert_cmpint (act (document, steps[i].verb, steps[i].path, steps[i].name), ==, steps[i].expected != NULL);
  now = print (document);
  if (steps[i].expected == NULL)
    {
      g_assert_cmpstr (now, ==, first);
      g_assert_false (sw_document_can_undo (document));
      return;
    }

  g_assert_cmpstr (now, ==, steps[i].expected);
  g_assert_cmpstr (sw_document_get_undo_label (document), ==, steps[i].label);
  g_assert_true (sw_document_get_focus (document)->node == find (document, steps[i].focus));

  {
    g_autoptr (GBytes) after = write_bytes (file);
    g_autoptr (SwDocumentFile) again = load_bytes (after);
    const SwReadReport *report = sw_document_file_get_report (again);

    read = print (sw_document_file_get_document (again));
    g_assert_cmpstr (read, ==, now);
    g_assert_nonnull (report);
  }

  sw_document_undo (document);
  g_assert_false (sw_document_can_undo (document));
  {
    g_autoptr (GBytes) undone = write_bytes (file);

    g_assert_true (g_bytes_equal (undone, before));
  }
  sw_document_redo (document);
  {
    g_autofree char *redone = print (document);

    g_assert_cmpstr (redone, ==, now);
  }
}

/* A new document, given both sections and relieved of them. */
static void
test_sections (void)
{
  static const char *const names[] = { "Communication", "Leadership", "Metacognition", "Critical Thinking",
                                       "Collaboration", "Character", "Creativity", "Growth Mindset",
                                       "Mindfulness", "Fortitude" };
  const SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, "21-1029.00", "Social Workers, All Other");
  g_autoptr (SwDocumentFile) file = sw_document_file_new (document);
  g_autoptr (GBytes) before = write_bytes (file);
  g_autoptr (GPtrArray) missing = sw_sections_get_missing (document, profile);
  g_autoptr (GPtrArray) still = NULL;
  g_autoptr (GPtrArray) unused = NULL;
  SwNode *durable, *ai;

  g_assert_cmpuint (missing->len, ==, 2);
  durable = sw_section_add (document, profile, "durable");
  ai = sw_section_add (document, profile, "ai");
  g_assert_nonnull (durable);
  g_assert_nonnull (ai);

  /* As the profile has them, whatever order they came in. */
  g_assert_cmpuint (sw_node_get_position (ai), ==, 1);
  g_assert_cmpuint (sw_node_get_position (durable), ==, 2);
  still = sw_sections_get_missing (document, profile);
  g_assert_cmpuint (still->len, ==, 0);

  g_assert_cmpuint (sw_node_get_n (durable, SW_LIST_DOMAINS), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SwNode *domain = sw_node_get_nth (durable, SW_LIST_DOMAINS, i);
      const char *definition = sw_node_get_text (domain, SW_DOMAIN_DEFINITION);

      g_assert_cmpstr (sw_node_get_text (domain, SW_DOMAIN_NAME), ==, names[i]);
      g_assert_true (definition != NULL && g_str_has_suffix (definition, ".") && strchr (definition, '\n') == NULL);
      g_assert_cmpuint (sw_node_get_n (domain, SW_LIST_LEVELS), ==, 4);
    }
  unused = sw_section_get_unused_domains (durable, profile);
  g_assert_cmpuint (unused->len, ==, 0);

  /* What new statements cite is said by the document, and the source is in its registry. */
  g_assert_cmpuint (sw_node_get_n (durable, SW_LIST_DEFAULT_CITATIONS), ==, 1);
  g_assert_nonnull (sw_document_find_source (
    document, sw_node_get_text (sw_node_get_nth (durable, SW_LIST_DEFAULT_CITATIONS, 0), SW_CITATION_SOURCE)));

  {
    g_autoptr (GBytes) full = write_bytes (file);
    g_autoptr (SwDocumentFile) again = load_bytes (full);
    g_autofree char *here = print (document);
    g_autofree char *there = print (sw_document_file_get_document (again));

    g_assert_cmpstr (here, ==, there);
  }

  sw_document_undo (document);
  sw_document_undo (document);
  g_assert_false (sw_document_can_undo (document));
  {
    g_autoptr (GBytes) undone = write_bytes (file);

    g_assert_true (g_bytes_equal (undone, before));
  }
}

static void
test_unused (void)
{
  const SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  SwNode *durable = find (document, "durable");
  g_autoptr (GPtrArray) domains = sw_section_get_unused_domains (durable, profile);
  static const struct { const char *path; guint n; } levels[] = {
    { "occupational", 0 }, { "ai", 2 }, { "durable", 4 }, { "durable/Communication", 2 }, { "durable/Fortitude", 3 },
  };

  g_assert_cmpuint (domains->len, ==, 8);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (GPtrArray) unused = sw_levels_get_unused (find (document, levels[i].path), profile);

      g_assert_cmpuint (unused->len, ==, levels[i].n);
    }
}

static void
test_keys (void)
{
  static const struct { const char *key; gboolean good; } cases[] = {
    { "chief", TRUE }, { "Chief_2-b", TRUE }, { "emerging", FALSE }, { "", FALSE }, { "2nd", FALSE },
    { "two words", FALSE }, { "básico", FALSE }, { "-a", FALSE },
  };
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwNode *section = find (sw_document_file_get_document (file), "occupational");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *problem = sw_level_check_key (section, NULL, cases[i].key);

      g_assert_cmpint (problem == NULL, ==, cases[i].good);
    }
  g_assert_null (sw_level_check_key (section, find (sw_document_file_get_document (file), "occupational/emerging"),
                                     "emerging"));
}

static void
test_read_only (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GBytes) before = write_bytes (file);
  g_autoptr (GBytes) after = NULL;

  sw_document_set_read_only (document, "Because.");
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_false (act (document, steps[i].verb, steps[i].path, steps[i].name));
  after = write_bytes (file);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_count (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  SwNode *level = find (document, "occupational/emerging");

  g_assert_cmpuint (sw_count_statements (level), ==, 2);
  sw_document_begin (document, "Empty", NULL);
  sw_document_set_text (document, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0), SW_STATEMENT_TEXT, " \n");
  sw_document_commit (document);
  g_assert_cmpuint (sw_count_statements (level), ==, 1);
  g_assert_cmpuint (sw_count_statements (find (document, "occupational")), ==, 3);
  g_assert_cmpuint (sw_count_statements (find (document, "durable")), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strdup_printf ("/section-edits/step/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_step);
    }
  g_test_add_func ("/section-edits/sections", test_sections);
  g_test_add_func ("/section-edits/unused", test_unused);
  g_test_add_func ("/section-edits/keys", test_keys);
  g_test_add_func ("/section-edits/read-only", test_read_only);
  g_test_add_func ("/section-edits/count", test_count);
  return g_test_run ();
}
