/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwColumnsLayout: children side by side in columns of one width, as many as there is room for, four at
 * most; what does not fit goes on below.
 *
 * GtkFlowBox does as much, but asks every child again and again while it looks for the best number of
 * columns; with texts that wrap, a dozen of them take seconds. Here the number follows from the width
 * alone: a column has at least MIN_EM. */

#include "strands/sw-columns-layout.h"

#include "sw-em.h"

#define MIN_EM 11
#define MAX_COLUMNS 4
#define COLUMN_SPACING 12
#define ROW_SPACING 6

struct _SwColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SwColumnsLayout, sw_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sw_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static guint
count_shown (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

static int
count_columns (GtkWidget *widget,
               int width)
{
  int n = (width + COLUMN_SPACING) / (MIN_EM * (int) sw_em_of (widget) + COLUMN_SPACING);

  return CLAMP (n, 1, (int) CLAMP (count_shown (widget), 1, MAX_COLUMNS));
}

static int
get_column_width (int width,
                  int n_columns)
{
  return (width - (n_columns - 1) * COLUMN_SPACING) / n_columns;
}

/* Lays the rows out, or only adds their heights up. */
static int
lay_out (GtkWidget *widget,
         int width,
         gboolean allocate)
{
  int n_columns = count_columns (widget, width);
  int column_width = get_column_width (width, n_columns);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      GtkWidget *child = first;
      int height = 0, column = 0;

      for (; child != NULL && column < n_columns; child = gtk_widget_get_next_sibling (child))
        {
          int needed;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, NULL, &needed, NULL, NULL);
          height = MAX (height, needed);
          column++;
        }
      if (column == 0)
        break;

      column = 0;
      for (GtkWidget *placed = first; placed != child && allocate; placed = gtk_widget_get_next_sibling (placed))
        if (gtk_widget_should_layout (placed))
          {
            int x = column++ * (column_width + COLUMN_SPACING);

            gtk_widget_size_allocate (
              placed, &(GtkAllocation) { rtl ? width - x - column_width : x, y, column_width, height }, -1);
          }
      y += height + ROW_SPACING;
      first = child;
    }
  return MAX (y - ROW_SPACING, 0);
}

static void
sw_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  int n = (int) CLAMP (count_shown (widget), 1, MAX_COLUMNS);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width = for_size;

      if (width < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      *minimum = *natural = lay_out (widget, width, FALSE);
      return;
    }

  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int needed;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      *minimum = MAX (*minimum, needed);
    }
  *natural = MAX (*minimum, n * (MIN_EM * (int) sw_em_of (widget)) + (n - 1) * COLUMN_SPACING);
}

static void
sw_columns_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
sw_columns_layout_class_init (SwColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = sw_columns_layout_get_request_mode;
  manager_class->measure = sw_columns_layout_measure;
  manager_class->allocate = sw_columns_layout_allocate;
}

static void
sw_columns_layout_init (SwColumnsLayout *self)
{
}

/**
 * sw_columns_layout_new:
 *
 * Returns: (transfer full): a layout of columns
 */
GtkLayoutManager *
sw_columns_layout_new (void)
{
  return g_object_new (SW_TYPE_COLUMNS_LAYOUT, NULL);
}
