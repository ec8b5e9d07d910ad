/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A style class that follows a condition; GTK can only add one or take it away. */

#include "sw-css-class.h"

/**
 * sw_css_class_set:
 * @widget: a widget
 * @name: a style class
 * @has_it: whether the widget shall have it
 */
void
sw_css_class_set (GtkWidget *widget,
                  const char *name,
                  gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
