/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting the page together: the levels of one section or domain, and their rows.
 *
 * The first screenful of rows is made at once, the others when the main loop is idle. A row costs as
 * much as a frame may take, so how many fill the window is reckoned beforehand. */

#include "editor/sw-section-view-private.h"

#include <string.h>

#include "lint/sw-linter.h"
#include "model/sw-statement-edits.h"
#include "sw-em.h"

/* The heights of the page in em, each rather too low than too high; and how many bytes go into a line at
 * most. */
#define HEAD_EM 7.5
#define LEVEL_EM 3.0
#define LINE_EM 1.25
#define PADDING_EM 0.4
#define LINE_BYTES 100

/* Where the window has no height yet. */
#define USUAL_HEIGHT 720

/* A batch of the rest stays under a frame. */
#define BATCH_ROWS 4

/**
 * sw_section_view_get_linter:
 * @self: a section view
 *
 * Returns: (transfer none) (nullable): what lints the document
 */
SwLinter *
sw_section_view_get_linter (SwSectionView *self)
{
  GListModel *findings = sw_session_get_findings (self->session);

  return SW_IS_LINTER (findings) ? SW_LINTER (findings) : NULL;
}

static void
row_entered_cb (SwSectionView *self,
                GtkEventControllerFocus *controller)
{
  GtkWidget *row = gtk_widget_get_ancestor (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), SW_TYPE_STATEMENT_ROW);
  SwNode *node = sw_statement_row_get_node (SW_STATEMENT_ROW (row));
  SwLinter *linter = sw_section_view_get_linter (self);

  /* Clicking into a text ends a selection of statements; the selected row itself keeps it. */
  if (gtk_event_controller_focus_is_focus (controller) == FALSE && self->cursor != NULL)
    sw_section_view_unselect (self);

  sw_statement_row_offer_to_cite (SW_STATEMENT_ROW (row));
  g_set_object (&self->current, node);
  g_clear_handle_id (&self->left_id, g_source_remove);
  if (linter != NULL)
    sw_linter_set_writing_node (linter, node);
  if (node != NULL)
    sw_session_set_place (self->session, node);
  sw_section_view_update_actions (self);
}

static gboolean
left_cb (gpointer data)
{
  SwSectionView *self = data;
  SwLinter *linter = sw_section_view_get_linter (self);

  self->left_id = 0;
  if (linter != NULL)
    sw_linter_set_writing_node (linter, NULL);
  return G_SOURCE_REMOVE;
}

/* What was withheld while one wrote is listed now; but not before the focus has arrived where it goes: that may
 * be a row of the list, which would be gone when GTK comes to tell it. */
static void
row_left_cb (SwSectionView *self,
             GtkEventControllerFocus *controller)
{
  SwDocument *document = sw_session_get_document (self->session);

  if (document != NULL && !sw_document_is_open (document))
    sw_document_break_run (document);
  if (self->left_id == 0)
    self->left_id = g_idle_add_full (G_PRIORITY_DEFAULT, left_cb, self, NULL);
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
row_cite_cb (SwSectionView *self,
             SwStatementRow *row)
{
  sw_section_view_cite (self, row);
}

static void
row_open_citation_cb (SwSectionView *self,
                      SwNode *citation,
                      SwStatementRow *row)
{
  sw_section_view_open_citation (self, row, citation);
}

/* A widget does not take its direction from its parent. */
static void
set_direction (GtkWidget *widget,
               GtkTextDirection direction)
{
  gtk_widget_set_direction (widget, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_direction (child, direction);
}

static void
row_added_cb (SwSectionView *self,
              SwStatementRow *row,
              SwLevelView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  set_direction (GTK_WIDGET (row), gtk_widget_get_direction (GTK_WIDGET (self->body)));

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
  g_signal_connect_swapped (row, "cite", G_CALLBACK (row_cite_cb), self);
  g_signal_connect_swapped (row, "open-citation", G_CALLBACK (row_open_citation_cb), self);
}

/* How many rows fill the window. */
static guint
count_first_rows (SwSectionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;
  double left = (height > 0 ? height : USUAL_HEIGHT) / MAX (sw_em_of (GTK_WIDGET (self)), 1.0) - HEAD_EM;
  guint n_rows = 0;

  for (guint i = 0; i < self->level_views->len && left > 0; i++)
    {
      SwNode *level = sw_level_view_get_level (g_ptr_array_index (self->level_views, i));

      left -= LEVEL_EM;
      for (guint j = 0; j < sw_node_get_n (level, SW_LIST_STATEMENTS) && left > 0; j++)
        {
          const char *text = sw_node_get_text (sw_node_get_nth (level, SW_LIST_STATEMENTS, j), SW_STATEMENT_TEXT);
          gsize length = text != NULL ? strlen (text) : 0;

          left -= PADDING_EM + LINE_EM * (1 + length / LINE_BYTES);
          n_rows++;
        }
    }
  return n_rows;
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

/**
 * sw_section_view_show_title:
 * @self: a section view
 *
 * Shows what the container is called now.
 */
void
sw_section_view_show_title (SwSectionView *self)
{
  sw_section_head_update (self->head);
}

static GtkTextDirection
find_direction (SwSectionView *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  PangoLanguage *language = pango_language_from_string (sw_document_get_language (document));
  int n_scripts = 0;
  const PangoScript *scripts = pango_language_get_scripts (language, &n_scripts);

  for (int i = 0; i < n_scripts; i++)
    if (scripts[i] == PANGO_SCRIPT_ARABIC || scripts[i] == PANGO_SCRIPT_HEBREW ||
        scripts[i] == PANGO_SCRIPT_SYRIAC || scripts[i] == PANGO_SCRIPT_THAANA)
      return GTK_TEXT_DIR_RTL;
  return GTK_TEXT_DIR_LTR;
}

static void
set_page_direction (SwSectionView *self,
                    GtkTextDirection direction)
{
  gtk_widget_set_direction (GTK_WIDGET (self->body), direction);
  set_direction (GTK_WIDGET (self->head), direction);
  for (guint i = 0; i < self->level_views->len; i++)
    set_direction (g_ptr_array_index (self->level_views, i), direction);
}

/**
 * sw_section_view_follow_language:
 * @self: a section view that shows something
 *
 * The page is in the direction of what is written on it, the frame round it in the program's. The language
 * may have come to be another one while the page was out of sight.
 */
void
sw_section_view_follow_language (SwSectionView *self)
{
  GtkTextDirection direction = find_direction (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self->body)) != direction)
    set_page_direction (self, direction);
}

/**
 * sw_section_view_clear_page:
 * @self: a section view
 */
void
sw_section_view_clear_page (SwSectionView *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->fill_id, g_source_remove);
  sw_section_view_stop_drag (self);
  g_clear_object (&self->anchor);
  g_clear_object (&self->cursor);
  self->whole_section = FALSE;
  g_clear_pointer (&self->picked, g_ptr_array_unref);
  g_clear_object (&self->current);
  g_ptr_array_set_size (self->level_views, 0);
  while (self->body != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
}

/**
 * sw_section_view_build_page:
 * @self: a section view
 *
 * Makes the page anew.
 */
void
sw_section_view_build_page (SwSectionView *self)
{
  guint n = self->container != NULL ? sw_node_get_n (self->container, SW_LIST_LEVELS) : 0;

  sw_section_view_clear_page (self);
  if (self->container == NULL)
    return;

  sw_section_view_show_title (self);
  set_page_direction (self, find_direction (self));
  for (guint i = 0; i < n; i++)
    {
      SwLevelView *view = sw_level_view_new (self->session, sw_node_get_nth (self->container, SW_LIST_LEVELS, i));

      g_signal_connect_swapped (view, "row-added", G_CALLBACK (row_added_cb), self);
      g_settings_bind (self->settings, "show-guides", view, "show-guide",
                       G_SETTINGS_BIND_GET);
      g_ptr_array_add (self->level_views, g_object_ref_sink (view));
      gtk_box_append (self->body, GTK_WIDGET (view));
      set_direction (GTK_WIDGET (view), gtk_widget_get_direction (GTK_WIDGET (self->body)));
    }

  if (!fill (self, count_first_rows (self)))
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  sw_section_view_update_actions (self);
}

static void
levels_changed_cb (SwSectionView *self)
{
  g_autoptr (SwNode) current = self->current != NULL ? g_object_ref (self->current) : NULL;

  sw_section_view_build_page (self);
  g_set_object (&self->current, current);
}

/**
 * sw_section_view_show_container:
 * @self: a section view
 * @container: (nullable): the section or domain whose levels shall be shown
 */
void
sw_section_view_show_container (SwSectionView *self,
                SwNode *container)
{
  if (self->container == container)
    return;

  if (self->levels != NULL)
    g_signal_handlers_disconnect_by_func (self->levels, levels_changed_cb, self);
  g_clear_object (&self->levels);
  g_set_object (&self->container, container);
  if (self->head != NULL)
    sw_section_head_show (self->head, self->session, container);
  if (container != NULL)
    {
      self->levels = g_object_ref (sw_node_get_list (container, SW_LIST_LEVELS));
      g_signal_connect_object (self->levels, "items-changed", G_CALLBACK (levels_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  sw_section_view_build_page (self);
}

/**
 * sw_section_view_find_heading:
 * @self: a section view
 * @node: a section, a domain or a level
 *
 * Returns: (transfer none) (nullable): the button beside its heading, if it is on the page
 */
GtkWidget *
sw_section_view_find_heading (SwSectionView *self,
                              SwNode *node)
{
  SwLevelView *view;

  if (node == self->container)
    return sw_section_head_get_edit_button (self->head);

  view = sw_node_get_kind (node) == SW_KIND_LEVEL ? sw_section_view_get_level_view (self, node) : NULL;
  return view != NULL ? sw_level_view_get_edit_button (view) : NULL;
}
