/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a run goes over its document.
 *
 * Sections, levels and statements are kept in three flat tables in the document's order. A row of
 * the last keeps a digest of its statement (sw-lint-row.c). The wider rules work on digests alone, so
 * they can run after each key press.
 *
 * There is one way to bring the tables up to date, whether nothing has been seen yet or one letter
 * was typed: rows that are stale get a new digest, styles that are left to the statements are counted,
 * and the rules are asked about each row that is new or for which another style or band holds than
 * when they were last asked. A whole pass is an update in which everything is stale; that is why the
 * two cannot differ. A text is parsed once, except where its section's style has to be counted first. */

#include "lint/sw-lint-run-private.h"

#include <string.h>

/**
 * sw_lint_run_free:
 * @run: (transfer full) (nullable): a run
 */
void
sw_lint_run_free (SwLintRun *run)
{
  if (run == NULL)
    return;

  /* All of them go: none has to be forgotten by the others. */
  run->n_pairs = 0;
  for (guint i = 0; i < run->rows->len; i++)
    {
      SwLintRow *row = sw_lint_run_nth_row (run, i);

      g_clear_pointer (&row->same, g_ptr_array_unref);
      g_clear_pointer (&row->near, g_ptr_array_unref);
    }
  for (guint i = 0; i < run->rows->len; i++)
    sw_lint_row_free (g_ptr_array_index (run->rows, i), run);
  g_ptr_array_unref (run->rows);
  g_array_unref (run->signatures);
  g_ptr_array_unref (run->checks);
  g_array_unref (run->levels);
  g_array_unref (run->sections);
  g_clear_pointer (&run->rows_by_node, g_hash_table_unref);
  g_clear_pointer (&run->accepted, g_hash_table_unref);
  g_clear_pointer (&run->rejected, g_ptr_array_unref);
  g_clear_pointer (&run->wider, g_ptr_array_unref);
  g_clear_pointer (&run->wider_used, g_ptr_array_unref);
  g_clear_object (&run->config);
  g_clear_pointer (&run->profile, sw_profile_unref);
  g_clear_object (&run->document);
  g_free (run->severities);
  g_free (run);
}

/**
 * sw_lint_run_get_row:
 * @run: a run
 * @node: a node
 *
 * Returns: (nullable) (transfer none): the row of that statement; %NULL for anything else
 */
SwLintRow *
sw_lint_run_get_row (SwLintRun *run,
                     SwNode *node)
{
  if (sw_node_get_kind (node) != SW_KIND_STATEMENT)
    return NULL;

  if (run->rows_by_node == NULL)
    {
      run->rows_by_node = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < run->rows->len; i++)
        {
          SwLintRow *row = sw_lint_run_nth_row (run, i);

          g_hash_table_insert (run->rows_by_node, row->node, row);
        }
    }

  return g_hash_table_lookup (run->rows_by_node, node);
}

/**
 * sw_lint_level_is_short:
 * @level: a level
 *
 * Returns: whether the level has fewer statements than the profile expects of it
 */
gboolean
sw_lint_level_is_short (const SwLintLevel *level)
{
  return level->n_filled < level->min;
}

static void
add_section (SwLintRun *run,
             SwNode *node)
{
  SwLintSection section = { .node = node };
  SwNode *style = sw_node_peek_part (node, SW_KIND_STYLE);
  const char *verb = style != NULL ? sw_node_get_text (style, SW_STYLE_VERB) : NULL;
  const char *full_stop = style != NULL ? sw_node_get_text (style, SW_STYLE_FULL_STOP) : NULL;
  const SwProfileSection *profile;

  section.key = sw_node_get_text (node, SW_SECTION_KEY);
  section.durable = sw_node_get_n (node, SW_LIST_DOMAINS) > 0;
  profile = sw_profile_get_section (run->profile, section.key);
  if (verb == NULL && profile != NULL)
    verb = profile->verb;
  if (full_stop == NULL && profile != NULL)
    full_stop = profile->full_stop;

  if (g_strcmp0 (verb, "base") == 0)
    section.verb = SW_VERB_STYLE_BASE;
  else if (g_strcmp0 (verb, "third") == 0)
    section.verb = SW_VERB_STYLE_THIRD;
  else
    section.wants_verb = TRUE;

  if (g_strcmp0 (full_stop, "true") == 0)
    section.full_stop = SW_FULL_STOP_YES;
  else if (g_strcmp0 (full_stop, "false") == 0)
    section.full_stop = SW_FULL_STOP_NO;
  else
    section.wants_full_stop = TRUE;

  g_array_append_val (run->sections, section);
}

static SwLintRow *
take_row (SwLintRun *run,
          SwNode *node,
          GHashTable *old)
{
  SwLintRow *row = old != NULL ? g_hash_table_lookup (old, node) : NULL;

  return row != NULL ? row : sw_lint_row_new (node);
}

static void
add_levels (SwLintRun *run,
            SwNode *parent,
            GHashTable *old)
{
  guint section = run->sections->len - 1;
  const char *section_key = sw_lint_run_nth_section (run, section)->key;

  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_LEVELS); i++)
    {
      SwLintLevel level = { .node = sw_node_get_nth (parent, SW_LIST_LEVELS, i), .section = section };
      const char *key = sw_node_get_text (level.node, SW_LEVEL_KEY);
      const SwProfileLevel *expected = sw_profile_get_level (run->profile, section_key, key);

      level.min = expected != NULL ? expected->min : 0;
      level.max = expected != NULL ? expected->max : G_MAXUINT;
      level.band = sw_profile_get_band_of (run->profile, level.node);
      level.first = run->rows->len;
      level.n_rows = sw_node_get_n (level.node, SW_LIST_STATEMENTS);
      run->n_allowances += sw_node_get_n (level.node, SW_LIST_ALLOWANCES);

      g_array_set_size (run->signatures, level.first + level.n_rows);
      for (guint j = 0; j < level.n_rows; j++)
        {
          SwLintRow *row = take_row (run, sw_node_get_nth (level.node, SW_LIST_STATEMENTS, j), old);

          row->level = run->levels->len;
          row->index = level.first + j;
          row->seen = run->walk;
          run->n_allowances += sw_node_get_n (row->node, SW_LIST_ALLOWANCES);
          g_array_index (run->signatures, guint64, row->index) = sw_word_sketch_signature (&row->sketch);
          if (!row->stale)
            run->n_seen = row->index + 1;
          g_ptr_array_add (run->rows, row);
        }

      g_array_append_val (run->levels, level);
    }
}

/**
 * sw_lint_run_walk:
 * @run: a run
 *
 * Makes the tables as the document is now. Rows of statements that are still there stay as they
 * are, wherever they went; new ones are stale.
 */
void
sw_lint_run_walk (SwLintRun *run)
{
  SwNode *root = sw_document_get_root (run->document);
  g_autoptr (GPtrArray) old = g_steal_pointer (&run->rows);
  g_autoptr (GHashTable) old_by_node = NULL;

  if (old->len > 0)
    {
      run->rows = old;
      sw_lint_run_get_row (run, ((SwLintRow *) g_ptr_array_index (old, 0))->node);
      old_by_node = g_steal_pointer (&run->rows_by_node);
    }
  g_clear_pointer (&run->rows_by_node, g_hash_table_unref);

  run->rows = g_ptr_array_sized_new (MAX (old->len, 64));
  g_array_set_size (run->signatures, 0);
  run->n_seen = 0;
  g_array_set_size (run->sections, 0);
  g_array_set_size (run->levels, 0);
  run->walk++;
  run->n_allowances = sw_node_get_n (sw_document_get_part (run->document, SW_KIND_EXTENSIONS), SW_LIST_ALLOWANCES);

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      add_section (run, section);
      add_levels (run, section, old_by_node);
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        add_levels (run, sw_node_get_nth (section, SW_LIST_DOMAINS, j), old_by_node);
    }

  for (guint i = 0; i < old->len; i++)
    {
      SwLintRow *row = g_ptr_array_index (old, i);

      if (row->seen != run->walk)
        sw_lint_row_free (row, run);
    }
}

/**
 * sw_lint_run_stale:
 * @run: a run
 * @statement: a statement whose text has changed
 */
void
sw_lint_run_stale (SwLintRun *run,
                   SwNode *statement)
{
  SwLintRow *row = sw_lint_run_get_row (run, statement);

  if (row != NULL)
    row->stale = TRUE;
}

/**
 * sw_lint_run_stale_all:
 * @run: a run
 *
 * Says that the rules have to be asked again about every statement: something that holds for all of
 * them has changed.
 */
void
sw_lint_run_stale_all (SwLintRun *run)
{
  for (guint i = 0; i < run->rows->len; i++)
    sw_lint_run_nth_row (run, i)->unlinted = TRUE;
}

static void
parse (SwLintRun *run,
       SwLintRow *row)
{
  const char *text = sw_node_get_text (row->node, SW_STATEMENT_TEXT);

  sw_statement_text_parse (run->text, text != NULL ? text : "", -1);
}

static void
ask_rules (SwLintRun *run,
           SwLintRow *row)
{
  const SwLintLevel *level = sw_lint_run_nth_level (run, row->level);
  const SwLintSection *section = sw_lint_run_nth_section (run, level->section);
  SwLintStatement statement = {
    .node = row->node, .text = run->text, .section = section->key, .level = level->node, .band = level->band,
    .verb = section->verb, .full_stop = section->full_stop, .durable = section->durable,
  };

  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_clear_pointer (&row->used, g_ptr_array_unref);

  run->current = row;
  for (guint i = 0; i < run->checks->len; i++)
    ((const SwRule *) g_ptr_array_index (run->checks, i))->check_statement (run, &statement);
  run->current = NULL;
  sw_lint_sort_findings (row->findings);

  row->band = level->band;
  row->verb = section->verb;
  row->full_stop = section->full_stop;
  row->level_node = level->node;
  row->unlinted = FALSE;
}

static gboolean
holds_another (SwLintRun *run,
               const SwLintRow *row)
{
  const SwLintLevel *level = sw_lint_run_nth_level (run, row->level);
  const SwLintSection *section = sw_lint_run_nth_section (run, level->section);

  return row->unlinted || row->band != level->band || row->level_node != level->node ||
         row->verb != section->verb || row->full_stop != section->full_stop;
}

/* `auto`: what the section's statements do consistently, or else most of them; a tie says nothing. */
static void
count_style (SwLintRun *run,
             guint index)
{
  SwLintSection *section = sw_lint_run_nth_section (run, index);
  guint base = 0, third = 0, stop = 0, no_stop = 0;

  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);

      if (sw_lint_run_nth_level (run, row->level)->section != index)
        continue;
      base += (row->votes & SW_VOTE_BASE) != 0;
      third += (row->votes & SW_VOTE_THIRD) != 0;
      stop += (row->votes & SW_VOTE_STOP) != 0;
      no_stop += (row->votes & SW_VOTE_NO_STOP) != 0;
    }

  if (section->wants_verb)
    section->verb = base > third   ? SW_VERB_STYLE_BASE
                    : third > base ? SW_VERB_STYLE_THIRD
                                   : SW_VERB_STYLE_UNKNOWN;
  if (section->wants_full_stop)
    section->full_stop = stop > no_stop   ? SW_FULL_STOP_YES
                         : no_stop > stop ? SW_FULL_STOP_NO
                                          : SW_FULL_STOP_UNKNOWN;
}

static void
ask_wider_rules (SwLintRun *run)
{
  g_clear_pointer (&run->wider, g_ptr_array_unref);
  g_clear_pointer (&run->wider_used, g_ptr_array_unref);
  for (guint i = 0; i < run->n_rules; i++)
    if (run->rules[i].check_wider != NULL)
      run->rules[i].check_wider (run);
}

static void
count_filled (SwLintRun *run)
{
  for (guint i = 0; i < run->levels->len; i++)
    sw_lint_run_nth_level (run, i)->n_filled = 0;
  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);

      if (!row->empty && (row->node != run->fresh || run->fresh_is_whole))
        sw_lint_run_nth_level (run, row->level)->n_filled++;
    }

  run->has_gap = FALSE;
  for (guint i = 0; i < run->levels->len; i++)
    if (sw_lint_level_is_short (sw_lint_run_nth_level (run, i)))
      run->has_gap = TRUE;
}

/**
 * sw_lint_run_update:
 * @run: a run that has walked
 *
 * Asks the rules about what is stale or stands under another style or band than before, and the
 * wider rules about everything.
 */
void
sw_lint_run_update (SwLintRun *run)
{
  g_auto (SwStatementText) text;

  sw_statement_text_init (&text);
  run->text = &text;

  for (guint i = 0; i < run->rows->len; i++)
    {
      SwLintRow *row = sw_lint_run_nth_row (run, i);
      const SwLintSection *section;

      if (!row->stale)
        continue;
      parse (run, row);
      sw_lint_row_digest (row, run);
      section = sw_lint_run_nth_section (run, sw_lint_run_nth_level (run, row->level)->section);
      if (!section->wants_verb && !section->wants_full_stop)
        ask_rules (run, row);
    }

  for (guint i = 0; i < run->sections->len; i++)
    {
      const SwLintSection *section = sw_lint_run_nth_section (run, i);

      if (section->wants_verb || section->wants_full_stop)
        count_style (run, i);
    }

  for (guint i = 0; i < run->rows->len; i++)
    {
      SwLintRow *row = sw_lint_run_nth_row (run, i);

      if (holds_another (run, row))
        {
          parse (run, row);
          ask_rules (run, row);
        }
    }

  run->text = NULL;
  count_filled (run);
  ask_wider_rules (run);
}
