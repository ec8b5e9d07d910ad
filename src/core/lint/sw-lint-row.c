/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLintRow: what a run keeps of one statement.
 *
 * A row holds a digest: a hash of the label, one of the verb, a sketch of the words, and what the
 * statement says about its section's style. The wider rules work on digests alone.
 *
 * Likeness is the one thing that asks for pairs. It is kept with the rows, both ways, and found anew
 * only for the row that changed: that row's sketch against the signatures of all others, which the run
 * keeps side by side, so that the pairs that have little in common cost no look at the other row. Only for
 * the pairs that are left the sets of words are made. Where nearly everything is alike the pairs would
 * outgrow all memory: beyond a number of them, which says enough, no more are looked for. */

#include "lint/sw-lint-run-private.h"

#include <string.h>

#include "text/sw-folded.h"
#include "text/sw-lexicon-private.h"

#define NEAR 0.8

static void
add_to (GPtrArray **list,
        SwLintRow *row)
{
  if (*list == NULL)
    *list = g_ptr_array_new ();
  g_ptr_array_add (*list, row);
}

static void
forget_likeness (SwLintRow *row,
                 SwLintRun *run)
{
  run->n_pairs -= (row->same != NULL ? row->same->len : 0) + (row->near != NULL ? row->near->len : 0);
  for (guint i = 0; row->same != NULL && i < row->same->len; i++)
    g_ptr_array_remove_fast (((SwLintRow *) g_ptr_array_index (row->same, i))->same, row);
  for (guint i = 0; row->near != NULL && i < row->near->len; i++)
    g_ptr_array_remove_fast (((SwLintRow *) g_ptr_array_index (row->near, i))->near, row);
  g_clear_pointer (&row->same, g_ptr_array_unref);
  g_clear_pointer (&row->near, g_ptr_array_unref);
}

static void
forget_words (SwLintRow *row)
{
  if (row->words == NULL)
    return;

  sw_word_set_clear (row->words);
  g_clear_pointer (&row->words, g_free);
}

static const SwWordSet *
get_words (SwLintRow *row)
{
  if (row->words == NULL)
    {
      const char *text = sw_node_get_text (row->node, SW_STATEMENT_TEXT);

      row->words = g_new (SwWordSet, 1);
      sw_word_set_init (row->words, text != NULL ? text : "", -1);
    }
  return row->words;
}

/**
 * sw_lint_row_new:
 * @node: a statement
 *
 * Returns: (transfer full): a row that has not been looked at
 */
SwLintRow *
sw_lint_row_new (SwNode *node)
{
  SwLintRow *row = g_new0 (SwLintRow, 1);

  row->node = g_object_ref (node);
  row->stale = TRUE;
  row->empty = TRUE;
  return row;
}

/**
 * sw_lint_row_free:
 * @row: (transfer full): a row; those that are like it forget it
 */
void
sw_lint_row_free (SwLintRow *row,
                  SwLintRun *run)
{
  forget_likeness (row, run);
  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_clear_pointer (&row->used, g_ptr_array_unref);
  forget_words (row);
  g_object_unref (row->node);
  g_free (row);
}

static guint32
hash_verb (guint64 fingerprint)
{
  guint32 hash = fingerprint >> 32;

  return hash != 0 ? hash : 1;
}

/* "Conducts" and "conduct" are one verb. */
static guint32
digest_verb (const SwStatementText *text)
{
  const SwTextWord *word;

  if (text->verb < 0 || text->verb_form == 0)
    return 0;

  word = &text->words[text->verb];
  if ((text->verb_form & SW_VERB_BASE) == 0)
    {
      g_autofree char *base = sw_verb_to_base (text->text + word->start, word->len);

      if (base != NULL)
        return hash_verb (sw_fingerprint_of (base, strlen (base)));
    }
  return hash_verb (word->fingerprint);
}

static guint64
digest_label (const SwStatementText *text)
{
  if (text->separator < 0)
    return 0;
  return sw_folded_hash (text->text + text->label.start, (gssize) (text->label.end - text->label.start));
}

static guint8
digest_style (const SwStatementText *text)
{
  gsize end = text->len;
  guint8 votes = 0;

  while (end > 0 && g_ascii_isspace (text->text[end - 1]))
    end--;
  if (text->verb >= 0 && (text->verb_form & SW_VERB_BASE) != 0)
    votes |= SW_VOTE_BASE;
  else if (text->verb >= 0 && (text->verb_form & SW_VERB_THIRD) != 0)
    votes |= SW_VOTE_THIRD;
  if (end > 0)
    votes |= text->text[end - 1] == '.' ? SW_VOTE_STOP : SW_VOTE_NO_STOP;
  return votes;
}

/**
 * sw_lint_row_equals:
 * @row: a row that has been looked at
 * @other: another
 *
 * Returns: whether their texts are the same but for case, space and punctuation
 */
gboolean
sw_lint_row_equals (const SwLintRow *row,
                    const SwLintRow *other)
{
  return sw_folded_equal (sw_node_get_text (row->node, SW_STATEMENT_TEXT),
                          sw_node_get_text (other->node, SW_STATEMENT_TEXT));
}

static void
find_likeness (SwLintRun *run,
               SwLintRow *row)
{
  const guint64 *signatures = (const guint64 *) (gpointer) run->signatures->data;
  guint n = run->n_seen;

  if (sw_word_sketch_signature (&row->sketch) == 0)
    return;

  for (guint i = 0; (i = sw_word_sketch_find_candidate (&row->sketch, NEAR, signatures, i, n)) < n; i++)
    {
      SwLintRow *other = g_ptr_array_index (run->rows, i);

      if (run->n_pairs >= SW_LINT_MAX_PAIRS)
        return;
      if (other == row || other->stale || !sw_word_sketch_may_be_similar (&row->sketch, &other->sketch, NEAR)
          || !sw_word_set_similar (get_words (row), get_words (other), NEAR))
        continue;
      run->n_pairs++;
      if (sw_lint_row_equals (row, other))
        {
          add_to (&row->same, other);
          add_to (&other->same, row);
        }
      else
        {
          add_to (&row->near, other);
          add_to (&other->near, row);
        }
    }
}

/**
 * sw_lint_row_digest:
 * @row: a row
 * @run: its run, which has just parsed the row's statement
 *
 * Makes the row's digest anew and finds what is like it.
 */
void
sw_lint_row_digest (SwLintRow *row,
                    SwLintRun *run)
{
  const SwStatementText *text = run->text;

  forget_likeness (row, run);
  forget_words (row);
  sw_word_sketch_init (&row->sketch, text);
  row->label_hash = digest_label (text);
  row->label = text->label;
  row->verb_hash = digest_verb (text);
  if (row->verb_hash != 0)
    {
      const SwTextWord *verb = &text->words[text->verb];

      row->verb_span = (SwTextSpan) { verb->start, verb->start + verb->len };
    }
  row->votes = digest_style (text);
  row->empty = text->n_words == 0 && strspn (text->text, " \t\r\n") == text->len;
  run->n_seen = MAX (run->n_seen, row->index + 1);
  g_array_index (run->signatures, guint64, row->index) = sw_word_sketch_signature (&row->sketch);
  find_likeness (run, row);
  row->stale = FALSE;
  row->unlinted = TRUE;
}
