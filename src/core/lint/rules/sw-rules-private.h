/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/rules/sw-rules-statement.h"
#include "lint/sw-lint-run.h"

G_BEGIN_DECLS

/* What the two passes over a statement, one by bytes and one by words, have come upon: it decides
 * which rules have to look closer, and on nearly every statement none has. */
typedef enum
{
  SW_MARK_BLANKS      = 1 << 0,   /* a tab, a line break, or blanks in a row */
  SW_MARK_SPECIAL     = 1 << 1,   /* a space beyond ASCII, or a character that shows nothing */
  SW_MARK_BRACKET     = 1 << 2,
  SW_MARK_QUOTE       = 1 << 3,   /* a straight double quote */
  SW_MARK_CURLY       = 1 << 4,   /* any typographic quote */
  SW_MARK_MARKUP      = 1 << 5,   /* < or & */
  SW_MARK_SEMICOLON   = 1 << 6,
  SW_MARK_STOP        = 1 << 7,   /* a full stop, question or exclamation mark with more behind it */
  SW_MARK_DOTS        = 1 << 8,   /* dots in a row, or an ellipsis */
  SW_MARK_PLACEHOLDER = 1 << 9,
  SW_MARK_OPENS       = 1 << 10,  /* of "Opens in new tab" */
  SW_MARK_VAGUE       = 1 << 11,
  SW_MARK_SUPERVISION = 1 << 12,
  SW_MARK_AUTONOMY    = 1 << 13,
  SW_MARK_ARTICLE     = 1 << 14,
  SW_MARK_REPEATED    = 1 << 15,
  SW_MARK_TO_BE       = 1 << 16,
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

/* sw-rules-scan.c */
guint sw_rules_scan_bytes (const char *s, gsize len);
guint sw_rules_scan_words (const SwStatementText *text);

/* sw-rules-common.c */
/* Nearly every word is in none of the lists, and its first letter and length say so at once: each
 * place that asks keeps which ones its list has. */
typedef struct
{
  guint32 letters;
  guint32 lengths;
} SwWordsFilter;

#define SW_WORDS_HAVE(list, view, word) \
  ({ \
    static SwWordsFilter filter_; \
    sw_rules_may_have (&filter_, (list), G_N_ELEMENTS (list), (view), (word)) && \
      sw_rules_words_have ((list), G_N_ELEMENTS (list), (view), (word)); \
  })

const char *sw_rules_word (const SwRuleView *view, guint word);
gsize sw_rules_word_end (const SwRuleView *view, guint word);
void sw_rules_fill_filter (SwWordsFilter *filter, const char * const *sorted, guint n);
gboolean sw_rules_words_have (const char * const *sorted, guint n, const SwRuleView *view, guint word);
gboolean sw_rules_accepts (const SwRuleView *view, guint word);
gboolean sw_rules_is_apart (const SwRuleView *view, guint word);
SwWordFlags sw_rules_flags (const SwRuleView *view, guint word);
gboolean sw_rules_is_spaceless (gunichar c);
gboolean sw_rules_counts_words (const SwRuleView *view, guint word);
gboolean sw_rules_is_ly_adverb (const SwRuleView *view, guint word);
SwVerbForm sw_rules_verb_form (const SwRuleView *view, guint word);
guint sw_rules_count_words (const SwRuleView *view, SwTextSpan span);
gboolean sw_rules_is_blank (const char *p, const char *end, gsize *width);
SwTextSpan sw_rules_trim (const char *s, gsize start, gsize end);
gboolean sw_rules_ends_in_abbreviation (const char *s, gsize start, gsize dot);

/* Whether there is a word @word and it is @lower, whatever its case. */
static inline gboolean
sw_rules_is (const SwRuleView *view,
             guint             word,
             const char       *lower)
{
  return word < view->text->n_words && sw_statement_text_word_is (view->text, word, lower);
}

static inline gboolean
sw_rules_may_have (SwWordsFilter *filter,
                   const char * const *sorted,
                   guint n,
                   const SwRuleView *view,
                   guint word)
{
  const SwTextWord *candidate;

  if (word >= view->text->n_words)
    return FALSE;
  if (filter->lengths == 0)
    sw_rules_fill_filter (filter, sorted, n);

  candidate = &view->text->words[word];
  return (filter->letters >> (view->text->text[candidate->start] & 31) & 1) != 0 &&
         (filter->lengths >> MIN (candidate->len, 31) & 1) != 0;
}

G_END_DECLS
