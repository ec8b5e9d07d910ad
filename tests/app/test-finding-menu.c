/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of findings, by keys: what it offers is done, and the focus comes back. */

#include "problems/sw-finding-actions.h"
#include "problems/sw-finding-menu.h"
#include "problems/sw-fix-preview.h"
#include "sw-config.h"
#include "sw-paths.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"

#define HYPHEN "Customer receipts - write for each repair with the condition of the case."
#define DASH "Customer receipts — write for each repair with the condition of the case."
#define VAGUE "Strap pins — handle with pins of the same length."

typedef struct
{
  GtkWindow *window;
  GtkWidget *bin;
  GtkWidget *button;
  SwSession *session;
  SwDocument *document;
  GString *log;
} Fixture;

static void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 20 %s", keys);

  fixture_tool (line, 250);
}

static void
reveal_cb (Fixture *fixture,
           SwNode *node)
{
  g_string_append_printf (fixture->log, "go to %u;", sw_node_get_position (node) + 1);
}

static void
announced_cb (Fixture *fixture,
              const char *text,
              gboolean undoable)
{
  g_string_append_printf (fixture->log, "%s;", text);
}

static SwNode *
statement (Fixture *fixture,
           guint number)
{
  return sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, number - 1);
}

static const char *
text_of (Fixture *fixture,
         guint number)
{
  return sw_node_get_text (statement (fixture, number), SW_STATEMENT_TEXT);
}

static guint
n_findings (Fixture *fixture)
{
  return g_list_model_get_n_items (sw_session_get_findings (fixture->session));
}

static SwFinding *
finding_of (Fixture *fixture,
            guint number)
{
  GPtrArray *findings = sw_linter_get_for_node (sw_session_get_linter (fixture->session), statement (fixture, number));

  g_assert_nonnull (findings);
  return g_ptr_array_index (findings, 0);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  static const guint n_statements[] = { 6, 3 };
  g_autoptr (SwDocument) document = fixture_new_document (n_statements, G_N_ELEMENTS (n_statements));

  sw_node_init_text (sw_document_get_part (document, SW_KIND_FRAMEWORK), SW_FRAMEWORK_CONTEXT_COVERED,
                     "The work of clockmakers and watchmakers at the bench.");
  fixture->log = g_string_new (NULL);
  fixture->session = sw_session_new ();
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  fixture->document = document;
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (reveal_cb), fixture);
  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), fixture);

  fixture->bin = adw_bin_new ();
  fixture->button = gtk_button_new_with_label ("here");
  gtk_widget_set_valign (fixture->button, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (fixture->bin), fixture->button);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 500, 600);
  gtk_window_set_child (fixture->window, fixture->bin);
  fixture_present (fixture->window);
  gtk_widget_grab_focus (fixture->button);
  fixture_set_text (fixture->document, statement (fixture, 2), HYPHEN);
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

/* What popovers are open over the bin. */
static GtkPopover *
get_open (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->bin); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return GTK_POPOVER (child);
  return NULL;
}

static GtkPopover *
popup (Fixture *fixture,
       guint number,
       GMenuModel *more)
{
  GtkPopover *popover = sw_finding_menu_popup (fixture->session, fixture->bin, &(GdkRectangle) { 20, 20, 1, 1 },
                                               statement (fixture, number), more);

  fixture_wait_for (get_open (fixture) == popover);
  fixture_settle (250);
  return popover;
}

static void
assert_closed (Fixture *fixture)
{
  fixture_wait_for (get_open (fixture) == NULL);
  fixture_wait_for (gtk_root_get_focus (GTK_ROOT (fixture->window)) == fixture->button);
}

/* Enter takes the first fix and goes on to the next finding. */
static void
test_fix (Fixture *fixture,
          gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  fixture_set_text (fixture->document, statement (fixture, 4), VAGUE);
  popup (fixture, 2, NULL);
  press ("Return");
  g_assert_cmpstr (text_of (fixture, 2), ==, DASH);
  g_assert_nonnull (strstr (fixture->log->str, "done.;go to 4;"));
  assert_closed (fixture);

  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpstr (text_of (fixture, 2), ==, HYPHEN);
}

/* What cannot be mended is explained all the same, and the menu is where it can be seen. */
static void
test_without_fix (Fixture *fixture,
                  gconstpointer data)
{
  static const GdkRectangle out_of_sight[] = { { 20, -3000, 1, 18 }, { 20, 9000, 1, 18 }, { -700, 20, 1, 18 } };

  fixture_set_text (fixture->document, statement (fixture, 4), VAGUE);
  g_assert_cmpuint (sw_finding_get_n_fixes (finding_of (fixture, 4)), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (out_of_sight); i++)
    {
      GtkPopover *popover = sw_finding_menu_popup (fixture->session, fixture->bin, &out_of_sight[i],
                                                   statement (fixture, 4), NULL);
      GdkRectangle at;

      fixture_wait_for (get_open (fixture) == popover);
      g_assert_true (gtk_popover_get_pointing_to (popover, &at));
      g_assert_cmpint (at.x, >=, 0);
      g_assert_cmpint (at.y, >=, 0);
      g_assert_cmpint (at.y + at.height, <=, gtk_widget_get_height (fixture->bin));
      gtk_popover_popdown (popover);
      fixture_settle (250);
    }
}

static void
test_escape (Fixture *fixture,
             gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  popup (fixture, 2, NULL);
  fixture_wait_for (get_open (fixture) != NULL);
  press ("Escape");
  assert_closed (fixture);
  g_assert_cmpstr (text_of (fixture, 2), ==, HYPHEN);
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_explain (Fixture *fixture,
              gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  popup (fixture, 2, NULL);
  press ("Up Return");
  fixture_wait_for (get_open (fixture) != NULL);
  g_assert_false (GTK_IS_POPOVER_MENU (get_open (fixture)));
  press ("Escape");
  assert_closed (fixture);
}

/* Most rules can only say what is wrong; the menu is there for them as well. */
static void
test_no_fix (Fixture *fixture,
             gconstpointer data)
{
  fixture_set_text (fixture->document, statement (fixture, 4), VAGUE);
  fixture_settle (60);
  g_assert_cmpuint (sw_finding_get_n_fixes (finding_of (fixture, 4)), ==, 0);
  gtk_popover_popdown (popup (fixture, 4, NULL));
  fixture_settle (250);
  g_assert_cmpuint (sw_findings_count_fixes (fixture->session, sw_finding_get_rule (finding_of (fixture, 4))), ==, 0);
}

/* A menu that is longer than the room below opens upwards. */
static void
test_side (Fixture *fixture,
           gconstpointer data)
{
  static const struct
  {
    GdkRectangle at;
    GtkPositionType side;
  } cases[] = { { { 20, 20, 1, 18 }, GTK_POS_BOTTOM }, { { 20, 540, 1, 18 }, GTK_POS_TOP } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkPopover *popover = sw_finding_menu_popup (fixture->session, fixture->bin, &cases[i].at,
                                                   statement (fixture, 2), NULL);

      fixture_wait_for (get_open (fixture) == popover);
      g_assert_cmpint (gtk_popover_get_position (popover), ==, cases[i].side);
      gtk_popover_popdown (popover);
      fixture_settle (250);
    }
}

/* Two findings about one word: each says so, and the toolkit does not take one entry for the other. */
static void
test_one_word (Fixture *fixture,
               gconstpointer data)
{
  GPtrArray *findings;

  if (!fixture_can_press ())
    return;

  fixture_set_text (fixture->document, statement (fixture, 4), "Strap pins — knows the five lengths.");
  fixture_settle (60);
  findings = sw_linter_get_for_node (sw_session_get_linter (fixture->session), statement (fixture, 4));
  g_assert_cmpuint (findings->len, >, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *word = sw_finding_dup_word (g_ptr_array_index (findings, i));

      g_assert_cmpstr (word, ==, "knows");
    }

  /* More about the first problem, and there "Accept ‘knows’ in this framework" behind "Allow here…". */
  popup (fixture, 4, NULL);
  press ("Down Return");
  press ("Down Down Down");
  press ("Return");
  assert_closed (fixture);
  g_assert_cmpstr (sw_document_get_undo_label (fixture->document), ==, "Accept Word");
}

/* "Allow here…", a reason, Enter: the statement keeps the allowance, and it can be undone. */
static void
test_allow (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (SW_APP_ID);
  g_auto (GStrv) reasons = NULL;
  SwNode *allowance;

  if (!fixture_can_press ())
    return;

  popup (fixture, 2, NULL);
  press ("Up Up Return");
  press ("w h y Return");
  assert_closed (fixture);
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  g_assert_cmpuint (sw_node_get_n (statement (fixture, 2), SW_LIST_ALLOWANCES), ==, 1);
  allowance = sw_node_get_nth (statement (fixture, 2), SW_LIST_ALLOWANCES, 0);
  g_assert_cmpstr (sw_node_get_text (allowance, SW_ALLOWANCE_RULE), ==, "separator-form");
  g_assert_cmpstr (sw_node_get_text (allowance, SW_ALLOWANCE_REASON), ==, "why");
  g_assert_nonnull (sw_node_get_text (allowance, SW_ALLOWANCE_ON));
  reasons = sw_finding_get_recent_reasons (settings);
  g_assert_cmpstr (reasons[0], ==, "why");

  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpuint (n_findings (fixture), ==, 1);
}

static void
test_reasons (Fixture *fixture,
              gconstpointer data)
{
  static const char *const given[] = { "a", "b", "", "a", "c", "d", "e", "f", "g" };
  g_autoptr (GSettings) settings = g_settings_new (SW_APP_ID);
  g_auto (GStrv) reasons = NULL;
  g_autofree char *joined = NULL;

  g_settings_reset (settings, "recent-reasons");
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    sw_finding_remember_reason (settings, given[i]);
  reasons = sw_finding_get_recent_reasons (settings);
  joined = g_strjoinv ("", reasons);
  g_assert_cmpstr (joined, ==, "gfedca");
}

/* A finding can be allowed for as much as there is round it. */
static void
test_scopes (Fixture *fixture,
             gconstpointer data)
{
  static const struct
  {
    SwFindingScope scope;
    SwKind owner;
  } rows[] = {
    { SW_FOR_STATEMENT, SW_KIND_STATEMENT },
    { SW_FOR_LEVEL, SW_KIND_LEVEL },
    { SW_FOR_FRAMEWORK, SW_KIND_EXTENSIONS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SwNode *owner = rows[i].owner == SW_KIND_EXTENSIONS ? sw_document_get_part (fixture->document, SW_KIND_EXTENSIONS)
                                                          : sw_node_get_ancestor (statement (fixture, 2), rows[i].owner);

      g_assert_true (sw_finding_can_allow (finding_of (fixture, 2), rows[i].scope));
      sw_finding_allow (fixture->session, finding_of (fixture, 2), rows[i].scope, NULL, "Ada");
      g_assert_cmpuint (sw_node_get_n (owner, SW_LIST_ALLOWANCES), ==, 1);
      g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (owner, SW_LIST_ALLOWANCES, 0), SW_ALLOWANCE_BY), ==, "Ada");
      g_assert_cmpuint (n_findings (fixture), ==, 0);
      g_assert_true (sw_session_undo (fixture->session));
      g_assert_cmpuint (n_findings (fixture), ==, 1);
    }
}

static void
test_words (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("skillwright-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, SW_LINT_CONFIG_NAME, NULL);
  g_autoptr (SwLintConfig) config = sw_lint_config_new (path);
  g_autofree char *none = sw_finding_dup_word (finding_of (fixture, 2));
  g_autofree char *word = NULL, *written = NULL;
  SwNode *words = sw_document_get_part (fixture->document, SW_KIND_WORDS);

  g_assert_null (none);
  fixture_set_text (fixture->document, statement (fixture, 2), DASH);
  fixture_set_text (fixture->document, statement (fixture, 4), VAGUE);
  word = sw_finding_dup_word (finding_of (fixture, 4));
  g_assert_cmpstr (word, ==, "handle");

  sw_finding_accept_word (fixture->session, finding_of (fixture, 4), SW_FOR_FRAMEWORK);
  g_assert_cmpuint (sw_node_get_n (words, SW_LIST_ACCEPT), ==, 1);
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpuint (n_findings (fixture), ==, 1);

  sw_finding_accept_word (fixture->session, finding_of (fixture, 4), SW_FOR_STATEMENT);
  g_assert_cmpuint (sw_node_get_n (statement (fixture, 4), SW_LIST_ALLOWANCES), ==, 1);
  g_assert_true (sw_session_undo (fixture->session));

  /* A document without a folder has no team; one whose team has a file is told to it. */
  g_assert_null (sw_finding_dup_team_path (fixture->session));
  sw_session_set_config (fixture->session, config);
  sw_finding_accept_word (fixture->session, finding_of (fixture, 4), SW_FOR_TEAM);
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "handle"));
  g_unlink (path);
  g_rmdir (folder);
}

static SwFinding *
find_of_rule (Fixture *fixture,
              const SwRule *rule)
{
  GPtrArray *findings = sw_linter_get_for_node (sw_session_get_linter (fixture->session), statement (fixture, 1));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (sw_finding_get_rule (g_ptr_array_index (findings, i)) == rule)
      return g_ptr_array_index (findings, i);
  return NULL;
}

/* Just the rules that say so are about a word, and accepting it ends the finding. */
static void
test_word_rules (Fixture *fixture,
                 gconstpointer data)
{
  SwNode *words = sw_document_get_part (fixture->document, SW_KIND_WORDS);
  g_autoptr (SwNode) rejected = sw_node_new (SW_KIND_WORD);
  guint n_rules, n_words = 0;
  const SwRule *rules = sw_rules_get (&n_rules);

  sw_node_init_text (rejected, SW_WORD_TEXT, "utilize");
  sw_document_begin (fixture->document, "Reject", NULL);
  sw_document_insert (fixture->document, words, SW_LIST_REJECT, rejected, 0);
  sw_document_commit (fixture->document);

  for (guint i = 0; i < n_rules; i++)
    {
      SwFinding *finding;
      g_autofree char *word = NULL;

      if (rules[i].scope != SW_SCOPE_STATEMENT || g_str_equal (rules[i].id, "autonomy-high"))
        continue;
      g_test_message ("%s", rules[i].id);
      fixture_set_text (fixture->document, statement (fixture, 1), rules[i].bad);
      finding = find_of_rule (fixture, &rules[i]);
      g_assert_nonnull (finding);
      word = sw_finding_dup_word (finding);
      g_assert_cmpint (word != NULL, ==, (rules[i].flags & SW_RULE_WORD) != 0);
      if (word == NULL)
        continue;

      n_words++;
      sw_finding_accept_word (fixture->session, finding, SW_FOR_FRAMEWORK);
      g_assert_null (find_of_rule (fixture, &rules[i]));
      g_assert_true (sw_session_undo (fixture->session));
    }
  g_assert_cmpuint (n_words, >, 5);
}

static void
test_preview (Fixture *fixture,
              gconstpointer data)
{
  SwFixPreview *preview;

  fixture_set_text (fixture->document, statement (fixture, 1),
                    "Mainspring barrels - open and clean under supervision using a barrel press.");
  sw_document_break_run (fixture->document);
  g_assert_cmpuint (sw_findings_count_fixes (fixture->session, sw_rules_find ("separator-form")), ==, 2);

  preview = SW_FIX_PREVIEW (sw_fix_preview_present (fixture->session, sw_rules_find ("separator-form"), fixture->bin));
  fixture_settle (60);
  g_assert_cmpuint (sw_fix_preview_get_n_rows (preview), ==, 2);
  g_assert_cmpuint (n_findings (fixture), ==, 2);
  sw_fix_preview_accept (preview);
  fixture_settle (60);
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  g_assert_cmpstr (fixture->log->str, ==, "2 problems were fixed.;");
  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpuint (n_findings (fixture), ==, 2);
}

static void
more_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  g_string_append (data, "more;");
}

/* Where nothing is wrong, there are still the page's own actions. */
static void
test_more_actions (Fixture *fixture,
                   gconstpointer data)
{
  const GActionEntry entries[] = { { "more", more_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!fixture_can_press ())
    return;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture->log);
  gtk_widget_insert_action_group (fixture->bin, "test", G_ACTION_GROUP (actions));
  g_menu_append (menu, "More", "test.more");
  popup (fixture, 1, G_MENU_MODEL (menu));
  press ("Return");
  g_assert_cmpstr (fixture->log->str, ==, "more;");
  assert_closed (fixture);
}

/* What is read only offers no change. */
static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  if (!fixture_can_press ())
    return;

  sw_document_set_read_only (fixture->document, "Made by a newer program.");
  popup (fixture, 2, NULL);
  press ("Return");
  fixture_wait_for (get_open (fixture) != NULL);
  g_assert_cmpstr (text_of (fixture, 2), ==, HYPHEN);
  press ("Escape");
  assert_closed (fixture);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sw_paths_init_bare_build ();
  adw_init ();

#define ADD(name, function) g_test_add ("/finding-menu/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("fix", test_fix);
  ADD ("without-fix", test_without_fix);
  ADD ("escape", test_escape);
  ADD ("explain", test_explain);
  ADD ("no-fix", test_no_fix);
  ADD ("side", test_side);
  ADD ("one-word", test_one_word);
  ADD ("allow", test_allow);
  ADD ("reasons", test_reasons);
  ADD ("scopes", test_scopes);
  ADD ("words", test_words);
  ADD ("word-rules", test_word_rules);
  ADD ("preview", test_preview);
  ADD ("more-actions", test_more_actions);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
