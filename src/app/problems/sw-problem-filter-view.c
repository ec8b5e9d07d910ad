/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProblemFilterView: what to show of the problems, for a popover: a search, the severities and the
 * rules that have something to say, each with its count. It is filled when the popover opens. */

#include "problems/sw-problem-filter-view.h"

#include <glib/gi18n-lib.h>

#include "sw-popover-close.h"

struct _SwProblemFilterView
{
  GtkWidget parent_instance;

  SwProblemFilter *filter;
  GtkWidget *box;
  GtkSearchEntry *search;
  GtkBox *severities;
  GtkBox *rules;
};

G_DEFINE_FINAL_TYPE (SwProblemFilterView, sw_problem_filter_view, GTK_TYPE_WIDGET)

typedef struct
{
  SwProblemFilterView *view;
  SwSeverity severity;
  const SwRule *rule;      /* NULL for a severity's */
} Check;

static void
toggled_cb (GtkCheckButton *button,
            Check *check)
{
  gboolean show = gtk_check_button_get_active (button);

  if (check->rule != NULL)
    sw_problem_filter_show_rule (check->view->filter, check->rule, show);
  else
    sw_problem_filter_show_severity (check->view->filter, check->severity, show);
}

static void
check_free (gpointer data,
            GClosure *closure)
{
  g_free (data);
}

static void
add_check (SwProblemFilterView *self,
           GtkBox *box,
           SwSeverity severity,
           const SwRule *rule,
           guint n)
{
  const char *title = rule != NULL ? sw_rule_get_title (rule) : sw_severity_get_title (severity);
  /* Translators: what is counted, and how often it is there. */
  g_autofree char *label = g_strdup_printf (C_("filter", "%s (%u)"), title, n);
  GtkWidget *button = gtk_check_button_new_with_label (label);
  Check *check = g_new0 (Check, 1);

  *check = (Check) { self, severity, rule };
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               rule != NULL ? sw_problem_filter_shows_rule (self->filter, rule)
                                            : sw_problem_filter_shows_severity (self->filter, severity));
  g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), check, check_free, 0);
  gtk_box_append (box, button);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
search_changed_cb (SwProblemFilterView *self)
{
  sw_problem_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* The search field would keep Escape to itself. */
static void
stop_search_cb (SwProblemFilterView *self)
{
  sw_popover_close_around (GTK_WIDGET (self));
}

static void
sw_problem_filter_view_dispose (GObject *object)
{
  SwProblemFilterView *self = SW_PROBLEM_FILTER_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (sw_problem_filter_view_parent_class)->dispose (object);
}

static void
sw_problem_filter_view_class_init (SwProblemFilterViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_problem_filter_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkBox *
add_box (SwProblemFilterView *self,
         const char *title)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), box);
  return GTK_BOX (box);
}

static void
sw_problem_filter_view_init (SwProblemFilterView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Search the problems"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the problems"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->search));

  self->severities = add_box (self, _("Severity"));
  self->rules = add_box (self, _("Rules"));

  /* The rules may be many: they scroll. */
  g_object_ref (self->rules);
  gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (self->rules));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->rules));
  g_object_unref (self->rules);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 280);
  gtk_box_append (GTK_BOX (self->box), scrolled);
}

/**
 * sw_problem_filter_view_new:
 * @filter: the filter to set
 *
 * Returns: (transfer floating): an empty view of it
 */
GtkWidget *
sw_problem_filter_view_new (SwProblemFilter *filter)
{
  SwProblemFilterView *self = g_object_new (SW_TYPE_PROBLEM_FILTER_VIEW, NULL);

  self->filter = g_object_ref (filter);
  return GTK_WIDGET (self);
}

/**
 * sw_problem_filter_view_update:
 * @self: a view
 * @findings: (nullable): all findings there are
 *
 * Offers what can be told apart among them. A rule that is hidden stays offered.
 */
void
sw_problem_filter_view_update (SwProblemFilterView *self,
                               GListModel *findings)
{
  guint n_items = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  guint n_rules;
  const SwRule *rules = sw_rules_get (&n_rules);
  g_autofree guint *counts = g_new0 (guint, n_rules);
  guint severities[SW_N_SEVERITIES] = { 0 };

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);

      severities[sw_finding_get_severity (finding)]++;
      counts[sw_finding_get_rule (finding) - rules]++;
    }

  clear (self->severities);
  clear (self->rules);
  for (guint i = SW_SEVERITY_ERROR; i >= SW_SEVERITY_INFO; i--)
    add_check (self, self->severities, i, NULL, severities[i]);
  for (guint i = 0; i < n_rules; i++)
    if (counts[i] > 0 || !sw_problem_filter_shows_rule (self->filter, &rules[i]))
      add_check (self, self->rules, SW_SEVERITY_OFF, &rules[i], counts[i]);
}
