/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which members an object is written with.
 *
 * A pristine document is written exactly as it was read. As soon as something was done, a document that
 * has a block of extensions gets it whole. Whether a document that came without the block needs one is
 * asked of everything that schema 1.0 has no place for. An id that was only derived does not count: it can
 * be derived again. */

#include "json/sw-canonical-writer-private.h"

#include "model/sw-identity.h"
#include "model/sw-statement.h"

/* Whether the member is the node's id, other than that of the whole document. */
gboolean
sw_canonical_writer_is_id (SwNode *node,
                           const SwMember *member)
{
  SwKind kind = sw_node_get_kind (node);

  return kind != SW_KIND_META && sw_identity_get_field (kind) == (int) member->field;
}

/* Whether there are others of its kind beside it. */
gboolean
sw_canonical_writer_is_one_of_many (SwNode *node)
{
  SwKind kind = sw_node_get_kind (node);

  return kind != SW_KIND_SECTION && kind != SW_KIND_LEVEL;
}

/* Whether it is the text that a statement's record was for. */
gboolean
sw_canonical_writer_is_for (SwNode *node,
                            const SwMember *member)
{
  return sw_node_get_kind (node) == SW_KIND_STATEMENT && member->field == SW_STATEMENT_FOR;
}

/* Whether a node's record, or that of anything below it, says what schema 1.0 has no place for. */
static gboolean
has_record_data (SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  if (sw_shape_has_unknown (sw_node_get_shape (node, SW_VIEW_RECORD)))
    return TRUE;

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];

      if (member->name == NULL || (member->views & SW_VIEW_RECORD) == 0)
        continue;

      if (sw_member_is_field (member))
        {
          if (sw_node_get_value (node, member->field) != NULL)
            return TRUE;
        }
      else if (member->type == SW_MEMBER_PART)
        {
          SwNode *part = sw_node_peek_part (node, member->child);

          if (part != NULL && !sw_node_is_empty (part))
            return TRUE;
        }
      else if (member->child != SW_KIND_LEVEL && member->child != SW_KIND_STATEMENT)
        {
          if (sw_node_get_n (node, member->list) > 0)
            return TRUE;
        }
      else
        {
          for (guint j = 0; j < sw_node_get_n (node, member->list); j++)
            if (has_record_data (sw_node_get_nth (node, member->list, j)))
              return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_statements (SwNode *section)
{
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_LEVELS); i++)
    if (sw_node_get_n (sw_node_get_nth (section, SW_LIST_LEVELS, i), SW_LIST_STATEMENTS) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
needs_block (SwCanonicalWriter *self)
{
  SwNode *extensions = sw_node_peek_part (self->root, SW_KIND_EXTENSIONS);

  return (extensions != NULL && !sw_node_is_empty (extensions)) ||
         sw_node_get_n (self->root, SW_LIST_SECTIONS) > 1 || has_record_data (self->plain);
}

static gboolean
wants_section (SwCanonicalWriter *self,
               SwNode *node,
               const SwMember *member,
               gboolean had,
               gboolean is_new)
{
  SwNode *section;

  if (sw_node_get_kind (node) == SW_KIND_FRAMEWORK)
    return had || is_new || sw_node_get_n (self->plain, SW_LIST_LEVELS) > 0;

  section = sw_node_find_child (self->root, SW_LIST_SECTIONS, SW_SECTION_KEY, member->name);
  if (section == NULL)
    return FALSE;
  if (section != self->plain || had)
    return TRUE;
  return !self->exact && (has_statements (section) || has_record_data (section));
}

static gboolean
wants_part (SwCanonicalWriter *self,
            SwNode *node,
            const SwMember *member,
            gboolean had,
            gboolean is_new)
{
  SwNode *part = sw_node_peek_part (node, member->child);

  if (self->exact)
    return had;
  if (member->child == SW_KIND_EXTENSIONS)
    return had || needs_block (self);
  if (member->child == SW_KIND_SEEN && !sw_statement_is_seen (node))
    return FALSE;
  if ((had || is_new) && (member->flags & SW_MEMBER_ALWAYS) != 0)
    return TRUE;
  if (part == NULL || !sw_node_is_empty (part))
    return part != NULL;

  /* An empty object that the file had stays; one that has lost what it said goes. */
  if (had)
    {
      const SwShape *shape = sw_node_get_shape (part, SW_VIEW_WHOLE);

      for (guint i = 0; i < sw_shape_get_n_members (shape); i++)
        if (sw_member_is_field (sw_shape_get_member (shape, i)->known))
          return FALSE;
    }
  return had;
}

static gboolean
wants_field (SwCanonicalWriter *self,
             SwNode *node,
             const SwMember *member,
             gboolean had,
             gboolean is_new)
{
  /* What a tick was for, the reader may have had to say itself. */
  if (self->exact && !had && sw_canonical_writer_is_for (node, member))
    return FALSE;
  if (sw_node_get_value (node, member->field) != NULL)
    return TRUE;
  if (self->exact)
    return FALSE;

  /* What is one of many can be named from elsewhere, and gets its id with the first save. Whether
   * anybody has asked for an id yet must not matter: undo and redo ask on their way. */
  if (sw_canonical_writer_is_id (node, member))
    return sw_canonical_writer_is_one_of_many (node);
  if (sw_canonical_writer_is_for (node, member) || sw_node_get_kind (node) == SW_KIND_EXTENSIONS)
    return TRUE;
  return (had || is_new) && (member->flags & SW_MEMBER_ALWAYS) != 0;
}

/* Whether the node is written with that member; @had: it stood in the file, @is_new: the object did not. */
gboolean
sw_canonical_writer_wants (SwCanonicalWriter *self,
                           SwNode *node,
                           const SwMember *member,
                           gboolean had,
                           gboolean is_new)
{
  if (sw_member_is_field (member))
    return wants_field (self, node, member, had, is_new);
  if (member->type == SW_MEMBER_PART)
    return wants_part (self, node, member, had, is_new);
  if (member->type == SW_MEMBER_SECTION)
    return wants_section (self, node, member, had, is_new);

  if (had || self->exact)
    return had;
  return sw_node_get_n (node, member->list) > 0 ||
         (is_new && (member->flags & SW_MEMBER_ALWAYS) != 0);
}
