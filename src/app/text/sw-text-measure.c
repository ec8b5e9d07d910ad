/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How high a text is at a width.
 *
 * GtkTextView 4.8 cannot tell: it asks for the height it had last time. So the text is laid out
 * here a second time, with everything that GtkTextView's own layout takes into account: font,
 * weight of the label, wrapping, space between lines, margins and the input method's preedit.
 * Both must agree to the pixel, or a row shows cut text; the tests compare them.
 *
 * The line height is made of space above, between and below lines, not of Pango's line height:
 * that attribute does not reach an empty text, which would then be lower than the same text with
 * one letter in it, and it stretches caret and selection.
 *
 * A layout is not kept: there may be a thousand texts in a page. The results are, for the few
 * widths a page is asked about between two changes.
 */

#include "text/sw-text-measure.h"

#include <adwaita.h>
#include <string.h>

#include "sw-em.h"
#include "text/sw-text-private.h"

#define LINE_HEIGHT 1.4

/* Where nobody says how wide: a column that reads well; and what a window may squeeze it to. */
#define NATURAL_EM 44
#define MINIMUM_EM 4

/* What GtkTextView keeps free of text, so that a caret at the end of a line is seen. */
#define CARET_WIDTH 1

/**
 * sw_text_measure_forget:
 * @self: a text
 *
 * Has its heights measured anew: what it says, or how it looks, has changed.
 */
void
sw_text_measure_forget (SwText *self)
{
  self->measure.n_heights = 0;
}

static int
get_em_pixels (SwText *self)
{
  return (int) (sw_em_of (GTK_WIDGET (self)) + 0.5);
}

/* What the lines need to be as far apart as they should. To find out how high they are by
 * themselves Pango lays out a text, and a page asks for hundreds of texts in one font. */
static int
get_extra_spacing (SwText *self)
{
  static guint last_font;
  static double last_em = -1;
  static int last_extra;

  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint font = pango_font_description_hash (pango_context_get_font_description (context));
  double em = sw_em_of (GTK_WIDGET (self)) * PANGO_SCALE;

  if (font != last_font || em != last_em)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
      int extra = PANGO_PIXELS (LINE_HEIGHT * em - pango_font_metrics_get_height (metrics));

      pango_font_metrics_unref (metrics);
      last_font = font;
      last_em = em;
      last_extra = MAX (extra, 0);
    }

  return last_extra;
}

/**
 * sw_text_measure_spacing:
 * @self: a text
 *
 * Renews the space round the lines, after the font may have changed.
 */
void
sw_text_measure_spacing (SwText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int extra = get_extra_spacing (self);

  if (gtk_text_view_get_pixels_inside_wrap (view) == extra)
    return;

  gtk_text_view_set_pixels_inside_wrap (view, extra);
  gtk_text_view_set_pixels_above_lines (view, extra / 2);
  gtk_text_view_set_pixels_below_lines (view, extra - extra / 2);
  sw_text_measure_forget (self);
}

static PangoLayout *
create_layout (SwText *self,
               const char *text,
               gsize bold_length)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  int spacing = gtk_text_view_get_pixels_inside_wrap (GTK_TEXT_VIEW (self));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, spacing * PANGO_SCALE);

  if (bold_length > 0)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoAttribute *weight = pango_attr_weight_new (SW_TEXT_LABEL_WEIGHT);

      weight->start_index = 0;
      weight->end_index = bold_length;
      pango_attr_list_insert (attributes, weight);
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

static PangoLayout *
create_text_layout (SwText *self)
{
  g_autofree char *composed = NULL;
  gsize caret, length;

  if (self->preedit == NULL)
    return create_layout (self, self->text, self->label_length);

  caret = sw_text_get_caret (self);
  length = strlen (self->preedit);
  composed =
    g_strdup_printf ("%.*s%s%s", (int) caret, self->text, self->preedit, self->text + caret);

  return create_layout (self, composed,
                        self->label_length + (caret < self->label_length ? length : 0));
}

/**
 * sw_text_create_ghost_layout:
 * @self: a text
 * @width: width of the text in pixels, -1 for no wrapping
 *
 * Returns: (transfer full) (nullable): the ghost text laid out, %NULL when it does not show
 */
PangoLayout *
sw_text_create_ghost_layout (SwText *self,
                             int width)
{
  PangoLayout *layout;

  if (self->ghost == NULL || *self->text != '\0' || self->preedit != NULL)
    return NULL;

  layout = create_layout (self, self->ghost, 0);

  /* With high contrast nothing is dimmed, and upright it would look like something written. */
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
      pango_layout_set_attributes (layout, attributes);
    }

  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

static int
measure_height (SwText *self,
                int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (PangoLayout) layout = create_text_layout (self);
  g_autoptr (PangoLayout) ghost = sw_text_create_ghost_layout (self, width);
  PangoRectangle extents;
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_extents (layout, NULL, &extents);
  height = PANGO_PIXELS (extents.height);

  if (ghost != NULL)
    {
      pango_layout_get_extents (ghost, NULL, &extents);
      height = MAX (height, PANGO_PIXELS (extents.height));
    }

  return height + gtk_text_view_get_pixels_above_lines (view) +
         gtk_text_view_get_pixels_below_lines (view) + gtk_text_view_get_top_margin (view) +
         gtk_text_view_get_bottom_margin (view);
}

static int
height_for_width (SwText *self,
                  int width)
{
  SwTextMeasure *measure = &self->measure;
  guint slot;

  for (guint i = 0; i < MIN (measure->n_heights, SW_TEXT_MEASURE_SLOTS); i++)
    {
      if (measure->heights[i].width == width)
        return measure->heights[i].height;
    }

  slot = measure->n_heights++ % SW_TEXT_MEASURE_SLOTS;
  measure->heights[slot].width = width;
  measure->heights[slot].height = measure_height (self, width);

  return measure->heights[slot].height;
}

/**
 * sw_text_measure:
 * @self: a text
 * @orientation: what is asked for
 * @for_size: the width a height is asked for, -1 for the natural one
 * @minimum: (out): the least size
 * @natural: (out): the natural size
 *
 * The size of @self in pixels, its margins included. The widths do not depend on the text: it can
 * be broken anywhere, and a column is not to become wider while one writes.
 */
void
sw_text_measure (SwText *self,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  int margins =
    gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view) + CARET_WIDTH;
  guint serial = pango_context_get_serial (context);

  if (self->measure.context_serial != serial)
    {
      self->measure.context_serial = serial;
      sw_text_measure_forget (self);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = margins + MINIMUM_EM * get_em_pixels (self);
      *natural = margins + NATURAL_EM * get_em_pixels (self);
    }
  else
    {
      int width = for_size < 0 ? NATURAL_EM * get_em_pixels (self)
                               : MAX (for_size - margins, 0);

      *minimum = *natural = height_for_width (self, width);
    }
}
