/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large a heat map is, where its cells are, and how they are drawn. */

#include "head/sw-heat-map-private.h"

#include <math.h>

#define GAP 3

/* --- Sizes ------------------------------------------------------------------------------------- */

typedef struct
{
  double em;
  int row;                 /* height of a row */
  int title;               /* width of the rows' titles */
  int column;
} Sizes;

static double
get_em (SwHeatMap *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return height / (double) PANGO_SCALE;
}

static int
get_text_width (SwHeatMap *self,
                const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
get_sizes (SwHeatMap *self,
           int width,
           Sizes *minimum,
           Sizes *natural,
           Sizes *sizes)
{
  double em = get_em (self);
  int title = 0, column = (int) (2.6 * em);
  int row = (int) ceil (em * 1.35);

  for (guint i = 1; i <= self->n_rows; i++)
    title = MAX (title, get_text_width (self, sw_heat_map_nth (self, i, 0)->title));
  for (guint i = 1; i <= self->n_columns; i++)
    column = MAX (column, get_text_width (self, sw_heat_map_nth (self, 0, i)->title));

  title += (int) em;
  *natural = (Sizes) { em, row, title, column + (int) (0.6 * em) };
  *minimum = (Sizes) { em, row, MIN (title, (int) (3.2 * em)), (int) (1.7 * em) };
  if (sizes == NULL)
    return;

  /* The titles give way first, then the columns. */
  *sizes = *natural;
  if (self->n_columns > 0)
    {
      sizes->title = CLAMP (width - (int) self->n_columns * (int) (3.4 * em), minimum->title, natural->title);
      sizes->column = CLAMP ((width - sizes->title) / (int) self->n_columns, minimum->column, natural->column);
    }
}

GtkSizeRequestMode
sw_heat_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

void
sw_heat_map_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);
  Sizes smallest, usual;

  if (!sw_heat_map_has_cells (self))
    {
      *minimum = *natural = 0;
      return;
    }

  get_sizes (self, 0, &smallest, &usual, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = smallest.title + (int) self->n_columns * smallest.column;
      *natural = usual.title + (int) self->n_columns * usual.column;
    }
  else
    *minimum = *natural = (int) (self->n_rows + 1) * (usual.row + GAP);
}

/* Where a cell is, in the direction of reading. */
static GdkRectangle
get_area (SwHeatMap *self,
          const Sizes *sizes,
          guint row,
          guint column)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = column == 0 ? sizes->title : sizes->column;
  int x = column == 0 ? 0 : sizes->title + (int) (column - 1) * sizes->column;

  if (rtl)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  return (GdkRectangle) { x, (int) row * (sizes->row + GAP), MAX (width - GAP, 1), sizes->row };
}

void
sw_heat_map_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);
  Sizes minimum, natural, sizes;

  if (!sw_heat_map_has_cells (self))
    return;

  get_sizes (self, width, &minimum, &natural, &sizes);
  for (guint row = 0; row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        GtkWidget *place = sw_heat_map_nth (self, row, column)->place;
        GdkRectangle area = get_area (self, &sizes, row, column);

        if (place == NULL)
          continue;
        gtk_widget_measure (place, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
        gtk_widget_size_allocate (place, &area, -1);
      }
}

/* Titles are not written smaller than this part of the text. */
#define SMALLEST_SCALE 0.7

/* --- Drawing ----------------------------------------------------------------------------------- */

/* How much smaller the columns' titles are written where they would be cut, all of them alike. */
static double
get_titles_scale (SwHeatMap *self,
                  const Sizes *sizes)
{
  double scale = 1;

  for (guint i = 1; i <= self->n_columns; i++)
    {
      int width = get_text_width (self, sw_heat_map_nth (self, 0, i)->title);

      scale = MIN (scale, (sizes->column - GAP) / (double) MAX (width, 1));
    }
  /* Hinted letters do not shrink quite as they are told to. */
  return scale < 1 ? MAX (scale * 0.97, SMALLEST_SCALE) : 1;
}

static void
draw_text (SwHeatMap *self,
           GtkSnapshot *snapshot,
           const char *text,
           const GdkRectangle *area,
           const GdkRGBA *color,
           double scale,
           gboolean centred)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int height;

  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_width (layout, area->width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, centred ? PANGO_ALIGN_CENTER : rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->x, area->y + (area->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_cell (SwHeatMap *self,
           GtkSnapshot *snapshot,
           const SwHeatCell *cell,
           const GdkRectangle *area,
           const GdkRGBA *text,
           const GdkRGBA *warm)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height);
  GdkRGBA fill = cell->heat > 0 ? *warm : *text;
  GskRoundedRect rounded;

  fill.alpha *= cell->heat > 0 ? (float) (0.1 + 0.36 * cell->heat) : 0.05f;
  gsk_rounded_rect_init_from_rect (&rounded, &rect, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_pop (snapshot);
  if (cell->framed)
    {
      GdkRGBA line = *text;

      line.alpha *= 0.55f;
      gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { 1, 1, 1, 1 },
                                  (GdkRGBA[4]) { line, line, line, line });
    }
  draw_text (self, snapshot, cell->text, area, text, 1, TRUE);
}

/* Draws titles and cells. */
void
sw_heat_map_draw (SwHeatMap *self,
                  GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA text, dim, warm;
  Sizes minimum, natural, sizes;
  double scale;

  if (!sw_heat_map_has_cells (self))
    return;

  get_sizes (self, gtk_widget_get_width (widget), &minimum, &natural, &sizes);
  scale = get_titles_scale (self, &sizes);
  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &warm))
    warm = text;
  dim = text;
  dim.alpha *= 0.72f;

  for (guint row = 0; row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        const SwHeatMapCell *cell = sw_heat_map_nth (self, row, column);
        GdkRectangle area = get_area (self, &sizes, row, column);

        if (row == 0 || column == 0)
          {
            if (cell->title != NULL)
              draw_text (self, snapshot, cell->title, &area, row == 0 ? &dim : &text, row == 0 ? scale : 1, row == 0);
          }
        else if (!cell->shown.absent)
          draw_cell (self, snapshot, &cell->shown, &area, &text, &warm);
      }
}
