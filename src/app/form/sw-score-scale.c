/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwScoreScale: a score on its scale, drawn.
 *
 * A track from nothing to the highest score with ticks at the quarters, filled up to the score, which
 * stands above it as it is written; it follows the fields while one types. A score that is none, or lies
 * beyond the scale, fills nothing: the field says what is wrong with it. For a screen reader it is a
 * meter with value, bounds and a sentence. */

#include "form/sw-score-scale.h"

#include <glib/gi18n-lib.h>

struct _SwScoreScale
{
  GtkWidget parent_instance;

  SwNode *safi;
  double score;            /* below 0: there is none that could be drawn */
  double of;
};

G_DEFINE_FINAL_TYPE (SwScoreScale, sw_score_scale, GTK_TYPE_WIDGET)

#define TRACK 6
#define TICK 4

static gboolean
read_number (const char *text,
             double *number)
{
  char *end = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return *end == '\0';
}

static int
get_line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static void
update (SwScoreScale *self)
{
  const char *score = sw_node_get_text (self->safi, SW_SAFI_SCORE);
  const char *of = sw_node_get_text (self->safi, SW_SAFI_OF);
  g_autofree char *text = NULL;

  if (!read_number (of, &self->of) || self->of <= 0)
    self->of = 100;
  if (!read_number (score, &self->score) || self->score < 0 || self->score > self->of)
    self->score = -1;

  if (self->score < 0)
    text = g_strdup (_("No score"));
  else
    /* Translators: a score and the highest there could be: “42.2 of 100”. */
    text = g_strdup_printf (C_("score", "%s of %s"), score, of != NULL && *of != '\0' ? of : "100");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, self->of,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, MAX (self->score, 0.0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sw_score_scale_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  int line = get_line_height (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 6 * line;
      *natural = 20 * line;
    }
  else
    *minimum = *natural = 2 * line + TRACK + TICK + 4;
}

static void
draw_label (SwScoreScale *self,
            GtkSnapshot *snapshot,
            const char *text,
            double x,
            double y,
            const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width, room = gtk_widget_get_width (GTK_WIDGET (self));

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) CLAMP (x - width / 2.0, 0, MAX (room - width, 0)),
                                                          (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (GtkSnapshot *snapshot,
          double x,
          double y,
          double width,
          const GdkRGBA *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, TRACK);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, TRACK / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
sw_score_scale_snapshot (GtkWidget *widget,
                         GtkSnapshot *snapshot)
{
  SwScoreScale *self = SW_SCORE_SCALE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), line = get_line_height (widget);
  const char *of = sw_node_get_text (self->safi, SW_SAFI_OF);
  double part = self->score < 0 ? 0 : self->score / self->of;
  double at = rtl ? width * (1 - part) : width * part;
  GdkRGBA text, dim, accent, track;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &accent))
    accent = text;
  dim = track = text;
  dim.alpha *= 0.72f;
  track.alpha *= 0.15f;

  draw_bar (snapshot, 0, line + 2, width, &track);
  if (self->score >= 0)
    {
      draw_bar (snapshot, rtl ? at : 0, line + 2, rtl ? width - at : at, &accent);
      /* What it is, also where the colour cannot be told. */
      gtk_snapshot_append_color (snapshot, &text,
                                 &GRAPHENE_RECT_INIT ((float) CLAMP (at - 1, 0, width - 2), (float) line, 2, TRACK + 4));
      draw_label (self, snapshot, sw_node_get_text (self->safi, SW_SAFI_SCORE), at, 0, &text);
    }
  for (int i = 0; i <= 4; i++)
    gtk_snapshot_append_color (snapshot, &dim,
                               &GRAPHENE_RECT_INIT ((float) CLAMP (width * i / 4.0, 0, width - 1),
                                                    (float) line + TRACK + 3, 1, TICK));
  draw_label (self, snapshot, "0", rtl ? width : 0, line + TRACK + TICK + 3, &dim);
  draw_label (self, snapshot, of != NULL && *of != '\0' ? of : "100", rtl ? 0 : width, line + TRACK + TICK + 3, &dim);
}

static void
sw_score_scale_dispose (GObject *object)
{
  g_clear_object (&SW_SCORE_SCALE (object)->safi);

  G_OBJECT_CLASS (sw_score_scale_parent_class)->dispose (object);
}

static void
sw_score_scale_class_init (SwScoreScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_score_scale_dispose;
  widget_class->measure = sw_score_scale_measure;
  widget_class->snapshot = sw_score_scale_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
  gtk_widget_class_set_css_name (widget_class, "scorescale");
}

static void
sw_score_scale_init (SwScoreScale *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Score"), -1);
}

/**
 * sw_score_scale_new:
 * @safi: the node with the score
 *
 * Returns: (transfer floating): its score on its scale
 */
GtkWidget *
sw_score_scale_new (SwNode *safi)
{
  SwScoreScale *self = g_object_new (SW_TYPE_SCORE_SCALE, NULL);

  self->safi = g_object_ref (safi);
  g_signal_connect_object (safi, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
