/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing the popover that a widget happens to be in. What fills a popover does not own it, and is shown outside
 * of one as well: by a test, or in a page. */

#include "sw-popover-close.h"

/**
 * sw_popover_close_around:
 * @widget: a widget
 *
 * Closes the popover it is in, if it is in one.
 */
void
sw_popover_close_around (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}
