/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the statements of the page are grounded on: the list of anchors, over the caret or over the row that
 * is selected. */

#include "editor/sw-section-view-private.h"

#include "anchors/sw-grounds.h"

static void
open_grounds (gpointer data)
{
  g_autoptr (SwSectionView) self = data;
  SwStatementRow *row = sw_section_view_get_row (self, self->cursor != NULL ? self->cursor : self->current);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  GdkRectangle area;
  GtkWidget *focus;

  if (row == NULL || targets->len == 0 || !gtk_widget_get_mapped (GTK_WIDGET (row)) ||
      !sw_statement_row_get_caret_area (row, GTK_WIDGET (self), &area))
    return;

  focus = self->cursor != NULL ? GTK_WIDGET (row) : GTK_WIDGET (sw_statement_row_get_text (row));
  sw_grounds_popup (self->session, targets, GTK_WIDGET (self), &area, focus);
}

static void
grounds_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  sw_section_view_open_soon (SW_SECTION_VIEW (widget), FALSE, open_grounds);
}

/**
 * sw_section_view_class_install_ground_actions:
 * @klass: the section view's class
 */
void
sw_section_view_class_install_ground_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "statement.grounds", NULL, grounds_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, GDK_CONTROL_MASK, "statement.grounds", NULL);
}

/**
 * sw_section_view_update_ground_actions:
 * @self: a section view
 * @editable: whether the document may be changed
 * @any: whether one is in a statement
 */
void
sw_section_view_update_ground_actions (SwSectionView *self,
                                       gboolean editable,
                                       gboolean any)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.grounds", editable && any);
}
