/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strands: what the verbs do in one step, and which statements are suggested to be one skill. */

#include "json/sw-document-file.h"
#include "model/sw-strand-edits.h"
#include "model/sw-strand-suggest.h"
#include "text/sw-stem.h"

#include <locale.h>
#include <string.h>

/* One section; levels between bars, statements between slashes. " ~ " is the separator; "@name " in front
 * puts a statement in a strand. */
static SwDocument *
make (const char *shape)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_auto (GStrv) levels = g_strsplit (shape, "|", -1);
  SwDocument *document;

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; levels[i] != NULL; i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
      g_auto (GStrv) texts = g_strsplit (levels[i], "/", -1);

      for (guint j = 0; texts[j] != NULL; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          g_auto (GStrv) parts = g_strsplit (texts[j], " ~ ", -1);
          g_autofree char *text = g_strjoinv (" — ", parts);

          sw_node_init_text (statement, SW_STATEMENT_TEXT, text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  sw_node_get_part (root, SW_KIND_EXTENSIONS);
  document = sw_document_new (root);
  return document;
}

static SwNode *
statement_of (SwDocument *document,
              guint level,
              guint number)
{
  SwNode *section = sw_document_get_section (document, "occupational");

  return sw_node_get_nth (sw_node_get_nth (section, SW_LIST_LEVELS, level - 1), SW_LIST_STATEMENTS, number - 1);
}

/* "1.2" is the second statement of the first level. */
static GPtrArray *
list (SwDocument *document,
      const char *places)
{
  GPtrArray *statements = g_ptr_array_new ();
  g_auto (GStrv) names = g_strsplit (places, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (statements, statement_of (document, (guint) (names[i][0] - '0'), (guint) atoi (names[i] + 2)));
  return statements;
}

static char *
print_places (GPtrArray *statements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);

      g_string_append_printf (text, "%s%u.%u", i > 0 ? " " : "",
                              sw_node_get_position (sw_node_get_parent (statement)) + 1,
                              sw_node_get_position (statement) + 1);
    }
  return g_string_free (text, FALSE);
}

/* "Records: 1.1 2.1; Plans: 1.2" */
static char *
print_strands (SwDocument *document)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    {
      SwNode *strand = sw_node_get_nth (extensions, SW_LIST_STRANDS, i);
      g_autoptr (GPtrArray) statements = sw_strand_list_statements (document, strand);
      g_autofree char *places = print_places (statements);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", sw_node_get_text (strand, SW_STRAND_NAME), places);
    }
  return g_string_free (text, FALSE);
}

static void
assert_strands (SwDocument *document,
                const char *expected)
{
  g_autofree char *text = print_strands (document);

  g_assert_cmpstr (text, ==, expected);
}

static void
put (SwDocument *document,
     const char *places,
     const char *name)
{
  g_autoptr (GPtrArray) statements = list (document, places);

  g_assert_true (sw_statements_set_strand (document, statements, name != NULL ? sw_strand_add (document, name) : NULL));
}

static void
test_verbs (void)
{
  g_autoptr (SwDocument) document = make ("a/b/c|d/e");
  g_autoptr (GPtrArray) all = list (document, "1.1 1.2 1.3 2.1 2.2");
  SwNode *records, *plans;

  g_assert_null (sw_strand_add (document, "  "));
  put (document, "1.1 2.1", "Records");
  put (document, "1.2", " plans ");
  assert_strands (document, "Records: 1.1 2.1; plans: 1.2");
  /* The same name is the same strand. */
  put (document, "2.2", "PLANS");
  assert_strands (document, "Records: 1.1 2.1; plans: 1.2 2.2");

  records = sw_document_find_strand_by_name (document, "records");
  plans = sw_document_find_strand_by_name (document, "plans");
  g_assert_cmpint (sw_statements_get_in_strand (all, records), ==, SW_IN_STRAND_SOME);
  g_assert_cmpint (sw_statements_get_in_strand (all, NULL), ==, SW_IN_STRAND_SOME);

  g_assert_false (sw_strand_rename (document, plans, "Records"));
  g_assert_false (sw_strand_rename (document, plans, " "));
  g_assert_true (sw_strand_rename (document, plans, "Plans"));
  assert_strands (document, "Records: 1.1 2.1; Plans: 1.2 2.2");

  g_assert_false (sw_strand_move_by (document, records, -1));
  g_assert_true (sw_strand_move_by (document, records, 1));
  assert_strands (document, "Plans: 1.2 2.2; Records: 1.1 2.1");
  sw_document_undo (document);

  g_assert_false (sw_strand_merge (document, plans, plans));
  g_assert_true (sw_strand_merge (document, plans, records));
  assert_strands (document, "Records: 1.1 1.2 2.1 2.2");
  sw_document_undo (document);
  assert_strands (document, "Records: 1.1 2.1; Plans: 1.2 2.2");

  g_assert_true (sw_strand_remove (document, records));
  assert_strands (document, "Plans: 1.2 2.2");
  g_assert_null (sw_node_get_text (statement_of (document, 1, 1), SW_STATEMENT_STRAND));
  sw_document_undo (document);
  assert_strands (document, "Records: 1.1 2.1; Plans: 1.2 2.2");

  put (document, "1.1 1.2", NULL);
  assert_strands (document, "Records: 2.1; Plans: 2.2");
}

static void
test_stems (void)
{
  /* The families in one row are one, and those of two rows are two. */
  static const char *const families[][4] = {
    { "plan", "plans", "planning", "planned" },
    { "referral", "referrals", "referred", "referring" },
    { "assessment", "assessments", "assess", "assessed" },
    { "record", "records", "recorded", "recording" },
    { "document", "documents", "documentation", "documented" },
    { "consult", "consultation", "consultations", "consulting" },
    { "communication", "communications", "communicating", "communicates" },
    { "community", "communities", "community", "communities" },
    { "process", "processes", "processing", "processed" },
  };
  g_autoptr (GPtrArray) stems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      char *first = g_strndup (families[i][0], sw_stem (families[i][0], strlen (families[i][0])));

      for (guint j = 1; j < G_N_ELEMENTS (families[i]); j++)
        {
          g_autofree char *stem = g_strndup (families[i][j], sw_stem (families[i][j], strlen (families[i][j])));

          g_assert_cmpstr (stem, ==, first);
        }
      g_assert_false (g_ptr_array_find_with_equal_func (stems, first, g_str_equal, NULL));
      g_ptr_array_add (stems, first);
    }
}

/* "1.1 2.1 (strong); …", where "begun" puts statements into strands before. */
static void
test_suggestions (void)
{
  static const struct { const char *shape, *begun, *expected; } table[] = {
    /* Telling words of label and object. */
    { "Wheel bearings ~ grease under supervision with a needle gun./Customer invoices ~ print for the front desk."
      "|Customer invoices ~ check against the order and correct./Wheel bearings ~ replace and set the play of.",
      NULL, "1.1 2.2 strong; 1.2 2.1 strong" },
    /* One word, or words of rank and organizing, are not enough. */
    { "Complex strategies ~ develop in a group.|Complex strategies ~ develop in an organization.", NULL, "" },
    { "Wheel bearings ~ grease with a needle gun.|Steering wheel covers ~ sew by hand.", NULL, "" },
    /* Not within a level. */
    { "Wheel bearings ~ grease with a gun./Wheel bearings ~ replace with a press.|Front desks ~ wipe each evening.", NULL, "" },
    /* By place only where the levels run side by side and nothing else speaks. */
    { "Wheel bearings ~ grease with a gun./Front desks ~ wipe each evening."
      "|Wheel bearings ~ replace with a press./Angry callers ~ calm and note the wish of.", NULL,
      "1.1 2.1 strong; 1.2 2.2 place" },
    { "Front desks ~ wipe each evening.|Angry callers ~ calm and note the wish of.", NULL, "" },
    /* A begun strand grows; a complete one says nothing. */
    { "Wheel bearings ~ grease with a gun.|Wheel bearings ~ replace with a press.|Wheel bearings ~ choose for the fleet.",
      "1.1 2.1", "1.1 2.1 3.1 strong" },
    { "Wheel bearings ~ grease with a gun.|Wheel bearings ~ replace with a press.", "1.1 2.1", "" },
    { "|", NULL, "" },
  };
  static const char *const ties[] = { "strong", "likely", "place" };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (SwDocument) document = make (table[i].shape);
      g_autoptr (GPtrArray) suggestions = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("row %u", i);
      if (table[i].begun != NULL)
        put (document, table[i].begun, "Begun");
      suggestions = sw_strand_suggest (document, sw_document_get_section (document, "occupational"));
      for (guint j = 0; j < suggestions->len; j++)
        {
          const SwStrandSuggestion *suggestion = g_ptr_array_index (suggestions, j);
          g_autofree char *places = print_places (suggestion->statements);

          g_string_append_printf (text, "%s%s %s", j > 0 ? "; " : "", places, ties[suggestion->tie]);
        }
      g_assert_cmpstr (text->str, ==, table[i].expected);
    }
}

static void
test_accept (void)
{
  g_autoptr (SwDocument) document =
    make ("Wheel bearings ~ grease with a gun./Customer invoices ~ print for the front desk."
          "|Customer invoices ~ check against the order./Wheel bearings ~ replace with a press.");
  g_autoptr (GPtrArray) suggestions =
    sw_strand_suggest (document, sw_document_get_section (document, "occupational"));

  g_assert_cmpuint (suggestions->len, ==, 2);
  g_assert_cmpuint (sw_strand_suggestions_accept (document, suggestions), ==, 2);
  assert_strands (document, "Wheel bearings: 1.1 2.2; Customer invoices: 1.2 2.1");
  /* Again: there is nothing left to do. */
  g_assert_cmpuint (sw_strand_suggestions_accept (document, suggestions), ==, 0);
  sw_document_undo (document);
  assert_strands (document, "");
  g_assert_false (sw_document_can_undo (document));
}

/* The seed's ten places are ten strands in its authors' mind. Words hold eight of them together in at
 * least three levels each, and no statement of another place gets among them. */
static void
test_seed (void)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SwDocumentFile) document_file = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  SwDocument *document;
  guint n_words = 0, n_place = 0;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("the seeds are not there");
      return;
    }

  document_file = sw_document_file_load (file, NULL);
  document = sw_document_file_get_document (document_file);
  suggestions = sw_strand_suggest (document, sw_document_get_section (document, "occupational"));
  for (guint i = 0; i < suggestions->len; i++)
    {
      const SwStrandSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autofree char *places = print_places (suggestion->statements);
      g_autofree char *words = g_strjoinv (", ", suggestion->words);

      g_test_message ("%s: %s; %s (%.2f)", suggestion->name, places, words, suggestion->score);
      for (guint j = 1; j < suggestion->statements->len; j++)
        g_assert_cmpuint (sw_node_get_position (g_ptr_array_index (suggestion->statements, j)), ==,
                          sw_node_get_position (g_ptr_array_index (suggestion->statements, 0)));
      if (suggestion->tie == SW_TIE_PLACE)
        n_place++;
      else
        {
          g_assert_cmpuint (suggestion->statements->len, >=, 3);
          n_words++;
        }
    }
  g_test_message ("%u of 10 strands by words, %u more by place only", n_words, n_place);
  g_assert_cmpuint (n_words, >=, 8);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strand-edits/verbs", test_verbs);
  g_test_add_func ("/strand-edits/stems", test_stems);
  g_test_add_func ("/strand-edits/suggestions", test_suggestions);
  g_test_add_func ("/strand-edits/accept", test_accept);
  g_test_add_func ("/strand-edits/seed", test_seed);
  return g_test_run ();
}
