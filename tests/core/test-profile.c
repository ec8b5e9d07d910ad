/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles: what is read of one, what it answers, and what a new document made from it is. */

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-writer.h"
#include "json/sw-format-error.h"
#include "json/sw-profile-reader.h"

static void
test_builtin (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  const SwProfileSection *section = sw_profile_get_section (profile, "occupational");
  const SwProfileLevel *level = sw_profile_get_level (profile, "occupational", "proficient");

  g_assert_cmpstr (profile->id, ==, "default");
  g_assert_cmpuint (profile->sections->len, ==, 3);
  g_assert_cmpuint (profile->sectors->len, ==, 20);
  g_assert_cmpstr (section->verb, ==, "base");
  g_assert_cmpstr (section->full_stop, ==, "true");
  g_assert_cmpuint (section->levels->len, ==, 4);
  g_assert_cmpint (level->band, ==, SW_BAND_INDEPENDENT);
  g_assert_cmpuint (level->min, ==, 10);
  g_assert_cmpuint (level->max, ==, 10);
  g_assert_null (sw_profile_get_section (profile, "none"));
  g_assert_null (sw_profile_get_level (profile, "occupational", "applying"));
  g_assert_nonnull (sw_profile_get_level (profile, "durable", "applying"));
  g_assert_cmpstr (sw_profile_get_group_of (profile, "21-1021.00"), ==,
                   "Community & Social Service");
  g_assert_null (sw_profile_get_group_of (profile, "2"));
  g_assert_null (sw_profile_get_group_of (profile, NULL));
}

static void
test_bands (void)
{
  static const struct
  {
    const char *key;
    SwBand band;
  } levels[] = { { "novice", SW_BAND_GUIDED },
                 { "advanced", SW_BAND_LEADING },
                 { "journeyman", SW_BAND_INDEPENDENT },
                 { "master", SW_BAND_INDEPENDENT } };
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (level, SW_LEVEL_KEY, levels[i].key);
      sw_node_init_child (section, SW_LIST_LEVELS, level);
      g_assert_cmpint (sw_profile_get_band_of (sw_profile_get_builtin (), level), ==,
                       levels[i].band);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *pointer;
    guint column;
  } cases[] = {
    { "[]", "", 1 },
    { "{}", "", 1 },
    { "{\"skillwrightProfile\":2}", "/skillwrightProfile", 23 },
    { "{\"skillwrightProfile\":1,\"id\":1}", "/id", 30 },
    { "{\"skillwrightProfile\":1,\"sections\":{}}", "/sections", 36 },
    { "{\"skillwrightProfile\":1,\"sections\":[1]}", "/sections/0", 37 },
    { "{\"skillwrightProfile\":1,\"sections\":[{\"levels\":[{\"band\":\"low\"}]}]}", "/sections/0/levels/0/band", 56 },
    { "{\"skillwrightProfile\":1,\"sections\":[{\"levels\":[{\"count\":{\"min\":-1}}]}]}", "/sections/0/levels/0/count/min", 64 },
    { "{\"skillwrightProfile\":1,\"sections\":[{\"style\":{\"fullStop\":\"yes\"}}]}", "/sections/0/style/fullStop", 58 },
    { "{\"skillwrightProfile\":1,\"sources\":[{\"url\":null}]}", "/sources/0/url", 43 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      const char *pointer;
      guint line, column;

      g_assert_null (sw_profile_read_bytes (bytes, &error));
      g_assert_error (error, SW_FORMAT_ERROR, SW_FORMAT_ERROR_NOT_A_PROFILE);
      g_assert_true (sw_format_error_get_place (error, &line, &column, &pointer));
      g_assert_cmpstr (pointer, ==, cases[i].pointer);
      g_assert_cmpuint (line, ==, 1);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

static void
test_sparse (void)
{
  static const char text[] = "{\"skillwrightProfile\":1,\"x\":[],\"sections\":[{\"key\":\"occupational\",\"levels\":[{\"key\":\"a\"}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SwProfile) profile = sw_profile_read_bytes (bytes, &error);
  const SwProfileSection *section;
  const SwProfileLevel *level;

  g_assert_no_error (error);
  section = sw_profile_get_section (profile, "occupational");
  level = sw_profile_get_level (profile, "occupational", "a");
  g_assert_cmpstr (section->verb, ==, "auto");
  g_assert_cmpstr (section->full_stop, ==, "auto");
  g_assert_cmpstr (level->label, ==, "");
  g_assert_cmpuint (level->min, ==, 0);
  g_assert_cmpuint (level->max, ==, G_MAXUINT);
}

static void
test_new_document (void)
{
  g_autoptr (SwDocument) document =
    sw_profile_new_document (sw_profile_get_builtin (), "21-1021.00", "Workers");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_canonical_write (document, NULL, &error);
  static const char expected[] =
    "{\"schemaVersion\":\"1.0\",\"occupation\":{\"soc\":\"21-1021.00\",\"title\":\"Workers\","
    "\"group\":\"Community & Social Service\",\"sector\":\"\",\"jobZone\":null,\"jobZoneInferred\":false},"
    "\"framework\":{\"version\":null,\"description\":\"\",\"contextCovered\":\"\",\"levels\":{"
    "\"emerging\":{\"label\":\"Emerging\",\"statements\":[]},\"developing\":{\"label\":\"Developing\",\"statements\":[]},"
    "\"proficient\":{\"label\":\"Proficient\",\"statements\":[]},\"advanced\":{\"label\":\"Advanced\",\"statements\":[]}}}}";

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

/* What is typed in: the fields of one part of one document into another, through the door. */
static void
type_fields (SwDocument *document,
             SwNode *to,
             SwNode *from)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (from));

  for (guint i = 0; i < info->n_fields; i++)
    sw_document_set (document, to, i, sw_node_get_value (from, i));
}

static void
type_statements (SwDocument *document,
                 SwNode *to,
                 SwNode *from)
{
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (from, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS); j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          const char *text =
            sw_node_get_text (sw_node_get_nth (level, SW_LIST_STATEMENTS, j), SW_STATEMENT_TEXT);

          sw_document_insert (document, sw_node_get_nth (to, SW_LIST_LEVELS, i), SW_LIST_STATEMENTS,
                              statement, j);
          sw_document_set_text (document, statement, SW_STATEMENT_TEXT, text);
        }
    }
}

static void
test_typed_seed (void)
{
  static const SwKind parts[] = { SW_KIND_OCCUPATION, SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE };
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path =
    g_build_filename (shared != NULL ? shared : "", "seeds", "21-1021.00.export.json", NULL);
  g_autoptr (SwDocument) document =
    sw_profile_new_document (sw_profile_get_builtin (), "21-1021.00", NULL);
  g_autoptr (SwDocument) seed = NULL;
  g_autoptr (SwJsonTape) tape = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GString) expected = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      g_test_skip ("The seed is not there.");
      return;
    }

  tape = sw_json_tape_new_for_data (contents, length, NULL);
  seed = sw_canonical_read (tape, NULL, NULL);

  sw_document_begin (document, "Type", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    type_fields (document, sw_document_get_part (document, parts[i]),
                 sw_document_get_part (seed, parts[i]));
  sw_document_set (document, sw_document_get_root (document), SW_DOCUMENT_ATTRIBUTION,
                   sw_node_get_value (sw_document_get_root (seed), SW_DOCUMENT_ATTRIBUTION));
  type_statements (document, sw_document_get_section (document, "occupational"),
                   sw_document_get_section (seed, "occupational"));
  sw_document_commit (document);

  written = sw_canonical_write (document, NULL, NULL);
  expected = g_string_new_len (contents, (gssize) length);
  g_assert_cmpuint (
    g_string_replace (expected, "\"exportedAt\":\"2026-05-15T12:41:11.369Z\",", "", 1), ==, 1);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), expected->str,
                   expected->len);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/builtin", test_builtin);
  g_test_add_func ("/profile/bands", test_bands);
  g_test_add_func ("/profile/errors", test_errors);
  g_test_add_func ("/profile/sparse", test_sparse);
  g_test_add_func ("/profile/new-document", test_new_document);
  g_test_add_func ("/profile/typed-seed", test_typed_seed);
  return g_test_run ();
}
