/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records beside framework.levels, and how they come to their statements.
 *
 * Schema 1.0 keeps statements as plain strings, so everything else about them stands in a record of
 * the same place in the same level of extensions.occupational. As long as each record is written
 * for the very text at its place (or does not say for what), it is read straight into that
 * statement: that is every file that nobody else has edited, and it costs one comparison a record.
 *
 * Otherwise sw-record-match.c finds out what belongs to what. Records without a statement become
 * orphans. A level that is gone leaves what was recorded about it, its statements' records apart:
 * that is kept as it stood, as an unknown member among the levels' records.
 *
 * The section's plain shape keeps which levels' records there were, and in what order, where that
 * does not follow from the levels: an entry without a value is a level's, one with a value is
 * kept. */

#include "json/sw-canonical-reader-private.h"

#include <string.h>

#include "json/sw-json-text.h"
#include "json/sw-record-match.h"

/* One member of extensions.occupational.levels. */
typedef struct
{
  SwNode *level;           /* (nullable): gone */
  guint number;            /* the level's place among the levels; past the last one if it is gone */
  guint name;              /* tokens */
  guint value;
  guint statements;        /* SW_NO_TOKEN where it has none */
} LevelRecord;

static SwNode *
find_level (SwReader *self,
            guint name,
            guint hint,
            guint *number)
{
  guint n = sw_node_get_n (self->plain, SW_LIST_LEVELS);

  for (guint i = 0; i < n; i++)
    {
      SwNode *level;

      *number = (i + hint) % n;
      level = sw_node_get_nth (self->plain, SW_LIST_LEVELS, *number);
      if (sw_json_tape_string_equals (self->tape, name, sw_node_get_text (level, SW_LEVEL_KEY)))
        return level;
    }

  return NULL;
}

static gboolean
check_statements (SwReader *self,
                  guint token)
{
  SwJsonIter iter;
  guint element;

  sw_json_iter_init (&iter, self->tape, token);
  while (sw_json_iter_next_element (&iter, &element))
    if (!sw_reader_expect (self, element, SW_JSON_OBJECT))
      return FALSE;
  return TRUE;
}

/* A level that is gone is read as well, into a node that goes with it: what is of the wrong type
 * there is no framework either. */
static GArray *
read_levels (SwReader *self)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (LevelRecord));
  guint n_levels = sw_node_get_n (self->plain, SW_LIST_LEVELS);
  guint n_gone = 0;
  SwJsonIter iter;
  guint name, value;

  sw_json_iter_init (&iter, self->tape, self->record_levels);
  while (sw_json_iter_next_member (&iter, &name, &value))
    {
      LevelRecord record = { .name = name, .value = value };
      g_autoptr (SwNode) gone = NULL;

      record.level = find_level (self, name, records->len, &record.number);
      if (record.level == NULL)
        {
          gone = sw_node_new (SW_KIND_LEVEL);
          record.number = n_levels + n_gone++;
        }

      self->record_statements = SW_NO_TOKEN;
      if (!sw_reader_expect (self, value, SW_JSON_OBJECT) ||
          !sw_reader_read_object (self, record.level != NULL ? record.level : gone, SW_VIEW_RECORD,
                                  value) ||
          (self->record_statements != SW_NO_TOKEN &&
           !check_statements (self, self->record_statements)))
        return NULL;

      record.statements = self->record_statements;
      g_array_append_val (records, record);
    }

  return g_steal_pointer (&records);
}

static char *
dup_for (SwReader *self,
         guint record)
{
  guint value;

  if (!sw_json_tape_find (self->tape, record, "for", &value) ||
      sw_json_tape_type (self->tape, value) != SW_JSON_STRING)
    return NULL;
  return sw_json_tape_dup_string (self->tape, value);
}

static gboolean
is_for (SwReader *self,
        guint record,
        SwNode *statement)
{
  guint value;

  return !sw_json_tape_find (self->tape, record, "for", &value) ||
         sw_json_tape_string_equals (self->tape, value,
                                     sw_node_get_text (statement, SW_STATEMENT_TEXT));
}

static gboolean
is_untouched (SwReader *self,
              const LevelRecord *record)
{
  guint place = 0;
  SwJsonIter iter;
  guint element;

  if (record->statements == SW_NO_TOKEN)
    return TRUE;

  sw_json_iter_init (&iter, self->tape, record->statements);
  while (sw_json_iter_next_element (&iter, &element))
    {
      SwNode *statement = record->level != NULL
                            ? sw_node_get_nth (record->level, SW_LIST_STATEMENTS, place++)
                            : NULL;

      if (statement == NULL || !is_for (self, element, statement))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_in_place (SwReader *self,
               const LevelRecord *record)
{
  guint place = 0;
  SwJsonIter iter;
  guint element;

  if (record->statements == SW_NO_TOKEN)
    return TRUE;

  sw_json_iter_init (&iter, self->tape, record->statements);
  while (sw_json_iter_next_element (&iter, &element))
    if (!sw_reader_read_object (self, sw_node_get_nth (record->level, SW_LIST_STATEMENTS, place++),
                                SW_VIEW_RECORD, element))
      return FALSE;
  return TRUE;
}

static gint
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const LevelRecord *one = a;
  const LevelRecord *other = b;

  return (one->number > other->number) - (one->number < other->number);
}

static GArray *
list_statements (SwReader *self,
                 GPtrArray *nodes)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SwMatchItem));

  for (guint i = 0; i < sw_node_get_n (self->plain, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (self->plain, SW_LIST_LEVELS, i);

      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS); j++)
        {
          SwNode *statement = sw_node_get_nth (level, SW_LIST_STATEMENTS, j);
          SwMatchItem item = { sw_node_get_text (statement, SW_STATEMENT_TEXT), i, j };

          g_array_append_val (items, item);
          g_ptr_array_add (nodes, statement);
        }
    }

  return items;
}

static GArray *
list_records (SwReader *self,
              GArray *levels,
              GArray *tokens,
              GPtrArray *texts)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SwMatchItem));

  for (guint i = 0; i < levels->len; i++)
    {
      const LevelRecord *level = &g_array_index (levels, LevelRecord, i);
      guint place = 0;
      SwJsonIter iter;
      guint element;

      if (level->statements == SW_NO_TOKEN)
        continue;

      sw_json_iter_init (&iter, self->tape, level->statements);
      while (sw_json_iter_next_element (&iter, &element))
        {
          char *text = dup_for (self, element);
          SwMatchItem item = { text, level->number, place++ };

          g_array_append_val (items, item);
          g_array_append_val (tokens, element);
          g_ptr_array_add (texts, text);
        }
    }

  return items;
}

static gboolean
add_orphan (SwReader *self,
            guint token,
            const char *level)
{
  SwNode *extensions = sw_node_get_part (self->root, SW_KIND_EXTENSIONS);
  g_autoptr (SwNode) orphan = sw_node_new (SW_KIND_ORPHAN);

  if (!sw_reader_read_object (self, orphan, SW_VIEW_WHOLE, token))
    return FALSE;
  sw_node_init_text (orphan, SW_ORPHAN_SECTION, SW_SECTION_PLAIN_KEY);
  sw_node_init_text (orphan, SW_ORPHAN_LEVEL, level);
  sw_node_init_child (extensions, SW_LIST_ORPHANS, orphan);
  self->mended = TRUE;
  return TRUE;
}

static const char *
find_key (GPtrArray *keys,
          guint number)
{
  return g_ptr_array_index (keys, number);
}

/* @levels are in the order of their numbers. */
static gboolean
match_records (SwReader *self,
               GArray *levels,
               GPtrArray *keys)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) statements = list_statements (self, nodes);
  g_autoptr (GArray) records = list_records (self, levels, tokens, texts);
  g_autofree guint *found =
    sw_record_match ((const SwMatchItem *) (gpointer) statements->data, statements->len,
                     (const SwMatchItem *) (gpointer) records->data, records->len);

  for (guint i = 0; i < records->len; i++)
    {
      const SwMatchItem *record = &g_array_index (records, SwMatchItem, i);
      const char *key = find_key (keys, record->level);
      guint token = g_array_index (tokens, guint, i);
      const SwMatchItem *statement;

      if (found[i] == G_MAXUINT)
        {
          if (!add_orphan (self, token, key))
            return FALSE;
          sw_read_report_add (self->report, SW_READ_ORPHANED, key, record->place, record->text,
                              NULL, 0);
          continue;
        }

      statement = &g_array_index (statements, SwMatchItem, found[i]);
      if (!sw_reader_read_object (self, g_ptr_array_index (nodes, found[i]), SW_VIEW_RECORD, token))
        return FALSE;

      if (statement->level != record->level || statement->place != record->place)
        {
          self->mended = TRUE;
          sw_read_report_add (self->report, SW_READ_MOVED, key, record->place, record->text,
                              find_key (keys, statement->level), statement->place);
        }
      if (record->text != NULL && strcmp (record->text, statement->text) != 0)
        sw_read_report_add (self->report, SW_READ_EDITED, key, record->place, record->text,
                            find_key (keys, statement->level), statement->place);
    }

  return TRUE;
}

/* What was recorded about a level that is gone, without its statements' records. NULL where nothing
 * is left but its id. */
static char *
dup_rest (SwReader *self,
          guint token)
{
  g_autoptr (GString) rest = g_string_new ("{");
  gboolean worth = FALSE;
  SwJsonIter iter;
  guint name, value;

  sw_json_iter_init (&iter, self->tape, token);
  while (sw_json_iter_next_member (&iter, &name, &value))
    {
      g_autofree char *quoted = NULL;
      g_autofree char *raw = NULL;

      if (sw_json_tape_string_equals (self->tape, name, "statements"))
        continue;
      worth = worth || !sw_json_tape_string_equals (self->tape, name, "id");

      quoted = sw_json_text_compact (self->tape, name, NULL);
      raw = sw_json_text_compact (self->tape, value, NULL);
      g_string_append_printf (rest, "%s%s:%s", rest->len > 1 ? "," : "", quoted, raw);
    }

  g_string_append_c (rest, '}');
  return worth ? g_string_free (g_steal_pointer (&rest), FALSE) : NULL;
}

static gboolean
has_records (SwReader *self,
             const LevelRecord *record)
{
  return record->statements != SW_NO_TOKEN &&
         sw_json_tape_length (self->tape, record->statements) > 0;
}

/* Keeps which levels' records there are, where the levels do not tell. @levels are in the file's
 * order. */
static void
keep_order (SwReader *self,
            GArray *levels)
{
  g_autoptr (SwShape) shape = sw_shape_new ();
  gboolean regular = TRUE;

  for (guint i = 0; i < levels->len; i++)
    {
      const LevelRecord *record = &g_array_index (levels, LevelRecord, i);
      g_autofree char *key = sw_json_tape_dup_string (self->tape, record->name);
      g_autofree char *rest = NULL;

      regular = regular && record->level != NULL &&
                (i == 0 || record->number > g_array_index (levels, LevelRecord, i - 1).number);

      if (record->level == NULL)
        {
          rest = has_records (self, record)
                   ? dup_rest (self, record->value)
                   : sw_json_text_compact (self->tape, record->value, NULL);
          if (rest == NULL)
            continue;
          sw_read_report_add (self->report, SW_READ_LEVEL_GONE, key, 0, NULL, NULL, 0);
        }
      sw_shape_add_unknown (shape, key, rest);
    }

  if (!regular)
    sw_node_init_shape (self->plain, SW_VIEW_PLAIN, g_steal_pointer (&shape));
}

/* The levels' keys by their numbers, those that are gone at the end. */
static GPtrArray *
list_keys (SwReader *self,
           GArray *levels)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sw_node_get_n (self->plain, SW_LIST_LEVELS); i++)
    g_ptr_array_add (keys,
                     g_strdup (sw_node_get_text (sw_node_get_nth (self->plain, SW_LIST_LEVELS, i),
                                                 SW_LEVEL_KEY)));
  for (guint i = 0; i < levels->len; i++)
    if (g_array_index (levels, LevelRecord, i).level == NULL)
      g_ptr_array_add (keys, sw_json_tape_dup_string (self->tape,
                                                      g_array_index (levels, LevelRecord, i).name));
  return keys;
}

/**
 * sw_reader_read_records:
 * @self: a reader that has read everything but the record of the plain section
 *
 * Returns: whether it could be read; if not, the reader's error says why
 */
gboolean
sw_reader_read_records (SwReader *self)
{
  g_autoptr (GArray) levels = NULL;
  gboolean untouched = TRUE;

  if (!sw_reader_read_object (self, self->plain, SW_VIEW_RECORD, self->record_section))
    return FALSE;
  if (self->record_levels == SW_NO_TOKEN)
    return TRUE;

  levels = read_levels (self);
  if (levels == NULL)
    return FALSE;
  keep_order (self, levels);

  for (guint i = 0; i < levels->len; i++)
    untouched = untouched && is_untouched (self, &g_array_index (levels, LevelRecord, i));

  if (!untouched)
    {
      g_autoptr (GPtrArray) keys = list_keys (self, levels);

      g_array_sort (levels, compare_numbers);
      return match_records (self, levels, keys);
    }

  for (guint i = 0; i < levels->len; i++)
    if (!read_in_place (self, &g_array_index (levels, LevelRecord, i)))
      return FALSE;
  return TRUE;
}
