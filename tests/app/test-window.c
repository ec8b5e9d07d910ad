/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program from the outside: its windows, panes, menus and toasts, as a user meets them. */

#include "editor/sw-level-view.h"
#include "lint/sw-finding.h"
#include "model/sw-section-edits.h"
#include "sw-config.h"

#include "window-file-fixture.h"

static void
test_toast (Fixture *fixture,
            gconstpointer data)
{
  /* A toast takes markup; what people wrote is none. A warning would end the test. */
  sw_session_announce (fixture->window->session, "Removed “R&D <draft>”.", TRUE);
  fixture_settle (50);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->status), ==, "Removed “R&D <draft>”.");
}

/* The toast's button of that name, NULL while no toast has one. */
static GtkWidget *
find_toast_button (GtkWidget *widget,
                   const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_can_target (gtk_widget_get_parent (widget)) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!SW_IS_PANES (child))
      found = find_toast_button (child, label);
  return found;
}

/* What the toast's Undo takes back is what the toast tells of, or it is not offered. */
static void
test_toast_undo (Fixture *fixture,
                 gconstpointer data)
{
  static const struct
  {
    const char *after;     /* what is done between the toast and the look at it: a letter each */
    gboolean offered;
    gboolean undone;       /* with the offer taken, the statement is there again */
  } cases[] = {
    { "", TRUE, TRUE },
    { "e", FALSE, FALSE }, /* an edit */
    { "u", FALSE, TRUE },  /* undo by key */
    { "ur", FALSE, FALSE }, /* and redo */
    { "r", TRUE, TRUE },   /* there is nothing to redo */
    { "s", TRUE, TRUE },   /* saving does nothing to the document */
    { "m", TRUE, TRUE },   /* another message, which waits in the queue or comes first */
    { "me", FALSE, FALSE },
    { "l", FALSE, FALSE }, /* another document */
  };
  SwWindow *window = fixture->window;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SwNode *level = fixture_get_level (get_document (window), 0);
      SwNode *removed = g_object_ref (sw_node_get_nth (level, SW_LIST_STATEMENTS, 1));
      g_autofree char *text = g_strdup_printf ("Statement %u.", i);
      GtkWidget *button;

      g_test_message ("“%s”", cases[i].after);
      fixture_remove (get_document (window), removed);
      if (cases[i].after[0] == 'm')
        sw_session_announce (window->session, "Something else.", FALSE);
      sw_session_announce (window->session, "One statement removed.", TRUE);
      fixture_settle (20);
      for (const char *p = cases[i].after; *p != '\0'; p++)
        switch (*p)
          {
          case 'e':
            fixture_set_text (get_document (window), get_statement (window), text);
            break;
          case 's':
            activate (window, "win.save");
            fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
            break;
          case 'm':
            sw_session_announce (window->session, "Something else.", FALSE);
            break;
          case 'l':
            sw_window_load_file (window, fixture->file);
            fixture_wait_for (window->loading == NULL);
            break;
          case 'u':
            gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
            break;
          default:
            gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
            break;
          }
      fixture_settle (20);
      g_assert_cmpint (window->undo_toast != NULL, ==, cases[i].offered);

      /* Whatever stands before it in the queue has its time first. */
      button = find_toast_button (GTK_WIDGET (window->toasts), "_Undo");
      if (cases[i].offered && strchr (cases[i].after, 'm') == NULL)
        fixture_wait_for ((button = find_toast_button (GTK_WIDGET (window->toasts), "_Undo")) != NULL);
      else if (!cases[i].offered)
        g_assert_null (button);
      if (button != NULL)
        {
          gtk_widget_activate (button);
          fixture_wait_for (window->undo_toast == NULL);
          g_assert_cmpint (sw_node_get_parent (removed) == level, ==, cases[i].undone);
        }
      else
        {
          sw_window_withdraw_undo (window);
        }
      fixture_wait_for (find_toast_button (GTK_WIDGET (window->toasts), "_Undo") == NULL);
      g_object_unref (removed);
    }
}

/* Whoever is fast presses the button of a toast that is still sliding in, or sends it away; it goes when it has
 * arrived. */
static void
test_toast_in_motion (Fixture *fixture,
                      gconstpointer data)
{
  SwWindow *window = fixture->window;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < 3; i++)
    {
      SwNode *level = fixture_get_level (get_document (window), 0);
      g_autoptr (SwNode) removed = g_object_ref (sw_node_get_nth (level, SW_LIST_STATEMENTS, 1));
      AdwToast *toast;

      fixture_remove (get_document (window), removed);
      sw_session_announce (window->session, "One statement removed.", TRUE);
      toast = window->undo_toast;
      fixture_settle (50);
      if (i == 0)
        g_signal_emit_by_name (find_toast_button (GTK_WIDGET (window->toasts), "_Undo"), "clicked");
      else if (i == 1)
        g_assert_true (sw_session_undo (window->session));
      else
        adw_toast_dismiss (toast);
      fixture_settle (20);
      g_assert_false (window->toast_at_rest);
      g_assert_true (g_queue_peek_head (&window->shown_toasts) == toast);
      g_assert_cmpint (sw_node_get_parent (removed) == level, ==, i < 2);

      fixture_wait_for (g_queue_is_empty (&window->shown_toasts));
      fixture_settle (700);
      g_assert_null (find_toast_button (GTK_WIDGET (window->toasts), "_Undo"));
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_panes_and_zoom (Fixture *fixture,
                     gconstpointer data)
{
  SwWindow *window = fixture->window;
  GtkWidget *focus;

  /* Round through the panes and back to where it began. */
  gtk_widget_grab_focus (GTK_WIDGET (window->outline));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (window->outline)));
  for (guint i = 0; i < 5; i++)
    {
      activate (window, "win.next-pane");
      if (i == 0)
        g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (window->outline)));
      if (gtk_root_get_focus (GTK_ROOT (window)) == focus)
        break;
    }
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
  activate (window, "win.next-pane");
  activate (window, "win.previous-pane");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);

  activate (window, "win.zoom-in");
  g_assert_cmpint (sw_application_get_zoom (application), ==, 110);
  activate (window, "win.zoom-out");
  activate (window, "win.zoom-out");
  g_assert_cmpint (sw_application_get_zoom (application), ==, 90);
  activate (window, "win.zoom-normal");
  g_assert_cmpint (sw_application_get_zoom (application), ==, 100);
}

/* The fields of a heading are in a popover at it. Zoomed, the heading may come to be where there is no screen
 * any more, so the popover goes. A critical would end the test. */
static void
test_zoom_in_popover (Fixture *fixture,
                      gconstpointer data)
{
  SwWindow *window = fixture->window;
  int zoom = sw_application_get_zoom (application);
  GtkWidget *level = fixture_find (GTK_WIDGET (window->surface), SW_TYPE_LEVEL_VIEW);

  if (!fixture_can_press ())
    return;

  sw_level_view_edit (SW_LEVEL_VIEW (level));
  fixture_wait_for (fixture_find (level, GTK_TYPE_POPOVER) != NULL);
  fixture_settle (100);
  fixture_tool ("key ctrl+minus", 100);
  g_assert_cmpint (sw_application_get_zoom (application), <, zoom);
  g_assert_null (fixture_find (level, GTK_TYPE_POPOVER));
  sw_application_set_zoom (application, zoom);
  fixture_settle (50);
}

/* Opens the filter of the problems, which takes the focus. Returns the button that it hangs on. */
static GtkWidget *
open_filter (Fixture *fixture,
             GtkWidget **popover)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (fixture->window->problems), GTK_TYPE_MENU_BUTTON);

  *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_wait_for (gtk_widget_get_mapped (*popover));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), *popover));
  return button;
}

/* A popover that has closed has the keyboard no more, not even until the window is drawn. */
static void
test_focus_after_popover (Fixture *fixture,
                          gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *popover;
  GtkWidget *button = open_filter (fixture, &popover);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), popover));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), button));
}

/* What takes the focus in a popover that has closed has to give it back: no key would be heard there. */
static void
test_focus_out_of_sight (Fixture *fixture,
                         gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *before = gtk_root_get_focus (root);
  GtkWidget *button, *popover, *hidden;

  g_assert_nonnull (before);
  button = open_filter (fixture, &popover);
  hidden = gtk_root_get_focus (root);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle (50);
  gtk_widget_grab_focus (before);

  g_assert_true (gtk_widget_grab_focus (hidden));
  fixture_wait_for (gtk_root_get_focus (root) == before);

  /* And where that is gone, to somewhere else that is seen. */
  gtk_widget_set_can_focus (before, FALSE);
  gtk_widget_grab_focus (hidden);
  fixture_wait_for (gtk_root_get_focus (root) != NULL && gtk_widget_get_mapped (gtk_root_get_focus (root)));
}

/* A pane that slides in has the focus before it is seen, and keeps it. */
static void
test_focus_slides_in (Fixture *fixture,
                      gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *outline = GTK_WIDGET (fixture->window->outline);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  fixture_wait_for (!gtk_widget_get_mapped (outline));

  fixture_tool ("key F9", 60);
  fixture_wait_for (gtk_widget_get_mapped (outline));
  fixture_settle (600);
  g_assert_true (gtk_widget_get_mapped (outline));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), outline));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* Where no pane is shown, no key may change which ones are. */
static void
test_panes_without_document (Fixture *fixture,
                             gconstpointer data)
{
  static const struct { const char *name, *property; } actions[] = {
    { "outline", "outline-shown" },
    { "problems", "problems-shown" },
  };
  SwWindow *window = sw_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (50);
  g_assert_null (get_document (window));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *action = g_strconcat ("win.", actions[i].name, NULL);
      gboolean before, after;

      g_object_get (window->panes, actions[i].property, &before, NULL);
      g_assert_false (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
      g_object_get (window->panes, actions[i].property, &after, NULL);
      g_assert_cmpint (after, ==, before);

      g_object_get (fixture->window->panes, actions[i].property, &before, NULL);
      activate (fixture->window, action);
      g_object_get (fixture->window->panes, actions[i].property, &after, NULL);
      g_assert_cmpint (after, !=, before);
      activate (fixture->window, action);
    }

  sw_window_load_file (window, fixture->file);
  fixture_wait_for (get_document (window) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_nonnull (g_action_map_lookup_action (G_ACTION_MAP (window), actions[i].name));
}

/* The windows beside the document draw themselves without a warning, which would end the test; none is kept hidden,
 * because GTK 4.8 tells assistive technology of a hidden one with a critical. */
static void
test_other_windows (Fixture *fixture,
                    gconstpointer data)
{
  /* What asks comes first: it waits while another dialog does. */
  static const char *const actions[] = { "win.new", "win.show-help-overlay", "app.preferences", "app.about" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GList) toplevels = NULL;
      guint n_visible = 0;

      activate (fixture->window, actions[i]);
      fixture_settle (200);
      toplevels = gtk_window_list_toplevels ();
      for (GList *l = toplevels; l != NULL; l = l->next)
        {
          g_assert_true (gtk_widget_get_visible (l->data));
          n_visible++;
        }
      g_assert_cmpuint (n_visible, ==, i + 2);
    }
}

/* Every key of the shortcuts window and of the accelerators does something. */
static gboolean
has_item (GMenuModel *model,
          const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *text = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &text) && g_str_equal (text, label))
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (model, i, links[j]);

          if (link != NULL && has_item (link, label))
            return TRUE;
        }
    }
  return FALSE;
}

static void
open_menu (SwWindow *window)
{
  gtk_menu_button_popup (window->menu_button);
  fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window->menu_popover)));
  fixture_settle (100);
  gtk_menu_button_popdown (window->menu_button);
  fixture_settle (100);
}

/* What is asked on the way is asked at the heading that is meant. */
static void
assert_asks_at_heading (SwWindow *window,
                        SwNode *node,
                        const char *action)
{
  GdkRectangle heading, at;
  GtkWidget *popover = NULL;

  fixture_wait_for (sw_surface_find_heading (window->surface, node, &heading));
  open_menu (window);
  activate (window, action);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window->surface)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      popover = child;
  g_assert_nonnull (popover);
  fixture_wait_for (gtk_widget_get_mapped (popover));
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (popover), &at));
  g_assert_true (gdk_rectangle_equal (&at, &heading));
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_settle (250);
}

/* The main menu has what can be done with the structure where one is, however often it is opened. */
static void
test_structure_menu (Fixture *fixture,
                     gconstpointer data)
{
  SwWindow *window = fixture->window;
  SwNode *level = fixture_get_level (get_document (window), 0);

  sw_session_set_place (window->session, level);
  sw_structure_rename (get_document (window), level, "First_steps");
  for (guint i = 0; i < 3; i++)
    open_menu (window);
  g_assert_true (has_item (window->primary_menu, "Level “First__steps”"));
  g_assert_true (has_item (window->primary_menu, "Section “Occupational skills”"));
  g_assert_true (has_item (window->primary_menu, "Add “AI skills”"));
  g_assert_false (has_item (window->primary_menu, "Domain “Communication”"));

  assert_asks_at_heading (window, level, "this-level.rename");
  assert_asks_at_heading (window, level, "this-level.edit");
  assert_asks_at_heading (window, sw_node_get_parent (level), "this-section.edit");

  activate (window, "this-section.add-section('durable')");
  fixture_settle (100);
  open_menu (window);
  g_assert_false (has_item (window->primary_menu, "Add “Durable skills”"));
  g_assert_true (has_item (window->primary_menu, "Section “Durable skills”"));
  g_assert_true (sw_session_undo (window->session));

  /* What cannot be done is not offered as if it could. */
  sw_session_set_place (window->session, sw_document_get_part (get_document (window), SW_KIND_OCCUPATION));
  open_menu (window);
  g_assert_true (has_item (window->primary_menu, "Add “AI skills”"));
  g_assert_false (has_item (window->primary_menu, "Section “Occupational skills”"));
}

static void
test_accels (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      /* Undo is the document view's, never the application's. */
      g_assert_cmpstr (actions[i], !=, "win.undo");
      g_assert_cmpstr (actions[i], !=, "win.redo");
      for (guint j = 0; accels[j] != NULL; j++)
        g_assert_true (g_hash_table_add (keys, g_strdup (accels[j])));
    }
  g_assert_true (g_hash_table_contains (keys, "<Control>s"));
  g_assert_false (g_hash_table_contains (keys, "<Control>z"));
}

/* The focus goes from a new statement to a problem that is another one with it: a list that is told of that while the
 * focus is on its way would take the row away under it. */
static void
test_leave_for_problem (Fixture *fixture,
                        gconstpointer data)
{
  SwWindow *window = fixture->window;
  SwDocument *document = get_document (window);
  SwNode *level = fixture_get_level (document, 0);
  GListModel *findings = sw_session_get_findings (sw_window_get_session (window));
  SwNode *added[2];

  /* One too many, and a new one that is not counted until it has been left. */
  sw_document_begin (document, "Add", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (SwNode) statement = added[i] = sw_node_new (SW_KIND_STATEMENT);

      if (i == 0)
        sw_node_init_text (statement, SW_STATEMENT_TEXT, "Step ladders — inspect for cracks under supervision before each climb.");
      sw_document_insert (document, level, SW_LIST_STATEMENTS, statement, 0);
    }
  sw_document_commit (document);
  sw_session_reveal (sw_window_get_session (window), added[1], SW_STATEMENT_TEXT, 0, 0);
  fixture_settle (100);
  fixture_set_text (document, added[1], "Cable trays — label at both ends under supervision before covers are fitted.");
  fixture_settle (100);
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (window->problems));
  fixture_settle (100);
  {
    g_autoptr (SwFinding) finding = g_list_model_get_item (findings, 0);

    g_assert_nonnull (strstr (sw_finding_get_message (finding), "12"));
  }
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (window)));
}

/* The program shows its own icons without being installed. */
static void
test_icons (void)
{
  static const char *const names[] = { SW_APP_ID, "anchor-symbolic", "note-symbolic" };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, names[i]));
}

static void
add_tests (void)
{
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window/toast", test_toast);
  ADD ("/window/toast-undo", test_toast_undo);
  ADD ("/window/toast-in-motion", test_toast_in_motion);
  ADD ("/window/panes-and-zoom", test_panes_and_zoom);
  ADD ("/window/zoom-in-popover", test_zoom_in_popover);
  ADD ("/window/focus-after-popover", test_focus_after_popover);
  ADD ("/window/focus-out-of-sight", test_focus_out_of_sight);
  ADD ("/window/focus-slides-in", test_focus_slides_in);
  ADD ("/window/leave-for-problem", test_leave_for_problem);
  ADD ("/window/panes-without-document", test_panes_without_document);
  ADD ("/window/other-windows", test_other_windows);
  ADD ("/window/structure-menu", test_structure_menu);
  g_test_add_func ("/window/accels", test_accels);
  g_test_add_func ("/window/icons", test_icons);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
