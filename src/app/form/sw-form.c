/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwForm: what is known of the occupation and of the framework, field by field.
 *
 * It has two pages, and shows the one that the session's place belongs to; which fields are on it
 * follows from the schema (sw-form-plan.c). A page is built when it is first wanted and built anew for
 * another document; in between its rows follow the document's commits and the linter.
 *
 * To undo and redo it is like a page of text: the session says where the change was, and the field
 * takes the focus. */

#include "form/sw-form.h"

#include <glib/gi18n-lib.h>

#include "editor/sw-text-column.h"
#include "form/sw-score-scale.h"

struct _SwForm
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *linter_signals;

  SwKind page;             /* what is shown; SW_N_KINDS for nothing */
  GPtrArray *rows;         /* of SwFormRow, as they stand on the page; not owned */
  GtkWidget *scroll_to;
  guint scroll_id;
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkWidget *column;
  GtkLabel *title;
  GtkBox *body;
};

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwForm, sw_form, GTK_TYPE_WIDGET)

/**
 * sw_form_shows:
 * @place: (nullable): a place of a session
 *
 * Returns: whether that place is one that the form shows, and no other view
 */
gboolean
sw_form_shows (SwNode *place)
{
  SwKind page;

  return place != NULL && sw_form_plan_find_page (sw_node_get_kind (place), &page);
}

/**
 * sw_form_find_row:
 * @self: a form
 * @node: a node
 * @field: one of its fields
 *
 * Returns: (nullable) (transfer none): the row that shows it, if it is on the page that is shown
 */
SwFormRow *
sw_form_find_row (SwForm *self,
                  SwNode *node,
                  guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SwFormRow *row = g_ptr_array_index (self->rows, i);

      if (sw_form_row_get_node (row) == node && sw_form_row_get_field (row) == field)
        return row;
    }
  return NULL;
}

static void
show_findings (SwForm *self,
               SwNode *node)
{
  SwLinter *linter = sw_session_get_linter (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SwFormRow *row = g_ptr_array_index (self->rows, i);

      if (node == NULL || sw_form_row_get_node (row) == node)
        sw_form_row_show_findings (row, linter != NULL ? sw_linter_get_for_node (linter, sw_form_row_get_node (row))
                                                       : NULL);
    }
}

static void
clear_page (SwForm *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  self->scroll_to = NULL;
  g_ptr_array_set_size (self->rows, 0);
  while (self->body != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
}

static void scroll_to_row (SwForm *self, GtkWidget *row);

static void
row_entered_cb (SwForm *self,
                GtkEventControllerFocus *controller)
{
  scroll_to_row (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

static void
add_row (SwForm *self,
         GtkBox *list,
         SwNode *node,
         const SwMember *member,
         const SwFormStyle *style)
{
  GtkWidget *row = sw_form_row_new (sw_session_get_document (self->session), node, member, style,
                                    sw_session_get_profile (self->session));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (row_entered_cb), self);
  gtk_widget_add_controller (row, focus);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (list, row);
}

static void
show_what_belongs (SwNode *node,
                   guint field,
                   GtkWidget *label)
{
  gtk_widget_set_visible (label, sw_node_is_empty (node));
}

/* What belongs here is said until something is there. */
static void
add_empty_state (SwForm *self,
                 SwNode *node,
                 const char *text)
{
  GtkWidget *label = gtk_label_new (_(text));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-dim");
  gtk_widget_add_css_class (label, "form-empty");
  gtk_box_append (self->body, label);
  g_signal_connect_object (node, "changed", G_CALLBACK (show_what_belongs), label, 0);
  show_what_belongs (node, 0, label);
}

static void
add_group (SwForm *self,
           const SwFormGroup *group)
{
  const SwKindInfo *info = sw_schema_get (group->kind);
  SwDocument *document = sw_session_get_document (self->session);
  SwNode *node = group->kind == SW_KIND_DOCUMENT ? sw_document_get_root (document)
                                                 : sw_document_get_part (document, group->kind);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (list, "form-list");
  if (group->title != NULL)
    {
      GtkWidget *title = gtk_label_new (_(group->title));

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_label_set_wrap (GTK_LABEL (title), TRUE);
      gtk_widget_add_css_class (title, "level-heading");
      gtk_widget_add_css_class (title, "form-heading");
      gtk_box_append (self->body, title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(group->title), -1);
    }

  if (group->empty != NULL)
    add_empty_state (self, node, group->empty);

  for (guint i = 0; i < info->n_members; i++)
    {
      SwFormStyle style;

      if (sw_form_plan_get_style (group->kind, &info->members[i], &style))
        add_row (self, GTK_BOX (list), node, &info->members[i], &style);
      if (group->kind == SW_KIND_SAFI && info->members[i].field == SW_SAFI_OF)
        gtk_box_append (GTK_BOX (list), sw_score_scale_new (node));
    }
  gtk_box_append (self->body, list);
}

static void
show_page (SwForm *self,
           SwKind page)
{
  guint n_groups;
  const SwFormGroup *groups = sw_form_plan_get_groups (&n_groups);

  if (self->page == page)
    return;

  self->page = page;
  clear_page (self);
  if (page == SW_N_KINDS)
    return;

  gtk_label_set_text (self->title, g_dgettext (GETTEXT_PACKAGE, sw_schema_get (page)->title));
  for (guint i = 0; i < n_groups; i++)
    if (groups[i].page == page)
      add_group (self, &groups[i]);
  show_findings (self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
place_changed_cb (SwForm *self)
{
  SwNode *place = sw_session_get_place (self->session);
  SwKind page;

  if (place != NULL && sw_form_plan_find_page (sw_node_get_kind (place), &page))
    show_page (self, page);
}

static void
document_changed_cb (SwForm *self)
{
  g_signal_group_set_target (self->document_signals, sw_session_get_document (self->session));
  g_signal_group_set_target (self->linter_signals, sw_session_get_linter (self->session));
  show_page (self, SW_N_KINDS);
  place_changed_cb (self);
}

static void
findings_changed_cb (SwForm *self)
{
  g_signal_group_set_target (self->linter_signals, sw_session_get_linter (self->session));
  show_findings (self, NULL);
}

/* The page has few rows, and a row writes only what differs. */
static void
update_rows (SwForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    sw_form_row_update (g_ptr_array_index (self->rows, i));
}

static void
node_findings_changed_cb (SwForm *self,
                          SwNode *node)
{
  show_findings (self, node);
}

/* A row that was only just made has its place after the next layout. */
static gboolean
scroll_cb (gpointer data)
{
  SwForm *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  self->scroll_id = 0;
  if (self->scroll_to != NULL && gtk_widget_compute_bounds (self->scroll_to, self->column, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - 12, bounds.origin.y + bounds.size.height + 12);
  self->scroll_to = NULL;
  return G_SOURCE_REMOVE;
}

static void
scroll_to_row (SwForm *self,
               GtkWidget *row)
{
  self->scroll_to = row;
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
reveal_cb (SwForm *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwFormRow *row;

  if (!sw_form_shows (node))
    return;

  place_changed_cb (self);
  row = sw_form_find_row (self, node, field);
  if (row == NULL && self->rows->len > 0)
    row = g_ptr_array_index (self->rows, 0);
  if (row != NULL)
    sw_form_row_reveal (row, (gssize) start, (gssize) end);
}

static gboolean
sw_form_focus (GtkWidget *widget,
               GtkDirectionType direction)
{
  SwForm *self = SW_FORM (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_form_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_form_grab_focus (GtkWidget *widget)
{
  SwForm *self = SW_FORM (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus || self->rows->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (sw_form_row_get_editor (g_ptr_array_index (self->rows, 0)));
}

static void
sw_form_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SW_FORM (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_form_set_property (GObject *object,
                      guint prop_id,
                      const GValue *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_form_set_session (SW_FORM (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_form_dispose (GObject *object)
{
  SwForm *self = SW_FORM (object);

  clear_page (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->linter_signals);
  g_clear_object (&self->session);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  self->body = NULL;

  G_OBJECT_CLASS (sw_form_parent_class)->dispose (object);
}

static void
sw_form_finalize (GObject *object)
{
  g_ptr_array_unref (SW_FORM (object)->rows);

  G_OBJECT_CLASS (sw_form_parent_class)->finalize (object);
}

static void
sw_form_class_init (SwFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_form_get_property;
  object_class->set_property = sw_form_set_property;
  object_class->dispose = sw_form_dispose;
  object_class->finalize = sw_form_finalize;
  widget_class->focus = sw_form_focus;
  widget_class->grab_focus = sw_form_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SW_TYPE_TEXT_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SwForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwForm, column);
  gtk_widget_class_bind_template_child (widget_class, SwForm, title);
  gtk_widget_class_bind_template_child (widget_class, SwForm, body);
}

static void
sw_form_init (SwForm *self)
{
  self->page = SW_N_KINDS;
  self->rows = g_ptr_array_new ();

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (findings_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (update_rows), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (update_rows), self);

  self->linter_signals = g_signal_group_new (SW_TYPE_LINTER);
  g_signal_group_connect_swapped (self->linter_signals, "node-changed", G_CALLBACK (node_findings_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_form_new:
 *
 * Returns: (transfer floating): a form without a session
 */
GtkWidget *
sw_form_new (void)
{
  return g_object_new (SW_TYPE_FORM, NULL);
}

/**
 * sw_form_get_session:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): its session
 */
SwSession *
sw_form_get_session (SwForm *self)
{
  return self->session;
}

/**
 * sw_form_set_session:
 * @self: a form
 * @session: (nullable): the session of the window it is in
 */
void
sw_form_set_session (SwForm *self,
                     SwSession *session)
{
  if (self->session == session)
    return;

  g_signal_group_set_target (self->document_signals, NULL);
  g_signal_group_set_target (self->linter_signals, NULL);
  show_page (self, SW_N_KINDS);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
