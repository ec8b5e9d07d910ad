/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStructureActions: what can be done with the structure of a framework, as actions.
 *
 * The outline and the head of a section's page both offer them, each with a group of its own: the group
 * hangs on the widget, and the widget says which section, domain or level it is about. What needs an
 * answer first (a name; whether statements shall go along) is asked here, at the widget; what a widget
 * can do in a way of its own (the outline renames in place) it takes over by the signal.
 *
 * What was done moves the session's place, so that all views follow. */

#include "structure/sw-structure-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "model/sw-statement.h"
#include "structure/sw-name-popover.h"
#include "structure/sw-structure-editor.h"
#include "structure/sw-structure-menu.h"

struct _SwStructureActions
{
  GObject parent_instance;

  GtkWidget *widget;       /* not owned: it owns us */
  SwSession *session;
  GSignalGroup *document_signals;
  GSignalGroup *session_signals;
  SwNode *node;            /* what they are about */
  GdkRectangle area;       /* where in the widget that is shown */
  gboolean has_area;
  GSimpleActionGroup *group;
};

enum { RENAME, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwStructureActions, sw_structure_actions, G_TYPE_OBJECT)

static SwDocument *
get_document (SwStructureActions *self)
{
  return sw_session_get_document (self->session);
}

static gboolean
is_shown (SwStructureActions *self)
{
  SwDocument *document = self->session != NULL ? get_document (self) : NULL;

  return document != NULL && self->node != NULL &&
         sw_node_get_root (self->node) == sw_document_get_root (document);
}

static SwNode *
get_section (SwStructureActions *self)
{
  return sw_node_get_ancestor (self->node, SW_KIND_SECTION);
}

/* What gets a level. */
static SwNode *
get_levels_parent (SwStructureActions *self)
{
  SwNode *domain = sw_node_get_ancestor (self->node, SW_KIND_DOMAIN);

  return domain != NULL ? domain : get_section (self);
}

/* Behind the domain or level one is at, else at the end. */
static guint
get_position (SwStructureActions *self,
              SwKind kind)
{
  SwNode *beside = sw_node_get_ancestor (self->node, kind);

  return beside != NULL ? sw_node_get_position (beside) + 1 : G_MAXUINT;
}

static void
tell_added (SwStructureActions *self,
            SwNode *node)
{
  g_autofree char *title = NULL, *sentence = NULL;

  if (node == NULL)
    {
      gtk_widget_error_bell (self->widget);
      return;
    }

  title = sw_structure_dup_title (self->session, node);
  /* Translators: "%s" is the name of a section, a domain or a level. */
  sentence = g_strdup_printf (_("Added “%s”."), title);
  sw_session_set_place (self->session, node);
  sw_session_say (self->session, sentence);
}

static void
add_section_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  SwStructureActions *self = user_data;

  tell_added (self, sw_section_add (get_document (self), sw_session_get_profile (self->session),
                                    g_variant_get_string (parameter, NULL)));
}

static void
add_domain (SwStructureActions *self,
            const char *name)
{
  tell_added (self, sw_domain_add (get_document (self), get_section (self), sw_session_get_profile (self->session),
                                   get_position (self, SW_KIND_DOMAIN), name));
}

static void
add_domain_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  SwStructureActions *self = user_data;

  if (is_shown (self))
    add_domain (self, g_variant_get_string (parameter, NULL));
}

static void
add_level (SwStructureActions *self,
           const char *key,
           const char *label,
           guint position)
{
  SwNode *parent = get_levels_parent (self);
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autofree char *sentence = NULL;
  guint n;

  if (sw_node_get_n (parent, SW_LIST_DOMAINS) == 0)
    {
      tell_added (self, sw_level_add (get_document (self), parent, profile, position, key, label));
      return;
    }

  n = sw_level_add_to_domains (get_document (self), parent, profile, key, label);
  if (n == 0)
    return;
  /* Translators: "%s" is a level's name. */
  sentence = g_strdup_printf (ngettext ("“%s” added to %u domain", "“%s” added to %u domains", n), label, n);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
add_level_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  SwStructureActions *self = user_data;
  const char *key = g_variant_get_string (parameter, NULL);
  const SwProfileLevel *level;

  if (!is_shown (self))
    return;
  level = sw_profile_get_level (sw_session_get_profile (self->session),
                                sw_node_get_text (get_section (self), SW_SECTION_KEY), key);
  if (level != NULL)
    add_level (self, key, level->label, G_MAXUINT);
}

static gboolean
wants_domains (SwStructureActions *self)
{
  return sw_node_get_kind (self->node) == SW_KIND_SECTION &&
         sw_section_has_domains (self->node, sw_session_get_profile (self->session));
}

/* What the profile has for the place and the document has not, at once. */
static void
add_usual_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autoptr (SwNode) node = NULL;
  g_autofree char *sentence = NULL;
  gboolean domains;
  guint n;

  if (!is_shown (self))
    return;
  node = g_object_ref (self->node);
  domains = wants_domains (self);
  n = domains ? sw_domains_add_usual (get_document (self), node, profile)
              : sw_levels_add_usual (get_document (self), node, profile);
  if (n == 0)
    {
      gtk_widget_error_bell (self->widget);
      return;
    }

  sentence = domains ? g_strdup_printf (ngettext ("%u domain added", "%u domains added", n), n)
                     : g_strdup_printf (ngettext ("%u level added", "%u levels added", n), n);
  sw_session_reveal (self->session, domains ? node : sw_node_get_nth (node, SW_LIST_LEVELS, 0), 0, -1, -1);
  sw_session_announce (self->session, sentence, TRUE);
}

/* What a name popover looks at while it is open. */
typedef struct
{
  SwNode *parent;
  SwNode *node;            /* what has the name already; NULL for something new */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_object_unref (naming->parent);
  g_clear_object (&naming->node);
  g_free (naming);
}

static Naming *
naming_new (SwNode *parent,
            SwNode *node)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->parent = g_object_ref (parent);
  naming->node = node != NULL ? g_object_ref (node) : NULL;
  return naming;
}

static const char *
check_domain (const char *name,
              gpointer user_data)
{
  Naming *naming = user_data;

  return sw_section_check_domain (naming->parent, naming->node, name);
}

static const char *
check_level (const char *name,
             gpointer user_data)
{
  return *name == '\0' ? _("A level needs a name.") : NULL;
}

static char *
make_key (const char *name,
          gpointer user_data)
{
  Naming *naming = user_data;

  return sw_level_make_key (naming->parent, name);
}

static const char *
check_key (const char *key,
           gpointer user_data)
{
  Naming *naming = user_data;

  return sw_level_check_key (naming->parent, NULL, key);
}

static void
ask (SwStructureActions *self,
     SwNamePopover *popover)
{
  sw_name_popover_ask (popover, self->widget, self->has_area ? &self->area : NULL);
}

static void
new_domain_chosen_cb (SwStructureActions *self,
                      const char *name,
                      const char *key)
{
  if (is_shown (self))
    add_domain (self, name);
}

static void
new_domain_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwNamePopover *popover;

  if (!is_shown (self))
    return;
  popover = sw_name_popover_new (_("Name of the domain"), _("_Add"), NULL);
  sw_name_popover_set_check (popover, check_domain, naming_new (get_section (self), NULL), naming_free);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (new_domain_chosen_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}

static void
new_level_chosen_cb (SwStructureActions *self,
                     const char *name,
                     const char *key)
{
  if (is_shown (self))
    add_level (self, key, name, get_position (self, SW_KIND_LEVEL));
}

static void
new_level_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwNamePopover *popover;

  if (!is_shown (self))
    return;
  popover = sw_name_popover_new (_("Name of the level"), _("_Add"), NULL);
  sw_name_popover_set_check (popover, check_level, naming_new (get_levels_parent (self), NULL), naming_free);
  sw_name_popover_show_key (popover, make_key, check_key);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (new_level_chosen_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}

static void
renamed_cb (SwStructureActions *self,
            const char *name,
            const char *key)
{
  if (is_shown (self))
    sw_structure_rename (get_document (self), self->node, name);
}

static void
rename_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  SwStructureActions *self = user_data;
  gboolean handled = FALSE;
  gboolean is_domain;
  SwNamePopover *popover;
  g_autofree char *title = NULL;

  if (!is_shown (self))
    return;
  g_signal_emit (self, signals[RENAME], 0, &handled);
  if (handled)
    return;

  is_domain = sw_node_get_kind (self->node) == SW_KIND_DOMAIN;
  title = sw_structure_dup_title (self->session, self->node);
  popover = sw_name_popover_new (is_domain ? _("Name of the domain") : _("Name of the level"), _("_Rename"), title);
  sw_name_popover_set_check (popover, is_domain ? check_domain : check_level,
                             naming_new (sw_node_get_parent (self->node), self->node), naming_free);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}

static void
unparent (gpointer data)
{
  g_autoptr (GtkWidget) popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
editor_closed_cb (GtkWidget *popover)
{
  g_idle_add_once (unparent, g_object_ref (popover));
}

static void
edit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  SwStructureActions *self = user_data;
  GtkWidget *popover;

  if (!is_shown (self))
    return;
  popover = sw_structure_editor_new_popover (self->session, self->node);
  gtk_widget_set_parent (popover, self->widget);
  if (self->has_area)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &self->area);
  g_signal_connect (popover, "closed", G_CALLBACK (editor_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
move (SwStructureActions *self,
      int step)
{
  SwNode *node = self->node;

  if (!is_shown (self) || !sw_structure_move_by (get_document (self), node, step))
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

static void
remove_now (SwStructureActions *self,
            SwNode *node)
{
  g_autofree char *title = sw_structure_dup_title (self->session, node);
  guint n = sw_count_statements (node);
  g_autofree char *sentence = NULL;
  SwNode *place;

  if (!sw_structure_remove (get_document (self), node))
    return;

  place = sw_document_get_focus (get_document (self))->node;
  if (place != NULL && sw_node_get_kind (place) != SW_KIND_DOCUMENT)
    sw_session_set_place (self->session, place);
  if (n > 0)
    /* Translators: "%s" is the name of a section, a domain or a level. */
    sentence = g_strdup_printf (ngettext ("“%s” removed with %u statement", "“%s” removed with %u statements", n),
                                title, n);
  else
    /* Translators: "%s" is the name of a section, a domain or a level. */
    sentence = g_strdup_printf (_("“%s” removed"), title);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
answered_cb (SwStructureActions *self,
             const char *response,
             GObject *dialog)
{
  if (g_str_equal (response, "remove") && is_shown (self))
    remove_now (self, self->node);
  gtk_widget_grab_focus (self->widget);
}

static void
ask_before_removal (SwStructureActions *self,
                    guint n)
{
  g_autofree char *title = sw_structure_dup_title (self->session, self->node);
  g_autofree char *heading = NULL, *body = NULL;
  AdwMessageDialog *dialog;

  /* Translators: "%s" is the name of a section, a domain or a level. */
  heading = g_strdup_printf (_("Remove “%s”?"), title);
  body = g_strdup_printf (ngettext ("It holds %u statement, which goes with it. Undo brings it back.",
                                    "It holds %u statements, which go with it. Undo brings them back.", n), n);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  SwStructureActions *self = user_data;
  guint n;

  if (!is_shown (self) || !sw_structure_can_remove (self->node))
    return;

  n = sw_count_statements (self->node);
  if (n > 0)
    ask_before_removal (self, n);
  else
    remove_now (self, self->node);
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
  SwDocument *document = self->session != NULL ? get_document (self) : NULL;
  gboolean editable = document != NULL && sw_document_get_read_only (document) == NULL;
  SwKind kind = is_shown (self) ? sw_node_get_kind (self->node) : SW_N_KINDS;
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
  g_signal_group_set_target (self->document_signals, get_document (self));
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
    { "add-section", add_section_cb, "s", NULL, NULL, { 0 } },
    { "add-domain", add_domain_cb, "s", NULL, NULL, { 0 } },
    { "new-domain", new_domain_cb, NULL, NULL, NULL, { 0 } },
    { "add-level", add_level_cb, "s", NULL, NULL, { 0 } },
    { "new-level", new_level_cb, NULL, NULL, NULL, { 0 } },
    { "add-usual", add_usual_cb, NULL, NULL, NULL, { 0 } },
    { "rename", rename_cb, NULL, NULL, NULL, { 0 } },
    { "edit", edit_cb, NULL, NULL, NULL, { 0 } },
    { "move-up", move_up_cb, NULL, NULL, NULL, { 0 } },
    { "move-down", move_down_cb, NULL, NULL, NULL, { 0 } },
    { "remove", remove_cb, NULL, NULL, NULL, { 0 } },
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
  g_signal_group_set_target (self->document_signals, session != NULL ? get_document (self) : NULL);
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
