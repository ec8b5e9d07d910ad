/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rule is about: its title, why it is one, and an example of each kind. The same words stand in
 * `skw explain`. Also the popovers that such pages are shown in: they belong to nobody, so they go when
 * they are closed, and put the focus back where it was before the first of them opened. */

#include "problems/sw-rule-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "problems/sw-message.h"
#include "sw-popover-keys.h"

static GtkWidget *
add_label (GtkWidget *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  sw_message_show (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_example (GtkWidget *box,
             const char *title,
             const char *text,
             const char *icon_name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (text == NULL)
    return;

  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), column);
  add_label (column, title, "form-hint");
  add_label (column, text, NULL);
  gtk_widget_add_css_class (line, "rule-example");
  gtk_box_append (GTK_BOX (box), line);
}

/**
 * sw_rule_page_new:
 * @rule: a rule
 *
 * Returns: (transfer floating): a page that explains it
 */
GtkWidget *
sw_rule_page_new (const SwRule *rule)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: how much a rule matters, and its id. */
  g_autofree char *kind = g_strdup_printf (C_("rule", "%s · %s"), sw_severity_get_title (rule->severity), rule->id);

  gtk_widget_add_css_class (box, "rule-page");
  add_label (box, sw_rule_get_title (rule), "heading");
  add_label (box, kind, "form-hint");
  add_label (box, sw_rule_get_why (rule), NULL);
  if (rule->good != NULL || rule->bad != NULL)
    {
      add_example (box, _("Better (an English example)"), rule->good, "emblem-ok-symbolic");
      add_example (box, _("What it reports (an English example)"), rule->bad, "dialog-warning-symbolic");
    }
  return box;
}

typedef struct
{
  GtkPopover *popover;
  GtkWidget *parent;       /* weak */
  GtkWidget *focus;        /* weak */
  guint idle_id;
} Opened;

static void
opened_free (Opened *opened)
{
  g_clear_handle_id (&opened->idle_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (opened->popover, opened);
  if (opened->parent != NULL)
    g_signal_handlers_disconnect_by_data (opened->parent, opened);
  g_clear_weak_pointer (&opened->parent);
  g_clear_weak_pointer (&opened->focus);
  /* One that is open holds the grab of the window's keys until it is hidden. */
  gtk_popover_popdown (opened->popover);
  gtk_widget_unparent (GTK_WIDGET (opened->popover));
  g_object_unref (opened->popover);
  g_free (opened);
}

static gboolean
closed_idle_cb (gpointer data)
{
  Opened *opened = data;

  opened->idle_id = 0;
  sw_finding_popover_give_back_focus (opened->popover, opened->focus);
  opened_free (opened);
  return G_SOURCE_REMOVE;
}

/* At once, or the window moves the focus on to where it thinks best; and later, for whatever the choice
 * in the popover did to the page. */
static void
closed_cb (Opened *opened)
{
  sw_finding_popover_give_back_focus (opened->popover, opened->focus);
  g_signal_handlers_disconnect_by_data (opened->popover, opened);
  opened->idle_id = g_idle_add (closed_idle_cb, opened);
}

static void
set_letters (GtkWidget *clamp,
             GtkWidget *widget,
             guint n_letters)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics) * (int) n_letters);

  pango_font_metrics_unref (metrics);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
}

/**
 * sw_finding_clamp_new:
 * @child: what shall be shown in a popover
 * @parent: a widget whose letters are meant
 * @n_letters: how many of them a line may have
 *
 * GtkPopover asks its child for the height at a width that is its own, shadow included, so that wrapped
 * text would be cut; a clamp knows better.
 *
 * Returns: (transfer floating): @child in a clamp
 */
GtkWidget *
sw_finding_clamp_new (GtkWidget *child,
                      GtkWidget *parent,
                      guint n_letters)
{
  GtkWidget *clamp = adw_clamp_new ();

  set_letters (clamp, parent, n_letters);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  return clamp;
}

/**
 * sw_finding_clamp_set_letters:
 * @clamp: a clamp with a child
 * @n_letters: how many of the child's letters a line may have
 */
void
sw_finding_clamp_set_letters (GtkWidget *clamp,
                              guint n_letters)
{
  set_letters (clamp, adw_clamp_get_child (ADW_CLAMP (clamp)), n_letters);
}

/**
 * sw_finding_popover_get_place:
 * @parent: the widget to show a popover over
 * @at: where in it
 *
 * The caret may have been scrolled out of sight; a popover belongs where it can be seen, and GTK finds no
 * monitor for a place outside all of them.
 *
 * Returns: the nearest place that is inside @parent
 */
GdkRectangle
sw_finding_popover_get_place (GtkWidget *parent,
                              const GdkRectangle *at)
{
  GdkRectangle place = *at;

  place.x = CLAMP (at->x, 0, MAX (gtk_widget_get_width (parent) - at->width, 0));
  place.y = CLAMP (at->y, 0, MAX (gtk_widget_get_height (parent) - at->height, 0));
  return place;
}

/**
 * sw_finding_popover_popup:
 * @child: (transfer floating): what to show
 * @name: what it is, for screen readers
 * @parent: the widget to show it over; it has a layout manager
 * @at: where in it
 * @focus: (nullable): what shall have the focus again afterwards
 *
 * Returns: (transfer none): the popover, which goes away by itself when it is closed
 */
GtkPopover *
sw_finding_popover_popup (GtkWidget *child,
                          const char *name,
                          GtkWidget *parent,
                          const GdkRectangle *at,
                          GtkWidget *focus)
{
  GtkPopover *popover = GTK_POPOVER (gtk_popover_new ());
  GdkRectangle place = sw_finding_popover_get_place (parent, at);
  Opened *opened = g_new0 (Opened, 1);

  opened->popover = g_object_ref_sink (popover);
  g_set_weak_pointer (&opened->parent, parent);
  g_set_weak_pointer (&opened->focus, focus);
  gtk_popover_set_child (popover, sw_finding_clamp_new (child, child, 48));
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (popover, &place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), opened);
  /* The window may close while the popover is open, or has closed a moment ago. */
  g_signal_connect_swapped (parent, "destroy", G_CALLBACK (opened_free), opened);
  sw_popover_pass_keys (popover);
  gtk_popover_popup (popover);
  return popover;
}

/**
 * sw_finding_popover_give_back_focus:
 * @popover: a popover that is closing
 * @focus: (nullable): what had the focus before
 *
 * Puts the focus back, unless it has gone elsewhere meanwhile.
 */
void
sw_finding_popover_give_back_focus (GtkPopover *popover,
                                    GtkWidget *focus)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *now = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || root == NULL || gtk_widget_get_root (focus) != root)
    return;
  /* GTK gives it to whatever round the popover can take it. */
  if (now == NULL || now == GTK_WIDGET (popover) || gtk_widget_is_ancestor (now, GTK_WIDGET (popover)) ||
      gtk_widget_is_ancestor (GTK_WIDGET (popover), now))
    gtk_widget_grab_focus (focus);
}
