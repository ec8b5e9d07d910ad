/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys mean beyond one text: the rows together behave as one page.
 *
 * They arrive as commands from the text with the focus, after its input method has had its say, and
 * only where they would lead out of the text. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-section-style.h"
#include "model/sw-statement-edits.h"
#include "text/sw-statement-text.h"

static void
enter_row (SwSectionView *self,
           SwStatementRow *row,
           gboolean at_end,
           int x)
{
  SwText *text = sw_statement_row_get_text (row);

  sw_section_view_unselect (self);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  if (x >= 0)
    sw_text_set_caret_at_x (text, at_end, x);
  else
    sw_text_set_caret (text, at_end ? strlen (sw_text_get_text (text)) : 0);
  if (sw_statement_row_get_node (row) != NULL)
    sw_section_view_scroll_to (self, sw_statement_row_get_node (row), FALSE);
}

/* The row next to @row on the page; a level without statements has its ghost in this. */
static SwStatementRow *
get_next_row (SwSectionView *self,
              SwStatementRow *row,
              int step)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (row), SW_TYPE_LEVEL_VIEW);
  SwNode *level = sw_level_view_get_level (SW_LEVEL_VIEW (widget));
  SwNode *node = sw_statement_row_get_node (row);
  SwNode *next = NULL;

  if (node != NULL)
    next = sw_node_get_nth (level, SW_LIST_STATEMENTS, sw_node_get_position (node) + (guint) step);
  if (next != NULL)
    return sw_section_view_get_row (self, next);

  for (guint i = 0; i < self->level_views->len; i++)
    if (g_ptr_array_index (self->level_views, i) == (gpointer) widget)
      {
        SwLevelView *view;
        guint n;

        if ((step < 0 && i == 0) || i + (guint) step >= self->level_views->len)
          return NULL;
        view = g_ptr_array_index (self->level_views, i + (guint) step);
        level = sw_level_view_get_level (view);
        n = sw_node_get_n (level, SW_LIST_STATEMENTS);
        if (n == 0)
          {
            sw_level_view_fill (view, 0);
            return sw_level_view_get_ghost (view);
          }
        return sw_level_view_get_row (view, sw_node_get_nth (level, SW_LIST_STATEMENTS, step < 0 ? n - 1 : 0));
      }
  return NULL;
}

static gboolean
leave_row (SwSectionView *self,
           SwStatementRow *row,
           int step,
           int x)
{
  SwStatementRow *next = get_next_row (self, row, step);

  if (next != NULL)
    enter_row (self, next, step < 0, x);
  /* At the end of the page the key has done what it could. */
  return TRUE;
}

/* By one screen, as far as the page goes. */
static gboolean
move_by_page (SwSectionView *self,
              SwStatementRow *row,
              int step)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double page = gtk_adjustment_get_page_size (adjustment) * 0.9;
  SwStatementRow *target = row;
  SwStatementRow *next;
  graphene_rect_t from, to;

  sw_section_view_fill_all (self);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), self->column, &from))
    return TRUE;

  while ((next = get_next_row (self, target, step)) != NULL)
    {
      target = next;
      if (!gtk_widget_compute_bounds (GTK_WIDGET (target), self->column, &to) ||
          ABS (to.origin.y - from.origin.y) >= page)
        break;
    }

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step * page);
  enter_row (self, target, next == NULL && step > 0, -1);
  return TRUE;
}

static gboolean
go_to_end (SwSectionView *self,
           gboolean last)
{
  guint n = self->level_views->len;
  SwLevelView *view;
  SwNode *level;
  guint n_statements;
  SwStatementRow *row;

  if (n == 0)
    return TRUE;

  view = g_ptr_array_index (self->level_views, last ? n - 1 : 0);
  level = sw_level_view_get_level (view);
  n_statements = sw_node_get_n (level, SW_LIST_STATEMENTS);
  sw_level_view_fill (view, 0);
  row = n_statements > 0
          ? sw_level_view_get_row (view, sw_node_get_nth (level, SW_LIST_STATEMENTS, last ? n_statements - 1 : 0))
          : sw_level_view_get_ghost (view);
  enter_row (self, row, last, -1);
  return TRUE;
}

static gboolean
go_to_level (SwSectionView *self,
             SwStatementRow *row,
             int step)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (row), SW_TYPE_LEVEL_VIEW);
  SwNode *level = sw_level_view_get_level (SW_LEVEL_VIEW (widget));
  SwNode *node = sw_statement_row_get_node (row);
  int position = (int) sw_node_get_position (level);
  SwNode *target;

  /* Upward goes to the start of this level first, as it does with paragraphs. */
  if (step < 0 && node != NULL && sw_node_get_position (node) > 0)
    target = level;
  else
    target = position + step >= 0 ? sw_node_get_nth (self->container, SW_LIST_LEVELS, (guint) (position + step))
                                  : NULL;
  if (target != NULL)
    sw_section_view_focus_level (self, target);
  return TRUE;
}

/* The final full stop that the section's statements have, if they have one. */
static const char *
get_ending (SwSectionView *self,
            SwNode *statement)
{
  SwNode *section = sw_node_get_ancestor (statement, SW_KIND_SECTION);

  return sw_section_wants_full_stop (section, sw_session_get_profile (self->session)) ? "." : NULL;
}

static gboolean
press_enter (SwSectionView *self,
             SwStatementRow *row)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwNode *node = sw_statement_row_get_node (row);
  SwText *text = sw_statement_row_get_text (row);
  const char *string = sw_text_get_text (text);
  gsize caret = sw_text_get_caret (text);
  gsize start, end;

  if (node == NULL || !sw_section_view_is_editable (self))
    return TRUE;

  /* An empty statement is the place to write already; another one would only be in the way. */
  if (*string == '\0')
    return leave_row (self, row, 1, -1);

  if (caret == 0 && !sw_text_get_selection (text, &start, &end))
    {
      sw_statements_add (document, sw_node_get_parent (node), sw_node_get_position (node), NULL);
      return TRUE;
    }

  sw_document_begin (document, caret == strlen (string) ? _("Add Statement") : _("Split Statement"), NULL);
  if (sw_text_get_selection (text, &start, &end))
    {
      g_autoptr (GString) shorter = g_string_new (string);

      g_string_erase (shorter, (gssize) start, (gssize) (end - start));
      sw_document_set_text (document, node, SW_STATEMENT_TEXT, shorter->str);
      caret = start;
    }
  sw_statement_split (document, node, caret, get_ending (self, node));
  sw_document_commit (document);
  return TRUE;
}

static gboolean
join (SwSectionView *self,
      SwStatementRow *row,
      int step)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwNode *node = sw_statement_row_get_node (row);
  SwStatementRow *other_row = get_next_row (self, row, step);
  SwNode *other = other_row != NULL ? sw_statement_row_get_node (other_row) : NULL;

  /* A ghost has nothing to join: Backspace in it goes up. */
  if (node == NULL)
    return step < 0 ? leave_row (self, row, -1, -1) : TRUE;
  if (!sw_section_view_is_editable (self))
    return TRUE;

  /* Levels are not joined by their statements; an empty statement at the edge just goes. */
  if (other == NULL || sw_node_get_parent (other) != sw_node_get_parent (node))
    {
      if (*sw_text_get_text (sw_statement_row_get_text (row)) == '\0')
        {
          g_autoptr (GPtrArray) gone = g_ptr_array_new ();

          g_ptr_array_add (gone, node);
          sw_statements_remove (document, gone);
        }
      return TRUE;
    }

  sw_statement_join (document, step < 0 ? other : node, step < 0 ? node : other);
  return TRUE;
}

/* Tab at the end of a label sets the separator; everywhere else it leaves. */
static gboolean
press_tab (SwSectionView *self,
           SwStatementRow *row)
{
  SwText *text = sw_statement_row_get_text (row);
  const char *string = sw_text_get_text (text);
  SwNode *node = sw_statement_row_get_node (row);
  SwDocument *document = sw_session_get_document (self->session);
  gsize start, end;
  g_autofree char *label = NULL;
  g_autofree char *separated = NULL;
  int caret;

  if (node == NULL || *string == '\0' || !sw_section_view_is_editable (self) ||
      sw_text_get_selection (text, &start, &end) || sw_text_get_caret (text) != strlen (string) ||
      strstr (string, SW_SEPARATOR) != NULL)
    return FALSE;

  label = g_strdup (string);
  separated = g_strconcat (g_strchomp (label), SW_SEPARATOR, NULL);
  caret = (int) g_utf8_strlen (separated, -1);
  sw_document_begin (document, _("Set Separator"), NULL);
  sw_document_set_text (document, node, SW_STATEMENT_TEXT, separated);
  sw_document_set_focus (document, node, SW_STATEMENT_TEXT, caret, caret);
  sw_document_commit (document);
  return TRUE;
}

/* First the text, then the level, then the section. */
static gboolean
widen (SwSectionView *self,
       SwStatementRow *row)
{
  SwText *text = sw_statement_row_get_text (row);
  gsize len = strlen (sw_text_get_text (text));
  gsize start, end;

  if (len > 0 && !(sw_text_get_selection (text, &start, &end) && start == 0 && end == len))
    sw_text_select (text, 0, len);
  else if (sw_statement_row_get_node (row) != NULL)
    sw_section_view_widen (self);
  return TRUE;
}

/**
 * sw_section_view_command:
 * @self: a section view
 * @row: the row with the focus
 * @command: what its text was told by a key
 * @x: the caret's column, -1 where it does not matter
 *
 * Returns: whether it was acted on
 */
gboolean
sw_section_view_command (SwSectionView *self,
                         SwStatementRow *row,
                         SwTextCommand command,
                         int x)
{
  SwNode *node = sw_statement_row_get_node (row);

  switch (command)
    {
    case SW_TEXT_COMMAND_ENTER:
      return press_enter (self, row);

    case SW_TEXT_COMMAND_SHIFT_ENTER:
      if (node != NULL && sw_section_view_is_editable (self))
        sw_statements_add (sw_session_get_document (self->session), sw_node_get_parent (node),
                           sw_node_get_position (node), NULL);
      return TRUE;

    case SW_TEXT_COMMAND_BACKSPACE_AT_START:
      return join (self, row, -1);

    case SW_TEXT_COMMAND_DELETE_AT_END:
      return join (self, row, 1);

    case SW_TEXT_COMMAND_TAB:
      return press_tab (self, row);

    case SW_TEXT_COMMAND_SHIFT_TAB:
      return FALSE;

    case SW_TEXT_COMMAND_ESCAPE:
      if (node != NULL)
        sw_section_view_select (self, node, node);
      return TRUE;

    case SW_TEXT_COMMAND_SELECT_ALL:
      return widen (self, row);

    case SW_TEXT_COMMAND_ACTIONS:
      sw_section_view_show_actions (self, row);
      return TRUE;

    case SW_TEXT_COMMAND_UP_EDGE:
    case SW_TEXT_COMMAND_START_EDGE:
      return leave_row (self, row, -1, x);

    case SW_TEXT_COMMAND_DOWN_EDGE:
    case SW_TEXT_COMMAND_END_EDGE:
      return leave_row (self, row, 1, x);

    case SW_TEXT_COMMAND_PAGE_UP:
    case SW_TEXT_COMMAND_PAGE_DOWN:
      return move_by_page (self, row, command == SW_TEXT_COMMAND_PAGE_UP ? -1 : 1);

    case SW_TEXT_COMMAND_CTRL_HOME:
    case SW_TEXT_COMMAND_CTRL_END:
      return go_to_end (self, command == SW_TEXT_COMMAND_CTRL_END);

    case SW_TEXT_COMMAND_CTRL_PAGE_UP:
    case SW_TEXT_COMMAND_CTRL_PAGE_DOWN:
      return go_to_level (self, row, command == SW_TEXT_COMMAND_CTRL_PAGE_UP ? -1 : 1);

    case SW_TEXT_COMMAND_SELECT_UP_EDGE:
    case SW_TEXT_COMMAND_SELECT_START_EDGE:
    case SW_TEXT_COMMAND_SELECT_PAGE_UP:
    case SW_TEXT_COMMAND_SELECT_DOWN_EDGE:
    case SW_TEXT_COMMAND_SELECT_END_EDGE:
    case SW_TEXT_COMMAND_SELECT_PAGE_DOWN:
      if (node != NULL)
        sw_section_view_extend (self, node, 1);
      return TRUE;

    case SW_TEXT_COMMAND_SELECT_CTRL_HOME:
    case SW_TEXT_COMMAND_SELECT_CTRL_END:
      if (node != NULL)
        sw_section_view_select (self, node,
                                sw_section_view_get_first (self, command == SW_TEXT_COMMAND_SELECT_CTRL_END));
      return TRUE;

    default:
      return FALSE;
    }
}
