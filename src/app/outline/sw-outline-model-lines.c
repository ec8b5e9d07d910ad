/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines the outline has, and what each of them says.
 *
 * Occupation, framework, sections, domains and levels have a line each; of the rest, a table says what has
 * one. What a line says is cheap to find out (there are some dozens of them, and lists know their length),
 * so every commit looks at all of them; an item tells only when something differs. */

#include "outline/sw-outline-model-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-note-edits.h"
#include "model/sw-orphan-edits.h"
#include "model/sw-seen-edits.h"
#include "model/sw-statement.h"

static guint
count_open_notes (SwDocument *document)
{
  return sw_document_count_notes (document, SW_NOTES_OPEN);
}

static guint
count_anchors (SwDocument *document)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);
  guint n = 0;

  for (guint i = 0; i < info->n_members; i++)
    n += sw_node_get_n (anchors, info->members[i].list);
  return n;
}

/* What is no part of a section and has a line of its own, below the sections, in order. */
static const struct
{
  SwKind kind;
  SwListId list;           /* SW_N_LISTS for the node itself */
  const char *title;
  gboolean always;         /* a place that is empty is worth going to */
  guint (*count) (SwDocument *document);  /* (nullable): of a list that gathers from the whole document */
} others[] = {
  { SW_KIND_EVIDENCE, SW_N_LISTS, NC_("outline", "Evidence pack"), TRUE, NULL },
  { SW_KIND_ANCHORS, SW_N_LISTS, NC_("outline", "Source anchors"), TRUE, count_anchors },
  { SW_KIND_EXTENSIONS, SW_LIST_SOURCES, NC_("outline", "Sources"), TRUE, NULL },
  { SW_KIND_EXTENSIONS, SW_LIST_STRANDS, NC_("outline", "Strands"), TRUE, NULL },
  { SW_KIND_EXTENSIONS, SW_LIST_NOTES, NC_("outline", "Review"), TRUE, count_open_notes },
  { SW_KIND_EXTENSIONS, SW_LIST_ALLOWANCES, NC_("outline", "Allowances"), FALSE, sw_document_count_allowances },
  { SW_KIND_EXTENSIONS, SW_LIST_ORPHANS, NC_("outline", "Orphaned records"), FALSE, NULL },
};

/* Whether a node of that kind has a line in the tree. */
gboolean
sw_outline_model_has_line (SwKind kind)
{
  return kind == SW_KIND_OCCUPATION || kind == SW_KIND_FRAMEWORK || kind == SW_KIND_SECTION ||
         kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL;
}

/* A line stands for a node, or for one of the lists of the extensions, of which a document has one. */
gpointer
sw_outline_model_get_line_key (SwNode *node,
                               SwListId list)
{
  return list == SW_N_LISTS ? (gpointer) node : GUINT_TO_POINTER (list + 1);
}

/* How many things an other line counts. */
static guint
count_others (SwOutlineModel *self,
              guint index,
              SwNode *node)
{
  if (others[index].count != NULL)
    return others[index].count (sw_session_get_document (self->session));
  return others[index].list != SW_N_LISTS ? sw_node_get_n (node, others[index].list) : 0;
}

/* Whoever takes the last thing out of a list is still there, and so is its line. */
static gboolean
has_other_line (SwOutlineModel *self,
                SwNode *node,
                SwListId list)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].kind == sw_node_get_kind (node) && others[i].list == list)
      return others[i].always || list == SW_N_LISTS || count_others (self, i, node) > 0 ||
             sw_session_get_place_list (self->session) == list;
  return FALSE;
}

/* The node, and the list, whose line stands for @node. What has no line of its own is edited with
 * the framework. */
SwNode *
sw_outline_model_find_line_node (SwOutlineModel *self,
                                 SwNode *node,
                                 SwListId *list)
{
  SwListId in = *list;

  *list = SW_N_LISTS;
  for (; node != NULL; in = sw_node_get_list_id (node), node = sw_node_get_parent (node))
    {
      if (sw_outline_model_has_line (sw_node_get_kind (node)) || has_other_line (self, node, SW_N_LISTS))
        return node;
      if (in != SW_N_LISTS && has_other_line (self, node, in))
        {
          *list = in;
          return node;
        }
    }

  return sw_document_get_part (sw_session_get_document (self->session), SW_KIND_FRAMEWORK);
}

static const char *
get_text_or (SwNode *node,
             guint field,
             const char *otherwise)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL && *text != '\0' ? text : otherwise;
}

/* What the line of a node is called, and what it counts. */
static void
describe (SwOutlineModel *self,
          SwNode *node,
          SwListId list,
          gboolean closed,
          SwOutlineLine *line)
{
  const SwProfileLevel *level;

  switch (sw_node_get_kind (node))
    {
    case SW_KIND_OCCUPATION:
      line->title = _("Occupation");
      break;
    case SW_KIND_FRAMEWORK:
      line->title = _("Framework");
      break;
    case SW_KIND_SECTION:
      line->title = sw_session_get_section_title (self->session, node);
      line->counts = closed;
      break;
    case SW_KIND_DOMAIN:
      line->title = get_text_or (node, SW_DOMAIN_NAME, _("Domain without a name"));
      line->counts = closed;
      break;
    case SW_KIND_LEVEL:
      line->title = get_text_or (node, SW_LEVEL_LABEL, get_text_or (node, SW_LEVEL_KEY, _("Level without a name")));
      line->counts = TRUE;
      level = sw_profile_get_level_of (sw_session_get_profile (self->session), node);
      if (level != NULL)
        line->min = level->min;
      break;
    default:
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        if (others[i].kind == sw_node_get_kind (node) && others[i].list == list)
          {
            line->title = g_dpgettext2 (GETTEXT_PACKAGE, "outline", others[i].title);
            line->n_statements = count_others (self, i, node);
          }
      line->plain = TRUE;
      line->counts = line->n_statements > 0;
    }
}

static void
renew_line (SwOutlineModel *self,
            SwOutlineItem *item)
{
  SwNode *node = sw_outline_item_get_node (item);
  SwListId list = sw_outline_item_get_list (item);
  const SwOutlineTally *tally = g_hash_table_lookup (self->tallies, sw_outline_model_get_line_key (node, list));
  gboolean closed = sw_outline_item_is_expandable (item) && !sw_outline_item_is_expanded (item);
  SwOutlineLine line = { .title = "", .severity = SW_SEVERITY_OFF };

  describe (self, node, list, closed, &line);

  if (line.counts && !line.plain)
    line.n_statements = sw_count_statements (node);

  /* What is left is worth telling once somebody has begun to review. */
  if (self->n_ticked > 0 && !line.plain && (line.counts || sw_outline_item_is_expandable (item)))
    {
      guint n_ticked, n;

      sw_node_count_ticked (node, &n_ticked, &n);
      line.reviewed = TRUE;
      line.n_left = n - n_ticked;
    }

  /* Lines that are hidden speak through the one that hides them. */
  if (tally != NULL)
    {
      line.n_findings = closed ? tally->all : tally->own;
      line.severity = closed ? tally->all_worst : tally->own_worst;
    }

  sw_outline_item_set_line (item, &line);
}

/* Finds out anew what the shown lines say. */
void
sw_outline_model_renew_lines (SwOutlineModel *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  guint n;

  self->n_ticked = 0;
  if (document != NULL)
    sw_node_count_ticked (sw_document_get_root (document), &self->n_ticked, &n);

  for (guint i = 0; i < self->shown->len; i++)
    renew_line (self, g_ptr_array_index (self->shown, i));
}

static gboolean
add_line (SwOutlineModel *self,
          GPtrArray *lines,
          SwNode *node,
          SwListId list,
          guint depth)
{
  SwOutlineItem *item = g_hash_table_lookup (self->items, sw_outline_model_get_line_key (node, list));
  gboolean has_children = sw_node_get_n (node, SW_LIST_DOMAINS) + sw_node_get_n (node, SW_LIST_LEVELS) > 0;

  if (item == NULL)
    {
      /* Domains are many: they begin closed. */
      gboolean expanded = sw_node_get_kind (node) == SW_KIND_SECTION;

      item = sw_outline_item_new (node, list, depth, expanded);
      g_hash_table_insert (self->items, sw_outline_model_get_line_key (node, list), item);
    }

  sw_outline_item_set_expandable (item, has_children);
  g_ptr_array_add (lines, g_object_ref (item));
  return has_children && sw_outline_item_is_expanded (item);
}

static void
add_lines_below (SwOutlineModel *self,
                 GPtrArray *lines,
                 SwNode *node,
                 guint depth)
{
  if (!add_line (self, lines, node, SW_N_LISTS, depth))
    return;

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_DOMAINS); i++)
    add_lines_below (self, lines, sw_node_get_nth (node, SW_LIST_DOMAINS, i), depth + 1);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    add_lines_below (self, lines, sw_node_get_nth (node, SW_LIST_LEVELS, i), depth + 1);
}

/* The lines that are to be shown, in order. */
GPtrArray *
sw_outline_model_lay_out (SwOutlineModel *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *root;

  if (document == NULL)
    return lines;

  root = sw_document_get_root (document);
  add_line (self, lines, sw_document_get_part (document, SW_KIND_OCCUPATION), SW_N_LISTS, 0);
  add_line (self, lines, sw_document_get_part (document, SW_KIND_FRAMEWORK), SW_N_LISTS, 0);
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    add_lines_below (self, lines, sw_node_get_nth (root, SW_LIST_SECTIONS, i), 0);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      SwNode *node = sw_document_get_part (document, others[i].kind);

      if (has_other_line (self, node, others[i].list))
        add_line (self, lines, node, others[i].list, 0);
    }

  return lines;
}
