/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document's one door, by scripts: what is done, and what can be seen afterwards. */

#include "model/sw-document.h"

#include <string.h>

/* A document of one section with two levels; the first statement is what scripts type into. */
typedef struct
{
  SwDocument *document;
  SwNode *levels[2];
  guint n_committed;
  SwCommitOrigin origin;
  guint n_changes;
  GString *told;           /* what lists and commits said, in their order */
} Fixture;

static void
committed_cb (Fixture *fixture,
              const SwCommit *commit)
{
  fixture->n_committed++;
  fixture->origin = commit->origin;
  fixture->n_changes = commit->changes->len;
  g_string_append (fixture->told, "committed ");
}

static void
items_changed_cb (Fixture *fixture,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *model)
{
  g_string_append_printf (fixture->told, "%u-%u+%u ", position, removed, added);
}

static void
setup (Fixture *fixture,
       gconstpointer data)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; i < G_N_ELEMENTS (fixture->levels); i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      for (guint j = 0; i == 0 && j < 5; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          const char text[] = { (char) ('a' + j), '\0' };

          sw_node_init_text (statement, SW_STATEMENT_TEXT, j == 0 ? "" : text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
      fixture->levels[i] = level;
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);

  fixture->told = g_string_new (NULL);
  fixture->document = sw_document_new (root);
  g_signal_connect_swapped (fixture->document, "committed", G_CALLBACK (committed_cb), fixture);
  g_signal_connect_swapped (sw_node_get_list (fixture->levels[0], SW_LIST_STATEMENTS),
                            "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
teardown (Fixture *fixture,
          gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  g_string_free (fixture->told, TRUE);
}

static SwNode *
get_statement (Fixture *fixture,
               guint place)
{
  return sw_node_get_nth (fixture->levels[0], SW_LIST_STATEMENTS, place);
}

static const char *
get_text (Fixture *fixture)
{
  return sw_node_get_text (get_statement (fixture, 0), SW_STATEMENT_TEXT);
}

static void
put_text (Fixture *fixture,
          const char *text,
          const char *key)
{
  sw_document_begin (fixture->document, "Type", key);
  sw_document_set_text (fixture->document, get_statement (fixture, 0), SW_STATEMENT_TEXT, text);
  sw_document_commit (fixture->document);
}

/* One letter an operation, spaces apart:
 *   +text   types text (with _ for a space), a character a transaction     -    a backspace
 *   =text   sets the text in one transaction without a key                 u r  undo, redo
 *   |       a break of the run: caret jump, another field                  s d  saved: the file, the draft
 *   ( )     begin, commit                                                  x    abort */
static void
run_script (Fixture *fixture,
            const char *script)
{
  g_auto (GStrv) steps = g_strsplit (script, " ", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (steps[i] + 1), "_", ' ');

      switch (steps[i][0])
        {
        case '+':
          for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
            {
              g_autoptr (GString) now = g_string_new (get_text (fixture));

              g_string_append_unichar (now, g_utf8_get_char (p));
              put_text (fixture, now->str, "typing");
            }
          break;
        case '-':
          {
            g_autofree char *now = g_strdup (get_text (fixture));

            *g_utf8_find_prev_char (now, now + strlen (now)) = '\0';
            put_text (fixture, now, "typing");
          }
          break;
        case '=':
          put_text (fixture, text, NULL);
          break;
        case '|':
          sw_document_break_run (fixture->document);
          break;
        case 'u':
          sw_document_undo (fixture->document);
          break;
        case 'r':
          sw_document_redo (fixture->document);
          break;
        case 's':
          sw_document_mark (fixture->document, SW_MARK_FILE,
                            sw_document_get_serial (fixture->document));
          break;
        case 'd':
          sw_document_mark (fixture->document, SW_MARK_DRAFT,
                            sw_document_get_serial (fixture->document));
          break;
        case '(':
          sw_document_begin (fixture->document, "Step", NULL);
          break;
        case ')':
          sw_document_commit (fixture->document);
          break;
        case 'x':
          sw_document_abort (fixture->document);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
test_scripts (void)
{
  static const struct
  {
    const char *script;
    const char *text;
    guint n_undo;          /* how many undos there are */
    gboolean can_redo;
    gboolean modified;
    gboolean draft_is_old; /* asked where the script writes a draft */
  } scripts[] = {
    /* words */
    { "+one", "one", 1, FALSE, TRUE },
    { "+one u", "", 0, TRUE, FALSE },
    { "+one u r", "one", 1, FALSE, TRUE },
    { "+one_two", "one two", 2, FALSE, TRUE },
    { "+one_two u", "one ", 1, TRUE, TRUE },
    { "+one_two u u", "", 0, TRUE, FALSE },
    { "+one__two u", "one  ", 1, TRUE, TRUE },
    { "+\xc3\xa9t\xc3\xa9_\xc3\xa0 u", "\xc3\xa9t\xc3\xa9 ", 1, TRUE, TRUE },
    { "+one_two_three u u u u", "", 0, TRUE, FALSE },
    { "+one_two u +x", "one x", 2, FALSE, TRUE },

    /* what breaks a run */
    { "+on | +e u", "on", 1, TRUE, TRUE },
    { "+one =two u", "one", 1, TRUE, TRUE },
    { "=one =two u", "one", 1, TRUE, TRUE },
    { "+one u r +x u", "one", 1, TRUE, TRUE },

    /* backspaces */
    { "+one -", "on", 1, FALSE, TRUE },
    { "+one - - -", "", 0, FALSE, FALSE },
    { "+one_two - - - u", "", 0, TRUE, FALSE },
    { "+one_two | - - - u", "one two", 2, TRUE, TRUE },

    /* doing something forgets what could be redone */
    { "=one =two u =three", "three", 2, FALSE, TRUE },
    { "=one u =two u r", "two", 1, FALSE, TRUE },

    /* save marks */
    { "+one s", "one", 1, FALSE, FALSE },
    { "+one s +x", "onex", 2, FALSE, TRUE },
    { "+one s +x u", "one", 1, TRUE, FALSE },
    { "+one s u", "", 0, TRUE, TRUE },
    { "+one s u r", "one", 1, FALSE, FALSE },
    { "+one s +x -", "one", 1, FALSE, FALSE },
    { "=one s u =two", "two", 1, FALSE, TRUE },
    { "=one s u =one", "one", 1, FALSE, TRUE },
    { "=one s u =two u", "", 0, TRUE, TRUE },
    { "+one s +x s +y - u", "one", 1, TRUE, TRUE },

    /* the draft's mark, which the clock sets, is in nobody's way */
    { "+one d", "one", 1, FALSE, TRUE, FALSE },
    { "+one d +x", "onex", 1, FALSE, TRUE, TRUE },
    { "+one d +x u", "", 0, TRUE, FALSE, TRUE },
    { "+one d +x u r", "onex", 1, FALSE, TRUE, TRUE },
    { "+one d +x -", "one", 1, FALSE, TRUE, TRUE },
    { "+one d +x d", "onex", 1, FALSE, TRUE, FALSE },
    { "+one d +x d u", "", 0, TRUE, FALSE, TRUE },
    { "+one d u r", "one", 1, FALSE, TRUE, FALSE },
    { "d +one - - -", "", 0, FALSE, FALSE, FALSE },
    { "+o d +n d +e_t d +w +o u", "one ", 1, TRUE, TRUE, TRUE },
    { "+one | d +x", "onex", 2, FALSE, TRUE, TRUE },
    { "+one u r d +x", "onex", 2, FALSE, TRUE, TRUE },
    { "=one d =two u", "one", 1, TRUE, TRUE, FALSE },
    { "+one s d +x", "onex", 2, FALSE, TRUE, TRUE },
    { "+one s d +x u", "one", 1, TRUE, FALSE, FALSE },
    { "+one d s +x", "onex", 2, FALSE, TRUE, TRUE },
    { "+one s +x d +y u", "one", 1, TRUE, FALSE, TRUE },

    /* nothing */
    { "u r", "", 0, FALSE, FALSE },
    { "( )", "", 0, FALSE, FALSE },
    { "( ( ) )", "", 0, FALSE, FALSE },
    { "=one =one", "one", 1, FALSE, TRUE },
    { "( =one = )", "", 0, FALSE, FALSE },

    /* nesting and giving up */
    { "( =one =two ) u", "", 0, TRUE, FALSE },
    { "( =one ( =two ) =three )", "three", 1, FALSE, TRUE },
    { "( =one ( =two ) =three ) u r", "three", 1, FALSE, TRUE },
    { "( =one x", "", 0, FALSE, FALSE },
    { "=zero ( =one ( =two x )", "zero", 1, FALSE, TRUE },
    { "=zero ( =one ( =two ) x", "zero", 1, FALSE, TRUE },
    { "=zero u ( =one x r", "zero", 1, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      Fixture fixture = { 0 };
      guint n = 0;

      setup (&fixture, NULL);
      g_test_message ("%s", scripts[i].script);
      run_script (&fixture, scripts[i].script);
      g_assert_cmpstr (get_text (&fixture), ==, scripts[i].text);
      g_assert_cmpint (sw_document_can_redo (fixture.document), ==, scripts[i].can_redo);
      g_assert_cmpint (sw_document_is_modified (fixture.document, SW_MARK_FILE), ==,
                       scripts[i].modified);
      if (strchr (scripts[i].script, 'd') != NULL)
        g_assert_cmpint (sw_document_is_modified (fixture.document, SW_MARK_DRAFT), ==,
                         scripts[i].draft_is_old);
      g_assert_cmpint (sw_document_can_undo (fixture.document), ==, scripts[i].n_undo > 0);
      g_assert_cmpint (sw_document_is_pristine (fixture.document), ==, scripts[i].n_undo == 0);
      while (sw_document_undo (fixture.document))
        n++;
      g_assert_cmpuint (n, ==, scripts[i].n_undo);
      g_assert_cmpstr (get_text (&fixture), ==, "");
      teardown (&fixture, NULL);
    }
}

static void
test_labels (Fixture *fixture,
             gconstpointer data)
{
  sw_document_begin (fixture->document, "Outer", NULL);
  sw_document_begin (fixture->document, "Inner", NULL);
  sw_document_set_text (fixture->document, get_statement (fixture, 0), SW_STATEMENT_TEXT, "x");
  sw_document_commit (fixture->document);
  g_assert_true (sw_document_is_open (fixture->document));
  g_assert_cmpuint (fixture->n_committed, ==, 0);
  sw_document_commit (fixture->document);
  g_assert_false (sw_document_is_open (fixture->document));
  g_assert_cmpuint (fixture->n_committed, ==, 1);

  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Outer");
  g_assert_null (sw_document_get_redo_label (fixture->document));
  sw_document_undo (fixture->document);
  g_assert_null (sw_document_get_undo_label (fixture->document));
  g_assert_cmpstr (sw_document_get_redo_label (fixture->document), ==, "Outer");
}

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

/* A removed subtree comes back as itself, with everything on it and the same id. */
static void
test_same_nodes (Fixture *fixture,
                 gconstpointer data)
{
  SwNode *node = get_statement (fixture, 2);
  g_autofree char *id = NULL;

  sw_document_begin (fixture->document, "Remove", NULL);
  sw_document_remove (fixture->document, get_statement (fixture, 1));
  sw_document_remove (fixture->document, node);
  sw_document_commit (fixture->document);
  id = g_strdup (sw_node_get_id (node));
  g_assert_null (sw_node_get_parent (node));
  g_assert_cmpuint (fixture->n_changes, ==, 2);

  sw_document_undo (fixture->document);
  g_assert_cmpint (fixture->origin, ==, SW_COMMIT_UNDONE);
  g_assert_true (get_statement (fixture, 2) == node);
  g_assert_true (sw_node_get_parent (node) == fixture->levels[0]);
  g_assert_cmpstr (sw_node_get_id (node), ==, id);

  sw_document_redo (fixture->document);
  g_assert_cmpint (fixture->origin, ==, SW_COMMIT_REDONE);
  g_assert_null (sw_node_get_parent (node));
}

static void
test_focus (Fixture *fixture,
            gconstpointer data)
{
  SwNode *first = get_statement (fixture, 0);
  SwNode *second = get_statement (fixture, 1);

  sw_document_set_focus (fixture->document, first, SW_STATEMENT_TEXT, 3, 1);
  sw_document_begin (fixture->document, "Edit", NULL);
  sw_document_set_text (fixture->document, first, SW_STATEMENT_TEXT, "x");
  sw_document_set_focus (fixture->document, second, SW_STATEMENT_TEXT, 1, 1);
  sw_document_commit (fixture->document);

  /* The user goes elsewhere, and is brought back by the undo. */
  sw_document_set_focus (fixture->document, NULL, 0, 0, 0);
  sw_document_undo (fixture->document);
  g_assert_true (sw_document_get_focus (fixture->document)->node == first);
  g_assert_cmpint (sw_document_get_focus (fixture->document)->caret, ==, 3);
  g_assert_cmpint (sw_document_get_focus (fixture->document)->anchor, ==, 1);

  sw_document_redo (fixture->document);
  g_assert_true (sw_document_get_focus (fixture->document)->node == second);
  g_assert_cmpint (sw_document_get_focus (fixture->document)->caret, ==, 1);

  /* Giving up brings it back as well. */
  sw_document_begin (fixture->document, "Edit", NULL);
  sw_document_set_text (fixture->document, first, SW_STATEMENT_TEXT, "y");
  sw_document_set_focus (fixture->document, first, SW_STATEMENT_TEXT, 1, 1);
  sw_document_abort (fixture->document);
  g_assert_true (sw_document_get_focus (fixture->document)->node == second);

  sw_document_set_focus (fixture->document, NULL, 0, 0, 0);
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

/* A save in the background marks where the document was, not where it is. */
static void
test_late_mark (Fixture *fixture,
                gconstpointer data)
{
  guint64 serial;

  run_script (fixture, "+on");
  serial = sw_document_get_serial (fixture->document);
  run_script (fixture, "+e");
  sw_document_mark (fixture->document, SW_MARK_FILE, serial);
  g_assert_true (sw_document_is_modified (fixture->document, SW_MARK_FILE));
}

#define ADD(name, test) g_test_add ("/document/" name, Fixture, NULL, setup, test, teardown)

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
  g_test_add_func ("/document/scripts", test_scripts);
  g_test_add_func ("/document/snapshot", test_snapshot);
  ADD ("labels", test_labels);
  ADD ("telling", test_telling);
  ADD ("same-nodes", test_same_nodes);
  ADD ("focus", test_focus);
  ADD ("refused", test_refused);
  ADD ("values", test_values);
  ADD ("read-only", test_read_only);
  ADD ("properties", test_properties);
  ADD ("late-mark", test_late_mark);
  return g_test_run ();
}
