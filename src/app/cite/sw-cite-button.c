/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button that cites, for the mouse: the keyboard has Ctrl+K and is not stopped by it. The row that
 * has the focus shows it; the style does that, and keeps its place, so that no text moves. */

#include "cite/sw-cite-button.h"

#include <glib/gi18n-lib.h>

/**
 * sw_cite_button_new:
 *
 * Returns: (transfer floating): a button that says what it is for
 */
GtkWidget *
sw_cite_button_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _("Cite a source (Ctrl+K)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cite a source"), -1);
  gtk_widget_add_css_class (button, "cite-button");
  return button;
}
