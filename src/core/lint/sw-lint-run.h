/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"
#include "model/sw-document.h"
#include "model/sw-profile.h"
#include "text/sw-statement-text.h"

G_BEGIN_DECLS

/* What a rule sees and how it speaks. A run goes over one document with one configuration; it is
 * handed to every check. Rules ask it for what is not in the statement itself and report to it; it
 * knows severities, allowances and languages, so that no rule has to. */

/* The style that holds in a section: what the document says, else the profile; `auto` is resolved
 * to what the section does consistently, else to its majority. UNKNOWN: neither says. */
typedef enum { SW_VERB_STYLE_UNKNOWN, SW_VERB_STYLE_BASE, SW_VERB_STYLE_THIRD } SwVerbStyle;
typedef enum { SW_FULL_STOP_UNKNOWN, SW_FULL_STOP_YES, SW_FULL_STOP_NO } SwFullStopStyle;

/* A statement with what is known of the place where it stands. */
struct _SwLintStatement
{
  SwNode *node;
  SwStatementText *text;         /* parsed; not const, words classify themselves when asked */
  const char *section;           /* the section's key */
  SwNode *level;
  SwBand band;                   /* the level's autonomy band (sw-profile.h) */
  SwVerbStyle verb;
  SwFullStopStyle full_stop;
  gboolean durable;              /* the section keeps its statements in domains */
};

SwDocument *sw_lint_run_get_document (SwLintRun *run);
gboolean sw_lint_run_is_english (SwLintRun *run);
SwProfile *sw_lint_run_get_profile (SwLintRun *run);
gboolean sw_lint_run_is_on (SwLintRun *run, const char *rule);
gboolean sw_lint_run_accepts (SwLintRun *run, const char *word, gsize len);
GPtrArray *sw_lint_run_get_rejected (SwLintRun *run);
int sw_lint_run_get_parameter (SwLintRun *run, const char *rule, const char *name, int fallback);

/* Reports. The span is in bytes of the statement's text, end exclusive; start -1 where there is no
 * place in it. The message says what is wrong and what to do, translated. Returns the finding, to add
 * fixes to, or NULL where the rule is off, rests or the finding is allowed: then nothing is made. */
SwFinding *sw_lint_report (SwLintRun *run, const SwLintStatement *statement, const char *rule,
                           gssize start, gssize end, const char *message, ...) G_GNUC_PRINTF (6, 7);
SwFinding *sw_lint_report_node (SwLintRun *run, SwNode *node, guint field, const char *rule,
                                gssize start, gssize end, const char *message, ...) G_GNUC_PRINTF (7, 8);

/* Case is folded one character to one, so that places stay what they are; ς and σ are one letter. */
static inline gunichar
sw_lint_fold_char (gunichar c)
{
  return c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : g_unichar_tolower (g_unichar_toupper (c));
}

/* For the few findings that weigh other than their rule does, or that tell of what is not written yet
 * although their rule does not. NULL may be handed on. */
void sw_lint_weigh (SwLintRun *run, SwFinding *finding, SwSeverity severity);
void sw_lint_mark_unfinished (SwFinding *finding);

/* What nearly all fixes of statements do: replace a span. */
void sw_lint_offer_replace (SwFinding *finding, gboolean safe, gsize start, gsize end,
                            const char *with, const char *title);

G_END_DECLS
