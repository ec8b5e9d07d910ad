/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page under the pointer: selecting whole statements, and moving them by their handles. */

#include "model/sw-statement-edits.h"

#include <adwaita.h>

#include "page-fixture.h"

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

  fixture_run_beside (line);
}

/* Takes @node by its handle to a place of the screen. */
static void
drag_handle (Fixture *fixture,
             SwNode *node,
             int to_x,
             int to_y)
{
  GtkWidget *handle = gtk_widget_get_first_child (
    gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (sw_section_view_get_row (fixture->view, node))));
  graphene_rect_t bounds;
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_bounds (handle, GTK_WIDGET (fixture->window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  drag ((int) (bounds.origin.x + bounds.size.width / 2 + surface_x),
        (int) (bounds.origin.y + bounds.size.height / 2 + surface_y), to_x, to_y);
}

static void
test_selects (Fixture *fixture,
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
test_moves (Fixture *fixture,
                    gconstpointer data)
{
  /* What is dragged is where the user is then, and where undo and redo lead back to. */
  static const struct
  {
    const char *before;
    const char *keys;      /* (nullable): pressed before */
    guint dragged;         /* the statement whose handle is taken */
    const char *after;
    const char *undone;
    const char *label;
  } cases[] = {
    { "one^/two/four|three/five", NULL, 0, "two/four|three/one^/five", "one^/two/four|three/five", "Move Statement" },
    { "one/two^/four|three/five", NULL, 0, "two/four|three/one^/five", "one^/two/four|three/five", "Move Statement" },
    { "one^/two/four|three/five", "Escape shift+Down", 0, "four|three/<one>/<two>/five", "<one>/<two>/four|three/five",
      "Move Statements" },
    { "one^/two/four|three/five", "Escape shift+Down", 1, "four|three/<one>/<two>/five", "<one>/<two>/four|three/five",
      "Move Statements" },
    { "one/two/fo^ur|three/five", "Escape shift+Down", 3, "one/two|<four>/<three>/five", "one/two/<four>|<three>/five",
      "Move Statements" },
    { "one/two/four^|three/five", "Escape", 0, "two/four|three/one^/five", "one^/two/four|three/five", "Move Statement" },
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SwNode *dragged;
      int x, y;

      g_test_message ("%s: %s, then %u", cases[i].before, cases[i].keys, cases[i].dragged);
      open_page (fixture, cases[i].before);
      if (cases[i].keys != NULL)
        press (cases[i].keys);
      dragged = sw_section_view_get_first (fixture->view, FALSE);
      for (guint j = 0; j < cases[i].dragged; j++)
        dragged = sw_statement_get_neighbour (dragged, 1);
      find_place (fixture, sw_section_view_get_first (fixture->view, TRUE), 0.5, 0.2, &x, &y);
      drag_handle (fixture, dragged, x, y);
      assert_page (fixture, cases[i].after);
      g_assert_cmpstr (sw_document_get_undo_label (sw_session_get_document (fixture->session)), ==, cases[i].label);

      g_assert_true (sw_session_undo (fixture->session));
      assert_page (fixture, cases[i].undone);
      g_assert_true (sw_session_redo (fixture->session));
      assert_page (fixture, cases[i].after);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/section-pointer/selects", test_selects);
  ADD ("/section-pointer/moves", test_moves);

  return g_test_run ();
}
