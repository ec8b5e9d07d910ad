/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwLevelView: one level on the page, its heading and its statements.
 *
 * The rows follow the level's list. They are made by need: the section view asks for as many as the
 * first screen shows and for the rest when there is time, so the view keeps a full prefix of the list
 * and takes up what lies behind it later. When the list changes, the rows of nodes that remain are
 * used again, in the new order: a row that is moved keeps its text and its widgets, and the section
 * view gives it back the focus that GtkListBox takes from a row that moves.
 *
 * A level without statements shows its ghost. */

#include "editor/sw-level-view.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement.h"
#include "review/sw-review-marks.h"
#include "structure/sw-structure-editor.h"

struct _SwLevelView
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: the section view has it */
  SwNode *level;
  GListModel *statements;
  GPtrArray *rows;         /* of SwStatementRow, the first so many of the list */
  SwStatementRow *ghost;
  guint n_written;         /* how many statements the heading counts */
  int drop;
  gboolean show_guide;

  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *role;
  GtkLabel *guide;
  GtkLabel *count;
  GtkLevelBar *progress;
  GtkMenuButton *edit;
  SwReviewMarks *review;
  GtkListBox *list;
  GtkWidget *focus_before; /* what had the focus when the level's fields were asked for; weak */
};

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

static SwNode *
nth_statement (SwLevelView *self,
               guint position)
{
  return sw_node_get_nth (self->level, SW_LIST_STATEMENTS, position);
}

static const char *
get_label (SwLevelView *self)
{
  const char *label = sw_node_get_text (self->level, SW_LEVEL_LABEL);

  if (label == NULL || *label == '\0')
    label = sw_node_get_text (self->level, SW_LEVEL_KEY);
  return label != NULL ? label : "";
}

static void
show_text (GtkLabel *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
number_rows (SwLevelView *self,
             guint from)
{
  guint n = g_list_model_get_n_items (self->statements);

  for (guint i = from; i < self->rows->len; i++)
    sw_statement_row_set_place (g_ptr_array_index (self->rows, i), get_label (self), i + 1, n);
}

static void
show_count (SwLevelView *self)
{
  const SwProfileLevel *expected = sw_profile_get_level_of (sw_session_get_profile (self->session), self->level);
  guint n = sw_count_statements (self->level);
  guint min = expected != NULL ? expected->min : 0;
  g_autofree char *sentence = NULL;
  g_autofree char *digits = NULL;

  self->n_written = n;
  if (n < min)
    {
      digits = g_strdup_printf (C_("progress", "%u of %u"), n, min);
      sentence = g_strdup_printf (ngettext ("%u of %u statement", "%u of %u statements", min), n, min);
    }
  else
    {
      digits = g_strdup_printf ("%u", n);
      sentence = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
    }

  gtk_label_set_text (self->count, digits);
  gtk_level_bar_set_max_value (self->progress, MAX (min, 1));
  gtk_level_bar_set_value (self->progress, MIN (n, MAX (min, 1)));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), min > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
show_guide (SwLevelView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->guide),
                          self->show_guide && *gtk_label_get_text (self->guide) != '\0');
}

static void
show_heading (SwLevelView *self)
{
  const SwProfileLevel *usual = sw_profile_get_level_of (sw_session_get_profile (self->session), self->level);
  const char *role = sw_node_get_text (self->level, SW_LEVEL_ROLE);
  const char *guide = sw_node_get_text (self->level, SW_LEVEL_GUIDE);

  show_text (self->heading, get_label (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, get_label (self), -1);
  if (role == NULL && usual != NULL)
    role = usual->role;
  if (guide == NULL && usual != NULL)
    guide = usual->guide;
  show_text (self->role, role);
  gtk_label_set_text (self->guide, guide != NULL ? guide : "");
  show_guide (self);
  show_count (self);
  number_rows (self, 0);
}

/* The first letter of a row makes a statement of it. */
static void
committed_cb (SwLevelView *self)
{
  if (sw_count_statements (self->level) != self->n_written)
    show_count (self);
}

static void
level_changed_cb (SwLevelView *self,
                  guint field)
{
  show_heading (self);
}

static SwStatementRow *
make_row (SwLevelView *self,
          SwNode *statement)
{
  SwStatementRow *row = sw_statement_row_new (self->session);

  sw_statement_row_set_node (row, statement);
  g_signal_emit (self, signals[ROW_ADDED], 0, row);
  return row;
}

/* The window moves the focus on by itself, later, when the widget that has it goes away: after the
 * section view has already given it to the right row. With no focus there is nothing to move. */
static void
take_out (SwLevelView *self,
          SwStatementRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* A level that has left the page is told of its statements until it is gone. */
  if (root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row))
    gtk_root_set_focus (root, NULL);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_ghost (SwLevelView *self)
{
  gboolean empty = g_list_model_get_n_items (self->statements) == 0;

  if (empty && self->ghost == NULL)
    {
      self->ghost = make_row (self, NULL);
      gtk_list_box_append (self->list, GTK_WIDGET (self->ghost));
    }
  else if (!empty && self->ghost != NULL)
    {
      take_out (self, self->ghost);
      self->ghost = NULL;
    }
}

/* Takes the row of @node out of @spare, which keeps the rows that have lost their place. */
static SwStatementRow *
find_spare (GPtrArray *spare,
            SwNode *node)
{
  for (guint i = 0; i < spare->len; i++)
    if (sw_statement_row_get_node (g_ptr_array_index (spare, i)) == node)
      return g_ptr_array_steal_index_fast (spare, i);
  return NULL;
}

static void
items_changed_cb (SwLevelView *self,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *model)
{
  g_autoptr (GPtrArray) spare = NULL;
  guint n_gone;

  show_ghost (self);
  show_count (self);

  if (position > self->rows->len || (position == self->rows->len && removed > 0))
    return;

  /* Only one row moves in most cases: leave those alone that are right where they are. */
  while (removed > 0 && added > 0 && position < self->rows->len &&
         sw_statement_row_get_node (g_ptr_array_index (self->rows, position)) ==
           nth_statement (self, position))
    {
      position++;
      removed--;
      added--;
    }

  spare = g_ptr_array_new_with_free_func (g_object_unref);
  n_gone = MIN (removed, self->rows->len - position);
  for (guint i = 0; i < n_gone; i++)
    {
      SwStatementRow *row = g_ptr_array_index (self->rows, position);

      g_ptr_array_add (spare, g_object_ref (row));
      g_ptr_array_remove_index (self->rows, position);
      take_out (self, row);
    }

  for (guint i = 0; i < added; i++)
    {
      SwNode *node = nth_statement (self, position + i);
      SwStatementRow *row = find_spare (spare, node);

      if (row == NULL)
        row = g_object_ref_sink (make_row (self, node));
      gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) (position + i));
      g_ptr_array_insert (self->rows, (int) (position + i), row);
    }

  number_rows (self, 0);
}

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
      show_guide (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_level_view_dispose (GObject *object)
{
  SwLevelView *self = SW_LEVEL_VIEW (object);

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
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, review);
  gtk_widget_class_bind_template_child (widget_class, SwLevelView, list);
}

static void
give_back_focus (gpointer data)
{
  g_autoptr (SwLevelView) self = data;
  GtkWidget *focus = self->focus_before;

  g_clear_weak_pointer (&self->focus_before);
  if (focus != NULL && gtk_widget_get_root (focus) != NULL)
    gtk_widget_grab_focus (focus);
}

/* The button would have the focus now, but who came from the text goes on in the text. */
static void
editor_closed_cb (SwLevelView *self)
{
  if (self->focus_before != NULL)
    g_idle_add_once (give_back_focus, g_object_ref (self));
}

static void
create_editor (GtkMenuButton *button,
               gpointer data)
{
  SwLevelView *self = data;
  GtkWidget *popover = sw_structure_editor_new_popover (self->session, self->level);

  g_signal_connect_object (popover, "closed", G_CALLBACK (editor_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
sw_level_view_init (SwLevelView *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->drop = -1;
  self->show_guide = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->edit, create_editor, self, NULL);

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
 * sw_level_view_open_notes:
 * @self: a level view
 *
 * Opens the notes on the level itself.
 */
void
sw_level_view_open_notes (SwLevelView *self)
{
  sw_review_marks_open_notes (self->review);
}

/**
 * sw_level_view_edit:
 * @self: a level view whose heading is seen
 *
 * Opens the fields of the level itself.
 */
void
sw_level_view_edit (SwLevelView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (self->edit);
}

/**
 * sw_level_view_get_edit_button:
 * @self: a level view
 *
 * Returns: (transfer none): the button beside the heading that opens the level's fields
 */
GtkWidget *
sw_level_view_get_edit_button (SwLevelView *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->edit));
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
  g_signal_connect_object (level, "changed", G_CALLBACK (level_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->statements, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sw_session_get_document (session), "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);
  sw_review_marks_set_node (self->review, session, level);
  show_heading (self);
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

/**
 * sw_level_view_fill:
 * @self: a level view
 * @n_rows: how many more rows there is time for
 *
 * Returns: how many were made
 */
guint
sw_level_view_fill (SwLevelView *self,
                    guint n_rows)
{
  guint n = g_list_model_get_n_items (self->statements);
  guint first = self->rows->len;
  guint last = MIN (n, first + n_rows);

  show_ghost (self);
  for (guint i = first; i < last; i++)
    {
      SwStatementRow *row = make_row (self, nth_statement (self, i));

      g_ptr_array_add (self->rows, g_object_ref_sink (row));
      gtk_list_box_append (self->list, GTK_WIDGET (row));
      sw_statement_row_set_place (row, get_label (self), i + 1, n);
    }

  return last - first;
}

/**
 * sw_level_view_is_full:
 * @self: a level view
 *
 * Returns: whether every statement has its row
 */
gboolean
sw_level_view_is_full (SwLevelView *self)
{
  return self->rows->len == g_list_model_get_n_items (self->statements);
}

/**
 * sw_level_view_get_row:
 * @self: a level view
 * @statement: a node
 *
 * Returns: (transfer none) (nullable): the row that shows it; it is made if it was not yet
 */
SwStatementRow *
sw_level_view_get_row (SwLevelView *self,
                       SwNode *statement)
{
  guint position;

  if (sw_node_get_parent (statement) != self->level)
    return NULL;

  position = sw_node_get_position (statement);
  if (position >= self->rows->len)
    sw_level_view_fill (self, position + 1 - self->rows->len);
  return sw_level_view_get_nth (self, position);
}

/**
 * sw_level_view_peek_row:
 * @self: a level view
 * @statement: a node
 *
 * Unlike sw_level_view_get_row() this may be asked at any time, also while rows come and go.
 *
 * Returns: (transfer none) (nullable): the row that shows it, if it has been made
 */
SwStatementRow *
sw_level_view_peek_row (SwLevelView *self,
                        SwNode *statement)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (sw_statement_row_get_node (g_ptr_array_index (self->rows, i)) == statement)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * sw_level_view_get_nth:
 * @self: a level view
 * @position: a place
 *
 * Returns: (transfer none) (nullable): the row there, if it has been made
 */
SwStatementRow *
sw_level_view_get_nth (SwLevelView *self,
                       guint position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

/**
 * sw_level_view_get_n_rows:
 * @self: a level view
 *
 * Returns: how many rows have been made
 */
guint
sw_level_view_get_n_rows (SwLevelView *self)
{
  return self->rows->len;
}

/**
 * sw_level_view_get_ghost:
 * @self: a level view
 *
 * Returns: (transfer none) (nullable): the row of a level without statements
 */
SwStatementRow *
sw_level_view_get_ghost (SwLevelView *self)
{
  return self->ghost;
}

/**
 * sw_level_view_get_heading:
 * @self: a level view
 *
 * Returns: (transfer none): the heading, to scroll to
 */
GtkWidget *
sw_level_view_get_heading (SwLevelView *self)
{
  return GTK_WIDGET (self->heading);
}

/**
 * sw_level_view_find_drop_position:
 * @self: a level view
 * @y: a height in its coordinates
 *
 * Returns: before which statement something dropped there belongs
 */
guint
sw_level_view_find_drop_position (SwLevelView *self,
                                  double y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (g_ptr_array_index (self->rows, i), GTK_WIDGET (self), &bounds) &&
          y < bounds.origin.y + bounds.size.height / 2)
        return i;
    }

  return self->rows->len;
}

/**
 * sw_level_view_show_drop:
 * @self: a level view
 * @position: before which statement a line shall show where a drop would go, -1 for no line
 */
void
sw_level_view_show_drop (SwLevelView *self,
                         int position)
{
  if (position == self->drop)
    return;
  self->drop = position;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_widget_remove_css_class (row, "drop-before");
      gtk_widget_remove_css_class (row, "drop-after");
      if ((int) i == position)
        gtk_widget_add_css_class (row, "drop-before");
      else if ((int) i + 1 == position && i + 1 == self->rows->len)
        gtk_widget_add_css_class (row, "drop-after");
    }

  if (self->ghost != NULL)
    {
      if (position >= 0)
        gtk_widget_add_css_class (GTK_WIDGET (self->ghost), "drop-before");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->ghost), "drop-before");
    }
}
