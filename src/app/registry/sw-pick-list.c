/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwPickList: a few or some hundred things of a document to choose from, by a word of their text.
 *
 * It is what a popover shows: the caret stays in the field that narrows the list, the arrows go about in
 * the list, Enter chooses. Where things can be ticked, the list stays open for the next one, and what is
 * ticked already stands first. All rows are of one height, so that GtkListView makes only those that are
 * seen; what does not fit in is in the tooltip. */

#include "registry/sw-pick-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "problems/sw-rule-page.h"
#include "text/sw-fuzzy.h"
#include "sw-popover-close.h"

/* In a line; the rest is in the tooltip. */
#define MANY_LETTERS 80

#define SW_TYPE_PICK_ITEM (sw_pick_item_get_type ())
G_DECLARE_FINAL_TYPE (SwPickItem, sw_pick_item, SW, PICK_ITEM, GObject)

struct _SwPickItem
{
  GObject parent_instance;

  SwNode *node;
  char *title;
  char *detail;
  SwCitedBy checked;
  SwFuzzy fit;
  guint position;
};

enum { CHANGED, N_ITEM_SIGNALS };
static guint item_signals[N_ITEM_SIGNALS];

G_DEFINE_FINAL_TYPE (SwPickItem, sw_pick_item, G_TYPE_OBJECT)

struct _SwPickList
{
  GtkWidget parent_instance;

  GPtrArray *items;        /* of SwPickItem */
  GListStore *shown;
  GtkSingleSelection *selection;
  gboolean checkable;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *explanation;
  GtkWidget *entry;
  GtkWidget *scrolled;
  GtkListView *list;
  GtkLabel *empty;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwPickList, sw_pick_list, GTK_TYPE_WIDGET)

static void
sw_pick_item_finalize (GObject *object)
{
  SwPickItem *self = SW_PICK_ITEM (object);

  g_object_unref (self->node);
  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (sw_pick_item_parent_class)->finalize (object);
}

static void
sw_pick_item_class_init (SwPickItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_pick_item_finalize;
  item_signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
sw_pick_item_init (SwPickItem *self)
{
}

/* What fits best comes first; what fits the same way stays in the document's order. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const SwPickItem *one = *(SwPickItem *const *) a;
  const SwPickItem *other = *(SwPickItem *const *) b;

  if (one->fit != other->fit)
    return one->fit > other->fit ? -1 : 1;
  return one->position < other->position ? -1 : 1;
}

static void
narrow (SwPickList *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      SwPickItem *item = g_ptr_array_index (self->items, i);
      SwFuzzy detail = sw_fuzzy_match (query, item->detail);

      item->fit = *query != '\0' ? MAX (sw_fuzzy_match (query, item->title), detail) : SW_FUZZY_START;
      if (item->fit != SW_FUZZY_NONE)
        g_ptr_array_add (fitting, item);
    }
  if (*query != '\0')
    g_ptr_array_sort (fitting, compare_items);

  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), fitting->pdata,
                       fitting->len);
  gtk_single_selection_set_selected (self->selection, fitting->len > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->scrolled, fitting->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), fitting->len == 0);
  if (self->items->len > 0)
    gtk_label_set_text (self->empty, _("Nothing of that name."));
  if (fitting->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
choose (SwPickList *self,
        guint position)
{
  g_autoptr (SwPickItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  g_autoptr (SwNode) node = item != NULL ? g_object_ref (item->node) : NULL;

  if (node == NULL)
    return;
  if (!self->checkable)
    sw_pick_list_close (self);
  g_signal_emit (self, signals[CHOSEN], 0, node);
}

static void
entered_cb (SwPickList *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static gboolean
key_pressed_cb (SwPickList *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  static const struct { guint key, keypad; int step; } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -8 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 8 },
  };
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].key || keyval == keys[i].keypad)
      {
        int position = (int) gtk_single_selection_get_selected (self->selection) + keys[i].step;

        if (n == 0)
          return TRUE;
        position = CLAMP (position, 0, n - 1);
        gtk_single_selection_set_selected (self->selection, (guint) position);
        gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint) position);
        return TRUE;
      }
  return FALSE;
}

static void
setup_cb (SwPickList *self,
          GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  if (self->checkable)
    {
      GtkWidget *check = gtk_image_new ();

      gtk_widget_add_css_class (check, "pick-check");
      gtk_box_append (GTK_BOX (row), check);
    }
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = i == 0 ? title : detail;

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (detail, "pick-detail");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (list_item, row);
}

static void
show_item (GtkListItem *list_item,
           SwPickItem *item)
{
  static const char *const icons[] = { NULL, "list-remove-symbolic", "object-select-symbolic" };
  static const GtkAccessibleTristate states[] = { GTK_ACCESSIBLE_TRISTATE_FALSE, GTK_ACCESSIBLE_TRISTATE_MIXED,
                                                  GTK_ACCESSIBLE_TRISTATE_TRUE };
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *texts = gtk_widget_get_last_child (row);
  GtkWidget *check = gtk_widget_get_first_child (row);
  GtkWidget *parent = gtk_widget_get_parent (row);
  GtkLabel *title = GTK_LABEL (gtk_widget_get_first_child (texts));
  GtkLabel *detail = GTK_LABEL (gtk_widget_get_last_child (texts));
  g_autofree char *name = NULL;

  gtk_label_set_text (title, item->title);
  gtk_label_set_text (detail, item->detail);
  gtk_widget_set_tooltip_text (row, item->title);
  if (GTK_IS_IMAGE (check))
    gtk_image_set_from_icon_name (GTK_IMAGE (check), icons[item->checked]);
  if (parent == NULL)
    return;

  /* Translators: a thing of a list, and where it is: "Writing, O*NET skills". */
  name = g_strdup_printf (C_("pick list", "%s, %s"), item->title, item->detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_IMAGE (check))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_CHECKED, states[item->checked], -1);
}

static void
bind_cb (SwPickList *self,
         GtkListItem *list_item)
{
  SwPickItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect_object (item, "changed", G_CALLBACK (show_item), list_item, G_CONNECT_SWAPPED);
  show_item (list_item, item);
}

static void
unbind_cb (SwPickList *self,
           GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);

  if (item != NULL)
    g_signal_handlers_disconnect_by_func (item, show_item, list_item);
}

static void
sw_pick_list_dispose (GObject *object)
{
  SwPickList *self = SW_PICK_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (sw_pick_list_parent_class)->dispose (object);
}

static void
sw_pick_list_finalize (GObject *object)
{
  g_ptr_array_unref (SW_PICK_LIST (object)->items);

  G_OBJECT_CLASS (sw_pick_list_parent_class)->finalize (object);
}

static void
sw_pick_list_class_init (SwPickListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_pick_list_dispose;
  object_class->finalize = sw_pick_list_finalize;

  /**
   * SwPickList::chosen:
   * @self: a list
   * @node: what was chosen
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, SW_TYPE_NODE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "picklist");
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-pick-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SwPickList, box);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, title);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, explanation);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, entry);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, list);
  gtk_widget_class_bind_template_child (widget_class, SwPickList, empty);
  gtk_widget_class_bind_template_callback (widget_class, narrow);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_pick_list_close);
}

static void
sw_pick_list_init (SwPickList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_list_store_new (SW_TYPE_PICK_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * sw_pick_list_new:
 * @title: what is chosen
 * @explanation: (nullable): what choosing does
 * @empty: what to say where there is nothing to choose from
 * @checkable: whether things are ticked, one after the other
 *
 * Returns: (transfer floating): a list of nothing
 */
SwPickList *
sw_pick_list_new (const char *title,
                  const char *explanation,
                  const char *empty,
                  gboolean checkable)
{
  SwPickList *self = g_object_new (SW_TYPE_PICK_LIST, NULL);

  self->checkable = checkable;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->explanation, explanation != NULL ? explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), explanation != NULL);
  gtk_label_set_text (self->empty, empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation != NULL ? explanation : "", -1);
  return self;
}

/**
 * sw_pick_list_add:
 * @self: a list that is not shown yet
 * @node: what can be chosen
 * @title: (nullable): its text
 * @detail: (nullable): where it is, or what else tells it from others
 * @checked: whether it is ticked
 */
void
sw_pick_list_add (SwPickList *self,
                  SwNode *node,
                  const char *title,
                  const char *detail,
                  SwCitedBy checked)
{
  SwPickItem *item = g_object_new (SW_TYPE_PICK_ITEM, NULL);

  item->node = g_object_ref (node);
  item->title = g_strdup (title != NULL ? title : "");
  item->detail = g_strdup (detail != NULL ? detail : "");
  item->checked = checked;
  item->position = self->items->len;
  g_ptr_array_add (self->items, item);
}

/**
 * sw_pick_list_set_checked:
 * @self: a list
 * @node: one of its things
 * @checked: whether it is ticked now
 */
void
sw_pick_list_set_checked (SwPickList *self,
                          SwNode *node,
                          SwCitedBy checked)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      SwPickItem *item = g_ptr_array_index (self->items, i);

      if (item->node != node || item->checked == checked)
        continue;
      item->checked = checked;
      g_signal_emit (item, item_signals[CHANGED], 0);
    }
}

static int
compare_ticks (gconstpointer a,
               gconstpointer b)
{
  const SwPickItem *one = *(SwPickItem *const *) a;
  const SwPickItem *other = *(SwPickItem *const *) b;

  if ((one->checked != SW_CITED_BY_NONE) != (other->checked != SW_CITED_BY_NONE))
    return one->checked != SW_CITED_BY_NONE ? -1 : 1;
  return one->position < other->position ? -1 : 1;
}

/* Sentences get more room than names, as far as the popover's letters go. */
static void
make_room (SwPickList *self)
{
  GtkWidget *clamp = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_CLAMP);
  glong longest = 0;

  for (guint i = 0; i < self->items->len; i++)
    longest = MAX (longest, g_utf8_strlen (((SwPickItem *) g_ptr_array_index (self->items, i))->title, -1));
  if (clamp != NULL && longest > MANY_LETTERS)
    sw_finding_clamp_set_letters (clamp, MANY_LETTERS);
}

/**
 * sw_pick_list_show:
 * @self: a list in a popover
 *
 * Shows what was added, with the caret in the field.
 */
void
sw_pick_list_show (SwPickList *self)
{
  g_ptr_array_sort (self->items, compare_ticks);
  for (guint i = 0; i < self->items->len; i++)
    ((SwPickItem *) g_ptr_array_index (self->items, i))->position = i;
  make_room (self);
  narrow (self);
  gtk_widget_set_visible (self->entry, self->items->len > 0);
  if (self->items->len > 0)
    gtk_widget_grab_focus (self->entry);
}

/**
 * sw_pick_list_get_n_shown:
 * @self: a list
 *
 * Returns: how many things fit what was typed
 */
guint
sw_pick_list_get_n_shown (SwPickList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}

/**
 * sw_pick_list_get_entry:
 * @self: a list
 *
 * Returns: (transfer none): where one types
 */
GtkWidget *
sw_pick_list_get_entry (SwPickList *self)
{
  return self->entry;
}

/**
 * sw_pick_list_close:
 * @self: a list
 *
 * Closes the popover it is in.
 */
void
sw_pick_list_close (SwPickList *self)
{
  sw_popover_close_around (GTK_WIDGET (self));
}
