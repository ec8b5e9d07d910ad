/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwOutlineItem: a line of the outline. It stands for one node as long as the document is shown, so
 * that a row that has the focus keeps it whatever happens around it. What it says is set as a whole
 * by SwOutlineModel and told by one signal, only when something differs. */

#include "outline/sw-outline-item.h"

#include <glib/gi18n-lib.h>

struct _SwOutlineItem
{
  GObject parent_instance;

  SwNode *node;
  SwListId list;
  guint depth;
  gboolean expandable;
  gboolean expanded;
  char *title;
  SwOutlineLine line;      /* its title is the one above */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwOutlineItem, sw_outline_item, G_TYPE_OBJECT)

static void
sw_outline_item_finalize (GObject *object)
{
  SwOutlineItem *self = SW_OUTLINE_ITEM (object);

  g_clear_object (&self->node);
  g_free (self->title);

  G_OBJECT_CLASS (sw_outline_item_parent_class)->finalize (object);
}

static void
sw_outline_item_class_init (SwOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_outline_item_finalize;

  /**
   * SwOutlineItem::changed:
   * @self: an item that says something else now
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_outline_item_init (SwOutlineItem *self)
{
}

/**
 * sw_outline_item_new:
 * @node: (transfer none): what it stands for
 * @list: which list of @node; %SW_N_LISTS for the node itself
 * @depth: how far it is indented
 * @expanded: whether they are shown
 *
 * Returns: (transfer full): an item that says nothing yet
 */
SwOutlineItem *
sw_outline_item_new (SwNode *node,
                     SwListId list,
                     guint depth,
                     gboolean expanded)
{
  SwOutlineItem *self = g_object_new (SW_TYPE_OUTLINE_ITEM, NULL);

  self->node = g_object_ref (node);
  self->list = list;
  self->depth = depth;
  self->expanded = expanded;
  return self;
}

/**
 * sw_outline_item_get_node:
 * @self: an item
 *
 * Returns: (transfer none): the node it stands for
 */
SwNode *
sw_outline_item_get_node (SwOutlineItem *self)
{
  return self->node;
}

/**
 * sw_outline_item_get_list:
 * @self: an item
 *
 * Returns: the list of the node it stands for; %SW_N_LISTS for the node itself
 */
SwListId
sw_outline_item_get_list (SwOutlineItem *self)
{
  return self->list;
}

/**
 * sw_outline_item_get_depth:
 * @self: an item
 *
 * Returns: how many lines it hangs below
 */
guint
sw_outline_item_get_depth (SwOutlineItem *self)
{
  return self->depth;
}

/**
 * sw_outline_item_is_expandable:
 * @self: an item
 *
 * Returns: whether there may be lines below it
 */
gboolean
sw_outline_item_is_expandable (SwOutlineItem *self)
{
  return self->expandable;
}

/**
 * sw_outline_item_set_expandable:
 * @self: an item
 * @expandable: whether there may be lines below it
 */
void
sw_outline_item_set_expandable (SwOutlineItem *self,
                                gboolean expandable)
{
  if (self->expandable == expandable)
    return;

  self->expandable = expandable;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sw_outline_item_is_expanded:
 * @self: an item
 *
 * Returns: whether the lines below it are shown
 */
gboolean
sw_outline_item_is_expanded (SwOutlineItem *self)
{
  return self->expanded;
}

/**
 * sw_outline_item_set_expanded:
 * @self: an item
 * @expanded: whether the lines below it are shown
 *
 * For the model, which shows them: see sw_outline_model_set_expanded().
 */
void
sw_outline_item_set_expanded (SwOutlineItem *self,
                              gboolean expanded)
{
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sw_outline_item_get_line:
 * @self: an item
 *
 * Returns: (transfer none): what it says
 */
const SwOutlineLine *
sw_outline_item_get_line (SwOutlineItem *self)
{
  return &self->line;
}

/**
 * sw_outline_item_set_line:
 * @self: an item
 * @line: what it shall say
 */
void
sw_outline_item_set_line (SwOutlineItem *self,
                          const SwOutlineLine *line)
{
  const SwOutlineLine *old = &self->line;

  if (g_strcmp0 (old->title, line->title) == 0 && old->counts == line->counts && old->plain == line->plain &&
      old->n_statements == line->n_statements && old->reviewed == line->reviewed && old->n_left == line->n_left && old->min == line->min &&
      old->n_findings == line->n_findings && old->severity == line->severity)
    return;

  if (g_strcmp0 (self->title, line->title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (line->title);
    }
  self->line = *line;
  self->line.title = self->title;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * sw_outline_item_dup_count:
 * @self: an item
 *
 * Returns: (transfer full): its count as shown: "10", "7/10" while there are too few
 */
char *
sw_outline_item_dup_count (SwOutlineItem *self)
{
  const SwOutlineLine *line = &self->line;

  if (!line->counts)
    return g_strdup ("");
  if (line->n_statements < line->min)
    /* Translators: how many statements a level has, and how many it should have at least. */
    return g_strdup_printf (C_("outline", "%u/%u"), line->n_statements, line->min);
  return g_strdup_printf ("%u", line->n_statements);
}

/* How many of its statements are left to review; empty where none is, or nobody has begun. */
static char *
dup_left (SwOutlineItem *self)
{
  if (!self->line.reviewed || self->line.n_left == 0)
    return g_strdup ("");
  /* Translators: statements that are left to review. */
  return g_strdup_printf (ngettext ("%u left", "%u left", self->line.n_left), self->line.n_left);
}

/**
 * sw_outline_item_dup_name:
 * @self: an item
 *
 * Returns: (transfer full): all it says in words: "Emerging, 7 of 10 statements, 1 warning"
 */
char *
sw_outline_item_dup_name (SwOutlineItem *self)
{
  const SwOutlineLine *line = &self->line;
  GString *name = g_string_new (line->title);

  if (line->counts && line->n_statements < line->min)
    {
      /* Translators: part of a list, after a level's name and a comma; "%u of %u". */
      g_string_append_printf (name,
                              ngettext (", %u of %u statement", ", %u of %u statements", line->min),
                              line->n_statements, line->min);
    }
  else if (line->counts && line->plain)
    {
      /* Translators: what is counted, in a list: "Sources, 11". */
      g_string_append_printf (name, C_("outline", ", %u"), line->n_statements);
    }
  else if (line->counts)
    {
      /* Translators: part of a list, after a level's name and a comma. */
      g_string_append_printf (name,
                              ngettext (", %u statement", ", %u statements", line->n_statements),
                              line->n_statements);
    }

  if (line->reviewed)
    {
      g_autofree char *left = dup_left (self);

      /* Translators: part of a list, after a level's name: ", 3 left". */
      g_string_append_printf (name, C_("outline", ", %s"), line->n_left > 0 ? left : _("all reviewed"));
    }

  if (line->n_findings > 0 && line->severity == SW_SEVERITY_ERROR)
    {
      /* Translators: part of a list, after a level's name and a comma. */
      g_string_append_printf (name,
                              ngettext (", %u problem", ", %u problems", line->n_findings),
                              line->n_findings);
    }
  else if (line->n_findings > 0)
    {
      /* Translators: part of a list, after a level's name and a comma. */
      g_string_append_printf (name,
                              ngettext (", %u warning", ", %u warnings", line->n_findings),
                              line->n_findings);
    }

  return g_string_free (name, FALSE);
}
