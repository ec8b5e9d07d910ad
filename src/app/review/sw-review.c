/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwReview: how far the review of the framework is, and what reviewers say.
 *
 * All notes of the document stand here by place, open ones first asked for (sw-review-notes.c); below, how
 * many statements of each section and level somebody has ticked (sw-review-progress.c); on top, the status
 * of the whole. It is found out anew after each change while it is seen, and when it comes into sight.
 *
 * What is done here is undone here: the document's focus is the list itself (see sw-session.c). */

#include "review/sw-review-private.h"

#include <glib/gi18n-lib.h>

#include "form/sw-choices.h"

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwReview, sw_review, GTK_TYPE_WIDGET)

static const char *const statuses[] = { NULL, "draft", "review", "approved", "retired" };

SwDocument *
sw_review_get_document (SwReview *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

SwNode *
sw_review_get_extensions (SwReview *self)
{
  return sw_document_get_part (sw_review_get_document (self), SW_KIND_EXTENSIONS);
}

/* Says that what is done here is undone here. */
void
sw_review_say_focus (SwReview *self)
{
  sw_document_set_focus (sw_review_get_document (self), sw_review_get_extensions (self), SW_LIST_NOTES, 0, 0);
}

/* A label for a row, left-aligned. */
GtkLabel *
sw_review_new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
show_status (SwReview *self)
{
  SwNode *meta = sw_document_get_part (sw_review_get_document (self), SW_KIND_META);
  const char *status = sw_node_get_text (meta, SW_META_STATUS);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (statuses[i], status != NULL && *status != '\0' ? status : NULL) == 0)
      position = i;
  gtk_drop_down_set_selected (self->status, position);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status), sw_session_is_editable (self->session));
}

/* Shows everything as it is now, where somebody sees it. */
static void
show_all (SwReview *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  guint n_all;

  if (sw_review_get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->showing = TRUE;
  n_all = sw_document_count_notes (sw_review_get_document (self), SW_NOTES_ALL);
  notes = sw_document_list_notes (sw_review_get_document (self), self->which);
  sw_node_rows_show (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
  gtk_widget_set_visible (self->empty, notes->len == 0);
  sw_review_show_empty (self, n_all);
  sw_review_show_filter (self);
  sw_review_show_progress (self);
  show_status (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.add-note", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.clear-ticks", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.toggle", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove", sw_session_is_editable (self->session));
  self->showing = FALSE;
}

static void
status_changed_cb (SwReview *self)
{
  guint selected = gtk_drop_down_get_selected (self->status);
  SwNode *meta;

  if (self->showing || selected >= G_N_ELEMENTS (statuses) || !sw_session_is_editable (self->session))
    return;

  meta = sw_document_get_part (sw_review_get_document (self), SW_KIND_META);
  if (g_strcmp0 (sw_node_get_text (meta, SW_META_STATUS), statuses[selected]) == 0)
    return;
  sw_review_say_focus (self);
  sw_document_begin (sw_review_get_document (self), _("Change Status"), NULL);
  sw_document_set_text (sw_review_get_document (self), meta, SW_META_STATUS, statuses[selected]);
  sw_document_commit (sw_review_get_document (self));
}

static void
reveal_cb (SwReview *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwNode *place = sw_session_get_place (self->session);

  if (sw_session_get_place_list (self->session) != SW_LIST_NOTES || node != place)
    return;
  if (sw_node_get_kind (node) == SW_KIND_NOTE)
    sw_node_rows_select (self->notes, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* After an undo the note that it brought back or changed is the one meant. */
static void
committed_cb (SwReview *self,
              const SwCommit *commit)
{
  show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (sw_node_get_kind (change->node) == SW_KIND_NOTE)
        sw_node_rows_select (self->notes, change->node);
    }
}

static void
document_changed_cb (SwReview *self)
{
  g_signal_group_set_target (self->document_signals, sw_review_get_document (self));
  show_all (self);
}

static void
sw_review_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_review_parent_class)->map (widget);
  show_all (SW_REVIEW (widget));
}

static gboolean
sw_review_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  SwReview *self = SW_REVIEW (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_review_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_review_grab_focus (GtkWidget *widget)
{
  SwReview *self = SW_REVIEW (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  if (sw_node_rows_get_n (self->notes) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->notes));
  return gtk_widget_grab_focus (self->add) || gtk_widget_grab_focus (GTK_WIDGET (self->progress));
}

static void
sw_review_get_property (GObject *object,
                        guint prop_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SW_REVIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_review_set_property (GObject *object,
                        guint prop_id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_review_set_session (SW_REVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_review_dispose (GObject *object)
{
  SwReview *self = SW_REVIEW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_review_parent_class)->dispose (object);
}

static void
sw_review_class_init (SwReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_review_get_property;
  object_class->set_property = sw_review_set_property;
  object_class->dispose = sw_review_dispose;
  widget_class->map = sw_review_map;
  widget_class->focus = sw_review_focus;
  widget_class->grab_focus = sw_review_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "review.add-note", NULL, sw_review_add_note_action);
  gtk_widget_class_install_action (widget_class, "review.clear-ticks", NULL, sw_review_clear_ticks_action);
  gtk_widget_class_install_action (widget_class, "note.go", NULL, sw_review_note_action);
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, sw_review_note_action);
  gtk_widget_class_install_action (widget_class, "note.toggle", NULL, sw_review_note_action);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, sw_review_note_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "review.add-note",
                                       NULL);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-review.ui");
  gtk_widget_class_bind_template_child (widget_class, SwReview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwReview, status);
  gtk_widget_class_bind_template_child (widget_class, SwReview, add);
  gtk_widget_class_bind_template_child (widget_class, SwReview, open);
  gtk_widget_class_bind_template_child (widget_class, SwReview, done);
  gtk_widget_class_bind_template_child (widget_class, SwReview, all);
  gtk_widget_class_bind_template_child (widget_class, SwReview, notes);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SwReview, progress);
  gtk_widget_class_bind_template_child (widget_class, SwReview, progress_text);
  gtk_widget_class_bind_template_child (widget_class, SwReview, clear);
  gtk_widget_class_bind_template_callback (widget_class, sw_review_filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_review_note_command_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_review_progress_command_cb);
}

static void
sw_review_init (SwReview *self)
{
  static const SwRowsFactory note_rows = { sw_review_make_note, sw_review_update_note };
  static const SwRowsFactory progress_rows = { sw_review_make_progress, sw_review_update_progress };

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (show_all), self);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sw_choices_name (GTK_WIDGET (self->status), _("Status of the framework"));
  sw_node_rows_set_factory (self->notes, &note_rows, self);
  sw_node_rows_set_name (self->notes, _("Notes"));
  sw_node_rows_set_factory (self->progress, &progress_rows, self);
  sw_node_rows_set_name (self->progress, _("Progress of the review"));
  self->showing = FALSE;
}

/**
 * sw_review_new:
 *
 * Returns: (transfer floating): a view without a session
 */
SwReview *
sw_review_new (void)
{
  return g_object_new (SW_TYPE_REVIEW, NULL);
}

/**
 * sw_review_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_review_set_session (SwReview *self,
                       SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_review_get_notes:
 * @self: a view
 *
 * Returns: (transfer none): the notes' rows
 */
SwNodeRows *
sw_review_get_notes (SwReview *self)
{
  return self->notes;
}

/**
 * sw_review_get_progress:
 * @self: a view
 *
 * Returns: (transfer none): the rows that tell how far the review is
 */
SwNodeRows *
sw_review_get_progress (SwReview *self)
{
  return self->progress;
}

/**
 * sw_review_set_which:
 * @self: a view
 * @which: which notes to show
 */
void
sw_review_set_which (SwReview *self,
                     SwNotesWhich which)
{
  self->which = which;
  show_all (self);
}
