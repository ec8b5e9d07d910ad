/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwDefaultCitations: what the new statements of a section cite.
 *
 * A list in order, each with its buttons; a menu of the document's sources and of those the profile
 * knows besides; and a button that gives the whole list to the statements which cite nothing yet. The
 * list is made anew when it is another one, and the focus goes to where it was in it. */

#include "structure/sw-default-citations.h"

#include <glib/gi18n-lib.h>

#include "model/sw-section-style.h"

struct _SwDefaultCitations
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *section;
  GSignalGroup *document_signals;
  char *shown;             /* what the list was made of */

  GtkWidget *box;
  GtkBox *list;
  GtkLabel *empty;
  GtkMenuButton *add;
  GtkButton *give;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (SwDefaultCitations, sw_default_citations, GTK_TYPE_WIDGET)

enum { BUTTON_UP, BUTTON_DOWN, BUTTON_REMOVE, N_BUTTONS };

static SwDocument *
get_document (SwDefaultCitations *self)
{
  return sw_session_get_document (self->session);
}

static const char *
get_source_label (SwDefaultCitations *self,
                  const char *id)
{
  SwNode *source = sw_document_find_source (get_document (self), id);
  const char *label = source != NULL ? sw_node_get_text (source, SW_SOURCE_LABEL) : NULL;

  if (label == NULL || *label == '\0')
    label = source != NULL ? sw_node_get_text (source, SW_SOURCE_TITLE) : NULL;
  return label != NULL && *label != '\0' ? label : id;
}

static void
row_clicked_cb (SwDefaultCitations *self,
                GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  guint position = 0, which = 0;
  SwNode *citation;

  for (GtkWidget *w = gtk_widget_get_prev_sibling (row); w != NULL; w = gtk_widget_get_prev_sibling (w))
    position++;
  for (GtkWidget *w = gtk_widget_get_next_sibling (button); w != NULL; w = gtk_widget_get_next_sibling (w))
    which++;
  citation = sw_node_get_nth (self->section, SW_LIST_DEFAULT_CITATIONS, position);
  if (citation == NULL)
    return;

  which = N_BUTTONS - 1 - which;
  if (which == BUTTON_REMOVE)
    sw_section_remove_default_citation (get_document (self), citation);
  else
    sw_section_move_default_citation (get_document (self), citation, which == BUTTON_UP ? -1 : 1);
}

static void
add_button (SwDefaultCitations *self,
            GtkWidget *row,
            const char *icon,
            const char *tip,
            gboolean sensitive)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, sensitive);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (row_clicked_cb), self);
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
make_row (SwDefaultCitations *self,
          const char *label,
          guint position,
          guint n)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = gtk_label_new (label);
  /* Translators: "%s" is what a source is called. */
  g_autofree char *up = g_strdup_printf (_("Move “%s” up"), label);
  /* Translators: "%s" is what a source is called. */
  g_autofree char *down = g_strdup_printf (_("Move “%s” down"), label);
  /* Translators: "%s" is what a source is called. */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), label);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  add_button (self, row, "go-up-symbolic", up, position > 0);
  add_button (self, row, "go-down-symbolic", down, position + 1 < n);
  add_button (self, row, "list-remove-symbolic", remove, TRUE);
  return row;
}

static void
append_source (GMenu *menu,
               const char *label,
               const char *id)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, "defaults.add", "s", id);
  g_menu_append_item (menu, item);
}

static gboolean
is_default (SwDefaultCitations *self,
            const char *id)
{
  return sw_node_find_child (self->section, SW_LIST_DEFAULT_CITATIONS, SW_CITATION_SOURCE, id) != NULL;
}

static void
show_menu (SwDefaultCitations *self)
{
  SwNode *extensions = sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS);
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) usual = g_menu_new ();

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      const char *id = sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, i));

      if (!is_default (self, id))
        append_source (own, get_source_label (self, id), id);
    }
  for (guint i = 0; i < profile->sources->len; i++)
    {
      const SwProfileSource *source = g_ptr_array_index (profile->sources, i);

      if (sw_document_find_source (get_document (self), source->id) == NULL)
        append_source (usual, source->label, source->id);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  g_menu_append_section (menu, _("Known to the profile"), G_MENU_MODEL (usual));
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add),
                            sw_session_is_editable (self->session) &&
                              g_menu_model_get_n_items (G_MENU_MODEL (own)) +
                                  g_menu_model_get_n_items (G_MENU_MODEL (usual)) > 0);
}

static void
show_give (SwDefaultCitations *self)
{
  g_autoptr (GPtrArray) uncited = sw_section_get_uncited (self->section);
  guint n_defaults = sw_node_get_n (self->section, SW_LIST_DEFAULT_CITATIONS);
  g_autofree char *label = NULL;

  if (uncited->len > 0)
    label = g_strdup_printf (ngettext ("Give them to the %u statement without citations",
                                       "Give them to the %u statements without citations", uncited->len),
                             uncited->len);
  else
    label = g_strdup (_("Every statement has citations"));
  gtk_button_set_label (self->give, label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->give)), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->give), uncited->len > 0 && n_defaults > 0 &&
                                                       sw_session_is_editable (self->session));
}

/* Where the focus is in the list: row × buttons + button; -1 for elsewhere. */
static int
find_focus (SwDefaultCitations *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int place = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    for (GtkWidget *button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row)); button != NULL;
         button = gtk_widget_get_next_sibling (button), place++)
      if (button == focus)
        return place;
  return -1;
}

static void
give_focus (SwDefaultCitations *self,
            int place)
{
  int at = 0;
  GtkWidget *nearest = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    for (GtkWidget *button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row)); button != NULL;
         button = gtk_widget_get_next_sibling (button), at++)
      if (gtk_widget_get_sensitive (button) && (nearest == NULL || at <= place))
        nearest = button;
  gtk_widget_grab_focus (nearest != NULL ? nearest : GTK_WIDGET (self->add));
}

static void
show_list (SwDefaultCitations *self)
{
  guint n = sw_node_get_n (self->section, SW_LIST_DEFAULT_CITATIONS);
  g_autoptr (GString) now = g_string_new (NULL);
  int place = find_focus (self);
  GtkWidget *child;

  for (guint i = 0; i < n; i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (self->section, SW_LIST_DEFAULT_CITATIONS, i),
                                         SW_CITATION_SOURCE);

      g_string_append_printf (now, "%s\t%s\n", id, get_source_label (self, id));
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), sw_session_is_editable (self->session));
  if (g_strcmp0 (now->str, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_string_free (g_steal_pointer (&now), FALSE);
  if (place >= 0)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < n; i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (self->section, SW_LIST_DEFAULT_CITATIONS, i),
                                         SW_CITATION_SOURCE);

      gtk_box_append (self->list, make_row (self, get_source_label (self, id), i, n));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  if (place >= 0)
    give_focus (self, place);
}

static void
update (SwDefaultCitations *self)
{
  show_list (self);
  show_menu (self);
  show_give (self);
}

static void
add_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer user_data)
{
  SwDefaultCitations *self = user_data;

  sw_section_add_default_citation (get_document (self), self->section, sw_session_get_profile (self->session),
                                   g_variant_get_string (parameter, NULL));
  /* The menu is another one now, and what had the focus in it is gone. */
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
give_cb (SwDefaultCitations *self)
{
  guint n = sw_section_give_default_citations (get_document (self), self->section);
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  /* There is nothing more to give. */
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  sentence = g_strdup_printf (ngettext ("%u statement has the default citations now",
                                        "%u statements have the default citations now", n), n);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
sw_default_citations_dispose (GObject *object)
{
  SwDefaultCitations *self = SW_DEFAULT_CITATIONS (object);

  g_clear_object (&self->document_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->section);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_default_citations_parent_class)->dispose (object);
}

static void
sw_default_citations_finalize (GObject *object)
{
  g_free (SW_DEFAULT_CITATIONS (object)->shown);

  G_OBJECT_CLASS (sw_default_citations_parent_class)->finalize (object);
}

static void
sw_default_citations_class_init (SwDefaultCitationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_default_citations_dispose;
  object_class->finalize = sw_default_citations_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sw_default_citations_init (SwDefaultCitations *self)
{
  static const GActionEntry entries[] = { { "add", add_cb, "s", NULL, NULL, { 0 } } };
  GtkWidget *title = gtk_label_new (_("Default citations"));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "defaults", G_ACTION_GROUP (self->actions));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->empty = GTK_LABEL (gtk_label_new (_("None. New statements start without citations.")));
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->give = GTK_BUTTON (gtk_button_new_with_label (""));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "form-title");
  gtk_label_set_xalign (self->empty, 0);
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "caption-dim");
  gtk_menu_button_set_label (self->add, _("_Add a source"));
  gtk_menu_button_set_use_underline (self->add, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), _("A source that every new statement shall cite"));
  g_signal_connect_swapped (self->give, "clicked", G_CALLBACK (give_cb), self);

  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->add));
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->give));
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_add_css_class (self->box, "default-citations");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Default citations"), -1);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (update), self);
}

/**
 * sw_default_citations_new:
 * @session: a session with a document
 * @section: one of its sections
 *
 * Returns: (transfer floating): what its new statements cite, for changing
 */
GtkWidget *
sw_default_citations_new (SwSession *session,
                          SwNode *section)
{
  SwDefaultCitations *self = g_object_new (SW_TYPE_DEFAULT_CITATIONS, NULL);

  self->session = g_object_ref (session);
  self->section = g_object_ref (section);
  update (self);
  g_signal_group_set_target (self->document_signals, sw_session_get_document (session));
  return GTK_WIDGET (self);
}
