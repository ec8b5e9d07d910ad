/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys in the text of a statement: which it does itself, and which it asks its surroundings to do. */

#include "text-fixture.h"

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
  text_fixture_init (&argc, &argv);

  ADD ("/text/keys", NULL, test_keys);
  ADD ("/text/composing", NULL, test_composing);
  ADD ("/text/column", NULL, test_column);

  return g_test_run ();
}
