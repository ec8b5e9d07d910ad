/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program from the outside: windows, files, dialogs, as a user meets them. */

#include "lint/sw-finding.h"
#include "model/sw-section-edits.h"
#include "session/sw-draft.h"
#include "session/sw-session-file.h"
#include "sw-paths.h"
#include "window/sw-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"

static SwApplication *application;

typedef struct
{
  SwWindow *window;
  char *folder;
  GFile *file;
  GBytes *bytes;           /* what the file was at first */
} Fixture;

static GBytes *
read_bytes (GFile *file)
{
  char *text = NULL;
  gsize len;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, &len, NULL));
  return g_bytes_new_take (text, len);
}

static SwDocument *
get_document (SwWindow *window)
{
  return sw_session_get_document (sw_window_get_session (window));
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += SW_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *example = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) original = g_file_new_for_path (example);

  fixture->folder = g_dir_make_tmp ("sw-window-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "R&D <draft>.json", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->bytes = read_bytes (original);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->bytes, NULL),
                                      g_bytes_get_size (fixture->bytes), NULL));

  sw_application_open_file (application, fixture->file, NULL);
  fixture->window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (fixture->window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  fixture_settle (100);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = gtk_application_get_windows (GTK_APPLICATION (application)))
    gtk_window_destroy (l->data);
  fixture_settle (50);

  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->bytes, g_bytes_unref);
  g_free (fixture->folder);
}

static SwNode *
get_statement (SwWindow *window)
{
  return sw_node_get_nth (fixture_get_level (get_document (window), 0), SW_LIST_STATEMENTS, 0);
}

static void
edit (SwWindow *window)
{
  fixture_set_text (get_document (window), get_statement (window), "Conduit runs — bend under supervision.");
}

static void
activate (SwWindow *window,
          const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target));
}

/* The dialog that asks something about @window. */
static AdwMessageDialog *
find_dialog (SwWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static void
answer (SwWindow *window,
        const char *response)
{
  AdwMessageDialog *dialog = find_dialog (window);

  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  /* In the order in which a click on the button does it. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, response);
  g_object_unref (dialog);
  fixture_settle (20);
}

static void
test_open_edit_save (Fixture *fixture,
                     gconstpointer data)
{
  SwWindow *window = fixture->window;
  SwDocument *document = get_document (window);
  g_autoptr (GBytes) saved = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Electricians");
  g_assert_true (g_str_has_prefix (adw_window_title_get_subtitle (window->title), "47-2111.00 — "));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "document");
  g_assert_false (gtk_widget_get_sensitive (window->undo_button));

  edit (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_true (gtk_widget_get_sensitive (window->undo_button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo Edit Statement");

  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (document, SW_MARK_FILE));
  fixture_settle (20);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Electricians");
  saved = read_bytes (fixture->file);
  g_assert_false (g_bytes_equal (saved, fixture->bytes));
  g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "bend under supervision"));

  /* All undone and saved: the same bytes. */
  activate (window, "win.undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->redo_button), ==, "Redo Edit Statement");
  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (document, SW_MARK_FILE));
  g_clear_pointer (&saved, g_bytes_unref);
  saved = read_bytes (fixture->file);
  g_assert_true (g_bytes_equal (saved, fixture->bytes));
}

static void
test_second_open (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.json", NULL);
  g_autoptr (GFile) other_name = g_file_new_for_path (link_path);

  g_assert_cmpint (g_file_make_symbolic_link (other_name, g_file_peek_path (fixture->file), NULL, NULL), ==, TRUE);
  edit (fixture->window);
  sw_application_open_file (application, fixture->file, NULL);
  sw_application_open_file (application, other_name, NULL);
  fixture_settle (100);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (sw_document_is_modified (get_document (fixture->window), SW_MARK_FILE));
  g_unlink (link_path);
}

static void
test_close (Fixture *fixture,
            gconstpointer data)
{
  SwWindow *window = fixture->window;
  g_autoptr (GBytes) saved = NULL;

  edit (window);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle (50);
  answer (window, "cancel");
  g_assert_cmpuint (count_windows (), ==, 1);

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle (50);
  answer (window, "save");
  fixture_wait_for (count_windows () == 0);
  saved = read_bytes (fixture->file);
  g_assert_nonnull (strstr (g_bytes_get_data (saved, NULL), "bend under supervision"));
}

static void
test_discard (Fixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->window);
  sw_window_keep_draft (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture_settle (50);
  answer (fixture->window, "discard");
  fixture_wait_for (count_windows () == 0);
  saved = read_bytes (fixture->file);
  g_assert_true (g_bytes_equal (saved, fixture->bytes));
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_quit (Fixture *fixture,
           gconstpointer data)
{
  SwWindow *second = sw_window_new (application);

  sw_session_new_framework (sw_window_get_session (second), "49-9064.00", "Watch and Clock Repairers", NULL);
  gtk_window_present (GTK_WINDOW (second));
  edit (fixture->window);
  fixture_settle (50);

  /* One after another; the first Cancel ends it. */
  sw_application_quit (application);
  fixture_settle (50);
  g_assert_true ((find_dialog (second) != NULL) != (find_dialog (fixture->window) != NULL));
  answer (find_dialog (second) != NULL ? second : fixture->window, "cancel");
  fixture_settle (50);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_null (find_dialog (second));
  g_assert_null (find_dialog (fixture->window));

  sw_application_quit (application);
  fixture_settle (50);
  answer (find_dialog (second) != NULL ? second : fixture->window, "discard");
  fixture_wait_for (count_windows () == 1);
  fixture_settle (50);
  answer (SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data) == second ? second
                                                                                                 : fixture->window,
          "discard");
  fixture_wait_for (count_windows () == 0);
}

static void
test_changed_on_disk (Fixture *fixture,
                      gconstpointer data)
{
  SwWindow *window = fixture->window;
  g_autoptr (GBytes) saved = NULL;
  g_autofree char *theirs = g_strndup (g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));

  edit (window);
  memcpy (strstr (theirs, "Electricians"), "ELECTRICIANS", strlen ("ELECTRICIANS"));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), theirs, -1, NULL));

  /* Noticed, said once, and their work is not overwritten. */
  sw_window_look_at_disk (window);
  g_assert_nonnull (window->disk_notice);
  activate (window, "win.save");
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "cancel");
  saved = read_bytes (fixture->file);
  g_assert_cmpmem (g_bytes_get_data (saved, NULL), g_bytes_get_size (saved), theirs, strlen (theirs));
  g_assert_true (sw_document_is_modified (get_document (window), SW_MARK_FILE));

  activate (window, "win.save");
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "overwrite");
  fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
  fixture_settle (20);
  g_assert_null (window->disk_notice);

  /* And the other way: theirs instead of mine. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), theirs, -1, NULL));
  sw_window_look_at_disk (window);
  g_assert_nonnull (window->disk_notice);
  gtk_info_bar_response (GTK_INFO_BAR (window->disk_notice), GTK_RESPONSE_ACCEPT);
  fixture_wait_for (g_str_equal (gtk_window_get_title (GTK_WINDOW (window)), "ELECTRICIANS"));
  g_assert_null (window->disk_notice);
}

static void
test_revert (Fixture *fixture,
             gconstpointer data)
{
  SwDocument *document = get_document (fixture->window);

  edit (fixture->window);
  activate (fixture->window, "win.revert");
  fixture_settle (50);
  answer (fixture->window, "cancel");
  g_assert_true (get_document (fixture->window) == document);

  activate (fixture->window, "win.revert");
  fixture_settle (50);
  answer (fixture->window, "revert");
  fixture_wait_for (get_document (fixture->window) != document);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Electricians");
  g_assert_false (gtk_widget_get_sensitive (fixture->window->undo_button));
}

static void
test_errors (Fixture *fixture,
             gconstpointer data)
{
  SwWindow *window = sw_window_new (application);
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (path);
  g_autofree char *description = NULL;

  g_assert_true (g_file_set_contents (path, "{\"schemaVersion\":\"1.0\",\n \"a\":1,\"a\":2}", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  sw_window_load_file (window, broken);
  fixture_wait_for (g_strcmp0 (gtk_stack_get_visible_child_name (window->stack), "error") == 0);
  g_assert_nonnull (strstr (adw_status_page_get_description (window->error_page), "2"));
  g_assert_true (sw_window_is_free (window));

  /* Mended, it opens at the second try. */
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->bytes, NULL),
                                      g_bytes_get_size (fixture->bytes), NULL));
  g_signal_emit_by_name (window->retry_button, "clicked");
  fixture_wait_for (get_document (window) != NULL);

  /* With a document in the window the error is told beside it. */
  g_assert_true (g_file_set_contents (path, "[]", -1, NULL));
  sw_window_load_file (window, broken);
  fixture_wait_for (find_dialog (window) != NULL);
  answer (window, "close");
  g_assert_nonnull (get_document (window));
  g_unlink (path);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));
  char *version = strstr (text, "\"1.0\"");

  g_assert_nonnull (version);
  version[1] = '9';
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
  sw_window_load_file (fixture->window, fixture->file);
  fixture_wait_for (sw_document_get_read_only (get_document (fixture->window)) != NULL);
  fixture_settle (20);
  g_assert_nonnull (gtk_widget_get_first_child (fixture->window->notices));
  g_assert_cmpstr (sw_session_get_status (fixture->window->session), ==,
                   sw_document_get_read_only (get_document (fixture->window)));
}

static void
test_draft_offered (Fixture *fixture,
                    gconstpointer data)
{
  SwWindow *window;
  GtkWidget *notice;

  /* The program dies. */
  edit (fixture->window);
  sw_window_keep_draft (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);

  sw_application_open_file (application, fixture->file, NULL);
  window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (window) != NULL);
  fixture_settle (50);
  notice = gtk_widget_get_first_child (window->notices);
  g_assert_nonnull (notice);
  gtk_info_bar_response (GTK_INFO_BAR (notice), GTK_RESPONSE_ACCEPT);
  fixture_settle (50);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Electricians");
  g_assert_cmpstr (sw_node_get_text (get_statement (window), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — bend under supervision.");
  g_assert_null (gtk_widget_get_first_child (window->notices));
  activate (window, "win.save");
  fixture_wait_for (!sw_document_is_modified (get_document (window), SW_MARK_FILE));
}

/* What was written since the file was opened is not given up for the draft. */
static void
test_draft_beside_new_work (Fixture *fixture,
                            gconstpointer data)
{
  SwWindow *window, *restored = NULL;

  edit (fixture->window);
  sw_window_keep_draft (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);

  sw_application_open_file (application, fixture->file, NULL);
  window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (window) != NULL);
  fixture_settle (50);
  fixture_set_text (get_document (window), get_statement (window), "Conduit runs — measure under supervision.");
  gtk_info_bar_response (GTK_INFO_BAR (gtk_widget_get_first_child (window->notices)), GTK_RESPONSE_ACCEPT);
  fixture_settle (50);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (SW_IS_WINDOW (l->data) && l->data != (gpointer) window)
      restored = l->data;
  g_assert_nonnull (restored);
  g_assert_cmpstr (sw_node_get_text (get_statement (window), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — measure under supervision.");
  g_assert_cmpstr (sw_node_get_text (get_statement (restored), SW_STATEMENT_TEXT), ==,
                   "Conduit runs — bend under supervision.");
  sw_draft_keeper_discard (window->draft_keeper);
  sw_draft_keeper_discard (restored->draft_keeper);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (restored));
}

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
  static const char *const actions[] = { "win.show-help-overlay", "app.preferences", "app.about", "win.new" };

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

int
main (int argc,
      char **argv)
{
  int result;

  sw_paths_init_bare_build ();
  gtk_test_init (&argc, &argv, NULL);
  g_set_application_name ("Skillwright");
  application = sw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/window/open-edit-save", test_open_edit_save);
  ADD ("/window/second-open", test_second_open);
  ADD ("/window/close", test_close);
  ADD ("/window/discard", test_discard);
  ADD ("/window/quit", test_quit);
  ADD ("/window/changed-on-disk", test_changed_on_disk);
  ADD ("/window/revert", test_revert);
  ADD ("/window/errors", test_errors);
  ADD ("/window/read-only", test_read_only);
  ADD ("/window/draft-offered", test_draft_offered);
  ADD ("/window/draft-beside-new-work", test_draft_beside_new_work);
  ADD ("/window/toast", test_toast);
  ADD ("/window/toast-undo", test_toast_undo);
  ADD ("/window/panes-and-zoom", test_panes_and_zoom);
  ADD ("/window/leave-for-problem", test_leave_for_problem);
  ADD ("/window/panes-without-document", test_panes_without_document);
  ADD ("/window/other-windows", test_other_windows);
  ADD ("/window/structure-menu", test_structure_menu);
  g_test_add_func ("/window/accels", test_accels);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
