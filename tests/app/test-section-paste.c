/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pasting into the page: lines, lists and pages become statements. */

#include "editor/sw-statement-row-private.h"
#include "import/sw-paste-wait.h"
#include "model/sw-statement-edits.h"

#include <adwaita.h>

#include "page-fixture.h"

static void
set_clipboard (Fixture *fixture,
               const char *mime_type,
               const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), content);
}

static void
test_paste (Fixture *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *mime_type;
    const char *text;
    const char *after;
  } cases[] = {
    { "a^/b|", "text/plain;charset=utf-8", "1. x\n2. y", "a/x/y^/b|" },
    { "^|", "text/plain;charset=utf-8", "\xe2\x80\xa2 x\n\xe2\x80\xa2 y", "x/y^|" },
    { "a^|", "text/plain;charset=utf-8", "x - y", "ax - y^|" },
    { "a^|", "text/html", "<ul><li><b>L</b> do</li><li>M</li></ul>", "a/L ~ do/M^|" },
    { "^|", "text/html", "<p><b>L</b> do</p>", "L ~ do^|" },
  };

  if (!fixture_can_press ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SwDocument *document;

      open_page (fixture, cases[i].before);
      document = sw_session_get_document (fixture->session);
      set_clipboard (fixture, cases[i].mime_type, cases[i].text);
      g_test_message ("%s into %s", cases[i].text, cases[i].before);
      press ("ctrl+v");
      assert_page (fixture, cases[i].after);
      sw_session_undo (fixture->session);
      g_assert_false (sw_document_can_undo (document));
    }
}

/* Much rich text is divided while the main loop goes on; then it is pasted as little would be: of one line
 * into a text, the plain form. */
static void
test_paste_much (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) html = g_string_new ("<ul><li><b>L</b> do</li><li>M</li></ul>");
  g_autoptr (GString) line = g_string_new ("<p>b</p>");
  GdkContentProvider *forms[2];
  g_autoptr (GdkContentProvider) both = NULL;
  g_autoptr (GBytes) rich = NULL;
  g_autoptr (GBytes) plain = NULL;
  SwLevelView *level;
  SwText *text;

  if (!fixture_can_press ())
    return;

  while (html->len <= 2 * SW_PASTE_MAX_QUICK)
    g_string_append (html, "<!-- what word processors have to say of styles -->");
  while (line->len <= 2 * SW_PASTE_MAX_QUICK)
    g_string_append (line, "<!-- what word processors have to say of styles -->");

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  g_assert_true (sw_section_view_paste_html (fixture->view, sw_level_view_get_nth (level, 0), html->str));
  assert_page (fixture, "a^|");
  fixture_wait_for (sw_level_view_get_n_rows (level) == 3);
  settle ();
  assert_page (fixture, "a/L ~ do/M^|");

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  rich = g_bytes_new (line->str, line->len);
  plain = g_bytes_new_static ("b", 1);
  forms[0] = gdk_content_provider_new_for_bytes ("text/html", rich);
  forms[1] = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", plain);
  both = gdk_content_provider_new_union (forms, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), both);
  press ("ctrl+v");
  text = sw_statement_row_get_text (sw_level_view_get_nth (level, 0));
  fixture_wait_for (g_str_equal (sw_text_get_text (text), "ab"));
  settle ();
  assert_page (fixture, "ab^|");
}

/* Many lines are numbered when all of them are there, and too many are not taken. */
static void
test_paste_many (Fixture *fixture,
                 gconstpointer data)
{
  char *lines[1002] = { NULL };
  SwLevelView *level;

  for (guint i = 0; i < 1001; i++)
    lines[i] = g_strdup_printf ("Part %u", i);

  open_page (fixture, "a^|");
  level = g_ptr_array_index (fixture->view->level_views, 0);
  g_assert_true (sw_section_view_paste_lines (fixture->view, sw_level_view_get_nth (level, 0), (const char *const *) lines));
  settle ();
  assert_page (fixture, "a^|");
  g_assert_nonnull (strstr (sw_session_get_status (fixture->session), "1001"));

  g_clear_pointer (&lines[50], g_free);
  g_assert_true (sw_section_view_paste_lines (fixture->view, sw_level_view_get_nth (level, 0), (const char *const *) lines));
  settle ();
  g_assert_cmpuint (sw_level_view_get_n_rows (level), ==, 51);
  for (guint i = 0; i < 51; i++)
    {
      g_autofree char *place = g_strdup_printf ("statement %u of 51", i + 1);

      g_assert_true (g_str_has_suffix (sw_level_view_get_nth (level, i)->place, place));
    }
  sw_session_undo (fixture->session);
  settle ();
  assert_page (fixture, "a^|");
  g_assert_true (g_str_has_suffix (sw_level_view_get_nth (level, 0)->place, "statement 1 of 1"));

  for (guint i = 0; i < 1001; i++)
    g_free (lines[i]);
}

/* A step that is given up leaves the rows as they were, however much it did. */
static void
test_given_up (Fixture *fixture,
               gconstpointer data)
{
  SwDocument *document;
  SwNode *level;
  SwLevelView *view;

  open_page (fixture, "a^/b|");
  document = sw_session_get_document (fixture->session);
  view = g_ptr_array_index (fixture->view->level_views, 0);
  level = sw_level_view_get_level (view);
  sw_document_begin (document, "Paste", NULL);
  for (guint i = 0; i < 30; i++)
    sw_statements_add (document, level, 0, "c");
  sw_document_abort (document);
  settle ();
  g_assert_cmpuint (sw_level_view_get_n_rows (view), ==, 2);
  g_assert_true (g_str_has_suffix (sw_level_view_get_nth (view, 0)->place, "statement 1 of 2"));
  g_assert_true (g_str_has_suffix (sw_level_view_get_nth (view, 1)->place, "statement 2 of 2"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/section-paste/few", test_paste);
  ADD ("/section-paste/much", test_paste_much);
  ADD ("/section-paste/many", test_paste_many);
  ADD ("/section-paste/given-up", test_given_up);

  return g_test_run ();
}
