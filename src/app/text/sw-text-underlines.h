/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/sw-text-delta.h"
#include "text/sw-text.h"

G_BEGIN_DECLS

#define SW_TEXT_N_SEVERITIES (SW_TEXT_MARK_INFO + 1)

/* The underlines of one text; the shapes are where they lie in the layout of the moment. */
typedef struct
{
  GArray *marks;
  GArray *shapes;
  gboolean shapes_valid;
  GdkRGBA colors[SW_TEXT_N_SEVERITIES];
} SwTextUnderlines;

void sw_text_underlines_init (SwTextUnderlines *self);
void sw_text_underlines_clear (SwTextUnderlines *self);
void sw_text_underlines_text_changed (SwTextUnderlines *self, const SwTextDelta *change);
void sw_text_underlines_look_up (SwText *text);
void sw_text_underlines_snapshot (SwText *text, GtkSnapshot *snapshot);

G_END_DECLS
