/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Source anchors, the statements that are grounded on them, and the message about a mistake in one. */

#include "model/sw-anchor-correction.h"
#include "model/sw-anchor-edits.h"

#include <locale.h>
#include <string.h>

/* Three skills a, b and c; statements by the anchors they are grounded on: "a,b -". */
static SwDocument *
make (const char *statements)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
  g_autoptr (SwNode) extensions = sw_node_new (SW_KIND_EXTENSIONS);
  g_autoptr (SwNode) anchors = sw_node_new (SW_KIND_ANCHORS);
  g_auto (GStrv) shapes = g_strsplit (statements, " ", -1);
  SwNode *occupation = sw_node_get_part (root, SW_KIND_OCCUPATION);

  sw_node_init_text (occupation, SW_OCCUPATION_SOC, "51-9071.00");
  sw_node_init_text (occupation, SW_OCCUPATION_TITLE, "Clock & Watch Makers");
  for (char id = 'a'; id <= 'c'; id++)
    {
      g_autoptr (SwNode) anchor = sw_node_new (SW_KIND_ANCHOR);
      const char text[] = { id, '\0' };

      sw_node_init_text (anchor, SW_ANCHOR_ID, text);
      sw_node_init_text (anchor, SW_ANCHOR_TEXT, text);
      sw_node_init_child (anchors, SW_LIST_SKILLS, anchor);
    }
  sw_node_init_part (extensions, anchors);
  sw_node_init_part (root, extensions);

  for (guint i = 0; shapes[i] != NULL; i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
      g_auto (GStrv) ids = g_strsplit (shapes[i], ",", -1);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, "text");
      for (guint j = 0; ids[j] != NULL; j++)
        if (!g_str_equal (ids[j], "-"))
          {
            g_autoptr (SwNode) link = sw_node_new (SW_KIND_ANCHOR_LINK);

            sw_node_init_text (link, SW_ANCHOR_LINK_ANCHOR, ids[j]);
            sw_node_init_child (statement, SW_LIST_ANCHOR_LINKS, link);
          }
      sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
    }
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  sw_node_init_child (section, SW_LIST_LEVELS, level);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  return sw_document_new (root);
}

static void
print_statement (SwNode *statement,
                 gpointer user_data)
{
  GString *text = user_data;
  guint n = sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS);

  g_string_append (text, n == 0 ? " -" : " ");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            sw_node_get_text (sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, i),
                                              SW_ANCHOR_LINK_ANCHOR));
}

/* The skills, then what the statements are grounded on: "a b c | a,b -". */
static void
assert_print (SwDocument *document,
              const char *expected)
{
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (anchors, SW_LIST_SKILLS); i++)
    g_string_append_printf (text, "%s ", sw_node_get_text (sw_node_get_nth (anchors, SW_LIST_SKILLS, i),
                                                           SW_ANCHOR_TEXT));
  g_string_append_c (text, '|');
  sw_document_foreach_statement (document, print_statement, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static SwNode *
get_skill (SwDocument *document,
           guint position)
{
  return sw_node_get_nth (sw_document_get_part (document, SW_KIND_ANCHORS), SW_LIST_SKILLS, position);
}

static void
collect (SwNode *statement,
         gpointer user_data)
{
  g_ptr_array_add (user_data, statement);
}

static void
test_verbs (void)
{
  static const struct
  {
    const char *statements;
    const char *verb;      /* with the skill's position: "link0", "remove1", "up2", "down0" */
    const char *after;     /* NULL where nothing happens */
  } rows[] = {
    { "- -", "link0", "a b c | a a" },
    { "a b", "link0", "a b c | a b,a" },
    { "a,b a", "link0", "a b c | b -" },
    { "a,a a", "link0", "a b c | - -" },
    { "a,b b", "remove1", "a c | a -" },
    { "b,b -", "remove1", "a c | - -" },
    { "c", "remove2", "a b | -" },
    { "a", "up2", "a c b | a" },
    { "a", "down0", "b a c | a" },
    { "a", "up0", NULL },
    { "a", "down2", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwDocument) document = make (rows[i].statements);
      g_autoptr (GPtrArray) statements = g_ptr_array_new ();
      g_autofree char *before = g_strdup_printf ("a b c | %s", rows[i].statements);
      guint at = (guint) (rows[i].verb[strlen (rows[i].verb) - 1] - '0');
      SwNode *anchor = get_skill (document, at);
      gboolean done;

      sw_document_foreach_statement (document, collect, statements);
      if (g_str_has_prefix (rows[i].verb, "link"))
        done = sw_statements_toggle_anchor (document, statements, anchor);
      else if (g_str_has_prefix (rows[i].verb, "remove"))
        done = sw_anchor_remove (document, anchor);
      else
        done = sw_anchor_move_by (document, anchor, rows[i].verb[0] == 'u' ? -1 : 1);

      g_assert_true (done == (rows[i].after != NULL));
      assert_print (document, done ? rows[i].after : before);
      if (!done)
        {
          g_assert_false (sw_document_can_undo (document));
          continue;
        }
      sw_document_undo (document);
      assert_print (document, before);
      g_assert_false (sw_document_can_undo (document));
      sw_document_redo (document);
      assert_print (document, rows[i].after);
    }
}

static void
test_add (void)
{
  g_autoptr (SwDocument) document = make ("-");
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_false (sw_anchors_add (document, SW_LIST_SKILLS, 1, anchors));
  g_ptr_array_add (anchors, sw_anchor_new ("d", NULL));
  g_ptr_array_add (anchors, sw_anchor_new ("e", "1"));
  g_assert_true (sw_anchors_add (document, SW_LIST_SKILLS, 1, anchors));
  assert_print (document, "a d e b c | -");
  g_assert_true (sw_document_get_focus (document)->node == g_ptr_array_index (anchors, 1));
  g_assert_true (sw_document_find_anchor (document, sw_node_get_id (g_ptr_array_index (anchors, 0))) ==
                 g_ptr_array_index (anchors, 0));
  g_assert_null (sw_document_find_anchor (document, "nothing"));
  sw_document_undo (document);
  assert_print (document, "a b c | -");
}

static void
test_count (void)
{
  g_autoptr (SwDocument) document = make ("a,b a,a - b");
  g_autoptr (GHashTable) counts = sw_anchors_count (document);
  g_autoptr (GPtrArray) found = sw_anchor_list_statements (document, get_skill (document, 0));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "a")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "b")), ==, 2);
  g_assert_cmpuint (found->len, ==, 2);

  sw_document_foreach_statement (document, collect, all);
  g_assert_cmpint (sw_statements_get_grounded (all, get_skill (document, 0)), ==, SW_CITED_BY_SOME);
  g_assert_cmpint (sw_statements_get_grounded (found, get_skill (document, 0)), ==, SW_CITED_BY_ALL);
  g_assert_cmpint (sw_statements_get_grounded (found, get_skill (document, 2)), ==, SW_CITED_BY_NONE);
}

/* An anchor that never had an id keeps the one that is linked, whatever its text becomes. */
static void
test_id_is_kept (void)
{
  g_autoptr (SwDocument) document = make ("-");
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  g_autoptr (SwNode) anchor = sw_node_new (SW_KIND_ANCHOR);
  g_autoptr (GPtrArray) anchors = g_ptr_array_new ();

  sw_node_init_text (anchor, SW_ANCHOR_TEXT, "Writing");
  g_ptr_array_add (anchors, anchor);
  sw_anchors_add (document, SW_LIST_SKILLS, 0, anchors);
  sw_document_foreach_statement (document, collect, statements);
  g_assert_true (sw_statements_toggle_anchor (document, statements, anchor));
  g_assert_nonnull (sw_node_get_text (anchor, SW_ANCHOR_ID));
  g_assert_nonnull (sw_statement_find_anchor_link (g_ptr_array_index (statements, 0),
                                                   sw_node_get_text (anchor, SW_ANCHOR_ID)));
}

static void
test_cut_short (void)
{
  static const struct
  {
    SwListId group;
    const char *text;
    const char *complete;
    gboolean cut;
  } rows[] = {
    { SW_LIST_TASKS, "Clean the movement.", NULL, FALSE },
    { SW_LIST_TASKS, "Clean the move", NULL, TRUE },
    { SW_LIST_TASKS, "Clean the move", "true", FALSE },
    { SW_LIST_TASKS, "Clean the movement.", "false", TRUE },
    { SW_LIST_TASKS, NULL, NULL, FALSE },
    { SW_LIST_SKILLS, "Writing", NULL, FALSE },
    { SW_LIST_SKILLS, "Writ", "false", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SwDocument) document = make ("-");
      g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_object_unref);
      SwNode *anchor = sw_anchor_new (rows[i].text, NULL);

      if (rows[i].complete != NULL)
        sw_node_init_text (anchor, SW_ANCHOR_COMPLETE, rows[i].complete);
      g_ptr_array_add (anchors, anchor);
      sw_anchors_add (document, rows[i].group, 0, anchors);
      g_assert_true (sw_anchor_is_cut_short (anchor) == rows[i].cut);
    }
}

static void
test_correction (void)
{
  g_autoptr (SwDocument) document = make ("-");
  g_autofree char *subject = sw_anchor_correction_subject (document, get_skill (document, 1));
  g_autofree char *message =
    sw_anchor_correction_message (document, get_skill (document, 1), "  100 % wrong &\n“old”?  ");
  g_autofree char *uri = sw_mail_uri ("data@example.org", subject, message);
  g_autofree char *nobody = sw_mail_uri (NULL, "a", "b");

  g_assert_cmpstr (subject, ==, "Correction for 51-9071.00 Clock & Watch Makers: O*NET skills");
  g_assert_cmpstr (message, ==, "Occupation: 51-9071.00 Clock & Watch Makers\nPart: O*NET skills\nText: b\n\n"
                                "100 % wrong &\n“old”?\n");
  g_assert_cmpstr (nobody, ==, "mailto:?subject=a&body=b");
  g_assert_true (g_str_has_prefix (uri, "mailto:data@example.org?subject=Correction%20for%2051-9071.00%20Clock%20%26%20"));
  g_assert_nonnull (strstr (uri, "&body=Occupation%3A%2051"));
  g_assert_nonnull (strstr (uri, "100%20%25%20wrong%20%26%0D%0A%E2%80%9Cold%E2%80%9D%3F"));
  for (const char *p = uri; *p != '\0'; p++)
    g_assert_true (g_ascii_isgraph (*p) && strchr ("\"<>\\^`{|}#", *p) == NULL);
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor-edits/verbs", test_verbs);
  g_test_add_func ("/anchor-edits/add", test_add);
  g_test_add_func ("/anchor-edits/count", test_count);
  g_test_add_func ("/anchor-edits/id-is-kept", test_id_is_kept);
  g_test_add_func ("/anchor-edits/cut-short", test_cut_short);
  g_test_add_func ("/anchor-edits/correction", test_correction);
  return g_test_run ();
}
