/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwOutlineModel: the session's document as a flat list of lines.
 *
 * GtkTreeListModel makes new rows on every splice, and expansion, selection and focus are lost with
 * the old ones. So the lines are kept here: one SwOutlineItem a node, made when the node is first
 * shown and kept as long as the document is; what is shown is laid out anew from the tree when
 * something in it came, went or moved, and only the range that differs is told.
 *
 * What a line says is cheap to find out (there are some dozens of them, and lists know their
 * length), so every commit looks at all of them; an item tells only when something differs. Findings
 * are many and change while one types: they are counted in an idle, once for all that came before. */

#include "outline/sw-outline-model.h"

#include <glib/gi18n-lib.h>

#include "lint/sw-finding.h"
#include "model/sw-note-edits.h"
#include "model/sw-orphan-edits.h"
#include "model/sw-seen-edits.h"
#include "model/sw-statement.h"

typedef struct
{
  guint own;               /* findings of the node itself */
  guint all;               /* with those of all that is below it */
  SwSeverity own_worst;
  SwSeverity all_worst;
} Tally;

struct _SwOutlineModel
{
  GObject parent_instance;

  SwSession *session;
  GPtrArray *shown;        /* of SwOutlineItem */
  GHashTable *items;       /* line → SwOutlineItem, kept; see get_line_key() */
  GHashTable *tallies;     /* line → Tally, of those that have findings */
  guint count_id;
  guint n_ticked;          /* statements that a reviewer has ticked */

  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *findings_signals;
};

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

static void sw_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SwOutlineModel, sw_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sw_outline_model_list_model_init))

static GType
sw_outline_model_get_item_type (GListModel *model)
{
  return SW_TYPE_OUTLINE_ITEM;
}

static guint
sw_outline_model_get_n_items (GListModel *model)
{
  return SW_OUTLINE_MODEL (model)->shown->len;
}

static gpointer
sw_outline_model_get_item (GListModel *model,
                           guint position)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (model);

  return position < self->shown->len ? g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
sw_outline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sw_outline_model_get_item_type;
  iface->get_n_items = sw_outline_model_get_n_items;
  iface->get_item = sw_outline_model_get_item;
}

static gboolean
has_line (SwKind kind)
{
  return kind == SW_KIND_OCCUPATION || kind == SW_KIND_FRAMEWORK || kind == SW_KIND_SECTION ||
         kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL;
}

/* A line stands for a node, or for one of the lists of the extensions, of which a document has one. */
static gpointer
get_line_key (SwNode *node,
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

static gboolean
has_other_line (SwOutlineModel *self,
                SwNode *node,
                SwListId list)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].kind == sw_node_get_kind (node) && others[i].list == list)
      return others[i].always || list == SW_N_LISTS || count_others (self, i, node) > 0;
  return FALSE;
}

/* The node, and the list, whose line stands for @node. What has no line of its own is edited with
 * the framework. */
static SwNode *
find_line_node (SwOutlineModel *self,
                SwNode *node,
                SwListId *list)
{
  SwListId in = *list;

  *list = SW_N_LISTS;
  for (; node != NULL; in = sw_node_get_list_id (node), node = sw_node_get_parent (node))
    {
      if (has_line (sw_node_get_kind (node)) || has_other_line (self, node, SW_N_LISTS))
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

static void
renew_line (SwOutlineModel *self,
            SwOutlineItem *item)
{
  SwNode *node = sw_outline_item_get_node (item);
  SwListId list = sw_outline_item_get_list (item);
  const Tally *tally = g_hash_table_lookup (self->tallies, get_line_key (node, list));
  gboolean closed = sw_outline_item_is_expandable (item) && !sw_outline_item_is_expanded (item);
  SwOutlineLine line = { .title = "", .severity = SW_SEVERITY_OFF };
  const SwProfileLevel *level;

  switch (sw_node_get_kind (node))
    {
    case SW_KIND_OCCUPATION:
      line.title = _("Occupation");
      break;
    case SW_KIND_FRAMEWORK:
      line.title = _("Framework");
      break;
    case SW_KIND_SECTION:
      line.title = sw_session_get_section_title (self->session, node);
      line.counts = closed;
      break;
    case SW_KIND_DOMAIN:
      line.title = get_text_or (node, SW_DOMAIN_NAME, _("Domain without a name"));
      line.counts = closed;
      break;
    case SW_KIND_LEVEL:
      line.title = get_text_or (node, SW_LEVEL_LABEL, get_text_or (node, SW_LEVEL_KEY, _("Level without a name")));
      line.counts = TRUE;
      level = sw_profile_get_level_of (sw_session_get_profile (self->session), node);
      if (level != NULL)
        line.min = level->min;
      break;
    default:
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        if (others[i].kind == sw_node_get_kind (node) && others[i].list == list)
          {
            line.title = g_dpgettext2 (GETTEXT_PACKAGE, "outline", others[i].title);
            line.n_statements = count_others (self, i, node);
          }
      line.plain = TRUE;
      line.counts = line.n_statements > 0;
    }

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

static void
renew_lines (SwOutlineModel *self)
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
  SwOutlineItem *item = g_hash_table_lookup (self->items, get_line_key (node, list));
  gboolean has_children = sw_node_get_n (node, SW_LIST_DOMAINS) + sw_node_get_n (node, SW_LIST_LEVELS) > 0;

  if (item == NULL)
    {
      /* Domains are many: they begin closed. */
      gboolean expanded = sw_node_get_kind (node) == SW_KIND_SECTION;

      item = sw_outline_item_new (node, list, depth, expanded);
      g_hash_table_insert (self->items, get_line_key (node, list), item);
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

static GPtrArray *
lay_out (SwOutlineModel *self)
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

static void
show_lines (SwOutlineModel *self)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint n_same = 0, n_same_end = 0;

  self->shown = lay_out (self);
  renew_lines (self);

  while (n_same < old->len && n_same < self->shown->len &&
         g_ptr_array_index (old, n_same) == g_ptr_array_index (self->shown, n_same))
    n_same++;

  while (n_same + n_same_end < old->len && n_same + n_same_end < self->shown->len &&
         g_ptr_array_index (old, old->len - 1 - n_same_end) ==
           g_ptr_array_index (self->shown, self->shown->len - 1 - n_same_end))
    n_same_end++;

  if (old->len != self->shown->len || n_same < old->len)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, old->len - n_same - n_same_end,
                                self->shown->len - n_same - n_same_end);
}

static void
tally_finding (SwOutlineModel *self,
               SwFinding *finding)
{
  SwSeverity severity = sw_finding_get_severity (finding);
  SwListId list = SW_N_LISTS;
  gboolean is_own = TRUE;

  /* A notice is worth reading, not worth a badge. */
  if (severity < SW_SEVERITY_WARNING)
    return;

  for (SwNode *node = find_line_node (self, sw_finding_get_node (finding), &list); node != NULL;
       node = sw_node_get_parent (node), list = SW_N_LISTS)
    {
      gpointer key = get_line_key (node, list);
      Tally *tally = g_hash_table_lookup (self->tallies, key);

      if (tally == NULL)
        {
          tally = g_new0 (Tally, 1);
          g_hash_table_insert (self->tallies, key, tally);
        }

      tally->all++;
      tally->all_worst = MAX (tally->all_worst, severity);
      if (is_own)
        {
          tally->own++;
          tally->own_worst = MAX (tally->own_worst, severity);
        }
      is_own = FALSE;
    }
}

static void
count_findings (SwOutlineModel *self)
{
  GListModel *findings = sw_session_get_findings (self->session);

  g_hash_table_remove_all (self->tallies);
  for (guint i = 0; findings != NULL && i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);

      tally_finding (self, finding);
    }

  renew_lines (self);
}

static gboolean
count_findings_cb (gpointer user_data)
{
  SwOutlineModel *self = user_data;

  self->count_id = 0;
  count_findings (self);
  return G_SOURCE_REMOVE;
}

static void
findings_changed_cb (SwOutlineModel *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_findings_cb, self);
}

static gboolean
is_structural (const SwChange *change)
{
  if (change->type == SW_CHANGE_SET)
    return FALSE;

  /* The first and the last of a list may bring and take its line, wherever in the document they are. */
  return has_line (sw_node_get_kind (change->node)) || sw_node_get_kind (change->parent) == SW_KIND_EXTENSIONS ||
         sw_node_get_kind (change->node) == SW_KIND_ALLOWANCE;
}

static void
committed_cb (SwOutlineModel *self,
              const SwCommit *commit)
{
  for (guint i = 0; i < commit->changes->len; i++)
    if (is_structural (g_ptr_array_index (commit->changes, i)))
      {
        show_lines (self);
        return;
      }

  renew_lines (self);
}

static void
document_changed_cb (SwOutlineModel *self)
{
  g_hash_table_remove_all (self->items);
  g_hash_table_remove_all (self->tallies);
  g_signal_group_set_target (self->document_signals, sw_session_get_document (self->session));
  g_signal_group_set_target (self->findings_signals, sw_session_get_findings (self->session));
  show_lines (self);
  findings_changed_cb (self);
}

static void
sw_outline_model_dispose (GObject *object)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->findings_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_outline_model_parent_class)->dispose (object);
}

static void
sw_outline_model_finalize (GObject *object)
{
  SwOutlineModel *self = SW_OUTLINE_MODEL (object);

  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->tallies);

  G_OBJECT_CLASS (sw_outline_model_parent_class)->finalize (object);
}

static void
sw_outline_model_class_init (SwOutlineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sw_outline_model_dispose;
  object_class->finalize = sw_outline_model_finalize;
}

static void
sw_outline_model_init (SwOutlineModel *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->tallies = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings",
                                  G_CALLBACK (document_changed_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  self->findings_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->findings_signals, "items-changed",
                                  G_CALLBACK (findings_changed_cb), self);
}

/**
 * sw_outline_model_new:
 * @session: (transfer none): whose document to show
 *
 * Returns: (transfer full): its lines, which follow the document
 */
SwOutlineModel *
sw_outline_model_new (SwSession *session)
{
  SwOutlineModel *self = g_object_new (SW_TYPE_OUTLINE_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  return self;
}

/**
 * sw_outline_model_find:
 * @self: a model
 * @node: a node of the document
 * @list: which of its lists; %SW_N_LISTS for the node itself
 * @position: (out) (optional): where its line is
 *
 * Returns: (transfer none) (nullable): the shown line nearest to @node: its own, or that of what
 *   it is in
 */
SwOutlineItem *
sw_outline_model_find (SwOutlineModel *self,
                       SwNode *node,
                       SwListId list,
                       guint *position)
{
  if (sw_session_get_document (self->session) == NULL)
    return NULL;

  for (node = find_line_node (self, node, &list); node != NULL; node = sw_node_get_parent (node), list = SW_N_LISTS)
    for (guint i = 0; i < self->shown->len; i++)
      {
        SwOutlineItem *item = g_ptr_array_index (self->shown, i);

        if (sw_outline_item_get_node (item) != node || sw_outline_item_get_list (item) != list)
          continue;

        if (position != NULL)
          *position = i;
        return item;
      }

  return NULL;
}

/**
 * sw_outline_model_get_parent:
 * @self: a model
 * @item: one of its lines
 * @position: (out) (optional): where the answer is
 *
 * Returns: (transfer none) (nullable): the line that @item hangs below
 */
SwOutlineItem *
sw_outline_model_get_parent (SwOutlineModel *self,
                             SwOutlineItem *item,
                             guint *position)
{
  if (sw_outline_item_get_depth (item) == 0)
    return NULL;

  return sw_outline_model_find (self, sw_node_get_parent (sw_outline_item_get_node (item)), SW_N_LISTS, position);
}

/**
 * sw_outline_model_set_expanded:
 * @self: a model
 * @item: one of its lines
 * @expanded: whether to show what is below it
 */
void
sw_outline_model_set_expanded (SwOutlineModel *self,
                               SwOutlineItem *item,
                               gboolean expanded)
{
  if (!sw_outline_item_is_expandable (item) || sw_outline_item_is_expanded (item) == expanded)
    return;

  sw_outline_item_set_expanded (item, expanded);
  show_lines (self);
}
