/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of occupation and framework, with real key events: what is typed becomes the document's
 * fields, what is wrong stands beside them, and undo brings the user back to the field. */

#include "form/sw-field.h"
#include "form/sw-form.h"
#include "form/sw-score-scale.h"
#include "model/sw-document.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"

#define SOC SW_KIND_OCCUPATION, SW_OCCUPATION_SOC
#define TITLE SW_KIND_OCCUPATION, SW_OCCUPATION_TITLE
#define GROUP SW_KIND_OCCUPATION, SW_OCCUPATION_GROUP
#define SECTOR SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR
#define JOB_ZONE SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE
#define VERSION SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION
#define DESCRIPTION SW_KIND_FRAMEWORK, SW_FRAMEWORK_DESCRIPTION
#define LANGUAGE SW_KIND_META, SW_META_LANGUAGE
#define CREATOR SW_KIND_META, SW_META_CREATOR
#define ATTRIBUTION SW_KIND_DOCUMENT, SW_DOCUMENT_ATTRIBUTION

typedef struct
{
  GtkWindow *window;
  SwSession *session;
  SwDocument *document;
  SwForm *form;
} Fixture;

static void
settle (void)
{
  fixture_settle (60);
  fixture_drain ();
}

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 60);
}

static void
type (const char *text)
{
  g_autofree char *line = g_strdup_printf ("type --delay 1 \"%s\"", text);

  fixture_tool (line, 60);
}

static SwNode *
part (Fixture *fixture,
      SwKind kind)
{
  return kind == SW_KIND_DOCUMENT ? sw_document_get_root (fixture->document)
                                  : sw_document_get_part (fixture->document, kind);
}

static SwFormRow *
row_of (Fixture *fixture,
        SwKind kind,
        guint field)
{
  SwFormRow *row = sw_form_find_row (fixture->form, part (fixture, kind), field);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
editor_of (Fixture *fixture,
           SwKind kind,
           guint field)
{
  return sw_form_row_get_editor (row_of (fixture, kind, field));
}

/* "-" for a field that is absent, "null" for null, else what it holds. */
static void
assert_value (Fixture *fixture,
              SwKind kind,
              guint field,
              const char *expected)
{
  SwValue *value = sw_node_get_value (part (fixture, kind), field);

  g_assert_cmpstr (value == NULL ? "-" : sw_value_is_null (value) ? "null" : value, ==, expected);
}

static void
go_to (Fixture *fixture,
       SwKind kind,
       guint field)
{
  sw_session_reveal (fixture->session, part (fixture, kind), field, -1, -1);
  settle ();
  g_assert_true (gtk_widget_has_focus (editor_of (fixture, kind, field)));
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "29-2052.00.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SwDocumentFile *document_file = sw_document_file_load (file, &error);

  g_assert_no_error (error);
  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, document_file);
  fixture->document = sw_session_get_document (fixture->session);
  fixture->form = SW_FORM (sw_form_new ());
  sw_form_set_session (fixture->form, fixture->session);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 800, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->form));
  fixture_present (fixture->window);
  settle ();
  sw_session_set_place (fixture->session, part (fixture, SW_KIND_OCCUPATION));
  settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  settle ();
  g_assert_finalize_object (fixture->session);
}

/* Every field of the kinds that are shown has a row, and every row a name. */
static void
test_all_fields (Fixture *fixture,
                 gconstpointer data)
{
  static const SwKind kinds[] = { SW_KIND_OCCUPATION, SW_KIND_FRAMEWORK, SW_KIND_META, SW_KIND_PROVENANCE,
                                  SW_KIND_DOCUMENT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const SwKindInfo *info = sw_schema_get (kinds[i]);

      sw_session_set_place (fixture->session, part (fixture, kinds[i]));
      for (guint j = 0; j < info->n_members; j++)
        {
          const SwMember *member = &info->members[j];
          g_autofree char *name = NULL;
          SwFormRow *row;

          if (!sw_member_is_field (member))
            continue;
          row = sw_form_find_row (fixture->form, part (fixture, kinds[i]), member->field);
          if (row == NULL)
            g_error ("no row for %s of %s", member->name, info->name);
          name = g_strdup (sw_member_get_title (member));
          if (GTK_IS_LABEL (sw_form_row_get_editor (row)))
            {
              g_autofree char *title = g_steal_pointer (&name);

              name = g_strdup_printf ("%s: %s", title, gtk_label_get_text (GTK_LABEL (sw_form_row_get_editor (row))));
            }
          gtk_test_accessible_assert_property (sw_form_row_get_editor (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
        }
    }

  g_assert_false (sw_form_shows (sw_document_get_section (fixture->document, "occupational")));
}

/* What typing into a field makes of it: keys after Ctrl+A. */
static void
test_typing (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    SwKind kind;
    guint field;
    const char *keys;
    const char *value;
    gboolean right;
  } rows[] = {
    { SOC, "2 1", "21", FALSE },
    { SOC, "2 9 minus 2 0 5 2 period 0 1", "29-2052.01", TRUE },
    { SOC, "BackSpace", "", TRUE },
    { TITLE, "a b", "ab", TRUE },
    { GROUP, "BackSpace", "", TRUE },
    { SECTOR, "3 1 minus 3 3", "31-33", TRUE },
    { SECTOR, "x", "x", FALSE },
    { VERSION, "v", "v", FALSE },
    { VERSION, "BackSpace", "null", TRUE },
    { DESCRIPTION, "a Return b", "a\nb", TRUE },
    { DESCRIPTION, "BackSpace", "", TRUE },
    { CREATOR, "a", "a", TRUE },
    { CREATOR, "BackSpace", "-", TRUE },
    { LANGUAGE, "1", "1", FALSE },
    { LANGUAGE, "e n", "en", TRUE },
    { ATTRIBUTION, "BackSpace", "-", TRUE },
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *problem;

      g_test_message ("%u: %s", i, rows[i].keys);
      go_to (fixture, rows[i].kind, rows[i].field);
      press ("ctrl+a");
      press (rows[i].keys);
      assert_value (fixture, rows[i].kind, rows[i].field, rows[i].value);
      problem = sw_form_row_get_problem (row_of (fixture, rows[i].kind, rows[i].field));
      g_assert_true (rows[i].right == (problem == NULL));
      if (problem != NULL)
        gtk_test_accessible_assert_property (editor_of (fixture, rows[i].kind, rows[i].field),
                                             GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem);
    }

  while (sw_session_undo (fixture->session))
    ;
  g_assert_true (sw_document_is_pristine (fixture->document));
}

/* Typing is one step to undo, which puts text, caret and focus where they were. */
static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *title = g_strdup (sw_node_get_text (part (fixture, SW_KIND_OCCUPATION), SW_OCCUPATION_TITLE));
  SwField *field;
  int caret, anchor;

  if (!fixture_can_press ())
    return;

  go_to (fixture, TITLE);
  press ("ctrl+Home");
  type ("xyz");
  field = SW_FIELD (editor_of (fixture, TITLE));
  g_assert_true (g_str_has_prefix (sw_field_get_text (field), "xyz"));
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Change Title");

  /* Away to the other page, and back by undo. */
  sw_session_set_place (fixture->session, part (fixture, SW_KIND_FRAMEWORK));
  settle ();
  g_assert_true (sw_session_undo (fixture->session));
  settle ();
  field = SW_FIELD (editor_of (fixture, TITLE));
  g_assert_cmpstr (sw_field_get_text (field), ==, title);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  sw_field_get_selection (field, &caret, &anchor);
  g_assert_cmpint (caret, ==, 0);
  g_assert_false (sw_document_can_undo (fixture->document));

  g_assert_true (sw_session_redo (fixture->session));
  settle ();
  g_assert_true (g_str_has_prefix (sw_field_get_text (field), "xyz"));
  sw_field_get_selection (field, &caret, &anchor);
  g_assert_cmpint (caret, ==, 3);
}

/* What others write into a field leaves the caret at its place in the text. */
static void
test_smallest_change (Fixture *fixture,
                      gconstpointer data)
{
  SwField *field;
  int caret, anchor;

  go_to (fixture, TITLE);
  field = SW_FIELD (editor_of (fixture, TITLE));
  sw_document_begin (fixture->document, "Test", NULL);
  sw_document_set_text (fixture->document, part (fixture, SW_KIND_OCCUPATION), SW_OCCUPATION_TITLE, "abcdef");
  sw_document_commit (fixture->document);
  sw_field_select (field, 4, 4);

  sw_document_begin (fixture->document, "Test", NULL);
  sw_document_set_text (fixture->document, part (fixture, SW_KIND_OCCUPATION), SW_OCCUPATION_TITLE, "aXXbcdef");
  sw_document_commit (fixture->document);
  g_assert_cmpstr (sw_field_get_text (field), ==, "aXXbcdef");
  sw_field_get_selection (field, &caret, &anchor);
  g_assert_cmpint (caret, ==, 6);
}

static void
test_choices (Fixture *fixture,
              gconstpointer data)
{
  SwNode *occupation = part (fixture, SW_KIND_OCCUPATION);
  g_autofree char *before = g_strdup (sw_node_get_text (occupation, SW_OCCUPATION_JOB_ZONE));
  GtkDropDown *zone = GTK_DROP_DOWN (editor_of (fixture, JOB_ZONE));
  GtkSwitch *inferred = GTK_SWITCH (editor_of (fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE_INFERRED));
  GtkDropDown *status;

  gtk_drop_down_set_selected (zone, 0);
  assert_value (fixture, JOB_ZONE, "null");
  gtk_drop_down_set_selected (zone, 5);
  assert_value (fixture, JOB_ZONE, "5");
  gtk_switch_set_active (inferred, TRUE);
  assert_value (fixture, SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE_INFERRED, "true");
  for (guint i = 0; i < 3; i++)
    sw_session_undo (fixture->session);
  assert_value (fixture, JOB_ZONE, before);
  g_assert_false (gtk_switch_get_active (inferred));
  g_assert_cmpuint (gtk_drop_down_get_selected (zone), ==, (guint) (before[0] - '0'));

  /* A value that is none of them is shown, and complained of. */
  sw_document_begin (fixture->document, "Test", NULL);
  sw_document_set_text (fixture->document, occupation, SW_OCCUPATION_JOB_ZONE, "9");
  sw_document_commit (fixture->document);
  g_assert_cmpuint (gtk_drop_down_get_selected (zone), ==, 6);
  g_assert_nonnull (sw_form_row_get_problem (row_of (fixture, JOB_ZONE)));
  assert_value (fixture, JOB_ZONE, "9");

  sw_session_set_place (fixture->session, part (fixture, SW_KIND_FRAMEWORK));
  status = GTK_DROP_DOWN (editor_of (fixture, SW_KIND_META, SW_META_STATUS));
  gtk_drop_down_set_selected (status, 1);
  assert_value (fixture, SW_KIND_META, SW_META_STATUS, "draft");
  gtk_drop_down_set_selected (status, 0);
  assert_value (fixture, SW_KIND_META, SW_META_STATUS, "-");
}

/* A sector is found by a word of its name, a group by its number. */
static void
test_suggestions (Fixture *fixture,
                  gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  go_to (fixture, SECTOR);
  press ("ctrl+a");
  type ("manuf");
  press ("Down Return");
  assert_value (fixture, SECTOR, "31-33");

  press ("ctrl+a");
  type ("manuf");
  press ("Escape");
  assert_value (fixture, SECTOR, "manuf");
  press ("Return");
  g_assert_false (gtk_widget_has_focus (editor_of (fixture, SECTOR)));

  go_to (fixture, GROUP);
  press ("ctrl+a BackSpace");
  press ("Down Down Return");
  assert_value (fixture, GROUP, "Business & Financial Operations");
}

static void
test_keys (Fixture *fixture,
           gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  /* Tab goes from field to field and never into the text. */
  go_to (fixture, SOC);
  press ("ctrl+a Tab");
  assert_value (fixture, SOC, "29-2052.00");
  g_assert_true (gtk_widget_has_focus (editor_of (fixture, TITLE)));
  press ("shift+Tab");
  g_assert_true (gtk_widget_has_focus (editor_of (fixture, SOC)));
  press ("Return");
  g_assert_true (gtk_widget_has_focus (editor_of (fixture, TITLE)));
  /* Ctrl+Z is not eaten by the field: nothing else is there to take it. */
  type ("q");
  press ("ctrl+z");
  g_assert_nonnull (strchr (sw_field_get_text (SW_FIELD (editor_of (fixture, TITLE))), 'q'));
}

static GtkWidget *
find_scale (GtkWidget *widget)
{
  if (SW_IS_SCORE_SCALE (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scale (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A score is what can be written as a number; what cannot stays in the field, and is told. */
static void
test_score (Fixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *keys;
    const char *value;     /* what the document has; NULL for nothing */
    gboolean good;
    const char *meter;
    const char *kept;      /* said where what is shown is not what would be saved */
  } table[] = {
    { "4 2 period 2", "42.2", TRUE, "42.2 of 50" },
    { "4 2 period 5 0", "42.50", TRUE, "42.50 of 50" },
    { "4 2 period", "42", FALSE, "42 of 50", "keeps “42”" },
    { "4 2 period BackSpace", "42", TRUE, "42 of 50" },
    { "x", NULL, FALSE, "No score", "keeps nothing" },
    { "5 1", "51", FALSE, "No score" },
    { "minus 1", "-1", FALSE, "No score" },
    { "0", "0", TRUE, "0 of 50" },
  };

  if (!fixture_can_press ())
    return;

  sw_session_set_place (fixture->session, part (fixture, SW_KIND_EVIDENCE));
  settle ();
  sw_document_begin (fixture->document, "Scale", NULL);
  sw_document_set_text (fixture->document, part (fixture, SW_KIND_SAFI), SW_SAFI_OF, "50");
  sw_document_commit (fixture->document);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      SwFormRow *row = row_of (fixture, SW_KIND_SAFI, SW_SAFI_SCORE);
      GtkWidget *scale = find_scale (GTK_WIDGET (fixture->form));

      g_test_message ("%s", table[i].keys);
      gtk_widget_grab_focus (sw_form_row_get_editor (row));
      press (table[i].keys);
      g_assert_cmpstr (sw_node_get_text (part (fixture, SW_KIND_SAFI), SW_SAFI_SCORE), ==, table[i].value);
      g_assert_cmpint (sw_form_row_get_problem (row) == NULL, ==, table[i].good);
      if (!table[i].good)
        g_assert_cmpint (strstr (sw_form_row_get_problem (row), "keeps ") != NULL, ==, table[i].kept != NULL);
      if (table[i].kept != NULL)
        g_assert_nonnull (strstr (sw_form_row_get_problem (row), table[i].kept));
      gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_METER);
      gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, table[i].meter);

      press ("ctrl+a BackSpace");
      g_assert_null (sw_node_get_text (part (fixture, SW_KIND_SAFI), SW_SAFI_SCORE));
    }
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  settle ();
  g_assert_false (gtk_widget_is_sensitive (editor_of (fixture, TITLE)));
  g_assert_false (gtk_widget_is_sensitive (editor_of (fixture, JOB_ZONE)));
}

/* A field is as high as what GtkTextView lays out in it, at any width. */
static void
test_heights (Fixture *fixture,
              gconstpointer data)
{
  static const char *const texts[] = { "", "x", "One line\nand another\n\nand a third that goes on for longer than a "
                                                 "narrow window is wide, so that it is broken somewhere" };
  static const int widths[] = { 360, 700, 1200 };

  sw_session_set_place (fixture->session, part (fixture, SW_KIND_FRAMEWORK));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        GtkTextView *view = GTK_TEXT_VIEW (editor_of (fixture, DESCRIPTION));
        GtkTextIter end;
        int y, height;

        gtk_window_set_default_size (fixture->window, widths[j], 700);
        sw_document_begin (fixture->document, "Test", NULL);
        sw_document_set_text (fixture->document, part (fixture, SW_KIND_FRAMEWORK), SW_FRAMEWORK_DESCRIPTION, texts[i]);
        sw_document_commit (fixture->document);
        settle ();
        gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
        gtk_text_view_get_line_yrange (view, &end, &y, &height);
        if (*texts[i] != '\0')
          g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), ==, y + height);
        else
          g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), >=, y + height);
      }
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/form/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("all-fields", test_all_fields);
  ADD ("typing", test_typing);
  ADD ("undo", test_undo);
  ADD ("smallest-change", test_smallest_change);
  ADD ("choices", test_choices);
  ADD ("suggestions", test_suggestions);
  ADD ("keys", test_keys);
  ADD ("score", test_score);
  ADD ("read-only", test_read_only);
  ADD ("heights", test_heights);
  return g_test_run ();
}
