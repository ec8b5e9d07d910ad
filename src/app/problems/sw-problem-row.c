/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProblemRow: a finding, always of one height, as GtkListView wants it: two lines for the message, which
 * hold most of them at the width a panel has, and one for the place and the button. What is longer is
 * said in full by the tooltip, to screen readers and by the status line.
 *
 * Rows are recycled: setting the item sets everything there is to see. A statement's number changes
 * when others come and go before it, so the panel sets the item again after each commit. */

#include "problems/sw-problem-row.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-message.h"
#include "problems/sw-problem-place.h"

struct _SwProblemRow
{
  GtkWidget parent_instance;

  SwFinding *item;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *message;
  GtkLabel *place;
  GtkWidget *fix;
};

enum { MENU_REQUESTED, FIX_REQUESTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwProblemRow, sw_problem_row, GTK_TYPE_WIDGET)

/**
 * sw_severity_get_icon_name:
 * @severity: a severity
 *
 * Returns: (transfer none): the icon whose shape tells it
 */
const char *
sw_severity_get_icon_name (SwSeverity severity)
{
  return severity == SW_SEVERITY_ERROR     ? "dialog-error-symbolic"
         : severity == SW_SEVERITY_WARNING ? "dialog-warning-symbolic"
                                           : "dialog-information-symbolic";
}

/**
 * sw_severity_mark:
 * @widget: a widget
 * @severity: the severity whose colour it shall have
 */
void
sw_severity_mark (GtkWidget *widget,
                  SwSeverity severity)
{
  static const char *const classes[] = { NULL, "info", "warning", "error" };

  for (guint i = SW_SEVERITY_INFO; i < SW_N_SEVERITIES; i++)
    gtk_widget_remove_css_class (widget, classes[i]);
  if (severity != SW_SEVERITY_OFF)
    gtk_widget_add_css_class (widget, classes[severity]);
}

static void
fix_clicked_cb (SwProblemRow *self)
{
  g_signal_emit (self, signals[FIX_REQUESTED], 0);
}

static void
pressed_cb (SwProblemRow *self,
            int n_press,
            double x,
            double y,
            GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU_REQUESTED], 0);
}

static void
sw_problem_row_dispose (GObject *object)
{
  SwProblemRow *self = SW_PROBLEM_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (sw_problem_row_parent_class)->dispose (object);
}

static void
sw_problem_row_class_init (SwProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_problem_row_dispose;

  /**
   * SwProblemRow::menu-requested:
   * @self: a row
   *
   * The row was clicked with the other mouse button.
   */
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SwProblemRow::fix-requested:
   * @self: a row
   *
   * The row's Fix button was clicked.
   */
  signals[FIX_REQUESTED] = g_signal_new ("fix-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SwProblemRow, box);
  gtk_widget_class_bind_template_child (widget_class, SwProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SwProblemRow, message);
  gtk_widget_class_bind_template_child (widget_class, SwProblemRow, place);
  gtk_widget_class_bind_template_child (widget_class, SwProblemRow, fix);
  gtk_widget_class_bind_template_callback (widget_class, fix_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
sw_problem_row_init (SwProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_problem_row_new:
 *
 * Returns: (transfer floating): a row without a finding
 */
GtkWidget *
sw_problem_row_new (void)
{
  return g_object_new (SW_TYPE_PROBLEM_ROW, NULL);
}

/**
 * sw_problem_row_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): its finding
 */
SwFinding *
sw_problem_row_get_item (SwProblemRow *self)
{
  return self->item;
}

/**
 * sw_problem_row_set_item:
 * @self: a row
 * @item: (nullable): a finding
 * @session: the session it is of
 */
void
sw_problem_row_set_item (SwProblemRow *self,
                         SwFinding *item,
                         SwSession *session)
{
  g_autofree char *place = NULL, *line = NULL, *name = NULL, *fix = NULL;
  SwSeverity severity;
  SwFix *safe;

  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  severity = sw_finding_get_severity (item);
  safe = sw_finding_get_safe_fix (item);
  place = sw_problem_dup_place (session, item);
  /* Translators: where a problem is, and the name of the rule that found it. */
  line = g_strdup_printf (C_("problem", "%s · %s"), place, sw_rule_get_title (sw_finding_get_rule (item)));

  gtk_image_set_from_icon_name (self->icon, sw_severity_get_icon_name (severity));
  sw_severity_mark (GTK_WIDGET (self->icon), severity);
  sw_message_show (self->message, sw_finding_get_message (item));
  gtk_label_set_text (self->place, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sw_finding_get_message (item));

  gtk_widget_set_visible (self->fix, safe != NULL);
  if (safe != NULL)
    {
      gtk_widget_set_tooltip_text (self->fix, sw_fix_get_title (safe));
      /* Translators: a button that takes a fix, and what the fix is. */
      fix = g_strdup_printf (_("Fix: %s"), sw_fix_get_title (safe));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->fix), GTK_ACCESSIBLE_PROPERTY_LABEL, fix, -1);
    }

  /* Translators: a problem for screen readers: severity, message, place. */
  name = g_strdup_printf (C_("problem", "%s: %s %s"), sw_severity_get_title (severity), sw_finding_get_message (item),
                          place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The focus is on the list's own item around the row. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
