/* SPDX-License-Identifier: GPL-3.0-or-later */

/* F6 and Shift+F6: the focus goes round the panes of the window: header, outline, text, problems,
 * status line. What is not shown is left out; what has nothing that could take the focus too.
 *
 * And F10: a menu of GTK leaves the focus at its button, so that a writer who looked into it and went on typing
 * would open it again with the first blank. It goes back to where it was. */

#include "window/sw-window-private.h"

enum { HEADER, OUTLINE, CONTENT, PROBLEMS, STATUS, N_STOPS };

static void
find_stops (SwWindow *self,
            GtkWidget *stops[N_STOPS])
{
  gboolean has_document = sw_session_get_document (self->session) != NULL;
  g_autoptr (GtkWidget) outline = NULL, content = NULL, problems = NULL;

  g_object_get (self->panes, "outline", &outline, "content", &content, "problems", &problems, NULL);

  stops[HEADER] = self->header;
  stops[OUTLINE] = has_document && sw_panes_get_shown (self->panes, SW_PANES_OUTLINE) ? outline : NULL;
  stops[CONTENT] = has_document ? content : gtk_stack_get_visible_child (self->stack);
  stops[PROBLEMS] = has_document && sw_panes_get_shown (self->panes, SW_PANES_PROBLEMS) ? problems : NULL;
  stops[STATUS] = self->status_line;
}

void
sw_window_cycle_panes (SwWindow *self,
                       gboolean forward)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *stops[N_STOPS];
  int at = forward ? -1 : N_STOPS;

  find_stops (self, stops);
  for (int i = 0; i < N_STOPS; i++)
    if (focus != NULL && stops[i] != NULL && (focus == stops[i] || gtk_widget_is_ancestor (focus, stops[i])))
      at = i;

  for (int step = 1; step <= N_STOPS; step++)
    {
      GtkWidget *stop = stops[(at + (forward ? step : N_STOPS - step) + N_STOPS) % N_STOPS];

      if (stop == NULL || !gtk_widget_get_visible (stop))
        continue;
      if (gtk_widget_grab_focus (stop) || gtk_widget_child_focus (stop, GTK_DIR_TAB_FORWARD))
        return;
    }
}

/* Before the menu takes the focus. */
static void
menu_mapped_cb (SwWindow *self)
{
  g_set_weak_pointer (&self->focus_before_menu, gtk_root_get_focus (GTK_ROOT (self)));
}

/* An entry may have put the focus elsewhere meanwhile. */
static void
menu_closed_cb (SwWindow *self,
                GtkWidget *popover)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *button = gtk_widget_get_parent (popover);

  if (self->focus_before_menu != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, button) || focus == button))
    gtk_widget_grab_focus (self->focus_before_menu);
  g_clear_weak_pointer (&self->focus_before_menu);
}

void
sw_window_follow_menu (SwWindow *self)
{
  g_signal_connect_object (self->menu_popover, "map", G_CALLBACK (menu_mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->menu_popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}
