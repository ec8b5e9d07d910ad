/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The structure of a framework by keys: the outline beside the page, with a document that has only what
 * every document has, and with one that holds everything. */

#include "editor/sw-section-view.h"
#include "editor/sw-surface.h"
#include "model/sw-section-edits.h"
#include "outline/sw-outline-item.h"
#include "outline/sw-outline.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"
#include "json/sw-profile-reader.h"

typedef struct
{
  SwSession *session;
  SwDocument *document;    /* not owned */
  GtkWindow *window;
  SwOutline *outline;
  SwSurface *surface;
} Fixture;

static gboolean
can_press (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");

  if (tool == NULL)
    g_test_skip ("no xdotool to press keys with");
  return tool != NULL;
}

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("xdotool key --delay 1 %s", keys);

  g_assert_true (g_spawn_command_line_sync (line, NULL, NULL, NULL, NULL));
  fixture_settle (120);
}

static void
open_document (Fixture *fixture,
               SwDocumentFile *file)
{
  fixture->document = sw_document_file_get_document (file);
  sw_session_take_document_file (fixture->session, file);
  fixture_settle (100);
}

static void
open_everything (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fixtures", "everything.json", NULL);
  g_autoptr (GFile) gfile = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SwDocumentFile *file = sw_document_file_load (gfile, &error);

  g_assert_no_error (error);
  open_document (fixture, file);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (SwDocument) document =
    sw_profile_new_document (sw_profile_get_builtin (), "21-1029.00", "Social Workers, All Other");

  fixture->session = sw_session_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->outline = SW_OUTLINE (sw_outline_new ());
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_outline_set_session (fixture->outline, fixture->session);
  sw_surface_set_session (fixture->surface, fixture->session);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->outline), 260, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->surface), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->outline));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->surface));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 1000, 740);
  gtk_window_present (fixture->window);
  open_document (fixture, sw_document_file_new (document));
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->outline)) > 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  fixture_settle (60);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The lines of the sections that are so deep, and the selected one in brackets: "A/B/[C]". */
static char *
print_outline (Fixture *fixture,
               guint depth)
{
  GtkListView *list = GTK_LIST_VIEW (find_widget (GTK_WIDGET (fixture->outline), "GtkListView"));
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (SwOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      const char *title = sw_outline_item_get_line (item)->title;
      gboolean selected = gtk_selection_model_is_selected (model, i);

      if (sw_node_get_ancestor (sw_outline_item_get_node (item), SW_KIND_SECTION) == NULL ||
          (sw_outline_item_get_depth (item) != depth && !selected))
        continue;
      g_string_append_printf (text, selected ? "%s[%s]" : "%s%s", text->len > 0 ? "/" : "", title);
    }
  return g_string_free (text, FALSE);
}

#define assert_outline(fixture, depth, expected)                 \
  G_STMT_START                                                   \
  {                                                              \
    g_autofree char *outline_ = print_outline (fixture, depth);  \
    g_assert_cmpstr (outline_, ==, expected);                    \
  }                                                              \
  G_STMT_END

static gboolean
is_in_outline (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->outline));
}

static SwNode *
get_section (Fixture *fixture,
             const char *key)
{
  return sw_document_get_section (fixture->document, key);
}

static void
go_to (Fixture *fixture,
       SwNode *node)
{
  sw_session_set_place (fixture->session, node);
  fixture_settle (60);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->outline));
  fixture_settle (60);
  g_assert_true (is_in_outline (fixture));
}

/* Both sections by the menu of a line, and their way back. */
static void
test_add_sections (Fixture *fixture,
                   gconstpointer data)
{
  if (!can_press ())
    return;

  go_to (fixture, get_section (fixture, "occupational"));
  assert_outline (fixture, 0, "[Occupational skills]");
  /* The first entry is the section's style; the next adds. */
  press ("Menu");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") != NULL);
  press ("Down Return");
  fixture_wait_for (get_section (fixture, "ai") != NULL);
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") == NULL);
  assert_outline (fixture, 0, "Occupational skills/[AI skills]");
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Add Section");

  press ("shift+F10");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") != NULL);
  press ("Down Return");
  fixture_wait_for (get_section (fixture, "durable") != NULL);
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") == NULL);
  assert_outline (fixture, 0, "Occupational skills/AI skills/[Durable skills]");
  assert_outline (fixture, 1,
                  "Emerging/Developing/Proficient/Advanced/Emerging/Developing/Proficient/Advanced/[Durable skills]/"
                  "Communication/Leadership/Metacognition/Critical Thinking/Collaboration/Character/Creativity/"
                  "Growth Mindset/Mindfulness/Fortitude");

  /* An empty one goes without being asked about. */
  fixture_wait_for (is_in_outline (fixture));
  press ("Delete");
  g_assert_null (get_section (fixture, "durable"));
  assert_outline (fixture, 0, "Occupational skills/[AI skills]");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (60);
  assert_outline (fixture, 0, "Occupational skills/AI skills/[Durable skills]");

  while (sw_session_undo (fixture->session))
    fixture_settle (20);
  assert_outline (fixture, 0, "[Occupational skills]");
}

static void
test_rename_and_move (Fixture *fixture,
                      gconstpointer data)
{
  static const struct
  {
    const char *keys;
    const char *lines;
    const char *label;     /* of the last step; NULL where nothing happened */
  } table[] = {
    { "F2 W a r m t h Return", "Communication/[Warmth]", "Rename Domain" },
    { "F2 W a r m t h Escape", "Communication/[Fortitude]", NULL },
    /* A name that is there already: it stays in the entry, and Escape leaves the old one. */
    { "F2 c o m m u n i c a t i o n Return", "Communication/[Fortitude]", NULL },
    { "F2 c o m m u n i c a t i o n Return Escape", "Communication/[Fortitude]", NULL },
    { "F2 BackSpace Return Escape", "Communication/[Fortitude]", NULL },
    /* Leaving the line takes the name. */
    { "F2 W a r m t h Up", "Communication/[Warmth]", "Rename Domain" },
    { "alt+Up", "[Fortitude]/Communication", "Move Domain" },
    { "alt+Up alt+Up", "[Fortitude]/Communication", "Move Domain" },
    { "alt+Down", "Communication/[Fortitude]", NULL },
    { "alt+Up alt+Down", "Communication/[Fortitude]", "Move Domain" },
    { "alt+Up F2 W a r m t h Return", "[Warmth]/Communication", "Rename Domain" },
  };

  if (!can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *lines = NULL;
      g_autofree char *expected = NULL;
      SwNode *durable;

      g_test_message ("%s", table[i].keys);
      open_everything (fixture);
      durable = get_section (fixture, "durable");
      go_to (fixture, sw_node_get_nth (durable, SW_LIST_DOMAINS, 1));
      press (table[i].keys);

      lines = print_outline (fixture, 1);
      g_test_message ("-> %s", lines);
      if (g_str_has_suffix (table[i].keys, " Up"))
        {
          g_assert_nonnull (strstr (lines, "[Communication]/Warmth"));
        }
      else
        {
          expected = g_strconcat ("Emerging/Developing/Proficient/Advanced/Emerging/Developing/", table[i].lines, NULL);
          g_assert_cmpstr (lines, ==, expected);
        }
      g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, table[i].label);
      g_assert_true (is_in_outline (fixture));

      press ("Escape");
      while (sw_session_undo (fixture->session))
        fixture_settle (20);
      fixture_settle (60);
      assert_outline (fixture, 1, "Emerging/Developing/Proficient/Advanced/Emerging/Developing/Communication/[Fortitude]");
    }
}

static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
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

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* What holds statements is asked about; it goes and comes back in one step, and a toast tells. */
static void
announced_cb (char **told,
              const char *text)
{
  g_free (*told);
  *told = g_strdup (text);
}

static void
test_remove_asks (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *told = NULL;
  SwNode *durable;

  if (!can_press ())
    return;

  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), &told);
  open_everything (fixture);
  durable = get_section (fixture, "durable");
  go_to (fixture, durable);
  press ("Delete");
  fixture_wait_for (find_dialog () != NULL);
  g_assert_true (get_section (fixture, "durable") == durable);
  gtk_widget_activate (find_button (GTK_WIDGET (find_dialog ()), "_Cancel"));
  fixture_wait_for (find_dialog () == NULL);
  g_assert_true (get_section (fixture, "durable") == durable);
  g_assert_false (sw_document_can_undo (fixture->document));

  go_to (fixture, durable);
  press ("Delete");
  fixture_wait_for (find_dialog () != NULL);
  gtk_widget_activate (find_button (GTK_WIDGET (find_dialog ()), "_Remove"));
  fixture_wait_for (get_section (fixture, "durable") == NULL);
  g_assert_cmpstr (told, ==, "“Durable skills” removed with 2 statements");
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Remove Section");

  g_assert_true (sw_session_undo (fixture->session));
  g_assert_true (get_section (fixture, "durable") == durable);
  g_assert_true (sw_session_get_place (fixture->session) == durable);
  g_assert_false (sw_document_can_undo (fixture->document));
  g_signal_handlers_disconnect_by_data (fixture->session, &told);
}

/* A name of one's own, by the popover; what is wrong with it is said while one types. */
static void
test_own_names (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *popover;
  SwNode *durable, *domain, *level;

  if (!can_press ())
    return;

  open_everything (fixture);
  durable = get_section (fixture, "durable");
  go_to (fixture, sw_node_get_nth (durable, SW_LIST_DOMAINS, 0));
  press ("Menu");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") != NULL);
  press ("Escape");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") == NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->outline), "structure.new-domain", NULL));
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "SwNamePopover") != NULL);
  popover = find_widget (GTK_WIDGET (fixture->outline), "SwNamePopover");
  press ("f o r t i t u d e");
  g_assert_false (gtk_widget_get_sensitive (find_button (popover, "_Add")));
  press ("Return BackSpace");
  g_assert_true (gtk_widget_get_sensitive (find_button (popover, "_Add")));
  press ("Return");
  fixture_wait_for (sw_node_get_n (durable, SW_LIST_DOMAINS) == 3);
  domain = sw_node_get_nth (durable, SW_LIST_DOMAINS, 1);
  g_assert_cmpstr (sw_node_get_text (domain, SW_DOMAIN_NAME), ==, "fortitud");
  g_assert_cmpuint (sw_node_get_n (domain, SW_LIST_LEVELS), ==, 2);
  g_assert_true (sw_session_get_place (fixture->session) == domain);
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "SwNamePopover") == NULL);
  fixture_wait_for (is_in_outline (fixture));

  /* A level has a key beside its name, made of it. */
  go_to (fixture, domain);
  press ("Menu");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") != NULL);
  press ("Escape");
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "GtkPopoverMenu") == NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->outline), "structure.new-level", NULL));
  fixture_wait_for (find_widget (GTK_WIDGET (fixture->outline), "SwNamePopover") != NULL);
  press ("T o p space o n e Return");
  fixture_wait_for (sw_node_get_n (domain, SW_LIST_LEVELS) == 3);
  level = sw_node_get_nth (domain, SW_LIST_LEVELS, 2);
  g_assert_cmpstr (sw_node_get_text (level, SW_LEVEL_LABEL), ==, "Top one");
  g_assert_cmpstr (sw_node_get_text (level, SW_LEVEL_KEY), ==, "top_one");
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  static const char *const keys = "F2 x Return Delete alt+Up alt+Down";
  g_autofree char *before = NULL;

  if (!can_press ())
    return;

  open_everything (fixture);
  sw_document_set_read_only (fixture->document, "Because.");
  go_to (fixture, sw_node_get_nth (get_section (fixture, "durable"), SW_LIST_DOMAINS, 1));
  before = print_outline (fixture, 1);
  press (keys);
  assert_outline (fixture, 1, before);
  g_assert_null (find_dialog ());
  g_assert_false (sw_document_can_undo (fixture->document));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/sections/add", test_add_sections);
  ADD ("/sections/rename-and-move", test_rename_and_move);
  ADD ("/sections/remove-asks", test_remove_asks);
  ADD ("/sections/own-names", test_own_names);
  ADD ("/sections/read-only", test_read_only);

  return g_test_run ();
}
