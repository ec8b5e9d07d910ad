/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page one writes on, with real key events: the rows behave as one text.
 *
 * Pasting is in test-section-paste.c, the pointer in test-section-pointer.c. */

#include "editor/sw-statement-row-private.h"
#include "form/sw-field.h"
#include "model/sw-statement-edits.h"

#include <adwaita.h>
#include <string.h>

#include "page-fixture.h"

static const struct
{
  const char *before;
  const char *keys;
  const char *after;
} table[] = {
  /* Enter */
  { "one^|two", "Return", "one./^|two" },
  { "one.^/two|", "Return x", "one./x^/two|" },
  { "on^e|two", "Return", "on/^e|two" },
  { "^one|two", "Return", "^/one|two" },
  { "one ~ tw^o|", "Return", "one ~ tw/^o|" },
  { "one^/two|", "shift+Return", "^/one/two|" },
  { "one/^/two|", "Return", "one//^two|" },
  { "one^|", "ctrl+shift+u 2 0 1 4 Return", "one—^|" },
  { "one two^|", "shift+Home Return", "/^|" },
  /* joining */
  { "one/^two|", "BackSpace", "one^ two|" },
  { "one^/two|", "Delete", "one^ two|" },
  { "one/^|two", "BackSpace", "one^|two" },
  { "^/one|two", "BackSpace", "^one|two" },
  { "one|^two", "BackSpace", "one|^two" },
  { "one^|two", "Delete", "one^|two" },
  { "one two^|", "ctrl+BackSpace", "one ^|" },
  { "one ^two|", "ctrl+Delete", "one ^|" },
  /* the separator */
  { "one^|", "Tab", "one ~ ^|" },
  { "one^|", "space minus space", "one ~ ^|" },
  { "one^|", "space minus space BackSpace", "one - ^|" },
  { "one^|", "minus minus", "one ~ ^|" },
  { "one^|", "ctrl+a Tab", "one|" },
  { "one ~ tw^o/three|", "Tab", "one ~ two/three|" },
  { "one ~ tw^o/three|", "Tab shift+Tab x", "one ~ twx^o/three|" },
  { "on^e/three|", "shift+Tab", "one/three|" },
  /* through the page */
  { "one/tw^o|three", "Up", "on^e/two|three" },
  { "one/two^|two more", "Down", "one/two|two^ more" },
  { "one/two^|three", "Right", "one/two|^three" },
  { "one/two|^three", "Left", "one/two^|three" },
  { "one/two|^three", "ctrl+Left", "one/two^|three" },
  { "one/two|th^ree", "ctrl+Home", "^one/two|three" },
  { "o^ne/two|three", "ctrl+End", "one/two|three^" },
  { "o^ne/two|three", "ctrl+Next", "one/two|^three" },
  { "one/two|th^ree", "ctrl+Prior", "^one/two|three" },
  { "one/t^wo|three", "ctrl+Prior", "^one/two|three" },
  { "one^||two", "Down", "one|(^)|two" },
  { "one^||two", "Down x", "one|x^|two" },
  { "one^||two", "Down Down", "one||two^" },
  { "one||two^", "Up", "one|(^)|two" },
  { "o^ne/two|three", "Next", "one/two|three^" },
  { "one/two|thr^ee", "Prior", "^one/two|three" },
  /* whole statements */
  { "on^e/two|three", "Escape", "<one>/two|three" },
  { "on^e/two|three", "Escape Escape", "one^/two|three" },
  { "on^e/two|three", "Escape Return", "one^/two|three" },
  { "on^e/two|three", "Escape x", "onex^/two|three" },
  { "on^e/two|three", "Escape Down", "one/<two>|three" },
  { "on^e/two|three", "Escape shift+Down shift+Down", "<one>/<two>|<three>" },
  { "on^e/two|three", "shift+Down shift+Down", "<one>/<two>|three" },
  { "on^e/two|three", "shift+Down shift+Down shift+Up", "<one>/two|three" },
  { "on^e/two|three", "ctrl+a x", "x^/two|three" },
  { "on^e/two|three", "ctrl+a ctrl+a", "<one>/<two>|three" },
  { "on^e/two|three", "ctrl+a ctrl+a ctrl+a", "<one>/<two>|<three>" },
  { "on^e/two|three", "Escape Delete", "^two|three" },
  { "on^e/two|three", "ctrl+a ctrl+a BackSpace", "|^three" },
  { "on^e|", "ctrl+a ctrl+a BackSpace", "(^)|" },
  { "on^e|", "Escape Delete x", "x^|" },
  { "one|tw^o", "ctrl+a ctrl+a ctrl+a Delete", "(^)|" },
  { "on^e|", "alt+Delete", "(^)|" },
  { "on^e|", "Escape ctrl+x", "(^)|" },
  /* verbs */
  { "on^e/two|three", "alt+Down", "two/on^e|three" },
  { "on^e/two|three", "alt+Down alt+Down", "two|on^e/three" },
  { "one/t^wo|three", "alt+Up", "t^wo/one|three" },
  { "one/two|th^ree", "alt+Up", "one/two/th^ree|" },
  { "on^e/two|three", "alt+Next", "two|three/on^e" },
  { "one/two|th^ree", "alt+Prior", "one/two/th^ree|" },
  { "one/t^wo|three", "alt+Delete", "^one|three" },
  { "o^ne/two|three", "alt+Delete", "^two|three" },
  { "o^ne/two|three", "ctrl+d", "one/one^/two|three" },
  { "o^ne/two/four|three", "Escape shift+Down alt+Down", "four/<one>/<two>|three" },
  { "o^ne/two|three", "Escape shift+Down alt+Next", "|three/<one>/<two>" },
  { "o^ne/two|three", "Escape shift+Down alt+Delete", "|^three" },
  { "o^ne/two|three", "Escape ctrl+d", "one/<one>/two|three" },
  /* the clipboard, as wholes */
  { "o^ne/two|three", "Escape ctrl+x Escape Down ctrl+v", "two|three/one^" },
  { "o^ne/two|three", "Escape ctrl+c Down Down ctrl+v", "one/two|three/one^" },
  { "o^ne/two|three", "Escape shift+Down ctrl+c ctrl+End Return Return ctrl+v", "one/two|three./one/two^" },
};

static void
test_keys (Fixture *fixture,
           gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("%s: %s", table[i].before, table[i].keys);
      open_page (fixture, table[i].before);
      press (table[i].keys);
      assert_page (fixture, table[i].after);
    }
}

/* Whatever the keys did, undo brings the first page back and redo the last one. */
static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      SwDocument *document;
      g_autofree char *after = NULL;
      g_autofree char *again = NULL;
      guint n = 0;

      open_page (fixture, table[i].before);
      document = sw_session_get_document (fixture->session);
      press (table[i].keys);
      assert_page (fixture, table[i].after);
      if (!sw_document_can_undo (document))
        continue;

      g_test_message ("%s: %s", table[i].before, table[i].keys);
      after = print_page (fixture);
      for (; sw_session_undo (fixture->session); n++)
        settle ();
      {
        g_autofree char *page = print_page (fixture);
        g_autofree char *text = without_marks (page);
        g_autofree char *expected = without_marks (table[i].before);

        g_assert_cmpstr (text, ==, expected);
      }
      while (sw_session_redo (fixture->session))
        settle ();
      again = print_page (fixture);
      if (strchr (after, '(') == NULL)
        g_assert_cmpstr (again, ==, after);
    }
}

/* A selection of statements is where undo and redo lead back to, as a caret is. */
static void
test_undo_selects (Fixture *fixture,
                   gconstpointer data)
{
  static const struct
  {
    const char *keys;
    const char *after;
  } cases[] = {
    { "ctrl+d", "one/two/<one>/<two>|three" },
    { "alt+Down", "|<one>/<two>/three" },
    { "alt+Next", "|three/<one>/<two>" },
    { "Delete", "|^three" },
    { "ctrl+x", "|^three" },
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].keys);
      open_page (fixture, "on^e/two|three");
      press ("Escape shift+Down");
      press (cases[i].keys);
      assert_page (fixture, cases[i].after);
      g_assert_true (sw_session_undo (fixture->session));
      assert_page (fixture, "<one>/<two>|three");
      g_assert_true (sw_session_redo (fixture->session));
      assert_page (fixture, cases[i].after);
    }
}

/* The outline leads to a level; whoever comes to the page then comes to what is seen. */
static void
test_led_to_level (Fixture *fixture,
                   gconstpointer data)
{
  SwNode *section;

  open_page (fixture, "one^/two|three/four|");
  section = sw_section_view_get_container (fixture->view);
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (fixture->view)));
  for (guint i = 0; i < 3; i++)
    {
      static const char *const pages[] = { "^one/two|three/four|", "one/two|^three/four|", "one/two|three/four|(^)" };

      sw_session_set_place (fixture->session, sw_node_get_nth (section, SW_LIST_LEVELS, 2 - i));
      g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
      assert_page (fixture, pages[2 - i]);
      gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (fixture->view)));
    }
}

/* One word is one step; the caret goes back to where it was. */
static void
test_words (Fixture *fixture,
            gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  open_page (fixture, "one^|");
  press ("space t w o space t e n");
  assert_page (fixture, "one two ten^|");
  sw_session_undo (fixture->session);
  settle ();
  assert_page (fixture, "one two ^|");
  sw_session_undo (fixture->session);
  settle ();
  assert_page (fixture, "one ^|");

  open_page (fixture, "one^|");
  press ("x Left y");
  sw_session_undo (fixture->session);
  settle ();
  assert_page (fixture, "one^x|");
}

/* Rows have the height of their text at every width, and after typing. */
static void
test_heights (Fixture *fixture,
              gconstpointer data)
{
  static const int widths[] = { 420, 700, 1100 };
  static const char long_text[] =
    "a label of some length ~ say what is done with it, with which tools and in which setting, for so "
    "long that it does not fit into one line of the page at any of the widths that are tried here, as "
    "happens with statements of forty words^/short|";

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      SwLevelView *level;
      int one, many;

      gtk_window_set_default_size (fixture->window, widths[i], 600);
      open_page (fixture, long_text);
      level = g_ptr_array_index (fixture->view->level_views, 0);
      fixture_wait_for (gtk_widget_get_height (GTK_WIDGET (sw_level_view_get_nth (level, 1))) > 0);
      many = gtk_widget_get_height (GTK_WIDGET (sw_level_view_get_nth (level, 0)));
      one = gtk_widget_get_height (GTK_WIDGET (sw_level_view_get_nth (level, 1)));
      g_assert_cmpint (one, >, 15);
      g_assert_cmpint (many, >=, 2 * one - 24);
    }
}

/* What is not on the first screen is there a moment later, and at once when it is needed. */
static void
test_filling (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GString) page = g_string_new ("first^");
  SwLevelView *level;
  SwNode *last;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (page, "/statement %u", i);
  g_string_append (page, "|end");
  open_page (fixture, page->str);

  level = g_ptr_array_index (fixture->view->level_views, 0);
  last = sw_section_view_get_first (fixture->view, TRUE);
  sw_session_reveal (fixture->session, last, SW_STATEMENT_TEXT, 0, 2);
  settle ();
  g_assert_true (gtk_widget_is_focus (
    GTK_WIDGET (sw_statement_row_get_text (sw_section_view_get_row (fixture->view, last)))));

  for (guint i = 0; i < 100 && !sw_level_view_is_full (level); i++)
    settle ();
  g_assert_true (sw_level_view_is_full (level));
}

/* Where the pointer has to be for the middle of a statement's text, its handle, or the gap above it. */
/* Rows that are made while one is elsewhere do not take the user along: a move right after opening
 * keeps the caret. */
static void
test_filling_keeps_the_place (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GString) page = g_string_new ("fir^st");
  SwLevelView *level;

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (page, "/statement %u", i);
  g_string_append (page, "|end");
  open_page (fixture, page->str);
  level = g_ptr_array_index (fixture->view->level_views, 0);
  for (guint i = 0; i < 100 && !sw_level_view_is_full (level); i++)
    settle ();

  press ("alt+Down x");
  g_assert_cmpstr (sw_text_get_text (sw_statement_row_get_text (sw_level_view_get_nth (level, 1))), ==, "firxst");
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  open_page (fixture, "one^/two|");
  sw_document_set_read_only (sw_session_get_document (fixture->session), "a later schema");
  settle ();
  sw_section_view_focus (fixture->view, sw_section_view_get_first (fixture->view, FALSE), 3, 3);
  press ("x Return BackSpace alt+Down alt+Delete ctrl+d");
  g_assert_false (sw_document_can_undo (sw_session_get_document (fixture->session)));
}

static GtkPopover *
find_popover (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return gtk_widget_get_mapped (widget) ? GTK_POPOVER (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkPopover *popover = find_popover (child);

      if (popover != NULL)
        return popover;
    }
  return NULL;
}

static void
wait_for_popover (Fixture *fixture,
                  gboolean open)
{
  for (guint i = 0; i < 50 && (find_popover (GTK_WIDGET (fixture->view)) != NULL) != open; i++)
    settle ();
  for (guint i = 0; i < 4; i++)
    settle ();
  g_assert_cmpint (find_popover (GTK_WIDGET (fixture->view)) != NULL, ==, open);
}

static GtkWidget *
get_focus_in_popover (Fixture *fixture)
{
  GtkPopover *popover = find_popover (GTK_WIDGET (fixture->view));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_nonnull (popover);
  g_assert_nonnull (focus);
  g_test_message ("focus: %s", G_OBJECT_TYPE_NAME (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)));
  return focus;
}

/* The menu has the focus on its first item, goes round at both ends, and gives the focus back. */
static void
test_menu (Fixture *fixture,
           gconstpointer data)
{
  static const char *const pages[] = {
    "Oil points ~ lubricate wi^th the grade that the chart names./two|three",
    "Oil points - lubricate wi^th the grade that the chart names./two|three",
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *first, *last;

      open_page (fixture, pages[i]);
      press ("alt+Return");
      wait_for_popover (fixture, TRUE);
      first = get_focus_in_popover (fixture);
      press ("Up");
      last = get_focus_in_popover (fixture);
      g_assert_true (last != first);
      press ("Down");
      g_assert_true (get_focus_in_popover (fixture) == first);
      press ("Down");
      g_assert_true (get_focus_in_popover (fixture) != first);
      press ("Up");
      g_assert_true (get_focus_in_popover (fixture) == first);
      press ("Up");
      g_assert_true (get_focus_in_popover (fixture) == last);
      press ("Escape");
      wait_for_popover (fixture, FALSE);
      assert_page (fixture, pages[i]);
    }
}

static void
assert_edits_level (Fixture *fixture,
                    const char *label)
{
  GtkWidget *focus = get_focus_in_popover (fixture);

  g_assert_true (SW_IS_FIELD (focus));
  g_assert_cmpstr (sw_field_get_text (SW_FIELD (focus)), ==, label);
}

/* The level's fields: the first has the focus, Escape gives it back to the text. */
static void
test_level_editor (Fixture *fixture,
                   gconstpointer data)
{
  const char *page = "one/tw^o|three";
  SwNode *level;

  if (!fixture_can_press ())
    return;

  open_page (fixture, page);
  level = sw_node_get_nth (sw_section_view_get_container (fixture->view), SW_LIST_LEVELS, 0);
  press ("alt+Return");
  wait_for_popover (fixture, TRUE);
  press ("Up Return");
  for (guint i = 0; i < 5; i++)
    settle ();
  wait_for_popover (fixture, TRUE);
  assert_edits_level (fixture, "Emerging");
  press ("ctrl+a N e w Escape");
  wait_for_popover (fixture, FALSE);
  assert_page (fixture, page);
  g_assert_cmpstr (sw_node_get_text (level, SW_LEVEL_LABEL), ==, "New");

  /* The heading's button, by keys. */
  gtk_widget_grab_focus (sw_level_view_get_edit_button (sw_section_view_get_level_view (fixture->view, level)));
  press ("Return");
  wait_for_popover (fixture, TRUE);
  assert_edits_level (fixture, "New");
  press ("Escape");
  wait_for_popover (fixture, FALSE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/section-view/keys", test_keys);
  ADD ("/section-view/undo", test_undo);
  ADD ("/section-view/undo-selects", test_undo_selects);
  ADD ("/section-view/led-to-level", test_led_to_level);
  ADD ("/section-view/words", test_words);
  ADD ("/section-view/heights", test_heights);
  ADD ("/section-view/filling", test_filling);
  ADD ("/section-view/filling/keeps-the-place", test_filling_keeps_the_place);
  ADD ("/section-view/read-only", test_read_only);
  ADD ("/section-view/menu", test_menu);
  ADD ("/section-view/level-editor", test_level_editor);

  return g_test_run ();
}
