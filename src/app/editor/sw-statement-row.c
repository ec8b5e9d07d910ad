/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStatementRow: one statement on the page.
 *
 * A row shows what its one `node` holds: number, text, what lint says of it. The setter resets all
 * of it, so that a row that is used again carries nothing over. A row without a node is the ghost of
 * an empty level: it says what belongs there, and the first thing typed into it makes a statement.
 *
 * Typing goes one way: the text tells what the user did, the row puts it into the document inside a
 * transaction, the document tells everybody, the row among them, which finds that its text is that
 * already. What it cites stands below the text; a row without citations has no widget for them. What keys
 * mean beyond one text (the next row, a split, a join) is not the row's to know:
 * it hands the commands on to the section view. */

#include "editor/sw-statement-row-private.h"

#include <glib/gi18n-lib.h>

#include "editor/sw-content-layout.h"
#include "review/sw-review-marks.h"
#include "sw-css-class.h"

enum
{
  PROP_0,
  PROP_NODE,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  COMMAND,
  PASTE_LINES,
  PASTE_HTML,
  BEGUN,
  DRAG,
  SHOW_ACTIONS,
  CITE,
  OPEN_CITATION,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwStatementRow, sw_statement_row, GTK_TYPE_LIST_BOX_ROW)

static int
characters (const char *text,
            gsize bytes)
{
  return (int) g_utf8_strlen (text, (gssize) bytes);
}

static void
say_focus (SwStatementRow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *text = sw_text_get_text (self->text);
  gsize start, end;
  gsize caret = sw_text_get_caret (self->text);

  if (document == NULL || self->node == NULL)
    return;

  if (!sw_text_get_selection (self->text, &start, &end))
    start = end = caret;
  sw_document_set_focus (document, self->node, SW_STATEMENT_TEXT, characters (text, caret),
                         characters (text, caret == start ? end : start));
}

static void
edited_cb (SwStatementRow *self,
           const SwTextEdit *edit)
{
  static const char *const keys[] = {
    [SW_TEXT_EDIT_INSERT] = "typing",
    [SW_TEXT_EDIT_DELETE] = "deleting",
    [SW_TEXT_EDIT_REPLACE] = NULL,
    [SW_TEXT_EDIT_PASTE] = NULL,
    [SW_TEXT_EDIT_AUTO] = NULL,
  };
  SwDocument *document = sw_session_get_document (self->session);

  if (document == NULL)
    return;

  if (self->node == NULL)
    {
      g_signal_emit (self, signals[BEGUN], 0, sw_text_get_text (self->text));
      return;
    }

  sw_document_begin (document,
                     edit->kind == SW_TEXT_EDIT_PASTE    ? _("Paste")
                     : edit->kind == SW_TEXT_EDIT_DELETE ? _("Delete")
                                                         : _("Typing"),
                     keys[edit->kind]);
  sw_document_set_text (document, self->node, SW_STATEMENT_TEXT, sw_text_get_text (self->text));
  say_focus (self);
  sw_document_commit (document);
}

/* The caret was put elsewhere without anything being typed: what comes next is another undo step. A
 * caret that moves because a text is being filled is nobody's. */
static void
caret_moved_cb (SwStatementRow *self)
{
  SwDocument *document = self->session != NULL ? sw_session_get_document (self->session) : NULL;
  const char *shown = sw_text_get_text (self->text);

  if (document == NULL || self->node == NULL || sw_document_is_open (document) ||
      !gtk_widget_is_focus (GTK_WIDGET (self->text)) ||
      g_strcmp0 (shown, sw_node_get_text (self->node, SW_STATEMENT_TEXT)) != 0)
    return;

  if (sw_document_get_focus (document)->node != self->node ||
      sw_document_get_focus (document)->caret != characters (shown, sw_text_get_caret (self->text)))
    sw_document_break_run (document);
  say_focus (self);
}

static void
text_entered_cb (SwStatementRow *self)
{
  SwDocument *document = sw_session_get_document (self->session);

  if (document != NULL && !sw_document_is_open (document))
    say_focus (self);
}

static void
node_changed_cb (SwStatementRow *self,
                 guint field)
{
  const char *text;

  if (field != SW_STATEMENT_TEXT)
    return;

  text = sw_node_get_text (self->node, SW_STATEMENT_TEXT);
  sw_text_set_text (self->text, text != NULL ? text : "");
}

static gboolean
command_cb (SwStatementRow *self,
            guint command,
            int x)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[COMMAND], 0, command, x, &handled);
  return handled;
}

static gboolean
paste_lines_cb (SwStatementRow *self,
                const char *const *lines)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[PASTE_LINES], 0, lines, &handled);
  return handled;
}

static gboolean
paste_html_cb (SwStatementRow *self,
               const char *html)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[PASTE_HTML], 0, html, &handled);
  return handled;
}

static void
mark_clicked_cb (SwStatementRow *self)
{
  g_signal_emit (self, signals[SHOW_ACTIONS], 0);
}

static GdkContentProvider *
drag_prepare_cb (SwStatementRow *self,
                 double x,
                 double y,
                 GtkDragSource *source)
{
  g_autoptr (GPtrArray) statements = NULL;

  if (self->node == NULL)
    return NULL;

  g_signal_emit (self, signals[DRAG], 0, &statements);
  if (statements == NULL || statements->len == 0)
    return NULL;
  return gdk_content_provider_new_typed (G_TYPE_PTR_ARRAY, statements);
}

static void
drag_begin_cb (SwStatementRow *self,
               GdkDrag *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
sw_statement_row_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  SwStatementRow *self = SW_STATEMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_NODE:
      g_value_set_object (value, self->node);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_statement_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  SwStatementRow *self = SW_STATEMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_NODE:
      sw_statement_row_set_node (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_statement_row_dispose (GObject *object)
{
  SwStatementRow *self = SW_STATEMENT_ROW (object);

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  g_clear_object (&self->node);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (sw_statement_row_parent_class)->dispose (object);
}

static void
sw_statement_row_class_init (SwStatementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_statement_row_get_property;
  object_class->set_property = sw_statement_row_set_property;
  object_class->dispose = sw_statement_row_dispose;

  properties[PROP_NODE] =
    g_param_spec_object ("node", NULL, NULL, SW_TYPE_NODE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwStatementRow::command:
   * @self: a row
   * @command: a #SwTextCommand
   * @x: the caret's column in the text, or -1
   *
   * Returns: whether it was acted on
   */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                   G_TYPE_UINT, G_TYPE_INT);
  signals[PASTE_LINES] = g_signal_new ("paste-lines", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                       G_TYPE_STRV);
  signals[PASTE_HTML] = g_signal_new ("paste-html", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                      G_TYPE_STRING);

  /**
   * SwStatementRow::begun:
   * @self: a row without a node
   * @text: what was typed into it
   */
  signals[BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SwStatementRow::drag:
   * @self: a row
   *
   * Returns: (transfer full) (element-type SwNode): what a drag of this row's handle takes along
   */
  signals[DRAG] = g_signal_new ("drag", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_PTR_ARRAY, 0);

  /**
   * SwStatementRow::show-actions:
   * @self: a row whose mark was clicked
   */
  signals[SHOW_ACTIONS] = g_signal_new ("show-actions", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SwStatementRow::cite:
   * @self: a row whose button was clicked
   */
  signals[CITE] = g_signal_new ("cite", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  /**
   * SwStatementRow::open-citation:
   * @self: a row
   * @citation: the one whose chip was pressed
   */
  signals[OPEN_CITATION] = g_signal_new ("open-citation", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, SW_TYPE_NODE);

  g_type_ensure (SW_TYPE_FINDINGS_MARK);
  g_type_ensure (SW_TYPE_GROUNDS_MARK);
  g_type_ensure (SW_TYPE_TEXT);
  g_type_ensure (SW_TYPE_REVIEW_MARKS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/skillwright/Skillwright/sw-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, handle);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, number);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, content);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, text);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, grounds);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, review);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, cite_place);
  gtk_widget_class_bind_template_child (widget_class, SwStatementRow, mark);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, command_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_lines_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_html_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_clicked_cb);
}

static void
sw_statement_row_init (SwStatementRow *self)
{
  GtkEventController *focus;
  GtkDragSource *drag;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->content), sw_content_layout_new ());

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (text_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);

  drag = gtk_drag_source_new ();
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
}

/**
 * sw_statement_row_new:
 * @session: (transfer none): the session of the window the row is in
 *
 * Returns: (transfer floating): a ghost row
 */
SwStatementRow *
sw_statement_row_new (SwSession *session)
{
  SwStatementRow *self = g_object_new (SW_TYPE_STATEMENT_ROW, NULL);

  self->session = session;
  sw_statement_row_set_node (self, NULL);
  return self;
}

/**
 * sw_statement_row_get_node:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the statement it shows, %NULL for a ghost
 */
SwNode *
sw_statement_row_get_node (SwStatementRow *self)
{
  return self->node;
}

/**
 * sw_statement_row_set_node:
 * @self: a row
 * @node: (nullable): the statement it shall show
 */
void
sw_statement_row_set_node (SwStatementRow *self,
                           SwNode *node)
{
  SwDocument *document = sw_session_get_document (self->session);
  gboolean editable = document == NULL || sw_document_get_read_only (document) == NULL;
  const char *text = NULL;

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  g_set_object (&self->node, node);

  if (node != NULL)
    {
      self->changed_id = g_signal_connect_object (node, "changed", G_CALLBACK (node_changed_cb), self,
                                                  G_CONNECT_SWAPPED);
      text = sw_node_get_text (node, SW_STATEMENT_TEXT);
    }

  sw_review_marks_set_node (self->review, self->session, node);
  sw_grounds_mark_set_node (self->grounds, self->session, node);
  sw_statement_row_set_selected (self, FALSE);
  sw_statement_row_set_place (self, NULL, 0, 0);
  sw_text_set_text (self->text, text != NULL ? text : "");
  sw_text_set_ghost (self->text, _("Label — action in the setting it is done in."));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->handle), node != NULL && editable);
  sw_statement_row_update_citations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NODE]);
}

/**
 * sw_statement_row_update_review:
 * @self: a row
 *
 * Shows what review has to say of the row's statement now: tick, strand, notes; and what it is grounded on.
 */
void
sw_statement_row_update_review (SwStatementRow *self)
{
  sw_review_marks_update (self->review);
  sw_grounds_mark_update (self->grounds);
  sw_statement_row_update_findings (self);
}

/**
 * sw_statement_row_open_notes:
 * @self: a row
 *
 * Opens the notes of the row's statement.
 */
void
sw_statement_row_open_notes (SwStatementRow *self)
{
  sw_review_marks_open_notes (self->review);
}

/**
 * sw_statement_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the text one writes in
 */
SwText *
sw_statement_row_get_text (SwStatementRow *self)
{
  return self->text;
}

/**
 * sw_statement_row_set_place:
 * @self: a row
 * @level: (nullable): the level's label, %NULL for a ghost
 * @number: the statement's number in its level, from 1
 * @of: how many the level has
 */
void
sw_statement_row_set_place (SwStatementRow *self,
                            const char *level,
                            guint number,
                            guint of)
{
  g_autofree char *place = NULL;
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");

  if (level != NULL)
    place = g_strdup_printf (_("%s, statement %u of %u"), level, number, of);

  gtk_label_set_text (self->number, digits);
  if (g_strcmp0 (place, self->place) == 0)
    return;

  g_free (self->place);
  self->place = g_steal_pointer (&place);
  sw_statement_row_update_findings (self);
}

/**
 * sw_statement_row_set_selected:
 * @self: a row
 * @selected: whether it is selected as a whole
 */
void
sw_statement_row_set_selected (SwStatementRow *self,
                               gboolean selected)
{
  self->selected = selected;
  /* Only then is there something for the row itself to be focused for. */
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  sw_css_class_set (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * sw_statement_row_get_selected:
 * @self: a row
 *
 * Returns: whether it is selected as a whole
 */
gboolean
sw_statement_row_get_selected (SwStatementRow *self)
{
  return self->selected;
}

/**
 * sw_statement_row_get_caret_area:
 * @self: a row
 * @relative_to: an ancestor
 * @area: (out): where the caret is in the ancestor's coordinates
 *
 * Returns: whether the row has a size yet
 */
gboolean
sw_statement_row_get_caret_area (SwStatementRow *self,
                                 GtkWidget *relative_to,
                                 GdkRectangle *area)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text);
  GdkRectangle caret;
  graphene_point_t place;

  if (gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    return FALSE;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (view), relative_to,
                                 &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &place))
    return FALSE;

  area->x = (int) place.x;
  area->y = (int) place.y;
  area->width = MAX (caret.width, 1);
  area->height = caret.height;
  return TRUE;
}
