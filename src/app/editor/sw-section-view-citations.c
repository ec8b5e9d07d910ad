/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citing on the page: the chips under the statements, and the verbs that make them.
 *
 * Rows show their chips as commits tell that citations or sources have changed; no row listens for
 * itself, so that a row without citations costs nothing. The chips of a row are a stop of their own
 * between the text and what Tab leads to behind the page. A verb acts on the selection, else on the
 * statement one is in, and leaves the user where he is. */

#include "editor/sw-section-view-private.h"

#include "cite/sw-citation-popover.h"
#include "cite/sw-cite-chooser.h"
#include "cite/sw-cite-use.h"

#define N_KEYS 9

static SwStatementRow *
peek_row (SwSectionView *self,
          SwNode *statement)
{
  SwNode *level = statement != NULL ? sw_node_get_parent (statement) : NULL;
  SwLevelView *view = level != NULL ? sw_section_view_get_level_view (self, level) : NULL;

  return view != NULL ? sw_level_view_peek_row (view, statement) : NULL;
}

static void
update_row (SwSectionView *self,
            SwNode *statement)
{
  SwStatementRow *row = peek_row (self, statement);

  if (row != NULL)
    sw_statement_row_update_citations (row);
}

/* A source was renamed, came or went: every chip may show it. */
static void
update_all (SwSectionView *self)
{
  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      for (guint j = 0; j < sw_level_view_get_n_rows (view); j++)
        {
          SwStatementRow *row = sw_level_view_get_nth (view, j);

          if (sw_statement_row_get_citations (row) != NULL)
            sw_statement_row_update_citations (row);
        }
    }
}

/**
 * sw_section_view_follow_citations:
 * @self: a section view
 * @commit: what has just happened
 *
 * Shows the citations that are others now.
 */
void
sw_section_view_follow_citations (SwSectionView *self,
                                  const SwCommit *commit)
{
  gboolean sources = FALSE;

  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (sw_node_get_kind (change->node) == SW_KIND_SOURCE)
        sources = TRUE;
      else if (sw_node_get_kind (change->node) == SW_KIND_CITATION)
        update_row (self, sw_node_get_ancestor (change->type == SW_CHANGE_SET ? change->node : change->parent,
                                                SW_KIND_STATEMENT));
    }
  if (sources)
    update_all (self);
}

/* An undo leads back to a citation before the page has heard that it is there again. */
static SwCitations *
get_citations (SwSectionView *self,
               SwNode *citation)
{
  SwStatementRow *row = sw_section_view_get_row (self, sw_node_get_ancestor (citation, SW_KIND_STATEMENT));
  SwCitations *citations = row != NULL ? sw_statement_row_get_citations (row) : NULL;

  if (row != NULL && (citations == NULL || sw_citations_get_chip (citations, citation) == NULL))
    {
      sw_statement_row_update_citations (row);
      citations = sw_statement_row_get_citations (row);
    }
  return citations;
}

/**
 * sw_section_view_focus_citation:
 * @self: a section view
 * @citation: a citation of a statement on the page
 *
 * Returns: whether its chip has the focus now
 */
gboolean
sw_section_view_focus_citation (SwSectionView *self,
                                SwNode *citation)
{
  SwCitations *citations = get_citations (self, citation);

  if (citations == NULL)
    return FALSE;

  sw_section_view_unselect (self);
  if (!sw_citations_focus (citations, citation))
    return FALSE;
  sw_section_view_scroll_to (self, sw_node_get_ancestor (citation, SW_KIND_STATEMENT), FALSE);
  return TRUE;
}

/**
 * sw_section_view_enter_citations:
 * @self: a section view
 * @direction: where Tab leads
 *
 * From the text to the chips under it, and back.
 *
 * Returns: whether the focus was moved
 */
gboolean
sw_section_view_enter_citations (SwSectionView *self,
                                 GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SW_TYPE_STATEMENT_ROW) : NULL;
  SwCitations *citations = row != NULL ? sw_statement_row_get_citations (SW_STATEMENT_ROW (row)) : NULL;

  if (citations == NULL)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD && SW_IS_TEXT (focus))
    return sw_citations_focus (citations, NULL);
  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_is_ancestor (focus, GTK_WIDGET (citations)))
    return gtk_widget_grab_focus (GTK_WIDGET (sw_statement_row_get_text (SW_STATEMENT_ROW (row))));
  return FALSE;
}

/**
 * sw_section_view_has_popover:
 * @self: a section view
 *
 * Returns: whether the focus is in a popover over the page, which is to keep it
 */
gboolean
sw_section_view_has_popover (SwSectionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_is_ancestor (popover, GTK_WIDGET (self));
}

/* A popover belongs where it can be seen. */
static gboolean
get_place (SwSectionView *self,
           GtkWidget *widget,
           GdkRectangle *place)
{
  graphene_rect_t bounds;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return FALSE;

  place->width = MIN ((int) bounds.size.width, width);
  place->height = MIN ((int) bounds.size.height, height);
  place->x = CLAMP ((int) bounds.origin.x, 0, width - place->width);
  place->y = CLAMP ((int) bounds.origin.y, 0, height - place->height);
  return TRUE;
}

/**
 * sw_section_view_open_citation:
 * @self: a section view
 * @row: a row
 * @citation: one of its citations
 *
 * Shows the source in full, at the chip.
 */
void
sw_section_view_open_citation (SwSectionView *self,
                               SwStatementRow *row,
                               SwNode *citation)
{
  GtkWidget *chip = sw_citations_get_chip (sw_statement_row_get_citations (row), citation);
  GdkRectangle place;

  gtk_widget_grab_focus (chip);
  if (get_place (self, chip, &place))
    sw_citation_popover_popup (self->session, citation, GTK_WIDGET (self), &place, chip);
}

/**
 * sw_section_view_cite:
 * @self: a section view
 * @row: (nullable): the row it is asked for at, %NULL for where the user is
 *
 * Opens the list of sources, for the selection or the row's statement.
 */
void
sw_section_view_cite (SwSectionView *self,
                      SwStatementRow *row)
{
  g_autoptr (GPtrArray) targets = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;
  GdkRectangle place;

  if (row == NULL)
    row = sw_section_view_get_row (self, self->cursor != NULL ? self->cursor : self->current);
  if (row == NULL || sw_statement_row_get_node (row) == NULL || !sw_section_view_is_editable (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (!sw_statement_row_get_selected (row))
    {
      sw_section_view_unselect (self);
      g_set_object (&self->current, sw_statement_row_get_node (row));
    }
  targets = sw_section_view_get_targets (self);

  focus = gtk_root_get_focus (root);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    focus = sw_statement_row_get_selected (row) ? GTK_WIDGET (row) : GTK_WIDGET (sw_statement_row_get_text (row));
  /* A row that has just been made has no size yet; the list is wanted all the same. */
  if (!(SW_IS_TEXT (focus) ? sw_statement_row_get_caret_area (row, GTK_WIDGET (self), &place)
                           : get_place (self, focus, &place)))
    place = (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 3,
                             1, 1 };
  sw_cite_chooser_popup (self->session, targets, GTK_WIDGET (self), &place, focus);
}

static void
cite_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  sw_section_view_cite (SW_SECTION_VIEW (widget), NULL);
}

static void
cite_as_above_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);

  if (targets->len == 0 || !sw_cite_as_above (self->session, targets))
    gtk_widget_error_bell (widget);
}

static void
cite_nth_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);

  if (targets->len == 0 || !sw_cite_nth (self->session, targets, (guint) g_variant_get_int32 (parameter),
                                         g_str_equal (name, "statement.cite-only")))
    gtk_widget_error_bell (widget);
}

/**
 * sw_section_view_class_install_citing:
 * @klass: the section view's class
 */
void
sw_section_view_class_install_citing (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "statement.cite", NULL, cite_action);
  gtk_widget_class_install_action (klass, "statement.cite-as-above", NULL, cite_as_above_action);
  gtk_widget_class_install_action (klass, "statement.cite-nth", "i", cite_nth_action);
  gtk_widget_class_install_action (klass, "statement.cite-only", "i", cite_nth_action);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, GDK_CONTROL_MASK, "statement.cite", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_k, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "statement.cite-as-above", NULL);
  for (int i = 1; i <= N_KEYS; i++)
    {
      gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + (guint) i, GDK_ALT_MASK, "statement.cite-nth", "i", i);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + (guint) i, GDK_ALT_MASK | GDK_CONTROL_MASK,
                                           "statement.cite-only", "i", i);
    }
}
