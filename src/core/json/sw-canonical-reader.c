/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a scanned text to a document, by the schema's table.
 *
 * One function walks any object: each member is looked up among the rows of the node's kind, and
 * the row says what becomes of it. No member is named here but those that make a framework of an
 * object, and none is converted: a known member of another type is refused with its place.
 *
 * Beside its values a node gets the shape of its object, so that a save puts every member, known or
 * not, where it was. Objects of one kind mostly look alike, so an object without unknown members
 * shares the shape of the last one that had the same members; a thousand statements have one.
 *
 * The section that schema 1.0 holds itself stands in two places. framework.levels is read where it
 * comes; its records under `extensions`, which may come before it, wait until the end
 * (sw-canonical-records.c).
 *
 * A document of a newer schema, or with a newer block of extensions, is read as far as it is
 * understood and may not be changed. If the newer block does not even fit the rows, it is kept as
 * it stands and nothing in it is looked at. */

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-reader-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "json/sw-format-error.h"
#include "json/sw-json-text.h"

/* No kind has more; the table is asserted against it. */
#define MAX_MEMBERS 24

static gboolean
refuse (SwReader *self,
        guint token,
        const char *expected)
{
  g_propagate_error (self->error, sw_format_error_new_at (SW_FORMAT_ERROR_NOT_A_FRAMEWORK,
                                                          self->tape, token, expected));
  return FALSE;
}

/**
 * sw_reader_expect:
 * @self: a reader
 * @token: a value
 * @type: what it must be
 *
 * Returns: whether it is; if not, the reader's error says so
 */
gboolean
sw_reader_expect (SwReader *self,
                  guint token,
                  SwJsonType type)
{
  if (sw_json_tape_type (self->tape, token) == type)
    return TRUE;
  return refuse (self, token,
                 type == SW_JSON_OBJECT  ? _("an object")
                 : type == SW_JSON_ARRAY ? _("a list")
                                         : _("a string"));
}

static SwValue *
ref_literal (SwReader *self,
             guint token)
{
  gsize length;
  const char *raw = sw_json_tape_peek_raw (self->tape, token, &length);

  return sw_value_new_len (raw, (gssize) length);
}

/* 4.0 is the integer 4 (and is written back as 4.0), 4.5 is none. */
static gboolean
is_whole (const char *literal)
{
  double number = g_ascii_strtod (literal, NULL);

  return number == floor (number);
}

static gboolean
read_field (SwReader *self,
            SwNode *node,
            const SwMember *member,
            guint token)
{
  SwJsonType type = sw_json_tape_type (self->tape, token);
  g_autoptr (SwValue) value = NULL;

  if (type == SW_JSON_NULL && (member->flags & SW_MEMBER_NULLABLE) != 0)
    {
      sw_node_init_value (node, member->field, sw_value_null ());
      return TRUE;
    }

  switch (member->type)
    {
    case SW_MEMBER_STRING:
      if (type != SW_JSON_STRING)
        return refuse (self, token,
                       (member->flags & SW_MEMBER_NULLABLE) != 0 ? _("a string or null")
                                                                 : _("a string"));
      value = sw_json_tape_ref_string (self->tape, token);
      break;

    case SW_MEMBER_INTEGER:
      if (type == SW_JSON_NUMBER)
        value = ref_literal (self, token);
      if (value == NULL || !is_whole (value))
        return refuse (self, token,
                       (member->flags & SW_MEMBER_NULLABLE) != 0 ? _("a whole number or null")
                                                                 : _("a whole number"));
      break;

    case SW_MEMBER_NUMBER:
      if (type != SW_JSON_NUMBER)
        return refuse (self, token, _("a number"));
      value = ref_literal (self, token);
      break;

    case SW_MEMBER_BOOLEAN:
      if (type != SW_JSON_TRUE && type != SW_JSON_FALSE)
        return refuse (self, token, _("true or false"));
      value = sw_value_new_boolean (type == SW_JSON_TRUE);
      break;

    case SW_MEMBER_SWITCH:
      if (type == SW_JSON_TRUE || type == SW_JSON_FALSE)
        value = sw_value_new_boolean (type == SW_JSON_TRUE);
      /* A value is text, so the string "true" could not be told from true when it is written. */
      else if (type == SW_JSON_STRING && !sw_json_tape_string_equals (self->tape, token, "true") &&
               !sw_json_tape_string_equals (self->tape, token, "false"))
        value = sw_json_tape_ref_string (self->tape, token);
      else
        return refuse (self, token, _("true, false or “auto”"));
      break;

    default:
      g_assert_not_reached ();
    }

  sw_node_init_value (node, member->field, g_steal_pointer (&value));
  return TRUE;
}

static gboolean
count_statement (SwReader *self,
                 guint token)
{
  if (++self->n_statements <= SW_FORMAT_MAX_STATEMENTS)
    return TRUE;

  g_propagate_error (self->error,
                     sw_format_error_new_at (SW_FORMAT_ERROR_TOO_MANY_STATEMENTS, self->tape, token,
                                             _("at most 100,000 statements")));
  return FALSE;
}

static gboolean
read_list (SwReader *self,
           SwNode *node,
           const SwMember *member,
           SwView view,
           guint token)
{
  gboolean strings = member->type == SW_MEMBER_STRINGS;
  SwJsonIter iter;
  guint element;

  if (!sw_reader_expect (self, token, SW_JSON_ARRAY))
    return FALSE;

  if (member->child == SW_KIND_STATEMENT && view == SW_VIEW_RECORD)
    {
      self->record_statements = token;
      return TRUE;
    }

  sw_json_iter_init (&iter, self->tape, token);
  while (sw_json_iter_next_element (&iter, &element))
    {
      g_autoptr (SwNode) child = NULL;

      if (!sw_reader_expect (self, element, strings ? SW_JSON_STRING : SW_JSON_OBJECT) ||
          (member->child == SW_KIND_STATEMENT && !count_statement (self, element)))
        return FALSE;

      child = sw_node_new (member->child);
      if (strings)
        sw_node_init_value (child, 0, sw_json_tape_ref_string (self->tape, element));
      else if (!sw_reader_read_object (self, child, SW_VIEW_WHOLE, element))
        return FALSE;
      sw_node_init_child (node, member->list, child);
    }

  return TRUE;
}

/* An object whose members are nodes: levels, by their keys. */
static gboolean
read_keyed (SwReader *self,
            SwNode *node,
            SwKind kind,
            SwListId list,
            SwView view,
            guint token)
{
  SwJsonIter iter;
  guint name, value;

  if (!sw_reader_expect (self, token, SW_JSON_OBJECT))
    return FALSE;

  if (view == SW_VIEW_RECORD)
    {
      self->record_levels = token;
      return TRUE;
    }

  sw_json_iter_init (&iter, self->tape, token);
  while (sw_json_iter_next_member (&iter, &name, &value))
    {
      g_autoptr (SwNode) child = sw_node_new (kind);

      sw_node_init_value (child, 0, sw_json_tape_ref_string (self->tape, name));
      if (!sw_reader_expect (self, value, SW_JSON_OBJECT) ||
          !sw_reader_read_object (self, child, view, value))
        return FALSE;
      sw_node_init_child (node, list, child);
    }

  return TRUE;
}

static gboolean
read_section (SwReader *self,
              SwNode *node,
              const SwMember *member,
              guint token)
{
  g_autoptr (SwNode) section = NULL;

  if (!sw_reader_expect (self, token, SW_JSON_OBJECT))
    return FALSE;

  if (sw_node_get_kind (node) == SW_KIND_FRAMEWORK)
    return read_keyed (self, self->plain, SW_KIND_LEVEL, SW_LIST_LEVELS, SW_VIEW_PLAIN, token);

  if (g_str_equal (member->name, SW_SECTION_PLAIN_KEY))
    {
      self->record_section = token;
      return TRUE;
    }

  section = sw_node_new (member->child);
  sw_node_init_text (section, SW_SECTION_KEY, member->name);
  if (!sw_reader_read_object (self, section, SW_VIEW_WHOLE, token))
    return FALSE;
  sw_node_init_child (self->root, member->list, section);
  return TRUE;
}

static gboolean
read_member (SwReader *self,
             SwNode *node,
             const SwMember *member,
             SwView view,
             guint token)
{
  switch (member->type)
    {
    case SW_MEMBER_PART:
      {
        g_autoptr (SwNode) part = NULL;

        if (!sw_reader_expect (self, token, SW_JSON_OBJECT))
          return FALSE;
        part = sw_node_new (member->child);
        sw_node_init_part (node, part);
        return sw_reader_read_object (self, part, SW_VIEW_WHOLE, token);
      }

    case SW_MEMBER_SECTION:
      return read_section (self, node, member, token);

    case SW_MEMBER_OBJECTS:
    case SW_MEMBER_STRINGS:
      return read_list (self, node, member, view, token);

    case SW_MEMBER_KEYED:
      return read_keyed (self, node, member->child, member->list, view, token);

    default:
      return read_field (self, node, member, token);
    }
}

static SwShape *
new_shape (const SwMember **members,
           guint n)
{
  SwShape *shape = sw_shape_new ();

  for (guint i = 0; i < n; i++)
    sw_shape_add_known (shape, members[i]);
  return shape;
}

static SwShape *
share_shape (SwReader *self,
             SwKind kind,
             SwView view,
             const SwMember **members,
             guint n)
{
  SwShape **last = &self->shapes[kind][view == SW_VIEW_WHOLE ? 0 : view == SW_VIEW_PLAIN ? 1 : 2];
  gboolean same = *last != NULL && sw_shape_get_n_members (*last) == n;

  for (guint i = 0; same && i < n; i++)
    same = sw_shape_get_member (*last, i)->known == members[i];

  if (!same)
    {
      sw_shape_unref (*last);
      *last = new_shape (members, n);
    }
  return sw_shape_ref (*last);
}

static const SwMember *
find_member (SwReader *self,
             SwKind kind,
             SwView view,
             guint name)
{
  gsize length;
  const char *raw = sw_json_tape_peek_raw (self->tape, name, &length);
  g_autofree char *said = NULL;
  const SwMember *member;

  if (memchr (raw, '\\', length) == NULL)
    {
      member = sw_schema_find_member (kind, view, raw + 1, length - 2, NULL);
    }
  else
    {
      said = sw_json_tape_dup_string (self->tape, name);
      member = sw_schema_find_member (kind, view, said, strlen (said), NULL);
    }

  if (member != NULL && member->child == SW_KIND_EXTENSIONS && self->leave_extensions)
    return NULL;
  return member;
}

/**
 * sw_reader_read_object:
 * @self: a reader
 * @node: a node that belongs to nobody yet, or at least to nobody outside the reader
 * @view: which of the node's objects
 * @token: that object
 *
 * Returns: whether it could be read; if not, the reader's error says why
 */
gboolean
sw_reader_read_object (SwReader *self,
                       SwNode *node,
                       SwView view,
                       guint token)
{
  SwKind kind = sw_node_get_kind (node);
  g_autoptr (SwShape) shape = NULL;
  const SwMember *members[MAX_MEMBERS];
  guint n = 0;
  SwJsonIter iter;
  guint name, value;

  g_assert (sw_schema_get (kind)->n_members <= MAX_MEMBERS);

  sw_json_iter_init (&iter, self->tape, token);
  while (sw_json_iter_next_member (&iter, &name, &value))
    {
      const SwMember *member = find_member (self, kind, view, name);

      if (member == NULL)
        {
          g_autofree char *said = sw_json_tape_dup_string (self->tape, name);
          g_autofree char *raw = sw_json_text_compact (self->tape, value, NULL);

          if (shape == NULL)
            shape = new_shape (members, n);
          sw_shape_add_unknown (shape, said, raw);
          continue;
        }

      if (!read_member (self, node, member, view, value))
        return FALSE;
      if (shape != NULL)
        sw_shape_add_known (shape, member);
      else
        members[n++] = member;
    }

  if (shape == NULL)
    shape = share_shape (self, kind, view, members, n);
  sw_node_init_shape (node, view, g_steal_pointer (&shape));
  return TRUE;
}

/* What makes a framework of an object; all else may be missing. */
static gboolean
check_framework (const SwJsonTape *tape,
                 GError **error)
{
  guint value;

  if (sw_json_tape_type (tape, 0) != SW_JSON_OBJECT)
    {
      g_propagate_error (error, sw_format_error_new_at (SW_FORMAT_ERROR_NOT_A_FRAMEWORK, tape, 0,
                                                        _("an object")));
      return FALSE;
    }

  if (!sw_json_tape_find (tape, 0, "schemaVersion", &value))
    {
      g_propagate_error (error,
                         sw_format_error_new_at (SW_FORMAT_ERROR_NOT_A_FRAMEWORK, tape, 0,
                                                 _("an object with a member “schemaVersion”")));
      return FALSE;
    }

  if (!sw_json_tape_find (tape, 0, "framework", &value))
    {
      g_propagate_error (error, sw_format_error_new_at (SW_FORMAT_ERROR_NOT_A_FRAMEWORK, tape, 0,
                                                        _("an object with a member “framework”")));
      return FALSE;
    }

  return TRUE;
}

static gboolean
has_newer_extensions (const SwJsonTape *tape)
{
  double format = 0;
  guint extensions, value;

  /* A number beyond a double is infinite, and newer all the same. */
  if (sw_json_tape_find (tape, 0, "extensions", &extensions) &&
      sw_json_tape_find (tape, extensions, "skillwright", &value))
    sw_json_tape_get_double (tape, value, &format);
  return format > SW_EXTENSIONS_VERSION;
}

/* A tick is good for the text that its record was written for. One whose record does not say, from a hand
 * or another program, is taken at its word for the text that it stands beside, and for no later one. */
static void
bind_ticks (SwNode *node)
{
  static const SwListId ways[] = { SW_LIST_SECTIONS, SW_LIST_DOMAINS, SW_LIST_LEVELS, SW_LIST_STATEMENTS };
  SwNode *seen = sw_node_get_kind (node) == SW_KIND_STATEMENT ? sw_node_peek_part (node, SW_KIND_SEEN) : NULL;

  if (seen != NULL && !sw_node_is_empty (seen) && sw_node_get_text (node, SW_STATEMENT_FOR) == NULL)
    sw_node_init_text (node, SW_STATEMENT_FOR, sw_node_get_text (node, SW_STATEMENT_TEXT));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint j = 0; j < sw_node_get_n (node, ways[i]); j++)
      bind_ticks (sw_node_get_nth (node, ways[i], j));
}

static SwDocument *
read_document (const SwJsonTape *tape,
               gboolean leave_extensions,
               SwReadReport *report,
               GError **error)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) plain = sw_node_new (SW_KIND_SECTION);
  SwReader reader = { .tape = tape,
                      .root = root,
                      .plain = plain,
                      .leave_extensions = leave_extensions,
                      .record_section = SW_NO_TOKEN,
                      .record_levels = SW_NO_TOKEN,
                      .record_statements = SW_NO_TOKEN,
                      .report = report,
                      .error = error };
  SwDocument *document = NULL;

  sw_node_init_text (plain, SW_SECTION_KEY, SW_SECTION_PLAIN_KEY);
  sw_node_init_child (root, SW_LIST_SECTIONS, plain);

  if (sw_reader_read_object (&reader, root, SW_VIEW_WHOLE, 0) &&
      (reader.record_section == SW_NO_TOKEN || sw_reader_read_records (&reader)))
    {
      bind_ticks (root);
      document = sw_document_new (root);
      if (reader.mended)
        sw_document_set_mended (document);
    }

  for (guint i = 0; i < SW_N_KINDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (reader.shapes[i]); j++)
      sw_shape_unref (reader.shapes[i][j]);
  return document;
}

static void
protect_newer (SwDocument *document,
               gboolean newer_extensions)
{
  SwNode *root = sw_document_get_root (document);
  const char *version = sw_node_get_text (root, SW_DOCUMENT_SCHEMA_VERSION);
  g_autofree char *reason = NULL;

  if (g_strcmp0 (version, SW_SCHEMA_VERSION) != 0)
    reason = g_strdup_printf (_("This framework is of schema version “%s”; this program knows %s. "
                                "It can be read, but not changed; a newer Skillwright can change it."),
                              version, SW_SCHEMA_VERSION);
  else if (newer_extensions)
    reason =
      g_strdup (_("This framework was written by a newer Skillwright. It can be read, but not "
                   "changed: this one could spoil what it does not know. Use the newer one to change it."));

  if (reason != NULL)
    sw_document_set_read_only (document, reason);
}

/**
 * sw_canonical_read:
 * @tape: a scanned text
 * @report: (out) (optional) (transfer full): what was done besides reading
 * @error: an error of %SW_FORMAT_ERROR
 *
 * Reads a framework of the canonical schema, with or without a block of extensions.
 *
 * Returns: (transfer full) (nullable): the document
 */
SwDocument *
sw_canonical_read (const SwJsonTape *tape,
                   SwReadReport **report,
                   GError **error)
{
  g_autoptr (SwReadReport) told = sw_read_report_new ();
  g_autoptr (GError) local_error = NULL;
  gboolean newer;
  SwDocument *document;

  if (!check_framework (tape, error))
    return NULL;

  newer = has_newer_extensions (tape);
  document = read_document (tape, FALSE, told, &local_error);
  if (document == NULL && newer)
    {
      g_clear_error (&local_error);
      sw_read_report_free (g_steal_pointer (&told));
      told = sw_read_report_new ();
      document = read_document (tape, TRUE, told, &local_error);
    }

  if (document == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  protect_newer (document, newer);
  if (report != NULL)
    *report = g_steal_pointer (&told);
  return document;
}
