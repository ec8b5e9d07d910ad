/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The structure of a framework by the mouse, and what is shown where there is none yet; and the direction
 * of the page, which follows the document's language. */

#include "editor/sw-section-view.h"
#include "head/sw-section-head.h"
#include "model/sw-section-edits.h"
#include "outline/sw-outline-row.h"

#include <adwaita.h>
#include <string.h>

#include "sections-fixture.h"

static GtkWidget *
find_line (GtkWidget *widget,
           SwNode *node)
{
  if (SW_IS_OUTLINE_ROW (widget))
    {
      SwOutlineItem *item = sw_outline_row_get_item (SW_OUTLINE_ROW (widget));

      return item != NULL && sw_outline_item_get_node (item) == node ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_line (child, node);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Where on the screen a line of the outline is, that far from its top. */
static void
find_place (Fixture *fixture,
            SwNode *node,
            double part,
            int *x,
            int *y)
{
  GtkWidget *row = find_line (GTK_WIDGET (fixture->outline), node);
  graphene_rect_t bounds;
  double surface_x, surface_y;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  *x = (int) (bounds.origin.x + 60 + surface_x);
  *y = (int) (bounds.origin.y + bounds.size.height * part + surface_y);
}

/* Drags @from to the upper or the lower part of the line of @to. */
static void
drag (Fixture *fixture,
      SwNode *from,
      SwNode *to,
      double part,
      gboolean drop)
{
  g_autofree char *line = NULL;
  int x, y, to_x, to_y;

  find_place (fixture, from, 0.5, &x, &y);
  find_place (fixture, to, part, &to_x, &to_y);
  line = g_strdup_printf ("xdotool mousemove %d %d sleep 0.1 mousedown 1 sleep 0.1 mousemove_relative 4 4 sleep 0.1 "
                          "mousemove_relative 8 8 sleep 0.1 mousemove %d %d sleep 0.2 mousemove_relative 1 0 sleep 0.3%s",
                          x, y, to_x, to_y, drop ? " mouseup 1" : "");
  fixture_run_beside (line);
}

static SwNode *
get_domain (Fixture *fixture,
            guint position)
{
  return sw_node_get_nth (get_section (fixture, "durable"), SW_LIST_DOMAINS, position);
}

static const char *
get_name (Fixture *fixture,
          guint position)
{
  return sw_node_get_text (get_domain (fixture, position), SW_DOMAIN_NAME);
}

static void
test_drag_domains (Fixture *fixture,
                   gconstpointer data)
{
  SwNode *durable, *communication, *occupational, *third;
  GtkWidget *line;

  if (!fixture_can_press ())
    return;

  gtk_window_set_default_size (fixture->window, 1000, 760);
  durable = sw_section_add (fixture->document, sw_profile_get_builtin (), "durable");
  go_to (fixture, durable);
  communication = get_domain (fixture, 0);
  third = get_domain (fixture, 2);
  occupational = sw_node_get_nth (get_section (fixture, "occupational"), SW_LIST_LEVELS, 0);

  /* Behind the third: a line says so, and one step of undo takes it back. */
  drag (fixture, communication, third, 0.8, FALSE);
  line = gtk_widget_get_parent (find_line (GTK_WIDGET (fixture->outline), third));
  g_assert_true (gtk_widget_has_css_class (line, "drop-behind"));
  fixture_run_beside ("xdotool mouseup 1");
  g_assert_false (gtk_widget_has_css_class (line, "drop-behind"));
  g_assert_cmpstr (get_name (fixture, 2), ==, "Communication");
  g_assert_cmpstr (get_name (fixture, 0), ==, "Leadership");
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Move Domain");
  assert_outline (fixture, 0, "Occupational skills/[Durable skills]");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (80);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Communication");

  /* Before the first, from below. */
  drag (fixture, third, communication, 0.2, TRUE);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Metacognition");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (80);

  /* Where it is already, and where a domain cannot be, nothing happens. */
  drag (fixture, communication, get_domain (fixture, 1), 0.2, TRUE);
  drag (fixture, communication, occupational, 0.5, TRUE);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Communication");
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Add Section");

  /* One that has gone while it is dragged is not put anywhere. */
  drag (fixture, communication, third, 0.8, FALSE);
  sw_structure_remove (fixture->document, communication);
  fixture_settle (80);
  fixture_run_beside ("xdotool mousemove_relative 0 1 sleep 0.1 mouseup 1");
  g_assert_null (sw_node_get_parent (communication));
  g_assert_cmpstr (get_name (fixture, 0), ==, "Leadership");

  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  drag (fixture, get_domain (fixture, 0), third, 0.8, TRUE);
  g_assert_cmpstr (get_name (fixture, 0), ==, "Leadership");
}

static void
test_drag_levels (Fixture *fixture,
                  gconstpointer data)
{
  SwNode *section = get_section (fixture, "occupational");
  SwNode *first = sw_node_get_nth (section, SW_LIST_LEVELS, 0);
  SwNode *last = sw_node_get_nth (section, SW_LIST_LEVELS, 3);

  if (!fixture_can_press ())
    return;

  go_to (fixture, section);
  drag (fixture, first, last, 0.8, TRUE);
  g_assert_true (sw_node_get_nth (section, SW_LIST_LEVELS, 3) == first);
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Move Level");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (80);
  g_assert_true (sw_node_get_nth (section, SW_LIST_LEVELS, 0) == first);
  g_assert_false (sw_document_can_undo (fixture->document));
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
remove_all (Fixture *fixture,
            SwNode *section,
            SwListId list)
{
  sw_document_begin (fixture->document, "Remove", NULL);
  while (sw_node_get_n (section, list) > 0)
    sw_document_remove (fixture->document, sw_node_get_nth (section, list, 0));
  sw_document_commit (fixture->document);
  fixture_settle (100);
}

/* Without levels or domains the page says what belongs there, offers those of the profile, and F6 leads to it. */
static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  SwNode *section = get_section (fixture, "occupational");
  SwNode *durable;
  GtkWidget *surface = GTK_WIDGET (fixture->surface);
  GtkWidget *button;

  sw_session_set_place (fixture->session, section);
  fixture_settle (100);
  g_assert_null (find_button (surface, "Add the 4 _usual levels"));
  remove_all (fixture, section, SW_LIST_LEVELS);
  sw_session_set_place (fixture->session, section);
  fixture_wait_for (find_button (surface, "Add the 4 _usual levels") != NULL);
  g_assert_nonnull (find_button (surface, "Add a level of _your own…"));
  button = find_button (surface, "Add the 4 _usual levels");
  g_assert_true (gtk_widget_grab_focus (surface));
  g_assert_true (gtk_window_get_focus (fixture->window) == button);

  gtk_widget_activate (button);
  fixture_wait_for (sw_node_get_n (section, SW_LIST_LEVELS) == 4);
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Add Levels");
  fixture_settle (100);
  g_assert_null (find_button (surface, "Add the 4 _usual levels"));
  g_assert_true (sw_session_get_place (fixture->session) == sw_node_get_nth (section, SW_LIST_LEVELS, 0));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), surface));
  g_assert_true (sw_session_undo (fixture->session));
  fixture_wait_for (find_button (surface, "Add the 4 _usual levels") != NULL);

  durable = sw_section_add (fixture->document, sw_profile_get_builtin (), "durable");
  remove_all (fixture, durable, SW_LIST_DOMAINS);
  sw_session_set_place (fixture->session, durable);
  fixture_wait_for (find_button (surface, "Add the 10 _usual domains") != NULL);
  g_assert_nonnull (find_button (surface, "Add a domain of _your own…"));
  gtk_widget_activate (find_button (surface, "Add the 10 _usual domains"));
  fixture_wait_for (sw_node_get_n (durable, SW_LIST_DOMAINS) == 10);
  g_assert_cmpuint (sw_node_get_n (sw_node_get_nth (durable, SW_LIST_DOMAINS, 9), SW_LIST_LEVELS), ==, 4);
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (60);
  g_assert_cmpuint (sw_node_get_n (durable, SW_LIST_DOMAINS), ==, 0);

  /* What cannot be done is not offered. */
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  sw_session_set_place (fixture->session, section);
  fixture_settle (100);
  g_assert_null (find_button (surface, "Add the 4 _usual levels"));
  g_assert_null (find_button (surface, "Add a level of _your own…"));
}

static GtkTextDirection
get_direction (Fixture *fixture)
{
  GtkWidget *text = find_widget (GTK_WIDGET (fixture->surface), "SwText");

  return gtk_widget_get_direction (text);
}

static void
set_language (Fixture *fixture,
              const char *language)
{
  SwNode *meta = sw_document_get_part (fixture->document, SW_KIND_META);

  /* In the form, where one cannot see the page. */
  sw_session_set_place (fixture->session, meta);
  sw_document_begin (fixture->document, "Edit Language", NULL);
  sw_document_set_text (fixture->document, meta, SW_META_LANGUAGE, language);
  sw_document_commit (fixture->document);
  fixture_settle (60);
}

/* The page is in the direction of its language at once, and after undo. */
static void
test_language (Fixture *fixture,
               gconstpointer data)
{
  SwNode *section;

  open_everything (fixture);
  section = get_section (fixture, "occupational");
  sw_session_set_place (fixture->session, section);
  fixture_settle (100);
  g_assert_cmpint (get_direction (fixture), ==, GTK_TEXT_DIR_LTR);

  set_language (fixture, "he");
  sw_session_set_place (fixture->session, section);
  fixture_settle (60);
  g_assert_cmpint (get_direction (fixture), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (find_widget (GTK_WIDGET (fixture->surface), "SwSectionHead")), ==,
                   GTK_TEXT_DIR_RTL);

  g_assert_true (sw_session_undo (fixture->session));
  sw_session_set_place (fixture->session, section);
  fixture_settle (60);
  g_assert_cmpint (get_direction (fixture), ==, GTK_TEXT_DIR_LTR);
  g_assert_true (sw_session_redo (fixture->session));
  sw_session_set_place (fixture->session, section);
  fixture_settle (60);
  g_assert_cmpint (get_direction (fixture), ==, GTK_TEXT_DIR_RTL);
}

/* What is done in another view leaves the user there, also when statements are selected on the page. */
static void
test_selection_out_of_sight (Fixture *fixture,
                             gconstpointer data)
{
  SwNode *extensions, *statement;

  if (!fixture_can_press ())
    return;

  open_everything (fixture);
  extensions = sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS);
  statement = sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0);
  sw_session_reveal (fixture->session, statement, SW_STATEMENT_TEXT, -1, -1);
  fixture_settle (100);
  press ("Escape");
  sw_session_set_place_list (fixture->session, extensions, SW_LIST_STRANDS);
  fixture_settle (100);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->surface));

  sw_document_set_focus (fixture->document, extensions, SW_LIST_STRANDS, 0, 0);
  sw_document_begin (fixture->document, "Remove Strand", NULL);
  sw_document_remove (fixture->document, sw_node_get_nth (extensions, SW_LIST_STRANDS, 0));
  sw_document_commit (fixture->document);
  fixture_settle (100);
  g_assert_true (sw_session_get_place (fixture->session) == extensions);
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_STRANDS);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/structure/drag-domains", test_drag_domains);
  ADD ("/structure/drag-levels", test_drag_levels);
  ADD ("/structure/empty", test_empty);
  ADD ("/structure/language", test_language);
  ADD ("/structure/selection-out-of-sight", test_selection_out_of_sight);

  return g_test_run ();
}
