/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in the outline with sections, domains and levels.
 *
 * All of it is SwStructureActions'; here they get their keys, the menu of a line and the one below the
 * list. A name is written in the line itself. */

#include "outline/sw-outline-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "structure/sw-structure-menu.h"
#include "sw-unparent.h"

static SwOutlineRow *
find_row (SwOutline *self,
          SwOutlineItem *item)
{
  for (guint i = 0; item != NULL && i < self->rows->len; i++)
    if (sw_outline_row_get_item (g_ptr_array_index (self->rows, i)) == item)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static SwNode *
get_node_of (SwOutlineItem *item)
{
  return item != NULL && sw_outline_item_get_list (item) == SW_N_LISTS ? sw_outline_item_get_node (item) : NULL;
}

/* The actions are about @item from now on, and what they show points to it. */
static void
aim_actions (SwOutline *self,
             SwOutlineItem *item)
{
  SwOutlineRow *row = find_row (self, item);
  graphene_rect_t bounds;

  sw_structure_actions_set_node (self->actions, get_node_of (item));
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    sw_structure_actions_set_area (self->actions,
                                   &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                     (int) bounds.size.width, (int) bounds.size.height });
  else
    sw_structure_actions_set_area (self->actions, NULL);
}

/* Opens the menu of a line; returns whether it has one. */
gboolean
sw_outline_show_menu (SwOutline *self,
                      SwOutlineItem *item)
{
  SwOutlineRow *row = find_row (self, item);
  SwNode *node = get_node_of (item);
  g_autoptr (GMenuModel) menu = NULL;
  graphene_rect_t bounds;
  GtkWidget *popover;

  if (row == NULL || node == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return FALSE;

  menu = sw_structure_menu_new (self->session, node);
  if (g_menu_model_get_n_items (menu) == 0)
    return FALSE;

  aim_actions (self, item);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width, (int) bounds.size.height });
  g_signal_connect (popover, "closed", G_CALLBACK (sw_unparent_soon), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

void
sw_outline_create_add_menu_cb (GtkMenuButton *button,
                               gpointer data)
{
  SwOutline *self = data;
  SwOutlineItem *item = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->session == NULL || sw_session_get_document (self->session) == NULL)
    return;
  aim_actions (self, item);
  menu = sw_structure_menu_new_adding (self->session, get_node_of (item));
  gtk_menu_button_set_menu_model (button, menu);
}

gboolean
sw_outline_rename_cb (SwOutline *self)
{
  SwNode *node = sw_structure_actions_get_node (self->actions);
  SwOutlineItem *item = sw_outline_model_find (self->model, node, SW_N_LISTS, NULL);
  SwOutlineRow *row = find_row (self, item);

  if (row == NULL || get_node_of (item) != node)
    return FALSE;
  sw_outline_row_edit (row);
  return TRUE;
}

char *
sw_outline_renamed_cb (SwOutline *self,
                       const char *name,
                       SwOutlineRow *row)
{
  SwNode *node = get_node_of (sw_outline_row_get_item (row));
  const char *problem = NULL;

  if (node == NULL)
    return NULL;
  if (sw_node_get_kind (node) == SW_KIND_DOMAIN)
    problem = sw_section_check_domain (sw_node_get_parent (node), node, name);
  else if (*name == '\0')
    problem = _("A level needs a name.");
  if (problem == NULL)
    sw_structure_rename (sw_session_get_document (self->session), node, name);
  else
    sw_session_say (self->session, problem);
  return g_strdup (problem);
}

/* What a key does with a line; NULL for nothing. */
static const char *
find_action (guint keyval,
             GdkModifierType state)
{
  static const struct
  {
    guint keyval;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_F2, 0, "structure.rename" },
    { GDK_KEY_Up, GDK_ALT_MASK, "structure.move-up" },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, "structure.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "structure.move-down" },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, "structure.move-down" },
    { GDK_KEY_Delete, 0, "structure.remove" },
    { GDK_KEY_KP_Delete, 0, "structure.remove" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].state == state)
      return keys[i].action;
  return NULL;
}

/* Does what the key means for the line; returns whether it means something. */
gboolean
sw_outline_structure_key (SwOutline *self,
                          SwOutlineItem *item,
                          guint keyval,
                          GdkModifierType state)
{
  const char *action = find_action (keyval, state);

  if ((keyval == GDK_KEY_Menu && state == 0) || (keyval == GDK_KEY_F10 && state == GDK_SHIFT_MASK))
    return sw_outline_show_menu (self, item);
  if (action == NULL)
    return FALSE;

  aim_actions (self, item);
  if (!gtk_widget_activate_action (GTK_WIDGET (self), action, NULL))
    gtk_widget_error_bell (GTK_WIDGET (self));
  /* The line that moved is where the user still is. */
  if (state == GDK_ALT_MASK)
    sw_outline_focus_item (self, item);
  return TRUE;
}
