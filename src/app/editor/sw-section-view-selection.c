/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole statements selected, and the keys while they are.
 *
 * A selection is a range between two statements of the page, the anchor and the cursor; it may cross
 * levels. While there is one, the focus is on the cursor's row itself, not in a text. What is picked by
 * what it says (the progress picture) may also have gaps.
 *
 * A section in domains shows one of them. Ctrl+A goes on from that to the whole section: what can be done
 * to statements without seeing them (citing, copying) is done to all, and what would take them away or
 * move them is not to be had. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement-edits.h"

/* Whether @a stands before @b on the page. */
static gboolean
is_before (SwNode *a,
           SwNode *b)
{
  for (SwNode *node = a; node != NULL; node = sw_statement_get_neighbour (node, 1))
    if (node == b)
      return TRUE;
  return FALSE;
}

/**
 * sw_section_view_get_selection:
 * @self: a section view
 *
 * Returns: (transfer full) (element-type SwNode): the statements selected as wholes, in order
 */
GPtrArray *
sw_section_view_get_selection (SwSectionView *self)
{
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *first, *last;

  if (self->cursor == NULL)
    return selection;
  if (self->picked != NULL)
    {
      for (guint i = 0; i < self->picked->len; i++)
        if (sw_node_get_parent (g_ptr_array_index (self->picked, i)) != NULL)
          g_ptr_array_add (selection, g_object_ref (g_ptr_array_index (self->picked, i)));
      return selection;
    }

  first = is_before (self->anchor, self->cursor) ? self->anchor : self->cursor;
  last = first == self->anchor ? self->cursor : self->anchor;
  for (SwNode *node = first; node != NULL; node = sw_statement_get_neighbour (node, 1))
    {
      g_ptr_array_add (selection, g_object_ref (node));
      if (node == last)
        break;
    }
  return selection;
}

/* All statements of the section that the page shows a domain of. */
static GPtrArray *
list_section (SwSectionView *self)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_object_unref);
  SwNode *first = self->cursor;

  for (SwNode *node = first; node != NULL; node = sw_statement_get_neighbour (node, -1))
    first = node;
  for (SwNode *node = first; node != NULL; node = sw_statement_get_neighbour (node, 1))
    g_ptr_array_add (statements, g_object_ref (node));
  return statements;
}

/**
 * sw_section_view_get_targets:
 * @self: a section view
 *
 * Returns: (transfer full) (element-type SwNode): what a verb acts on: the selection, else the
 *   statement one is in
 */
GPtrArray *
sw_section_view_get_targets (SwSectionView *self)
{
  GPtrArray *targets = sw_section_view_get_selection (self);

  if (self->whole_section)
    {
      g_ptr_array_unref (targets);
      return list_section (self);
    }
  if (targets->len == 0 && self->current != NULL && sw_node_get_parent (self->current) != NULL)
    g_ptr_array_add (targets, g_object_ref (self->current));
  return targets;
}

static void
show_selection (SwSectionView *self)
{
  g_autoptr (GPtrArray) selection = sw_section_view_get_selection (self);

  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);
          gboolean selected = g_ptr_array_find (selection, sw_statement_row_get_node (row), NULL);

          if (selected != sw_statement_row_get_selected (row))
            sw_statement_row_set_selected (row, selected);
        }
    }
}

/**
 * sw_section_view_select:
 * @self: a section view
 * @anchor: the statement at the end that stays
 * @cursor: the statement at the end that moves, which gets the focus
 */
void
sw_section_view_select (SwSectionView *self,
                        SwNode *anchor,
                        SwNode *cursor)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwStatementRow *row;

  if (anchor == NULL || cursor == NULL)
    return;

  /* All rows between have to be there to be shown as selected. */
  sw_section_view_fill_all (self);
  if (anchor != self->anchor || cursor != self->cursor)
    g_clear_pointer (&self->picked, g_ptr_array_unref);
  g_set_object (&self->anchor, anchor);
  g_set_object (&self->cursor, cursor);
  self->whole_section = FALSE;
  show_selection (self);
  if (!sw_document_is_open (document))
    sw_document_set_focus_whole (document, anchor, cursor);

  row = sw_section_view_get_row (self, cursor);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  sw_section_view_scroll_to (self, cursor, FALSE);
  sw_section_view_update_actions (self);
}

/**
 * sw_section_view_select_all_of:
 * @self: a section view
 * @statements: (element-type SwNode): statements of the page, in order
 *
 * Selects statements that need not stand beside each other; the first gets the focus. Whatever moves the
 * selection makes it a range again.
 */
void
sw_section_view_select_all_of (SwSectionView *self,
                               GPtrArray *statements)
{
  SwNode *first = g_ptr_array_index (statements, 0);
  SwNode *last = g_ptr_array_index (statements, statements->len - 1);
  gboolean is_range = sw_node_get_parent (first) == sw_node_get_parent (last) &&
                      sw_node_get_position (last) - sw_node_get_position (first) + 1 == statements->len;

  if (is_range)
    {
      sw_section_view_select (self, first, last);
      return;
    }

  sw_section_view_unselect (self);
  g_set_object (&self->anchor, first);
  g_set_object (&self->cursor, first);
  self->picked = g_ptr_array_copy (statements, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->picked, g_object_unref);
  sw_section_view_select (self, first, first);
}

/**
 * sw_section_view_unselect:
 * @self: a section view
 *
 * Ends a selection of whole statements; the focus is the caller's to place.
 */
void
sw_section_view_unselect (SwSectionView *self)
{
  if (self->cursor == NULL)
    return;

  g_clear_object (&self->anchor);
  g_clear_object (&self->cursor);
  self->whole_section = FALSE;
  g_clear_pointer (&self->picked, g_ptr_array_unref);
  show_selection (self);
}

/**
 * sw_section_view_extend:
 * @self: a section view
 * @from: the statement one is in
 * @step: -1 or 1
 *
 * Selects the statement one is in, or moves the selection's cursor on by one.
 */
void
sw_section_view_extend (SwSectionView *self,
                        SwNode *from,
                        int step)
{
  SwNode *next;

  if (self->cursor == NULL)
    {
      sw_section_view_select (self, from, from);
      return;
    }

  next = sw_statement_get_neighbour (self->cursor, step);
  if (next != NULL && sw_section_view_get_row (self, next) != NULL)
    sw_section_view_select (self, self->anchor, next);
}

/* The first or the last statement of the level that @statement is in. */
static SwNode *
get_edge (SwNode *statement,
          gboolean last)
{
  SwNode *level = sw_node_get_parent (statement);

  return sw_node_get_nth (level, SW_LIST_STATEMENTS,
                          last ? sw_node_get_n (level, SW_LIST_STATEMENTS) - 1 : 0);
}

static void
select_section (SwSectionView *self)
{
  SwNode *section = sw_node_get_ancestor (self->container, SW_KIND_SECTION);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *sentence = NULL;

  self->whole_section = TRUE;
  sw_section_view_update_actions (self);
  all = list_section (self);
  /* Translators: the name of a section follows the number */
  sentence = g_strdup_printf (ngettext ("%u statement of “%s” is selected, in all domains",
                                        "%u statements of “%s” are selected, in all domains", all->len),
                              all->len, sw_session_get_section_title (self->session, section));
  sw_session_say (self->session, sentence);
}

/**
 * sw_section_view_widen:
 * @self: a section view
 *
 * What Ctrl+A does once the text is selected: the level, then the page, then the section's other domains.
 */
void
sw_section_view_widen (SwSectionView *self)
{
  g_autoptr (GPtrArray) selection = sw_section_view_get_selection (self);
  SwNode *statement = self->cursor != NULL ? self->cursor : self->current;
  SwNode *first, *last;

  if (statement == NULL)
    return;

  first = get_edge (statement, FALSE);
  last = get_edge (statement, TRUE);
  if (selection->len > 0 && is_before (g_ptr_array_index (selection, 0), first) &&
      is_before (last, g_ptr_array_index (selection, selection->len - 1)))
    {
      first = sw_section_view_get_first (self, FALSE);
      last = sw_section_view_get_first (self, TRUE);
    }
  if (selection->len > 0 && g_ptr_array_index (selection, 0) == first &&
      g_ptr_array_index (selection, selection->len - 1) == last &&
      sw_node_get_kind (self->container) == SW_KIND_DOMAIN)
    select_section (self);
  else
    sw_section_view_select (self, first, last);
}

static void
go_back_into_text (SwSectionView *self)
{
  SwNode *node = self->cursor;
  const char *text = sw_node_get_text (node, SW_STATEMENT_TEXT);
  int end = text != NULL ? (int) g_utf8_strlen (text, -1) : 0;

  sw_section_view_focus (self, node, end, end);
}

static void
move_cursor (SwSectionView *self,
             SwNode *to,
             gboolean extend)
{
  if (to != NULL && sw_section_view_get_row (self, to) != NULL)
    sw_section_view_select (self, extend ? self->anchor : to, to);
}

/* Typing goes back into the statement, and what was typed goes along. */
static gboolean
type_into_text (SwSectionView *self,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  SwStatementRow *row = sw_section_view_get_row (self, self->cursor);

  go_back_into_text (self);
  return gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (sw_statement_row_get_text (row)), event);
}

/**
 * sw_section_view_row_key:
 * @self: a section view
 * @row: the row with the focus, which is selected
 * @keyval: the key
 * @state: the modifiers that are held
 * @controller: where the key came from
 *
 * Returns: whether the key meant something to a selection of statements
 */
gboolean
sw_section_view_row_key (SwSectionView *self,
                         SwStatementRow *row,
                         guint keyval,
                         GdkModifierType state,
                         GtkEventControllerKey *controller)
{
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (self->cursor == NULL || (state & GDK_ALT_MASK) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_cursor (self,
                   sw_statement_get_neighbour (self->cursor,
                                               keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 1),
                   extend);
      return TRUE;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      {
        gboolean last = keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End;
        move_cursor (self,
                     control ? sw_section_view_get_first (self, last) : get_edge (self->cursor, last), extend);
      }
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Escape:
    case GDK_KEY_F2:
      if (control)
        return FALSE;
      go_back_into_text (self);
      return TRUE;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      if (state == 0)
        gtk_widget_activate_action (GTK_WIDGET (self), "statement.remove", NULL);
      return state == 0;

    default:
      break;
    }

  if (control)
    {
      switch (gdk_keyval_to_lower (keyval))
        {
        case GDK_KEY_a:
          sw_section_view_widen (self);
          return TRUE;
        case GDK_KEY_c:
          sw_section_view_copy (self);
          return TRUE;
        case GDK_KEY_x:
          sw_section_view_cut (self);
          return TRUE;
        case GDK_KEY_v:
          sw_section_view_paste (self);
          return TRUE;
        default:
          return FALSE;
        }
    }

  if (gdk_keyval_to_unicode (keyval) >= 0x20 && sw_section_view_is_editable (self))
    return type_into_text (self, controller);
  return FALSE;
}
