/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules: one row each, in the order in which findings at one place are told.
 *
 * A check may find what several rules tell of; it stands in the first of their rows. Titles, reasons
 * and examples are what `skw explain` and the panel show, and the examples are tests: the good one
 * must be silent, the bad one must be reported by its own rule. */

#include "lint/sw-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/rules/sw-rules-wider.h"

#define E SW_SEVERITY_ERROR
#define W SW_SEVERITY_WARNING
#define I SW_SEVERITY_INFO

static const SwRule rules[] = {
  /* About a level. */
  {
    "level-count", W, SW_SCOPE_LEVEL, SW_RULE_UNFINISHED, NULL, sw_rules_check_level_count,
    N_("Number of statements"),
    N_("A level is compared with the same level of other occupations, so all of them have about the same number of statements. Split what is crowded, join what is thin, and write what is missing."),
    NULL, NULL,
  },
  {
    "verb-repeated", I, SW_SCOPE_LEVEL, SW_RULE_ENGLISH, NULL, sw_rules_check_verb_repeated,
    N_("One verb opens most statements"),
    N_("When one verb opens more than half of a level, it says little about any of its statements. A more exact verb tells the reader what is done and how it could be seen."),
    NULL, NULL,
  },
  {
    "label-duplicate", W, SW_SCOPE_LEVEL, SW_RULE_DEFAULT, NULL, sw_rules_check_label_duplicate,
    N_("Label stands twice in a level"),
    N_("A label is the short name by which a statement is found in lists and tables. Two of one name in a level cannot be told apart; say what sets each of them apart, or make one statement of both."),
    NULL, NULL,
  },

  /* About the document. */
  {
    "statement-duplicate", E, SW_SCOPE_DOCUMENT, SW_RULE_UNSAFE_FIX, NULL, sw_rules_check_duplicates,
    N_("Statement stands twice"),
    N_("The same words, but for case and punctuation, describe one thing only once. A copy is most often left over from moving a statement to another level."),
    NULL, NULL,
  },
  {
    "statement-near-duplicate", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Nearly the same statement stands twice"),
    N_("Two statements that share four fifths of their words hardly say two things. If the difference is the level, say what a person at the higher one does that the other does not."),
    NULL, NULL,
  },
  {
    "foreign-content", W, SW_SCOPE_DOCUMENT, SW_RULE_ENGLISH, NULL, sw_rules_check_foreign_content,
    N_("Content of another occupation"),
    N_("Labels and context have no word in common with the occupation’s title and tasks. Most often a record was started as a copy of another one, and only the title was changed."),
    NULL, NULL,
  },
  {
    "soc-format", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, sw_rules_check_fields,
    N_("O*NET-SOC code"),
    N_("The code is how other systems find the occupation. It is two digits, a hyphen, four digits, a full stop and two digits."),
    "47-2111.00", "47-2111",
  },
  {
    "title-missing", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Title is missing"),
    N_("Without its title nobody knows whose work the framework describes."),
    "Electricians", "",
  },
  {
    "job-zone", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Job zone"),
    N_("O*NET groups occupations into five job zones by how much preparation they ask for. A framework names one of them, or none."),
    "3", "7",
  },
  {
    "exported-at", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Time of the export"),
    N_("The time of the export is written by ISO 8601, so that programs can tell which of two exports is newer. Before the first export it is absent."),
    "2026-05-15T12:41:11.369Z", "15 May 2026",
  },
  {
    "sector-format", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("NAICS sector"),
    N_("A sector of the North American Industry Classification System is two digits, or a range of them where several make one sector. It may be empty."),
    "31-33", "Manufacturing",
  },
  {
    "version-format", I, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Version of the framework"),
    N_("A version names the year and the month of a release, so that versions sort by age. A framework that was never released has none."),
    "v.26.05", "2.1",
  },
  {
    "meta-format", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Language, status or base address"),
    N_("These fields are read by programs: the language decides which rules run and how text is shown, the status whether unfinished places are reported, the base address what the framework is called in linked data."),
    "pt-BR", "Portuguese",
  },
  {
    "context-missing", W, SW_SCOPE_DOCUMENT, SW_RULE_UNFINISHED, NULL, NULL,
    N_("Context is missing"),
    N_("The context says for which settings and which range of practice the statements hold. Without it a reader cannot know whether they hold for the case at hand."),
    "This framework covers electrical work in homes and small businesses, from first wiring to the planning of whole installations.", "",
  },
  {
    "context-job-zone", I, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Job zone of the context"),
    N_("The context speaks of one job zone and the record of another, or of none. One of the two is out of date."),
    NULL, NULL,
  },

  /* About lint itself; the last of them asks what all others have used. */
  {
    "rules-resting", I, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, sw_rules_check_language,
    N_("Rules that rest in this language"),
    N_("Some rules know the words of English and would be wrong about any other language. In a framework of another language they rest; this says once which."),
    NULL, NULL,
  },
  {
    "allowance-stale", I, SW_SCOPE_DOCUMENT, SW_RULE_UNSAFE_FIX, NULL, sw_rules_check_allowances,
    N_("Allowance without a finding"),
    N_("Somebody has allowed a finding here that is no longer made, because the text or the rule has changed. An allowance that is left behind would hide the next fault of its kind."),
    NULL, NULL,
  },
};

/**
 * sw_rules_get:
 * @n_rules: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rules): the table
 */
const SwRule *
sw_rules_get (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * sw_rules_find:
 * @id: a rule's id
 *
 * Returns: (nullable) (transfer none): its row
 */
const SwRule *
sw_rules_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].id, id) == 0)
      return &rules[i];
  return NULL;
}

/**
 * sw_rule_get_title:
 * @rule: a rule
 *
 * Returns: what people call it, translated
 */
const char *
sw_rule_get_title (const SwRule *rule)
{
  return _(rule->title);
}

/**
 * sw_rule_get_why:
 * @rule: a rule
 *
 * Returns: why it is there and what to do, translated
 */
const char *
sw_rule_get_why (const SwRule *rule)
{
  return _(rule->why);
}
