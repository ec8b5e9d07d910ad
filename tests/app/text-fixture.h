/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The text field of a statement alone in a window, and what it says of what is done with it. */

#include "text/sw-text-measure.h"
#include "text/sw-text.h"

#include <adwaita.h>

#include "app-fixture.h"

#define DASH "\xe2\x80\x94"

static const char *const samples[] G_GNUC_UNUSED = {
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

static inline void
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

static inline void
edited_cb (Fixture *fixture,
           const SwTextEdit *edit)
{
  static const char letters[] = "idrpa";

  g_string_append_printf (fixture->log,
                          "%c%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT "%s ",
                          letters[edit->kind], edit->offset, edit->n_removed, edit->n_inserted,
                          edit->composing ? "~" : "");
}

static inline void
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

static inline void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->text), (gpointer *) &fixture->text);
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_null (fixture->text);
  g_string_free (fixture->log, TRUE);
}

static inline void
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
static inline void
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

static inline void
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

static inline void
text_fixture_init (int *argc,
                   char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
