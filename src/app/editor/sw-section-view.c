/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSectionView: the page one writes on.
 *
 * It shows the levels of one section (or of one domain of a section that has domains) as one text.
 * Which one follows from the session's place; the statement with the focus is the place in return.
 * What the keys mean across rows is in sw-section-view-keys.c, whole statements in -selection.c,
 * the verbs and their shortcuts in -actions.c, the clipboard in -clipboard.c, the mouse in -drag.c.
 *
 * After every commit of the document the focus goes where the commit says, unless it is there: that
 * is how undo, redo, a split, a move and a fix all bring the user to the right place, by one path.
 * A row that has only just been made has no size yet, so scrolling waits for the frames in which it
 * gets one.
 *
 * The first screenful of rows is made at once, the others when the main loop is idle.
 *
 * To Tab the page is one stop: focus() enters at the current statement and leaves from wherever it
 * is. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>

#include "editor/sw-text-column.h"
#include "lint/sw-linter.h"
#include "model/sw-statement-edits.h"

/* What fills a tall screen at the usual text size; a batch of the rest stays under a frame. */
#define FIRST_ROWS 16
#define BATCH_ROWS 4

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwSectionView, sw_section_view, GTK_TYPE_WIDGET)

static SwNode *
find_container (SwNode *place)
{
  SwNode *node = sw_node_get_ancestor (place, SW_KIND_DOMAIN);

  if (node == NULL)
    node = sw_node_get_ancestor (place, SW_KIND_SECTION);
  return node;
}

/**
 * sw_section_view_get_level_view:
 * @self: a section view
 * @level: a level
 *
 * Returns: (transfer none) (nullable): the view of that level, if it is on the page
 */
SwLevelView *
sw_section_view_get_level_view (SwSectionView *self,
                                SwNode *level)
{
  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      if (sw_level_view_get_level (view) == level)
        return view;
    }
  return NULL;
}

/**
 * sw_section_view_get_row:
 * @self: a section view
 * @statement: (nullable): a statement
 *
 * Returns: (transfer none) (nullable): its row, if it is on the page; it is made if it was not yet
 */
SwStatementRow *
sw_section_view_get_row (SwSectionView *self,
                         SwNode *statement)
{
  SwLevelView *view = statement != NULL
                        ? sw_section_view_get_level_view (self, sw_node_get_parent (statement))
                        : NULL;

  return view != NULL ? sw_level_view_get_row (view, statement) : NULL;
}

/**
 * sw_section_view_get_first:
 * @self: a section view
 * @last: whether to begin at the end
 *
 * Returns: (transfer none) (nullable): the page's first or last statement
 */
SwNode *
sw_section_view_get_first (SwSectionView *self,
                           gboolean last)
{
  guint n = self->level_views->len;

  for (guint i = 0; i < n; i++)
    {
      SwNode *level = sw_level_view_get_level (g_ptr_array_index (self->level_views, last ? n - 1 - i : i));
      guint n_statements = sw_node_get_n (level, SW_LIST_STATEMENTS);

      if (n_statements > 0)
        return sw_node_get_nth (level, SW_LIST_STATEMENTS, last ? n_statements - 1 : 0);
    }
  return NULL;
}

/**
 * sw_section_view_is_editable:
 * @self: a section view
 *
 * Returns: whether there is a document that may be changed
 */
gboolean
sw_section_view_is_editable (SwSectionView *self)
{
  SwDocument *document = self->session != NULL ? sw_session_get_document (self->session) : NULL;

  return document != NULL && sw_document_get_read_only (document) == NULL;
}

static SwLinter *
get_linter (SwSectionView *self)
{
  GListModel *findings = sw_session_get_findings (self->session);

  return SW_IS_LINTER (findings) ? SW_LINTER (findings) : NULL;
}

static void
scroll_between (SwSectionView *self,
                double top,
                double bottom,
                gboolean to_top)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  const double margin = MIN (24, page / 8);

  if (to_top)
    gtk_adjustment_set_value (adjustment, top - margin);
  else if (top - margin < value)
    gtk_adjustment_set_value (adjustment, top - margin);
  else if (bottom + margin > value + page)
    gtk_adjustment_set_value (adjustment, bottom + margin - page);
}

static gboolean
scroll_tick_cb (GtkWidget *widget,
                GdkFrameClock *clock,
                gpointer data)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  GtkWidget *target = NULL;
  graphene_rect_t bounds;
  GdkRectangle caret;

  /* The first frame gives new rows their size, the second scrolls. */
  if (++self->scroll_frames < 2)
    return G_SOURCE_CONTINUE;

  if (sw_node_get_kind (self->scroll_to) == SW_KIND_STATEMENT)
    target = GTK_WIDGET (sw_section_view_get_row (self, self->scroll_to));
  else
    {
      SwLevelView *view = sw_section_view_get_level_view (self, self->scroll_to);
      target = view != NULL ? sw_level_view_get_heading (view) : NULL;
    }

  if (target != NULL && gtk_widget_compute_bounds (target, self->column, &bounds))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
      double top = bounds.origin.y;
      double bottom = top + bounds.size.height;

      /* A statement taller than the page is scrolled to the line one is in. */
      if (bounds.size.height > gtk_adjustment_get_page_size (adjustment) * 0.8 &&
          SW_IS_STATEMENT_ROW (target) &&
          sw_statement_row_get_caret_area (SW_STATEMENT_ROW (target), self->column, &caret))
        {
          top = caret.y;
          bottom = caret.y + caret.height;
        }
      /* With its first level the page shows its title. */
      if (self->level_views->len > 0 &&
          self->scroll_to == sw_level_view_get_level (g_ptr_array_index (self->level_views, 0)))
        top = 0;
      scroll_between (self, top, bottom, self->scroll_to_top);
    }

  g_clear_object (&self->scroll_to);
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * sw_section_view_scroll_to:
 * @self: a section view
 * @node: a statement or a level
 * @to_top: whether it shall stand at the top, not just be seen
 */
void
sw_section_view_scroll_to (SwSectionView *self,
                           SwNode *node,
                           gboolean to_top)
{
  g_set_object (&self->scroll_to, node);
  self->scroll_to_top = to_top;
  self->scroll_frames = 0;
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static gsize
bytes (const char *text,
       int character)
{
  glong n = g_utf8_strlen (text, -1);

  return (gsize) (g_utf8_offset_to_pointer (text, CLAMP (character, 0, n)) - text);
}

/**
 * sw_section_view_focus:
 * @self: a section view
 * @statement: a statement
 * @caret: where in it, in characters
 * @anchor: the selection's other end
 *
 * Brings the user there, unless that is where the user is.
 */
void
sw_section_view_focus (SwSectionView *self,
                       SwNode *statement,
                       int caret,
                       int anchor)
{
  SwStatementRow *row = sw_section_view_get_row (self, statement);
  SwText *text;
  const char *string;
  gsize start, end;

  if (row == NULL)
    return;

  text = sw_statement_row_get_text (row);
  string = sw_text_get_text (text);
  start = bytes (string, anchor);
  end = bytes (string, caret);

  sw_section_view_unselect (self);
  if (!gtk_widget_is_focus (GTK_WIDGET (text)))
    gtk_widget_grab_focus (GTK_WIDGET (text));
  if (start != end)
    sw_text_select (text, start, end);
  else if (sw_text_get_caret (text) != end || sw_text_get_selection (text, &start, &end))
    sw_text_set_caret (text, end);
  sw_section_view_scroll_to (self, statement, FALSE);
}

/**
 * sw_section_view_focus_level:
 * @self: a section view
 * @level: a level
 *
 * Brings the user to a level's first statement, or its ghost.
 */
void
sw_section_view_focus_level (SwSectionView *self,
                             SwNode *level)
{
  SwLevelView *view = sw_section_view_get_level_view (self, level);
  SwNode *first = sw_node_get_nth (level, SW_LIST_STATEMENTS, 0);

  if (view == NULL)
    return;

  if (first != NULL)
    sw_section_view_focus (self, first, 0, 0);
  else if (sw_level_view_get_ghost (view) != NULL)
    {
      sw_section_view_unselect (self);
      gtk_widget_grab_focus (GTK_WIDGET (sw_statement_row_get_text (sw_level_view_get_ghost (view))));
    }
  sw_section_view_scroll_to (self, level, TRUE);
}

static void
row_entered_cb (SwSectionView *self,
                GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_widget_get_ancestor (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), SW_TYPE_STATEMENT_ROW);
  SwNode *node = sw_statement_row_get_node (SW_STATEMENT_ROW (row));
  SwLinter *linter = get_linter (self);

  /* Clicking into a text ends a selection of statements; the selected row itself keeps it. */
  if (gtk_event_controller_focus_is_focus (controller) == FALSE && self->cursor != NULL)
    sw_section_view_unselect (self);

  g_set_object (&self->current, node);
  if (linter != NULL)
    sw_linter_set_writing_node (linter, node);
  if (node != NULL)
    sw_session_set_place (self->session, node);
  sw_section_view_update_actions (self);
}

static void
row_left_cb (SwSectionView *self,
             GtkEventControllerFocus *controller)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwLinter *linter = get_linter (self);

  if (document != NULL && !sw_document_is_open (document))
    sw_document_break_run (document);
  if (linter != NULL)
    sw_linter_set_writing_node (linter, NULL);
}

static gboolean
row_key_cb (SwSectionView *self,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            GtkEventControllerKey *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  return gtk_widget_is_focus (row) &&
         sw_section_view_row_key (self, SW_STATEMENT_ROW (row), keyval, state, controller);
}

static gboolean
row_command_cb (SwSectionView *self,
                guint command,
                int x,
                SwStatementRow *row)
{
  return sw_section_view_command (self, row, command, x);
}

static gboolean
row_paste_lines_cb (SwSectionView *self,
                    const char *const *lines,
                    SwStatementRow *row)
{
  return sw_section_view_paste_lines (self, row, lines);
}

static gboolean
row_paste_html_cb (SwSectionView *self,
                   const char *html,
                   SwStatementRow *row)
{
  return sw_section_view_paste_html (self, row, html);
}

static void
row_begun_cb (SwSectionView *self,
              const char *text,
              SwStatementRow *row)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (row), SW_TYPE_LEVEL_VIEW);

  sw_statements_add (sw_session_get_document (self->session),
                     sw_level_view_get_level (SW_LEVEL_VIEW (view)), 0, text);
}

static GPtrArray *
row_drag_cb (SwSectionView *self,
             SwStatementRow *row)
{
  return sw_section_view_get_dragged (self, row);
}

static void
row_show_actions_cb (SwSectionView *self,
                     SwStatementRow *row)
{
  sw_section_view_show_actions (self, row);
}

static void
row_added_cb (SwSectionView *self,
              SwStatementRow *row,
              SwLevelView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (row_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (row_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (row_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);

  g_signal_connect_swapped (row, "command", G_CALLBACK (row_command_cb), self);
  g_signal_connect_swapped (row, "paste-lines", G_CALLBACK (row_paste_lines_cb), self);
  g_signal_connect_swapped (row, "paste-html", G_CALLBACK (row_paste_html_cb), self);
  g_signal_connect_swapped (row, "begun", G_CALLBACK (row_begun_cb), self);
  g_signal_connect_swapped (row, "drag", G_CALLBACK (row_drag_cb), self);
  g_signal_connect_swapped (row, "show-actions", G_CALLBACK (row_show_actions_cb), self);
}

static gboolean
fill (SwSectionView *self,
      guint n_rows)
{
  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      n_rows -= sw_level_view_fill (view, n_rows);
      if (!sw_level_view_is_full (view))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_cb (gpointer data)
{
  SwSectionView *self = data;

  if (!fill (self, BATCH_ROWS))
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * sw_section_view_fill_all:
 * @self: a section view
 *
 * Makes the rows that would have been made in idle time now.
 */
void
sw_section_view_fill_all (SwSectionView *self)
{
  fill (self, G_MAXUINT / 2);
  g_clear_handle_id (&self->fill_id, g_source_remove);
}

static void
show_title (SwSectionView *self)
{
  const char *title, *definition = NULL;

  if (self->container == NULL)
    return;

  if (sw_node_get_kind (self->container) == SW_KIND_DOMAIN)
    {
      title = sw_node_get_text (self->container, SW_DOMAIN_NAME);
      definition = sw_node_get_text (self->container, SW_DOMAIN_DEFINITION);
    }
  else
    title = sw_session_get_section_title (self->session, self->container);

  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_label_set_text (self->caption, definition != NULL ? definition : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), definition != NULL && *definition != '\0');
}

/* The page is in the direction of what is written on it, the frame round it in the program's. */
static void
follow_language (SwSectionView *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  PangoLanguage *language = pango_language_from_string (sw_document_get_language (document));
  int n_scripts = 0;
  const PangoScript *scripts = pango_language_get_scripts (language, &n_scripts);
  GtkTextDirection direction = GTK_TEXT_DIR_LTR;

  for (int i = 0; i < n_scripts; i++)
    if (scripts[i] == PANGO_SCRIPT_ARABIC || scripts[i] == PANGO_SCRIPT_HEBREW ||
        scripts[i] == PANGO_SCRIPT_SYRIAC || scripts[i] == PANGO_SCRIPT_THAANA)
      direction = GTK_TEXT_DIR_RTL;
  gtk_widget_set_direction (GTK_WIDGET (self->body), direction);
}

static void
clear_page (SwSectionView *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->fill_id, g_source_remove);
  sw_section_view_stop_drag (self);
  g_clear_object (&self->anchor);
  g_clear_object (&self->cursor);
  g_clear_object (&self->current);
  g_ptr_array_set_size (self->level_views, 0);
  while (self->body != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
}

static void levels_changed_cb (SwSectionView *self);

static void
build_page (SwSectionView *self)
{
  guint n = self->container != NULL ? sw_node_get_n (self->container, SW_LIST_LEVELS) : 0;

  clear_page (self);
  if (self->container == NULL)
    return;

  show_title (self);
  follow_language (self);
  for (guint i = 0; i < n; i++)
    {
      SwLevelView *view = sw_level_view_new (self->session, sw_node_get_nth (self->container, SW_LIST_LEVELS, i));

      g_signal_connect_swapped (view, "row-added", G_CALLBACK (row_added_cb), self);
      g_settings_bind (self->settings, "show-guides", view, "show-guide",
                       G_SETTINGS_BIND_GET);
      g_ptr_array_add (self->level_views, g_object_ref_sink (view));
      gtk_box_append (self->body, GTK_WIDGET (view));
    }

  if (!fill (self, FIRST_ROWS))
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  sw_section_view_update_actions (self);
}

static void
levels_changed_cb (SwSectionView *self)
{
  g_autoptr (SwNode) current = self->current != NULL ? g_object_ref (self->current) : NULL;

  build_page (self);
  g_set_object (&self->current, current);
}

static void
show_container (SwSectionView *self,
                SwNode *container)
{
  if (self->container == container)
    return;

  if (self->levels != NULL)
    g_signal_handlers_disconnect_by_func (self->levels, levels_changed_cb, self);
  g_clear_object (&self->levels);
  g_set_object (&self->container, container);
  if (container != NULL)
    {
      self->levels = g_object_ref (sw_node_get_list (container, SW_LIST_LEVELS));
      g_signal_connect_object (self->levels, "items-changed", G_CALLBACK (levels_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  build_page (self);
}

static void
place_changed_cb (SwSectionView *self)
{
  SwNode *place = sw_session_get_place (self->session);
  SwNode *container = find_container (place);

  if (container == NULL)
    return;

  show_container (self, container);
  if (sw_node_get_kind (place) == SW_KIND_LEVEL)
    sw_section_view_scroll_to (self, place, TRUE);
}

static void
document_changed_cb (SwSectionView *self)
{
  SwDocument *document = sw_session_get_document (self->session);

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->linter_signals, get_linter (self));
  show_container (self, NULL);
  if (document != NULL && find_container (sw_session_get_place (self->session)) != NULL)
    place_changed_cb (self);
}

static void
read_only_changed_cb (SwSectionView *self)
{
  if (self->container != NULL)
    build_page (self);
}

static void
reveal_cb (SwSectionView *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwNode *container = find_container (node);
  SwStatementRow *row;
  SwText *text;

  if (container == NULL)
    return;

  show_container (self, container);
  if (sw_node_get_kind (node) == SW_KIND_LEVEL)
    {
      sw_section_view_focus_level (self, node);
      return;
    }

  row = sw_section_view_get_row (self, sw_node_get_ancestor (node, SW_KIND_STATEMENT));
  if (row == NULL)
    return;

  text = sw_statement_row_get_text (row);
  sw_section_view_unselect (self);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  if (start >= 0 && end > start)
    sw_text_select (text, (gsize) start, (gsize) end);
  else if (start >= 0)
    sw_text_set_caret (text, (gsize) start);
  sw_section_view_scroll_to (self, sw_statement_row_get_node (row), FALSE);
}

static void
committed_cb (SwSectionView *self,
              const SwCommit *commit)
{
  SwNode *node = commit->focus->node;

  show_title (self);
  sw_section_view_update_actions (self);

  /* A selection of statements stays what it is while those statements are there. */
  if (self->cursor != NULL && commit->origin == SW_COMMIT_DONE &&
      sw_section_view_get_row (self, self->cursor) != NULL &&
      sw_section_view_get_row (self, self->anchor) != NULL)
    {
      sw_section_view_select (self, self->anchor, self->cursor);
      return;
    }

  if (node == NULL || sw_node_get_kind (node) != SW_KIND_STATEMENT)
    return;

  if (commit->origin != SW_COMMIT_DONE && find_container (node) != NULL)
    show_container (self, find_container (node));
  sw_section_view_focus (self, node, commit->focus->caret, commit->focus->anchor);
}

static void
findings_changed_cb (SwSectionView *self,
                     SwNode *node)
{
  SwLevelView *view = sw_section_view_get_level_view (self, sw_node_get_parent (node));
  SwStatementRow *row = view != NULL ? sw_level_view_peek_row (view, node) : NULL;

  if (row != NULL)
    sw_statement_row_update_findings (row);
}

static gboolean
sw_section_view_grab_focus (GtkWidget *widget)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  SwStatementRow *row = sw_section_view_get_row (self, self->current);

  if (row == NULL)
    row = sw_section_view_get_row (self, sw_section_view_get_first (self, FALSE));
  if (row == NULL && self->level_views->len > 0)
    row = sw_level_view_get_ghost (g_ptr_array_index (self->level_views, 0));
  if (row == NULL)
    return FALSE;

  if (sw_statement_row_get_selected (row))
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return gtk_widget_grab_focus (GTK_WIDGET (sw_statement_row_get_text (row)));
}

static gboolean
sw_section_view_focus_vfunc (GtkWidget *widget,
                             GtkDirectionType direction)
{
  /* One stop in the Tab order: whoever is in it leaves it. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return sw_section_view_grab_focus (widget);
}

static void
sw_section_view_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_section_view_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      sw_section_view_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_section_view_dispose (GObject *object)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  clear_page (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->linter_signals);
  g_clear_object (&self->scroll_to);
  g_clear_object (&self->levels);
  g_clear_object (&self->container);
  if (self->scrolled != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->scrolled));
      self->scrolled = NULL;
      self->body = NULL;
    }
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_section_view_parent_class)->dispose (object);
}

static void
sw_section_view_finalize (GObject *object)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  g_ptr_array_unref (self->level_views);

  G_OBJECT_CLASS (sw_section_view_parent_class)->finalize (object);
}

static void
sw_section_view_class_init (SwSectionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_section_view_get_property;
  object_class->set_property = sw_section_view_set_property;
  object_class->dispose = sw_section_view_dispose;
  object_class->finalize = sw_section_view_finalize;
  widget_class->grab_focus = sw_section_view_grab_focus;
  widget_class->focus = sw_section_view_focus_vfunc;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  sw_section_view_class_install_actions (widget_class);

  g_type_ensure (SW_TYPE_TEXT_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/skillwright/Skillwright/sw-section-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, column);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, title);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, caption);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, body);
}

static void
sw_section_view_init (SwSectionView *self)
{
  self->level_views = g_ptr_array_new_with_free_func (g_object_unref);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only",
                                  G_CALLBACK (read_only_changed_cb), self);

  self->linter_signals = g_signal_group_new (SW_TYPE_LINTER);
  g_signal_group_connect_swapped (self->linter_signals, "node-changed", G_CALLBACK (findings_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_section_view_init_drag (self);
  sw_section_view_init_pointer (self);
  self->settings = g_settings_new ("com.skillwright.Skillwright");
}

/**
 * sw_section_view_new:
 *
 * Returns: (transfer floating): a page without a session
 */
SwSectionView *
sw_section_view_new (void)
{
  return g_object_new (SW_TYPE_SECTION_VIEW, NULL);
}

/**
 * sw_section_view_set_session:
 * @self: a section view
 * @session: (nullable): the session of the window it is in
 */
void
sw_section_view_set_session (SwSectionView *self,
                             SwSession *session)
{
  if (self->session == session)
    return;

  show_container (self, NULL);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_section_view_get_session:
 * @self: a section view
 *
 * Returns: (transfer none) (nullable): its session
 */
SwSession *
sw_section_view_get_session (SwSectionView *self)
{
  return self->session;
}

/**
 * sw_section_view_get_container:
 * @self: a section view
 *
 * Returns: (transfer none) (nullable): the section or domain that is shown
 */
SwNode *
sw_section_view_get_container (SwSectionView *self)
{
  return self->container;
}
