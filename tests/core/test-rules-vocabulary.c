/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that are not to be used: what counts as one, and whose list holds. */

#include "lint-fixture.h"

static char *
describe (Fixture *fixture,
          SwLintConfig *config)
{
  g_autoptr (GPtrArray) findings = sw_lint_document (fixture->document, sw_profile_get_builtin (), config,
                                                     SW_LINT_DEFAULT);

  for (guint i = findings->len; i-- > 0;)
    if (strcmp (sw_finding_get_rule (g_ptr_array_index (findings, i))->id, "word-rejected") != 0)
      g_ptr_array_remove_index (findings, i);
  return fixture_describe (findings);
}

static const struct
{
  const char *word;
  const char *text;
  const char *said;
  const char *language;
} rows[] = {
  { "utilize", "Lathe chucks — utilize a gauge.", "word-rejected[utilize]", NULL },
  { "utilize", "Lathe chucks — Utilize a gauge, UTILIZE two.", "word-rejected[Utilize] word-rejected[UTILIZE]", NULL },
  { "Utilize", "Utilize — lathe chucks", "word-rejected[Utilize]", NULL },
  { "utilize", "utilize", "word-rejected[utilize]", NULL },
  { "utilize", "Lathe chucks — utilizes a gauge or reutilize it.", "", NULL },
  { "utilize", "Lathe chucks — utilize2, re-utilize, utilize-based.", "", NULL },
  { "utilize", "Lathe chucks — (utilize) or “utilize”/utilize- and over-use.",
    "word-rejected[utilize] word-rejected[utilize] word-rejected[utilize]", NULL },
  { "mail", "Mail carts — e-mail the mail room.", "word-rejected[Mail] word-rejected[mail]", NULL },
  { "e-mail", "Mail carts — e-mail the mail room.", "word-rejected[e-mail]", NULL },
  { "user", "Desk tickets — answer each user's and user’s question for users.",
    "word-rejected[user] word-rejected[user]", NULL },
  { "don", "Desk tickets — don't close.", "", NULL },
  { "in order to", "Desk tickets — sort In order to close, in order too.", "word-rejected[In order to]", NULL },
  { "order", "Desk tickets — sort in order.", "word-rejected[order]", NULL },
  { "C++", "Firmware — write in c++ and C.", "word-rejected[c++]", NULL },
  { " ", "Firmware — write.", "", NULL },
  { "", "Firmware — write.", "", NULL },
  { "Größe", "Dichtringe — nach GRÖßE und Größen wählen.", "word-rejected[GRÖßE]", "de" },
  { "σωλήνας", "Βάνες — ο ΣΩΛΉΝΑΣ, ο σωλήνας.", "word-rejected[ΣΩΛΉΝΑΣ] word-rejected[σωλήνας]", "el" },
  { "eau", "Vannes — purger l’eau et les seaux.", "word-rejected[eau]", "fr" },
  { "電気", "Wiring — 電気工事を行う。", "word-rejected[電気]", "ja" },
  { "utilize", "Lathe chucks — utilize a TBD gauge\xe2\x80\x8b.", "word-rejected[utilize]", NULL },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = NULL;
      Fixture fixture;

      g_test_message ("%s: %s", rows[i].word, rows[i].text);
      fixture_init (&fixture, &reduced, rows[i].language);
      fixture_add (&fixture, rows[i].text);
      fixture_add_word (&fixture, SW_LIST_REJECT, rows[i].word);
      said = describe (&fixture, NULL);
      g_assert_cmpstr (said, ==, rows[i].said);
      fixture_clear (&fixture);
    }
}

/* Of two that stand side by side the longer one is told, once. */
static void
test_longest (void)
{
  g_autofree char *said = NULL;
  Fixture fixture;

  fixture_init (&fixture, &reduced, NULL);
  fixture_add (&fixture, "Lathe chucks — make use of a gauge and make notes.");
  fixture_add_word (&fixture, SW_LIST_REJECT, "make");
  fixture_add_word (&fixture, SW_LIST_REJECT, "make use of");
  fixture_add_word (&fixture, SW_LIST_REJECT, "use");
  said = describe (&fixture, NULL);
  g_assert_cmpstr (said, ==, "word-rejected[make use of] word-rejected[make]");
  fixture_clear (&fixture);
}

/* The document's lists come before the team's. */
static void
test_whose (void)
{
  static const struct { gboolean accept, reject, team_accept, team_reject, told; } cases[] = {
    { FALSE, FALSE, FALSE, TRUE, TRUE },
    { TRUE, FALSE, FALSE, TRUE, FALSE },
    { FALSE, TRUE, TRUE, FALSE, TRUE },
    { TRUE, TRUE, FALSE, FALSE, FALSE },
    { FALSE, FALSE, TRUE, TRUE, FALSE },
    { FALSE, FALSE, TRUE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SwLintConfig) config = sw_lint_config_new (NULL);
      g_autofree char *said = NULL, *after = NULL;
      Fixture fixture;

      g_test_message ("case %u", i);
      fixture_init (&fixture, &reduced, NULL);
      fixture_add (&fixture, "Lathe chucks — utilize a gauge.");
      if (cases[i].accept)
        fixture_add_word (&fixture, SW_LIST_ACCEPT, "Utilize");
      if (cases[i].reject)
        fixture_add_word (&fixture, SW_LIST_REJECT, "utilize");
      if (cases[i].team_accept)
        sw_lint_config_add_word (config, SW_WORDS_ACCEPT, "utilize");
      if (cases[i].team_reject)
        sw_lint_config_add_word (config, SW_WORDS_REJECT, "UTILIZE");
      said = describe (&fixture, config);
      g_assert_cmpstr (said, ==, cases[i].told ? "word-rejected[utilize]" : "");

      sw_lint_config_set_severity (config, "word-rejected", SW_SEVERITY_OFF);
      after = describe (&fixture, config);
      g_assert_cmpstr (after, ==, "");
      fixture_clear (&fixture);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/vocabulary/words", test_rows);
  g_test_add_func ("/rules/vocabulary/longest", test_longest);
  g_test_add_func ("/rules/vocabulary/whose", test_whose);

  return g_test_run ();
}
