/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a node and its fields stand in the document's JSON.
 *
 * Pointers (RFC 6901) are made from the schema's table, so they name what the writer writes. The
 * occupational section is kept in two objects; its levels and statements are named by the plain one
 * of schema 1.0, which every document has, their records by the one under `extensions`. A statement is
 * named as such also where its text is a member of an object: readers of a report look for statements.
 *
 * To find the place in a file, the pointer is followed in the file's tape, and as far as it leads: a
 * member that is absent is at the object that lacks it. */

#include "json/sw-node-pointer.h"

#include "json/sw-json-tape-private.h"

static void
prepend (GString *pointer,
         const char *name)
{
  g_autoptr (GString) step = g_string_new ("/");

  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (step, "~0");
      else if (*p == '/')
        g_string_append (step, "~1");
      else
        g_string_append_c (step, *p);
    }
  g_string_prepend (pointer, step->str);
}

static void
prepend_number (GString *pointer,
                guint number)
{
  char digits[16];

  g_snprintf (digits, sizeof digits, "%u", number);
  prepend (pointer, digits);
}

static gboolean
is_plain_section (SwNode *section)
{
  return g_strcmp0 (sw_node_get_text (section, SW_SECTION_KEY), SW_SECTION_PLAIN_KEY) == 0;
}

/* Whether what is named is in the object that schema 1.0 has of it. */
static gboolean
is_in_plain (SwNode *node,
             guint field)
{
  SwNode *section = sw_node_get_ancestor (node, SW_KIND_SECTION);
  SwKind kind = sw_node_get_kind (node);

  if (section == NULL || !is_plain_section (section))
    return FALSE;
  if (kind == SW_KIND_STATEMENT)
    return field == SW_POINTER_NO_FIELD || field == SW_STATEMENT_TEXT;
  if (kind == SW_KIND_LEVEL)
    return field == SW_POINTER_NO_FIELD || field == SW_LEVEL_KEY || field == SW_LEVEL_LABEL;
  return kind == SW_KIND_SECTION && field == SW_POINTER_NO_FIELD;
}

static void
prepend_part (GString *pointer,
              SwNode *node,
              SwNode *parent)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (parent));

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].type == SW_MEMBER_PART && info->members[i].child == sw_node_get_kind (node))
      {
        prepend (pointer, info->members[i].name);
        return;
      }
}

static void
prepend_item (GString *pointer,
              SwNode *node,
              SwNode *parent)
{
  const SwMember *member = sw_schema_get_list (sw_node_get_kind (parent), sw_node_get_list_id (node));

  if (member->type == SW_MEMBER_KEYED)
    {
      const char *key = sw_node_get_text (node, 0);

      prepend (pointer, key != NULL ? key : "");
    }
  else
    {
      prepend_number (pointer, sw_node_get_position (node));
    }
  prepend (pointer, member->name);
}

/**
 * sw_node_dup_pointer:
 * @node: a node of a document
 * @field: one of its fields, %SW_POINTER_NO_FIELD for the node itself
 *
 * Returns: (transfer full): a JSON pointer to where it is written; "" for the document
 */
char *
sw_node_dup_pointer (SwNode *node,
                     guint field)
{
  const SwMember *member = field != SW_POINTER_NO_FIELD ? sw_schema_get_field (sw_node_get_kind (node), field) : NULL;
  gboolean plain = is_in_plain (node, field);
  GString *pointer = g_string_new (NULL);

  if (member != NULL && member->name != NULL &&
      !(sw_node_get_kind (node) == SW_KIND_STATEMENT && field == SW_STATEMENT_TEXT))
    prepend (pointer, member->name);

  for (SwNode *parent = sw_node_get_parent (node); parent != NULL; node = parent, parent = sw_node_get_parent (node))
    {
      if (sw_node_get_kind (node) == SW_KIND_SECTION)
        {
          if (plain)
            g_string_prepend (pointer, *pointer->str != '\0' ? "/framework" : "/framework/levels");
          else
            {
              const char *key = sw_node_get_text (node, SW_SECTION_KEY);

              prepend (pointer, key != NULL ? key : "");
              prepend (pointer, "extensions");
            }
        }
      else if (sw_node_get_list_id (node) == SW_N_LISTS)
        {
          prepend_part (pointer, node, parent);
        }
      else
        {
          prepend_item (pointer, node, parent);
        }
    }

  return g_string_free (pointer, FALSE);
}

static gboolean
follow_step (const SwJsonTape *tape,
             const char *step,
             guint *token)
{
  SwJsonIter iter;
  guint value;

  if (sw_json_tape_type (tape, *token) == SW_JSON_OBJECT)
    {
      if (!sw_json_tape_find (tape, *token, step, &value))
        return FALSE;
      *token = value;
      return TRUE;
    }
  if (sw_json_tape_type (tape, *token) != SW_JSON_ARRAY)
    return FALSE;

  sw_json_iter_init (&iter, tape, *token);
  for (guint64 n = g_ascii_strtoull (step, NULL, 10); sw_json_iter_next_element (&iter, &value); n--)
    if (n == 0)
      {
        *token = value;
        return TRUE;
      }
  return FALSE;
}

/* Follows a pointer as far as it leads. */
static guint
follow (const SwJsonTape *tape,
        const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  guint token = 0;

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL; i++)
    {
      g_autoptr (GString) step = g_string_new (steps[i]);

      g_string_replace (step, "~1", "/", 0);
      g_string_replace (step, "~0", "~", 0);
      if (!follow_step (tape, step->str, &token))
        break;
    }
  return token;
}

/* Where in the raw body of a string its first @offset bytes end. */
static gsize
skip_raw (const char *body,
          gsize length,
          gsize offset)
{
  gsize raw = 0, cooked = 0;

  while (raw < length && cooked < offset)
    {
      gsize next = raw + 1;
      char buffer[8];

      if (body[raw] == '\\')
        {
          next = raw + (body[raw + 1] == 'u' ? 6 : 2);
          /* A surrogate pair is one character in two escapes. */
          if (body[raw + 1] == 'u' && next + 6 <= length && body[next] == '\\' &&
              (body[raw + 2] == 'd' || body[raw + 2] == 'D') && g_ascii_xdigit_value (body[raw + 3]) >= 8)
            next += 6;
          cooked += sw_json_unescape (body + raw, next - raw, buffer);
        }
      else
        {
          cooked++;
        }
      raw = next;
    }
  return raw;
}

/**
 * sw_node_locate:
 * @node: a node of a document
 * @field: one of its fields, %SW_POINTER_NO_FIELD for the node itself
 * @offset: a place in the field's text, in bytes
 * @tape: the file that the document was read from, and is as it was read
 * @line: (out): the line, from 1
 * @column: (out): the column in characters, from 1
 *
 * Returns: whether the place itself is in the file; if not, the place is where it would be
 */
gboolean
sw_node_locate (SwNode *node,
                guint field,
                gsize offset,
                const SwJsonTape *tape,
                guint *line,
                guint *column)
{
  g_autofree char *pointer = sw_node_dup_pointer (node, field);
  guint token = follow (tape, pointer), text_token;
  const char *text = tape->text;
  const char *raw;
  gsize length;

  if (sw_node_get_kind (node) == SW_KIND_STATEMENT && sw_json_tape_type (tape, token) == SW_JSON_OBJECT &&
      sw_json_tape_find (tape, token, "text", &text_token))
    token = text_token;

  raw = sw_json_tape_peek_raw (tape, token, &length);
  if (sw_json_tape_type (tape, token) != SW_JSON_STRING || field == SW_POINTER_NO_FIELD)
    {
      sw_json_locate (text, (gsize) (raw - text), line, column);
      return FALSE;
    }

  sw_json_locate (text, (gsize) (raw - text) + 1 + skip_raw (raw + 1, length - 2, offset), line, column);
  return TRUE;
}
