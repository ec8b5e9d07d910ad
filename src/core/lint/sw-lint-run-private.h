/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-config.h"
#include "lint/sw-lint-run.h"
#include "text/sw-similarity.h"

G_BEGIN_DECLS

/* What a run keeps of each section, level and statement, so that the wider rules need no text. */

typedef struct
{
  SwNode *node;
  const char *key;
  gboolean durable;
  gboolean wants_verb;           /* its style says `auto` or nothing: the statements decide */
  gboolean wants_full_stop;
  SwVerbStyle verb;
  SwFullStopStyle full_stop;
} SwLintSection;

typedef struct
{
  SwNode *node;
  guint section;                 /* index of it */
  SwBand band;
  guint min;                     /* how many statements the profile expects; 0 and G_MAXUINT: it does not say */
  guint max;
  guint first;                   /* index of its first row */
  guint n_rows;
  guint n_filled;                /* rows that are not empty, and not just being written */
} SwLintLevel;

/* A row's votes. */
enum
{
  SW_VOTE_BASE = 1 << 0,
  SW_VOTE_THIRD = 1 << 1,
  SW_VOTE_STOP = 1 << 2,
  SW_VOTE_NO_STOP = 1 << 3,
};

typedef struct _SwLintRow SwLintRow;
struct _SwLintRow
{
  SwNode *node;
  guint level;                   /* index of it */
  guint index;                   /* its own place among the rows */
  guint seen;                    /* the walk that saw it last */
  gboolean stale;                /* its text has not been looked at as it is now */
  gboolean unlinted;             /* the rules have not been asked as things are now */

  /* What held where it stood when the rules were asked; where another holds they are asked again. */
  SwBand band;
  SwVerbStyle verb;
  SwFullStopStyle full_stop;
  SwNode *level_node;

  guint64 label_hash;
  guint32 verb_hash;             /* 0: no verb */
  SwTextSpan label;              /* where these stand in the text */
  SwTextSpan verb_span;
  guint8 votes;                  /* what it says about its section's style: SW_VOTE_… */
  gboolean empty;
  GPtrArray *same;               /* of SwLintRow: equal ones, both ways; NULL where there is none */
  GPtrArray *near;               /* of SwLintRow: similar ones that are not equal; likewise */

  GPtrArray *findings;           /* of SwFinding, of the statement rules; NULL where there is none */
  GPtrArray *used;               /* of SwNode: allowances that hid something of it; likewise */
  SwWordSketch sketch;           /* of its words */
  SwWordSet *words;              /* NULL until the sketch of another row is like its own */
};

struct _SwLintRun
{
  SwDocument *document;
  SwProfile *profile;
  SwLintConfig *config;          /* nullable */
  gboolean draft;
  gboolean english;

  const SwRule *rules;
  guint n_rules;
  GPtrArray *checks;             /* of SwRule: those that look at single statements */
  guint8 *severities;            /* SwSeverity by rule: 0 where it is off or rests */
  guint n_resting;               /* rules that rest for the document's language */
  GHashTable *accepted;          /* folded words; NULL where there is none */
  GPtrArray *rejected;           /* of gunichar *, folded, ending in 0; NULL where there is none */
  struct { const char *id; guint index; } cache[32];

  GArray *sections;              /* of SwLintSection */
  GArray *levels;                /* of SwLintLevel */
  GPtrArray *rows;               /* of SwLintRow, in the document's order */
  GArray *signatures;            /* of guint64: those of the rows' words, in the same order */
  guint n_seen;                  /* rows from here on have not been looked at */
  guint n_pairs;                 /* of rows that are alike */
  GHashTable *rows_by_node;      /* NULL until somebody asks */
  guint walk;
  guint n_allowances;
  gboolean has_gap;              /* a level has fewer statements than expected */
  SwStatementText *text;         /* for parsing, one after the other, while an update is under way */

  SwLintRow *current;            /* whose findings are being made; NULL: the wider rules speak */
  SwNode *fresh;                 /* a statement that has not been left yet: no wider rule looks at it */
  gboolean fresh_is_whole;       /* it came with label and action: it is one more in its level */
  GPtrArray *wider;              /* of SwFinding, of the wider rules */
  GPtrArray *wider_used;         /* of SwNode: allowances that hid something of them */
};

SwLintRun *sw_lint_run_new (SwDocument *document, SwProfile *profile, SwLintConfig *config);
void sw_lint_run_free (SwLintRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwLintRun, sw_lint_run_free)

static inline SwLintRow *
sw_lint_run_nth_row (SwLintRun *run,
                     guint index)
{
  return (SwLintRow *) g_ptr_array_index (run->rows, index);
}

static inline SwLintLevel *
sw_lint_run_nth_level (SwLintRun *run,
                       guint index)
{
  return &g_array_index (run->levels, SwLintLevel, index);
}

static inline SwLintSection *
sw_lint_run_nth_section (SwLintRun *run,
                         guint index)
{
  return &g_array_index (run->sections, SwLintSection, index);
}

/* sw-lint-run.c */
void sw_lint_run_resolve (SwLintRun *run);
guint sw_lint_run_find_rule (SwLintRun *run, const char *id);

/* sw-lint-pass.c */
void sw_lint_run_walk (SwLintRun *run);
void sw_lint_run_stale (SwLintRun *run, SwNode *statement);
void sw_lint_run_stale_all (SwLintRun *run);
void sw_lint_run_update (SwLintRun *run);
SwLintRow *sw_lint_run_get_row (SwLintRun *run, SwNode *node);
gboolean sw_lint_level_is_short (const SwLintLevel *level);

/* sw-lint-row.c */

/* How many pairs of statements that are alike a run keeps. No framework comes near it; but of 20 000 statements
 * that are all alike there are 200 million pairs. */
#define SW_LINT_MAX_PAIRS 50000

SwLintRow *sw_lint_row_new (SwNode *node);
void sw_lint_row_free (SwLintRow *row, SwLintRun *run);
void sw_lint_row_digest (SwLintRow *row, SwLintRun *run);
gboolean sw_lint_row_equals (const SwLintRow *row, const SwLintRow *other);

/* sw-lint-order.c */
void sw_lint_sort_findings (GPtrArray *findings);
GPtrArray *sw_lint_run_collect (SwLintRun *run, SwNode *writing, gboolean live);

G_END_DECLS
