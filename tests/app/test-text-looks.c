/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the text of a statement is laid out and marked: above all that what it measures is what GtkTextView lays
 * out. */

#include "text-fixture.h"

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

int
main (int argc,
      char **argv)
{
  text_fixture_init (&argc, &argv);

  ADD ("/text/height-for-width/1", GINT_TO_POINTER (1), test_height_for_width);
  ADD ("/text/height-for-width/2", GINT_TO_POINTER (2), test_height_for_width);
  ADD ("/text/marks", NULL, test_marks);
  ADD ("/text/ghost", NULL, test_ghost);
  /* Last: the second process takes the keyboard. */
  ADD ("/text/ghost-contrast", NULL, test_ghost_contrast);

  return g_test_run ();
}
