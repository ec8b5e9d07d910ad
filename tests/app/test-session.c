/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window's session without a window: the place, the way to a finding and after an undo, files and
 * what becomes of them, and drafts. */

#include "problems/sw-finding-actions.h"
#include "session/sw-draft-keeper.h"
#include "session/sw-draft.h"
#include "session/sw-session-file.h"
#include "session/sw-session-findings.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>
#include <unistd.h>

#include "app-fixture.h"

typedef struct
{
  SwSession *session;
  SwDocument *document;    /* not owned */
  char *folder;
  GFile *file;

  SwNode *revealed;        /* not owned */
  guint field;
  gint64 start, end;
  guint n_reveals;
} Fixture;

static void
reveal_cb (Fixture *fixture,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  g_assert_true (sw_session_get_place (fixture->session) == node);
  fixture->revealed = node;
  fixture->field = field;
  fixture->start = start;
  fixture->end = end;
  fixture->n_reveals++;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  const guint counts[] = { 3, 2, 1, 1 };
  g_autoptr (SwDocument) document = fixture_new_document (counts, G_N_ELEMENTS (counts));
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("sw-session-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "clock.json", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->session = sw_session_new ();
  fixture->document = document;
  sw_session_take_document_file (fixture->session, sw_document_file_new (document));
  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (reveal_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_free (fixture->folder);
}

static void
test_place (Fixture *fixture,
            gconstpointer data)
{
  SwNode *level = fixture_get_level (fixture->document, 1);
  g_autoptr (SwNode) section = g_object_ref (sw_node_get_parent (level));

  g_assert_true (sw_session_get_place (fixture->session) == fixture_get_level (fixture->document, 0));

  /* A statement that goes leaves the user in its level, a level in its section. */
  sw_session_set_place (fixture->session, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0));
  fixture_remove (fixture->document, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0));
  g_assert_true (sw_session_get_place (fixture->session) == level);

  sw_session_set_place (fixture->session, sw_node_get_nth (level, SW_LIST_STATEMENTS, 0));
  fixture_remove (fixture->document, level);
  g_assert_true (sw_session_get_place (fixture->session) == section);
}

static void
test_undo (Fixture *fixture,
           gconstpointer data)
{
  SwNode *level = fixture_get_level (fixture->document, 0);
  SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, 1);
  const char *text = "Präzise — öffnen.";

  g_assert_false (sw_session_undo (fixture->session));

  sw_document_begin (fixture->document, "Edit Statement", NULL);
  sw_document_set_text (fixture->document, statement, SW_STATEMENT_TEXT, text);
  sw_document_set_focus (fixture->document, statement, SW_STATEMENT_TEXT, 7, 3);
  sw_document_commit (fixture->document);
  sw_session_set_place (fixture->session, fixture_get_level (fixture->document, 3));
  g_assert_cmpuint (fixture->n_reveals, ==, 0);

  g_assert_true (sw_session_undo (fixture->session));
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_true (fixture->revealed == statement);

  /* The focus counts characters, the views count bytes. */
  sw_session_set_place (fixture->session, level);
  g_assert_true (sw_session_redo (fixture->session));
  g_assert_true (fixture->revealed == statement);
  g_assert_cmpint (fixture->start, ==, strlen ("Prä"));
  g_assert_cmpint (fixture->end, ==, strlen ("Präzise"));

  /* Nobody said where the user was: then to what has changed. */
  sw_document_set_focus (fixture->document, NULL, 0, 0, 0);
  fixture_remove (fixture->document, sw_node_get_nth (level, SW_LIST_STATEMENTS, 2));
  g_assert_true (sw_session_undo (fixture->session));
  g_assert_true (fixture->revealed == sw_node_get_nth (level, SW_LIST_STATEMENTS, 2));
}

static void
test_findings (Fixture *fixture,
               gconstpointer data)
{
  SwNode *first = sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0);
  SwNode *last = sw_node_get_nth (fixture_get_level (fixture->document, 3), SW_LIST_STATEMENTS, 0);
  GListModel *findings = sw_session_get_findings (fixture->session);
  guint n;

  fixture_set_text (fixture->document, first, "Dial plates - clean by hand.");
  fixture_set_text (fixture->document, last, "Balance wheels - true in the calipers.");
  n = g_list_model_get_n_items (findings);
  g_assert_cmpuint (n, >=, 2);

  /* Forward through all of them and round, in their order; backward the same way. */
  sw_session_set_place (fixture->session, sw_document_get_part (fixture->document, SW_KIND_OCCUPATION));
  for (guint i = 0; i < 2 * n; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i % n);

      g_assert_true (sw_session_go_to_finding (fixture->session, TRUE));
      g_assert_true (fixture->revealed == sw_finding_get_node (finding));
      g_assert_cmpint (fixture->start, ==, sw_finding_get_start (finding));
      g_assert_cmpstr (sw_session_get_status (fixture->session), ==, sw_finding_get_message (finding));
    }
  for (guint i = 2 * n - 1; i > 0; i--)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, (i - 1) % n);

      g_assert_true (sw_session_go_to_finding (fixture->session, FALSE));
      g_assert_true (fixture->revealed == sw_finding_get_node (finding));
      g_assert_cmpint (fixture->start, ==, sw_finding_get_start (finding));
    }

  /* From where the user has gone meanwhile. */
  sw_session_set_place (fixture->session, fixture_get_level (fixture->document, 2));
  sw_session_go_to_finding (fixture->session, TRUE);
  g_assert_true (sw_node_get_ancestor (fixture->revealed, SW_KIND_LEVEL) == fixture_get_level (fixture->document, 3) ||
                 sw_node_get_ancestor (fixture->revealed, SW_KIND_LEVEL) == fixture_get_level (fixture->document, 2));
}

static void
keep_result_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
save (Fixture *fixture,
      GFile *file,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  sw_session_save_async (fixture->session, file, SW_FILE_SAVE_NONE, keep_result_cb, &result);
  g_assert_true (sw_session_is_saving (fixture->session));
  fixture_wait_for (result != NULL);
  return sw_session_save_finish (fixture->session, result, NULL, error);
}

static gboolean
load (Fixture *fixture,
      GFile *file,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gboolean loaded;

  sw_session_load_async (fixture->session, file, NULL, keep_result_cb, &result);
  fixture_wait_for (result != NULL);
  loaded = sw_session_load_finish (fixture->session, result, error);
  fixture->document = sw_session_get_document (fixture->session);
  return loaded;
}

static void
test_files (Fixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autofree char *before = NULL, *after = NULL;
  SwDocument *document;
  gsize len;

  g_assert_null (sw_session_get_file (fixture->session));
  g_assert_true (save (fixture, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_true (sw_session_is_file (fixture->session, fixture->file));
  g_assert_false (sw_session_is_file (fixture->session, other));
  g_assert_false (sw_document_is_modified (fixture->document, SW_MARK_FILE));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &before, &len, NULL));

  /* One file under two names is one file. */
  g_assert_cmpint (symlink ("clock.json", other_path), ==, 0);
  g_assert_true (sw_session_is_file (fixture->session, other));
  g_unlink (other_path);

  g_assert_true (load (fixture, fixture->file, &error));
  g_assert_no_error (error);
  document = sw_session_get_document (fixture->session);
  g_assert_cmpint (sw_session_look_at_disk (fixture->session), ==, SW_DISK_SAME);

  /* What cannot be read leaves everything as it is. */
  g_assert_false (load (fixture, other, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (sw_session_get_document (fixture->session) == document);

  /* The same words, written anew: not worth a word, and no reason to refuse. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), before, len, NULL));
  g_assert_cmpint (sw_session_look_at_disk (fixture->session), ==, SW_DISK_SAME);
  g_assert_true (save (fixture, NULL, &error));
  g_assert_no_error (error);

  /* Another program writes: noticed, and the save is refused. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "{}", -1, NULL));
  g_assert_cmpint (sw_session_look_at_disk (fixture->session), ==, SW_DISK_CHANGED);
  g_assert_false (save (fixture, NULL, &error));
  g_assert_error (error, SW_FILE_ERROR, SW_FILE_ERROR_CHANGED);
  g_clear_error (&error);
  g_unlink (g_file_peek_path (fixture->file));
  g_assert_cmpint (sw_session_look_at_disk (fixture->session), ==, SW_DISK_GONE);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), before, len, NULL));
}

static void
test_new_framework (Fixture *fixture,
                    gconstpointer data)
{
  const char *const more[] = { "durable", NULL };
  SwNode *root;
  g_autofree char *title = NULL;

  sw_session_new_framework (fixture->session, "49-9064.00", "Watch and Clock Repairers", more);
  fixture->document = sw_session_get_document (fixture->session);
  root = sw_document_get_root (fixture->document);
  title = sw_session_dup_title (fixture->session);

  g_assert_cmpstr (title, ==, "Watch and Clock Repairers");
  g_assert_true (sw_document_is_modified (fixture->document, SW_MARK_FILE));
  g_assert_false (sw_document_can_undo (fixture->document));
  g_assert_cmpuint (sw_node_get_n (root, SW_LIST_SECTIONS), ==, 2);
  g_assert_cmpuint (sw_node_get_n (sw_document_get_section (fixture->document, "occupational"), SW_LIST_LEVELS), ==, 4);
  g_assert_cmpuint (sw_node_get_n (sw_document_get_section (fixture->document, "durable"), SW_LIST_DOMAINS), >, 0);
  g_assert_cmpint (sw_node_get_kind (sw_session_get_place (fixture->session)), ==, SW_KIND_LEVEL);
}

static void
announced_cb (GString *log,
              const char *text)
{
  g_string_append_printf (log, "%s\n", text);
}

/* The team's file begins to hold when a word is accepted into it, or when a save brings the document to
 * it; what is wrong with it is told once. */
static void
test_team (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, SW_LINT_CONFIG_NAME, NULL);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  SwNode *statement = sw_node_get_nth (fixture_get_level (fixture->document, 1), SW_LIST_STATEMENTS, 0);
  g_autoptr (SwFinding) finding = NULL;

  g_signal_connect_swapped (fixture->session, "announced", G_CALLBACK (announced_cb), log);
  g_assert_true (save (fixture, fixture->file, &error));
  g_assert_null (sw_session_get_config (fixture->session));

  fixture_set_text (fixture->document, statement, "Strap pins — handle in pairs with pins of the same length.");
  finding = g_object_ref (g_ptr_array_index (sw_linter_get_for_node (sw_session_get_linter (fixture->session), statement), 0));
  sw_finding_accept_word (fixture->session, finding, SW_FOR_TEAM);
  g_assert_cmpstr (sw_lint_config_get_path (sw_session_get_config (fixture->session)), ==, path);
  g_assert_true (sw_session_get_config (fixture->session) ==
                 sw_linter_get_config (sw_session_get_linter (fixture->session)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (save (fixture, fixture->file, &error));
  g_assert_cmpstr (sw_lint_config_get_words (sw_session_get_config (fixture->session), SW_WORDS_ACCEPT)[0], ==, "handle");

  g_string_truncate (log, 0);
  g_assert_true (g_file_set_contents (path, "[rules]\nno-such-rule=off\n[wrods]\naccept=handle\n", -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      load (fixture, fixture->file, &error);
      g_assert_no_error (error);
    }
  g_assert_true (g_str_has_prefix (log->str, path));
  g_assert_nonnull (strstr (log->str, "no-such-rule"));
  g_assert_cmpuint (strlen (log->str), ==, strcspn (log->str, "\n") + 1);
  g_assert_true (g_str_has_prefix (log->str, sw_session_get_status (fixture->session)));
  g_assert_nonnull (sw_session_get_config (fixture->session));

  g_string_truncate (log, 0);
  g_assert_true (g_file_set_contents (path, "no key file", -1, NULL));
  load (fixture, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_null (sw_session_get_config (fixture->session));
  g_assert_nonnull (strstr (log->str, path));
  g_unlink (path);
}

static void
begin_example (Fixture *fixture)
{
  static const char wide[] = "{ \"schemaVersion\" : \"1.0\", \"framework\" : {} }";
  g_autofree char *path = g_build_filename (fixture->folder, "example.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, wide, -1, NULL));
  g_assert_true (sw_session_load_example (fixture->session, file, &error));
  g_unlink (path);
}

static void
begin_new (Fixture *fixture)
{
  sw_session_new_framework (fixture->session, "49-9064.00", "Watch and Clock Repairers", NULL);
}

/* Only what was in no file is laid out as the team says; a file keeps the layout it came in. */
static void
test_layout (Fixture *fixture,
             gconstpointer data)
{
  static const struct { void (*begin) (Fixture *fixture); const char *config; gboolean lines; } rows[] = {
    { begin_new, NULL, FALSE },
    { begin_new, "[format]\nlayout=lines\n", TRUE },
    { begin_new, "[format]\nlayout=canonical\n", FALSE },
    { begin_new, "[format]\nlayout=wide\n", FALSE },
    { begin_example, NULL, FALSE },
    { begin_example, "[format]\nlayout=lines\n", TRUE },
  };
  g_autofree char *path = g_build_filename (fixture->folder, SW_LINT_CONFIG_NAME, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *first = NULL, *again = NULL;

      g_test_message ("row %u", i);
      g_unlink (path);
      g_unlink (g_file_peek_path (fixture->file));
      if (rows[i].config != NULL)
        g_assert_true (g_file_set_contents (path, rows[i].config, -1, NULL));
      rows[i].begin (fixture);
      g_assert_true (save (fixture, fixture->file, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &first, NULL, NULL));
      g_assert_true (g_str_has_prefix (first, rows[i].lines ? "{\n  \"schemaVersion\": \"1.0\"" : "{\"schemaVersion\":\"1.0\""));
      g_assert_cmpint (g_str_has_suffix (first, "\n"), ==, rows[i].lines);

      /* The team thinks otherwise now, but this file is there already. */
      g_assert_true (g_file_set_contents (path, rows[i].lines ? "[format]\nlayout=canonical\n" : "[format]\nlayout=lines\n",
                                          -1, NULL));
      g_assert_true (load (fixture, fixture->file, &error));
      g_assert_true (save (fixture, fixture->file, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &again, NULL, NULL));
      g_assert_cmpstr (again, ==, first);
    }
  g_unlink (path);
}

static void
test_drafts (Fixture *fixture,
             gconstpointer data)
{
  SwDraftKeeper *keeper = sw_draft_keeper_new (fixture->session);
  SwDraftKeeper *other_keeper;
  g_autoptr (SwSession) other = sw_session_new ();
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *text = "Hairsprings — level and centre under the loupe.";
  SwNode *statement;

  g_assert_true (save (fixture, fixture->file, &error));
  statement = sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0);
  fixture_set_text (fixture->document, statement, text);
  sw_draft_keeper_write (keeper);
  g_assert_false (sw_document_is_modified (fixture->document, SW_MARK_DRAFT));

  /* Somebody holds it: it is offered to nobody. */
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 0);
  g_clear_pointer (&drafts, g_ptr_array_unref);

  /* The session dies without a word. */
  g_assert_finalize_object (keeper);
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((SwDraft *) drafts->pdata[0])->title, ==, "Clockmakers & Watchmakers");
  g_assert_true (g_file_equal (((SwDraft *) drafts->pdata[0])->file, fixture->file));
  id = g_strdup (((SwDraft *) drafts->pdata[0])->id);

  /* Restored: the words, the file, modified; and held by the new session. */
  other_keeper = sw_draft_keeper_new (other);
  g_assert_true (sw_draft_keeper_restore (other_keeper, id, &error));
  g_assert_no_error (error);
  statement = sw_node_get_nth (fixture_get_level (sw_session_get_document (other), 0), SW_LIST_STATEMENTS, 0);
  g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_TEXT), ==, text);
  g_assert_true (g_file_equal (sw_session_get_file (other), fixture->file));
  g_assert_true (sw_document_is_modified (sw_session_get_document (other), SW_MARK_FILE));
  g_assert_cmpint (sw_session_look_at_disk (other), ==, SW_DISK_SAME);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 0);

  /* Given up: nothing is left, whoever looks. */
  sw_draft_keeper_discard (other_keeper);
  g_assert_finalize_object (other_keeper);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  drafts = sw_draft_list ();
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_draft_timer (Fixture *fixture,
                  gconstpointer data)
{
  g_autoptr (SwDraftKeeper) keeper = sw_draft_keeper_new (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "skillwright", "drafts", NULL);
  g_autoptr (GDir) dir = NULL;

  g_assert_true (save (fixture, fixture->file, &error));
  fixture_set_text (fixture->document,
                    sw_node_get_nth (fixture_get_level (fixture->document, 0), SW_LIST_STATEMENTS, 0), "Jewels — set.");
  g_assert_true (sw_document_is_modified (fixture->document, SW_MARK_DRAFT));
  fixture_wait_for (!sw_document_is_modified (fixture->document, SW_MARK_DRAFT));

  /* Undone to what is in the file: no draft is needed any more. */
  sw_session_undo (fixture->session);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session/place", test_place);
  ADD ("/session/undo", test_undo);
  ADD ("/session/findings", test_findings);
  ADD ("/session/files", test_files);
  ADD ("/session/new-framework", test_new_framework);
  ADD ("/session/team", test_team);
  ADD ("/session/layout", test_layout);
  ADD ("/session/drafts", test_drafts);
  ADD ("/session/draft-timer", test_draft_timer);

  return g_test_run ();
}
