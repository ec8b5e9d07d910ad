/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the text of a statement: set by the program, typed, pasted. */

#include "text/sw-text-delta.h"

#include "text-fixture.h"

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

int
main (int argc,
      char **argv)
{
  text_fixture_init (&argc, &argv);

  g_test_add_func ("/text/delta", test_delta);
  g_test_add_func ("/text/lines", test_lines);
  ADD ("/text/set-text", NULL, test_set_text);
  ADD ("/text/edited", NULL, test_edited);
  ADD ("/text/automatic", NULL, test_automatic);
  ADD ("/text/accessible", NULL, test_accessible);
  ADD ("/text/paste", NULL, test_paste);

  return g_test_run ();
}
