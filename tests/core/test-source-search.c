/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sw-source-search.h"

#include <locale.h>

static SwDocument *
make (void)
{
  static const char *const sources[][3] = {
    { "11111111-aaaa", "Bench manual", "The bench manual of the guild" },
    { "22222222-bbbb", "O*NET v30.2", "O*NET Resource Center" },
    { "33333333-cccc", "Guild rules", NULL },
  };
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  SwNode *extensions = sw_node_get_part (root, SW_KIND_EXTENSIONS);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);

      sw_node_init_text (source, SW_SOURCE_ID, sources[i][0]);
      sw_node_init_text (source, SW_SOURCE_LABEL, sources[i][1]);
      sw_node_init_text (source, SW_SOURCE_TITLE, sources[i][2]);
      sw_node_init_child (extensions, SW_LIST_SOURCES, source);
    }
  return sw_document_new (root);
}

static void
add_offer (SwProfile *profile,
           const char *id,
           const char *label,
           const char *title)
{
  SwProfileSource *source = g_new0 (SwProfileSource, 1);

  source->id = g_strdup (id);
  source->label = g_strdup (label);
  source->title = g_strdup (title);
  source->url = g_strdup ("");
  source->version = g_strdup ("");
  source->licence = g_strdup ("");
  g_ptr_array_add (profile->sources, source);
}

static SwProfile *
make_profile (void)
{
  SwProfile *profile = sw_profile_new ();

  profile->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_profile_source_free);
  add_offer (profile, "p1", "o*net V30.2", "Known by its label");
  add_offer (profile, "22222222-bbbb", "Known by its id", "Known");
  add_offer (profile, "p2", "Pathsmith Durable Skills", "A framework of durable skills");
  add_offer (profile, "p3", "Guild letters", "Letters");
  return profile;
}

static const struct
{
  const char *query;
  const char *recent;
  const char *found;       /* labels; "+" before one that is only offered */
} table[] = {
  { "", "", "Bench manual|O*NET v30.2|Guild rules|+Pathsmith Durable Skills|+Guild letters" },
  { "", "33333333-cccc p3 22222222-bbbb",
    "Guild rules|O*NET v30.2|Bench manual|+Guild letters|+Pathsmith Durable Skills" },
  { "gu", "", "Guild rules|+Guild letters|Bench manual" },
  { "gu", "p3", "Guild rules|+Guild letters|Bench manual" },
  { "pa", "11111111-aaaa", "+Pathsmith Durable Skills" },
  { "onet", "", "O*NET v30.2" },
  { "resource", "", "O*NET v30.2" },
  { "3333", "", "Guild rules" },
  { "aaaa", "", "" },
  { " guild rules ", "", "Guild rules" },
  { "nothing like it", "", "" },
};

static void
test_table (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (SwProfile) profile = make_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) recent = g_strsplit (table[i].recent, " ", -1);
      g_autoptr (GPtrArray) found = sw_sources_search (document, profile, table[i].query,
                                                       (const char *const *) recent);
      g_autoptr (GString) labels = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        {
          const SwSourceMatch *match = g_ptr_array_index (found, j);

          g_string_append_printf (labels, "%s%s%s", j > 0 ? "|" : "", match->source == NULL ? "+" : "", match->label);
        }
      g_assert_cmpstr (labels->str, ==, table[i].found);
    }
}

static void
test_use (void)
{
  g_autoptr (SwDocument) document = make ();
  g_autoptr (SwProfile) profile = make_profile ();
  g_autoptr (GPtrArray) found = sw_sources_search (document, profile, "", NULL);
  g_autoptr (SwNode) own = sw_source_match_get_source (g_ptr_array_index (found, 0), document, profile);
  g_autoptr (SwNode) offered = sw_source_match_get_source (g_ptr_array_index (found, 3), document, profile);

  g_assert_true (own == sw_document_find_source (document, "11111111-aaaa"));
  g_assert_cmpstr (sw_node_get_id (offered), ==, "p2");
  g_assert_null (sw_node_get_parent (offered));
  g_assert_true (sw_sources_has_label (found, "bench MANUAL"));
  g_assert_false (sw_sources_has_label (found, "bench"));
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-search/table", test_table);
  g_test_add_func ("/source-search/use", test_use);
  return g_test_run ();
}
