/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-severity.h"

G_BEGIN_DECLS

typedef struct _SwLintRun SwLintRun;
typedef struct _SwLintStatement SwLintStatement;

/* What a rule has to see at once. */
typedef enum
{
  SW_SCOPE_STATEMENT,
  SW_SCOPE_LEVEL,
  SW_SCOPE_SECTION,
  SW_SCOPE_DOCUMENT
} SwRuleScope;

typedef enum
{
  SW_RULE_DEFAULT = 0,
  SW_RULE_ENGLISH = 1 << 0,      /* rests where the document's language is another */
  SW_RULE_UNFINISHED = 1 << 1,   /* tells of what is merely not written yet */
  SW_RULE_SAFE_FIX = 1 << 2,     /* may offer a safe fix, for `skw rules` and the explanation */
  SW_RULE_UNSAFE_FIX = 1 << 3,
  SW_RULE_WORD = 1 << 4,         /* asks whether a word is accepted; where its span is a word, it can be */
} SwRuleFlags;

/* One check may find what several rules tell of (an action without a verb, or one of the wrong form):
 * the table has one row a rule, and rows that share a check name it once, `check` being NULL in the
 * others. A check reports by rule id through sw-lint-run.h and keeps no state of its own. */
typedef struct
{
  const char *id;
  SwSeverity severity;           /* unless the configuration says otherwise */
  SwRuleScope scope;
  SwRuleFlags flags;
  void (*check_statement) (SwLintRun *run, const SwLintStatement *statement);
  void (*check_wider) (SwLintRun *run);
  const char *title;             /* translatable; a sentence fragment: "Separator is a hyphen" */
  const char *why;               /* translatable; a paragraph: why it matters and what to do */
  const char *good;              /* an example, English, of own writing; statements in the rule's own section style */
  const char *bad;
} SwRule;

const SwRule *sw_rules_get (guint *n_rules);
const SwRule *sw_rules_find (const char *id);
const char *sw_rule_get_title (const SwRule *rule);
const char *sw_rule_get_why (const SwRule *rule);

G_END_DECLS
