/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record page opens at the row one is in: a menu of verbs, a list to choose from. */

#include "registry/sw-record-page-private.h"

#include "problems/sw-rule-page.h"

static gboolean
menu_closed_idle_cb (gpointer user_data)
{
  SwRecordPage *self = user_data;
  SwRecordRow *row = self->current != NULL ? sw_record_page_get_row (self, self->current) : NULL;

  self->focus_id = 0;
  if (self->menu != NULL && row != NULL)
    sw_finding_popover_give_back_focus (self->menu, GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (SwRecordPage *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (menu_closed_idle_cb, self);
}

static gboolean
get_row_area (SwRecordPage *self,
              GtkWidget *part,
              GdkRectangle *area)
{
  graphene_rect_t bounds;

  if (part == NULL || !gtk_widget_compute_bounds (part, GTK_WIDGET (self), &bounds))
    return FALSE;
  *area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return TRUE;
}

/**
 * sw_record_page_popup_menu:
 * @self: a page
 * @menu: verbs
 *
 * Opens a menu at the row one is in.
 *
 * Returns: (transfer none) (nullable): the menu
 */
GtkPopover *
sw_record_page_popup_menu (SwRecordPage *self,
                           GMenuModel *menu)
{
  SwRecordRow *row = sw_record_page_get_row (self, self->current);
  GdkRectangle area;

  if (row == NULL || !get_row_area (self, gtk_widget_get_last_child (sw_record_row_get_head (row)), &area))
    return NULL;

  if (self->menu == NULL)
    {
      self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (NULL));
      gtk_popover_set_position (self->menu, GTK_POS_BOTTOM);
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (self->menu, &area);
  gtk_popover_popup (self->menu);
  return self->menu;
}

/**
 * sw_record_page_popup_list:
 * @self: a page
 * @list: (transfer floating): what there is to choose from
 * @name: what it is, for screen readers
 *
 * Opens a list at the row one is in.
 *
 * Returns: (transfer none) (nullable): its popover
 */
GtkPopover *
sw_record_page_popup_list (SwRecordPage *self,
                           SwPickList *list,
                           const char *name)
{
  SwRecordRow *row = sw_record_page_get_row (self, self->current);
  GtkWidget *part = row != NULL ? sw_record_row_get_count_button (row) : NULL;
  GtkPopover *popover;
  GdkRectangle area;

  if (row != NULL && !gtk_widget_get_visible (part))
    part = gtk_widget_get_last_child (sw_record_row_get_head (row));
  if (!get_row_area (self, part, &area))
    {
      g_object_unref (g_object_ref_sink (list));
      return NULL;
    }

  popover = sw_finding_popover_popup (GTK_WIDGET (list), name, GTK_WIDGET (self), &area, GTK_WIDGET (row));
  gtk_widget_add_css_class (GTK_WIDGET (popover), "pick-popover");
  sw_pick_list_show (list);
  return popover;
}
