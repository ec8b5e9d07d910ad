/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStructureActions: what can be done with the structure of a framework, as actions.
 *
 * The outline and the head of a section's page both offer them, each with a group of its own: the group
 * hangs on the widget, and the widget says which section, domain or level it is about. What needs an
 * answer first (a name; whether statements shall go along) is asked at the widget; what a widget can do in
 * a way of its own (the outline renames in place) it takes over by the signal. Adding, naming and removing
 * have files of their own.
 *
 * What was done moves the session's place, so that all views follow. */

#include "structure/sw-structure-actions-private.h"

#include "model/sw-section-edits.h"
#include "structure/sw-structure-editor.h"
#include "sw-unparent.h"

enum { RENAME, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwStructureActions, sw_structure_actions, G_TYPE_OBJECT)

SwDocument *
sw_structure_actions_get_document (SwStructureActions *self)
{
  return sw_session_get_document (self->session);
}

/* Whether they are about something of the document. */
gboolean
sw_structure_actions_is_shown (SwStructureActions *self)
{
  SwDocument *document = self->session != NULL ? sw_structure_actions_get_document (self) : NULL;

  return document != NULL && self->node != NULL &&
         sw_node_get_root (self->node) == sw_document_get_root (document);
}

static void
edit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  SwStructureActions *self = user_data;
  GtkWidget *popover;

  if (!sw_structure_actions_is_shown (self))
    return;
  popover = sw_structure_editor_new_popover (self->session, self->node);
  gtk_widget_set_parent (popover, self->widget);
  if (self->has_area)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &self->area);
  g_signal_connect (popover, "closed", G_CALLBACK (sw_unparent_soon), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
move (SwStructureActions *self,
      int step)
{
  SwNode *node = self->node;

  if (!sw_structure_actions_is_shown (self) ||
      !sw_structure_move_by (sw_structure_actions_get_document (self), node, step))
    gtk_widget_error_bell (self->widget);
}

static void
move_up_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  move (user_data, -1);
}

static void
move_down_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  move (user_data, 1);
}

/* Asks whether the widget renames in a way of its own; for sw-structure-actions-name.c. */
gboolean
sw_structure_actions_emit_rename (SwStructureActions *self)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[RENAME], 0, &handled);
  return handled;
}

static void
enable (SwStructureActions *self,
        const char *name,
        gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name)), enabled);
}

static void
update (SwStructureActions *self)
{
  gboolean editable = sw_session_is_editable (self->session);
  SwKind kind = sw_structure_actions_is_shown (self) ? sw_node_get_kind (self->node) : SW_N_KINDS;
  gboolean named = kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL;
  gboolean inside = named || kind == SW_KIND_SECTION;

  enable (self, "add-section", editable);
  enable (self, "add-domain", editable && inside);
  enable (self, "new-domain", editable && inside);
  enable (self, "add-level", editable && inside);
  enable (self, "new-level", editable && inside);
  enable (self, "add-usual", editable && (kind == SW_KIND_SECTION || kind == SW_KIND_DOMAIN));
  enable (self, "rename", editable && named);
  enable (self, "edit", editable && inside);
  enable (self, "move-up", editable && named && sw_structure_can_move (self->node, -1));
  enable (self, "move-down", editable && named && sw_structure_can_move (self->node, 1));
  enable (self, "remove", editable && inside && sw_structure_can_remove (self->node));
}

static void
document_changed_cb (SwStructureActions *self)
{
  g_signal_group_set_target (self->document_signals, sw_structure_actions_get_document (self));
  update (self);
}

static void
sw_structure_actions_dispose (GObject *object)
{
  SwStructureActions *self = SW_STRUCTURE_ACTIONS (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->node);
  g_clear_object (&self->session);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (sw_structure_actions_parent_class)->dispose (object);
}

static void
sw_structure_actions_class_init (SwStructureActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_structure_actions_dispose;

  /**
   * SwStructureActions::rename:
   * @self: the actions
   *
   * Returns: whether the widget renames in a way of its own
   */
  signals[RENAME] = g_signal_new ("rename", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
sw_structure_actions_init (SwStructureActions *self)
{
  static const GActionEntry entries[] = {
    { "add-section", sw_structure_actions_add_section_cb, "s", NULL, NULL, { 0 } },
    { "add-domain", sw_structure_actions_add_domain_cb, "s", NULL, NULL, { 0 } },
    { "new-domain", sw_structure_actions_new_domain_cb, NULL, NULL, NULL, { 0 } },
    { "add-level", sw_structure_actions_add_level_cb, "s", NULL, NULL, { 0 } },
    { "new-level", sw_structure_actions_new_level_cb, NULL, NULL, NULL, { 0 } },
    { "add-usual", sw_structure_actions_add_usual_cb, NULL, NULL, NULL, { 0 } },
    { "rename", sw_structure_actions_rename_cb, NULL, NULL, NULL, { 0 } },
    { "edit", edit_cb, NULL, NULL, NULL, { 0 } },
    { "move-up", move_up_cb, NULL, NULL, NULL, { 0 } },
    { "move-down", move_down_cb, NULL, NULL, NULL, { 0 } },
    { "remove", sw_structure_actions_remove_cb, NULL, NULL, NULL, { 0 } },
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (update), self);
}

/**
 * sw_structure_actions_new:
 * @widget: (transfer none): the widget that offers them, which has them from now on
 *
 * Returns: (transfer full): the actions, about nothing yet; the widget must keep them
 */
SwStructureActions *
sw_structure_actions_new (GtkWidget *widget)
{
  SwStructureActions *self = g_object_new (SW_TYPE_STRUCTURE_ACTIONS, NULL);

  self->widget = widget;
  gtk_widget_insert_action_group (widget, SW_STRUCTURE_ACTIONS_PREFIX, G_ACTION_GROUP (self->group));
  update (self);
  return self;
}

/**
 * sw_structure_actions_offer:
 * @self: the actions
 * @widget: another widget that shall have them
 * @prefix: what they are installed under there
 */
void
sw_structure_actions_offer (SwStructureActions *self,
                            GtkWidget *widget,
                            const char *prefix)
{
  gtk_widget_insert_action_group (widget, prefix, G_ACTION_GROUP (self->group));
}

/**
 * sw_structure_actions_set_session:
 * @self: the actions
 * @session: (nullable): the session of the window they are in
 */
void
sw_structure_actions_set_session (SwStructureActions *self,
                                  SwSession *session)
{
  if (self->session == session)
    return;

  g_clear_object (&self->node);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->document_signals, session != NULL ? sw_structure_actions_get_document (self) : NULL);
  update (self);
}

/**
 * sw_structure_actions_set_node:
 * @self: the actions
 * @node: (nullable): what they shall be about
 */
void
sw_structure_actions_set_node (SwStructureActions *self,
                               SwNode *node)
{
  g_set_object (&self->node, node);
  update (self);
}

/**
 * sw_structure_actions_get_node:
 * @self: the actions
 *
 * Returns: (transfer none) (nullable): what they are about
 */
SwNode *
sw_structure_actions_get_node (SwStructureActions *self)
{
  return self->node;
}

/**
 * sw_structure_actions_set_area:
 * @self: the actions
 * @area: (nullable): where in the widget what they are about is shown, for popovers to point to
 */
void
sw_structure_actions_set_area (SwStructureActions *self,
                               const GdkRectangle *area)
{
  self->has_area = area != NULL;
  if (area != NULL)
    self->area = *area;
}
