/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a widget away that is just closing: a popover that still has to give the focus back, an entry
 * that is losing it. Both must be where they are until that is done. */

#include "sw-unparent.h"

static void
unparent (gpointer data)
{
  g_autoptr (GtkWidget) widget = data;

  if (gtk_widget_get_parent (widget) != NULL)
    gtk_widget_unparent (widget);
}

/**
 * sw_unparent_soon:
 * @widget: a widget that nobody needs any more
 *
 * Takes it from its parent when the main loop gets to it, if it has one then.
 */
void
sw_unparent_soon (GtkWidget *widget)
{
  g_idle_add_once (unparent, g_object_ref (widget));
}
