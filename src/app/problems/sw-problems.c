/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProblems: the list of what lint has found, in the order of the document.
 *
 * The linter's own sorted list stands behind it, so that nothing is kept twice: a filter decides what of
 * it is shown, a selection which one the keys mean. Enter or a double click goes to the place; Alt+Enter,
 * Menu or the other mouse button offers what can be done. An empty list says whether all is well or
 * nothing is written yet. */

#include "problems/sw-problems.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement.h"
#include "problems/sw-finding-actions.h"
#include "problems/sw-finding-menu.h"
#include "problems/sw-problem-filter-view.h"
#include "problems/sw-problem-row.h"
#include "session/sw-session-findings.h"
#include "sw-css-class.h"
#include "sw-popover-keys.h"

struct _SwProblems
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;

  SwProblemFilter *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GPtrArray *rows;         /* of SwProblemRow: those that show something; not owned */
  guint count;
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkWidget *box;
  GtkLabel *count_label;
  GtkMenuButton *filter_button;
  SwProblemFilterView *filter_view;
  GtkStack *stack;
  GtkListView *list;
  GtkImage *empty_icon;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *show_all;
  GtkWidget *footer;
  GtkButton *fix_all;
};

enum { PROP_0, PROP_SESSION, PROP_COUNT, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwProblems, sw_problems, GTK_TYPE_WIDGET)

static gboolean
is_anything_written (SwProblems *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwNode *root = sw_document_get_root (document);
  guint n_sections = sw_node_get_n (root, SW_LIST_SECTIONS);

  for (guint i = 0; i < n_sections; i++)
    if (sw_count_statements (sw_node_get_nth (root, SW_LIST_SECTIONS, i)) > 0)
      return TRUE;
  return FALSE;
}

static void
show_empty (SwProblems *self)
{
  gboolean hidden = self->count > 0;
  gboolean written = self->session != NULL && sw_session_get_document (self->session) != NULL &&
                     is_anything_written (self);

  gtk_image_set_from_icon_name (self->empty_icon, hidden    ? "edit-find-symbolic"
                                                  : written ? "emblem-ok-symbolic"
                                                            : "document-edit-symbolic");
  gtk_label_set_text (self->empty_title, hidden    ? _("All problems are hidden")
                                         : written ? _("No problems")
                                                   : _("Nothing is written yet"));
  gtk_label_set_text (self->empty_text, hidden    ? _("The filter leaves none to show.")
                                        : written ? _("What deviates from the pattern will be listed here.")
                                                  : _("Problems will be listed here once there are statements."));
  gtk_widget_set_visible (self->show_all, hidden);
}

static void
update (SwProblems *self)
{
  GListModel *findings = self->session != NULL ? sw_session_get_findings (self->session) : NULL;
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n_safe = n > 0 ? sw_findings_count_safe (self->session) : 0;
  g_autofree char *text = NULL, *fix = NULL;

  if (n_shown < n)
    /* Translators: how many problems are shown, of how many. */
    text = g_strdup_printf (C_("count", "%u of %u"), n_shown, n);
  else
    text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
  gtk_label_set_text (self->count_label, text);

  /* Translators: a button; "%u" is how many problems it would fix. */
  fix = g_strdup_printf (_("Fix all safe (%u)"), n_safe);
  gtk_button_set_label (self->fix_all, fix);
  gtk_widget_set_visible (self->footer, n_safe > 0 && sw_session_is_editable (self->session));
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");
  sw_css_class_set (GTK_WIDGET (self->filter_button), "accent", sw_problem_filter_is_active (self->filter));

  if (self->count != n)
    {
      self->count = n;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
  if (n_shown == 0)
    show_empty (self);
}

static SwFinding *
get_selected (SwProblems *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
popup_menu (SwProblems *self,
            SwProblemRow *row)
{
  graphene_rect_t bounds;
  GdkRectangle area;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;
  area = (GdkRectangle) { (int) bounds.origin.x + 12, (int) bounds.origin.y, 1, (int) bounds.size.height };
  sw_finding_menu_popup_finding (self->session, GTK_WIDGET (self), &area, sw_problem_row_get_item (row));
}

static SwProblemRow *
find_row (SwProblems *self,
          SwFinding *finding)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (sw_problem_row_get_item (g_ptr_array_index (self->rows, i)) == finding)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
select_finding (SwProblems *self,
                SwFinding *finding)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == finding)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
row_menu_cb (SwProblems *self,
             SwProblemRow *row)
{
  select_finding (self, sw_problem_row_get_item (row));
  popup_menu (self, row);
}

static void
row_fix_cb (SwProblems *self,
            SwProblemRow *row)
{
  g_autoptr (SwFinding) finding = g_object_ref (sw_problem_row_get_item (row));
  SwFix *fix = sw_finding_get_safe_fix (finding);

  if (fix != NULL)
    sw_finding_fix (self->session, finding, fix);
}

static void
setup_cb (SwProblems *self,
          GtkListItem *item)
{
  GtkWidget *row = sw_problem_row_new ();

  g_signal_connect_object (row, "menu-requested", G_CALLBACK (row_menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "fix-requested", G_CALLBACK (row_fix_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (SwProblems *self,
         GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  sw_problem_row_set_item (SW_PROBLEM_ROW (row), gtk_list_item_get_item (item), self->session);
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (SwProblems *self,
           GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->rows, row);
  sw_problem_row_set_item (SW_PROBLEM_ROW (row), NULL, self->session);
}

static void
activate_cb (SwProblems *self,
             guint position)
{
  g_autoptr (SwFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (finding != NULL)
    sw_session_show_finding (self->session, finding);
}

static gboolean
key_pressed_cb (SwProblems *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  SwFinding *finding = get_selected (self);
  SwProblemRow *row;
  gboolean menu;

  state &= gtk_accelerator_get_default_mod_mask ();
  menu = ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && state == GDK_ALT_MASK) ||
         (keyval == GDK_KEY_Menu && state == 0) || (keyval == GDK_KEY_F10 && state == GDK_SHIFT_MASK);
  if (!menu || finding == NULL)
    return FALSE;

  row = find_row (self, finding);
  if (row != NULL)
    popup_menu (self, row);
  return TRUE;
}

static void
fix_all_cb (SwProblems *self)
{
  sw_findings_fix_all_safe (self->session);
}

static void
show_all_cb (SwProblems *self)
{
  sw_problem_filter_clear (self->filter);
}

static void
filter_shown_cb (SwProblems *self)
{
  sw_problem_filter_view_update (self->filter_view,
                                 self->session != NULL ? sw_session_get_findings (self->session) : NULL);
}

/* Statements may have other numbers now. */
static void
committed_cb (SwProblems *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SwProblemRow *row = g_ptr_array_index (self->rows, i);

      sw_problem_row_set_item (row, sw_problem_row_get_item (row), self->session);
    }
  update (self);
}

static void
findings_changed_cb (SwProblems *self)
{
  g_signal_group_set_target (self->document_signals, sw_session_get_document (self->session));
  gtk_filter_list_model_set_model (self->filtered, sw_session_get_findings (self->session));
  update (self);
}

static void
sw_problems_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  SwProblems *self = SW_PROBLEMS (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_problems_set_property (GObject *object,
                          guint prop_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_problems_set_session (SW_PROBLEMS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
sw_problems_focus (GtkWidget *widget,
                   GtkDirectionType direction)
{
  SwProblems *self = SW_PROBLEMS (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_problems_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_problems_grab_focus (GtkWidget *widget)
{
  SwProblems *self = SW_PROBLEMS (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    {
      if (get_selected (self) == NULL)
        gtk_single_selection_set_selected (self->selection, 0);
      return gtk_widget_grab_focus (GTK_WIDGET (self->list));
    }
  return gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
}

static void
sw_problems_dispose (GObject *object)
{
  SwProblems *self = SW_PROBLEMS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  if (self->filtered != NULL)
    gtk_filter_list_model_set_model (self->filtered, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->filtered);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_problems_parent_class)->dispose (object);
}

static void
sw_problems_finalize (GObject *object)
{
  g_ptr_array_unref (SW_PROBLEMS (object)->rows);

  G_OBJECT_CLASS (sw_problems_parent_class)->finalize (object);
}

static void
sw_problems_class_init (SwProblemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_problems_get_property;
  object_class->set_property = sw_problems_set_property;
  object_class->dispose = sw_problems_dispose;
  object_class->finalize = sw_problems_finalize;
  widget_class->focus = sw_problems_focus;
  widget_class->grab_focus = sw_problems_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  /* How many problems there are, whatever the filter shows of them. */
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, SwProblems, box);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, count_label);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, stack);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, list);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, empty_icon);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, show_all);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, footer);
  gtk_widget_class_bind_template_child (widget_class, SwProblems, fix_all);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fix_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
sw_problems_init (SwProblems *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->rows = g_ptr_array_new ();
  self->filter = sw_problem_filter_new ();
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (findings_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (findings_changed_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (update), self);

  self->filter_view = SW_PROBLEM_FILTER_VIEW (sw_problem_filter_view_new (self->filter));
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->filter_view));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (filter_shown_cb), self);
  sw_popover_pass_keys (GTK_POPOVER (popover));
  gtk_menu_button_set_popover (self->filter_button, popover);
  update (self);
}

/**
 * sw_problems_new:
 *
 * Returns: (transfer floating): a panel without a session
 */
GtkWidget *
sw_problems_new (void)
{
  return g_object_new (SW_TYPE_PROBLEMS, NULL);
}

/**
 * sw_problems_get_session:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): its session
 */
SwSession *
sw_problems_get_session (SwProblems *self)
{
  return self->session;
}

/**
 * sw_problems_set_session:
 * @self: a panel
 * @session: (nullable): the session of the window it is in
 */
void
sw_problems_set_session (SwProblems *self,
                         SwSession *session)
{
  if (self->session == session)
    return;

  g_signal_group_set_target (self->document_signals, NULL);
  gtk_filter_list_model_set_model (self->filtered, NULL);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    findings_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_problems_get_count:
 * @self: a panel
 *
 * Returns: how many problems there are, whatever the filter shows of them
 */
guint
sw_problems_get_count (SwProblems *self)
{
  return self->count;
}

/**
 * sw_problems_get_filter:
 * @self: a panel
 *
 * Returns: (transfer none): what decides which problems are shown
 */
SwProblemFilter *
sw_problems_get_filter (SwProblems *self)
{
  return self->filter;
}

/**
 * sw_problems_get_model:
 * @self: a panel
 *
 * Returns: (transfer none): the problems that are shown, and which one is selected
 */
GtkSelectionModel *
sw_problems_get_model (SwProblems *self)
{
  return GTK_SELECTION_MODEL (self->selection);
}
