/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStrands: the skills that grow through the levels, each with its statements side by side.
 *
 * Strands are named, put in order, merged and removed here (sw-strands-actions.c); statements are put into
 * them on the page, or by accepting what the program suggests. What is shown of a strand is told in
 * sw-strands-rows.c. */

#include "strands/sw-strands-private.h"

#include <glib/gi18n-lib.h>

#include "chip/sw-chip-box.h"

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwStrands, sw_strands, GTK_TYPE_WIDGET)

SwDocument *
sw_strands_get_document (SwStrands *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

SwNode *
sw_strands_get_extensions (SwStrands *self)
{
  return sw_document_get_part (sw_strands_get_document (self), SW_KIND_EXTENSIONS);
}

/* Says that what is done here is undone here. */
void
sw_strands_say_focus (SwStrands *self)
{
  sw_document_set_focus (sw_strands_get_document (self), sw_strands_get_extensions (self), SW_LIST_STRANDS, 0, 0);
}

/* No GtkStack: one that may change its height asks how wide a page has to be to be as low as it can, and
 * for text that is far too wide. */
static void
show_suggestions (SwStrands *self,
                  gboolean shown)
{
  GtkWidget *next = shown ? GTK_WIDGET (self->suggestions) : self->page;
  GtkWidget *last = shown ? self->page : GTK_WIDGET (self->suggestions);

  /* The window would keep a widget that had the focus when it was hidden. */
  gtk_widget_set_visible (next, TRUE);
  if (gtk_widget_get_focus_child (last) != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (last, FALSE);
}

static void
suggest_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  guint selected = gtk_drop_down_get_selected (self->container);

  if (selected >= self->containers->len)
    return;
  if (!sw_strand_suggestions_show (self->suggestions, self->session, g_ptr_array_index (self->containers, selected)))
    {
      sw_session_announce (self->session, _("No statements of different levels share enough words to suggest a strand."),
                           FALSE);
      return;
    }
  show_suggestions (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->suggestions));
}

static void
suggestions_closed_cb (SwStrands *self)
{
  show_suggestions (self, FALSE);
  sw_strand_suggestions_clear (self->suggestions);
  sw_strands_show_all (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
reveal_cb (SwStrands *self,
           SwNode *node)
{
  if (sw_session_get_place_list (self->session) != SW_LIST_STRANDS || node != sw_session_get_place (self->session))
    return;
  /* The session tells of an undo before the document does: what it brings back has no row yet. */
  sw_strands_show_all (self);
  if (sw_node_get_kind (node) == SW_KIND_STRAND)
    sw_node_rows_select (self->rows, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Suggestions are about the document as it was when they were made; accepting them closes them by itself. */
static void
committed_cb (SwStrands *self,
              const SwCommit *commit)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->suggestions)) &&
      (commit->origin != SW_COMMIT_DONE || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
       sw_strand_suggestions_is_stale (self->suggestions)))
    suggestions_closed_cb (self);
  sw_strands_show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (sw_node_get_kind (change->node) == SW_KIND_STRAND)
        sw_node_rows_select (self->rows, change->node);
    }
}

static void
document_changed_cb (SwStrands *self)
{
  g_signal_group_set_target (self->document_signals, sw_strands_get_document (self));
  show_suggestions (self, FALSE);
  sw_strand_suggestions_clear (self->suggestions);
  g_ptr_array_set_size (self->containers, 0);
  sw_strands_show_all (self);
}

static void
sw_strands_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_strands_parent_class)->map (widget);
  sw_strands_show_all (SW_STRANDS (widget));
}

static gboolean
sw_strands_focus (GtkWidget *widget,
                  GtkDirectionType direction)
{
  SwStrands *self = SW_STRANDS (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_strands_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_strands_grab_focus (GtkWidget *widget)
{
  SwStrands *self = SW_STRANDS (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->suggestions)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->suggestions));
  if (sw_node_rows_get_n (self->rows) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->rows));
  return gtk_widget_grab_focus (self->suggest);
}

static void
sw_strands_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SW_STRANDS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_strands_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_strands_set_session (SW_STRANDS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_strands_dispose (GObject *object)
{
  SwStrands *self = SW_STRANDS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->go_to, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_strands_parent_class)->dispose (object);
}

static void
sw_strands_finalize (GObject *object)
{
  g_ptr_array_unref (SW_STRANDS (object)->containers);

  G_OBJECT_CLASS (sw_strands_parent_class)->finalize (object);
}

static void
sw_strands_class_init (SwStrandsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_strands_get_property;
  object_class->set_property = sw_strands_set_property;
  object_class->dispose = sw_strands_dispose;
  object_class->finalize = sw_strands_finalize;
  widget_class->map = sw_strands_map;
  widget_class->focus = sw_strands_focus;
  widget_class->grab_focus = sw_strands_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "strand.go", "u", sw_strands_go_action);
  gtk_widget_class_install_action (widget_class, "strand.rename", NULL, sw_strands_strand_action);
  gtk_widget_class_install_action (widget_class, "strand.merge", NULL, sw_strands_strand_action);
  gtk_widget_class_install_action (widget_class, "strand.remove", NULL, sw_strands_strand_action);
  gtk_widget_class_install_action (widget_class, "strand.move", "i", sw_strands_move_action);
  gtk_widget_class_install_action (widget_class, "strand.suggest", NULL, suggest_action);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  g_type_ensure (SW_TYPE_CHIP_BOX);
  g_type_ensure (SW_TYPE_STRAND_SUGGESTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-strands.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStrands, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, page);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, container);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, suggest);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, rows);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, empty);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, sw_strands_command_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestions_closed_cb);
}

static void
sw_strands_init (SwStrands *self)
{
  static const SwRowsFactory factory = { sw_strands_make_row, sw_strands_update_row };

  self->containers = g_ptr_array_new_with_free_func (g_object_unref);
  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (sw_strands_show_all), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_node_rows_set_factory (self->rows, &factory, self);
  sw_node_rows_set_name (self->rows, _("Strands"));
}

/**
 * sw_strands_new:
 *
 * Returns: (transfer floating): a view without a session
 */
SwStrands *
sw_strands_new (void)
{
  return g_object_new (SW_TYPE_STRANDS, NULL);
}

/**
 * sw_strands_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_strands_set_session (SwStrands *self,
                        SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_strands_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): the strands' rows
 */
SwNodeRows *
sw_strands_get_rows (SwStrands *self)
{
  return self->rows;
}

/**
 * sw_strands_get_suggestions:
 * @self: a view
 *
 * Returns: (transfer none): what it suggests
 */
SwStrandSuggestions *
sw_strands_get_suggestions (SwStrands *self)
{
  return self->suggestions;
}
