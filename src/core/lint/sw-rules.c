/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules: one row each, in the order in which findings at one place are told.
 *
 * A check may find what several rules tell of; it stands in the first of their rows. Titles, reasons
 * and examples are what `skw explain` and the panel show, and the examples are tests: the good one
 * must be silent, the bad one must be reported by its own rule. */

#include "lint/sw-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/rules/sw-rules-statement.h"
#include "lint/rules/sw-rules-wider.h"

#define E SW_SEVERITY_ERROR
#define W SW_SEVERITY_WARNING
#define I SW_SEVERITY_INFO

static const SwRule rules[] = {
  /* About a statement; one check asks them all, in the order in which they depend on each other. */
  {
    "separator-missing", E, SW_SCOPE_STATEMENT, SW_RULE_UNFINISHED | SW_RULE_UNSAFE_FIX, sw_rules_check_statement, NULL,
    N_("Separator is missing"),
    N_("A statement is a label, a separator and an action. Programs that read it divide it at the first “ — ”; without one they take all of it for the label, and readers lose the short name by which they find it. Pages that set label and action in different type lose the separator when they are copied: write it between the two."),
    "Boiler pressure logs — record readings every hour on the shift sheet.",
    "Boiler pressure logs record readings every hour on the shift sheet.",
  },
  {
    "separator-form", E, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX | SW_RULE_UNSAFE_FIX, NULL, NULL,
    N_("Separator is another mark"),
    N_("Only an em dash with one space on each side divides label and action. A hyphen, a shorter dash, a colon or a dash that lost a space looks much the same to a reader, and nothing like it to a program. Put the right one in its place."),
    "Boiler pressure logs — record readings every hour on the shift sheet.",
    "Boiler pressure logs - record readings every hour on the shift sheet.",
  },
  {
    "label-missing", E, SW_SCOPE_STATEMENT, SW_RULE_UNFINISHED, NULL, NULL,
    N_("Label is missing"),
    N_("The label is the statement’s short name in lists, tables and other systems. Write two to ten words before the separator that name the thing, or the kind of work, that the action is about."),
    "Loading ramps — inspect for loose plates before each truck arrives.",
    "— inspect loading ramps for loose plates before each truck arrives.",
  },
  {
    "action-missing", E, SW_SCOPE_STATEMENT, SW_RULE_UNFINISHED, NULL, NULL,
    N_("Action is missing"),
    N_("A label alone names a topic, not a skill. Write behind the separator what the worker does: a verb, its object, and with what, where or to what end."),
    "Loading ramps — inspect for loose plates before each truck arrives.",
    "Loading ramps —",
  },
  {
    "label-verb", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_WORD, NULL, NULL,
    N_("Label starts with a verb"),
    N_("Labels name things and kinds of work, so that a list of them reads as a list of topics: “Irrigation schedules”, not “Maintain irrigation schedules”. A verb in the label is said again by the action, or hides that the action has none. Move it behind the separator."),
    "Irrigation schedules — maintain by season and soil moisture with a programmable timer.",
    "Maintain irrigation schedules — adjust by season and soil moisture with a programmable timer.",
  },
  {
    "label-length", W, SW_SCOPE_STATEMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Length of the label"),
    N_("A label that is a sentence does not fit a list, a table’s cell or a badge; a single word seldom tells which of many things is meant. Two to ten words and at most ninety characters serve. What is longer belongs to the action."),
    "Guest room inventories — count linens and amenities against the par sheet each Monday.",
    "Counts of linens, towels, soaps, and other small amenities in guest rooms and storage — check against the par sheet each Monday.",
  },
  {
    "label-punctuation", W, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX, NULL, NULL,
    N_("Label ends in a punctuation mark"),
    N_("The separator is the only mark between label and action. A full stop, comma, colon or dash before it is left over from another notation, and stays in the label wherever the label is shown alone."),
    "Guest room inventories — count linens and amenities against the par sheet each Monday.",
    "Guest room inventories: — count linens and amenities against the par sheet each Monday.",
  },
  {
    "label-case", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_SAFE_FIX | SW_RULE_WORD, NULL, NULL,
    N_("Capitals in the label"),
    N_("A label begins with a capital, as a sentence does, and goes on in lower case, names and acronyms excepted. One way of writing lets labels of several frameworks stand in one list. Words such as iOS, pH or e-learning keep theirs."),
    "Hive inspections — open frames with a smoker and hive tool to look for brood disease.",
    "hive inspections — open frames with a smoker and hive tool to look for brood disease.",
  },
  {
    "action-subject", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH, NULL, NULL,
    N_("Action begins with a subject"),
    N_("Whose action it is goes without saying: the worker’s at this level. “The worker will be able to” in front of forty statements hides the one word by which they differ. Begin with the verb itself."),
    "Spray booth filters — replace when the gauge shows a drop in air flow.",
    "Spray booth filters — the worker must replace them when the gauge shows a drop in air flow.",
  },
  {
    "action-passive", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH, NULL, NULL,
    N_("Action is in the passive voice"),
    N_("“Filters are replaced” tells what happens to the filters, not what somebody can do. A skill is something a person does: begin with the verb and make the thing its object."),
    "Spray booth filters — replace when the gauge shows a drop in air flow.",
    "Spray booth filters — filters are replaced when the gauge shows a drop in air flow.",
  },
  {
    "action-verb", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_WORD, NULL, NULL,
    N_("Action does not begin with a verb"),
    N_("The verb is what makes a topic a skill; it tells an assessor what to look for. Begin the action with it; an adverb may stand before it. If the word is a verb of your trade that the dictionary lacks, accept it for this framework or for the team."),
    "Freight manifests — compare with the pallets on the dock before signing.",
    "Freight manifests — accurate comparison with the pallets on the dock before signing.",
  },
  {
    "action-verb-form", W, SW_SCOPE_STATEMENT,
    SW_RULE_ENGLISH | SW_RULE_SAFE_FIX | SW_RULE_UNSAFE_FIX | SW_RULE_WORD, NULL, NULL,
    N_("Form of the action’s verb"),
    N_("All actions of a section begin in one form, “compare” or “compares”, so that they can be read as one list and put behind one heading. A gerund or a past form tells of an activity or of an event, not of what somebody can do. Which form holds is the section’s style."),
    "Freight manifests — compare with the pallets on the dock before signing.",
    "Freight manifests — compares with the pallets on the dock before signing.",
  },
  {
    "action-case", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_SAFE_FIX | SW_RULE_WORD, NULL, NULL,
    N_("Action begins with a capital"),
    N_("Label and action are one sentence, and the action is its second half: it goes on in lower case behind the separator. Acronyms and names keep their capitals."),
    "Freight manifests — compare with the pallets on the dock before signing.",
    "Freight manifests — Compare with the pallets on the dock before signing.",
  },
  {
    "action-unobservable", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_WORD, NULL, NULL,
    N_("Action cannot be seen"),
    N_("Nobody can watch someone know, understand or appreciate a thing; what can be watched is what they do because of it. Ask what a person who understands it does that another one does not, and write that: explain, choose, predict, sort, correct."),
    "Knot strength — choose bends and hitches by load and rope for each lift.",
    "Knot strength — understand bends and hitches by load and rope for each lift.",
  },
  {
    "action-vague", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_WORD, NULL, NULL,
    N_("Action is vague"),
    N_("“Handle”, “help” or “deal with” may mean anything from watching to deciding, and “various” or “etc.” leave out just what a learner would have to know. Say what is done, to which things, and when."),
    "Returned parcels — sort by reason code and restock undamaged goods before noon.",
    "Returned parcels — sort various goods by reason code and restock them before noon.",
  },
  {
    "action-compound", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_UNSAFE_FIX, NULL, NULL,
    N_("More than one action"),
    N_("A statement is learned, assessed and cited as one thing. Two sentences, or five verbs in a row, are several skills of which a person may have some. Up to four verbs that belong together are well."),
    "Returned parcels — sort by reason code and restock undamaged goods before noon.",
    "Returned parcels — sort by reason code at the dock; restock undamaged goods before noon.",
  },
  {
    "action-length", W, SW_SCOPE_STATEMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Length of the statement"),
    N_("Two words behind the separator cannot say what is done, to what and how. A statement of more than forty-five words or 320 characters is several, or holds an explanation that belongs into the guide or a note. Most good ones have eight to twenty-seven words."),
    "Trail signs — repaint and reset at junctions after winter storms.",
    "Trail signs — repaint yearly.",
  },
  {
    "no-circumstance", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH, NULL, NULL,
    N_("Action without its circumstances"),
    N_("A verb and its object hold for every level: everyone writes reports. What sets levels apart is with what, where, to what end and under which conditions. Add the one that matters most here."),
    "Trail signs — repaint and reset at junctions after winter storms.",
    "Trail signs — repaint worn wooden signs.",
  },
  {
    "period-missing", W, SW_SCOPE_STATEMENT, SW_RULE_UNFINISHED | SW_RULE_SAFE_FIX, NULL, NULL,
    N_("Full stop is missing"),
    N_("Statements of this section end in a full stop, and one that does not looks cut off; some are. Whether a section’s statements have one is the section’s style."),
    "Orchard ladders — set on level ground and lock before climbing.",
    "Orchard ladders — set on level ground and lock before climbing",
  },
  {
    "period-extra", W, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX, NULL, NULL,
    N_("Full stop too many"),
    N_("One full stop ends a statement, or none where the section’s style says so. Full stops that belong to a word, as in “U.S.” or “etc.”, are left alone."),
    "Orchard ladders — set on level ground and lock before climbing.",
    "Orchard ladders — set on level ground and lock before climbing..",
  },
  {
    "whitespace", W, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX, NULL, NULL,
    N_("Blanks too many"),
    N_("Blanks at the ends, two in a row, tabs, line breaks and spaces of odd width are not seen, but search and comparison stumble over them, and so do tables that the text is pasted into. One plain space stands between two words. No-break spaces are reported in English only; other languages need them."),
    "Orchard ladders — set on level ground and lock before climbing.",
    "Orchard ladders — set on level  ground and lock before climbing.",
  },
  {
    "invisible-character", E, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX | SW_RULE_UNSAFE_FIX, NULL, NULL,
    N_("Invisible character"),
    N_("A character without shape came along, usually from a web page or a word processor. Search does not find words that hold one, two equal texts are no longer equal, and an unclosed direction control turns around what is shown. Joiners and direction marks are left alone where the writing needs them."),
    "Orchard ladders — set on level ground and lock before climbing.",
    "Orchard ladders — set on level\xe2\x80\x8b ground and lock before climbing.",
  },
  {
    "repeated-word", W, SW_SCOPE_STATEMENT,
    SW_RULE_ENGLISH | SW_RULE_SAFE_FIX | SW_RULE_UNSAFE_FIX | SW_RULE_WORD, NULL, NULL,
    N_("Word stands twice"),
    N_("The same word twice in a row is nearly always a slip of typing or of editing that the eye reads over. “That that” and “had had” can be right; a name that is doubled, such as Walla Walla, can be accepted."),
    "Meat saws — clean the blade and the table after each shift.",
    "Meat saws — clean the the blade and table after each shift.",
  },
  {
    "article", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_SAFE_FIX, NULL, NULL,
    N_("“A” or “an”"),
    N_("The article follows the sound of the next word, not its letter: an hour, a union, a one-way valve. Acronyms and figures are not judged."),
    "Air brakes — test with an hourly pressure reading on long descents.",
    "Air brakes — test with a hourly pressure reading on long descents.",
  },
  {
    "bracket-unbalanced", W, SW_SCOPE_STATEMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Bracket without its counterpart"),
    N_("A bracket that is not closed, or was not opened, leaves the reader guessing where the aside ends; often a part of the text was lost with its partner. Add the missing one, or remove this one."),
    "Fire doors (all floors) — test closers and latches twice a year.",
    "Fire doors (all floors — test closers and latches twice a year.",
  },
  {
    "quote-mixed", I, SW_SCOPE_STATEMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Quotes of two kinds"),
    N_("Straight and typographic quotes side by side show that a text was put together from two sources, and a search for one kind misses the other. Use one kind in a statement. A straight apostrophe beside typographic double quotes is fine."),
    "Stage cues — call “stand by” and “go” over the headset in time with the score.",
    "Stage cues — call “stand by” and \"go\" over the headset in time with the score.",
  },
  {
    "placeholder", E, SW_SCOPE_STATEMENT, SW_RULE_DEFAULT, NULL, sw_rules_check_field_placeholders,
    N_("Placeholder"),
    N_("TODO, TBD, xxx, “lorem ipsum” or dots alone were put in to be replaced. They are easily overlooked and should not leave the house. Write what belongs here, or take the statement out until it is known."),
    "Tower cranes — read the wind gauge before every lift above the roof line.",
    "Tower cranes — read the gauge before every lift above TBD meters.",
  },
  {
    "web-leftover", W, SW_SCOPE_STATEMENT, SW_RULE_SAFE_FIX | SW_RULE_UNSAFE_FIX, NULL, NULL,
    N_("Left over from a web page or list"),
    N_("List numbers and bullets, tags, character codes, “Opens in new tab” and the labels of citations come along when text is copied from a page. None of it belongs to the statement: its number is its place, and its sources are kept as citations."),
    "Tower cranes — read the wind gauge before every lift above the roof line.",
    "3. Tower cranes — read the wind gauge before every lift above the roof line.",
  },
  {
    "autonomy-low", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH | SW_RULE_WORD, NULL, NULL,
    N_("More autonomy than the level has"),
    N_("At a guided level somebody else answers for the work. A statement there that lets the worker act independently, establish rules or oversee an organization contradicts its level, and leaves the higher ones nothing to add. Move it up, or name the guidance that is there."),
    "Shelf labels — print and replace from the weekly price list for review by a lead clerk.",
    "Shelf labels — independently print and replace from the weekly price list.",
  },
  {
    "autonomy-high", W, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH, NULL, NULL,
    N_("Less autonomy than the level has"),
    N_("At an independent level the worker answers for the work, and is the one whom others ask. Supervision of the worker belongs to earlier levels; supervision that the worker gives is welcome. Leave the phrase out, or move the statement to where it is true."),
    "Store layouts — rearrange aisles by sales figures before each season.",
    "Store layouts — rearrange aisles by sales figures under direct supervision.",
  },
  {
    "supervision-twice", I, SW_SCOPE_STATEMENT, SW_RULE_ENGLISH, NULL, NULL,
    N_("Supervision is said twice"),
    N_("Once is enough to place a statement at its level. The second phrase takes the room of a tool, a setting or a purpose, which would say something new."),
    "Shelf labels — print and replace from the weekly price list as directed by a lead clerk.",
    "Shelf labels — print and replace with guidance from a lead clerk under direct supervision.",
  },
  {
    "word-rejected", W, SW_SCOPE_STATEMENT, SW_RULE_WORD, sw_rules_check_vocabulary, NULL,
    N_("Word that is not to be used"),
    N_("The team, or this framework, keeps a list of words to be avoided: worn-out ones, old names of things, names of products. It is the list “reject” under “words”, in the file .skillwright or in the framework; in the example, “utilize” is on it. Write the word that your house uses instead."),
    "Shelf labels — use the weekly price list for review by a lead clerk.",
    "Shelf labels — utilize the weekly price list for review by a lead clerk.",
  },

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
    "strand-flat", W, SW_SCOPE_DOCUMENT, SW_RULE_ENGLISH, NULL, sw_rules_check_strands,
    N_("Strand does not grow"),
    N_("A strand is one skill through the levels. Two statements of it that differ only in words such as “under supervision”, “independently” or “effectively” ask for the same thing twice. Say what a person at the higher level does that the other does not: a harder case, a wider task, a choice of means, answering for others."),
    NULL, NULL,
  },
  {
    "foreign-content", W, SW_SCOPE_DOCUMENT, SW_RULE_ENGLISH, NULL, sw_rules_check_foreign_content,
    N_("Content of another occupation"),
    N_("Labels and context have no word in common with the occupation’s title and tasks. Most often a record was started as a copy of another one, and only the title was changed."),
    NULL, NULL,
  },
  /* About what statements are drawn from. */
  {
    "citation-missing", W, SW_SCOPE_DOCUMENT, SW_RULE_UNFINISHED, NULL, sw_rules_check_citations,
    N_("Citation is missing"),
    N_("A statement beside the occupational skills is drawn from a taxonomy, a study or an occupation’s tasks, and says from which. Without a citation no reader can check it, and the next editor has to find the source again."),
    NULL, NULL,
  },
  {
    "citation-dangling", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Citation of a source that is not there"),
    N_("A citation names a source of the document’s list. This one names none: the source was removed, or the statement came from another document without it."),
    NULL, NULL,
  },
  {
    "citation-duplicate", W, SW_SCOPE_DOCUMENT, SW_RULE_SAFE_FIX, NULL, NULL,
    N_("Source is cited twice"),
    N_("One citation of a source says all that a second one could. Most often a source was cited by hand that new statements are given anyway."),
    NULL, NULL,
  },
  {
    "source-unused", I, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, sw_rules_check_sources,
    N_("Source is not cited"),
    N_("The list of sources tells readers what the framework stands on. A source that no statement cites promises more than there is; cite it where it was used, or remove it."),
    NULL, NULL,
  },
  {
    "source-incomplete", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Source is not described"),
    N_("The label is what stands behind a statement, the title is what a reader looks for. A source needs both, so that it can be found after its link has died."),
    NULL, NULL,
  },
  {
    "source-url", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Link of a source"),
    N_("A link starts with “https://” or “http://”, or is a DOI or an arXiv number. Anything else is not opened by this program and is written as plain text into pages."),
    "https://www.onetcenter.org/", "www.onetcenter.org",
  },
  {
    "source-version", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Release of O*NET"),
    N_("The document names the release of O*NET that it is drawn from, and its statements cite another. Skills and tasks change between releases: bring both to the one that was used."),
    NULL, NULL,
  },
  {
    "anchor-truncated", W, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, sw_rules_check_anchors,
    N_("Task is cut off"),
    N_("Pages show the beginning of long tasks only. A task that ends without a full stop has lost its end, and what statements stand on can no longer be read."),
    "Load kilns with ware, leaving room for the heat to pass.", "Load kilns with ware, leaving room for the",
  },
  {
    "anchor-code", E, SW_SCOPE_DOCUMENT, SW_RULE_DEFAULT, NULL, NULL,
    N_("Code of a source anchor"),
    N_("Codes are how other systems find what an anchor names. A CIP code is two digits, a full stop and four digits; a title’s code is a SOC or an O*NET-SOC code. Codes that run together have to be taken apart."),
    "44.0701", "44.070144.0703",
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
