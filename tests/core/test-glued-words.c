/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sw-glued-words.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "text/sw-statement-text.h"

#define B SW_VERB_BASE
#define T SW_VERB_THIRD

/*
 * A bar stands where the cut belongs and is taken out before the test. "!" the cut is found and
 * clear, "?" it is among those offered and nothing is clear, "0" nothing is offered.
 */
static const struct
{
  const char *text;
  guint       form;
  char        expected;
} cases[] = {
  { "Boiler pressure logs|complete under direct supervision.", B, '!' },
  { "Boiler pressure logs|completes under direct supervision.", T, '!' },
  { "Boiler pressure logs|completes under direct supervision.", B, '0' },
  { "Crane inspections|independently plan for three sites.", B, '!' },
  { "Tenant group meetings|co-facilitate with a colleague.", B, '!' },
  { "Seed orders|re-check against the plan.", B, '!' },
  { "Recipes (halal)|adjust to the number of guests.", B, '!' },
  { "Building sections A to C, level 3|inspect with a checklist.", B, '!' },
  { "Irrigation APIs|document for partners.", B, '!' },
  { "Follow-up visits|arrange by phone.", B, '!' },
  { "Harvest crises|assess within the hour.", B, '!' },
  { "Mentorship|offer to new drivers.", B, '!' },
  { "Customers' letters|answer within a day.", B, '!' },
  { "Night shifts|train with the crew.", B, '?' },
  { "Sheet metal surfaces|tow away with care.", B, '?' },
  { "Chemical zzxqrtadjust in the tank.", B, '0' },
  { "The chemicals in the tank are clean.", B, '0' },
  { "Known words only set the table.", B, '0' },
  { "", B, '0' },
  { "\xff\xfe recordsmaint", B, '0' },
};

static void
check (const char *text,
       gsize       offset,
       guint       form,
       char        expected)
{
  SwGluedCut cuts[8];
  gboolean clear = FALSE;
  gboolean offered = FALSE;
  guint n = sw_glued_words_find (text, -1, form, cuts, G_N_ELEMENTS (cuts), &clear);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("cut before %s (%d)", text + cuts[i].offset, cuts[i].score);
      offered = offered || cuts[i].offset == offset;
    }

  switch (expected)
    {
    case '!':
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (cuts[0].offset, ==, offset);
      g_assert_true (clear);
      break;
    case '?':
      g_assert_true (offered);
      g_assert_false (clear);
      break;
    default:
      g_assert_cmpuint (n, ==, 0);
      g_assert_false (clear);
    }
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *bar = strchr (cases[i].text, '|');
      g_auto (GStrv) parts = g_strsplit (cases[i].text, "|", 2);
      g_autofree char *glued = g_strjoinv ("", parts);

      g_test_message ("case %u", i);
      check (glued, bar != NULL ? bar - cases[i].text : 0, cases[i].form, cases[i].expected);
    }
}

/* Room for fewer cuts than there are, and none. */
static void
test_room (void)
{
  SwGluedCut cut;
  gboolean clear;

  g_assert_cmpuint (sw_glued_words_find ("Shiftstrain", -1, B, &cut, 1, &clear), ==, 1);
  g_assert_false (clear);
  g_assert_cmpuint (sw_glued_words_find ("Shiftstrain", -1, B, NULL, 0, NULL), ==, 0);
}

static void
test_long_word (void)
{
  g_autofree char *label = g_strnfill (SW_GLUED_MAX_WORD, 'a');
  g_autofree char *text = g_strconcat ("Files", label, "recordscomplete the work.", NULL);
  SwGluedCut cuts[2];

  g_assert_cmpuint (sw_glued_words_find (text, -1, B, cuts, 2, NULL), ==, 0);
}

static char *
shared_path (const char *name)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, name, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  g_test_skip ("the shared data is not there");
  return NULL;
}

static void
check_statement (const char *text,
                 guint       form)
{
  g_auto (SwStatementText) parts;
  g_autofree char *glued = NULL;

  sw_statement_text_init (&parts);
  sw_statement_text_parse (&parts, text, -1);
  g_assert_true (parts.verb_form & form);

  glued = g_strdup (text);
  memmove (glued + parts.separator, glued + parts.action.start,
           strlen (glued) - parts.action.start + 1);
  check (glued, parts.separator, form, '!');
}

static void
check_statements_cb (JsonArray *array,
                     guint      i,
                     JsonNode  *node,
                     gpointer   n)
{
  check_statement (json_node_get_string (node), B);
  ++*(guint *) n;
}

static void
check_level_cb (JsonObject *levels,
                const char *name,
                JsonNode   *node,
                gpointer    n)
{
  JsonObject *level = json_node_get_object (node);

  json_array_foreach_element (json_object_get_array_member (level, "statements"),
                              check_statements_cb, n);
}

/* Statements of the export, glued together here: all are cut right. */
static void
test_export (void)
{
  g_autofree char *path = shared_path ("seeds/21-1021.00.export.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *framework;
  guint n = 0;

  if (path == NULL)
    return;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  framework = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                             "framework");
  json_object_foreach_member (json_object_get_object_member (framework, "levels"),
                              check_level_cb, &n);
  g_assert_cmpuint (n, ==, 40);
}

/* The verbs of the page's occupational statements, which come glued together, in their order. */
static const char page_verbs[] =
  "complete transcribe apply administer follow gather assist locate compose recognize "
  "maintain facilitate collect conduct co-facilitate write identify communicate use demonstrate "
  "produce lead design develop assess coordinate compile provide author navigate "
  "establish design develop build lead author oversee design present model";

static void
test_page (void)
{
  g_autofree char *path = shared_path ("seeds/21-1029.00.page.txt");
  g_autofree char *contents = NULL;
  g_auto (GStrv) verbs = g_strsplit (page_verbs, " ", -1);
  g_auto (GStrv) lines = NULL;
  guint n = 0, n_third = 0;

  if (path == NULL)
    return;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *text = strstr (lines[i], ". ");
      const char *verb;

      if (!g_str_has_prefix (lines[i], "  ") || text == NULL)
        continue;
      text += 2;
      if (strstr (text, SW_SEPARATOR) != NULL)
        {
          check_statement (text, T);
          n_third++;
        }
      else if (verbs[n] != NULL)
        {
          /* Where the verb stands right behind a letter, not as a word of its own. */
          verb = strstr (text, verbs[n]);
          while (verb != NULL && (verb == text || !g_ascii_isalpha (verb[-1])))
            verb = strstr (verb + 1, verbs[n]);
          g_assert_nonnull (verb);
          check (text, verb - text, B, '!');
          n++;
        }
    }
  g_assert_cmpuint (n, ==, 40);
  g_assert_cmpuint (n_third, ==, 104);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glued-words/table", test_table);
  g_test_add_func ("/glued-words/room", test_room);
  g_test_add_func ("/glued-words/long-word", test_long_word);
  g_test_add_func ("/glued-words/export", test_export);
  g_test_add_func ("/glued-words/page", test_page);

  return g_test_run ();
}
