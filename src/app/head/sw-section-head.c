/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSectionHead: what stands over the levels of a section or a domain.
 *
 * Its title and, of a domain, the definition, which hides with the levels' guides; the buttons for its
 * fields and for what can be done with it; the progress picture. A section that keeps its statements in
 * domains has no levels of its own: there the picture is the page, and each of its cells a way on. Where
 * there are neither domains nor levels, it says so, and offers those of the profile at once. */

#include "head/sw-section-head.h"

#include <glib/gi18n-lib.h>

#include "chip/sw-chip-box.h"
#include "head/sw-progress-view.h"
#include "model/sw-section-edits.h"
#include "problems/sw-finding-menu.h"
#include "problems/sw-findings-at.h"
#include "problems/sw-findings-mark.h"
#include "structure/sw-structure-actions.h"
#include "structure/sw-structure-editor.h"
#include "structure/sw-structure-menu.h"
#include "sw-config.h"

struct _SwSectionHead
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *container;
  GSettings *settings;
  SwStructureActions *actions;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *caption;
  SwFindingsMark *mark;
  GtkMenuButton *edit;
  GtkMenuButton *menu;
  SwProgressView *progress;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkButton *empty_usual;
  GtkButton *empty_own;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwSectionHead, sw_section_head, GTK_TYPE_WIDGET)

static void
create_editor (GtkMenuButton *button,
               gpointer data)
{
  SwSectionHead *self = data;

  gtk_menu_button_set_popover (button, self->container != NULL
                                         ? sw_structure_editor_new_popover (self->session, self->container)
                                         : NULL);
}

static void
create_menu (GtkMenuButton *button,
             gpointer data)
{
  SwSectionHead *self = data;
  g_autoptr (GMenuModel) menu = self->container != NULL ? sw_structure_menu_new (self->session, self->container) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

static void
chosen_cb (SwSectionHead *self,
           SwNode *node,
           GPtrArray *statements)
{
  g_signal_emit (self, signals[CHOSEN], 0, node, statements);
}

static void
mark_clicked_cb (SwSectionHead *self)
{
  sw_finding_menu_popup_at_mark (self->session, GTK_WIDGET (self), GTK_WIDGET (self->mark), self->container);
}

static void
show_caption (SwSectionHead *self)
{
  const char *definition = self->container != NULL && sw_node_get_kind (self->container) == SW_KIND_DOMAIN
                             ? sw_node_get_text (self->container, SW_DOMAIN_DEFINITION)
                             : NULL;

  gtk_label_set_text (self->caption, definition != NULL ? definition : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption),
                          definition != NULL && *definition != '\0' &&
                            g_settings_get_boolean (self->settings, "show-guides"));
}

/* What goes here when nothing is there yet. */
static void
show_empty (SwSectionHead *self)
{
  SwProfile *profile = sw_session_get_profile (self->session);
  gboolean empty = sw_node_get_n (self->container, SW_LIST_LEVELS) == 0 &&
                   sw_node_get_n (self->container, SW_LIST_DOMAINS) == 0;
  gboolean domains = sw_node_get_kind (self->container) == SW_KIND_SECTION &&
                     sw_section_has_domains (self->container, profile);
  gboolean editable = sw_session_is_editable (self->session);
  g_autoptr (GPtrArray) usual = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->empty, empty);
  if (!empty)
    return;

  usual = domains ? sw_section_get_unused_domains (self->container, profile)
                  : sw_levels_get_unused (self->container, profile);
  gtk_label_set_text (self->empty_title, domains ? _("No domains yet") : _("No levels yet"));
  gtk_label_set_text (self->empty_text,
                      domains ? _("A domain is a field of these skills, with levels of its own that hold the statements.")
                              : _("A level holds the statements of one degree of mastery; the first is the beginner’s."));
  label = domains ? g_strdup_printf (ngettext ("Add the _usual domain", "Add the %u _usual domains", usual->len), usual->len)
                  : g_strdup_printf (ngettext ("Add the _usual level", "Add the %u _usual levels", usual->len), usual->len);
  gtk_button_set_label (self->empty_usual, label);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_usual), editable && usual->len > 0);
  gtk_button_set_label (self->empty_own, domains ? _("Add a domain of _your own…") : _("Add a level of _your own…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_own),
                                  domains ? "structure.new-domain" : "structure.new-level");
  gtk_widget_set_visible (GTK_WIDGET (self->empty_own), editable);
}

static void
sw_section_head_dispose (GObject *object)
{
  SwSectionHead *self = SW_SECTION_HEAD (object);
  GtkWidget *child;

  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  /* The box, and what popovers are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->box = NULL;
  g_clear_object (&self->container);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_section_head_parent_class)->dispose (object);
}

static void
sw_section_head_class_init (SwSectionHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_section_head_dispose;
  g_type_ensure (SW_TYPE_PROGRESS_VIEW);
  g_type_ensure (SW_TYPE_CHIP_BOX);
  g_type_ensure (SW_TYPE_FINDINGS_MARK);

  /**
   * SwSectionHead::chosen:
   * @self: a head
   * @node: the level or the domain that was chosen
   * @statements: (nullable) (element-type SwNode): those of its statements that were
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, SW_TYPE_NODE, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-section-head.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, box);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, title);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, caption);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, mark);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, edit);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, menu);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, progress);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, empty);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, empty_usual);
  gtk_widget_class_bind_template_child (widget_class, SwSectionHead, empty_own);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_clicked_cb);
}

static void
name_edit (SwSectionHead *self,
           const char *name)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit), name);
  /* The button inside, which has the focus, is labelled by it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
sw_section_head_init (SwSectionHead *self)
{
  self->settings = g_settings_new (SW_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_edit (self, _("Style and default citations of this section"));
  self->actions = sw_structure_actions_new (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->edit, create_editor, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu, create_menu, self, NULL);
  g_signal_connect_object (self->settings, "changed::show-guides", G_CALLBACK (show_caption), self, G_CONNECT_SWAPPED);
}

/**
 * sw_section_head_show:
 * @self: a head
 * @session: (nullable): a session
 * @container: (nullable): the section or the domain of its document that it stands over
 */
void
sw_section_head_show (SwSectionHead *self,
                      SwSession *session,
                      SwNode *container)
{
  g_set_object (&self->session, session);
  g_set_object (&self->container, container);
  sw_structure_actions_set_session (self->actions, session);
  sw_structure_actions_set_node (self->actions, container);
  sw_progress_view_show (self->progress, session, container);
  sw_section_head_update (self);
}

/**
 * sw_section_head_update:
 * @self: a head
 *
 * Shows what the section or the domain is called now.
 */
void
sw_section_head_update (SwSectionHead *self)
{
  g_autofree char *title = NULL;

  if (self->container == NULL || sw_session_get_document (self->session) == NULL)
    return;

  title = sw_structure_dup_title (self->session, self->container);
  gtk_label_set_text (self->title, title);
  show_caption (self);
  show_empty (self);

  sw_section_head_update_findings (self);
  name_edit (self, sw_node_get_kind (self->container) == SW_KIND_DOMAIN
                     ? _("Edit this domain’s name and definition")
                     : _("Style and default citations of this section"));
}

/**
 * sw_section_head_update_findings:
 * @self: a head that stands over something
 *
 * Shows what lint says of the section or the domain as a whole now.
 */
void
sw_section_head_update_findings (SwSectionHead *self)
{
  g_autoptr (GPtrArray) findings = sw_findings_at (sw_session_get_linter (self->session), self->container);

  sw_findings_mark_show (self->mark, findings);
}

/**
 * sw_section_head_focus_offer:
 * @self: a head
 *
 * Returns: whether there is nothing below it yet, and what it offers instead has the focus now
 */
gboolean
sw_section_head_focus_offer (SwSectionHead *self)
{
  return gtk_widget_get_visible (self->empty) &&
         (gtk_widget_grab_focus (GTK_WIDGET (self->empty_usual)) || gtk_widget_grab_focus (GTK_WIDGET (self->empty_own)));
}

/**
 * sw_section_head_get_edit_button:
 * @self: a head
 *
 * Returns: (transfer none): the button that opens the fields of the section or the domain
 */
GtkWidget *
sw_section_head_get_edit_button (SwSectionHead *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->edit));
}
