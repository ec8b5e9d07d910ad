/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document's one door: what goes through it, what does not, and what is told of it. */

#include "document-fixture.h"

/* Lists tell the smallest range, then one commit comes; a move is one splice. */
static void
test_telling (Fixture *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *verb;
    guint from, to;
    const char *done;
    const char *undone;
  } cases[] = {
    { "insert", 0, 2, "2-0+1 committed ", "2-1+0 committed " },
    { "remove", 3, 0, "3-1+0 committed ", "3-0+1 committed " },
    { "move", 0, 1, "0-2+2 committed ", "0-2+2 committed " },
    { "move", 3, 1, "1-3+3 committed ", "1-3+3 committed " },
    { "move", 0, 4, "0-5+5 committed ", "0-5+5 committed " },
    { "move", 2, 2, "", "" },
    { "away", 1, 0, "1-1+0 committed ", "1-0+1 committed " },
    { "set", 1, 0, "committed ", "committed " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwNode) made = sw_node_new (SW_KIND_STATEMENT);
      SwNode *node = get_statement (fixture, cases[i].from);
      const char *verb = cases[i].verb;

      g_string_truncate (fixture->told, 0);
      sw_document_begin (fixture->document, verb, NULL);
      if (g_str_equal (verb, "insert"))
        sw_document_insert (fixture->document, fixture->levels[0], SW_LIST_STATEMENTS, made,
                            cases[i].to);
      else if (g_str_equal (verb, "remove"))
        sw_document_remove (fixture->document, node);
      else if (g_str_equal (verb, "set"))
        sw_document_set_text (fixture->document, node, SW_STATEMENT_TEXT, "set");
      else
        sw_document_move (fixture->document, node, fixture->levels[verb[0] == 'm' ? 0 : 1],
                          cases[i].to);
      sw_document_commit (fixture->document);
      g_assert_cmpstr (fixture->told->str, ==, cases[i].done);

      g_string_truncate (fixture->told, 0);
      sw_document_undo (fixture->document);
      g_assert_cmpstr (fixture->told->str, ==, cases[i].undone);
      g_assert_true (get_statement (fixture, cases[i].from) == node);
    }
}

static void
test_refused (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
  SwNode *section = sw_document_get_section (fixture->document, "occupational");

  g_test_expect_message ("skillwright-core", G_LOG_LEVEL_CRITICAL, "*outside a transaction*");
  g_assert_false (
    sw_document_set_text (fixture->document, get_statement (fixture, 0), SW_STATEMENT_TEXT, "x"));
  g_test_assert_expected_messages ();
  g_assert_cmpstr (get_text (fixture), ==, "");

  sw_document_begin (fixture->document, "Impossible", NULL);
  for (guint i = 0; i < 11; i++)
    {
      g_autoptr (SwNode) made = sw_node_new (SW_KIND_SECTION);
      gboolean done;

      g_test_expect_message ("skillwright-core", G_LOG_LEVEL_CRITICAL, "*impossible change*");
      switch (i)
        {
        case 0: /* no such field */
          done = sw_document_set_text (fixture->document, get_statement (fixture, 0), 40, "x");
          break;
        case 1: /* not of this document */
          done = sw_document_set_text (fixture->document, statement, SW_STATEMENT_TEXT, "x");
          break;
        case 2: /* no place for it */
          done = sw_document_insert (fixture->document, section, SW_LIST_LEVELS, statement, 0);
          break;
        case 3: /* behind the end */
          done = sw_document_insert (fixture->document, fixture->levels[1], SW_LIST_STATEMENTS,
                                     statement, 1);
          break;
        case 4: /* it is somewhere already */
          done = sw_document_insert (fixture->document, fixture->levels[1], SW_LIST_STATEMENTS,
                                     get_statement (fixture, 0), 0);
          break;
        case 5: /* into a thing that has no such list */
          done = sw_document_move (fixture->document, get_statement (fixture, 0), section, 0);
          break;
        case 6: /* a section that the format has no place for */
          sw_node_init_text (made, SW_SECTION_KEY, "green");
          done = sw_document_insert (fixture->document, sw_document_get_root (fixture->document),
                                     SW_LIST_SECTIONS, made, 1);
          break;
        case 7: /* one that is there already */
          sw_node_init_text (made, SW_SECTION_KEY, "occupational");
          done = sw_document_insert (fixture->document, sw_document_get_root (fixture->document),
                                     SW_LIST_SECTIONS, made, 1);
          break;
        case 8: /* one that must be there */
          done = sw_document_remove (fixture->document, section);
          break;
        case 9: /* and keep its name */
          done = sw_document_set_text (fixture->document, section, SW_SECTION_KEY, "ai");
          break;
        default: /* no UTF-8 */
          done = sw_document_set_text (fixture->document, get_statement (fixture, 0),
                                       SW_STATEMENT_TEXT, "\xff");
          break;
        }
      g_test_assert_expected_messages ();
      g_assert_false (done);
    }
  sw_document_commit (fixture->document);
  g_assert_false (sw_document_can_undo (fixture->document));
}

/* What a member cannot hold in JSON would make a file that nobody can read. */
static void
test_values (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    SwKind part;
    guint field;
    const char *text;      /* NULL for null */
    gboolean possible;
  } cases[] = {
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "4", TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "-1", TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "4.0", TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, NULL, TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "04", FALSE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "4.5", FALSE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "four", FALSE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, "", FALSE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE_INFERRED, "true", TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE_INFERRED, "yes", FALSE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, "null", TRUE },
    { SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE, NULL, FALSE },
    { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, NULL, TRUE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "42.2", TRUE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "1e400", TRUE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "-0.5E-3", TRUE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "1.", FALSE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, ".5", FALSE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "1e", FALSE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "0x10", FALSE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "42,2", FALSE },
    { SW_KIND_SAFI, SW_SAFI_SCORE, "inf", FALSE },
  };

  sw_document_begin (fixture->document, "Values", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwValue) value =
        cases[i].text != NULL ? sw_value_new (cases[i].text) : sw_value_null ();
      SwNode *part = sw_document_get_part (fixture->document, cases[i].part);

      if (!cases[i].possible)
        g_test_expect_message ("skillwright-core", G_LOG_LEVEL_CRITICAL, "*impossible change*");
      g_assert_cmpint (sw_document_set (fixture->document, part, cases[i].field, value), ==,
                       cases[i].possible);
      g_test_assert_expected_messages ();
    }
  sw_document_commit (fixture->document);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  put_text (fixture, "one", NULL);
  sw_document_set_read_only (fixture->document, "It is not yours.");
  put_text (fixture, "two", NULL);
  g_assert_cmpstr (get_text (fixture), ==, "one");
  g_assert_false (sw_document_undo (fixture->document));
  sw_document_set_read_only (fixture->document, NULL);
  g_assert_true (sw_document_undo (fixture->document));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_properties (Fixture *fixture,
                 gconstpointer data)
{
  guint n_modified = 0;
  gboolean can_undo;

  g_signal_connect_swapped (fixture->document, "notify::modified", G_CALLBACK (count_cb),
                            &n_modified);
  put_text (fixture, "one", NULL);
  g_assert_cmpuint (n_modified, ==, 1);
  sw_document_mark (fixture->document, SW_MARK_FILE, sw_document_get_serial (fixture->document));
  g_assert_cmpuint (n_modified, ==, 2);
  g_object_get (fixture->document, "can-undo", &can_undo, NULL);
  g_assert_true (can_undo);
  sw_document_unmark (fixture->document, SW_MARK_FILE);
  g_assert_true (sw_document_is_modified (fixture->document, SW_MARK_FILE));
  while (sw_document_undo (fixture->document))
    g_assert_true (sw_document_is_modified (fixture->document, SW_MARK_FILE));
}

/* A snapshot stays what it is, whatever becomes of the document, and has its ids. */
static void
test_snapshot (void)
{
  Fixture fixture = { 0 };
  SwNode *statement;
  g_autoptr (SwDocument) snapshot = NULL;
  g_autofree char *id = NULL;
  SwNode *section, *kept;

  setup (&fixture, NULL);
  statement = sw_node_get_nth (fixture.levels[0], SW_LIST_STATEMENTS, 1);
  id = g_strdup (sw_node_get_id (statement));
  sw_document_set_read_only (fixture.document, "Look, do not touch.");
  snapshot = sw_document_snapshot (fixture.document);
  sw_document_set_read_only (fixture.document, NULL);

  sw_document_begin (fixture.document, "Edit", NULL);
  sw_document_set_text (fixture.document, statement, SW_STATEMENT_TEXT, "something else");
  sw_document_remove (fixture.document, sw_node_get_nth (fixture.levels[0], SW_LIST_STATEMENTS, 2));
  sw_document_commit (fixture.document);

  section = sw_document_get_section (snapshot, "occupational");
  kept = sw_node_get_nth (sw_node_get_nth (section, SW_LIST_LEVELS, 0), SW_LIST_STATEMENTS, 1);
  g_assert_cmpstr (sw_node_get_text (kept, SW_STATEMENT_TEXT), ==, "b");
  g_assert_cmpstr (sw_node_get_id (kept), ==, id);
  g_assert_cmpuint (sw_node_get_n (sw_node_get_parent (kept), SW_LIST_STATEMENTS), ==, 5);
  g_assert_cmpstr (sw_document_get_read_only (snapshot), ==, "Look, do not touch.");
  g_assert_false (sw_document_can_undo (snapshot));
  teardown (&fixture, NULL);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("telling", test_telling);
  ADD ("refused", test_refused);
  ADD ("values", test_values);
  ADD ("read-only", test_read_only);
  ADD ("properties", test_properties);
  g_test_add_func ("/document/snapshot", test_snapshot);

  return g_test_run ();
}
