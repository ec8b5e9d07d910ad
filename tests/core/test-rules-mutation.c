/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Defects are seeded into good statements: the examples' and, where it is there, the seed's. Each must
 * be found by its rule at exactly the bytes that were changed, hardly ever with anything else; taking
 * the fixes must leave nothing to report, and where the defect can be undone, the statement as it was.
 * The statements themselves must be silent. */

#include "lint-fixture.h"

#include <json-glib/json-glib.h>

#include "text/sw-statement-text.h"

#define MIN_FOUND 98            /* of a hundred */
#define MIN_ALONE 97

typedef struct
{
  char *text;
  const char *level;
  gsize separator;              /* where it begins */
  gsize action;
  gsize verb;                   /* the verb's word */
  gsize verb_end;
} Good;

typedef struct
{
  GString *text;
  gsize start;                  /* what is to be marked */
  gsize end;
} Mutant;

/* Returns FALSE where the defect cannot be made of this statement. */
typedef gboolean (*Mutator) (const Good *good, const char *argument, GRand *random, Mutant *mutant);

static void
load (GPtrArray *into,
      const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *levels;
  g_autoptr (GList) keys = NULL;
  GError *error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  levels = json_object_get_object_member (json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "framework"), "levels");
  keys = json_object_get_members (levels);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonArray *statements = json_object_get_array_member (json_object_get_object_member (levels, l->data), "statements");

      for (guint i = 0; i < json_array_get_length (statements); i++)
        {
          Good *good = g_new0 (Good, 1);
          SwStatementText parts;

          good->text = g_strdup (json_array_get_string_element (statements, i));
          good->level = g_intern_string (l->data);
          sw_statement_text_init (&parts);
          sw_statement_text_parse (&parts, good->text, -1);
          g_assert_cmpint (parts.separator, >, 0);
          g_assert_cmpint (parts.verb, >=, 0);
          good->separator = parts.separator;
          good->action = parts.action.start;
          good->verb = parts.words[parts.verb].start;
          good->verb_end = good->verb + parts.words[parts.verb].len;
          sw_statement_text_clear (&parts);
          g_ptr_array_add (into, good);
        }
    }
}

static void
good_free (gpointer data)
{
  g_free (((Good *) data)->text);
  g_free (data);
}

static GPtrArray *
load_all (void)
{
  static const char * const examples[] = { "15-1232.00.json", "29-2052.00.json", "35-1011.00.json",
                                          "47-2111.00.json" };
  GPtrArray *all = g_ptr_array_new_with_free_func (good_free);
  const char *shared = g_getenv ("SW_TEST_SHARED");

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", examples[i], NULL);

      load (all, path);
    }
  if (shared != NULL)
    {
      g_autofree char *path = g_build_filename (shared, "seeds", "21-1021.00.export.json", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        load (all, path);
    }

  return all;
}

/* Puts @with in place of the bytes, and expects all of it to be marked. */
static gboolean
replace (const Good *good,
         gsize start,
         gsize end,
         const char *with,
         Mutant *mutant)
{
  mutant->text = g_string_new (good->text);
  g_string_erase (mutant->text, start, end - start);
  g_string_insert (mutant->text, start, with);
  mutant->start = start;
  mutant->end = start + strlen (with);
  return TRUE;
}

static gboolean
expect (Mutant *mutant,
        gsize start,
        gsize end)
{
  mutant->start = start;
  mutant->end = end;
  return TRUE;
}

static gsize
pick_space (const Good *good,
            gsize from,
            GRand *random)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = from; good->text[i] != '\0'; i++)
    if (good->text[i] == ' ' && (guchar) good->text[i + 1] < 0x80 && (guchar) good->text[i - 1] < 0x80)
      g_array_append_val (spaces, i);
  g_assert_cmpuint (spaces->len, >, 0);
  return g_array_index (spaces, gsize, g_rand_int_range (random, 0, spaces->len));
}

static gboolean
separator_is (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  return replace (good, good->separator, good->action, argument, mutant);
}

static gboolean
separator_lost (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, good->separator, good->action, argument, mutant);
  return expect (mutant, 0, mutant->text->len);
}

static gboolean
separator_glued (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize start, end;

  replace (good, good->separator, good->action, "", mutant);
  for (start = good->separator; start > 0 && mutant->text->str[start - 1] != ' '; start--)
    ;
  for (end = good->separator; mutant->text->str[end] != ' '; end++)
    ;
  return expect (mutant, start, end);
}

static gboolean
label_gone (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, 0, good->action, argument, mutant);
  return expect (mutant, *argument == ' ' ? 1 : 0, *argument == ' ' ? 4 : 3);
}

static gboolean
action_gone (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, good->separator, strlen (good->text), argument, mutant);
  return expect (mutant, good->separator + 1, good->separator + 4);
}

static gboolean
label_begins (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  if (g_ascii_isupper (good->text[1]))
    return FALSE;
  replace (good, 0, 1, argument, mutant);
  g_string_insert_c (mutant->text, mutant->end, g_ascii_tolower (good->text[0]));
  return expect (mutant, 0, strcspn (argument, " "));
}

static gboolean
label_repeats_verb (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  g_autofree char *verb = g_strndup (good->text + good->verb, good->verb_end - good->verb);
  g_autofree char *head = NULL;

  verb[0] = g_ascii_toupper (verb[0]);
  head = g_strconcat (verb, " ", NULL);
  return label_begins (good, head, random, mutant);
}

static gboolean
label_goes_on (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, good->separator, good->separator, argument, mutant);
  return expect (mutant, 0, mutant->end);
}

static gboolean
label_ends (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  return replace (good, good->separator, good->separator, argument, mutant);
}

static gboolean
label_small (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  if (g_ascii_isupper (good->text[1]))
    return FALSE;
  replace (good, 0, 1, "", mutant);
  g_string_insert_c (mutant->text, 0, g_ascii_tolower (good->text[0]));
  return expect (mutant, 0, strcspn (mutant->text->str, " "));
}

static gboolean
action_begins (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, good->action, good->action, argument, mutant);
  mutant->end--;
  return TRUE;
}

static gboolean
verb_is (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  if (g_str_has_suffix (argument, "with") && strncmp (good->text + good->verb_end, " with ", 6) == 0)
    return FALSE;
  return replace (good, good->verb, good->verb_end, argument, mutant);
}

static gboolean
verb_in_third (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  g_autofree char *third = sw_verb_to_third (good->text + good->verb, good->verb_end - good->verb);

  return replace (good, good->verb, good->verb_end, third, mutant);
}

/* Regular forms; what the lexicon does not confirm is not made. */
static gboolean
verb_with (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize len = good->verb_end - good->verb;
  g_autofree char *stem = g_strndup (good->text + good->verb, len);
  g_autofree char *form = NULL;

  if (stem[len - 1] == 'e')
    stem[len - 1] = '\0';
  form = g_strconcat (stem, argument, NULL);
  if (sw_lexicon_verb_form (form, strlen (form)) == 0)
    return FALSE;
  return replace (good, good->verb, good->verb_end, form, mutant);
}

static gboolean
verb_gone (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  const char *next = good->text + good->verb_end + 1;
  gsize len = strcspn (next, " ,");
  SwWordFlags flags = sw_lexicon_lookup (next, len);

  /* Another verb, or a preposition, may follow: then it is no defect or another. */
  if (good->verb != good->action || good->text[good->verb_end] == ',' || strncmp (next, "the ", 4) == 0
      || sw_lexicon_verb_form (next, len) != 0
      || (flags & (SW_WORD_CONJUNCTION | SW_WORD_PREPOSITION | SW_WORD_ADVERB)) != 0)
    return FALSE;
  replace (good, good->verb, good->verb_end + 1, "", mutant);
  return expect (mutant, good->verb, good->verb + len);
}

static gboolean
action_capital (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  char with[2] = { g_ascii_toupper (good->text[good->action]), '\0' };

  replace (good, good->action, good->action + 1, with, mutant);
  return expect (mutant, good->action, good->action + strcspn (good->text + good->action, " ,"));
}

static gboolean
action_passive (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize len = strrchr (argument, ' ') - argument;

  /* A word that came to stand twice would be told too. */
  if (g_str_has_suffix (argument, " for") && strncmp (good->text + good->verb_end, " for ", 5) == 0)
    return FALSE;
  /* Another verb would go on in the wrong voice. */
  if (good->text[good->verb_end] == ',' || strncmp (good->text + good->verb_end, " and ", 5) == 0)
    return FALSE;
  replace (good, good->action, good->verb_end, argument, mutant);
  return expect (mutant, good->action, good->action + len);
}

static gboolean
ends_with (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  mutant->start++;
  return TRUE;
}

static gboolean
goes_on_with (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text);

  if (*argument == ';')
    {
      replace (good, end - 1, end, argument, mutant);
      mutant->end = mutant->start + 1;
    }
  else
    {
      replace (good, end, end, argument, mutant);
      mutant->start++;
    }
  return TRUE;
}

static gboolean
action_is (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  return replace (good, good->action, strlen (good->text), argument, mutant);
}

static gboolean
much_longer (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  return expect (mutant, 0, mutant->text->len);
}

static gboolean
no_full_stop (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text);

  return replace (good, end - 1, end, argument, mutant);
}

static gboolean
full_stops (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  return replace (good, strlen (good->text), strlen (good->text), argument, mutant);
}

static gboolean
space_is (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random);

  return replace (good, at, at + 1, argument, mutant);
}

static gboolean
blank_before (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  return replace (good, 0, 0, argument, mutant);
}

static gboolean
hidden (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at;

  do
    at = g_rand_int_range (random, 0, strlen (good->text) + 1);
  while (((guchar) good->text[at] & 0xc0) == 0x80);
  return replace (good, at, at, argument, mutant);
}

static gboolean
word_twice (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;
  gsize len = strcspn (good->text + at, " ,.-/");
  g_autofree char *word = g_strndup (good->text + at, len);
  g_autofree char *again = g_strconcat (word, " ", NULL);

  if (!g_ascii_islower (*word) || good->text[at + len] == '-' || strcmp (word, "that") == 0 || (guchar) word[0] >= 0x80)
    return FALSE;
  replace (good, at, at, again, mutant);
  return expect (mutant, at, at + len + 1 + len);
}

static gboolean
wrong_article (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  const char *an = strstr (good->text + good->action, " an ");
  const char *a = strstr (good->text + good->action, " a ");

  if (an != NULL)
    return replace (good, an + 1 - good->text, an + 3 - good->text, "a", mutant);
  if (a == NULL || strchr ("AEIOUaeiouhuy", a[3]) != NULL)
    return FALSE;
  return replace (good, a + 1 - good->text, a + 2 - good->text, "an", mutant);
}

static gboolean
before_word (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  return replace (good, at, at, argument, mutant);
}

static gboolean
word_is (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  return replace (good, at, at + strcspn (good->text + at, " ,."), argument, mutant);
}

static gboolean
word_among (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize at = pick_space (good, good->action, random) + 1;

  replace (good, at, at, argument, mutant);
  mutant->end--;
  return TRUE;
}

static gboolean
list_mark (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  replace (good, 0, 0, argument, mutant);
  mutant->end--;
  return TRUE;
}

static gboolean
behind_it (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text);

  replace (good, end, end, argument, mutant);
  mutant->start++;
  mutant->end--;
  return TRUE;
}

static gboolean
glued_citation (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  gsize end = strlen (good->text) - 1;

  replace (good, end, end, argument, mutant);
  mutant->start += *argument == ' ';
  return TRUE;
}

static gboolean
ampersand (const Good *good, const char *argument, GRand *random, Mutant *mutant)
{
  const char *apostrophe = strstr (good->text, "'");

  if (apostrophe == NULL)
    return before_word (good, argument, random, mutant);
  return replace (good, apostrophe - good->text, apostrophe + 1 - good->text, argument, mutant);
}

enum
{
  RESTORES = 1 << 0,            /* the fixes give the statement as it was */
  FIXES = 1 << 1,               /* the fixes leave nothing to report */
  GUIDED = 1 << 2,              /* only where the level is in the band */
  FREE = 1 << 3,
  OFTEN = 1 << 4,               /* a fix is offered where one is certain */
};

static const struct
{
  const char *rule;
  Mutator mutate;
  const char *argument;
  guint flags;
} mutations[] = {
  { "separator-form", separator_is, " - ", RESTORES },
  { "separator-form", separator_is, " -- ", RESTORES },
  { "separator-form", separator_is, " \xe2\x80\x93 ", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x94", RESTORES },
  { "separator-form", separator_is, " \xe2\x80\x94", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x94 ", RESTORES },
  { "separator-form", separator_is, "\xe2\x80\x93 ", RESTORES },
  { "separator-form", separator_is, "- ", RESTORES },
  { "separator-form", separator_is, ": ", RESTORES },
  { "separator-form", separator_is, "\xc2\xa0\xe2\x80\x94 ", RESTORES },
  { "separator-missing", separator_lost, " ", 0 },
  { "separator-missing", separator_glued, NULL, OFTEN },
  { "label-missing", label_gone, "\xe2\x80\x94 ", 0 },
  { "label-missing", label_gone, " \xe2\x80\x94 ", 0 },
  { "action-missing", action_gone, " \xe2\x80\x94", 0 },
  { "action-missing", action_gone, " \xe2\x80\x94 ", 0 },
  { "label-verb", label_begins, "Maintain ", 0 },
  { "label-verb", label_begins, "Provide ", 0 },
  { "label-verb", label_begins, "Ensures ", 0 },
  { "label-verb", label_repeats_verb, NULL, 0 },
  { "label-length", label_goes_on, ", with all of their forms, tools, people, places, and dates", 0 },
  { "label-punctuation", label_ends, ":", RESTORES },
  { "label-punctuation", label_ends, ",", RESTORES },
  { "label-punctuation", label_ends, ".", RESTORES },
  { "label-punctuation", label_ends, "-", RESTORES },
  { "label-case", label_small, NULL, RESTORES },
  { "action-subject", action_begins, "the worker will be able to ", 0 },
  { "action-subject", action_begins, "must ", 0 },
  { "action-subject", action_begins, "should ", 0 },
  { "action-subject", action_begins, "ability to ", 0 },
  { "action-subject", action_begins, "will be able to ", 0 },
  { "action-subject", action_begins, "they ", 0 },
  { "action-subject", action_begins, "I ", 0 },
  { "action-passive", action_passive, "records are maintained and", 0 },
  { "action-passive", action_passive, "case notes were carefully compiled for", 0 },
  { "action-verb", verb_gone, NULL, 0 },
  { "action-verb-form", verb_in_third, NULL, FIXES },
  { "action-verb-form", verb_with, "ing", FIXES },
  { "action-verb-form", verb_with, "ed", FIXES },
  { "action-case", action_capital, NULL, RESTORES },
  { "action-unobservable", verb_is, "know", 0 },
  { "action-unobservable", verb_is, "understand", 0 },
  { "action-unobservable", verb_is, "be familiar with", 0 },
  { "action-vague", verb_is, "handle", 0 },
  { "action-vague", word_among, "various ", 0 },
  { "action-vague", ends_with, " as needed", 0 },
  { "action-compound", goes_on_with, "; review the results with the crew.", FIXES },
  { "action-compound", goes_on_with, " Review the results with the crew.", FIXES },
  { "action-length", action_is, "check weekly.", 0 },
  { "action-length", much_longer, ", and then note in the book for each of the days of the week which of the people on the crew were there and which of them were not, who took over from whom, and when", 0 },
  { "no-circumstance", action_is, "check the monthly records.", 0 },
  { "period-missing", no_full_stop, "", RESTORES },
  { "period-extra", full_stops, ".", RESTORES },
  { "whitespace", space_is, "  ", RESTORES },
  { "whitespace", space_is, "\t", RESTORES },
  { "whitespace", space_is, "\n", RESTORES },
  { "whitespace", space_is, "\xc2\xa0", RESTORES },
  { "whitespace", blank_before, " ", RESTORES },
  { "whitespace", full_stops, " ", RESTORES },
  { "invisible-character", hidden, "\xe2\x80\x8b", RESTORES },
  { "invisible-character", hidden, "\xef\xbb\xbf", RESTORES },
  { "invisible-character", hidden, "\x01", RESTORES },
  { "invisible-character", hidden, "\xe2\x80\xae", RESTORES },
  { "invisible-character", hidden, "\xc2\xad", RESTORES },
  { "repeated-word", word_twice, NULL, RESTORES },
  { "article", wrong_article, NULL, RESTORES },
  { "bracket-unbalanced", before_word, "(", 0 },
  { "bracket-unbalanced", ends_with, " ]", 0 },
  { "placeholder", word_is, "TBD", 0 },
  { "placeholder", word_is, "TODO", 0 },
  { "placeholder", word_is, "xxx", 0 },
  { "web-leftover", list_mark, "1. ", RESTORES },
  { "web-leftover", list_mark, "\xe2\x80\xa2 ", RESTORES },
  { "web-leftover", list_mark, "12) ", RESTORES },
  { "web-leftover", list_mark, "- ", RESTORES },
  { "web-leftover", behind_it, " Opens in new tab.", RESTORES },
  { "web-leftover", before_word, "<b>", RESTORES },
  { "web-leftover", ampersand, "&#39;", FIXES },
  { "web-leftover", glued_citation, " Pathsmith Durable Skills", RESTORES },
  { "web-leftover", glued_citation, "O*NET v30.2", RESTORES },
  { "autonomy-low", action_begins, "independently ", GUIDED },
  { "autonomy-low", ends_with, " independently", GUIDED },
  { "autonomy-low", ends_with, " organization-wide", GUIDED },
  { "autonomy-low", ends_with, " across the entire organization", GUIDED },
  { "autonomy-low", verb_is, "oversee", GUIDED },
  { "autonomy-low", verb_is, "establish", GUIDED },
  { "autonomy-high", ends_with, " under direct supervision", FREE },
  { "autonomy-high", ends_with, " under close supervision", FREE },
  { "autonomy-high", ends_with, " under the guidance", FREE },
  { "autonomy-high", ends_with, " with guidance from", FREE },
  { "autonomy-high", ends_with, " as directed", FREE },
};

/* Where the adverb would not be the worker's: "to independently verified data". */
static gboolean
is_apt (const char *rule,
        guint flags,
        const char *level)
{
  if ((flags & GUIDED) != 0)
    return strcmp (level, "emerging") == 0;
  if ((flags & FREE) != 0)
    return strcmp (level, "proficient") == 0 || strcmp (level, "advanced") == 0;
  return TRUE;
}

static SwNode *
set_text (Fixture *fixture,
          SwNode *statement,
          const char *text)
{
  sw_document_begin (fixture->document, "Text", NULL);
  sw_document_set_text (fixture->document, statement, SW_STATEMENT_TEXT, text);
  while (sw_node_get_n (fixture->level, SW_LIST_STATEMENTS) > 1)
    sw_document_remove (fixture->document, sw_node_get_nth (fixture->level, SW_LIST_STATEMENTS, 1));
  sw_document_commit (fixture->document);
  return statement;
}

static void
test_mutation (gconstpointer data)
{
  guint m = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) all = load_all ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261115 + m);
  guint n = 0, found = 0, alone = 0, offered = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Good *good = g_ptr_array_index (all, i);
      Place place = { "occupational", good->level };
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *said = NULL;
      Mutant mutant = { 0 };
      Fixture fixture;
      SwNode *statement;
      gboolean hit = FALSE, fixable = FALSE;

      if (!is_apt (mutations[m].rule, mutations[m].flags, good->level)
          || !mutations[m].mutate (good, mutations[m].argument, random, &mutant))
        continue;

      n++;
      fixture_init (&fixture, &place, NULL);
      statement = fixture_add (&fixture, good->text);
      set_text (&fixture, statement, mutant.text->str);
      findings = fixture_lint (&fixture);
      for (guint k = 0; k < findings->len; k++)
        {
          SwFinding *finding = g_ptr_array_index (findings, k);

          if (strcmp (sw_finding_get_rule (finding)->id, mutations[m].rule) == 0
              && sw_finding_get_start (finding) == (gssize) mutant.start && sw_finding_get_end (finding) == (gssize) mutant.end)
            {
              hit = TRUE;
              fixable = sw_finding_get_fixes (finding) != NULL && sw_finding_get_fixes (finding)->len > 0;
            }
        }
      found += hit;
      alone += hit && findings->len == 1;
      offered += fixable;
      said = fixture_describe (findings);
      if (!hit || findings->len != 1)
        g_test_message ("%s: %s", said, mutant.text->str);

      if (hit && fixable && (mutations[m].flags & (RESTORES | FIXES | OFTEN)) != 0)
        {
          g_autoptr (GPtrArray) left = NULL;
          g_autofree char *still = NULL;

          fixture_fix (&fixture);
          left = fixture_lint (&fixture);
          still = fixture_describe (left);
          if (*still != '\0')
            g_test_message ("%s: %s", still, sw_node_get_text (statement, SW_STATEMENT_TEXT));
          g_assert_cmpstr (still, ==, "");
          if ((mutations[m].flags & (RESTORES | OFTEN)) != 0)
            g_assert_cmpstr (sw_node_get_text (statement, SW_STATEMENT_TEXT), ==, good->text);
        }
      g_string_free (mutant.text, TRUE);
      fixture_clear (&fixture);
    }

  g_test_message ("%s: %u made, %u found, %u alone, %u with a fix", mutations[m].rule, n, found, alone, offered);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (found * 100, >=, n * MIN_FOUND);
  g_assert_cmpuint (alone * 100, >=, n * MIN_ALONE);
  if ((mutations[m].flags & RESTORES) != 0)
    g_assert_cmpuint (offered, ==, found);
}

static void
test_silence (void)
{
  g_autoptr (GPtrArray) all = load_all ();

  g_assert_cmpuint (all->len, >=, 120);
  for (guint i = 0; i < all->len; i++)
    {
      const Good *good = g_ptr_array_index (all, i);
      Place place = { "occupational", good->level };
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *said = NULL;
      Fixture fixture;

      fixture_init (&fixture, &place, NULL);
      fixture_add (&fixture, good->text);
      findings = fixture_lint (&fixture);
      said = fixture_describe (findings);
      g_test_message ("%s", good->text);
      g_assert_cmpstr (said, ==, "");
      fixture_clear (&fixture);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/silence", test_silence);
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/mutation/%s/%u", mutations[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_mutation);
    }

  return g_test_run ();
}
