/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page one writes on, with real key events: the rows behave as one text.
 *
 * A page is written as "one^/two|three": levels between bars, statements between slashes, "^" for the
 * caret, "<...>" for a statement that is selected as a whole. " — " is written " ~ ". */

#include "editor/sw-section-view-private.h"
#include "editor/sw-statement-row-private.h"
#include "form/sw-field.h"
#include "import/sw-paste-wait.h"
#include "model/sw-statement-edits.h"
#include "text/sw-statement-text.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwSectionView *view;
} Fixture;

static void
settle (void)
{
  fixture_settle (60);
  fixture_drain ();
}

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 60);
}

static char *
with_separators (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ~ ", -1);

  return g_strjoinv (SW_SEPARATOR, parts);
}

/* Makes a document of a page and opens it; the caret goes where the page has it. */
static void
open_page (Fixture *fixture,
           const char *page)
{
  g_autoptr (SwDocument) document = NULL;
  g_auto (GStrv) levels = g_strsplit (page, "|", -1);
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  SwNode *focused = NULL;
  int caret = 0;

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; levels[i] != NULL; i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
      g_auto (GStrv) texts = g_strsplit (levels[i], "/", -1);

      sw_node_init_text (level, SW_LEVEL_KEY, i == 0 ? "emerging" : i == 1 ? "developing" : "proficient");
      sw_node_init_text (level, SW_LEVEL_LABEL, i == 0 ? "Emerging" : i == 1 ? "Developing" : "Proficient");
      for (guint j = 0; *levels[i] != '\0' && texts[j] != NULL; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          g_autofree char *text = with_separators (texts[j]);
          char *mark = strchr (text, '^');

          if (mark != NULL)
            {
              caret = (int) g_utf8_strlen (text, mark - text);
              memmove (mark, mark + 1, strlen (mark));
              focused = statement;
            }
          sw_node_init_text (statement, SW_STATEMENT_TEXT, text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  document = sw_document_new (root);

  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  sw_session_set_place (fixture->session, section);
  if (focused != NULL)
    sw_section_view_focus (fixture->view, focused, caret, caret);
  settle ();
}

static char *
print_row (SwStatementRow *row)
{
  SwText *text = sw_statement_row_get_text (row);
  g_autoptr (GString) string = g_string_new (sw_text_get_text (text));
  g_auto (GStrv) parts = NULL;

  if (gtk_widget_is_focus (GTK_WIDGET (text)))
    g_string_insert_c (string, (gssize) sw_text_get_caret (text), '^');
  if (sw_statement_row_get_selected (row))
    {
      g_string_prepend_c (string, '<');
      g_string_append_c (string, '>');
    }
  parts = g_strsplit (string->str, SW_SEPARATOR, -1);
  return g_strjoinv (" ~ ", parts);
}

static char *
print_page (Fixture *fixture)
{
  SwNode *section = sw_section_view_get_container (fixture->view);
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, i);
      SwLevelView *view = sw_section_view_get_level_view (fixture->view, level);
      SwStatementRow *ghost = sw_level_view_get_ghost (view);

      if (i > 0)
        g_string_append_c (page, '|');
      g_assert_cmpuint (sw_level_view_get_n_rows (view), ==, sw_node_get_n (level, SW_LIST_STATEMENTS));
      if (ghost != NULL && gtk_widget_is_focus (GTK_WIDGET (sw_statement_row_get_text (ghost))))
        g_string_append (page, "(^)");
      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);
          g_autofree char *text = print_row (row);

          /* What is seen is what is there. */
          g_assert_true (sw_statement_row_get_node (row) == sw_node_get_nth (level, SW_LIST_STATEMENTS, j));
          g_assert_cmpstr (sw_text_get_text (sw_statement_row_get_text (row)), ==,
                           sw_node_get_text (sw_statement_row_get_node (row), SW_STATEMENT_TEXT));
          g_string_append_printf (page, "%s%s", j > 0 ? "/" : "", text);
        }
    }
  return g_string_free (page, FALSE);
}

/* What is pasted comes when the clipboard has been read. */
static void
assert_page (Fixture *fixture,
             const char *expected)
{
  g_autofree char *page = print_page (fixture);

  for (guint i = 0; i < 100 && !g_str_equal (page, expected); i++)
    {
      settle ();
      g_free (page);
      page = print_page (fixture);
    }
  g_assert_cmpstr (page, ==, expected);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = sw_session_new ();
  fixture->view = sw_section_view_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  sw_section_view_set_session (fixture->view, fixture->session);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  /* Somewhere to go to by Tab. */
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 700, 600);
  fixture_present (fixture->window);
  settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  settle ();
}

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
        g_auto (GStrv) texts = g_strsplit (page, "^", -1);
        g_auto (GStrv) first = g_strsplit (table[i].before, "^", -1);
        g_autofree char *text = g_strjoinv ("", texts);
        g_autofree char *expected = g_strjoinv ("", first);

        g_assert_cmpstr (text, ==, expected);
      }
      while (sw_session_redo (fixture->session))
        settle ();
      again = print_page (fixture);
      if (strchr (after, '<') == NULL && strchr (after, '(') == NULL)
        g_assert_cmpstr (again, ==, after);
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

static void
set_clipboard (Fixture *fixture,
               const char *mime_type,
               const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), content);
}

static void
test_paste (Fixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *mime_type;
    const char *text;
    const char *after;
  } cases[] = {
    { "a^/b|", "text/plain;charset=utf-8", "1. x\n2. y", "a/x/y^/b|" },
    { "^|", "text/plain;charset=utf-8", "\xe2\x80\xa2 x\n\xe2\x80\xa2 y", "x/y^|" },
    { "a^|", "text/plain;charset=utf-8", "x - y", "ax - y^|" },
    { "a^|", "text/html", "<ul><li><b>L</b> do</li><li>M</li></ul>", "a/L ~ do/M^|" },
    { "^|", "text/html", "<p><b>L</b> do</p>", "L ~ do^|" },
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SwDocument *document;

      open_page (fixture, cases[i].before);
      document = sw_session_get_document (fixture->session);
      set_clipboard (fixture, cases[i].mime_type, cases[i].text);
      g_test_message ("%s into %s", cases[i].text, cases[i].before);
      press ("ctrl+v");
      assert_page (fixture, cases[i].after);
      sw_session_undo (fixture->session);
      g_assert_false (sw_document_can_undo (document));
    }
}

/* Much rich text is divided while the main loop goes on; then it is pasted as little would be: of one line
 * into a text, the plain form. */
static void
test_paste_much (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) html = g_string_new ("<ul><li><b>L</b> do</li><li>M</li></ul>");
  g_autoptr (GString) line = g_string_new ("<p>b</p>");
  GdkContentProvider *forms[2];
  g_autoptr (GdkContentProvider) both = NULL;
  g_autoptr (GBytes) rich = NULL;
  g_autoptr (GBytes) plain = NULL;
  SwLevelView *level;
  SwText *text;

  if (!fixture_can_press ())
    return;

  while (html->len <= 2 * SW_PASTE_MAX_QUICK)
    g_string_append (html, "<!-- what word processors have to say of styles -->");
  while (line->len <= 2 * SW_PASTE_MAX_QUICK)
    g_string_append (line, "<!-- what word processors have to say of styles -->");

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  g_assert_true (sw_section_view_paste_html (fixture->view, sw_level_view_get_nth (level, 0), html->str));
  assert_page (fixture, "a^|");
  fixture_wait_for (sw_level_view_get_n_rows (level) == 3);
  settle ();
  assert_page (fixture, "a/L ~ do/M^|");

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  rich = g_bytes_new (line->str, line->len);
  plain = g_bytes_new_static ("b", 1);
  forms[0] = gdk_content_provider_new_for_bytes ("text/html", rich);
  forms[1] = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", plain);
  both = gdk_content_provider_new_union (forms, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), both);
  press ("ctrl+v");
  text = sw_statement_row_get_text (sw_level_view_get_nth (level, 0));
  fixture_wait_for (g_str_equal (sw_text_get_text (text), "ab"));
  settle ();
  assert_page (fixture, "ab^|");
}

/* Many lines are numbered when all of them are there, and too many are not taken. */
static void
test_paste_many (Fixture *fixture,
                 gconstpointer data)
{
  char *lines[1002] = { NULL };
  SwLevelView *level;

  for (guint i = 0; i < 1001; i++)
    lines[i] = g_strdup_printf ("Part %u", i);

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  g_assert_true (sw_section_view_paste_lines (fixture->view, sw_level_view_get_nth (level, 0), (const char *const *) lines));
  settle ();
  assert_page (fixture, "a^|");
  g_assert_nonnull (strstr (sw_session_get_status (fixture->session), "1001"));

  g_clear_pointer (&lines[50], g_free);
  g_assert_true (sw_section_view_paste_lines (fixture->view, sw_level_view_get_nth (level, 0), (const char *const *) lines));
  settle ();
  g_assert_cmpuint (sw_level_view_get_n_rows (level), ==, 51);
  for (guint i = 0; i < 51; i++)
    {
      g_autofree char *place = g_strdup_printf ("statement %u of 51", i + 1);

      g_assert_true (g_str_has_suffix (sw_level_view_get_nth (level, i)->place, place));
    }
  sw_session_undo (fixture->session);
  settle ();
  assert_page (fixture, "a^|");
  g_assert_true (g_str_has_suffix (sw_level_view_get_nth (level, 0)->place, "statement 1 of 1"));

  for (guint i = 0; i < 1001; i++)
    g_free (lines[i]);
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
static void
find_place (Fixture *fixture,
            SwNode *node,
            double part_x,
            double part_y,
            int *x,
            int *y)
{
  SwStatementRow *row = sw_section_view_get_row (fixture->view, node);
  graphene_rect_t bounds;
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (fixture->window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  *x = (int) (bounds.origin.x + bounds.size.width * part_x + surface_x);
  *y = (int) (bounds.origin.y + bounds.size.height * part_y + surface_y);
}

static void
drag (int from_x,
      int from_y,
      int to_x,
      int to_y)
{
  g_autofree char *line = g_strdup_printf (
    "xdotool mousemove %d %d sleep 0.1 mousedown 1 sleep 0.1 mousemove_relative 0 12 sleep 0.1 "
    "mousemove_relative 0 12 sleep 0.1 mousemove %d %d sleep 0.2 mousemove_relative 1 1 sleep 0.3 mouseup 1",
    from_x, from_y, to_x, to_y);
  g_autoptr (GSubprocess) process = NULL;
  const char *argv[] = { "sh", "-c", line, NULL };

  /* Not in step with this process, which has to answer the pointer meanwhile. */
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);
  for (guint i = 0; i < 100 && g_subprocess_get_identifier (process) != NULL; i++)
    settle ();
  settle ();
}

static void
test_pointer_selects (Fixture *fixture,
                      gconstpointer data)
{
  SwNode *first;
  int x, y, to_x, to_y;

  if (!fixture_can_press ())
    return;

  open_page (fixture, "one^/two/four|three");
  first = sw_section_view_get_first (fixture->view, FALSE);
  find_place (fixture, first, 0.3, 0.5, &x, &y);
  find_place (fixture, sw_statement_get_neighbour (first, 1), 0.3, 0.5, &to_x, &to_y);
  drag (x, y, to_x, to_y);
  assert_page (fixture, "<one>/<two>/four|three");
}

static void
test_pointer_moves (Fixture *fixture,
                    gconstpointer data)
{
  SwNode *first, *last;
  GtkWidget *handle;
  graphene_rect_t bounds;
  double surface_x, surface_y;
  int x, y;

  if (!fixture_can_press ())
    return;

  open_page (fixture, "one^/two/four|three/five");
  first = sw_section_view_get_first (fixture->view, FALSE);
  last = sw_section_view_get_first (fixture->view, TRUE);
  handle = gtk_widget_get_first_child (
    gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (sw_section_view_get_row (fixture->view, first))));
  g_assert_true (gtk_widget_compute_bounds (handle, GTK_WIDGET (fixture->window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  find_place (fixture, last, 0.5, 0.2, &x, &y);

  drag ((int) (bounds.origin.x + bounds.size.width / 2 + surface_x),
        (int) (bounds.origin.y + bounds.size.height / 2 + surface_y), x, y);
  {
    g_autofree char *page = print_page (fixture);
    g_auto (GStrv) parts = g_strsplit (page, "^", -1);
    g_autofree char *text = g_strjoinv ("", parts);

    g_assert_cmpstr (text, ==, "two/four|three/one/five");
  }
  g_assert_cmpstr (sw_document_get_undo_label (sw_session_get_document (fixture->session)), ==, "Move Statement");
}

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
  ADD ("/section-view/words", test_words);
  ADD ("/section-view/paste", test_paste);
  ADD ("/section-view/paste-much", test_paste_much);
  ADD ("/section-view/paste-many", test_paste_many);
  ADD ("/section-view/heights", test_heights);
  ADD ("/section-view/filling", test_filling);
  ADD ("/section-view/pointer/selects", test_pointer_selects);
  ADD ("/section-view/pointer/moves", test_pointer_moves);
  ADD ("/section-view/filling/keeps-the-place", test_filling_keeps_the_place);
  ADD ("/section-view/read-only", test_read_only);
  ADD ("/section-view/menu", test_menu);
  ADD ("/section-view/level-editor", test_level_editor);

  return g_test_run ();
}
