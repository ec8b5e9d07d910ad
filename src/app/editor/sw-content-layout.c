/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text, and what stands below it.
 *
 * A vertical GtkBox would do, if it did not answer the question how wide it has to be for a height: it
 * tries one width after the other until its children fit, and each try lays the text out anew, the first
 * ones with a letter in each line. A row in a list is asked that often, and thirty layouts of a statement
 * take longer than all else about it. Here, as in the text itself, the width does not depend on the
 * height. */

#include "editor/sw-content-layout.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, liked;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, vertical ? for_size : -1, &least, &liked, NULL, NULL);
      *minimum = vertical ? *minimum + least : MAX (*minimum, least);
      *natural = vertical ? *natural + liked : MAX (*natural, liked);
    }
}

static void
allocate (GtkWidget *widget,
          int width,
          int height,
          int baseline)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area = { 0, y, width, 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &area.height, NULL, NULL, NULL);
      y += area.height;
      gtk_widget_size_allocate (child, &area, -1);
    }
}

/**
 * sw_content_layout_new:
 *
 * Returns: (transfer full): a layout for a widget whose first child is a text
 */
GtkLayoutManager *
sw_content_layout_new (void)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}
