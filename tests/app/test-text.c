/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text field of a statement: above all that what it measures is what GtkTextView lays out. */

#include "text/sw-text-delta.h"
#include "text/sw-text-measure.h"
#include "text/sw-text.h"

#include <adwaita.h>

#include "app-fixture.h"

static const char *const samples[] = {
  "",
  "x",
  "Case notes \xe2\x80\x94 write up each visit within a day, in plain words that a court can "
  "follow.",
  "Safety planning \xe2\x80\x94 draw up a plan with the family that names who does what when a "
  "warning sign shows, rehearse it with them, and review it after every change in the household, "
  "so that nobody has to look for it at night.",
  "One label without any separator that nevertheless goes on for long enough to be wrapped once "
  "or twice in a narrow window",
  "Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis "
  "\xe2\x80\x94 say it",
  "\xd9\x85\xd9\x84\xd8\xa7\xd8\xad\xd8\xb8\xd8\xa7\xd8\xaa \xd8\xa7\xd9\x84\xd8\xad\xd8\xa7\xd9"
  "\x84\xd8\xa9 \xe2\x80\x94 \xd9\x83\xd8\xaa\xd8\xa7\xd8\xa8\xd8\xa9 \xd9\x83\xd9\x84 "
  "\xd8\xb2\xd9\x8a\xd8\xa7\xd8\xb1\xd8\xa9 \xd8\xae\xd9\x84\xd8\xa7\xd9\x84 \xd9\x8a\xd9\x88"
  "\xd9\x85 \xd9\x88\xd8\xa7\xd8\xad\xd8\xaf \xd8\xa8\xd9\x84\xd8\xba\xd8\xa9 \xd9\x8a\xd9\x81"
  "\xd9\x87\xd9\x85\xd9\x87\xd8\xa7 \xd8\xa7\xd9\x84\xd8\xac\xd9\x85\xd9\x8a\xd8\xb9.",
  "\xe8\xa8\x98\xe9\x8c\xb2 \xe2\x80\x94 \xe8\xa8\xaa\xe5\x95\x8f\xe3\x81\x94\xe3\x81\xa8\xe3\x81"
  "\xab\xe6\x9b\xb8\xe3\x81\x8d\xe3\x80\x81\xe4\xb8\x80\xe6\x97\xa5\xe4\xbb\xa5\xe5\x86\x85\xe3"
  "\x81\xab\xe7\xb5\x82\xe3\x81\x88\xe3\x82\x8b\xe3\x80\x82 ok \xf0\x9f\x99\x82 fine",
};

static void
settle (void)
{
  fixture_settle (40);
  fixture_drain ();
}

typedef struct
{
  GtkWindow *window;
  SwText *text;
  GString *log;
} Fixture;

static void
edited_cb (Fixture *fixture,
           const SwTextEdit *edit)
{
  static const char letters[] = "idrpa";

  g_string_append_printf (fixture->log,
                          "%c%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT "%s ",
                          letters[edit->kind], edit->offset, edit->n_removed, edit->n_inserted,
                          edit->composing ? "~" : "");
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->log = g_string_new (NULL);
  fixture->text = sw_text_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->text));
  gtk_window_set_child (fixture->window, box);
  g_signal_connect_swapped (fixture->text, "edited", G_CALLBACK (edited_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->text), (gpointer *) &fixture->text);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->text);
  g_string_free (fixture->log, TRUE);
}

static void
show (Fixture *fixture,
      int width)
{
  gtk_window_set_default_size (fixture->window, width, 600);
  fixture_present (fixture->window);
  settle ();

  /* The X server answers when it has time. */
  for (guint i = 0; i < 100 && gtk_widget_get_width (GTK_WIDGET (fixture->text)) != width; i++)
    settle ();
}

/* Changes made as GtkTextView makes them for a key. */
static void
type (SwText *text,
      const char *letters)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, p, g_utf8_next_char (p) - p, TRUE);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
assert_true_height (SwText *text,
                    const char *when)
{
  GtkTextView *view = GTK_TEXT_VIEW (text);
  GtkTextIter end;
  GdkRectangle last;
  int width = gtk_widget_get_width (GTK_WIDGET (text));
  int minimum, natural, y, height, bottom;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  gtk_text_view_get_iter_location (view, &end, &last);
  bottom = last.y + last.height + gtk_text_view_get_pixels_below_lines (view);
  gtk_widget_measure (GTK_WIDGET (text), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);

  if (minimum != y + height || natural != minimum ||
      gtk_widget_get_height (GTK_WIDGET (text)) != minimum || bottom > minimum + 1 ||
      bottom < minimum - 4) /* Pango rounds each line for itself */
    g_error ("%s at %d: measured %d (%d), allocated %d, laid out %d, last line ends at %d: %s",
             when, width, minimum, natural, gtk_widget_get_height (GTK_WIDGET (text)), y + height,
             last.y + last.height, sw_text_get_text (text));
}

static void
test_height_for_width (Fixture *fixture,
                       gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  double scale = GPOINTER_TO_INT (data);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      sw_text_set_text (fixture->text, samples[i]);

      for (int width = 200; width <= 900; width += i % 2 == 0 ? 70 : 53)
        {
          show (fixture, width);
          g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->text)), ==, width);
          assert_true_height (fixture->text, "shown");
        }

      type (fixture->text, " and then some more words, enough for another line or even two.");
      settle ();
      assert_true_height (fixture->text, "typed");
    }

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define DASH "\xe2\x80\x94"

static void
test_delta (void)
{
  static const struct
  {
    const char *before, *after;
    SwTextDelta delta;
  } cases[] = {
    { "", "", { 0, 0, 0 } },
    { "same", "same", { 4, 0, 0 } },
    { "", "new", { 0, 0, 3 } },
    { "old", "", { 0, 3, 0 } },
    { "ab", "aab", { 1, 0, 1 } },
    { "aaa", "aa", { 2, 1, 0 } },
    { "one two", "one too", { 5, 1, 1 } },
    { "\xc3\xa4", "\xc3\xb6", { 0, 2, 2 } },
    { "x\xe2\x80\x94y", "x\xe2\x80\x93y", { 1, 3, 3 } },
    { "\xc3\xa4", "\xc4\xa4", { 0, 2, 2 } },
    { "a\xc3\xa4", "a\xc3\xa4\xc3\xa4", { 3, 0, 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SwTextDelta delta = sw_text_delta (cases[i].before, cases[i].after);

      g_test_message ("%s > %s", cases[i].before, cases[i].after);
      g_assert_cmpint (delta.offset, ==, cases[i].delta.offset);
      g_assert_cmpint (delta.n_removed, ==, cases[i].delta.n_removed);
      g_assert_cmpint (delta.n_inserted, ==, cases[i].delta.n_inserted);
    }
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text, *one_line, *split;
  } cases[] = {
    { "plain", NULL, "plain" },
    { "", NULL, "" },
    { "one\ntwo", "one two", "one|two" },
    { "one \r\n\r\n two\n", "one  two", "one|two" },
    { "\n", "", "" },
    { "a\tb", "a b", "a\tb" },
    { "a\xe2\x80\xa8"
      "b\xe2\x80\xa9"
      "c\xc2\x85"
      "d\ve\ff",
      "a b c d e f", "a|b|c|d|e|f" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = sw_text_one_line (cases[i].text, -1);
      g_auto (GStrv) lines = sw_text_split_lines (cases[i].text);
      g_autofree char *split = g_strjoinv ("|", lines);

      g_assert_cmpstr (line, ==, cases[i].one_line);
      g_assert_cmpstr (split, ==, cases[i].split);
    }
}

static void
test_set_text (Fixture *fixture,
               gconstpointer data)
{
  SwText *text = fixture->text;
  gsize start, end;

  sw_text_set_text (text, "Label " DASH " write notes daily.");
  sw_text_select (text, 12, 17);

  /* The caret stays with its letters, whatever happens before and after. */
  sw_text_set_text (text, "My Label " DASH " write notes daily.");
  sw_text_set_text (text, "My Label " DASH " write notes daily, or weekly.");
  g_assert_true (sw_text_get_selection (text, &start, &end));
  g_assert_cmpint (start, ==, 15);
  g_assert_cmpint (end, ==, 20);

  sw_text_set_text (text, "two\nlines");
  g_assert_cmpstr (sw_text_get_text (text), ==, "two lines");
  sw_text_set_text (text, NULL);
  g_assert_cmpstr (sw_text_get_text (text), ==, "");
  g_assert_cmpstr (fixture->log->str, ==, "");

  sw_text_set_text (text, "a\xc3\xa4z");
  sw_text_set_caret (text, 2);
  g_assert_cmpint (sw_text_get_caret (text), ==, 1);
  sw_text_set_caret (text, 99);
  g_assert_cmpint (sw_text_get_caret (text), ==, 4);
}

static void
test_edited (Fixture *fixture,
             gconstpointer data)
{
  SwText *text = fixture->text;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  type (text, "a\xc3\xa4");
  g_signal_emit_by_name (text, "backspace");
  type (text, "bc");
  sw_text_select (text, 0, 2);
  type (text, "x");
  g_assert_cmpstr (sw_text_get_text (text), ==, "xc");
  g_assert_cmpstr (fixture->log->str, ==, "i0-0+1 i1-0+2 d1-2+0 i1-0+1 i2-0+1 r0-2+1 ");

  /* No line break by any way. */
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "1\n2", -1);
  g_assert_cmpstr (sw_text_get_text (text), ==, "x1 2c");
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, 1);
}

static void
test_automatic (Fixture *fixture,
                gconstpointer data)
{
  static const struct
  {
    const char *before, *typed, *after;
  } cases[] = {
    { "", "Notes - write", "Notes " DASH " write" },
    { "", "Notes--write", "Notes " DASH " write" },
    { "", "Notes -- write", "Notes " DASH " write" },
    { "", "Notes-write", "Notes-write" },
    { "", "- one", "- one" },
    { "", "--", "--" },
    { "", " - ", " - " },
    { "", "a---", "a " DASH " -" },
    { "Label " DASH " well", " - kept--", "Label " DASH " well - kept--" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sw_text_set_text (fixture->text, "");
      sw_text_set_text (fixture->text, cases[i].before);
      sw_text_set_caret (fixture->text, G_MAXSIZE);
      type (fixture->text, cases[i].typed);
      g_assert_cmpstr (sw_text_get_text (fixture->text), ==, cases[i].after);
      g_assert_cmpint (sw_text_get_caret (fixture->text), ==, strlen (cases[i].after));
    }

  /* In the middle of a text, with the space that stands there. */
  sw_text_set_text (fixture->text, "Notes write");
  sw_text_set_caret (fixture->text, 5);
  g_string_truncate (fixture->log, 0);
  type (fixture->text, "--");
  g_assert_cmpstr (sw_text_get_text (fixture->text), ==, "Notes " DASH " write");
  g_assert_cmpstr (fixture->log->str, ==, "i5-0+1 i6-0+1 a5-3+5 ");
}

static void
test_marks (Fixture *fixture,
            gconstpointer data)
{
  static const SwTextMark marks[] = {
    { 0, 5, SW_TEXT_MARK_ERROR, "First & <b>foremost</b>" },
    { 3, 6, SW_TEXT_MARK_WARNING, "Second" },
    { 20, 0, SW_TEXT_MARK_INFO, "Third" },
    { 1000, SW_TEXT_MARK_TO_END, SW_TEXT_MARK_INFO, NULL },
  };
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;
  GdkRectangle place;
  g_autofree char *both = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *none = NULL;

  show (fixture, 400);
  sw_text_set_text (fixture->text, "Label and more " DASH " text that goes on");
  sw_text_set_marks (fixture->text, marks, G_N_ELEMENTS (marks));
  settle ();
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, 4);
  gtk_text_view_get_iter_location (view, &iter, &place);
  both = sw_text_dup_messages_at (fixture->text, place.x + 1, place.y + 5);
  g_assert_cmpstr (both, ==, "First & <b>foremost</b>\nSecond");
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->text)));

  /* They move with the text until they are set anew. */
  sw_text_set_text (fixture->text, "My Label and more " DASH " text that goes on");
  settle ();
  none = sw_text_dup_messages_at (fixture->text, 2, place.y + 5);
  g_assert_null (none);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, 10);
  gtk_text_view_get_iter_location (view, &iter, &place);
  moved = sw_text_dup_messages_at (fixture->text, place.x + 1, place.y + 5);
  g_assert_cmpstr (moved, ==, "Second");

  /* Every text there is can be marked as a whole, the empty one too. */
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      SwTextMark whole = { 0, SW_TEXT_MARK_TO_END, i % 3, "Whole" };
      g_autofree char *message = NULL;

      sw_text_set_text (fixture->text, samples[i]);
      sw_text_set_marks (fixture->text, &whole, 1);
      settle ();
      gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &iter);
      gtk_text_view_get_iter_location (view, &iter, &place);
      message = sw_text_dup_messages_at (fixture->text, place.width < 0 ? place.x - 2 : place.x + 2,
                                         place.y + 5);
      g_assert_cmpstr (message, ==, "Whole");
    }

  sw_text_set_marks (fixture->text, NULL, 0);
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->text)));
}

static void
test_accessible (Fixture *fixture,
                 gconstpointer data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->text);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "Statement");
  sw_text_set_accessible_name (fixture->text, "Emerging, statement 3 of 10");
  sw_text_set_accessible_description (fixture->text, "No full stop.");
  sw_text_set_ghost (fixture->text, "Label " DASH " action.");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Emerging, statement 3 of 10");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "No full stop.");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                       "Label " DASH " action.");
  sw_text_set_accessible_description (fixture->text, NULL);
  g_assert_false (
    gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_ghost (Fixture *fixture,
            gconstpointer data)
{
  int empty, wrapped, typed;

  show (fixture, 300);
  empty = gtk_widget_get_height (GTK_WIDGET (fixture->text));
  sw_text_set_ghost (fixture->text, "Label " DASH " an action, told with the setting it is done "
                                    "in, long enough for two lines");
  settle ();
  wrapped = gtk_widget_get_height (GTK_WIDGET (fixture->text));
  g_assert_cmpint (wrapped, >, empty);
  g_assert_cmpstr (sw_text_get_text (fixture->text), ==, "");

  type (fixture->text, "x");
  settle ();
  typed = gtk_widget_get_height (GTK_WIDGET (fixture->text));
  g_assert_cmpint (typed, ==, empty);
}

static gboolean
slants_ghost (Fixture *fixture)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoAttrList *attributes;
  g_autofree char *described = NULL;

  sw_text_set_ghost (fixture->text, "Label " DASH " action.");
  layout = sw_text_create_ghost_layout (fixture->text, -1);
  attributes = pango_layout_get_attributes (layout);
  described = attributes != NULL ? pango_attr_list_to_string (attributes) : g_strdup ("");
  return strstr (described, "style italic") != NULL;
}

/* Told from what is written by being dimmed, and where nothing is dimmed, by its letters. */
static void
test_ghost_contrast (Fixture *fixture,
                     gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
      g_assert_true (slants_ghost (fixture));
      return;
    }

  g_assert_false (slants_ghost (fixture));
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_test_trap_assert_passed ();
}

static gboolean
paste_lines_cb (Fixture *fixture,
                GStrv lines)
{
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_string_append_printf (fixture->log, "[%s] ", joined);

  return TRUE;
}

static gboolean
paste_html_cb (Fixture *fixture,
               const char *html)
{
  g_string_append_printf (fixture->log, "<%s> ", html);

  return strstr (html, "<li>") != NULL;
}

static void
test_paste (Fixture *fixture,
            gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->text));
  GdkContentProvider *both[2];
  g_autoptr (GBytes) html = g_bytes_new_static ("<ul><li>a<li>b</ul>", 19);
  g_autoptr (GBytes) bold = g_bytes_new_static ("<b>bold</b>", 11);
  g_autoptr (GdkContentProvider) list = NULL;
  g_autoptr (GdkContentProvider) word = NULL;

  show (fixture, 400);
  type (fixture->text, "ab");
  sw_text_select (fixture->text, 1, 2);
  g_string_truncate (fixture->log, 0);

  gdk_clipboard_set_text (clipboard, "X - \nY\n");
  g_signal_emit_by_name (fixture->text, "paste-clipboard");
  settle ();
  g_assert_cmpstr (sw_text_get_text (fixture->text), ==, "aX - Y");
  g_assert_cmpstr (fixture->log->str, ==, "p1-1+5 ");

  g_signal_connect_swapped (fixture->text, "paste-lines", G_CALLBACK (paste_lines_cb), fixture);
  g_signal_connect_swapped (fixture->text, "paste-html", G_CALLBACK (paste_html_cb), fixture);
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (fixture->text, "paste-clipboard");
  settle ();
  g_assert_cmpstr (fixture->log->str, ==, "[X -|Y] ");

  both[0] = gdk_content_provider_new_for_bytes ("text/html", html);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, "a\nb");
  list = gdk_content_provider_new_union (both, 2);
  gdk_clipboard_set_content (clipboard, list);
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (fixture->text, "paste-clipboard");
  settle ();
  g_assert_cmpstr (fixture->log->str, ==, "<<ul><li>a<li>b</ul>> ");

  /* HTML nobody wants: the plain text. */
  both[0] = gdk_content_provider_new_for_bytes ("text/html", bold);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, "bold");
  word = gdk_content_provider_new_union (both, 2);
  gdk_clipboard_set_content (clipboard, word);
  g_string_truncate (fixture->log, 0);
  g_signal_emit_by_name (fixture->text, "paste-clipboard");
  settle ();
  g_assert_cmpstr (fixture->log->str, ==, "<<b>bold</b>> p6-0+4 ");
}

static gboolean
command_cb (Fixture *fixture,
            SwTextCommand command,
            int x)
{
  static const char *const names[] = {
    "enter",     "shift-enter", "join-before", "join-after", "tab",        "shift-tab", "escape",
    "all",       "actions",     "up",          "down",       "start",      "end",       "page-up",
    "page-down", "home",        "end-all",     "level-up",   "level-down", "UP",        "DOWN",
    "START",     "END",         "PAGE-UP",     "PAGE-DOWN",  "HOME",       "END-ALL",
  };

  g_string_append_printf (fixture->log, "%s ", names[command]);

  return command != SW_TEXT_COMMAND_SELECT_ALL;
}

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 40);
}

static void
test_keys (Fixture *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *text;
    int caret;
    const char *keys;
    const char *log;
    const char *after;
  } cases[] = {
    { "ab", 1, "Return", "enter ", "ab" },
    { "ab", 1, "KP_Enter", "enter ", "ab" },
    { "ab", 1, "shift+Return", "shift-enter ", "ab" },
    { "ab", 1, "alt+Return", "actions ", "ab" },
    { "ab", 1, "Menu", "actions ", "ab" },
    { "ab", 0, "BackSpace", "join-before ", "ab" },
    { "ab", 1, "BackSpace", "d0-1+0 ", "b" },
    { "ab", 2, "Delete", "join-after ", "ab" },
    { "ab", 1, "Delete", "d1-1+0 ", "a" },
    { "ab", 1, "Tab", "tab ", "ab" },
    { "ab", 1, "shift+Tab", "shift-tab ", "ab" },
    { "ab", 1, "Escape", "escape ", "ab" },
    { "ab", 1, "Up", "up ", "ab" },
    { "ab", 1, "Down", "down ", "ab" },
    { "ab", 1, "shift+Up", "UP ", "ab" },
    { "ab", 1, "shift+Down", "DOWN ", "ab" },
    { "ab", 1, "Left", "", "ab" },
    { "ab", 0, "Left", "start ", "ab" },
    { "ab", 0, "ctrl+Left", "start ", "ab" },
    { "ab", 0, "shift+Left", "START ", "ab" },
    { "ab", 2, "Right", "end ", "ab" },
    { "ab", 2, "ctrl+shift+Right", "END ", "ab" },
    { "\xd8\xa7\xd8\xa8", 0, "Right", "start ", "\xd8\xa7\xd8\xa8" },
    { "\xd8\xa7\xd8\xa8", 4, "Left", "end ", "\xd8\xa7\xd8\xa8" },
    { "ab", 1, "Prior", "page-up ", "ab" },
    { "ab", 1, "shift+Next", "PAGE-DOWN ", "ab" },
    { "ab", 1, "ctrl+Home", "home ", "ab" },
    { "ab", 1, "ctrl+End", "end-all ", "ab" },
    { "ab", 1, "ctrl+Prior", "level-up ", "ab" },
    { "ab", 1, "ctrl+Next", "level-down ", "ab" },
    { "ab", 1, "ctrl+a x", "all r0-2+1 ", "x" },
    { "ab", 1, "ctrl+Return", "enter ", "ab" },
    { "ab", 1, "ctrl+shift+u 2 0 1 4 Return", "i1-0+3 ", "a" DASH "b" },
    { "ab", 1, "ctrl+shift+u 2 0 1 4 Return Return", "i1-0+3 enter ", "a" DASH "b" },
    { "ab", 2, "space minus space", "i2-0+1 i3-0+1 i4-0+1 a2-3+5 ", "ab " DASH " " },
    { "ab", 2, "minus minus space x BackSpace", "i2-0+1 i3-0+1 a2-2+5 i7-0+1 d7-1+0 ",
      "ab " DASH " " },
    { "ab", 2, "minus minus BackSpace", "i2-0+1 i3-0+1 a2-2+5 a2-5+2 ", "ab--" },
    { "cd", 2, "minus minus space BackSpace space x", "i2-0+1 i3-0+1 a2-2+5 a2-5+3 i5-0+1 i6-0+1 ",
      "cd--  x" },
  };

  if (!fixture_can_press ())
    return;

  show (fixture, 400);
  g_signal_connect_swapped (fixture->text, "command", G_CALLBACK (command_cb), fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* As when the focus goes and comes: one who refused the separator is asked again. */
      gtk_window_set_focus (fixture->window, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
      sw_text_set_text (fixture->text, cases[i].text);
      sw_text_set_caret (fixture->text, cases[i].caret);
      g_string_truncate (fixture->log, 0);
      g_test_message ("%s", cases[i].keys);
      press (cases[i].keys);
      g_assert_cmpstr (fixture->log->str, ==, cases[i].log);
      g_assert_cmpstr (sw_text_get_text (fixture->text), ==, cases[i].after);
    }
}

/* An input method in the middle of something has the keys, and its text has room. */
static void
test_composing (Fixture *fixture,
                gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  show (fixture, 300);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
  sw_text_set_text (fixture->text, samples[3]);
  sw_text_set_caret (fixture->text, 3);
  g_signal_connect_swapped (fixture->text, "command", G_CALLBACK (command_cb), fixture);
  g_string_truncate (fixture->log, 0);

  for (guint i = 0; i < 6; i++)
    {
      press (i == 0 ? "ctrl+shift+u" : "2");
      g_assert_true (sw_text_is_composing (fixture->text));
      assert_true_height (fixture->text, "composing");
    }

  press ("BackSpace");
  press ("Escape");
  g_assert_false (sw_text_is_composing (fixture->text));
  g_assert_cmpstr (fixture->log->str, ==, "");
  g_assert_cmpstr (sw_text_get_text (fixture->text), ==, samples[3]);
  assert_true_height (fixture->text, "composed");
}

static void
test_column (Fixture *fixture,
             gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;
  GdkRectangle place;

  if (!fixture_can_press ())
    return;

  show (fixture, 300);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->text));
  sw_text_set_text (fixture->text, samples[3]);
  settle ();
  g_signal_connect_swapped (fixture->text, "command", G_CALLBACK (command_cb), fixture);

  /* Down and up again through lines of all lengths ends in the column it began in. */
  sw_text_set_caret_at_x (fixture->text, FALSE, 150);
  g_string_truncate (fixture->log, 0);
  press ("Down Down Down Up Up Up");
  g_assert_cmpstr (fixture->log->str, ==, "");
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &iter,
                                    gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  gtk_text_view_get_iter_location (view, &iter, &place);
  g_assert_cmpint (place.x, >, 140);
  g_assert_cmpint (place.x, <, 160);
  g_assert_cmpint (place.y, <, 10);

  press ("Up");
  g_assert_cmpstr (fixture->log->str, ==, "up ");

  g_string_truncate (fixture->log, 0);
  sw_text_set_caret_at_x (fixture->text, TRUE, 20);
  press ("Up Down Down");
  g_assert_cmpstr (fixture->log->str, ==, "down ");
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  g_test_add_func ("/text/delta", test_delta);
  g_test_add_func ("/text/lines", test_lines);
  ADD ("/text/height-for-width/1", GINT_TO_POINTER (1), test_height_for_width);
  ADD ("/text/height-for-width/2", GINT_TO_POINTER (2), test_height_for_width);
  ADD ("/text/set-text", NULL, test_set_text);
  ADD ("/text/edited", NULL, test_edited);
  ADD ("/text/automatic", NULL, test_automatic);
  ADD ("/text/marks", NULL, test_marks);
  ADD ("/text/ghost", NULL, test_ghost);
  ADD ("/text/accessible", NULL, test_accessible);
  ADD ("/text/paste", NULL, test_paste);
  ADD ("/text/keys", NULL, test_keys);
  ADD ("/text/composing", NULL, test_composing);
  ADD ("/text/column", NULL, test_column);
  /* Last: the second process takes the keyboard. */
  ADD ("/text/ghost-contrast", NULL, test_ghost_contrast);

  return g_test_run ();
}
