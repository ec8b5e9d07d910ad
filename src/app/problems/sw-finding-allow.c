/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFindingAllow: asks what a finding shall be allowed for, and why. The reason may be left empty; the
 * last ones are there to choose from. */

#include "problems/sw-finding-allow.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-finding-actions.h"
#include "problems/sw-rule-page.h"
#include "sw-config.h"
#include "sw-popover-close.h"

struct _SwFindingAllow
{
  GtkWidget parent_instance;

  SwSession *session;
  SwFinding *finding;
  GSettings *settings;

  GtkWidget *box;
  GtkLabel *title;
  GtkCheckButton *scopes[SW_FOR_TEAM];
  GtkEntry *reason;
  GtkBox *recent;
};

G_DEFINE_FINAL_TYPE (SwFindingAllow, sw_finding_allow, GTK_TYPE_WIDGET)

static void
allow_cb (SwFindingAllow *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  g_autofree char *author = g_settings_get_string (self->settings, "author-name");
  SwFindingScope scope = SW_FOR_FRAMEWORK;

  for (guint i = 0; i < G_N_ELEMENTS (self->scopes); i++)
    if (gtk_check_button_get_active (self->scopes[i]))
      scope = i;

  sw_popover_close_around (GTK_WIDGET (self));
  sw_finding_remember_reason (self->settings, reason);
  sw_finding_allow (self->session, self->finding, scope, reason, author);
}

static void
reason_chosen_cb (SwFindingAllow *self,
                  GtkButton *button)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), gtk_button_get_label (button));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
sw_finding_allow_dispose (GObject *object)
{
  SwFindingAllow *self = SW_FINDING_ALLOW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->finding);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sw_finding_allow_parent_class)->dispose (object);
}

static void
sw_finding_allow_class_init (SwFindingAllowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_finding_allow_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-finding-allow.ui");
  gtk_widget_class_bind_template_child (widget_class, SwFindingAllow, box);
  gtk_widget_class_bind_template_child (widget_class, SwFindingAllow, title);
  gtk_widget_class_bind_template_child_full (widget_class, "statement", FALSE,
                                             G_STRUCT_OFFSET (SwFindingAllow, scopes[SW_FOR_STATEMENT]));
  gtk_widget_class_bind_template_child_full (widget_class, "level", FALSE,
                                             G_STRUCT_OFFSET (SwFindingAllow, scopes[SW_FOR_LEVEL]));
  gtk_widget_class_bind_template_child_full (widget_class, "framework", FALSE,
                                             G_STRUCT_OFFSET (SwFindingAllow, scopes[SW_FOR_FRAMEWORK]));
  gtk_widget_class_bind_template_child (widget_class, SwFindingAllow, reason);
  gtk_widget_class_bind_template_child (widget_class, SwFindingAllow, recent);
  gtk_widget_class_bind_template_callback (widget_class, allow_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_popover_close_around);
}

static void
sw_finding_allow_init (SwFindingAllow *self)
{
  self->settings = g_settings_new (SW_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_recent (SwFindingAllow *self)
{
  g_auto (GStrv) reasons = sw_finding_get_recent_reasons (self->settings);

  gtk_widget_set_visible (GTK_WIDGET (self->recent), reasons[0] != NULL);
  for (guint i = 0; reasons[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (reasons[i]);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (reason_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->recent, button);
    }
}

/**
 * sw_finding_allow_popup:
 * @session: a session
 * @finding: one of its findings
 * @parent: the widget to ask over
 * @at: where in it
 * @focus: (nullable): what shall have the focus again afterwards
 *
 * Returns: (transfer none): the popover that asks
 */
GtkPopover *
sw_finding_allow_popup (SwSession *session,
                        SwFinding *finding,
                        GtkWidget *parent,
                        const GdkRectangle *at,
                        GtkWidget *focus)
{
  SwFindingAllow *self = g_object_new (SW_TYPE_FINDING_ALLOW, NULL);
  GtkPopover *popover;
  g_autofree char *title = g_strdup_printf (_("Allow “%s”"), sw_rule_get_title (sw_finding_get_rule (finding)));

  self->session = g_object_ref (session);
  self->finding = g_object_ref (finding);
  gtk_label_set_text (self->title, title);
  for (guint i = G_N_ELEMENTS (self->scopes); i-- > 0;)
    {
      gboolean possible = sw_finding_can_allow (finding, i);

      gtk_widget_set_visible (GTK_WIDGET (self->scopes[i]), possible);
      if (possible)
        gtk_check_button_set_active (self->scopes[i], TRUE);
    }
  add_recent (self);

  popover = sw_finding_popover_popup (GTK_WIDGET (self), title, parent, at, focus);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  return popover;
}
