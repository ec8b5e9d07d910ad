/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwUpkeep: what the document keeps that may have lost its use: allowances, of the whole document
 * (sw-upkeep-allowances.c), and records whose statements are gone (sw-upkeep-orphans.c). Which of the two
 * lists is shown follows the session's place. */

#include "review/sw-upkeep-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-orphan-edits.h"

G_DEFINE_FINAL_TYPE (SwUpkeep, sw_upkeep, GTK_TYPE_WIDGET)

SwDocument *
sw_upkeep_get_document (SwUpkeep *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

/* Says that what is done here is undone here. */
void
sw_upkeep_say_focus (SwUpkeep *self)
{
  SwDocument *document = sw_upkeep_get_document (self);

  sw_document_set_focus (document, sw_document_get_part (document, SW_KIND_EXTENSIONS),
                         self->orphans ? SW_LIST_ORPHANS : SW_LIST_ALLOWANCES, 0, 0);
}

/* A label for a row, left-aligned and wrapped. */
GtkWidget *
sw_upkeep_new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (SwNode *node,
          gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), sw_upkeep_new_label ("heading"));
  gtk_box_append (GTK_BOX (box), sw_upkeep_new_label ("form-hint"));
  gtk_box_append (GTK_BOX (box), sw_upkeep_new_label (NULL));
  return box;
}

/* Shows three texts in a row; the latter two may be empty. */
void
sw_upkeep_fill_row (GtkWidget *box,
                    const char *title,
                    const char *hint,
                    const char *text)
{
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_label_set_text (GTK_LABEL (label), title);
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), hint);
  gtk_widget_set_visible (label, *hint != '\0');
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static char *
update_row (GtkWidget *child,
            SwNode *node,
            gpointer user_data)
{
  return sw_node_get_kind (node) == SW_KIND_ORPHAN ? sw_upkeep_update_orphan (user_data, child, node)
                                                   : sw_upkeep_update_allowance (user_data, child, node);
}

static void
show_all (SwUpkeep *self)
{
  g_autoptr (GPtrArray) nodes = NULL;
  SwNode *extensions;

  if (sw_upkeep_get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  extensions = sw_document_get_part (sw_upkeep_get_document (self), SW_KIND_EXTENSIONS);
  nodes = self->orphans ? g_ptr_array_new_with_free_func (g_object_unref)
                        : sw_document_list_allowances (sw_upkeep_get_document (self));
  for (guint i = 0; self->orphans && i < sw_node_get_n (extensions, SW_LIST_ORPHANS); i++)
    g_ptr_array_add (nodes, g_object_ref (sw_node_get_nth (extensions, SW_LIST_ORPHANS, i)));

  gtk_label_set_text (self->title, self->orphans ? _("Orphaned records") : _("Allowances"));
  if (self->orphans)
    gtk_label_set_text (self->caption,
                        nodes->len > 0 ? _("Another program has taken these statements away. Enter attaches what was "
                                           "recorded about one to another statement, Delete discards it.")
                                       : _("No record has lost its statement."));
  else
    gtk_label_set_text (self->caption,
                        nodes->len > 0 ? _("Where a rule may be broken, and why. Enter goes there, Delete takes the "
                                           "allowance away.")
                                       : _("Nothing is allowed that a rule speaks against. Alt+Enter at a problem allows "
                                           "it."));
  sw_node_rows_set_name (self->rows, gtk_label_get_text (self->title));
  sw_node_rows_show (self->rows, nodes);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), nodes->len > 0);
  /* Selectable, so that an empty list has something to hold the focus; before rows it would only be
   * where the focus lands first. */
  gtk_label_set_selectable (self->caption, nodes->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "upkeep.attach", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "upkeep.remove", sw_session_is_editable (self->session));
}

static void
remove_node (SwUpkeep *self,
             SwNode *node)
{
  if (!sw_session_is_editable (self->session))
    return;
  if (sw_node_get_kind (node) == SW_KIND_ORPHAN)
    {
      sw_upkeep_ask_to_discard (self, node);
      return;
    }
  sw_upkeep_say_focus (self);
  if (sw_allowance_remove (sw_upkeep_get_document (self), node))
    sw_session_announce (self->session, _("The allowance was removed."), TRUE);
}

static gboolean
command_cb (SwUpkeep *self,
            SwNode *node,
            guint command)
{
  gboolean is_orphan = sw_node_get_kind (node) == SW_KIND_ORPHAN;
  g_autoptr (GMenu) menu = NULL;

  switch (command)
    {
    case SW_ROWS_GO:
      if (is_orphan)
        sw_upkeep_attach_orphan (self, node);
      else
        sw_upkeep_go_to_allowance (self, node);
      return TRUE;
    case SW_ROWS_REMOVE:
      remove_node (self, node);
      return TRUE;
    case SW_ROWS_MENU:
      menu = g_menu_new ();
      g_menu_append (menu, is_orphan ? _("Re-attach to…") : _("Go to the place"), "upkeep.attach");
      g_menu_append (menu, is_orphan ? _("Discard…") : _("Remove"), "upkeep.remove");
      sw_node_rows_popup_menu (self->rows, node, G_MENU_MODEL (menu));
      return TRUE;
    default:
      return FALSE;
    }
}

/* The menu that asked for it has to give the focus back first. */
static void
do_go (gpointer data)
{
  g_autoptr (SwUpkeep) self = data;
  SwNode *node = sw_node_rows_get_selected (self->rows);

  if (node != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    command_cb (self, node, SW_ROWS_GO);
}

static void
do_remove (gpointer data)
{
  g_autoptr (SwUpkeep) self = data;
  SwNode *node = sw_node_rows_get_selected (self->rows);

  if (node != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    command_cb (self, node, SW_ROWS_REMOVE);
}

static void
upkeep_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  g_timeout_add_once (60, g_str_equal (name, "upkeep.attach") ? do_go : do_remove, g_object_ref (widget));
}

static void
place_changed_cb (SwUpkeep *self)
{
  SwListId list = sw_session_get_place_list (self->session);

  if (list != SW_LIST_ORPHANS && list != SW_LIST_ALLOWANCES)
    return;
  self->orphans = list == SW_LIST_ORPHANS;
  show_all (self);
}

static void
reveal_cb (SwUpkeep *self,
           SwNode *node)
{
  SwListId list = sw_session_get_place_list (self->session);

  if ((list != SW_LIST_ORPHANS && list != SW_LIST_ALLOWANCES) || node != sw_session_get_place (self->session))
    return;
  sw_node_rows_select (self->rows, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
committed_cb (SwUpkeep *self,
              const SwCommit *commit)
{
  show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      sw_node_rows_select (self->rows, change->node);
    }
}

static void
document_changed_cb (SwUpkeep *self)
{
  g_signal_group_set_target (self->document_signals, sw_upkeep_get_document (self));
  g_signal_group_set_target (self->findings_signals,
                             self->session != NULL ? sw_session_get_findings (self->session) : NULL);
  show_all (self);
}

static void
sw_upkeep_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_upkeep_parent_class)->map (widget);
  show_all (SW_UPKEEP (widget));
}

static gboolean
sw_upkeep_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  SwUpkeep *self = SW_UPKEEP (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_upkeep_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_upkeep_grab_focus (GtkWidget *widget)
{
  SwUpkeep *self = SW_UPKEEP (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->rows)) || gtk_widget_grab_focus (GTK_WIDGET (self->caption));
}

static void
sw_upkeep_dispose (GObject *object)
{
  SwUpkeep *self = SW_UPKEEP (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->findings_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_upkeep_parent_class)->dispose (object);
}

static void
sw_upkeep_class_init (SwUpkeepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_upkeep_dispose;
  widget_class->map = sw_upkeep_map;
  widget_class->focus = sw_upkeep_focus;
  widget_class->grab_focus = sw_upkeep_grab_focus;

  gtk_widget_class_install_action (widget_class, "upkeep.attach", NULL, upkeep_action);
  gtk_widget_class_install_action (widget_class, "upkeep.remove", NULL, upkeep_action);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-upkeep.ui");
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, title);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, caption);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, rows);
  gtk_widget_class_bind_template_callback (widget_class, command_cb);
}

static void
sw_upkeep_init (SwUpkeep *self)
{
  static const SwRowsFactory factory = { make_row, update_row };

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (show_all), self);
  self->findings_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->findings_signals, "items-changed", G_CALLBACK (show_all), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_node_rows_set_factory (self->rows, &factory, self);
  sw_node_rows_set_name (self->rows, _("Allowances"));
}

/**
 * sw_upkeep_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_upkeep_set_session (SwUpkeep *self,
                       SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  if (session != NULL)
    place_changed_cb (self);
}

/**
 * sw_upkeep_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): its rows
 */
SwNodeRows *
sw_upkeep_get_rows (SwUpkeep *self)
{
  return self->rows;
}
