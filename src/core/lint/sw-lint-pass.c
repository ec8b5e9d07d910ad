/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a run goes over its document.
 *
 * Sections, levels and statements are kept in three flat tables in the document's order. A row of
 * the last keeps a digest of its statement: a hash of the folded text, one of the label, one of the
 * verb, the set of its words, and what it says about its section's style. The wider rules work on
 * digests alone, so they can run after each key press; likeness, the one thing that asks for pairs,
 * is kept with the rows and found anew only for the row that changed.
 *
 * There is one way to bring the tables up to date, whether nothing has been seen yet or one letter
 * was typed: rows that are stale get a new digest, styles that are left to the statements are counted,
 * and the rules are asked about each row that is new or for which another style or band holds than
 * when they were last asked. A whole pass is an update in which everything is stale; that is why the
 * two cannot differ. A text is parsed once, except where its section's style has to be counted first. */

#include "lint/sw-lint-run-private.h"

#include <string.h>

#define NEAR 0.8

enum
{
  VOTE_BASE = 1 << 0,
  VOTE_THIRD = 1 << 1,
  VOTE_STOP = 1 << 2,
  VOTE_NO_STOP = 1 << 3,
};

static void
forget_likeness (SwLintRow *row)
{
  for (guint i = 0; row->near != NULL && i < row->near->len; i++)
    {
      SwLintRow *other = g_ptr_array_index (row->near, i);

      g_ptr_array_remove_fast (other->near, row);
    }
  g_clear_pointer (&row->near, g_ptr_array_unref);
}

static SwLintRow *
row_new (SwNode *node)
{
  SwLintRow *row = g_new0 (SwLintRow, 1);

  row->node = g_object_ref (node);
  sw_word_set_init (&row->words, "", 0);
  row->stale = TRUE;
  row->empty = TRUE;
  return row;
}

static void
row_free (SwLintRow *row)
{
  forget_likeness (row);
  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_clear_pointer (&row->used, g_ptr_array_unref);
  sw_word_set_clear (&row->words);
  g_object_unref (row->node);
  g_free (row);
}

/**
 * sw_lint_run_free:
 * @run: (transfer full) (nullable): a run
 */
void
sw_lint_run_free (SwLintRun *run)
{
  if (run == NULL)
    return;

  for (guint i = 0; i < run->rows->len; i++)
    g_clear_pointer (&((SwLintRow *) g_ptr_array_index (run->rows, i))->near, g_ptr_array_unref);
  for (guint i = 0; i < run->rows->len; i++)
    row_free (g_ptr_array_index (run->rows, i));
  g_ptr_array_unref (run->rows);
  g_array_unref (run->levels);
  g_array_unref (run->sections);
  g_clear_pointer (&run->rows_by_node, g_hash_table_unref);
  g_clear_pointer (&run->accepted, g_hash_table_unref);
  g_clear_pointer (&run->wider, g_ptr_array_unref);
  g_clear_pointer (&run->wider_used, g_ptr_array_unref);
  g_clear_object (&run->config);
  g_clear_pointer (&run->profile, sw_profile_unref);
  g_clear_object (&run->document);
  g_free (run->severities);
  g_free (run);
}

SwLintRow *
sw_lint_run_nth_row (SwLintRun *run,
                     guint index)
{
  return g_ptr_array_index (run->rows, index);
}

SwLintLevel *
sw_lint_run_nth_level (SwLintRun *run,
                       guint index)
{
  return &g_array_index (run->levels, SwLintLevel, index);
}

SwLintSection *
sw_lint_run_nth_section (SwLintRun *run,
                         guint index)
{
  return &g_array_index (run->sections, SwLintSection, index);
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

  return row != NULL ? row : row_new (node);
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

      for (guint j = 0; j < level.n_rows; j++)
        {
          SwLintRow *row = take_row (run, sw_node_get_nth (level.node, SW_LIST_STATEMENTS, j), old);

          row->level = run->levels->len;
          row->index = run->rows->len;
          row->seen = run->walk;
          run->n_allowances += sw_node_get_n (row->node, SW_LIST_ALLOWANCES);
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
        row_free (row);
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

static guint32
hash_verb (const char *word,
           gsize len)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < len; i++)
    hash = (hash ^ (guchar) g_ascii_tolower (word[i])) * 16777619u;
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
        return hash_verb (base, strlen (base));
    }
  return hash_verb (text->text + word->start, word->len);
}

/* Folds ASCII by itself, which is what nearly all labels are. */
static guint64
digest_label (const SwStatementText *text)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);
  gboolean empty = TRUE;

  if (text->separator < 0)
    return 0;

  for (gsize i = text->label.start; i < text->label.end; i++)
    {
      guchar c = (guchar) text->text[i];

      if (c >= 0x80)
        return sw_folded_hash (text->text + text->label.start, (gssize) (text->label.end - text->label.start));
      if (!g_ascii_isalnum (c) && c != '+' && c != '#')
        continue;
      hash = (hash ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * G_GUINT64_CONSTANT (1099511628211);
      empty = FALSE;
    }
  return empty ? 0 : hash;
}

static guint8
digest_style (const SwStatementText *text)
{
  gsize end = text->len;
  guint8 votes = 0;

  while (end > 0 && g_ascii_isspace (text->text[end - 1]))
    end--;
  if (text->verb >= 0 && (text->verb_form & SW_VERB_BASE) != 0)
    votes |= VOTE_BASE;
  else if (text->verb >= 0 && (text->verb_form & SW_VERB_THIRD) != 0)
    votes |= VOTE_THIRD;
  if (end > 0)
    votes |= text->text[end - 1] == '.' ? VOTE_STOP : VOTE_NO_STOP;
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
  return row->hash == other->hash &&
         sw_folded_equal (sw_node_get_text (row->node, SW_STATEMENT_TEXT),
                          sw_node_get_text (other->node, SW_STATEMENT_TEXT));
}

static void
find_likeness (SwLintRun *run,
               SwLintRow *row)
{
  if (row->words.n == 0)
    return;

  for (guint i = 0; i < run->rows->len; i++)
    {
      SwLintRow *other = g_ptr_array_index (run->rows, i);

      /* One that is more than a quarter longer cannot be alike; most pairs go no further. */
      if (5 * MIN (row->words.n, other->words.n) < 4 * MAX (row->words.n, other->words.n) || other == row ||
          other->stale || !sw_word_set_similar (&row->words, &other->words, NEAR))
        continue;
      if (row->near == NULL)
        row->near = g_ptr_array_new ();
      if (other->near == NULL)
        other->near = g_ptr_array_new ();
      g_ptr_array_add (row->near, other);
      g_ptr_array_add (other->near, row);
    }
}

static void
parse (SwLintRun *run,
       SwLintRow *row)
{
  const char *text = sw_node_get_text (row->node, SW_STATEMENT_TEXT);

  sw_statement_text_parse (&run->text, text != NULL ? text : "", -1);
}

static void
digest (SwLintRun *run,
        SwLintRow *row)
{
  const SwStatementText *text = &run->text;

  forget_likeness (row);
  sw_word_set_clear (&row->words);
  sw_word_set_init_parsed (&row->words, text);
  row->hash = sw_word_set_fingerprint (&row->words);
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
  find_likeness (run, row);
  row->stale = FALSE;
  row->unlinted = TRUE;
}

static void
ask_rules (SwLintRun *run,
           SwLintRow *row)
{
  const SwLintLevel *level = sw_lint_run_nth_level (run, row->level);
  const SwLintSection *section = sw_lint_run_nth_section (run, level->section);
  SwLintStatement statement = {
    .node = row->node, .text = &run->text, .section = section->key, .level = level->node, .band = level->band,
    .verb = section->verb, .full_stop = section->full_stop, .durable = section->durable,
  };

  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_clear_pointer (&row->used, g_ptr_array_unref);

  run->current = row;
  for (guint i = 0; i < run->n_rules; i++)
    if (run->rules[i].check_statement != NULL)
      run->rules[i].check_statement (run, &statement);
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
      base += (row->votes & VOTE_BASE) != 0;
      third += (row->votes & VOTE_THIRD) != 0;
      stop += (row->votes & VOTE_STOP) != 0;
      no_stop += (row->votes & VOTE_NO_STOP) != 0;
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

      if (!row->empty && row->node != run->fresh)
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
  sw_statement_text_init (&run->text);

  for (guint i = 0; i < run->rows->len; i++)
    {
      SwLintRow *row = sw_lint_run_nth_row (run, i);
      const SwLintSection *section;

      if (!row->stale)
        continue;
      parse (run, row);
      digest (run, row);
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

  sw_statement_text_clear (&run->text);
  count_filled (run);
  ask_wider_rules (run);
}
