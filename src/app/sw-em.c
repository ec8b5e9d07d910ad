/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The unit of all widths that go by the text, so that lines keep their number of words with the zoom and with
 * the system's text size. */

#include "sw-em.h"

/**
 * sw_em_of:
 * @widget: a widget
 *
 * Returns: the size of the widget's font, in pixels
 */
double
sw_em_of (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double em = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    em *= pango_cairo_context_get_resolution (context) / 72.0;
  return em;
}
