/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwTextColumn: keeps its child at the width of a column of text, centred.
 *
 * AdwClamp counts in pixels; here the measure is the text's own em, so that the column grows with the
 * zoom and with the system's text size and lines keep their number of words.
 *
 * Where lines are to break anew, all below moves. Who scrolls the column is told before it does. */

#include "editor/sw-text-column.h"

#include "sw-em.h"

/* What suits a form or a list of records; a page of statements asks for more. */
#define DEFAULT_EM 54

struct _SwTextColumn
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int em;
  int broken_width;     /* for which the lines are broken; 0 before that */
  double broken_em;     /* and for how large a text */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_EM,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  REFLOW,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwTextColumn, sw_text_column, GTK_TYPE_WIDGET)

static int
get_column_width (SwTextColumn *self)
{
  return (int) (sw_em_of (GTK_WIDGET (self)) * self->em);
}

static GtkSizeRequestMode
sw_text_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sw_text_column_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SwTextColumn *self = SW_TEXT_COLUMN (widget);
  int column = get_column_width (self);

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : MIN (for_size, column), minimum,
                          natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (self->child, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = MAX (*minimum, column);
}

static void
sw_text_column_size_allocate (GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  SwTextColumn *self = SW_TEXT_COLUMN (widget);
  GtkAllocation area = { 0, 0, width, height };
  double em = sw_em_of (widget);
  int minimum;

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  area.width = MIN (width, MAX (minimum, get_column_width (self)));
  area.x = (width - area.width) / 2;
  if (self->broken_width > 0 && (self->broken_width != area.width || self->broken_em != em))
    g_signal_emit (self, signals[REFLOW], 0);
  self->broken_width = area.width;
  self->broken_em = em;
  gtk_widget_size_allocate (self->child, &area, -1);
}

static void
sw_text_column_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SwTextColumn *self = SW_TEXT_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_EM:
      g_value_set_int (value, self->em);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_text_column_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SwTextColumn *self = SW_TEXT_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    case PROP_EM:
      self->em = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_text_column_dispose (GObject *object)
{
  SwTextColumn *self = SW_TEXT_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_text_column_parent_class)->dispose (object);
}

static void
sw_text_column_class_init (SwTextColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_text_column_get_property;
  object_class->set_property = sw_text_column_set_property;
  object_class->dispose = sw_text_column_dispose;
  widget_class->get_request_mode = sw_text_column_get_request_mode;
  widget_class->measure = sw_text_column_measure;
  widget_class->size_allocate = sw_text_column_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EM] = g_param_spec_int ("em", NULL, NULL, 1, 1000, DEFAULT_EM,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwTextColumn::reflow:
   * @self: a column
   *
   * The lines are about to be broken anew, for another width or another size of the text. What is in the column
   * still stands where it stood.
   */
  signals[REFLOW] = g_signal_new ("reflow", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
sw_text_column_init (SwTextColumn *self)
{
  self->em = DEFAULT_EM;
}
