/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a document to its text, by the schema's table.
 *
 * One function writes any object: the members that its shape has, in the file's order, then those
 * that have come since, each behind the nearest member that the contract puts before it. A node
 * without a shape is new and written in the contract's order. Numbers and members that the schema
 * does not know go through the tree as placeholders (see sw-json-text.c).
 *
 * A pristine document is written exactly as it was read: nothing is added, nothing refreshed, so
 * that the same bytes come back. As soon as something was done, a document that has a block of
 * extensions gets it whole: every statement with its id and its text as it is now, a level's
 * records as long as its statements, ticks only where the text is still the one that was looked at.
 * Which members an object is written with is told in sw-canonical-wants.c. */

#include "json/sw-canonical-writer.h"
#include "json/sw-canonical-writer-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "json/sw-format-error.h"
#include "json/sw-json-text.h"

/* What comes next in an object. */
typedef struct
{
  const SwMember *known;
  const SwShapeMember *unknown;
} Entry;

static JsonNode *write_object (SwCanonicalWriter *self, SwNode *node, SwView view);

static JsonNode *
new_literal (SwCanonicalWriter *self,
             const char *literal)
{
  JsonNode *node = json_node_alloc ();

  json_node_init_int (node, self->literals->len);
  g_ptr_array_add (self->literals, (gpointer) literal);
  return node;
}

static JsonNode *
new_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text != NULL ? text : "");
}

static JsonNode *
new_boolean (gboolean value)
{
  return json_node_init_boolean (json_node_alloc (), value);
}

static JsonNode *
new_array (JsonArray *array)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  return node;
}

static JsonNode *
new_object (JsonObject *object)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  return node;
}

static JsonNode *
write_field (SwCanonicalWriter *self,
             SwNode *node,
             const SwMember *member)
{
  SwValue *value = sw_node_get_value (node, member->field);
  const char *text = value;

  if (sw_value_is_null (value))
    return json_node_new (JSON_NODE_NULL);

  if (!self->exact && sw_canonical_writer_is_id (node, member) && sw_canonical_writer_is_one_of_many (node))
    text = sw_node_get_id (node);
  else if (!self->exact && sw_canonical_writer_is_for (node, member))
    text = sw_node_get_text (node, SW_STATEMENT_TEXT);

  switch (member->type)
    {
    case SW_MEMBER_STRING:
      if (text == NULL && (member->flags & SW_MEMBER_NULLABLE) != 0)
        return json_node_new (JSON_NODE_NULL);
      return new_string (text);

    case SW_MEMBER_INTEGER:
    case SW_MEMBER_NUMBER:
      if (text == NULL && (member->flags & SW_MEMBER_NULLABLE) != 0)
        return json_node_new (JSON_NODE_NULL);
      return new_literal (self, text != NULL ? text : G_STRINGIFY (SW_EXTENSIONS_VERSION));

    case SW_MEMBER_BOOLEAN:
      return new_boolean (g_strcmp0 (text, "true") == 0);

    case SW_MEMBER_SWITCH:
      if (g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "false") == 0)
        return new_boolean (text[0] == 't');
      return new_string (text);

    default:
      g_assert_not_reached ();
    }
}

/* Whether a level or statement has a record to be written. As it was read, it has one if it had. */
static gboolean
has_record (SwCanonicalWriter *self,
            SwNode *node)
{
  return !self->exact || sw_node_get_shape (node, SW_VIEW_RECORD) != NULL;
}

static JsonNode *
write_list (SwCanonicalWriter *self,
            SwNode *node,
            const SwMember *member,
            SwView view)
{
  guint n = sw_node_get_n (node, member->list);
  JsonArray *array = json_array_sized_new (n);
  SwView child_view = member->child == SW_KIND_STATEMENT ? view : SW_VIEW_WHOLE;

  for (guint i = 0; i < n; i++)
    {
      SwNode *child = sw_node_get_nth (node, member->list, i);

      if (member->type == SW_MEMBER_STRINGS)
        json_array_add_element (array, new_string (sw_node_get_text (child, 0)));
      else if (child_view != SW_VIEW_RECORD || has_record (self, child))
        json_array_add_element (array, write_object (self, child, child_view));
    }

  return new_array (array);
}

/* Members that the file had in another order than the levels, or of levels that are gone. */
static void
write_kept_levels (SwCanonicalWriter *self,
                   SwNode *section,
                   JsonObject *object)
{
  const SwShape *shape = sw_node_get_shape (section, SW_VIEW_PLAIN);

  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    {
      const SwShapeMember *kept = sw_shape_get_member (shape, i);
      SwNode *level = sw_node_find_child (section, SW_LIST_LEVELS, SW_LEVEL_KEY, kept->name);

      if (level != NULL && has_record (self, level))
        json_object_set_member (object, kept->name, write_object (self, level, SW_VIEW_RECORD));
      else if (kept->raw != NULL)
        json_object_set_member (object, kept->name, new_literal (self, kept->raw));
    }
}

static JsonNode *
write_keyed (SwCanonicalWriter *self,
             SwNode *node,
             SwListId list,
             SwView view)
{
  JsonObject *object = json_object_new ();
  gboolean kept = view == SW_VIEW_RECORD && sw_node_get_shape (node, SW_VIEW_PLAIN) != NULL;

  if (kept)
    write_kept_levels (self, node, object);

  for (guint i = 0; i < sw_node_get_n (node, list); i++)
    {
      SwNode *child = sw_node_get_nth (node, list, i);
      const char *key = sw_node_get_text (child, 0);

      if ((view == SW_VIEW_RECORD && !has_record (self, child)) ||
          (kept && json_object_has_member (object, key != NULL ? key : "")))
        continue;

      if (json_object_has_member (object, key != NULL ? key : "") && self->error == NULL)
        self->error =
          g_error_new (SW_FORMAT_ERROR, SW_FORMAT_ERROR_SAME_KEY,
                       _("Two levels have the key “%s”. Give one of them another key."), key);

      json_object_set_member (object, key != NULL ? key : "", write_object (self, child, view));
    }

  return new_object (object);
}

static JsonNode *
write_section (SwCanonicalWriter *self,
               SwNode *node,
               const SwMember *member)
{
  SwNode *section;

  if (sw_node_get_kind (node) == SW_KIND_FRAMEWORK)
    return write_keyed (self, self->plain, SW_LIST_LEVELS, SW_VIEW_PLAIN);

  section = sw_node_find_child (self->root, SW_LIST_SECTIONS, SW_SECTION_KEY, member->name);
  return write_object (self, section, section == self->plain ? SW_VIEW_RECORD : SW_VIEW_WHOLE);
}

static JsonNode *
write_member (SwCanonicalWriter *self,
              SwNode *node,
              const SwMember *member,
              SwView view)
{
  switch (member->type)
    {
    case SW_MEMBER_PART:
      return write_object (self, sw_node_get_part (node, member->child), SW_VIEW_WHOLE);

    case SW_MEMBER_SECTION:
      return write_section (self, node, member);

    case SW_MEMBER_OBJECTS:
    case SW_MEMBER_STRINGS:
      return write_list (self, node, member, view);

    case SW_MEMBER_KEYED:
      return write_keyed (self, node, member->list, view);

    default:
      return write_field (self, node, member);
    }
}

/* Behind the nearest member that the contract puts before it. The block of extensions is the last
 * thing in a file, whatever unknown members there are. */
static guint
find_place (GArray *entries,
            const SwKindInfo *info,
            guint row)
{
  if (info->members[row].child == SW_KIND_EXTENSIONS)
    return entries->len;

  for (guint i = row; i-- > 0;)
    for (guint j = 0; j < entries->len; j++)
      if (g_array_index (entries, Entry, j).known == &info->members[i])
        return j + 1;
  return 0;
}

/* A statement that has moved between sections brings the members of its other object along. */
static const SwShape *
find_shape (SwNode *node,
            SwView view)
{
  const SwShape *shape = sw_node_get_shape (node, view);

  if (shape == NULL && view == SW_VIEW_WHOLE)
    shape = sw_node_get_shape (node, SW_VIEW_RECORD);
  else if (shape == NULL && view == SW_VIEW_RECORD)
    shape = sw_node_get_shape (node, SW_VIEW_WHOLE);
  return shape;
}

static void
list_entries (SwCanonicalWriter *self,
              SwNode *node,
              SwView view,
              GArray *entries)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));
  const SwShape *shape = find_shape (node, view);

  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    {
      const SwShapeMember *member = sw_shape_get_member (shape, i);
      Entry entry = { member->known, member };

      if (member->known == NULL ||
          ((member->known->views & view) != 0 && sw_canonical_writer_wants (self, node, member->known, TRUE, FALSE)))
        g_array_append_val (entries, entry);
    }

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      Entry entry = { member, NULL };

      if (member->name != NULL && (member->views & view) != 0 && !sw_shape_has (shape, member) &&
          sw_canonical_writer_wants (self, node, member, FALSE, shape == NULL))
        g_array_insert_val (entries, find_place (entries, info, i), entry);
    }
}

static gboolean
has_name (GArray *entries,
          const Entry *but,
          const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry != but && strcmp (entry->known != NULL ? entry->known->name : entry->unknown->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What a statement brings along from a record may be called like something that is known where it is now,
 * such as "text": it is kept beside that, and under another name. */
static void
write_unknown (SwCanonicalWriter *self,
               GArray *entries,
               const Entry *entry,
               JsonObject *object)
{
  g_autoptr (GString) name = g_string_new (entry->unknown->name);

  while (has_name (entries, entry, name->str))
    g_string_append_c (name, '_');
  json_object_set_member (object, name->str, new_literal (self, entry->unknown->raw));
}

static JsonNode *
write_object (SwCanonicalWriter *self,
              SwNode *node,
              SwView view)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 12);
  JsonObject *object = json_object_new ();

  list_entries (self, node, view, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->known != NULL)
        json_object_set_member (object, entry->known->name,
                                write_member (self, node, entry->known, view));
      else
        write_unknown (self, entries, entry, object);
    }

  return new_object (object);
}

/**
 * sw_canonical_write:
 * @document: a document
 * @layout: (nullable): how to lay it out, %NULL for compact
 * @error: an error of %SW_FORMAT_ERROR or %SW_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the document as JSON, proved by a strict scan
 */
GBytes *
sw_canonical_write (SwDocument *document,
                    const SwJsonLayout *layout,
                    GError **error)
{
  g_autoptr (GPtrArray) literals = g_ptr_array_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) tree = NULL;
  g_autofree char *text = NULL;
  SwJsonLayout canonical = sw_json_layout_canonical ();
  SwCanonicalWriter writer = { .literals = literals };
  gsize length;

  writer.root = sw_document_get_root (document);
  writer.plain = sw_document_get_section (document, SW_SECTION_PLAIN_KEY);
  g_return_val_if_fail (writer.plain != NULL, NULL);
  writer.exact =
    sw_document_is_pristine (document) && sw_node_get_shape (writer.root, SW_VIEW_WHOLE) != NULL;

  tree = write_object (&writer, writer.root, SW_VIEW_WHOLE);
  if (writer.error != NULL)
    {
      g_propagate_error (error, writer.error);
      return NULL;
    }

  json_generator_set_root (generator, tree);
  text = json_generator_to_data (generator, &length);
  return sw_json_text_finish (text, length, literals, layout != NULL ? layout : &canonical, error);
}
