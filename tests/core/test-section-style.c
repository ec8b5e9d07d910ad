/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a section's statements are written and what they cite by default, on the document that holds
 * everything. */

#include "model/sw-section-style.h"

#include <locale.h>

#include "export-fixture.h"

#define GUILD "5d1c0a00-0000-4000-8000-000000000011"
#define DOE "5d1c0a00-0000-4000-8000-000000000012"
#define PATHSMITH "865bebde-4f65-5371-953d-239a6e9033cc"

static GBytes *
write_bytes (SwDocumentFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sw_document_file_write (file, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
print_defaults (SwNode *section)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS); i++)
    {
      SwNode *citation = sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sw_node_get_text (citation, SW_CITATION_SOURCE));
    }
  return g_string_free (text, FALSE);
}

static void
assert_undoes (SwDocumentFile *file,
               GBytes *before)
{
  SwDocument *document = sw_document_file_get_document (file);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (sw_document_can_undo (document));
  sw_document_undo (document);
  g_assert_false (sw_document_can_undo (document));
  after = write_bytes (file);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_style (void)
{
  static const struct
  {
    guint field;
    const char *value;
    const char *said;
  } cases[] = {
    { SW_STYLE_VERB, "third", "third" },
    { SW_STYLE_VERB, "auto", "auto" },
    { SW_STYLE_VERB, NULL, "base" },
    { SW_STYLE_FULL_STOP, "false", "false" },
    { SW_STYLE_FULL_STOP, "auto", "auto" },
    { SW_STYLE_FULL_STOP, NULL, "true" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwDocumentFile) file = load_everything ();
      SwDocument *document = sw_document_file_get_document (file);
      SwNode *section = sw_document_get_section (document, "occupational");
      g_autoptr (GBytes) before = write_bytes (file);

      sw_document_begin (document, "Style", NULL);
      sw_document_set_text (document, sw_node_get_part (section, SW_KIND_STYLE), cases[i].field, cases[i].value);
      sw_document_commit (document);
      g_assert_cmpstr (sw_section_get_style (section, sw_profile_get_builtin (), cases[i].field), ==, cases[i].said);
      assert_undoes (file, before);
    }
}

static void
test_count (void)
{
  static const char *const texts[] = {
    "Kiln shelves — load under supervision.",
    "Glaze buckets — stir before use",
    "Clay bodies — wedges for the class. ",
    "",
    "Nothing more",
  };
  g_autoptr (SwDocument) document = sw_profile_new_document (sw_profile_get_builtin (), NULL, NULL);
  SwNode *section = sw_document_get_section (document, "occupational");
  SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, 0);
  SwStyleCount count;

  sw_document_begin (document, "Fill", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      sw_node_init_text (statement, SW_STATEMENT_TEXT, texts[i]);
      sw_document_insert (document, level, SW_LIST_STATEMENTS, statement, i);
    }
  sw_document_commit (document);

  sw_section_count_style (section, &count);
  g_assert_cmpuint (count.base, ==, 2);
  g_assert_cmpuint (count.third, ==, 1);
  g_assert_cmpuint (count.stop, ==, 2);
  g_assert_cmpuint (count.no_stop, ==, 2);
}

static void
test_defaults (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  SwNode *section = sw_document_get_section (document, "durable");
  g_autoptr (GBytes) before = write_bytes (file);
  g_autofree char *text = NULL;

  g_assert_false (sw_section_add_default_citation (document, section, sw_profile_get_builtin (), DOE));
  g_assert_false (sw_section_add_default_citation (document, section, sw_profile_get_builtin (), "unheard-of"));
  g_assert_false (sw_document_can_undo (document));

  /* One of the profile's comes with its source. */
  g_assert_null (sw_document_find_source (document, PATHSMITH));
  g_assert_true (sw_section_add_default_citation (document, section, sw_profile_get_builtin (), PATHSMITH));
  g_assert_nonnull (sw_document_find_source (document, PATHSMITH));
  g_assert_true (sw_section_add_default_citation (document, section, sw_profile_get_builtin (), GUILD));
  g_assert_true (sw_section_move_default_citation (document, sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, 2), -1));
  g_assert_false (sw_section_move_default_citation (document, sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, 2), 1));
  g_assert_true (sw_section_remove_default_citation (document, sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, 0)));
  text = print_defaults (section);
  g_assert_cmpstr (text, ==, GUILD " " PATHSMITH);

  for (guint i = 0; i < 3; i++)
    sw_document_undo (document);
  assert_undoes (file, before);
}

static void
test_give (void)
{
  g_autoptr (SwDocumentFile) file = load_everything ();
  SwDocument *document = sw_document_file_get_document (file);
  SwNode *section = sw_document_get_section (document, "occupational");
  g_autoptr (GBytes) before = write_bytes (file);
  g_autoptr (GPtrArray) uncited = sw_section_get_uncited (section);
  guint n = uncited->len;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (sw_section_give_default_citations (document, section), ==, n);
  for (guint i = 0; i < n; i++)
    {
      SwNode *statement = g_ptr_array_index (uncited, i);

      g_assert_cmpuint (sw_node_get_n (statement, SW_LIST_CITATIONS), ==, 1);
      g_assert_cmpstr (sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, 0), SW_CITATION_SOURCE), ==,
                       GUILD);
    }
  g_assert_cmpuint (sw_section_give_default_citations (document, section), ==, 0);
  assert_undoes (file, before);
}

int
main (int argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/section-style/style", test_style);
  g_test_add_func ("/section-style/count", test_count);
  g_test_add_func ("/section-style/defaults", test_defaults);
  g_test_add_func ("/section-style/give", test_give);
  return g_test_run ();
}
