/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page in a window of another width, and with text of another size: one finds one's place where it was. */

#include "page-fixture.h"

#define LONG "Label %u ~ say what is done with it, with which tools and in which setting, for so long that it " \
             "does not fit into one line"
#define WITH_CARET 25

static double
get_y (Fixture *fixture,
       SwStatementRow *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (fixture->view->scrolled), &bounds));
  return bounds.origin.y;
}

/* Forty long statements, of which one in the middle has the caret. */
static SwLevelView *
open_long_page (Fixture *fixture)
{
  g_autoptr (GString) page = g_string_new (NULL);
  SwLevelView *level;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (page, "%s" LONG "%s", i > 0 ? "/" : "", i, i == WITH_CARET ? "^" : "");
  gtk_window_set_default_size (fixture->window, 1100, 600);
  open_page (fixture, page->str);
  level = g_ptr_array_index (fixture->view->level_views, 0);
  fixture_wait_for (sw_level_view_is_full (level));
  settle ();
  return level;
}

static void
set_width (Fixture *fixture,
           int width)
{
  gtk_window_set_default_size (fixture->window, width, 600);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == width);
  settle ();
}

static void
test_caret (Fixture *fixture,
            gconstpointer data)
{
  static const int widths[] = { 800, 420, 1100 };
  SwLevelView *level = open_long_page (fixture);
  SwStatementRow *row = sw_level_view_get_nth (level, WITH_CARET);
  double y = get_y (fixture, row);

  g_assert_cmpfloat (y, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      set_width (fixture, widths[i]);
      g_assert_cmpfloat_with_epsilon (get_y (fixture, row), y, 2);
    }
}

/* Who has scrolled away from the caret reads: what stood at the top does so still. */
static void
test_reading (Fixture *fixture,
              gconstpointer data)
{
  SwLevelView *level = open_long_page (fixture);
  SwStatementRow *row = sw_level_view_get_nth (level, 8);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (fixture->view->scrolled);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + get_y (fixture, row));
  settle ();
  g_assert_cmpfloat_with_epsilon (get_y (fixture, row), 0, 2);
  g_assert_cmpfloat (get_y (fixture, sw_level_view_get_nth (level, WITH_CARET)), >, 600);

  set_width (fixture, 420);
  g_assert_cmpfloat_with_epsilon (get_y (fixture, row), 0, 2);
}

/* Zoom: as wide, but another text. */
static void
test_zoom (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GtkCssProvider) zoom = gtk_css_provider_new ();
  SwLevelView *level = open_long_page (fixture);
  SwStatementRow *row = sw_level_view_get_nth (level, WITH_CARET);
  int height = gtk_widget_get_height (GTK_WIDGET (row));
  double y;

  set_width (fixture, 420);
  y = get_y (fixture, row);
  gtk_css_provider_load_from_data (zoom, "* { font-size: 30px; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (zoom),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  fixture_wait_for (gtk_widget_get_height (GTK_WIDGET (row)) > height * 2);
  settle ();
  g_assert_cmpfloat_with_epsilon (get_y (fixture, row), y, 2);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (zoom));
}

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/section-reflow/caret", test_caret);
  ADD ("/section-reflow/reading", test_reading);
  ADD ("/section-reflow/zoom", test_zoom);

  return g_test_run ();
}
