/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The path bar of the toolkit's own file chooser, before it knows its path.
 *
 * The folder is looked up while the chooser is shown already. Until then GTK 4.8 gives the bar's children no
 * place, but draws its two arrows, and warns of each: on a slow disk or a busy machine a warning on the terminal
 * with every chooser. An arrow that is no visible child is not drawn; GTK makes it one when it gives it a place. */

#include "window/sw-toolkit-path-bar.h"

static void
hide_arrows (GtkWidget *widget)
{
  gboolean is_bar = g_str_equal (gtk_widget_get_css_name (widget), "pathbar");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_bar && G_OBJECT_TYPE (child) == GTK_TYPE_BUTTON)
      gtk_widget_set_child_visible (child, FALSE);
    else
      hide_arrows (child);
}

/**
 * sw_toolkit_path_bar_mend:
 *
 * Mends the file choosers that have been made and are not shown yet. Those of a portal are not in this process.
 */
void
sw_toolkit_path_bar_mend (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && !gtk_widget_get_mapped (window))
        hide_arrows (window);
    }
}
