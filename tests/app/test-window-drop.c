/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are dragged onto a window in which a document is open. */

#include "window-file-fixture.h"

static guint n_taken;

static void
taken_cb (void)
{
  n_taken++;
}

static gboolean
refused_cb (void)
{
  g_test_fail_printf ("The file was not taken.");
  return FALSE;
}

/* A window with a file to be dragged out of it, in a corner of the screen. */
static GtkWindow *
show_source (GFile *file)
{
  GtkWindow *source = g_object_new (GTK_TYPE_WINDOW, "title", "Source", "decorated", FALSE, "default-width", 60,
                                    "default-height", 60, NULL);
  GtkDragSource *drag = gtk_drag_source_new ();
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, g_slist_prepend (NULL, g_object_ref (file)));
  content = gdk_content_provider_new_for_value (&value);
  gtk_drag_source_set_content (drag, content);
  n_taken = 0;
  g_signal_connect (drag, "drag-end", G_CALLBACK (taken_cb), NULL);
  g_signal_connect (drag, "drag-cancel", G_CALLBACK (refused_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (source), GTK_EVENT_CONTROLLER (drag));
  gtk_window_present (source);
  fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (source)));
  fixture_tool ("search --sync --onlyvisible --name '^Source$' windowmove --sync 1300 700 windowraise", 100);
  return source;
}

/* Drags the file onto the middle of @widget. */
static void
drag_onto (SwWindow *window,
           GtkWidget *widget)
{
  g_autofree char *line = NULL;
  graphene_rect_t bounds;
  double x, y;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  line = g_strdup_printf ("xdotool mousemove 1330 730 sleep 0.1 mousedown 1 sleep 0.1 mousemove_relative -- -6 -6 "
                          "sleep 0.1 mousemove_relative -- -6 -6 sleep 0.1 mousemove %d %d sleep 0.3 "
                          "mousemove_relative 1 1 sleep 0.3 mouseup 1",
                          (int) (x + bounds.origin.x + bounds.size.width / 2),
                          (int) (y + bounds.origin.y + bounds.size.height / 2));
  fixture_run_beside (line);
  fixture_wait_for (n_taken == 1);
}

/* On a text as elsewhere a file is opened, in a window of its own; its name is not written. */
static void
test_on_a_text (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (sw_paths_get_data_dir (), "examples", "35-1011.00.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  GtkWidget *text = fixture_find (GTK_WIDGET (fixture->window->surface), GTK_TYPE_TEXT_VIEW);
  GtkWindow *source;

  if (!fixture_can_press ())
    return;

  source = show_source (other);
  drag_onto (fixture->window, text);
  fixture_wait_for (count_windows () == 2);
  g_assert_false (sw_document_is_modified (get_document (fixture->window), SW_MARK_FILE));
  g_assert_true (sw_session_is_file (fixture->window->session, fixture->file));
  gtk_window_destroy (source);
}

/* A file that is open is not opened once more. */
static void
test_its_own (Fixture *fixture,
              gconstpointer data)
{
  SwDocument *document = get_document (fixture->window);
  GtkWindow *source;

  if (!fixture_can_press ())
    return;

  edit (fixture->window, EDITED);
  source = show_source (fixture->file);
  drag_onto (fixture->window, GTK_WIDGET (fixture->window->outline));
  fixture_settle (500);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (get_document (fixture->window) == document);
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  gtk_window_destroy (source);
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window-drop/on-a-text", test_on_a_text);
  ADD ("/window-drop/its-own", test_its_own);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
