/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sw-lexicon.h"

#include <string.h>

#define B SW_VERB_BASE
#define T SW_VERB_THIRD
#define P SW_VERB_PAST
#define N SW_VERB_PARTICIPLE
#define G SW_VERB_GERUND

/* Exactly these forms. */
static const struct
{
  const char *word;
  guint       forms;
} forms[] = {
  { "maintain", B }, { "maintains", T }, { "maintained", P | N }, { "maintaining", G },
  { "Maintain", B }, { "MAINTAINS", T },
  { "carry", B }, { "carries", T }, { "carried", P | N }, { "carrying", G },
  { "plan", B }, { "planned", P | N }, { "planning", G }, { "planing", G },
  { "do", B }, { "does", T }, { "did", P }, { "done", N }, { "doing", G },
  { "be", B }, { "is", T }, { "was", P }, { "been", N },
  { "have", B }, { "has", T }, { "had", P | N },
  { "write", B }, { "wrote", P }, { "written", N }, { "writing", G },
  { "set", B | P | N }, { "sets", T }, { "setting", G },
  { "oversee", B }, { "oversaw", P }, { "overseen", N }, { "overseeing", G },
  { "panic", B }, { "panicking", G }, { "tie", B }, { "tying", G },
  { "travel", B }, { "traveled", P | N }, { "travelled", P | N },
  { "co-facilitate", B }, { "re-engages", T }, { "cross-trained", P | N },
  { "onboard", B }, { "onboards", T }, { "onboarding", G }, { "troubleshot", P | N },
  { "redact", B }, { "retool", B }, { "benchmarks", T }, { "prioritizes", T },
  { "case-clinician", 0 }, { "the", 0 }, { "xqzt", 0 }, { "", 0 }, { "-", 0 }, { "feeded", 0 },
  { "follow-up", 0 }, { "geese", 0 }, { "clinician", 0 },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_test_message ("%s", forms[i].word);
      g_assert_cmphex (sw_lexicon_verb_form (forms[i].word, strlen (forms[i].word)), ==,
                       forms[i].forms);
    }
}

/* Verbs that statements open with and that look like nouns, and others that are easily missed. */
static const char openers[] =
  "don own stage hand look set input empty service model issue type position copy weigh sweep "
  "relay sort log score adjust administer advise advocate align analyze apply appraise arrange "
  "assemble assess assist audit author automate balance bend bill book brief build calibrate "
  "cement champion chart clean coach code collaborate collect compile compose compute conduct "
  "confer configure consult coordinate counsel craft debug delegate demonstrate design develop "
  "diagnose direct dispatch display document draft drill edit elicit embed enforce enter escort "
  "establish estimate evaluate examine facilitate feed file fit flag forecast formulate foster "
  "frame gather greet grind guide harvest identify implement inspect install instruct integrate "
  "interpret interview inventory label lead lift load locate machine map mark measure mediate "
  "mentor mill monitor mount navigate negotiate notify observe operate orchestrate order organize "
  "pack paint participate patrol pilot plan plant plot position pour prepare prescribe present "
  "price process program prune query queue recommend reconcile record refer repair report "
  "represent research resolve respond review rig route sand schedule screen sculpt seal secure "
  "sequence serve shape shadow sketch solder staff steer stock study summarize supervise supply "
  "support survey synthesize tag tailor teach test thread tint trace track train transcribe triage "
  "trim troubleshoot tune uphold update validate verify water weave weld welcome wire wrap write";

static void
test_openers (void)
{
  g_auto (GStrv) words = g_strsplit (openers, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *third = sw_verb_to_third (words[i], strlen (words[i]));

      g_test_message ("%s, %s", words[i], third);
      g_assert_true (sw_lexicon_verb_form (words[i], strlen (words[i])) & SW_VERB_BASE);
      g_assert_nonnull (third);
      g_assert_true (sw_lexicon_verb_form (third, strlen (third)) & SW_VERB_THIRD);
    }
}

static const struct
{
  const char *word;
  const char *base;
  const char *third;
} conjugations[] = {
  { "maintains", "maintain", "maintains" }, { "carries", "carry", "carries" },
  { "does", "do", "does" }, { "has", "have", "has" }, { "is", "be", "is" },
  { "goes", "go", "goes" }, { "went", "go", "goes" }, { "fixes", "fix", "fixes" },
  { "teaches", "teach", "teaches" }, { "uses", "use", "uses" }, { "focuses", "focus", "focuses" },
  { "assesses", "assess", "assesses" }, { "buys", "buy", "buys" }, { "vetoes", "veto", "vetoes" },
  { "maintaining", "maintain", "maintains" }, { "planning", "plan", "plans" },
  { "preparing", "prepare", "prepares" }, { "tying", "tie", "ties" },
  { "seeing", "see", "sees" }, { "developed", "develop", "develops" },
  { "routing", "route", "routes" }, { "enrolled", "enroll", "enrolls" },
  { "putting", "put", "puts" }, { "using", "use", "uses" }, { "writing", "write", "writes" }, { "filing", "file", "files" },
  { "filling", "fill", "fills" }, { "rating", "rate", "rates" }, { "led", "lead", "leads" },
  { "Maintains", "Maintain", "Maintains" }, { "Went", "Go", "Goes" },
  { "co-facilitates", "co-facilitate", "co-facilitates" },
  { "re-applying", "re-apply", "re-applies" }, { "set", "set", "sets" },
  { "mitigating", "mitigate", "mitigates" }, { "telehealth", NULL, NULL }, { "the", NULL, NULL },
};

static void
test_conjugation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conjugations); i++)
    {
      const char *word = conjugations[i].word;
      g_autofree char *base = sw_verb_to_base (word, strlen (word));
      g_autofree char *third = sw_verb_to_third (word, strlen (word));

      g_assert_cmpstr (base, ==, conjugations[i].base);
      g_assert_cmpstr (third, ==, conjugations[i].third);
    }
}

/* Every one of @has, none of @lacks. */
static const struct
{
  const char *word;
  guint       has;
  guint       lacks;
} classes[] = {
  { "develop", SW_WORD_VERB | SW_WORD_COMMON | SW_WORD_LISTED, SW_WORD_NOUN | SW_WORD_NAME },
  { "record", SW_WORD_VERB | SW_WORD_NOUN, SW_WORD_PLURAL },
  { "records", SW_WORD_VERB | SW_WORD_NOUN | SW_WORD_PLURAL, SW_VERB_BASE },
  { "crises", SW_WORD_NOUN | SW_WORD_PLURAL, SW_WORD_VERB },
  { "children", SW_WORD_NOUN | SW_WORD_PLURAL, SW_WORD_VERB },
  { "independently", SW_WORD_ADVERB, SW_WORD_VERB },
  { "clinical", SW_WORD_ADJECTIVE, SW_WORD_VERB },
  { "under", SW_WORD_PREPOSITION, SW_WORD_VERB },
  { "and", SW_WORD_CONJUNCTION, SW_WORD_VERB },
  { "their", SW_WORD_DETERMINER, SW_WORD_VERB },
  { "in", SW_WORD_PREPOSITION, SW_WORD_VERB | SW_WORD_PLURAL },
  { "must", SW_WORD_AUXILIARY, 0 },
  { "they", SW_WORD_PRONOUN, SW_WORD_VERB },
  { "London", SW_WORD_NAME, SW_WORD_VERB | SW_WORD_NOUN },
  { "python", SW_WORD_NOUN | SW_WORD_NAME, SW_WORD_VERB },
  { "OSHA", SW_WORD_ACRONYM, SW_WORD_VERB },
  { "KPIs", SW_WORD_ACRONYM | SW_WORD_PLURAL, 0 },
  { "telehealth", SW_WORD_NOUN, SW_WORD_VERB },
  { "caf\xc3\xa9", SW_WORD_LISTED, SW_WORD_VERB },
  { "CAF\xc3\x89", SW_WORD_LISTED, SW_WORD_VERB },
};

static void
test_classes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      guint flags = sw_lexicon_lookup (classes[i].word, strlen (classes[i].word));

      g_test_message ("%s: %#x", classes[i].word, flags);
      g_assert_cmphex (flags & classes[i].has, ==, classes[i].has);
      g_assert_cmphex (flags & classes[i].lacks, ==, 0);
    }
}

static const struct
{
  const char *word;
  gboolean    verb_only;
  gboolean    known;
} known[] = {
  { "maintain", TRUE, TRUE }, { "maintains", TRUE, TRUE }, { "co-develop", TRUE, TRUE },
  { "Teach", TRUE, TRUE }, { "React", FALSE, TRUE }, { "rework", FALSE, TRUE },
  { "develops", TRUE, TRUE }, { "record", FALSE, TRUE }, { "reviews", FALSE, TRUE },
  { "training", FALSE, TRUE }, { "maintaining", FALSE, TRUE }, { "established", FALSE, TRUE },
  { "client's", FALSE, TRUE }, { "client\xe2\x80\x99s", FALSE, TRUE }, { "clients'", FALSE, TRUE },
  { "evidence-based", FALSE, TRUE }, { "recordscomplete", FALSE, FALSE },
  { "zzyx", FALSE, FALSE }, { "'", FALSE, FALSE }, { "", FALSE, FALSE },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      gsize len = strlen (known[i].word);

      g_test_message ("%s", known[i].word);
      g_assert_cmpint (sw_lexicon_verb_only (known[i].word, len), ==, known[i].verb_only);
      g_assert_cmpint (sw_lexicon_knows (known[i].word, len), ==, known[i].known);
    }
}

static void
test_odd_input (void)
{
  g_autofree char *long_word = g_strnfill (100000, 'a');

  g_assert_cmpint (sw_lexicon_lookup (long_word, 100000), ==, 0);
  g_assert_false (sw_lexicon_knows (long_word, 100000));
  g_assert_null (sw_verb_to_base (long_word, 64));
  g_assert_cmpint (sw_lexicon_lookup ("\xc3", 1), ==, 0);
  g_assert_cmpint (sw_lexicon_lookup ("\xff\xfe", 2), ==, 0);
  g_assert_cmpint (sw_lexicon_lookup ("a\0b", 3), ==, 0);
  /* The length rules, not what stands behind. */
  g_assert_cmpint (sw_lexicon_verb_form ("planet", 4), ==, SW_VERB_BASE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/forms", test_forms);
  g_test_add_func ("/lexicon/openers", test_openers);
  g_test_add_func ("/lexicon/conjugation", test_conjugation);
  g_test_add_func ("/lexicon/classes", test_classes);
  g_test_add_func ("/lexicon/known", test_known);
  g_test_add_func ("/lexicon/odd-input", test_odd_input);

  return g_test_run ();
}
