/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page on its way in: however it comes, nothing changes before the preview is accepted, what is
 * decided there is what the document gets, and a merge is one step. */

#include "import/sw-import-offer.h"
#include "import/sw-import-preview.h"
#include "import/sw-import-wait.h"
#include "sw-wait.h"
#include "transfer-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Two statements that can be divided in two ways each, one that can in one, and a line that is nothing. */
static const char uncertain[] = "Florists & Gardeners\n"
                                "SOC 27-1023.00\n"
                                "\n"
                                "Emerging\n"
                                "1. Night shiftstrain with the crew.\n"
                                "2. Bouquet wires — cut and bend under supervision.\n"
                                "Developing\n"
                                "1. Night shiftstrain with a reduced crew.\n"
                                "42 <x> & other numbers that nobody understands, as they stand behind the list\n";

static GFile *
get_page (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", name, NULL);

  return g_file_new_for_path (path);
}

static SwImportPreview *
import_text (SwWindow *window,
             const char *text)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.import-text", "s", text));
  return transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW);
}

static void
accept (SwImportPreview *preview,
        const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), action, NULL));
  fixture_settle (50);
}

static const char *
get_statement (SwDocument *document,
               guint level,
               guint nth)
{
  SwNode *node = sw_node_get_nth (sw_document_get_section (document, "occupational"), SW_LIST_LEVELS, level);

  return sw_node_get_text (sw_node_get_nth (node, SW_LIST_STATEMENTS, nth), SW_STATEMENT_TEXT);
}

/* Whether any label below @widget says @text. */
static gboolean
says (gpointer widget,
      const char *text)
{
  GtkWidget *child;

  for (guint i = 0; (child = transfer_get_child (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (child)), text) != NULL)
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_button (SwImportPreview *preview,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = transfer_get_child (preview, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  g_assert_not_reached ();
}

static gboolean
can_merge (SwImportPreview *preview)
{
  return gtk_widget_is_sensitive (find_button (preview, "_Merge"));
}

static void
test_new_document (void)
{
  SwWindow *window = transfer_open_empty ();
  g_autoptr (GFile) file = get_page ("headings.html");
  SwImportPreview *preview;
  SwDocument *document;

  sw_window_import_file (window, file);
  preview = transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW);
  g_assert_null (get_document (window));
  g_assert_true (says (preview, "No document is open"));
  g_assert_false (can_merge (preview));

  accept (preview, "preview.new");
  document = get_document (window);
  g_assert_nonnull (document);
  g_assert_null (fixture_find_window (SW_TYPE_IMPORT_PREVIEW, GTK_WINDOW (window)));
  g_assert_true (sw_document_is_modified (document, SW_MARK_FILE));
  g_assert_false (sw_document_can_undo (document));
  g_assert_null (sw_session_get_file (sw_window_get_session (window)));
  g_assert_nonnull (strstr (sw_session_get_status (sw_window_get_session (window)), "7 statements imported"));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));
  close_windows ();
}

/* Where a document is open already, the new one gets a window of its own. */
static void
test_new_window (void)
{
  SwWindow *window = transfer_open_document (3);
  SwDocument *before = get_document (window);
  guint n = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));

  accept (import_text (window, uncertain), "preview.new");
  g_assert_true (get_document (window) == before);
  g_assert_false (sw_document_is_modified (before, SW_MARK_FILE));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==, n + 1);
  close_windows ();
}

/* Decided by keys: the focus is there, Up chooses, Ctrl+Return accepts. */
static void
test_decide_by_keys (void)
{
  SwWindow *window = transfer_open_empty ();
  SwImportPreview *preview = import_text (window, uncertain);
  SwDocument *document;
  GtkWidget *focus;

  g_assert_true (says (preview, "2 are not decided"));
  g_assert_true (says (preview, "Line 9: ") || transfer_get_child (preview, GTK_TYPE_TEXT_VIEW, 0) != NULL);
  focus = gtk_root_get_focus (GTK_ROOT (preview));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));

  /* The focus comes to what is chosen, which is the text as it came. */
  if (!transfer_press ("Import", "Up"))
    return;
  g_assert_true (says (preview, "1 is not decided and stays"));
  transfer_press ("Import", "ctrl+Return");

  document = get_document (window);
  g_assert_nonnull (document);
  g_assert_nonnull (strstr (get_statement (document, 0, 0), " — "));
  g_assert_cmpstr (get_statement (document, 0, 1), ==, "Bouquet wires — cut and bend under supervision.");
  g_assert_cmpstr (get_statement (document, 1, 0), ==, "Night shiftstrain with a reduced crew.");
  close_windows ();
}

static void
test_likeliest (void)
{
  SwWindow *window = transfer_open_empty ();
  SwImportPreview *preview = import_text (window, uncertain);
  GtkWidget *button = find_button (preview, "Take the _likeliest");

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (says (preview, "All of them are decided."));
  g_assert_false (gtk_widget_get_sensitive (button));

  accept (preview, "preview.new");
  g_assert_nonnull (strstr (get_statement (get_document (window), 1, 0), " — "));
  close_windows ();
}

static void
test_escape (void)
{
  SwWindow *window = transfer_open_document (3);
  guint64 serial = sw_document_get_serial (get_document (window));

  import_text (window, uncertain);
  if (!transfer_press ("Import", "Escape"))
    return;
  g_assert_null (fixture_find_window (SW_TYPE_IMPORT_PREVIEW, GTK_WINDOW (window)));
  g_assert_cmpuint (sw_document_get_serial (get_document (window)), ==, serial);
  close_windows ();
}

/* A window that is closed while it reads neither shows what it has read nor opens it elsewhere. */
static void
test_closed_meanwhile (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "47-2111.00.json", NULL);
  g_autoptr (GFile) page = get_page ("headings.html");
  g_autoptr (GFile) document = g_file_new_for_path (path);
  GFile *files[] = { page, document };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      SwWindow *window = transfer_open_empty ();

      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      sw_window_import_file (window, files[i]);
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_wait_for (window == NULL);
      g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
    }
}

/* Levels that the page does not name are proposed, ten each, and asked about. */
static void
test_levels (void)
{
  SwWindow *window = transfer_open_empty ();
  g_autoptr (GFile) file = get_page ("bullets.html");
  SwImportPreview *preview;
  SwDocument *document;

  sw_window_import_file (window, file);
  preview = transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW);
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *spin = transfer_get_child (preview, GTK_TYPE_SPIN_BUTTON, i);
      static const guint proposed[] = { 10, 10, 4 };

      g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, proposed[i]);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5 + i);
    }
  g_assert_null (transfer_get_child (preview, GTK_TYPE_SPIN_BUTTON, 3));

  accept (preview, "preview.new");
  document = get_document (window);
  for (guint i = 0; i < 4; i++)
    {
      static const guint expected[] = { 5, 6, 7, 6 };

      g_assert_cmpuint (transfer_count_statements (document, "occupational", i), ==, expected[i]);
    }
  close_windows ();
}

static void
test_merge (void)
{
  SwWindow *window = transfer_open_document (3);
  SwSession *session = sw_window_get_session (window);
  SwDocument *document = get_document (window);
  SwImportPreview *preview = import_text (window, uncertain);

  g_assert_true (says (preview, "Merging adds to “Clockmakers & Watchmakers”: 3 statements"));
  g_assert_true (says (preview, "It keeps its own: O*NET-SOC code, Title."));
  accept (preview, "preview.merge");

  g_assert_true (get_document (window) == document);
  g_assert_cmpuint (transfer_count_statements (document, "occupational", 0), ==, 5);
  g_assert_true (g_str_has_prefix (sw_session_get_status (session), "Imported: 3 statements"));
  g_assert_cmpstr (sw_document_get_undo_label (document), ==, "Import");
  g_assert_true (sw_node_get_kind (sw_session_get_place (session)) == SW_KIND_STATEMENT);

  /* All of it is there now. */
  preview = import_text (window, uncertain);
  g_assert_true (says (preview, "has all of this already"));
  g_assert_false (can_merge (preview));
  gtk_window_destroy (GTK_WINDOW (preview));

  /* What differs only in what the document keeps is not there already. */
  preview = import_text (window, "Florists\nSOC 27-1023.00\n\nEmerging\n");
  g_assert_true (says (preview, "nothing in this that could be added"));
  g_assert_true (says (preview, "It keeps its own: O*NET-SOC code, Title."));
  g_assert_false (can_merge (preview));
  gtk_window_destroy (GTK_WINDOW (preview));

  g_assert_true (sw_document_undo (document));
  g_assert_false (sw_document_can_undo (document));
  g_assert_cmpuint (transfer_count_statements (document, "occupational", 0), ==, 3);
  close_windows ();
}

static void
test_read_only (void)
{
  SwWindow *window = transfer_open_document (3);
  SwImportPreview *preview;

  sw_document_set_read_only (get_document (window), "It is newer than this program.");
  fixture_settle (20);
  preview = import_text (window, uncertain);
  g_assert_true (says (preview, "It is newer than this program."));
  g_assert_false (can_merge (preview));
  close_windows ();
}

/* What cannot be read is told; a framework is opened; nothing else changes. */
static void
test_errors (void)
{
  SwWindow *window = transfer_open_empty ();
  g_autofree char *folder = g_dir_make_tmp ("sw-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "R&D <page>.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *example = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);
  g_autoptr (GFile) framework = g_file_new_for_path (example);
  static const char *const contents[] = { "", "<html><body><p>Nothing to see.</p></body></html>", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      AdwMessageDialog *dialog;

      /* The last one is not there at all. */
      if (contents[i] != NULL)
        g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      else
        g_unlink (path);
      sw_window_import_file (window, file);
      dialog = transfer_wait_for (window, ADW_TYPE_MESSAGE_DIALOG);
      g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Nothing was imported from “R&D <page>.html”");
      g_assert_cmpuint (strlen (adw_message_dialog_get_body (dialog)), >, 20);
      gtk_window_destroy (GTK_WINDOW (dialog));
      fixture_settle (20);
    }

  sw_window_import_file (window, framework);
  fixture_wait_for (get_document (window) != NULL);
  g_assert_null (fixture_find_window (SW_TYPE_IMPORT_PREVIEW, GTK_WINDOW (window)));
  g_rmdir (folder);
  close_windows ();
}

static void
keep_result_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GtkWindow *
find_titled (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_window_get_title (l->data), title) == 0)
      return l->data;
  return NULL;
}

static void
test_cancel (void)
{
  SwWindow *window = transfer_open_empty ();
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = gtk_window_new ();
  SwWait *wait;
  GtkWindow *shown;

  /* The window that asks goes away. */
  g_ptr_array_add (forms, g_bytes_new_static (uncertain, sizeof uncertain - 1));
  sw_import_wait_run (GTK_WINDOW (parent), NULL, forms, "something", sw_session_get_profile (window->session),
                      keep_result_cb, &result);
  gtk_window_destroy (GTK_WINDOW (parent));

  /* The window that waits is closed, once it is there; it goes with the waiting, too. */
  for (guint i = 0; i < 2; i++)
    {
      wait = sw_wait_new (GTK_WINDOW (window), "Mending", "Mending clocks…");
      g_assert_null (find_titled ("Mending"));
      fixture_wait_for (find_titled ("Mending") != NULL);
      shown = find_titled ("Mending");
      g_assert_false (g_cancellable_is_cancelled (sw_wait_get_cancellable (wait)));
      if (i == 0)
        {
          gtk_window_close (shown);
          fixture_wait_for (g_cancellable_is_cancelled (sw_wait_get_cancellable (wait)));
        }
      sw_wait_end (wait);
      g_assert_null (find_titled ("Mending"));
    }

  fixture_wait_for (result != NULL);
  g_assert_null (sw_import_wait_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close_windows ();
}

/* Ctrl+V on the start page, and what is dropped on the window. */
static void
test_paste_and_drop (void)
{
  SwWindow *window = transfer_open_empty ();
  g_autoptr (GFile) page = get_page ("chips.html");
  GSList *files = g_slist_prepend (NULL, page);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;
  gpointer dialog;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), uncertain);
  if (!transfer_press ("Skillwright", "ctrl+v"))
    return;
  gtk_window_destroy (transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "nothing of it");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.import-clipboard", NULL));
  dialog = transfer_wait_for (window, ADW_TYPE_MESSAGE_DIALOG);
  gtk_window_destroy (dialog);

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (window->drop_target, "drop", &value, 10.0, 10.0, &handled);
  g_assert_true (handled);
  transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW);
  g_slist_free (files);
  close_windows ();
}

static void
count_cb (gpointer data,
          gpointer unused)
{
  (*(guint *) data)++;
}

static void
keep_cb (gpointer data)
{
}

/* A whole page that is pasted into a statement is offered to be imported; a few lines are not. */
static void
test_offer (void)
{
  SwWindow *window = transfer_open_document (3);
  SwProfile *profile = sw_session_get_profile (sw_window_get_session (window));
  guint n_pasted = 0;

  g_assert_false (sw_import_offer (GTK_WIDGET (window->surface), profile,
                                   "Watch crystals — fit.\nStrap pins — replace.", count_cb, &n_pasted, keep_cb));
  g_assert_null (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, GTK_WINDOW (window)));

  for (guint i = 0; i < 3; i++)
    {
      static const char *const responses[] = { "cancel", "paste", "import" };
      AdwMessageDialog *dialog;

      g_assert_true (sw_import_offer (GTK_WIDGET (window->surface), profile, uncertain, count_cb, &n_pasted, keep_cb));
      dialog = transfer_wait_for (window, ADW_TYPE_MESSAGE_DIALOG);
      g_object_ref (dialog);
      gtk_window_destroy (GTK_WINDOW (dialog));
      adw_message_dialog_response (dialog, responses[i]);
      g_object_unref (dialog);
      g_assert_cmpuint (n_pasted, ==, i > 0);
    }
  transfer_wait_for (window, SW_TYPE_IMPORT_PREVIEW);
  close_windows ();
}

static char *
make_long (const char *head,
           gsize len)
{
  GString *text = g_string_new (head);

  while (text->len < len)
    g_string_append_printf (text, "%" G_GSIZE_FORMAT ". Watch crystal %" G_GSIZE_FORMAT " — fit by hand under a lamp.\n",
                            text->len, text->len);
  return g_string_free (text, FALSE);
}

/* Whoever asks for the program's windows is told of hidden ones too, which GTK 4.8 cannot do without a critical. */
static void
assert_none_hidden (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    g_assert_true (gtk_widget_get_visible (l->data));
}

/* However long a page is, up to what can be imported, it is offered; the main loop goes on meanwhile. What
 * is long and no page is pasted as it would have been, and what is longer is not looked at. */
static void
test_offer_long (void)
{
  SwWindow *window = transfer_open_document (3);
  SwProfile *profile = sw_session_get_profile (sw_window_get_session (window));
  g_autofree char *page = make_long (uncertain, 700 * 1024);
  g_autofree char *lines = make_long ("", 100 * 1024);
  g_autofree char *endless = g_strnfill (SW_IMPORT_MAX_BYTES + 1, 'x');
  guint n_pasted = 0;
  AdwMessageDialog *dialog;

  g_assert_true (sw_import_offer (GTK_WIDGET (window->surface), profile, page, count_cb, &n_pasted, keep_cb));
  assert_none_hidden ();
  g_assert_null (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, GTK_WINDOW (window)));
  dialog = transfer_wait_for (window, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (n_pasted, ==, 0);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, "paste");
  g_object_unref (dialog);
  g_assert_cmpuint (n_pasted, ==, 1);

  g_assert_true (sw_import_offer (GTK_WIDGET (window->surface), profile, lines, count_cb, &n_pasted, keep_cb));
  g_assert_cmpuint (n_pasted, ==, 1);
  fixture_wait_for (n_pasted == 2);
  g_assert_null (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, GTK_WINDOW (window)));

  g_assert_false (sw_import_offer (GTK_WIDGET (window->surface), profile, endless, count_cb, &n_pasted, keep_cb));
  g_assert_cmpuint (n_pasted, ==, 2);
  close_windows ();
}

/* The counts of the page stand beside those that were found. */
static void
test_counts (void)
{
  SwWindow *window = transfer_open_empty ();
  SwImportPreview *preview = import_text (window, "Florists\n27-1023.00\nDurable skills\nCommunication(3)\nEmerging\n"
                                                  "1. Team talk — listens to others\n"
                                                  "2. Shop talk — answers questions\n");

  g_assert_true (says (preview, "2 found, 3 declared"));
  close_windows ();
}

static void
add_tests (void)
{
  g_test_add_func ("/import-preview/new-document", test_new_document);
  g_test_add_func ("/import-preview/new-window", test_new_window);
  g_test_add_func ("/import-preview/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/import-preview/decide-by-keys", test_decide_by_keys);
  g_test_add_func ("/import-preview/likeliest", test_likeliest);
  g_test_add_func ("/import-preview/escape", test_escape);
  g_test_add_func ("/import-preview/levels", test_levels);
  g_test_add_func ("/import-preview/merge", test_merge);
  g_test_add_func ("/import-preview/read-only", test_read_only);
  g_test_add_func ("/import-preview/errors", test_errors);
  g_test_add_func ("/import-preview/cancel", test_cancel);
  g_test_add_func ("/import-preview/paste-and-drop", test_paste_and_drop);
  g_test_add_func ("/import-preview/offer", test_offer);
  g_test_add_func ("/import-preview/offer-long", test_offer_long);
  g_test_add_func ("/import-preview/counts", test_counts);
}

int
main (int argc,
      char **argv)
{
  return program_fixture_run (&argc, &argv, add_tests);
}
