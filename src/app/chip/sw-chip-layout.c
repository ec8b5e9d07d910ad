/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwChipLayout: children one after the other, wrapped like words.
 *
 * GtkFlowBox cannot do it: it puts its children into columns. Here each child has its natural
 * width, at most that of the line; a line is as high as its highest child, and lower ones are
 * centred in it. From right to left the lines begin on the right.
 */

#include "chip/sw-chip-layout.h"

struct _SwChipLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (SwChipLayout, sw_chip_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static int
child_width (GtkWidget *child,
             int available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  if (available < 0)
    return natural;

  return MAX (minimum, MIN (natural, available));
}

static int
child_height (GtkWidget *child,
              int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkWidget *
first_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  return first_shown (gtk_widget_get_next_sibling (child));
}

/* Finds where the line that begins with @child ends. Returns: the first child of the next line */
static GtkWidget *
measure_line (SwChipLayout *self,
              GtkWidget *child,
              int available,
              int *line_height)
{
  int x = 0;

  *line_height = 0;

  for (GtkWidget *begin = child; child != NULL; child = next_shown (child))
    {
      int width = child_width (child, available);

      if (child != begin && available >= 0 && x + width > available)
        break;

      *line_height = MAX (*line_height, child_height (child, width));
      x += width + self->spacing;
    }

  return child;
}

static void
measure_widths (SwChipLayout *self,
                GtkWidget *parent,
                int *minimum,
                int *natural)
{
  GtkWidget *first = first_shown (gtk_widget_get_first_child (parent));

  for (GtkWidget *child = first; child != NULL; child = next_shown (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (child != first ? self->spacing : 0);
    }
}

static void
sw_chip_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *parent,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SwChipLayout *self = SW_CHIP_LAYOUT (manager);
  GtkWidget *child = first_shown (gtk_widget_get_first_child (parent));
  int line_height;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (self, parent, minimum, natural);
      return;
    }

  while (child != NULL)
    {
      child = measure_line (self, child, for_size, &line_height);
      *natural += line_height + (child != NULL ? self->spacing : 0);
    }

  *minimum = *natural;
}

static void
allocate_line (SwChipLayout *self,
               GtkWidget *parent,
               GtkWidget *child,
               GtkWidget *stop,
               int y,
               int available,
               int line_height)
{
  gboolean mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (; child != stop; child = next_shown (child))
    {
      int width = child_width (child, available);
      int height = child_height (child, width);
      GtkAllocation place = {
        .x = mirrored ? available - x - width : x,
        .y = y + (line_height - height) / 2,
        .width = width,
        .height = height,
      };

      gtk_widget_size_allocate (child, &place, -1);
      x += width + self->spacing;
    }
}

static void
sw_chip_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *parent,
                         int width,
                         int height,
                         int baseline)
{
  SwChipLayout *self = SW_CHIP_LAYOUT (manager);
  GtkWidget *begin = first_shown (gtk_widget_get_first_child (parent));
  int y = 0;

  while (begin != NULL)
    {
      int line_height;
      GtkWidget *stop = measure_line (self, begin, width, &line_height);

      allocate_line (self, parent, begin, stop, y, width, line_height);
      y += line_height + self->spacing;
      begin = stop;
    }
}

static GtkSizeRequestMode
sw_chip_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget *parent)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sw_chip_layout_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, SW_CHIP_LAYOUT (object)->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_chip_layout_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      sw_chip_layout_set_spacing (SW_CHIP_LAYOUT (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_chip_layout_class_init (SwChipLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = sw_chip_layout_get_property;
  object_class->set_property = sw_chip_layout_set_property;
  manager_class->measure = sw_chip_layout_measure;
  manager_class->allocate = sw_chip_layout_allocate;
  manager_class->get_request_mode = sw_chip_layout_get_request_mode;

  /**
   * SwChipLayout:spacing:
   *
   * Pixels between neighbours and between lines.
   */
  props[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sw_chip_layout_init (SwChipLayout *self)
{
  self->spacing = 6;
}

/**
 * sw_chip_layout_new:
 *
 * Returns: (transfer full): a new layout
 */
GtkLayoutManager *
sw_chip_layout_new (void)
{
  return g_object_new (SW_TYPE_CHIP_LAYOUT, NULL);
}

/**
 * sw_chip_layout_get_spacing:
 * @self: a layout
 *
 * Returns: pixels between neighbours and between lines
 */
int
sw_chip_layout_get_spacing (SwChipLayout *self)
{
  g_return_val_if_fail (SW_IS_CHIP_LAYOUT (self), 0);

  return self->spacing;
}

/**
 * sw_chip_layout_set_spacing:
 * @self: a layout
 * @spacing: pixels between neighbours and between lines
 */
void
sw_chip_layout_set_spacing (SwChipLayout *self,
                            int spacing)
{
  g_return_if_fail (SW_IS_CHIP_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPACING]);
}
