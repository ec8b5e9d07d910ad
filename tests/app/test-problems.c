/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The problems panel: it lists what the linter lists, filters it, goes there and fixes it. */

#include "model/sw-anchor-edits.h"
#include "problems/sw-finding-actions.h"
#include "problems/sw-message.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-problem-row.h"
#include "problems/sw-problems.h"
#include "sw-paths.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;
  SwProblems *panel;
  GString *log;
} Fixture;

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 60);
}

static SwNode *
statement (Fixture *fixture,
           guint level,
           guint number)
{
  SwNode *section = sw_document_get_section (fixture->document, "occupational");

  return sw_node_get_nth (sw_node_get_nth (section, SW_LIST_LEVELS, level), SW_LIST_STATEMENTS, number - 1);
}

static void
write_text (Fixture *fixture,
            guint level,
            guint number,
            const char *text)
{
  sw_document_begin (fixture->document, "Test", NULL);
  sw_document_set_text (fixture->document, statement (fixture, level, number), SW_STATEMENT_TEXT, text);
  sw_document_commit (fixture->document);
  fixture_settle (60);
}

static void
reveal_cb (Fixture *fixture,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  g_autofree char *text = NULL;

  if (start >= 0)
    text = g_strndup (sw_node_get_text (node, field) + start, (gsize) (end - start));
  g_string_append_printf (fixture->log, "%u:%s;", sw_node_get_position (node) + 1, text != NULL ? text : "");
}

static void
announced_cb (Fixture *fixture,
              const char *text,
              gboolean undoable)
{
  g_string_append_printf (fixture->log, "%s%s", text, undoable ? " [Undo]" : "");
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 6, 3 };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));

  fixture->log = g_string_new (NULL);
  sw_node_init_text (sw_document_get_part (document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED,
                     "The work of clockmakers and watchmakers at the bench.");
  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->document = document;
  fixture->panel = SW_PROBLEMS (sw_problems_new ());
  sw_problems_set_session (fixture->panel, fixture->session);
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (reveal_cb), fixture);
  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), fixture);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->panel));
  fixture_present (fixture->window);
  fixture_settle (60);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  fixture_settle (60);
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->log, TRUE);
}

static guint
n_shown (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (sw_problems_get_model (fixture->panel)));
}

/* Two statements with a hyphen, one without its full stop. */
static void
spoil (Fixture *fixture)
{
  write_text (fixture, 0, 2, "Customer receipts - write for each repair with the condition of the case.");
  write_text (fixture, 0, 4, "Strap pins — replace with pins of the same length");
  write_text (fixture, 1, 1, "Loose screws - sort by thread into labelled trays.");
}

static GtkWidget *
find (GtkWidget *widget,
      GType type,
      const char *css_class)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)) &&
      gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_empty (Fixture *fixture,
            gconstpointer data)
{
  if (n_shown (fixture) > 0)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (G_LIST_MODEL (sw_problems_get_model (fixture->panel)), 0);

      g_error ("%s: %s", sw_finding_get_rule (finding)->id, sw_finding_get_message (finding));
    }
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 0);
  g_assert_nonnull (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-empty"));
  g_assert_null (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-footer"));

  spoil (fixture);
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 3);
  g_assert_null (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-empty"));
  g_assert_nonnull (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-footer"));
}

/* Rows are of one height and say their place, whatever comes before them. */
static void
test_rows (Fixture *fixture,
           gconstpointer data)
{
  SwProblemRow *row;
  g_autoptr (SwFinding) finding = NULL;
  g_autofree char *name = NULL;

  spoil (fixture);
  row = SW_PROBLEM_ROW (find (GTK_WIDGET (fixture->panel), SW_TYPE_PROBLEM_ROW, NULL));
  finding = g_object_ref (sw_problem_row_get_item (row));
  name = g_strdup_printf ("%s: %s Emerging 2", sw_severity_get_title (sw_finding_get_severity (finding)),
                          sw_finding_get_message (finding));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  sw_document_begin (fixture->document, "Test", NULL);
  sw_document_remove (fixture->document, statement (fixture, 0, 1));
  sw_document_commit (fixture->document);
  fixture_settle (60);
  row = SW_PROBLEM_ROW (find (GTK_WIDGET (fixture->panel), SW_TYPE_PROBLEM_ROW, NULL));
  g_assert_true (sw_problem_row_get_item (row) == finding);
  g_free (name);
  name = g_strdup_printf ("%s: %s Emerging 1", sw_severity_get_title (sw_finding_get_severity (finding)),
                          sw_finding_get_message (finding));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* Of many that are alike it says which one. */
static void
test_places (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *label;
    const char *title;
    const char *place;
  } sources[] = {
    { "O*NET v30.2 ", "Resource Center", "O*NET v30.2, Label" },
    { " ", "Resource Center", "Resource Center, Label" },
    { NULL, NULL, "Source, Label" },
  };
  static const struct
  {
    SwListId group;
    const char *text;
    const char *place;
  } anchors[] = {
    { SW_LIST_TASKS, "Oil clocks.", "Tasks, Oil clocks." },
    { SW_LIST_TASKS, "Repair or replace broken parts, adjusting parts as nec", "Tasks, Repair or replace broken…" },
    { SW_LIST_SKILLS, "", "O*NET skills" },
  };
  SwNode *extensions = sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);
      g_autoptr (SwFinding) finding = NULL;
      g_autofree char *place = NULL;

      if (sources[i].label != NULL)
        sw_node_init_text (source, SW_SOURCE_LABEL, sources[i].label);
      if (sources[i].title != NULL)
        sw_node_init_text (source, SW_SOURCE_TITLE, sources[i].title);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
      finding = sw_finding_new (sw_rules_find ("source-incomplete"), SW_SEVERITY_WARNING, source, SW_SOURCE_LABEL, -1, -1,
                                "");
      place = sw_problem_dup_place (fixture->session, finding);
      g_assert_cmpstr (place, ==, sources[i].place);
    }
  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autoptr (SwNode) anchor = sw_anchor_new (anchors[i].text, NULL);
      g_autofree char *place = NULL;

      sw_node_init_child (sw_document_get_part (fixture->document, SW_KIND_ANCHORS), anchors[i].group, anchor);
      place = sw_problem_dup_node_name (fixture->session, anchor);
      g_assert_cmpstr (place, ==, anchors[i].place);
    }
}

static void
collect (GtkWidget *widget,
         GType type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* What is wrong comes first; what to do about it may be cut off. */
static gboolean
shows_first_sentence (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  int width, height, index, trailing;

  if (!pango_layout_is_ellipsized (layout))
    return TRUE;

  pango_layout_get_size (layout, &width, &height);
  pango_layout_xy_to_index (layout, width - PANGO_SCALE, height - PANGO_SCALE, &index, &trailing);
  return index >= strstr (text, ". ") - text;
}

/* As wide as the panel is at first, a message can be read, and long ones make no row higher than short
 * ones, nor does a button. */
static void
test_messages (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  static const int widths[] = { 254, 560 };
  gboolean fixable = FALSE, unfixable = FALSE;
  guint lengths = 0;
  int height = 0;

  gtk_css_provider_load_from_resource (provider, "/com/skillwright/Skillwright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  spoil (fixture);
  write_text (fixture, 0, 1, "Mainspring barrels");
  write_text (fixture, 0, 3, "Watch crystals — fit  to the bezel with a crystal lift.");
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();

      gtk_window_set_default_size (fixture->window, widths[w], 900);
      fixture_settle (200);
      collect (GTK_WIDGET (fixture->panel), SW_TYPE_PROBLEM_ROW, rows);
      g_assert_cmpuint (rows->len, >=, 5);
      for (guint i = 0; i < rows->len; i++)
        {
          GtkWidget *row = g_ptr_array_index (rows, i);
          SwFinding *finding = sw_problem_row_get_item (SW_PROBLEM_ROW (row));
          GtkLabel *message = GTK_LABEL (find (row, GTK_TYPE_LABEL, "problem-message"));

          g_assert_cmpint (gtk_widget_get_width (row), <, widths[w]);
          if (height == 0)
            height = gtk_widget_get_height (row);
          g_assert_cmpint (gtk_widget_get_height (row), ==, height);
          g_assert_true (shows_first_sentence (message));
          g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, sw_finding_get_message (finding));
          lengths |= 1u << pango_layout_get_line_count (gtk_label_get_layout (message));
          fixable |= sw_finding_get_safe_fix (finding) != NULL;
          unfixable |= sw_finding_get_safe_fix (finding) == NULL;
        }
    }
  g_assert_cmpuint (lengths, ==, (1u << 1) | (1u << 2));
  g_assert_true (fixable && unfixable);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
}

static void
test_filter (Fixture *fixture,
             gconstpointer data)
{
  SwProblemFilter *filter = sw_problems_get_filter (fixture->panel);
  const SwRule *rule = sw_rules_find ("separator-form");

  spoil (fixture);
  g_assert_cmpuint (n_shown (fixture), ==, 3);
  sw_problem_filter_show_rule (filter, rule, FALSE);
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  sw_problem_filter_show_severity (filter, SW_SEVERITY_WARNING, FALSE);
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  fixture_settle (60);
  g_assert_nonnull (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-empty"));
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 3);
  sw_problem_filter_show_rule (filter, rule, TRUE);
  g_assert_cmpuint (n_shown (fixture), ==, 2);
  sw_problem_filter_clear (filter);
  g_assert_cmpuint (n_shown (fixture), ==, 3);
  sw_problem_filter_set_search (filter, "FULL STOP");
  g_assert_cmpuint (n_shown (fixture), ==, 1);
  sw_problem_filter_set_search (filter, "");
  g_assert_cmpuint (n_shown (fixture), ==, 3);
  g_assert_false (sw_problem_filter_is_active (filter));
}

static void
test_enter (Fixture *fixture,
            gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  spoil (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->panel));
  fixture_settle (60);
  press ("Return");
  g_assert_cmpstr (fixture->log->str, ==, "2: - ;");
  g_string_truncate (fixture->log, 0);
  press ("Down Down Return");
  g_assert_cmpstr (fixture->log->str, ==, "1: - ;");
}

static void
test_fix_all (Fixture *fixture,
              gconstpointer data)
{
  g_assert_cmpuint (sw_findings_count_safe (fixture->session), ==, 0);
  spoil (fixture);
  g_assert_cmpuint (sw_findings_count_safe (fixture->session), ==, 3);
  g_signal_emit_by_name (find (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-footer"), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  g_assert_cmpstr (fixture->log->str, ==, "3 problems were fixed. [Undo]");
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 0);
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Fix All Safe");

  sw_session_undo (fixture->session);
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 3);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  spoil (fixture);
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  fixture_settle (60);
  g_assert_cmpuint (n_shown (fixture), ==, 3);
  g_assert_null (find (GTK_WIDGET (fixture->panel), GTK_TYPE_BOX, "problems-footer"));
}

/* Another document, and none. */
static void
test_documents (Fixture *fixture,
                gconstpointer data)
{
  static const guint none[] = { 0, 0 };
  g_autoptr (SwDocument) empty = fixture_new_document (none, G_N_ELEMENTS (none));

  spoil (fixture);
  sw_session_take_document_file (fixture->session, sw_document_file_new (empty));
  fixture_settle (60);
  g_assert_cmpuint (n_shown (fixture), ==, 0);
  sw_session_take_document_file (fixture->session, NULL);
  fixture_settle (60);
  g_assert_cmpuint (sw_problems_get_count (fixture->panel), ==, 0);
}

/* However wide the label is, no line begins or ends inside a quoted separator; a dash between words may. */
static void
test_quoted_separator (Fixture *fixture,
                       gconstpointer data)
{
  static const char message[] = "Label and action are not divided. Write “ — ” between them — at once.";
  GtkLabel *label = GTK_LABEL (g_object_ref_sink (gtk_label_new (NULL)));
  gsize quoted = (gsize) (strstr (message, "“") - message);
  gboolean breaks_at_dash = FALSE;

  gtk_label_set_wrap (label, TRUE);
  sw_message_show (label, message);
  g_assert_cmpstr (gtk_label_get_text (label), ==, message);
  for (int width = 60; width < 600; width += 5)
    {
      g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (label));

      pango_layout_set_width (layout, width * PANGO_SCALE);
      for (int i = 1; i < pango_layout_get_line_count (layout); i++)
        {
          gsize start = (gsize) pango_layout_get_line_readonly (layout, i)->start_index;

          g_assert_false (start > quoted && start <= quoted + strlen ("“ — "));
          breaks_at_dash |= g_str_has_prefix (message + start, "— at") || g_str_has_prefix (message + start, "at once");
        }
    }
  g_assert_true (breaks_at_dash);
  g_object_unref (label);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sw_paths_init_bare_build ();
  adw_init ();

#define ADD(name, function) g_test_add ("/problems/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_empty);
  ADD ("rows", test_rows);
  ADD ("places", test_places);
  ADD ("messages", test_messages);
  ADD ("quoted-separator", test_quoted_separator);
  ADD ("filter", test_filter);
  ADD ("enter", test_enter);
  ADD ("fix-all", test_fix_all);
  ADD ("read-only", test_read_only);
  ADD ("documents", test_documents);
  return g_test_run ();
}
