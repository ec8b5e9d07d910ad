/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLevelView: one level on the page, its heading (sw-level-view-heading.c) and its statements
 * (sw-level-view-rows.c). */

#include "editor/sw-level-view-private.h"

enum
{
  PROP_0,
  PROP_SHOW_GUIDE,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum { ROW_ADDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwLevelView, sw_level_view, GTK_TYPE_WIDGET)

static void
sw_level_view_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  SwLevelView *self = SW_LEVEL_VIEW (object);

  switch (prop_id)
    {
    case PROP_SHOW_GUIDE:
      g_value_set_boolean (value, self->show_guide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_level_view_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  SwLevelView *self = SW_LEVEL_VIEW (object);

  switch (prop_id)
    {
    case PROP_SHOW_GUIDE:
      self->show_guide = g_value_get_boolean (value);
      sw_level_view_show_guide (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_level_view_dispose (GObject *object)
{
  SwLevelView *self = SW_LEVEL_VIEW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->rows != NULL)
    g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->level);

  g_clear_weak_pointer (&self->focus_before);
  G_OBJECT_CLASS (sw_level_view_parent_class)->dispose (object);
}

static void
sw_level_view_finalize (GObject *object)
{
  SwLevelView *self = SW_LEVEL_VIEW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sw_level_view_parent_class)->finalize (object);
}

static void
sw_level_view_class_init (SwLevelViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_level_view_get_property;
  object_class->set_property = sw_level_view_set_property;
  object_class->dispose = sw_level_view_dispose;
  object_class->finalize = sw_level_view_finalize;

  /* Whether the line that says what this level is shall be seen. */
  properties[PROP_SHOW_GUIDE] = g_param_spec_boolean ("show-guide", NULL, NULL, TRUE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwLevelView::row-added:
   * @self: a level view
   * @row: a row that has just been made
   */
  signals[ROW_ADDED] = g_signal_new ("row-added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, SW_TYPE_STATEMENT_ROW);

  g_type_ensure (SW_TYPE_FINDINGS_MARK);
  g_type_ensure (SW_TYPE_REVIEW_MARKS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/skillwright/Skillwright/sw-level-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, box);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, heading);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, role);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, guide);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, count);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, progress);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, edit);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, mark);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, review);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, list);
  gtk_widget_class_bind_template_callback (widget_class, sw_level_view_show_actions);
}

/* Says that a row has been made; for sw-level-view-rows.c. */
void
sw_level_view_emit_row_added (SwLevelView *self,
                              SwStatementRow *row)
{
  g_signal_emit (self, signals[ROW_ADDED], 0, row);
}

static void
sw_level_view_init (SwLevelView *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->drop = -1;
  self->show_guide = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->edit, sw_level_view_create_editor_cb, self, NULL);

  /* A level that is not full yet is not low: the bar has one colour. */
  gtk_level_bar_remove_offset_value (self->progress, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->progress, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->progress, GTK_LEVEL_BAR_OFFSET_FULL);
}

/**
 * sw_level_view_update_review:
 * @self: a level view
 * @statement: (nullable): the statement of the level whose notes, tick or strand changed, %NULL for all of
 *   them and the level itself
 */
void
sw_level_view_update_review (SwLevelView *self,
                             SwNode *statement)
{
  SwStatementRow *row = statement != NULL ? sw_level_view_peek_row (self, statement) : NULL;

  if (row != NULL)
    sw_statement_row_update_review (row);
  if (statement != NULL)
    return;

  sw_review_marks_update (self->review);
  for (guint i = 0; i < self->rows->len; i++)
    sw_statement_row_update_review (g_ptr_array_index (self->rows, i));
}

/**
 * sw_level_view_new:
 * @session: (transfer none): the session of the window
 * @level: the level to show
 *
 * Returns: (transfer floating): a view that shows the heading; see sw_level_view_fill()
 */
SwLevelView *
sw_level_view_new (SwSession *session,
                   SwNode *level)
{
  SwLevelView *self = g_object_new (SW_TYPE_LEVEL_VIEW, NULL);

  self->session = session;
  self->level = g_object_ref (level);
  self->statements = sw_node_get_list (level, SW_LIST_STATEMENTS);
  g_signal_connect_object (level, "changed", G_CALLBACK (sw_level_view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->statements, "items-changed", G_CALLBACK (sw_level_view_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sw_session_get_document (session), "committed", G_CALLBACK (sw_level_view_committed_cb),
                           self, G_CONNECT_SWAPPED);
  sw_review_marks_set_node (self->review, session, level);
  sw_level_view_show_heading (self);
  sw_level_view_update_findings (self);
  return self;
}

/**
 * sw_level_view_get_level:
 * @self: a level view
 *
 * Returns: (transfer none): its level
 */
SwNode *
sw_level_view_get_level (SwLevelView *self)
{
  return self->level;
}
