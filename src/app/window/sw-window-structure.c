/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The submenu "Structure" of the main menu: what can be added to the framework, and what can be done with the
 * section, the domain and the level where the user is. The outline and the head of a page offer the same for
 * the line or the page that they are about; here it is found by whoever looks for it in the menu.
 *
 * Each of the three has a group of actions of its own, all of them hung on the window too, and what asks for a
 * name asks over the page. What there is to offer depends on the document and the place, so the submenu is
 * filled each time the menu opens; without a document there is none. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "structure/sw-structure-menu.h"

static const struct { SwKind kind; const char *prefix; } parts[SW_WINDOW_N_STRUCTURE] = {
  { SW_KIND_SECTION, "this-section" },
  { SW_KIND_DOMAIN, "this-domain" },
  { SW_KIND_LEVEL, "this-level" },
};

/* Where on the page a question is asked: at the heading that is meant; where that is out of sight, at the head of
 * the page, in the middle. */
static void
aim (SwWindow *self,
     SwStructureActions *actions,
     SwNode *node)
{
  GdkRectangle area = { gtk_widget_get_width (GTK_WIDGET (self->surface)) / 2, 48, 1, 1 };

  if (node != NULL)
    sw_surface_find_heading (self->surface, node, &area);
  sw_structure_actions_set_node (actions, node);
  sw_structure_actions_set_area (actions, &area);
}

static void
fill (SwWindow *self)
{
  SwNode *place = sw_session_get_place (self->session);
  SwNode *nodes[SW_WINDOW_N_STRUCTURE];
  const char *prefixes[SW_WINDOW_N_STRUCTURE];
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_remove_all (self->structure_menu);
  if (sw_session_get_document (self->session) == NULL)
    return;

  for (guint i = 0; i < SW_WINDOW_N_STRUCTURE; i++)
    {
      nodes[i] = place != NULL ? sw_node_get_ancestor (place, parts[i].kind) : NULL;
      prefixes[i] = parts[i].prefix;
      aim (self, self->structure[i], nodes[i]);
    }
  sw_structure_menu_fill_whole (menu, self->session, nodes, prefixes, SW_WINDOW_N_STRUCTURE);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    g_menu_append_submenu (self->structure_menu, _("Str_ucture"), G_MENU_MODEL (menu));
}

/* A menu of GTK keeps the page of a submenu that has gone, so it is made anew with what it holds now; and not
 * before it is asked for, since it has dozens of widgets. */
static void
create_menu (GtkMenuButton *button,
             gpointer data)
{
  SwWindow *self = data;

  gtk_popover_menu_set_menu_model (self->menu_popover, NULL);
  fill (self);
  gtk_popover_menu_set_menu_model (self->menu_popover, self->primary_menu);
  gtk_popover_menu_add_child (self->menu_popover, self->zoom_box, "zoom");
}

/**
 * sw_window_init_structure:
 * @self: a window that has its session
 */
void
sw_window_init_structure (SwWindow *self)
{
  for (guint i = 0; i < SW_WINDOW_N_STRUCTURE; i++)
    {
      self->structure[i] = sw_structure_actions_new (GTK_WIDGET (self->surface));
      sw_structure_actions_offer (self->structure[i], GTK_WIDGET (self), parts[i].prefix);
      sw_structure_actions_set_session (self->structure[i], self->session);
    }
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
}
