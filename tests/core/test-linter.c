/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The live linter: what it shows while one writes, what it withholds, what it tells and when. */

#include "json/sw-canonical-reader.h"
#include "json/sw-file.h"
#include "lint-fixture.h"
#include "lint/sw-linter.h"

static const char *const fine = "Reading drawings — list the parts that a plan of one floor asks for, with a legend.";
static const char *const other = "Site visits — photograph each room and note what the owner wants changed before drawing.";

static char *
describe (SwLinter *linter)
{
  GString *into = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (linter)); i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (G_LIST_MODEL (linter), i);

      g_string_append_printf (into, "%s%s", i > 0 ? " " : "", sw_finding_get_rule (finding)->id);
    }
  return g_string_free (into, FALSE);
}

static void
assert_shown (SwLinter *linter,
              const char *expected)
{
  g_autofree char *shown = describe (linter);

  g_assert_cmpstr (shown, ==, expected);
}

static void
set_text (SwDocument *document,
          SwNode *node,
          guint field,
          const char *text)
{
  sw_document_begin (document, "Set", NULL);
  sw_document_set_text (document, node, field, text);
  sw_document_commit (document);
}

/* A document with a context and one statement in its first level. */
static SwNode *
begin (Fixture *fixture,
       SwLinter **linter,
       const char *text)
{
  SwNode *statement;

  fixture_init (fixture, &guided, NULL);
  set_text (fixture->document, sw_document_get_part (fixture->document, SW_KIND_FRAMEWORK),
            SW_FRAMEWORK_CONTEXT_COVERED, "This framework covers electricians in small firms.");
  statement = fixture_add (fixture, text);
  *linter = sw_linter_new (fixture->document, sw_profile_get_builtin (), NULL);
  return statement;
}

static void
test_unfinished (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *statement = begin (&fixture, &linter, "Reading drawings — list the parts that a plan asks for, with a legend");
  SwNode *next = fixture_add (&fixture, "");

  /* Levels that are filling up are never accused in the window, nor are empty rows. */
  assert_shown (linter, "period-missing");
  sw_linter_set_writing_node (linter, statement);
  assert_shown (linter, "");
  sw_linter_set_writing_node (linter, next);
  assert_shown (linter, "period-missing");
  sw_linter_set_writing_node (linter, statement);
  set_text (fixture.document, statement, SW_STATEMENT_TEXT, "Reading drawings");
  assert_shown (linter, "");

  /* What is wrong, and not merely unfinished, is shown at once in a statement that was there before. */
  set_text (fixture.document, statement, SW_STATEMENT_TEXT, "Reading drawings — list the parts that a  plan");
  assert_shown (linter, "whitespace");
  fixture_clear (&fixture);
}

static void
test_fresh (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *statement = begin (&fixture, &linter, fine);
  SwNode *next;

  /* As the window has it: the row is there, then it has the caret. */
  next = fixture_add (&fixture, "");
  sw_linter_set_writing_node (linter, next);
  set_text (fixture.document, next, SW_STATEMENT_TEXT, "reading  drawings - tEH");
  assert_shown (linter, "");
  set_text (fixture.document, next, SW_STATEMENT_TEXT, fine);
  assert_shown (linter, "");
  sw_linter_set_writing_node (linter, statement);
  assert_shown (linter, "statement-duplicate statement-duplicate");

  /* Coming back does not make it new again. */
  sw_linter_set_writing_node (linter, next);
  assert_shown (linter, "statement-duplicate statement-duplicate");

  /* The caret may be there before the row is told. */
  sw_document_begin (fixture.document, "Split", NULL);
  {
    g_autoptr (SwNode) split = sw_node_new (SW_KIND_STATEMENT);

    sw_node_init_text (split, SW_STATEMENT_TEXT, "the  the");
    sw_document_insert (fixture.document, fixture.level, SW_LIST_STATEMENTS, split, 2);
    sw_linter_set_writing_node (linter, split);
  }
  set_text (fixture.document, next, SW_STATEMENT_TEXT, other);
  sw_document_commit (fixture.document);
  assert_shown (linter, "");
  fixture_clear (&fixture);
}

/* What level-count says of the level; NULL where it is as it should be. */
static const char *
get_count (SwLinter *linter,
           SwNode *level)
{
  GPtrArray *findings = sw_linter_get_for_node (linter, level);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (g_str_equal (sw_finding_get_rule (g_ptr_array_index (findings, i))->id, "level-count"))
      return sw_finding_get_message (g_ptr_array_index (findings, i));
  return NULL;
}

/* What came whole, imported or pasted, is one more at once; what is being typed when it is left. */
static void
test_fresh_whole (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *statement = begin (&fixture, &linter, fine);
  SwNode *next;

  for (guint i = 1; i < 10; i++)
    fixture_add (&fixture, other);
  g_assert_null (get_count (linter, fixture.level));
  next = fixture_add (&fixture, "R");
  sw_linter_set_writing_node (linter, next);
  set_text (fixture.document, next, SW_STATEMENT_TEXT, fine);
  g_assert_null (get_count (linter, fixture.level));
  sw_linter_set_writing_node (linter, statement);
  g_assert_nonnull (strstr (get_count (linter, fixture.level), "11 statements"));

  /* Merged: the statement is there, then it has the caret. */
  next = fixture_add (&fixture, other);
  sw_linter_set_writing_node (linter, next);
  g_assert_nonnull (strstr (get_count (linter, fixture.level), "12 statements"));
  set_text (fixture.document, next, SW_STATEMENT_TEXT, "");
  g_assert_nonnull (strstr (get_count (linter, fixture.level), "11 statements"));
  fixture_clear (&fixture);
}

/* Types a framework's statements letter by letter, as in the window, from nothing. */
static void
type_all (SwDocument *model)
{
  SwNode *root = sw_document_get_root (model);
  SwNode *occupation = sw_document_get_part (model, SW_KIND_OCCUPATION);
  SwProfile *profile = sw_profile_get_builtin ();
  g_autoptr (SwDocument) document = sw_profile_new_document (profile, sw_node_get_text (occupation, SW_OCCUPATION_SOC),
                                                             sw_node_get_text (occupation, SW_OCCUPATION_TITLE));
  g_autoptr (SwLinter) linter = sw_linter_new (document, profile, NULL);
  SwNode *section = sw_document_get_section (model, "occupational");

  assert_shown (linter, "");
  g_assert_true (root != sw_document_get_root (document));

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    {
      SwNode *from = sw_node_get_nth (section, SW_LIST_LEVELS, i);
      SwNode *to = sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (from, SW_LIST_STATEMENTS); j++)
        {
          const char *text = sw_node_get_text (sw_node_get_nth (from, SW_LIST_STATEMENTS, j), SW_STATEMENT_TEXT);
          g_autoptr (SwNode) row = sw_node_new (SW_KIND_STATEMENT);

          sw_node_init_text (row, SW_STATEMENT_TEXT, "");
          sw_document_begin (document, "New", NULL);
          sw_document_insert (document, to, SW_LIST_STATEMENTS, row, j);
          sw_document_commit (document);
          sw_linter_set_writing_node (linter, row);

          for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
            {
              g_autofree char *so_far = g_strndup (text, (gsize) (g_utf8_next_char (p) - text));

              set_text (document, row, SW_STATEMENT_TEXT, so_far);
              assert_shown (linter, "");
            }
        }
    }

  sw_linter_set_writing_node (linter, NULL);
  set_text (document, sw_document_get_part (document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED,
            sw_node_get_text (sw_document_get_part (model, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED));
  assert_shown (linter, "");
}

static void
test_typed (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_file_load (path, NULL, &error);
  g_autoptr (SwJsonTape) tape = NULL;
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (SwDocument) model = NULL;

  if (bytes == NULL)
    {
      g_test_skip (error->message);
      return;
    }

  tape = sw_json_tape_new (bytes, &error);
  g_assert_no_error (error);
  model = sw_canonical_read (tape, &report, &error);
  g_assert_no_error (error);
  type_all (model);
}

typedef struct
{
  guint n_signals;
  guint position;
  guint n_removed;
  guint n_added;
  GPtrArray *nodes;
} Told;

static void
items_changed_cb (Told *told,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GListModel *model)
{
  told->n_signals++;
  told->position = position;
  told->n_removed = n_removed;
  told->n_added = n_added;
}

static void
node_changed_cb (Told *told,
                 SwNode *node,
                 SwLinter *linter)
{
  g_ptr_array_add (told->nodes, node);
}

static void
test_told (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  g_autoptr (SwFinding) before = NULL;
  g_autoptr (SwFinding) after = NULL;
  Told told = { .nodes = g_ptr_array_new () };
  SwNode *second, *third;

  begin (&fixture, &linter, "Reading  drawings — list the parts that a plan asks for, with a legend.");
  second = fixture_add (&fixture, other);
  third = fixture_add (&fixture, "Old wiring — trace  each circuit with a tester before any wall is opened.");
  sw_linter_set_writing_node (linter, third);
  sw_linter_set_writing_node (linter, NULL);
  assert_shown (linter, "whitespace whitespace");
  before = g_list_model_get_item (G_LIST_MODEL (linter), 1);

  g_signal_connect_swapped (linter, "items-changed", G_CALLBACK (items_changed_cb), &told);
  g_signal_connect_swapped (linter, "node-changed", G_CALLBACK (node_changed_cb), &told);

  /* Nothing is told where nothing changes. */
  set_text (fixture.document, second, SW_STATEMENT_TEXT, "Site visits — photograph each room and each panel before drawing.");
  g_assert_cmpuint (told.n_signals, ==, 0);
  g_assert_cmpuint (told.nodes->len, ==, 0);

  /* One that comes between is one row, of one node. */
  set_text (fixture.document, second, SW_STATEMENT_TEXT, "Site visits — photograph  each room and each panel before drawing.");
  g_assert_cmpuint (told.n_signals, ==, 1);
  g_assert_cmpuint (told.position, ==, 1);
  g_assert_cmpuint (told.n_removed, ==, 0);
  g_assert_cmpuint (told.n_added, ==, 1);
  g_assert_cmpuint (told.nodes->len, ==, 1);
  g_assert_true (g_ptr_array_index (told.nodes, 0) == second);
  g_assert_cmpuint (sw_linter_get_for_node (linter, second)->len, ==, 1);

  /* What says the same stays the same object, with a fix for the new text. */
  set_text (fixture.document, third, SW_STATEMENT_TEXT, "Old wiring — trace  each circuit with a tester before a wall is opened.");
  after = g_list_model_get_item (G_LIST_MODEL (linter), 2);
  g_assert_true (before == after);
  g_assert_cmpuint (told.n_signals, ==, 1);
  g_assert_cmpuint (sw_linter_find (linter, after), ==, 2);
  g_assert_true (sw_fix_apply (sw_finding_get_safe_fix (after), fixture.document));
  assert_shown (linter, "whitespace whitespace");
  g_assert_null (sw_linter_get_for_node (linter, third));
  g_assert_cmpuint (sw_linter_find (linter, after), ==, G_MAXUINT);
  g_assert_cmpuint (sw_linter_count (linter, SW_SEVERITY_WARNING), ==, 2);

  g_ptr_array_unref (told.nodes);
  fixture_clear (&fixture);
}

static void
allow (SwDocument *document,
       SwNode *owner,
       const char *rule)
{
  g_autoptr (SwNode) allowance = sw_node_new (SW_KIND_ALLOWANCE);

  sw_node_init_text (allowance, SW_ALLOWANCE_RULE, rule);
  sw_document_begin (document, "Allow", NULL);
  sw_document_insert (document, owner, SW_LIST_ALLOWANCES, allowance, 0);
  sw_document_commit (document);
}

static void
test_allowances (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *statement = begin (&fixture, &linter, "Reading  drawings — list the parts that a plan asks for, with a legend.");
  SwNode *owners[] = { statement, fixture.level, sw_document_get_part (fixture.document, SW_KIND_EXTENSIONS) };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      assert_shown (linter, "whitespace");
      allow (fixture.document, owners[i], "whitespace");
      assert_shown (linter, "");
      set_text (fixture.document, statement, SW_STATEMENT_TEXT, fine);
      assert_shown (linter, "allowance-stale");
      sw_document_undo (fixture.document);
      assert_shown (linter, "");
      sw_document_undo (fixture.document);
    }

  allow (fixture.document, statement, "no-such-rule");
  assert_shown (linter, "allowance-stale whitespace");
  fixture_clear (&fixture);
}

static void
test_language (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *meta;

  begin (&fixture, &linter, "Pläne lesen — listet die Teile auf, die  ein Plan verlangt.");
  meta = sw_document_get_part (fixture.document, SW_KIND_META);
  set_text (fixture.document, meta, SW_META_LANGUAGE, "de");
  assert_shown (linter, "rules-resting whitespace");
  set_text (fixture.document, meta, SW_META_LANGUAGE, "en-GB");
  sw_document_undo (fixture.document);
  assert_shown (linter, "rules-resting whitespace");
  fixture_clear (&fixture);
}

static void
test_words (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  g_autoptr (SwNode) word = sw_node_new (SW_KIND_WORD);
  g_autofree char *before = NULL;

  begin (&fixture, &linter, "Reading drawings — blorf the parts that a plan asks for, with a legend.");
  before = describe (linter);
  g_assert_cmpstr (before, ==, "action-verb");

  sw_node_init_text (word, SW_WORD_TEXT, "Blorf");
  sw_document_begin (fixture.document, "Accept", NULL);
  sw_document_insert (fixture.document, sw_document_get_part (fixture.document, SW_KIND_WORDS), SW_LIST_ACCEPT, word, 0);
  sw_document_commit (fixture.document);
  assert_shown (linter, "");
  fixture_clear (&fixture);
}

/* `auto` follows what the section does, and everybody hears of it when the majority turns. */
static void
test_style (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *style;
  SwNode *first = begin (&fixture, &linter, fine);

  style = sw_node_get_part (sw_document_get_section (fixture.document, "occupational"), SW_KIND_STYLE);
  set_text (fixture.document, style, SW_STYLE_VERB, "auto");
  set_text (fixture.document, style, SW_STYLE_FULL_STOP, "auto");
  fixture_add (&fixture, "Site visits — photographs each room and notes what the owner wants changed before drawing.");
  assert_shown (linter, "");
  fixture_add (&fixture, "Old wiring — traces each circuit with a tester before any wall is opened.");
  assert_shown (linter, "action-verb-form");
  g_assert_nonnull (sw_linter_get_for_node (linter, first));
  set_text (fixture.document, style, SW_STYLE_VERB, "base");
  assert_shown (linter, "action-verb-form action-verb-form");
  fixture_clear (&fixture);
}

static void
test_draft (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) draft = NULL;
  g_autoptr (GPtrArray) by_status = NULL;

  fixture_init (&fixture, &guided, NULL);
  fixture_add (&fixture, "Reading drawings");
  all = sw_lint_document (fixture.document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
  draft = sw_lint_document (fixture.document, sw_profile_get_builtin (), NULL, SW_LINT_DRAFT);
  set_text (fixture.document, sw_document_get_part (fixture.document, SW_KIND_META), SW_META_STATUS, "draft");
  by_status = sw_lint_document (fixture.document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
  /* The context, four levels, the separator, the full stop. */
  g_assert_cmpuint (all->len, ==, 7);
  g_assert_cmpuint (draft->len, ==, 0);
  g_assert_cmpuint (by_status->len, ==, 0);
  fixture_clear (&fixture);
}

static void
test_fix_refused (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  g_autoptr (SwFinding) finding = NULL;
  g_autofree char *preview = NULL;
  SwNode *statement = begin (&fixture, &linter, "Reading  drawings — list the parts that a plan asks for, with a legend.");
  SwFix *fix;

  finding = g_list_model_get_item (G_LIST_MODEL (linter), 0);
  fix = sw_fix_ref (sw_finding_get_safe_fix (finding));
  preview = sw_fix_preview (fix, statement, SW_STATEMENT_TEXT);
  g_assert_true (g_str_has_prefix (preview, "Reading drawings — list"));

  set_text (fixture.document, statement, SW_STATEMENT_TEXT, "Site  visits — photograph each room with a camera before drawing.");
  g_assert_false (sw_fix_apply (fix, fixture.document));
  g_assert_true (g_str_has_prefix (sw_node_get_text (statement, SW_STATEMENT_TEXT), "Site  visits"));
  sw_document_undo (fixture.document);
  g_assert_true (sw_fix_apply (fix, fixture.document));
  g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_TEXT), ==, preview);
  sw_document_undo (fixture.document);

  sw_document_begin (fixture.document, "Remove", NULL);
  sw_document_remove (fixture.document, statement);
  sw_document_commit (fixture.document);
  g_assert_false (sw_fix_apply (fix, fixture.document));
  sw_fix_unref (fix);
  fixture_clear (&fixture);
}

static void
test_fix_all (void)
{
  Fixture fixture;
  g_autoptr (SwLinter) linter = NULL;
  SwNode *statement = begin (&fixture, &linter, "reading drawings.  - Lists  the the parts that a plan asks for, with a legend..");
  SwNode *second = fixture_add (&fixture, "Site  visits — photograph each room and note what the owner wants changed");
  const char *fixed;

  g_assert_cmpuint (sw_linter_fix_all (linter, NULL, FALSE, "Fix All"), >, 4);
  fixed = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  g_assert_cmpstr (fixed, ==, "Reading drawings — list the parts that a plan asks for, with a legend.");
  g_assert_cmpstr (sw_node_get_text (second, SW_STATEMENT_TEXT), ==,
                   "Site visits — photograph each room and note what the owner wants changed.");
  assert_shown (linter, "");
  g_assert_cmpuint (sw_linter_fix_all (linter, NULL, FALSE, "Fix All"), ==, 0);

  /* One step back, and it is all as it was. */
  g_assert_cmpstr (sw_document_get_undo_label (fixture.document), ==, "Fix All");
  sw_document_undo (fixture.document);
  g_assert_true (g_str_has_prefix (sw_node_get_text (statement, SW_STATEMENT_TEXT), "reading drawings.  - Lists"));

  /* Of one rule only; and not what is withheld in the row being written. */
  sw_linter_set_writing_node (linter, second);
  g_assert_cmpuint (sw_linter_fix_all (linter, "period-missing", FALSE, "Fix"), ==, 0);
  sw_linter_set_writing_node (linter, statement);
  g_assert_cmpuint (sw_linter_fix_all (linter, "period-missing", FALSE, "Fix"), ==, 1);
  g_assert_true (g_str_has_prefix (sw_node_get_text (second, SW_STATEMENT_TEXT), "Site  visits"));

  sw_document_set_read_only (fixture.document, "Because.");
  g_assert_cmpuint (sw_linter_fix_all (linter, NULL, FALSE, "Fix All"), ==, 0);
  fixture_clear (&fixture);
}

/* A file of nothing but one statement, over and over with another number: some are told of some that are like
 * them, nobody of all; and what is given up, when statements go, is there for others. */
static void
test_alike (void)
{
  const guint n = 1500;
  Fixture fixture;
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;
  gsize n_related = 0;

  fixture_init (&fixture, &guided, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Case records — keep in the office's database under number %u of the lead.", i);

      g_ptr_array_add (statements, fixture_add (&fixture, text));
    }

  all = sw_lint_document (fixture.document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);
  for (guint i = 0; i < all->len; i++)
    {
      GPtrArray *related = sw_finding_get_related (g_ptr_array_index (all, i));

      n_related += related != NULL ? related->len : 0;
    }
  g_assert_cmpuint (n_related, >, n);
  g_assert_cmpuint (n_related, <, (gsize) n * n / 5);

  {
    g_autoptr (SwLinter) linter = sw_linter_new (fixture.document, sw_profile_get_builtin (), NULL);

    /* Of the few that stay each is told of all others. */
    sw_document_begin (fixture.document, "Remove", NULL);
    for (guint i = 5; i < n; i++)
      sw_document_remove (fixture.document, g_ptr_array_index (statements, i));
    for (guint i = 0; i < 5; i++)
      {
        g_autofree char *text = g_strdup_printf ("Site notes — keep in the office's database under number %u of the lead.", i);

        sw_document_set_text (fixture.document, g_ptr_array_index (statements, i), SW_STATEMENT_TEXT, text);
      }
    sw_document_commit (fixture.document);

    /* The label stands twice, and the statement nearly does. */
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (linter)), ==, 2 * 5);
    for (guint i = 0; i < 2 * 5; i++)
      {
        g_autoptr (SwFinding) shown = g_list_model_get_item (G_LIST_MODEL (linter), i);

        g_assert_cmpuint (sw_finding_get_related (shown)->len, ==, 4);
      }
  }
  fixture_clear (&fixture);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *seed = NULL;
  g_autofree char *example = NULL;

  g_test_init (&argc, &argv, NULL);
  seed = g_build_filename (g_getenv ("SW_TEST_SHARED") != NULL ? g_getenv ("SW_TEST_SHARED") : ".", "seeds",
                           "21-1021.00.export.json", NULL);
  example = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "47-2111.00.json", NULL);

  g_test_add_func ("/linter/unfinished", test_unfinished);
  g_test_add_func ("/linter/fresh", test_fresh);
  g_test_add_func ("/linter/fresh/whole", test_fresh_whole);
  g_test_add_data_func ("/linter/typed/example", example, test_typed);
  g_test_add_data_func ("/linter/typed/seed", seed, test_typed);
  g_test_add_func ("/linter/told", test_told);
  g_test_add_func ("/linter/allowances", test_allowances);
  g_test_add_func ("/linter/language", test_language);
  g_test_add_func ("/linter/words", test_words);
  g_test_add_func ("/linter/style", test_style);
  g_test_add_func ("/linter/draft", test_draft);
  g_test_add_func ("/linter/alike", test_alike);
  g_test_add_func ("/linter/fix/refused", test_fix_refused);
  g_test_add_func ("/linter/fix/all", test_fix_all);
  return g_test_run ();
}
