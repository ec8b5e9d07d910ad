/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an export leaves out.
 *
 * A format says of a field or list whether it has a place for it; one walk over the document, by the
 * schema's table, asks it about everything that is there. So a field that the schema gets later is
 * told as left out by every format that does not know it yet, and so is each member that the schema
 * itself does not know. What occurs many times, such as the notes of statements, is told once and
 * counted: the pointer then has “*” where the occurrences differ.
 *
 * An absent value, null and an empty text say nothing, and are not missed. */

#include "export/sw-export-report.h"

#include <glib/gi18n-lib.h>

#include "text/sw-visible.h"

typedef struct
{
  SwExportReport *report;
  SwExportHolds holds;
  SwNode *root;
  SwNode *plain;
  GString *path;
} Walk;

static void walk_node (Walk *self, SwNode *node, SwView view);

static void
left_out_free (gpointer data)
{
  SwLeftOut *left_out = data;

  g_free (left_out->pointer);
  g_free (left_out);
}

/**
 * sw_export_report_new:
 *
 * Returns: (transfer full): a report that nothing is in yet
 */
SwExportReport *
sw_export_report_new (void)
{
  SwExportReport *self = g_new0 (SwExportReport, 1);

  self->left_out = g_ptr_array_new_with_free_func (left_out_free);
  self->by_pointer = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/** sw_export_report_free: @self: (transfer full) (nullable): a report */
void
sw_export_report_free (SwExportReport *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_pointer);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/**
 * sw_export_report_add:
 * @self: a report
 * @pointer: what is left out
 * @title: (nullable): what people call it; it must outlive the report
 * @n: how often
 */
void
sw_export_report_add (SwExportReport *self,
                      const char *pointer,
                      const char *title,
                      guint n)
{
  SwLeftOut *left_out = g_hash_table_lookup (self->by_pointer, pointer);

  if (left_out == NULL)
    {
      left_out = g_new0 (SwLeftOut, 1);
      left_out->pointer = g_strdup (pointer);
      left_out->title = title;
      g_ptr_array_add (self->left_out, left_out);
      g_hash_table_insert (self->by_pointer, left_out->pointer, left_out);
    }
  left_out->n += n;
}

/* Appends a name to the path as RFC 6901 has it; returns what to truncate the path to afterwards. */
static gsize
push (Walk *self,
      const char *name)
{
  gsize before = self->path->len;

  g_string_append_c (self->path, '/');
  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (self->path, "~0");
      else if (*p == '/')
        g_string_append (self->path, "~1");
      else
        g_string_append_c (self->path, *p);
    }
  return before;
}

static void
tell (Walk *self,
      const char *name,
      const char *title,
      guint n)
{
  gsize before = push (self, name);

  sw_export_report_add (self->report, self->path->str, title, n);
  g_string_truncate (self->path, before);
}

static gboolean
has_children_of_its_own (SwKind kind)
{
  return kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL || kind == SW_KIND_STATEMENT;
}

static void
walk_list (Walk *self,
           SwNode *node,
           const SwMember *member,
           SwView view)
{
  guint n = sw_node_get_n (node, member->list);
  gboolean is_frame = has_children_of_its_own (member->child);
  gsize before;

  if (n == 0)
    return;
  if (!is_frame && !self->holds (node, member, view))
    {
      tell (self, member->name, member->title != NULL ? _(member->title) : _(sw_schema_get (member->child)->title), n);
      return;
    }

  before = push (self, member->name);
  push (self, "*");
  for (guint i = 0; i < n; i++)
    walk_node (self, sw_node_get_nth (node, member->list, i), is_frame ? view : SW_VIEW_WHOLE);
  g_string_truncate (self->path, before);
}

/* Records of levels that the document no longer has. */
static void
walk_kept_levels (Walk *self)
{
  const SwShape *shape = sw_node_get_shape (self->plain, SW_VIEW_PLAIN);
  gsize before = push (self, "levels");

  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    {
      const SwShapeMember *kept = sw_shape_get_member (shape, i);

      if (kept->raw != NULL && sw_node_find_child (self->plain, SW_LIST_LEVELS, SW_LEVEL_KEY, kept->name) == NULL)
        tell (self, kept->name, NULL, 1);
    }
  g_string_truncate (self->path, before);
}

static void
walk_section (Walk *self,
              SwNode *node,
              const SwMember *member)
{
  gboolean is_plain = sw_node_get_kind (node) == SW_KIND_FRAMEWORK;
  const char *key = is_plain ? SW_SECTION_PLAIN_KEY : member->name;
  gsize before = push (self, member->name);

  for (guint i = 0; i < sw_node_get_n (self->root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (self->root, SW_LIST_SECTIONS, i);

      if (g_strcmp0 (sw_node_get_text (section, SW_SECTION_KEY), key) != 0)
        continue;

      if (!is_plain)
        walk_node (self, section, section == self->plain ? SW_VIEW_RECORD : SW_VIEW_WHOLE);
      if (!is_plain && section == self->plain)
        walk_kept_levels (self);
      if (is_plain)
        {
          push (self, "*");
          for (guint j = 0; j < sw_node_get_n (section, SW_LIST_LEVELS); j++)
            walk_node (self, sw_node_get_nth (section, SW_LIST_LEVELS, j), SW_VIEW_PLAIN);
        }
    }
  g_string_truncate (self->path, before);
}

static void
walk_member (Walk *self,
             SwNode *node,
             const SwMember *member,
             SwView view)
{
  if (sw_member_is_field (member))
    {
      const char *text = sw_node_get_text (node, member->field);

      if (text != NULL && *text != '\0' && !self->holds (node, member, view))
        tell (self, member->name, sw_member_get_title (member), 1);
    }
  else if (member->type == SW_MEMBER_PART)
    {
      SwNode *part = sw_node_peek_part (node, member->child);
      gsize before = push (self, member->name);

      /* The sections hang from the root, so that extensions that hold only them look empty. */
      if (part != NULL)
        walk_node (self, part, SW_VIEW_WHOLE);
      g_string_truncate (self->path, before);
    }
  else if (member->type == SW_MEMBER_SECTION)
    {
      walk_section (self, node, member);
    }
  else
    {
      walk_list (self, node, member, view);
    }
}

/* A statement that has moved between sections brings the members of its other object along. */
static const SwShape *
find_shape (SwNode *node,
            SwView view)
{
  const SwShape *shape = sw_node_get_shape (node, view);

  if (shape == NULL && view != SW_VIEW_PLAIN)
    shape = sw_node_get_shape (node, view == SW_VIEW_WHOLE ? SW_VIEW_RECORD : SW_VIEW_WHOLE);
  return shape;
}

static void
walk_node (Walk *self,
           SwNode *node,
           SwView view)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));
  const SwShape *shape = find_shape (node, view);

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].name != NULL && (info->members[i].views & view) != 0)
      walk_member (self, node, &info->members[i], view);

  for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
    {
      const SwShapeMember *member = sw_shape_get_member (shape, i);

      if (member->known == NULL)
        tell (self, member->name, NULL, 1);
    }
}

/**
 * sw_export_report_compare:
 * @self: a report
 * @document: a document
 * @holds: what a format has a place for
 *
 * Adds all that @document holds and the format does not.
 */
void
sw_export_report_compare (SwExportReport *self,
                          SwDocument *document,
                          SwExportHolds holds)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Walk walk = { self, holds, NULL, NULL, path };

  walk.root = sw_document_get_root (document);
  walk.plain = sw_document_get_section (document, SW_SECTION_PLAIN_KEY);
  walk_node (&walk, walk.root, SW_VIEW_WHOLE);
}

/**
 * sw_left_out_to_string:
 * @left_out: what is left out
 *
 * Returns: (transfer full): it as a line for people
 */
char *
sw_left_out_to_string (const SwLeftOut *left_out)
{
  g_autofree char *pointer = sw_visible_dup (left_out->pointer);
  const char *title = left_out->title != NULL ? left_out->title : _("a member that is not known");

  if (left_out->n == 1)
    /* Translators: where in the file, and what it is. */
    return g_strdup_printf (_("Left out: %s (%s)."), pointer, title);
  /* Translators: where in the file, what it is, and how often it is there. */
  return g_strdup_printf (ngettext ("Left out: %s (%s), %u time.", "Left out: %s (%s), %u times.", left_out->n),
                          pointer, title, left_out->n);
}
