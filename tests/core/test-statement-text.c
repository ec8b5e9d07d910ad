/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sw-statement-text.h"

#include <string.h>

#include "text/sw-lexicon-private.h"

#define EM "\xe2\x80\x94"

static const struct
{
  const char *text;
  const char *label;
  const char *action;           /* NULL: no separator */
  const char *verb;             /* the word at the verb's place */
  guint       form;             /* among its forms; 0: it is no verb */
} splits[] = {
  { "Pump checks " EM " test seals daily.", "Pump checks", "test seals daily.", "test",
    SW_VERB_BASE },
  { "A " EM " clean the tank " EM " and the lid " EM " weekly.", "A",
    "clean the tank " EM " and the lid " EM " weekly.", "clean", SW_VERB_BASE },
  { "Voltage (DC + AC), 3 ranges " EM " take with a meter.", "Voltage (DC + AC), 3 ranges",
    "take with a meter.", "take", SW_VERB_BASE },
  { "Plans " EM " independently design them.", "Plans", "independently design them.", "design",
    SW_VERB_BASE },
  { "Plans " EM " safely and correctly files them", "Plans", "safely and correctly files them",
    "files", SW_VERB_THIRD },
  { "Plans " EM " safely, quickly mill parts.", "Plans", "safely, quickly mill parts.", "mill",
    SW_VERB_BASE },
  { "Paint " EM " apply evenly.", "Paint", "apply evenly.", "apply", SW_VERB_BASE },
  { "Shelves " EM " supply daily.", "Shelves", "supply daily.", "supply", SW_VERB_BASE },
  { "Groups " EM " co-facilitate.", "Groups", "co-facilitate.", "co-facilitate", SW_VERB_BASE },
  { "Menus " EM " develop, update, and price.", "Menus", "develop, update, and price.", "develop",
    SW_VERB_BASE },
  { "Menus " EM " Develops menus.", "Menus", "Develops menus.", "Develops", SW_VERB_THIRD },
  { "Menus " EM " developing menus.", "Menus", "developing menus.", "developing",
    SW_VERB_GERUND },
  { "Menus " EM " the menus of the week.", "Menus", "the menus of the week.", "the", 0 },
  { "Menus " EM " independently", "Menus", "independently", "independently", 0 },
  { "Menus " EM " ", "Menus", "", NULL, 0 },
  { "Menus " EM " \xe2\x80\xa6", "Menus", "\xe2\x80\xa6", NULL, 0 },
  { "Caf\xc3\xa9 " EM " open.", "Caf\xc3\xa9", "open.", "open", SW_VERB_BASE },
  { " " EM " open doors.", "", "open doors.", "open", SW_VERB_BASE },
  { "No separator here.", "No separator here.", NULL, NULL, 0 },
  { "Glued" EM "dash and one" EM " side", "Glued" EM "dash and one" EM " side", NULL, NULL, 0 },
  { "Spaces\xc2\xa0" EM " odd", "Spaces\xc2\xa0" EM " odd", NULL, NULL, 0 },
  { EM " dash first", EM " dash first", NULL, NULL, 0 },
  { "dash last " EM, "dash last " EM, NULL, NULL, 0 },
  { "", "", NULL, NULL, 0 },
};

static void
assert_span (const SwStatementText *parts,
             SwTextSpan             span,
             const char            *expected)
{
  g_autofree char *text = g_strndup (parts->text + span.start, span.end - span.start);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_split (void)
{
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_test_message ("%s", splits[i].text);
      sw_statement_text_parse (&parts, splits[i].text, -1);
      assert_span (&parts, parts.label, splits[i].label);
      assert_span (&parts, parts.action, splits[i].action != NULL ? splits[i].action : "");
      g_assert_cmpint (parts.separator >= 0, ==, splits[i].action != NULL);
      if (parts.separator >= 0)
        g_assert_cmpint (parts.separator, ==, strlen (splits[i].label));
      if (splits[i].verb != NULL)
        {
          const SwTextWord *word = &parts.words[parts.verb];

          assert_span (&parts, (SwTextSpan) { word->start, word->start + word->len },
                       splits[i].verb);
          g_assert_cmpint (parts.verb, >=, parts.first_action_word);
          g_assert_cmphex (parts.verb_form & splits[i].form, ==, splits[i].form);
          g_assert_cmpint (parts.verb_form != 0, ==, splits[i].form != 0);
        }
      else
        {
          g_assert_cmpint (parts.verb, ==, -1);
          g_assert_cmpint (parts.verb_form, ==, 0);
        }
    }
}

/* The words parted by bars; after each, signs of its shape. */
static const struct
{
  const char *text;
  const char *words;
} tokens[] = {
  { "Check the U.S. rules", "Check^ the U.S^^ rules" },
  { "3.5 mm, 10/12 and/or 4x", "3.5# mm 10# 12#~ and or~ 4x#" },
  { "R&D at O*NET", "R&D^^ at O^ NET^^~" },
  { "client's client\xe2\x80\x99s clients' re-do", "client's client\xe2\x80\x99s clients re-do-" },
  { "iOS PowerPoint KPIs A", "iOS% PowerPoint^% KPIs^^ A^" },
  { "Pok\xc3\xa9mon \xc3\x89tude 25\xc2\xb0" "C", "Pok\xc3\xa9mon^! \xc3\x89tude^! 25# C^~" },
  { "a " EM " b\xe2\x80\xa6 (c) [d] \xe2\x80\x9c" "e\xe2\x80\x9d", "a b c~ d~ e~" },
  { "end-- -start x.y done.Then", "end start~ x.y done Then^~" },
  { "tab\tline\nno\xc2\xa0" "break", "tab line no break~" },
  { "\xd0\x9c\xd0\xb8\xd1\x80 \xe4\xb8\x96\xe7\x95\x8c", "\xd0\x9c\xd0\xb8\xd1\x80^! \xe4\xb8\x96\xe7\x95\x8c!" },
};

static void
test_words (void)
{
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      sw_statement_text_parse_action (&parts, tokens[i].text, -1);
      for (guint k = 0; k < parts.n_words; k++)
        {
          const SwTextWord *word = &parts.words[k];

          if (k > 0)
            g_string_append_c (words, ' ');
          g_string_append_len (words, tokens[i].text + word->start, word->len);
          if (word->shape & SW_SHAPE_CAPITAL)
            g_string_append_c (words, '^');
          if (word->shape & SW_SHAPE_ALL_CAPS)
            g_string_append_c (words, '^');
          if (word->shape & SW_SHAPE_MIXED)
            g_string_append_c (words, '%');
          if (word->shape & SW_SHAPE_DIGIT)
            g_string_append_c (words, '#');
          if (word->shape & SW_SHAPE_HYPHEN)
            g_string_append_c (words, '-');
          if (word->shape & SW_SHAPE_NON_ASCII)
            g_string_append_c (words, '!');
          if (word->shape & SW_SHAPE_GLUED)
            g_string_append_c (words, '~');
        }
      g_assert_cmpstr (words->str, ==, tokens[i].words);
    }
}

/* A word is known by one fingerprint, whatever its length, and wherever it stands: plain words are read in
 * eights, those with a capital inside byte by byte. */
static void
test_fingerprints (void)
{
  const char *letters = "abcdefghijklmnopqrstuvwxyz";
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  for (guint len = 1; len <= 26; len++)
    for (guint blanks = 0; blanks < 9; blanks++)
      {
        g_autofree char *word = g_strndup (letters, len);
        guint64 fingerprint = sw_fingerprint_of (word, len);
        g_autofree char *capital = g_strdup (word);
        g_autofree char *odd = g_ascii_strup (word, -1);
        g_autofree char *text = NULL;
        char *exact;

        capital[0] = g_ascii_toupper (capital[0]);
        text = g_strdup_printf ("%s %s, %s.%*s%s", word, capital, odd, (int) blanks + 1, "", word);
        /* No byte behind the end may be looked at: a NUL there would hide that from a checker. */
        exact = g_memdup2 (text, strlen (text));
        sw_statement_text_parse_action (&parts, exact, (gssize) strlen (text));

        g_assert_cmpuint (parts.n_words, ==, 4);
        for (guint i = 0; i < parts.n_words; i++)
          {
            g_assert_cmpuint (parts.words[i].len, ==, len);
            g_assert_cmphex (parts.words[i].fingerprint, ==, fingerprint);
          }
        if (blanks == 0)
          g_assert_true (g_hash_table_add (seen, g_memdup2 (&fingerprint, sizeof fingerprint)));
        g_free (exact);
      }
}

/* The verbs of the action; a question mark where they are not certain. */
static const struct
{
  const char *action;
  const char *verbs;
} coordinated[] = {
  { "develop, update, and monitor plans.", "develop update monitor" },
  { "develops, implements, and evaluates tailored plans.", "develops implements evaluates" },
  { "identifies and independently initiates referrals", "identifies initiates" },
  { "test and/or replace fuses.", "test replace" },
  { "compile case evidence and assist the team.", "compile assist" },
  { "compile case evidence and assist licensed staff.", "compile assist?" },
  { "collects data, documents the findings, and maintains files", "collects documents maintains" },
  { "visits schools, clinics, and courts with a guide", "visits courts?" },
  { "conduct interviews to weigh needs and recommend steps.", "conduct recommend?" },
  { "uses a tool to draft notes, then reviews and corrects the output",
    "uses reviews? corrects" },
  { "maintain pumps and valves.", "maintain" },
  { "maintaining pumps and checking the valves", "maintaining checking" },
  { "set the table and clear the room.", "set clear" },
  { "independently seal joints.", "seal" },
  { "the pumps and valves", "" },
};

static void
test_verbs (void)
{
  g_auto (SwStatementText) parts;
  SwTextVerb verbs[8];

  sw_statement_text_init (&parts);
  for (guint i = 0; i < G_N_ELEMENTS (coordinated); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      guint n;

      sw_statement_text_parse_action (&parts, coordinated[i].action, -1);
      n = sw_statement_text_verbs (&parts, verbs, G_N_ELEMENTS (verbs));
      for (guint k = 0; k < n; k++)
        {
          const SwTextWord *word = &parts.words[verbs[k].word];

          g_string_append_printf (found, "%s%.*s%s", k > 0 ? " " : "", (int) word->len,
                                  parts.text + word->start, verbs[k].certain ? "" : "?");
        }
      g_assert_cmpstr (found->str, ==, coordinated[i].verbs);
      g_assert_cmpuint (sw_statement_text_verbs (&parts, verbs, 1), ==, MIN (n, 1));
    }
}

/* More words than the struct holds, then few again: the array grows and serves both. */
static void
test_reuse (void)
{
  g_autoptr (GString) text = g_string_new ("Long one " EM " list");
  g_auto (SwStatementText) parts;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, " item%u", i);

  sw_statement_text_init (&parts);
  for (guint round = 0; round < 2; round++)
    {
      sw_statement_text_parse (&parts, text->str, text->len);
      g_assert_cmpuint (parts.n_words, ==, 1003);
      g_assert_true (sw_statement_text_word_is (&parts, 0, "long"));
      g_assert_true (sw_statement_text_word_is (&parts, 1002, "item999"));
      g_assert_false (sw_statement_text_word_is (&parts, 1002, "item99"));
      g_assert_false (sw_statement_text_word_is (&parts, 1002, "item9999"));

      sw_statement_text_parse (&parts, "Short " EM " mix paint.", -1);
      g_assert_cmpuint (parts.n_words, ==, 3);
      g_assert_true (sw_statement_text_flags (&parts, 1) & SW_VERB_BASE);
    }
}

/* Nothing that is no UTF-8 may lead the parse out of the text. */
static void
test_broken_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  static const char pool[] = "ab -.'&/ \xe2\x80\x94\xc3\xa9\xff\xf0\x9f\xc2\xef\xbb 9Z";
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  for (guint round = 0; round < 20000; round++)
    {
      gsize len = g_rand_int_range (rand, 0, 40);
      g_autofree char *text = g_malloc (len + 1);
      gsize at = 0;

      for (gsize i = 0; i < len; i++)
        text[i] = pool[g_rand_int_range (rand, 0, sizeof pool - 1)];
      text[len] = '\0';

      sw_statement_text_parse (&parts, text, len);
      for (guint i = 0; i < parts.n_words; i++)
        {
          g_assert_cmpuint (parts.words[i].start, >=, at);
          g_assert_cmpuint (parts.words[i].len, >, 0);
          at = parts.words[i].start + parts.words[i].len;
          sw_statement_text_flags (&parts, i);
        }
      g_assert_cmpuint (at, <=, len);
    }
}

static void
test_columns (void)
{
  const char *text = "Caf\xc3\xa9 " EM " open";

  g_assert_cmpuint (sw_text_column (text, 0), ==, 0);
  g_assert_cmpuint (sw_text_column (text, 5), ==, 4);
  g_assert_cmpuint (sw_text_column (text, 10), ==, 7);
  g_assert_cmpuint (sw_text_column (text, strlen (text)), ==, 11);
}

static GStrv
read_shared (const char *name)
{
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  if (shared != NULL)
    path = g_build_filename (shared, name, NULL);
  if (path == NULL || !g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_test_skip ("the shared data is not there");
      return NULL;
    }

  return g_strsplit (contents, "\n", -1);
}

/* The page's AI and durable statements are in the third person. */
static void
test_page (void)
{
  g_auto (GStrv) lines = read_shared ("seeds/21-1029.00.page.txt");
  g_auto (SwStatementText) parts;
  guint n = 0;

  sw_statement_text_init (&parts);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      const char *text = strstr (lines[i], ". ");

      if (lines[i][0] != ' ' || text == NULL || strstr (text, SW_SEPARATOR) == NULL)
        continue;
      sw_statement_text_parse (&parts, text + 2, -1);
      if ((parts.verb_form & SW_VERB_THIRD) == 0)
        g_test_message ("no verb in third person: %s", text + 2);
      g_assert_true (parts.verb_form & SW_VERB_THIRD);
      n++;
    }
  if (lines != NULL)
    g_assert_cmpuint (n, ==, 104);
}

/* Each task opens with a verb; 995 of 1 000 must be seen, and nearly all words be known. */
static void
test_tasks (void)
{
  g_auto (GStrv) lines = read_shared ("data/onet-30.2/Task Statements.txt");
  g_auto (SwStatementText) parts;
  guint n = 0, with_verb = 0, n_words = 0, unknown = 0;

  sw_statement_text_init (&parts);
  for (guint i = 1; lines != NULL && lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);

      sw_statement_text_parse_action (&parts, fields[2], -1);
      n++;
      if (parts.verb_form & SW_VERB_BASE)
        with_verb++;
      else
        g_test_message ("no verb: %s", fields[2]);
      for (guint k = 0; k < parts.n_words; k++)
        {
          const SwTextWord *word = &parts.words[k];

          n_words++;
          unknown += (word->shape & SW_SHAPE_DIGIT) == 0
                     && !sw_lexicon_knows (parts.text + word->start, word->len);
        }
    }
  if (lines == NULL)
    return;

  g_test_message ("%u of %u tasks open with a verb; %u of %u words are unknown", with_verb, n,
                  unknown, n_words);
  g_assert_cmpuint (n, ==, 18796);
  g_assert_cmpuint (with_verb * 1000, >=, n * 995);
  g_assert_cmpuint (unknown * 200, <=, n_words);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-text/split", test_split);
  g_test_add_func ("/statement-text/words", test_words);
  g_test_add_func ("/statement-text/fingerprints", test_fingerprints);
  g_test_add_func ("/statement-text/verbs", test_verbs);
  g_test_add_func ("/statement-text/reuse", test_reuse);
  g_test_add_func ("/statement-text/broken-bytes", test_broken_bytes);
  g_test_add_func ("/statement-text/columns", test_columns);
  g_test_add_func ("/statement-text/page", test_page);
  g_test_add_func ("/statement-text/tasks", test_tasks);

  return g_test_run ();
}
