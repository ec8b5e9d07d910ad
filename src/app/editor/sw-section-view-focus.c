/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus goes on the page: to a statement, to a level, and what Tab finds.
 *
 * To Tab the page is one stop: focus() enters at the current statement and leaves from wherever it
 * is. Only the chips under a statement are another one, behind its text. */

#include "editor/sw-section-view-private.h"

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

/* Hangs in the class. */
gboolean
sw_section_view_grab_focus (GtkWidget *widget)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  SwNode *place = self->session != NULL ? sw_session_get_place (self->session) : NULL;
  SwStatementRow *row = sw_section_view_get_row (self, self->current);

  /* The outline has led to a level meanwhile, which is what is seen. */
  if (place != NULL && sw_node_get_kind (place) == SW_KIND_LEVEL && sw_section_view_get_level_view (self, place) != NULL &&
      (self->current == NULL || sw_node_get_parent (self->current) != place))
    {
      sw_section_view_focus_level (self, place);
      return TRUE;
    }

  if (row == NULL)
    row = sw_section_view_get_row (self, sw_section_view_get_first (self, FALSE));
  if (row == NULL && self->level_views->len > 0)
    row = sw_level_view_get_ghost (g_ptr_array_index (self->level_views, 0));
  /* A section in domains has no text of its own, only the picture. */
  if (row == NULL)
    return sw_section_head_focus_offer (self->head) ||
           gtk_widget_child_focus (GTK_WIDGET (self->head), GTK_DIR_TAB_BACKWARD);

  if (sw_statement_row_get_selected (row))
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return gtk_widget_grab_focus (GTK_WIDGET (sw_statement_row_get_text (row)));
}

/* Hangs in the class. */
gboolean
sw_section_view_focus_vfunc (GtkWidget *widget,
                             GtkDirectionType direction)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* A popover over the text has stops of its own, and its keys come by here. */
  if (popover != NULL && gtk_widget_is_ancestor (popover, widget))
    return gtk_widget_child_focus (popover, direction);
  if (sw_section_view_enter_citations (self, direction))
    return TRUE;
  /* The head lies before the text: Shift+Tab goes there, Tab comes back. */
  if (self->level_views->len > 0 && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body)) &&
      direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->head), direction);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->head)))
    return gtk_widget_child_focus (GTK_WIDGET (self->head), direction) ||
           (direction == GTK_DIR_TAB_FORWARD && self->level_views->len > 0 && sw_section_view_grab_focus (widget));
  /* One stop in the Tab order, but for the chips of a row: whoever is in it leaves it. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return sw_section_view_grab_focus (widget);
}
