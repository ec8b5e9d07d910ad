/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history, by scripts: what is typed into the first statement and done otherwise, and what can be seen and
 * undone afterwards. */

#include "document-fixture.h"

#include <string.h>

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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/scripts", test_scripts);
  ADD ("labels", test_labels);
  ADD ("same-nodes", test_same_nodes);
  ADD ("focus", test_focus);
  ADD ("late-mark", test_late_mark);

  return g_test_run ();
}
