/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The structure of a framework by keys: the outline beside the page, with a document that has only what
 * every document has, and with one that holds everything. */

#include "editor/sw-section-view.h"
#include "editor/sw-statement-row.h"
#include "editor/sw-surface.h"
#include "head/sw-heat-map.h"
#include "head/sw-section-head.h"
#include "model/sw-section-edits.h"
#include "model/sw-section-style.h"
#include "outline/sw-outline-item.h"
#include "outline/sw-outline.h"

#include <adwaita.h>
#include <string.h>

#include "sections-fixture.h"

/* Both sections by the menu of a line, and their way back. */
static void
test_add_sections (Fixture *fixture,
                   gconstpointer data)
{
  if (!fixture_can_press ())
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

  if (!fixture_can_press ())
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

static gpointer
find_dialog (void)
{
  return fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
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

  if (!fixture_can_press ())
    return;

  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), &told);
  open_everything (fixture);
  durable = get_section (fixture, "durable");
  go_to (fixture, durable);
  press ("Delete");
  fixture_wait_for (find_dialog () != NULL);
  g_assert_true (get_section (fixture, "durable") == durable);
  gtk_widget_activate (fixture_find_button (find_dialog (), "_Cancel"));
  fixture_wait_for (find_dialog () == NULL);
  g_assert_true (get_section (fixture, "durable") == durable);
  g_assert_false (sw_document_can_undo (fixture->document));

  go_to (fixture, durable);
  press ("Delete");
  fixture_wait_for (find_dialog () != NULL);
  gtk_widget_activate (fixture_find_button (find_dialog (), "_Remove"));
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

  if (!fixture_can_press ())
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
  g_assert_false (gtk_widget_get_sensitive (fixture_find_button (popover, "_Add")));
  press ("Return BackSpace");
  g_assert_true (gtk_widget_get_sensitive (fixture_find_button (popover, "_Add")));
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

  if (!fixture_can_press ())
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

/* --- The head of a page ------------------------------------------------------------------------ */

static SwHeatMap *
find_map (Fixture *fixture)
{
  return SW_HEAT_MAP (find_widget (GTK_WIDGET (fixture->surface), "SwHeatMap"));
}

/* Rows between bars, the framed cell in brackets, "-" for no cell. */
static char *
print_map (SwHeatMap *map)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < sw_heat_map_get_n_rows (map); row++)
    {
      if (row > 0)
        g_string_append_c (text, '|');
      for (guint column = 1; column <= sw_heat_map_get_n_columns (map); column++)
        {
          const SwHeatCell *cell = sw_heat_map_get_cell (map, row, column);

          g_string_append_printf (text, cell->framed ? "%s[%s]" : "%s%s", column > 1 ? " " : "",
                                  cell->absent ? "-" : cell->text);
        }
    }
  return g_string_free (text, FALSE);
}

/* It is drawn when there is time. */
static void
assert_map (Fixture *fixture,
            const char *expected)
{
  g_autofree char *map = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_free (map);
      map = print_map (find_map (fixture));
      if (g_str_equal (map, expected))
        return;
      fixture_settle (20);
    }
  g_assert_cmpstr (map, ==, expected);
}

static void
fill_level (Fixture *fixture,
            SwNode *level,
            const char *const *texts)
{
  sw_document_begin (fixture->document, "Fill", NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, texts[i]);
      sw_document_insert (fixture->document, level, SW_LIST_STATEMENTS, statement, i);
    }
  sw_document_commit (fixture->document);
  fixture_settle (100);
}

static char *
print_selected (GtkWidget *widget,
                GString *text)
{
  if (SW_IS_STATEMENT_ROW (widget) && sw_statement_row_get_selected (SW_STATEMENT_ROW (widget)))
    g_string_append_printf (text, "%u ", sw_node_get_position (sw_statement_row_get_node (SW_STATEMENT_ROW (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    print_selected (child, text);
  return text->str;
}

static void
test_progress (Fixture *fixture,
               gconstpointer data)
{
  static const char *const texts[] = {
    "Kiln shelves — load under direct supervision.",
    "Glaze buckets — stir and sieve each morning.",
    "Kiln logs — keep with guidance from a senior potter.",
    "",
    NULL,
  };
  SwNode *section = get_section (fixture, "occupational");
  SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, 0);
  g_autoptr (GString) selected = g_string_new (NULL);
  GtkWidget *place;

  if (!fixture_can_press ())
    return;

  sw_session_set_place (fixture->session, section);
  fixture_settle (100);
  assert_map (fixture, "0/10 [0] 0 0 0|0/10 0 [0] 0 0|0/10 0 0 [0] 0|0/10 0 0 0 [0]");
  fill_level (fixture, level, texts);
  assert_map (fixture, "3/10 [2] 0 0 0|0/10 0 [0] 0 0|0/10 0 0 [0] 0|0/10 0 0 0 [0]");

  /* A sentence and a role each. */
  place = sw_heat_map_get_cell_widget (find_map (fixture), 0, 2);
  gtk_test_accessible_assert_role (place, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (place, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Emerging: supervision is named in 2 of 3 statements, which is the level’s own");
  gtk_test_accessible_assert_role (sw_heat_map_get_cell_widget (find_map (fixture), 0, 0),
                                   GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_role (GTK_WIDGET (find_map (fixture)), GTK_ACCESSIBLE_ROLE_GRID);

  /* From the text up into the picture, and by a cell back to what it counts. */
  sw_session_reveal (fixture->session, sw_node_get_nth (level, SW_LIST_STATEMENTS, 1), SW_STATEMENT_TEXT, 0, 0);
  fixture_settle (60);
  press ("shift+Tab");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (find_map (fixture))));
  press ("Home Right Right Return");
  g_assert_cmpstr (print_selected (GTK_WIDGET (fixture->surface), selected), ==, "0 2 ");

  /* What is done is done to those. */
  press ("alt+Delete");
  g_assert_cmpuint (sw_node_get_n (level, SW_LIST_STATEMENTS), ==, 2);
  fixture_settle (100);
  assert_map (fixture, "1/10 [0] 0 0 0|0/10 0 [0] 0 0|0/10 0 0 [0] 0|0/10 0 0 0 [0]");
  g_assert_true (sw_session_undo (fixture->session));
  fixture_settle (100);
  assert_map (fixture, "3/10 [2] 0 0 0|0/10 0 [0] 0 0|0/10 0 0 [0] 0|0/10 0 0 0 [0]");
}

static void
test_fold (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("com.skillwright.Skillwright");
  SwNode *durable;

  sw_session_set_place (fixture->session, get_section (fixture, "occupational"));
  fixture_settle (60);
  g_assert_nonnull (find_map (fixture));
  g_settings_set_boolean (settings, "show-progress", FALSE);
  fixture_settle (60);
  g_assert_null (find_map (fixture));

  /* Where it is the page it stays. */
  durable = sw_section_add (fixture->document, sw_session_get_profile (fixture->session), "durable");
  sw_session_set_place (fixture->session, durable);
  fixture_settle (60);
  g_assert_nonnull (find_map (fixture));
  g_settings_reset (settings, "show-progress");
}

static void
test_overview (Fixture *fixture,
               gconstpointer data)
{
  SwNode *durable, *level;
  g_autoptr (GString) selected = g_string_new (NULL);

  if (!fixture_can_press ())
    return;

  open_everything (fixture);
  durable = get_section (fixture, "durable");
  sw_session_set_place (fixture->session, durable);
  fixture_settle (100);
  assert_map (fixture, "1 0/1 -|- - 1");

  /* Enter in the outline goes there, a cell goes on to its statements. */
  go_to (fixture, durable);
  press ("Return");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (find_map (fixture))));
  press ("Home Down End Return");
  level = sw_node_get_nth (sw_node_get_nth (durable, SW_LIST_DOMAINS, 1), SW_LIST_LEVELS, 0);
  g_assert_true (sw_node_get_ancestor (sw_session_get_place (fixture->session), SW_KIND_LEVEL) == level);
  g_assert_cmpstr (print_selected (GTK_WIDGET (fixture->surface), selected), ==, "0 ");
}

/* The style of a section and what it cites by default, by the button of its head. */
static void
test_settings (Fixture *fixture,
               gconstpointer data)
{
  SwNode *section;
  GtkWidget *head, *editor, *add, *give;
  guint n_defaults;
  g_autofree char *told = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) uncited = NULL;

  open_everything (fixture);
  section = get_section (fixture, "occupational");
  sw_session_set_place (fixture->session, section);
  fixture_settle (100);
  head = find_widget (GTK_WIDGET (fixture->surface), "SwSectionHead");
  gtk_widget_activate (sw_section_head_get_edit_button (SW_SECTION_HEAD (head)));
  fixture_wait_for (find_widget (head, "SwStructureEditor") != NULL);
  editor = find_widget (head, "SwStructureEditor");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget (editor, "GtkDropDown")), 3);
  g_assert_cmpstr (sw_node_get_text (sw_node_get_part (section, SW_KIND_STYLE), SW_STYLE_VERB), ==, "auto");

  /* Whoever has chosen one by keyboard is where the next can be chosen, and not behind the popover. */
  add = find_widget (editor, "GtkMenuButton");
  n_defaults = sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS);
  if (fixture_can_press ())
    {
      gtk_widget_grab_focus (add);
      press ("Return");
      fixture_settle (100);
      press ("Down Return");
      fixture_wait_for (sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS) == n_defaults + 1);
      fixture_settle (300);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), add));
    }

  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), &told);
  uncited = sw_section_get_uncited (section);
  label = uncited->len == 1
            ? g_strdup ("Give them to the 1 statement without citations")
            : g_strdup_printf ("Give them to the %u statements without citations", uncited->len);
  give = fixture_find_button (editor, label);
  g_assert_nonnull (give);
  gtk_widget_grab_focus (give);
  gtk_widget_activate (give);
  fixture_wait_for (told != NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), add));
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Give Default Citations");
  g_assert_false (gtk_widget_get_sensitive (give));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (editor, GTK_TYPE_POPOVER)));
  fixture_wait_for (find_widget (head, "SwStructureEditor") == NULL);
  g_signal_handlers_disconnect_by_data (fixture->session, &told);
}

/* A page that is shown again may give the focus to what had it there last; it goes where it was told to. */
static void
test_place_stays (Fixture *fixture,
                  gconstpointer data)
{
  SwNode *evidence;
  SwNode *sections[2];

  open_everything (fixture);
  evidence = sw_document_get_part (fixture->document, SW_KIND_EVIDENCE);
  for (guint i = 0; i < 2; i++)
    sections[i] = sw_node_get_nth (sw_document_get_root (fixture->document), SW_LIST_SECTIONS, i);
  for (guint i = 0; i < 4; i++)
    {
      sw_session_set_place (fixture->session, sections[i % 2]);
      fixture_settle (120);
      g_assert_true (sw_node_get_ancestor (sw_session_get_place (fixture->session), SW_KIND_SECTION) ==
                     sections[i % 2]);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->surface));
      sw_session_set_place (fixture->session, evidence);
      fixture_settle (60);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->surface));
      g_assert_true (sw_session_get_place (fixture->session) == evidence);
    }
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
  ADD ("/sections/progress", test_progress);
  ADD ("/sections/fold", test_fold);
  ADD ("/sections/overview", test_overview);
  ADD ("/sections/settings", test_settings);
  ADD ("/sections/place-stays", test_place_stays);

  return g_test_run ();
}
