/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/rules/sw-rules-statement.h"
#include "lint/sw-lint-run.h"

G_BEGIN_DECLS

/* What words of a statement ask for, beside what the parser has marked (SwTextMarks): it decides which
 * rules have to look closer, and on nearly every statement none has. */
typedef enum
{
  SW_MARK_PLACEHOLDER = 1 << (SW_N_TEXT_MARKS + 0),
  SW_MARK_OPENS       = 1 << (SW_N_TEXT_MARKS + 1),   /* of "Opens in new tab" */
  SW_MARK_VAGUE       = 1 << (SW_N_TEXT_MARKS + 2),
  SW_MARK_SUPERVISION = 1 << (SW_N_TEXT_MARKS + 3),
  SW_MARK_AUTONOMY    = 1 << (SW_N_TEXT_MARKS + 4),
  SW_MARK_LEADS       = 1 << (SW_N_TEXT_MARKS + 5),   /* leads to words of supervision or autonomy */
  SW_MARK_ARTICLE     = 1 << (SW_N_TEXT_MARKS + 6),
  SW_MARK_REPEATED    = 1 << (SW_N_TEXT_MARKS + 7),   /* the same word twice; of the statement only */
  SW_MARK_TO_BE       = 1 << (SW_N_TEXT_MARKS + 8),
  SW_MARK_JOINT       = 1 << (SW_N_TEXT_MARKS + 9),   /* and, or, then: may join verbs */
  SW_MARK_ABBREVIATION = 1 << (SW_N_TEXT_MARKS + 10), /* with a full stop */
  SW_MARK_WORD_TOO    = 1 << (SW_N_TEXT_MARKS + 11),  /* an abbreviation only where it has a capital */

  /* What a subject of the action can begin with. */
  SW_MARK_PRONOUN     = 1 << (SW_N_TEXT_MARKS + 12),
  SW_MARK_MODAL       = 1 << (SW_N_TEXT_MARKS + 13),
  SW_MARK_DETERMINER  = 1 << (SW_N_TEXT_MARKS + 14),
  SW_MARK_AGENT       = 1 << (SW_N_TEXT_MARKS + 15),
  SW_MARK_ABILITY     = 1 << (SW_N_TEXT_MARKS + 16),  /* of "is able to", "has the ability to" */
  SW_MARK_SUBJECT     = SW_MARK_PRONOUN | SW_MARK_MODAL | SW_MARK_DETERMINER | SW_MARK_AGENT | SW_MARK_ABILITY,
} SwMarks;

/* A statement while its rules look at it. Label and action are without surrounding blanks. */
typedef struct
{
  SwLintRun *run;
  const SwLintStatement *statement;
  SwStatementText *text;
  const char *s;
  gsize start;
  gsize end;
  SwTextSpan label;
  SwTextSpan action;
  gboolean english;
  guint marks;
} SwRuleView;

/* Each returns whether it found that which makes the rules after it guess. */
gboolean sw_rules_check_characters (SwRuleView *view);
gboolean sw_rules_check_leftovers (SwRuleView *view);
gboolean sw_rules_check_placeholder (SwRuleView *view);
gboolean sw_rules_check_separator (SwRuleView *view);
void sw_rules_check_brackets (SwRuleView *view);
void sw_rules_check_quotes (SwRuleView *view);
void sw_rules_check_label (SwRuleView *view);
void sw_rules_check_action (SwRuleView *view);
gboolean sw_rules_check_opening (SwRuleView *view);
void sw_rules_check_verb (SwRuleView *view);
void sw_rules_check_extent (SwRuleView *view);
void sw_rules_check_compound (SwRuleView *view);
void sw_rules_check_words (SwRuleView *view);
void sw_rules_check_autonomy (SwRuleView *view);
void sw_rules_check_full_stop (SwRuleView *view);

/* sw-rules-autonomy-phrases.c */
typedef struct
{
  guint first;             /* indices of words */
  guint last;
} SwRulesPhrase;

guint sw_rules_match_autonomy (SwRuleView *view, guint word, guint *last);
gboolean sw_rules_match_reduced (const SwRuleView *view, guint word);
guint sw_rules_find_supervision (const SwRuleView *view, SwRulesPhrase *phrases, guint max, gboolean weak);

/* sw-rules-keywords.c */
guint sw_rules_mark_words (SwStatementText *text);
guint sw_rules_find_keyword (const char *word, gsize len);

/* sw-rules-common.c */
/* Nearly every word is in none of the lists, and some bits of its fingerprint say so at once: each place
 * that asks keeps which of 512 its list has. */
typedef struct
{
  guint64 bits[8];
  gint filled;
} SwWordsFilter;

#define SW_WORDS_HAVE(list, view, word) \
  ({ \
    static SwWordsFilter filter_; \
    sw_rules_may_have (&filter_, (list), G_N_ELEMENTS (list), (view), (word)) && \
      sw_rules_words_have ((list), G_N_ELEMENTS (list), (view), (word)); \
  })

void sw_rules_fill_filter (SwWordsFilter *filter, const char * const *sorted, guint n);
gboolean sw_rules_words_have (const char * const *sorted, guint n, const SwRuleView *view, guint word);
gboolean sw_rules_accepts (const SwRuleView *view, guint word);
gboolean sw_rules_is_apart (const SwRuleView *view, guint word);
gboolean sw_rules_is_spaceless (gunichar c);
gboolean sw_rules_counts_words (const SwRuleView *view, guint word);
gboolean sw_rules_is_ly_adverb (const SwRuleView *view, guint word);
SwVerbForm sw_rules_verb_form (const SwRuleView *view, guint word);
guint sw_rules_count_words (const SwRuleView *view, SwTextSpan span);
gboolean sw_rules_is_blank (const char *p, const char *end, gsize *width);
SwTextSpan sw_rules_trim (const char *s, gsize start, gsize end);
gboolean sw_rules_ends_in_abbreviation (const char *s, gsize start, gsize dot);

/* Where the word begins; it does not end in a zero byte. */
static inline const char *
sw_rules_word (const SwRuleView *view,
               guint             word)
{
  return view->s + view->text->words[word].start;
}

/* The offset at which the word ends. */
static inline gsize
sw_rules_word_end (const SwRuleView *view,
                   guint             word)
{
  return (gsize) view->text->words[word].start + view->text->words[word].len;
}

/* What the word can be; 0 if it is not known, or there is none. */
static inline SwWordFlags
sw_rules_flags (const SwRuleView *view,
                guint             word)
{
  return word < view->text->n_words ? sw_statement_text_flags (view->text, word) : 0;
}

/* Whether there is a word @word and it is @lower, whatever its case. */
static inline gboolean
sw_rules_is (const SwRuleView *view,
             guint             word,
             const char       *lower)
{
  return word < view->text->n_words && sw_statement_text_word_is (view->text, word, lower);
}

/* Whether there is a word @word and it asks for one of @marks. */
static inline gboolean
sw_rules_has (const SwRuleView *view,
              guint             word,
              guint             marks)
{
  return word < view->text->n_words && (view->text->words[word].keywords & marks) != 0;
}

static inline gboolean
sw_rules_may_have (SwWordsFilter *filter,
                   const char * const *sorted,
                   guint n,
                   const SwRuleView *view,
                   guint word)
{
  guint64 fingerprint;

  if (word >= view->text->n_words)
    return FALSE;
  if (!g_atomic_int_get (&filter->filled))
    sw_rules_fill_filter (filter, sorted, n);

  fingerprint = view->text->words[word].fingerprint;
  return (filter->bits[fingerprint >> 61] >> (fingerprint >> 55 & 63) & 1) != 0;
}

G_END_DECLS
