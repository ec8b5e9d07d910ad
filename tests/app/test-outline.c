/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline: its lines and what they say; what stays the same when something else changes; the
 * selection and the place, both ways; the keys. */

#include "editor/sw-level-view.h"
#include "outline/sw-outline-model.h"
#include "outline/sw-outline.h"

#include <adwaita.h>

#include "app-fixture.h"

typedef struct
{
  SwSession *session;
  SwDocument *document;    /* not owned */
  GtkWindow *window;
  SwOutline *outline;
} Fixture;

static void
add_durable_section (SwDocument *document)
{
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (section, SW_SECTION_KEY, "durable");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SwNode) domain = sw_node_new (SW_KIND_DOMAIN);
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (domain, SW_DOMAIN_NAME, i == 0 ? "Communication" : "Fortitude");
      sw_node_init_text (level, SW_LEVEL_KEY, "emerging");
      sw_node_init_text (level, SW_LEVEL_LABEL, "Emerging");
      sw_node_init_child (domain, SW_LIST_LEVELS, level);
      sw_node_init_child (section, SW_LIST_DOMAINS, domain);
    }
  sw_node_init_child (sw_document_get_root (document), SW_LIST_SECTIONS, section);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const guint counts[] = { 7, 10, 1, 0 };
  g_autoptr (SwDocument) document = fixture_new_document (counts, G_N_ELEMENTS (counts));

  add_durable_section (document);
  fixture->session = sw_session_new ();
  fixture->document = document;
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->outline = SW_OUTLINE (sw_outline_new ());
  sw_outline_set_session (fixture->outline, fixture->session);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->outline));
  gtk_window_set_default_size (fixture->window, 300, 600);
  fixture_present (fixture->window);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->outline)) > 0);
  fixture_settle (60);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  fixture_settle (20);
  g_assert_finalize_object (fixture->session);
}

static char *
describe (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SwOutlineItem) item = g_list_model_get_item (model, i);
      g_autofree char *name = sw_outline_item_dup_name (item);

      g_string_append_printf (text, "%*s%s\n", 2 * sw_outline_item_get_depth (item), "", name);
    }
  return g_string_free (text, FALSE);
}

#define assert_lines(model, expected)                   \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *lines_ = describe (model);         \
    g_assert_cmpstr (lines_, ==, expected);             \
  }                                                     \
  G_STMT_END

static void
test_lines (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (SwOutlineModel) model = sw_outline_model_new (fixture->session);
  GListModel *list = G_LIST_MODEL (model);
  SwNode *level = fixture_get_level (fixture->document, 0);
  SwNode *domain = sw_node_get_nth (sw_document_get_section (fixture->document, "durable"), SW_LIST_DOMAINS, 0);
  guint n = g_list_model_get_n_items (list);
  SwOutlineItem *item;

  fixture_settle (20);
  assert_lines (list,
                "Occupation\n"
                "Framework\n"
                "Occupational skills\n"
                "  Emerging, 7 of 10 statements\n"
                "  Developing, 10 statements\n"
                "  Proficient, 1 of 10 statements\n"
                "  Advanced, 0 of 10 statements\n"
                "Durable skills\n"
                "  Communication, 0 statements\n"
                "  Fortitude, 0 statements\n"
                "Evidence pack\n"
                "Source anchors\n"
                "Sources\n"
                "Strands\n"
                "Review\n");

  /* What is wrong in a level is said at its line, and by whatever hides the line. */
  fixture_set_text (fixture->document, sw_node_get_nth (level, SW_LIST_STATEMENTS, 2), "Pivots - burnish to size.");
  fixture_settle (20);
  item = sw_outline_model_find (model, level, SW_N_LISTS, NULL);
  g_assert_cmpuint (sw_outline_item_get_line (item)->n_findings, ==, 1);
  g_assert_cmpint (sw_outline_item_get_line (item)->severity, ==, SW_SEVERITY_ERROR);
  item = sw_outline_model_find (model, sw_node_get_parent (level), SW_N_LISTS, NULL);
  g_assert_cmpuint (sw_outline_item_get_line (item)->n_findings, ==, 0);
  sw_outline_model_set_expanded (model, item, FALSE);
  g_assert_cmpuint (sw_outline_item_get_line (item)->n_findings, ==, 1);
  g_assert_cmpuint (sw_outline_item_get_line (item)->n_statements, ==, 18);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n - 4);
  sw_outline_model_set_expanded (model, item, TRUE);

  item = sw_outline_model_find (model, domain, SW_N_LISTS, NULL);
  sw_outline_model_set_expanded (model, item, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n + 1);
  g_assert_cmpuint (sw_outline_item_get_depth (sw_outline_model_find (
                      model, sw_node_get_nth (domain, SW_LIST_LEVELS, 0), SW_N_LISTS, NULL)), ==, 2);
}

/* What is below a line's node is at that line; who is at a list stays there when it becomes empty. */
static void
test_other_places (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (SwOutlineModel) model = sw_outline_model_new (fixture->session);
  SwNode *evidence = sw_document_get_part (fixture->document, SW_KIND_EVIDENCE);
  SwOutlineItem *item = sw_outline_model_find (model, sw_node_get_part (evidence, SW_KIND_SAFI), SW_N_LISTS, NULL);
  SwNode *extensions = sw_node_get_part (sw_document_get_root (fixture->document), SW_KIND_EXTENSIONS);
  g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
  g_autoptr (SwNode) allowance = sw_node_new (SW_KIND_ALLOWANCE);

  g_assert_true (sw_outline_item_get_node (item) == evidence);
  sw_session_set_place (fixture->session, sw_node_get_part (evidence, SW_KIND_WEF));
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_N_LISTS);

  sw_document_begin (fixture->document, "Add Source", NULL);
  sw_document_insert (fixture->document, extensions, SW_LIST_SOURCES, source, 0);
  sw_document_commit (fixture->document);
  sw_session_set_place (fixture->session, source);
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_SOURCES);

  sw_document_undo (fixture->document);
  g_assert_true (sw_session_get_place (fixture->session) == extensions);
  g_assert_cmpint (sw_session_get_place_list (fixture->session), ==, SW_LIST_SOURCES);

  /* A list that has a line only where something is in it keeps the line for who has just emptied it. */
  sw_document_begin (fixture->document, "Allow", NULL);
  sw_document_insert (fixture->document, sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0),
                      SW_LIST_ALLOWANCES, allowance, 0);
  sw_document_commit (fixture->document);
  sw_session_set_place_list (fixture->session, extensions, SW_LIST_ALLOWANCES);
  fixture_remove (fixture->document, allowance);
  item = sw_outline_model_find (model, extensions, SW_LIST_ALLOWANCES, NULL);
  g_assert_cmpint (sw_outline_item_get_list (item), ==, SW_LIST_ALLOWANCES);
  sw_session_set_place_list (fixture->session, extensions, SW_LIST_SOURCES);
  sw_document_undo (fixture->document);
  sw_document_redo (fixture->document);
  item = sw_outline_model_find (model, extensions, SW_LIST_ALLOWANCES, NULL);
  g_assert_cmpint (sw_outline_item_get_list (item), ==, SW_N_LISTS);
}

typedef struct { guint n, position, removed, added; } Told;

static void
items_changed_cb (Told *told,
                  guint position,
                  guint removed,
                  guint added)
{
  *told = (Told) { told->n + 1, position, removed, added };
}

static void
test_smallest_range (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (SwOutlineModel) model = sw_outline_model_new (fixture->session);
  SwNode *level = fixture_get_level (fixture->document, 2);
  SwOutlineItem *above = sw_outline_model_find (model, fixture_get_level (fixture->document, 1), SW_N_LISTS, NULL);
  SwOutlineItem *below = sw_outline_model_find (model, fixture_get_level (fixture->document, 3), SW_N_LISTS, NULL);
  SwNode *advanced = fixture_get_level (fixture->document, 3);
  Told told = { 0 };

  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), &told);

  /* Statements come and go without a line of theirs. */
  fixture_remove (fixture->document, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0));
  g_assert_cmpuint (told.n, ==, 0);
  g_assert_cmpuint (sw_outline_item_get_line (sw_outline_model_find (model, level, SW_N_LISTS, NULL))->n_statements, ==, 0);

  fixture_remove (fixture->document, level);
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_cmpuint (told.position, ==, 5);
  g_assert_cmpuint (told.removed, ==, 1);
  g_assert_cmpuint (told.added, ==, 0);
  g_assert_true (sw_outline_model_find (model, fixture_get_level (fixture->document, 1), SW_N_LISTS, NULL) == above);
  g_assert_true (sw_outline_model_find (model, advanced, SW_N_LISTS, NULL) == below);

  sw_document_undo (fixture->document);
  g_assert_cmpuint (told.n, ==, 2);
  g_assert_cmpuint (told.added, ==, 1);

  sw_document_begin (fixture->document, "Move Level", NULL);
  sw_document_move (fixture->document, advanced, sw_node_get_parent (advanced), 2);
  sw_document_commit (fixture->document);
  g_assert_cmpuint (told.n, ==, 3);
  g_assert_cmpuint (told.position, ==, 5);
  g_assert_cmpuint (told.removed, ==, 2);
  g_assert_true (sw_outline_model_find (model, advanced, SW_N_LISTS, NULL) == below);
}

static GtkListView *
find_list (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkListView *found = GTK_IS_LIST_VIEW (child) ? GTK_LIST_VIEW (child) : find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_selection (Fixture *fixture,
                gconstpointer data)
{
  GtkListView *list = find_list (GTK_WIDGET (fixture->outline));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  SwNode *level = fixture_get_level (fixture->document, 1);
  SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, 4);

  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);

  gtk_single_selection_set_selected (selection, 0);
  g_assert_cmpint (sw_node_get_kind (sw_session_get_place (fixture->session)), ==, SW_KIND_OCCUPATION);

  /* Writing in a level shows the level, and does not take the place from the statement. */
  sw_session_set_place (fixture->session, statement);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 4);
  g_assert_true (sw_session_get_place (fixture->session) == statement);

  /* A line that goes away above, and comes back, leaves both where they are. */
  fixture_remove (fixture->document, fixture_get_level (fixture->document, 0));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  g_assert_true (sw_session_get_place (fixture->session) == statement);
  sw_document_begin (fixture->document, "Move Level", NULL);
  sw_document_move (fixture->document, level, sw_node_get_parent (level), 2);
  sw_document_commit (fixture->document);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 5);
  g_assert_true (sw_session_get_place (fixture->session) == statement);
}

static void
press (Fixture *fixture,
       guint keyval)
{
  GtkListView *list = find_list (GTK_WIDGET (fixture->outline));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (list));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  g_assert_true (handled);
  fixture_settle (20);
}

static void
test_keys (Fixture *fixture,
           gconstpointer data)
{
  GtkListView *list = find_list (GTK_WIDGET (fixture->outline));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (model);
  guint n = g_list_model_get_n_items (model);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->outline));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);

  /* Out to the section, close it, open it, and in again. */
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n - 4);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  g_assert_true (sw_session_get_place (fixture->session) == fixture_get_level (fixture->document, 0));

  /* The sides are those of the reading direction. */
  gtk_widget_set_direction (GTK_WIDGET (fixture->outline), GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
}

static void
test_names (Fixture *fixture,
            gconstpointer data)
{
  GtkListView *list = find_list (GTK_WIDGET (fixture->outline));
  guint n_named = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_get_first_child (row) == NULL)
        continue;
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
      n_named++;
    }
  g_assert_cmpuint (n_named, ==, g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))));
}

static gboolean
shows (GtkWidget *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* A row that nobody has written in is no progress, neither here nor over the text. */
static void
test_empty_rows (Fixture *fixture,
                 gconstpointer data)
{
  static const struct { const char *text, *name, *count; } steps[] = {
    { "", "Emerging, 7 of 10 statements", "7 of 10" },
    { "   ", "Emerging, 7 of 10 statements", "7 of 10" },
    { "S", "Emerging, 8 of 10 statements", "8 of 10" },
    { "Spare fuses", "Emerging, 8 of 10 statements", "8 of 10" },
    { NULL, "Emerging, 7 of 10 statements", "7 of 10" },
  };
  SwNode *level = fixture_get_level (fixture->document, 0);
  SwLevelView *view = g_object_ref_sink (sw_level_view_new (fixture->session, level));
  g_autoptr (SwOutlineModel) model = sw_outline_model_new (fixture->session);
  g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

  sw_document_begin (fixture->document, "Add", NULL);
  sw_document_insert (fixture->document, level, SW_LIST_STATEMENTS, statement, 7);
  sw_document_commit (fixture->document);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (SwOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), 3);
      g_autofree char *name = NULL;

      if (steps[i].text != NULL)
        fixture_set_text (fixture->document, statement, steps[i].text);
      else
        while (sw_document_undo (fixture->document))
          ;
      name = sw_outline_item_dup_name (item);
      g_assert_cmpstr (name, ==, steps[i].name);
      g_assert_true (shows (GTK_WIDGET (view), steps[i].count));
    }
  g_object_unref (view);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/outline/lines", test_lines);
  ADD ("/outline/other-places", test_other_places);
  ADD ("/outline/smallest-range", test_smallest_range);
  ADD ("/outline/selection", test_selection);
  ADD ("/outline/keys", test_keys);
  ADD ("/outline/names", test_names);
  ADD ("/outline/empty-rows", test_empty_rows);

  return g_test_run ();
}
