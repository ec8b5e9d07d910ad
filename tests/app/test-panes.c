/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panes: what stands beside the text is decided by the room the text has, in em. */

#include "pane/sw-panes.h"

#include <adwaita.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwPanes *panes;
  GtkWidget *outline;
  GtkWidget *content;
  GtkWidget *problems;
} Fixture;

static void
settle (guint milliseconds)
{
  fixture_settle (milliseconds);
  fixture_drain ();
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->panes = SW_PANES (sw_panes_new ());
  fixture->outline = gtk_button_new_with_label ("Outline");
  fixture->content = gtk_button_new_with_label ("Text");
  fixture->problems = gtk_button_new_with_label ("Problems");
  sw_panes_set_outline (fixture->panes, fixture->outline);
  sw_panes_set_content (fixture->panes, fixture->content);
  sw_panes_set_problems (fixture->panes, fixture->problems);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->panes));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-xft-dpi",
                96 * 1024, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->panes), (gpointer *) &fixture->panes);
  gtk_window_destroy (fixture->window);
  settle (20);
  g_assert_null (fixture->panes);
}

static void
show (Fixture *fixture,
      int width)
{
  gtk_window_set_default_size (fixture->window, width, 700);
  fixture_present (fixture->window);
  settle (60);

  /* The X server answers when it has time. */
  for (guint i = 0; i < 100 && gtk_widget_get_width (GTK_WIDGET (fixture->panes)) != width; i++)
    settle (20);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->panes)), ==, width);
}

static double
get_em (Fixture *fixture)
{
  PangoContext *context = gtk_widget_get_pango_context (fixture->content);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double points = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return points;

  return points * pango_cairo_context_get_resolution (context) / 72;
}

static graphene_rect_t
place_of (Fixture *fixture,
          GtkWidget *child)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->panes), &place));

  return place;
}

static void
test_room (Fixture *fixture,
           gconstpointer data)
{
  gboolean problems_before = TRUE;

  for (int width = 300; width <= 1360; width += 53)
    {
      gboolean outline, problems;
      double em, room;

      show (fixture, width);
      em = get_em (fixture);
      room = place_of (fixture, fixture->content).size.width;
      outline = sw_panes_get_collapsed (fixture->panes, SW_PANES_OUTLINE);
      problems = sw_panes_get_collapsed (fixture->panes, SW_PANES_PROBLEMS);

      g_assert_cmpfloat (room, >=, MIN (46 * em - 1, width));
      g_assert_true (problems || !outline);
      g_assert_true (problems_before || !problems);
      g_assert_cmpint (outline, ==, width - (int) (17 * em) < 46 * em);
      g_assert_cmpint (problems, ==, width - (int) (17 * em) - (int) (19 * em) < 46 * em);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->outline), ==, !outline);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->problems), ==, !problems);
      problems_before = problems;
    }

  g_assert_false (problems_before);
}

static void
test_large_text (Fixture *fixture,
                 gconstpointer data)
{
  show (fixture, 1360);
  g_assert_false (sw_panes_get_collapsed (fixture->panes, SW_PANES_PROBLEMS));

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  show (fixture, 1360);
  g_assert_true (sw_panes_get_collapsed (fixture->panes, SW_PANES_PROBLEMS));
  g_assert_cmpfloat (place_of (fixture, fixture->content).size.width, >=, 46 * get_em (fixture));

  /* Zooming counts as well, where only a widget in the content grows. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  show (fixture, 1360);
  g_assert_false (sw_panes_get_collapsed (fixture->panes, SW_PANES_PROBLEMS));
  {
    GtkWidget *zoomed = gtk_label_new ("zoomed");
    GtkCssProvider *provider = gtk_css_provider_new ();

    g_object_ref_sink (zoomed);
    gtk_css_provider_load_from_data (provider, "* { font-size: 40px; }", -1);
    gtk_style_context_add_provider (gtk_widget_get_style_context (zoomed),
                                    GTK_STYLE_PROVIDER (provider), 900);
    sw_panes_set_text_widget (fixture->panes, zoomed);
    settle (60);
    g_assert_true (sw_panes_get_collapsed (fixture->panes, SW_PANES_OUTLINE));
    sw_panes_set_text_widget (fixture->panes, NULL);
    g_object_unref (provider);
    g_object_unref (zoomed);
  }
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_overlay (Fixture *fixture,
              gconstpointer data)
{
  graphene_rect_t place;
  int n_shown = 0;
  int n_collapsed = 0;

  g_signal_connect_swapped (fixture->panes, "notify::problems-shown", G_CALLBACK (count_cb),
                            &n_shown);
  g_signal_connect_swapped (fixture->panes, "notify::problems-collapsed", G_CALLBACK (count_cb),
                            &n_collapsed);

  show (fixture, 500);
  g_assert_cmpint (n_collapsed, ==, 1);
  g_assert_cmpint (n_shown, ==, 1);
  g_assert_false (sw_panes_get_shown (fixture->panes, SW_PANES_PROBLEMS));
  g_assert_true (sw_panes_get_visible (fixture->panes, SW_PANES_PROBLEMS));
  g_assert_true (gtk_widget_has_css_class (fixture->problems, "overlaid"));

  gtk_widget_grab_focus (fixture->content);
  sw_panes_set_shown (fixture->panes, SW_PANES_PROBLEMS, TRUE);
  settle (60);
  g_assert_cmpint (n_shown, ==, 2);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->problems);
  place = place_of (fixture, fixture->problems);
  g_assert_cmpfloat (place.origin.x + place.size.width, ==, 500);
  g_assert_cmpfloat (place_of (fixture, fixture->content).size.width, ==, 500);

  /* One at a time. */
  sw_panes_set_shown (fixture->panes, SW_PANES_OUTLINE, TRUE);
  settle (60);
  g_assert_false (sw_panes_get_shown (fixture->panes, SW_PANES_PROBLEMS));
  g_assert_true (sw_panes_get_shown (fixture->panes, SW_PANES_OUTLINE));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->outline);
  g_assert_cmpfloat (place_of (fixture, fixture->outline).origin.x, ==, 0);

  gtk_widget_grab_focus (fixture->outline);
  g_assert_true (sw_panes_get_shown (fixture->panes, SW_PANES_OUTLINE));
  gtk_widget_grab_focus (fixture->content);
  g_assert_false (sw_panes_get_shown (fixture->panes, SW_PANES_OUTLINE));

  /* Hiding the pane one is in leads back to where one came from. */
  sw_panes_set_shown (fixture->panes, SW_PANES_PROBLEMS, TRUE);
  gtk_widget_grab_focus (fixture->problems);
  sw_panes_set_shown (fixture->panes, SW_PANES_PROBLEMS, FALSE);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->content);

  /* With room again, what was wished for is back. */
  show (fixture, 1360);
  g_assert_true (sw_panes_get_shown (fixture->panes, SW_PANES_PROBLEMS));
  g_assert_false (gtk_widget_has_css_class (fixture->problems, "overlaid"));
}

static void
test_slide (Fixture *fixture,
            gconstpointer data)
{
  gboolean animated = GPOINTER_TO_INT (data);
  double x;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
  show (fixture, 500);
  sw_panes_set_shown (fixture->panes, SW_PANES_PROBLEMS, TRUE);
  /* The first frame starts the slide, the next one shows it. */
  fixture_wait_for_frame (GTK_WIDGET (fixture->panes));
  fixture_wait_for_frame (GTK_WIDGET (fixture->panes));
  x = place_of (fixture, fixture->problems).origin.x;
  settle (400);
  fixture_wait_for_frame (GTK_WIDGET (fixture->panes));

  if (animated)
    g_assert_cmpfloat (x, >, place_of (fixture, fixture->problems).origin.x);
  else
    g_assert_cmpfloat (x, ==, place_of (fixture, fixture->problems).origin.x);
}

static void
test_width (Fixture *fixture,
            gconstpointer data)
{
  show (fixture, 1360);
  g_assert_cmpint (sw_panes_get_width (fixture->panes, SW_PANES_OUTLINE), ==, -1);

  sw_panes_set_width (fixture->panes, SW_PANES_OUTLINE, 222);
  settle (60);
  g_assert_cmpfloat (place_of (fixture, fixture->outline).size.width, ==, 222);
  g_assert_cmpfloat (place_of (fixture, fixture->content).origin.x, ==, 222);

  /* Never under what the pane needs. */
  sw_panes_set_width (fixture->panes, SW_PANES_OUTLINE, 1);
  settle (60);
  g_assert_cmpfloat (place_of (fixture, fixture->outline).size.width, >, 20);

  sw_panes_set_visible (fixture->panes, SW_PANES_OUTLINE, FALSE);
  settle (60);
  g_assert_cmpfloat (place_of (fixture, fixture->content).origin.x, ==, 0);
}

static void
test_right_to_left (Fixture *fixture,
                    gconstpointer data)
{
  graphene_rect_t outline;

  gtk_widget_set_direction (GTK_WIDGET (fixture->panes), GTK_TEXT_DIR_RTL);
  show (fixture, 1360);
  outline = place_of (fixture, fixture->outline);
  g_assert_cmpfloat (outline.origin.x + outline.size.width, ==, 1360);
  g_assert_cmpfloat (place_of (fixture, fixture->problems).origin.x, ==, 0);
}

static void
test_handle (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *focus;
  double width;

  show (fixture, 1360);
  width = place_of (fixture, fixture->outline).size.width;
  gtk_widget_grab_focus (fixture->content);
  g_assert_true (sw_panes_focus_handle (fixture->panes));
  focus = gtk_window_get_focus (fixture->window);
  g_assert_cmpstr (gtk_widget_get_css_name (focus), ==, "panehandle");

  g_signal_emit_by_name (focus, "moved", 2);
  settle (60);
  g_assert_cmpfloat (place_of (fixture, fixture->outline).size.width, >, width + 10);

  /* It cannot push its own pane over the content. */
  g_signal_emit_by_name (focus, "moved", 200);
  settle (60);
  g_assert_false (sw_panes_get_collapsed (fixture->panes, SW_PANES_OUTLINE));
  g_assert_false (sw_panes_get_collapsed (fixture->panes, SW_PANES_PROBLEMS));

  g_assert_true (sw_panes_focus_handle (fixture->panes));
  g_assert_true (gtk_window_get_focus (fixture->window) != focus);

  /* Not a stop of the Tab key. */
  gtk_widget_grab_focus (fixture->content);
  g_assert_false (gtk_widget_get_focusable (focus));
}

static void
do_tool (const char *what)
{
  fixture_tool (what, 80);
}

static void
test_mouse_and_keys (Fixture *fixture,
                     gconstpointer data)
{
  g_autofree char *press = NULL;
  g_autofree char *beside = NULL;
  double x, y, edge, left, top;

  if (!fixture_can_press ())
    return;

  do_tool ("mousemove 1 1");
  show (fixture, 1300);
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (fixture->panes), GTK_WIDGET (fixture->window), 0,
                                    300, &x, &y);
  edge = place_of (fixture, fixture->outline).size.width;

  /* The strip round the line can be taken on either side of it. */
  press = g_strdup_printf ("mousemove %d %d mousedown 1", (int) (left + x + edge + 2),
                           (int) (top + y));
  do_tool (press);
  do_tool ("mousemove_relative -- 15 0");
  do_tool ("mousemove_relative -- 15 0");
  do_tool ("mouseup 1");
  g_assert_cmpfloat (place_of (fixture, fixture->outline).size.width, ==, edge + 30);
  g_assert_cmpint (sw_panes_get_width (fixture->panes, SW_PANES_OUTLINE), ==, edge + 30);

  /* Escape in a pane that lies over the content closes it, a click beside it too. */
  show (fixture, 500);
  sw_panes_set_shown (fixture->panes, SW_PANES_OUTLINE, TRUE);
  gtk_widget_grab_focus (fixture->outline);
  do_tool ("key Escape");
  g_assert_false (sw_panes_get_shown (fixture->panes, SW_PANES_OUTLINE));

  sw_panes_set_shown (fixture->panes, SW_PANES_OUTLINE, TRUE);
  gtk_widget_grab_focus (fixture->outline);
  settle (80);
  beside = g_strdup_printf ("mousemove %d %d click 1", (int) (left + x + 450), (int) (top + y));
  do_tool (beside);
  g_assert_false (sw_panes_get_shown (fixture->panes, SW_PANES_OUTLINE));
}

static void
parsing_error_cb (GtkCssProvider *provider,
                  GtkCssSection *section,
                  GError *error)
{
  g_autofree char *place = gtk_css_section_to_string (section);

  g_error ("%s: %s", place, error->message);
}

static void
test_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *css = NULL;

  g_signal_connect (provider, "parsing-error", G_CALLBACK (parsing_error_cb), NULL);
  gtk_css_provider_load_from_resource (provider, "/com/skillwright/Skillwright/style.css");
  css = gtk_css_provider_to_string (provider);
  g_assert_nonnull (strstr (css, "statement-text"));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)
  g_test_add_func ("/panes/style", test_style);
  ADD ("/panes/room", NULL, test_room);
  ADD ("/panes/large-text", NULL, test_large_text);
  ADD ("/panes/overlay", NULL, test_overlay);
  ADD ("/panes/slide", GINT_TO_POINTER (TRUE), test_slide);
  ADD ("/panes/reduced-motion", GINT_TO_POINTER (FALSE), test_slide);
  ADD ("/panes/width", NULL, test_width);
  ADD ("/panes/right-to-left", NULL, test_right_to_left);
  ADD ("/panes/mouse-and-keys", NULL, test_mouse_and_keys);
  ADD ("/panes/handle", NULL, test_handle);

  return g_test_run ();
}
