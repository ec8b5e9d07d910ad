/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/sw-fuzzy.h"

static const struct
{
  const char *query;
  const char *text;
  SwFuzzy match;
} table[] = {
  { "o*net v30.2", "O*NET v30.2", SW_FUZZY_EQUAL },
  { "ONET V302", "O*NET v30.2", SW_FUZZY_EQUAL },
  { "on", "O*NET v30.2", SW_FUZZY_START },
  { "net", "O*NET v30.2", SW_FUZZY_WORD },
  { "v30", "O*NET v30.2", SW_FUZZY_WORD },
  { "30", "O*NET v30.2", SW_FUZZY_INSIDE },
  { "pa", "Pathsmith Durable Skills", SW_FUZZY_START },
  { "durable", "Pathsmith Durable Skills", SW_FUZZY_WORD },
  { "smith", "Pathsmith Durable Skills", SW_FUZZY_INSIDE },
  { "pds", "Pathsmith Durable Skills", SW_FUZZY_INITIALS },
  { "padusk", "Pathsmith Durable Skills", SW_FUZZY_INITIALS },
  { "pthsm", "Pathsmith Durable Skills", SW_FUZZY_SCATTERED },
  { "psl", "Pathsmith Durable Skills", SW_FUZZY_NONE },
  { "skills path", "Pathsmith Durable Skills", SW_FUZZY_WORD },
  { "path onet", "Pathsmith Durable Skills", SW_FUZZY_NONE },
  /* a word begins inside another one where its case says so */
  { "cross", "SkillsCrosswalk.com", SW_FUZZY_WORD },
  { "skcr", "SkillsCrosswalk.com", SW_FUZZY_INITIALS },
  { "skills cross", "SkillsCrosswalk.com", SW_FUZZY_START },
  { "ler", "LER.me", SW_FUZZY_START },
  /* accents, scripts, letters that are not ASCII */
  { "etude", "Étude de marché", SW_FUZZY_START },
  { "MARCHÉ", "Etude de marche", SW_FUZZY_WORD },
  { "мир", "Мир труда", SW_FUZZY_START },
  { "職業", "標準職業分類", SW_FUZZY_INSIDE },
  /* a new name is not taken for a known one */
  { "Bar standards", "Pathsmith Durable Skills", SW_FUZZY_NONE },
  { "Case law", "Anthropic Economic Index", SW_FUZZY_NONE },
  { "xy", "Anthropic Economic Index", SW_FUZZY_NONE },
  { "ta", "Anthropic Economic Index", SW_FUZZY_NONE },
  /* edges */
  { "", "Anything", SW_FUZZY_START },
  { " * ", "Anything", SW_FUZZY_START },
  { "a", "", SW_FUZZY_NONE },
  { "longer than", "long", SW_FUZZY_NONE },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("%s: %s", table[i].query, table[i].text);
      g_assert_cmpint (sw_fuzzy_match (table[i].query, table[i].text), ==, table[i].match);
    }
  g_assert_cmpint (sw_fuzzy_match ("a", NULL), ==, SW_FUZZY_NONE);
}

/* While one types on, what was found may get lost, but nothing comes back from better. */
static void
test_typing (void)
{
  static const char *const names[] = { "O*NET v30.2", "Pathsmith Durable Skills", "SkillsCrosswalk.com",
                                       "Jadhav & Danve, 2026" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (const char *end = names[i]; *end != '\0'; end++)
      {
        g_autofree char *typed = g_strndup (names[i], (gsize) (end - names[i]));

        g_assert_cmpint (sw_fuzzy_match (typed, names[i]), >=, SW_FUZZY_START);
      }
}

/* Many equal letters are no trap. */
static void
test_time (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "a ");
  for (guint i = 0; i < 20; i++)
    g_assert_cmpint (sw_fuzzy_match ("aaaaaaaaaaaaaab", text->str), ==, SW_FUZZY_NONE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzzy/table", test_table);
  g_test_add_func ("/fuzzy/typing", test_typing);
  g_test_add_func ("/fuzzy/time", test_time);
  return g_test_run ();
}
