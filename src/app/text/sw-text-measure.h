/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-text.h"

G_BEGIN_DECLS

#define SW_TEXT_MEASURE_SLOTS 4

/* The weight of a statement's label. */
#define SW_TEXT_LABEL_WEIGHT 600

/* What was measured since the text or the font last changed. */
typedef struct
{
  guint context_serial;
  guint n_heights;
  struct
  {
    int width;
    int height;
  } heights[SW_TEXT_MEASURE_SLOTS];
} SwTextMeasure;

void sw_text_measure_forget (SwText *self);
void sw_text_measure_spacing (SwText *self);
void sw_text_measure (SwText *self, GtkOrientation orientation, int for_size, int *minimum, int *natural);

PangoLayout *sw_text_create_ghost_layout (SwText *self, int width);

G_END_DECLS
